"""A listener that workers connect to, as the engine's server has one."""

from __future__ import annotations

import secrets
import sys
import threading
from collections.abc import Iterator
from multiprocessing.connection import Listener
from pathlib import Path

import pytest

from desktop_app.engine.workers import processes
from desktop_app.engine.workers.processes import Contact, WorkerStarter
from desktop_app.paths import DataDir
from desktop_app.protocol.errors import ConnectionLost
from desktop_app.protocol.framing import Channel
from desktop_app.protocol.messages import PROTOCOL_VERSION, Hello, Welcome

SCRIPT = Path(__file__).with_name("misbehaving_worker.py")


@pytest.fixture
def starter(data_dir: DataDir, monkeypatch: pytest.MonkeyPatch) -> Iterator[WorkerStarter]:
    """Starts misbehaving workers instead of real ones."""
    monkeypatch.setattr(processes, "role_command", lambda role: [sys.executable, str(SCRIPT)])
    contact = Contact(data_dir.socket_address() + "-workers", "AF_UNIX", secrets.token_bytes(16))
    listener = Listener(contact.address, contact.family, authkey=contact.authkey)
    starter = WorkerStarter(contact, data_dir.logs)
    stopping = threading.Event()

    def accept() -> None:
        while not stopping.is_set():
            try:
                channel = Channel(listener.accept())
                hello = channel.receive_as(Hello, 10)
                channel.send(0, Welcome(protocol_version=PROTOCOL_VERSION, engine_pid=0))
            except (OSError, EOFError, ConnectionLost):
                continue
            if not starter.attach(hello.token, channel):
                channel.close()

    thread = threading.Thread(target=accept, daemon=True)
    thread.start()
    yield starter
    stopping.set()
    knock(contact)
    thread.join(60)
    listener.close()


def knock(contact: Contact) -> None:
    """Let a waiting accept return."""
    import socket

    with socket.socket(socket.AF_UNIX) as end:
        end.connect(contact.address)
