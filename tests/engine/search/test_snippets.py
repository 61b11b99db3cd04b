"""What is marked in a passage."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from desktop_app.engine.indexes.analysis import Analyzer
from desktop_app.engine.indexes.vocabulary import Correction
from desktop_app.engine.search.query import parse
from desktop_app.engine.search.snippets import Marker, best_sentence, sentences
from desktop_app.protocol.messages import Span


def marked(query, text):
    spans = Marker(parse(query), Analyzer()).spans(text)
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(a.end < b.start for a, b in pairwise(spans))
    return [text[span.start : span.end] for span in spans]


@pytest.mark.parametrize(
    ("query", "text", "expected"),
    [
        ("fox ", "The Fox, foxes and foxtrot", ["Fox", "foxes"]),
        ("fox", "The Fox, foxes and foxtrot", ["Fox", "foxes", "foxtrot"]),
        ("ponies ", "a pony", ["pony"]),
        ("running ", "he runs; running, runner", ["runs", "running"]),
        ("cafe ", "Café CAFE cafe\u0301 café-bar", ["Café", "CAFE", "cafe\u0301", "café"]),
        ("école ", "Ecole and École", ["Ecole", "École"]),
        ("strasse ", "die Straße", ["Straße"]),
        ("snake_case ", "a snake_case name, a snake", ["snake_case"]),
        ("the whale of ", "the song of the whale", ["whale"]),
        ("the ", "over the sea", ["the"]),
        ('"blue whale"', "blue whale, blue. Whale", ["blue whale", "blue. Whale"]),
        ("東京 ", "私は東京に行く", ["東京"]),
        ("東京都庁 ", "東京の都庁", ["東京", "都庁"]),
        ("whale -shark", "whale and shark", ["whale"]),
        ("ext:pdf whale ", "pdf whale", ["whale"]),
        ("x", "nothing here", []),
        ("", "nothing here", []),
        ("😀", "a 😀 face", []),
        ("fox ", "", []),
    ],
)
def test_words_are_marked_as_the_index_finds_them(query, text, expected):
    assert marked(query, text) == expected


def test_places_are_code_points():
    (span,) = Marker(parse("whale "), Analyzer()).spans("😀😀 whale")
    assert (span.start, span.end, span.why) == (3, 8, "words")


@pytest.mark.parametrize(
    ("query", "text", "coverage"),
    [
        ("blue whale song ", "a blue whale sings a song", 1.0),
        ("blue whale song ", "a whale", 1 / 3),
        ("what is the whale ", "whales", 1.0),
        ("zebra", "", 0.0),
        ("", "text", 0.0),
        ('"blue whale" song ', "a blue whale", 0.5),
    ],
)
def test_the_share_of_the_words_that_a_text_holds(query, text, coverage):
    assert Marker(parse(query), Analyzer()).coverage(text) == pytest.approx(coverage)


def test_several_texts_count_together():
    assert Marker(parse("blue whale "), Analyzer()).coverage("Blue things", "a whale") == 1.0


def test_what_was_likely_meant_is_marked_and_counts_a_little_less():
    query = replace(parse("blu whale "), corrections=(Correction("blu", ("blue", "blur")),))
    marker = Marker(query, Analyzer())
    text = "The blue whale; a blur"
    assert [text[span.start : span.end] for span in marker.spans(text)] == ["blue", "whale", "blur"]
    assert 0.9 < marker.coverage("a blue whale") < 1.0
    assert marker.coverage("a blu whale") < 1.0


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One. Two! Three?", ["One.", "Two!", "Three?"]),
        ("Version 2.5 is out. See it.", ["Version 2.5 is out.", "See it."]),
        ('He said "Go." Then left.', ['He said "Go."', "Then left."]),
        ("A title\n\nA paragraph\nin two lines", ["A title", "A paragraph\nin two lines"]),
        ("これは文です。次の文。", ["これは文です。", "次の文。"]),
        ("  no end  ", ["no end"]),
        ("", []),
        ("\n\n", []),
    ],
)
def test_sentences(text, expected):
    assert [text[start:end] for start, end in sentences(text)] == expected


def test_the_nearest_sentence_is_marked():
    assert best_sentence([(0, 4), (5, 9)], [0.1, 0.7]) == Span(5, 9, "meaning")
    assert best_sentence([(0, 4)], [0.9]) is None
    assert best_sentence([], []) is None


def test_letters_just_typed_mark_nothing_until_they_say_something():
    text = "The theatre is there, thanks to them."
    for typed in ("t", "th", "old the"):
        assert Marker(parse(typed), Analyzer()).spans(text) == []
    (span,) = Marker(parse("old thea"), Analyzer()).spans(text)
    assert text[span.start : span.end] == "theatre"


def test_rare_words_count_more_than_common_ones():
    rarity = {"blue": 1.0, "whale": 3.0}.__getitem__
    marker = Marker(parse("blue whale "), Analyzer(), rarity)
    assert marker.coverage("a whale") == pytest.approx(0.75)
    assert marker.coverage("blue things") == pytest.approx(0.25)
    assert marker.coverage("blue whale") == 1.0


@pytest.mark.parametrize(
    ("query", "telling", "look_up"),
    [
        ("whale", True, True),
        ("flight of the bumblebee", True, True),
        ("how do i close my account", True, False),
        ("very", False, False),
        ("what is it", False, False),
        ("", False, False),
        ("鯨の歌", True, True),
    ],
)
def test_questions_are_told_from_look_ups_and_from_function_words(query, telling, look_up):
    marker = Marker(parse(query), Analyzer())
    assert (marker.telling, marker.look_up) == (telling, look_up)
