"""Past searches and saved ones in the catalogue."""

from __future__ import annotations

import pytest

from desktop_app.engine.catalogue import Catalogue, searches
from desktop_app.engine.catalogue.searches import LONGEST_QUERY, MOST_PAST
from desktop_app.engine.past_searches import PastSearches
from desktop_app.protocol.errors import EnvironmentProblem
from desktop_app.protocol.messages import (
    EngineSettings,
    ForgetSearches,
    ListSearches,
    NoteSearch,
    RemoveSavedSearch,
    SaveSearch,
    Searches,
)
from tests.helpers.threaded_library import running_library

CANARY = "zebrafinch lullaby"


class Moments:
    """Time that goes on by a second with every look at it."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        self.now += 1.0
        return self.now


def keeper(catalogue: Catalogue, remembers: bool = True) -> PastSearches:
    return PastSearches(catalogue, lambda: remembers, Moments())


def recent(found: Searches) -> list[str]:
    return [search.query for search in found.recent]


def bytes_of(catalogue: Catalogue) -> bytes:
    """All that lies in the catalogue's folder."""
    return b"".join(path.read_bytes() for path in catalogue.path.parent.rglob("*") if path.is_file())


def test_the_newest_is_first_and_each_is_there_once(catalogue):
    past = keeper(catalogue)
    for query in ("vote", "  tide   tables ", "Vote", ""):
        found = past.handle(NoteSearch(query=query))
    assert recent(found) == ["Vote", "tide tables"]


def test_only_so_many_are_kept(catalogue):
    with catalogue.write() as db:
        for number in range(MOST_PAST + 3):
            searches.note(db, f"query {number}", float(number))
        searches.note(db, "x" * (LONGEST_QUERY + 1), 9e9)
    found = recent(keeper(catalogue).handle(ListSearches()))
    assert (len(found), found[0], found[-1]) == (MOST_PAST, f"query {MOST_PAST + 2}", "query 3")


def test_one_or_all_are_forgotten(catalogue):
    past = keeper(catalogue)
    for query in ("vote", "tide", "quay"):
        past.handle(NoteSearch(query=query))
    assert recent(past.handle(ForgetSearches(queries=["TIDE"]))) == ["quay", "vote"]
    assert recent(past.handle(ForgetSearches())) == []


def test_nothing_is_noted_where_the_person_does_not_want_it(catalogue):
    past = keeper(catalogue, remembers=False)
    assert past.handle(NoteSearch(query="vote")).recent == []
    assert [s.query for s in past.handle(SaveSearch(query="tide", name="")).saved] == ["tide"]


def test_what_is_forgotten_is_in_no_file(catalogue):
    past = keeper(catalogue)
    for number in range(MOST_PAST):
        past.handle(NoteSearch(query=f"{CANARY} {number}"))
    assert CANARY.encode() in bytes_of(catalogue)
    past.handle(ForgetSearches(queries=[f"{CANARY} {number}" for number in range(MOST_PAST - 1)]))
    past.handle(ForgetSearches())
    assert CANARY.encode() not in bytes_of(catalogue)


def test_searches_are_saved_named_renamed_and_removed(catalogue):
    past = keeper(catalogue)
    past.handle(SaveSearch(query="ext:pdf vote", name="Votes"))
    past.handle(SaveSearch(query="tide", name=" "))
    found = past.handle(SaveSearch(query="ext:pdf  vote", name="All the votes"))
    assert [(s.query, s.name, s.saved_at) for s in found.saved] == [
        ("ext:pdf vote", "All the votes", 1001.0),
        ("tide", "tide", 1002.0),
    ]
    assert [s.query for s in past.handle(RemoveSavedSearch(query="tide")).saved] == ["ext:pdf vote"]


def test_a_removed_one_is_in_no_file(catalogue):
    past = keeper(catalogue)
    past.handle(SaveSearch(query=CANARY, name=CANARY.upper()))
    catalogue.keepsakes.save()
    past.handle(RemoveSavedSearch(query=CANARY))
    assert CANARY.encode() not in bytes_of(catalogue)
    assert CANARY.upper().encode() not in bytes_of(catalogue)


def test_switching_it_off_erases_what_was_noted_and_keeps_what_was_saved(data_dir):
    with running_library(data_dir) as library:
        past = PastSearches(library.catalogue, library.remembers_searches)
        past.handle(NoteSearch(query=CANARY))
        past.handle(SaveSearch(query="tide", name="tide"))
        library.change_settings(EngineSettings(remember_searches=False))
        assert CANARY.encode() not in bytes_of(library.catalogue)
        found = past.handle(NoteSearch(query="vote"))
        assert ([s.query for s in found.saved], found.recent) == (["tide"], [])
        library.change_settings(EngineSettings())
        assert recent(past.handle(NoteSearch(query="vote"))) == ["vote"]


def test_there_is_an_end_to_saving_but_not_to_renaming(catalogue, monkeypatch):
    monkeypatch.setattr("desktop_app.engine.past_searches.MOST_SAVED", 2)
    past = keeper(catalogue)
    past.handle(SaveSearch(query="a", name="a"))
    past.handle(SaveSearch(query="b", name="b"))
    assert [s.name for s in past.handle(SaveSearch(query="A", name="z")).saved] == ["b", "z"]
    with pytest.raises(EnvironmentProblem, match="remove one"):
        past.handle(SaveSearch(query="c", name="c"))


def test_saved_searches_survive_a_lost_catalogue_and_past_ones_do_not(tmp_path):
    path = tmp_path / "catalogue.sqlite3"
    catalogue = Catalogue(path)
    past = keeper(catalogue)
    past.handle(NoteSearch(query="tide"))
    past.handle(SaveSearch(query="vote", name="Votes"))
    catalogue.close()
    for file in tmp_path.glob("catalogue.*"):
        file.unlink()
    catalogue = Catalogue(path)
    found = keeper(catalogue).handle(ListSearches())
    assert ([s.name for s in found.saved], found.recent) == (["Votes"], [])
    catalogue.close()
