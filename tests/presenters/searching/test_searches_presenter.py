"""Past and saved searches: when one is noted, the star, names."""

from __future__ import annotations

import pytest

from desktop_app.presenters.searching.searches import (
    MOST_RECENT,
    PAUSE_MS,
    Naming,
    SearchesPresenter,
    SearchesState,
)
from desktop_app.protocol.messages import (
    Failed,
    ForgetSearches,
    ListSearches,
    NoteSearch,
    PastSearch,
    RemoveSavedSearch,
    SavedSearch,
    SaveSearch,
    Searches,
)

VOTES = SavedSearch(query="ext:pdf vote", name="Votes", saved_at=1.0)


@pytest.fixture
def searches(engine, clock, view, notices) -> SearchesPresenter:
    return SearchesPresenter(engine, clock, view, notices)


def state(view) -> SearchesState:
    return view.shown["show_searches"]


def remembered(*saved: SavedSearch, recent: tuple[str, ...] = ()) -> Searches:
    past = [PastSearch(query=query, searched_at=0.0) for query in recent]
    return Searches(saved=list(saved), recent=past)


def test_a_search_is_noted_once_results_were_looked_at_for_a_while(searches, engine, clock, samples):
    searches.on_query("vote")
    searches.on_results(samples.results("vote", samples.hit("/a/1.txt"), final=False))
    clock.advance(PAUSE_MS)
    assert engine.asked(NoteSearch) == []
    searches.on_results(samples.results("vote", samples.hit("/a/1.txt")))
    clock.advance(PAUSE_MS - 1)
    assert engine.asked(NoteSearch) == []
    clock.advance(1)
    searches.on_results(samples.results("vote", samples.hit("/a/1.txt")))  # refreshed
    clock.advance(PAUSE_MS)
    assert engine.asked(NoteSearch) == [NoteSearch(query="vote")]


def test_what_is_typed_on_or_finds_nothing_is_not_noted(searches, engine, clock, samples):
    searches.on_query("vo")
    searches.on_results(samples.results("vo", samples.hit("/a/1.txt")))
    clock.advance(PAUSE_MS - 1)
    searches.on_query("vote")
    searches.on_results(samples.results("vote"))
    clock.advance(2 * PAUSE_MS)
    assert engine.asked(NoteSearch) == []


def test_a_file_that_was_found_and_opened_notes_it_at_once(searches, engine, clock, samples):
    searches.on_query("vote")
    searches.on_results(samples.results("vote", samples.hit("/a/1.txt")))
    searches.on_used(b"/other/file.txt")
    assert engine.asked(NoteSearch) == []
    searches.on_used(b"/a/1.txt")
    searches.on_used(b"/a/1.txt")
    clock.advance(PAUSE_MS)
    assert engine.asked(NoteSearch) == [NoteSearch(query="vote")]


def test_saved_and_the_newest_past_ones_are_listed(searches, engine, view):
    searches.on_connected()
    plain = SavedSearch(query="tide", name="tide", saved_at=2.0)
    engine.reply(ListSearches, remembered(VOTES, plain, recent=tuple("abcdefghijk")))
    assert [(row.name, row.text) for row in state(view).saved] == [("Votes", "ext:pdf vote"), ("tide", "")]
    assert state(view).recent == tuple("abcdefghijk")[:MOST_RECENT]


def test_the_star_saves_and_asks_for_a_name(searches, engine, view):
    searches.star()
    assert engine.asked(SaveSearch) == []  # there is nothing in the box
    searches.on_query(" ext:pdf  vote ")
    assert (state(view).can_save, state(view).starred) == (True, False)
    searches.star()
    engine.reply(SaveSearch, remembered(VOTES))
    assert engine.asked(SaveSearch) == [SaveSearch(query="ext:pdf vote", name="ext:pdf vote")]
    assert (state(view).starred, state(view).naming) == (True, Naming("ext:pdf vote", "ext:pdf vote"))
    searches.name(" Votes ")
    assert engine.asked(SaveSearch)[-1] == SaveSearch(query="ext:pdf vote", name="Votes")
    assert state(view).naming is None


def test_the_star_of_a_saved_one_offers_its_name_and_saves_nothing(searches, engine, view):
    searches.on_connected()
    engine.reply(ListSearches, remembered(VOTES))
    searches.on_query("EXT:pdf vote")
    searches.star()
    assert engine.asked(SaveSearch) == []
    assert state(view).naming == Naming("EXT:pdf vote", "Votes")
    searches.leave_name()
    assert state(view).naming is None
    searches.remove("ext:pdf vote")
    engine.reply(RemoveSavedSearch, remembered())
    assert (state(view).starred, state(view).saved) == (False, ())


def test_typing_on_leaves_the_name(searches, engine, view):
    searches.on_query("vote")
    searches.star()
    searches.on_query("votes")
    assert state(view).naming is None


def test_a_saved_one_is_renamed_from_the_list(searches, engine, view):
    searches.on_connected()
    engine.reply(ListSearches, remembered(VOTES))
    searches.rename("nothing such")
    assert state(view).naming is None
    searches.rename("ext:pdf vote")
    assert state(view).naming == Naming("ext:pdf vote", "Votes")


def test_past_ones_are_erased_singly_and_all_and_the_session_hears_of_it(searches, engine, view):
    cleared: list[bool] = []
    searches.on_cleared = lambda: cleared.append(True)
    searches.forget("tide")
    searches.clear()
    assert engine.asked(ForgetSearches) == [ForgetSearches(queries=["tide"]), ForgetSearches(queries=None)]
    assert len(cleared) == 2


def test_a_refusal_is_said(searches, engine, view, notices):
    searches.on_query("vote")
    searches.star()
    engine.reply(SaveSearch, Failed(reason="there are 200 saved searches already: remove one of them first"))
    assert notices.banners[-1].text == "There are 200 saved searches already: remove one of them first."
    assert state(view).naming is None
