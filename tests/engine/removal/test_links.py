"""A link to the kept file takes the place of an identical one, and can be taken back."""

from __future__ import annotations

import contextlib
import errno
import os
from pathlib import Path

import pytest

from desktop_app.engine.removal import renaming
from tests.helpers.removals import Ground


def copying(target: int, source: int) -> None:
    """What a clone looks like from outside: a file of its own with the same bytes."""
    os.sendfile(target, source, 0, os.fstat(source).st_size)


@pytest.fixture
def pair(ground: Ground) -> tuple[Path, Path]:
    ground.clone = copying
    return ground.write("kept", b"same"), ground.write("copy", b"same")


def test_a_hard_link_takes_the_place_and_the_file_goes_to_the_trash(
    ground: Ground, pair: tuple[Path, Path]
) -> None:
    kept, copy = pair
    inode = copy.stat().st_ino
    [entry] = ground.remove(ground.family(kept, copy), action="hard_link")
    assert (entry.state, copy.stat().st_ino, ground.staged) == ("done", kept.stat().st_ino, [])
    assert [path.stat().st_ino for path in ground.trashed] == [inode]
    [restored] = ground.restore(entry)
    assert (restored.state, copy.stat().st_ino, kept.stat().st_nlink) == ("restored", inode, 1)
    assert (ground.trashed, ground.staged, copy.read_bytes()) == ([], [], b"same")


def has_tags(path: Path) -> list[str]:
    """Tag a file where the drive lets us; its attributes."""
    with contextlib.suppress(OSError):
        os.setxattr(path, "user.xdg.tags", b"important")
    return os.listxattr(path)


def test_a_clone_keeps_time_mode_and_tags(ground: Ground, pair: tuple[Path, Path]) -> None:
    kept, copy = pair
    copy.chmod(0o604)
    tags = has_tags(copy)
    os.utime(copy, ns=(5, 5_000_000_001))
    before = ground.know(copy).stat()
    [entry] = ground.remove(ground.family(kept, copy), action="reflink")
    after = copy.stat()
    assert (entry.state, copy.read_bytes()) == ("done", b"same")
    assert (after.st_mode, after.st_mtime_ns) == (before.st_mode, before.st_mtime_ns)
    assert os.listxattr(copy) == tags
    assert after.st_ino not in (before.st_ino, kept.stat().st_ino)
    ground.restore(entry)
    assert copy.stat().st_ino == before.st_ino
    assert sorted(path.name for path in ground.root.iterdir()) == ["copy", "kept"]


@pytest.mark.parametrize("action", ["hard_link", "reflink"])
def test_a_link_that_was_written_to_is_not_taken_away(
    ground: Ground, pair: tuple[Path, Path], action: str
) -> None:
    kept, copy = pair
    [entry] = ground.remove(ground.family(kept, copy), action=action)  # type: ignore[arg-type]
    copy.write_bytes(b"written since")
    [restored] = ground.restore(entry)
    contents = {path.name: path.read_bytes() for path in ground.root.iterdir()}
    assert restored.state == "restored"
    assert Path(restored.restored_to).read_bytes() == b"same"
    assert b"written since" in contents.values()  # by the kept name, where that is the same file


def test_the_last_name_of_what_was_written_is_not_taken_away(ground: Ground, pair: tuple[Path, Path]) -> None:
    kept, copy = pair
    [entry] = ground.remove(ground.family(kept, copy), action="hard_link")
    kept.unlink()
    [restored] = ground.restore(entry)
    assert (copy.read_bytes(), Path(restored.restored_to).name) == (b"same", "copy (restored)")


def fail(target: int, source: int) -> None:
    raise OSError(errno.EOPNOTSUPP, "Operation not supported")


def test_a_drive_without_clones_leaves_everything_as_it_was(ground: Ground, pair: tuple[Path, Path]) -> None:
    kept, copy = pair
    ground.clone = fail
    inode = copy.stat().st_ino
    [entry] = ground.remove(ground.family(kept, copy), action="reflink")
    assert (entry.state, "no link can be made" in entry.reason) == ("refused", True)
    assert (copy.stat().st_ino, ground.staged, ground.trashed) == (inode, [], [])


def test_a_drive_that_cannot_exchange_leaves_everything_as_it_was(
    ground: Ground, pair: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    kept, copy = pair
    inode = copy.stat().st_ino
    monkeypatch.setattr(renaming, "_system_rename", lambda: None)
    [entry] = ground.remove(ground.family(kept, copy), action="hard_link")
    assert (entry.state, "one step" in entry.reason) == ("refused", True)
    assert (copy.stat().st_ino, kept.stat().st_nlink, ground.staged) == (inode, 1, [])


def test_a_clone_that_does_not_hold_what_it_should_is_thrown_away(
    ground: Ground, pair: tuple[Path, Path]
) -> None:
    kept, copy = pair
    ground.clone = lambda target, source: os.write(target, b"SAME") and None
    inode = copy.stat().st_ino
    [entry] = ground.remove(ground.family(kept, copy), action="reflink")
    assert (entry.state, copy.stat().st_ino, ground.staged) == ("refused", inode, [])


@pytest.mark.parametrize("action", ["hard_link", "reflink"])
def test_a_kept_file_that_changes_after_the_exchange_brings_the_file_back(
    ground: Ground, pair: tuple[Path, Path], action: str
) -> None:
    kept, copy = pair
    inode = copy.stat().st_ino
    last = 2 if action == "hard_link" else 3
    ground.reading.before = lambda number: os.truncate(kept, 2) if number == last else None
    [entry] = ground.remove(ground.family(kept, copy), action=action)  # type: ignore[arg-type]
    assert (entry.state, ground.trashed, ground.staged) == ("put_back", [], [])
    assert (copy.stat().st_ino, copy.read_bytes()) == (inode, b"same")


def test_the_systems_own_clone_works_or_says_that_it_does_not(tmp_path: Path) -> None:
    ground = Ground(tmp_path)
    kept, copy = ground.write("kept", b"same" * 4096), ground.write("copy", b"same" * 4096)
    [entry] = ground.remove(ground.family(kept, copy), action="reflink")
    assert entry.state in ("done", "refused")
    assert copy.read_bytes() == kept.read_bytes()
    assert ground.staged == []
