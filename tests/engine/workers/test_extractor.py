"""An extractor that dies, hangs or lies is replaced, and the next file is read."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from desktop_app.engine.workers.extractor import DeadlinePassed, Extractor, WorkerDied
from desktop_app.engine.workers.processes import WorkerStarter
from desktop_app.protocol.errors import Bug, EnvironmentProblem
from desktop_app.protocol.worker_messages import ExtractFailed, ExtractFile


@pytest.fixture
def extractor(starter: WorkerStarter) -> Iterator[Extractor]:
    asked = Extractor(starter)
    yield asked
    asked.stop()


def ask(extractor: Extractor, path: str, deadline_s: float = 30.0) -> ExtractFailed:
    request = ExtractFile(
        path=path.encode(), tokenizer="", max_bytes=1, max_chars=1, passage_tokens=1, max_tokens=1
    )
    reply = extractor.ask(request, (ExtractFailed,), deadline_s)
    assert isinstance(reply, ExtractFailed)
    return reply


@pytest.mark.parametrize(
    ("behaviour", "error"),
    [
        ("exit", WorkerDied),
        ("segfault", WorkerDied),
        ("nonsense", Bug),
        ("wrong reply", Bug),
    ],
)
def test_a_worker_that_fails_is_replaced(
    extractor: Extractor, behaviour: str, error: type[Exception]
) -> None:
    with pytest.raises(error):
        ask(extractor, behaviour)
    assert ask(extractor, "fine").reason == "answered"


def test_a_worker_that_hangs_is_ended_and_replaced(extractor: Extractor) -> None:
    assert ask(extractor, "fine").reason == "answered"
    with pytest.raises(DeadlinePassed):
        ask(extractor, "hang", deadline_s=0.5)
    assert ask(extractor, "fine").reason == "answered"


def test_a_worker_that_cannot_start_is_said_with_its_log(
    extractor: Extractor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MISBEHAVE", "exit at start")
    with pytest.raises(EnvironmentProblem, match=r"exit status 7\): see .*extractor\.err"):
        ask(extractor, "fine")
    monkeypatch.delenv("MISBEHAVE")
    assert ask(extractor, "fine").reason == "answered"
