"""What was removed comes back with all that it was, and overwrites nothing."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from desktop_app.engine.removal.journal import Entry, Journal
from tests.helpers.removals import Ground


def removed(ground: Ground, name: str = "copy.txt", data: bytes = b"same") -> tuple[Path, Entry]:
    kept, copy = ground.write("kept", data), ground.write(name, data)
    [entry] = ground.remove(ground.family(kept, copy))
    assert entry.state == "done"
    return copy, entry


def test_bytes_time_mode_and_path_come_back(ground: Ground) -> None:
    kept, copy = ground.write("kept", b"same"), ground.write("a/b/copy.txt", b"same")
    copy.chmod(0o640)
    os.utime(copy, ns=(1, 1_234_567_891_234_567_891))
    before = ground.know(copy).stat()
    [entry] = ground.remove(ground.family(kept, copy))
    [restored] = ground.restore(entry)
    after = copy.stat()
    assert (restored.state, restored.restored_to, copy.read_bytes()) == ("restored", str(copy), b"same")
    assert (after.st_mtime_ns, after.st_mode, after.st_ino) == (
        before.st_mtime_ns,
        before.st_mode,
        before.st_ino,
    )
    assert (ground.trashed, ground.notes) == ([], [])


def test_it_comes_back_after_a_restart(ground: Ground) -> None:
    copy, entry = removed(ground)
    ground.journal = Journal(ground.base / "removals.sqlite3")
    [again] = ground.journal.entries(entry.batch_id)
    assert ground.restore(again)[0].state == "restored"
    assert copy.exists()


def test_a_new_file_at_the_path_is_not_overwritten(ground: Ground) -> None:
    copy, entry = removed(ground)
    copy.write_bytes(b"new")
    (copy.with_name("copy (restored).txt")).write_bytes(b"also taken")
    [restored] = ground.restore(entry)
    beside = copy.with_name("copy (restored 2).txt")
    assert (copy.read_bytes(), beside.read_bytes()) == (b"new", b"same")
    assert restored.restored_to == str(beside)


def test_missing_folders_are_made_again_with_the_permissions_around_them(ground: Ground) -> None:
    copy, entry = removed(ground, "a/b/copy.txt")
    shutil.rmtree(ground.root / "a")
    ground.root.chmod(0o750)
    assert ground.restore(entry)[0].state == "restored"
    assert copy.read_bytes() == b"same"
    assert (ground.root / "a" / "b").stat().st_mode & 0o777 == 0o750


def test_a_folder_that_is_a_link_now_is_not_followed(ground: Ground) -> None:
    _, entry = removed(ground, "a/copy.txt")
    os.rename(ground.root / "a", ground.base / "b")
    (ground.root / "a").symlink_to(ground.base / "b")
    [kept_there] = ground.restore(entry)
    assert (kept_there.state, bool(kept_there.reason)) == ("done", True)
    assert not (ground.base / "b" / "copy.txt").exists()
    assert [path.read_bytes() for path in ground.trashed] == [b"same"]


def test_an_emptied_trash_is_said(ground: Ground) -> None:
    _, entry = removed(ground)
    ground.trashed[0].unlink()
    [lost] = ground.restore(entry)
    assert (lost.state, "does not lie in the trash" in lost.reason) == ("lost", True)


def test_a_trash_that_is_unplugged_is_waited_for(ground: Ground) -> None:
    copy, entry = removed(ground)
    (ground.base / "home").rename(ground.base / "unplugged")
    [waiting] = ground.restore(entry)
    assert (waiting.state, "not there at present" in waiting.reason) == ("done", True)
    (ground.base / "unplugged").rename(ground.base / "home")
    assert ground.restore(waiting)[0].state == "restored"
    assert copy.read_bytes() == b"same"


def test_another_file_of_that_name_in_the_trash_is_left_there(ground: Ground) -> None:
    copy, entry = removed(ground)
    ground.trashed[0].unlink()
    (ground.base / "home" / "Trash" / "files" / "copy.txt").write_bytes(b"foreign")
    [left] = ground.restore(entry)
    assert (left.state, copy.exists(), ground.trashed[0].read_bytes()) == ("done", False, b"foreign")
    assert "not what was removed" in left.reason


def test_a_trash_that_was_copied_gives_back_bytes_and_time(ground: Ground) -> None:
    copy, entry = removed(ground)
    data = ground.trashed[0].read_bytes()
    ground.trashed[0].rename(ground.base / "old")
    (ground.base / "home" / "Trash" / "files" / "copy.txt").write_bytes(data)
    assert ground.restore(entry)[0].state == "restored"
    assert (copy.read_bytes(), copy.stat().st_mtime_ns) == (b"same", entry.mtime_ns)


def test_bringing_back_twice_is_bringing_back_once(ground: Ground) -> None:
    _, entry = removed(ground)
    [restored] = ground.restore(entry)
    assert ground.restore(restored) == [restored]
    assert sorted(path.name for path in ground.root.iterdir()) == ["copy.txt", "kept"]
