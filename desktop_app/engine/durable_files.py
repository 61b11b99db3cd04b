"""Small files beside the catalogue: replaced at once, durably, and private whatever the umask."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path


def replace_file(path: Path, data: bytes) -> None:
    """Replace a file (0600) by one that holds `data`; a crash leaves the old one or the new one.

    Raises OSError; the old file is then as it was.
    """
    temporary = path.with_name(path.name + ".tmp")
    try:
        with open(os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
            file.write(data)
            sync_file(file.fileno())
        os.replace(temporary, path)
    except OSError:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def sync_file(descriptor: int) -> None:
    """Make what was written to an open file durable."""
    os.fsync(descriptor)


def sync_path(path: Path) -> None:
    """Make a file that another library wrote durable."""
    with path.open("r+b") as file:
        sync_file(file.fileno())


def sync_folder(folder: Path) -> None:
    """Make the names in a folder durable. Windows has no such call and needs none."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
