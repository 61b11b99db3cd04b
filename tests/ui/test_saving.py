"""Files that are written aside and put in their place."""

from __future__ import annotations

import os
import sys
import threading
from pathlib import Path

import pytest

from desktop_app.ui.saving import FileWriter


def write(qtbot, path: Path, data: bytes) -> tuple[str, str]:
    """What it said, and on which thread."""
    said: list[tuple[str, str]] = []
    writer = FileWriter()
    writer.write(path, data, lambda problem: said.append((problem, threading.current_thread().name)))
    qtbot.waitUntil(lambda: bool(said))
    return said[0]


def test_a_file_is_replaced_as_a_whole(qtbot, tmp_path):
    (tmp_path / "r.csv").write_bytes(b"old and longer")
    assert write(qtbot, tmp_path / "r.csv", b"new") == ("", "MainThread")
    assert (tmp_path / "r.csv").read_bytes() == b"new"
    assert os.listdir(tmp_path) == ["r.csv"]


@pytest.mark.skipif(sys.platform == "win32", reason="a folder is no file on any system, but the words differ")
def test_what_does_not_work_is_said_and_leaves_nothing_behind(qtbot, tmp_path):
    (tmp_path / "r.csv").mkdir()
    (tmp_path / "r.csv" / "inside").touch()
    assert write(qtbot, tmp_path / "r.csv", b"new")[0] in ("Is a directory", "Directory not empty")
    assert write(qtbot, tmp_path / "gone" / "r.csv", b"new")[0] == "No such file or directory"
    assert os.listdir(tmp_path) == ["r.csv"]
