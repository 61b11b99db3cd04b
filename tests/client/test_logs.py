from __future__ import annotations

import logging
import re
import stat
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app import logs
from desktop_app.paths import DataDir
from desktop_app.protocol.errors import EnvironmentProblem


@pytest.fixture(autouse=True)
def logging_as_it_was() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    hooks = sys.excepthook, threading.excepthook
    yield
    for handler in [handler for handler in root.handlers if handler not in handlers]:
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)
    sys.excepthook, threading.excepthook = hooks


def test_a_private_file_with_our_own_form(data_dir: DataDir) -> None:
    path = logs.configure(data_dir, "engine", quiet=True)
    logging.getLogger("desktop_app.engine").info("scanned %s", "caf\udce9")
    logging.getLogger("desktop_app.engine").debug("a query")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    time = r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}"
    assert re.fullmatch(
        time + r" INFO    engine\[\d+\] desktop_app\.engine: scanned caf\\udce9\n",
        path.read_text(),
    )


def test_the_file_rotates_and_stays_private(data_dir: DataDir, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(logs, "LOG_MAX_BYTES", 200)
    path = logs.configure(data_dir, "engine", quiet=True)
    for number in range(20):
        logging.getLogger("desktop_app").info("line %d with some length to it", number)
    files = sorted(path.parent.glob("engine.log*"))
    assert [file.name for file in files] == ["engine.log", "engine.log.1", "engine.log.2"]
    assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}


def test_standard_error_only_unless_quiet(data_dir: DataDir, capsys: pytest.CaptureFixture[str]) -> None:
    logs.configure(data_dir, "engine", quiet=True)
    logging.getLogger("desktop_app").warning("first")
    logs.configure(data_dir, "engine", quiet=False)
    logging.getLogger("desktop_app").warning("second")
    assert "second" in (said := capsys.readouterr().err)
    assert "first" not in said


def test_a_second_call_replaces_the_first(data_dir: DataDir) -> None:
    first = logs.configure(data_dir, "one", quiet=True)
    second = logs.configure(data_dir, "two", quiet=True)
    logging.getLogger("desktop_app").info("hello")
    assert (first.read_text(), second.read_text().count("hello")) == ("", 1)


def test_a_windowed_build_has_no_standard_error(data_dir: DataDir, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    path = logs.configure(data_dir, "window", quiet=False)
    error = ValueError("lost")
    sys.excepthook(ValueError, error, None)
    assert "uncaught exception" in path.read_text()
    assert "ValueError: lost" in path.read_text()


def test_exceptions_of_threads_are_logged(data_dir: DataDir, monkeypatch: pytest.MonkeyPatch) -> None:
    passed_on: list[object] = []
    monkeypatch.setattr(threading, "excepthook", passed_on.append)
    path = logs.configure(data_dir, "engine", quiet=True)
    thread = threading.Thread(target=lambda: 1 / 0, name="worker-7")
    thread.start()
    thread.join()
    assert "uncaught exception in thread worker-7" in path.read_text()
    assert "ZeroDivisionError" in path.read_text()
    assert len(passed_on) == 1


def test_an_interrupt_is_not_logged(data_dir: DataDir, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "excepthook", lambda *_: None)
    path = logs.configure(data_dir, "cli", quiet=True)
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert path.read_text() == ""


def test_a_place_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(EnvironmentProblem, match="cannot be written"):
        logs.configure(DataDir(tmp_path / "file"), "engine", quiet=True)


def test_a_trace_does_not_name_the_person_s_files(data_dir: DataDir, tmp_path: Path) -> None:
    path = logs.configure(data_dir, "engine", quiet=True)
    secret = tmp_path / "a letter to Zoë \udce9.txt"
    try:
        try:
            secret.read_text()
        except OSError as error:
            raise ValueError("while reading") from error
    except ValueError:
        logging.getLogger("desktop_app").exception("it failed")
    logged = path.read_text()
    assert "FileNotFoundError: [Errno 2] No such file or directory: '…'" in logged
    assert "while reading" in logged
    assert "a letter" not in logged


def test_a_full_disk_costs_only_the_line(
    data_dir: DataDir, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    logs.configure(data_dir, "engine", quiet=True)
    (handler,) = (each for each in logging.getLogger().handlers if type(each).__module__ == logs.__name__)
    assert isinstance(handler, logging.StreamHandler)

    def fail(*_: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(handler.stream, "write", fail)
    logging.getLogger("desktop_app").warning("lost")
    monkeypatch.undo()
    logging.getLogger("desktop_app").warning("kept")
    assert capsys.readouterr().err == ""
    assert (data_dir.logs / "engine.log").read_text().count("\n") == 1
