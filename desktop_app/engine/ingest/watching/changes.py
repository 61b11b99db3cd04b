"""Comparing with the disk what events named: files and directories of one root, all of a burst together."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from desktop_app.engine.catalogue import Catalogue, files
from desktop_app.engine.catalogue.files import DiskEntry
from desktop_app.engine.catalogue.folders import FolderRow
from desktop_app.engine.ingest.scan import Scanner
from desktop_app.engine.ingest.watching.trees import is_in, outermost

BATCH = 1000


@dataclass
class Burst:
    """The paths of a burst as the disk has them now."""

    directories: list[str] = field(default_factory=list)
    entries: list[DiskEntry] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)
    rules: set[str] = field(default_factory=set)  # directories whose ignore rules changed


@dataclass(frozen=True)
class Applied:
    """What a burst came to."""

    saved: list[str]
    removed: int
    moved: int
    rules: set[str]


class Changes:
    """Brings the catalogue in line with single paths, as the scanner does with whole roots."""

    def __init__(self, catalogue: Catalogue, scanner: Scanner) -> None:
        self._catalogue, self._scanner = catalogue, scanner

    def apply(self, folder: FolderRow, paths: Iterable[str], is_there: Callable[[], bool]) -> Applied | None:
        """Compare the paths with the disk. What appeared is noted before what went is forgotten, so that
        a moved file keeps its row.

        `is_there` is asked after the disk was looked at: where the root itself went, nothing is forgotten
        and None is returned.
        """
        burst = self._look(folder, paths)
        if not is_there():
            return None
        moved = self._store(folder, burst.entries)
        removed = 0
        for directory in burst.directories:
            found = self._scanner.scan_below(folder, directory)
            removed, moved = removed + found.removed, moved + found.moved
        removed += self._scanner.forget(*burst.gone)
        # All of them: where a scan came first, they wait behind the backlog so far.
        saved = [entry.path for entry in burst.entries]
        return Applied(saved, removed, moved, burst.rules)

    def _look(self, folder: FolderRow, paths: Iterable[str]) -> Burst:
        burst = Burst()
        others: list[str] = []
        for path in paths:
            if self._scanner.changes_rules(path):
                burst.rules.add(self._scanner.rules_directory(path))
            if os.path.isdir(path) and not os.path.islink(path) and self._scanner.looks_into(folder, path):
                burst.directories.append(path)
            else:
                others.append(path)
        burst.directories = outermost([*burst.directories, *burst.rules])
        compared = set(burst.directories)
        for path in others:
            if _lies_in(path, compared, folder.path):
                continue
            entry = self._scanner.entry(folder, path)
            if entry is None:
                burst.gone.append(path)
            else:
                burst.entries.append(entry)
        return burst

    def _store(self, folder: FolderRow, entries: list[DiskEntry]) -> int:
        """Note new and changed files; what was below a path that is a file now is forgotten.

        Returns how many were known elsewhere.
        """
        moved = 0
        for start in range(0, len(entries), BATCH):
            differing, below = self._differing(entries[start : start + BATCH])
            self._scanner.forget(*below)
            if differing:
                moved += self._scanner.take_in(folder, differing).moved
        return moved

    def _differing(self, entries: list[DiskEntry]) -> tuple[list[DiskEntry], list[str]]:
        """The entries that are not as they are known, and known files below them: they cannot be there."""
        db = self._catalogue.read()
        differing: list[DiskEntry] = []
        below: list[str] = []
        for entry in entries:
            known = files.known_below(db, entry.path)
            if files.differs(known.pop(os.fsencode(entry.path), None), entry):
                differing.append(entry)
            below.extend(os.fsdecode(path) for path in known)
        return differing, below


def _lies_in(path: str, directories: set[str], root: str) -> bool:
    """Whether one of the directories, none above the root, holds `path`."""
    while directories and len(path) > len(root) and is_in(path, root):
        if path in directories:
            return True
        path = os.path.dirname(path)
    return path in directories
