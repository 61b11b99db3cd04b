"""What is about the same, by stored vectors."""

from __future__ import annotations

import numpy as np
import pytest

from desktop_app.engine.catalogue import vectors
from desktop_app.engine.catalogue.vectors import ModelRow
from desktop_app.engine.duplicates import topics
from desktop_app.engine.duplicates.snapshot import scores
from desktop_app.engine.duplicates.topics import Topics
from desktop_app.engine.indexes.vectors import VectorIndex
from tests.engine.duplicates.conftest import Texts
from tests.helpers.random_prose import prose

D = 8


@pytest.fixture
def model(texts: Texts) -> ModelRow:
    with texts.catalogue.write() as db:
        return vectors.activate(db, "m", "f", D)


@pytest.fixture
def index() -> VectorIndex:
    return VectorIndex(D)


def embed(texts: Texts, model: ModelRow, index: VectorIndex) -> None:
    """Texts with "ferry" in them point one way, all others each their own."""
    for text_id, text in vectors.next_to_embed(texts.catalogue.read(), 0, 1000):
        rng = np.random.default_rng(text_id)
        made = rng.normal(size=D) * (0.05 if "ferry" in text else 1) + (
            np.arange(D) if "ferry" in text else 0
        )
        unit = (made / np.linalg.norm(made)).astype(np.float32)[None, :]
        with texts.catalogue.write() as db:
            vectors.store(db, model.id, [text_id], unit)
        index.add([text_id], unit)


def topic_pairs(texts: Texts) -> set[tuple[str, str]]:
    found = scores(texts.catalogue.read())
    name = {file.text: file.path.decode()[6:] for file in found.files}
    pairs = zip(found.pairs.one.tolist(), found.pairs.other.tolist(), found.pairs.topic.tolist(), strict=True)
    return {(name[one], name[other]) for one, other, topic in pairs if topic >= topics.LEAST_TOPIC}


@pytest.mark.parametrize("sweep_from", [1, 100])
def test_what_is_about_the_same_has_vectors_near_each_other(
    texts: Texts, model: ModelRow, index: VectorIndex, monkeypatch: pytest.MonkeyPatch, sweep_from: int
) -> None:
    monkeypatch.setattr(topics, "SWEEP_FROM", sweep_from)
    for number in range(6):
        texts.put(
            f"{number}", f"{'ferry ' * (number < 3)}{prose(number, 50)}", f"ferry{number}" * (number < 3)
        )
    texts.compare()
    placing = Topics(texts.catalogue, model, lambda: index)
    assert placing.place(lambda done, of: True) == 0  # passages wait to be embedded
    embed(texts, model, index)
    assert placing.place(lambda done, of: True) == 6
    assert topic_pairs(texts) == {("0", "1"), ("0", "2"), ("1", "2")}
    assert placing.place(lambda done, of: True) == 0


def test_it_waits_for_the_index_and_stops_when_told(
    texts: Texts, model: ModelRow, index: VectorIndex
) -> None:
    texts.put("a", "ferry one two three")
    texts.put("b", "ferry four five six")
    texts.compare()
    embed(texts, model, index)
    assert Topics(texts.catalogue, model, lambda: None).place(lambda done, of: True) == 0
    placing = Topics(texts.catalogue, model, lambda: index)
    assert placing.place(lambda done, of: done < 1) == 1
    assert placing.place(lambda done, of: True) == 1
    assert topic_pairs(texts) == {("a", "b")}
