"""The processes of one data directory: found by its name in their environment, which children inherit."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import psutil

from desktop_app.paths import ENVIRONMENT_VARIABLE, DataDir, source_root

T = TypeVar("T")


def wait_for(get: Callable[[], T], timeout_s: float = 60.0, pause_s: float = 0.02) -> T:
    """The first value of `get` that holds."""
    deadline = time.monotonic() + timeout_s
    while not (value := get()):
        assert time.monotonic() < deadline, f"it did not come to hold: {value!r}"
        time.sleep(pause_s)
    return value


def environment(data_dir: DataDir, **more: str) -> dict[str, str]:
    """What children are started with: their data directory, a runtime folder, no display."""
    root = source_root()
    return {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": os.pathsep.join(part for part in (str(root), os.environ.get("PYTHONPATH")) if part),
        ENVIRONMENT_VARIABLE: str(data_dir.root),
        **more,
    }


def kindred(*arguments: str | Path) -> list[str]:
    """The command line of the program itself."""
    return [sys.executable, "-m", "desktop_app", *map(str, arguments)]


def processes_of(data_dir: DataDir) -> list[psutil.Process]:
    """All live processes that were started for this data directory, by us or by one of them."""
    wanted = str(data_dir.root)
    found = []
    for process in psutil.process_iter():
        try:
            if process.pid != os.getpid() and process.environ().get(ENVIRONMENT_VARIABLE) == wanted:
                found.append(process)
        except psutil.Error:
            continue  # gone, a zombie, or another user's
    return found


def role_of(process: psutil.Process) -> str:
    """ "engine", "extractor", "embedder", or "client"; "gone" where it has just ended."""
    try:
        line = process.cmdline()
    except psutil.Error:
        return "gone"
    return line[line.index("--role") + 1] if "--role" in line else "client"


def of_role(data_dir: DataDir, role: str) -> list[psutil.Process]:
    """The live processes of one role."""
    return [process for process in processes_of(data_dir) if role_of(process) == role]


def wait_gone(data_dir: DataDir, timeout_s: float = 30.0) -> float:
    """Wait until no process of the data directory is left; returns how many seconds that took."""
    started = time.monotonic()
    while left := processes_of(data_dir):
        names = [f"{role_of(process)} {process.pid}" for process in left]
        assert time.monotonic() < started + timeout_s, f"still there: {names}"
        time.sleep(0.02)
    return time.monotonic() - started


def end_all(data_dir: DataDir) -> None:
    """Kill what a failed test left behind."""
    for process in processes_of(data_dir):
        try:
            process.kill()
        except psutil.Error:
            pass


def catches_sigterm(process: subprocess.Popen[bytes]) -> bool:
    """Whether it has its handler in place (Linux says so)."""
    with open(f"/proc/{process.pid}/status", encoding="ascii", errors="replace") as status:
        caught = next(line for line in status if line.startswith("SigCgt:"))
    return bool(int(caught.split()[1], 16) >> (15 - 1) & 1)
