"""Trashes take files as their specification says, or refuse them; no file is ever deleted instead."""

from __future__ import annotations

import errno
import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote

import pytest

from desktop_app.engine.removal import pinned
from desktop_app.engine.removal.pinned import PinnedFolder
from desktop_app.engine.removal.trash import freedesktop
from desktop_app.engine.removal.trash.freedesktop import DesktopTrash
from desktop_app.engine.removal.trash.native import native_trash
from desktop_app.engine.removal.trash.port import NoTrash, Trashed
from desktop_app.engine.removal.trash.system import SystemTrash
from tests.helpers.removals import Ground

STAGED = ".kindred-removing-0"


def take(trash: DesktopTrash | SystemTrash, path: Path, noted: list[Trashed] | None = None) -> Trashed:
    """Stage a file and have a trash take it."""
    with PinnedFolder(str(path.parent), str(path.parent)) as folder:
        folder.move(path.name, folder, STAGED)
        return trash.take(folder, STAGED, str(path), (noted if noted is not None else []).append)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "drive" / "sub" / "a b%.txt"
    path.parent.mkdir(parents=True)
    path.write_bytes(b"words")
    return path


def test_the_home_trash_is_made_privately_and_notes_where_a_file_came_from(
    file: Path, tmp_path: Path
) -> None:
    noted: list[Trashed] = []
    trashed = take(DesktopTrash(tmp_path / "share" / "Trash"), file, noted)
    assert noted == [trashed]
    said = Path(trashed.info).read_text(encoding="ascii")
    assert re.fullmatch(r"\[Trash Info\]\nPath=(.*)\nDeletionDate=\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\n", said)
    assert unquote(said.split("\n")[1].removeprefix("Path=")) == str(file)
    assert (tmp_path / "share" / "Trash").stat().st_mode & 0o777 == 0o700
    assert Path(trashed.file).read_bytes() == b"words"


def test_names_that_are_taken_are_counted_up(file: Path, tmp_path: Path) -> None:
    trash = DesktopTrash(tmp_path / "Trash")
    names = []
    for _ in range(3):
        file.write_bytes(b"words")
        names.append(Path(take(trash, file).file).name)
    assert names == ["a b%.txt", "a b% 2.txt", "a b% 3.txt"]


def test_a_name_that_only_a_note_or_only_a_file_has_is_taken(file: Path, tmp_path: Path) -> None:
    for name in ("files/a b%.txt", "info/a b% 2.txt.trashinfo"):
        place = tmp_path / "Trash" / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.touch()
    assert Path(take(DesktopTrash(tmp_path / "Trash"), file).file).name == "a b% 3.txt"


@pytest.fixture
def other_drive(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Below this folder it looks like another drive than that of the home trash."""
    top = tmp_path / "drive"
    stat, ismount = os.stat, os.path.ismount

    def other(path: str, *rest: object, **named: object) -> os.stat_result:
        found = stat(path, *rest, **named)  # type: ignore[arg-type]
        if isinstance(path, str) and not path.startswith(str(top)) and path.startswith(str(tmp_path)):
            return os.stat_result((*found[:2], found.st_dev + 1, *found[3:]))
        return found

    monkeypatch.setattr(freedesktop.os, "stat", other)
    monkeypatch.setattr(freedesktop.os.path, "ismount", lambda path: str(path) == str(top) or ismount(path))
    return top


def test_another_drive_has_a_trash_of_its_own_with_relative_paths(
    file: Path, tmp_path: Path, other_drive: Path
) -> None:
    trashed = take(DesktopTrash(tmp_path / "Trash"), file)
    assert trashed.file == str(other_drive / f".Trash-{os.getuid()}" / "files" / "a b%.txt")
    assert "Path=sub/a%20b%25.txt\n" in Path(trashed.info).read_text()
    assert not (tmp_path / "Trash").exists()


def test_a_shared_trash_of_the_drive_is_used_only_with_its_sticky_bit(
    file: Path, tmp_path: Path, other_drive: Path
) -> None:
    shared = other_drive / ".Trash"
    shared.mkdir()
    shared.chmod(0o777)
    assert f".Trash-{os.getuid()}" in take(DesktopTrash(tmp_path / "Trash"), file).file
    shared.chmod(0o1777)
    file.write_bytes(b"words")
    assert take(DesktopTrash(tmp_path / "Trash"), file).file.startswith(str(shared / str(os.getuid())))


def test_a_trash_that_is_a_link_or_cannot_be_made_is_refused(
    file: Path, tmp_path: Path, other_drive: Path
) -> None:
    (tmp_path / "foreign").mkdir()
    own = other_drive / f".Trash-{os.getuid()}"
    own.symlink_to(tmp_path / "foreign")
    trash = DesktopTrash(tmp_path / "Trash")
    with PinnedFolder(str(file.parent), str(file.parent)) as folder:
        assert "the file stays" in trash.objection(folder)
    with pytest.raises(NoTrash, match="the file stays"):
        take(trash, file)
    own.unlink()
    own.write_text("in the way")
    with pytest.raises(NoTrash), PinnedFolder(str(file.parent), str(file.parent)) as folder:
        trash.take(folder, STAGED, str(file), lambda place: None)
    assert (file.parent / STAGED).read_bytes() == b"words"
    assert list((tmp_path / "foreign").iterdir()) == []


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS, errno.EXDEV, errno.EACCES])
def test_a_file_stays_where_the_trash_cannot_take_it(
    ground: Ground, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    kept, copy = ground.write("kept", b"same"), ground.write("copy", b"same")
    move = PinnedFolder.move

    def failing(self: PinnedFolder, name: str, target: PinnedFolder, new_name: str) -> None:
        if "Trash" in target.path:
            raise OSError(number, os.strerror(number))
        move(self, name, target, new_name)

    monkeypatch.setattr(PinnedFolder, "move", failing)
    [entry] = ground.remove(ground.family(kept, copy))
    assert (entry.state, copy.read_bytes()) == ("put_back", b"same")
    assert "no trash that could be used" in entry.reason
    assert (ground.trashed, ground.notes, ground.staged) == ([], [], [])


def test_a_full_drive_leaves_no_half_written_note(ground: Ground, monkeypatch: pytest.MonkeyPatch) -> None:
    kept, copy = ground.write("kept", b"same"), ground.write("copy", b"same")

    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(freedesktop.os, "fsync", full)
    [entry] = ground.remove(ground.family(kept, copy))
    monkeypatch.undo()
    assert (entry.state, copy.read_bytes(), ground.notes) == ("put_back", b"same", [])
    assert "No space" in entry.reason


def test_a_plan_says_before_that_there_is_no_trash(ground: Ground) -> None:
    kept, copy = ground.write("kept", b"same"), ground.write("copy", b"same")
    (ground.base / "home").write_text("no folder")
    ground.trash = DesktopTrash(ground.base / "home" / "Trash")
    with PinnedFolder(str(ground.root), str(ground.root)) as folder:
        said = ground.trash.objection(folder)
    # The drive's own trash may stand in for it, where this user may make one there.
    assert said == "" or "no trash" in said
    assert bool(ground.check(ground.family(kept, copy)).plan.objections) == bool(said)


def test_what_is_in_a_trash_is_recognised(tmp_path: Path) -> None:
    trash = DesktopTrash(tmp_path / "Trash")
    assert trash.holds(str(tmp_path / "Trash" / "files" / "a"))
    assert trash.holds("/mnt/.Trash-1000/files/a")
    assert not trash.holds(str(tmp_path / "Trashy" / "a"))


def test_the_note_of_another_file_is_not_erased(file: Path, tmp_path: Path) -> None:
    trash = DesktopTrash(tmp_path / "Trash")
    trashed = take(trash, file)
    trash.forget(trashed, "/somewhere/other.txt")
    assert Path(trashed.info).exists()
    trash.forget(trashed, str(file))
    assert not Path(trashed.info).exists()
    Path(trashed.info).touch()  # begun, and cut short
    trash.forget(trashed, str(file))
    assert not Path(trashed.info).exists()
    trash.forget(trashed, str(file))


def test_this_system_has_a_trash_of_its_kind() -> None:
    assert isinstance(native_trash(), DesktopTrash)


# ------------------------------------------------------------------ the system's own, with what systems do


def bin_of(tmp_path: Path) -> Path:
    place = tmp_path / "bin"
    place.mkdir(exist_ok=True)
    return place


def system(tmp_path: Path, send: Callable[[str], object]) -> SystemTrash:
    return SystemTrash(lambda path: send(path) and None, lambda path: [str(bin_of(tmp_path))])


def moving(tmp_path: Path) -> Callable[[str], object]:
    return lambda path: shutil.move(path, bin_of(tmp_path) / "$R1.txt")


def test_the_system_takes_a_file_and_it_is_found_again(tmp_path: Path) -> None:
    ground = Ground(tmp_path, trash=system(tmp_path, moving(tmp_path)))
    (bin_of(tmp_path) / "$I1.txt").write_text("where it came from")
    kept, copy = ground.write("kept.txt", b"same"), ground.write("copy.txt", b"same")
    [entry] = ground.remove(ground.family(kept, copy))
    assert (entry.state, entry.trashed) == ("done", str(bin_of(tmp_path) / "$R1.txt"))
    assert Path(entry.trashed).stat().st_nlink == 1
    [restored] = ground.restore(entry)
    assert (restored.state, copy.read_bytes(), os.listdir(bin_of(tmp_path))) == ("restored", b"same", [])


@pytest.mark.parametrize("send", [os.unlink, lambda path: 1 / 0, lambda path: None])
def test_a_system_that_deletes_fails_or_does_nothing_loses_nothing(
    tmp_path: Path, send: Callable[[str], object]
) -> None:
    ground = Ground(tmp_path, trash=system(tmp_path, send))
    kept, copy = ground.write("kept", b"same"), ground.write("copy", b"same")
    [entry] = ground.remove(ground.family(kept, copy))
    assert (entry.state, copy.read_bytes(), copy.stat().st_nlink) == ("put_back", b"same", 1)
    assert ground.staged == []


def test_a_drive_without_hard_links_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ground = Ground(tmp_path, trash=system(tmp_path, moving(tmp_path)))
    kept, copy = ground.write("kept", b"same"), ground.write("copy", b"same")

    def none(*_: object) -> None:
        raise PermissionError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(pinned, "hard_link", none)
    [entry] = ground.remove(ground.family(kept, copy))
    assert (entry.state, copy.exists(), "rely on" in entry.reason) == ("put_back", True, True)


def test_a_place_that_only_the_system_knows_is_said_on_the_way_back(tmp_path: Path) -> None:
    ground = Ground(
        tmp_path, trash=SystemTrash(lambda path: moving(tmp_path)(path) and None, lambda path: [])
    )
    kept, copy = ground.write("kept", b"same"), ground.write("copy", b"same")
    [entry] = ground.remove(ground.family(kept, copy))
    assert (entry.state, entry.trashed) == ("done", "")
    [still] = ground.restore(entry)
    assert (still.state, "system's trash" in still.reason) == ("done", True)
