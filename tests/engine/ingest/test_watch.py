"""Watching: what happens on disk is named, in bursts, without our own data."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.engine.catalogue.folders import FolderRow
from desktop_app.engine.ingest.watch import DirtyPaths, Watcher


class Seen:
    """Collects what is handed on, and waits for a path."""

    def __init__(self) -> None:
        self.paths: set[str] = set()
        self.calls = 0
        self._changed = threading.Condition()

    def take(self, folder: FolderRow, paths: set[str]) -> None:
        with self._changed:
            self.calls += 1
            self.paths |= paths
            self._changed.notify_all()

    def wait_for(self, *paths: Path) -> None:
        wanted = {str(path) for path in paths}
        with self._changed:
            assert self._changed.wait_for(lambda: wanted <= self.paths, timeout=20), wanted - self.paths


@pytest.fixture
def seen() -> Seen:
    return Seen()


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "root"
    (folder / "sub").mkdir(parents=True)
    return folder


@pytest.fixture
def watcher(seen: Seen, root: Path) -> Iterator[Watcher]:
    dirty = DirtyPaths(seen.take)
    watcher = Watcher(dirty, str(root / "own"))
    yield watcher
    watcher.stop()
    dirty.stop()


def row(path: Path, single_file: bool = False) -> FolderRow:
    return FolderRow(1, str(path), single_file, paused=False, offline=False, scanned_at=None)


def test_create_edit_rename_and_delete_are_named(watcher: Watcher, seen: Seen, root: Path) -> None:
    watcher.watch(row(root))
    note = root / "sub" / "note.txt"
    note.write_text("one")
    seen.wait_for(note)
    moved = root / "moved.txt"
    note.rename(moved)
    seen.wait_for(moved)
    moved.unlink()
    gone = root / "gone.txt"
    gone.write_text("x")
    seen.wait_for(gone)


def test_an_atomic_save_names_the_target(watcher: Watcher, seen: Seen, root: Path) -> None:
    watcher.watch(row(root))
    partial = root / ".note.swp"
    partial.write_text("new")
    os.replace(partial, root / "note.txt")
    seen.wait_for(root / "note.txt")


def test_a_new_directory_is_watched_too(watcher: Watcher, seen: Seen, root: Path) -> None:
    watcher.watch(row(root))
    (root / "new").mkdir()
    seen.wait_for(root / "new")
    (root / "new" / "a.txt").write_text("a")
    seen.wait_for(root / "new" / "a.txt")


def test_our_own_data_is_not_named(watcher: Watcher, seen: Seen, root: Path) -> None:
    (root / "own").mkdir()
    watcher.watch(row(root))
    (root / "own" / "catalogue.txt").write_text("x")
    (root / "a.txt").write_text("a")
    seen.wait_for(root / "a.txt")
    assert str(root / "own" / "catalogue.txt") not in seen.paths


def test_a_burst_is_handed_on_together(watcher: Watcher, seen: Seen, root: Path) -> None:
    watcher.watch(row(root))
    paths = [root / f"{number}.txt" for number in range(200)]
    for path in paths:
        path.write_text("x")
    seen.wait_for(*paths)
    assert seen.calls < 20


def test_a_refused_watch_is_said_not_raised(watcher: Watcher, root: Path) -> None:
    missing = row(root / "missing")
    watcher.watch(missing)
    assert "kindred doctor" in watcher.notes[missing.id]
    watcher.unwatch(missing.id)
    assert watcher.notes == {}
