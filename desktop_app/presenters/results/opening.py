"""How a file is opened: by the person's command for its type, else by the system's program, at a place."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from desktop_app.presenters.results.commands import Command, Place, ending_of
from desktop_app.presenters.results.programs import InstalledProgram
from desktop_app.presenters.seams import Desktop
from desktop_app.protocol.messages import FilePath

OnFailed = Callable[[str], None]


class Opener:
    """Opens files on a desktop. `commands` are what the person set, by ending ("pdf") without a dot."""

    def __init__(self, desktop: Desktop) -> None:
        self._desktop = desktop
        self.commands: Mapping[str, str] = {}

    def open(self, path: FilePath, place: Place, on_failed: OnFailed) -> None:
        """Open a file. Raises EnvironmentProblem; `on_failed` hears of a program that ends at once."""
        chosen = self.commands.get(ending_of(path))
        if chosen is not None:
            self.run(Command.parse(chosen), path, place, on_failed)
            return
        program = self._desktop.default_program(path) if place.known else None
        if program is not None and program.suits(path, place):
            self.open_with(program, path, place, on_failed)
        else:
            self._desktop.open(path)

    def open_with(self, program: InstalledProgram, path: FilePath, place: Place, on_failed: OnFailed) -> None:
        """Open a file in a known program. Raises EnvironmentProblem."""
        self.run(program.command, path, place, on_failed)

    def run(self, command: Command, path: FilePath, place: Place, on_failed: OnFailed) -> None:
        """Open a file with a command. Raises EnvironmentProblem where its program is not there."""
        program, *arguments = command.filled(path, place)
        self._desktop.start([self._desktop.find(program), *arguments], path, on_failed)

    def programs_for(self, path: FilePath, place: Place) -> list[InstalledProgram]:
        """The known programs on this machine that can show that place of that file."""
        return [program for program in self._desktop.programs() if program.suits(path, place)]
