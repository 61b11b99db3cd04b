"""The allocator of the C library, told how our processes live."""

from __future__ import annotations

import ctypes
import sys

# malloc.h
M_TRIM_THRESHOLD, M_MMAP_THRESHOLD, M_ARENA_MAX = -1, -3, -8
ARENAS = 2
LARGE_BYTES = 256 * 1024


def share_heaps() -> bool:
    """Have all threads share two heaps; returns whether the system's allocator can be told.

    glibc gives each thread a heap of its own, and none of them gives back what only another could use: an
    engine that followed edits held 240 MB, and 65 MB with two. To be called before threads are started.
    Source: mallopt(3). Other allocators (musl, macOS, Windows) have no such heaps.
    """
    return _tell(M_ARENA_MAX, ARENAS)


def give_back_large_blocks() -> bool:
    """Have blocks of 256 KB or more go back to the system when they are freed; returns as `share_heaps`.

    Else glibc raises that limit to 32 MB with the first such block that is freed: pictures of a window then
    lie between the small things of its heap, which keeps its size.
    """
    return _tell(M_MMAP_THRESHOLD, LARGE_BYTES) and _tell(M_TRIM_THRESHOLD, LARGE_BYTES)


def _tell(what: int, value: int) -> bool:
    if sys.platform != "linux":
        return False
    try:
        mallopt = ctypes.CDLL(None).mallopt
    except (OSError, AttributeError):
        return False
    return bool(mallopt(what, value))
