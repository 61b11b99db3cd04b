"""What can be done with the selected results: opened, shown, copied, cited, exported; and the menu of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from desktop_app.presenters.banners import Banner, Notices
from desktop_app.presenters.language import translate
from desktop_app.presenters.results.citation import markdown_citation, plain_citation
from desktop_app.presenters.results.commands import NOWHERE, Place, ending_of
from desktop_app.presenters.results.programs import InstalledProgram
from desktop_app.presenters.searching.search import SearchPresenter
from desktop_app.presenters.searching.search_state import HitPreview
from desktop_app.presenters.window import FileActions
from desktop_app.protocol.messages import FilePath, Hit, PassageHit

MOST_OPENED = 10  # files at once, and only after a question
TOPIC = "open-several"


@dataclass(frozen=True)
class MenuEntry:
    """One line of a menu; without `text` a line between groups, with `entries` a menu of its own."""

    text: str = ""
    keys: str = ""
    run: Callable[[], None] | None = None
    entries: tuple[MenuEntry, ...] = ()


@dataclass(frozen=True)
class Elsewhere:
    """What is done outside of this presenter."""

    quick_look: Callable[[], None]
    export_all: Callable[[], None]
    export_selected: Callable[[], None]
    choose_program: Callable[[str], None]  # for an ending


LINE = MenuEntry()


class ResultActions:
    """Acts on all selected results of a search, each at the passage that is shown of it."""

    def __init__(
        self,
        search: SearchPresenter,
        preview: HitPreview,
        files: FileActions,
        notices: Notices,
        elsewhere: Elsewhere,
    ) -> None:
        self._search, self._preview, self._files, self._notices = search, preview, files, notices
        self._elsewhere = elsewhere
        self._asked: tuple[FilePath, ...] = ()

    # ------------------------------------------------------------ what the person does

    def open(self) -> None:
        """Open what is selected at its passages; several files only after a question."""
        hits = self._search.selected_hits()
        number = len(hits)  # apart: Qt's tools do not see a text beside a call
        if number == 1:
            self._files.open(hits[0].path, self._place(hits[0]))
        elif number > MOST_OPENED:
            said = translate("results", "%n file(s) at once are too many: select at most {most}.", "", number)
            self._notices.show(Banner(TOPIC, "caution", said.format(most=MOST_OPENED)))
        elif hits:
            self._ask_or_open(hits)

    def open_at_beginning(self) -> None:
        """Open the one that is selected as its program likes to open it."""
        self._with_first(lambda hit: self._files.open(hit.path, NOWHERE))

    def open_with(self, program: InstalledProgram) -> None:
        """Open the one that is selected in a program, at its passage."""
        self._with_first(lambda hit: self._files.open_with(program, hit.path, self._place(hit)))

    def reveal(self) -> None:
        """Show the first of what is selected in the file manager."""
        self._with_first(lambda hit: self._files.reveal(hit.path))

    def copy_paths(self) -> None:
        """Put the paths on the clipboard."""
        self._with_paths(self._files.copy_paths)

    def copy_files(self) -> None:
        """Put the files themselves on the clipboard."""
        self._with_paths(self._files.copy_files)

    def copy_citations(self, chosen_text: str = "") -> None:
        """Put the passages with their sources on the clipboard; of one result a chosen text instead."""
        hits = self._search.selected_hits()
        cited = [(_text(passage_of(hit, self._preview)), hit.path, self._place(hit)) for hit in hits]
        if chosen_text.strip() and len(cited) == 1:
            cited = [(chosen_text, *cited[0][1:])]
        if cited:
            plain = "\n\n".join(plain_citation(*parts) for parts in cited)
            marked = "\n\n".join(markdown_citation(*parts) for parts in cited)
            self._files.copy_citations([hit.path for hit in hits], plain, marked)

    def paths(self) -> tuple[FilePath, ...]:
        """The files that are selected, to be dragged."""
        return tuple(hit.path for hit in self._search.selected_hits())

    def export(self) -> None:
        """Export what is selected if that is several, else everything."""
        several = len(self._search.selected_hits()) > 1
        (self._elsewhere.export_selected if several else self._elsewhere.export_all)()

    # ------------------------------------------------------------ the menu

    def menu(self) -> tuple[MenuEntry, ...]:
        """Everything that can be done with what is selected; () where nothing is."""
        hits = self._search.selected_hits()
        if not hits:
            return ()
        opening = self._opening(hits[0]) if len(hits) == 1 else self._opening_several(len(hits))
        return (
            *opening,
            *self._showing(),
            LINE,
            *self._copying(len(hits)),
            LINE,
            *self._exporting(len(hits)),
        )

    def _opening(self, hit: Hit) -> tuple[MenuEntry, ...]:
        place = self._place(hit)
        with_programs = MenuEntry(translate("results", "Open with"), entries=self._programs(hit, place))
        if not place.known:
            return (MenuEntry(translate("results", "Open"), "Enter", self.open), with_programs)
        there = translate("results", "Open at {place}").format(place=place.words)
        return (
            MenuEntry(there, "Enter", self.open),
            MenuEntry(translate("results", "Open"), "Shift+Enter", self.open_at_beginning),
            with_programs,
        )

    def _opening_several(self, number: int) -> tuple[MenuEntry, ...]:
        return (MenuEntry(translate("results", "Open %n file(s)", "", number), "Enter", self.open),)

    def _programs(self, hit: Hit, place: Place) -> tuple[MenuEntry, ...]:
        known = self._files.opener.programs_for(hit.path, place)
        entries = tuple(MenuEntry(program.name, run=_bound(self.open_with, program)) for program in known)
        ending = ending_of(hit.path)
        if not ending:
            return entries
        said = translate("results", "Always open .{ending} files with…").format(ending=ending)
        always = MenuEntry(said, run=lambda: self._elsewhere.choose_program(ending))
        return (*entries, LINE, always) if entries else (always,)

    def _showing(self) -> tuple[MenuEntry, ...]:
        return (
            MenuEntry(translate("results", "Quick Look"), "Space", self._elsewhere.quick_look),
            MenuEntry(translate("results", "Show in folder"), "Ctrl+Enter", self.reveal),
        )

    def _copying(self, number: int) -> tuple[MenuEntry, ...]:
        if number == 1:
            words = (
                translate("results", "Copy path"),
                translate("results", "Copy file"),
                translate("results", "Copy passage with source"),
            )
        else:
            words = (
                translate("results", "Copy %n path(s)", "", number),
                translate("results", "Copy %n file(s)", "", number),
                translate("results", "Copy %n passage(s) with sources", "", number),
            )
        keys = ("Ctrl+C", "Ctrl+Alt+C", "Ctrl+Shift+C")
        runs: tuple[Callable[[], None], ...] = (self.copy_paths, self.copy_files, self.copy_citations)
        return tuple(MenuEntry(*line) for line in zip(words, keys, runs, strict=True))

    def _exporting(self, number: int) -> tuple[MenuEntry, ...]:
        every = MenuEntry(
            translate("results", "Export all results…"), "Ctrl+Shift+S", self._elsewhere.export_all
        )
        if number == 1:
            return (every,)
        said = translate("results", "Export %n selected result(s)…", "", number)
        selected = MenuEntry(said, "Ctrl+Shift+S", self._elsewhere.export_selected)
        return (selected, MenuEntry(every.text, run=every.run))

    # ------------------------------------------------------------ inside

    def _ask_or_open(self, hits: tuple[Hit, ...]) -> None:
        """Ask whether these are all to be opened; asked again for the same ones, that is the answer."""
        paths = tuple(hit.path for hit in hits)
        if paths == self._asked and self._notices.shows(TOPIC):
            self._open_several(hits)
            return
        self._asked = paths
        number = len(hits)
        said = translate("results", "Open %n file(s)? Enter once more opens them.", "", number)
        label = translate("results", "Open all")
        self._notices.show(Banner(TOPIC, "info", said, label, lambda: self._open_several(hits)))

    def _open_several(self, hits: Sequence[Hit]) -> None:
        self._notices.dismiss(TOPIC)
        for hit in hits:
            self._files.open(hit.path, self._place(hit))

    def _place(self, hit: Hit) -> Place:
        return place_of(hit, self._search, self._preview)

    def _with_first(self, act: Callable[[Hit], None]) -> None:
        for hit in self._search.selected_hits()[:1]:
            act(hit)

    def _with_paths(self, act: Callable[[Sequence[FilePath]], None]) -> None:
        paths = self.paths()
        if paths:
            act(paths)


def passage_of(hit: Hit, preview: HitPreview) -> PassageHit | None:
    """The passage of a hit that is shown now, else its best one; None where only its name matched."""
    if preview.path == hit.path:
        return preview.passage
    return hit.passages[0] if hit.passages else None


def place_of(hit: Hit, search: SearchPresenter, preview: HitPreview) -> Place:
    """Where to open a hit: at that passage."""
    passage = passage_of(hit, preview)
    if passage is None:
        return Place(query=search.words)
    return Place(passage.page, passage.line if passage.page is None else None, search.words)


def _text(passage: PassageHit | None) -> str:
    return passage.text if passage else ""


def _bound(act: Callable[[InstalledProgram], None], program: InstalledProgram) -> Callable[[], None]:
    return lambda: act(program)
