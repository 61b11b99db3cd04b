"""How fast and how well the engine searches a synthetic library, beside a plain NumPy scan and SQLite FTS5.

    python tests/benchmarks/bench_search.py --passages 100000 > search.json

Text is drawn from a Zipf list of words, vectors from clusters on the sphere. Times are of the engine's
side only: no query embedding, no socket, no painting.
"""

from __future__ import annotations

import argparse
import json
import os
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

# The products are small: a second BLAS thread costs more in waiting than it saves.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np
import psutil
from numpy.typing import NDArray

from desktop_app.engine.catalogue import Catalogue
from desktop_app.engine.indexes.lexical import LexicalIndex, LexicalPassage
from desktop_app.engine.indexes.vectors import VectorIndex
from desktop_app.engine.search.retrieve import SearchEngine
from desktop_app.protocol.messages import Search

DIMENSIONS = 384
WORDS = 50_000
WORDS_PER_PASSAGE = 120
PASSAGES_PER_FILE = 10
ENDINGS = ("md", "md", "md", "md", "md", "md", "txt", "txt", "py", "pdf")


class Synthetic:
    """Reproducible words and vectors."""

    def __init__(self, seed: int = 7) -> None:
        self._random = np.random.default_rng(seed)
        letters = np.array(list("etaoinshrdlucmfwypvbgk"))
        lengths = self._random.integers(3, 10, WORDS)
        self.words = [f"{''.join(self._random.choice(letters, length))}" for length in lengths]
        weights = 1 / np.arange(1, WORDS + 1)
        self._weights = weights / weights.sum()
        self._centres = self._random.standard_normal((400, DIMENSIONS)).astype(np.float32)

    def texts(self, count: int) -> list[str]:
        """Passages of Zipf-distributed words."""
        chosen = self._random.choice(WORDS, (count, WORDS_PER_PASSAGE), p=self._weights)
        return [" ".join(self.words[number] for number in row) for row in chosen]

    def queries(self, count: int) -> list[str]:
        """Two to six words each, as common as in the passages."""
        sizes = self._random.integers(2, 7, count)
        return [
            " ".join(self.words[n] for n in self._random.choice(WORDS, size, p=self._weights))
            for size in sizes
        ]

    def vectors(self, count: int) -> NDArray[np.float32]:
        """Unit vectors around 400 centres (count, D)."""
        noise = self._random.standard_normal((count, DIMENSIONS)).astype(np.float32)
        vectors = self._centres[self._random.integers(0, len(self._centres), count)] + noise
        return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--passages", type=int, default=100_000)
    parser.add_argument("--queries", type=int, default=200)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        print(json.dumps(run(Path(folder), arguments.passages, arguments.queries), indent=2))


def run(folder: Path, passages: int, queries: int) -> dict[str, object]:
    """Build the library, search it, and compare. Times in ms, sizes in bytes."""
    synthetic = Synthetic()
    texts, vectors = synthetic.texts(passages), synthetic.vectors(passages)
    catalogue = Catalogue(folder / "catalogue.sqlite3")
    _say("catalogue")
    build = {"catalogue_s": _timed(lambda: fill_catalogue(catalogue, texts, vectors))}
    lexical = LexicalIndex.open(folder / "lexical")
    _say("word index")
    build["words_s"] = _timed(lambda: fill_lexical(lexical, texts))
    index = VectorIndex(DIMENSIONS, exact_below=min(50_000, passages // 2))
    before = psutil.Process().memory_info().rss
    _say("vector index")
    build["graph_s"] = _timed(lambda: fill_vectors(index, vectors))
    memory = psutil.Process().memory_info().rss - before
    index.save(folder / "vectors", "synthetic")
    engine = SearchEngine(catalogue, lexical, lambda: index)
    asked, wanted = synthetic.queries(queries), synthetic.vectors(queries)
    result: dict[str, object] = {
        "passages": passages,
        "build": build,
        "engine_ms": _say("searches") or engine_times(engine, asked, wanted),
        "recall_at_10": recall(index, vectors, wanted),
        "bytes_per_passage": {
            "catalogue": _size(folder / "catalogue.sqlite3") / passages,
            "words": _size(folder / "lexical") / passages,
            "vectors_on_disk": _size(folder / "vectors") / passages,
            "vectors_in_memory": memory / passages,
        },
        "peer_ms": _say("peers") or peer_times(folder / "peer.sqlite3", texts, vectors, asked, wanted),
    }
    lexical.close()
    catalogue.close()
    return result


def fill_catalogue(catalogue: Catalogue, texts: Sequence[str], vectors: NDArray[np.float32]) -> None:
    """Files of ten passages each, written by the schema."""
    with catalogue.write() as db:
        db.execute("INSERT INTO folders (id, path) VALUES (1, ?)", (b"/library",))
        db.execute("INSERT INTO models VALUES (1, 'all-MiniLM-L6-v2', 'synthetic', ?, 1)", (DIMENSIONS,))
        for file_id in range(1, len(texts) // PASSAGES_PER_FILE + 1):
            _insert_file(db, file_id)
        for number, text in enumerate(texts):
            _insert_passage(db, number, text, vectors[number])


def _insert_file(db: sqlite3.Connection, file_id: int) -> None:
    ending = ENDINGS[file_id % len(ENDINGS)]
    name = f"notes-{file_id}.{ending}"
    db.execute(
        "INSERT INTO documents (id, content_hash, kind, title, reader, reader_version, packing,"
        " passages_total, partly) VALUES (?, ?, 'text', '', 'text', 1, '', ?, 0)",
        (file_id, file_id.to_bytes(32, "big"), PASSAGES_PER_FILE),
    )
    db.execute(
        "INSERT INTO files VALUES (?, 1, ?, ?, ?, 1000, 0, ?, 1, ?, NULL, NULL)",
        (file_id, f"/library/part-{file_id % 50}/{name}".encode(), name, ending, file_id, file_id),
    )


def _insert_passage(db: sqlite3.Connection, number: int, text: str, vector: NDArray[np.float32]) -> None:
    passage_id, document_id = number + 1, number // PASSAGES_PER_FILE + 1
    db.execute("INSERT INTO texts VALUES (?, ?, 200)", (passage_id, passage_id.to_bytes(16, "big")))
    db.execute(
        "INSERT INTO passages VALUES (?, ?, ?, ?, 0, NULL, 1, '', ?)",
        (passage_id, document_id, number % PASSAGES_PER_FILE, passage_id, text),
    )
    db.execute("INSERT INTO vectors VALUES (1, ?, ?)", (passage_id, vector.astype("<f2").tobytes()))


def fill_lexical(lexical: LexicalIndex, texts: Sequence[str]) -> None:
    """All passages, and one commit."""
    lexical.add(
        LexicalPassage(number + 1, number // PASSAGES_PER_FILE + 1, "", "", text)
        for number, text in enumerate(texts)
    )
    lexical.commit()


def fill_vectors(index: VectorIndex, vectors: NDArray[np.float32]) -> None:
    """All vectors, and the graph over them."""
    for start in range(0, len(vectors), 1024):
        part = vectors[start : start + 1024]
        index.add(np.arange(start + 1, start + 1 + len(part)), part)
    while index.maintain():
        pass


def engine_times(
    engine: SearchEngine, asked: Sequence[str], wanted: NDArray[np.float32]
) -> dict[str, dict[str, float]]:
    """p50 and p95 of whole searches (50 hits, three passages each, marked)."""
    kinds: dict[str, tuple[str, str, bool]] = {
        "lexical": ("{}", "lexical", False),
        "semantic": ("{}", "semantic", True),
        "hybrid": ("{}", "hybrid", True),
        "hybrid_narrow_filter": ("{} ext:pdf in:part-9", "hybrid", True),
        "hybrid_tenth": ("{} ext:py", "hybrid", True),
        "hybrid_wide_filter": ("{} ext:md", "hybrid", True),
        "hybrid_exclusion": ("{} -zzz", "hybrid", True),
    }
    result = {}
    for kind, (form, mode, with_vector) in kinds.items():
        times = []
        for text, vector in zip(asked, wanted, strict=True):
            request = Search(query=form.format(text), mode=mode)
            started = time.perf_counter()
            engine.search(request, vector if with_vector else None, lambda: False)
            times.append(time.perf_counter() - started)
        result[kind] = _percentiles(times)
    return result


def recall(index: VectorIndex, vectors: NDArray[np.float32], wanted: NDArray[np.float32]) -> float:
    """The share of the true ten nearest that the index finds."""
    found = 0
    for query in wanted:
        exact = np.argpartition(-(vectors @ query), 10)[:10] + 1
        found += len(set(exact.tolist()) & set(index.search(query, 10)[0].tolist()))
    return found / (10 * len(wanted))


def peer_times(
    path: Path,
    texts: Sequence[str],
    vectors: NDArray[np.float32],
    asked: Sequence[str],
    wanted: NDArray[np.float32],
) -> dict[str, dict[str, float]]:
    """The same top lists from a NumPy scan over all vectors, and from SQLite FTS5 (bm25, any word)."""
    db = sqlite3.connect(path)
    db.execute("CREATE VIRTUAL TABLE peer USING fts5(text, content='', tokenize='porter unicode61')")
    db.executemany("INSERT INTO peer(rowid, text) VALUES (?, ?)", enumerate(texts, start=1))
    db.commit()
    statement = "SELECT rowid FROM peer WHERE peer MATCH ? ORDER BY bm25(peer) LIMIT 100"
    words = [
        _clock(lambda text=text: db.execute(statement, (text.replace(" ", " OR "),)).fetchall())
        for text in asked
    ]
    scans = [_clock(lambda query=query: np.argpartition(-(vectors @ query), 100)[:100]) for query in wanted]
    db.close()
    return {"sqlite_fts5_words_only": _percentiles(words), "numpy_scan_meaning_only": _percentiles(scans)}


def _clock(call: Callable[[], object]) -> float:
    started = time.perf_counter()
    call()
    return time.perf_counter() - started


def _timed(call: Callable[[], object]) -> float:
    return round(_clock(call), 2)


def _percentiles(seconds: Sequence[float]) -> dict[str, float]:
    p50, p95 = np.percentile(seconds, [50, 95]) * 1000
    return {"p50": round(float(p50), 2), "p95": round(float(p95), 2)}


def _size(path: Path) -> int:
    return path.stat().st_size if path.is_file() else sum(part.stat().st_size for part in path.rglob("*"))


def _say(what: str) -> None:
    print(f"… {what}", file=sys.stderr)


if __name__ == "__main__":
    main()
