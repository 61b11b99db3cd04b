"""Processes that write indexes without end, so that a test can kill them at any point.

    python -m tests.reliability.index_writers vectors|words FOLDER

Each prints a line for every step that is on disk.
"""

from __future__ import annotations

import sys
from itertools import count
from pathlib import Path

import blake3
import numpy as np
from numpy.typing import NDArray

from desktop_app.engine.catalogue import Catalogue, documents, lexical_queue
from desktop_app.engine.indexes.vectors import VectorIndex
from desktop_app.engine.ingest.followers import LexicalFollower, open_lexical
from desktop_app.protocol.worker_messages import Extracted, ExtractedPassage

D = 16
ROWS = 2000
CHANGED = 50  # labels, from one generation to the next
EXACT_BELOW = 500
FINGERPRINT = "f"
FIRST_LETTERS = "zx"  # of words that occur in one document only


def vector_of(labels: NDArray[np.int64]) -> NDArray[np.float32]:
    """The unit vectors (n, D) that belong to labels (n,)."""
    grid = np.add.outer(labels.astype(np.float64) + 1, np.zeros(D)) * np.sqrt(np.arange(2, D + 2))
    rows = np.sin(grid).astype(np.float32)
    return rows / np.linalg.norm(rows, axis=1, keepdims=True)


def document(number: int) -> Extracted:
    """What is indexed under a number: three passages, each with a word of its own."""
    passages = [
        ExtractedPassage(
            text=f"common {FIRST_LETTERS}{number}w{part} of part{part} ", char_start=50 * part, tokens=5
        )
        for part in range(3)
    ]
    return Extracted(
        content_hash=blake3.blake3(str(number).encode()).digest(),
        size_bytes=150,
        mtime_ns=1,
        inode=number,
        kind="text",
        title=f"title {number}",
        reader="text",
        reader_version=1,
        passages=passages,
    )


def put(catalogue: Catalogue, numbers: range) -> list[int]:
    """Store documents; returns their ids."""
    with catalogue.write() as db:
        return [documents.store(db, document(number), "p")[0] for number in numbers]


def erase(catalogue: Catalogue, ids: list[int]) -> None:
    """Erase documents, and queue that."""
    with catalogue.write() as db:
        db.executemany("DELETE FROM documents WHERE id = ?", [(number,) for number in ids])
        lexical_queue.queue(db, ids, remove=True)


def save_vectors(folder: Path) -> None:
    """Save generation after generation; from one to the next a few labels change."""
    index = VectorIndex.load(folder, D, FINGERPRINT, EXACT_BELOW, threads=1)
    if index is None:
        index = VectorIndex(D, EXACT_BELOW, threads=1)
        index.add(np.arange(ROWS), vector_of(np.arange(ROWS)))
    while True:
        labels = index.labels()
        fresh = np.arange(labels[-1] + 1, labels[-1] + 1 + CHANGED + ROWS - len(labels))
        index.add(fresh, vector_of(fresh))
        index.remove(labels[:CHANGED])
        while index.maintain():
            pass
        saved = index.save(folder, FINGERPRINT)
        assert saved is not None
        print(saved.name, flush=True)


def write_words(folder: Path) -> None:
    """Add, erase and renew documents, with the commits of a follower in between."""
    catalogue = Catalogue(folder / "catalogue.sqlite3")
    index, _ = open_lexical(folder / "lexical", catalogue)
    follower = LexicalFollower(catalogue, index, lambda: None)
    (last,) = catalogue.read().execute("SELECT COALESCE(MAX(id), 0) FROM documents").fetchone()
    for step in count():
        put(catalogue, range(100 * last + 20 * step, 100 * last + 20 * step + 20))
        follower.catch_up()
        print("added", flush=True)
        held = lexical_queue.documents_with_words(catalogue.read()).tolist()
        erase(catalogue, held[: max(0, len(held) - 100)])
        follower.catch_up()
        print("erased", flush=True)
        follower.request_renewal()
        while follower.renew():
            pass
        print("renewed", flush=True)


if __name__ == "__main__":
    {"vectors": save_vectors, "words": write_words}[sys.argv[1]](Path(sys.argv[2]))
