"""What the presenters need from the outside: an engine, a clock, the desktop."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol, TypeVar

from desktop_app.presenters.results.programs import InstalledProgram
from desktop_app.protocol.messages import ClientRequest, EngineReply, FilePath

OnReply = Callable[[EngineReply], None]

T = TypeVar("T")


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

    def copy_marked(self, plain: str, markdown: str) -> None:
        """Put text on the clipboard, for programs that know Markdown also as such."""
        ...

    def copy_files(self, paths: Sequence[FilePath]) -> None:
        """Put files on the clipboard: a file manager pastes them, an editor their paths."""
        ...

    def programs(self) -> Sequence[InstalledProgram]:
        """The known programs that are installed, in the order of the table."""
        ...

    def default_program(self, path: FilePath) -> InstalledProgram | None:
        """The program that the system opens such files with, where it is a known one."""
        ...

    def find(self, program: str) -> str:
        """The full path of a program by its name or path. Raises EnvironmentProblem where it is not there."""
        ...

    def start(self, words: Sequence[str], path: FilePath, on_failed: Callable[[str], None]) -> None:
        """Start a program (its full path first) with a file; never through a shell.

        `on_failed` hears of a program that ends at once with an error. Raises EnvironmentProblem where the
        file is gone or the program does not start.
        """
        ...


class Disk(Protocol):
    """Writes what the person asked to have written."""

    def write(self, path: Path, data: bytes, on_done: Callable[[str], None]) -> None:
        """Replace a file as a whole, without waiting for it; `on_done` gets "" or what went wrong."""
        ...


class Background(Protocol):
    """Work that would hold up the presenters' own thread."""

    def run(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        """Do `work` elsewhere, one piece after another, then call `done` on the presenters' own thread.

        `work` must not raise: what may go wrong is part of its result.
        """
        ...
