"""Open a person's file without being blocked, tricked or caught out by a change."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from dataclasses import dataclass
from typing import Self

from blake3 import blake3

from desktop_app.extract.document import ReadProblem
from desktop_app.protocol.messages import FilePath, from_wire
from desktop_app.protocol.worker_messages import FileHash

PIECE_BYTES = 1024 * 1024
CHANGED = "The file changed while it was read; it is read again later."
# O_NONBLOCK: opening a FIFO must not wait for its writer. O_NOFOLLOW: the path names the file itself.
OPEN_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)


@dataclass(frozen=True, slots=True)
class Stamp:
    """What tells one state of a file from the next."""

    size_bytes: int
    mtime_ns: int
    inode: int


class OpenedFile:
    """A regular file, open for reading once from start to end. Use as a context manager.

    Raises ReadProblem: missing, permission, unreadable (no regular file), too_large, changing.
    """

    def __init__(self, path: str, max_bytes: int) -> None:
        self._descriptor = _open(path)
        self._hash = blake3()
        self._read_bytes = 0
        try:
            self.stamp = _stamp_of_regular(os.fstat(self._descriptor))
            _check_size(self.stamp.size_bytes, max_bytes)
        except BaseException:
            os.close(self._descriptor)
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        os.close(self._descriptor)

    def read(self, count: int) -> bytes:
        """The next bytes, at most `count`; b"" at the end of the file as it was when opened."""
        wanted = min(count, self.stamp.size_bytes - self._read_bytes)
        pieces: list[bytes] = []
        while wanted > 0:
            piece = _read(self._descriptor, min(wanted, PIECE_BYTES))
            if not piece:
                break
            pieces.append(piece)
            wanted -= len(piece)
            self._read_bytes += len(piece)
            self._hash.update(piece)
        return b"".join(pieces)

    def skip(self) -> None:
        """Read the rest only for its hash."""
        while self.read(PIECE_BYTES):
            pass

    def finish(self) -> bytes:
        """The hash (32 bytes) of all bytes. Raises ReadProblem "changing" where the file changed."""
        now = os.fstat(self._descriptor)
        if self._read_bytes != self.stamp.size_bytes or _stamp(now) != self.stamp:
            raise ReadProblem("changing", CHANGED)
        return self._hash.digest()


def hash_file(path: FilePath, max_bytes: int, is_media: Callable[[str], bool]) -> FileHash:
    """Stat and hash one file; never raises for what is wrong with the file.

    Of a medium above `max_bytes` only samples are read: nobody wants it listed as a problem.
    """
    stamp = Stamp(0, 0, 0)
    try:
        stamp = stat_file(from_wire(path))
        if stamp.size_bytes > max_bytes and is_media(from_wire(path)):
            return _file_hash(path, *hash_samples(from_wire(path)))
        with OpenedFile(from_wire(path), max_bytes) as opened:
            stamp = opened.stamp
            opened.skip()
            content_hash = opened.finish()
    except ReadProblem as problem:
        return _file_hash(path, stamp, problem=problem)
    return _file_hash(path, stamp, content_hash)


def hash_samples(path: str) -> tuple[Stamp, bytes]:
    """Stamp and a hash (32 bytes) of size, beginning and end: the identity of a film too large to read.

    Raises ReadProblem: missing, permission, unreadable, changing.
    """
    descriptor = _open(path)
    try:
        stamp = _stamp_of_regular(os.fstat(descriptor))
        digest = blake3(b"sampled %d " % stamp.size_bytes)
        digest.update(_read(descriptor, PIECE_BYTES))
        os.lseek(descriptor, max(0, stamp.size_bytes - PIECE_BYTES), os.SEEK_SET)
        digest.update(_read(descriptor, PIECE_BYTES))
        if _stamp(os.fstat(descriptor)) != stamp:
            raise ReadProblem("changing", CHANGED)
        return stamp, digest.digest()
    finally:
        os.close(descriptor)


def stat_file(path: str) -> Stamp:
    """The stamp of a path, links not followed; zeros where it cannot be had."""
    try:
        return _stamp(os.lstat(path))
    except (OSError, ValueError):
        return Stamp(0, 0, 0)


def _file_hash(
    path: FilePath, stamp: Stamp, content_hash: bytes = b"", problem: ReadProblem | None = None
) -> FileHash:
    return FileHash(
        path=path,
        size_bytes=stamp.size_bytes,
        mtime_ns=stamp.mtime_ns,
        inode=stamp.inode,
        content_hash=content_hash,
        problem=problem.problem if problem else None,
        reason=problem.reason if problem else "",
    )


def _open(path: str) -> int:
    try:
        # A socket cannot be opened at all (ENXIO); asking first gives the better reason.
        _stamp_of_regular(os.lstat(path))
        return os.open(path, OPEN_FLAGS)
    except (OSError, ValueError) as error:
        raise from_system(error) from error


def _read(descriptor: int, count: int) -> bytes:
    try:
        return os.read(descriptor, count)
    except OSError as error:
        raise from_system(error) from error


def from_system(error: OSError | ValueError) -> ReadProblem:
    """The problem that an error of the system stands for."""
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return ReadProblem("missing", "The file is no longer there.")
    if isinstance(error, PermissionError):
        return ReadProblem("permission", "You have no permission to read this file; change its permissions.")
    words = getattr(error, "strerror", None) or str(error)
    return ReadProblem("unreadable", f"The system could not read the file: {words}.")


def _stamp(info: os.stat_result) -> Stamp:
    return Stamp(info.st_size, info.st_mtime_ns, info.st_ino)


def _stamp_of_regular(info: os.stat_result) -> Stamp:
    if not stat.S_ISREG(info.st_mode):
        raise ReadProblem("unreadable", f"This is {_what_it_is(info.st_mode)}, not a file with content.")
    return _stamp(info)


def _what_it_is(mode: int) -> str:
    for is_it, name in (
        (stat.S_ISDIR, "a folder"),
        (stat.S_ISLNK, "a link"),
        (stat.S_ISFIFO, "a pipe"),
        (stat.S_ISSOCK, "a socket"),
    ):
        if is_it(mode):
            return name
    return "a device"


def _check_size(size_bytes: int, max_bytes: int) -> None:
    if size_bytes > max_bytes:
        size, limit = in_megabytes(size_bytes), in_megabytes(max_bytes)
        raise ReadProblem("too_large", f"The file has {size}; files up to {limit} are read.")


def in_megabytes(size_bytes: int) -> str:
    """A size for a sentence: "3.2 MB"."""
    if size_bytes < 1_000_000:
        return f"{size_bytes / 1000:,.1f} kB" if size_bytes >= 1000 else f"{size_bytes} bytes"
    return f"{size_bytes / 1_000_000:,.1f} MB"
