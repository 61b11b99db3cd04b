"""The query language: every text is a valid query."""

from __future__ import annotations

import random
from datetime import datetime

import pytest

from desktop_app.engine.search.query import parse


def parts(text):
    query = parse(text)
    return query.words, query.phrases, query.excluded


@pytest.mark.parametrize(
    ("text", "words", "phrases", "excluded"),
    [
        ("blue whale", ("blue", "whale"), (), ()),
        ('"blue whale" song', ("song",), ("blue whale",), ()),
        ("“blue whale” song", ("song",), ("blue whale",), ()),
        ("whale -shark", ("whale",), (), ("shark",)),
        ('whale -"great white"', ("whale",), (), ("great white",)),
        ("well-known --verbose - x", ("well-known", "--verbose", "-", "x"), (), ()),
        ('an "open quote', ("an", "open", "quote"), (), ()),
        ('""', (), (), ()),
        ("foo:bar http://a.b/c std::vector", ("foo:bar", "http://a.b/c", "std::vector"), (), ()),
        ("AND OR NOT (a)", ("AND", "OR", "NOT", "(a)"), (), ()),
        ("   ", (), (), ()),
    ],
)
def test_words_phrases_and_exclusions(text, words, phrases, excluded):
    assert parts(text) == (words, phrases, excluded)
    assert parse(text).filters == ()
    assert parse(text).hints == ()


@pytest.mark.parametrize(
    ("text", "field", "values", "negated"),
    [
        ("ext:pdf", "ext", ("pdf",), False),
        ("ext:.PDF,*.docx,", "ext", ("pdf", "docx"), False),
        ("EXT:pdf", "ext", ("pdf",), False),
        ("-ext:pdf", "ext", ("pdf",), True),
        ("in:reports/2024", "in", ("reports/2024",), False),
        ('in:"My Reports"', "in", ("My Reports",), False),
        ("name:*.md", "name", ("*.md",), False),
        ("type:code,Emails", "type", ("code", "email"), False),
        ("type:slides", "type", ("slides",), False),
    ],
)
def test_filters(text, field, values, negated):
    query = parse(f"whale {text} song")
    (found,) = query.filters
    assert (found.field, found.values, found.negated) == (field, values, negated)
    assert query.words == ("whale", "song")
    assert query.embedding_text == "whale song"
    (chip,) = query.chips
    assert f"whale {text} song"[chip.start : chip.end] == chip.text == text


def test_chips_count_code_points():
    query = parse("😀é東 ext:pdf")
    assert [(chip.start, chip.end) for chip in query.chips] == [(4, 11)]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("size:>1mb", 1024**2 + 1, None),
        ("size:>=1.5k", 1536, None),
        ("size:<10", None, 10),
        ("size:<=2GB", None, 2 * 1024**3 + 1),
        ("size:>99999999999999999999tb", 2**63 - 1, None),
    ],
)
def test_sizes(text, low, high):
    (found,) = parse(text).filters
    assert (found.bounds.low, found.bounds.high) == (low, high)


@pytest.mark.parametrize(
    ("value", "moment"),
    [("2024-01-31", (2024, 1, 31)), ("2024-2", (2024, 2, 1)), ("2024", (2024, 1, 1))],
)
def test_dates_are_local_and_begin_at_midnight(value, moment):
    nanoseconds = int(datetime(*moment).timestamp()) * 10**9
    assert parse(f"after:{value}").filters[0].bounds.low == nanoseconds
    assert parse(f"before:{value}").filters[0].bounds.high == nanoseconds


@pytest.mark.parametrize(
    "text",
    [
        "ext:", "ext:,", "in:", "name:", "type:", "type:unicorn", "after:soon", "before:2024-13-01",
        "after:2024-02-31", "size:huge", "size:10mb", "size:>", 'ext:""', "lang:", "lang:klingon",
        "lang:de,xx",
    ],
)  # fmt: skip
def test_a_filter_that_cannot_be_understood_becomes_a_hint(text):
    query = parse(f"whale {text}")
    assert query.words == ("whale",)
    assert query.filters == ()
    assert query.chips == ()
    (hint,) = query.hints
    assert hint.startswith(text.partition(":")[0])
    assert hint.endswith(".")


def test_exclusions_alone_ask_for_a_word():
    assert parse("-shark").hints != ()
    assert not parse("-shark").asks


def test_the_embedded_text_has_words_and_phrases_in_order():
    text = 'find "blue whale" ext:pdf songs -shark'
    assert parse(text).embedding_text == "find blue whale songs"


@pytest.mark.parametrize(
    ("text", "typing"),
    [("wha", True), ("wha ", False), ('"wha"', False), ("-wha", False), ("a ext:pdf", False), ("", False)],
)
def test_the_last_word_may_be_incomplete(text, typing):
    assert parse(text).typing is typing


def test_literal_text_has_no_syntax():
    query = parse('-a "b c" ext:pdf in:x', literal=True)
    assert query.words == ("-a", '"b', 'c"', "ext:pdf", "in:x")
    assert (query.phrases, query.excluded, query.filters, query.typing) == ((), (), (), False)


def test_any_text_can_be_parsed():
    source = random.Random(4)
    pieces = [
        '"',
        "-",
        ":",
        " ",
        "ext",
        "in",
        "size",
        "after",
        ">",
        ",",
        "*",
        "é",
        "東",
        "😀",
        "\0",
        "\n",
        "a",
        "1",
        "“",
        "\\",
        "'",
    ]
    for _ in range(3000):
        text = "".join(source.choices(pieces, k=source.randrange(30)))
        query = parse(text)
        assert all(word.strip() for word in (*query.words, *query.phrases, *query.excluded))
        assert all(text[chip.start : chip.end] == chip.text for chip in query.chips)
        assert len(query.chips) == len(query.filters)
        starts = [chip.start for chip in query.chips]
        assert starts == sorted(starts)
        assert parse(text) == query


def test_a_very_long_query_is_parsed():
    assert len(parse("word " * 2000).words) == 2000
    assert len(parse("x" * 10_000).words) == 1
    assert parse('"' * 10_001).words == ()


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("extension:pdf", "ext:pdf"),
        ("typ:email", "type:email"),
        ("Types:email", "type:email"),
        ("folder:letters", "in:letters"),
        ("since:2024", "after:2024"),
        ("befor:2024", "before:2024"),
        ("language:de", "lang:de"),
    ],
)
def test_a_filter_that_is_written_wrong_is_text_with_a_hint(word, meant):
    query = parse(f"whale {word}")
    assert (query.words, query.filters) == (("whale", word), ())
    [hint] = query.hints
    assert hint.endswith(f"Did you mean {meant}?")


@pytest.mark.parametrize(
    "word",
    ["note:this", "http://type", "std::size", "10:30", "type:", "text:x", "c:\\names", "game:on", '"typ:a"'],
)
def test_what_is_near_to_no_filter_is_text_without_a_hint(word):
    assert not any("Did you mean" in hint for hint in parse(f"whale {word}").hints)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("lang:de", ("de",)),
        ("lang:DE,fr", ("de", "fr")),
        ("lang:german,German,de", ("de",)),
        ("lang:Chinese", ("zh",)),
        ("lang:nb", ("no",)),
        ("-lang:en", ("en",)),
    ],
)
def test_languages_are_given_by_code_or_english_name(text, codes):
    query = parse(f"whale {text}")
    (found,) = query.filters
    assert (found.field, found.values, found.negated) == ("lang", codes, text.startswith("-"))
    assert [chip.text for chip in query.chips] == [text]
    assert query.hints == ()
