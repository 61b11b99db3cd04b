"""Starting a worker process and getting its channel.

A worker is started with its contact on standard input (never on the command line, which other
users can read), connects back to the engine's listener and shows its one-time token.
"""

from __future__ import annotations

import json
import logging
import os
import queue
import secrets
import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import psutil

from desktop_app.paths import role_command, source_root
from desktop_app.protocol.errors import EnvironmentProblem
from desktop_app.protocol.framing import Channel

log = logging.getLogger(__name__)

CONNECT_TIMEOUT_S = 60.0
STOP_TIMEOUT_S = 1.0
IN_THE_BACK = frozenset({"extractor"})  # not the embedder, which answers queries: see embedder/worker.py
NICENESS = 5  # at their start; an extractor steps back as much again once it has its limits (sandbox.py)
LEAST_IO_PRIORITY = 7  # of the class "best effort": what was just saved must not wait for an idle disk


@dataclass(frozen=True)
class Contact:
    """How to reach the engine's listener."""

    address: str
    family: str
    authkey: bytes


@dataclass(frozen=True)
class WorkerProcess:
    """A running worker and the channel to it."""

    process: subprocess.Popen[bytes]
    channel: Channel

    def kill(self) -> None:
        """End the worker now, whatever it is doing."""
        self.channel.close()
        self.process.kill()
        self.process.wait()

    def stop(self) -> None:
        """Let the worker end by itself (it does when its channel closes), then make it."""
        self.channel.close()
        try:
            self.process.wait(STOP_TIMEOUT_S)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    @property
    def exit_status(self) -> str:
        """How it ended, in words."""
        code = self.process.wait()
        return f"signal {-code}" if code < 0 else f"exit status {code}"


class WorkerStarter:
    """Starts workers and matches their connections to them by token."""

    def __init__(self, contact: Contact, logs: Path) -> None:
        self._contact = contact
        self._logs = logs
        self._waiting: dict[str, queue.Queue[Channel]] = {}
        self._started: list[subprocess.Popen[bytes]] = []
        self._lock = threading.Lock()

    def pids(self) -> list[int]:
        """The process ids of the workers that run."""
        with self._lock:
            self._started = [process for process in self._started if process.poll() is None]
            return [process.pid for process in self._started]

    def attach(self, token: str, channel: Channel) -> bool:
        """A worker connected and showed `token`. False: nobody waits for it."""
        with self._lock:
            waiting = self._waiting.pop(token, None)
        if waiting is None:
            return False
        waiting.put(channel)
        return True

    def start(self, role: str, cancelled: Callable[[], bool] = lambda: False) -> WorkerProcess:
        """Start a worker and wait for its connection. Raises EnvironmentProblem where none comes."""
        token = secrets.token_hex(16)
        arrived: queue.Queue[Channel] = queue.Queue()
        with self._lock:
            self._waiting[token] = arrived
        with open(self._logs / f"{role}.err", "ab", opener=_private) as errors:
            process = self._spawn(role, token, errors)
        with self._lock:
            self._started = [*(other for other in self._started if other.returncode is None), process]
        if role in IN_THE_BACK:
            _step_back(process.pid)
        try:
            return WorkerProcess(process, self._wait_for(process, arrived, role, cancelled))
        except EnvironmentProblem:
            process.kill()
            process.wait()
            raise
        finally:
            with self._lock:
                self._waiting.pop(token, None)

    def _spawn(self, role: str, token: str, errors: IO[bytes]) -> subprocess.Popen[bytes]:
        process = subprocess.Popen(
            role_command(role),
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=errors,
            env=_environment(),
            creationflags=_creation_flags(role),
        )
        assert process.stdin is not None
        contact = {
            "address": self._contact.address,
            "family": self._contact.family,
            "authkey": self._contact.authkey.hex(),
            "token": token,
        }
        try:
            process.stdin.write(json.dumps(contact).encode() + b"\n")
            process.stdin.close()
        except OSError:
            log.warning("worker %s ended before it read its contact", role)
        return process

    def _wait_for(
        self,
        process: subprocess.Popen[bytes],
        arrived: queue.Queue[Channel],
        role: str,
        cancelled: Callable[[], bool],
    ) -> Channel:
        waited = 0.0
        while waited < CONNECT_TIMEOUT_S and not cancelled():
            try:
                return arrived.get(timeout=0.1)
            except queue.Empty:
                waited += 0.1
            if process.poll() is not None:
                raise EnvironmentProblem(
                    f"the {role} ended at its start (exit status {process.returncode}): "
                    f"see {self._logs / f'{role}.err'}"
                )
        raise EnvironmentProblem(f"the {role} did not answer within {CONNECT_TIMEOUT_S:.0f} s")


def _creation_flags(role: str) -> int:
    """On Windows: without a console, and in the back from the start."""
    flags: int = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    if role in IN_THE_BACK:
        flags |= getattr(subprocess, "BELOW_NORMAL_PRIORITY_CLASS", 0)
    return flags


def _step_back(pid: int) -> None:
    """Let others use the processors and the disk first, where the system knows of such an order."""
    try:
        process = psutil.Process(pid)
        if sys.platform != "win32":
            process.nice(process.nice() + NICENESS)  # beyond its range the system takes the nearest
        if sys.platform == "linux":
            process.ionice(psutil.IOPRIO_CLASS_BE, LEAST_IO_PRIORITY)
    except (psutil.Error, OSError) as error:
        log.info("worker %d keeps its priority: %s", pid, error)


def _environment() -> dict[str, str]:
    environment = dict(os.environ)
    root = source_root()
    if root is not None:
        environment["PYTHONPATH"] = os.pathsep.join(
            part for part in (str(root), environment.get("PYTHONPATH", "")) if part
        )
    return environment


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def read_contact() -> tuple[str, str, bytes, str]:
    """In a worker: address, family, authkey and token, from the line on standard input."""
    contact = json.loads(sys.stdin.readline())
    return contact["address"], contact["family"], bytes.fromhex(contact["authkey"]), contact["token"]
