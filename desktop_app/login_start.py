"""Starting with the session: an XDG autostart file, a LaunchAgent, or a value of Windows' Run key.

What the system holds is the truth: nothing of it is kept in our own settings, so that a choice made in the
desktop's settings counts. Started so, the program shows nothing; its key and its tray icon are there.
"""

from __future__ import annotations

import os
import plistlib
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

from desktop_app.paths import DataDir, program_command, source_root

DESKTOP_FILE = """\
[Desktop Entry]
Type=Application
Name=Kindred
Comment=Search your own files by meaning
Exec={command}
Icon=kindred
Terminal=false
X-GNOME-Autostart-enabled=true
"""
RUN_KEY = r"Software\Microsoft\Windows\CurrentVersion\Run"
RESERVED = '\\"`$'


def system_login_start(data_dir: DataDir) -> AutostartFile | LaunchAgent | RunKey:
    """What does it on this system."""
    command = start_command(data_dir)
    if sys.platform == "win32":
        return RunKey(command)
    if sys.platform == "darwin":
        return LaunchAgent(Path.home() / "Library" / "LaunchAgents", command)
    config = os.environ.get("XDG_CONFIG_HOME") or str(Path.home() / ".config")
    return AutostartFile(Path(config) / "autostart", command)


def start_command(data_dir: DataDir) -> list[str]:
    """The command that starts this program with nothing in sight, from any folder."""
    script = Path(sys.prefix) / ("Scripts/kindred.exe" if os.name == "nt" else "bin/kindred")
    program = [str(script)] if script.is_file() and source_root() is not None else program_command()
    return [*program, "--data-dir", str(data_dir.root.absolute()), "--show", "nothing"]


class AutostartFile:
    """A desktop file in `autostart`, as the Desktop Application Autostart Specification says."""

    def __init__(self, folder: Path, command: list[str]) -> None:
        self._path = folder / "kindred.desktop"
        self._command = command

    def is_on(self) -> bool:
        """Whether the file is there, and no desktop's settings switched it off inside."""
        try:
            lines = [line.strip() for line in self._path.read_text(encoding="utf-8").splitlines()]
        except (OSError, UnicodeDecodeError):
            return False
        return not {"Hidden=true", "X-GNOME-Autostart-enabled=false"} & set(lines)

    def set(self, on: bool) -> None:
        """Write or remove the file."""
        if not on:
            self._path.unlink(missing_ok=True)
            return
        self._path.parent.mkdir(parents=True, exist_ok=True)
        command = " ".join(map(_quoted, self._command))
        self._path.write_text(DESKTOP_FILE.format(command=command), encoding="utf-8")


def _quoted(argument: str) -> str:
    """An argument of Exec: quoted where it must be, with what is special in there escaped."""
    argument = argument.replace("%", "%%")
    if argument and argument == shlex.quote(argument):
        return argument
    for special in RESERVED:
        argument = argument.replace(special, f"\\{special}")
    # The file's own escapes are undone first, so backslashes are doubled once more.
    return '"' + argument.replace("\\", "\\\\") + '"'


class LaunchAgent:
    """A property list for launchd. Written from Apple's manual; not run on a Mac yet."""

    def __init__(self, folder: Path, command: list[str]) -> None:
        self._path = folder / "app.kindred.plist"
        self._command = command

    def is_on(self) -> bool:
        """Whether the property list is there."""
        return self._path.is_file()

    def set(self, on: bool) -> None:
        """Write or remove the property list; it counts from the next login on."""
        if not on:
            self._path.unlink(missing_ok=True)
            return
        self._path.parent.mkdir(parents=True, exist_ok=True)
        agent = {"Label": "app.kindred", "ProgramArguments": self._command, "RunAtLoad": True}
        self._path.write_bytes(plistlib.dumps(agent))


class RunKey:
    """A value under the current person's Run key. Not run on Windows yet."""

    def __init__(self, command: list[str], winreg: Any = None) -> None:
        if winreg is None:
            import winreg
        self._registry: Any = winreg
        self._command = command

    def is_on(self) -> bool:
        """Whether the value is there."""
        try:
            with self._registry.OpenKey(self._registry.HKEY_CURRENT_USER, RUN_KEY) as key:
                self._registry.QueryValueEx(key, "Kindred")
        except OSError:
            return False
        return True

    def set(self, on: bool) -> None:
        """Write or remove the value."""
        registry = self._registry
        with registry.OpenKey(registry.HKEY_CURRENT_USER, RUN_KEY, 0, registry.KEY_SET_VALUE) as key:
            if on:
                line = subprocess.list2cmdline(self._command)
                registry.SetValueEx(key, "Kindred", 0, registry.REG_SZ, line)
            elif self.is_on():
                registry.DeleteValue(key, "Kindred")
