"""Comparing two files: asked for once, shown for the present pair only, stepped through, kept level."""

from __future__ import annotations

import pytest

from desktop_app.presenters.duplicates.alignment import Alignment
from desktop_app.presenters.duplicates.comparing import ComparisonPresenter, Pair
from desktop_app.protocol.messages import CompareFiles, Comparison, DiffBlock, Failed

ONE, TWO = Pair(b"/a.txt", b"/b.txt", 1, 2), Pair(b"/a.txt", b"/c.txt", 1, 3)


def comparison(pair: Pair, differences: int = 3, **fields: object) -> Comparison:
    blocks = [DiffBlock("same", 0, 5, 0, 5)]
    blocks += [DiffBlock("changed", 5 + n, 6 + n, 5 + n, 6 + n) for n in range(differences)]
    defaults: dict[str, object] = {"left_text": "left text", "right_text": "right text", "verdict": "near"}
    defaults |= {"left": pair.left, "right": pair.right, "score": 0.9, "explanation": "", "blocks": blocks}
    return Comparison(**(defaults | fields))  # type: ignore[arg-type]


@pytest.fixture
def seen() -> list[Pair]:
    return []


@pytest.fixture
def presenter(engine, clock, view, seen) -> ComparisonPresenter:
    made = ComparisonPresenter(engine, clock, view)
    made.on_seen = seen.append
    return made


def shown(view):
    return view.shown["show_comparison"]


def test_whoever_flicks_through_asks_for_the_last_one_only(engine, clock, view, presenter):
    presenter.compare(ONE)
    presenter.compare(TWO)
    clock.advance(100)
    assert engine.asked(CompareFiles) == [CompareFiles(left=b"/a.txt", right=b"/c.txt")]
    assert shown(view).kind == "asking"


def test_a_comparison_is_seen_once_it_is_shown(engine, clock, view, presenter, seen):
    presenter.compare(ONE)
    clock.advance(100)
    assert seen == []
    engine.reply(CompareFiles, comparison(ONE))
    assert seen == [ONE]
    assert shown(view).position == "3 differences"


def test_a_late_answer_is_kept_but_neither_shown_nor_seen(engine, clock, view, presenter, seen):
    presenter.compare(ONE)
    clock.advance(100)
    presenter.compare(TWO)
    clock.advance(100)
    engine.reply(CompareFiles, comparison(ONE), nth=0)
    assert (seen, shown(view).kind) == ([], "asking")
    presenter.compare(ONE)
    assert seen == [ONE]
    assert len(engine.asked(CompareFiles)) == 2


def test_a_file_that_changed_is_compared_again(engine, clock, presenter):
    presenter.compare(ONE)
    clock.advance(100)
    engine.reply(CompareFiles, comparison(ONE))
    presenter.compare(Pair(ONE.left, ONE.right, 1, 99))
    clock.advance(100)
    assert len(engine.asked(CompareFiles)) == 2


def test_differences_are_stepped_through_and_around(engine, clock, view, presenter):
    presenter.compare(ONE)
    clock.advance(100)
    engine.reply(CompareFiles, comparison(ONE))
    places = []
    for by in (1, 1, 1, 1, -1, -1):
        presenter.step(by)
        places.append(shown(view).at)
    assert places == [0, 1, 2, 0, 2, 1]
    assert shown(view).position == "Difference 2 of 3"


def test_stepping_back_first_goes_to_the_last(engine, clock, view, presenter):
    presenter.compare(ONE)
    clock.advance(100)
    engine.reply(CompareFiles, comparison(ONE))
    presenter.step(-1)
    assert shown(view).at == 2


def test_without_differences_there_is_nothing_to_step(engine, clock, view, presenter):
    presenter.compare(ONE)
    clock.advance(100)
    engine.reply(CompareFiles, comparison(ONE, differences=0))
    presenter.step(1)
    assert (shown(view).at, shown(view).position) == (-1, "No difference in the text")


def test_a_failure_says_why_and_can_be_tried_again(engine, clock, view, presenter, seen):
    presenter.compare(ONE)
    clock.advance(100)
    engine.reply(CompareFiles, Failed(reason="its text is not stored"))
    assert (shown(view).kind, shown(view).message) == ("failed", "Its text is not stored.")
    assert seen == []
    presenter.again()
    clock.advance(100)
    assert len(engine.asked(CompareFiles)) == 2


def test_pictures_are_looked_at_and_not_sent_to_the_engine(engine, clock, view, presenter, seen):
    pair = Pair(b"/a.PNG", b"/b.jpg")
    presenter.compare(pair)
    clock.advance(100)
    assert (shown(view).kind, engine.requests, seen) == ("images", [], [])
    presenter.drawn(ONE)
    assert seen == []
    presenter.drawn(pair)
    assert seen == [pair]


# ------------------------------------------------------------------ places of both sides


def test_places_lie_beside_each_other():
    blocks = [
        DiffBlock("same", 0, 100, 0, 100),
        DiffBlock("only_left", 100, 150, 100, 100),
        DiffBlock("moved", 100, 150, 900, 950),
        DiffBlock("changed", 150, 160, 100, 120),
        DiffBlock("same", 160, 200, 120, 160),
    ]
    aligned = Alignment(blocks)
    assert [aligned.across(place, "left") for place in (0, 50, 99, 120, 155, 160, 200)] == [
        0, 50, 99, 100, 110, 120, 160,
    ]  # fmt: skip
    assert [aligned.across(place, "right") for place in (0, 50, 110, 120, 160)] == [0, 50, 155, 160, 200]


def test_places_beyond_the_ends_stay_at_the_ends():
    aligned = Alignment([DiffBlock("same", 0, 10, 0, 10)])
    assert (aligned.across(99, "left"), Alignment(()).across(7, "right")) == (10, 0)


def test_going_across_never_goes_back():
    blocks = [DiffBlock("same", at, at + 10, 2 * at, 2 * at + 13) for at in range(0, 500, 10)]
    aligned = Alignment(blocks)
    places = [aligned.across(place, "left") for place in range(500)]
    assert places == sorted(places)
