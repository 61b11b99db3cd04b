"""`index`: add folders, bring everything up to date, return when idle."""

from __future__ import annotations

import argparse
import os
import time

from desktop_app.cli.context import DONE, WITH_PROBLEMS, Context, ask
from desktop_app.cli.library import status_document
from desktop_app.client import EngineClient
from desktop_app.protocol.errors import EnvironmentProblem
from desktop_app.protocol.messages import (
    AddFolder,
    Done,
    GetStatus,
    Hurry,
    Refresh,
    SetEmbedding,
    Status,
    Subscribe,
    to_wire,
)

POLL_S = 0.25
MODEL_FAILURE_S = 15.0  # the engine tries again by itself; then we say so


def run(arguments: argparse.Namespace, context: Context) -> int:
    """Index `paths` (or all folders); exit status 3 where some files could not be read."""
    paths = [existing(path) for path in arguments.paths]
    with context.client() as client:
        ask(client, SetEmbedding(enabled=not arguments.no_embed), Done)
        add_folders(client, paths, context)
        status = bring_up_to_date(client, context, embed=not arguments.no_embed)
    if arguments.json:
        context.terminal.document(status_document(status))
    else:
        context.terminal.note(_summary(status))
    return WITH_PROBLEMS if status.problems else DONE


def existing(path: str) -> str:
    """`path` made absolute. Raises EnvironmentProblem where it does not exist."""
    absolute = os.path.abspath(path)
    if not os.path.lexists(absolute):
        raise EnvironmentProblem(f"{path} does not exist: check the spelling, or plug the drive in")
    return absolute


def add_folders(client: EngineClient, paths: list[str], context: Context) -> None:
    """Add folders or files to the library, and pass on what the engine remarks."""
    for path in paths:
        note = ask(client, AddFolder(path=to_wire(path)), Done).note
        if note:
            context.terminal.note(note)


def bring_up_to_date(client: EngineClient, context: Context, *, embed: bool) -> Status:
    """Compare all folders with the disk and wait, with progress, until all is read (and embedded).

    Raises: EnvironmentProblem where it cannot end: paused, or the model does not load.
    """
    ask(client, Hurry(), Done)
    if embed:
        ask(client, Subscribe(), Done)  # warms the model up while files are read
    refreshed = _Refresh(client)
    failing_since: float | None = None
    while True:
        compared = refreshed.is_done  # asked before the status, which must be the younger of the two
        status = ask(client, GetStatus(), Status)
        if compared and _is_finished(status):
            context.terminal.end_progress()
            return status
        context.terminal.progress(_progress_line(status))
        failing_since = _since(failing_since, embed and status.embedder == "failed")
        _check_can_end(status, compared, failing_since)
        time.sleep(POLL_S)


class _Refresh:
    """A Refresh under way, whose failure is raised where it is looked at."""

    def __init__(self, client: EngineClient) -> None:
        self._replies: list[object] = []
        client.send(Refresh(), self._replies.append)

    @property
    def is_done(self) -> bool:
        if not self._replies:
            return False
        reply = self._replies[0]
        if not isinstance(reply, Done):
            raise EnvironmentProblem(
                getattr(reply, "reason", "the folders could not be compared with the disk")
            )
        return True


def _is_finished(status: Status) -> bool:
    return status.state in ("up_to_date", "empty") and status.pending_files == 0


def _since(before: float | None, failing: bool) -> float | None:
    if not failing:
        return None
    return time.monotonic() if before is None else before


def _check_can_end(status: Status, compared: bool, failing_since: float | None) -> None:
    if compared and status.state == "paused":
        raise EnvironmentProblem("indexing is paused: resume it in the window's Folders panel")
    if failing_since is not None and time.monotonic() - failing_since > MODEL_FAILURE_S:
        reason = status.notice or "the model cannot be loaded: kindred doctor says what is missing"
        raise EnvironmentProblem(f"files are searchable by words only: {reason}")


def _progress_line(status: Status) -> str:
    parts = [
        f"{status.files - status.pending_files:,} of {status.files:,} files",
        f"{max(0, status.passages - status.pending_vectors):,} of {status.passages:,} passages embedded",
    ]
    if status.passages_per_second:
        parts.append(f"{status.passages_per_second:,.0f} passages a second")
    if status.seconds_left and status.state != "scanning":
        parts.append(f"{duration(status.seconds_left)} left")
    return f"{status.state.replace('_', ' ')}: " + ", ".join(parts)


def duration(seconds: float) -> str:
    """A time span in words: "40 s", "3 min", "1 h 20 min"."""
    minutes = round(seconds / 60)
    if seconds < 60:
        return f"{seconds:.0f} s"
    return f"{minutes} min" if minutes < 60 else f"{minutes // 60} h {minutes % 60} min"


def _summary(status: Status) -> str:
    done = f"{status.files:,} files, {status.passages:,} passages, {status.vectors:,} vectors"
    if not status.problems:
        return f"Up to date: {done}."
    unread = "1 file" if status.problems == 1 else f"{status.problems:,} files"
    return f"Up to date: {done}; {unread} could not be read (kindred problems lists them)."
