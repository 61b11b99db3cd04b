"""What a glance at a root shows: whether it is there, the same as before, and holds anything."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass

from desktop_app.engine.catalogue.folders import FolderRow
from desktop_app.engine.ingest.scan import is_there


@dataclass(frozen=True)
class Sight:
    """A root at one moment: a file may be saved as another file, so what it is does not count for one."""

    identity: tuple[int, int] | None  # None: there is nothing
    holds_anything: bool

    @staticmethod
    def of(folder: FolderRow) -> Sight:
        """Glance at a root; some microseconds."""
        try:
            info = os.stat(folder.path)
        except OSError:
            return Sight(None, False)
        if folder.single_file:
            return Sight((0, 0), stat.S_ISREG(info.st_mode))
        return Sight((info.st_dev, info.st_ino), is_there(folder.path))


class Sights:
    """Remembers what roots looked like. Used by one thread; `forget` by any."""

    def __init__(self) -> None:
        self._last: dict[int, Sight] = {}

    def differs(self, folder_id: int, sight: Sight) -> bool:
        """Whether a root looks other than the last time; a first sight does not."""
        before = self._last.get(folder_id, sight)
        self._last[folder_id] = sight
        return before != sight

    def forget(self, folder_id: int) -> None:
        """A root is no longer followed."""
        self._last.pop(folder_id, None)
