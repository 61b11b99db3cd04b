"""Searching by example, in small libraries."""

from __future__ import annotations

import os
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from desktop_app.engine.search.calibrate import Background
from desktop_app.engine.search.likeness import LikenessSearch, Wanted
from desktop_app.protocol.messages import Search, SearchResults

Along = Callable[..., NDArray[np.float32]]


def likeness_of(library) -> LikenessSearch:
    return LikenessSearch(
        library.catalogue, library.lexical, lambda: library.vectors, lambda: Background(0.1, 0.1)
    )


def search(
    library, *examples: NDArray[np.float32], without: set[int] = frozenset(), **options
) -> SearchResults:
    wanted = Wanted([np.atleast_2d(example) for example in examples], frozenset(without))
    return likeness_of(library).search(Search(**{"query": "", **options}), wanted, lambda: False)


def paths(results: SearchResults) -> list[str]:
    return [os.fsdecode(hit.path) for hit in results.hits]


def test_what_shares_all_subjects_comes_before_what_shares_one_exactly(library, along: Along) -> None:
    library.add("/home/one.txt", "a licence", "other things", vectors=[along(1), along(0, 0, 0, 1)])
    both = [along(1, 0.2), along(0, 1, 0.2)]
    library.add("/home/version.txt", "licence, edited", "the subject, edited", vectors=both)
    example = np.stack([along(1), along(0, 1)])
    results = search(library, example)
    assert paths(results) == ["/home/version.txt", "/home/one.txt"]
    assert [hit.confidence for hit in results.hits] == ["strong", "likely"]  # 0.98; 0.5: one of two


def test_what_resembles_both_examples_comes_first(library, along: Along) -> None:
    library.add("/home/first.txt", "the first", vectors=[along(1)])
    library.add("/home/second.txt", "the second", vectors=[along(0, 1)])
    library.add("/home/both.txt", "half of each", vectors=[along(1, 1)])
    assert paths(search(library, along(1), along(0, 1)))[0] == "/home/both.txt"


def test_a_hit_shows_its_nearest_passages_with_their_similarity(library, along: Along) -> None:
    library.add("/home/a.txt", "far", "near", vectors=[along(0, 1), along(1)])
    (hit,) = search(library, along(1)).hits
    assert [passage.text for passage in hit.passages] == ["near", "far"]
    assert (hit.passages[0].similarity, hit.passages[0].semantic_rank) == (1.0, 1)
    assert hit.passages[0].lexical_rank is None
    assert hit.score == 1.0


def test_of_a_hit_that_passage_comes_first_which_not_all_others_have_too(library, along: Along) -> None:
    for number in range(4):
        library.add(f"/home/{number}.txt", "links", f"{number}", vectors=[along(1), along(0, 0, number + 1)])
    library.add("/home/version.txt", "links", "the subject", vectors=[along(1), along(0, 1, 0.3)])
    first = search(library, np.stack([along(1), along(0, 1)])).hits[0]
    assert first.path == b"/home/version.txt"
    assert [passage.text for passage in first.passages] == ["the subject", "links"]
    assert first.passages[1].similarity == 1.0  # nearer, but that they all are


def test_filters_and_exclusions_narrow(library, along: Along) -> None:
    library.add("/home/a.txt", "a harbour", vectors=[along(1)])
    library.add("/home/b.md", "a quay", vectors=[along(1)])
    library.add("/home/c.md", "a ferry", vectors=[along(1)])
    results = search(library, along(1), query="ext:md -ferry")
    assert paths(results) == ["/home/b.md"]
    assert [chip.text for chip in results.filters] == ["ext:md"]


def test_unwanted_documents_are_left_out(library, along: Along) -> None:
    gone = library.add("/home/a.txt", "one", vectors=[along(1)])
    library.add("/home/b.txt", "two", vectors=[along(1, 0.1)])
    assert paths(search(library, along(1), without={gone})) == ["/home/b.txt"]


def test_where_all_is_filtered_or_left_out_there_is_nothing(library, along: Along) -> None:
    only = library.add("/home/a.txt", "one", vectors=[along(1)])
    assert search(library, along(1), without={only}).hits == []
    assert search(library, along(1), query="ext:pdf").hits == []


def test_single_passages_where_those_are_asked_for(library, along: Along) -> None:
    library.add("/home/a.txt", "near", "nearer", vectors=[along(1, 0.5), along(1)])
    results = search(library, along(1), group="passage")
    assert [hit.passages[0].text for hit in results.hits] == ["nearer", "near"]


def test_copies_are_one_hit_where_they_are_folded(library, along: Along) -> None:
    library.add("/home/a.txt", "one", vectors=[along(1)])
    library.add("/home/copy.txt", "one")
    (hit,) = search(library, along(1), fold_copies=True).hits
    assert (hit.path, hit.copies) == (b"/home/a.txt", [b"/home/copy.txt"])


def test_a_passage_without_a_vector_yet_does_no_harm(library, along: Along) -> None:
    library.add("/home/a.txt", "known", "waits for its vector", vectors=[along(1), None])
    (hit,) = search(library, along(1)).hits
    assert hit.passages[0].text == "known"


def test_what_is_far_is_weak(library, along: Along) -> None:
    library.add("/home/a.txt", "something else", vectors=[along(0.1, 1)])
    assert search(library, along(1)).hits[0].confidence == "weak"


def test_while_no_vectors_are_loaded_it_is_not_ready(library, along: Along) -> None:
    library.vectors = None
    assert not likeness_of(library).ready
    assert search(library, along(1)).hits == []


def test_a_cancelled_search_ends_with_nothing(library, along: Along) -> None:
    library.add("/home/a.txt", "one", vectors=[along(1)])
    wanted = Wanted([along(1)[None]])
    assert likeness_of(library).search(Search(query=""), wanted, lambda: True).hits == []
