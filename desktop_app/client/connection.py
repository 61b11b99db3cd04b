"""Find the engine of a data directory, or start it, and shake hands with it."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from multiprocessing import AuthenticationError
from multiprocessing.connection import Client, Connection
from pathlib import Path
from typing import Any, Literal, TypeVar

import msgspec

from desktop_app import paths
from desktop_app.paths import DataDir
from desktop_app.protocol.errors import Bug, ConnectionLost, EnvironmentProblem
from desktop_app.protocol.framing import Channel
from desktop_app.protocol.messages import PROTOCOL_VERSION, Hello, Refused, Welcome

START_TIMEOUT_S = 15.0
ANSWER_TIMEOUT_S = 5.0
RESTART_AFTER_S = 1.0
EXIT_WILLINGLY = 0
EXIT_LOCK_HELD = 4
"""The engine's exit code where another engine holds the lock of the data directory."""
MOST_WORDS_BYTES = 4096
ERROR_FILE_MAX_BYTES = 1024 * 1024

T = TypeVar("T")


class Contact(msgspec.Struct, frozen=True):
    """What a running engine writes to `DataDir.contact`."""

    address: str
    family: Literal["AF_UNIX", "AF_PIPE"]
    authkey: str  # hex
    pid: int
    protocol_version: int


@dataclass(frozen=True)
class Link:
    """A connection on which the engine has said Welcome."""

    connection: Connection
    channel: Channel


def prestart(data_dir: DataDir, command: Sequence[str] | None = None) -> EngineProcess | None:
    """Start the engine where none seems to run, without waiting for it: `connect` takes it over.

    A window does this first, so that the engine starts while the window's modules load. None where an
    engine seems to run, and where none can be started (`connect` says why).
    """
    if read_contact(data_dir) is not None:
        return None
    try:
        return EngineProcess.start(data_dir.make(), command or _engine_command(data_dir))
    except (OSError, EnvironmentProblem):
        return None


def _engine_command(data_dir: DataDir) -> list[str]:
    return paths.role_command("engine", "--data-dir", str(data_dir.root))


def connect(
    data_dir: DataDir,
    *,
    command: Sequence[str] | None = None,
    timeout_s: float = START_TIMEOUT_S,
    started: EngineProcess | None = None,
) -> Link:
    """Connect to the engine of `data_dir`; where none runs, start one with `command`.

    Args: `started`: an engine that `prestart` has started already.
    Raises: EnvironmentProblem where no engine answers within `timeout_s` seconds, where it ends at
    once (with the last line that it said), or where it speaks another version of the protocol.
    """
    link = try_contact(data_dir)
    if link is not None:
        return link
    try:
        data_dir.make()
    except OSError as error:
        raise EnvironmentProblem(
            f"the data directory {data_dir.root} cannot be made ({error}): choose another with --data-dir"
        ) from error
    deadline = time.monotonic() + timeout_s
    return _start_and_connect(data_dir, command or _engine_command(data_dir), deadline, started)


def try_contact(data_dir: DataDir) -> Link | None:
    """Connect to the engine that the contact file names; None where there is none that answers.

    Raises: EnvironmentProblem where it refuses us.
    """
    contact = read_contact(data_dir)
    if contact is None:
        return None
    try:
        connection = _within(ANSWER_TIMEOUT_S, lambda: _open(contact))
        return None if connection is None else _shake_hands(connection, contact.protocol_version)
    except (OSError, EOFError, AuthenticationError, ConnectionLost):
        return None  # stale: the engine that wrote it is gone, or about to go


def read_contact(data_dir: DataDir) -> Contact | None:
    """The contact file's content; None where it is missing, unfinished or not ours to read."""
    try:
        return msgspec.json.decode(data_dir.contact.read_bytes(), type=Contact)
    except (OSError, msgspec.DecodeError):
        return None


def _open(contact: Contact) -> Connection:
    connection: Any = Client(contact.address, contact.family, authkey=bytes.fromhex(contact.authkey))
    return connection  # type: ignore[no-any-return]  # on Windows a PipeConnection, which is alike


def _within(timeout_s: float, action: Callable[[], T]) -> T | None:
    """The result of `action`; None after `timeout_s` (the authentication itself can wait for ever)."""
    outcome: list[T | Exception] = []

    def run() -> None:
        try:
            outcome.append(action())
        except (OSError, EOFError, AuthenticationError) as error:
            outcome.append(error)

    thread = threading.Thread(target=run, name="connect", daemon=True)
    thread.start()
    thread.join(timeout_s)
    if not outcome:
        return None
    if isinstance(outcome[0], Exception):
        raise outcome[0]
    return outcome[0]


def _shake_hands(connection: Connection, protocol_version: int) -> Link:
    channel = Channel(connection)
    try:
        _check_version(protocol_version)
        channel.send(0, Hello(protocol_version=PROTOCOL_VERSION, role="client"))
        frame = channel.receive(ANSWER_TIMEOUT_S)
        if frame is None:
            raise ConnectionLost("the engine did not say Welcome")
        _check_welcome(frame.body)
    except BaseException:
        channel.close()
        raise
    return Link(connection, channel)


def _check_welcome(answer: object) -> None:
    if isinstance(answer, Refused):
        raise EnvironmentProblem(answer.reason)
    if not isinstance(answer, Welcome):
        raise Bug(f"expected Welcome, got {type(answer).__name__}")
    _check_version(answer.protocol_version)


def _check_version(version: int) -> None:
    if version != PROTOCOL_VERSION:
        raise EnvironmentProblem("another version of Kindred is running: close it, then try again")


def _start_and_connect(
    data_dir: DataDir, command: Sequence[str], deadline: float, started: EngineProcess | None
) -> Link:
    """Start engines until one can be reached: a second start is needed where the first one found
    the lock held by an engine that was on its way out, or ended so that another could start afresh."""
    while True:
        child = started or EngineProcess.start(data_dir, command)
        started = None
        restart_at = time.monotonic() + RESTART_AFTER_S
        for _ in _back_off(deadline):
            link = try_contact(data_dir)
            if link is not None:
                return link
            if child.has_failed():
                raise EnvironmentProblem(child.last_words())
            if child.has_ended() and time.monotonic() > restart_at:
                break
        else:
            raise EnvironmentProblem(
                f"the engine did not answer in time: try again, and see {data_dir.logs} if it stays so"
            )


def _back_off(deadline: float) -> Iterator[None]:
    """Wait a little longer each time, from 10 ms to 200 ms, until the deadline."""
    pause_s = 0.01
    while time.monotonic() < deadline:
        time.sleep(pause_s)
        yield
        pause_s = min(pause_s * 1.5, 0.2)


class EngineProcess:
    """An engine that we started. It outlives us: it ends by itself after its last client.

    We hold the other end of its standard input, so that it can tell when we went before we connected;
    and of its standard output, where it says why it could not start (the disk may be full).
    """

    def __init__(self, process: subprocess.Popen[bytes], errors: Path, errors_from: int) -> None:
        self.process = process
        self._errors = errors
        self._errors_from = errors_from  # where this engine's part of the error file begins
        self._said = b""
        self._reaper: threading.Thread | None = None

    @classmethod
    def start(cls, data_dir: DataDir, command: Sequence[str]) -> EngineProcess:
        """Start `command` apart from this terminal, with its errors in `logs/engine.err`."""
        path = data_dir.logs / "engine.err"
        errors = _open_error_file(path)
        its_input, held = os.pipe()
        told, its_output = os.pipe()
        try:
            begin = os.fstat(errors).st_size
            started = cls(_spawn(data_dir, command, its_input, its_output, errors), path, begin)
        except OSError as error:
            os.close(held)
            os.close(told)
            raise EnvironmentProblem(
                f"the engine cannot be started ({error}): install Kindred again"
            ) from error
        finally:
            for descriptor in (its_input, its_output, errors):
                os.close(descriptor)
        started._reap(held, told)
        return started

    def _reap(self, held: int, told: int) -> None:
        def run() -> None:
            with open(told, "rb") as pipe:
                self._said = pipe.read(MOST_WORDS_BYTES)
            self.process.wait()
            os.close(held)

        self._reaper = threading.Thread(target=run, name="engine-reaper", daemon=True)
        self._reaper.start()

    def has_failed(self) -> bool:
        """Whether it ended because something stands in its way."""
        return self.process.poll() not in (None, EXIT_LOCK_HELD, EXIT_WILLINGLY)

    def has_ended(self) -> bool:
        """Whether it is gone."""
        return self.process.poll() is not None

    def last_words(self) -> str:
        """Why it ended: what it told us, or the last line that it wrote to standard error."""
        if self._reaper is not None:
            self._reaper.join(ANSWER_TIMEOUT_S)
        if said := self._said.decode("utf-8", "replace").strip():
            return said
        with open(self._errors, "rb") as file:
            file.seek(self._errors_from)
            lines = file.read().decode("utf-8", "replace").strip().splitlines()
        line = lines[-1].strip() if lines else f"exit code {self.process.poll()}"
        return f"the engine ended at once ({line}): see {self._errors}"


def _open_error_file(path: Path) -> int:
    """Open for appending (0600), emptied where it has grown large: several engines may share it."""
    try:
        large = os.path.exists(path) and os.path.getsize(path) > ERROR_FILE_MAX_BYTES
        flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND | (os.O_TRUNC if large else 0)
        return os.open(path, flags, 0o600)
    except OSError as error:
        raise EnvironmentProblem(
            f"{path} cannot be written ({error.strerror or error}): "
            "free some space or choose another data directory"
        ) from error


def _spawn(
    data_dir: DataDir, command: Sequence[str], its_input: int, its_output: int, errors: int
) -> subprocess.Popen[bytes]:
    """Own session or process group, so that Ctrl+C in the terminal does not reach it."""
    options: dict[str, Any] = {"start_new_session": True}
    if sys.platform == "win32":
        options = {"creationflags": subprocess.CREATE_NO_WINDOW | subprocess.CREATE_NEW_PROCESS_GROUP}
    return subprocess.Popen(
        command,
        stdin=its_input,
        stdout=its_output,
        stderr=errors,
        cwd=data_dir.root,
        env=paths.child_environment(),
        **options,
    )
