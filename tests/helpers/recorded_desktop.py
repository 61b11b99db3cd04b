"""A desktop that only remembers what it was asked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from desktop_app.presenters.results.programs import KNOWN_PROGRAMS, InstalledProgram
from desktop_app.protocol.errors import EnvironmentProblem


def installed(name: str) -> InstalledProgram:
    """A known program, as if it were in /usr/bin."""
    program = next(program for program in KNOWN_PROGRAMS if program.name == name)
    return InstalledProgram(program, (f"/usr/bin/{program.executables[0]}",))


class RecordedDesktop:
    """Remembers what was opened, shown, copied and started. `installed` are the known programs it has."""

    def __init__(self) -> None:
        self.opened: list[bytes] = []
        self.revealed: list[bytes] = []
        self.copied: list[str] = []
        self.marked: list[tuple[str, str]] = []
        self.files: list[list[bytes]] = []
        self.started: list[list[str]] = []
        self.failures: list[Callable[[str], None]] = []
        self.installed: list[InstalledProgram] = []
        self.default: InstalledProgram | None = None

    def open(self, path: bytes) -> None:
        self.opened.append(path)

    def reveal(self, path: bytes) -> None:
        self.revealed.append(path)

    def copy(self, text: str) -> None:
        self.copied.append(text)

    def copy_marked(self, plain: str, markdown: str) -> None:
        self.marked.append((plain, markdown))

    def copy_files(self, paths: Sequence[bytes]) -> None:
        self.files.append(list(paths))

    def programs(self) -> Sequence[InstalledProgram]:
        return self.installed

    def default_program(self, path: bytes) -> InstalledProgram | None:
        return self.default

    def find(self, program: str) -> str:
        if program.startswith("no-"):
            raise EnvironmentProblem(f"The program “{program}” is not there.")
        return program if program.startswith("/") else f"/usr/bin/{program}"

    def start(self, words: Sequence[str], path: bytes, on_failed: Callable[[str], None]) -> None:
        self.started.append(list(words))
        self.failures.append(on_failed)
