"""Tests that run side by side: whatever stands in a report, it arrives; a worker that breaks down is told."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from desktop_app.paths import source_root

CONFTEST = """
import sys

sys.path.insert(0, {root!r})
from tests.helpers.reports import WholeReports


def pytest_configure(config):
    config.pluginmanager.register(WholeReports())
"""

LOGS_NO_TEXT = r"""
import logging


def test_logs(caplog):
    logging.getLogger("here").warning("scanned %s", "caf\udce9")


def test_fails():
    assert ["caf\udce9"] == []
"""

CANNOT_BE_SENT = """
import time


class Broken:
    def pytest_report_to_serializable(self):
        return {"what cannot be sent": object()}

    def pytest_sessionfinish(self):
        time.sleep(1)  # the other worker is done by then, and pytest-xdist asks no more


def test_breaks_down(pytestconfig):
    pytestconfig.pluginmanager.register(Broken())


def test_is_well():
    pass
"""


def run(folder: Path, tests: str) -> tuple[int, str]:
    """Exit status and words of pytest on these tests, which two processes run."""
    (folder / "conftest.py").write_text(CONFTEST.format(root=str(source_root())))
    (folder / "test_here.py").write_text(tests)
    command = [sys.executable, "-m", "pytest", "-n", "2", "-p", "no:cacheprovider", "--rootdir", folder]
    done = subprocess.run([*command, folder], cwd=folder, capture_output=True, timeout=200, check=False)
    return done.returncode, done.stdout.decode("utf-8")


def test_names_that_are_no_text_arrive(tmp_path: Path) -> None:
    status, said = run(tmp_path, LOGS_NO_TEXT)
    assert "1 failed, 1 passed" in said
    assert r"caf\udce9" in said
    assert status == pytest.ExitCode.TESTS_FAILED


def test_a_worker_that_breaks_down_is_no_success(tmp_path: Path) -> None:
    status, said = run(tmp_path, CANNOT_BE_SENT)
    assert "INTERNALERROR" in said
    assert "1 passed" in said
    assert status == pytest.ExitCode.INTERNAL_ERROR
