"""The journal says where each file is, durably, and outlives whatever else is lost."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from desktop_app.engine.removal.journal import Content, Intent, Journal
from desktop_app.protocol.errors import EnvironmentProblem

ODD = os.fsdecode(b"/docs/a\xff\n\xe2\x80\xae.txt")
"""Not UTF-8, with a line break and a mark that turns the direction of writing."""


def intent(path: str = ODD, **changes: object) -> Intent:
    values: dict[str, object] = {
        "root": "/docs",
        "path": path,
        "keeper_root": "/docs",
        "keeper": "/docs/kept.txt",
        "verdict": "identical",
        "content_hash": b"h" * 32,
        "keeper_hash": b"h" * 32,
        "inode": str(2**64 + 1),
        "size_bytes": 5,
        "mtime_ns": 7,
        "staged": ".kindred-removing-1",
    }
    return Intent(**{**values, **changes})  # type: ignore[arg-type]


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    return Journal(tmp_path / "removals.sqlite3")


def test_what_is_noted_comes_back_the_same(journal: Journal) -> None:
    batch = journal.begin("reflink", [intent(), intent("/docs/b")])
    first, second = journal.entries(batch)
    expected: Content = (str(2**64 + 1), 5, 7)
    assert (first.path, first.content, first.action, first.state) == (ODD, expected, "reflink", "intended")
    assert second.path == "/docs/b"
    noted = journal.note(first, state="trashing", trashed=ODD, trash_info="/t/info")
    assert journal.entries(batch)[0] == noted
    assert (noted.trashed, noted.state) == (ODD, "trashing")
    assert journal.entries(batch, offset=1, limit=1) == [second]


def test_it_is_as_it_was_after_the_process_went_without_closing_it(journal: Journal) -> None:
    batch = journal.begin("trash", [intent()])
    journal.note(journal.entries(batch)[0], state="done")
    assert [entry.state for entry in Journal(journal.path).entries(batch)] == ["done"]


def test_every_commit_is_durable(journal: Journal) -> None:
    with journal._durably() as db:
        assert db.execute("PRAGMA synchronous").fetchone()[0] == 2


def test_batches_count_what_lies_in_the_trash(journal: Journal) -> None:
    batch = journal.begin("trash", [intent(f"/docs/{n}") for n in range(4)])
    one, two, three, _ = journal.entries(batch)
    journal.note(one, state="done")
    journal.note(two, state="done")
    journal.note(three, state="restored")
    journal.skip(batch, "cancelled")
    [found] = journal.batches(10)
    assert (found.files, found.removed, found.restored, found.size_bytes) == (4, 2, 1, 10)
    assert journal.batch(batch) == found
    assert journal.unfinished() == []
    assert journal.entries(batch)[3].reason == "cancelled"
    with pytest.raises(EnvironmentProblem, match="no removal 99"):
        journal.batch(99)


def test_who_is_kept_for_whom_is_known_while_it_matters(journal: Journal) -> None:
    batch = journal.begin("trash", [intent()])
    [entry] = journal.entries(batch)
    assert journal.kept_on_account_of("/docs/kept.txt") == []
    done = journal.note(entry, state="done")
    assert journal.kept_on_account_of("/docs/kept.txt") == [done]


def test_a_folder_that_is_forgotten_leaves_no_trace(journal: Journal) -> None:
    batch = journal.begin("trash", [intent(), intent("/other/canary", keeper="/other/kept", root="/other")])
    for entry in journal.entries(batch):
        journal.note(entry, state="done")
    journal.forget_below("/other")
    assert [entry.path for entry in journal.entries(batch)] == [ODD]
    left = b"".join(file.read_bytes() for file in journal.path.parent.glob("removals*"))
    assert b"canary" not in left
    journal.forget_below("/docs")
    assert journal.batches(10) == []


def test_what_is_under_way_is_not_forgotten(journal: Journal) -> None:
    journal.begin("trash", [intent()])
    journal.forget_below("/docs")
    journal.forget_before(time.time() + 1)
    assert [entry.path for entry in journal.unfinished()] == [ODD]


def test_old_batches_are_forgotten(journal: Journal) -> None:
    batch = journal.begin("trash", [intent()])
    journal.note(journal.entries(batch)[0], state="done")
    journal.forget_before(time.time() - 60)
    assert journal.batches(10)
    journal.forget_before(time.time() + 60)
    assert journal.batches(10) == []


def test_a_damaged_journal_is_set_aside_and_said_so(tmp_path: Path) -> None:
    path = tmp_path / "removals.sqlite3"
    path.write_bytes(b"no database at all" * 100)
    journal = Journal(path)
    assert "damaged" in journal.notice
    assert journal.batches(10) == []
    [aside] = tmp_path.glob("removals.damaged-*")
    assert aside.read_bytes().startswith(b"no database")


def test_a_journal_of_a_newer_kindred_is_left_alone(journal: Journal) -> None:
    journal._db.execute("PRAGMA user_version = 99")
    journal.close()
    with pytest.raises(EnvironmentProblem, match="newer"):
        Journal(journal.path)
