"""The person's decisions, kept beside the catalogue and put back into a new one."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop_app.engine.catalogue import Catalogue, folders, keepsakes, settings
from desktop_app.engine.catalogue.migrations import MIGRATIONS
from desktop_app.protocol.messages import EngineSettings

STRANGE = b"/home/\xff\xfe not utf-8"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "catalogue.sqlite3"


def decide(catalogue: Catalogue) -> None:
    """Everything that a person can decide."""
    with catalogue.write_durably() as db:
        first = folders.add(db, "/home/a", single_file=False)
        folders.add(db, os.fsdecode(STRANGE), single_file=True)
        folders.set_paused(db, True, "/home/a")
        settings.set_exclusions(db, None, ["*.log"])
        settings.set_exclusions(db, first, ["drafts/", "*.tmp"])
        settings.save(db, EngineSettings(hidden_files=True, threads=3))
        db.execute("INSERT INTO ignored_problems VALUES (?, 10, 20)", (STRANGE + b"/x",))


def decisions(catalogue: Catalogue) -> list[list[tuple[object, ...]]]:
    queries = (
        "SELECT id, path, single_file, paused FROM folders ORDER BY id",
        "SELECT folder_id, pattern FROM exclusions ORDER BY id",
        "SELECT * FROM ignored_problems ORDER BY path",
        "SELECT * FROM meta WHERE key = 'settings'",
    )
    return [[tuple(row) for row in catalogue.read().execute(query)] for query in queries]


def lose(path: Path) -> None:
    """The catalogue is gone, its log too."""
    for file in path.parent.glob("catalogue.sqlite3*"):
        file.unlink()


def wait_until(holds: Callable[[], bool], timeout_s: float = 20.0) -> None:
    deadline = time.monotonic() + timeout_s
    while not holds():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def test_decisions_come_back_into_a_new_catalogue(path: Path) -> None:
    catalogue = Catalogue(path)
    decide(catalogue)
    before = decisions(catalogue)
    catalogue.close()
    lose(path)
    catalogue = Catalogue(path)
    assert catalogue.created
    assert catalogue.restored == keepsakes.Restored(folders=2, from_previous=False)
    assert decisions(catalogue) == before
    catalogue.close()


def test_every_column_that_is_kept_is_watched_and_written_by_itself(path: Path) -> None:
    """A change to any kept column must reach the file without anybody asking for it."""
    catalogue = Catalogue(path)
    decide(catalogue)
    catalogue.keepsakes.save()
    changes = (
        "UPDATE folders SET paused = 0",
        "DELETE FROM exclusions WHERE pattern = '*.log'",
        "UPDATE meta SET value = '{}' WHERE key = 'settings'",
        "INSERT INTO ignored_problems VALUES (X'41', 1, 1)",
    )
    for change in changes:
        before = (path.parent / keepsakes.NAME).read_bytes()
        with catalogue.write() as db:
            db.execute(change)
        wait_until(lambda before=before: (path.parent / keepsakes.NAME).read_bytes() != before)
    catalogue.close()


def test_what_is_no_decision_does_not_write_the_file(path: Path) -> None:
    catalogue = Catalogue(path)
    decide(catalogue)
    catalogue.keepsakes.save()
    noticed: list[int] = []
    catalogue.keepsakes.changed = lambda: noticed.append(1)  # type: ignore[method-assign]
    db = sqlite3.connect(":memory:", isolation_level=None)
    for migration in MIGRATIONS:
        migration(db)
    keepsakes.watch(db, lambda: noticed.append(1))
    db.execute("INSERT INTO folders (path) VALUES (X'41')")
    assert noticed == [1]
    db.execute("UPDATE folders SET offline = 1, scanned_at = 5")
    db.execute("INSERT INTO meta VALUES ('checked_at', '5')")
    db.execute("INSERT INTO texts (hash, tokens) VALUES (X'41', 1)")
    assert noticed == [1]
    db.close()
    catalogue.close()


def test_the_file_is_private(path: Path) -> None:
    before = os.umask(0)
    try:
        catalogue = Catalogue(path)
        decide(catalogue)
        catalogue.close()
        catalogue = Catalogue(path)
        with catalogue.write() as db:
            folders.set_paused(db, False, None)
        catalogue.close()
    finally:
        os.umask(before)
    modes = {file.name: file.stat().st_mode & 0o777 for file in path.parent.iterdir()}
    assert {keepsakes.NAME, keepsakes.PREVIOUS, path.name} <= modes.keys()
    assert set(modes.values()) == {0o600}


def spoil(file: Path) -> None:
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 0x01
    file.write_bytes(data)


def two_generations(path: Path) -> None:
    """A current file with one folder more than the previous one."""
    catalogue = Catalogue(path)
    decide(catalogue)
    catalogue.keepsakes.save()
    with catalogue.write() as db:
        folders.add(db, "/home/c", single_file=False)
    catalogue.close()
    lose(path)


def test_a_damaged_file_is_replaced_by_the_previous_one(path: Path) -> None:
    two_generations(path)
    spoil(path.parent / keepsakes.NAME)
    catalogue = Catalogue(path)
    assert catalogue.restored == keepsakes.Restored(folders=2, from_previous=True)
    catalogue.close()


def test_a_damaged_file_does_not_push_the_sound_one_out(path: Path) -> None:
    two_generations(path)
    spoil(path.parent / keepsakes.NAME)
    previous = (path.parent / keepsakes.PREVIOUS).read_bytes()
    Catalogue(path).close()
    lose(path)
    assert (path.parent / keepsakes.PREVIOUS).read_bytes() == previous
    catalogue = Catalogue(path)
    assert catalogue.restored is not None
    catalogue.close()


@pytest.mark.parametrize("content", [b"", b"{}", b"\xff\xfe", b'{"format": 1, "seal": "", "tables": {}}'])
def test_where_both_are_damaged_nothing_is_restored_and_it_is_said(path: Path, content: bytes) -> None:
    two_generations(path)
    for name in (keepsakes.NAME, keepsakes.PREVIOUS):
        (path.parent / name).write_bytes(content)
    catalogue = Catalogue(path)
    assert catalogue.restored is None
    assert catalogue.keepsakes_lost
    assert folders.all_folders(catalogue.read()) == []
    catalogue.close()


def test_a_removed_folder_is_in_neither_file(path: Path) -> None:
    two_generations(path)
    catalogue = Catalogue(path)
    for row in folders.all_folders(catalogue.read()):
        with catalogue.write() as db:
            folders.remove(db, row.id)
    catalogue.erase_copies()
    for name in (keepsakes.NAME, keepsakes.PREVIOUS):
        assert b"home" not in (path.parent / name).read_bytes()
    catalogue.close()


def test_a_file_of_a_later_kindred_gives_what_this_one_knows(path: Path) -> None:
    two_generations(path)
    db = sqlite3.connect(":memory:")
    for migration in MIGRATIONS:
        migration(db)
    db.execute("ALTER TABLE folders ADD COLUMN colour TEXT")
    db.execute("INSERT INTO folders (path, colour) VALUES (X'41', 'red')")
    known = keepsakes.KEPT
    later = keepsakes.Kept("folders", (*known[0].columns, "colour"))
    keepsakes.KEPT = (later, *known[1:])
    try:
        keepsakes.save(db, path.parent)
    finally:
        keepsakes.KEPT = known
        db.close()
    catalogue = Catalogue(path)
    assert [row.path for row in folders.all_folders(catalogue.read())] == ["A"]
    catalogue.close()
