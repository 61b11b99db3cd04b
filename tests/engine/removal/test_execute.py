"""A file goes to the trash as it was checked, or stays; nothing that changed in between is ever taken."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop_app.engine.removal.pinned import PinnedFolder
from tests.helpers.removals import Ground

BEFORE_STAGING, AFTER_STAGING = 1, 2
"""Numbers of the questions that are asked about the content of an identical pair."""


def test_a_duplicate_goes_to_the_trash_and_the_kept_one_stays(ground: Ground) -> None:
    kept, copy = ground.write("kept.txt", b"same"), ground.write("sub/copy.txt", b"same")
    before = copy.stat()
    [entry] = ground.remove(ground.family(kept, copy))
    assert (entry.state, entry.reason, copy.exists(), kept.read_bytes()) == ("done", "", False, b"same")
    [trashed] = ground.trashed
    after = trashed.stat()
    assert trashed == Path(entry.trashed)
    assert (trashed.name, trashed.read_bytes()) == ("copy.txt", b"same")
    assert (after.st_ino, after.st_mtime_ns, after.st_mode) == (
        before.st_ino,
        before.st_mtime_ns,
        before.st_mode,
    )
    assert ground.journal.entries(entry.batch_id) == [entry]
    assert ground.staged == []


def touch_again(path: Path) -> None:
    """Other bytes, the same size and time: only reading tells."""
    info = path.stat()
    data = bytearray(path.read_bytes())
    data[0] ^= 1
    path.write_bytes(bytes(data))
    os.utime(path, ns=(info.st_atime_ns, info.st_mtime_ns))


def rewrite(path: Path) -> None:
    path.write_bytes(b"other words")


def replace(path: Path) -> None:
    """As editors save: another file by the same name."""
    new = path.with_name("new")
    new.write_bytes(b"same")
    os.replace(new, path)


CHANGES = [touch_again, rewrite, Path.unlink]


@pytest.mark.parametrize("change", [*CHANGES, replace])
def test_a_file_that_changed_since_the_plan_stays(ground: Ground, change: Callable[[Path], object]) -> None:
    kept, copy = ground.write("kept", b"same"), ground.write("copy", b"same")
    batch = ground.begin(ground.family(kept, copy))
    change(copy)
    left = copy.read_bytes() if copy.exists() else None
    entry = ground.remover().remove(ground.journal.entries(batch)[0])
    assert entry.state == "refused"
    assert "changed" in entry.reason
    assert (copy.read_bytes() if copy.exists() else None) == left
    assert ground.trashed == []


@pytest.mark.parametrize("question", [BEFORE_STAGING, AFTER_STAGING])
@pytest.mark.parametrize("change", CHANGES)
def test_a_kept_file_that_changes_at_any_moment_keeps_the_other(
    ground: Ground, change: Callable[[Path], object], question: int
) -> None:
    kept, copy = ground.write("kept", b"same"), ground.write("copy", b"same")
    ground.reading.before = lambda number: change(kept) if number == question else None  # type: ignore[assignment,return-value]
    [entry] = ground.remove(ground.family(kept, copy))
    assert entry.state == ("refused" if question == BEFORE_STAGING else "put_back")
    assert "kept" in entry.reason
    assert (copy.read_bytes(), ground.trashed, ground.staged) == (b"same", [], [])


def test_a_file_that_is_written_to_under_its_staged_name_is_put_back_with_what_was_written(
    ground: Ground,
) -> None:
    kept, copy = ground.write("kept", b"same"), ground.write("copy", b"same")
    writer = os.open(copy, os.O_WRONLY | os.O_APPEND)
    ground.reading.before = lambda number: os.write(writer, b" and more") if number == AFTER_STAGING else None  # type: ignore[assignment,return-value]
    [entry] = ground.remove(ground.family(kept, copy))
    os.close(writer)
    assert (entry.state, copy.read_bytes()) == ("put_back", b"same and more")
    assert (ground.trashed, ground.staged) == ([], [])


@pytest.mark.parametrize("who", ["kept", "copy"])
def test_what_is_written_in_the_last_moment_brings_the_file_out_of_the_trash_again(
    ground: Ground, monkeypatch: pytest.MonkeyPatch, who: str
) -> None:
    kept, copy = ground.write("kept", b"same"), ground.write("copy", b"same")
    writer = os.open(ground.root / who, os.O_WRONLY | os.O_APPEND)
    move = PinnedFolder.move

    def late(self: PinnedFolder, name: str, target: PinnedFolder, new_name: str) -> None:
        if target.path.endswith("Trash/files"):
            os.write(writer, b"!")
        move(self, name, target, new_name)

    monkeypatch.setattr(PinnedFolder, "move", late)
    [entry] = ground.remove(ground.family(kept, copy))
    os.close(writer)
    assert entry.state == "put_back"
    assert (ground.root / who).read_bytes() == b"same!"
    assert copy.exists()
    assert kept.exists()
    assert (ground.trashed, ground.notes, ground.staged) == ([], [], [])


def test_a_new_file_at_the_path_keeps_its_place_and_the_other_comes_beside_it(ground: Ground) -> None:
    kept, copy = ground.write("kept.txt", b"same"), ground.write("copy.txt", b"same")

    def save(number: int) -> None:
        if number == AFTER_STAGING:
            copy.write_bytes(b"new")
            kept.write_bytes(b"changed")

    ground.reading.before = save
    [entry] = ground.remove(ground.family(kept, copy))
    beside = ground.root / "copy (put back).txt"
    assert (copy.read_bytes(), beside.read_bytes()) == (b"new", b"same")
    assert (entry.state, entry.restored_to) == ("put_back", str(beside))


def test_a_near_duplicate_goes_by_the_hashes_that_were_reviewed(ground: Ground) -> None:
    kept, near = ground.write("kept", b"two words"), ground.write("near", b"two words more")
    [entry] = ground.remove(ground.family(kept, near, verdict="near", reviewed=True))
    assert (entry.state, near.exists()) == ("done", False)


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("who", ["kept", "near"])
def test_a_near_duplicate_stays_where_either_changed_since_the_review(
    ground: Ground, change: Callable[[Path], object], who: str
) -> None:
    kept, near = ground.write("kept", b"two words"), ground.write("near", b"two words more")
    batch = ground.begin(ground.family(kept, near, verdict="near", reviewed=True))
    change(ground.root / who)
    entry = ground.remover().remove(ground.journal.entries(batch)[0])
    assert (entry.state, ground.trashed) == ("refused", [])


def test_a_hash_that_would_lie_does_not_outvote_the_bytes(ground: Ground) -> None:
    kept, copy = ground.write("kept", b"same"), ground.write("copy", b"diff")
    [intent] = ground.check(ground.family(kept, copy, verdict="near", reviewed=True)).intents
    colliding = type(intent)(**{**vars(intent), "verdict": "identical"})
    [entry] = ground.journal.entries(ground.journal.begin("trash", [colliding]))
    assert "bytes are not those" in ground.remover().remove(entry).reason
    assert copy.exists()


def test_one_refusal_does_not_stop_the_others(ground: Ground) -> None:
    kept = ground.write("kept", b"same")
    copies = [ground.write(f"copy{n}", b"same") for n in range(3)]
    batch = ground.begin(ground.family(kept, *copies))
    copies[1].write_bytes(b"changed")
    remover = ground.remover()
    states = [remover.remove(entry).state for entry in ground.journal.entries(batch)]
    assert states == ["done", "refused", "done"]


def test_a_file_whose_turn_was_cancelled_does_not_go(ground: Ground) -> None:
    kept, copy = ground.write("kept", b"same"), ground.write("copy", b"same")
    batch = ground.begin(ground.family(kept, copy))
    ground.journal.skip(batch, "cancelled")
    assert ground.remover().remove(ground.journal.entries(batch)[0]).state == "skipped"
    assert copy.exists()


def test_a_link_that_took_the_files_place_is_not_followed(ground: Ground, tmp_path: Path) -> None:
    kept, copy = ground.write("kept", b"same"), ground.write("copy", b"same")
    batch = ground.begin(ground.family(kept, copy))
    elsewhere = tmp_path / "elsewhere"
    os.rename(copy, elsewhere)
    os.symlink(elsewhere, copy)
    assert ground.remover().remove(ground.journal.entries(batch)[0]).state == "refused"
    assert elsewhere.read_bytes() == b"same"
    assert copy.is_symlink()


def test_a_folder_that_became_a_link_is_not_followed(ground: Ground, tmp_path: Path) -> None:
    kept, copy = ground.write("kept", b"same"), ground.write("sub/copy", b"same")
    batch = ground.begin(ground.family(kept, copy))
    os.rename(copy.parent, tmp_path / "moved")
    os.symlink(tmp_path / "moved", copy.parent)
    assert ground.remover().remove(ground.journal.entries(batch)[0]).state == "refused"
    assert (tmp_path / "moved" / "copy").read_bytes() == b"same"


NAMES = [
    b"latin\xe9.txt",
    b"line\nbreak",
    "\u202egnp.exe".encode(),
    b"n" * 255,
    ("ü" * 120 + ".tar.gz").encode(),
    b"- -rf *",
    b"%41%",
]


@pytest.mark.parametrize("name", NAMES)
def test_any_name_goes_and_comes_back(ground: Ground, name: bytes) -> None:
    kept, copy = ground.write("kept", b"same"), ground.write(name, b"same")
    [entry] = ground.remove(ground.family(kept, copy))
    assert (entry.state, copy.exists(), len(ground.trashed)) == ("done", False, 1)
    [restored] = ground.restore(entry)
    assert (restored.state, copy.read_bytes(), ground.trashed, ground.notes) == ("restored", b"same", [], [])
