"""Commands of the person's own for types of files: what is set, what is being written, and trying it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Protocol

from desktop_app.presenters.language import translate
from desktop_app.presenters.results.commands import NOWHERE, Command, Place
from desktop_app.presenters.results.opening import Opener
from desktop_app.presenters.seams import Desktop, EngineSeam
from desktop_app.presenters.status import Tone
from desktop_app.presenters.wording import file_name, printable, sentence
from desktop_app.protocol.errors import EnvironmentProblem
from desktop_app.protocol.messages import CollectResults, EngineReply, Failed, Hit, Search, SearchResults

LONGEST_ENDING = 16
PAGED = ("pdf", "djvu", "ps", "xps")


@dataclass(frozen=True)
class OpenWithRow:
    """What is set for one ending; `problem` says why it would not work now."""

    ending: str
    command: str
    problem: str


@dataclass(frozen=True)
class OpenWithState:
    """The rows, the draft below them, and what came of the last try."""

    rows: tuple[OpenWithRow, ...] = ()
    ending: str = ""
    command: str = ""
    effect: str = ""
    problem: str = ""
    can_add: bool = False
    tried: str = ""
    tone: Tone = "quiet"


class OpenWithView(Protocol):
    """The card of the settings."""

    def show_open_with(self, state: OpenWithState) -> None:
        """Make the screen equal to `state`, changing only what differs."""
        ...


class OpenWithPresenter:
    """Owns the commands; a change is in force at once, for `opener`."""

    def __init__(self, engine: EngineSeam, desktop: Desktop, opener: Opener, view: OpenWithView) -> None:
        self._engine, self._desktop, self._opener, self._view = engine, desktop, opener, view
        self._commands: dict[str, str] = {}
        self._ending = self._command = ""
        self._tried: tuple[str, Tone] = ("", "quiet")
        self._token = 0

    @property
    def commands(self) -> Mapping[str, str]:
        """What is set, by ending."""
        return self._commands

    def restore(self, commands: Mapping[str, str]) -> None:
        """What the last session knew."""
        self._commands = dict(commands)
        self._changed()

    # ------------------------------------------------------------ what the person does

    def begin(self, ending: str) -> None:
        """Write a command for an ending: the one that is set, else that of the first program that suits."""
        self._ending = _bare(ending)
        offered = self.suggestions()
        self._command = self._commands.get(self._ending) or (offered[0][1] if offered else "")
        self._show()

    def type_ending(self, text: str) -> None:
        """The field of the ending holds other text now."""
        self._ending = text
        self._show()

    def type_command(self, text: str) -> None:
        """The field of the command holds other text now."""
        self._command = text
        self._show()

    def suggestions(self) -> list[tuple[str, str]]:
        """Known programs on this machine that suit the ending in the field: names and commands."""
        goes = "pages" if _bare(self._ending) in PAGED else "lines"
        installed = self._desktop.programs()
        return [(made.name, made.command_text) for made in installed if made.program.goes == goes]

    def add(self) -> None:
        """Set what is written, in place of what was set for that ending."""
        ending = _bare(self._ending)
        if ending and self._command.strip() and not self._problem_of(self._command):
            self._commands[ending] = self._command.strip()
            self._ending = self._command = ""
            self._changed()

    def remove(self, ending: str) -> None:
        """Open such files with the system's own program again."""
        self._commands.pop(ending, None)
        self._changed()

    def try_out(self, ending: str, command: str) -> None:
        """Open a file of the library with a command, at its beginning."""
        self._token += 1
        problem = self._problem_of(command)
        if problem:
            self._say(problem, "bad")
            return
        self._say(translate("open_with", "Looking for a .{ending} file…").format(ending=ending), "busy")
        request = CollectResults(search=Search(query=f"ext:{ending}", limit=1))
        self._engine.send(request, partial(self._try_on, self._token, ending, command))

    def try_draft(self) -> None:
        """Try what is written."""
        self.try_out(_bare(self._ending), self._command)

    # ------------------------------------------------------------ inside

    def _try_on(self, token: int, ending: str, command: str, reply: EngineReply) -> None:
        if token != self._token:
            return
        if isinstance(reply, Failed):
            self._say(sentence(reply.reason), "bad")
        elif isinstance(reply, SearchResults) and not reply.hits:
            said = translate(
                "open_with", "The program is there. No .{ending} file is in the library to try it with."
            )
            self._say(said.format(ending=ending), "caution")
        elif isinstance(reply, SearchResults):
            self._run(command, reply.hits[0])

    def _run(self, command: str, hit: Hit) -> None:
        best = hit.passages[0] if hit.passages else None
        place = Place(best.page, best.line) if best else NOWHERE
        try:
            self._opener.run(Command.parse(command), hit.path, place, self._failed)
        except EnvironmentProblem as problem:
            self._failed(str(problem))
        else:
            said = translate("open_with", "Started with “{name}”.")
            self._say(said.format(name=file_name(hit.path)), "good")

    def _failed(self, problem: str) -> None:
        self._say(problem, "bad")

    def _problem_of(self, command: str) -> str:
        try:
            self._desktop.find(Command.parse(command).words[0])
        except EnvironmentProblem as problem:
            return str(problem)
        return ""

    def _changed(self) -> None:
        self._opener.commands = dict(self._commands)
        self._tried = ("", "quiet")
        self._show()

    def _say(self, text: str, tone: Tone) -> None:
        self._tried = (text, tone)
        self._show()

    def _show(self) -> None:
        written = self._command.strip()
        problem = self._problem_of(written) if written else ""
        ending = _bare(self._ending)
        effect = ""
        if written and not problem and ending:
            program = self._desktop.find(Command.parse(written).words[0])
            said = translate("open_with", "Opens .{ending} files with {program}.")
            effect = said.format(ending=ending, program=printable(program))
        rows = (
            OpenWithRow(name, text, self._problem_of(text)) for name, text in sorted(self._commands.items())
        )
        self._view.show_open_with(
            OpenWithState(
                rows=tuple(rows),
                ending=self._ending,
                command=self._command,
                effect=effect,
                problem=problem,
                can_add=bool(effect),
                tried=self._tried[0],
                tone=self._tried[1],
            )
        )


def _bare(ending: str) -> str:
    """An ending as it is kept: "PDF", ".pdf" and "*.pdf" are "pdf"; "" where it is none."""
    bare = ending.strip().lower().lstrip("*").removeprefix(".")
    fits = len(bare) <= LONGEST_ENDING and not any(sign in bare for sign in " ./\\:\"'")
    return bare if fits else ""
