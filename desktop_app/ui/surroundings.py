"""What the system around the window lets us do: key, tray, focus, shadows, starting with the session."""

from __future__ import annotations

import logging
import os
import shlex
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QSystemTrayIcon

from desktop_app.login_start import system_login_start
from desktop_app.paths import DataDir, default_data_dir
from desktop_app.presenters.choices.program_settings import System
from desktop_app.ui.hotkeys.system import NoHotkey, system_hotkey
from desktop_app.ui.x11 import XConnection

log = logging.getLogger(__name__)


class Pressed(QObject):
    """Tells that the key for the search bar was pressed."""

    happened = Signal()


class NoLoginStart:
    """Where nothing may be started with the session."""

    def is_on(self) -> bool:
        """It never is."""
        return False

    def set(self, on: bool) -> None:
        """Raises OSError."""
        raise OSError("not on this system")


@dataclass(frozen=True)
class Surroundings:
    """The system around the window; as it stands here, one that lets us do nothing."""

    system: System = field(
        default_factory=lambda: System(NoHotkey(), NoLoginStart(), False, "kindred --toggle")
    )
    pressed: Pressed = field(default_factory=Pressed)
    translucent: Callable[[], bool] = lambda: True
    activate: Callable[[int], None] = lambda window: None
    close: Callable[[], None] = lambda: None


def system_surroundings(data_dir: DataDir) -> Surroundings:
    """The surroundings on this system, for the window of a data directory."""
    pressed = Pressed()
    hotkey = system_hotkey(pressed.happened.emit)
    system = System(
        hotkey=hotkey,
        login=system_login_start(data_dir),
        tray_possible=QSystemTrayIcon.isSystemTrayAvailable(),
        toggle_command=toggle_command(data_dir),
        desktop=os.environ.get("XDG_CURRENT_DESKTOP", ""),
    )
    server = _x_server()
    if server is None:
        return Surroundings(system, pressed, close=hotkey.close)

    def close() -> None:
        hotkey.close()
        server.close()

    return Surroundings(system, pressed, server.has_compositor, server.activate, close)


def toggle_command(data_dir: DataDir) -> str:
    """The command that toggles this window's bar, to be put into a desktop's settings."""
    script = Path(sys.prefix) / ("Scripts/kindred.exe" if os.name == "nt" else "bin/kindred")
    command = [str(script) if script.is_file() else "kindred", "--toggle"]
    if data_dir.root.absolute() != default_data_dir().absolute():
        command += ["--data-dir", str(data_dir.root.absolute())]
    return subprocess.list2cmdline(command) if os.name == "nt" else shlex.join(command)


def _x_server() -> XConnection | None:
    """The X server, where it is what shows our windows."""
    if QGuiApplication.platformName() != "xcb":
        return None
    try:
        return XConnection()
    except (OSError, AttributeError) as error:
        log.info("the window manager cannot be asked for anything: %s", error)
        return None
