"""A catalogue that is damaged: recognised when it is opened or met, set aside, made anew."""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop_app.engine.catalogue import Catalogue, damage, folders
from desktop_app.engine.catalogue.checkup import CHECKED_AT, Checkup
from desktop_app.engine.catalogue.database import CatalogueDamaged
from desktop_app.engine.catalogue.opening import open_catalogue
from desktop_app.protocol.errors import EnvironmentProblem

PAGE = 4096
LEAF_OF_A_TABLE = 0x0D


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "catalogue.sqlite3"


@pytest.fixture
def indexes(tmp_path: Path) -> Path:
    place = tmp_path / "indexes"
    (place / "lexical").mkdir(parents=True)
    (place / "lexical" / "meta.json").write_text("{}")
    return place


@pytest.fixture
def filled(path: Path) -> Path:
    """A catalogue with one folder and many files, cleanly closed."""
    catalogue = Catalogue(path)
    with catalogue.write() as db:
        folder_id = folders.add(db, "/home/a", single_file=False)
        db.executemany(
            "INSERT INTO files (folder_id, path, name, extension, size_bytes, mtime_ns, inode, state)"
            " VALUES (?, ?, ?, 'txt', 1, 1, 1, 0)",
            ((folder_id, b"/home/a/%d.txt" % n, f"{n}.txt") for n in range(2000)),
        )
    catalogue.close()
    return path


def as_text(path: Path) -> None:
    path.write_bytes(b"this is no database" * 1000)


def cut_short(path: Path) -> None:
    os.truncate(path, path.stat().st_size // PAGE // 2 * PAGE)


def emptied(path: Path) -> None:
    os.truncate(path, 0)


def gone(path: Path) -> None:
    path.unlink()


def a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()
    (path / "file").write_text("x")


def without_a_table(path: Path) -> None:
    db = sqlite3.connect(path)
    db.execute("DROP TABLE exclusions")
    db.close()


def without_a_trigger(path: Path) -> None:
    db = sqlite3.connect(path)
    db.execute("DROP TRIGGER names_update")
    db.close()


def of_another_program(path: Path) -> None:
    path.unlink()
    db = sqlite3.connect(path)
    db.execute("CREATE TABLE bookmarks (url TEXT)")
    db.commit()
    db.close()


def rows_of_another_table(path: Path) -> None:
    """As when a page is written to the wrong place, which SQLite's own checks do not see."""
    db = sqlite3.connect(path)
    db.execute("INSERT INTO lexical_queue (document_id, remove) VALUES (X'2f686f6d65', 'txt')")
    db.commit()
    db.close()


def malformed_schema(path: Path) -> None:
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("PRAGMA writable_schema = ON")
    db.execute("UPDATE sqlite_schema SET sql = 'CREATE TABEL x' WHERE name = 'meta'")
    db.close()


def nonsense_format(path: Path) -> None:
    db = sqlite3.connect(path)
    db.execute("PRAGMA user_version = 16777218")
    db.close()


WAYS = [
    as_text,
    cut_short,
    emptied,
    gone,
    a_folder,
    without_a_table,
    without_a_trigger,
    of_another_program,
    malformed_schema,
    rows_of_another_table,
    nonsense_format,
]


@pytest.mark.parametrize("spoil", WAYS, ids=lambda function: function.__name__)
def test_a_damaged_catalogue_is_set_aside_and_the_folders_come_back(
    filled: Path, indexes: Path, spoil: Callable[[Path], None]
) -> None:
    spoil(filled)
    catalogue, notice = open_catalogue(filled, indexes)
    assert [row.path for row in folders.all_folders(catalogue.read())] == ["/home/a"]
    assert catalogue.read().execute("SELECT COUNT(*) FROM files").fetchone()[0] == 0
    assert "Your 1 folder and your settings are back" in notice
    assert list(indexes.iterdir()) == []  # its numbers mean something else now
    catalogue.close()
    again, notice = open_catalogue(filled, indexes)
    assert notice == ""
    again.close()


def test_a_sound_catalogue_keeps_its_indexes(filled: Path, indexes: Path) -> None:
    catalogue, notice = open_catalogue(filled, indexes)
    assert notice == ""
    assert list(indexes.iterdir()) != []
    catalogue.close()


def test_a_first_start_says_nothing(path: Path, tmp_path: Path) -> None:
    catalogue, notice = open_catalogue(path, tmp_path / "indexes")
    assert (notice, catalogue.created) == ("", True)
    catalogue.close()


@pytest.mark.parametrize("name", ["-wal", "-shm"])
def test_garbage_beside_a_cleanly_closed_catalogue_does_not_reach_it(
    filled: Path, indexes: Path, name: str
) -> None:
    filled.with_name(filled.name + name).write_bytes(os.urandom(3 * PAGE))
    catalogue, notice = open_catalogue(filled, indexes)
    assert catalogue.read().execute("SELECT COUNT(*) FROM files").fetchone()[0] == 2000
    assert notice == ""
    catalogue.close()


def test_the_log_of_another_catalogue_does_not_reach_a_cleanly_closed_one(
    filled: Path, indexes: Path, tmp_path: Path
) -> None:
    other = Catalogue(tmp_path / "other" / "c.sqlite3") if (tmp_path / "other").mkdir() is None else None
    assert other is not None
    with other.write() as db:
        db.executemany("INSERT INTO meta VALUES (?, 'x')", ((str(n),) for n in range(5000)))
    log = (tmp_path / "other" / "c.sqlite3-wal").read_bytes()
    other.close()
    filled.with_name(filled.name + "-wal").write_bytes(log)
    catalogue, _ = open_catalogue(filled, indexes)
    assert catalogue.read().execute("SELECT COUNT(*) FROM files").fetchone()[0] == 2000
    assert catalogue.read().execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    catalogue.close()


def test_the_log_of_a_killed_engine_is_kept(path: Path, indexes: Path, tmp_path: Path) -> None:
    catalogue = Catalogue(path)
    with catalogue.write() as db:
        folders.add(db, "/home/a", single_file=False)
    copy = tmp_path / "copy"
    copy.mkdir()
    for file in path.parent.glob("catalogue*"):  # as a kill would leave them
        (copy / file.name).write_bytes(file.read_bytes())
    catalogue.close()
    survivor, notice = open_catalogue(copy / path.name, indexes)
    assert not survivor.stopped_cleanly
    assert notice == ""
    assert [row.path for row in folders.all_folders(survivor.read())] == ["/home/a"]
    survivor.close()


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="the system's manager may write everywhere")
def test_a_file_that_may_not_be_written_is_made_writable(filled: Path, indexes: Path) -> None:
    filled.chmod(0o400)
    catalogue, _ = open_catalogue(filled, indexes)
    with catalogue.write() as db:
        folders.add(db, "/b", single_file=False)
    catalogue.close()


def zero_files(path: Path) -> None:
    """Zero the pages that hold the rows of a few files, and no other."""
    data = bytearray(path.read_bytes())
    for start in range(PAGE, len(data), PAGE):
        if data[start] == LEAF_OF_A_TABLE and b"/home/a/1500" in data[start : start + PAGE]:
            data[start : start + PAGE] = bytes(PAGE)
    path.write_bytes(data)


def test_damage_that_a_read_meets_is_reported_once_and_noted(filled: Path, indexes: Path) -> None:
    zero_files(filled)
    told: list[str] = []
    catalogue, _ = open_catalogue(filled, indexes, told.append)
    for _ in range(2):
        with pytest.raises(CatalogueDamaged, match="being built anew"):
            for _ in catalogue.read().execute("SELECT * FROM files ORDER BY path"):
                pass
    assert len(told) == 1
    assert catalogue.damage
    catalogue.close()
    catalogue, notice = open_catalogue(filled, indexes, told.append)  # although it opens
    assert "was damaged" in notice
    assert damage.marked_damage(filled) is None
    catalogue.close()


def test_damage_that_a_write_meets_is_reported(filled: Path, indexes: Path) -> None:
    zero_files(filled)
    told: list[str] = []
    catalogue, _ = open_catalogue(filled, indexes, told.append)
    with pytest.raises(CatalogueDamaged), catalogue.write() as db:
        db.execute("UPDATE files SET state = 3, name = name || 'x'")
    assert len(told) == 1
    catalogue.close()


def test_a_damaged_index_of_names_is_built_anew_on_the_spot(filled: Path, indexes: Path) -> None:
    db = sqlite3.connect(filled)
    db.execute("UPDATE names_data SET block = X'00ff00ff' WHERE id > 10")
    db.commit()
    db.close()
    told: list[str] = []
    catalogue, _ = open_catalogue(filled, indexes, told.append)
    query = "SELECT COUNT(*) FROM names WHERE names MATCH '1999'"
    with pytest.raises(EnvironmentProblem, match="try again"):
        catalogue.read().execute(query).fetchone()
    for thread in [thread for thread in threading.enumerate() if thread.name == "names"]:
        thread.join(60)
    assert catalogue.read().execute(query).fetchone()[0] == 1
    assert told == []
    catalogue.close()


def test_at_most_two_damaged_copies_are_kept_and_all_can_be_erased(filled: Path, indexes: Path) -> None:
    for number in range(4):
        filled.write_bytes(b"damage number %d" % number * 100)
        catalogue, _ = open_catalogue(filled, indexes)
        catalogue.close()
    kept = damage.copies(filled)
    assert [b"number 2" in kept[0].read_bytes(), b"number 3" in kept[1].read_bytes()] == [True, True]
    filled.with_suffix(".format1.bak").write_bytes(b"text of the person")
    catalogue, _ = open_catalogue(filled, indexes)
    assert catalogue.erase_copies() == 3
    assert damage.copies(filled) == []
    assert [row.path for row in folders.all_folders(catalogue.read())] == ["/home/a"]
    catalogue.close()


# ------------------------------------------------------------------ the check in the background


def test_a_check_is_due_after_an_unclean_stop_and_once_a_week(filled: Path) -> None:
    catalogue = Catalogue(filled)
    assert Checkup(catalogue).is_due()  # never checked
    assert Checkup(catalogue).check()
    assert not Checkup(catalogue).is_due()
    with catalogue.write() as db:
        db.execute("UPDATE meta SET value = value - 8 * 86400 WHERE key = ?", (CHECKED_AT,))
    assert Checkup(catalogue).is_due()
    assert Checkup(catalogue).check()
    catalogue.stopped_cleanly = False
    assert Checkup(catalogue).is_due()
    catalogue.close()


def test_the_check_finds_quiet_damage(filled: Path, indexes: Path) -> None:
    zero_files(filled)
    told: list[str] = []
    catalogue, _ = open_catalogue(filled, indexes, told.append)
    checkup = Checkup(catalogue, delay_s=0.0)
    try:
        checkup.check()
    except CatalogueDamaged:
        pass  # SQLite may raise instead of listing what it finds
    assert len(told) == 1
    catalogue.close()


def test_a_check_that_is_stopped_checks_nothing(filled: Path) -> None:
    catalogue = Catalogue(filled)
    checkup = Checkup(catalogue, delay_s=60.0)
    checkup.start()
    checkup.stop()
    assert not checkup.check()
    assert Checkup(catalogue).is_due()
    catalogue.close()
