"""When roots are compared with the disk without a reason: hourly, when polled, and after sleep."""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass

RECONCILE_S = 3600.0 if sys.platform == "linux" else 900.0  # the others lose events under load
JITTER = 0.1
POLL_S = 30.0
POLL_TIMES_DURATION = 20.0  # a polled root costs at most a twentieth of a core
SLEPT_S = 30.0
STALLED_S = 120.0


def elapsed_with_sleep_s() -> float:
    """A clock that goes on while the machine sleeps."""
    boot = getattr(time, "CLOCK_BOOTTIME", None)
    return time.clock_gettime(boot) if boot is not None else time.time()


class SleepDetector:
    """Notices that the machine slept: more time passed than the program could see.

    `awake` stops while the machine sleeps, `passed` goes on. Where both go on (Windows), a pause
    between two looks that is far too long tells.
    """

    def __init__(
        self,
        awake: Callable[[], float] = time.monotonic,
        passed: Callable[[], float] = elapsed_with_sleep_s,
    ) -> None:
        self._awake, self._passed = awake, passed
        self._last = (awake(), passed())

    def has_slept(self) -> bool:
        """Whether it slept since the last call. Call it every few seconds."""
        before, self._last = self._last, (self._awake(), self._passed())
        awake, passed = (now - then for now, then in zip(self._last, before, strict=True))
        return passed - awake > SLEPT_S or passed > STALLED_S


@dataclass(frozen=True)
class _Round:
    over_s: float
    took_s: float
    jitter: float


class Rounds:
    """Says when a root is due for its next scan; each scan that is over is noted here."""

    def __init__(self, now: Callable[[], float] = time.monotonic, reconcile_s: float = RECONCILE_S) -> None:
        self._now = now
        self._reconcile_s = reconcile_s
        self._last: dict[int, _Round] = {}

    def note(self, folder_id: int, took_s: float) -> None:
        """A scan of this root is over."""
        self._last[folder_id] = _Round(self._now(), took_s, random.uniform(1 - JITTER, 1 + JITTER))

    def forget(self, folder_id: int) -> None:
        """A root is no longer followed."""
        self._last.pop(folder_id, None)

    def poll_interval_s(self, folder_id: int) -> float:
        """How long to wait between two scans of a polled root."""
        last = self._last.get(folder_id)
        return max(POLL_S, POLL_TIMES_DURATION * last.took_s) if last is not None else POLL_S

    def is_due(self, folder_id: int, polled: bool) -> bool:
        """Whether a root, scanned before, is to be scanned again."""
        last = self._last.get(folder_id)
        if last is None:
            return False  # its first scan is on the way
        interval = self.poll_interval_s(folder_id) if polled else self._reconcile_s * last.jitter
        return self._now() - last.over_s >= interval


def interval_in_words(seconds: float) -> str:
    """ "30 s", "4 min" """
    return f"{seconds:.0f} s" if seconds < 120 else f"{seconds / 60:.0f} min"
