"""What is left out of a root, and why.

In this order: secrets (whatever anybody says) and our own data; the person's patterns, where "!" takes in
again what the rest would leave out; the default exclusions; what git ignores; what is hidden. What the person
chose as a root is itself not judged by its name, unless it holds secrets.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Container, Iterable
from dataclasses import dataclass, replace

from desktop_app.engine.catalogue.files import DiskEntry
from desktop_app.engine.ingest.exclusions import default_exclusions as defaults
from desktop_app.engine.ingest.exclusions.default_exclusions import Parts, Reason
from desktop_app.engine.ingest.exclusions.git_ignores import (
    EXCLUDE,
    FILE_NAME,
    WORK_TREE,
    GitIgnoreFiles,
    Sources,
    is_ignored,
    slashed,
    start_below,
)
from desktop_app.engine.ingest.exclusions.ignore_patterns import IgnorePatterns
from desktop_app.protocol.messages import EngineSettings

Identity = tuple[int, int]
"""Device and inode of a file or folder."""

LONGEST_PLACE = max(len(parts) for parts in {*defaults.PLACES, *defaults.SECRET_PLACES})

_HIDDEN_FLAG = 0x8000  # UF_HIDDEN of macOS
_DATALESS_FLAG = 0x40000000  # SF_DATALESS of macOS: the content lies in the cloud
# Windows: opening or reading such a file would fetch it (RECALL_ON_DATA_ACCESS, RECALL_ON_OPEN, OFFLINE).
_RECALL_ATTRIBUTES = 0x00400000 | 0x00040000 | 0x00001000
_HIDDEN_ATTRIBUTE = 0x2
_LINK_TAGS = frozenset({0xA0000003, 0xA000000C})  # mount point or junction, symbolic link

_MARKER_NAMES = frozenset().union(
    *(names for names, _ in defaults.MARKERS), *(names for names, _ in defaults.NAMED_MARKERS.values())
)
RULE_FILES = _MARKER_NAMES | {FILE_NAME, WORK_TREE, *defaults.BUNDLE_MARKERS}
"""Names that change what is left out of the folder they lie in, by coming, going or being edited."""

Has = Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class Place:
    """A directory that is looked into, and what counts there."""

    path: str
    parts: Parts  # the last names of its path in lower case
    git: Sources | None  # None outside of git's work trees
    chosen: bool  # by the person: neither its name nor what lies in it keeps it out


class Rules:
    """What is left out of one root; made anew when settings or patterns change."""

    def __init__(
        self,
        root: str,
        settings: EngineSettings,
        patterns: Iterable[str] = (),
        own_data: Container[Identity] = frozenset(),
        git_files: GitIgnoreFiles | None = None,
    ) -> None:
        self.root = root
        self._takes_hidden = settings.hidden_files
        self._max_bytes = settings.max_file_mb * 1024 * 1024
        self._patterns = IgnorePatterns.of_lines(patterns)
        self._patterns_start = start_below(root)
        self._own_data = own_data
        self._git_files = (git_files or GitIgnoreFiles()) if settings.follow_gitignore else None
        self.top = self._top()

    def _top(self) -> Place | Reason:
        if _lies_in_secrets(_parts_of(self.root)):
            return Reason.SECRET
        above = self._git_files.above(self.root) if self._git_files else None
        return Place(self.root, _parts_of(self.root)[-LONGEST_PLACE:], above, chosen=True)

    # ------------------------------------------------------------------ directories

    def directory(self, place: Place, name: str, path: str) -> Place | Reason:
        """Whether a directory in `place` is looked into, as far as its name and path tell."""
        folded = name.lower()
        if _is_secret_directory(folded, place.parts):
            return Reason.SECRET
        decided = self._decided(path, name, True)
        if decided:
            return Reason.PATTERN
        if decided is None and (reason := self._directory_reason(place, name, folded, path)):
            return reason
        parts = (*place.parts, folded)[-LONGEST_PLACE:]
        return Place(path, parts, place.git, chosen=decided is False)

    def directory_itself(self, place: Place, info: os.stat_result) -> Reason | None:
        """Why a directory is not looked into, as far as its metadata tells."""
        if (info.st_dev, info.st_ino) in self._own_data:
            return Reason.OWN_DATA
        if place.path == self.root:
            return None
        if not is_real_directory(info):
            return Reason.LINK
        hidden = not self._takes_hidden and not place.chosen and _is_marked_hidden(info)
        return Reason.HIDDEN if hidden else None

    def enter(self, place: Place, has: Has) -> Place | Reason:
        """What counts in a directory, now that its entries are known: `has(name)` asks for one of them."""
        if not place.chosen and (reason := _marked(place.parts[-1], has)):
            return reason
        if self._git_files is None:
            return place
        git = self._git_files.sources(place.path, place.git, has)
        return place if git is place.git else replace(place, git=git)

    def _directory_reason(self, place: Place, name: str, folded: str, path: str) -> Reason | None:
        if reason := _default_for_directory(folded, place.parts, path):
            return reason
        if place.git and is_ignored(place.git, path, name, True):
            return Reason.GITIGNORE
        return Reason.HIDDEN if name.startswith(".") and not self._takes_hidden else None

    # ------------------------------------------------------------------ files

    def file(self, place: Place, name: str, path: str) -> Reason | None:
        """Why a file in `place` is left out, as far as its name and path tell."""
        folded = name.lower()
        if is_secret_file(folded):
            return Reason.SECRET
        if folded.startswith(defaults.OWN_FILE_PREFIX):
            return Reason.OWN_DATA
        decided = self._decided(path, name, False)
        if decided is not None:
            return Reason.PATTERN if decided else None
        if reason := _default_for_file(folded):
            return reason
        if place.git and is_ignored(place.git, path, name, False):
            return Reason.GITIGNORE
        return Reason.HIDDEN if folded.startswith(".") and not self._takes_hidden else None

    def file_itself(self, path: str, info: os.stat_result) -> DiskEntry | Reason:
        """A file as its metadata shows it, or why it is left out."""
        if not stat.S_ISREG(info.st_mode):
            return Reason.LINK if stat.S_ISLNK(info.st_mode) else Reason.SPECIAL
        if (info.st_dev, info.st_ino) in self._own_data:
            return Reason.OWN_DATA
        if not self._takes_hidden and _is_marked_hidden(info) and not self._is_taken_in(path):
            return Reason.HIDDEN
        name_only = info.st_size > self._max_bytes or is_placeholder(info)
        return DiskEntry(path, info.st_size, info.st_mtime_ns, info.st_ino, name_only)

    def single_file(self) -> DiskEntry | Reason:
        """The root itself, where it is a file that the person chose: only secrets keep it out."""
        if holds_secrets(self.root):
            return Reason.SECRET
        try:
            return self.file_itself(self.root, os.lstat(self.root))
        except OSError:
            return Reason.GONE

    # ------------------------------------------------------------------ patterns

    def _decided(self, path: str, name: str, is_directory: bool) -> bool | None:
        if not self._patterns:
            return None
        return self._patterns.decide(slashed(path[self._patterns_start :]), name, is_directory)

    def _is_taken_in(self, path: str) -> bool:
        return path == self.root or self._decided(path, os.path.basename(path), False) is False


def changes_rules(path: str) -> bool:
    """Whether a change at this path may change what is left out of a folder: see `rules_directory`."""
    return os.path.basename(path) in RULE_FILES or path.endswith(os.sep + EXCLUDE)


def rules_directory(path: str) -> str:
    """The directory to compare anew where `changes_rules(path)`."""
    if path.endswith(os.sep + EXCLUDE):
        return path[: -len(EXCLUDE) - 1]
    return os.path.dirname(path)


def holds_secrets(path: str) -> bool:
    """Whether a file or folder, or a folder that it lies in, holds secrets: it is never indexed."""
    parts = _parts_of(path)
    return _lies_in_secrets(parts) or (bool(parts) and is_secret_file(parts[-1]) and not os.path.isdir(path))


def is_secret_file(folded: str) -> bool:
    """Whether a file of this name, in lower case, holds secrets."""
    return (
        folded in defaults.SECRET_FILES
        or folded.startswith(defaults.SECRET_FILE_PREFIXES)
        or folded.endswith(defaults.SECRET_FILE_SUFFIXES)
        or (folded.endswith(".json") and folded.startswith(defaults.SECRET_JSON_PREFIXES))
    )


def is_real_directory(info: os.stat_result) -> bool:
    """Whether this is a directory itself, rather than a link or a junction to one."""
    return stat.S_ISDIR(info.st_mode) and getattr(info, "st_reparse_tag", 0) not in _LINK_TAGS


def is_placeholder(info: os.stat_result) -> bool:
    """Whether the content lies in a cloud and reading it would fetch it.

    On Linux nothing says so for certain (a file without blocks may be sparse): there nothing is guessed.
    """
    return bool(
        getattr(info, "st_file_attributes", 0) & _RECALL_ATTRIBUTES
        or getattr(info, "st_flags", 0) & _DATALESS_FLAG
    )


def _is_marked_hidden(info: os.stat_result) -> bool:
    return bool(
        getattr(info, "st_file_attributes", 0) & _HIDDEN_ATTRIBUTE
        or getattr(info, "st_flags", 0) & _HIDDEN_FLAG
    )


def _parts_of(path: str) -> Parts:
    return tuple(part for part in path.lower().split(os.sep) if part)


def _by_last(places: Iterable[Parts]) -> dict[str, list[Parts]]:
    found: dict[str, list[Parts]] = {}
    for parts in places:
        found.setdefault(parts[-1], []).append(parts)
    return found


_SECRET_PLACES = _by_last(defaults.SECRET_PLACES)
_PLACES = _by_last(defaults.PLACES)


def _ends_with(above: Parts, parts: Parts) -> bool:
    return above[1 - len(parts) :] == parts[:-1]


def _lies_in_secrets(parts: Parts) -> bool:
    return any(_is_secret_directory(parts[n], parts[:n]) for n in range(len(parts)))


def _is_secret_directory(folded: str, above: Parts) -> bool:
    return (
        folded in defaults.SECRET_DIRECTORIES
        or folded.endswith(defaults.SECRET_DIRECTORY_SUFFIXES)
        or any(_ends_with(above, parts) for parts in _SECRET_PLACES.get(folded, ()))
    )


def _default_for_directory(folded: str, above: Parts, path: str) -> Reason | None:
    if reason := defaults.DIRECTORIES.get(folded):
        return reason
    for parts in _PLACES.get(folded, ()):
        if _ends_with(above, parts):
            return defaults.PLACES[parts]
    for suffix, reason in defaults.DIRECTORY_SUFFIXES.items():
        if folded.endswith(suffix):
            return reason
    for prefix, reason in defaults.DIRECTORY_PREFIXES.items():
        if folded.startswith(prefix):
            return reason
    return Reason.SYSTEM if _is_of_the_system(folded, path) else None


def _is_of_the_system(folded: str, path: str) -> bool:
    if os.name == "nt":
        drive, rest = os.path.splitdrive(path)
        return bool(drive) and rest.lower() == os.sep + folded and folded in defaults.WINDOWS_SYSTEM
    return path.lower() in defaults.POSIX_SYSTEM


def _default_for_file(folded: str) -> Reason | None:
    if reason := defaults.FILES.get(folded):
        return reason
    temporary = folded.startswith(defaults.FILE_PREFIXES) or folded.endswith(defaults.FILE_SUFFIXES)
    return Reason.TEMPORARY if temporary else None


def _marked(folded: str, has: Has) -> Reason | None:
    """Why a directory of this name is left out for what lies in it."""
    for names, reason in defaults.MARKERS:
        if all(map(has, names)):
            return reason
    if (named := defaults.NAMED_MARKERS.get(folded)) and all(map(has, named[0])):
        return named[1]
    if folded.endswith(defaults.BUNDLES) and any(map(has, defaults.BUNDLE_MARKERS)):
        return Reason.PROGRAM
    return None
