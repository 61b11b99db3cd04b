"""The box in which people type: completions, facets, past and saved searches."""

from __future__ import annotations

from typing import Literal

import msgspec

from desktop_app.protocol.basics import Message

FacetName = Literal["type", "ending", "folder", "date", "language"]
CompletionKind = Literal["filter", "value", "word", "past", "saved"]


class FacetValue(msgspec.Struct, frozen=True, kw_only=True):
    """One way to narrow a search. `filter` is what it adds to the query, as "type:email"."""

    filter: str
    name: str  # "email", "pdf", "Minutes", "week", "de": a key or a name, to be put in words by the client
    count: int  # files among all that match, not only those shown
    depth: int = 0  # of a folder: 1 lies in the one of depth 0 before it


class Facet(msgspec.Struct, frozen=True, kw_only=True):
    """All values of one property among the files that match. `partly`: only the best were counted."""

    name: FacetName
    values: list[FacetValue]
    partly: bool = False


class Complete(Message, frozen=True, kw_only=True):
    """Ask how what is being typed may go on. `cursor`: code points before it."""

    query: str
    cursor: int


class Completion(msgspec.Struct, frozen=True, kw_only=True):
    """One way to go on: `text` in place of the code points [start, end) of the query."""

    kind: CompletionKind
    text: str
    start: int
    end: int
    count: int | None = None  # files it leads to; None where that is not counted
    note: str = ""  # what it means: the name of a saved search, "today" for a date


class Completions(Message, frozen=True, kw_only=True):
    """The reply to Complete, the likeliest of each kind first."""

    query: str
    cursor: int
    items: list[Completion]


class PastSearch(msgspec.Struct, frozen=True, kw_only=True):
    """A query that led somewhere, and when (seconds since the epoch)."""

    query: str
    searched_at: float


class SavedSearch(msgspec.Struct, frozen=True, kw_only=True):
    """A query that the person keeps under a name. No two have the same query."""

    query: str
    name: str
    saved_at: float


class ListSearches(Message, frozen=True, kw_only=True):
    """Ask for the saved and the past searches."""


class NoteSearch(Message, frozen=True, kw_only=True):
    """A search led somewhere: remember it, unless the settings say not to. Answered with Searches."""

    query: str


class ForgetSearches(Message, frozen=True, kw_only=True):
    """Erase past searches for good (all of them with `queries` None). Answered with Searches."""

    queries: list[str] | None = None


class SaveSearch(Message, frozen=True, kw_only=True):
    """Keep a query under a name, or give a kept one another name. Answered with Searches."""

    query: str
    name: str


class RemoveSavedSearch(Message, frozen=True, kw_only=True):
    """Keep a query no more. Answered with Searches."""

    query: str


class Searches(Message, frozen=True, kw_only=True):
    """Saved searches by name, and past ones, the newest first."""

    saved: list[SavedSearch]
    recent: list[PastSearch]
