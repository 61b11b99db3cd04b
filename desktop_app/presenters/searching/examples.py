"""Examples of a search as chips: what each is called, and how all of them are said in one line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.presenters.language import translate
from desktop_app.presenters.wording import file_name, listed, printable, quoted
from desktop_app.protocol.messages import Example

NAME_CHARS = 28
TEXT_CHARS = 24


@dataclass(frozen=True)
class ExampleChip:
    """An example beside the words of a search; `unlike`: the results should not resemble it."""

    example: Example
    unlike: bool = False

    @property
    def name(self) -> str:
        """The file's name, or the first words of the text (or passage) in quotation marks."""
        if self.example.text:
            return quoted(_beginning(" ".join(self.example.text.split())))
        return file_name(self.example.path or b"")

    @property
    def label(self) -> str:
        """What stands on the chip."""
        name = _shortened(self.name, NAME_CHARS)
        if self.unlike:
            return translate("likeness", "not like: {name}").format(name=name)
        return translate("likeness", "like: {name}").format(name=name)

    @property
    def tip(self) -> str:
        """What a click does, for the tooltip."""
        return translate("likeness", "Remove “{label}” (Delete)").format(label=self.label)

    @property
    def spoken(self) -> str:
        """The chip for a screen reader."""
        if self.unlike:
            return translate("likeness", "Results unlike {name}: remove").format(name=self.name)
        return translate("likeness", "Results like {name}: remove").format(name=self.name)

    def is_about(self, other: ExampleChip) -> bool:
        """Whether both are of the same thing."""
        mine, others = self.example, other.example
        if mine.passage_id is not None or others.passage_id is not None:
            return (mine.path, mine.passage_id) == (others.path, others.passage_id)
        return (mine.path, mine.text) == (others.path, others.text)


@dataclass(frozen=True)
class ExampleSet:
    """All chips of a search."""

    chips: tuple[ExampleChip, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.chips)

    @property
    def like(self) -> list[Example]:
        """What results should resemble."""
        return [chip.example for chip in self.chips if not chip.unlike]

    @property
    def unlike(self) -> list[Example]:
        """What they should not."""
        return [chip.example for chip in self.chips if chip.unlike]

    @property
    def words(self) -> str:
        """All of them in one line: "like report.pdf, not like draft.md and 2 more"."""
        said = [
            _named([chip for chip in self.chips if chip.unlike == unlike], unlike) for unlike in (False, True)
        ]
        return listed(said)

    def with_chip(self, chip: ExampleChip) -> ExampleSet:
        """With one more; one of the same thing is replaced where it stands."""
        if not any(chip.is_about(old) for old in self.chips):
            return ExampleSet((*self.chips, chip))
        return ExampleSet(tuple(chip if chip.is_about(old) else old for old in self.chips))

    def without(self, chip: ExampleChip) -> ExampleSet:
        """Without one."""
        return ExampleSet(tuple(old for old in self.chips if old != chip))


def _named(chips: Sequence[ExampleChip], unlike: bool) -> str:
    if not chips:
        return ""
    first = _shortened(chips[0].name, NAME_CHARS)
    more = len(chips) - 1
    if unlike and more:
        return translate("likeness", "not like {name} and %n more", "", more).format(name=first)
    if unlike:
        return translate("likeness", "not like {name}").format(name=first)
    if more:
        return translate("likeness", "like {name} and %n more", "", more).format(name=first)
    return translate("likeness", "like {name}").format(name=first)


def _shortened(text: str, most: int) -> str:
    """Printable, with "…" in the middle of what is too long: both ends of a file's name tell something."""
    text = printable(text)
    if len(text) <= most:
        return text
    head = most - most // 3 - 1
    return f"{text[:head].rstrip()}…{text[-(most // 3) :].lstrip()}"


def _beginning(text: str) -> str:
    """The first words, with "…" where there are more."""
    text = printable(text)
    return text if len(text) <= TEXT_CHARS else text[: TEXT_CHARS - 1].rstrip() + "…"
