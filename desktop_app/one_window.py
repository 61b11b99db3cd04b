"""One window for each data directory: whoever holds the lock is it. The lock goes with its process."""

from __future__ import annotations

import contextlib
import logging

from filelock import FileLock, Timeout

from desktop_app.paths import DataDir

log = logging.getLogger(__name__)


class WindowClaim:
    """The claim of this process to be the window of a data directory."""

    def __init__(self, data_dir: DataDir) -> None:
        self._data_dir = data_dir
        self._lock = FileLock(data_dir.window_lock, mode=0o600, fallback_to_soft=False)

    def take(self) -> bool:
        """Claim it; False where another process has.

        True as well where the file system has no locks: two windows are better than none. A mere file in the
        place of a lock would keep everybody out once its maker was killed.
        """
        try:
            self._data_dir.make()
            self._lock.acquire(timeout=0)
        except Timeout:
            return False
        except (OSError, NotImplementedError) as error:
            log.warning("whether a window runs already is not known: %s", error)
            return True
        self._sweep()
        return True

    def release(self) -> None:
        """Give the claim up."""
        with contextlib.suppress(OSError):
            self._lock.release()

    def _sweep(self) -> None:
        """Remove where windows that were killed had listened."""
        for stale in (self._data_dir.window_contact, *self._data_dir.window_addresses()):
            with contextlib.suppress(OSError):
                stale.unlink(missing_ok=True)
