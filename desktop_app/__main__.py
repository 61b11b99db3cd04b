"""The composition root: window, command line, or one of the other processes."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from desktop_app.paths import DataDir, default_data_dir

ROLES = ("engine", "extractor", "embedder")


def main(argv: list[str] | None = None) -> int:
    """Start what the arguments ask for; returns the exit status."""
    arguments = sys.argv[1:] if argv is None else argv
    if len(arguments) >= 2 and arguments[0] == "--role":
        return run_role(arguments[1], arguments[2:])
    from desktop_app import cli

    if cli.is_command(arguments):
        return cli.main(arguments)
    return run_window(arguments)


def run_role(role: str, arguments: list[str]) -> int:
    """Run as the engine or as one of its workers."""
    os.umask(0o077)
    if role == "engine":
        return _run_engine(arguments)
    from desktop_app.engine.workers.processes import read_contact

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
    from desktop_app.engine import server
    from desktop_app.protocol.errors import EnvironmentProblem

    logs.configure(data_dir, "engine", quiet=True)
    try:
        return server.run(data_dir)
    except EnvironmentProblem as error:
        print(error, file=sys.stderr)
        return 1


def run_window(arguments: list[str]) -> int:
    """Open the window; the arguments are folders to add."""
    from desktop_app.cli import parse_window_arguments

    options = parse_window_arguments(arguments)
    data_dir = DataDir(options.data_dir or default_data_dir())
    from desktop_app.client.connection import prestart

    started = prestart(data_dir)  # it starts while Qt is imported
    from desktop_app.ui.app import run_window as run

    return run(data_dir, options.folders, started)


if __name__ == "__main__":
    sys.exit(main())
