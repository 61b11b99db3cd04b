"""A small library of own texts, and a real engine over it: real processes, real built-in model."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.paths import DataDir
from tests.helpers.real_engine import Engine, write_documents


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the sample documents."""
    return write_documents(tmp_path / "My files ü")


@pytest.fixture(scope="session")
def lasting_engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """The engine that `engine` empties: another one for each test would load the model each time."""
    running = Engine(DataDir(tmp_path_factory.mktemp("lasting-data")).make())
    yield running
    running.close()


@pytest.fixture
def engine(lasting_engine: Engine) -> Engine:
    """A real engine whose library is empty; what the test before did to it is undone."""
    lasting_engine.reconnect()
    lasting_engine.empty()
    return lasting_engine
