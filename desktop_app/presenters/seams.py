"""What the presenters need from the outside: an engine, a clock, the desktop."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from desktop_app.protocol.messages import ClientRequest, EngineReply, FilePath

OnReply = Callable[[EngineReply], None]


class EngineSeam(Protocol):
    """Sends requests; replies come back on the presenters' own thread."""

    def send(self, request: ClientRequest, on_reply: OnReply) -> int:
        """Send a request; `on_reply` is called once for every reply to it. Returns the request's id."""
        ...


class Scheduled(Protocol):
    """A call that will happen later."""

    def cancel(self) -> None:
        """Make it not happen. Harmless once it has."""
        ...


class Clock(Protocol):
    """Monotonic time and calls after a while, on the presenters' own thread."""

    def now_ms(self) -> float:
        """Milliseconds since some fixed moment."""
        ...

    def after(self, delay_ms: float, run: Callable[[], None]) -> Scheduled:
        """Call `run` once, `delay_ms` from now."""
        ...


class Desktop(Protocol):
    """What the person's desktop does with a file."""

    def open(self, path: FilePath) -> None:
        """Open a file in its own program. Raises EnvironmentProblem."""
        ...

    def reveal(self, path: FilePath) -> None:
        """Show a file in the file manager. Raises EnvironmentProblem."""
        ...

    def copy(self, text: str) -> None:
        """Put text on the clipboard."""
        ...
