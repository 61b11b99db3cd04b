"""The trash of Windows and macOS, by way of Send2Trash, which asks the system.

Systems delete a file for good where a drive has no trash, and do not tell. So the file keeps its staged name
as a second one (a hard link) while the system takes the first: where the number of its names falls, it was
deleted, and is still there. A drive that knows no hard links is refused.
"""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable, Iterable

from desktop_app.engine.removal.pinned import FileStamp, PinnedFolder
from desktop_app.engine.removal.trash.port import NoTrash, Trashed

Send = Callable[[str], None]
Places = Callable[[str], Iterable[str]]


def _send(path: str) -> None:
    from send2trash import send2trash

    send2trash(path)


class SystemTrash:
    """Hands files to the system. `places` names the folders in which it keeps what came from a path."""

    def __init__(self, send: Send = _send, places: Places | None = None) -> None:
        self._send = send
        self._places = places or _system_places

    def objection(self, folder: PinnedFolder) -> str:
        """Only trying tells."""
        return ""

    def holds(self, path: str) -> bool:
        """See Trash."""
        parts = {part.lower() for part in path.split(os.sep)}
        return not parts.isdisjoint({".trash", ".trashes", "$recycle.bin"})

    def take(self, folder: PinnedFolder, staged: str, path: str, note: Callable[[Trashed], None]) -> Trashed:
        """See Trash."""
        name = os.path.basename(path)
        note(Trashed())
        try:
            folder.link(staged, folder, name)
        except FileExistsError:
            raise
        except OSError as error:
            said = error.strerror or str(error)
            raise NoTrash(f"the drive of {path} has no trash to rely on ({said}): it stays") from error
        both = _stamp(folder, staged)
        try:
            self._send(path)
        except Exception as error:
            _take_back(folder, staged, name)
            raise NoTrash(f"the system's trash refused {path} ({error}): it stays") from error
        return self._check_taken(folder, staged, path, both)

    def _check_taken(self, folder: PinnedFolder, staged: str, path: str, both: FileStamp) -> Trashed:
        _take_back(folder, staged, os.path.basename(path))
        if _stamp(folder, staged).links < both.links:
            raise NoTrash(f"the system would have deleted {path} for good: it stays")
        trashed = self.find(path, str(both.inode)) or Trashed()
        folder.drop(staged)
        return trashed

    def find(self, path: str, inode: str) -> Trashed | None:
        """See Trash."""
        for place in self._places(path):
            with contextlib.suppress(OSError), os.scandir(place) as listing:
                for item in listing:
                    if str(os.lstat(item.path).st_ino) == inode:
                        return Trashed(item.path, _note_of(item.path))
        return None

    def forget(self, trashed: Trashed, path: str) -> None:
        """See Trash."""
        if trashed.info:
            with contextlib.suppress(FileNotFoundError):
                os.unlink(trashed.info)


def _take_back(folder: PinnedFolder, staged: str, name: str) -> None:
    """Take the second name away again, where the system did not."""
    left = folder.stamp(name)
    if left is not None and left.is_same_file(_stamp(folder, staged)):
        folder.drop(name)


def _stamp(folder: PinnedFolder, name: str) -> FileStamp:
    stamp = folder.stamp(name)
    if stamp is None:
        raise FileNotFoundError(f"{folder.path_of(name)} is gone")
    return stamp


def _note_of(path: str) -> str:
    """Windows keeps "$RABC123.txt", and notes in "$IABC123.txt" beside it where it came from."""
    folder, name = os.path.split(path)
    note = os.path.join(folder, "$I" + name[2:])
    return note if name.startswith("$R") and os.path.lexists(note) else ""


def _system_places(path: str) -> list[str]:
    if sys.platform == "win32":
        bins = os.path.join(os.path.splitdrive(path)[0] + os.sep, "$Recycle.Bin")
        with contextlib.suppress(OSError):
            return [os.path.join(bins, name) for name in os.listdir(bins)]
        return []
    places = [os.path.expanduser(os.path.join("~", ".Trash"))]
    parts = path.split(os.sep)
    if parts[1:2] == ["Volumes"]:
        places.append(os.path.join(os.sep, *parts[1:3], ".Trashes", str(os.getuid())))
    return places
