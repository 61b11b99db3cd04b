"""The search bar over any desktop: when it is there, what it lists, and what it forgets."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from desktop_app.presenters.banners import Banner, Notices
from desktop_app.presenters.language import translate
from desktop_app.presenters.results.commands import NOWHERE
from desktop_app.presenters.results.result_actions import place_of
from desktop_app.presenters.seams import Clock, EngineSeam, Scheduled
from desktop_app.presenters.searching.result_rows import Row
from desktop_app.presenters.searching.search import SearchPresenter
from desktop_app.presenters.searching.search_state import HitPreview, SearchState
from desktop_app.presenters.window import FileActions
from desktop_app.protocol.messages import (
    EngineReply,
    FilePath,
    FilterChip,
    Folder,
    Hit,
    LibraryChanged,
    PassageHit,
    Status,
)

MOST_ROWS = 8
LIMIT = 24  # more are only counted
KEPT_MS = 5 * 60_000.0  # for so long what was asked last is there again
SAME_KEY_MS = 300.0
"""A key that the system grabs takes the focus from the bar a moment before it arrives as "toggle"."""


@dataclass(frozen=True)
class BarState:
    """Everything that the bar shows, the preview left out."""

    query: str = ""
    rows: tuple[Row, ...] = ()
    selected: FilePath | None = None
    filters: tuple[FilterChip, ...] = ()
    summary: str = ""
    message: str = ""
    peeking: bool = False  # the preview stands in the place of the rows
    settled: bool = True  # more rows may come while it is False


class BarView(Protocol):
    """The bar on the screen."""

    def show_bar(self, state: BarState) -> None:
        """Make the bar equal to `state`, changing only what differs."""
        ...

    def show_query(self, query: str) -> None:
        """Put text into the box that the person did not type there."""
        ...

    def appear(self, activation_token: str) -> None:
        """Come up on the screen with the pointer, with the focus and all text selected."""
        ...

    def vanish(self) -> None:
        """Go from the screen."""
        ...


class Peek:
    """A preview that is asked for nothing until the person wants to see it."""

    def __init__(self, preview: HitPreview) -> None:
        self._preview = preview
        self._hit: Hit | None = None
        self.open = False

    @property
    def path(self) -> FilePath | None:
        """The file that is shown."""
        return self._preview.path if self.open else None

    @property
    def passage(self) -> PassageHit | None:
        """The matching passage that is shown."""
        return self._preview.passage if self.open else None

    def show(self, hit: Hit | None) -> None:
        """Another hit is selected."""
        self._hit = hit
        if self.open:
            self._preview.show(hit)

    def reload(self) -> None:
        """The engine is another one now."""
        if self.open:
            self._preview.reload()

    def set_open(self, wanted: bool) -> None:
        """Show the selected hit, or nothing; without a hit it stays closed."""
        self.open = wanted and self._hit is not None
        self._preview.show(self._hit if self.open else None)


class SearchBarPresenter:
    """Owns the bar's state. Its searches run on a channel of their own, beside those of the window.

    Args: `files`: opens files and says in this bar what stood in the way; `open_window`: brings up the main
    window with a query.
    """

    def __init__(
        self,
        engine: EngineSeam,
        clock: Clock,
        view: BarView,
        make_files: Callable[[Notices], FileActions],
        preview: HitPreview,
        open_window: Callable[[str], None],
    ) -> None:
        self._clock, self._view, self._open_window = clock, view, open_window
        self._notices = Notices(self)
        self._files = make_files(self._notices)
        self._peek = Peek(preview)
        self._search = SearchPresenter(engine, clock, self, self._peek, self._open, "bar", LIMIT)
        self._state = SearchState()
        self._problem = ""
        self._lost = ""
        self._forgetting: Scheduled | None = None
        self._unfocused_ms = float("-inf")
        self.visible = False

    # ------------------------------------------------------------ coming and going

    def toggle(self, activation_token: str = "") -> None:
        """Show the bar, or hide it where it is shown."""
        just_left = self._clock.now_ms() - self._unfocused_ms < SAME_KEY_MS
        self._unfocused_ms = float("-inf")
        if self.visible:
            self.hide()
        elif not just_left:
            self.show(activation_token)

    def show(self, activation_token: str = "") -> None:
        """Bring the bar up, with what was asked last where that is not long ago."""
        if self._forgetting is not None:
            self._forgetting.cancel()
            self._forgetting = None
        self.visible = True
        self._notices.dismiss("file")
        self._render()
        self._view.appear(activation_token)
        self._search.on_connected()  # files may have changed meanwhile

    def hide(self) -> None:
        """Take the bar away; what was asked is kept for a few minutes, in memory only."""
        if self.visible:
            self.visible = False
            self._peek.set_open(False)
            self._view.vanish()
            self._forgetting = self._clock.after(KEPT_MS, self._forget)

    def on_focus_lost(self) -> None:
        """Another window has the focus now."""
        if self.visible:
            self.hide()
            self._unfocused_ms = self._clock.now_ms()

    def escape(self) -> None:
        """Esc: close the preview, else the bar."""
        if self._peek.open:
            self.peek()
        else:
            self.hide()

    # ------------------------------------------------------------ what the person does

    @property
    def query(self) -> str:
        return self._search.query

    def type(self, text: str) -> None:
        """The box holds other text now."""
        self._notices.dismiss("file")
        self._search.type(text)
        if not text.strip() and self._peek.open:
            self.peek()

    def select(self, key: FilePath) -> None:
        """The person moved to a row."""
        self._search.select(key)

    def activate(self) -> None:
        """Enter: open the selected file."""
        self._search.activate()

    def reveal(self) -> None:
        """Ctrl+Enter: show the selected file in the file manager."""
        self._with_selected(self._files.reveal)

    def copy_path(self) -> None:
        """Ctrl+C: put the selected file's path on the clipboard."""
        if self._search.selected is not None:
            self._files.copy_path(self._search.selected)

    def peek(self) -> None:
        """Space or Ctrl+Y: show the selected file in the bar, or its rows again."""
        self._peek.set_open(not self._peek.open)
        self._render()

    def to_window(self) -> None:
        """Tab: go on in the main window, where there is room."""
        query = self._search.query
        self.hide()
        self._open_window(query)

    def remove_filter(self, chip: FilterChip) -> None:
        """Take a filter's text out of the query."""
        self._search.filters.remove(chip)

    def negate_filter(self, chip: FilterChip) -> None:
        """Have a filter mean its opposite."""
        self._search.filters.negate(chip)

    # ------------------------------------------------------------ what the engine says

    def on_connected(self) -> None:
        """The engine answers."""
        self._lost = ""
        if self.visible:
            self._search.on_connected()
        self._render()

    def on_lost(self, reason: str, seconds_to_next_try: float) -> None:
        """The engine went away; it is being started again."""
        self._lost = reason
        self._render()

    def on_folders(self, folders: tuple[Folder, ...]) -> None:
        """The library's folders changed."""
        self._files.on_folders(folders)
        self._search.on_folders(folders)

    def on_event(self, event: EngineReply) -> None:
        """Something the engine says without being asked."""
        if isinstance(event, Status):
            self._search.on_status(event)
        elif isinstance(event, LibraryChanged) and self.visible:
            self._search.on_library_changed()

    # ------------------------------------------------------------ SearchView, BannerView

    def show_search(self, state: SearchState) -> None:
        """The search has something else to show."""
        self._state = state
        self._render()

    def show_query(self, query: str) -> None:
        """The search changed the text in the box."""
        self._view.show_query(query)

    def show_banner(self, banner: Banner | None) -> None:
        """A file could not be opened, or could after all."""
        self._problem = banner.text if banner is not None else ""
        self._render()

    # ------------------------------------------------------------ inside

    def _open(self, path: FilePath) -> None:
        hit = self._search.answer.hit(path)
        place = place_of(hit, self._search, self._peek) if hit is not None else NOWHERE
        self._attempt(lambda file: self._files.open(file, place), path)

    def _with_selected(self, action: Callable[[FilePath], None]) -> None:
        if self._search.selected is not None:
            self._attempt(action, self._search.selected)

    def _attempt(self, action: Callable[[FilePath], None], path: FilePath) -> None:
        """Do it and go; stay with the reason where it did not work, and do nothing once the bar has gone."""
        if self.visible:
            action(path)
            if not self._problem:
                self.hide()

    def _forget(self) -> None:
        self._forgetting = None
        self._search.clear()

    def _render(self) -> None:
        state = self._state
        self._view.show_bar(
            BarState(
                query=state.query,
                rows=() if self._peek.open else _first_rows(state),
                selected=state.selected,
                filters=state.filters,
                summary=state.summary,
                message=self._message(),
                peeking=self._peek.open,
                settled=state.settled,
            )
        )

    def _message(self) -> str:
        if self._problem:
            return self._problem
        if self._lost:
            return translate("bar", "The engine is being started again. Nothing is lost.")
        state = self._state
        if state.empty is not None and state.empty.kind == "no_folders":
            return translate(
                "bar", "No folder is searched yet: press Tab to open Kindred, and drop one there."
            )
        if state.empty is not None and state.empty.kind == "nothing":
            return f"{state.empty.title}. {state.empty.text}"
        return state.note


def _first_rows(state: SearchState) -> tuple[Row, ...]:
    """As many rows as the bar has room for, the selected one among them."""
    rows = state.rows[:MOST_ROWS]
    chosen = next((row for row in state.rows[MOST_ROWS:] if row.key == state.selected), None)
    return rows if chosen is None else (*rows[:-1], chosen)
