"""Threads share heaps, where the system's allocator can be told."""

from __future__ import annotations

import platform
import subprocess
import sys

import pytest

MANY_THREADS = """
import threading
from desktop_app.engine.allocator import share_heaps
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


def _reserved_heaps(shared: bool) -> int:
    """Address ranges that are reserved without access: one goes with each heap of a thread."""
    program = MANY_THREADS.format(shared=shared)
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    return int(done.stdout)
