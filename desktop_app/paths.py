"""Where Kindred keeps its own files, and how the processes are started. Stdlib and platformdirs only."""

from __future__ import annotations

import hashlib
import importlib.util
import os
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

ENVIRONMENT_VARIABLE = "KINDRED_DATA_DIR"
BUILT_IN_MODEL = "all-MiniLM-L6-v2"


def default_data_dir() -> Path:
    """The data directory: $KINDRED_DATA_DIR, or the system's place for application data."""
    chosen = os.environ.get(ENVIRONMENT_VARIABLE)
    if chosen:
        return Path(chosen).expanduser().absolute()
    import platformdirs

    return Path(platformdirs.user_data_dir("Kindred", appauthor=False))


@dataclass(frozen=True)
class DataDir:
    """The layout of a data directory. Folders are made 0700 when first asked for by `make`."""

    root: Path

    def make(self) -> DataDir:
        """Create the folders. Raises OSError where that is not possible."""
        for folder in (self.root, self.indexes, self.logs, self.models):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        return self

    @property
    def catalogue(self) -> Path:
        return self.root / "catalogue.sqlite3"

    @property
    def indexes(self) -> Path:
        return self.root / "indexes"

    @property
    def logs(self) -> Path:
        return self.root / "logs"

    @property
    def models(self) -> Path:
        return self.root / "models"

    @property
    def lock(self) -> Path:
        """Held by the one engine of this data directory."""
        return self.root / "engine.lock"

    @property
    def contact(self) -> Path:
        """Written by the engine (0600): how to reach it."""
        return self.root / "engine.json"

    @property
    def window_state(self) -> Path:
        """What the window remembers: size, panel, query, theme."""
        return self.root / "window.json"

    def socket_address(self) -> str:
        """A new address for the engine's socket; short, since AF_UNIX paths end at 107 bytes."""
        digest = hashlib.sha256(os.fsencode(self.root)).hexdigest()[:16]
        if sys.platform == "win32":
            return rf"\\.\pipe\kindred-{digest}-{os.getpid()}"
        return str(runtime_dir() / f"{digest}-{os.getpid()}")


def runtime_dir() -> Path:
    """A short-named folder of ours (0700) for sockets."""
    base = os.environ.get("XDG_RUNTIME_DIR") or tempfile.gettempdir()
    if len(base) > 60 or not os.access(base, os.W_OK):
        base = tempfile.gettempdir() if len(tempfile.gettempdir()) <= 60 else "/tmp"
    folder = Path(base) / f"kindred-{os.getuid() if hasattr(os, 'getuid') else os.getlogin()}"
    folder.mkdir(mode=0o700, exist_ok=True)
    if hasattr(os, "getuid"):
        info = folder.lstat()
        if info.st_uid != os.getuid() or info.st_mode & 0o077:
            raise PermissionError(
                f"{folder} belongs to someone else or is open to others: remove it, or set XDG_RUNTIME_DIR"
            )
    return folder


def model_folder(name: str, data_dir: DataDir) -> Path | None:
    """The folder of an installed model; None where it is not installed.

    Looked for in the data directory (imported models), then in the environment's `share/kindred`
    (where the installer puts the verified built-in model), then inside a frozen program.
    """
    places = [
        data_dir.models / name,
        Path(sys.prefix) / "share" / "kindred" / "models" / name,
        Path(getattr(sys, "_MEIPASS", sys.prefix)) / "models" / name,
    ]
    return next((place for place in places if (place / "config.json").is_file()), None)


def role_command(role: str, *arguments: str) -> list[str]:
    """The command line that starts this program as another of its processes."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "--role", role, *arguments]
    return [sys.executable, "-m", "desktop_app", "--role", role, *arguments]


def source_root() -> Path | None:
    """The folder that holds the package `desktop_app`, for PYTHONPATH of a child; None when frozen."""
    if getattr(sys, "frozen", False):
        return None
    spec = importlib.util.find_spec("desktop_app")
    if spec is None or spec.origin is None:
        return None
    return Path(spec.origin).resolve().parent.parent
