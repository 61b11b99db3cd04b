"""Promise 1: an engine that is killed loses nothing that it had committed, and goes on where it was."""

from __future__ import annotations

import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import blake3
import psutil
import pytest

from desktop_app.paths import ENVIRONMENT_VARIABLE, DataDir
from desktop_app.protocol.messages import Subscribe
from tests.helpers.generated_documents import ChangingFolder
from tests.helpers.processes import end_all, environment, of_role, wait_for, wait_gone
from tests.helpers.real_engine import Engine
from tests.reliability.conftest import Figure, Scale

pytestmark = [pytest.mark.e2e, pytest.mark.model]

LONGEST_RUN_S = 3.0
SETTLE_S = 900.0
BENCHMARKS = Path(__file__).resolve().parents[1] / "benchmarks"

Passages = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Committed:
    """What a catalogue holds: documents by content hash, the contents of paths, vectors by text hash."""

    documents: dict[bytes, Passages] = field(default_factory=dict)
    files: dict[bytes, bytes] = field(default_factory=dict)
    texts: dict[bytes, set[bytes]] = field(default_factory=dict)  # of each document
    vectors: dict[bytes, bytes] = field(default_factory=dict)

    @classmethod
    def read(cls, db: sqlite3.Connection) -> Committed:
        """All of it, as of one moment."""
        db.execute("BEGIN")
        documents: dict[bytes, list[tuple[str, str]]] = {}
        texts: dict[bytes, set[bytes]] = {}
        for content, heading, text, text_hash in db.execute(
            "SELECT d.content_hash, p.heading, p.text, t.hash"
            " FROM documents d JOIN passages p ON p.document_id = d.id JOIN texts t ON t.id = p.text_id"
            " ORDER BY d.id, p.ordinal"
        ):
            documents.setdefault(content, []).append((heading, text))
            texts.setdefault(content, set()).add(text_hash)
        files = db.execute(
            "SELECT f.path, d.content_hash FROM files f JOIN documents d ON d.id = f.document_id"
        ).fetchall()
        stored = db.execute(
            "SELECT t.hash, v.vector FROM vectors v JOIN texts t ON t.id = v.text_id"
        ).fetchall()
        db.execute("COMMIT")
        passages = {content: tuple(rows) for content, rows in documents.items()}
        return cls(passages, dict(files), texts, dict(stored))

    def lost_in(self, later: Committed) -> list[str]:
        """What is still on disk as it was read, and yet is not in a later state as it was."""
        lost = []
        for path, content in self.files.items():
            if content not in self.documents or _hash_on_disk(path) != content:
                continue  # an empty file, or one that changed since: that document may go
            if later.documents.get(content) != self.documents[content]:
                lost.append(f"document of {path!r}")
            for text in self.texts[content]:
                if text in self.vectors and later.vectors.get(text) != self.vectors[text]:
                    lost.append(f"vector of {path!r}")
        return lost


def _hash_on_disk(path: bytes) -> bytes:
    try:
        with open(path, "rb") as file:
            return blake3.blake3(file.read()).digest()
    except OSError:
        return b""


def live_state(data_dir: DataDir) -> Committed:
    """What is committed now, read beside the running engine."""
    db = sqlite3.connect(f"{data_dir.catalogue.as_uri()}?mode=ro", uri=True, isolation_level=None, timeout=30)
    try:
        return Committed.read(db)
    finally:
        db.close()


def state_after_kill(data_dir: DataDir, aside: Path) -> tuple[str, Committed]:
    """The integrity check's verdict and the content, from a copy: the recovery is left to the engine."""
    aside.mkdir()
    for name in (data_dir.catalogue.name, f"{data_dir.catalogue.name}-wal"):
        if (data_dir.root / name).exists():
            shutil.copyfile(data_dir.root / name, aside / name)
    db = sqlite3.connect(aside / data_dir.catalogue.name, isolation_level=None)
    try:
        return str(db.execute("PRAGMA integrity_check").fetchone()[0]), Committed.read(db)
    finally:
        db.close()
        shutil.rmtree(aside)


@pytest.fixture
def tracked(data_dir: DataDir, monkeypatch: pytest.MonkeyPatch) -> Iterator[DataDir]:
    """The data directory, known to all processes that are started for it; none outlives the test."""
    monkeypatch.setenv(ENVIRONMENT_VARIABLE, str(data_dir.root))
    yield data_dir
    end_all(data_dir)


class Changing:
    """Changes a folder on a thread of its own, until it is told to stop."""

    def __init__(self, folder: ChangingFolder, pause_s: float) -> None:
        self._folder, self._pause_s = folder, pause_s
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="changing")

    def __enter__(self) -> None:
        self._thread.start()

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        self._thread.join()

    def _run(self) -> None:
        while not self._stop.wait(self._pause_s):
            self._folder.change(4)


@dataclass
class Kills:
    """What the rounds found."""

    rng: random.Random
    rounds: int = 0
    sound: int = 0
    lost: list[str] = field(default_factory=list)
    workers_killed: int = 0
    documents_checked: int = 0
    vectors_checked: int = 0
    longest_to_be_gone_s: float = 0.0
    longest_to_ready_s: float = 0.0

    def run_round(
        self, data_dir: DataDir, folder: ChangingFolder, aside: Path, before: Committed
    ) -> Committed:
        """Start, let it work, kill, look; returns what was committed."""
        started = time.monotonic()
        engine = Engine(data_dir)
        engine.status()
        self.longest_to_ready_s = max(self.longest_to_ready_s, time.monotonic() - started)
        self.lost += before.lost_in(live_state(data_dir))
        folder.change(24)
        if self.rounds % 2:
            with Changing(folder, 0.05):
                self._let_work(engine)
                committed = live_state(data_dir)
                engine.kill()
        else:
            self._let_work(engine)
            committed = live_state(data_dir)
            engine.kill()
        self.longest_to_be_gone_s = max(self.longest_to_be_gone_s, wait_gone(data_dir))
        verdict, after = state_after_kill(data_dir, aside)
        self.sound += verdict == "ok"
        self.lost += committed.lost_in(after)
        self.documents_checked += len(committed.documents)
        self.vectors_checked += len(committed.vectors)
        self.rounds += 1
        return after

    def _let_work(self, engine: Engine) -> None:
        with_meaning = self.rounds % 3 == 0
        if with_meaning:
            engine.client.call(Subscribe())
            engine.wait_until(engine.status, lambda status: status.vectors > 0, 120)
        if self.rounds % 4 == 3:
            self._kill_a_worker(engine.data_dir, "embedder" if with_meaning else "extractor")
        time.sleep(self.rng.uniform(0, LONGEST_RUN_S))  # the moment of the kill: any will do

    def _kill_a_worker(self, data_dir: DataDir, role: str) -> None:
        workers = wait_for(lambda: of_role(data_dir, role))
        try:
            workers[0].send_signal(signal.SIGKILL)
            self.workers_killed += 1
        except psutil.Error:
            pass  # it has just been replaced


def test_killed_at_random_points_of_indexing(
    tracked: DataDir, tmp_path: Path, scale: Scale[int], figure: Figure
) -> None:
    rounds, size = scale(5, 200), scale(60, 300)
    rng = random.Random(1)
    folder = ChangingFolder(tmp_path / "files", rng)
    folder.add(size)
    first = Engine(tracked)
    first.add(folder.root)
    first.kill()
    wait_gone(tracked)
    kills, committed = Kills(rng), Committed()
    for number in range(rounds):
        committed = kills.run_round(tracked, folder, tmp_path / "aside", committed)
        if number % 20 == 19:
            print(f"{number + 1} kills, {len(kills.lost)} lost", flush=True)
    figure(
        f"{kills.rounds} kills ({kills.workers_killed} of workers too): integrity ok {kills.sound}/{rounds}, "
        f"lost {len(kills.lost)} of {kills.documents_checked} documents and {kills.vectors_checked} vectors "
        f"seen committed; ready again within {kills.longest_to_ready_s:.2f} s, all processes gone within "
        f"{kills.longest_to_be_gone_s:.2f} s"
    )
    assert kills.lost == []
    assert kills.sound == rounds
    assert kills.documents_checked > 0
    assert kills.vectors_checked > 0
    _goes_on_to_the_end(tracked, folder, figure)


def _goes_on_to_the_end(data_dir: DataDir, folder: ChangingFolder, figure: Figure) -> None:
    """What was cut short is finished by the next engine, and everything is found."""
    engine = Engine(data_dir)
    engine.client.call(Subscribe())
    status = engine.wait_until(
        engine.status, lambda now: now.state == "up_to_date" and now.files == len(folder.words), SETTLE_S
    )
    report = engine.differences()
    found = sum(path.name in engine.names(word, mode="lexical") for path, word in folder.words.items())
    near = engine.names("somebody repaired a lamp near a church", mode="semantic")
    engine.shut_down()
    figure(
        f"afterwards {status.documents} documents, {status.vectors} vectors: "
        f"{report.differences} differences, found by its word {found}/{len(folder.words)}"
    )
    assert report.differences == 0, report.details
    assert found == len(folder.words)
    assert near
    assert live_state(data_dir).vectors


def test_ready_again_with_a_large_library(
    tracked: DataDir, tmp_path: Path, scale: Scale[int], figure: Figure
) -> None:
    passages = scale(2_000, 100_000)
    make = [
        sys.executable,
        str(BENCHMARKS / "synthetic_library.py"),
        str(tracked.root),
        str(tmp_path / "files"),
    ]
    # A script finds the project through its environment, not through the working directory.
    subprocess.run([*make, "--passages", str(passages)], env=environment(tracked), check=True, timeout=1800)
    engine = Engine(tracked)
    engine.wait_idle(SETTLE_S)
    expected = engine.search("harbour", mode="lexical")
    by_words: list[float] = []
    by_meaning: list[float] = []
    for _ in range(scale(1, 3)):
        engine.kill()
        wait_gone(tracked)
        started = time.monotonic()
        engine = Engine(tracked)
        found = engine.search("harbour", mode="lexical")
        by_words.append(time.monotonic() - started)
        assert len(found.hits) == len(expected.hits) > 0
        engine.wait_until(
            lambda: engine.search("a ferry", mode="semantic"),  # noqa: B023 - asked at once
            lambda found: found.mode == "semantic" and bool(found.hits),
            120.0,
        )
        by_meaning.append(time.monotonic() - started)
    engine.shut_down()
    figure(
        f"{passages} passages, killed: the first search by words is answered after {max(by_words):.2f} s, "
        f"by meaning after {max(by_meaning):.2f} s"
    )
