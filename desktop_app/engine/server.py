"""The engine's process: one per data directory, listening on a local socket."""

from __future__ import annotations

import json
import logging
import os
import secrets
import signal
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from multiprocessing import AuthenticationError
from multiprocessing.connection import Connection, Listener, answer_challenge, deliver_challenge
from pathlib import Path
from types import FrameType

from filelock import FileLock, Timeout

from desktop_app.engine.installed_model import find_model
from desktop_app.engine.service import Service
from desktop_app.engine.sessions import Session
from desktop_app.engine.workers.processes import Contact, WorkerStarter
from desktop_app.paths import DataDir
from desktop_app.protocol.errors import KindredError
from desktop_app.protocol.framing import Channel
from desktop_app.protocol.messages import PROTOCOL_VERSION, Hello, Message, Refused, Welcome

log = logging.getLogger(__name__)

EXIT_LOCKED = 4
LINGER_S = 1.0  # after the last client left
FIRST_CLIENT_S = 60.0  # for the first one to come
REQUEST_THREADS = 6
HELLO_TIMEOUT_S = 10.0


def run(data_dir: DataDir) -> int:
    """Run the engine until its clients are gone or it is told to stop; returns the exit status.

    Exit status 4: another engine serves this data directory.
    """
    os.umask(0o077)
    data_dir.make()
    lock = FileLock(data_dir.lock, mode=0o600)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        return EXIT_LOCKED
    try:
        return Server(data_dir).run()
    finally:
        lock.release()


class Server:
    """Listens, greets, and hands connections to sessions or to whoever waits for a worker."""

    def __init__(self, data_dir: DataDir) -> None:
        self._data_dir = data_dir
        family = "AF_PIPE" if os.name == "nt" else "AF_UNIX"
        self._contact = Contact(data_dir.socket_address(), family, secrets.token_bytes(32))
        if family == "AF_UNIX":
            Path(self._contact.address).unlink(missing_ok=True)  # of an engine that was killed
        self._listener = Listener(self._contact.address, family, backlog=32)
        self._starter = WorkerStarter(self._contact, data_dir.logs)
        self._executor = ThreadPoolExecutor(REQUEST_THREADS, thread_name_prefix="request")
        self._sessions: set[Session] = set()
        self._sessions_lock = threading.Lock()
        self._last_client = time.monotonic() + FIRST_CLIENT_S
        self._stop = threading.Event()
        self._service = Service(data_dir, self._starter, find_model(data_dir), self._broadcast)

    def run(self) -> int:
        """Serve until stopped."""
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self._on_signal)
        threading.Thread(target=self._accept, name="accept", daemon=True).start()
        self._service.start()
        self._write_contact()
        log.info("engine %d ready", os.getpid())
        try:
            while not self._stop.wait(0.25) and not self._is_unused():
                pass
        finally:
            self._close()
        return 0

    def _close(self) -> None:
        self._stop.set()
        self._data_dir.contact.unlink(missing_ok=True)
        self._listener.close()  # removes the socket too
        self._service.stop()
        self._executor.shutdown(wait=False, cancel_futures=True)
        log.info("engine %d stopped", os.getpid())

    def _on_signal(self, number: int, frame: FrameType | None) -> None:
        self._stop.set()

    def _is_unused(self) -> bool:
        with self._sessions_lock:
            return not self._sessions and time.monotonic() - self._last_client > LINGER_S

    def _write_contact(self) -> None:
        contact = {
            "address": self._contact.address,
            "family": self._contact.family,
            "authkey": self._contact.authkey.hex(),
            "pid": os.getpid(),
            "protocol_version": PROTOCOL_VERSION,
        }
        partial = self._data_dir.contact.with_suffix(".partial")
        partial.write_text(json.dumps(contact), encoding="utf-8")
        os.replace(partial, self._data_dir.contact)

    def _broadcast(self, event: Message) -> None:
        with self._sessions_lock:
            sessions = list(self._sessions)
        for session in sessions:
            session.notify(event)

    # ------------------------------------------------------------------ connections

    def _accept(self) -> None:
        while not self._stop.is_set():
            try:
                connection = self._listener.accept()
            except OSError as error:
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
            hello = channel.receive_as(Hello, HELLO_TIMEOUT_S)
        except (AuthenticationError, OSError, EOFError, KindredError) as error:
            log.warning("a connection was refused: %s", error)
            channel.close()
            return
        self._welcome(channel, hello)

    def _welcome(self, channel: Channel, hello: Hello) -> None:
        if hello.protocol_version != PROTOCOL_VERSION:
            channel.send(0, Refused(reason="another version of Kindred is running: close it, then try again"))
            channel.close()
            return
        channel.send(0, Welcome(protocol_version=PROTOCOL_VERSION, engine_pid=os.getpid()))
        if hello.role == "client":
            self._serve(channel)
        elif not self._starter.attach(hello.token, channel):
            channel.close()

    def _serve(self, channel: Channel) -> None:
        session = Session(channel, self._service, self._executor, self._stop.set)
        with self._sessions_lock:
            self._sessions.add(session)
        try:
            session.serve()
        finally:
            with self._sessions_lock:
                self._sessions.discard(session)
                self._last_client = time.monotonic()
