"""Where Kindred keeps its own files, and how the processes are started. Standard library only."""

from __future__ import annotations

import hashlib
import importlib.util
import logging
import os
import stat
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from desktop_app.data_root import ENVIRONMENT_VARIABLE as ENVIRONMENT_VARIABLE
from desktop_app.data_root import default_root
from desktop_app.running_window import CONTACT_NAME

BUILT_IN_MODEL = "all-MiniLM-L6-v2"

OPEN_TO_OTHERS = 0o077
OWN_NAMES = (
    "catalogue",
    "engine.",
    "keepsakes",
    "removals",
    "window.",
    ".window-",
    "indexes",
    "logs",
    "models",
)
"""How the names of all that we keep in a data directory begin."""

log = logging.getLogger(__name__)


def default_data_dir() -> Path:
    """The data directory: $KINDRED_DATA_DIR, or the system's place for application data."""
    return Path(default_root())


@dataclass(frozen=True)
class DataDir:
    """The layout of a data directory. Folders are made 0700 when first asked for by `make`."""

    root: Path

    def make(self) -> DataDir:
        """Create the folders. Raises OSError where that is not possible."""
        for missing in reversed([parent for parent in self.root.parents if not parent.exists()]):
            missing.mkdir(mode=0o700, exist_ok=True)  # with `parents=True` the umask would decide
        for folder in (self.root, self.indexes, self.logs, self.models):
            folder.mkdir(mode=0o700, exist_ok=True)
        return self

    def tighten(self) -> int:
        """Close to others what is ours and open to them; returns how much that was.

        The person may have chosen a folder that holds other things too: those stay as they are, and so
        does the folder itself. Links are not followed.
        """
        if os.name == "nt":
            return 0  # the folder's access list comes from the person's profile
        closed = sum(map(_close_to_others, self._own_paths()))
        if closed:
            log.warning("%d files and folders of the data directory were open to others: closed", closed)
        return closed

    def _own_paths(self) -> Iterator[Path]:
        entries = list(self.root.iterdir())
        own = [entry for entry in entries if entry.name.startswith(OWN_NAMES)]
        if len(own) == len(entries):
            yield self.root
        for entry in own:
            yield entry
            if entry.is_dir() and not entry.is_symlink():
                for folder, folders, files in os.walk(entry):
                    yield from (Path(folder, name) for name in (*folders, *files))

    @property
    def catalogue(self) -> Path:
        return self.root / "catalogue.sqlite3"

    @property
    def removals(self) -> Path:
        """The journal of files that were removed."""
        return self.root / "removals.sqlite3"

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

    @property
    def window_lock(self) -> Path:
        """Held by the one window of this data directory."""
        return self.root / "window.lock"

    @property
    def window_contact(self) -> Path:
        """Written by the window (0600): where it hears what a second start wants of it."""
        return self.root / CONTACT_NAME

    def window_address(self) -> str:
        """Where the window listens: a path, or on Windows the name of a pipe."""
        name = f"window-{self._digest}-{os.getpid()}"
        return f"kindred-{name}" if sys.platform == "win32" else str(runtime_dir() / name)

    def window_addresses(self) -> list[Path]:
        """The sockets of windows of this data directory: of the one that runs, and of killed ones."""
        return [] if sys.platform == "win32" else sorted(runtime_dir().glob(f"window-{self._digest}-*"))

    def socket_address(self) -> str:
        """A new address for the engine's socket; short, since AF_UNIX paths end at 107 bytes."""
        if sys.platform == "win32":
            return rf"\\.\pipe\kindred-{self._digest}-{os.getpid()}"
        return str(runtime_dir() / f"{self._digest}-{os.getpid()}")

    def sockets(self) -> list[Path]:
        """The sockets of this data directory: of its engine, and of engines that were killed."""
        return [] if sys.platform == "win32" else sorted(runtime_dir().glob(f"{self._digest}-*"))

    @property
    def _digest(self) -> str:
        return hashlib.sha256(os.fsencode(self.root)).hexdigest()[:16]


def runtime_dir() -> Path:
    """A short-named folder of ours (0700) for sockets. Raises OSError where there can be none."""
    base = os.environ.get("XDG_RUNTIME_DIR") or tempfile.gettempdir()
    if len(base) > 60 or not os.access(base, os.W_OK):
        base = tempfile.gettempdir() if len(tempfile.gettempdir()) <= 60 else "/tmp"
    folder = Path(base) / f"kindred-{os.getuid() if hasattr(os, 'getuid') else os.getlogin()}"
    folder.mkdir(mode=0o700, exist_ok=True)
    if hasattr(os, "getuid"):
        info = folder.lstat()
        if not stat.S_ISDIR(info.st_mode) or info.st_uid != os.getuid():
            raise PermissionError(f"{folder} belongs to someone else: remove it, or set XDG_RUNTIME_DIR")
        if _close_to_others(folder):
            log.warning("the folder of the sockets was open to others: closed")
    return folder


def _close_to_others(path: Path) -> bool:
    """Leave a file or folder to its owner alone; returns whether it was open to others before."""
    try:
        mode = path.lstat().st_mode
        if stat.S_ISLNK(mode) or not mode & OPEN_TO_OTHERS:
            return False
        path.chmod(stat.S_IMODE(mode) & ~OPEN_TO_OTHERS)
    except FileNotFoundError:
        return False
    except OSError as error:
        log.warning("a file of the data directory stays open to others: %s", error.strerror)
        return False
    return True


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
    return program_command("--role", role, *arguments)


def program_command(*arguments: str) -> list[str]:
    """The command line that starts this program anew."""
    program = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "desktop_app"]
    return [*program, *arguments]


def child_environment() -> dict[str, str]:
    """Ours, with our package on the path, and without the working folder as a place of modules."""
    environment = {**os.environ, "PYTHONSAFEPATH": "1"}
    root = source_root()
    if root is not None:
        inherited = environment.get("PYTHONPATH")
        environment["PYTHONPATH"] = str(root) + (os.pathsep + inherited if inherited else "")
    return environment


def source_root() -> Path | None:
    """The folder that holds the package `desktop_app`, for PYTHONPATH of a child; None when frozen."""
    if getattr(sys, "frozen", False):
        return None
    spec = importlib.util.find_spec("desktop_app")
    if spec is None or spec.origin is None:
        return None
    return Path(spec.origin).resolve().parent.parent
