"""Ghost and list: when they show, what a key means, what it writes."""

from __future__ import annotations

import pytest

from desktop_app.presenters.searching.completion import PAUSE_MS, CompletionPresenter, CompletionState
from desktop_app.protocol.messages import Complete, Completion, Completions, Failed, ForgetSearches, Searches


@pytest.fixture
def completion(engine, clock, view) -> CompletionPresenter:
    return CompletionPresenter(engine, clock, view)


def state(view) -> CompletionState:
    return view.shown.get("show_completion", CompletionState())


def texts(view) -> list[str]:
    return [row.text for row in state(view).rows]


def word(query: str, text: str, start: int | None = None) -> Completion:
    at = query.rfind(" ") + 1 if start is None else start
    return Completion(kind="word", text=text, start=at, end=len(query))


def value(query: str, text: str, count: int = 3) -> Completion:
    return Completion(kind="value", text=text, start=query.rfind(" ") + 1, end=len(query), count=count)


def past(query: str, text: str) -> Completion:
    return Completion(kind="past", text=text, start=0, end=len(query))


@pytest.fixture
def answered(completion, engine, clock):
    """Types a text, lets typing pause, and answers with these items."""

    def do(text: str, *items: Completion, cursor: int | None = None) -> None:
        at = len(text) if cursor is None else cursor
        completion.typed(text, at)
        clock.advance(PAUSE_MS)
        engine.reply(Complete, Completions(query=text, cursor=at, items=list(items)))

    return do


def test_in_plain_typing_it_is_asked_after_a_pause_and_only_a_ghost_shows(completion, engine, clock, view):
    completion.typed("harb", 4)
    assert engine.asked(Complete) == []
    clock.advance(PAUSE_MS)
    assert engine.asked(Complete) == [Complete(query="harb", cursor=4)]
    engine.reply(Complete, Completions(query="harb", cursor=4, items=[word("harb", "harbour")]))
    assert (state(view).ghost, state(view).open) == ("our", False)


def test_the_ghost_shrinks_while_it_is_typed_and_goes_where_it_does_not_fit(completion, answered, view):
    answered("harb", word("harb", "harbour"))
    completion.typed("harbo", 5)
    assert state(view).ghost == "ur"
    completion.typed("harbx", 5)
    assert state(view).ghost == ""


def test_an_answer_to_an_older_text_is_no_news(completion, engine, clock, view):
    completion.typed("harb", 4)
    clock.advance(PAUSE_MS)
    completion.typed("tide", 4)
    engine.reply(Complete, Completions(query="harb", cursor=4, items=[word("harb", "harbour")]))
    assert state(view).ghost == ""


def test_a_search_of_before_is_likelier_than_a_word(answered, view):
    answered("vote p", word("vote p", "postponed"), past("vote p", "vote put off"))
    assert state(view).ghost == "ut off"


def test_no_ghost_in_the_middle_of_the_text(answered, view):
    answered("harb now", word("harb now", "harbour", 0), cursor=4)
    assert state(view).ghost == ""


def test_tab_takes_the_ghost_and_then_leaves_the_box(completion, answered, view):
    answered("harb", word("harb", "harbour"))
    assert completion.tab()
    assert view.shown["put_text"] == ("harbour", 7)
    answered("harbour", word("harbour", "harbourmaster"))
    completion.escape()
    completion.typed("harbour ", 8)
    assert not completion.tab()


def test_tab_opens_the_list_where_there_is_no_ghost_but_never_twice_for_one_text(completion, answered, view):
    answered("Harb", past("Harb", "harbour tender"))  # no ghost: it is written otherwise
    assert completion.tab()
    assert (texts(view), state(view).current) == (["harbour tender"], 0)
    assert completion.escape()
    assert not completion.tab()


def test_a_filter_that_is_typed_opens_the_list_at_once_with_nothing_chosen(completion, engine, clock, view):
    completion.typed("vote ext:", 9)
    clock.advance(0)
    items = [value("vote ext:", "ext:pdf", 1_204), value("vote ext:", "ext:md", 1)]
    engine.reply(Complete, Completions(query="vote ext:", cursor=9, items=items))
    assert [(r.text, r.typed, r.count) for r in state(view).rows] == [
        ("ext:pdf", 4, "1,204 files"),
        ("ext:md", 4, "1 file"),
    ]
    assert state(view).current == -1
    assert not completion.enter()  # nothing is chosen: Enter is for the results


def test_arrows_go_round_through_no_row(completion, answered, view):
    answered("ext:", value("ext:", "ext:pdf"), value("ext:", "ext:md"))
    seen = []
    for _ in range(4):
        assert completion.move(1)
        seen.append(state(view).current)
    assert seen == [0, 1, -1, 0]
    assert completion.move(-1)
    assert state(view).current == -1


def test_arrows_and_enter_are_not_taken_in_plain_typing(completion, answered):
    answered("harb", word("harb", "harbour"), past("harb", "harbour tender"))
    assert not completion.move(1)
    assert not completion.enter()
    assert not completion.escape()


def test_a_value_is_written_with_a_blank_behind_it(completion, answered, view):
    answered("vote ext:", value("vote ext:", "ext:pdf"))
    completion.move(1)
    assert completion.enter()
    assert view.shown["put_text"] == ("vote ext:pdf ", 13)


def test_a_filters_name_goes_on_with_its_values(completion, answered, engine, clock, view):
    answered("ex", Completion(kind="filter", text="ext:", start=0, end=2))
    completion.ask()
    engine.reply(
        Complete,
        Completions(query="ex", cursor=2, items=[Completion(kind="filter", text="ext:", start=0, end=2)]),
    )
    assert state(view).rows[0].note == "ending of the name, as in ext:pdf"
    assert completion.enter()
    assert view.shown["put_text"] == ("ext:", 4)
    answered("ext:", value("ext:", "ext:pdf"))
    assert texts(view) == ["ext:pdf"]


def test_in_the_middle_only_the_filter_is_replaced(completion, answered, view):
    item = Completion(kind="value", text="ext:pdf", start=0, end=5, count=1)
    answered("ext:p vote", item, cursor=5)
    completion.move(1)
    completion.accept()
    assert view.shown["put_text"] == ("ext:pdf vote", 8)


def test_ctrl_space_opens_it_in_an_empty_box(completion, engine, view):
    assert completion.ask()
    saved = Completion(kind="saved", text="ext:pdf vote", start=0, end=0, note="Votes")
    engine.reply(Complete, Completions(query="", cursor=0, items=[saved, past("", "tide")]))
    assert [(row.text, row.note) for row in state(view).rows] == [("Votes", "ext:pdf vote"), ("tide", "")]
    completion.choose(0)
    assert view.shown["put_text"] == ("ext:pdf vote", 12)
    assert not state(view).open


def test_a_past_search_is_erased_from_the_list(completion, engine, view):
    heard: list[object] = []
    completion.on_forgotten = heard.append
    completion.ask()
    engine.reply(Complete, Completions(query="", cursor=0, items=[past("", "tide"), past("", "quay")]))
    assert completion.forget()
    assert engine.asked(ForgetSearches) == [ForgetSearches(queries=["tide"])]
    reply = Searches(saved=[], recent=[])
    engine.reply(ForgetSearches, reply)
    assert (texts(view), heard) == (["quay"], [reply])


def test_only_past_searches_are_erased(completion, answered, engine):
    answered("ext:", value("ext:", "ext:pdf"))
    completion.move(1)
    assert not completion.forget()


def test_the_list_goes_with_the_focus_and_a_failure_says_nothing(completion, answered, engine, clock, view):
    answered("ext:", value("ext:", "ext:pdf"))
    completion.leave()
    assert not state(view).open
    completion.typed("ext:p", 5)
    clock.advance(0)
    engine.reply(Complete, Failed(reason="no"))
    assert not state(view).open


def test_a_language_is_named_beside_its_code(answered, view):
    items = [
        Completion(kind="value", text=f"-lang:{code}", start=5, end=11, note=code, count=1)
        for code in ("de", "eo")
    ]
    answered("vote -lang:", *items)
    assert [(row.text, row.note) for row in state(view).rows] == [("-lang:de", "German"), ("-lang:eo", "eo")]
