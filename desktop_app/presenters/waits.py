"""Something to be done in a while, unless it is put off or called off."""

from __future__ import annotations

from collections.abc import Callable

from desktop_app.presenters.seams import Clock, Scheduled


class Wait:
    """At most one call that is still to come."""

    def __init__(self, clock: Clock, run: Callable[[], None]) -> None:
        self._clock, self._run = clock, run
        self._scheduled: Scheduled | None = None

    @property
    def pending(self) -> bool:
        """Whether the call is still to come."""
        return self._scheduled is not None

    def start(self, delay_ms: float) -> None:
        """Call in so many milliseconds; a call that is still to come is put off until then."""
        self.cancel()
        self._scheduled = self._clock.after(delay_ms, self._done)

    def cancel(self) -> None:
        """Do not call."""
        if self._scheduled is not None:
            self._scheduled.cancel()
            self._scheduled = None

    def _done(self) -> None:
        self._scheduled = None
        self._run()
