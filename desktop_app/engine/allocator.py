"""The allocator of the C library, told how the engine lives: many threads that need no heap of their own."""

from __future__ import annotations

import ctypes
import sys

M_ARENA_MAX = -8  # malloc.h
ARENAS = 2


def share_heaps() -> bool:
    """Have all threads share two heaps; returns whether the system's allocator can be told.

    glibc gives each thread a heap of its own, and none of them gives back what only another could use: an
    engine that followed edits held 240 MB, and 65 MB with two. To be called before threads are started.
    Source: mallopt(3). Other allocators (musl, macOS, Windows) have no such heaps.
    """
    if sys.platform != "linux":
        return False
    try:
        mallopt = ctypes.CDLL(None).mallopt
    except (OSError, AttributeError):
        return False
    return bool(mallopt(M_ARENA_MAX, ARENAS))
