"""Where the data directory lies. It imports next to nothing: `kindred --toggle` has a tenth of a second."""

from __future__ import annotations

import os
import sys

ENVIRONMENT_VARIABLE = "KINDRED_DATA_DIR"


def default_root() -> str:
    """The data directory: $KINDRED_DATA_DIR, or the system's place for application data."""
    chosen = os.environ.get(ENVIRONMENT_VARIABLE)
    if chosen:
        return os.path.abspath(os.path.expanduser(chosen))
    if sys.platform in ("win32", "darwin"):
        import platformdirs

        return platformdirs.user_data_dir("Kindred", appauthor=False)
    # As platformdirs says, in a twentieth of the time.
    base = os.environ.get("XDG_DATA_HOME", "").strip() or os.path.expanduser("~/.local/share")
    return os.path.join(base, "Kindred")
