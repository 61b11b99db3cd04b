"""What is left out of a folder, or of all: patterns, and what one more of them would leave out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from desktop_app.presenters.language import number, translate
from desktop_app.presenters.seams import Clock, EngineSeam, Scheduled
from desktop_app.presenters.searching.emptiness import Tip
from desktop_app.presenters.wording import crumbs, file_name, listed, printable, sentence, size_words
from desktop_app.protocol.messages import (
    EngineReply,
    ExclusionEffect,
    Failed,
    FilePath,
    SetExclusions,
    TryExclusion,
)

TRY_AFTER_MS = 200.0
EXAMPLES_SHOWN = 3


@dataclass(frozen=True)
class ExclusionsState:
    """A list of patterns and the one that is being typed. `effect` says what that one would leave out."""

    patterns: tuple[str, ...] = ()
    draft: str = ""
    effect: str = ""
    problem: str = ""
    can_add: bool = False


def teachings() -> tuple[Tip, ...]:
    """Patterns that show what patterns can do."""
    return (
        Tip("*.log", translate("exclusions", "files that end so")),
        Tip("drafts/", translate("exclusions", "folders of that name, with all that is in them")),
        Tip("!keep.log", translate("exclusions", "not left out after all")),
    )


class ExclusionsPresenter:
    """Edits the patterns of one folder, or (`folder` None) those for all folders.

    `on_change` is called whenever `state` differs, `on_set` when the engine has taken a new list.
    """

    def __init__(
        self,
        engine: EngineSeam,
        clock: Clock,
        folder: FilePath | None,
        on_change: Callable[[], None],
        on_set: Callable[[], None],
    ) -> None:
        self._engine, self._clock, self._folder = engine, clock, folder
        self._on_change, self._on_set = on_change, on_set
        self._patterns: tuple[str, ...] = ()
        self._agreed: tuple[str, ...] = ()  # what the engine said last
        self._under_way = 0  # lists that the engine has not answered yet
        self._draft = self._effect = self._problem = ""
        self._counting = False  # what was typed has no answer yet
        self._waiting: Scheduled | None = None

    @property
    def state(self) -> ExclusionsState:
        """What is to be shown."""
        pattern = self._draft.strip()
        return ExclusionsState(
            patterns=self._patterns,
            draft=self._draft,
            effect=self._shown_effect(),
            problem=self._problem,
            can_add=bool(pattern) and not self._problem,
        )

    def _shown_effect(self) -> str:
        if self._problem:
            return ""
        return translate("exclusions", "Counting…") if self._counting else self._effect

    # ------------------------------------------------------------ what the person does

    def type(self, draft: str) -> None:
        """The field holds other text now; its effect is counted after a pause."""
        if draft == self._draft:
            return
        self._draft = draft
        self._problem = self._effect = ""
        self._counting = False
        self._stop_waiting()
        pattern = draft.strip()
        if pattern in self._patterns:
            self._problem = translate("exclusions", "It is in the list already.")
        elif pattern:
            self._counting = True
            self._waiting = self._clock.after(TRY_AFTER_MS, self._try)
        self._on_change()

    def add(self) -> None:
        """Put what was typed on the list."""
        pattern = self._draft.strip()
        if self.state.can_add:
            self._stop_waiting()
            self._draft = self._effect = ""
            self._counting = False
            self._set((*self._patterns, pattern), pattern)

    def remove(self, pattern: str) -> None:
        """Take a pattern off the list."""
        self._set(tuple(kept for kept in self._patterns if kept != pattern), "")

    # ------------------------------------------------------------ what the engine says

    def accept(self, patterns: Sequence[str]) -> None:
        """The list that is in force; while a change is under way it would be an old one."""
        self._agreed = tuple(patterns)
        if not self._under_way:
            self._patterns = self._agreed

    def on_connected(self) -> None:
        """A new connection: what was on its way is lost, so count again."""
        self._under_way = 0
        if self._counting:
            self._try()

    # ------------------------------------------------------------ inside

    def _set(self, patterns: tuple[str, ...], added: str) -> None:
        self._patterns = patterns
        self._under_way += 1
        self._engine.send(
            SetExclusions(path=self._folder, patterns=list(patterns)), partial(self._on_answer, added)
        )
        self._on_change()

    def _on_answer(self, added: str, reply: EngineReply) -> None:
        self._under_way = max(0, self._under_way - 1)
        if isinstance(reply, Failed):
            self._patterns = self._agreed
            self._draft = self._draft or added
            self._problem = sentence(reply.reason)
        self._on_change()
        self._on_set()

    def _stop_waiting(self) -> None:
        if self._waiting is not None:
            self._waiting.cancel()
            self._waiting = None

    def _try(self) -> None:
        self._waiting = None
        pattern = self._draft.strip()
        request = TryExclusion(path=self._folder, pattern=pattern)
        self._engine.send(request, partial(self._on_effect, pattern))

    def _on_effect(self, pattern: str, reply: EngineReply) -> None:
        if pattern != self._draft.strip():
            return  # an answer to something that no longer stands in the field
        self._effect, self._counting = "", False
        if isinstance(reply, Failed):
            self._problem = sentence(reply.reason)
        elif isinstance(reply, ExclusionEffect):
            self._problem = sentence(reply.problem)
            self._effect = effect_words(pattern, reply, self._folder)
        self._on_change()


def effect_words(pattern: str, effect: ExclusionEffect, folder: FilePath | None) -> str:
    """What a pattern would leave out: "Leaves out 1,203 of 5,000 files (340 MB), e.g. a.log, b.log"."""
    if pattern.startswith("!"):
        return translate("exclusions", "Keeps what a pattern before it leaves out.")
    if not effect.files:
        return translate("exclusions", "Leaves out none of the %n file(s) known now.", "", effect.of_files)
    examples = [_example(path, folder) for path in effect.examples[:EXAMPLES_SHOWN]]
    if not examples:
        text = translate("exclusions", "Leaves out {files} of %n file(s) ({size}).", "", effect.of_files)
    elif len(examples) == effect.files:
        text = translate(
            "exclusions", "Leaves out {files} of %n file(s) ({size}): {names}", "", effect.of_files
        )
    else:
        text = translate(
            "exclusions", "Leaves out {files} of %n file(s) ({size}), e.g. {names}", "", effect.of_files
        )
    return text.format(files=number(effect.files), size=size_words(effect.size_bytes), names=listed(examples))


def _example(path: FilePath, folder: FilePath | None) -> str:
    """A file by its name and the folder it lies in."""
    within = crumbs(path, [folder] if folder is not None else [])
    last = within.rsplit(" › ", 1)[-1]
    name = printable(file_name(path))
    return f"{last} › {name}" if " › " in within else name
