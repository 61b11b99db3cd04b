"""Starting with the session, by what each system reads."""

from __future__ import annotations

import plistlib
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from desktop_app.login_start import (
    RUN_KEY,
    AutostartFile,
    LaunchAgent,
    RunKey,
    start_command,
    system_login_start,
)
from desktop_app.paths import DataDir

COMMAND = ["/opt/my apps/kindred", "--data-dir", '/home/a "b" $c `d` \\e 100%', "--show", "nothing"]


def command_in(text: str) -> list[str]:
    """What a desktop makes of the Exec line: the file's escapes first, then quotes, then %%."""
    line = next(line for line in text.splitlines() if line.startswith("Exec=")).removeprefix("Exec=")
    unescaped = line.replace("\\\\", "\\")
    parts = (re.sub(r"\\([$`])", r"\1", part) for part in shlex.split(unescaped))  # those shlex leaves
    return [part.replace("%%", "%") for part in parts]


class TestAutostartFile:
    def test_on_and_off(self, tmp_path: Path) -> None:
        start = AutostartFile(tmp_path / "config" / "autostart", COMMAND)
        assert not start.is_on()
        start.set(True)
        assert start.is_on()
        text = (tmp_path / "config" / "autostart" / "kindred.desktop").read_text()
        assert command_in(text) == COMMAND
        assert text.startswith("[Desktop Entry]\nType=Application\nName=Kindred\n")
        start.set(False)
        start.set(False)
        assert not start.is_on()

    @pytest.mark.parametrize("line", ["Hidden=true", "X-GNOME-Autostart-enabled=false"])
    def test_a_desktop_that_switched_it_off_is_believed(self, tmp_path: Path, line: str) -> None:
        start = AutostartFile(tmp_path, COMMAND)
        start.set(True)
        with open(tmp_path / "kindred.desktop", "a") as file:
            file.write(f"{line}\n")
        assert not start.is_on()
        start.set(True)
        assert start.is_on()

    def test_a_system_that_does_not_let_us(self, tmp_path: Path) -> None:
        (tmp_path / "file").touch()
        with pytest.raises(OSError, match=r"Not a directory|exists|cannot find"):
            AutostartFile(tmp_path / "file" / "autostart", COMMAND).set(True)


@pytest.mark.skipif(sys.platform != "linux", reason="the place of XDG")
def test_its_place_on_linux(tmp_path: Path, data_dir: DataDir, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    start = system_login_start(data_dir)
    start.set(True)
    text = (tmp_path / "config" / "autostart" / "kindred.desktop").read_text()
    assert command_in(text) == start_command(data_dir)
    assert start_command(data_dir)[-4:] == ["--data-dir", str(data_dir.root), "--show", "nothing"]


def test_launch_agent(tmp_path: Path) -> None:
    start = LaunchAgent(tmp_path / "LaunchAgents", COMMAND)
    assert not start.is_on()
    start.set(True)
    agent = plistlib.loads((tmp_path / "LaunchAgents" / "app.kindred.plist").read_bytes())
    assert agent == {"Label": "app.kindred", "ProgramArguments": COMMAND, "RunAtLoad": True}
    assert start.is_on()
    start.set(False)
    assert not start.is_on()


class PlayedRegistry:
    """As much of winreg as is used."""

    HKEY_CURRENT_USER, KEY_SET_VALUE, REG_SZ = object(), 2, 1

    def __init__(self) -> None:
        self.values: dict[tuple[str, str], str] = {}

    def OpenKey(self, root: object, path: str, reserved: int = 0, access: int = 0) -> PlayedRegistry:
        assert root is self.HKEY_CURRENT_USER
        self._path = path
        return self

    def __enter__(self) -> PlayedRegistry:
        return self

    def __exit__(self, *_: object) -> None:
        return None

    def QueryValueEx(self, key: object, name: str) -> tuple[str, int]:
        if (self._path, name) not in self.values:
            raise FileNotFoundError
        return self.values[self._path, name], self.REG_SZ

    def SetValueEx(self, key: object, name: str, reserved: int, kind: int, value: str) -> None:
        self.values[self._path, name] = value

    def DeleteValue(self, key: object, name: str) -> None:
        del self.values[self._path, name]


def test_run_key() -> None:
    registry = PlayedRegistry()
    start = RunKey(COMMAND, registry)
    assert not start.is_on()
    start.set(False)
    start.set(True)
    assert registry.values == {(RUN_KEY, "Kindred"): subprocess.list2cmdline(COMMAND)}
    assert start.is_on()
    start.set(False)
    assert not start.is_on()
