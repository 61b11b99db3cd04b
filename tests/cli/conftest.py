from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from desktop_app import cli
from desktop_app.paths import DataDir
from tests.helpers.fake_engine import FakeEngine


@dataclass(frozen=True)
class Outcome:
    """What a command did."""

    status: int
    out: str
    err: str

    @property
    def document(self) -> Any:
        """The one JSON document on standard output."""
        return json.loads(self.out)


Kindred = Callable[..., Outcome]


@pytest.fixture
def data_dir(tmp_path: Path) -> DataDir:
    return DataDir(tmp_path / "library")


@pytest.fixture
def engine(data_dir: DataDir) -> Iterator[FakeEngine]:
    engine = FakeEngine(data_dir)
    yield engine
    engine.close()


@pytest.fixture
def kindred(data_dir: DataDir, capfd: pytest.CaptureFixture[str]) -> Kindred:
    """Runs a command on the test's data directory."""

    def run(*arguments: str) -> Outcome:
        status = cli.main(["--data-dir", str(data_dir.root), *arguments])
        captured = capfd.readouterr()
        return Outcome(status, captured.out, captured.err)

    return run
