"""Removing duplicates, and `removals`: what was removed, and the way back."""

from __future__ import annotations

import argparse
import os
import time
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from desktop_app.cli.context import DONE, WITH_PROBLEMS, Context, ask
from desktop_app.cli.terminal import printable
from desktop_app.client import EngineClient
from desktop_app.protocol.errors import EnvironmentProblem
from desktop_app.protocol.messages import (
    CancelRemoval,
    FilePath,
    GetRemoval,
    GetRemovalProgress,
    ListRemovals,
    PlanRemoval,
    RemovalAction,
    RemovalBatch,
    RemovalEntries,
    RemovalEntry,
    RemovalFamily,
    RemovalPlan,
    RemovalProgress,
    Removals,
    RemovalVictim,
    RemoveFiles,
    UndoRemoval,
    from_wire,
    to_wire,
)
from desktop_app.removal_report import ENTRY_COLUMNS, PLAN_COLUMNS, entry_rows, plan_rows
from desktop_app.spreadsheet import write_csv

POLL_S = 0.1
PAGE = 1000
PLAN_TIMEOUT_S = 600.0
ACTIONS: dict[str, RemovalAction] = {"trash": "trash", "hard-link": "hard_link", "reflink": "reflink"}


# ------------------------------------------------------------------ removing, for the command `duplicates`


def add_removal_flags(parser: argparse.ArgumentParser) -> None:
    """`--remove`, `--dry-run` and `--replace-by`, for a command that has found families."""
    parser.add_argument(
        "--remove",
        action="store_true",
        help="move files with the same bytes as the kept one to the trash; all others want to be looked at",
    )
    parser.add_argument(
        "--dry-run", action="store_true", help="with --remove: only say what would go and what would stay"
    )
    parser.add_argument(
        "--replace-by",
        choices=("hard-link", "reflink"),
        help="with --remove: a link to the kept file takes the place of each",
    )


def identical_family(keeper: FilePath, members: Iterable[FilePath]) -> RemovalFamily:
    """A family of files with the same bytes: those are compared before anything is moved."""
    victims = [RemovalVictim(path=path, verdict="identical") for path in members]
    return RemovalFamily(keeper=keeper, victims=victims)


def remove_families(
    arguments: argparse.Namespace,
    context: Context,
    client: EngineClient,
    families: Sequence[RemovalFamily],
    report: Path | None = None,
) -> int:
    """Plan and (without `--dry-run`) remove; returns the exit status: 3 where something stays.

    `report`: where the plan, or what became of it, is written as CSV. Raises EnvironmentProblem.
    """
    action = ACTIONS[arguments.replace_by or "trash"]
    families = [family for family in families if family.victims]
    plan = ask(client, PlanRemoval(families=families, action=action), RemovalPlan, PLAN_TIMEOUT_S)
    if arguments.dry_run or not plan.files:
        return _tell_plan(arguments, context, plan, report)
    request = RemoveFiles(families=families, action=action)
    begun = ask(client, request, RemovalProgress, PLAN_TIMEOUT_S)
    _wait(context, client, begun)
    entries = list(_entries(client, begun.batch_id))
    if report is not None:
        write_csv(report, ENTRY_COLUMNS, entry_rows(entries))
    return _tell_removed(arguments, context, begun.batch_id, entries, plan)


def _tell_plan(
    arguments: argparse.Namespace, context: Context, plan: RemovalPlan, report: Path | None
) -> int:
    if report is not None:
        write_csv(report, PLAN_COLUMNS, plan_rows(plan))
    if arguments.json:
        context.terminal.document(_plan_document(plan))
    else:
        for file in plan.files:
            line = f"would go: {from_wire(file.path)}  ({file.verdict}: {from_wire(file.keeper)} is kept)"
            context.terminal.result(printable(line))
        for remark in plan.objections:
            context.terminal.result(printable(f"stays: {from_wire(remark.path)}: {remark.text}"))
    context.terminal.note(
        f"{len(plan.files):,} files ({plan.size_bytes:,} bytes) would go; {plan.won_bytes:,} bytes would be"
        " won once the trash is emptied. Nothing was touched."
    )
    return DONE if arguments.dry_run else WITH_PROBLEMS


def _plan_document(plan: RemovalPlan) -> dict[str, Any]:
    return {
        "files": [
            {
                "path": from_wire(file.path),
                "keeper": from_wire(file.keeper),
                "verdict": file.verdict,
                "size_bytes": file.size_bytes,
                "won_bytes": file.won_bytes,
            }
            for file in plan.files
        ],
        "size_bytes": plan.size_bytes,
        "won_bytes": plan.won_bytes,
        "objections": [{"path": from_wire(one.path), "reason": one.text} for one in plan.objections],
        "remarks": [{"path": from_wire(one.path), "remark": one.text} for one in plan.remarks],
    }


def _tell_removed(
    arguments: argparse.Namespace,
    context: Context,
    batch_id: int,
    entries: Sequence[RemovalEntry],
    plan: RemovalPlan,
) -> int:
    removed = sum(entry.state == "done" for entry in entries)
    if arguments.json:
        document = {"batch": batch_id, "files": list(map(_entry_document, entries))}
        context.terminal.document({**document, "objections": _plan_document(plan)["objections"]})
    else:
        for entry in entries:
            context.terminal.result(printable(_entry_line(entry)))
        for remark in plan.objections:
            context.terminal.result(printable(f"stays: {from_wire(remark.path)}: {remark.text}"))
    way_back = f"`kindred removals {batch_id} --undo` brings them back"
    context.terminal.note(f"{removed:,} files are in the trash: {way_back}.")
    return DONE if removed == len(entries) and not plan.objections else WITH_PROBLEMS


# ------------------------------------------------------------------ `removals`


def run(arguments: argparse.Namespace, context: Context) -> int:
    """List removals, or what became of the files of one; with `--undo`, bring files back."""
    if arguments.batch is None and (arguments.undo is not None or arguments.report is not None):
        raise EnvironmentProblem("say which removal is meant: `kindred removals` lists them")
    with context.client() as client:
        if arguments.batch is None:
            return _list(arguments, context, client)
        status = DONE if arguments.undo is None else _undo(arguments, context, client)
        entries = list(_entries(client, arguments.batch))
    if arguments.report is not None:
        write_csv(arguments.report, ENTRY_COLUMNS, entry_rows(entries))
    if arguments.json:
        context.terminal.document({"batch": arguments.batch, "files": list(map(_entry_document, entries))})
    elif arguments.report is None:
        for entry in entries:
            context.terminal.result(printable(_entry_line(entry)))
    return status


def _list(arguments: argparse.Namespace, context: Context, client: EngineClient) -> int:
    batches = ask(client, ListRemovals(), Removals).batches
    if arguments.json:
        context.terminal.document({"removals": list(map(_batch_document, batches))})
        return DONE
    for batch in batches:
        when = datetime.fromtimestamp(batch.begun_at).strftime("%Y-%m-%d %H:%M")
        context.terminal.result(
            f"{batch.id:>4}  {when}  {batch.files:,} files: {batch.removed:,} in the trash"
            f" ({batch.size_bytes:,} bytes), {batch.restored:,} brought back"
        )
    if not batches:
        context.terminal.note("Nothing was removed so far.")
    return DONE


def _undo(arguments: argparse.Namespace, context: Context, client: EngineClient) -> int:
    """Bring back what is named (all of it where nothing is); 3 where something stays in the trash."""
    wanted = _wanted(client, arguments.batch, [to_wire(os.path.abspath(path)) for path in arguments.undo])
    request = UndoRemoval(batch_id=arguments.batch, entries=wanted)
    done = _wait(context, client, ask(client, request, RemovalProgress))
    back = done.files_done - done.refused
    context.terminal.note(f"{back:,} of {done.files_total:,} files were brought back.")
    return DONE if not done.refused and done.files_done == done.files_total else WITH_PROBLEMS


def _wanted(client: EngineClient, batch: int, paths: Sequence[FilePath]) -> list[int] | None:
    if not paths:
        return None
    by_path = {entry.path: entry.id for entry in _entries(client, batch)}
    for path in paths:
        if path not in by_path:
            raise EnvironmentProblem(f"{from_wire(path)} is not part of removal {batch}")
    return [by_path[path] for path in paths]


def _entries(client: EngineClient, batch: int) -> Iterator[RemovalEntry]:
    offset = 0
    while page := ask(client, GetRemoval(batch_id=batch, offset=offset, limit=PAGE), RemovalEntries).entries:
        yield from page
        offset += len(page)


def _wait(context: Context, client: EngineClient, progress: RemovalProgress) -> RemovalProgress:
    """Wait, with progress, until a batch is over; an interruption cancels it. Raises EnvironmentProblem."""
    words = "Bringing back" if progress.restoring else "Removing"
    try:
        while progress.state in ("waiting", "running"):
            context.terminal.progress(f"{words}: {progress.files_done:,} of {progress.files_total:,} files")
            time.sleep(POLL_S)
            progress = ask(client, GetRemovalProgress(batch_id=progress.batch_id), RemovalProgress)
    except KeyboardInterrupt:
        ask(client, CancelRemoval(batch_id=progress.batch_id), RemovalProgress)
        raise
    context.terminal.end_progress()
    if progress.trouble:
        raise EnvironmentProblem(progress.trouble)
    return progress


def _batch_document(batch: RemovalBatch) -> dict[str, Any]:
    return {
        "batch": batch.id,
        "action": batch.action,
        "begun_at": batch.begun_at,
        "files": batch.files,
        "removed": batch.removed,
        "restored": batch.restored,
        "size_bytes": batch.size_bytes,
    }


def _entry_document(entry: RemovalEntry) -> dict[str, Any]:
    return {
        "path": from_wire(entry.path),
        "state": entry.state,
        "keeper": from_wire(entry.keeper),
        "verdict": entry.verdict,
        "action": entry.action,
        "size_bytes": entry.size_bytes,
        "changed_at": entry.changed_at,
        "trashed": from_wire(entry.trashed),
        "restored_to": from_wire(entry.restored_to),
        "reason": entry.reason,
    }


def _entry_line(entry: RemovalEntry) -> str:
    state = "in the trash" if entry.state == "done" else entry.state.replace("_", " ")
    beside = ""
    if entry.restored_to and entry.restored_to != entry.path:
        beside = f" as {from_wire(entry.restored_to)}"
    reason = f" ({entry.reason})" if entry.reason else ""
    return f"{state}{beside}: {from_wire(entry.path)}{reason}"
