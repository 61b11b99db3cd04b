"""What all messages share: the root class, paths, the handshake, and the plain replies."""

from __future__ import annotations

import os
from typing import Literal

import msgspec

PROTOCOL_VERSION = 2

Role = Literal["client", "extractor", "embedder"]

FilePath = bytes
"""An absolute path as `os.fsencode` gives it, so that names that are not UTF-8 survive."""


def to_wire(path: str | os.PathLike[str]) -> FilePath:
    """The bytes of a path, for a message."""
    return os.fsencode(path)


def from_wire(path: FilePath) -> str:
    """The path as text (surrogate escapes where it is not UTF-8)."""
    return os.fsdecode(path)


class Message(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """Root of all messages; the class name is the tag."""


class Hello(Message, frozen=True, kw_only=True):
    """The first frame on a connection, from the side that connected."""

    protocol_version: int
    role: Role
    token: str = ""  # workers: the one-time token they were started with


class Welcome(Message, frozen=True, kw_only=True):
    """The engine accepts the connection."""

    protocol_version: int
    engine_pid: int


class Refused(Message, frozen=True, kw_only=True):
    """The engine does not accept the connection; `reason` is for the person."""

    reason: str


class Done(Message, frozen=True, kw_only=True):
    """The request was carried out."""

    note: str = ""


class Failed(Message, frozen=True, kw_only=True):
    """The request could not be carried out; `reason` says why and what to do."""

    reason: str
    bug: bool = False  # ours, rather than something in the person's environment
