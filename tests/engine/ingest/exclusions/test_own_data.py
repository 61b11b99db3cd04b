"""Our own data: known by what it is, and not mistaken for what took its place."""

from __future__ import annotations

import os
from pathlib import Path

from desktop_app.engine.ingest.exclusions.own_data import OwnData


def identity(path: Path) -> tuple[int, int]:
    info = os.lstat(path)
    return info.st_dev, info.st_ino


def test_all_that_lies_in_our_folder_is_ours(tmp_path: Path) -> None:
    (tmp_path / "own" / "indexes").mkdir(parents=True)
    (tmp_path / "own" / "indexes" / "segment").write_text("x")
    (tmp_path / "other").write_text("x")
    own = OwnData(str(tmp_path / "own"))
    assert identity(tmp_path / "own") in own
    assert identity(tmp_path / "own" / "indexes" / "segment") in own
    assert identity(tmp_path / "other") not in own


def test_the_inode_of_a_file_of_ours_that_went_is_free_for_others(tmp_path: Path) -> None:
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "segment").write_text("x")
    own = OwnData(str(tmp_path / "own"))
    (tmp_path / "own" / "segment").rename(tmp_path / "letter.txt")  # as if its inode were used again
    assert identity(tmp_path / "letter.txt") not in own


def test_what_came_later_is_ours_after_a_look(tmp_path: Path) -> None:
    (tmp_path / "own").mkdir()
    own = OwnData(str(tmp_path / "own"))
    (tmp_path / "own" / "later").write_text("x")
    own.look()
    assert identity(tmp_path / "own" / "later") in own
