"""The roots: the catalogue follows the disk, whatever happens to a root, and says how it is watched."""

from __future__ import annotations

import os
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop_app.engine.catalogue import Catalogue, files, folders
from desktop_app.engine.catalogue.folders import FolderRow
from desktop_app.engine.ingest.watching.roots import Roots
from desktop_app.engine.ingest.watching.rounds import Rounds, SleepDetector
from desktop_app.engine.ingest.watching.trees import Heard, Tree, Wants, native_tree

SOON_S = 20.0
SLEPT_S = 3600.0


class Clock:
    """A clock that is put forward by hand."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


class Saved:
    """What the roots reported."""

    def __init__(self) -> None:
        self.paths: list[str] = []
        self.gone = 0
        self.lock = threading.Lock()

    def on_saved(self, paths: object) -> None:
        with self.lock:
            self.paths.extend(paths)  # type: ignore[call-overload]

    def on_gone(self) -> None:
        with self.lock:
            self.gone += 1


Start = Callable[..., Roots]


@pytest.fixture
def saved() -> Saved:
    return Saved()


@pytest.fixture
def start(catalogue: Catalogue, tmp_path: Path, saved: Saved) -> Iterator[Start]:
    """Starts roots on what is in the catalogue."""
    running: list[Roots] = []
    (tmp_path / "own").mkdir()

    def make(**options: object) -> Roots:
        roots = Roots(
            catalogue,
            str(tmp_path / "own"),
            on_found=lambda: None,
            on_saved=saved.on_saved,
            on_gone=saved.on_gone,
            **options,  # type: ignore[arg-type]
        )
        running.append(roots)
        roots.start()
        return roots

    yield make
    for roots in running:
        roots.stop()


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "root"
    folder.mkdir()
    for name in ("a.txt", "sub/b.txt", "sub/deep/c.txt"):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)
    return folder


def add(catalogue: Catalogue, path: Path) -> FolderRow:
    with catalogue.write() as db:
        folders.add(db, str(path), single_file=path.is_file())
    row = folders.find(catalogue.read(), str(path))
    assert row is not None
    return row


def known(catalogue: Catalogue) -> set[str]:
    return {os.fsdecode(row[0]) for row in catalogue.read().execute("SELECT path FROM files")}


def settle(catalogue: Catalogue) -> None:
    with catalogue.write() as db:
        db.execute("UPDATE files SET state = 1")


def on_disk(root: Path) -> set[str]:
    return {str(path) for path in root.rglob("*") if path.is_file()}


def wait(holds: Callable[[], bool]) -> None:
    deadline = time.monotonic() + SOON_S
    while not holds():
        assert time.monotonic() < deadline, "did not come to hold"
        time.sleep(0.02)


def wait_followed(roots: Roots) -> None:
    wait(lambda: not roots.scanning)


def is_offline(catalogue: Catalogue) -> bool:
    return folders.all_folders(catalogue.read())[0].offline


# ---------------------------------------------------------------------- following


def test_a_root_is_watched_then_compared(catalogue: Catalogue, start: Start, root: Path) -> None:
    row = add(catalogue, root)
    roots = start()
    wait_followed(roots)
    assert known(catalogue) == on_disk(root)
    assert roots.watching == {row.id: "events"}
    assert roots.notes == {}


def test_following_returns_at_once_and_its_future_tells(
    catalogue: Catalogue, start: Start, root: Path
) -> None:
    held = threading.Event()

    def slow(root: str, wants: Wants, heard: Heard) -> Tree:
        held.wait(SOON_S)
        return native_tree(root, wants, heard)

    roots = start(make_tree=slow)
    row = add(catalogue, root)
    done = roots.follow(row)
    assert roots.watching == {row.id: "starting"}
    assert roots.scanning == {row.id}
    held.set()
    done.result(timeout=SOON_S)
    assert known(catalogue) == on_disk(root)


def test_changes_are_followed_and_what_was_saved_is_said(
    catalogue: Catalogue, start: Start, root: Path, saved: Saved
) -> None:
    add(catalogue, root)
    wait_followed(start())
    (root / "new.txt").write_text("new")
    (root / "a.txt").unlink()
    (root / "sub").rename(root / "renamed")
    wait(lambda: known(catalogue) == on_disk(root))
    assert str(root / "new.txt") in saved.paths
    assert saved.gone


def test_a_file_in_the_place_of_a_directory(catalogue: Catalogue, start: Start, root: Path) -> None:
    add(catalogue, root)
    wait_followed(start())
    (root / "sub").rename(root.parent / "outside")
    (root / "sub").write_text("a file now")
    wait(lambda: known(catalogue) == on_disk(root))
    (root / "sub").unlink()
    (root.parent / "outside").rename(root / "sub")
    wait(lambda: known(catalogue) == on_disk(root))


def test_a_renamed_directory_keeps_its_rows_in_the_scanner(
    catalogue: Catalogue, start: Start, root: Path
) -> None:
    add(catalogue, root)
    wait_followed(start())
    settle(catalogue)
    before = {row[0] for row in catalogue.read().execute("SELECT id FROM files")}
    (root / "sub").rename(root / "renamed")
    (root / "a.txt").rename(root / "z.txt")
    wait(lambda: known(catalogue) == on_disk(root))
    assert {row[0] for row in catalogue.read().execute("SELECT id FROM files")} == before
    assert files.next_pending(catalogue.read(), 0, 10) == []


def test_two_requests_for_one_root_are_one_scan(catalogue: Catalogue, start: Start, root: Path) -> None:
    row = add(catalogue, root)
    roots = start()
    wait_followed(roots)
    for future in [roots.scan(row.id) for _ in range(50)]:
        future.result(timeout=SOON_S)
    assert roots.scanning == set()


def test_a_single_file_is_followed(catalogue: Catalogue, start: Start, root: Path) -> None:
    add(catalogue, root / "a.txt")
    roots = start()
    wait_followed(roots)
    settle(catalogue)
    (root / "a.txt.new").write_text("saved anew")
    os.replace(root / "a.txt.new", root / "a.txt")
    wait(lambda: [file.path for file in files.next_pending(catalogue.read(), 0, 10)] == [str(root / "a.txt")])
    assert known(catalogue) == {str(root / "a.txt")}


def test_a_single_file_that_changes_right_after_its_scan_is_followed(
    catalogue: Catalogue, start: Start, root: Path
) -> None:
    add(catalogue, root / "a.txt")
    roots = start()
    wait_followed(roots)
    settle(catalogue)
    (root / "a.txt").write_text("longer than before, in place")
    wait(lambda: len(files.next_pending(catalogue.read(), 0, 10)) == 1)
    (root / "a.txt").unlink()
    wait(lambda: is_offline(catalogue))
    (root / "a.txt").write_text("back")
    wait(lambda: not is_offline(catalogue))


def test_a_root_that_was_left_is_not_followed(catalogue: Catalogue, start: Start, root: Path) -> None:
    row = add(catalogue, root)
    roots = start()
    wait_followed(roots)
    roots.leave(row.id)
    assert roots.watching == {}


# ---------------------------------------------------------------------- roots that go and come back


def test_a_root_that_was_moved_away_is_offline_and_comes_back(
    catalogue: Catalogue, start: Start, root: Path, saved: Saved
) -> None:
    add(catalogue, root)
    wait_followed(start())
    settle(catalogue)
    before = known(catalogue)
    root.rename(root.parent / "away")
    wait(lambda: is_offline(catalogue))
    assert known(catalogue) == before
    (root.parent / "away").rename(root)
    wait(lambda: not is_offline(catalogue))
    (root / "later.txt").write_text("x")
    wait(lambda: known(catalogue) == on_disk(root))
    assert [Path(file.path).name for file in files.next_pending(catalogue.read(), 0, 10)] == ["later.txt"]
    assert saved.gone == 0


def test_a_root_that_is_suddenly_empty_is_offline(catalogue: Catalogue, start: Start, root: Path) -> None:
    add(catalogue, root)
    wait_followed(start())
    before = known(catalogue)
    away = root.parent / "away"
    away.mkdir()
    for item in list(root.iterdir()):
        item.rename(away / item.name)
    wait(lambda: is_offline(catalogue))
    assert known(catalogue) == before
    for item in list(away.iterdir()):
        item.rename(root / item.name)
    wait(lambda: not is_offline(catalogue))


def test_a_root_that_was_deleted_and_made_again_is_watched_anew(
    catalogue: Catalogue, start: Start, root: Path
) -> None:
    add(catalogue, root)
    roots = start()
    wait_followed(roots)
    shutil.rmtree(root)
    root.mkdir()
    (root / "first.txt").write_text("1")
    wait(lambda: known(catalogue) == on_disk(root))
    (root / "second.txt").write_text("2")
    wait(lambda: known(catalogue) == on_disk(root))


def test_another_folder_in_the_place_of_a_root(catalogue: Catalogue, start: Start, root: Path) -> None:
    add(catalogue, root)
    wait_followed(start())
    other = root.parent / "other"
    other.mkdir()
    (other / "o.txt").write_text("o")
    root.rename(root.parent / "away")
    other.rename(root)
    wait(lambda: known(catalogue) == {str(root / "o.txt")})
    (root / "p.txt").write_text("p")
    wait(lambda: known(catalogue) == on_disk(root))


def test_a_root_that_is_missing_at_the_start_is_offline_until_it_is_there(
    catalogue: Catalogue, start: Start, root: Path
) -> None:
    add(catalogue, root)
    root.rename(root.parent / "away")
    start()
    wait(lambda: is_offline(catalogue))
    (root.parent / "away").rename(root)
    wait(lambda: known(catalogue) == on_disk(root))
    assert not is_offline(catalogue)


# ---------------------------------------------------------------------- what is not heard of


class Deaf:
    """A tree that hears nothing, and can die."""

    def __init__(self) -> None:
        self.alive = True

    def refresh(self, directory: str) -> None: ...

    def is_alive(self) -> bool:
        return self.alive

    def close(self) -> None: ...


def test_after_sleep_everything_is_compared(catalogue: Catalogue, start: Start, root: Path) -> None:
    awake, passed = Clock(), Clock()
    add(catalogue, root)
    roots = start(make_tree=lambda *_: Deaf(), sleep=SleepDetector(awake, passed))
    wait_followed(roots)
    (root / "new.txt").write_text("new")
    passed.now += SLEPT_S
    wait(lambda: known(catalogue) == on_disk(root))


def test_after_an_hour_everything_is_compared(catalogue: Catalogue, start: Start, root: Path) -> None:
    clock = Clock()
    add(catalogue, root)
    roots = start(make_tree=lambda *_: Deaf(), rounds=Rounds(clock))
    wait_followed(roots)
    (root / "new.txt").write_text("new")
    clock.now += 4000
    wait(lambda: known(catalogue) == on_disk(root))


def test_a_dead_tree_is_replaced_and_the_root_compared(
    catalogue: Catalogue, start: Start, root: Path
) -> None:
    made: list[Deaf] = []

    def make(root: str, wants: Wants, heard: Heard) -> Tree:
        if made:
            return native_tree(root, wants, heard)
        made.append(Deaf())
        return made[0]

    add(catalogue, root)
    wait_followed(start(make_tree=make))
    (root / "new.txt").write_text("new")
    made[0].alive = False
    wait(lambda: known(catalogue) == on_disk(root))
    (root / "newer.txt").write_text("newer")
    wait(lambda: known(catalogue) == on_disk(root))


def test_a_network_drive_is_polled_unless_paused(catalogue: Catalogue, start: Start, root: Path) -> None:
    clock = Clock()
    row = add(catalogue, root)
    roots = start(remote_type=lambda path: "nfs4", rounds=Rounds(clock))
    wait_followed(roots)
    assert roots.watching == {row.id: "polling"}
    assert roots.notes[row.id].startswith("Looked at every 30 s: it lies on a network drive")
    (root / "new.txt").write_text("new")
    clock.now += 31
    wait(lambda: known(catalogue) == on_disk(root))
    with catalogue.write() as db:
        folders.set_paused(db, True, None)
    wait_followed(roots)
    (root / "newer.txt").write_text("newer")
    clock.now += 31
    roots._check_all()
    assert roots.scanning == set()
    assert str(root / "newer.txt") not in known(catalogue)


def test_check_now_tries_again_to_watch_what_is_polled(
    catalogue: Catalogue, start: Start, root: Path
) -> None:
    filesystem = ["nfs4"]
    row = add(catalogue, root)
    roots = start(remote_type=lambda path: filesystem[0])
    wait_followed(roots)
    filesystem[0] = ""
    roots.scan(row.id).result(timeout=SOON_S)
    assert roots.watching == {row.id: "events"}
    assert roots.notes == {}


def test_changed_rules_have_other_directories_watched(
    catalogue: Catalogue, start: Start, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    row = add(catalogue, root)
    roots = start()
    wait_followed(roots)
    left_out = str(root / "sub")
    looks_into = roots._scanner.looks_into
    monkeypatch.setattr(
        roots._watcher, "_wants", lambda folder, path: path != left_out and looks_into(folder, path)
    )
    for future in roots.rules_changed(row.id):
        future.result(timeout=SOON_S)
    tree = roots._watcher._roots[row.id].tree
    assert left_out not in getattr(tree, "watched", set())
    monkeypatch.undo()
    roots.rules_changed(None)
    wait_followed(roots)
    (root / "sub" / "again.txt").write_text("x")
    wait(lambda: known(catalogue) == on_disk(root))


def test_a_refused_tree_in_an_error_of_ours_is_polled(
    catalogue: Catalogue, start: Start, root: Path, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(root: str, wants: Wants, heard: Heard) -> Tree:
        raise RuntimeError("broken")

    row = add(catalogue, root)
    roots = start(make_tree=broken)
    wait_followed(roots)
    assert roots.watching == {row.id: "polling"}
    assert known(catalogue) == on_disk(root)
    assert "watching failed" in caplog.text
