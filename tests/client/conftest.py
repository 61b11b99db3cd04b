from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.client import EngineClient
from desktop_app.paths import DataDir
from tests.helpers.fake_engine import FakeEngine


@pytest.fixture
def data_dir(tmp_path: Path) -> DataDir:
    return DataDir(tmp_path / "library")


@pytest.fixture
def engine(data_dir: DataDir) -> Iterator[FakeEngine]:
    engine = FakeEngine(data_dir)
    yield engine
    engine.close()


@pytest.fixture
def client(engine: FakeEngine) -> Iterator[EngineClient]:
    client = EngineClient.connect(engine.data_dir)
    yield client
    client.close()
