"""Examples beside the words: where they come from, how they are said, how they go."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.presenters.results.preview import PreviewPresenter
from desktop_app.presenters.searching.examples import ExampleChip, ExampleSet
from desktop_app.presenters.searching.likeness import MOST_CHARS, MOST_CHIPS, LikenessPresenter, similar_words
from desktop_app.presenters.searching.search import SearchPresenter
from desktop_app.protocol.messages import Example, Failed, Search

REPORT, DRAFT = b"/home/me/report.pdf", b"/home/me/draft.md"


@pytest.fixture
def search(engine, clock, view) -> SearchPresenter:
    return SearchPresenter(engine, clock, view, PreviewPresenter(engine, view), lambda path: None)


@pytest.fixture
def likeness(search, view, notices) -> LikenessPresenter:
    return LikenessPresenter(search, view, notices)


def labels(view) -> list[str]:
    return [chip.label for chip in view.shown["show_examples"]]


def test_more_and_less_are_added_beside_the_words(likeness, search, engine, view) -> None:
    search.type("harbour")
    likeness.more_like(REPORT)
    likeness.less_like(DRAFT)
    request = engine.asked(Search)[-1]
    assert (request.query, request.like, request.unlike) == (
        "harbour",
        [Example(path=REPORT)],
        [Example(path=DRAFT)],
    )
    assert labels(view) == ["like: report.pdf", "not like: draft.md"]


def test_find_similar_begins_anew(likeness, search, engine, view) -> None:
    search.type("harbour")
    likeness.more_like(DRAFT)
    likeness.find_similar(REPORT)
    request = engine.asked(Search)[-1]
    assert (request.query, request.like) == ("", [Example(path=REPORT)])
    assert (view.shown["show_query"], search.query) == ("", "")
    assert labels(view) == ["like: report.pdf"]


def test_the_same_thing_changes_its_side_instead_of_standing_on_both(likeness, view) -> None:
    likeness.more_like(REPORT)
    likeness.more_like(DRAFT)
    likeness.less_like(REPORT)
    assert labels(view) == ["not like: report.pdf", "like: draft.md"]


def test_a_passage_takes_its_text_along(likeness, engine, view, samples) -> None:
    passage = samples.passage("The tide was late.", passage_id=7)
    likeness.find_similar_passages(samples.hit("/a.txt"), passage)
    expected = Example(path=b"/a.txt", passage_id=7, text="The tide was late.")
    assert engine.asked(Search)[-1].like == [expected]
    assert labels(view) == ["like: “The tide was late.”"]


def test_selected_text_is_shown_by_its_first_words(likeness, engine, view) -> None:
    likeness.find_similar_text("  The tide\n was late, and the ferry waited for it. ", REPORT)
    (example,) = engine.asked(Search)[-1].like
    assert (example.path, example.text) == (REPORT, "The tide\n was late, and the ferry waited for it.")
    assert labels(view) == ["like: “The tide was late, and…”"]


@pytest.mark.parametrize("text", [" \n", "a" * (MOST_CHARS + 1)])
def test_no_text_and_too_much_of_it_are_said_and_change_nothing(likeness, engine, notices, text) -> None:
    likeness.find_similar_text(text)
    assert engine.asked(Search) == []
    assert notices.banners[-1].topic == "likeness"


def test_files_dropped_together_are_all_compared_and_folders_are_not(
    likeness, engine, tmp_path: Path
) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("x")
    likeness.find_similar_files([tmp_path, tmp_path / "a.txt", tmp_path / "b.txt"])
    assert [Path(example.path.decode()).name for example in engine.asked(Search)[-1].like] == [
        "a.txt",
        "b.txt",
    ]
    likeness.find_similar_files([tmp_path])
    assert len(engine.asked(Search)) == 1


def test_there_are_not_more_examples_than_the_engine_takes(likeness, view, notices) -> None:
    for number in range(MOST_CHIPS + 1):
        likeness.more_like(f"/{number}.txt".encode())
    assert len(view.shown["show_examples"]) == MOST_CHIPS
    assert "remove one first" in notices.banners[-1].text


def test_esc_takes_the_words_first_and_then_one_example_after_the_other(
    likeness, search, engine, view
) -> None:
    search.type("harbour")
    likeness.more_like(REPORT)
    likeness.less_like(DRAFT)
    likeness.step_back()
    assert (search.query, len(likeness.chips)) == ("", 2)
    likeness.step_back()
    assert labels(view) == ["like: report.pdf"]
    likeness.step_back()
    assert likeness.chips == ()
    assert view.shown["show_search"].empty.kind in ("connecting", "ready")
    likeness.step_back()  # nothing is left, and nothing happens


def test_a_chip_is_removed_by_itself(likeness, engine) -> None:
    likeness.more_like(REPORT)
    likeness.more_like(DRAFT)
    likeness.remove(likeness.chips[0])
    assert engine.asked(Search)[-1].like == [Example(path=DRAFT)]


# ---------------------------------------------------------------- with the search panel


def test_examples_alone_are_searched_and_said_in_the_summary(likeness, search, engine, view, samples) -> None:
    likeness.find_similar(REPORT)
    engine.reply(Search, samples.results("", samples.hit("/a.txt"), mode="semantic"))
    state = view.shown["show_search"]
    assert state.summary == "1 file like report.pdf · 12 ms"
    assert state.empty is None


def test_emptying_the_box_keeps_the_examples(likeness, search, engine, clock) -> None:
    likeness.more_like(REPORT)
    search.type("a")
    search.type("")
    clock.advance(100)
    assert (engine.asked(Search)[-1].query, engine.asked(Search)[-1].like) == ("", [Example(path=REPORT)])


def test_examples_are_asked_for_again_when_the_library_changed_or_the_engine_is_back(
    likeness, search, engine, clock, samples
) -> None:
    likeness.find_similar(REPORT)
    engine.reply(Search, samples.results("", samples.hit("/a.txt")))
    before = len(engine.asked(Search))
    search.on_library_changed()
    clock.advance(5000)
    assert len(engine.asked(Search)) > before
    before = len(engine.asked(Search))
    search.on_connected()
    assert len(engine.asked(Search)) == before + 1
    assert engine.asked(Search)[-1].like == [Example(path=REPORT)]


def test_an_example_that_cannot_be_used_empties_the_list_and_says_why(
    likeness, search, engine, view, samples
) -> None:
    search.type("harbour")
    engine.reply(Search, samples.results("harbour", samples.hit("/a.txt")))
    likeness.more_like(REPORT)
    engine.reply(Search, Failed(reason="there is no text in “report.pdf” to compare with"))
    state = view.shown["show_search"]
    assert (state.rows, state.note) == ((), "")
    assert state.empty.text.startswith("There is no text in “report.pdf” to compare with.")
    assert "out of the box" in state.empty.text


def test_a_search_that_a_newer_one_of_the_same_box_replaced_changes_nothing(
    likeness, search, engine, view, clock, samples
) -> None:
    likeness.find_similar(REPORT)
    engine.reply(Search, samples.results("", samples.hit("/a.txt"), mode="semantic"))
    clock.advance(300)  # the sentence that carried the meaning is asked for
    search.on_library_changed()
    clock.advance(2000)  # and everything anew
    engine.reply(Search, Failed(reason="a newer search replaced this one"), nth=-2)
    state = view.shown["show_search"]
    assert ([row.key for row in state.rows], state.note, state.empty) == ([b"/a.txt"], "", None)


def test_a_failure_later_on_leaves_the_list_as_it_was(likeness, engine, view, clock, samples) -> None:
    likeness.find_similar(REPORT)
    engine.reply(Search, samples.results("", samples.hit("/a.txt"), mode="semantic"))
    clock.advance(300)
    engine.reply(Search, Failed(reason="the engine is busy"))
    state = view.shown["show_search"]
    assert ([row.key for row in state.rows], state.note) == ([b"/a.txt"], "the engine is busy")


def test_a_copy_of_the_example_is_marked(likeness, engine, view, samples) -> None:
    likeness.find_similar(REPORT)
    engine.reply(Search, samples.results("", samples.hit("/a.txt", same_as_example=True)))
    assert view.shown["show_search"].rows[0].meta.startswith("Same content as the example")


def test_an_example_that_does_not_count_yet_is_no_fault_of_it(likeness, engine, view, samples) -> None:
    likeness.find_similar(REPORT)
    note = "The examples do not count yet: the model is loading. They follow by themselves."
    engine.reply(Search, samples.results("", note=note, mode="lexical"))
    assert view.shown["show_search"].empty.text == note


# ---------------------------------------------------------------- words


def test_all_examples_in_one_line() -> None:
    chips = [ExampleChip(Example(path=f"/{n}.txt".encode())) for n in range(3)]
    unlike = ExampleChip(Example(text="the tide"), unlike=True)
    assert ExampleSet((*chips, unlike)).words == "like 0.txt and 2 more, not like “the tide”"


def test_a_long_name_keeps_both_ends() -> None:
    chip = ExampleChip(Example(path=b"/minutes of the harbour council of March 2024.pdf"))
    assert chip.label.startswith("like: minutes of the")
    assert chip.label.endswith("2024.pdf")
    assert len(chip.label) < 40
    assert "harbour council" in chip.spoken


def test_what_a_drop_on_the_box_would_do() -> None:
    assert similar_words([Path("/a/report.pdf")]) == "Drop here to find files like “report.pdf”"
    assert similar_words([Path("/a"), Path("/b")]) == "Drop here to find files like these 2"
    assert similar_words([]) == ""
