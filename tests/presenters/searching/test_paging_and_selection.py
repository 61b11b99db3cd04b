"""More results than were asked for at first, and several of them selected."""

from __future__ import annotations

from desktop_app.presenters.searching.result_rows import FOLD_KEY, MORE_KEY, FoldRow, MoreRow
from desktop_app.presenters.searching.search import REFRESH_MS
from desktop_app.protocol.messages import Failed, Search


def answer(engine, samples, number: int, query: str = "vote", **fields: object) -> None:
    hits = [samples.hit(f"/lib/{n:04}.txt", **fields) for n in range(number)]
    engine.reply(Search, samples.results(query, *hits))


def keys(view) -> list[bytes]:
    return [row.key for row in view.shown["show_search"].rows]


def test_a_full_page_offers_more_and_a_short_one_does_not(search, engine, view, samples):
    search.type("vote")
    answer(engine, samples, 49)
    assert MORE_KEY not in keys(view)
    answer(engine, samples, 50)
    assert keys(view)[-1] == MORE_KEY
    assert view.shown["show_search"].rows[-1] == MoreRow(loading=False)


def test_few_files_with_many_passages_offer_more_where_the_engine_says_so(search, engine, view, samples):
    search.type("vote")
    hits = [samples.hit(f"/lib/{n}.txt") for n in range(30)]
    engine.reply(Search, samples.results("vote", *hits, more=True))
    assert keys(view)[-1] == MORE_KEY
    search.show_more()
    assert engine.asked(Search)[-1].limit == 100
    engine.reply(Search, samples.results("vote", *hits, samples.hit("/lib/last.txt")))
    assert keys(view)[-2:] == [b"/lib/29.txt", b"/lib/last.txt"]


def test_more_is_asked_for_once_and_goes_on_below(search, engine, view, samples):
    search.type("vote")
    answer(engine, samples, 50)
    search.show_more()
    search.show_more()
    assert [request.limit for request in engine.asked(Search)] == [50, 100]
    assert view.shown["show_search"].rows[-1] == MoreRow(loading=True)
    answer(engine, samples, 100)
    assert (len(keys(view)), keys(view)[50], keys(view)[-1]) == (101, b"/lib/0050.txt", MORE_KEY)
    search.show_more()
    answer(engine, samples, 120)
    assert (len(keys(view)), MORE_KEY in keys(view)) == (120, False)


def test_who_asks_by_key_goes_on_with_the_first_new_result(search, engine, view, samples):
    search.type("vote")
    answer(engine, samples, 50)
    search.select(MORE_KEY)
    search.activate()
    answer(engine, samples, 100)
    assert view.shown["show_search"].selected == b"/lib/0050.txt"


def test_who_scrolls_keeps_the_selection(search, engine, view, samples):
    search.type("vote")
    answer(engine, samples, 50)
    search.select(b"/lib/0007.txt")
    search.show_more()
    answer(engine, samples, 100)
    assert view.shown["show_search"].selected == b"/lib/0007.txt"


def test_another_query_begins_with_one_page(search, engine, clock, samples):
    search.type("vote")
    answer(engine, samples, 50)
    search.show_more()
    search.type("votes")
    clock.advance(100)
    assert [(request.query, request.limit) for request in engine.asked(Search)[1:]] == [
        ("vote", 100),
        ("votes", 50),
    ]


def test_a_refresh_asks_for_as_many_as_are_shown(search, engine, clock, samples):
    search.type("vote")
    answer(engine, samples, 50)
    search.show_more()
    answer(engine, samples, 100)
    search.on_library_changed()
    clock.advance(2000)
    assert engine.asked(Search)[-1].limit == 100


def test_more_that_fails_can_be_asked_for_again(search, engine, view, samples):
    search.type("vote")
    answer(engine, samples, 50)
    search.show_more()
    engine.reply(Search, Failed(reason="the engine is busy"))
    assert view.shown["show_search"].note == "the engine is busy"
    assert view.shown["show_search"].rows[-1] == MoreRow(loading=False)


def test_more_of_what_was_reranked_can_be_asked_for_again_without_the_reranker(search, engine, view, samples):
    search.type("vote")
    answer(engine, samples, 50)
    search._reranks = True
    search.show_more()
    assert engine.asked(Search)[-1].rerank
    engine.reply(Search, Failed(reason="no reranker is set up"))
    assert (view.shown["show_search"].note, view.shown["show_search"].rows[-1]) == (
        "",
        MoreRow(loading=False),
    )
    search.show_more()
    assert (engine.asked(Search)[-1].rerank, engine.asked(Search)[-1].limit) == (False, 100)


def test_a_request_of_our_own_that_replaced_another_is_no_failure(search, engine, view, samples):
    search.type("vote")
    answer(engine, samples, 50)
    search.show_more()
    search.on_connected()
    engine.reply(Search, Failed(reason="a newer search replaced this one"), nth=1)
    assert view.shown["show_search"].note == ""


def test_nothing_is_offered_behind_a_closed_fold(search, engine, view, samples):
    search.type("vote")
    answer(engine, samples, 50, confidence="weak")
    assert isinstance(view.shown["show_search"].rows[-1], FoldRow)
    search.toggle_weak()
    assert isinstance(view.shown["show_search"].rows[-1], MoreRow)


def test_selected_hits_come_in_the_order_of_the_list(search, engine, samples):
    search.type("vote")
    answer(engine, samples, 5)
    search.select(b"/lib/0003.txt")
    search.mark([b"/lib/0003.txt", b"/lib/0001.txt"])
    assert [hit.path for hit in search.selected_hits()] == [b"/lib/0001.txt", b"/lib/0003.txt"]


def test_a_selection_stays_while_the_list_changes_under_it(search, engine, view, samples):
    search.type("vote")
    answer(engine, samples, 5)
    search.select(b"/lib/0003.txt")
    search.mark([b"/lib/0001.txt", b"/lib/0003.txt", b"/lib/0004.txt"])
    answer(engine, samples, 4)  # the last one is gone
    assert view.shown["show_search"].marked == {b"/lib/0001.txt", b"/lib/0003.txt"}
    answer(engine, samples, 5)  # and back
    assert len(view.shown["show_search"].marked) == 3


def test_where_the_current_row_goes_another_of_the_selected_is_current(search, engine, view, samples):
    search.type("vote")
    answer(engine, samples, 5)
    search.select(b"/lib/0004.txt")
    search.mark([b"/lib/0002.txt", b"/lib/0004.txt"])
    answer(engine, samples, 4)
    state = view.shown["show_search"]
    assert (state.selected, state.marked) == (b"/lib/0002.txt", {b"/lib/0002.txt"})


def test_a_row_that_is_deselected_is_not_current_any_more(search, engine, samples):
    search.type("vote")
    answer(engine, samples, 5)
    search.select(b"/lib/0004.txt")
    search.mark([b"/lib/0002.txt"])
    assert search.selected == b"/lib/0002.txt"


def test_other_words_forget_what_was_selected(search, engine, clock, view, samples):
    search.type("vote")
    answer(engine, samples, 5)
    search.mark([b"/lib/0002.txt", b"/lib/0003.txt"])
    search.type("votes")
    clock.advance(100)
    answer(engine, samples, 5, "votes")
    assert view.shown["show_search"].marked == {b"/lib/0000.txt"}


def test_stepping_goes_from_hit_to_hit_and_asks_for_more_at_the_end(search, engine, view, samples):
    search.type("vote")
    answer(engine, samples, 50)
    search.step(1)
    assert view.shown["show_search"].selected == b"/lib/0001.txt"
    search.step(-1)
    search.step(-1)
    assert view.shown["show_search"].selected == b"/lib/0000.txt"
    search.select(b"/lib/0049.txt")
    search.step(1)
    assert engine.asked(Search)[-1].limit == 100


def test_a_fold_that_goes_leaves_the_preview_at_the_best_hit(search, engine, view, clock, samples):
    search.type("vote")
    weak = [samples.hit(f"/weak/{n}", confidence="weak") for n in range(6)]
    engine.reply(Search, samples.results("vote", samples.hit("/a"), *weak))
    search.select(FOLD_KEY)
    assert view.shown["show_heading"][0].name == "a"
    search.on_library_changed()
    clock.advance(REFRESH_MS)
    engine.reply(Search, samples.results("vote", samples.hit("/b")))
    assert (search.selected, view.shown["show_heading"][0].name) == (b"/b", "b")


def test_near_misses_alone_leave_their_row_selected(search, engine, samples):
    search.type("vote")
    weak = [samples.hit(f"/weak/{n}", confidence="weak") for n in range(3)]
    engine.reply(Search, samples.results("vote", *weak))
    assert search.selected is None
    search.activate()
    assert search.selected == b"/weak/0"
