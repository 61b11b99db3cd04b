"""Tables that people open in a spreadsheet: every CSV file that Kindred writes is made here."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import Path

from desktop_app.protocol.errors import EnvironmentProblem

Row = Sequence[object]

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""How a cell begins that a spreadsheet takes for a formula or for several cells (OWASP, CSV Injection)."""


def as_csv(columns: Row, rows: Iterable[Row]) -> bytes:
    """A table (RFC 4180) in UTF-8 with a byte order mark, by which Excel knows it, and without formulas.

    What is not UTF-8 in names is written as "\\\\udcff".
    """
    text = io.StringIO(newline="")
    table = csv.writer(text)
    table.writerow(columns)
    table.writerows([safe_cell(cell) for cell in row] for row in rows)
    return text.getvalue().encode("utf-8-sig", "backslashreplace")


def write_csv(path: Path, columns: Row, rows: Iterable[Row]) -> None:
    """Write a table to a file, or to what stands for one. Raises EnvironmentProblem where that fails."""
    try:
        path.write_bytes(as_csv(columns, rows))
    except OSError as error:
        raise EnvironmentProblem(
            f"{path} cannot be written ({error.strerror}): choose another place"
        ) from error


def safe_cell(value: object) -> object:
    """A cell that no spreadsheet computes: what begins like a formula gets an apostrophe before it."""
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA_STARTS) else value
