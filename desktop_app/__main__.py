"""The composition root: window, command line, or one of the other processes.

It imports next to nothing by itself: `kindred --toggle` is to show the bar within a tenth of a second.
"""

from __future__ import annotations

import sys

from desktop_app import toggle

INTERRUPTED = 130


def main(argv: list[str] | None = None) -> int:
    """Start what the arguments ask for; returns the exit status."""
    arguments = sys.argv[1:] if argv is None else argv
    if len(arguments) >= 2 and arguments[0] == "--role":
        from desktop_app.roles import run_role

        return run_role(arguments[1], arguments[2:])
    try:
        if toggle.FLAG in arguments:
            return toggle.run(arguments)
        from desktop_app import cli

        if cli.is_command(arguments):
            return cli.main(arguments)
        from desktop_app.window_start import run_window

        return run_window(arguments)
    except KeyboardInterrupt:  # while modules were being loaded; later each sees to it itself
        return INTERRUPTED


if __name__ == "__main__":
    sys.exit(main())
