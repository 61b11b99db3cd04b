"""Watching loses nothing: whatever happens on disk, the catalogue is soon the same (tests 7–11 and 14)."""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import psutil
import pytest

from desktop_app.engine.catalogue import Catalogue, folders
from desktop_app.engine.ingest.watching.inotify_tree import InotifyTree
from desktop_app.engine.ingest.watching.roots import Roots
from desktop_app.engine.ingest.watching.trees import Heard, Wants
from desktop_app.paths import DataDir
from desktop_app.protocol.messages import (
    Folder,
    Folders,
    ListFolders,
    Refresh,
    RemoveFolder,
    SetEmbedding,
    to_wire,
)
from tests.helpers.real_engine import Engine
from tests.reliability.churn import Churn, texts_on_disk

WATCHES = Path("/proc/sys/fs/inotify/max_user_watches")
SETTLE_S = 180.0
NOTICED_S = 5.0
IDLE_PERCENT = 5.0
GROWTH_MB = 50.0

Figure = Callable[[str], None]
Scale = Callable[[int, int], int]


# ---------------------------------------------------------------------- reading beside the engine


@contextmanager
def reading(data_dir: DataDir) -> Iterator[sqlite3.Connection]:
    """The engine's catalogue, read only."""
    with closing(sqlite3.connect(f"file:{data_dir.catalogue}?mode=ro", uri=True, timeout=30)) as db:
        yield db


def known_paths(data_dir: DataDir) -> set[str]:
    with reading(data_dir) as db:
        return {os.fsdecode(row[0]) for row in db.execute("SELECT path FROM files")}


def known_texts(data_dir: DataDir) -> dict[str, str | None]:
    """Each file that is read with the text that is stored of it; None where it waits."""
    with reading(data_dir) as db:
        db.execute("BEGIN")
        texts: dict[int, list[str]] = {}
        for document_id, text in db.execute(
            "SELECT document_id, text FROM passages ORDER BY document_id, ordinal"
        ):
            texts.setdefault(document_id, []).append(text)
        return {
            os.fsdecode(path): "".join(texts.get(document_id, [])) if state == 1 else None
            for path, state, document_id in db.execute("SELECT path, state, document_id FROM files")
        }


def texts_ever(data_dir: DataDir) -> int:
    """How many texts were ever new, and so embedded: their ids are never used again."""
    with reading(data_dir) as db:
        row = db.execute("SELECT seq FROM sqlite_sequence WHERE name = 'texts'").fetchone()
        return 0 if row is None else int(row[0])


def pid_of(engine: Engine) -> psutil.Process:
    return psutil.Process(engine.pid())


def folder_of(engine: Engine, path: Path) -> Folder:
    reply = engine.client.call(ListFolders())
    assert isinstance(reply, Folders)
    return next(folder for folder in reply.folders if folder.path == to_wire(path))


def wait_until(holds: Callable[[], bool], timeout_s: float, what: Callable[[], object]) -> float:
    """Wait for a condition; returns how many seconds that took."""
    begun = time.monotonic()
    while not holds():
        assert time.monotonic() - begun < timeout_s, what()
        time.sleep(0.1)
    return time.monotonic() - begun


def differing(data_dir: DataDir, *roots: Path) -> list[str]:
    """Files that the catalogue knows otherwise than they are."""
    disk, known = texts_on_disk(*roots), known_texts(data_dir)
    return sorted(
        f"{path}: on disk {disk.get(path)!r}, known {known.get(path)!r}"
        for path in disk.keys() | known.keys()
        if path not in disk or known.get(path) != disk[path]
    )


@pytest.fixture
def roots(tmp_path: Path) -> list[Path]:
    made = [tmp_path / "one", tmp_path / "two"]
    for root in made:
        root.mkdir()
        (root / "stays.txt").write_text("This one stays, so that the folder is never empty.\n")
    return made


@pytest.fixture(scope="module")
def embedding(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """An engine with its model, which takes long to load: shared by the tests that need it."""
    running = Engine(DataDir(tmp_path_factory.mktemp("shared") / "data").make())
    yield running
    running.close()


@pytest.fixture
def shared(embedding: Engine) -> Iterator[Engine]:
    """The shared engine, without a folder before and after."""
    yield embedding
    reply = embedding.client.call(ListFolders())
    assert isinstance(reply, Folders)
    for folder in reply.folders:
        embedding.client.call(RemoveFolder(path=folder.path))


@pytest.fixture
def quiet(engine: Engine) -> Engine:
    """An engine that does not embed: these tests are about files, not about vectors."""
    engine.client.call(SetEmbedding(enabled=False))
    return engine


# ---------------------------------------------------------------------- 7: churn


def test_random_churn_leaves_no_difference(
    quiet: Engine, roots: list[Path], tmp_path: Path, scale: Scale, figure: Figure
) -> None:
    seeds, steps = scale(1, 20), scale(300, 10_000)
    slowest = 0.0
    for seed in range(seeds):
        print(f"seed {seed}")
        places, outside = [root / f"seed {seed}" for root in roots], tmp_path / f"outside {seed}"
        for place in (*places, outside):
            place.mkdir()
        if seed == 0:
            for root in roots:
                quiet.add(root)
            quiet.wait_idle()
        Churn(places, outside, seed).run(steps)
        took = wait_until(
            lambda: not differing(quiet.data_dir, *roots),
            SETTLE_S,
            lambda seed=seed: (f"seed {seed}", differing(quiet.data_dir, *roots)[:10]),
        )
        slowest = max(slowest, took)
        for place in (*places, outside):
            shutil.rmtree(place)
    files = len(known_paths(quiet.data_dir))
    figure(f"{seeds} seeds of {steps:,} steps: 0 differences, settled within {slowest:.1f} s; {files} left")


# ---------------------------------------------------------------------- 8: bursts


def test_a_burst_of_files_and_folders_is_followed_without_a_gap(
    quiet: Engine, roots: list[Path], scale: Scale, figure: Figure
) -> None:
    root, files, directories = roots[0], scale(1_000, 50_000), scale(200, 20_000)
    quiet.add(root)
    quiet.wait_idle()
    (root / "burst").mkdir()
    for number in range(files):
        (root / "burst" / f"{number}.txt").write_text(f"file {number % 100}\n")
    for number in range(directories):
        place = root / "folders" / f"{number % 100}" / f"{number}"
        place.mkdir(parents=True)
        if number % 20 == 0:
            (place / "in.txt").write_text("in a new folder\n")
    expected = 1 + files + (directories + 19) // 20
    took = wait_until(
        lambda: len(known_paths(quiet.data_dir)) == expected,
        SETTLE_S,
        lambda: f"{len(known_paths(quiet.data_dir))} of {expected}",
    )
    last = root / "folders" / f"{(directories - 1) % 100}" / f"{directories - 1}" / "later.txt"
    last.write_text("written once all was watched\n")
    wait_until(lambda: str(last) in known_paths(quiet.data_dir), SETTLE_S, lambda: "not watched")
    quiet.wait_idle(timeout_s=3600)
    busy = _processor_percent(pid_of(quiet), scale(2, 10))
    figure(
        f"{files:,} files and {directories:,} folders: 0 missing, known {took:.1f} s after the last;"
        f" idle engine {busy:.1f} % of a core"
    )
    assert busy < IDLE_PERCENT
    assert folder_of(quiet, root).files == expected + 1


def _processor_percent(process: psutil.Process, seconds: float) -> float:
    """The share of a core that a process takes, once it rests; the first rests are given a minute."""
    deadline = time.monotonic() + 60.0
    while (share := _measure(process, seconds)) >= IDLE_PERCENT and time.monotonic() < deadline:
        pass
    return share


def _measure(process: psutil.Process, seconds: float) -> float:
    before, begun = process.cpu_times(), time.monotonic()
    time.sleep(seconds)
    after = process.cpu_times()
    used = after.user + after.system - before.user - before.system
    return 100.0 * float(used) / (time.monotonic() - begun)


# ---------------------------------------------------------------------- 9: the watch limit


class _LimitedTree(InotifyTree):
    """As if Linux allowed only 100 watches."""

    def __init__(self, root: str, wants: Wants, heard: Heard) -> None:
        import errno

        from watchdog.observers.inotify_c import InotifyFD

        class LimitedFD(InotifyFD):
            def add_callback(self, *arguments):  # type: ignore[no-untyped-def]
                if len(self._watch_for_wd) >= 100:
                    raise OSError(errno.ENOSPC, "inotify watch limit reached")
                return super().add_callback(*arguments)

        super().__init__(root, wants, heard, LimitedFD())


def _many_folders(root: Path, number: int) -> int:
    for index in range(number):
        place = root / f"{index}"
        place.mkdir()
        (place / "a.txt").write_text(f"{index}\n")
    return number


def test_a_low_watch_limit_is_said_and_loses_nothing(
    tmp_path: Path, roots: list[Path], figure: Figure
) -> None:
    _many_folders(roots[0], 1_000)
    (tmp_path / "own").mkdir()
    catalogue = Catalogue(tmp_path / "catalogue.sqlite3")
    with catalogue.write() as db:
        folder_id = folders.add(db, str(roots[0]), single_file=False)
    followed = Roots(
        catalogue,
        str(tmp_path / "own"),
        on_found=lambda: None,
        on_saved=lambda paths: None,
        on_gone=lambda: None,
        make_tree=_LimitedTree,
    )

    def number_known() -> int:
        return int(catalogue.read().execute("SELECT COUNT(*) FROM files").fetchone()[0])

    try:
        followed.start()
        wait_until(lambda: not followed.scanning, SETTLE_S, lambda: "the first scan did not end")
        assert followed.watching == {folder_id: "polling"}
        assert "sudo sysctl fs.inotify.max_user_watches=" in followed.notes[folder_id]
        assert number_known() == 1_001
        for index in range(1_000):
            (roots[0] / f"{index}" / "b.txt").write_text("b\n")
        followed.scan(folder_id).result(timeout=SETTLE_S)
        assert number_known() == 2_001
        figure(f"1,000 folders, limit 100: 0 missing after one scan; said “{followed.notes[folder_id]}”")
    finally:
        followed.stop()
        catalogue.close()


@contextmanager
def _watch_limit(number: int) -> Iterator[None]:
    before = WATCHES.read_text()
    WATCHES.write_text(str(number))
    try:
        yield
    finally:
        WATCHES.write_text(before)


def test_the_systems_own_watch_limit(quiet: Engine, roots: list[Path], full: bool, figure: Figure) -> None:
    """The limit is the whole machine's: it is lowered for the full counts only, for some seconds."""
    if not full:
        pytest.skip("lowers a limit of the whole machine: with --scale full only")
    if not os.access(WATCHES, os.W_OK):
        pytest.skip(f"{WATCHES} cannot be written by this user")
    _many_folders(roots[0], 1_000)
    with _watch_limit(100):
        quiet.add(roots[0])
        quiet.wait_idle()
        polled = folder_of(quiet, roots[0])
        assert "Linux allows only 100 watched folders" in polled.note
        (roots[0] / "7" / "b.txt").write_text("b\n")
        quiet.client.call(Refresh(), timeout_s=SETTLE_S)
        assert len(known_paths(quiet.data_dir)) == 1_002
    quiet.client.call(Refresh(), timeout_s=SETTLE_S)
    assert folder_of(quiet, roots[0]).note == ""
    (roots[0] / "8" / "c.txt").write_text("c\n")
    wait_until(lambda: len(known_paths(quiet.data_dir)) == 1_003, SETTLE_S, lambda: "not watched")
    figure(f"limit 100 for 1,000 folders, set for real: 0 missing; said “{polled.note}”")


# ---------------------------------------------------------------------- 10: roots that go and come back


def test_roots_and_folders_that_go_and_come_back(
    shared: Engine, roots: list[Path], tmp_path: Path, scale: Scale, figure: Figure
) -> None:
    root, away = roots[0], tmp_path / "away"
    for number in range(20):
        place = root / "project" / f"{number % 3}"
        place.mkdir(parents=True, exist_ok=True)
        (place / f"{number}.txt").write_text(
            f"Chapter {number} tells of the harbour and its {number} boats.\n"
        )
    shared.add(root)
    before = shared.wait_idle()
    texts, paths = texts_ever(shared.data_dir), known_paths(shared.data_dir)
    noticed = {"gone": 0.0, "back": 0.0, "moved out": 0.0, "moved in": 0.0}

    def note(kind: str, holds: Callable[[], bool]) -> None:
        took = wait_until(holds, 60, lambda: f"{kind} was not noticed")
        noticed[kind] = max(noticed[kind], took)

    def is_offline() -> bool:
        return folder_of(shared, root).state == "offline"

    for _ in range(scale(2, 20)):
        root.rename(away)  # as a drive that is unplugged
        note("gone", is_offline)
        assert known_paths(shared.data_dir) == paths
        away.rename(root)
        note("back", lambda: not is_offline())
        (root / "project").rename(away)
        note("moved out", lambda: len(known_paths(shared.data_dir)) == 1)
        away.rename(root / "project")
        note("moved in", lambda: known_paths(shared.data_dir) == paths)
        shared.wait_idle()
    after = shared.wait_idle()
    assert (after.vectors, texts_ever(shared.data_dir)) == (before.vectors, texts)
    told = ", ".join(f"{kind} {seconds:.1f} s" for kind, seconds in noticed.items())
    figure(f"noticed at the latest after: {told}; 0 files purged, 0 texts embedded again")
    assert max(noticed.values()) < NOTICED_S


def test_a_root_that_was_deleted_and_made_again(shared: Engine, roots: list[Path], figure: Figure) -> None:
    root = roots[0]
    shared.add(root)
    shared.wait_idle()
    shutil.rmtree(root)
    root.mkdir()
    (root / "first.txt").write_text("The first of the new ones.\n")
    first = wait_until(
        lambda: known_paths(shared.data_dir) == {str(root / "first.txt")}, 60, lambda: "not noticed"
    )
    (root / "second.txt").write_text("The second of the new ones.\n")
    second = wait_until(lambda: not differing(shared.data_dir, root), 60, lambda: "not watched")
    figure(f"deleted and made again: noticed after {first:.1f} s, the next file after {second:.1f} s")
    assert max(first, second) < NOTICED_S


# ---------------------------------------------------------------------- 11: atomic saves


def _save_as_vim(path: Path, text: str) -> None:
    swap, backup = path.with_name(f".{path.name}.swp"), path.with_name(f"{path.name}~")
    swap.write_text("swap")
    os.replace(path, backup)
    path.write_text(text)
    backup.unlink()
    swap.unlink()


def _save_as_libreoffice(path: Path, text: str) -> None:
    lock, partial = path.with_name(f".~lock.{path.name}#"), path.with_name("lu1234.tmp")
    lock.write_text("me")
    partial.write_text(text)
    os.replace(partial, path)
    lock.unlink()


def _save_as_vs_code(path: Path, text: str) -> None:
    partial = path.with_name(f"{path.name}.vsctmp")
    partial.write_text(text)
    partial.unlink()
    with open(path, "r+") as file:
        file.truncate(0)
        file.write(text[:10])
        file.flush()
        file.write(text[10:])


SAVES: list[Callable[[Path, str], None]] = [_save_as_vim, _save_as_libreoffice, _save_as_vs_code]


def test_a_save_is_read_once_however_it_is_made(
    shared: Engine, roots: list[Path], scale: Scale, figure: Figure
) -> None:
    path, saves = roots[0] / "letter.txt", scale(2, 100)
    path.write_text("Dear Ann, this is the first draft.\n")
    shared.add(roots[0])
    shared.wait_idle()
    before, slowest = texts_ever(shared.data_dir), 0.0
    for number in range(saves):
        for save in SAVES:
            text = f"Dear Ann, draft {number} of {save.__name__} says hello from the ferry.\n"
            save(path, text)
            took = wait_until(
                lambda text=text: known_texts(shared.data_dir).get(str(path)) == text,
                60,
                lambda save=save: f"{save.__name__}: {known_texts(shared.data_dir)}",
            )
            slowest = max(slowest, took)
    shared.wait_idle()
    embedded = texts_ever(shared.data_dir) - before
    figure(
        f"{saves} saves in each of {len(SAVES)} ways: newest text within {slowest:.1f} s,"
        f" {embedded} texts embedded"
    )
    assert embedded <= saves * len(SAVES)


# ---------------------------------------------------------------------- 14: a stream without end


def test_a_stream_of_edits_takes_no_memory(
    quiet: Engine, roots: list[Path], scale: Scale, full: bool, figure: Figure
) -> None:
    seconds, per_second, number = scale(5, 1800), 100, 500
    root, chooser = roots[0], random.Random(14)
    paths = [root / f"{index}.txt" for index in range(number)]
    for path in paths:
        path.write_text("at first\n")
    quiet.add(root)
    quiet.wait_idle()
    engine = pid_of(quiet)
    _edit_for(paths, chooser, min(seconds, 30), per_second)  # so that what is loaded once is loaded
    quiet.wait_idle()
    before, most = _own_memory(engine), 0
    log_file = root / "log.txt"
    begun, edits = time.monotonic(), 0
    while time.monotonic() - begun < seconds:
        edits += _edit_for(paths, chooser, 5, per_second, log_file)
        most = max(most, _own_memory(engine))
    wait_until(
        lambda: not differing(quiet.data_dir, root), SETTLE_S, lambda: differing(quiet.data_dir, root)[:5]
    )
    grown, peak = (_own_memory(engine) - before) / 2**20, (most - before) / 2**20
    figure(
        f"{edits:,} edits in {seconds} s: memory grew by {grown:.0f} MB, at most {peak:.0f} MB; 0 differences"
    )
    if full:
        assert grown < GROWTH_MB


def _own_memory(process: psutil.Process) -> int:
    """Bytes that are this process's alone: not the pages of files that it maps, which cost nobody memory."""
    return int(process.memory_full_info().uss)


def _edit_for(
    paths: list[Path], chooser: random.Random, seconds: float, per_second: int, log_file: Path | None = None
) -> int:
    """Edit random files at a steady pace; returns how many edits that were."""
    begun, edits = time.monotonic(), 0
    while (elapsed := time.monotonic() - begun) < seconds:
        if edits > elapsed * per_second:
            time.sleep(1 / per_second)
            continue
        chooser.choice(paths).write_text(f"edit {chooser.random()}\n")
        if log_file is not None:
            with open(log_file, "w", encoding="utf-8") as file:
                file.write(f"line {chooser.random()}\n")
        edits += 1
    return edits


def test_a_removed_folder_is_not_watched(quiet: Engine, roots: list[Path]) -> None:
    quiet.add(roots[0])
    quiet.wait_idle()
    quiet.client.call(RemoveFolder(path=to_wire(roots[0])))
    (roots[0] / "after.txt").write_text("nobody looks\n")
    quiet.client.call(Refresh())
    assert known_paths(quiet.data_dir) == set()
