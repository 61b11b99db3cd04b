"""The trash of Linux desktops, by the FreeDesktop.org Trash specification 1.0.

Ours, rather than Send2Trash's, which does not say where a file went: nothing could be brought back then. Nor
does it take names of more than 245 bytes, and it copies across drives; here every file stays on its drive,
and its bytes are not touched.
"""

from __future__ import annotations

import contextlib
import errno
import os
import stat
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from desktop_app.engine.removal.naming import LONGEST_NAME_BYTES, free_names
from desktop_app.engine.removal.pinned import PinnedFolder
from desktop_app.engine.removal.trash.port import NoTrash, Trashed

FILES, INFO, INFO_SUFFIX = "files", "info", ".trashinfo"
LONGEST_TRASHED_BYTES = LONGEST_NAME_BYTES - len(INFO_SUFFIX)
PRIVATE = 0o700
LONGEST_NOTE_BYTES = 65536


@dataclass(frozen=True)
class _Place:
    """A trash folder; `top` is the top directory that its paths are relative to, "" for the home trash."""

    path: str
    top: str = ""


class DesktopTrash:
    """The home trash for files of its own drive, else that of the drive's top directory."""

    def __init__(self, home: Path | None = None) -> None:
        self._home = str(home or _home_trash())

    def objection(self, folder: PinnedFolder) -> str:
        """See Trash."""
        reason = "it has none"
        for place in self._places(folder):
            reason = _cannot_be_used(place)
            if not reason:
                return ""
        return _no_trash(folder.path, reason)

    def holds(self, path: str) -> bool:
        """See Trash."""
        home = self._home + os.sep
        return path.startswith(home) or any(
            part == ".Trash" or part.startswith(".Trash-") for part in path.split(os.sep)
        )

    def take(self, folder: PinnedFolder, staged: str, path: str, note: Callable[[Trashed], None]) -> Trashed:
        """See Trash."""
        reason = "it has none"
        for place in self._places(folder):
            try:
                with _opened(place) as (files, info):
                    return _take(_Move(folder, staged, path, note), place, files, info)
            except OSError as error:
                reason = error.strerror or str(error)
        raise NoTrash(_no_trash(folder.path, reason))

    def find(self, path: str, inode: str) -> Trashed | None:
        """The place is always noted before a file goes there: nothing is to be found out afterwards."""
        return None

    def forget(self, trashed: Trashed, path: str) -> None:
        """See Trash."""
        with contextlib.suppress(FileNotFoundError):
            if _is_about(trashed.info, path):
                os.unlink(trashed.info)

    def _places(self, folder: PinnedFolder) -> Iterator[_Place]:
        """Trashes on the drive of a folder, the best first."""
        device = folder.identity()[0]
        if os.stat(_nearest(self._home)).st_dev == device:
            yield _Place(self._home)
        top = _top_of(folder.path, device)
        user = str(os.getuid())
        if _is_shared_trash(os.path.join(top, ".Trash")):
            yield _Place(os.path.join(top, ".Trash", user), top)
        yield _Place(os.path.join(top, f".Trash-{user}"), top)


@dataclass(frozen=True)
class _Move:
    folder: PinnedFolder
    staged: str
    path: str
    note: Callable[[Trashed], None]


def _take(move: _Move, place: _Place, files: PinnedFolder, info: PinnedFolder) -> Trashed:
    said = _trash_info(move, place)
    for name in free_names(os.path.basename(move.path), longest_bytes=LONGEST_TRASHED_BYTES):
        if files.holds(name) or info.holds(name + INFO_SUFFIX):
            continue
        trashed = Trashed(files.path_of(name), info.path_of(name + INFO_SUFFIX))
        move.note(trashed)
        if _enter(move, said, files, info, name):
            return trashed
    raise AssertionError("names never end")


def _enter(move: _Move, said: bytes, files: PinnedFolder, info: PinnedFolder, name: str) -> bool:
    """Move the file to a name in the trash; False where another file has it by now. Raises OSError."""
    try:
        _write_new(info, name + INFO_SUFFIX, said)  # first, as the specification has it: it takes the name
    except FileExistsError:
        return False
    try:
        info.sync()
        move.folder.move(move.staged, files, name)
    except FileExistsError:
        info.drop(name + INFO_SUFFIX)
        return False
    except BaseException:
        info.drop(name + INFO_SUFFIX)
        raise
    with contextlib.suppress(OSError):  # it is there: only a power cut could still tell otherwise
        files.sync()
    return True


def _write_new(folder: PinnedFolder, name: str, data: bytes) -> None:
    with open(folder.open(name, os.O_WRONLY | os.O_CREAT | os.O_EXCL), "wb") as file:
        try:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        except OSError:
            folder.drop(name)
            raise


def _trash_info(move: _Move, place: _Place) -> bytes:
    path = move.path
    if place.top:
        path = os.path.relpath(
            os.path.join(os.path.realpath(move.folder.path), os.path.basename(path)), place.top
        )
    date = time.strftime("%Y-%m-%dT%H:%M:%S")
    return f"[Trash Info]\nPath={quote(os.fsencode(path))}\nDeletionDate={date}\n".encode("ascii")


def _is_about(info: str, path: str) -> bool:
    """Whether a note in the trash is about a file of this name, or was begun and says nothing yet."""
    with open(info, "rb") as file:
        lines = file.read(LONGEST_NOTE_BYTES).split(b"\n")
    said = next((line for line in lines if line.startswith(b"Path=")), b"")
    name = said.rpartition(b"/")[2].removeprefix(b"Path=")
    return not said or name == quote(os.fsencode(os.path.basename(path))).encode("ascii")


@contextlib.contextmanager
def _opened(place: _Place) -> Iterator[tuple[PinnedFolder, PinnedFolder]]:
    """The two folders of a trash, made where they are missing. Raises OSError."""
    _make(place.path)
    if place.top and not _is_ours(place.path):
        raise PermissionError(errno.EACCES, "its trash belongs to someone else or is a link")
    for name in (FILES, INFO):
        _make(os.path.join(place.path, name))
    with (
        PinnedFolder(place.path, os.path.join(place.path, FILES)) as files,
        PinnedFolder(place.path, os.path.join(place.path, INFO)) as info,
    ):
        yield files, info


def _make(path: str) -> None:
    missing = []
    while not os.path.lexists(path):
        missing.append(path)
        path = os.path.dirname(path)
    for folder in reversed(missing):
        with contextlib.suppress(FileExistsError):
            os.mkdir(folder, PRIVATE)


def _is_ours(path: str) -> bool:
    info = os.lstat(path)
    return stat.S_ISDIR(info.st_mode) and info.st_uid == os.getuid()


def _is_shared_trash(path: str) -> bool:
    """Whether an administrator made a trash for all: a real folder with the sticky bit, as specified."""
    try:
        mode = os.lstat(path).st_mode
    except OSError:
        return False
    return stat.S_ISDIR(mode) and bool(mode & stat.S_ISVTX)


def _cannot_be_used(place: _Place) -> str:
    """Why a trash could not be written, as far as looking tells; "" where it could."""
    if place.top and os.path.lexists(place.path) and not _is_ours(place.path):
        return "its trash belongs to someone else or is a link"
    inner = [os.path.join(place.path, name) for name in (FILES, INFO)]
    barred = [path for path in inner if not _is_writable(_nearest(path))]
    return f"{_nearest(barred[0])} cannot be written" if barred else ""


def _is_writable(path: str) -> bool:
    return os.path.isdir(path) and os.access(path, os.W_OK | os.X_OK)


def _nearest(path: str) -> str:
    """The path, or the nearest one above it that exists."""
    while not os.path.lexists(path):
        path = os.path.dirname(path)
    return path


def _top_of(folder: str, device: int) -> str:
    """The top directory of the drive that a folder lies on."""
    path = os.path.realpath(folder)
    while not os.path.ismount(path) and os.stat(os.path.dirname(path)).st_dev == device:
        path = os.path.dirname(path)
    return path


def _home_trash() -> str:
    data = os.environ.get("XDG_DATA_HOME", "")
    if not os.path.isabs(data):  # says the base directory specification
        data = os.path.expanduser(os.path.join("~", ".local", "share"))
    return os.path.join(data, "Trash")


def _no_trash(folder: str, reason: str) -> str:
    return f"the drive of {folder} has no trash that could be used ({reason}): the file stays"
