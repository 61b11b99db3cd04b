"""Past and saved searches: what is listed while the box is empty, and the star in the box."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from desktop_app.presenters.banners import Banner, Notices
from desktop_app.presenters.seams import Clock, EngineSeam, Scheduled
from desktop_app.presenters.wording import printable, sentence
from desktop_app.protocol.messages import (
    ClientRequest,
    EngineReply,
    Failed,
    FilePath,
    ForgetSearches,
    ListSearches,
    NoteSearch,
    RemoveSavedSearch,
    SavedSearch,
    SaveSearch,
    Searches,
    SearchResults,
)

PAUSE_MS = 3000.0  # so long on results, and the search was worth remembering
MOST_RECENT = 8  # in the empty box; the list under the box finds the others


@dataclass(frozen=True)
class SavedRow:
    """A saved search. `text` is its query, where the name does not say it."""

    query: str
    name: str
    text: str


@dataclass(frozen=True)
class Naming:
    """The name of a saved search is being written."""

    query: str
    name: str


@dataclass(frozen=True)
class SearchesState:
    """What is shown of past and saved searches. `starred`: what stands in the box is saved."""

    saved: tuple[SavedRow, ...] = ()
    recent: tuple[str, ...] = ()
    can_save: bool = False
    starred: bool = False
    naming: Naming | None = None


class SearchesView(Protocol):
    """The star, the list in the empty box, and the field for a name."""

    def show_searches(self, state: SearchesState) -> None:
        """Make the screen equal to `state`."""
        ...


class SearchesPresenter:
    """Notes a search once the person acts on it, and keeps those that are starred."""

    def __init__(self, engine: EngineSeam, clock: Clock, view: SearchesView, notices: Notices) -> None:
        self._engine, self._clock, self._view, self._notices = engine, clock, view, notices
        self._query = ""
        self._found: frozenset[FilePath] = frozenset()
        self._noted = ""
        self._pausing: Scheduled | None = None
        self._searches = Searches(saved=[], recent=[])
        self._naming: Naming | None = None
        self._shown: SearchesState | None = None
        self.on_cleared: Callable[[], None] = lambda: None  # the session on the disk tells of a search too

    # ------------------------------------------------------------ what is searched for and found

    def on_connected(self) -> None:
        """A new connection: ask what is remembered."""
        self._send(ListSearches())

    def on_query(self, query: str) -> None:
        """The box holds another text."""
        self._query, self._found, self._naming = query, frozenset(), None
        self._cancel()
        self._show()

    def on_results(self, results: SearchResults) -> None:
        """Something was found: who stays with it for a while, looks at it."""
        self._found = frozenset(hit.path for hit in results.hits)
        if results.final and self._found and self._pausing is None and self._query != self._noted:
            self._pausing = self._clock.after(PAUSE_MS, self._note)

    def on_used(self, path: FilePath) -> None:
        """A file was opened, shown or copied: where the search found it, that led somewhere."""
        if path in self._found:
            self._note()

    # ------------------------------------------------------------ what the person does

    def star(self) -> None:
        """Ctrl+D: save what stands in the box; a saved one is named anew, or removed, in the same place."""
        query = self._plain_query()
        if not query:
            return
        saved = self._saved(query)
        if saved is None:
            self._send(SaveSearch(query=query, name=query))
        self._naming = Naming(query, saved.name if saved else query)
        self._show()

    def rename(self, query: str) -> None:
        """Write another name for a saved search."""
        saved = self._saved(query)
        if saved is not None:
            self._naming = Naming(query, saved.name)
            self._show()

    def name(self, name: str) -> None:
        """The name is written."""
        if self._naming is not None:
            query, self._naming = self._naming.query, None
            self._send(SaveSearch(query=query, name=name.strip() or query))
            self._show()

    def leave_name(self) -> None:
        """The name stays as it is."""
        if self._naming is not None:
            self._naming = None
            self._show()

    def remove(self, query: str) -> None:
        """Keep a search no more."""
        self._naming = None
        self._send(RemoveSavedSearch(query=query))
        self._show()

    def forget(self, query: str) -> None:
        """Erase one past search."""
        self._send(ForgetSearches(queries=[query]))
        self.on_cleared()

    def clear(self) -> None:
        """Erase all past searches."""
        self._noted = ""
        self._send(ForgetSearches())
        self.on_cleared()

    def on_forgotten(self, reply: EngineReply) -> None:
        """A past search was erased by the list under the box."""
        self.on_searches(reply)
        self.on_cleared()

    def on_searches(self, reply: EngineReply) -> None:
        """All that is remembered now, or why it could not be."""
        if isinstance(reply, Searches):
            self._searches = reply
            self._notices.dismiss("searches")
        elif isinstance(reply, Failed):
            self._naming = None
            self._notices.show(Banner("searches", "caution", sentence(reply.reason)))
        self._show()

    # ------------------------------------------------------------ inside

    def _send(self, request: ClientRequest) -> None:
        self._engine.send(request, self.on_searches)

    def _note(self) -> None:
        self._cancel()
        if self._plain_query() and self._query != self._noted:
            self._noted = self._query
            self._send(NoteSearch(query=self._query))

    def _cancel(self) -> None:
        if self._pausing is not None:
            self._pausing.cancel()
            self._pausing = None

    def _plain_query(self) -> str:
        """The query as the engine keeps it: without blanks at its ends or in a row."""
        return " ".join(self._query.split())

    def _saved(self, query: str) -> SavedSearch | None:
        same = (search for search in self._searches.saved if search.query.casefold() == query.casefold())
        return next(same, None)

    def _show(self) -> None:
        state = self._state()
        if state != self._shown:
            self._shown = state
            self._view.show_searches(state)

    def _state(self) -> SearchesState:
        query = self._plain_query()
        return SearchesState(
            saved=tuple(_saved_row(search) for search in self._searches.saved),
            recent=tuple(search.query for search in self._searches.recent[:MOST_RECENT]),
            can_save=bool(query),
            starred=self._saved(query) is not None
            or (self._naming is not None and self._naming.query == query),
            naming=self._naming,
        )


def _saved_row(search: SavedSearch) -> SavedRow:
    text = "" if search.name == search.query else printable(search.query)
    return SavedRow(search.query, printable(search.name), text)
