"""Removals as tables for a spreadsheet: what would go, and what became of what went."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from desktop_app.protocol.messages import RemovalEntry, RemovalPlan, from_wire
from desktop_app.spreadsheet import Row

PLAN_COLUMNS = ("path", "what", "kept", "verdict", "size_bytes", "won_bytes", "remark")
ENTRY_COLUMNS = (
    "path", "state", "kept", "verdict", "action", "size_bytes", "changed", "trashed", "restored_to", "reason",
)  # fmt: skip


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
