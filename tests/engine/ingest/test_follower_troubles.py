"""The two indexes on a full disk: it is said, the pauses grow, and the work goes on once there is room."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from desktop_app.engine.catalogue import Catalogue, documents, vectors
from desktop_app.engine.indexes.lexical import LexicalIndex
from desktop_app.engine.indexes.vectors import VectorIndex
from desktop_app.engine.ingest import lexical_follower, vector_follower
from desktop_app.engine.ingest.lexical_follower import LexicalFollower
from desktop_app.engine.ingest.vector_follower import VectorFollower
from desktop_app.protocol.errors import EnvironmentProblem
from desktop_app.protocol.worker_messages import Extracted

FULL = "the disk that holds /x is full: free some space"


class Disk:
    """Full at first; counts what is tried."""

    def __init__(self) -> None:
        self.full, self.tries = True, 0

    def guard(self, do: Callable[..., object]) -> Callable[..., object]:
        def tried(*arguments: object) -> object:
            self.tries += 1
            if self.full:
                raise EnvironmentProblem(FULL)
            return do(*arguments)

        return tried


def wait_until(holds: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 60
    while not holds():
        assert time.monotonic() < deadline
        time.sleep(0.01)


def test_words_wait_for_room_and_say_so(
    catalogue: Catalogue,
    extracted: Callable[..., Extracted],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(lexical_follower, "IDLE_WAIT_S", 0.01)
    disk, index = Disk(), LexicalIndex.open(tmp_path / "lexical")
    monkeypatch.setattr(index, "commit", disk.guard(index.commit))
    follower = LexicalFollower(catalogue, index, lambda: None)
    with catalogue.write() as db:
        documents.store(db, extracted("a lighthouse"), "p")
    follower.start()
    wait_until(lambda: disk.tries > 2)
    assert follower.trouble == FULL
    disk.full = False
    wait_until(lambda: len(index) == 1 and follower.trouble == "")
    follower.stop()


def test_a_save_that_failed_is_not_tried_again_at_once(
    catalogue: Catalogue,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr(vector_follower, "IDLE_WAIT_S", 0.01)
    monkeypatch.setattr(vector_follower, "SAVE_AFTER", 1)
    disk = Disk()
    monkeypatch.setattr(VectorIndex, "save", disk.guard(VectorIndex.save))
    with catalogue.write() as db:
        model = vectors.activate(db, "m", "f", 4)
    follower = VectorFollower(catalogue, model, tmp_path / "vectors", 1, lambda: None)
    follower.start()
    wait_until(lambda: follower.current() is not None)
    rounds: list[int] = []
    index = follower.current()
    assert index is not None
    monkeypatch.setattr(index, "maintain", lambda: bool(rounds.append(1)))
    with caplog.at_level(logging.WARNING):
        follower.add(np.array([1]), np.eye(4, dtype=np.float32)[:1])
        wait_until(lambda: disk.tries == 1)
        seen = len(rounds)
        wait_until(lambda: len(rounds) > seen + 5)
    assert disk.tries == 1
    follower.stop()
