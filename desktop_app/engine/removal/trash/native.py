"""The trash of the system that we run on."""

from __future__ import annotations

import sys

from desktop_app.engine.removal.trash.freedesktop import DesktopTrash
from desktop_app.engine.removal.trash.port import Trash
from desktop_app.engine.removal.trash.system import SystemTrash


def native_trash() -> Trash:
    """Ours where the FreeDesktop.org specification holds, else the system's."""
    return SystemTrash() if sys.platform in ("win32", "darwin") else DesktopTrash()
