"""The system libraries that Qt loads on Linux. Windows and macOS have them all."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from installer.environment import Environment
from installer.problems import SetupProblem
from installer.runner import Finished, Runner
from installer.system_packages import Names, SystemPackages

OFFSCREEN: Mapping[str, Names] = {
    "libEGL.so.1": {"apt": "libegl1", "dnf": "libglvnd-egl", "pacman": "libglvnd", "zypper": "libglvnd"},
    "libGL.so.1": {"apt": "libgl1", "dnf": "libglvnd-glx", "pacman": "libglvnd", "zypper": "libglvnd"},
    "libX11.so.6": {"apt": "libx11-6", "dnf": "libX11", "pacman": "libx11", "zypper": "libX11-6"},
    "libxkbcommon.so.0": {
        "apt": "libxkbcommon0",
        "dnf": "libxkbcommon",
        "pacman": "libxkbcommon",
        "zypper": "libxkbcommon0",
    },
    "libdbus-1.so.3": {"apt": "libdbus-1-3", "dnf": "dbus-libs", "pacman": "dbus", "zypper": "libdbus-1-3"},
    "libfontconfig.so.1": {
        "apt": "libfontconfig1",
        "dnf": "fontconfig",
        "pacman": "fontconfig",
        "zypper": "libfontconfig1",
    },
    "libfreetype.so.6": {
        "apt": "libfreetype6",
        "dnf": "freetype",
        "pacman": "freetype2",
        "zypper": "libfreetype6",
    },
    "libglib-2.0.so.0": {"apt": "libglib2.0-0", "dnf": "glib2", "pacman": "glib2", "zypper": "libglib-2_0-0"},
    "libgthread-2.0.so.0": {
        "apt": "libglib2.0-0",
        "dnf": "glib2",
        "pacman": "glib2",
        "zypper": "libgthread-2_0-0",
    },
    "libzstd.so.1": {"apt": "libzstd1", "dnf": "libzstd", "pacman": "zstd", "zypper": "libzstd1"},
}
"""What QtGui and QtWidgets link to, in any build of Qt 6 for Linux; enough for the tests."""


def _in_libxcb(part: str) -> Names:
    # Debian and SUSE split libxcb into a package for each extension; the others do not.
    return {"apt": f"libxcb-{part}", "dnf": "libxcb", "pacman": "libxcb", "zypper": f"libxcb-{part}"}


def _xcb_util(debian: str, others: str) -> Names:
    return {"apt": debian, "dnf": others, "pacman": others, "zypper": debian}


WINDOW: Mapping[str, Names] = {
    "libX11-xcb.so.1": {
        "apt": "libx11-xcb1",
        "dnf": "libX11-xcb",
        "pacman": "libx11",
        "zypper": "libX11-xcb1",
    },
    "libxkbcommon-x11.so.0": {
        "apt": "libxkbcommon-x11-0",
        "dnf": "libxkbcommon-x11",
        "pacman": "libxkbcommon-x11",
        "zypper": "libxkbcommon-x11-0",
    },
    "libxcb-cursor.so.0": _xcb_util("libxcb-cursor0", "xcb-util-cursor"),
    "libxcb-icccm.so.4": _xcb_util("libxcb-icccm4", "xcb-util-wm"),
    "libxcb-image.so.0": _xcb_util("libxcb-image0", "xcb-util-image"),
    "libxcb-keysyms.so.1": _xcb_util("libxcb-keysyms1", "xcb-util-keysyms"),
    "libxcb-render-util.so.0": _xcb_util("libxcb-render-util0", "xcb-util-renderutil"),
    "libxcb-util.so.1": _xcb_util("libxcb-util1", "xcb-util"),
    "libxcb-randr.so.0": _in_libxcb("randr0"),
    "libxcb-render.so.0": _in_libxcb("render0"),
    "libxcb-shape.so.0": _in_libxcb("shape0"),
    "libxcb-shm.so.0": _in_libxcb("shm0"),
    "libxcb-sync.so.1": _in_libxcb("sync1"),
    "libxcb-xfixes.so.0": _in_libxcb("xfixes0"),
    "libxcb-xkb.so.1": _in_libxcb("xkb1"),
}
"""What the plugin for X11 links to besides; needed to show the window."""

LOAD = """
import ctypes, json, sys
def loads(name):
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True
print(json.dumps([name for name in sys.argv[1:] if not loads(name)]))
"""
START_OFFSCREEN = "from PySide6.QtWidgets import QApplication; QApplication([]); print('started')"
LOAD_X11_PLUGIN = """
import ctypes, pathlib, PySide6, PySide6.QtGui
ctypes.CDLL(str(pathlib.Path(PySide6.__file__).parent / "Qt/plugins/platforms/libqxcb.so"))
"""


@dataclass(frozen=True)
class QtLibraries:
    """Tries the libraries in a child process: what fails there is what would fail in the window."""

    environment: Environment
    runner: Runner
    packages: SystemPackages

    def ensure_offscreen(self) -> str:
        """Qt starts without a display. Raises SetupProblem naming the packages that are missing."""
        self._provide(OFFSCREEN)
        self._must_start(START_OFFSCREEN)
        return "Qt starts without a display"

    def ensure_window(self) -> str:
        """Qt can open a window. Raises SetupProblem naming the packages that are missing."""
        self._provide(WINDOW)
        self._must_start(LOAD_X11_PLUGIN)
        return "Qt can open a window"

    def missing(self, names: Sequence[str]) -> list[str]:
        """Those of the libraries that do not load."""
        asked = self._python(LOAD, *names)
        return [str(name) for name in json.loads(asked.output.splitlines()[-1])] if asked.ok else list(names)

    def _provide(self, wanted: Mapping[str, Names]) -> None:
        missing = self.missing(list(wanted))
        if missing:
            said = f"Qt needs system libraries that are missing: {', '.join(missing)}."
            self.packages.provide([wanted[name] for name in missing], said)

    def _must_start(self, program: str) -> None:
        started = self._python(program)
        if not started.ok:
            raise SetupProblem(
                f"Qt does not start: {started.last_error()}",
                "If the line names a library (lib….so), install the package that holds it. "
                f"All that was said is in {self.environment.log}.",
            )

    def _python(self, program: str, *arguments: str) -> Finished:
        command = [str(self.environment.python), "-c", program, *arguments]
        return self.runner.run(command, variables={"QT_QPA_PLATFORM": "offscreen"}, timeout_s=60)
