"""A library on a small disk that is filled again and again: run by the test of full disks.

`python -m tests.helpers.full_disk DISK FILES COUNT SEED`: DISK is a small file system of its own, or
(`limited` as a fifth argument) a folder where files may not grow and the database has a last page. Prints a
line of JSON for each point, then "done".
"""

from __future__ import annotations

import contextlib
import json
import os
import random
import shutil
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

from desktop_app.engine.indexes.vectors import VectorIndex
from desktop_app.engine.library import Library
from desktop_app.engine.verify import verify
from desktop_app.paths import DataDir
from desktop_app.protocol.errors import EnvironmentProblem, KindredError
from desktop_app.protocol.messages import EngineSettings, ListFolders
from tests.helpers.real_engine import Engine
from tests.helpers.threaded_library import ThreadStarter, running_library, wait_idle, waiting

LEAVE_KB = (0, 1, 4, 16, 40, 64, 100, 160, 256, 400, 700, 1000)
FILES_A_POINT = 6
WORDS_A_FILE = 6000
IDLE_CPU_SHARE = 0.1  # of one core, while nothing can be written
WINDOWS = 8
WINDOW_S = 1.0
Point = dict[str, Any]

DONE_IN_TIME = {"names", "languages"}
"""Threads that end when their work is done; those of all others must outlive a full disk."""


class Filled:
    """A disk of its own, filled but for some bytes."""

    def __init__(self, disk: Path) -> None:
        self._filler = disk / "filler"
        self._disk = disk

    @contextlib.contextmanager
    def but(self, leave_bytes: int) -> Iterator[None]:
        with self._filler.open("wb", buffering=0) as file, contextlib.suppress(OSError):
            while (room := self._room() - leave_bytes) > 0:
                file.write(bytes(min(room, 1 << 20)))
        try:
            yield
        finally:
            self._filler.unlink()

    def _room(self) -> int:
        state = os.statvfs(self._disk)
        return state.f_bavail * state.f_frsize


class Limited:
    """Where no disk can be had: a real SQLITE_FULL, and files that may not grow."""

    def __init__(self, library: list[Library]) -> None:
        self._library = library  # the one that runs, if one does

    @contextlib.contextmanager
    def but(self, leave_bytes: int) -> Iterator[None]:
        import resource
        import signal

        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        before = resource.getrlimit(resource.RLIMIT_FSIZE)
        if not self._library:
            resource.setrlimit(resource.RLIMIT_FSIZE, (leave_bytes, before[1]))
        else:
            writer = self._library[0].catalogue._writer
            pages = writer.execute("PRAGMA page_count").fetchone()[0]
            writer.execute(f"PRAGMA max_page_count = {pages + leave_bytes // 4096}")
            root = self._library[0].data_dir.root
            largest = max(file.stat().st_size for file in root.rglob("*") if file.is_file())
            resource.setrlimit(resource.RLIMIT_FSIZE, (largest + leave_bytes, before[1]))
        try:
            yield
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, before)
            for library in self._library:
                library.catalogue._writer.execute("PRAGMA max_page_count = 1073741823")


def write_files(folder: Path, point: int, dice: random.Random) -> list[str]:
    """Files that fill more than what is left; each holds a word that no other has."""
    words = []
    for number in range(FILES_A_POINT):
        word = f"plant{point}x{number}"
        syllables = [f"w{dice.randrange(10**6)}" for _ in range(WORDS_A_FILE)]
        (folder / f"{word}.txt").write_text(word + " " + " ".join(syllables))
        words.append(word)
    return words


def told(library: Library) -> str:
    """What the person hears of the trouble."""
    sources = (
        library.roots,
        library.reader,
        library.embedding,
        library.lexical_follower,
        library.vector_follower,
    )
    said = [str(getattr(source, name, "")) for source in sources for name in ("trouble", "notice")]
    return next((text for text in said if "full" in text or "check the disk" in text), "")


def wait_for_trouble(library: Library) -> str:
    """What is said; "" where everything fitted."""
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        if said := told(library):
            return said
        with contextlib.suppress(EnvironmentProblem):
            if not any(waiting(library)):
                return ""
        time.sleep(0.02)
    return ""


def quietest_share() -> float:
    """How much of a processor is used in the calmest of a few moments: a loop without a pause has none."""
    least = 1.0
    for _ in range(WINDOWS):
        started, used = time.monotonic(), time.process_time()
        time.sleep(WINDOW_S)
        least = min(least, (time.process_time() - used) / (time.monotonic() - started))
        if least < IDLE_CPU_SHARE:
            break
    return least


def decide(library: Library, number: int) -> str:
    """A decision of the person while the disk is full: kept, or refused with the reason."""
    try:
        library.change_settings(EngineSettings(threads=number % 7))
    except EnvironmentProblem as error:
        return str(error)
    with contextlib.suppress(OSError, EnvironmentProblem):  # written by itself, later
        library.catalogue.keepsakes.save()
    return ""


def go_through(library: Library, filled: Filled | Limited, folder: Path, point: int, leave: int) -> Point:
    """One point: the disk fills up while files come; later there is room again."""
    dice = random.Random(point)
    with filled.but(leave):
        words = write_files(folder, point, dice)
        refused = decide(library, point)
        for scan in library.scan(None):
            scan.result()
        said = wait_for_trouble(library)
        refused = refused or decide(library, point + 1)
        share = quietest_share()
        left = bool(any(waiting(library)))
    return {"told": said, "refused": refused, "cpu": share, "left": left, **come_back(library, words)}


def come_back(library: Library, words: list[str]) -> Point:
    """There is room again: the work goes on by itself to its end."""
    wait_idle(library, 150)
    db = library.catalogue.read()
    missing = [
        word
        for word in words
        if not db.execute(
            "SELECT 1 FROM files f JOIN passages p ON p.document_id = f.document_id"
            " WHERE f.name = ? AND instr(p.text, ?)",
            (f"{word}.txt", word),
        ).fetchone()
    ]
    report = verify(library, repair=False)
    return {"missing": missing, "differences": report.differences, "details": report.details[:3]}


def stop_and_start_on_a_full_disk(data_dir: DataDir, filled: Filled, leave: int) -> Point:
    """A start on a full disk: it works, or says why not."""
    with filled.but(leave):
        try:
            with running_library(data_dir) as library:
                return {"start": told(library) or "started"}
        except (EnvironmentProblem, OSError) as error:
            return {"start": str(error)}


def start_an_engine_on_a_full_disk(data_dir: DataDir, filled: Filled) -> Point:
    """The real engine, as a command would start it: first on a full disk, then with room."""
    with filled.but(0):
        try:
            Engine(data_dir).shut_down()
            said = "started"
        except EnvironmentProblem as error:
            said = str(error)
    engine = Engine(data_dir)
    engine.client.call(ListFolders())
    engine.shut_down()
    return {"engine": said}


def save_generations(disk: Path, filled: Filled | Limited, leaves: list[int]) -> list[Point]:
    """The index of meanings is saved on a full disk: the generation before it stays."""
    vectors = np.random.default_rng(0).standard_normal((6000, 64)).astype("f4")
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    index = VectorIndex(64, exact_below=100, threads=1)
    index.add(np.arange(2000), vectors[:2000])
    while index.maintain():
        pass
    index.save(disk / "generations", "f")
    index.add(np.arange(2000, 6000), vectors[2000:])
    while index.maintain():
        pass
    return [_save_once(disk / "generations", index, filled, leave) for leave in leaves]


def _save_once(folder: Path, index: VectorIndex, filled: Filled | Limited, leave: int) -> Point:
    said = ""
    with filled.but(leave):
        try:
            index.save(folder, "f")
        except (OSError, KindredError) as error:
            said = str(error)
    loaded = VectorIndex.load(folder, 64, "f", exact_below=100, threads=1)
    assert loaded is not None
    return {"generation": len(loaded), "told": said, "leave": leave}


def main(disk: Path, folder: Path, count: int, seed: int, limited: bool) -> None:
    dice = random.Random(seed)
    data_dir = DataDir(disk / "data").make()
    threading.excepthook = lambda arguments: print(
        json.dumps({"thread": repr(arguments.exc_value)}), flush=True
    )
    holder: list[Library] = []
    filled: Filled | Limited = Limited(holder) if limited else Filled(disk)
    for point in save_generations(disk, filled, [0, 100_000, 2_000_000, 2_500_000]):
        print(json.dumps(point), flush=True)
    starter = ThreadStarter()
    for number in range(count):
        leave = 1024 * LEAVE_KB[number % len(LEAVE_KB)] + dice.randrange(1024)
        with running_library(data_dir, starter) as library:
            holder[:] = [library]
            if number == 0:
                library.add_folder(str(folder))
            wait_idle(library)
            names = {thread.name for thread in threading.enumerate()}
            point = go_through(library, filled, folder, number, leave)
            gone = names - {thread.name for thread in threading.enumerate()}
            point["lost"] = sorted(gone - DONE_IN_TIME)
        if isinstance(filled, Filled):
            point |= stop_and_start_on_a_full_disk(data_dir, filled, leave)
        point |= {"point": number, "leave": leave, "sound": is_sound(data_dir)}
        point["room_kb"] = shutil.disk_usage(disk).free // 1024
        print(json.dumps(point), flush=True)
    if isinstance(filled, Filled):
        print(json.dumps(start_an_engine_on_a_full_disk(data_dir, filled)), flush=True)
    print(json.dumps("done"), flush=True)
    os._exit(0)


def is_sound(data_dir: DataDir) -> bool:
    import sqlite3

    db = sqlite3.connect(data_dir.catalogue)
    try:
        return bool(db.execute("PRAGMA integrity_check").fetchall() == [("ok",)])
    finally:
        db.close()


if __name__ == "__main__":
    main(
        Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]), sys.argv[5:] == ["limited"]
    )
