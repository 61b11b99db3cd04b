"""What the library's words make of a query."""

from __future__ import annotations

import pytest

from desktop_app.engine.search.query import parse
from desktop_app.engine.search.study import Study


@pytest.fixture
def study(library):
    library.add("/home/lease.txt", "The notice period of the lease is three months.")
    library.add("/home/more.txt", "Performance per quarter; the performer performed.", "Per capita income.")
    library.add("/home/code.py", "def load_settings(path): return NASA + isoDate9001")
    return Study(library.lexical, known_words=frozenset({"leash", "piano"}))


def read(study, text, typing=False, names=()):
    return study.of(parse(text), typing, lambda word: word in names)


def corrected(study, text, **options):
    return {found.word: found.replacements for found in read(study, text, **options).corrections}


def test_a_mistyped_word_is_looked_for_as_what_was_likely_meant(study):
    assert corrected(study, "notise period ") == {"notise": ("notice",)}
    assert corrected(study, "Notise, period ") == {"Notise,": ("notice",)}
    assert corrected(study, "notice period ") == {}


@pytest.mark.parametrize(
    "query",
    [
        "periods ",  # another form of a word that is there
        "leash ",  # a word that is spelled right, if not one of this library
        "NOTISE ",  # letters that stand for something
        "load_setings ",
        "loadSetings ",
        "isoDate9002 ",
        "2024 30 ",
        '"notise" ',
        "-notise lease ",
        "abc ",
        "notise pereod leese mounths ",  # so many: it is about something else
        "東亰 ",
        "",
        "ext:pdf ",
    ],
)
def test_what_is_never_corrected(study, query):
    assert corrected(study, query) == {}


def test_a_word_that_stands_in_the_name_of_a_file_is_right(study):
    assert corrected(study, "notise ", names=("notise",)) == {}


def test_the_word_being_typed_is_corrected_once_nothing_begins_so(study):
    assert corrected(study, "notice per") == {}
    assert corrected(study, "notice peroid") == {"peroid": ("period",)}


def test_the_model_reads_what_was_meant(study):
    assert read(study, "notise perod of a piano ").embedding_text == "notice period of a piano"
    assert read(study, "notise period").likely_words == ("notice", "period")


def test_where_several_words_may_be_meant_the_model_reads_what_was_typed(library, study):
    library.add("/home/seasons.txt", "The lead of the leaf.", "Leads and leaves; one leaf, one lead.")
    query = read(study, "the leat of it ")
    assert [found.replacements for found in query.corrections] == [("lead", "leaf")]
    assert query.embedding_text == "the leat of it"


def test_a_half_typed_word_is_completed_from_the_library_or_left_out(study):
    assert read(study, "notice per", typing=True).embedding_text == "notice period"
    assert read(study, "the lease noti", typing=True).embedding_text == "the lease notice"
    assert read(study, "how long pe", typing=True).embedding_text == "how long"
    assert read(study, "notice per").embedding_text == "notice per"
    assert read(study, "notice per ", typing=True).embedding_text == "notice per"


def test_where_nothing_would_be_left_the_beginning_itself_is_read(study):
    assert read(study, "pe", typing=True).embedding_text == "pe"
    assert read(study, "", typing=True).embedding_text == ""


def test_identifiers_and_text_without_spaces_are_never_completed(study):
    for text in ("see load_set", "the 900", "東京タ", '"notice per"', "lease ext:pd", "lease -per"):
        assert read(study, text, typing=True).embedding_text == parse(text).embedding_text
