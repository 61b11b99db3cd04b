"""A file that moved is still the same file: what is known of it goes with it, and nothing is read again.

A file is taken for another's new place where inode, size and time agree and the old path is gone. Where the
old path is still there it is a hard link: that one is hashed, as any new file. The time must be finer than a
second: files out of archives and on FAT share whole seconds by the thousand, and inodes are used again soon.
Rows of an offline root move by the same rule, so a root that was renamed and added anew keeps everything; two
drives hold the same inode, size and time only where one is a copy of the other.
"""

from __future__ import annotations

import os
import threading
from collections import OrderedDict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from desktop_app.engine.catalogue import Catalogue, files, folders
from desktop_app.engine.catalogue.files import DiskEntry, InodeRow, KnownFile

BATCH = 1000
DEPARTED_HELD = 20_000

Key = tuple[int, int, int]  # inode, size, mtime_ns


@dataclass(frozen=True)
class Noted:
    """What became of files that a scan or an event found: moved ones need not be read."""

    moved: int = 0
    to_read: int = 0


class Identities:
    """Notes files that came and forgets those that went, and tells which of them are the same."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._departed = _Departed()

    def note(self, folder_id: int, new: Sequence[DiskEntry], changed: Sequence[DiskEntry] = ()) -> Noted:
        """Take files into the catalogue: `new` have no row yet, `changed` have one."""
        origins = self._origins(new)
        moved, rest = 0, list(changed)
        with self._catalogue.write() as db:
            if folders.by_id(db, folder_id) is None:
                return Noted()  # the person removed the root meanwhile
            for entry in new:
                row, document_id = origins.get(entry.path), self._departed.document_of(entry)
                if (row is not None and files.move(db, row, folder_id, entry.path)) or (
                    document_id is not None and files.insert_linked(db, folder_id, entry, document_id)
                ):
                    moved += 1
                else:
                    rest.append(entry)
            files.upsert(db, folder_id, rest)
        return Noted(moved=moved, to_read=len(rest))

    def forget(self, gone: Sequence[KnownFile]) -> int:
        """Take files out of the catalogue; those that changed meanwhile stay. Returns how many went."""
        removed = 0
        for start in range(0, len(gone), BATCH):
            rows = gone[start : start + BATCH]
            with self._catalogue.write() as db:
                self._departed.add(rows, files.documents_of(db, (row[1] for row in rows)))
                removed += files.remove_unchanged(db, rows)
        return removed

    def _origins(self, new: Sequence[DiskEntry]) -> dict[str, InodeRow]:
        """Where new files come from: path → the row of a file that is no longer where it was."""
        wanted = {_key(entry): entry for entry in new if _is_telling(entry.inode, entry.mtime_ns)}
        if not wanted:
            return {}
        rows = files.with_inodes(self._catalogue.read(), sorted({key[0] for key in wanted}))
        found: dict[str, InodeRow] = {}
        for row in rows:
            entry = wanted.get((row.inode, row.size_bytes, row.mtime_ns))
            if entry is None or entry.path in found or entry.name_only != row.name_only:
                continue
            if _is_gone(row.path):
                found[entry.path] = row
        return found


class _Departed:
    """The documents of files that went lately: a file may be found elsewhere only after it was missed."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._documents: OrderedDict[Key, int] = OrderedDict()

    def add(self, rows: Iterable[KnownFile], documents: dict[int, int]) -> None:
        with self._lock:
            for _, file_id, size_bytes, mtime_ns, inode, _ in rows:
                if file_id in documents and _is_telling(inode, mtime_ns):
                    self._documents[inode, size_bytes, mtime_ns] = documents[file_id]
            while len(self._documents) > DEPARTED_HELD:
                self._documents.popitem(last=False)

    def document_of(self, entry: DiskEntry) -> int | None:
        if entry.name_only:
            return None
        with self._lock:
            return self._documents.pop(_key(entry), None)


def _key(entry: DiskEntry) -> Key:
    return entry.inode, entry.size_bytes, entry.mtime_ns


def _is_telling(inode: int, mtime_ns: int) -> bool:
    return inode != 0 and mtime_ns % 1_000_000_000 != 0


def _is_gone(path: bytes) -> bool:
    """Whether nothing lies at a path; a place that does not answer is not gone."""
    try:
        os.lstat(path)
    except (FileNotFoundError, NotADirectoryError):
        return True
    except OSError:
        return False
    return False
