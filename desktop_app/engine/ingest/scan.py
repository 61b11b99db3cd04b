"""Comparing a folder on disk with the catalogue. The scan is the authority; events are hints.

Only metadata is read here (scandir and lstat); the files themselves are opened by extractors.
"""

from __future__ import annotations

import errno
import logging
import os
import stat
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from desktop_app.engine.catalogue import Catalogue, files, folders
from desktop_app.engine.catalogue.files import DiskEntry
from desktop_app.engine.catalogue.folders import FolderRow

log = logging.getLogger(__name__)

BATCH = 1000

EXCLUDED_DIRECTORIES = frozenset(
    {
        "__pycache__",
        "node_modules",
        "site-packages",
        "bower_components",
        "venv",
        "$recycle.bin",
        "system volume information",
        "lost+found",
    }
)
"""Directories that hold no person's writing, besides all whose name begins with a dot."""

EXCLUDED_FILES = frozenset({"thumbs.db", "desktop.ini"})

SECRET_SUFFIXES = (".pem", ".key", ".p12", ".pfx", ".kdbx", ".keychain", ".keystore", ".jks")


@dataclass
class Walk:
    """A walk below one directory, and the directories in it that could not be listed."""

    own_data: frozenset[tuple[int, int]]  # (device, inode) of directories of ours
    unlisted: list[str] = field(default_factory=list)

    def entries(self, directory: str) -> Iterator[DiskEntry]:
        """The regular files below `directory` that are to be indexed; symbolic links are not followed."""
        waiting = [directory]
        while waiting:
            current = waiting.pop()
            try:
                with os.scandir(current) as listing:
                    items = list(listing)
            except OSError as error:
                log.info("cannot list a directory: %s", error.strerror)
                self.unlisted.append(current)
                continue
            for item in items:
                if item.is_dir(follow_symlinks=False):
                    if self._is_wanted(item):
                        waiting.append(item.path)
                elif (entry := file_entry(item.path)) is not None:
                    yield entry

    def _is_wanted(self, item: os.DirEntry[str]) -> bool:
        if is_excluded_directory(item.name):
            return False
        try:
            info = item.stat(follow_symlinks=False)
        except OSError:
            return True  # gone or unreadable: listing it will tell
        return (info.st_dev, info.st_ino) not in self.own_data


def is_excluded_directory(name: str) -> bool:
    """Whether a directory of this name is never looked into."""
    return name.startswith(".") or name.lower() in EXCLUDED_DIRECTORIES


def is_excluded_file(name: str) -> bool:
    """Whether a file of this name is never read (hidden, of the system, or a secret)."""
    lowered = name.lower()
    return (
        name.startswith((".", "~$"))
        or lowered in EXCLUDED_FILES
        or lowered.endswith(SECRET_SUFFIXES)
        or lowered.startswith(("id_rsa", "id_ed25519", "id_ecdsa", "id_dsa"))
    )


def is_excluded_below(root: str, path: str) -> bool:
    """Whether `path`, at or below `root`, lies in an excluded directory or is an excluded file."""
    parts = os.path.relpath(path, root).split(os.sep)
    return path != root and (any(map(is_excluded_directory, parts[:-1])) or is_excluded_file(parts[-1]))


def file_entry(path: str) -> DiskEntry | None:
    """The file at `path`; None where it is no regular file, is gone, or is not to be read."""
    if is_excluded_file(os.path.basename(path)):
        return None
    try:
        info = os.lstat(path)
    except OSError:
        return None
    if not stat.S_ISREG(info.st_mode):
        return None
    return DiskEntry(path, info.st_size, info.st_mtime_ns, info.st_ino)


@dataclass(frozen=True)
class ScanResult:
    """What a scan found."""

    changed: int = 0  # new or altered files
    removed: int = 0
    offline: bool = False


class Scanner:
    """Compares roots, or parts of them, with the disk and brings the catalogue in line."""

    def __init__(
        self, catalogue: Catalogue, own_data: str, on_found: Callable[[], None], cancelled: Callable[[], bool]
    ) -> None:
        self._catalogue = catalogue
        self._own_data = own_data
        self._on_found = on_found
        self._cancelled = cancelled

    def scan(self, folder: FolderRow) -> ScanResult:
        """Compare a whole root. A root that is missing, or suddenly empty, is marked offline."""
        known = files.known_entries(self._catalogue.read(), folder.id)
        if folder.single_file:
            return self._scan_single(folder, known)
        offline = not is_there(folder.path) if known else not _is_listable(folder.path)
        if offline != folder.offline:
            with self._catalogue.write() as db:
                folders.set_offline(db, folder.id, offline)
        if offline:
            return ScanResult(offline=True)
        result = self._compare(folder, folder.path, known)
        with self._catalogue.write() as db:
            folders.set_scanned(db, folder.id)
        return result

    def scan_below(self, folder: FolderRow, directory: str) -> ScanResult:
        """Compare one directory of a root (after an event named it)."""
        return self._compare(folder, directory, files.below(self._catalogue.read(), directory))

    def entry(self, folder: FolderRow, path: str) -> DiskEntry | None:
        """The file at `path`; None where it is gone, is no regular file, or is not to be indexed."""
        return None if is_excluded_below(folder.path, path) else file_entry(path)

    def looks_into(self, folder: FolderRow, directory: str) -> bool:
        """Whether files below `directory`, at or below the root, are to be indexed."""
        return not is_excluded_below(folder.path, os.path.join(directory, "x"))

    def differences(self, folder: FolderRow) -> list[str]:
        """Paths of a root that differ from the catalogue; nothing is written."""
        if folder.single_file or not _is_listable(folder.path):
            return []
        known = files.known_entries(self._catalogue.read(), folder.id)
        found = [entry.path for entry in self._walk().entries(folder.path) if _take(known, entry)]
        return found + [os.fsdecode(path) for path in known]

    def _scan_single(self, folder: FolderRow, known: dict[bytes, tuple[int, int, int, int]]) -> ScanResult:
        entry = file_entry(folder.path)
        missing = entry is None
        changed = entry is not None and _take(known, entry)
        with self._catalogue.write() as db:
            folders.set_offline(db, folder.id, missing)
            folders.set_scanned(db, folder.id)
            if entry is not None and changed:
                files.upsert(db, folder.id, [entry])
        self._on_found()
        return ScanResult(changed=int(changed), offline=missing)

    def _compare(
        self, folder: FolderRow, directory: str, known: dict[bytes, tuple[int, int, int, int]]
    ) -> ScanResult:
        walk = self._walk()
        changed = 0
        batch: list[DiskEntry] = []
        for entry in walk.entries(directory):
            if self._cancelled():
                return ScanResult(changed=changed)
            if _take(known, entry):
                batch.append(entry)
            if len(batch) >= BATCH:
                changed += self._store(folder, batch)
        changed += self._store(folder, batch)
        gone = [row[0] for path, row in known.items() if not _lies_in(path, walk.unlisted)]
        self._remove(gone)
        return ScanResult(changed=changed, removed=len(gone))

    def _walk(self) -> Walk:
        info = os.stat(self._own_data)
        return Walk(own_data=frozenset({(info.st_dev, info.st_ino)}))

    def _store(self, folder: FolderRow, batch: list[DiskEntry]) -> int:
        if not batch:
            return 0
        with self._catalogue.write() as db:
            if folders.find(db, folder.path) is None:
                return 0  # the person removed the root meanwhile
            files.upsert(db, folder.id, batch)
        number = len(batch)
        batch.clear()
        self._on_found()
        return number

    def _remove(self, ids: list[int]) -> None:
        for start in range(0, len(ids), BATCH):
            with self._catalogue.write() as db:
                files.remove(db, ids[start : start + BATCH])
        if ids:
            self._on_found()


def _take(known: dict[bytes, tuple[int, int, int, int]], entry: DiskEntry) -> bool:
    """Take an entry out of `known`; True where it was not there or differs."""
    row = known.pop(os.fsencode(entry.path), None)
    return row is None or row[1:] != (entry.size_bytes, entry.mtime_ns, entry.inode)


def _lies_in(path: bytes, directories: list[str]) -> bool:
    return any(path.startswith(os.fsencode(directory) + os.sep.encode()) for directory in directories)


def _is_listable(path: str) -> bool:
    try:
        os.scandir(path).close()
    except OSError as error:
        if error.errno not in (errno.ENOENT, errno.ENOTDIR):
            log.warning("a folder cannot be listed: %s", error.strerror)
        return False
    return True


def is_there(path: str) -> bool:
    """Whether a directory can be listed and holds anything."""
    try:
        with os.scandir(path) as listing:
            return next(listing, None) is not None
    except OSError:
        return False
