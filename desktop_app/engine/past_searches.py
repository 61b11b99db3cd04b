"""Searches that are remembered: past ones as long as the person likes that, and those that were saved."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

from desktop_app.engine.catalogue import Catalogue, searches
from desktop_app.protocol.errors import EnvironmentProblem
from desktop_app.protocol.messages import (
    ForgetSearches,
    ListSearches,
    NoteSearch,
    RemoveSavedSearch,
    SavedSearch,
    SaveSearch,
    Searches,
)

MOST_SAVED = 200
Request = ListSearches | NoteSearch | ForgetSearches | SaveSearch | RemoveSavedSearch


class PastSearches:
    """Answers what clients ask of past and saved searches. Any thread may ask."""

    def __init__(
        self, catalogue: Catalogue, remembers: Callable[[], bool], now: Callable[[], float] = time.time
    ) -> None:
        self._catalogue, self._remembers, self._now = catalogue, remembers, now

    def handle(self, request: Request) -> Searches:
        """Do what a request says; returns all that is remembered now.

        Raises EnvironmentProblem where there are too many saved ones already.
        """
        match request:
            case NoteSearch():
                self._note(request.query)
            case ForgetSearches():
                erase(self._catalogue, request.queries)
            case SaveSearch():
                self._save(request)
            case RemoveSavedSearch():
                with self._catalogue.write_durably() as db:
                    searches.remove(db, request.query)
                _leave_no_copy(self._catalogue)
        db = self._catalogue.read()
        return Searches(saved=searches.saved(db), recent=searches.past(db))

    def _note(self, query: str) -> None:
        if self._remembers():
            with self._catalogue.write() as db:
                searches.note(db, query, self._now())

    def _save(self, request: SaveSearch) -> None:
        with self._catalogue.write_durably() as db:
            if _is_one_too_many(request.query, searches.saved(db)):
                raise EnvironmentProblem(
                    f"there are {MOST_SAVED} saved searches already: remove one of them first"
                )
            searches.save(db, request.query, request.name, self._now())


def erase(catalogue: Catalogue, queries: Sequence[str] | None) -> None:
    """Forget past searches (all with None), so that no file holds a word of them afterwards."""
    with catalogue.write_durably() as db:
        searches.forget(db, queries)
    _leave_no_copy(catalogue)


def _leave_no_copy(catalogue: Catalogue) -> None:
    """What was deleted is overwritten in the database; the log and the backups hold it still."""
    catalogue.truncate_wal()
    catalogue.erase_copies()


def _is_one_too_many(query: str, saved: Sequence[SavedSearch]) -> bool:
    return len(saved) >= MOST_SAVED and all(query.casefold() != search.query.casefold() for search in saved)
