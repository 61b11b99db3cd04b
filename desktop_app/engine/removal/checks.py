"""What must hold of a file and of the one that is kept, immediately before and after the file is moved."""

from __future__ import annotations

import os
from dataclasses import dataclass

from desktop_app.engine.removal.journal import Content, Entry
from desktop_app.engine.removal.pinned import FileStamp, PinnedFolder
from desktop_app.engine.removal.reading import Reading
from desktop_app.protocol.errors import EnvironmentProblem
from desktop_app.protocol.worker_messages import FileHash

CHANGED = "it has changed since it was compared: look at it again"
KEEPER_CHANGED = "the file that would be kept has changed since it was compared: look at both again"
KEEPER_GONE = "the file that would be kept is not there any more"
TOUCHED = "it was touched while it was being removed"


class Refusal(EnvironmentProblem):
    """A check failed: the file stays, or is put back, and this says why."""


def in_words(error: Exception) -> str:
    """Why something could not be done, for the person."""
    if isinstance(error, OSError):
        return error.strerror or str(error)
    return str(error)


@dataclass(frozen=True)
class Pair:
    """A file that is to go and the one that is kept, in their folders, as they were first looked at."""

    entry: Entry
    folder: PinnedFolder
    kept: PinnedFolder
    victim: FileStamp
    keeper: FileStamp

    @property
    def name(self) -> str:
        """The file's name in its folder."""
        return os.path.basename(self.entry.path)

    @property
    def keeper_name(self) -> str:
        """The kept file's name in its folder."""
        return os.path.basename(self.entry.keeper)


def look(entry: Entry, folder: PinnedFolder, kept: PinnedFolder) -> Pair:
    """Both files as they are now. Raises Refusal where one is gone, or the first not as it was planned."""
    victim = folder.stamp(os.path.basename(entry.path))
    keeper = kept.stamp(os.path.basename(entry.keeper))
    if victim is None or content_of(victim) != entry.content:
        raise Refusal(CHANGED)
    if keeper is None:
        raise Refusal(KEEPER_GONE)
    return Pair(entry, folder, kept, victim, keeper)


def verify(pair: Pair, name: str, reading: Reading) -> None:
    """The file, which bears this name now, and the kept one hold what they held when they were compared.

    Identical files are compared byte by byte. Raises Refusal, EnvironmentProblem.
    """
    before = pair.folder.stamp(name)
    path, keeper = pair.folder.path_of(name), pair.kept.path_of(pair.keeper_name)
    if pair.entry.verdict == "identical":
        compared = reading.compare(path, keeper)
        equal, found, kept = compared.equal, compared.first, compared.second
    else:
        found, kept = reading.hash([path, keeper])
        equal = True
    _check_read(found, before, pair.entry.content_hash, CHANGED)
    _check_read(kept, pair.keeper, pair.entry.keeper_hash, KEEPER_CHANGED)
    if not equal:
        raise Refusal("its bytes are not those of the file that would be kept")
    if before is None or pair.folder.stamp(name) != before or content_of(before) != pair.entry.content:
        raise Refusal(TOUCHED)
    check_keeper(pair)


def check_keeper(pair: Pair) -> None:
    """The kept file lies where it lay, and nobody wrote to it since it was looked at. Raises Refusal."""
    now = pair.kept.stamp(pair.keeper_name)
    if now is None:
        raise Refusal(KEEPER_GONE)
    # Moving another name of the same file changes its ctime, and only that.
    one_file = pair.keeper.is_same_file(pair.victim)
    if not now.is_unchanged(pair.keeper) or (not one_file and now.ctime_ns != pair.keeper.ctime_ns):
        raise Refusal(KEEPER_CHANGED)


def is_the_file(entry: Entry, folder: PinnedFolder, name: str, reading: Reading) -> bool:
    """Whether a file found later is the one of this entry: by inode, size and time, else by what it holds.

    The latter where a drive was copied, or where a file system makes up its inodes.
    """
    stamp = folder.stamp(name)
    if is_known(entry, stamp):
        return True
    if stamp is None or stamp.size_bytes != entry.size_bytes:
        return False
    return reading.hash([folder.path_of(name)])[0].content_hash == entry.content_hash


def is_known(entry: Entry, stamp: FileStamp | None) -> bool:
    """Whether this is the file of an entry, by inode, size and time."""
    return stamp is not None and content_of(stamp) == entry.content


def content_of(stamp: FileStamp) -> Content:
    """What the journal knows a file by."""
    return str(stamp.inode), stamp.size_bytes, stamp.mtime_ns


def _check_read(found: FileHash, stamp: FileStamp | None, expected: bytes, changed: str) -> None:
    if found.problem is not None:
        raise Refusal(f"{os.fsdecode(found.path)} could not be read: {found.reason}")
    if stamp is None or (found.inode, found.size_bytes, found.mtime_ns) != stamp.content:
        raise Refusal(changed)  # what was read is not what lies there: something took its place
    if found.content_hash != expected:
        raise Refusal(changed)
