"""The catalogue's file: transactions, migrations, damage."""

from __future__ import annotations

import sqlite3
import threading
from pathlib import Path

import pytest

from desktop_app.engine.catalogue import Catalogue, folders
from desktop_app.engine.catalogue.database import CatalogueDamaged, set_aside
from desktop_app.engine.catalogue.migrations import MIGRATIONS
from desktop_app.protocol.errors import EnvironmentProblem


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "catalogue.sqlite3"


def test_a_failed_transaction_leaves_nothing(path: Path) -> None:
    catalogue = Catalogue(path)
    with pytest.raises(ValueError, match="stop"), catalogue.write() as db:
        folders.add(db, "/a", single_file=False)
        raise ValueError("stop")
    assert folders.all_folders(catalogue.read()) == []
    catalogue.close()


def test_readers_see_commits_of_the_writer_from_other_threads(path: Path) -> None:
    catalogue = Catalogue(path)
    catalogue.read()
    with catalogue.write() as db:
        folders.add(db, "/a", single_file=False)
    seen: list[str] = []
    thread = threading.Thread(
        target=lambda: seen.extend(f.path for f in folders.all_folders(catalogue.read()))
    )
    thread.start()
    thread.join()
    assert seen == ["/a"]
    assert [f.path for f in folders.all_folders(catalogue.read())] == ["/a"]
    catalogue.close()


def test_a_decision_survives_a_power_cut(path: Path) -> None:
    """SQLite's FULL (2) waits for the disk at each commit; everything else goes with NORMAL (1)."""
    catalogue = Catalogue(path)
    with catalogue.write_durably() as db:
        folders.add(db, "/a", single_file=False)
        assert db.execute("PRAGMA synchronous").fetchone()[0] == 2
    with catalogue.write() as db:
        assert db.execute("PRAGMA synchronous").fetchone()[0] == 1
    with pytest.raises(ValueError, match="stop"), catalogue.write_durably() as db:
        raise ValueError("stop")
    with catalogue.write() as db:
        assert db.execute("PRAGMA synchronous").fetchone()[0] == 1
    assert [f.path for f in folders.all_folders(catalogue.read())] == ["/a"]
    catalogue.close()


def test_decisions_are_still_noticed_after_a_vacuum(path: Path) -> None:
    catalogue = Catalogue(path)
    catalogue.vacuum()
    with catalogue.write() as db:
        folders.add(db, "/a", single_file=False)
    catalogue.close()
    path.unlink()
    catalogue = Catalogue(path)
    assert [f.path for f in folders.all_folders(catalogue.read())] == ["/a"]
    catalogue.close()


def test_a_reader_cannot_write(path: Path) -> None:
    catalogue = Catalogue(path)
    with pytest.raises(sqlite3.OperationalError):
        catalogue.read().execute("DELETE FROM folders")
    catalogue.close()


def test_a_snapshot_does_not_move(path: Path) -> None:
    catalogue = Catalogue(path)
    with catalogue.snapshot() as db:
        assert folders.all_folders(db) == []
        with catalogue.write() as writer:
            folders.add(writer, "/a", single_file=False)
        assert folders.all_folders(db) == []
    assert len(folders.all_folders(catalogue.read())) == 1
    catalogue.close()


def test_a_newer_format_is_refused_with_a_remedy(path: Path) -> None:
    Catalogue(path).close()
    db = sqlite3.connect(path)
    db.execute("PRAGMA user_version = 999")
    db.close()
    with pytest.raises(EnvironmentProblem, match="newer Kindred"):
        Catalogue(path)


def test_a_damaged_file_is_recognised_and_can_be_set_aside(path: Path) -> None:
    path.write_bytes(b"this is no database" * 1000)
    with pytest.raises(CatalogueDamaged):
        Catalogue(path)
    aside = set_aside(path)
    assert aside.read_bytes().startswith(b"this is no database")
    Catalogue(path).close()


def test_a_migration_that_fails_leaves_the_old_format_and_a_backup(path: Path) -> None:
    catalogue = Catalogue(path)
    with catalogue.write() as db:
        folders.add(db, "/a", single_file=False)
    catalogue.close()

    def half_done(db: sqlite3.Connection) -> None:
        db.execute("DROP TABLE embed_queue")
        raise RuntimeError("power cut")

    with pytest.raises(RuntimeError):
        Catalogue(path, [*MIGRATIONS, half_done])
    catalogue = Catalogue(path)
    assert [f.path for f in folders.all_folders(catalogue.read())] == ["/a"]
    catalogue.read().execute("SELECT * FROM embed_queue").fetchall()
    catalogue.close()
    assert path.with_suffix(f".format{len(MIGRATIONS)}.bak").exists()


def test_every_foreign_key_has_an_index(path: Path) -> None:
    """Else erasing a parent reads the whole child table, once per row: minutes for a folder."""
    catalogue = Catalogue(path)
    db = catalogue.read()
    tables = [row[0] for row in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    for table in tables:
        for key in db.execute(f"PRAGMA foreign_key_list({table})").fetchall():
            column = key["from"]
            if (table, column) == ("vectors", "model_id"):
                continue  # a model goes once in a while, and takes most of the table along
            plan = db.execute(f"EXPLAIN QUERY PLAN SELECT 1 FROM {table} WHERE {column} = 1").fetchall()
            assert "SEARCH" in plan[0]["detail"], f"{table}.{column}: {plan[0]['detail']}"
    catalogue.close()
