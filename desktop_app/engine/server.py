"""The engine's process: one per data directory, listening on a local socket."""

from __future__ import annotations

import errno
import faulthandler
import json
import logging
import os
import secrets
import signal
import stat
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from multiprocessing import AuthenticationError
from multiprocessing.connection import Connection, Listener, answer_challenge, deliver_challenge
from pathlib import Path
from types import FrameType

from filelock import FileLock, Timeout

from desktop_app.engine.installed_model import find_model
from desktop_app.engine.service import Service
from desktop_app.engine.sessions import Session, Sessions
from desktop_app.engine.workers.processes import Contact, WorkerStarter
from desktop_app.paths import DataDir
from desktop_app.protocol.errors import ConnectionLost, EnvironmentProblem, KindredError
from desktop_app.protocol.framing import Channel
from desktop_app.protocol.messages import PROTOCOL_VERSION, Hello, Message, Refused, Welcome

log = logging.getLogger(__name__)

EXIT_LOCKED = 4
EXIT_STUCK = 5
LINGER_S = 1.0  # after the last client left
FIRST_CLIENT_S = 60.0  # for the first one to come
REQUEST_THREADS = 6
HELLO_TIMEOUT_S = 10.0
STOP_LIMIT_S = 10.0
"""An engine that does not stop holds the lock, and no other can start: then it is ended. Nothing is lost."""


def run(data_dir: DataDir) -> int:
    """Run the engine until its clients are gone or it is told to stop; returns the exit status.

    Exit status 4: another engine serves this data directory. Raises: EnvironmentProblem where the data
    directory cannot be used.
    """
    os.umask(0o077)
    stop = StopRequest()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, stop.on_signal)
    try:
        data_dir.make()
        with _locked(data_dir) as is_ours:
            return _serve(data_dir, stop) if is_ours else EXIT_LOCKED
    except OSError as error:
        raise explain(error, data_dir) from error


def _serve(data_dir: DataDir, stop: StopRequest) -> int:
    data_dir.tighten()
    server = Server(data_dir, stop)
    try:
        server.run()
    except BaseException:
        _end_if_stuck()
        server.leave()
        raise
    _end_if_stuck()
    server.close()
    return 0


def explain(error: OSError, data_dir: DataDir) -> EnvironmentProblem:
    """What an error of the system means for the person, and what to do."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return EnvironmentProblem(
            f"the disk that holds {data_dir.root} is full: free some space, then try again"
        )
    said = error.strerror or str(error)
    place = error.filename or data_dir.root
    if isinstance(place, bytes):
        place = os.fsdecode(place)
    return EnvironmentProblem(
        f"{place} cannot be used ({said}): check its permissions, or choose another folder with --data-dir"
    )


@contextmanager
def _locked(data_dir: DataDir) -> Iterator[bool]:
    """Hold the data directory's lock; yields False where another engine does.

    The lock goes with its process, so one that is left by a killed engine is free. Raises:
    EnvironmentProblem where the file system has no such locks.
    """
    # No falling back to a mere file where there are none: it would keep everybody out once we are killed.
    lock = FileLock(data_dir.lock, mode=0o600, fallback_to_soft=False)
    try:
        _let_us_write(data_dir.lock)
        lock.acquire(timeout=0)
    except Timeout:
        yield False
        return
    except (OSError, NotImplementedError) as error:
        raise _no_lock(data_dir, getattr(error, "strerror", None) or str(error)) from error
    try:
        yield True
    finally:
        lock.release()


def _let_us_write(lock: Path) -> None:
    """A backup may have brought the file back read-only."""
    if lock.is_file() and not os.access(lock, os.W_OK):
        lock.chmod(0o600)


def _no_lock(data_dir: DataDir, why: str) -> EnvironmentProblem:
    return EnvironmentProblem(
        f"{data_dir.lock} cannot be locked ({why}): remove that file if it is there, "
        "or choose a folder on a local disk with --data-dir"
    )


def _end_if_stuck() -> None:
    """From now on the process has STOP_LIMIT_S seconds."""
    timer = threading.Timer(STOP_LIMIT_S, _give_up)
    timer.daemon = True
    timer.start()


def _give_up() -> None:
    log.error("engine %d did not stop within %.0f s and is ended", os.getpid(), STOP_LIMIT_S)
    if sys.stderr is not None:
        faulthandler.dump_traceback(all_threads=True)
    os._exit(EXIT_STUCK)


class StopRequest:
    """Whether the engine is to stop; asked by signals and by threads."""

    def __init__(self) -> None:
        self._asked = threading.Event()
        self._signalled = False

    def on_signal(self, number: int, frame: FrameType | None) -> None:
        """The handler of a signal. It takes no lock: the code that it interrupts may hold it."""
        self._signalled = True

    def ask(self) -> None:
        """Stop."""
        self._asked.set()

    def wait(self, timeout_s: float) -> bool:
        """Wait at most this long for it; returns whether it was asked."""
        return self._signalled or self._asked.wait(timeout_s) or self._signalled


class Server:
    """Listens, greets, and hands connections to sessions or to whoever waits for a worker."""

    def __init__(self, data_dir: DataDir, stop: StopRequest) -> None:
        self._data_dir = data_dir
        self._stop = stop
        for socket in data_dir.sockets():  # we hold the lock, so these are of engines that were killed
            socket.unlink(missing_ok=True)
        family = "AF_PIPE" if os.name == "nt" else "AF_UNIX"
        self._contact = Contact(data_dir.socket_address(), family, secrets.token_bytes(32))
        self._listener = _listen(self._contact)
        self._starter = WorkerStarter(self._contact, data_dir.logs)
        self._executor = ThreadPoolExecutor(REQUEST_THREADS, thread_name_prefix="request")
        self._clients = Sessions(FIRST_CLIENT_S, LINGER_S)
        try:
            self._service = Service(
                data_dir, self._starter, find_model(data_dir), self._clients.notify, self.request_restart
            )
        except BaseException:
            self._listener.close()
            raise

    def run(self) -> None:
        """Serve until stopped, or until nobody needs it any more."""
        threading.Thread(target=self._accept, name="accept", daemon=True).start()
        self._service.start()
        self._write_contact()
        log.info("engine %d ready", os.getpid())
        _let_go_of_output()
        _watch_starter(self._clients)
        while not self._stop.wait(0.25) and not self._clients.close_if_unused():
            if self._is_cut_off():
                self.request_restart("its socket was removed, so that no client can reach it")

    def request_restart(self, reason: str) -> None:
        """End the process cleanly, so that the next one starts afresh; returns at once, from any thread.

        All connections end. A window connects again by itself, which starts the next engine.
        """
        log.warning("the engine ends, to be started again: %s", reason)
        self._stop.ask()

    def leave(self) -> None:
        """Let all clients go and be found by none any more."""
        self._stop.ask()
        try:
            self._data_dir.contact.unlink(missing_ok=True)
        except OSError as error:  # the disk went: what matters is that we do
            log.warning("the contact file stays behind: %s", error.strerror)
        for session in self._clients.close():
            session.end()
        try:
            self._listener.close()  # removes the socket too
        except OSError as error:
            log.warning("the socket was gone already: %s", error.strerror)

    def close(self) -> None:
        """Leave and stop, with everything finished committed."""
        self.leave()
        self._service.stop()
        self._executor.shutdown(wait=False, cancel_futures=True)
        log.info("engine %d stopped", os.getpid())

    def _is_cut_off(self) -> bool:
        """Whether the socket has gone: some systems clean their temporary folder."""
        return self._contact.family == "AF_UNIX" and not os.path.exists(self._contact.address)

    def _write_contact(self) -> None:
        contact = {
            "address": self._contact.address,
            "family": self._contact.family,
            "authkey": self._contact.authkey.hex(),
            "pid": os.getpid(),
            "protocol_version": PROTOCOL_VERSION,
        }
        partial = self._data_dir.contact.with_suffix(".partial")
        with open(partial, "w", encoding="utf-8", opener=_private) as file:
            json.dump(contact, file)
        os.replace(partial, self._data_dir.contact)

    # ------------------------------------------------------------------ connections

    def _accept(self) -> None:
        while not self._stop.wait(0.0):
            try:
                connection = self._listener.accept()
            except OSError as error:
                if not self._stop.wait(0.0):
                    log.warning("a connection failed: %s", error)
                self._stop.wait(0.1)
                continue
            threading.Thread(target=self._greet, args=(connection,), name="session", daemon=True).start()

    def _greet(self, connection: Connection) -> None:
        """Authenticate in the connection's own thread, so that a silent one holds nobody up."""
        channel = Channel(connection)
        try:
            deliver_challenge(connection, self._contact.authkey)
            answer_challenge(connection, self._contact.authkey)
            self._welcome(channel, channel.receive_as(Hello, HELLO_TIMEOUT_S))
        except (AuthenticationError, OSError, EOFError, KindredError) as error:
            log.warning("a connection was refused: %s", error)
            channel.close()

    def _welcome(self, channel: Channel, hello: Hello) -> None:
        if hello.protocol_version != PROTOCOL_VERSION:
            channel.send(0, Refused(reason="another version of Kindred is running: close it, then try again"))
            channel.close()
            return
        if hello.role == "client":
            self._serve(channel)
            return
        channel.send(0, _greeting())
        if not self._starter.attach(hello.token, channel):
            channel.close()

    def _serve(self, channel: Channel) -> None:
        """Serve a client. It is counted before it is welcomed: who is welcome must not lose us at once."""
        session = Session(channel, self._service, self._executor, self._stop.ask)
        if not self._clients.enter(session):
            channel.close()
            return
        try:
            channel.send(0, _greeting())
            session.serve()
        except ConnectionLost:
            channel.close()
        finally:
            self._clients.leave(session)


def _greeting() -> Message:
    return Welcome(protocol_version=PROTOCOL_VERSION, engine_pid=os.getpid())


def _listen(contact: Contact) -> Listener:
    before = os.umask(0o177)  # a socket is a file too; no other thread makes files yet
    try:
        return Listener(contact.address, contact.family, backlog=32)
    finally:
        os.umask(before)


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _is_pipe(descriptor: int) -> bool:
    try:
        return stat.S_ISFIFO(os.fstat(descriptor).st_mode)
    except OSError:
        return False


def _let_go_of_output() -> None:
    """Our starter listened for what stands in our way; once it has gone, a print would fail."""
    if _is_pipe(1):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 1)
        os.close(nowhere)


def _watch_starter(clients: Sessions) -> None:
    """Whoever starts us for itself holds the other end of our standard input: the end says that it went.

    It may have gone before it could connect, and we should not wait long for somebody else then.
    """
    if not _is_pipe(0):
        return

    def watch() -> None:
        try:
            while os.read(0, 64):
                pass
        except OSError:
            return
        clients.expect_nobody()

    threading.Thread(target=watch, name="starter", daemon=True).start()
