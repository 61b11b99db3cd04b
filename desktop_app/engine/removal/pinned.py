"""A folder that is held open: what is done in it is done there, whatever its path may lead to by then."""

from __future__ import annotations

import contextlib
import errno
import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from desktop_app.engine.durable_files import sync_folder
from desktop_app.engine.ingest.exclusions.rules import is_real_directory
from desktop_app.engine.removal.renaming import NameIn, exchange, hard_link, rename_new

_FOLDER = os.O_RDONLY | getattr(os, "O_DIRECTORY", 0) | getattr(os, "O_CLOEXEC", 0)
_NO_LINK = getattr(os, "O_NOFOLLOW", 0)


@dataclass(frozen=True, slots=True)
class FileStamp:
    """A regular file as the system describes it."""

    device: int
    inode: int
    size_bytes: int
    mtime_ns: int
    ctime_ns: int
    links: int  # names that it has
    mode: int

    def is_same_file(self, other: FileStamp) -> bool:
        """Whether these are names of one file."""
        return (self.device, self.inode) == (other.device, other.inode)

    def is_unchanged(self, other: FileStamp) -> bool:
        """Whether it is the same file and, by size and time, holds the same bytes."""
        return self.is_same_file(other) and self.content == other.content

    @property
    def content(self) -> tuple[int, int, int]:
        """What the catalogue knows a state of a file by: inode, size, time."""
        return self.inode, self.size_bytes, self.mtime_ns


class PinnedFolder:
    """A folder below a root, reached without following a link below that root. A context manager.

    With `make`, what is missing of the way is made, with the permissions of the folder above. Raises OSError
    where it cannot be reached so. Windows can pin nothing: there the way is looked at once.
    """

    def __init__(self, root: str, path: str, *, make: bool = False) -> None:
        self.path = path
        self._descriptor: int | None = None
        names = [] if path == root else os.path.relpath(path, root).split(os.sep)
        if os.pardir in names:
            raise OSError(errno.EINVAL, "not below its root", path)
        if os.name == "nt":
            _check_way(root, names, make)
        else:
            self._descriptor = _descend(root, names, make)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None

    def path_of(self, name: str) -> str:
        """The path of one of its entries, for whoever reads it and for the person."""
        return os.path.join(self.path, name)

    def identity(self) -> tuple[int, int]:
        """Its device and inode."""
        info = os.stat(self.path) if self._descriptor is None else os.fstat(self._descriptor)
        return info.st_dev, info.st_ino

    def stamp(self, name: str) -> FileStamp | None:
        """A regular file in it; None where no such file has that name. Links are not followed."""
        try:
            info = os.lstat(self.path_of(name)) if self._descriptor is None else self._lstat(name)
        except (FileNotFoundError, NotADirectoryError):
            return None
        return stamp_from(info)

    def holds(self, name: str) -> bool:
        """Whether anything of that name is in it."""
        try:
            os.lstat(self.path_of(name)) if self._descriptor is None else self._lstat(name)
        except (FileNotFoundError, NotADirectoryError):
            return False
        return True

    def move(self, name: str, target: PinnedFolder, new_name: str) -> None:
        """Give a file another name, in this or another folder, which must be free. Raises OSError."""
        rename_new(self._in(name), target._in(new_name))

    def exchange(self, name: str, other: str) -> None:
        """Exchange two names in one step. Raises OSError."""
        exchange(self._in(name), self._in(other))

    def link(self, name: str, target: PinnedFolder, new_name: str) -> None:
        """Give a file one more name, which must be free. Raises OSError."""
        hard_link(self._in(name), target._in(new_name))

    def drop(self, name: str) -> None:
        """Take a name away: one of ours, or one of several of a file. Raises OSError."""
        if self._descriptor is None:
            os.unlink(self.path_of(name))
        else:
            os.unlink(name, dir_fd=self._descriptor)

    def set_time(self, name: str, mtime_ns: int) -> None:
        """Set when a file was last written to; links are not followed. Raises OSError."""
        times = (mtime_ns, mtime_ns)
        if self._descriptor is None:
            os.utime(self.path_of(name), ns=times)
        else:
            os.utime(name, ns=times, dir_fd=self._descriptor, follow_symlinks=False)

    def open(self, name: str, flags: int, mode: int = 0o600) -> int:
        """Open one of its entries, links not followed; the caller closes. Raises OSError."""
        flags |= _NO_LINK | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
        if self._descriptor is None:
            return os.open(self.path_of(name), flags, mode)
        return os.open(name, flags, mode, dir_fd=self._descriptor)

    def sync(self) -> None:
        """Make what was done to its names survive a power cut. Raises OSError."""
        if self._descriptor is None:
            sync_folder(Path(self.path))
        else:
            os.fsync(self._descriptor)

    def _lstat(self, name: str) -> os.stat_result:
        return os.stat(name, dir_fd=self._descriptor, follow_symlinks=False)

    def _in(self, name: str) -> NameIn:
        return (None, self.path_of(name)) if self._descriptor is None else (self._descriptor, name)


def stamp_from(info: os.stat_result) -> FileStamp | None:
    """The stamp of a regular file; None of anything else."""
    if not stat.S_ISREG(info.st_mode):
        return None
    return FileStamp(
        info.st_dev,
        info.st_ino,
        info.st_size,
        info.st_mtime_ns,
        info.st_ctime_ns,
        info.st_nlink,
        stat.S_IMODE(info.st_mode),
    )


def pinned_parent(root: str, path: str) -> PinnedFolder:
    """The folder that a file below `root` lies in (a file that is itself a root: the one around it)."""
    parent = os.path.dirname(path)
    return PinnedFolder(parent if path == root else root, parent)


def _descend(root: str, names: list[str], make: bool) -> int:
    descriptor = os.open(root, _FOLDER)  # the root itself may be a link: the person chose it
    for name in names:
        try:
            if make:
                _make_inside(descriptor, name)
            inner = os.open(name, _FOLDER | _NO_LINK, dir_fd=descriptor)
        finally:
            os.close(descriptor)
        descriptor = inner
    return descriptor


def _make_inside(descriptor: int, name: str) -> None:
    with contextlib.suppress(FileExistsError):
        os.mkdir(name, dir_fd=descriptor)
        # Not by `mkdir`, which our umask would narrow.
        os.chmod(name, stat.S_IMODE(os.fstat(descriptor).st_mode), dir_fd=descriptor)


def _check_way(root: str, names: list[str], make: bool) -> None:
    path = root
    for name in names:
        path = os.path.join(path, name)
        if make:
            with contextlib.suppress(FileExistsError):
                os.mkdir(path)
        if not is_real_directory(os.lstat(path)):
            raise OSError(errno.ENOTDIR, "a link lies on the way", path)
