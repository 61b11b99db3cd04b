"""What the person opened, as the catalogue keeps it."""

from __future__ import annotations

import pytest

from desktop_app.engine.catalogue import opened

NOW = 1_800_000_000.0


@pytest.fixture
def db(catalogue):
    with catalogue.write() as db:
        db.execute("INSERT INTO folders (id, path) VALUES (1, '/home')")
        for name in ("a", "b"):
            db.execute(
                "INSERT INTO files (folder_id, path, name, extension, size_bytes, mtime_ns, inode, state)"
                " VALUES (1, ?, ?, '', 1, 1, 1, 2)",
                (f"/home/{name}".encode(), name),
            )
        yield db


def test_openings_are_counted_and_fade(db):
    assert opened.note(db, b"/home/a", NOW)
    assert opened.note(db, b"/home/a", NOW + opened.HALF_LIFE_S)
    found = opened.of(db, [b"/home/a", b"/home/b"])
    assert set(found) == {b"/home/a"}
    assert (found[b"/home/a"].count, found[b"/home/a"].last) == (2, NOW + opened.HALF_LIFE_S)
    assert found[b"/home/a"].decayed == pytest.approx(1.5)
    assert found[b"/home/a"].at(NOW + 2 * opened.HALF_LIFE_S) == pytest.approx(0.75)


def test_a_file_outside_the_library_is_not_noted(db):
    assert not opened.note(db, b"/elsewhere", NOW)
    assert db.execute("SELECT count(*) FROM opened").fetchone()[0] == 0


def test_it_moves_and_goes_with_its_file(db):
    opened.note(db, b"/home/a", NOW)
    db.execute("UPDATE files SET path = ? WHERE path = ?", (b"/home/c", b"/home/a"))
    assert set(opened.of(db, [b"/home/a", b"/home/c"])) == {b"/home/c"}
    db.execute("DELETE FROM files WHERE path = ?", (b"/home/c",))
    assert opened.of(db, [b"/home/c"]) == {}


def test_it_goes_with_its_folder(db):
    opened.note(db, b"/home/a", NOW)
    db.execute("DELETE FROM folders WHERE id = 1")
    assert db.execute("SELECT count(*) FROM opened").fetchone()[0] == 0


def test_all_of_it_can_be_forgotten(db):
    opened.note(db, b"/home/a", NOW)
    opened.forget_all(db)
    assert opened.of(db, [b"/home/a"]) == {}


def test_a_clock_that_was_set_back_does_no_harm(db):
    opened.note(db, b"/home/a", NOW)
    opened.note(db, b"/home/a", NOW - 10_000_000)
    assert opened.of(db, [b"/home/a"])[b"/home/a"].decayed == pytest.approx(2.0)
