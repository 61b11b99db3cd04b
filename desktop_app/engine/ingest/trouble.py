"""What stands in the way of a thread's work, and how long it waits before it tries again."""

from __future__ import annotations

FIRST_PAUSE_S = 2.0
LONGEST_PAUSE_S = 60.0


class Trouble:
    """Waits grow from 2 to 60 seconds; work that succeeds clears it. For one thread; others may look."""

    def __init__(self, first_pause_s: float = FIRST_PAUSE_S) -> None:
        self._first_pause_s = first_pause_s
        self._times = 0
        self.reason = ""  # a sentence for the person; "" where all is well

    def note(self, reason: str) -> float:
        """It failed (again). Returns the seconds to wait before the next try."""
        self.reason = reason
        pause_s = min(self._first_pause_s * 2.0 ** min(self._times, 30), LONGEST_PAUSE_S)
        self._times += 1
        return pause_s

    def clear(self) -> None:
        """It succeeded."""
        self.reason = ""
        self._times = 0
