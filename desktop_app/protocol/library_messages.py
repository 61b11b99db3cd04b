"""Folders, exclusions, problems and verification: requests, and what comes back."""

from __future__ import annotations

from typing import Literal

import msgspec

from desktop_app.protocol.basics import FilePath, Message

FolderState = Literal["scanning", "indexing", "up_to_date", "paused", "offline"]
Watching = Literal["events", "polling", "starting"]
ProblemKind = Literal[
    "permission",  # the system does not let us read it
    "missing",  # it went away while we looked
    "corrupt",  # it says that it is X, but does not hold together
    "encrypted",  # a password is needed
    "too_large",  # over the size that a reader accepts
    "timeout",  # the reader did not finish in time
    "crashed",  # the reader process died with this file in hand
    "changing",  # it changes faster than it can be read
    "unreadable",  # any other reason the system gives
]

NOTICE_EXAMPLES = 20  # paths that are named at most where a count would be too bare


class AddFolder(Message, frozen=True, kw_only=True):
    """Add a folder (or a single file) to the library and begin to index it."""

    path: FilePath


class RemoveFolder(Message, frozen=True, kw_only=True):
    """Forget a folder and erase everything that was stored of it."""

    path: FilePath


class ListFolders(Message, frozen=True, kw_only=True):
    """Ask for all folders with their progress."""


class RelocateFolder(Message, frozen=True, kw_only=True):
    """The folder `path` lies now at `new_path`: nothing is read again that did not change."""

    path: FilePath
    new_path: FilePath


class Refresh(Message, frozen=True, kw_only=True):
    """Compare a folder (or, with `path` None, all) with the disk now.

    Answered with Done when the comparison is finished.
    """

    path: FilePath | None = None


class Folder(msgspec.Struct, frozen=True, kw_only=True):
    """One folder of the library with its progress."""

    path: FilePath
    state: FolderState
    files: int  # known files
    files_done: int  # read, or known by name only
    passages: int
    passages_embedded: int
    problems: int
    files_per_second: float = 0.0
    passages_per_second: float = 0.0
    seconds_left: float | None = None  # None: nothing to do, or not known yet
    note: str = ""  # e.g. why it is offline, or that it is polled instead of watched, with the remedy
    single_file: bool = False
    watching: Watching = "events"
    checked_at: float | None = None  # seconds since the epoch: last compared with the disk
    exclusions: list[str] = []  # this folder's own patterns
    ignored_problems: int = 0


class Folders(Message, frozen=True, kw_only=True):
    """The reply to ListFolders; also an event when any of it changes."""

    folders: list[Folder]


class SetExclusions(Message, frozen=True, kw_only=True):
    """What is left out of a folder (or, with `path` None, of all), as patterns like those of a .gitignore.

    Replaces what was set before; files that a pattern excludes are forgotten, others come in.
    """

    path: FilePath | None
    patterns: list[str]


class TryExclusion(Message, frozen=True, kw_only=True):
    """Ask what one more pattern would leave out, of the files known now."""

    path: FilePath | None
    pattern: str


class ExclusionEffect(Message, frozen=True, kw_only=True):
    """The reply to TryExclusion: of the files that are known now."""

    files: int
    of_files: int
    size_bytes: int
    examples: list[FilePath] = []  # at most NOTICE_EXAMPLES
    problem: str = ""  # why the pattern cannot be used


class ListProblems(Message, frozen=True, kw_only=True):
    """Ask for the files that could not be read."""


class IgnoreProblems(Message, frozen=True, kw_only=True):
    """Leave out of the list of problems, until the file changes (`ignored` False: list it again)."""

    paths: list[FilePath]
    ignored: bool = True


class RetryProblems(Message, frozen=True, kw_only=True):
    """Read files again that could not be read (all of them with `paths` None)."""

    paths: list[FilePath] | None = None


class Problem(msgspec.Struct, frozen=True, kw_only=True):
    """A file that could not be read."""

    path: FilePath
    kind: ProblemKind
    reason: str
    ignored: bool = False


class Problems(Message, frozen=True, kw_only=True):
    """The reply to ListProblems."""

    problems: list[Problem]


class Verify(Message, frozen=True, kw_only=True):
    """Compare catalogue, indexes and disk; with `repair`, mend what differs."""

    repair: bool = False


class VerifyReport(Message, frozen=True, kw_only=True):
    """The reply to Verify."""

    differences: int
    repaired: int
    details: list[str]
