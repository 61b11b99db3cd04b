"""The processes behind the window: the engine and its workers."""

from __future__ import annotations

import contextlib
import os
import sys
import threading
import time
from pathlib import Path

from desktop_app.paths import DataDir

ROLES = ("engine", "extractor", "embedder")
PARENT_CHECK_S = 1.0


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
        from desktop_app.allocator import share_heaps

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
