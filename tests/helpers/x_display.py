"""An X server of the test's own, with a window manager, and keys that are really pressed."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.helpers.waiting import wait_for

PROGRAMS = ("Xvfb", "openbox", "xdotool")
missing = [program for program in PROGRAMS if shutil.which(program) is None]
needs_x = pytest.mark.skipif(bool(missing), reason=f"not installed: {', '.join(missing)}")


class XDisplay:
    """Starts on a free number; everything ends with `close`."""

    def __init__(self, size: str = "1280x800") -> None:
        reading, writing = os.pipe()
        self._server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{size}x24", "-nolisten", "tcp"],
            pass_fds=[writing],
            stderr=subprocess.DEVNULL,
        )
        os.close(writing)
        with os.fdopen(reading, encoding="ascii") as told:
            number = told.readline().strip()
        assert number, "Xvfb did not start"
        self.name = f":{number}"
        self.environment = {**os.environ, "DISPLAY": self.name, "QT_QPA_PLATFORM": "xcb"}
        self._manager = subprocess.Popen(["openbox"], env=self.environment, stderr=subprocess.DEVNULL)
        wait_for(lambda: bool(self._said("xdotool", "get_desktop")), 30)

    def close(self) -> None:
        """End the window manager and the server."""
        for process in (self._manager, self._server):
            process.terminate()
            process.wait(60)

    def press(self, *keys: str) -> None:
        """Press keys one after the other ("ctrl+alt+space")."""
        subprocess.run(["xdotool", "key", "--delay", "30", *keys], env=self.environment, check=True)

    def type(self, text: str) -> None:
        """Type text key by key."""
        subprocess.run(["xdotool", "type", "--delay", "30", text], env=self.environment, check=True)

    def shows(self, title: str) -> bool:
        """Whether a window with that title can be seen."""
        return bool(self._said("xdotool", "search", "--onlyvisible", "--name", f"^{title}$"))

    def wait_shown(self, title: str, shown: bool = True, timeout_s: float = 60) -> None:
        """Wait until a window can be seen, or cannot."""
        wait_for(lambda: self.shows(title) == shown, timeout_s)

    def focused(self) -> str:
        """The title of the window that has the focus."""
        return self._said("xdotool", "getactivewindow", "getwindowname").strip()

    def picture(self, name: str) -> None:
        """Keep a picture of the screen where KINDRED_SCREENSHOTS says."""
        folder = os.environ.get("KINDRED_SCREENSHOTS")
        if folder and shutil.which("import"):
            path = Path(folder) / f"{name}.png"
            subprocess.run(["import", "-window", "root", str(path)], env=self.environment, check=True)

    def _said(self, *command: str) -> str:
        done = subprocess.run(command, env=self.environment, capture_output=True, text=True, check=False)
        return done.stdout if done.returncode == 0 else ""
