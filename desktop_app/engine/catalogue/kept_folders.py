"""Folders from which nothing is removed: protected ones, and those that others are compared with."""

from __future__ import annotations

import sqlite3

import msgspec

from desktop_app.protocol.errors import EnvironmentProblem
from desktop_app.protocol.messages import FilePath, from_wire

RULES_KEY = "keep_rules"


class _KeepRules(msgspec.Struct, frozen=True):
    """What a removal must know of the keep rules."""

    protected: list[FilePath] = []
    reference: list[FilePath] = []


def kept_folders(db: sqlite3.Connection) -> list[str]:
    """Their paths. Raises EnvironmentProblem where the rules cannot be read: nothing may go by guessing."""
    row = db.execute("SELECT value FROM meta WHERE key = ?", (RULES_KEY,)).fetchone()
    try:
        rules = msgspec.json.decode(row[0], type=_KeepRules) if row else _KeepRules()
    except msgspec.DecodeError as error:
        raise EnvironmentProblem("the keep rules cannot be read: set the protected folders again") from error
    return [from_wire(path) for path in (*rules.protected, *rules.reference)]
