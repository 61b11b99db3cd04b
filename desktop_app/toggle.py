"""`kindred --toggle`: shows or hides the search bar of the window that runs; starts one where none does.

A key of the desktop runs this, so it must be quick: nothing is imported before the window has been told.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from desktop_app.data_root import default_root
from desktop_app.running_window import TOGGLE, call

FLAG = "--toggle"
USAGE = "usage: kindred [--data-dir DIR] [--quiet] --toggle"
TOKEN_VARIABLES = ("XDG_ACTIVATION_TOKEN", "DESKTOP_STARTUP_ID")  # Wayland's, and X11's
EARLY_END_S = 3.0


def run(arguments: Sequence[str]) -> int:
    """Toggle the bar; returns the exit status."""
    root = data_root(arguments)
    if root is None:
        print(USAGE, file=sys.stderr)
        return 2
    return 0 if call(root, TOGGLE, [activation_token()]) else start_in_background(root)


def data_root(arguments: Sequence[str]) -> str | None:
    """The data directory that the arguments name; None where they say what does not go with --toggle."""
    root, rest = "", iter(arguments)
    for argument in rest:
        name, equals, value = argument.partition("=")
        if name == "--data-dir":
            root = value if equals else next(rest, "")
            if not root:
                return None
        elif argument not in (FLAG, "--quiet"):
            return None
    return os.path.abspath(root) if root else default_root()


def activation_token() -> bytes:
    """What lets a window take the focus, from the desktop that started us; b"" where it gave nothing."""
    found = (os.environ.get(name, "") for name in TOKEN_VARIABLES)
    return os.fsencode(next(filter(None, found), "")).replace(b"\0", b"")


def start_in_background(root: str) -> int:
    """Start the program with only the bar in sight. Status 1 where it ends at once."""
    import subprocess
    from pathlib import Path

    from desktop_app.paths import DataDir, child_environment, program_command

    data_dir = DataDir(Path(root))
    process = subprocess.Popen(
        program_command("--data-dir", root, "--show", "bar"),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=child_environment(),
        start_new_session=True,
    )
    try:
        status = process.wait(EARLY_END_S)
    except subprocess.TimeoutExpired:
        return 0
    if status:
        print(
            f"kindred: the window could not be started: see {data_dir.logs / 'window.log'}", file=sys.stderr
        )
    return 1 if status else 0
