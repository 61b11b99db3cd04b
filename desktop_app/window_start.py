"""Starts the window, or hands over to the one that runs: there is one for each data directory."""

from __future__ import annotations

import argparse
import os
import signal
import sys
import time

from desktop_app.allocator import give_back_large_blocks, share_heaps
from desktop_app.paths import DataDir, default_data_dir
from desktop_app.running_window import SHOW, TOGGLE, call

HAND_OVER_S = 15.0  # the other one may just be starting
PAUSE_S = 0.05


def run_window(arguments: list[str]) -> int:
    """Open the window; the arguments are folders to add. Returns the exit status."""
    early = EarlySignals()
    from desktop_app.cli import parse_window_arguments

    options = parse_window_arguments(arguments)
    data_dir = DataDir(options.data_dir or default_data_dir())
    from desktop_app.one_window import WindowClaim

    claim = WindowClaim(data_dir)
    deadline = time.monotonic() + HAND_OVER_S
    while not claim.take():
        if early.asked or hand_over(data_dir, options):
            return 0
        if time.monotonic() > deadline:
            print(
                "kindred: its window runs already, but does not answer: end it, then try again",
                file=sys.stderr,
            )
            return 1
        time.sleep(PAUSE_S)
    try:
        return _open(data_dir, options, early)
    finally:
        claim.release()


def hand_over(data_dir: DataDir, options: argparse.Namespace) -> bool:
    """Tell the window that runs what this start was for; False where it did not hear."""
    root = str(data_dir.root.absolute())
    if options.show == "bar":
        return call(root, TOGGLE, [b""])
    if options.show == "nothing":
        return True
    return call(root, SHOW, [os.fsencode(folder) for folder in options.folders])


def _open(data_dir: DataDir, options: argparse.Namespace, early: EarlySignals) -> int:
    from desktop_app.client.connection import prestart

    started = prestart(data_dir)  # it starts while Qt is imported
    share_heaps()
    give_back_large_blocks()
    from desktop_app.ui.app import run_window as run

    if early.asked:
        return 0
    return run(data_dir, options.folders, started, lambda: early.asked, options.show)


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
