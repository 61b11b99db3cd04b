"""Frames on a `multiprocessing.connection`: bytes only, never pickle."""

from __future__ import annotations

import os
import socket
import sys
import threading
from multiprocessing.connection import Connection
from typing import TypeVar

import msgspec

from desktop_app.protocol.errors import Bug, ConnectionLost
from desktop_app.protocol.messages import ClientRequest, EngineReply, Message
from desktop_app.protocol.worker_messages import (
    EmbedderReply,
    EmbedderRequest,
    ExtractorReply,
    ExtractorRequest,
)

AnyMessage = ClientRequest | EngineReply | ExtractorRequest | ExtractorReply | EmbedderRequest | EmbedderReply

MAX_FRAME_BYTES = 256 * 1024 * 1024

M = TypeVar("M", bound=Message)


class Frame(msgspec.Struct, frozen=True, array_like=True):
    """A message with the id of the request that it is, or answers (0: an event)."""

    request_id: int
    body: AnyMessage


_encoder = msgspec.msgpack.Encoder()
_decoder = msgspec.msgpack.Decoder(Frame)


def encode(request_id: int, body: Message) -> bytes:
    """The bytes of a frame."""
    return _encoder.encode((request_id, body))


def decode(data: bytes) -> Frame:
    """The frame in `data`. Raises Bug where the bytes are no valid frame."""
    try:
        return _decoder.decode(data)
    except msgspec.DecodeError as error:
        raise Bug(f"a frame could not be decoded: {error}") from error


class Channel:
    """One end of a connection. Any thread may send; one thread receives."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._send_lock = threading.Lock()
        self._end_lock = threading.Lock()  # a descriptor that was closed may already be another's

    def send(self, request_id: int, body: Message) -> None:
        """Send a message. Raises ConnectionLost where the other side is gone."""
        data = encode(request_id, body)
        try:
            with self._send_lock:
                self._connection.send_bytes(data)
        except (OSError, ValueError) as error:
            raise ConnectionLost("the other process closed the connection") from error

    def receive(self, timeout_s: float | None = None) -> Frame | None:
        """The next frame; None after `timeout_s` without one. Raises ConnectionLost."""
        try:
            if timeout_s is not None and not self._connection.poll(timeout_s):
                return None
            return decode(self._connection.recv_bytes(MAX_FRAME_BYTES))
        except (EOFError, OSError) as error:
            raise ConnectionLost("the other process closed the connection") from error

    def receive_as(self, kind: type[M], timeout_s: float | None = None) -> M:
        """The next frame's message, which must be of class `kind`."""
        frame = self.receive(timeout_s)
        if frame is None:
            raise ConnectionLost(f"no {kind.__name__} came within {timeout_s} s")
        if not isinstance(frame.body, kind):
            raise Bug(f"expected {kind.__name__}, got {type(frame.body).__name__}")
        return frame.body

    def close(self) -> None:
        """Close this end; a thread that receives on it gets ConnectionLost at its next wait."""
        with self._end_lock:
            try:
                self._connection.close()
            except OSError:
                pass

    def hang_up(self) -> None:
        """End the connection for both sides, and wake threads that wait on it (not possible on Windows).

        What was sent before still arrives.
        """
        with self._end_lock:
            if sys.platform == "win32" or self._connection.closed:
                return
            try:
                with socket.socket(fileno=os.dup(self._connection.fileno())) as end:
                    end.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass  # the other side was quicker
