"""Indexes whose process was killed while it wrote them (2 of the promises)."""

from __future__ import annotations

import random
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest
import tantivy

from desktop_app.engine.catalogue import Catalogue
from desktop_app.engine.indexes.vectors import VectorIndex
from desktop_app.engine.ingest.followers import LexicalFollower, open_lexical
from tests.helpers.waiting import wait_for
from tests.reliability import index_writers
from tests.reliability.index_writers import vector_of

Scale = Callable[[int, int], int]
Figure = Callable[[str], None]

ROOT = Path(__file__).parents[2]


@contextmanager
def writer(kind: str, folder: Path) -> Iterator[subprocess.Popen[str]]:
    """A process that writes; it is killed at the end of the block."""
    command = [sys.executable, "-m", "tests.reliability.index_writers", kind, str(folder)]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    try:
        yield process
    finally:
        process.kill()
        process.wait()
        assert process.stdout is not None
        process.stdout.close()


def kill_at_random(kind: str, folder: Path, source: random.Random) -> str:
    """Run a writer until it said a few words, and a random moment longer; returns its last word."""
    with writer(kind, folder) as process:
        assert process.stdout is not None
        for _ in range(source.randint(1, 3)):
            word = process.stdout.readline().strip()
            assert word, "the writer ended by itself"
        with pytest.raises(subprocess.TimeoutExpired):
            process.wait(source.uniform(0.0, 0.3))
        process.kill()
        return ([word, *process.stdout.read().split()])[-1]


def number_of(generation: str) -> int:
    return int(generation.removeprefix("gen-"))


def test_2_killed_while_a_generation_is_saved(tmp_path: Path, scale: Scale, figure: Figure) -> None:
    folder, source = tmp_path / "vectors-1", random.Random(2)
    kills, newer = scale(6, 50), 0
    for _ in range(kills):
        last = kill_at_random("vectors", folder, source)
        index = VectorIndex.load(
            folder, index_writers.D, index_writers.FINGERPRINT, index_writers.EXACT_BELOW, threads=1
        )
        assert index is not None
        current = (folder / "CURRENT").read_text()
        assert number_of(current) - number_of(last) in (0, 1)
        newer += current != last
        assert sorted(path.name for path in folder.iterdir()) == ["CURRENT", current]
        labels = index.labels()
        assert labels.tolist() == list(range(labels[0], labels[-1] + 1))
        assert len(labels) >= index_writers.ROWS // 2  # the newest are read from the catalogue
        np.testing.assert_allclose(index.vectors_of(labels), vector_of(labels), atol=2e-3)
        for label in labels[:: len(labels) // 20]:
            assert index.search(vector_of(np.array([label]))[0], 1)[0].tolist() == [label]
    figure(f"killed {kills} times while saving: {kills} loaded ({newer} the new one), nothing left over")


def test_2_killed_while_words_are_committed_and_renewed(tmp_path: Path, scale: Scale, figure: Figure) -> None:
    source, kills, renewals_left = random.Random(3), scale(6, 50), 0
    for _ in range(kills):
        kill_at_random("words", tmp_path, source)
        catalogue = Catalogue(tmp_path / "catalogue.sqlite3")
        index, anew = open_lexical(tmp_path / "lexical", catalogue)
        assert not anew
        follower = LexicalFollower(catalogue, index, lambda: None)
        renewals_left += follower.renewing
        follower.catch_up()
        assert follower.reconcile() == 0
        wait_for(lambda: not follower.renew() and not follower.renewing)  # noqa: B023 - called here
        assert index.dead_passages()[0] == 0
        assert not index.files_left([])
        assert words_in_files(tmp_path / "lexical") == expected_words(catalogue)
        follower.stop()
        catalogue.close()
    figure(f"killed {kills} times ({renewals_left} amid a renewal): differences 0, nothing left over")


def words_in_files(folder: Path) -> set[str]:
    """All words of one document only that the files hold, whether their passage lives or not."""
    index = tantivy.Index.open(str(folder))
    found = index.searcher().terms_with_prefix("words", index_writers.FIRST_LETTERS, limit=1_000_000)
    return {term for term, _ in found}


def expected_words(catalogue: Catalogue) -> set[str]:
    rows = catalogue.read().execute("SELECT text FROM passages")
    return {row[0].split()[1] for row in rows}
