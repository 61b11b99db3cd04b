"""Searching vectors: exact while small, through the graph above that, whatever is added and removed."""

from __future__ import annotations

import threading

import numpy as np
import pytest
from numpy.typing import NDArray

from desktop_app.engine.indexes.graph import Graph, GraphFailed
from desktop_app.engine.indexes.vectors import VectorIndex

D = 24


def unit_vectors(count: int, seed: int = 0, clusters: int = 40) -> NDArray[np.float32]:
    random = np.random.default_rng(seed)
    centres = random.standard_normal((clusters, D)) * 1.5
    vectors = centres[random.integers(0, clusters, count)] + random.standard_normal((count, D))
    return (vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype(np.float32)


def settle(index: VectorIndex) -> None:
    while index.maintain():
        pass


def filled(count: int, exact_below: int, seed: int = 0) -> tuple[VectorIndex, NDArray[np.float32]]:
    index, vectors = VectorIndex(D, exact_below=exact_below, threads=2), unit_vectors(count, seed)
    index.add(np.arange(count), vectors)
    settle(index)
    return index, vectors


def recall(
    index: VectorIndex, labels: NDArray[np.int64], vectors: NDArray[np.float32], seed: int = 9
) -> float:
    found = 0
    queries = unit_vectors(60, seed)
    for query in queries:
        best = labels[np.argsort(-(vectors @ query))[:10]]
        found += len(set(best.tolist()) & set(index.search(query, 10)[0].tolist()))
    return found / (10 * len(queries))


def test_small_indexes_are_exact():
    index, vectors = filled(300, exact_below=1000)
    query = unit_vectors(1, seed=5)[0]
    labels, scores = index.search(query, 20)
    assert not index.approximate
    assert labels.tolist() == np.argsort(-(vectors @ query))[:20].tolist()
    assert scores == pytest.approx(np.sort(vectors @ query)[::-1][:20], abs=1e-5)


def test_the_graph_finds_what_exact_search_finds():
    index, vectors = filled(5000, exact_below=1000)
    assert index.approximate
    assert len(index) == 5000
    assert recall(index, np.arange(5000), vectors) >= 0.99


def test_exact_search_answers_while_the_graph_is_built():
    index, vectors = VectorIndex(D, exact_below=1000), unit_vectors(5000)
    index.add(np.arange(5000), vectors)
    steps = 0
    while index.maintain():
        steps += 1
        assert recall(index, np.arange(5000), vectors) >= 0.99
    assert steps > 2
    assert index.approximate


def test_what_changes_during_the_build_is_in_the_graph_afterwards():
    index, vectors = VectorIndex(D, exact_below=1000), unit_vectors(6000)
    index.add(np.arange(5000), vectors[:5000])
    index.maintain()
    index.maintain()
    index.add(np.arange(5000, 6000), vectors[5000:])
    index.remove(np.arange(100))
    settle(index)
    assert index.labels().tolist() == list(range(100, 6000))
    assert recall(index, np.arange(100, 6000), vectors[100:]) >= 0.99


def test_new_vectors_are_found_at_once_and_move_into_the_graph():
    index, _ = filled(3000, exact_below=1000)
    later = unit_vectors(2500, seed=3)
    index.add(np.arange(10_000, 12_500), later)
    assert index.search(later[7], 1)[0].tolist() == [10_007]
    settle(index)
    assert index.search(later[7], 1)[0].tolist() == [10_007]
    assert len(index) == 5500


@pytest.mark.parametrize("exact_below", [500, 10_000])
def test_removed_labels_are_gone_from_the_next_search_on(exact_below):
    index, vectors = filled(2000, exact_below=exact_below)
    index.remove([11, 12, 13, 99_999])
    for label in (11, 12, 13):
        assert label not in index.search(vectors[label], 50)[0]
    settle(index)
    assert not {11, 12, 13} & set(index.search(vectors[11], 2000)[0].tolist())
    assert len(index) == 1997


def test_a_removed_label_may_come_back_with_another_vector():
    index, vectors = filled(2000, exact_below=500)
    other = unit_vectors(1, seed=77)
    index.remove([5])
    index.add([5], other)
    settle(index)
    assert index.search(other[0], 1)[0].tolist() == [5]
    assert index.vectors_of([5])[0] == pytest.approx(other[0], abs=1e-3)
    assert 5 not in index.search(vectors[5], 1)[0]


def test_labels_that_are_there_already_are_left_as_they_are():
    index, vectors = filled(50, exact_below=1000)
    index.add([3, 3, 50, 50], unit_vectors(4, seed=8))
    assert len(index) == 51
    assert index.vectors_of([3])[0] == pytest.approx(vectors[3])


@pytest.mark.parametrize("exact_below", [500, 50_000])
@pytest.mark.parametrize("share", [0.001, 0.05, 0.6, 1.0])
def test_filters_are_exact_when_narrow_and_good_when_wide(exact_below, share):
    index, vectors = filled(8000, exact_below=exact_below)
    allowed = np.random.default_rng(1).permutation(8000)[: int(8000 * share)]
    inside = np.zeros(8000, bool)
    inside[allowed] = True
    found = 0
    queries = unit_vectors(30, seed=4)
    for query in queries:
        scores = np.where(inside, vectors @ query, -2)
        labels, _ = index.search(query, 8, allowed)
        assert len(labels) == min(8, len(allowed))
        assert inside[labels].all()
        found += len(set(labels.tolist()) & set(np.argsort(-scores)[:8].tolist()))
    assert found / (30 * min(8, len(allowed))) >= (1.0 if share <= 0.05 else 0.98)


def test_a_wide_filter_that_leaves_out_everything_near_is_still_answered_in_full():
    index, vectors = filled(12_000, exact_below=500)
    query = vectors[0]
    far = np.argsort(vectors @ query)[:6000]
    labels, scores = index.search(query, 10, far)
    assert set(labels.tolist()) <= set(far.tolist())
    assert scores == pytest.approx(np.sort(vectors[far] @ query)[::-1][:10], abs=1e-3)


@pytest.mark.parametrize("exact_below", [100, 50_000])
def test_k_is_clamped_and_nothing_raises_on_the_edges(exact_below):
    index, vectors = filled(400, exact_below=exact_below)
    assert len(index.search(vectors[0], 10_000)[0]) == 400
    assert len(index.search(vectors[0], 0)[0]) == 0
    assert len(index.search(vectors[0], 5, np.array([], np.int64))[0]) == 0
    assert len(index.search(vectors[0], 5, np.array([4000]))[0]) == 0
    index.remove(np.arange(398))
    assert index.search(vectors[0], 50)[0].size == 2
    index.remove(np.arange(400))
    assert len(index.search(vectors[0], 5)[0]) == 0
    settle(index)
    assert len(index.search(vectors[0], 5)[0]) == 0


def test_an_empty_index_answers_with_nothing():
    index = VectorIndex(D)
    assert len(index.search(np.ones(D, np.float32), 5)[0]) == 0
    assert not index.maintain()
    assert index.sample(10, seed=1).shape == (0, D)


@pytest.mark.parametrize(
    "vector",
    [np.zeros(D), np.full(D, np.nan), np.full(D, np.inf), np.full(D, 0.5), np.ones(D + 1) / np.sqrt(D + 1)],
    ids=["zero", "nan", "infinite", "too long", "wrong shape"],
)
def test_vectors_that_are_no_unit_vectors_are_refused(vector):
    index = VectorIndex(D)
    with pytest.raises(ValueError, match=r"length 1|expected"):
        index.add([1], [vector])
    assert len(index) == 0


def test_a_query_that_is_not_finite_is_refused():
    index, _ = filled(10, exact_below=100)
    with pytest.raises(ValueError, match="finite"):
        index.search(np.full(D, np.nan), 3)


def test_vectors_of_unknown_labels_raise():
    index, _ = filled(10, exact_below=100)
    with pytest.raises(KeyError, match="77"):
        index.vectors_of([3, 77])
    assert np.isnan(index.similarities(unit_vectors(1)[0], [3, 77])).tolist() == [False, True]


def test_equal_vectors_come_by_label():
    index = VectorIndex(D)
    index.add([9, 4, 6], np.repeat(unit_vectors(1), 3, axis=0))
    assert index.search(unit_vectors(1)[0], 3)[0].tolist() == [4, 6, 9]


def test_hundreds_of_copies_do_not_hide_other_vectors_behind_an_exact_answer():
    vectors = unit_vectors(3000)
    vectors[:300] = vectors[0]
    index = VectorIndex(D, exact_below=10_000)
    index.add(np.arange(3000), vectors)
    missed = [label for label in range(300, 3000) if index.search(vectors[label], 1)[0][0] != label]
    assert missed == []


def test_recall_survives_churn_and_the_graph_is_built_anew():
    index, vectors = filled(4000, exact_below=1000)
    held = {label: vectors[label] for label in range(4000)}
    random, following = np.random.default_rng(2), 4000
    for round_number in range(5):
        gone = random.choice(sorted(held), 800, replace=False)
        index.remove(gone)
        for label in gone.tolist():
            del held[label]
        fresh = unit_vectors(800, seed=100 + round_number)
        index.add(np.arange(following, following + 800), fresh)
        held.update(zip(range(following, following + 800), fresh, strict=True))
        following += 800
        settle(index)
        labels = np.array(sorted(held))
        assert index.labels().tolist() == labels.tolist()
        assert recall(index, labels, np.array([held[label] for label in labels.tolist()])) >= 0.98


def test_a_library_that_became_small_is_exact_again():
    index, vectors = filled(3000, exact_below=1000)
    index.remove(np.arange(500, 3000))
    settle(index)
    assert not index.approximate
    assert recall(index, np.arange(500), vectors[:500]) == 1.0


def test_many_threads_may_search_while_one_writes_and_one_maintains():
    index, vectors = VectorIndex(D, exact_below=500, threads=1), unit_vectors(4000)
    index.add(np.arange(1000), vectors[:1000])
    stop, failures = threading.Event(), []

    def search(seed: int) -> None:
        queries = unit_vectors(50, seed)
        try:
            while not stop.is_set():
                for query in queries:
                    labels, scores = index.search(query, 10)
                    assert len(labels) == len(set(labels.tolist())) == 10
                    assert np.all(np.diff(scores) <= 0)
        except Exception as error:  # noqa: BLE001 - shown by the assertion below
            failures.append(error)

    def maintain() -> None:
        while not stop.is_set():
            index.maintain()

    threads = [threading.Thread(target=search, args=(seed,)) for seed in range(8)]
    threads.append(threading.Thread(target=maintain))
    for thread in threads:
        thread.start()
    for start in range(1000, 4000, 100):
        index.add(np.arange(start, start + 100), vectors[start : start + 100])
        index.remove(np.arange(start - 1000, start - 970))
    stop.set()
    for thread in threads:
        thread.join()
    assert failures == []
    settle(index)
    assert len(index) == 4000 - 30 * 30


def test_purging_leaves_out_what_was_removed_however_little():
    index, vectors = filled(3000, exact_below=500)
    index.remove([7])
    settle(index)
    assert not index.purging
    index.purge()
    assert index.purging
    settle(index)
    assert not index.purging
    assert len(index) == 2999
    assert recall(index, np.delete(np.arange(3000), 7), np.delete(vectors, 7, axis=0)) >= 0.99


class _Failing:
    """What hnswlib's index does where memory runs out."""

    def __init__(self, index: object) -> None:
        self._index = index

    def __getattr__(self, name: str) -> object:
        if name in ("knn_query", "add_items"):
            raise RuntimeError("Not enough memory")
        return getattr(self._index, name)


@pytest.mark.parametrize("while_doing", ["search", "maintain"])
def test_a_graph_that_fails_is_replaced_by_a_scan_and_built_again(while_doing):
    index, vectors = filled(3000, exact_below=500)
    index._graph._index = _Failing(index._graph._index)
    if while_doing == "maintain":
        index.add(np.arange(3000, 6000), unit_vectors(3000, seed=3))
        assert not index.maintain()
    assert index.search(vectors[5], 1)[0].tolist() == [5]
    assert index.failed
    assert not index.approximate
    settle(index)
    assert index.approximate
    assert not index.failed
    assert index.search(vectors[5], 1)[0].tolist() == [5]


def test_a_graph_that_cannot_be_built_leaves_the_old_one(monkeypatch):
    index, vectors = filled(3000, exact_below=500)
    index.remove(np.arange(1000))
    with monkeypatch.context() as patched:
        patched.setattr(Graph, "extend", _no_memory)
        settle(index)
    assert index.approximate
    assert not index.failed
    assert 5 not in index.search(vectors[5], 10)[0]
    settle(index)
    assert len(index) == 2000


def _no_memory(self, vectors, shared):
    raise GraphFailed("Not enough memory")
