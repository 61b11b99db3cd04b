"""Removals as tables for a spreadsheet: what would go, and what became of what went."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path

from desktop_app.protocol.errors import EnvironmentProblem
from desktop_app.protocol.messages import RemovalEntry, RemovalPlan, from_wire

PLAN_COLUMNS = ("path", "what", "kept", "verdict", "size_bytes", "won_bytes", "remark")
ENTRY_COLUMNS = (
    "path", "state", "kept", "verdict", "action", "size_bytes", "changed", "trashed", "restored_to", "reason",
)  # fmt: skip
FORMULAS = ("=", "+", "-", "@", "\t", "\r", "\n")
"""How a cell begins that a spreadsheet takes for a formula, or for more than one cell."""

Row = Sequence[object]


def write_table(path: Path, columns: Row, rows: Iterable[Row]) -> None:
    """Write a CSV file in UTF-8 that holds no formulas. Raises EnvironmentProblem where that is not possible.

    What is not UTF-8 in names is written as "\\\\udcff"; the byte-order mark tells spreadsheets the encoding.
    """
    try:
        with open(path, "w", encoding="utf-8-sig", errors="backslashreplace", newline="") as file:
            table = csv.writer(file)
            table.writerow(columns)
            table.writerows([safe_cell(cell) for cell in row] for row in rows)
    except OSError as error:
        raise EnvironmentProblem(
            f"{path} cannot be written ({error.strerror}): choose another place"
        ) from error


def safe_cell(value: object) -> object:
    """A cell that no spreadsheet computes: what begins like a formula gets an apostrophe before it."""
    if isinstance(value, str) and value.startswith(FORMULAS):
        return "'" + value
    return value


def plan_rows(plan: RemovalPlan) -> list[Row]:
    """The rows of a plan under PLAN_COLUMNS: what would go, then what stays and why."""
    remarks = {remark.path: remark.text for remark in plan.remarks}
    going: list[Row] = [
        (
            from_wire(file.path),
            "remove",
            from_wire(file.keeper),
            file.verdict,
            file.size_bytes,
            file.won_bytes,
            remarks.get(file.path, ""),
        )
        for file in plan.files
    ]
    return going + [(from_wire(stays.path), "stays", "", "", "", "", stays.text) for stays in plan.objections]


def entry_rows(entries: Iterable[RemovalEntry]) -> list[Row]:
    """The rows of a batch under ENTRY_COLUMNS."""
    return [
        (
            from_wire(entry.path),
            entry.state,
            from_wire(entry.keeper),
            entry.verdict,
            entry.action,
            entry.size_bytes,
            datetime.fromtimestamp(entry.changed_at).isoformat(" ", "seconds"),
            from_wire(entry.trashed),
            from_wire(entry.restored_to),
            entry.reason,
        )
        for entry in entries
    ]
