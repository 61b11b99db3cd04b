"""What a reply says of why its hits were found."""

from __future__ import annotations

import pytest

from desktop_app.engine.search.names import BY_STEM


def test_the_words_looked_for_and_those_that_each_passage_has(library) -> None:
    library.add("/home/a.txt", "The whales were singing.", heading="Arctic")
    results = library.search("the whale sings in the arctic ocean")
    assert results.words == ["whale", "sings", "arctic", "ocean"]  # as typed, without common words
    assert results.hits[0].passages[0].matched == ["whale", "sings", "arctic"]  # by stem; in text or heading


def test_a_phrase_is_one_of_the_words(library) -> None:
    library.add("/home/a.txt", "The blue whale sings.")
    results = library.search('"blue whale"')
    assert results.words == ['"blue whale"']
    assert results.hits[0].passages[0].matched == ['"blue whale"']


def test_a_word_written_without_spaces_is_one_word(library) -> None:
    library.add("/home/a.txt", "東京都庁舎の案内")
    results = library.search("東京都庁舎")
    assert (results.words, results.hits[0].passages[0].matched) == (["東京都庁舎"], ["東京都庁舎"])


def test_what_the_name_alone_is_worth(library) -> None:
    library.add("/home/whale.txt", "Nothing of the kind.")
    library.add("/home/a.txt", "A whale.")
    worth = {hit.path: hit.name_score for hit in library.search("whale").hits}
    assert worth == {b"/home/whale.txt": BY_STEM, b"/home/a.txt": 0.0}


def test_from_which_similarity_on_a_passage_counts(library) -> None:
    library.add("/home/a.txt", "A whale.")
    limits = library.search("whale").limits
    assert limits is not None
    assert 0 < limits.likely < limits.strong < 1
    assert limits.likely == pytest.approx(library.engine.background().likely)
