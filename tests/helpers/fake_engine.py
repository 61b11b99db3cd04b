"""An engine that answers by script: a real listener and real frames, but nothing behind them."""

from __future__ import annotations

import contextlib
import json
import os
import secrets
import socket
import sys
import threading
from collections.abc import Callable
from multiprocessing import AuthenticationError
from multiprocessing.connection import Listener
from typing import Any

import numpy as np
import numpy.typing as npt

from desktop_app.paths import DataDir
from desktop_app.protocol.errors import ConnectionLost
from desktop_app.protocol.framing import Channel, Frame
from desktop_app.protocol.messages import (
    PROTOCOL_VERSION,
    Done,
    Encode,
    Failed,
    Hello,
    Message,
    Refused,
    Status,
    Vectors,
    Welcome,
)

Answer = Message | list[Message] | Callable[[Any], "Message | list[Message]"]


def status(**changes: Any) -> Status:
    """The status of a small library that is up to date."""
    values: dict[str, Any] = {
        "files": 3,
        "documents": 2,
        "passages": 5,
        "vectors": 4,
        "pending_files": 0,
        "pending_vectors": 0,
        "problems": 0,
        "model": "test-model",
        "dimensions": 4,
        "device": "cpu",
        "backend": "torch",
        "embedder": "ready",
        "passages_per_second": 12.5,
        "seconds_left": None,
        "state": "up_to_date",
    }
    return Status(**{**values, **changes})


class FakeEngine:
    """Listens for a data directory and answers each class of request with what `answers` holds for it.

    An answer is a message, several (sent one after the other), or a function of the request. Requests
    without an answer get Done; `requests` keeps all of them in order.
    """

    def __init__(
        self, data_dir: DataDir, *, refuse: str | None = None, version: int = PROTOCOL_VERSION
    ) -> None:
        self.data_dir = data_dir.make()
        self.answers: dict[type[Message], Answer] = {}
        self.requests: list[Message] = []
        self.arrived = threading.Condition()
        self._refuse = refuse
        self._version = version
        self._channels: list[Channel] = []
        self._threads: list[threading.Thread] = []
        self._closing = threading.Event()
        self._dropping = threading.Event()
        self._authkey = secrets.token_bytes(16)
        self._listener = Listener(address=data_dir.socket_address(), authkey=self._authkey)
        self._accepting = threading.Thread(target=self._accept, name="fake-engine")
        self._accepting.start()
        self._write_contact()

    def event(self, message: Message) -> None:
        """Send an event to every client."""
        for channel in self._channels:
            channel.send(0, message)

    def reply(self, request_id: int, message: Message) -> None:
        """Send a reply outside the script."""
        for channel in self._channels:
            channel.send(request_id, message)

    def drop_clients(self) -> None:
        """Break every connection, as an engine that was killed does."""
        self._dropping.set()
        for thread in self._threads:
            thread.join()
        self._threads.clear()
        self._dropping.clear()

    def wait_for(self, kind: type[Message], count: int = 1) -> None:
        """Wait until `count` requests of a class have come."""
        with self.arrived:
            came = self.arrived.wait_for(lambda: len(self.of(kind)) >= count, timeout=30)
        assert came, f"no {kind.__name__} came"

    def of(self, kind: type[Message]) -> list[Any]:
        """The requests of a class, in order."""
        return [request for request in self.requests if isinstance(request, kind)]

    def close(self) -> None:
        """End all threads and forget the contact file."""
        self._closing.set()
        self._wake()
        self._accepting.join()
        self._listener.close()
        self.drop_clients()
        self.data_dir.contact.unlink(missing_ok=True)

    def _wake(self) -> None:
        """End the accept under way with a connection that says nothing."""
        with contextlib.suppress(OSError):
            if sys.platform == "win32":
                open(self._listener.address, "r+b").close()
            else:
                with socket.socket(socket.AF_UNIX) as caller:
                    caller.connect(self._listener.address)

    def _write_contact(self) -> None:
        family = "AF_PIPE" if str(self._listener.address).startswith("\\\\.\\pipe") else "AF_UNIX"
        contact = {
            "address": self._listener.address,
            "family": family,
            "authkey": self._authkey.hex(),
            "pid": os.getpid(),
            "protocol_version": self._version,
        }
        self.data_dir.contact.write_text(json.dumps(contact), encoding="utf-8")

    def _accept(self) -> None:
        while not self._closing.is_set():
            with contextlib.suppress(OSError, EOFError, AuthenticationError):
                channel = Channel(self._listener.accept())
                thread = threading.Thread(target=self._serve, args=(channel,), name="fake-engine-client")
                self._threads.append(thread)
                thread.start()

    def _serve(self, channel: Channel) -> None:
        with contextlib.suppress(ConnectionLost):
            if self._greet(channel):
                self._channels.append(channel)
                while not self._dropping.is_set():
                    frame = channel.receive(0.02)
                    if frame is not None:
                        self._answer(channel, frame)
        if channel in self._channels:
            self._channels.remove(channel)
        channel.close()

    def _greet(self, channel: Channel) -> bool:
        channel.receive_as(Hello, 30)
        if self._refuse is not None:
            channel.send(0, Refused(reason=self._refuse))
            return False
        channel.send(0, Welcome(protocol_version=self._version, engine_pid=os.getpid()))
        return True

    def _answer(self, channel: Channel, frame: Frame) -> None:
        with self.arrived:
            self.requests.append(frame.body)
            self.arrived.notify_all()
        answer = self.answers.get(type(frame.body), Done())
        replies = answer(frame.body) if callable(answer) else answer
        for reply in replies if isinstance(replies, list) else [replies]:
            channel.send(frame.request_id, reply)


def failing(reason: str, *, bug: bool = False) -> Failed:
    """A reply that says no."""
    return Failed(reason=reason, bug=bug)


def vector_of(text: str) -> npt.NDArray[np.float32]:
    """The unit vector (4,) that the fake model gives: texts with words in common are nearer."""
    vector = np.full(4, 0.1, dtype=np.float32)
    for word in text.lower().split():
        vector[sum(word.encode()) % 4] += 1
    return (vector / np.linalg.norm(vector)).astype(np.float32)


def vectors_reply(request: Encode) -> Vectors:
    """An answer to Encode, half a second of pretended work each."""
    data = np.stack([vector_of(text) for text in request.texts])
    return Vectors(
        count=len(data),
        dimensions=4,
        data=data.astype("<f4").tobytes(),
        model="test-model",
        backend="torch",
        seconds=0.5,
    )
