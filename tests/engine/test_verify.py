"""Each kind of difference is made on a real library: verify finds it, and nothing else, and mends it."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest

from desktop_app.engine.library import Library
from desktop_app.engine.verify import verify
from desktop_app.paths import DataDir
from tests.helpers.threaded_library import D, ThreadStarter, running_library, wait_idle

FILES = {
    "boiler.txt": "The boiler hums at night and the plumber bleeds the radiators. " * 8,
    "ferry.txt": "The summer timetable of the ferry was accepted as proposed. " * 8,
    "bread.txt": "Let the dough rise until it has doubled, then bake it in an iron pot. " * 8,
    "bees.txt": "The spare key hangs behind the beehive, next to the watering can.",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "files"
    place.mkdir()
    for name, text in FILES.items():
        (place / name).write_text(text)
    return place


@pytest.fixture
def starter() -> ThreadStarter:
    return ThreadStarter()


@pytest.fixture
def library(data_dir: DataDir, folder: Path, starter: ThreadStarter) -> Iterator[Library]:
    with running_library(data_dir, starter) as running:
        running.add_folder(str(folder))
        wait_idle(running)
        starter.embedded.clear()
        yield running


def run(library: Library, sql: str, *values: object, checked: bool = True) -> None:
    """Change the catalogue behind the library's back."""
    db = sqlite3.connect(library.catalogue.path, isolation_level=None, timeout=30)
    db.execute(f"PRAGMA foreign_keys = {'ON' if checked else 'OFF'}")
    db.execute(sql, values)
    db.close()


def test_a_sound_library_has_no_differences(library: Library) -> None:
    report = verify(library, repair=False)
    assert (report.differences, report.details) == (0, [])


def spoil_a_text(library: Library) -> None:
    run(
        library,
        "UPDATE passages SET text = CAST(replace(text, 'boiler', 'bxiler') AS TEXT) WHERE id ="
        " (SELECT id FROM passages WHERE text LIKE '%boiler%' LIMIT 1)",
    )


def spoil_utf8(library: Library) -> None:
    run(
        library,
        "UPDATE passages SET text = CAST(X'ff' || CAST(text AS BLOB) AS TEXT) WHERE id ="
        " (SELECT id FROM passages WHERE text LIKE '%beehive%' LIMIT 1)",
    )


def lose_a_passage(library: Library) -> None:
    run(library, "DELETE FROM passages WHERE id = (SELECT MAX(id) FROM passages WHERE text LIKE '%dough%')")
    run(library, "DELETE FROM vectors WHERE text_id NOT IN (SELECT text_id FROM passages)")
    library.vector_follower.reconcile()
    run(library, "DELETE FROM texts WHERE id NOT IN (SELECT text_id FROM passages)")


def store_vector(library: Library, vector: np.ndarray) -> None:
    run(
        library,
        "UPDATE vectors SET vector = ? WHERE text_id = (SELECT MIN(text_id) FROM passages"
        " WHERE text LIKE '%ferry%')",
        vector.astype("<f2").tobytes(),
    )


def store_nan(library: Library) -> None:
    store_vector(library, np.full(D, np.nan))


def store_long(library: Library) -> None:
    store_vector(library, np.full(D, 0.9))


def store_short(library: Library) -> None:
    store_vector(library, np.full(D - 1, (D - 1) ** -0.5))


def store_another(library: Library) -> None:
    store_vector(library, np.eye(D)[0])


def lose_a_vector(library: Library) -> None:
    run(
        library,
        "DELETE FROM vectors WHERE text_id = (SELECT MIN(text_id) FROM passages WHERE text LIKE '%ferry%')",
    )
    library.vector_follower.reconcile()


def lose_a_place_in_the_queue(library: Library) -> None:
    library.embedding.set_enabled(False)
    run(library, "INSERT INTO embed_queue SELECT MIN(text_id) FROM passages")


def lose_a_vector_in_the_index(library: Library) -> None:
    index = library.vector_follower.current()
    assert index is not None
    library.vector_follower.remove([int(index.labels()[0])])


def lose_words(library: Library) -> None:
    run(library, "INSERT INTO lexical_queue (document_id, remove) VALUES (1, 1)")
    library.lexical_follower.catch_up()


def spoil_the_names(library: Library) -> None:
    run(
        library,
        "INSERT INTO names(names, rowid, name) VALUES ('delete', 1, (SELECT name FROM files WHERE id = 1))",
    )


def dangle(library: Library) -> None:
    run(library, "INSERT INTO embed_queue (text_id) VALUES (987654321)", checked=False)


def spoil_an_index(library: Library) -> None:
    """A row that an index of the database does not know, since the index was hidden meanwhile."""
    db = sqlite3.connect(library.catalogue.path, isolation_level=None, timeout=30)
    db.execute("PRAGMA writable_schema = ON")
    hidden = db.execute("SELECT * FROM sqlite_schema WHERE name = 'files_by_document'").fetchone()
    db.execute("DELETE FROM sqlite_schema WHERE name = 'files_by_document'")
    db.execute("PRAGMA writable_schema = RESET")
    db.execute("UPDATE files SET document_id = NULL WHERE name = 'bees.txt'")
    db.execute("PRAGMA writable_schema = ON")
    db.execute("INSERT INTO sqlite_schema VALUES (?, ?, ?, ?, ?)", hidden)
    db.execute("PRAGMA writable_schema = RESET")
    db.close()


def add_an_orphan_text(library: Library) -> None:
    run(library, "INSERT INTO texts (hash, tokens) VALUES (X'00', 1)")


BROKEN: dict[Callable[[Library], None], str] = {
    spoil_a_text: "boiler.txt: its text is damaged",
    spoil_utf8: "bees.txt: its text is damaged",
    lose_a_passage: "bread.txt: passages are missing, or too many",
    store_nan: "ferry.txt: a vector is damaged",
    store_long: "ferry.txt: a vector is damaged",
    store_short: "ferry.txt: a vector is damaged",
    store_another: "ferry.txt: a vector differs from the index",
    lose_a_vector: "ferry.txt: a vector is missing",
    lose_a_place_in_the_queue: "embedded, but still queued",
    lose_a_vector_in_the_index: "a vector is not in the index",
    lose_words: "its words are not in the index",
    spoil_the_names: "the index of file names does not agree with the files",
    dangle: "a row of the table of embed_queue refers to one of texts that is not there",
    add_an_orphan_text: "belongs to no document any more",
}


@pytest.mark.parametrize("break_it", BROKEN, ids=lambda function: function.__name__)
def test_a_difference_is_found_alone_and_mended(
    library: Library, starter: ThreadStarter, break_it: Callable[[Library], None]
) -> None:
    break_it(library)
    found = verify(library, repair=False)
    assert found.differences == 1, found.details
    assert BROKEN[break_it] in found.details[0]
    again = verify(library, repair=True)
    assert again.differences == 0, again.details
    assert verify(library, repair=False).details == []
    assert len(starter.embedded) <= 2  # what was sound is not embedded again


def test_a_file_whose_document_was_lost_is_read_again(library: Library) -> None:
    run(library, "UPDATE files SET document_id = NULL WHERE name = 'bees.txt'")
    found = verify(library, repair=False)
    assert found.differences == 1
    assert "bees.txt: what was read of it is not there" in found.details[0]
    assert verify(library, repair=True).differences == 0


def test_an_index_of_the_database_that_lacks_a_row_is_built_anew(library: Library) -> None:
    spoil_an_index(library)
    found = verify(library, repair=False)
    assert [words for words in found.details if "an index of the catalogue is wrong" in words]
    assert verify(library, repair=True).differences == 0
    assert library.catalogue.damage == ""


def test_what_changed_on_the_disk_unnoticed_is_found_and_read(library: Library, folder: Path) -> None:
    row = library.catalogue.read().execute("SELECT path FROM files WHERE name = 'bees.txt'").fetchone()
    run(library, "DELETE FROM files WHERE path = ?", row[0])
    found = verify(library, repair=False)
    assert [words for words in found.details if "bees.txt" in words]
    assert verify(library, repair=True).differences == 0
    assert library.catalogue.read().execute("SELECT 1 FROM files WHERE path = ?", (row[0],)).fetchone()


def test_a_name_that_is_not_utf8_can_be_said(library: Library, folder: Path) -> None:
    path = os.fsencode(folder) + b"/\xff\xfe.txt"
    with open(path, "w") as file:
        file.write("a lighthouse")
    for scan in library.scan(None):
        scan.result()
    wait_idle(library)
    run(library, "UPDATE passages SET text = 'a lighthorse' WHERE text = 'a lighthouse'")
    found = verify(library, repair=True)
    assert found.differences == 0
    assert "its text is damaged" in found.details[0]
    found.details[0].encode()


def test_what_cannot_be_finished_is_said_in_words(library: Library) -> None:
    spoil_a_text(library)
    library.reader.stop()
    report = verify(library, repair=True, patience_s=0.5)
    assert report.differences == 1
    assert "1 file is still being read" in report.details[0]
