"""Comparing a folder on disk with the catalogue. The scan is the authority; events are hints.

Only metadata is read here (scandir and lstat); the files themselves are opened by extractors.
"""

from __future__ import annotations

import errno
import logging
import os
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from desktop_app.engine.catalogue import Catalogue, files, folders, settings
from desktop_app.engine.catalogue.files import DiskEntry, Known, KnownFile
from desktop_app.engine.catalogue.folders import FolderRow
from desktop_app.engine.ingest.exclusions.default_exclusions import Reason
from desktop_app.engine.ingest.exclusions.git_ignores import GitIgnoreFiles
from desktop_app.engine.ingest.exclusions.own_data import OwnData
from desktop_app.engine.ingest.exclusions.rules import Identity, Place, Rules, changes_rules, rules_directory
from desktop_app.engine.ingest.identity import BATCH, Identities, Noted
from desktop_app.engine.ingest.walk import Walk, Ways
from desktop_app.protocol.messages import EngineSettings

log = logging.getLogger(__name__)

Batch = tuple[list[DiskEntry], list[DiskEntry]]
"""New files, and those that changed."""

Choices = tuple[str | None, int, int | None]
"""What tells one state of settings and patterns from the next."""


@dataclass(frozen=True)
class ScanResult:
    """What a scan found."""

    changed: int = 0  # new or altered files: to be read
    removed: int = 0
    offline: bool = False
    moved: int = 0  # files that are known under another path now, and need not be read


class Scanner:
    """Compares roots, or parts of them, with the disk and brings the catalogue in line."""

    def __init__(
        self, catalogue: Catalogue, own_data: str, on_found: Callable[[], None], cancelled: Callable[[], bool]
    ) -> None:
        self._catalogue = catalogue
        self._own_data = OwnData(own_data)
        self._on_found = on_found
        self._cancelled = cancelled
        self._identities = Identities(catalogue)
        self._git_files = GitIgnoreFiles()
        self._ways: dict[int, tuple[Choices, Ways]] = {}

    # ------------------------------------------------------------------ scanning

    def scan(self, folder: FolderRow) -> ScanResult:
        """Compare a whole root. A root that is missing, or suddenly empty, is marked offline."""
        known = files.known_entries(self._catalogue.read(), folder.id)
        self._own_data.look()
        ways = self._new_ways(folder)
        if folder.single_file:
            return self._scan_single(folder, ways.rules, known)
        offline = not is_there(folder.path) if known else not _is_listable(folder.path)
        if offline != folder.offline:
            self._set_offline(folder, offline)
        if offline:
            return ScanResult(offline=True)
        walk = Walk(ways.rules, self._cancelled)
        result = self._compare(folder, ways, walk, ways.rules.top, known)
        if not result.offline and not walk.was_cancelled:
            with self._catalogue.write() as db:
                folders.set_scanned(db, folder.id)
        return result

    def scan_below(self, folder: FolderRow, directory: str) -> ScanResult:
        """Compare one directory of a root (after an event named it)."""
        ways = self._ways_of(folder)
        place, seen = ways.to(directory)
        known = files.known_below(self._catalogue.read(), directory)
        walk = Walk(ways.rules, self._cancelled, seen, aliases=ways.aliases)
        return self._compare(folder, ways, walk, place, known)

    def differences(self, folder: FolderRow) -> list[str]:
        """Paths of a root that differ from the catalogue; nothing is written."""
        if folder.single_file or not _is_listable(folder.path):
            return []
        known = files.known_entries(self._catalogue.read(), folder.id)
        ways = self._new_ways(folder)
        walk = Walk(ways.rules, self._cancelled)
        found = []
        if isinstance(ways.rules.top, Place):
            found = [entry.path for entry in walk.entries(ways.rules.top) if _take(known, entry) is not None]
        return found + [path for path in map(os.fsdecode, known) if walk.knows_of(path)]

    # ------------------------------------------------------------------ single paths

    def entry(self, folder: FolderRow, path: str) -> DiskEntry | None:
        """The file at `path`; None where it is gone, is no regular file, or is not to be indexed."""
        found = self._look(folder, path)
        return found if isinstance(found, DiskEntry) else None

    def why_not(self, folder: FolderRow, path: str) -> Reason | None:
        """Why the file or folder at `path` is not indexed; None where it is."""
        if os.path.isdir(path) and not os.path.islink(path):
            place = self._ways_of(folder).into(path)
            return place if isinstance(place, Reason) else None
        found = self._look(folder, path)
        return found if isinstance(found, Reason) else None

    def looks_into(self, folder: FolderRow, directory: str) -> bool:
        """Whether files below `directory`, at or below the root, are to be indexed."""
        return not folder.single_file and self._ways_of(folder).looks_into(directory)

    def changes_rules(self, path: str) -> bool:
        """Whether a change at `path` may change what is indexed: `rules_directory` is to be scanned again."""
        return changes_rules(path)

    def rules_directory(self, path: str) -> str:
        """The directory to give to `scan_below` where `changes_rules(path)`."""
        return rules_directory(path)

    def take_in(self, folder: FolderRow, entries: Sequence[DiskEntry]) -> Noted:
        """Note files that events named and that differ from the catalogue; what moved keeps its document."""
        db = self._catalogue.read()
        noted = [self._identities.note(folder.id, *_sorted_out(db, part)) for part in _parts(entries)]
        return Noted(sum(part.moved for part in noted), sum(part.to_read for part in noted))

    def forget(self, *paths: str) -> int:
        """Forget paths that are gone and all below them, but not for good: they may turn up elsewhere."""
        db = self._catalogue.read()
        return self._identities.forget(
            [row for path in paths for row in files.known_below(db, path).values()]
        )

    def _look(self, folder: FolderRow, path: str) -> DiskEntry | Reason:
        if folder.single_file:
            return self._ways_of(folder).rules.single_file() if path == folder.path else Reason.GONE
        return self._ways_of(folder).look(path)

    # ------------------------------------------------------------------ rules

    def _ways_of(self, folder: FolderRow) -> Ways:
        held = self._ways.get(folder.id)
        if held is None or held[1].rules.root != folder.path:
            return self._new_ways(folder)
        unchanged = held[0] == _choices(self._catalogue.read(), folder.id)
        return held[1] if unchanged else self._new_ways(folder)

    def _new_ways(self, folder: FolderRow) -> Ways:
        db = self._catalogue.read()
        choices = _choices(db, folder.id)
        patterns = settings.exclusions(db, None) + settings.exclusions(db, folder.id)
        ways = Ways(Rules(folder.path, settings.load(db), patterns, self._own_data, self._git_files))
        self._ways[folder.id] = (choices, ways)
        return ways

    # ------------------------------------------------------------------ comparing

    def _compare(
        self, folder: FolderRow, ways: Ways, walk: Walk, begin: Place | Reason, known: Known
    ) -> ScanResult:
        had_files, root = bool(known), _identity(folder.path)
        changed = moved = 0
        for batch in self._batches(walk, begin, known):
            noted = self._identities.note(folder.id, *batch)
            changed, moved = changed + noted.to_read, moved + noted.moved
            self._on_found()
        if walk.was_cancelled:
            return ScanResult(changed=changed, moved=moved)
        if had_files and (root is None or root != _identity(folder.path) or not is_there(folder.path)):
            self._set_offline(folder, True)  # it went while it was looked at: nothing of that counts
            return ScanResult(changed=changed, moved=moved, offline=True)
        if begin is ways.rules.top:
            ways.aliases = walk.aliases
        removed = self._identities.forget([row for row in known.values() if _went(ways, walk, row)])
        if removed:
            self._on_found()
        return ScanResult(changed=changed, removed=removed, moved=moved)

    def _batches(self, walk: Walk, begin: Place | Reason, known: Known) -> Iterator[Batch]:
        """New and changed files of a walk, some at a time; what the walk finds is taken out of `known`."""
        if isinstance(begin, Reason):
            return
        new: list[DiskEntry] = []
        changed: list[DiskEntry] = []
        for entry in walk.entries(begin):
            row_is_new = _take(known, entry)
            if row_is_new is None:
                continue
            (new if row_is_new else changed).append(entry)
            if len(new) + len(changed) >= BATCH:
                yield new, changed
                new, changed = [], []
        if new or changed:
            yield new, changed

    def _scan_single(self, folder: FolderRow, rules: Rules, known: Known) -> ScanResult:
        entry = rules.single_file()
        found = [entry] if isinstance(entry, DiskEntry) and _take(known, entry) is not None else []
        with self._catalogue.write() as db:
            folders.set_offline(db, folder.id, isinstance(entry, Reason))
            folders.set_scanned(db, folder.id)
            files.upsert(db, folder.id, found)
        self._on_found()
        return ScanResult(changed=len(found), offline=isinstance(entry, Reason))

    def _set_offline(self, folder: FolderRow, offline: bool) -> None:
        with self._catalogue.write() as db:
            folders.set_offline(db, folder.id, offline)


def _take(known: Known, entry: DiskEntry) -> bool | None:
    """Take an entry out of `known`: True where it was not there, False where it differs, None where not."""
    row = known.pop(os.fsencode(entry.path), None)
    return (row is None) if files.differs(row, entry) else None


def _went(ways: Ways, walk: Walk, row: KnownFile) -> bool:
    """Whether a file that a walk did not come across is really not to be in the catalogue any more.

    It may have come after the walk had passed: events are followed at the same time.
    """
    path = os.fsdecode(row[0])
    return walk.knows_of(path) and (not os.path.lexists(row[0]) or isinstance(ways.look(path), Reason))


def _sorted_out(
    db: sqlite3.Connection, entries: Sequence[DiskEntry]
) -> tuple[list[DiskEntry], list[DiskEntry]]:
    """Those that have no row yet, and those that have one."""
    new: list[DiskEntry] = []
    changed: list[DiskEntry] = []
    for entry in entries:
        row = db.execute("SELECT 1 FROM files WHERE path = ?", (os.fsencode(entry.path),)).fetchone()
        (new if row is None else changed).append(entry)
    return new, changed


def _parts(entries: Sequence[DiskEntry]) -> Iterator[Sequence[DiskEntry]]:
    for start in range(0, len(entries), BATCH):
        yield entries[start : start + BATCH]


def _choices(db: sqlite3.Connection, folder_id: int) -> Choices:
    row = db.execute(
        "SELECT (SELECT value FROM meta WHERE key = ?), COUNT(*), MAX(id) FROM exclusions"
        " WHERE folder_id IS NULL OR folder_id = ?",
        (settings.KEY, folder_id),
    ).fetchone()
    return row[0], row[1], row[2]


def file_entry(path: str) -> DiskEntry | None:
    """A single file that the person chose; None where it is gone, no regular file, or holds secrets."""
    found = Rules(path, EngineSettings()).single_file()
    return found if isinstance(found, DiskEntry) else None


def _identity(path: str) -> Identity | None:
    try:
        info = os.stat(path)
    except OSError:
        return None
    return info.st_dev, info.st_ino


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
