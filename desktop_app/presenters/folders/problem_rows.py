"""A file that could not be read, in words."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from desktop_app.presenters.language import translate
from desktop_app.presenters.wording import crumbs, file_name, printable, problem_label, sentence, tile
from desktop_app.protocol.messages import FilePath, Problem, ProblemKind


@dataclass(frozen=True)
class ProblemRow:
    """A file that could not be read. Its words are made when they are looked at: there may be thousands."""

    problem: Problem
    roots: tuple[FilePath, ...] = ()  # the library's folders
    rereading: bool = False

    @property
    def key(self) -> FilePath:
        """The file's path."""
        return self.problem.path

    @property
    def ignored(self) -> bool:
        """Whether it is listed only because what is ignored is shown."""
        return self.problem.ignored and not self.rereading

    @property
    def quiet(self) -> bool:
        """Whether there is nothing to do about it now."""
        return self.ignored or self.rereading

    @cached_property
    def name(self) -> str:
        """The file's name, for the screen."""
        return file_name(self.key)

    @cached_property
    def place(self) -> str:
        """The way to it from its library folder."""
        return crumbs(self.key, self.roots)

    @cached_property
    def tile(self) -> str:
        """A few letters for its type."""
        return tile(self.key, "other")

    @property
    def kind(self) -> str:
        """What is wrong with it, in a word or two."""
        return translate("problems", "Reading again…") if self.rereading else problem_label(self.problem.kind)

    @cached_property
    def reason(self) -> str:
        """Why it could not be read, in a sentence."""
        return "" if self.rereading else printable(sentence(self.problem.reason))

    @property
    def why(self) -> str:
        """Kind and reason in one line."""
        words = self.kind
        if self.reason:
            words = translate("problems", "{kind}: {reason}").format(kind=self.kind, reason=self.reason)
        return translate("problems", "Ignored · {why}").format(why=words) if self.ignored else words

    @property
    def spoken(self) -> str:
        """The row for a screen reader."""
        return ". ".join(part for part in (self.name, self.why, self.place) if part)

    @cached_property
    def haystack(self) -> str:
        """What the filter looks at."""
        return f"{self.name}\n{self.place}\n{self.kind}\n{self.reason}".casefold()


@dataclass(frozen=True)
class KindChip:
    """A kind of problems with its number; `kind` None stands for all."""

    kind: str | None
    label: str
    count: int
    chosen: bool


def kind_chips(counts: dict[ProblemKind, int], chosen: str | None) -> tuple[KindChip, ...]:
    """ "All" and one chip per kind, the most frequent first; nothing where all are of one kind."""
    if len(counts) < 2:
        return ()
    ordered = sorted(counts, key=lambda kind: (-counts[kind], kind))
    every = KindChip(None, translate("problems", "All"), sum(counts.values()), chosen is None)
    return (every, *(KindChip(k, problem_label(k), counts[k], k == chosen) for k in ordered))
