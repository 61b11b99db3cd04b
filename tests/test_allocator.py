"""Threads share heaps and large blocks go back, where the system's allocator can be told."""

from __future__ import annotations

import platform
import subprocess
import sys

import pytest

MANY_THREADS = """
import threading
from desktop_app.allocator import share_heaps
if {shared}:
    assert share_heaps()
held, ready = threading.Event(), threading.Barrier(17)
def work():
    kept = [bytearray(20_000) for _ in range(50)]
    ready.wait()
    held.wait()
for _ in range(16):
    threading.Thread(target=work, daemon=True).start()
ready.wait()
print(open("/proc/self/maps").read().count("---p"))
held.set()
"""


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="only glibc has heaps of threads")
def test_threads_share_two_heaps() -> None:
    own, shared = (_reserved_heaps(shared) for shared in (False, True))
    assert shared < own


LARGE_BLOCKS = """
import ctypes
from desktop_app.allocator import give_back_large_blocks
if {told}:
    assert give_back_large_blocks()
libc = ctypes.CDLL(None)
libc.malloc.restype = ctypes.c_void_p
def resident():
    return next(int(line.split()[1]) for line in open("/proc/self/status") if line.startswith("VmRSS"))
def filled(size):
    block = libc.malloc(size)
    ctypes.memset(block, 1, size)
    return block
libc.free(ctypes.c_void_p(filled(30_000_000)))  # from now on such blocks would come from the heap
large = [filled(8_000_000) for _ in range(6)]
above = filled(1000)  # what lies above them keeps a heap from shrinking
for block in large:
    libc.free(ctypes.c_void_p(block))
print(resident())
"""


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="others have their own ways")
def test_large_blocks_go_back_to_the_system() -> None:
    kept, given_back = (_printed(LARGE_BLOCKS.format(told=told)) for told in (False, True))
    assert kept - given_back > 30_000  # KB


def _reserved_heaps(shared: bool) -> int:
    """Address ranges that are reserved without access: one goes with each heap of a thread."""
    return _printed(MANY_THREADS.format(shared=shared))


def _printed(program: str) -> int:
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    return int(done.stdout)
