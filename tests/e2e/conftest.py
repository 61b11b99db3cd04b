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


@pytest.fixture
def engine(data_dir: DataDir) -> Iterator[Engine]:
    """A real engine on an empty data directory."""
    running = Engine(data_dir)
    yield running
    running.close()
