"""Renames that never replace anything, and exchanges of two names in one step.

Python's own rename replaces what is there on every system but Windows. Where the file system knows no rename
that does not, a file gets its new name as a hard link and loses the old one: both names are there for a
moment, never none. Where that is not possible either, nothing is done: no fallback may overwrite.
"""

from __future__ import annotations

import ctypes
import errno
import os
import sys
from collections.abc import Callable
from functools import lru_cache

NameIn = tuple[int | None, str]
"""The descriptor of a folder, and a name in it; with None (Windows) a whole path."""

_Rename = Callable[[int, bytes, int, bytes, int], int]

_NOT_OFFERED = frozenset({errno.EINVAL, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP})
if sys.platform == "darwin":
    _FUNCTION, _KEEP, _SWAP = "renameatx_np", 4, 2
else:
    _FUNCTION, _KEEP, _SWAP = "renameat2", 1, 2


def rename_new(source: NameIn, target: NameIn) -> None:
    """Rename a file; the new name must be free. Raises OSError (FileExistsError where it is not)."""
    if os.name == "nt":
        os.rename(source[1], target[1])  # there it does not replace
        return
    if not _rename(source, target, _KEEP):
        _link_and_unlink(source, target)


def exchange(one: NameIn, other: NameIn) -> None:
    """Exchange the names of two files in one step. Raises OSError where the system has no such step."""
    if os.name == "nt" or not _rename(one, other, _SWAP):
        raise OSError(errno.ENOTSUP, "this drive cannot exchange two files in one step")


def hard_link(source: NameIn, target: NameIn) -> None:
    """Give a file another name, which must be free; links are not followed. Raises OSError."""
    if os.name == "nt":
        os.link(source[1], target[1])  # there links are never followed, and nothing more can be said
        return
    os.link(source[1], target[1], src_dir_fd=source[0], dst_dir_fd=target[0], follow_symlinks=False)


def _link_and_unlink(source: NameIn, target: NameIn) -> None:
    hard_link(source, target)
    try:
        os.unlink(source[1], dir_fd=source[0])
    except OSError:
        os.unlink(target[1], dir_fd=target[0])
        raise


def _rename(source: NameIn, target: NameIn, flag: int) -> bool:
    """Whether the system and the drive offer such a rename; then it is done. Raises OSError."""
    rename = _system_rename()
    if rename is None:
        return False
    assert source[0] is not None
    assert target[0] is not None
    if rename(source[0], os.fsencode(source[1]), target[0], os.fsencode(target[1]), flag) == 0:
        return True
    number = ctypes.get_errno()
    if number in _NOT_OFFERED:
        return False
    raise OSError(number, os.strerror(number), source[1], None, target[1])


@lru_cache(maxsize=1)
def _system_rename() -> _Rename | None:
    function = getattr(ctypes.CDLL(None, use_errno=True), _FUNCTION, None)
    if function is None:
        return None
    function.argtypes = [ctypes.c_int, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p, ctypes.c_uint]
    function.restype = ctypes.c_int
    call: _Rename = function
    return call
