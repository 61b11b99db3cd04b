"""The preview: what is asked for, what is shown, what is dropped."""

from __future__ import annotations

import msgspec
import pytest

from desktop_app.presenters.results.preview import PreviewPresenter
from desktop_app.protocol.messages import Failed, GetPreview, Preview, PreviewPassage, Span


@pytest.fixture
def preview(engine, view) -> PreviewPresenter:
    return PreviewPresenter(engine, view)


def answer(first: int, last: int, total: int, path: bytes = b"/a/1.pdf") -> Preview:
    passages = [
        PreviewPassage(passage_id=n, ordinal=n, text=f"Passage {n}. ", char_start=n * 20)
        for n in range(first, last + 1)
    ]
    return Preview(
        path=path, kind="pdf", title="", passages=passages, passages_total=total, pages_total=8, partly=False
    )


@pytest.fixture
def hit(samples):
    first = samples.passage("Passage 5. ", ordinal=5, page=3, highlights=[Span(0, 7)], similarity=0.71)
    second = samples.passage("Passage 9. ", ordinal=9, page=4, lexical_rank=14)
    return samples.hit("/a/1.pdf", kind="pdf", passages=[first, second])


def test_the_best_passage_is_asked_for_and_marked(preview, engine, view, hit):
    preview.show(hit)
    engine.reply(GetPreview, answer(3, 8, 20))
    text = view.shown["show_text"]
    assert (engine.asked(GetPreview)[0].ordinal, text.current) == (5, 5)
    assert text.marks[5] == (Span(0, 7),)
    heading, reasons = view.shown["show_heading"]
    assert (heading.place, heading.match, reasons.meaning) == ("Page 3 of 8", "1 of 2", "similarity 0.71")


def test_the_same_hit_again_asks_nothing(preview, engine, hit):
    preview.show(hit)
    preview.show(hit)
    assert len(engine.asked(GetPreview)) == 1


def test_an_answer_for_an_earlier_selection_is_dropped(preview, engine, view, hit, samples):
    preview.show(hit)
    preview.show(samples.hit("/a/2.pdf"))
    engine.reply(GetPreview, answer(3, 8, 20), nth=0)
    assert "show_text" not in view.shown


def test_stepping_goes_round_the_matches(preview, engine, hit):
    preview.show(hit)
    for by in (1, 1, -1):
        preview.step(by)
    assert [request.ordinal for request in engine.asked(GetPreview)] == [5, 9, 5, 9]


def test_more_text_is_loaded_at_both_ends_and_only_once(preview, engine, view, hit):
    preview.show(hit)
    engine.reply(GetPreview, answer(3, 8, 12))
    preview.need_more(at_end=True)
    preview.need_more(at_end=True)
    assert [request.ordinal for request in engine.asked(GetPreview)] == [5, 9]
    engine.reply(GetPreview, answer(9, 11, 12))
    passages, at_end = view.shown["extend_text"]
    assert ([p.ordinal for p in passages], at_end) == ([9, 10, 11], True)
    preview.need_more(at_end=True)
    preview.need_more(at_end=False)
    engine.reply(GetPreview, answer(0, 2, 12))
    passages, at_end = view.shown["extend_text"]
    assert ([p.ordinal for p in passages], at_end) == ([0, 1, 2], False)
    assert len(engine.asked(GetPreview)) == 3


def test_a_file_known_by_name_says_so_without_asking(preview, engine, view, samples):
    preview.show(samples.hit("/a/b.iso", document_id=None, passages=[]))
    assert engine.asked(GetPreview) == []
    assert "name only" in view.shown["show_message"]


def test_a_failure_is_shown_in_the_pane(preview, engine, view, hit):
    preview.show(hit)
    engine.reply(GetPreview, Failed(reason="It is gone."))
    assert view.shown["show_message"] == "It is gone."


def test_a_file_without_text_says_so(preview, engine, view, hit):
    preview.show(hit)
    engine.reply(GetPreview, answer(1, 0, 0))
    assert view.shown["show_message"] == "There is no text in this file."


def test_why_there_is_no_text_is_said(preview, engine, view, hit):
    preview.show(hit)
    engine.reply(GetPreview, msgspec.structs.replace(answer(1, 0, 4), note="It has changed."))
    assert view.shown["show_message"] == "It has changed."
