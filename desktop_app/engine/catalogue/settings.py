"""The engine's settings and the exclusions: what the person chose, kept with the library."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

import msgspec

from desktop_app.protocol.messages import EngineSettings

KEY = "settings"


def load(db: sqlite3.Connection) -> EngineSettings:
    """The settings; the defaults for what was never set or does not hold together."""
    row = db.execute("SELECT value FROM meta WHERE key = ?", (KEY,)).fetchone()
    if row is None:
        return EngineSettings()
    try:
        return within_range(msgspec.json.decode(row[0], type=EngineSettings))
    except msgspec.DecodeError:
        return EngineSettings()


def save(db: sqlite3.Connection, settings: EngineSettings) -> None:
    """Keep the settings."""
    value = msgspec.json.encode(within_range(settings)).decode()
    db.execute("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)", (KEY, value))


def within_range(settings: EngineSettings) -> EngineSettings:
    """The settings with every number inside its range."""
    return msgspec.structs.replace(
        settings,
        max_file_mb=min(max(settings.max_file_mb, 1), 4096),
        threads=min(max(settings.threads, 0), 256),
        gpu_share_percent=min(max(settings.gpu_share_percent, 10), 100),
    )


def exclusions(db: sqlite3.Connection, folder_id: int | None) -> list[str]:
    """The patterns of one root, or (None) those for all of them, in their order."""
    rows = db.execute("SELECT pattern FROM exclusions WHERE folder_id IS ? ORDER BY id", (folder_id,))
    return [row[0] for row in rows]


def set_exclusions(db: sqlite3.Connection, folder_id: int | None, patterns: Iterable[str]) -> None:
    """Replace the patterns of one root, or (None) those for all of them."""
    db.execute("DELETE FROM exclusions WHERE folder_id IS ?", (folder_id,))
    db.executemany(
        "INSERT INTO exclusions (folder_id, pattern) VALUES (?, ?)",
        ((folder_id, pattern) for pattern in patterns),
    )
