"""Where the vectors of examples come from, and what is said where there are none."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest

from desktop_app.engine.examples import MOST_CHARS, Examples, Known, MeaningNotReady
from desktop_app.engine.library import Library
from desktop_app.engine.query_vectors import QueryVectors
from desktop_app.paths import DataDir
from desktop_app.protocol.errors import EnvironmentProblem
from desktop_app.protocol.messages import Example, to_wire
from tests.helpers.threaded_library import ThreadStarter, running_library, vector_of, wait_idle

LONG = " ".join(f"Sentence number {n} says something else again." for n in range(40))


class Place:
    """A library with a folder, and what its examples are."""

    def __init__(self, library: Library, starter: ThreadStarter, folder: Path) -> None:
        self.library, self.starter, self.folder = library, starter, folder
        self.examples = Examples(
            library.catalogue, library.outside, QueryVectors(library.embedder), library.embedder
        )

    def known(self, cancelled: Callable[[], bool] = lambda: False, **fields: object) -> Known:
        found = self.examples.known([Example(**fields)], cancelled)  # type: ignore[arg-type]
        assert found is not None
        return found[0]

    def problem(self, **fields: object) -> str:
        with pytest.raises(EnvironmentProblem) as caught:
            self.known(**fields)
        return str(caught.value)


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    folder = tmp_path / "files"
    folder.mkdir()
    (folder / "note.txt").write_text("A note about the quay.")
    (folder / "long.txt").write_text(LONG)
    (folder / "empty.txt").write_text("  \n")
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7 and nothing more")
    starter = ThreadStarter()
    with running_library(DataDir(tmp_path / "data").make(), starter) as library:
        library.add_folder(str(folder))
        wait_idle(library)
        assert library.embedder.wait_ready(30)
        yield Place(library, starter, folder)


def test_a_file_of_the_library_is_not_embedded_again(place: Place) -> None:
    embedded = len(place.starter.embedded)
    known = place.known(path=to_wire(place.folder / "note.txt"))
    np.testing.assert_allclose(known.vectors[0], vector_of("A note about the quay."), atol=2e-3)
    assert known.document_id is not None
    assert len(place.starter.embedded) == embedded


def test_a_long_file_gives_the_vectors_of_all_its_passages(place: Place) -> None:
    assert len(place.known(path=to_wire(place.folder / "long.txt")).vectors) > 5


def test_one_passage_of_a_file(place: Place) -> None:
    db = place.library.catalogue.read()
    passage_id, text = db.execute("SELECT id, text FROM passages ORDER BY id DESC LIMIT 1").fetchone()
    known = place.known(path=to_wire(place.folder / "long.txt"), passage_id=passage_id)
    np.testing.assert_allclose(known.vectors, [vector_of(text)], atol=2e-3)
    assert known.path == to_wire(place.folder / "long.txt")


def test_a_passage_that_is_gone_counts_by_its_text(place: Place) -> None:
    path = to_wire(place.folder / "note.txt")
    known = place.known(path=path, passage_id=999_999, text="As it was.")
    np.testing.assert_allclose(known.vectors, [vector_of("As it was.")], atol=1e-6)
    assert "not in it any more" in place.problem(path=path, passage_id=999_999)


def test_a_text_of_a_file_is_that_text_and_comes_from_that_file(place: Place) -> None:
    known = place.known(path=to_wire(place.folder / "note.txt"), text="the quay")
    np.testing.assert_allclose(known.vectors, [vector_of("the quay")], atol=1e-6)
    assert known.path == to_wire(place.folder / "note.txt")


def test_a_file_elsewhere_is_read_and_embedded_but_not_stored(place: Place, tmp_path: Path) -> None:
    path = tmp_path / "elsewhere.txt"
    path.write_text("Lying somewhere else.")
    known = place.known(path=to_wire(path))
    np.testing.assert_allclose(known.vectors, [vector_of("Lying somewhere else.")], atol=1e-6)
    assert known.document_id is None
    db = place.library.catalogue.read()
    assert db.execute("SELECT COUNT(*) FROM passages WHERE text LIKE '%somewhere else%'").fetchone()[0] == 0


def test_a_file_elsewhere_with_the_same_bytes_is_known_as_a_copy(place: Place, tmp_path: Path) -> None:
    path = tmp_path / "copy of note.txt"
    path.write_bytes((place.folder / "note.txt").read_bytes())
    original = place.known(path=to_wire(place.folder / "note.txt"))
    assert place.known(path=to_wire(path)).document_id == original.document_id


@pytest.mark.skipif(not hasattr(os, "symlink") or os.name == "nt", reason="links need rights on Windows")
def test_a_link_stands_for_the_file_it_points_to(place: Place, tmp_path: Path) -> None:
    link = tmp_path / "link.txt"
    link.symlink_to(place.folder / "note.txt")
    assert place.known(path=to_wire(link)).path == to_wire(place.folder / "note.txt")


def test_a_long_text_is_cut_into_passages(place: Place) -> None:
    assert len(place.known(text=LONG).vectors) > 5
    assert len(place.known(text="Short.").vectors) == 1


def test_only_so_much_of_an_example_is_embedded_as_a_person_can_wait_for(place: Place) -> None:
    assert len(place.known(text=LONG * 20).vectors) == 32


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("empty.txt", "there is no text in “empty.txt”"),
        ("broken.pdf", "“broken.pdf” could not be read"),
    ],
)
def test_a_file_of_the_library_that_gives_nothing_says_why(place: Place, name: str, said: str) -> None:
    assert said in place.problem(path=to_wire(place.folder / name))


def test_what_cannot_be_an_example_says_why(place: Place, tmp_path: Path) -> None:
    secret = tmp_path / ".ssh" / "id_rsa"
    secret.parent.mkdir()
    secret.write_text("key")
    blank = tmp_path / "blank.txt"
    blank.write_text("\n\n")
    assert "No such file" in place.problem(path=to_wire(tmp_path / "gone.txt"))
    assert "is a folder" in place.problem(path=to_wire(tmp_path))
    assert "holds secrets" in place.problem(path=to_wire(secret))
    assert "no text in “blank.txt”" in place.problem(path=to_wire(blank))
    assert "no text to compare" in place.problem(text=" \n")
    assert "too long" in place.problem(text="a" * (MOST_CHARS + 1))


def test_while_the_model_is_not_there_what_must_be_embedded_waits(place: Place) -> None:
    place.library.embedder.state = "starting"
    with pytest.raises(MeaningNotReady, match="loading"):
        place.known(text="Something new.")
    assert len(place.known(path=to_wire(place.folder / "note.txt")).vectors) == 1


def test_a_cancelled_search_waits_for_nothing(place: Place, tmp_path: Path) -> None:
    path = tmp_path / "elsewhere.txt"
    path.write_text("Lying somewhere else.")
    assert place.examples.known([Example(path=to_wire(path))], lambda: True) is None
