"""Compare two files byte by byte: what a removal rests on, where a hash alone would have to be believed."""

from __future__ import annotations

from contextlib import ExitStack

from desktop_app.extract.document import ReadProblem
from desktop_app.extract.opening import PIECE_BYTES, OpenedFile, stat_file
from desktop_app.protocol.messages import FilePath, from_wire
from desktop_app.protocol.worker_messages import ANY_SIZE, BytesCompared, FileHash


def compare_files(first: FilePath, second: FilePath) -> BytesCompared:
    """Read two files to their ends; never raises for what is wrong with a file.

    `equal` holds only where both could be read whole, neither changed meanwhile, and all bytes are the same.
    """
    with ExitStack() as open_files:
        sides = [_Side(path) for path in (first, second)]
        for side in sides:
            side.open(open_files)
        equal = _read_both(*sides)
        found = [side.result() for side in sides]
    return BytesCompared(
        equal=equal and all(one.problem is None for one in found), first=found[0], second=found[1]
    )


class _Side:
    """One of two files; remembers what went wrong with it."""

    def __init__(self, path: FilePath) -> None:
        self.path = path
        self._file: OpenedFile | None = None
        self._problem: ReadProblem | None = None

    def open(self, open_files: ExitStack) -> None:
        try:
            self._file = open_files.enter_context(OpenedFile(from_wire(self.path), ANY_SIZE))
        except ReadProblem as problem:
            self._problem = problem

    def read(self) -> bytes:
        try:
            return self._file.read(PIECE_BYTES) if self._file and not self._problem else b""
        except ReadProblem as problem:
            self._problem = problem
            return b""

    def result(self) -> FileHash:
        digest = b""
        try:
            digest = self._file.finish() if self._file and not self._problem else b""
        except ReadProblem as problem:
            self._problem = problem
        stamp = self._file.stamp if self._file else stat_file(from_wire(self.path))
        return FileHash(
            path=self.path,
            size_bytes=stamp.size_bytes,
            mtime_ns=stamp.mtime_ns,
            inode=stamp.inode,
            content_hash=digest,
            problem=self._problem.problem if self._problem else None,
            reason=self._problem.reason if self._problem else "",
        )


def _read_both(first: _Side, second: _Side) -> bool:
    """Whether the bytes are equal; both are read to their ends in any case, for their hashes."""
    equal = True
    while True:
        one, other = first.read(), second.read()
        equal = equal and one == other
        if not one and not other:
            return equal
