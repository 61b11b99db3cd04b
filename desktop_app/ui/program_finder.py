"""Which of the known programs are on this machine, and which of them opens a type of file by default.

On Linux by the path and the desktop entries (freedesktop.org: Desktop Entry and MIME Applications
specifications), on macOS by the folders of applications, on Windows by the usual places of installation.
"""

from __future__ import annotations

import ctypes
import os
import shlex
import shutil
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from desktop_app.presenters.results.programs import KNOWN_PROGRAMS, InstalledProgram, Program

_FIELD_CODES = frozenset("%f %F %u %U %d %D %n %N %i %c %k %v %m @@ @@u --file-forwarding".split())
_DEFAULTS, _ADDED, _CACHE = "[Default Applications]", "[Added Associations]", "[MIME Cache]"


class ProgramFinder:
    """Looks anew each time: programs come and go while the window is open.

    Args: `platform`: as in `sys.platform`; `environment`: as in `os.environ`; `home`: the person's folder.
    """

    def __init__(
        self,
        platform: str = sys.platform,
        environment: Mapping[str, str] = os.environ,
        home: Path | None = None,
    ) -> None:
        self._platform, self._environment = platform, environment
        self._home = home or Path.home()

    def installed(self) -> list[InstalledProgram]:
        """The known programs on this machine, in the order of the table."""
        starts = ((program, self._start_of(program)) for program in KNOWN_PROGRAMS)
        return [InstalledProgram(program, start) for program, start in starts if start]

    def default_for(self, ending: str, mime_types: Sequence[str]) -> InstalledProgram | None:
        """What opens files with this ending ("pdf") by default, where it is a known program.

        Args: `mime_types`: of the file, the most special one first. On macOS nothing is known.
        """
        if self._platform == "win32":
            return _by_executable(_associated(ending))
        if self._platform == "darwin":
            return None
        entry = self._default_entry(mime_types)
        return None if entry is None else self._of_entry(entry)

    def full_path(self, program: str) -> str | None:
        """The full path of a program by name or path; None where it is not there."""
        program = str(Path(program).expanduser()) if program.startswith("~") else program
        return shutil.which(program, path=self._environment.get("PATH", ""))

    # ------------------------------------------------------------ where programs are

    def _start_of(self, program: Program) -> tuple[str, ...]:
        for executable in program.executables:
            path = self.full_path(executable)
            if path is not None:
                return (path,)
        if self._platform == "win32":
            return self._first_file(Path(self._expanded(place)) for place in program.installed)
        if self._platform == "darwin":
            folders = (Path("/Applications"), self._home / "Applications")
            return self._first_file(folder / bundle for bundle in program.bundles for folder in folders)
        entries = (self._entry_file(f"{entry}.desktop") for entry in program.entries)
        return next((start for entry in entries if entry and (start := self._command_of(entry))), ())

    def _first_file(self, places: Iterator[Path]) -> tuple[str, ...]:
        return next(((str(place),) for place in places if place.is_file()), ())

    def _expanded(self, place: str) -> str:
        for name, value in self._environment.items():
            place = place.replace(f"%{name}%", value)
        return place

    # ------------------------------------------------------------ desktop entries

    def _data_folders(self) -> list[Path]:
        own = self._environment.get("XDG_DATA_HOME") or str(self._home / ".local/share")
        shared = self._environment.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share"
        return [Path(folder) / "applications" for folder in (own, *shared.split(":")) if folder]

    def _entry_file(self, name: str) -> Path | None:
        places = (folder / name for folder in self._data_folders())
        return next((place for place in places if place.is_file()), None)

    def _command_of(self, entry: Path) -> tuple[str, ...]:
        """What starts a desktop entry, without its files; () where that cannot be told."""
        line = next((text for text in _lines(entry) if text.startswith("Exec=")), "Exec=")
        try:
            words = shlex.split(line.removeprefix("Exec="))
        except ValueError:
            return ()
        words = [word for word in words if word not in _FIELD_CODES]
        if not words or self.full_path(words[0]) is None:
            return ()
        return tuple(words)

    def _of_entry(self, entry: Path) -> InstalledProgram | None:
        start = self._command_of(entry)
        if not start:
            return None
        known = (program for program in KNOWN_PROGRAMS if entry.stem in program.entries)
        program = next(known, None)
        if program is not None:
            return InstalledProgram(program, start)
        return _by_executable(start[0]) if len(start) == 1 else None

    # ------------------------------------------------------------ what is the default

    def _default_entry(self, mime_types: Sequence[str]) -> Path | None:
        """The desktop entry that opens the most special of these types that any entry opens."""
        lists = [list(_lines(path)) for path in self._association_files()]
        caches = [list(_lines(folder / "mimeinfo.cache")) for folder in self._data_folders()]
        ranked = ((lists, _DEFAULTS), (lists, _ADDED), (caches, _CACHE))
        names = (
            name
            for mime_type in mime_types
            for files, section in ranked
            for lines in files
            for name in _entries(lines, section, mime_type)
        )
        return next((entry for name in names if (entry := self._entry_file(name))), None)

    def _association_files(self) -> list[Path]:
        own = self._environment.get("XDG_CONFIG_HOME") or str(self._home / ".config")
        shared = self._environment.get("XDG_CONFIG_DIRS") or "/etc/xdg"
        desktops = self._environment.get("XDG_CURRENT_DESKTOP", "").lower().split(":")
        names = [*(f"{desktop}-mimeapps.list" for desktop in desktops if desktop), "mimeapps.list"]
        folders = [*(Path(folder) for folder in (own, *shared.split(":")) if folder), *self._data_folders()]
        return [folder / name for folder in folders for name in names]


def _by_executable(path: str) -> InstalledProgram | None:
    """The known program with that executable."""
    name = path.replace("\\", "/").rsplit("/", 1)[-1].lower()
    for program in KNOWN_PROGRAMS:
        installed = (place.rsplit("\\", 1)[-1].lower() for place in program.installed)
        if name and (name in program.executables or name in installed):
            return InstalledProgram(program, (path,))
    return None


def _lines(path: Path) -> Iterator[str]:
    try:
        yield from path.read_text("utf-8", "replace").splitlines()
    except OSError:
        return


def _entries(lines: Sequence[str], section: str, mime_type: str) -> list[str]:
    """The desktop entries named for a type in a section."""
    inside = False
    for line in lines:
        if line.startswith("["):
            inside = line.strip() == section
        elif inside and line.partition("=")[0].strip() == mime_type:
            return [name.strip() for name in line.partition("=")[2].split(";") if name.strip()]
    return []


def _associated(ending: str) -> str:
    """The program that Windows opens an ending with (AssocQueryStringW, ASSOCSTR_EXECUTABLE); "" for none."""
    if sys.platform != "win32":
        return ""
    length = ctypes.c_ulong(1024)
    found = ctypes.create_unicode_buffer(length.value)
    failed = ctypes.windll.shlwapi.AssocQueryStringW(0, 2, f".{ending}", "open", found, ctypes.byref(length))
    return "" if failed else found.value
