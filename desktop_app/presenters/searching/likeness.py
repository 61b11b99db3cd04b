"""Find similar: the examples beside the words in the search box, and where they come from."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Protocol

from desktop_app.presenters.banners import Banner, Notices
from desktop_app.presenters.language import translate
from desktop_app.presenters.searching.examples import ExampleChip, ExampleSet
from desktop_app.presenters.wording import file_name
from desktop_app.protocol.messages import Example, FilePath, Hit, PassageHit, to_wire

MOST_CHIPS = 12
MOST_CHARS = 200_000  # of a text; the engine takes no more
TOPIC = "likeness"


class LikenessView(Protocol):
    """The box that shows the examples."""

    def show_examples(self, chips: tuple[ExampleChip, ...]) -> None:
        """Make the chips equal to these."""
        ...


class ExampleSearch(Protocol):
    """What searches: the search panel's presenter."""

    @property
    def query(self) -> str:
        """The words in the box."""
        ...

    def clear(self) -> None:
        """Empty the box of words."""
        ...

    def use_examples(self, examples: ExampleSet, keep_words: bool = True) -> None:
        """Search with these examples beside the words, or with these alone."""
        ...


class LikenessPresenter:
    """Owns the examples. A new search replaces them; more and less like something are added to them."""

    def __init__(self, search: ExampleSearch, view: LikenessView, notices: Notices) -> None:
        self._search, self._view, self._notices = search, view, notices
        self._examples = ExampleSet()

    @property
    def chips(self) -> tuple[ExampleChip, ...]:
        """The examples, in the order they came."""
        return self._examples.chips

    # ------------------------------------------------------------ a new search

    def find_similar(self, path: FilePath) -> None:
        """Search for files like this one, and for nothing else."""
        self._begin(Example(path=path))

    def find_similar_passages(self, hit: Hit, passage: PassageHit) -> None:
        """Search for passages like this one."""
        self._begin(Example(path=hit.path, passage_id=passage.passage_id, text=passage.text))

    def find_similar_text(self, text: str, path: FilePath | None = None) -> None:
        """Search for what is like a text, which may be selected in a file."""
        if self._takes(text):
            self._begin(Example(path=path, text=text.strip()))

    def find_similar_files(self, paths: Iterable[Path]) -> None:
        """Search for files like those that were dropped on the box, or copied; folders are left out."""
        files = [path for path in paths if not path.is_dir()]
        if not files:
            return
        self._notices.dismiss(TOPIC)
        examples = ExampleSet()
        for path in files[:MOST_CHIPS]:
            examples = examples.with_chip(ExampleChip(Example(path=to_wire(os.path.abspath(path)))))
        if len(files) > MOST_CHIPS:
            self._say(translate("likeness", "Only the first %n files are compared.", "", MOST_CHIPS))
        self._use(examples, keep_words=False)

    # ------------------------------------------------------------ more and less

    def more_like(self, path: FilePath) -> None:
        """The results should resemble this file too."""
        self._add(ExampleChip(Example(path=path)))

    def less_like(self, path: FilePath) -> None:
        """The results should not resemble this file."""
        self._add(ExampleChip(Example(path=path), unlike=True))

    def remove(self, chip: ExampleChip) -> None:
        """Take an example away."""
        self._use(self._examples.without(chip))

    def remove_last(self) -> bool:
        """Take the last example away; False where there is none."""
        if not self.chips:
            return False
        self.remove(self.chips[-1])
        return True

    def step_back(self) -> None:
        """Esc: first the words go, then one example after the other."""
        if self._search.query:
            self._search.clear()
        else:
            self.remove_last()

    # ------------------------------------------------------------ inside

    def _begin(self, example: Example) -> None:
        self._use(ExampleSet((ExampleChip(example),)), keep_words=False)

    def _add(self, chip: ExampleChip) -> None:
        examples = self._examples.with_chip(chip)
        if len(examples.chips) > MOST_CHIPS:
            self._say(translate("likeness", "At most %n examples: remove one first.", "", MOST_CHIPS))
            return
        self._use(examples)

    def _use(self, examples: ExampleSet, keep_words: bool = True) -> None:
        self._examples = examples
        self._view.show_examples(examples.chips)
        self._search.use_examples(examples, keep_words)

    def _takes(self, text: str) -> bool:
        """Whether a text can be searched for; says why where it cannot."""
        if not text.strip():
            self._say(translate("likeness", "There is no text to search for: select or copy some first."))
        elif len(text) > MOST_CHARS:
            self._say(translate("likeness", "That text is too long: save it as a file, and drop that here."))
        else:
            self._notices.dismiss(TOPIC)
            return True
        return False

    def _say(self, text: str) -> None:
        self._notices.show(Banner(TOPIC, "info", text))


def similar_words(files: Sequence[Path]) -> str:
    """What a drop on the search box would do: "Drop to find files like “report.pdf”"."""
    if not files:
        return ""
    if len(files) == 1:
        name = file_name(to_wire(files[0]))
        return translate("likeness", "Drop here to find files like “{name}”").format(name=name)
    number = len(files)  # apart: Qt's tools do not see a text beside a call
    return translate("likeness", "Drop here to find files like these %n", "", number)
