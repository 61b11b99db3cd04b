"""Watching: what happens on disk is named, what is excluded is not watched, and limits are said."""

from __future__ import annotations

import errno
import os
import shutil
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from pathlib import Path

import pytest

from desktop_app.engine.catalogue.folders import FolderRow
from desktop_app.engine.ingest.watching.dirty import DirtyPaths
from desktop_app.engine.ingest.watching.observed_tree import ObservedTree
from desktop_app.engine.ingest.watching.trees import Heard, Tree, TreeMaker, Wants, native_tree, outermost
from desktop_app.engine.ingest.watching.watch import Watcher

on_linux = pytest.mark.skipif(sys.platform != "linux", reason="about inotify, which only Linux has")


class Seen:
    """Collects what is heard, and waits for it."""

    def __init__(self) -> None:
        self.paths: set[str] = set()
        self.directories: set[str] = set()
        self.lost_times = 0
        self.calls = 0
        self.whole: list[int] = []
        self._changed = threading.Condition()

    def _note(self, note: Callable[[], object]) -> None:
        with self._changed:
            note()
            self._changed.notify_all()

    # what a tree says
    def path(self, path: str) -> None:
        self._note(lambda: self.paths.add(path))

    def directory(self, path: str) -> None:
        self._note(lambda: self.directories.add(path))

    def lost(self) -> None:
        self._note(lambda: setattr(self, "lost_times", self.lost_times + 1))

    # what a watcher says
    def take(self, folder_id: int, paths: set[str]) -> None:
        def note() -> None:
            self.calls += 1
            self.paths.update(paths)

        self._note(note)

    def too_many(self, folder_id: int) -> None:
        self.watched(folder_id, [])

    def watched(self, folder_id: int, futures: list[Future[None]]) -> None:
        self._note(lambda: self.whole.append(folder_id))
        for future in futures:
            future.set_result(None)

    def wait(self, holds: Callable[[], bool]) -> None:
        with self._changed:
            assert self._changed.wait_for(holds, timeout=60), (self.paths, self.directories, self.whole)

    def wait_for(self, *paths: Path) -> None:
        wanted = {str(path) for path in paths}
        self.wait(lambda: wanted <= self.paths)


@pytest.fixture
def seen() -> Seen:
    return Seen()


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "root"
    (folder / "sub").mkdir(parents=True)
    return folder


def wants(directory: str) -> bool:
    return os.path.basename(directory) not in (".git", "node_modules")


class Limited:
    """A tree that may have so many watches, as if the system's limit were that low."""

    def __init__(self, root: str, wants: Wants, heard: Heard, limit: list[int]) -> None:
        from watchdog.observers.inotify_c import InotifyFD

        from desktop_app.engine.ingest.watching.inotify_tree import InotifyTree

        class LimitedFD(InotifyFD):
            def add_callback(self, *arguments):  # type: ignore[no-untyped-def]
                if len(self._watch_for_wd) >= limit[0]:
                    raise OSError(errno.ENOSPC, "inotify watch limit reached")
                return super().add_callback(*arguments)

        self._tree = InotifyTree(root, wants, heard, LimitedFD())
        self.refresh, self.is_alive, self.close = self._tree.refresh, self._tree.is_alive, self._tree.close


def limited(limit: list[int]) -> TreeMaker:
    return lambda root, wants, heard: Limited(root, wants, heard, limit)


@pytest.fixture
def start(seen: Seen, tmp_path: Path) -> Iterator[Callable[..., Watcher]]:
    """Starts a watcher that reports to `seen`."""
    running: list[tuple[Watcher, DirtyPaths]] = []

    def make(make_tree: TreeMaker = native_tree, remote: str = "") -> Watcher:
        dirty = DirtyPaths(seen.take, seen.too_many)
        watcher = Watcher(
            dirty,
            str(tmp_path / "root" / "own"),
            lambda folder, directory: wants(directory),
            seen.watched,
            make_tree,
            lambda path: remote,
        )
        running.append((watcher, dirty))
        dirty.start()
        watcher.start()
        return watcher

    yield make
    for watcher, dirty in running:
        watcher.stop()
        dirty.stop()


def row(path: Path, single_file: bool = False, folder_id: int = 1) -> FolderRow:
    return FolderRow(folder_id, str(path), single_file, paused=False, offline=False, scanned_at=None)


def watch(watcher: Watcher, folder: FolderRow) -> None:
    done: Future[None] = Future()
    watcher.watch(folder, done)
    done.result(timeout=60)


# ---------------------------------------------------------------------- trees


@pytest.fixture(params=[native_tree, ObservedTree])
def tree(request: pytest.FixtureRequest, seen: Seen, root: Path) -> Iterator[Tree]:
    made: Tree = request.param(str(root), wants, seen)
    made.refresh(str(root))
    yield made
    made.close()


def test_create_edit_rename_and_delete_are_heard(tree: Tree, seen: Seen, root: Path) -> None:
    note = root / "sub" / "note.txt"
    note.write_text("one")
    seen.wait_for(note)
    moved = root / "moved.txt"
    note.rename(moved)
    seen.wait_for(moved)
    seen.paths.clear()
    moved.unlink()
    seen.wait_for(moved)


def test_an_atomic_save_names_the_target(tree: Tree, seen: Seen, root: Path) -> None:
    partial = root / ".note.swp"
    partial.write_text("new")
    os.replace(partial, root / "note.txt")
    seen.wait_for(root / "note.txt")


def test_a_directory_that_appears_and_one_that_goes_are_heard(tree: Tree, seen: Seen, root: Path) -> None:
    (root / "sub").rename(root / "renamed")
    seen.wait(lambda: str(root / "renamed") in seen.directories)
    tree.refresh(str(root / "renamed"))
    (root / "renamed" / "a.txt").write_text("a")
    seen.wait_for(root / "renamed" / "a.txt")


def test_a_root_that_was_deleted_is_heard_or_seen_dead(tree: Tree, seen: Seen, root: Path) -> None:
    shutil.rmtree(root)
    seen.wait(lambda: seen.lost_times > 0 or not tree.is_alive())
    tree.close()
    assert not tree.is_alive()


@pytest.fixture
def inotify(seen: Seen, root: Path) -> Iterator[object]:
    from desktop_app.engine.ingest.watching.inotify_tree import InotifyTree

    made = InotifyTree(str(root), wants, seen)
    made.refresh(str(root))
    yield made
    made.close()


@on_linux
def test_excluded_directories_take_no_watch(inotify, root: Path) -> None:  # type: ignore[no-untyped-def]
    for name in ("node_modules/a", ".git/objects", "kept/deep"):
        (root / name).mkdir(parents=True)
    inotify.refresh(str(root))
    assert inotify.watched == {str(root / name) for name in (".", "sub", "kept", "kept/deep")}


@on_linux
def test_a_directory_that_was_moved_out_is_let_go_of(inotify, seen: Seen, root: Path, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    (root / "sub" / "deep").mkdir()
    inotify.refresh(str(root))
    (root / "sub").rename(tmp_path / "outside")
    seen.wait(lambda: str(root / "sub") in seen.directories)
    inotify.refresh(str(root / "sub"))
    assert inotify.watched == {str(root)}
    assert len(inotify._descriptor._watch_for_wd) == 1, "the system's watches are given back"
    (tmp_path / "outside" / "a.txt").write_text("a")
    (root / "b.txt").write_text("b")
    seen.wait_for(root / "b.txt")
    assert str(root / "sub" / "a.txt") not in seen.paths


@on_linux
def test_a_moved_directory_reports_under_its_new_name(inotify, seen: Seen, root: Path) -> None:  # type: ignore[no-untyped-def]
    (root / "sub" / "deep").mkdir()
    inotify.refresh(str(root))
    (root / "sub").rename(root / "new")
    inotify.refresh(str(root / "new"))  # in either order
    inotify.refresh(str(root / "sub"))
    assert inotify.watched == {str(root / name) for name in (".", "new", "new/deep")}
    (root / "new" / "deep" / "a.txt").write_text("a")
    seen.wait_for(root / "new" / "deep" / "a.txt")


@on_linux
def test_what_ends_watchdogs_own_bookkeeping_does_not_end_ours(  # type: ignore[no-untyped-def]
    inotify, seen: Seen, root: Path, tmp_path: Path
) -> None:
    """Moved out, its place used again and emptied, then deleted outside: watchdog 7.1's thread dies."""
    (root / "sub").rename(tmp_path / "outside")
    (root / "sub").mkdir()
    inotify.refresh(str(root / "sub"))
    (root / "sub").rmdir()
    (tmp_path / "outside").rmdir()
    (root / "after.txt").write_text("x")
    seen.wait_for(root / "after.txt")
    assert inotify.is_alive()


@on_linux
def test_two_names_of_one_directory_do_no_harm(inotify, seen: Seen, root: Path) -> None:  # type: ignore[no-untyped-def]
    """As when a directory was renamed twice before its events are read."""
    (root / "sub").rename(root / "later")
    for name in ("later", "sub", "later"):
        inotify.refresh(str(root / name))
    (root / "later").rename(root / "sub")
    for name in ("sub", "later"):
        inotify.refresh(str(root / name))
    assert inotify.watched == {str(root), str(root / "sub")}


@on_linux
def test_an_overflow_is_heard(inotify, seen: Seen) -> None:  # type: ignore[no-untyped-def]
    from watchdog.observers.inotify_c import InotifyConstants, InotifyEvent, Mask, WatchDescriptor

    lost = InotifyEvent(WatchDescriptor(-1), Mask(InotifyConstants.IN_Q_OVERFLOW), 0, b"")
    inotify._descriptor.handle_event(lost)
    assert seen.lost_times == 1


@on_linux
def test_refreshing_again_and_again_leaves_nothing_behind(inotify, root: Path) -> None:  # type: ignore[no-untyped-def]
    before = inotify.watched
    for _ in range(3):
        inotify.refresh(str(root))
    assert inotify.watched == before
    callbacks = [watch.callbacks for watch in inotify._descriptor._watch_for_wd.values()]
    assert [len(of_one) for of_one in callbacks] == [1] * len(before)


@on_linux
def test_a_directory_that_may_not_be_read_is_passed_over(inotify, root: Path) -> None:  # type: ignore[no-untyped-def]
    (root / "sub").chmod(0)
    try:
        inotify.refresh(str(root))
        assert str(root) in inotify.watched
    finally:
        (root / "sub").chmod(0o700)


# ---------------------------------------------------------------------- the watcher


def test_a_new_directory_is_watched_too(start: Callable[..., Watcher], seen: Seen, root: Path) -> None:
    watch(start(), row(root))
    (root / "new" / "deep").mkdir(parents=True)
    seen.wait_for(root / "new")
    (root / "new" / "deep" / "a.txt").write_text("a")
    seen.wait_for(root / "new" / "deep" / "a.txt")


def test_our_own_data_is_not_named(start: Callable[..., Watcher], seen: Seen, root: Path) -> None:
    (root / "own").mkdir()
    watch(start(), row(root))
    (root / "own" / "catalogue.txt").write_text("x")
    (root / "a.txt").write_text("a")
    seen.wait_for(root / "a.txt")
    assert str(root / "own" / "catalogue.txt") not in seen.paths


def test_a_burst_is_handed_on_together(start: Callable[..., Watcher], seen: Seen, root: Path) -> None:
    watch(start(), row(root))
    paths = [root / f"{number}.txt" for number in range(200)]
    for path in paths:
        path.write_text("x")
    seen.wait_for(*paths)
    assert seen.calls < 20


def test_a_root_starts_and_is_then_heard_of(start: Callable[..., Watcher], root: Path) -> None:
    watcher = start()
    watch(watcher, row(root))
    assert watcher.states == {1: "events"}
    assert watcher.refusals == {}
    assert watcher.is_sound(1)
    watcher.unwatch(1)
    assert watcher.states == {}


@on_linux
def test_a_reached_limit_means_polling_and_says_the_remedy(
    start: Callable[..., Watcher], root: Path, tmp_path: Path
) -> None:
    for number in range(20):
        (root / f"{number}").mkdir()
    limit = [10]
    watcher = start(limited(limit))
    watch(watcher, row(root))
    assert watcher.states == {1: "polling"}
    said = watcher.refusals[1].in_words("30 s")
    assert said.startswith("Looked at every 30 s: Linux allows only ")
    assert "sudo sysctl fs.inotify.max_user_watches=" in said
    limit[0] = 1000
    watch(watcher, row(root))
    assert watcher.states == {1: "events"}
    assert watcher.refusals == {}


@on_linux
def test_a_limit_reached_later_means_polling_too(
    start: Callable[..., Watcher], seen: Seen, root: Path
) -> None:
    watcher = start(limited([5]))
    watch(watcher, row(root))
    assert watcher.states == {1: "events"}
    for number in range(10):
        (root / f"{number}").mkdir()
    seen.wait(lambda: watcher.states[1] == "polling" and len(seen.whole) > 1)


@on_linux
def test_no_more_instances_means_polling(start: Callable[..., Watcher], root: Path) -> None:
    def refuse(root: str, wants: Wants, heard: Heard) -> Tree:
        raise OSError(errno.EMFILE, "inotify instance limit reached")

    watcher = start(refuse)
    watch(watcher, row(root))
    assert "sudo sysctl fs.inotify.max_user_instances=" in watcher.refusals[1].in_words("30 s")


def test_a_network_drive_is_polled(start: Callable[..., Watcher], root: Path) -> None:
    watcher = start(remote="nfs4")
    watch(watcher, row(root))
    assert watcher.states == {1: "polling"}
    assert "network drive (nfs4)" in watcher.refusals[1].in_words("4 min")


def test_a_replaced_root_is_not_sound_until_it_is_watched_anew(
    start: Callable[..., Watcher], seen: Seen, root: Path
) -> None:
    watcher = start()
    watch(watcher, row(root))
    shutil.rmtree(root)
    root.mkdir()
    watch(watcher, row(root))
    seen.wait(lambda: watcher.is_sound(1))
    (root / "a.txt").write_text("a")
    seen.wait_for(root / "a.txt")


@on_linux
def test_a_dead_thread_is_not_sound_until_it_is_watched_anew(
    start: Callable[..., Watcher], seen: Seen, root: Path
) -> None:
    made: list[Tree] = []

    def remember(root: str, wants: Wants, heard: Heard) -> Tree:
        made.append(native_tree(root, wants, heard))
        return made[-1]

    watcher = start(remember)
    watch(watcher, row(root))
    made[0].close()
    assert not watcher.is_sound(1)
    watch(watcher, row(root))
    assert watcher.is_sound(1)
    (root / "a.txt").write_text("a")
    seen.wait_for(root / "a.txt")


@on_linux
def test_more_events_than_the_kernel_keeps_lead_to_a_look_at_everything(
    start: Callable[..., Watcher], seen: Seen, root: Path
) -> None:
    """A real overflow: the reading thread is held up while 20,000 events come."""
    held = threading.Event()

    def slow(root: str, wants: Wants, heard: Heard) -> Tree:
        class Held:
            def path(self, path: str) -> None:
                held.wait(60)
                heard.path(path)

            directory, lost = heard.directory, heard.lost

        return native_tree(root, wants, Held())

    watcher = start(slow)
    watch(watcher, row(root))
    limit = int(Path("/proc/sys/fs/inotify/max_queued_events").read_text())
    for number in range(limit + 1000):
        os.close(os.open(root / f"{number % 500}.txt", os.O_CREAT | os.O_WRONLY))
    held.set()
    seen.wait(lambda: len(seen.whole) >= 2)


def test_outermost_keeps_no_path_inside_another() -> None:
    assert outermost(["/a/b", "/a", "/a-b", "/a/c/d", "/b/c"]) == ["/a", "/a-b", "/b/c"]
