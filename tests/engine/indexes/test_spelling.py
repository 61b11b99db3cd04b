"""Small edits of words."""

from __future__ import annotations

import random

import pytest

from desktop_app.engine.indexes.spelling import alphabet_of, edits_between, one_edit_away


@pytest.mark.parametrize(
    ("word", "other", "edits"),
    [
        ("same", "same", 0),
        ("protien", "protein", 1),
        ("imune", "immune", 1),
        ("houses", "house", 1),
        ("horse", "house", 1),
        ("accomodtion", "accommodation", 2),
        ("ca", "abc", 3),  # the edits do not overlap
        ("kitten", "sitting", 3),
        ("договр", "договор", 1),
        ("", "ab", 2),
    ],
)
def test_edits_between_two_words(word, other, edits):
    assert edits_between(word, other, 3) == edits_between(other, word, 3) == edits
    for most in range(3):
        assert edits_between(word, other, most) == min(edits, most + 1)


def test_one_edit_makes_just_the_words_that_are_one_edit_away():
    word = "term"
    made = set(one_edit_away(word))
    assert made - {word} == {other for other in made - {word} if edits_between(word, other, 2) == 1}
    assert {"erm", "germ", "tern", "terms", "etrm", "trm", "treme"} - made == {"treme"}
    chooser = random.Random(5)
    for _ in range(300):
        other = "".join(chooser.choices("termsa", k=chooser.randint(3, 5)))
        assert (edits_between(word, other, 1) == 1) == (other in made - {word})


def test_a_word_is_edited_within_its_own_alphabet():
    assert "договор" in set(one_edit_away("договр"))
    assert "term" not in set(one_edit_away("tеrm"))  # the second letter is Cyrillic
    assert list(one_edit_away("東京")) == []
    assert alphabet_of("naïve") == ""
    assert alphabet_of("λόγος").startswith("ά")
