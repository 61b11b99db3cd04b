"""What all tests share: data directories, the built-in model, and no connection to the outside."""

from __future__ import annotations

import gc
import os
import signal
import socket
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop_app.paths import BUILT_IN_MODEL, DataDir, model_folder
from desktop_app.ui.garbage import due_generations
from tests.helpers.patient_bot import PatientBot
from tests.helpers.reports import WholeReports

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LANGUAGE"] = "en"  # windows that tests start are read in English, whatever the desktop speaks


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--scale full` runs the tests in tests/reliability with the counts that Kindred promises."""
    parser.addoption("--scale", choices=("small", "full"), default="small", help="how far to go")


@pytest.hookimpl(tryfirst=True)
def pytest_cmdline_main(config: pytest.Config) -> None:
    """Full counts assert times: nothing runs beside them."""
    if config.getoption("--scale") == "full":
        config.option.numprocesses = 0


def pytest_configure(config: pytest.Config) -> None:
    """Reports come whole from each of the processes that run tests side by side.

    What a shell starts in the background, and all that starts in turn, ignores Ctrl+C: some tests press it.
    """
    if signal.getsignal(signal.SIGINT) == signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    config.pluginmanager.register(WholeReports())


@pytest.hookimpl(tryfirst=True)
def pytest_sessionstart() -> None:
    """Threads of some tests would collect the widgets of others, which crashes (see `ui/garbage.py`)."""
    gc.disable()


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown() -> None:
    """Collect here, on the thread of the widgets, what the interpreter would collect anywhere."""
    for generation in due_generations()[:1]:
        gc.collect(generation)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> PatientBot:
    """pytest-qt's, with more patience."""
    return PatientBot(request)


@pytest.fixture
def data_dir(tmp_path: Path) -> DataDir:
    """An empty data directory."""
    return DataDir(tmp_path / "data").make()


@pytest.fixture(scope="session")
def built_in_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the built-in model, which the installer put into this environment."""
    folder = model_folder(BUILT_IN_MODEL, DataDir(tmp_path_factory.mktemp("empty")))
    assert folder is not None, "the built-in model is missing: run `python3 -m installer test`"
    return folder


@pytest.fixture(autouse=True)
def no_connections(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing may connect to another machine: a test that tries fails."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: object) -> None:
        if self.family in (socket.AF_INET, socket.AF_INET6):
            raise AssertionError(f"a connection to {address} was tried")
        connect(self, address)  # type: ignore[arg-type]

    monkeypatch.setattr(socket.socket, "connect", guarded)
