"""What every command is given, and what it may ask of the engine."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TypeVar

from desktop_app.cli.terminal import Terminal
from desktop_app.client import EngineClient
from desktop_app.paths import DataDir
from desktop_app.protocol.errors import Bug
from desktop_app.protocol.messages import ClientRequest, EngineReply

DONE, FAILED, WRONG_USAGE, WITH_PROBLEMS, INTERRUPTED = 0, 1, 2, 3, 130
"""Exit statuses; WITH_PROBLEMS: done, but some files could not be read."""

R = TypeVar("R", bound=EngineReply)


@dataclass(frozen=True)
class Context:
    """The library that a command works on, and where it speaks."""

    data_dir: DataDir
    terminal: Terminal

    @contextmanager
    def client(self) -> Iterator[EngineClient]:
        """A connection to the engine, for the time of a `with` block; the engine ends after its last one."""
        client = EngineClient.connect(self.data_dir)
        try:
            yield client
        finally:
            client.close()


def ask(client: EngineClient, request: ClientRequest, kind: type[R], timeout_s: float | None = 60) -> R:
    """The reply of class `kind` to `request`. Raises EnvironmentProblem, and Bug for any other reply."""
    reply = client.call(request, timeout_s)
    if not isinstance(reply, kind):
        raise Bug(f"expected {kind.__name__}, got {type(reply).__name__}")
    return reply
