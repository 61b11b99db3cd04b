"""The listed families as a table that any spreadsheet opens."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from desktop_app.presenters.duplicates.listing import Listed, Listing
from desktop_app.protocol.messages import Family
from desktop_app.settings import replace_file
from desktop_app.spreadsheet import as_csv

COLUMNS = (
    "family", "kept", "file", "verdict", "score", "explanation", "size_bytes", "frees_bytes", "modified",
    "may_go",
)  # fmt: skip


@dataclass(frozen=True)
class Written:
    """A report on the disk; `trouble` says why there is none."""

    path: Path
    files: int = 0
    trouble: str = ""


def write_report(listing: Listing, listed: Listed, path: Path) -> Written:
    """Write all listed families to a CSV file; what stood there stays until the new one is complete."""
    rows = [row for place in range(len(listed)) for row in _rows(place + 1, listing.family(listed, place))]
    try:
        replace_file(path, as_csv(COLUMNS, rows), ".kindred-")
    except OSError as error:
        return Written(path, trouble=error.strerror or str(error))
    return Written(path, len(rows))


def _rows(number: int, family: Family) -> Iterator[tuple[str, ...]]:
    for member in family.members:
        yield (
            str(number),
            os.fsdecode(family.keeper),
            os.fsdecode(member.path),
            member.verdict,
            f"{member.score:.4f}",
            member.explanation,
            str(member.size_bytes),
            str(member.frees_bytes),
            _time(member.mtime),
            "yes" if member.removable else "no",
        )


def _time(mtime: float) -> str:
    try:
        return datetime.fromtimestamp(mtime, UTC).isoformat(timespec="seconds")
    except (OverflowError, OSError, ValueError):
        return ""
