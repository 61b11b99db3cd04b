"""Reads the tables that evaluations take: TSV, CSV and JSONL, told apart by their first line."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from desktop_app.cli.encoding import read_text
from desktop_app.protocol.errors import EnvironmentProblem

Row = dict[str, str]


def read_table(path: Path) -> list[Row]:
    """The rows of a table by column name. TSV is taken without quoting, since its texts hold bare quotes.

    A short row lacks its last columns. Raises: EnvironmentProblem where the file cannot be read.
    """
    text = read_text(path)
    if text.lstrip().startswith("{"):
        return list(_json_rows(text, path))
    header = text.split("\n", 1)[0]
    try:
        rows = list(_tsv_rows(text) if "\t" in header else csv.reader(io.StringIO(text, newline="")))
    except csv.Error as error:
        raise EnvironmentProblem(f"{path} is no CSV table: {error}") from error
    return _by_name(rows, path)


def _tsv_rows(text: str) -> Iterator[list[str]]:
    for line in text.split("\n"):
        yield line.removesuffix("\r").split("\t")


def _by_name(rows: Sequence[list[str]], path: Path) -> list[Row]:
    if not rows:
        raise EnvironmentProblem(f"{path} is empty: expected a header and rows")
    names = [name.strip().lower() for name in rows[0]]
    return [dict(zip(names, row, strict=False)) for row in rows[1:] if row not in ([], [""])]


def _json_rows(text: str, path: Path) -> Iterator[Row]:
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            try:
                row = json.loads(line)
                yield {str(name).lower(): str(value) for name, value in row.items() if value is not None}
            except (ValueError, AttributeError) as error:
                raise EnvironmentProblem(f"{path}, line {number} is not a JSON object: {error}") from error


def require_columns(rows: Sequence[Row], names: Sequence[str], path: Path) -> None:
    """Raises EnvironmentProblem where there are no rows, or one of them lacks one of the columns."""
    if not rows:
        raise EnvironmentProblem(f"{path} has no rows below its header")
    for number, row in enumerate(rows, start=1):
        missing = [name for name in names if name not in row]
        if missing:
            raise EnvironmentProblem(
                f"{path}: no {' and no '.join(missing)} in row {number} below the header"
            )


def number_in(row: Row, column: str, path: Path) -> float:
    """A column's number. Raises EnvironmentProblem where it is none."""
    try:
        return float(row[column])
    except ValueError:
        raise EnvironmentProblem(f"{path}: {column} is {row[column]!r} in one row, not a number") from None
