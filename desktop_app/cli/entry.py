"""Runs a command: the edge where errors become one line and an exit status."""

from __future__ import annotations

import argparse
import logging
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from desktop_app import logs
from desktop_app.cli.context import DONE, FAILED, INTERRUPTED, Context
from desktop_app.cli.parser import build_parser
from desktop_app.cli.terminal import Terminal
from desktop_app.paths import DataDir, default_data_dir
from desktop_app.protocol.errors import EnvironmentProblem

log = logging.getLogger(__name__)

Command = Callable[[argparse.Namespace, Context], int]


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command that `argv` names (default: the process's arguments); returns the exit status.

    0 done; 1 failed, with one line on standard error; 2 wrong usage; 3 done, but some files could
    not be read; 130 interrupted.
    """
    try:
        arguments = build_parser().parse_args(argv)
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else DONE
    terminal = Terminal(sys.stdout, sys.stderr, quiet=arguments.quiet)
    data_dir = DataDir(Path(os.path.abspath(arguments.data_dir or default_data_dir())))
    try:
        status = _run(arguments, Context(data_dir, terminal))
        terminal.end_progress()
        terminal.flush()
        return status
    except BrokenPipeError:
        _silence_output()
        return DONE


def _run(arguments: argparse.Namespace, context: Context) -> int:
    try:
        if arguments.command != "doctor":  # it must work where the data directory does not
            logs.configure(context.data_dir, "cli", quiet=True)
        return _command(arguments)(arguments, context)
    except EnvironmentProblem as problem:
        context.terminal.error(f"kindred: {problem}")
        return FAILED
    except KeyboardInterrupt:
        context.terminal.error("kindred: interrupted; what is finished is kept")
        return INTERRUPTED
    except BrokenPipeError:
        raise
    except Exception as error:  # the process's edge
        log.exception("a command failed")
        context.terminal.error(
            f"kindred: an error inside Kindred ({type(error).__name__}: {error}); "
            f"please report it with {context.data_dir.logs / 'cli.log'}"
        )
        return FAILED


def _command(arguments: argparse.Namespace) -> Command:
    """The command's function; its module is only imported now, so that no command pays for another."""
    name = arguments.command
    if name == "index":
        from desktop_app.cli.indexing import run as index

        return index
    if name == "search":
        from desktop_app.cli.searching import run as search

        return search
    if name == "similar":
        from desktop_app.cli.similar import run as similar

        return similar
    if name == "removals":
        from desktop_app.cli.removing import run as removals

        return removals
    if name == "duplicates":
        from desktop_app.cli.duplicates import run as duplicates

        return duplicates
    if name == "encode":
        from desktop_app.cli.encoding import run as encode

        return encode
    if name == "eval":
        return _evaluation(arguments.set)
    if name == "doctor":
        from desktop_app.cli.doctor import run as doctor

        return doctor
    from desktop_app.cli import library

    return library.COMMANDS[name]


def _evaluation(name: str) -> Command:
    if name == "retrieval":
        from desktop_app.cli.eval_retrieval import run as retrieval

        return retrieval
    if name == "sts":
        from desktop_app.cli.eval_sts import run as sts

        return sts
    from desktop_app.cli.eval_pairs import run as pairs

    return pairs


def _silence_output() -> None:
    """Nobody reads any more (`| head`): keep the interpreter from complaining when it flushes."""
    descriptor = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(descriptor, sys.stdout.fileno())
    finally:
        os.close(descriptor)
