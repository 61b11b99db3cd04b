"""A link to the kept file takes the place of an identical one, in one step and only as a whole.

The link is made beside, under the staged name; then both names are exchanged, so that the path always leads
to the bytes. What was replaced bears the staged name from then on and goes the way of every removed file.
"""

from __future__ import annotations

import contextlib
import errno
import os
import sys
from collections.abc import Callable
from dataclasses import replace

from desktop_app.engine.removal.checks import KEEPER_CHANGED, Pair, Refusal, content_of
from desktop_app.engine.removal.journal import Entry, Journal
from desktop_app.engine.removal.pinned import FileStamp, PinnedFolder
from desktop_app.engine.removal.reading import Reading

FICLONE = 0x40049409  # linux/fs.h

Clone = Callable[[int, int], None]
"""Has a new file share the blocks of another: target and source descriptors. Raises OSError."""


def clone_blocks(target: int, source: int) -> None:
    """Clone by the system's call (btrfs, XFS, bcachefs, …). Raises OSError where the drive cannot."""
    if sys.platform != "linux":
        raise OSError(errno.ENOTSUP, "this system has no such files")
    import fcntl

    fcntl.ioctl(target, FICLONE, source)


def put_link(pair: Pair, journal: Journal, reading: Reading, clone: Clone) -> Pair:
    """Put the link into the file's place; the file has its staged name then.

    Raises KindredError or OSError; then the file is where it was, and no link is left.
    """
    staged = pair.entry.staged
    try:
        _make_link(pair, clone)
    except OSError as error:
        raise Refusal(f"no link can be made on this drive ({error.strerror or error})") from error
    try:
        if pair.entry.action == "reflink":
            _check_clone(pair, reading)
        entry = _note_link(pair, journal)
        pair.folder.exchange(staged, pair.name)
    except BaseException:
        pair.folder.drop(staged)
        raise
    return replace(pair, entry=entry, keeper=_keeper_again(pair))


def _check_clone(pair: Pair, reading: Reading) -> None:
    [found] = reading.hash([pair.folder.path_of(pair.entry.staged)])
    if found.content_hash != pair.entry.content_hash:
        raise Refusal(KEEPER_CHANGED)


def _keeper_again(pair: Pair) -> FileStamp:
    """The kept file's stamp: linking and exchanging change the ctime of a file that is linked, only that."""
    now = pair.kept.stamp(pair.keeper_name)
    return now if now is not None and now.is_unchanged(pair.keeper) else pair.keeper


def _make_link(pair: Pair, clone: Clone) -> None:
    if pair.entry.action == "hard_link":
        pair.kept.link(pair.keeper_name, pair.folder, pair.entry.staged)
        return
    source = pair.kept.open(pair.keeper_name, os.O_RDONLY)
    try:
        target = pair.folder.open(pair.entry.staged, os.O_WRONLY | os.O_CREAT | os.O_EXCL)
        try:
            _clone_as(pair, target, source, clone)
        except BaseException:
            pair.folder.drop(pair.entry.staged)
            raise
        finally:
            os.close(target)
    finally:
        os.close(source)


def _clone_as(pair: Pair, target: int, source: int, clone: Clone) -> None:
    """A clone is a file of its own: it gets attributes, mode and time of the one whose place it takes."""
    clone(target, source)
    _copy_attributes(pair.folder.path_of(pair.name), target)
    os.fchmod(target, pair.victim.mode)
    os.fsync(target)
    os.utime(target, ns=(pair.victim.mtime_ns, pair.victim.mtime_ns))


def _copy_attributes(path: str, target: int) -> None:
    """Extended attributes, such as a person's tags; those that only the system may set are left out."""
    if sys.platform != "linux":
        return
    for name in os.listxattr(path, follow_symlinks=False):
        with contextlib.suppress(OSError):
            os.setxattr(target, name, os.getxattr(path, name, follow_symlinks=False))


def _note_link(pair: Pair, journal: Journal) -> Entry:
    stamp = pair.folder.stamp(pair.entry.staged)
    if stamp is None or stamp.size_bytes != pair.victim.size_bytes:
        raise Refusal("the link does not hold what it should")
    inode, size_bytes, mtime_ns = content_of(stamp)
    return journal.note(pair.entry, link_inode=inode, link_size_bytes=size_bytes, link_mtime_ns=mtime_ns)


def is_link(entry: Entry, stamp: FileStamp | None) -> bool:
    """Whether this is the link that took the file's place, and no other file needs what it holds.

    A hard link shares whatever was written to it with the kept file, as long as that has another name for it.
    """
    if stamp is None or not entry.link_inode or entry.action == "trash":
        return False
    if entry.action == "hard_link":
        return str(stamp.inode) == entry.link_inode and stamp.links > 1
    return content_of(stamp) == entry.link


def drop_link(entry: Entry, folder: PinnedFolder, name: str) -> bool:
    """Take a link away that lies under one of our names; False, and it stays, where it is none."""
    if not is_link(entry, folder.stamp(name)):
        return False
    with contextlib.suppress(FileNotFoundError):
        folder.drop(name)
    return True
