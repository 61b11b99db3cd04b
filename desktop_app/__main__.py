"""The composition root: window, command line, or one of the other processes."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import threading
import time
from pathlib import Path

from desktop_app.paths import DataDir, default_data_dir

ROLES = ("engine", "extractor", "embedder")
INTERRUPTED = 130
PARENT_CHECK_S = 1.0


def main(argv: list[str] | None = None) -> int:
    """Start what the arguments ask for; returns the exit status."""
    arguments = sys.argv[1:] if argv is None else argv
    if len(arguments) >= 2 and arguments[0] == "--role":
        return run_role(arguments[1], arguments[2:])
    try:
        from desktop_app import cli

        if cli.is_command(arguments):
            return cli.main(arguments)
        return run_window(arguments)
    except KeyboardInterrupt:  # while modules were being loaded; later both see to it themselves
        return INTERRUPTED


def run_role(role: str, arguments: list[str]) -> int:
    """Run as the engine or as one of its workers."""
    os.umask(0o077)
    if role == "engine":
        return _run_engine(arguments)
    from desktop_app.engine.workers.processes import read_contact

    _end_with_parent()
    contact = read_contact()
    if role == "extractor":
        from desktop_app.extract import worker as extract_worker

        return extract_worker.run(*contact)
    if role == "embedder":
        from desktop_app.embedder import worker as embedder_worker

        return embedder_worker.run(*contact)
    print(f"unknown role {role!r}: one of {', '.join(ROLES)}", file=sys.stderr)
    return 2


def _run_engine(arguments: list[str]) -> int:
    # The matrix products here are small: on a busy machine several threads only wait for each other.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    data_dir = DataDir(Path(arguments[arguments.index("--data-dir") + 1]).absolute())
    from desktop_app import logs
    from desktop_app.protocol.errors import EnvironmentProblem

    try:
        logs.configure(data_dir, "engine", quiet=True)
        from desktop_app.engine.allocator import share_heaps

        share_heaps()
        from desktop_app.engine import server

        return server.run(data_dir)
    except EnvironmentProblem as problem:
        logs.log.error("the engine cannot run: %s", problem, exc_info=problem)
        _tell_starter(str(problem))
    except Exception as error:  # noqa: BLE001 - the process's edge
        logs.log.exception("the engine failed")
        _tell_starter(
            f"an error inside Kindred ({type(error).__name__}): "
            f"please report it with {data_dir.logs / 'engine.log'}"
        )
    return 1


def _tell_starter(words: str) -> None:
    """Say why the engine ends: to the client that waits for it, and to whoever reads standard error.

    On a full disk only the first way works.
    """
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            with contextlib.suppress(OSError):
                print(words, file=stream, flush=True)


def _end_with_parent() -> None:
    """End this worker soon after the engine was killed, even in the middle of a large file."""
    if os.name == "nt":
        return  # a process there keeps the number of a parent that has gone
    parent = os.getppid()

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(PARENT_CHECK_S)
        os._exit(0)

    threading.Thread(target=watch, name="parent", daemon=True).start()


def run_window(arguments: list[str]) -> int:
    """Open the window; the arguments are folders to add."""
    early = EarlySignals()
    from desktop_app.cli import parse_window_arguments

    options = parse_window_arguments(arguments)
    data_dir = DataDir(options.data_dir or default_data_dir())
    from desktop_app.client.connection import prestart

    started = prestart(data_dir)  # it starts while Qt is imported
    from desktop_app.ui.app import run_window as run

    return 0 if early.asked else run(data_dir, options.folders, started, lambda: early.asked)


class EarlySignals:
    """Notes that the program is to quit, until the window has handlers of its own.

    A handler that raises would do so inside an import, which then looks like a broken installation.
    """

    def __init__(self) -> None:
        self.asked = False
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, self._note)

    def _note(self, number: int, frame: object) -> None:
        self.asked = True


if __name__ == "__main__":
    sys.exit(main())
