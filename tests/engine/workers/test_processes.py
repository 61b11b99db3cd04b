"""What a started worker is in the eyes of the system."""

from __future__ import annotations

import os
import sys

import psutil
import pytest

from desktop_app.engine.workers.processes import NICENESS, WorkerStarter


def test_the_starter_knows_the_workers_that_run(starter: WorkerStarter) -> None:
    one, other = starter.start("extractor"), starter.start("embedder")
    assert sorted(starter.pids()) == sorted([one.process.pid, other.process.pid])
    one.kill()
    assert starter.pids() == [other.process.pid]
    other.kill()
    assert starter.pids() == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has priority classes instead of a niceness")
def test_an_extractor_steps_back_and_the_embedder_which_answers_queries_does_not(
    starter: WorkerStarter,
) -> None:
    ours = os.getpriority(os.PRIO_PROCESS, 0)
    found = {}
    for role in ("extractor", "embedder"):
        worker = starter.start(role)
        found[role] = psutil.Process(worker.process.pid).nice()
        worker.kill()
    assert found == {"extractor": min(ours + NICENESS, 19), "embedder": ours}
