"""Tests of what Kindred promises: small in CI, with all counts under `--scale full`; the same code.

Each prints its figure, and writes it to the file that $KINDRED_FIGURES names, if it names one.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest

from desktop_app.paths import DataDir
from tests.helpers.real_engine import Engine, write_documents

T = TypeVar("T")
Scale = Callable[[T, T], T]
Figure = Callable[[str], None]

FULL_TIMEOUT_S = 7200


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """The full counts take longer than a test may otherwise."""
    if config.getoption("--scale") == "full":
        here = Path(__file__).parent
        for item in items:
            if here in item.path.parents:
                item.add_marker(pytest.mark.timeout(FULL_TIMEOUT_S))


@pytest.fixture(scope="session")
def full(request: pytest.FixtureRequest) -> bool:
    """Whether all counts are wanted."""
    return bool(request.config.getoption("--scale") == "full")


@pytest.fixture(scope="session")
def scale(full: bool) -> Scale[int]:
    """`scale(small, full)`: the count to use."""
    return lambda small, at_full: at_full if full else small


@pytest.fixture
def figure(request: pytest.FixtureRequest) -> Figure:
    """Say what was reached: `figure("kills 200, lost 0")`."""

    def say(text: str) -> None:
        line = f"{request.node.nodeid.split('/')[-1]}: {text}"
        print(line)
        if place := os.environ.get("KINDRED_FIGURES"):
            with open(place, "a", encoding="utf-8") as file:
                file.write(line + "\n")

    return say


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
