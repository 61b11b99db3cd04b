"""Looking at the disk below a root, by its rules: whole trees, or the way to a single path."""

from __future__ import annotations

import logging
import os
import time
from collections import OrderedDict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from desktop_app.engine.catalogue.files import DiskEntry
from desktop_app.engine.ingest.exclusions.default_exclusions import Reason
from desktop_app.engine.ingest.exclusions.git_ignores import start_below
from desktop_app.engine.ingest.exclusions.rules import Identity, Place, Rules, is_placeholder

log = logging.getLogger(__name__)

PLACES_HELD = 20_000
LATELY_HELD = 32
MOMENT_S = 0.05
YOUNG_NS = 2_000_000_000  # a directory that has just changed may change again within the clock's tick

# On Windows the listing knows neither inode nor device of a file.
_LISTING_IS_ENOUGH = os.name != "nt"

Seen = dict[Identity, str]
"""Directories that were entered, and their paths."""

Aliases = dict[str, str]
"""Paths of directories that lie at another path too, and that path."""

_NEVER: tuple[float, None, Seen] = (0.0, None, {})


@dataclass
class Walk:
    """A walk below one directory.

    `seen` holds the directories that were walked (at first: those on the way to the one it begins at) with
    their paths.
    """

    rules: Rules
    cancelled: Callable[[], bool]
    seen: Seen = field(default_factory=dict)
    unlisted: set[str] = field(default_factory=set)  # what could not be looked at: nothing is known of it
    aliases: Aliases = field(default_factory=dict)  # directories that were walked under another path already
    was_cancelled: bool = False

    def entries(self, begin: Place) -> Iterator[DiskEntry]:
        """The files below a directory that are to be indexed; symbolic links are not followed."""
        waiting = [begin]
        while waiting:
            if self.cancelled():
                self.was_cancelled = True
                return
            place = waiting.pop()
            items = self._listed(place)
            entered = self.rules.enter(place, {item.name for item in items}.__contains__) if items else place
            if isinstance(entered, Reason):
                continue
            inside: list[Place] = []
            for item in items:
                try:
                    if item.is_dir(follow_symlinks=False):
                        child = self.rules.directory(entered, item.name, item.path)
                        if isinstance(child, Place):
                            inside.append(child)
                    elif (entry := self._entry(entered, item)) is not None:
                        yield entry
                except OSError as error:
                    self._could_not_look(item.path, error)
            # In a fixed order, so that of two paths to one directory it is always the same that counts.
            inside.sort(key=lambda child: child.path, reverse=True)
            waiting.extend(inside)

    def _entry(self, place: Place, item: os.DirEntry[str]) -> DiskEntry | None:
        if not item.is_file(follow_symlinks=False) or self.rules.file(place, item.name, item.path):
            return None
        info = item.stat(follow_symlinks=False) if _LISTING_IS_ENOUGH else os.lstat(item.path)
        entry = self.rules.file_itself(item.path, info)
        return entry if isinstance(entry, DiskEntry) else None

    def _listed(self, place: Place) -> list[os.DirEntry[str]]:
        """The entries of a directory; none where it is not to be looked into."""
        try:
            info = stat_place(self.rules, place)
            if self.rules.directory_itself(place, info) is not None or self._was_seen(place.path, info):
                return []
            if is_placeholder(info) and not place.chosen:
                self.unlisted.add(place.path)  # listing it would fetch it
                return []
            with os.scandir(place.path) as listing:
                return list(listing)
        except OSError as error:
            self._could_not_look(place.path, error)
            return []

    def _was_seen(self, path: str, info: os.stat_result) -> bool:
        """Whether the directory was walked already: bind mounts show one at several paths, even in itself."""
        identity = (info.st_dev, info.st_ino)
        if info.st_ino == 0:  # a file system without inodes
            return False
        for first in (self.seen.get(identity), self.aliases.get(path)):
            # Where it lies no longer, it was moved here meanwhile, or another has its inode now.
            if first is not None and first != path and lies_at(self.rules, first, identity):
                self.aliases[path] = first
                return True
        self.aliases.pop(path, None)
        self.seen[identity] = path
        return False

    def _could_not_look(self, path: str, error: OSError) -> None:
        if isinstance(error, FileNotFoundError | NotADirectoryError):
            return  # it went since its name was read
        log.info("something cannot be looked at: %s", error.strerror)
        self.unlisted.add(path)

    def knows_of(self, path: str) -> bool:
        """Whether the walk would have come across `path`."""
        while self.unlisted and path not in self.unlisted:
            upper = os.path.dirname(path)
            if upper == path:
                return True
            path = upper
        return not self.unlisted


class Ways:
    """The way from a root to single paths: the same answers as a walk gives, without walking."""

    def __init__(self, rules: Rules) -> None:
        self.rules = rules
        self.aliases: Aliases = {}  # as the last walk of the whole root found them
        self._unmarked: dict[str, tuple[int, ...]] = {}
        self._lately: OrderedDict[str, tuple[float, Place, Seen]] = OrderedDict()

    def look(self, path: str) -> DiskEntry | Reason:
        """A file below the root as it is to be indexed, or why it is not."""
        place = self.into(os.path.dirname(path))
        if isinstance(place, Reason):
            return place
        if reason := self.rules.file(place, os.path.basename(path), path):
            return reason
        try:
            return self.rules.file_itself(path, os.lstat(path))
        except OSError:
            return Reason.GONE

    def into(self, directory: str) -> Place | Reason:
        """A directory at or below the root as a walk would enter it, or why none would."""
        place, seen = self.to(directory)
        return place if isinstance(place, Reason) else self._enter(place, seen)

    def looks_into(self, directory: str) -> bool:
        """Whether a walk would enter a directory.

        Who watches asks for one directory after the other, downwards: what was found of the upper one a
        moment ago is not asked again, or 2,000 folders in each other would take minutes.
        """
        upper, name = os.path.split(directory)
        since, place, seen = self._lately.get(upper, _NEVER)
        found: Place | Reason
        if place is None or time.monotonic() - since > MOMENT_S or directory == self.rules.root:
            found, seen = self.to(directory)
        else:
            found, seen = self.rules.directory(place, name, directory), seen.copy()
        entered = found if isinstance(found, Reason) else self._enter(found, seen)
        if isinstance(entered, Reason):
            self._lately.pop(directory, None)
            return False
        self._lately[directory] = (time.monotonic(), entered, seen)
        while len(self._lately) > LATELY_HELD:
            self._lately.popitem(last=False)
        return True

    def to(self, directory: str) -> tuple[Place | Reason, Seen]:
        """A directory as a walk would come to it, and the directories on the way."""
        place, seen = self.rules.top, Seen()
        if directory == self.rules.root:
            return place, seen
        if not directory.startswith(_with_separator(self.rules.root)):
            return Reason.GONE, seen
        path = self.rules.root
        for name in directory[start_below(path) :].split(os.sep):
            entered = place if isinstance(place, Reason) else self._enter(place, seen)
            if isinstance(entered, Reason):
                return entered, seen
            path = os.path.join(path, name)
            place = self.rules.directory(entered, name, path)
        return place, seen

    def _enter(self, place: Place, seen: Seen) -> Place | Reason:
        try:
            info = stat_place(self.rules, place)
        except OSError:
            return Reason.GONE
        if reason := self.rules.directory_itself(place, info):
            return reason
        identity = (info.st_dev, info.st_ino)
        first = self.aliases.get(place.path)
        if info.st_ino and (identity in seen or (first and lies_at(self.rules, first, identity))):
            return Reason.SEEN
        seen[identity] = place.path
        return self._enter_known(place, info)

    def _enter_known(self, place: Place, info: os.stat_result) -> Place | Reason:
        """Enter a directory; nothing is asked of one that has not changed and held nothing that matters."""
        stamp = (info.st_dev, info.st_ino, info.st_mtime_ns, info.st_ctime_ns)
        if self._unmarked.get(place.path) == stamp:
            return place
        held: list[str] = []

        def has(name: str) -> bool:
            found = os.path.lexists(os.path.join(place.path, name))
            if found:
                held.append(name)
            return found

        entered = self.rules.enter(place, has)
        if not held and is_old(max(info.st_mtime_ns, info.st_ctime_ns)):
            if len(self._unmarked) >= PLACES_HELD:
                self._unmarked.clear()
            self._unmarked[place.path] = stamp
        return entered


def stat_place(rules: Rules, place: Place) -> os.stat_result:
    """Metadata of a directory. A root may be a link: the person chose it."""
    return os.stat(place.path) if place.path == rules.root else os.lstat(place.path)


def lies_at(rules: Rules, path: str, identity: Identity) -> bool:
    """Whether this directory lies at a path now."""
    try:
        info = os.stat(path) if path == rules.root else os.lstat(path)
    except OSError:
        return False
    return (info.st_dev, info.st_ino) == identity


def is_old(time_ns: int) -> bool:
    """Whether a change from now on would give another time."""
    return time.time_ns() - time_ns > YOUNG_NS


def identities_below(directory: str) -> frozenset[Identity]:
    """Device and inode of a directory and of all that lies in it."""
    found = set[Identity]()
    waiting = [directory]
    while waiting:
        path = waiting.pop()
        try:
            info = os.lstat(path)
            found.add((info.st_dev, info.st_ino))
            with os.scandir(path) as listing:
                for item in listing:
                    if item.is_dir(follow_symlinks=False):
                        waiting.append(item.path)
                    else:
                        info = os.lstat(item.path)
                        found.add((info.st_dev, info.st_ino))
        except OSError:
            continue  # it went meanwhile: indexes come and go
    return frozenset(found)


def _with_separator(path: str) -> str:
    return path if path.endswith(os.sep) else path + os.sep
