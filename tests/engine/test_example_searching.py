"""Examples with and without words, through the library's own search."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.engine.example_searching import MOST_EXAMPLES, ExampleSearching
from desktop_app.engine.examples import Examples
from desktop_app.engine.query_vectors import QueryVectors
from desktop_app.engine.search.likeness import LikenessSearch
from desktop_app.engine.search.retrieve import SearchEngine
from desktop_app.paths import DataDir
from desktop_app.protocol.errors import EnvironmentProblem
from desktop_app.protocol.messages import Example, Search, SearchResults, from_wire, to_wire
from tests.helpers.threaded_library import ThreadStarter, running_library, wait_idle

FILES = {
    "boiler.txt": "The boiler hums at night.",
    "copy of boiler.txt": "The boiler hums at night.",
    "ferry.txt": "The summer timetable of the ferry.",
    "bread.txt": "Let the dough rise until it has doubled.",
}


class Place:
    def __init__(self, searching: ExampleSearching, folder: Path) -> None:
        self.searching, self.folder = searching, folder

    def example(self, name: str) -> Example:
        return Example(path=to_wire(self.folder / name))

    def results(self, query: str = "", **fields: object) -> SearchResults:
        answer = self.searching.answer(Search(query=query, **fields), lambda: False)  # type: ignore[arg-type]
        assert answer is not None
        return answer.results


def names(results: SearchResults) -> list[str]:
    return [Path(from_wire(hit.path)).name for hit in results.hits]


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    folder = tmp_path_factory.mktemp("files")
    for name, text in FILES.items():
        (folder / name).write_text(text)
    data_dir = DataDir(tmp_path_factory.mktemp("data")).make()
    with running_library(data_dir, ThreadStarter()) as library:
        library.add_folder(str(folder))
        wait_idle(library)
        assert library.embedder.wait_ready(30)
        engine = SearchEngine(library.catalogue, library.lexical, library.vector_follower.current)
        query_vectors = QueryVectors(library.embedder)
        examples = Examples(library.catalogue, library.outside, query_vectors, library.embedder)
        likeness = LikenessSearch(
            library.catalogue, library.lexical, library.vector_follower.current, engine.background
        )
        yield Place(ExampleSearching(examples, likeness, engine, query_vectors), folder)


def test_the_example_is_left_out_and_its_copy_comes_first_and_marked(place: Place) -> None:
    results = place.results(like=[place.example("boiler.txt")])
    assert names(results)[0] == "copy of boiler.txt"
    assert [hit.same_as_example for hit in results.hits] == [True, False, False]
    assert results.mode == "semantic"


def test_a_copy_folded_under_the_example_takes_its_place(place: Place) -> None:
    results = place.results(like=[place.example("boiler.txt")], fold_copies=True)
    assert names(results)[0] == "copy of boiler.txt"
    assert results.hits[0].copies == []


def test_what_is_unlike_is_left_out_with_its_copies(place: Place) -> None:
    unlike = [place.example("boiler.txt")]
    found = names(place.results(like=[place.example("ferry.txt")], unlike=unlike))
    assert found == ["bread.txt"]
    assert names(place.results("boiler ferry", unlike=unlike)) == ["ferry.txt", "bread.txt"]


def test_with_words_words_count_as_ever(place: Place) -> None:
    results = place.results("dough", like=[place.example("ferry.txt")])
    assert names(results)[0] == "bread.txt"
    assert results.hits[0].passages[0].lexical_rank == 1
    assert "ferry.txt" not in names(results)


def test_filters_hold_beside_an_example(place: Place) -> None:
    results = place.results("name:bread*", like=[place.example("ferry.txt")])
    assert names(results) == ["bread.txt"]
    assert results.query == "name:bread*"


def test_the_limit_counts_without_the_example(place: Place) -> None:
    assert len(names(place.results(like=[place.example("ferry.txt")], limit=2))) == 2


def test_only_unlike_says_what_is_missing(place: Place) -> None:
    results = place.results(unlike=[place.example("ferry.txt")])
    assert results.hits == []
    assert "something to find more of" in results.note


def test_too_many_examples_are_refused(place: Place) -> None:
    with pytest.raises(EnvironmentProblem, match="at most"):
        place.results(like=[Example(text="a")] * (MOST_EXAMPLES + 1))
