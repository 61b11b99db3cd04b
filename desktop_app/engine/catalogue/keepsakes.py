"""Keepsakes: what the person decided, in a small file beside the catalogue.

Everything else can be read from the disk again. The file is written whenever one of the decisions
changed, before a migration and at a clean stop, and read into a catalogue that begins empty.
"""

from __future__ import annotations

import base64
import logging
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import blake3
import msgspec

from desktop_app.engine.durable_files import replace_file
from desktop_app.protocol.errors import KindredError

log = logging.getLogger(__name__)

FORMAT = 1
NAME = "keepsakes.json"
PREVIOUS = "keepsakes.1.json"
DEBOUNCE_S = 1.0
RETRY_S = 15.0


@dataclass(frozen=True)
class Kept:
    """Columns of a table that are kept. `where` (with the row as {row}) chooses among its rows."""

    table: str
    columns: tuple[str, ...]
    where: str = ""


KEPT = (
    Kept("folders", ("id", "path", "single_file", "paused")),
    Kept("exclusions", ("id", "folder_id", "pattern")),
    Kept("ignored_problems", ("path", "size_bytes", "mtime_ns")),
    Kept("saved_searches", ("query", "name", "saved_at")),
    Kept("meta", ("key", "value"), where="{row}.key IN ('settings', 'keep_rules')"),
    Kept("pair_decisions", ("one", "other", "one_hash", "other_hash", "same", "decided_at")),
    Kept("chosen_keepers", ("path", "chosen_at")),
)
"""Every table that holds a decision, parents before children. A later one joins by one line."""

Value = None | int | float | str | dict[str, str]  # bytes are {"base64": "…"}


class _Rows(msgspec.Struct, frozen=True):
    columns: list[str]
    rows: list[list[Value]]


class _File(msgspec.Struct, frozen=True):
    format: int
    seal: str  # blake3 of `tables`, encoded
    tables: dict[str, _Rows]


@dataclass(frozen=True)
class Restored:
    """What came back: how many folders, and whether the file that told of it was the older one."""

    folders: int
    from_previous: bool


class KeepsakesDamaged(KindredError):
    """Neither of the two files can be read."""


# ------------------------------------------------------------------ the file


def exist(folder: Path) -> bool:
    """Whether there is anything that could be restored."""
    return any((folder / name).exists() for name in (NAME, PREVIOUS))


def save(db: sqlite3.Connection, folder: Path) -> bool:
    """Write what is kept of a catalogue, where it differs from what the file says; returns whether.

    The file before it stays as the previous one, if it is sound. Raises OSError.
    """
    tables = _collect(db)
    try:
        if _read(folder / NAME) == tables:
            return False
        replace_file(folder / PREVIOUS, (folder / NAME).read_bytes())
    except (OSError, KeepsakesDamaged):
        pass  # there is none, or it is damaged and must not push the sound one before it out
    replace_file(folder / NAME, _encode(tables))
    return True


def forget_previous(folder: Path) -> None:
    """Have the previous file say no more than the current one: a folder was removed. Raises OSError."""
    if (folder / PREVIOUS).exists() and (folder / NAME).exists():
        replace_file(folder / PREVIOUS, (folder / NAME).read_bytes())


def restore(db: sqlite3.Connection, folder: Path) -> Restored:
    """Put what was kept into an empty catalogue, inside the caller's transaction.

    Raises KeepsakesDamaged where neither file can be read.
    """
    from_previous = False
    try:
        tables = _read(folder / NAME)
    except (OSError, KeepsakesDamaged) as error:
        log.warning("the kept decisions cannot be read, the previous ones are taken: %s", error)
        from_previous = True
        try:
            tables = _read(folder / PREVIOUS)
        except OSError as missing:
            raise KeepsakesDamaged(str(error)) from missing
    for kept in KEPT:
        if kept.table in tables:
            _insert(db, kept.table, tables[kept.table])
    folders = tables.get("folders")
    return Restored(len(folders.rows) if folders else 0, from_previous)


def _collect(db: sqlite3.Connection) -> dict[str, _Rows]:
    """What is kept of a catalogue of any format: tables and columns that it lacks are left out."""
    tables = {}
    for kept in KEPT:
        there = _columns(db, kept.table)
        columns = [column for column in kept.columns if column in there]
        if not columns:
            continue
        where = f" WHERE {kept.where.format(row=kept.table)}" if kept.where else ""
        rows = db.execute(
            f"SELECT {', '.join(columns)} FROM {kept.table}{where} ORDER BY {', '.join(columns)}"
        )
        tables[kept.table] = _Rows(columns, [[_to_json(value) for value in row] for row in rows])
    return tables


def _insert(db: sqlite3.Connection, table: str, saved: _Rows) -> None:
    known = _columns(db, table)
    places = [number for number, column in enumerate(saved.columns) if column in known]
    if not places:
        return
    names = ", ".join(saved.columns[number] for number in places)
    marks = ", ".join("?" * len(places))
    db.executemany(
        f"INSERT OR IGNORE INTO {table} ({names}) VALUES ({marks})",
        ([_from_json(row[number]) for number in places] for row in saved.rows),
    )


def _columns(db: sqlite3.Connection, table: str) -> set[str]:
    return {row[1] for row in db.execute(f"PRAGMA table_info({table})")}


def _encode(tables: dict[str, _Rows]) -> bytes:
    return msgspec.json.format(msgspec.json.encode(_File(FORMAT, _seal(tables), tables)), indent=1)


def _read(path: Path) -> dict[str, _Rows]:
    try:
        file = msgspec.json.decode(path.read_bytes(), type=_File)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise KeepsakesDamaged(f"{path.name}: {error}") from error
    if file.format != FORMAT or file.seal != _seal(file.tables):
        raise KeepsakesDamaged(f"{path.name} was changed, or is of another format")
    return file.tables


def _seal(tables: dict[str, _Rows]) -> str:
    return blake3.blake3(msgspec.json.encode(tables)).hexdigest()


def _to_json(value: Any) -> Value:
    return {"base64": base64.b64encode(value).decode("ascii")} if isinstance(value, bytes) else value


def _from_json(value: Value) -> Any:
    return base64.b64decode(value["base64"]) if isinstance(value, dict) else value


# ------------------------------------------------------------------ noticing changes


def watch(db: sqlite3.Connection, on_change: Callable[[], None]) -> None:
    """Call `on_change` from this connection whenever it changes what is kept (perhaps to be rolled back).

    Temporary triggers: they cost nothing while other columns change, and are no part of the schema.
    """
    db.create_function("kept_changed", 0, on_change)
    for statement in _triggers(db):
        db.execute(statement)


def _triggers(db: sqlite3.Connection) -> Iterator[str]:
    for kept in KEPT:
        if not _columns(db, kept.table):
            continue
        for event, row in (("INSERT", "new"), ("DELETE", "old"), ("UPDATE", "new")):
            of = f" OF {', '.join(kept.columns)}" if event == "UPDATE" else ""
            when = f" WHEN {kept.where.format(row=row)}" if kept.where else ""
            yield (
                f"CREATE TEMP TRIGGER kept_{kept.table}_{event.lower()} AFTER {event}{of}"
                f" ON main.{kept.table}{when} BEGIN SELECT kept_changed(); END"
            )


class KeepsakeWriter:
    """Writes the file a moment after a decision changed, and what is left when it is stopped."""

    def __init__(
        self, folder: Path, snapshot: Callable[[], AbstractContextManager[sqlite3.Connection]]
    ) -> None:
        self._folder, self._snapshot = folder, snapshot
        self._changed = threading.Event()
        self._changed.set()  # the file may be missing, or older than the catalogue
        self._turn = threading.Lock()
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="keepsakes", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def changed(self) -> None:
        """A decision changed. Returns at once."""
        self._changed.set()

    def save(self, erase_previous: bool = False) -> None:
        """Write now what is not written yet. Raises OSError or a KindredError.

        With `erase_previous` the older file does not keep what the person has just removed.
        """
        with self._turn:
            self._changed.clear()
            try:
                with self._snapshot() as db:
                    save(db, self._folder)
                if erase_previous:
                    forget_previous(self._folder)
            except BaseException:
                self._changed.set()
                raise

    def stop(self) -> None:
        """Write what is left, and end. Raises nothing: a full disk is logged."""
        self._stopping.set()
        self._changed.set()
        if self._thread.is_alive():
            self._thread.join(timeout=5.0)
        self._try()

    def _run(self) -> None:
        told = False
        while not self._stopping.is_set():
            self._changed.wait()
            if self._stopping.wait(DEBOUNCE_S):
                return
            failure = self._try()
            if failure and not told:
                log.warning("the person's decisions are not backed up at present: %s", failure)
            told = bool(failure)
            if failure:
                self._stopping.wait(RETRY_S)

    def _try(self) -> str:
        try:
            self.save()
        except (OSError, sqlite3.Error, KindredError) as error:
            return str(error) or type(error).__name__
        return ""
