"""Completion: filters, their values with counts, words of the library, searches of before."""

from __future__ import annotations

import time
from datetime import date

import pytest

from desktop_app.engine.catalogue import searches
from desktop_app.engine.search import library_values
from desktop_app.engine.search.completion import Completer
from desktop_app.engine.search.library_values import LibraryValues

TODAY = date(2026, 11, 25)  # a Wednesday


@pytest.fixture
def filled(library):
    library.add("/home/Harbour/Minutes 2024.pdf", "the tide tables were tidied", kind="pdf")
    library.add("/home/Harbour/Big plans/quay.pdf", "a tidal mill", kind="pdf")
    library.add("/home/Mail/letter.eml", "tide came in; über den Überfluss", kind="email")
    library.add("/home/Mail/photo.png")
    library.add("/home/Mail/Minutes/notes.md", "tide and tide again", kind="markdown")
    return library


@pytest.fixture
def complete(filled):
    completer = Completer(filled.catalogue, filled.lexical, lambda: TODAY)

    def ask(query: str, cursor: int | None = None) -> list[tuple[str, str, int | None]]:
        found = completer.complete(query, len(query) if cursor is None else cursor)
        return [(item.kind, item.text, item.count) for item in found.items]

    return ask


@pytest.fixture
def texts(complete):
    return lambda query, cursor=None: [text for _, text, _ in complete(query, cursor)]


def test_names_of_filters(complete):
    assert complete("ex")[0] == ("filter", "ext:", None)
    assert ("filter", "-type:", None) in complete("vote -ty")
    assert [text for kind, text, _ in complete("") if kind == "filter"] == [
        "ext:", "type:", "in:", "name:", "after:", "before:", "size:", "lang:",
    ]  # fmt: skip


def test_endings_and_types_with_counts_the_most_frequent_first(complete):
    assert complete("ext:") == [
        ("value", "ext:pdf", 2), ("value", "ext:eml", 1), ("value", "ext:md", 1), ("value", "ext:png", 1),
    ]  # fmt: skip
    assert complete("vote -ext:.P") == [("value", "-ext:pdf", 2), ("value", "-ext:png", 1)]
    assert complete("type:")[:2] == [("value", "type:document", 3), ("value", "type:email", 1)]
    assert complete("type:sl") == [("value", "type:slides", 0)]


def test_of_a_list_the_last_value_is_completed(complete):
    assert complete("ext:md,e") == [("value", "ext:md,eml", 1)]


def test_folders_by_any_word_of_their_name_with_all_that_lies_below(complete):
    assert complete("in:har") == [("value", "in:Harbour", 2)]
    assert complete("in:PLANS") == [("value", 'in:"Big plans"', 1)]
    assert complete('in:"big pl') == [("value", 'in:"Big plans"', 1)]
    assert complete("in:Mail/") == [("value", "in:Mail/Minutes", 1)]
    assert complete("in:home/ma") == [("value", "in:home/Mail", 3)]
    assert complete("in:nothing") == []


def test_what_a_folder_says_is_what_the_filter_finds(complete, filled):
    filled.add("/home/Mail/Minutes/Minutes/again.md", "again")
    filled.add("/home/Harbour/Minutes/other.md", "other")
    assert complete("in:minu") == [("value", "in:Minutes", 3)]
    for _, text, count in complete("in:"):
        assert len(filled.paths(text)) == count


def test_names_of_files(complete):
    assert complete("name:min") == [("value", 'name:"Minutes 2024.pdf"', None)]
    assert complete("name:mi") == []  # too short for the index of names
    assert complete('name:"a*b') == []


def test_dates_say_what_they_are(filled):
    completer = Completer(filled.catalogue, filled.lexical, lambda: TODAY)
    found = [(item.text, item.note) for item in completer.complete("after:2026-11-2", 15).items]
    assert found == [
        ("after:2026-11-25", "today"),
        ("after:2026-11-24", "yesterday"),
        ("after:2026-11-23", "week"),
    ]
    assert completer.complete("before:2025", 11).items[0].text == "before:2025-01-01"


def test_sizes(texts):
    assert texts("size:>10") == ["size:>10mb", "size:>100mb"]


def test_a_filter_in_the_middle_is_completed_where_the_cursor_is(filled):
    completer = Completer(filled.catalogue, filled.lexical)
    [item, *_] = completer.complete("vote ext:pxx tide", 10).items
    assert (item.text, item.start, item.end) == ("ext:pdf", 5, 12)
    assert completer.complete("vote tide", 4).items == []


def test_words_of_the_library_continue_the_last_one_as_it_is_written(complete):
    words = [text for kind, text, _ in complete("high Tid") if kind == "word"]
    assert words[0] == "Tide"
    assert set(words) == {"Tide", "Tidal", "Tidied"}
    assert [text for kind, text, _ in complete("Über") if kind == "word"] == ["Überfluss"]


@pytest.mark.parametrize("query", ["t", "tide ", '"tid', "well-tid", "潮汐", "\udcff tid\udcff"])
def test_no_word_where_none_is_being_typed(complete, query):
    assert [text for kind, text, _ in complete(query) if kind == "word"] == []


def test_searches_of_before_by_their_beginning_saved_ones_by_name_too(complete, filled):
    with filled.catalogue.write() as db:
        searches.note(db, "tide tables ext:pdf", 1.0)
        searches.note(db, "Tide mill", 2.0)
        searches.note(db, "vote", 3.0)
        searches.save(db, "vote", "My tidings", 4.0)
    assert complete("tid")[:3] == [
        ("saved", "vote", None), ("past", "Tide mill", None), ("past", "tide tables ext:pdf", None),
    ]  # fmt: skip
    assert [text for kind, text, _ in complete("vote") if kind in ("saved", "past")] == []
    assert [kind for kind, _, _ in complete("")][:3] == ["saved", "past", "past"]


def test_every_completion_replaces_a_part_of_the_query(filled):
    completer = Completer(filled.catalogue, filled.lexical)
    for query in (
        "ext:",
        "vote -in:h",
        "ti",
        "",
        "  ",
        'in:"',
        "x" * 3000,
        "ext:,,",
        "a\nb ext:p",
        "😀 ext:p",
    ):
        for cursor in range(-1, min(len(query), 20) + 2):
            found = completer.complete(query, cursor)
            assert all(0 <= item.start <= item.end <= len(query) for item in found.items)


def test_counts_follow_the_library_without_making_anybody_wait(filled, monkeypatch):
    moment = [0.0]
    values = LibraryValues(filled.catalogue, lambda: moment[0])
    assert values.current().endings["pdf"] == 2
    filled.add("/home/new.pdf", "new", kind="pdf")
    assert values.current().endings["pdf"] == 2
    moment[0] = library_values.FRESH_S + 1
    deadline = time.monotonic() + 60
    while values.current().endings["pdf"] == 2 and time.monotonic() < deadline:
        time.sleep(0.01)
    assert values.current().endings["pdf"] == 3


def test_languages_by_code_or_name_with_counts(filled, complete):
    filled.add("/home/brief.txt", "Ein Brief.", language="de")
    filled.add("/home/brief2.txt", "Noch ein Brief.", language="de")
    filled.add("/home/lettre.txt", "Une lettre.", language="fr")
    assert complete("lang:") == [("value", "lang:de", 2), ("value", "lang:fr", 1)]
    assert complete("lang:Ger") == complete("lang:d") == [("value", "lang:de", 2)]
    assert complete("letter -lang:de,fre") == [("value", "-lang:de,fr", 1)]
    assert complete("lang:x") == []
