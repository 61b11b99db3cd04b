"""The library's own words: what was meant, and how a beginning goes on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.engine.indexes.lexical import LexicalIndex, LexicalPassage

TEXTS = [
    *["the notice period is three months"] * 3,
    *["per capita performance of the performers, perfectly"] * 6,
    "a period of performance",
    "accommodation and treatment",
    "treatments; treatment; retreat; breatment",
    *["the dose of insulin"] * 40,
    "the does and the don'ts, a dost",
    "договор аренды",
    "une élève studieuse",
]


@pytest.fixture
def index(tmp_path: Path) -> Iterator[LexicalIndex]:
    index = LexicalIndex.open(tmp_path / "lexical")
    index.add(LexicalPassage(number, number, "", "", text) for number, text in enumerate(TEXTS, start=1))
    index.commit()
    yield index
    index.close()


def nearest(index: LexicalIndex, word: str) -> tuple[str, ...]:
    return index.consult(lambda words: words.nearest(word), ())


def completion(index: LexicalIndex, start: str, *beside: str) -> str | None:
    return index.consult(lambda words: words.completion(start, beside), "failed")


@pytest.mark.parametrize(
    ("mistyped", "meant"),
    [
        ("periud", ("period",)),
        ("preiod", ("period",)),
        ("insuline", ("insulin",)),
        ("accomodtion", ("accommodation",)),  # two edits, in a long word
        ("performnce", ("performance",)),
        ("договр", ("договор",)),
        ("elevee", ("eleve",)),
        ("zzzzzz", ()),
        ("dos", ()),  # too short to say
        ("ccaommodation", ()),  # two edits, and the first half is not right
        ("東京", ()),
        ("", ()),
    ],
)
def test_a_mistyped_word_leads_to_what_was_meant(index, mistyped, meant):
    assert nearest(index, mistyped) == meant


def test_the_same_first_letter_goes_before_a_frequent_other_one(index):
    assert nearest(index, "treatmen") == ("treatment",)
    assert nearest(index, "greatment") == ("treatment", "breatment")  # none begins with g


def test_the_most_frequent_goes_first_and_what_is_rare_beside_it_is_left_out(index):
    assert nearest(index, "dosse") == ("dose",)
    assert nearest(index, "dosx") == ("dose",)  # "dost" is one edit away too, in one passage of forty


def test_words_of_removed_passages_are_not_meant(index):
    index.remove_documents([TEXTS.index("договор аренды") + 1])
    index.commit()
    assert nearest(index, "договр") == ()
    assert index.consult(lambda words: words.holds("договор"), True) is False


def test_a_beginning_becomes_what_goes_with_the_words_beside_it(index):
    assert completion(index, "peri", "notice") == "period"
    assert completion(index, "per", "notice") == "period"
    assert completion(index, "insu", "words", "nowhere") == "insulin"


def test_a_beginning_that_may_become_much_is_left_open(index):
    assert completion(index, "perf") == ""
    assert completion(index, "pe") == ""  # too short to list
    assert completion(index, "zzz") is None


def test_a_word_that_stands_for_itself_stays(index):
    assert completion(index, "dose", "insulin") == "dose"
    assert completion(index, "per", "capita") == "per"
    assert completion(index, "treatment") == "treatment"
