"""A word to the window that runs already: show the search bar, come to the front, take these folders.

Straight to the window and not by way of the engine, and with next to nothing imported: the bar that a key
of the desktop asks for is to be there within a tenth of a second, and imports alone would take longer. The
window writes where it listens, with a token, into a file that only the person can read
(`ui/window_calls.py`).

On the wire: four bytes with the length (big-endian), then that many bytes: fields parted by NUL, the first of
which is the token, the second one of the words below. The answer is HEARD, once it is done.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable

CONTACT_NAME = "window.contact"
TOGGLE, SHOW = b"toggle", b"show"
HEARD = b"ok\n"
ANSWER_TIMEOUT_S = 5.0
MOST_BYTES = 1024 * 1024
PIPE_PREFIX = "\\\\.\\pipe\\"


def call(root: str, word: bytes, fields: Iterable[bytes] = ()) -> bool:
    """Tell the window of this data directory; False where none answers.

    Args: `word`: TOGGLE (with the desktop's activation token, or b"") or SHOW (with paths of folders to add).
    """
    try:
        with open(os.path.join(root, CONTACT_NAME), encoding="utf-8") as file:
            address, token = file.read().split("\n")[:2]
        return _exchange(address, frame(token.encode(), word, *fields)) == HEARD
    except (OSError, ValueError):
        return False  # none runs, or what the file says is of one that was killed


def frame(*fields: bytes) -> bytes:
    """Fields as they are sent."""
    body = b"\0".join(fields)
    return len(body).to_bytes(4, "big") + body


def unframe(data: bytes) -> list[bytes] | None:
    """The fields in what has come; None while some is missing. Raises ValueError where it is too long."""
    length = int.from_bytes(data[:4], "big")
    if len(data) >= 4 and length > MOST_BYTES:
        raise ValueError("too long")
    return data[4 : 4 + length].split(b"\0") if len(data) >= 4 + length and len(data) >= 4 else None


def _exchange(address: str, data: bytes) -> bytes:
    if sys.platform == "win32":
        with open(PIPE_PREFIX + address, "r+b", buffering=0) as pipe:
            pipe.write(data)
            return pipe.read(len(HEARD)) or b""
    from _socket import AF_UNIX, SOCK_STREAM, socket  # the module `socket` takes longer than all the rest

    end = socket(AF_UNIX, SOCK_STREAM)
    try:
        end.settimeout(ANSWER_TIMEOUT_S)
        end.connect(address)
        end.sendall(data)
        return end.recv(len(HEARD))
    finally:
        end.close()
