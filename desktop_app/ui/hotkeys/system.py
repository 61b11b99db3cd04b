"""The global key of the system that we run on."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable

from PySide6.QtGui import QGuiApplication

from desktop_app.presenters.choices.program_settings import Hotkey

log = logging.getLogger(__name__)


class NoHotkey:
    """Where programs may not listen for keys (Wayland): the desktop's own settings run `kindred --toggle`."""

    possible = False

    def listen(self, keys: str) -> None:
        """Nothing to listen with."""

    def close(self) -> None:
        """Nothing to close."""


def system_hotkey(on_pressed: Callable[[], None]) -> Hotkey:
    """What listens on this system."""
    try:
        if sys.platform == "win32":
            from desktop_app.ui.hotkeys.windows import WindowsHotkey

            return WindowsHotkey(on_pressed)
        if sys.platform == "darwin":
            from desktop_app.ui.hotkeys.macos import MacHotkey

            return MacHotkey(on_pressed)
        if QGuiApplication.platformName() == "xcb":
            from desktop_app.ui.hotkeys.x11 import X11Hotkey

            return X11Hotkey(on_pressed)
    except (OSError, AttributeError) as error:
        log.warning("no key can be listened for everywhere: %s", error)
    return NoHotkey()
