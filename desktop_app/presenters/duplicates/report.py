"""The listed families as a table that any spreadsheet opens."""

from __future__ import annotations

import csv
import os
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import IO

from desktop_app.presenters.duplicates.listing import Listed, Listing
from desktop_app.protocol.messages import Family

COLUMNS = (
    "family", "kept", "file", "verdict", "score", "explanation", "size_bytes", "frees_bytes", "modified",
    "may_go",
)  # fmt: skip
_STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True)
class Written:
    """A report on the disk; `trouble` says why there is none."""

    path: Path
    files: int = 0
    trouble: str = ""


def write_report(listing: Listing, listed: Listed, path: Path) -> Written:
    """Write all listed families to a CSV file (UTF-8 with a mark, as spreadsheets ask for)."""
    try:
        with tempfile.NamedTemporaryFile(
            "w", encoding="utf-8-sig", errors="backslashreplace", newline="", dir=path.parent, delete=False
        ) as file:
            try:
                lines = _write(file, listing, listed)
                file.close()
                os.replace(file.name, path)
            except BaseException:
                file.close()
                os.unlink(file.name)
                raise
    except OSError as error:
        return Written(path, trouble=error.strerror or str(error))
    return Written(path, lines)


def _write(file: IO[str], listing: Listing, listed: Listed) -> int:
    writer = csv.writer(file)
    writer.writerow(COLUMNS)
    number = 0
    for place in range(len(listed)):
        for row in _rows(place + 1, listing.family(listed, place)):
            writer.writerow([safe_cell(cell) for cell in row])
            number += 1
    return number


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


def safe_cell(text: str) -> str:
    """Text that no spreadsheet takes for a formula (a file may be called “=cmd|…”)."""
    return f"'{text}" if text.startswith(_STARTS_A_FORMULA) else text


def _time(mtime: float) -> str:
    try:
        return datetime.fromtimestamp(mtime, UTC).isoformat(timespec="seconds")
    except (OverflowError, OSError, ValueError):
        return ""
