"""Generations on disk: what was saved comes back, and what is damaged is refused before it is opened."""

from __future__ import annotations

import json
import stat

import numpy as np
import pytest

from desktop_app.engine.indexes.generations import (
    IndexDamaged,
    read_generation,
    replace_file,
    write_generation,
)
from desktop_app.engine.indexes.graph import Graph
from desktop_app.engine.indexes.vectors import VectorIndex
from desktop_app.protocol.errors import EnvironmentProblem

D = 16


@pytest.fixture
def vectors():
    data = np.random.default_rng(3).standard_normal((1500, D)).astype(np.float32)
    return data / np.linalg.norm(data, axis=1, keepdims=True)


@pytest.fixture
def index(vectors):
    index = VectorIndex(D, exact_below=500)
    index.add(np.arange(1500), vectors)
    while index.maintain():
        pass
    return index


def load(folder, fingerprint="model-1", dimensions=D):
    return VectorIndex.load(folder, dimensions, fingerprint, exact_below=500)


def test_a_saved_index_comes_back(index, vectors, tmp_path):
    index.remove([3, 4])
    index.save(tmp_path, "model-1")
    index.remove([5])
    loaded = load(tmp_path)
    assert loaded.approximate
    assert loaded.labels().tolist() == [label for label in range(1500) if label not in (3, 4)]
    for label in (0, 700, 1499):
        assert loaded.search(vectors[label], 1)[0].tolist() == [label]
    assert loaded.search(vectors[3], 1500)[0].size == 1498


def test_a_loaded_index_goes_on_growing_and_shrinking(index, vectors, tmp_path):
    index.remove(np.arange(10))
    index.save(tmp_path, "model-1")
    loaded = load(tmp_path)
    loaded.remove(np.arange(10, 400))
    more = np.roll(vectors, 1, axis=1)
    loaded.add(np.arange(2000, 3500), more)
    while loaded.maintain():
        pass
    assert len(loaded) == 1500 - 400 + 1500
    assert loaded.search(more[9], 1)[0].tolist() == [2009]
    loaded.save(tmp_path, "model-1")
    assert load(tmp_path).labels().tolist() == loaded.labels().tolist()


def test_an_exact_index_needs_no_saving(tmp_path):
    index = VectorIndex(D)
    assert index.save(tmp_path, "model-1") is None
    assert load(tmp_path) is None


def test_another_model_is_refused(index, tmp_path):
    index.save(tmp_path, "model-1")
    with pytest.raises(IndexDamaged, match="another model"):
        load(tmp_path, fingerprint="model-2")
    with pytest.raises(IndexDamaged, match="another model"):
        load(tmp_path, dimensions=D + 1)


def test_one_generation_is_kept_and_private(index, tmp_path):
    index.save(tmp_path, "model-1")
    newest = index.save(tmp_path, "model-1")
    assert newest.name == "gen-2"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["CURRENT", "gen-2"]
    manifest = json.loads((newest / "manifest.json").read_text())
    assert manifest["notes"] == {
        "dimensions": D,
        "fingerprint": "model-1",
        "count": 1500,
        "highest_label": 1499,
    }
    assert all(stat.S_IMODE(path.stat().st_mode) == 0o600 for path in newest.iterdir())


@pytest.mark.parametrize("name", ["graph.hnsw", "rows.npy", "labels.npy", "state.npy", "manifest.json"])
def test_every_flipped_or_cut_file_is_refused(index, tmp_path, name):
    folder = index.save(tmp_path, "model-1")
    whole = (folder / name).read_bytes()
    random = np.random.default_rng(1)
    for place in random.integers(0, len(whole), 12).tolist():
        damaged = bytearray(whole)
        damaged[place] ^= 1 << random.integers(0, 8)
        (folder / name).write_bytes(damaged)
        with pytest.raises(IndexDamaged):
            load(tmp_path)
    for length in (0, 1, len(whole) // 2, len(whole) - 1):
        (folder / name).write_bytes(whole[:length])
        with pytest.raises(IndexDamaged):
            load(tmp_path)
    (folder / name).unlink()
    with pytest.raises(IndexDamaged):
        load(tmp_path)
    (folder / name).write_bytes(whole)
    assert len(load(tmp_path)) == 1500


@pytest.mark.parametrize("text", ["", "gen-9", "../elsewhere", "gen-1\n", "\xff"])
def test_a_wrong_pointer_is_refused(index, tmp_path, text):
    index.save(tmp_path, "model-1")
    (tmp_path / "CURRENT").write_bytes(text.encode("latin-1"))
    with pytest.raises(IndexDamaged):
        load(tmp_path)


def test_a_generation_that_fails_leaves_the_old_one_current(index, tmp_path):
    index.save(tmp_path, "model-1")

    def fail(folder):
        (folder / "half").write_bytes(b"half")
        raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space"):
        write_generation(tmp_path, {}, fail)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["CURRENT", "gen-1"]
    assert len(load(tmp_path)) == 1500


def test_what_a_crash_left_behind_does_no_harm(index, tmp_path):
    index.save(tmp_path, "model-1")
    (tmp_path / "gen-2.tmp").mkdir()
    (tmp_path / "gen-2.tmp" / "graph.hnsw").write_bytes(b"half")
    (tmp_path / "gen-3").mkdir()
    (tmp_path / "CURRENT.tmp").write_bytes(b"ge")
    assert len(load(tmp_path)) == 1500
    assert sorted(path.name for path in tmp_path.iterdir()) == ["CURRENT", "gen-1"]
    assert index.save(tmp_path, "model-1").name == "gen-2"
    assert len(load(tmp_path)) == 1500


def test_a_graph_that_cannot_be_written_is_noticed(tmp_path):
    graph = Graph.empty(D, 10)
    with pytest.raises(EnvironmentProblem, match="could not be written"):
        graph.save(tmp_path / "missing" / "graph")


def test_no_generation_is_no_damage(tmp_path):
    assert read_generation(tmp_path) is None


def test_replace_file_replaces_all_of_it(tmp_path):
    replace_file(tmp_path / "file", b"a long first text")
    replace_file(tmp_path / "file", b"short")
    assert (tmp_path / "file").read_bytes() == b"short"


def test_an_index_that_became_exact_leaves_no_generation(index, tmp_path):
    index.save(tmp_path, "model-1")
    index.remove(np.arange(100, 1500))
    while index.maintain():
        pass
    assert index.save(tmp_path, "model-1") is None
    assert list(tmp_path.iterdir()) == []
    assert load(tmp_path) is None


def test_a_generation_that_was_never_named_is_removed(index, tmp_path):
    index.save(tmp_path, "model-1")
    (tmp_path / "CURRENT").unlink()
    assert load(tmp_path) is None
    assert list(tmp_path.iterdir()) == []
