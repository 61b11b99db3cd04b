"""`duplicates`: families of files that are the same, or nearly, with what each one matches."""

from __future__ import annotations

import argparse
import os
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from desktop_app.cli.context import DONE, Context, ask
from desktop_app.cli.indexing import duration
from desktop_app.client import EngineClient
from desktop_app.presenters.wording import size_words
from desktop_app.protocol.errors import EnvironmentProblem
from desktop_app.protocol.messages import (
    SHOWN_VERDICTS,
    VERDICTS,
    DuplicateProgress,
    Families,
    Family,
    FindDuplicates,
    GetDuplicateProgress,
    GetFamilies,
    Member,
    from_wire,
    to_wire,
)
from desktop_app.spreadsheet import write_csv

POLL_S = 0.2
ANSWER_TIMEOUT_S = 600.0
VERDICT_NAMES = {
    "identical": "identical",
    "same_text": "same text",
    "near": "nearly the same",
    "contained": "contained",
    "template": "same template",
    "topic": "same topic",
}
COLUMNS = (
    "family",
    "role",
    "path",
    "verdict",
    "score",
    "witness",
    "size_bytes",
    "frees_bytes",
    "explanation",
)


def run(arguments: argparse.Namespace, context: Context) -> int:
    """Bring the search for duplicates up to date, then list the families; nothing is removed."""
    request = GetFamilies(
        threshold=arguments.threshold,
        verdicts=VERDICTS if arguments.topics else SHOWN_VERDICTS,
        folder=None if arguments.folder is None else to_wire(os.path.abspath(arguments.folder)),
    )
    with context.client() as client:
        _find(client, context)
        found = ask(client, request, Families, ANSWER_TIMEOUT_S)
    if arguments.report is not None:
        _write_report(arguments.report, found.families)
        context.terminal.note(f"{arguments.report} lists {len(found.families):,} families.")
    if arguments.json:
        context.terminal.document({"families": [_family(family) for family in found.families]})
    elif arguments.report is None:
        _print(found, context)
    return DONE


def _find(client: EngineClient, context: Context) -> None:
    """Wait, with progress, until all is compared. Raises EnvironmentProblem where it was stopped."""
    progress = ask(client, FindDuplicates(), DuplicateProgress)
    while progress.state in ("waiting", "finding"):
        context.terminal.progress(_progress_line(progress))
        time.sleep(POLL_S)
        progress = ask(client, GetDuplicateProgress(), DuplicateProgress)
    context.terminal.end_progress()
    if progress.state != "up_to_date":
        raise EnvironmentProblem(
            f"looking for duplicates was {progress.state} in the window: resume it there"
        )


def _progress_line(progress: DuplicateProgress) -> str:
    if progress.state == "waiting":
        return progress.note or "Waiting"
    left = "" if progress.seconds_left is None else f", {duration(progress.seconds_left)} left"
    return f"{progress.stage}: {progress.done:,} of {progress.total:,}{left}"


def _family(family: Family) -> dict[str, Any]:
    return {
        "keeper": from_wire(family.keeper),
        "reason": family.reason,
        "frees_bytes": family.frees_bytes,
        "members": [_member(member) for member in family.members],
        "lineage": [from_wire(path) for path in family.lineage],
    }


def _member(member: Member) -> dict[str, Any]:
    return {
        "path": from_wire(member.path),
        "verdict": member.verdict,
        "score": member.score,
        "witness": from_wire(member.witness),
        "explanation": member.explanation,
        "size_bytes": member.size_bytes,
        "frees_bytes": member.frees_bytes,
        "removable": member.removable,
    }


def _print(found: Families, context: Context) -> None:
    terminal = context.terminal
    for family in found.families:
        terminal.result(f"{from_wire(family.keeper)}  (kept: {family.reason.lower()})")
        for member in family.members:
            terminal.result(
                f"    {VERDICT_NAMES[member.verdict]:<16} {member.score:.2f}  {from_wire(member.path)}"
            )
            if member.verdict not in ("identical", "same_text", "near"):
                terminal.result(f"    {'':<16}       {member.explanation}")
    if found.families:
        families = "1 family" if found.total == 1 else f"{found.total:,} families"
        terminal.note(f"{families}; {size_words(found.frees_bytes)} could be freed.")
    else:
        terminal.note("No duplicates were found.")


def _write_report(path: Path, families: Iterable[Family]) -> None:
    """One line for each file, keepers before what matches them. Raises EnvironmentProblem."""
    numbered = enumerate(families, start=1)
    write_csv(path, COLUMNS, (row for number, family in numbered for row in _rows(number, family)))


def _rows(number: int, family: Family) -> Iterable[tuple[object, ...]]:
    yield (number, "keep", from_wire(family.keeper), *[""] * 3, family.keeper_size_bytes, "", family.reason)
    for member in family.members:
        yield (
            number,
            _role(member),
            from_wire(member.path),
            member.verdict,
            member.score,
            from_wire(member.witness),
            member.size_bytes,
            member.frees_bytes,
            member.explanation,
        )


def _role(member: Member) -> str:
    if member.verdict in ("template", "topic"):
        return "alike"
    return "remove" if member.removable else "protected"
