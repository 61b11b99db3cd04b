"""Names are changed without replacing, following or losing sight of anything."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.engine.removal import renaming
from desktop_app.engine.removal.pinned import PinnedFolder, pinned_parent


@pytest.fixture(params=["renamed", "linked"])
def folder(
    tmp_path: Path, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> Iterator[PinnedFolder]:
    """A pinned folder, on a drive with a rename that does not replace, and on one without."""
    if request.param == "linked":
        monkeypatch.setattr(renaming, "_system_rename", lambda: None)
    (tmp_path / "one").write_bytes(b"one")
    with PinnedFolder(str(tmp_path), str(tmp_path)) as pinned:
        yield pinned


def test_a_file_gets_its_new_name_with_all_that_it_is(folder: PinnedFolder, tmp_path: Path) -> None:
    before = folder.stamp("one")
    folder.move("one", folder, "two")
    after = folder.stamp("two")
    assert before is not None
    assert after is not None
    assert (folder.holds("one"), after.is_unchanged(before), after.links) == (False, True, 1)


def test_a_move_never_replaces(folder: PinnedFolder, tmp_path: Path) -> None:
    (tmp_path / "two").write_bytes(b"another")
    with pytest.raises(FileExistsError):
        folder.move("one", folder, "two")
    assert ((tmp_path / "one").read_bytes(), (tmp_path / "two").read_bytes()) == (b"one", b"another")


def test_a_move_never_replaces_a_link_that_leads_nowhere(folder: PinnedFolder, tmp_path: Path) -> None:
    os.symlink("nowhere", tmp_path / "two")
    with pytest.raises(FileExistsError):
        folder.move("one", folder, "two")
    assert os.path.islink(tmp_path / "two")


def test_two_names_are_exchanged_in_one_step_or_not_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("one", "two"):
        (tmp_path / name).write_text(name)
    with PinnedFolder(str(tmp_path), str(tmp_path)) as folder:
        folder.exchange("one", "two")
        assert (tmp_path / "one").read_text() == "two"
        monkeypatch.setattr(renaming, "_system_rename", lambda: None)
        with pytest.raises(OSError, match="one step") as caught:
            folder.exchange("one", "two")
    assert caught.value.errno == errno.ENOTSUP
    assert (tmp_path / "one").read_text() == "two"


def test_a_link_below_the_root_is_not_followed_and_the_root_may_be_one(tmp_path: Path) -> None:
    (tmp_path / "real" / "inner").mkdir(parents=True)
    os.symlink("real", tmp_path / "root")
    os.symlink("inner", tmp_path / "real" / "alias")
    root = str(tmp_path / "root")
    with PinnedFolder(root, os.path.join(root, "inner")):
        pass
    with pytest.raises(OSError, match="alias"):
        PinnedFolder(root, os.path.join(root, "alias"))


def test_a_folder_outside_its_root_is_refused(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="not below"):
        PinnedFolder(str(tmp_path / "a"), str(tmp_path))


def test_a_folder_stays_the_same_one_when_its_path_leads_elsewhere(tmp_path: Path) -> None:
    (tmp_path / "here").mkdir()
    (tmp_path / "here" / "file").write_text("mine")
    with PinnedFolder(str(tmp_path), str(tmp_path / "here")) as folder:
        os.rename(tmp_path / "here", tmp_path / "moved")
        (tmp_path / "here").mkdir()
        (tmp_path / "here" / "file").write_text("foreign")
        folder.move("file", folder, "renamed")
    assert (tmp_path / "moved" / "renamed").read_text() == "mine"
    assert (tmp_path / "here" / "file").read_text() == "foreign"


@pytest.mark.parametrize("make", [os.mkdir, os.mkfifo, lambda path: os.symlink("other", path)])
def test_only_a_regular_file_has_a_stamp(tmp_path: Path, make: object) -> None:
    (tmp_path / "other").touch()
    make(tmp_path / "special")  # type: ignore[operator]
    with PinnedFolder(str(tmp_path), str(tmp_path)) as folder:
        assert folder.stamp("special") is None
        assert folder.holds("special")


def test_descriptors_are_given_back_also_where_the_way_is_barred(tmp_path: Path) -> None:
    (tmp_path / "a" / "b").mkdir(parents=True)
    before = len(os.listdir("/proc/self/fd"))
    for _ in range(5):
        with pinned_parent(str(tmp_path), str(tmp_path / "a" / "b" / "file")):
            pass
        with pytest.raises(OSError, match="missing"):
            PinnedFolder(str(tmp_path), str(tmp_path / "a" / "missing" / "b"))
    assert len(os.listdir("/proc/self/fd")) == before
