"""Which Python the set-up needs. Must parse and run on Python 3.8."""

from __future__ import annotations

import shutil
import subprocess
from typing import Callable, List, Optional, Sequence, Tuple  # noqa: UP035 (this file runs on Python 3.8)

OLDEST = (3, 11)
NEWEST_NAMED = 15


def is_supported(version: Tuple[int, ...]) -> bool:  # noqa: UP006
    """Whether this (major, minor) can run Kindred."""
    return tuple(version[:2]) >= OLDEST


def explain(
    version: Tuple[int, ...],  # noqa: UP006
    arguments: Sequence[str],
    find: Optional[Callable[[], Optional[str]]] = None,  # noqa: UP045
) -> str:
    """What to tell someone whose Python is too old, with the command that will work."""
    newer = (find or find_newer)()
    said = "Kindred needs Python 3.11 or newer; this is Python {}.{}.".format(*version[:2])
    if newer:
        return (
            said + "\nThis machine has a newer one. Run: " + " ".join([newer, "-m", "installer", *arguments])
        )
    return said + (
        "\nInstall one, then run the same command with it:"
        "\n  Debian, Ubuntu   sudo apt-get install python3.11 python3.11-venv   (or a newer release)"
        "\n  Fedora           sudo dnf install python3.12"
        "\n  macOS            brew install python@3.12   (or the installer of python.org)"
        "\n  Windows          winget install Python.Python.3.12"
    )


def find_newer() -> Optional[str]:  # noqa: UP045
    """The name of a Python on the path that is new enough and starts; None where there is none."""
    names: List[str] = ["python3.{}".format(minor) for minor in range(NEWEST_NAMED, 10, -1)]  # noqa: UP006, UP032
    return next((name for name in names if shutil.which(name) and _starts(name)), None)


def _starts(name: str) -> bool:
    # A version manager leaves launchers on the path for versions that are not selected.
    try:
        status = subprocess.call(
            [name, "-c", ""], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=10
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return status == 0
