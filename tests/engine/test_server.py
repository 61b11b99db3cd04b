"""The engine's process on a service that does nothing: who is let in, who is told, what is left behind."""

from __future__ import annotations

import errno
import json
import os
import stat
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop_app.client.connection import read_contact, try_contact
from desktop_app.engine import server
from desktop_app.engine.server import Server, StopRequest, explain
from desktop_app.paths import DataDir
from desktop_app.protocol.errors import ConnectionLost, EnvironmentProblem
from desktop_app.protocol.messages import Done, GetStatus, Message, Shutdown


class IdleService:
    """Answers everything with Done."""

    def __init__(self, *_: object, **__: object) -> None:
        self.stopped = False

    def searching(self) -> None:
        return None

    def start(self) -> None:
        return None

    def stop(self) -> None:
        self.stopped = True

    def handle(self, request: Message) -> Message:
        return Done()

    def forget_client(self, client_id: int) -> None:
        return None


class Running:
    """A server that runs on a thread."""

    def __init__(self, data_dir: DataDir) -> None:
        self.data_dir, self.stop = data_dir, StopRequest()
        self.server = Server(data_dir, self.stop)
        self.thread = threading.Thread(target=self._run)
        self.thread.start()
        self.wait_until(lambda: read_contact(data_dir) is not None)

    def _run(self) -> None:
        self.server.run()
        self.server.close()

    def wait_until(self, holds: Callable[[], bool]) -> None:
        pause = threading.Event()
        for _ in range(1000):
            if holds():
                return
            pause.wait(0.01)
        raise AssertionError("it did not come to hold")

    def close(self) -> None:
        self.stop.ask()
        self.thread.join(60)
        assert not self.thread.is_alive()


@pytest.fixture
def running(data_dir: DataDir, monkeypatch: pytest.MonkeyPatch) -> Iterator[Running]:
    monkeypatch.setattr(server, "Service", IdleService)
    made = Running(data_dir)
    yield made
    made.close()


def test_asked_to_start_afresh_it_ends_and_its_clients_hear_of_it(
    running: Running, caplog: pytest.LogCaptureFixture
) -> None:
    link = try_contact(running.data_dir)
    assert link is not None
    link.channel.send(1, GetStatus())
    frame = link.channel.receive(10)
    assert frame is not None
    assert frame.body == Done()
    running.server.request_restart("the catalogue is damaged")
    with pytest.raises(ConnectionLost):
        link.channel.receive(10)
    running.thread.join(60)
    assert "to be started again: the catalogue is damaged" in caplog.text
    assert running.data_dir.sockets() == []
    assert not running.data_dir.contact.exists()
    link.channel.close()


def test_a_shutdown_is_answered_before_it_goes(running: Running) -> None:
    link = try_contact(running.data_dir)
    assert link is not None
    link.channel.send(1, Shutdown())
    frame = link.channel.receive(10)
    assert frame is not None
    assert frame.body == Done()
    running.thread.join(60)
    assert not running.thread.is_alive()
    link.channel.close()


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps access lists instead of modes")
def test_socket_and_contact_are_for_the_owner_alone(
    data_dir: DataDir, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(server, "Service", IdleService)
    before = os.umask(0)
    try:
        running = Running(data_dir)
    finally:
        os.umask(before)
    (socket,) = data_dir.sockets()
    assert stat.S_IMODE(socket.stat().st_mode) == 0o600
    assert stat.S_IMODE(data_dir.contact.stat().st_mode) == 0o600
    running.close()


@pytest.mark.skipif(os.name == "nt", reason="pipes there leave nothing behind")
def test_sockets_of_killed_engines_are_cleared_away(
    data_dir: DataDir, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(server, "Service", IdleService)
    stale = Path(data_dir.socket_address() + "0")
    stale.touch()
    others = DataDir(data_dir.root / "elsewhere").socket_address()
    Path(others).touch()
    running = Running(data_dir)
    assert not stale.exists()
    assert Path(others).exists()
    running.close()
    Path(others).unlink()


@pytest.mark.skipif(os.name == "nt", reason="pipes there cannot be removed")
def test_without_its_socket_it_makes_room(running: Running) -> None:
    for socket in running.data_dir.sockets():
        socket.unlink()
    running.thread.join(60)
    assert not running.thread.is_alive()


def test_a_service_that_cannot_be_leaves_no_socket(
    data_dir: DataDir, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise EnvironmentProblem("the catalogue is of a newer Kindred")

    monkeypatch.setattr(server, "Service", fail)
    with pytest.raises(EnvironmentProblem, match="newer Kindred"):
        Server(data_dir, StopRequest())
    assert data_dir.sockets() == []


def test_what_the_system_says_is_put_into_words(data_dir: DataDir) -> None:
    full = explain(OSError(errno.ENOSPC, "No space left on device"), data_dir)
    assert f"the disk that holds {data_dir.root} is full: free some space" in str(full)
    refused = explain(OSError(errno.EROFS, "Read-only file system", str(data_dir.contact)), data_dir)
    assert f"{data_dir.contact} cannot be used (Read-only file system)" in str(refused)
    assert "choose another folder with --data-dir" in str(refused)


def test_the_contact_file_says_how_to_reach_it(running: Running) -> None:
    contact = json.loads(running.data_dir.contact.read_bytes())
    assert contact["pid"] == os.getpid()
    assert [contact["address"]] == [str(socket) for socket in running.data_dir.sockets()] or os.name == "nt"
