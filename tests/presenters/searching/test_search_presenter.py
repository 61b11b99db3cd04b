"""Typing, stale answers, selection, folds, filters."""

from __future__ import annotations

import pytest

from desktop_app.presenters.searching.corrections import also_searched, only_typed
from desktop_app.presenters.searching.result_rows import FOLD_KEY
from desktop_app.presenters.searching.search import EXPLAIN_MS, REFRESH_MS, SETTLE_MS, SearchPresenter
from desktop_app.presenters.searching.search_state import SearchState
from desktop_app.protocol.messages import (
    Correction,
    Facet,
    FacetValue,
    Failed,
    FilterChip,
    GetPreview,
    Reranker,
    Search,
    Status,
)


def state(view) -> SearchState:
    return view.shown["show_search"]


def names(view) -> list[str]:
    return [row.name for row in state(view).rows if row.key != FOLD_KEY]


def test_the_first_key_is_searched_for_at_once(search, engine):
    search.type("v")
    assert engine.asked(Search) == [
        Search(query="v", progressive=True, fold_copies=True, facets=True, typing=True)
    ]


def test_quick_typing_waits_a_little_and_sends_only_the_last(search, engine, clock):
    search.type("v")
    for text in ("vo", "vot", "vote"):
        clock.advance(15)
        search.type(text)
    clock.advance(59)
    assert [request.query for request in engine.asked(Search)] == ["v"]
    clock.advance(2)
    assert [request.query for request in engine.asked(Search)] == ["v", "vote"]


def test_unhurried_typing_is_never_delayed(search, engine, clock):
    for text in ("v", "vo", "vot"):
        search.type(text)
        clock.advance(120)
    assert [request.query for request in engine.asked(Search)] == ["v", "vo", "vot"]


def test_an_answer_to_an_older_query_is_never_shown(search, engine, view, samples, clock):
    search.type("v")
    clock.advance(100)
    search.type("vo")
    engine.reply(Search, samples.results("v", samples.hit("/a/old.txt")), nth=0)
    assert "show_search" not in view.shown or names(view) == []
    engine.reply(Search, samples.results("vo", samples.hit("/a/new.txt")), nth=1)
    assert names(view) == ["new.txt"]


def test_an_answer_that_comes_while_a_key_waits_is_stale_too(search, engine, view, samples, clock):
    search.type("v")
    clock.advance(10)
    search.type("vo")
    engine.reply(Search, samples.results("v", samples.hit("/a/old.txt")))
    assert "show_search" not in view.shown


def test_partial_results_come_first_and_the_final_ones_replace_them(search, engine, view, samples):
    search.type("vote")
    engine.reply(Search, samples.results("vote", samples.hit("/a/name.txt"), final=False))
    assert (names(view), state(view).summary) == (["name.txt"], "1 file so far")
    engine.reply(Search, samples.results("vote", samples.hit("/a/best.txt"), samples.hit("/a/name.txt")))
    assert (names(view), state(view).summary) == (["best.txt", "name.txt"], "2 files · 12 ms")


def test_the_selection_is_not_stolen_by_later_results(search, engine, view, samples):
    first, second = samples.hit("/a/1.txt"), samples.hit("/a/2.txt")
    search.type("vote")
    engine.reply(Search, samples.results("vote", first, second, final=False))
    search.select(b"/a/2.txt")
    engine.reply(Search, samples.results("vote", samples.hit("/a/0.txt"), first, second))
    assert state(view).selected == b"/a/2.txt"


def test_a_selection_that_nobody_made_follows_the_best_hit(search, engine, view, samples):
    search.type("vote")
    engine.reply(Search, samples.results("vote", samples.hit("/a/1.txt"), final=False))
    engine.reply(Search, samples.results("vote", samples.hit("/a/0.txt"), samples.hit("/a/1.txt")))
    assert state(view).selected == b"/a/0.txt"


def test_the_preview_of_a_partial_result_waits_for_the_final_one(search, engine, samples, clock):
    search.type("vote")
    engine.reply(Search, samples.results("vote", samples.hit("/a/1.txt"), final=False))
    assert engine.asked(GetPreview) == []
    clock.advance(SETTLE_MS + 1)
    assert [request.path for request in engine.asked(GetPreview)] == [b"/a/1.txt"]


def test_weak_hits_fill_up_a_few_rows_and_the_rest_is_folded(search, engine, view, samples):
    weak = [samples.hit(f"/a/weak{n}.txt", confidence="weak") for n in range(6)]
    search.type("vote")
    engine.reply(Search, samples.results("vote", samples.hit("/a/good.txt"), *weak))
    assert names(view) == ["good.txt", "weak0.txt", "weak1.txt", "weak2.txt"]
    assert state(view).rows[-1].text == "3 more with little in common"
    search.select(FOLD_KEY)
    search.activate()
    assert names(view)[-3:] == ["weak3.txt", "weak4.txt", "weak5.txt"]


def test_only_weak_hits_means_nothing_relevant(search, engine, view, samples):
    search.type("zebra")
    engine.reply(Search, samples.results("zebra", samples.hit("/a/weak.txt", confidence="weak")))
    assert [row.text for row in state(view).rows] == ["1 file with little in common"]
    assert state(view).note == "Nothing relevant: no passage is close to this in words or meaning."
    assert state(view).summary == "Nothing relevant · 12 ms"


def test_enter_shows_the_near_misses_where_nothing_is_relevant(search, engine, view, samples):
    weak = [samples.hit(f"/a/weak{n}.txt", confidence="weak") for n in range(6)]
    search.type("zebra")
    engine.reply(Search, samples.results("zebra", *weak))
    assert state(view).selected == FOLD_KEY
    assert state(view).rows[0].spoken == "6 files with little in common. Press Enter to show them."
    search.activate()
    assert (len(names(view)), state(view).selected) == (6, b"/a/weak0.txt")
    assert state(view).rows[0].spoken.endswith("Press Enter to hide them.")


def test_no_file_is_previewed_where_nothing_is_relevant(search, engine, clock, view, samples):
    search.type("vote")
    engine.reply(Search, samples.results("vote", samples.hit("/a/good.txt")))
    clock.advance(1000)
    view.calls.clear()
    search.type("zebra")
    engine.reply(Search, samples.results("zebra", samples.hit("/a/weak.txt", confidence="weak")))
    assert ("clear", ()) in view.calls


def test_while_only_words_count_nothing_is_folded_or_called_irrelevant(search, engine, view, samples):
    weak = [samples.hit(f"/a/weak{n}.txt", confidence="weak") for n in range(8)]
    search.type("zebra")
    engine.reply(Search, samples.results("zebra", *weak, mode="lexical", note="Meaning follows."))
    assert (len(names(view)), state(view).note) == (8, "Meaning follows.")


def test_no_hit_at_all_is_said_in_the_middle(search, engine, view, samples):
    search.type("zebra")
    engine.reply(Search, samples.results("zebra"))
    assert state(view).empty.title == "Nothing relevant"


def test_nothing_is_said_to_be_irrelevant_before_the_final_answer(search, engine, view, samples):
    search.type("zebra")
    engine.reply(Search, samples.results("zebra", final=False))
    assert state(view).empty is None


def test_facets_of_the_final_reply_stay_while_words_come_first(search, engine, view, samples, clock):
    types = Facet(name="type", values=[FacetValue(filter="type:email", name="email", count=3)])
    search.type("vote")
    engine.reply(Search, samples.results("vote", samples.hit("/a/1.eml"), facets=[types]))
    clock.advance(100)
    search.type("votes")
    engine.reply(Search, samples.results("votes", samples.hit("/a/1.eml"), final=False))
    [entry] = state(view).facets[0].entries
    assert (entry.label, entry.count, entry.chosen) == ("E-mail", "3", False)


def test_choosing_a_facet_writes_its_filter_and_choosing_it_again_takes_it_out(search, view):
    search.type("vote")
    search.filters.toggle("type:email")
    assert view.shown["show_query"] == search.query == "vote type:email"
    search.filters.toggle("type:email")
    assert view.shown["show_query"] == search.query == "vote"


def test_a_filter_is_negated_in_place(search, engine, view, samples):
    search.type("vote ext:pdf now")
    chip = FilterChip(text="ext:pdf", start=5, end=12)
    engine.reply(Search, samples.results("vote ext:pdf now", filters=[chip]))
    search.filters.negate(chip)
    assert search.query == "vote -ext:pdf now"


def test_filters_stay_as_chips_while_one_types_on(search, engine, view, samples):
    search.type("ext:pdf vote")
    chip = FilterChip(text="ext:pdf", start=0, end=7)
    engine.reply(Search, samples.results("ext:pdf vote", filters=[chip]))
    search.type("big ext:pdf vote")
    search.on_status(status())
    assert state(view).filters == (FilterChip(text="ext:pdf", start=4, end=11),)


def test_a_filter_is_taken_out_of_the_text(search, engine, view, samples):
    search.type("vote ext:pdf now")
    chip = FilterChip(text="ext:pdf", start=5, end=12)
    engine.reply(Search, samples.results("vote ext:pdf now", filters=[chip]))
    assert state(view).filters == (chip,)
    search.filters.remove(chip)
    assert (view.shown["show_query"], search.query) == ("vote now", "vote now")


def test_enter_before_the_answer_opens_the_right_file(search, engine, samples, opened):
    search.type("vote")
    search.activate()
    engine.reply(Search, samples.results("vote", samples.hit("/a/partial.txt"), final=False))
    assert opened == []
    engine.reply(Search, samples.results("vote", samples.hit("/a/best.txt")))
    assert opened == [b"/a/best.txt"]


def test_changes_on_disk_refresh_the_list_once_in_a_while(search, engine, samples, clock):
    search.type("vote")
    engine.reply(Search, samples.results("vote", samples.hit("/a/1.txt")))
    clock.advance(EXPLAIN_MS + 1)
    for _ in range(5):
        search.on_library_changed()
    clock.advance(REFRESH_MS + 1)
    assert [request.progressive for request in engine.asked(Search)] == [True, False, False]


def test_what_carried_the_meaning_is_asked_for_once_typing_pauses(search, engine, samples, clock):
    search.type("vot")
    engine.reply(Search, samples.results("vot", samples.hit("/a/1.txt")))
    clock.advance(EXPLAIN_MS - 1)
    search.type("vote")  # the next key came before the pause
    clock.advance(EXPLAIN_MS)
    assert not any(request.explain for request in engine.asked(Search))
    engine.reply(Search, samples.results("vote", samples.hit("/a/1.txt")))
    clock.advance(EXPLAIN_MS + 1)
    asked = Search(query="vote", fold_copies=True, explain=True, facets=True, typing=True)
    assert [request for request in engine.asked(Search) if request.explain] == [asked]
    engine.reply(Search, samples.results("vote", samples.hit("/a/1.txt")))
    clock.advance(EXPLAIN_MS * 10)
    assert len([request for request in engine.asked(Search) if request.explain]) == 1


class TestReranking:
    """Once typing has paused and the hits are explained, they are sorted anew in place."""

    @pytest.fixture
    def settled(self, search, engine, samples, clock) -> SearchPresenter:
        """Two hits, explained; the reranker is asked."""
        search.on_status(status(reranker=Reranker(name="judge", state="ready", size_bytes=1)))
        search.type("vote")
        engine.reply(Search, samples.results("vote", samples.hit("/a/1.txt"), samples.hit("/a/2.txt")))
        clock.advance(EXPLAIN_MS + 1)
        engine.reply(Search, samples.results("vote", samples.hit("/a/1.txt"), samples.hit("/a/2.txt")))
        return search

    def turned(self, samples, **fields):
        hits = samples.hit("/a/2.txt"), samples.hit("/a/1.txt")
        return samples.results("vote", *hits, reranked=True, took_ms=1_240.0, **fields)

    def test_it_is_asked_once_and_after_the_explanation(self, settled, engine, samples):
        assert engine.asked(Search)[-1] == Search(
            query="vote", fold_copies=True, explain=True, rerank=True, facets=True, typing=True
        )
        engine.reply(Search, self.turned(samples))
        assert [request.rerank for request in engine.asked(Search)] == [False, False, True]

    def test_the_rows_move_and_the_selected_one_stays_selected(self, settled, engine, view, samples):
        assert (names(view), state(view).selected) == (["1.txt", "2.txt"], b"/a/1.txt")
        previews = len(engine.asked(GetPreview))
        engine.reply(Search, self.turned(samples))
        assert (names(view), state(view).selected) == (["2.txt", "1.txt"], b"/a/1.txt")
        assert state(view).summary == "2 files · 1,240 ms · reranked"
        assert len(engine.asked(GetPreview)) == previews

    def test_a_selected_row_does_not_go_under_the_fold(self, search, engine, view, samples, clock):
        weak = [samples.hit(f"/a/{n}.txt", confidence="weak") for n in range(7)]
        hits = [weak[0], samples.hit("/a/good.txt"), *weak[1:]]
        search.on_status(status(reranker=Reranker(name="judge", state="ready", size_bytes=1)))
        search.type("vote")
        engine.reply(Search, samples.results("vote", *hits))
        clock.advance(EXPLAIN_MS + 1)
        engine.reply(Search, samples.results("vote", *hits))
        engine.reply(Search, samples.results("vote", *reversed(hits), reranked=True))
        assert names(view) == ["6.txt", "5.txt", "good.txt", "0.txt"]
        assert (state(view).selected, state(view).rows[-1].count) == (b"/a/0.txt", 4)

    def test_a_selected_row_that_went_leaves_the_first(self, settled, engine, view, samples):
        engine.reply(Search, samples.results("vote", samples.hit("/a/2.txt"), reranked=True))
        assert state(view).selected == b"/a/2.txt"

    def test_the_next_key_makes_its_answer_stale(self, settled, engine, view, samples, clock):
        clock.advance(100)
        settled.type("votes")
        engine.reply(Search, self.turned(samples), nth=2)
        assert names(view) == ["1.txt", "2.txt"]
        assert not engine.asked(Search)[-1].rerank

    def test_a_refresh_keeps_the_order_that_it_made(self, settled, engine, samples, clock):
        engine.reply(Search, self.turned(samples))
        settled.on_library_changed()
        clock.advance(REFRESH_MS + 1)
        assert [request.rerank for request in engine.asked(Search)] == [False, False, True, True]

    def test_where_it_was_removed_meanwhile_the_order_stays(self, settled, engine, view):
        engine.reply(Search, Failed(reason="no reranker is set up"))
        assert (names(view), state(view).note) == (["1.txt", "2.txt"], "")

    def test_one_that_fails_is_said(self, settled, engine, view, samples):
        engine.reply(
            Search,
            samples.results("vote", samples.hit("/a/1.txt"), note="Not reranked: it lacks weights."),
        )
        assert (names(view), state(view).note) == (["1.txt"], "Not reranked: it lacks weights.")
        assert "reranked" not in state(view).summary

    def test_without_a_reranker_nothing_is_asked(self, search, engine, samples, clock):
        search.on_status(status())
        search.type("vote")
        engine.reply(Search, samples.results("vote", samples.hit("/a/1.txt")))
        clock.advance(EXPLAIN_MS + 1)
        engine.reply(Search, samples.results("vote", samples.hit("/a/1.txt")))
        assert not any(request.rerank for request in engine.asked(Search))


def test_emptying_the_box_empties_the_list(search, engine, view, samples):
    search.type("vote")
    engine.reply(Search, samples.results("vote", samples.hit("/a/1.txt")))
    search.clear()
    assert (state(view).rows, state(view).summary, view.shown["show_query"]) == ((), "", "")
    assert "clear" in view.shown  # the preview


def test_a_new_connection_asks_again(search, engine):
    search.type("vote")
    search.on_connected()
    assert [request.query for request in engine.asked(Search)] == ["vote", "vote"]


def test_a_failure_is_said_and_the_next_answer_takes_it_away(search, engine, view, samples, clock):
    search.type("vote")
    engine.reply(Search, Failed(reason="The index is being rebuilt."))
    assert state(view).note == "The index is being rebuilt."
    clock.advance(100)
    search.type("votes")
    engine.reply(Search, samples.results("votes", samples.hit("/a/1.txt")))
    assert state(view).note == ""


def test_hints_and_progress_are_said_quietly(search, engine, view, samples, clock):
    search.on_status(status(pending_files=4, state="indexing"))
    search.type("vote size:huge")
    found = samples.results("vote size:huge", samples.hit("/a/1.txt"), hints=["size: is not known."])
    engine.reply(Search, found)
    assert state(view).note == "Still reading: words are searchable now, meaning follows."
    clock.advance(EXPLAIN_MS)  # typing has paused: the filter is meant as it stands
    engine.reply(Search, found)
    assert state(view).note == "size: is not known. Still reading: words are searchable now, meaning follows."


def test_restoring_brings_query_and_selection_back(search, engine, view, samples):
    search.restore("vote", b"/a/2.txt")
    engine.reply(Search, samples.results("vote", samples.hit("/a/1.txt"), samples.hit("/a/2.txt")))
    assert (view.shown["show_query"], state(view).selected) == ("vote", b"/a/2.txt")


def test_crumbs_follow_the_librarys_folders(search, engine, view, samples):
    search.on_folders((samples.folder("/home/me/Council"),))
    search.type("vote")
    engine.reply(Search, samples.results("vote", samples.hit("/home/me/Council/Minutes/May/1.txt")))
    assert state(view).rows[0].crumbs == "Council › Minutes › May"


def test_an_empty_library_invites_a_folder(search, view):
    search.on_folders(())
    assert state(view).empty.kind == "no_folders"


def status(**fields: object) -> Status:
    defaults: dict[str, object] = {
        "files": 10, "documents": 10, "passages": 100, "vectors": 100, "pending_files": 0,
        "pending_vectors": 0, "problems": 0, "model": "m", "dimensions": 8, "device": "cpu",
        "backend": "torch", "embedder": "ready", "passages_per_second": 0.0, "seconds_left": None,
        "state": "up_to_date",
    }  # fmt: skip
    return Status(**(defaults | fields))  # type: ignore[arg-type]


def test_corrections_are_said_and_can_be_refused(search, engine, view, samples, clock):
    search.type("ext:pdf notise perod.")
    clock.advance(100)
    found = [Correction(word="notise", replacements=["notice", "notices"])]
    found.append(Correction(word="perod.", replacements=["period"]))
    engine.reply(Search, samples.results("ext:pdf notise perod.", samples.hit("/a.txt"), corrections=found))
    assert state(view).corrections == tuple(found)
    assert also_searched(found) == "Also searched for: notice, notices, period"
    assert only_typed(found) == "Search only for “notise”, “perod.”"
    search.search_only_typed()
    clock.advance(100)
    assert search.query == view.shown["show_query"] == 'ext:pdf "notise" "perod."'
    assert engine.asked(Search)[-1].query == 'ext:pdf "notise" "perod."'
    engine.reply(Search, samples.results(search.query, samples.hit("/a.txt")))
    assert state(view).corrections == ()
    assert also_searched(()) == only_typed(()) == ""


def test_nothing_is_refused_where_nothing_was_corrected(search, engine, samples, clock):
    search.search_only_typed()
    search.type("notice")
    engine.reply(Search, samples.results("notice", samples.hit("/a.txt")))
    search.search_only_typed()
    assert search.query == "notice"
