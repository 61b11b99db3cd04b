"""Small libraries, written straight into the catalogue and both indexes."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from desktop_app.engine.catalogue import Catalogue
from desktop_app.engine.indexes.lexical import LexicalIndex, LexicalPassage
from desktop_app.engine.indexes.vectors import VectorIndex
from desktop_app.engine.search.retrieve import SearchEngine
from desktop_app.protocol.messages import Hit, Search, SearchResults

D = 8


def direction(*parts: float) -> NDArray[np.float32]:
    """The unit vector along `parts`, padded with zeros to D dimensions."""
    vector = np.zeros(D, np.float32)
    vector[: len(parts)] = parts
    return vector / np.linalg.norm(vector)


class Library:
    """A library in the making; `engine` searches it."""

    def __init__(self, folder: Path) -> None:
        self.catalogue = Catalogue(folder / "catalogue.sqlite3")
        self.lexical = LexicalIndex.open(folder / "lexical")
        self.vectors: VectorIndex | None = VectorIndex(D, exact_below=100)
        self.engine = SearchEngine(self.catalogue, self.lexical, lambda: self.vectors)
        with self.catalogue.write() as db:
            db.execute("INSERT INTO folders (id, path) VALUES (1, '/home')")
            db.execute("INSERT INTO models VALUES (1, 'all-MiniLM-L6-v2', 'f', ?, 1)", (D,))

    def add(
        self,
        path: str,
        *texts: str,
        vectors: Sequence[NDArray[np.float32] | None] = (),
        title: str = "",
        heading: str = "",
        kind: str = "text",
        size: int = 1000,
        mtime_ns: int = 1_700_000_000_000_000_000,
        folder: int = 1,
        language: str | None = "",
    ) -> int | None:
        """A file with one passage per text; without texts it is known by its name only.

        Files with the same texts share their document, as files with the same bytes do.
        """
        document_id = self._document(texts, vectors, title, heading, kind, language) if texts else None
        name = path.rsplit("/", 1)[-1]
        ending = name.rsplit(".", 1)[1].lower() if "." in name else ""
        with self.catalogue.write() as db:
            db.execute(
                "INSERT INTO files (folder_id, path, name, extension, size_bytes, mtime_ns, inode, state,"
                " document_id) VALUES (?, ?, ?, ?, ?, ?, 1, ?, ?)",
                (folder, os.fsencode(path), name, ending, size, mtime_ns, 1 if texts else 2, document_id),
            )
        return document_id

    def forget(self, path: str) -> None:
        """A file went from the disk; the indexes do not know yet."""
        with self.catalogue.write() as db:
            db.execute("DELETE FROM files WHERE path = ?", (os.fsencode(path),))

    def offline_folder(self, path: str) -> int:
        """A folder that cannot be reached."""
        with self.catalogue.write() as db:
            cursor = db.execute("INSERT INTO folders (path, offline) VALUES (?, 1)", (os.fsencode(path),))
            return int(cursor.lastrowid or 0)

    def search(
        self, query: str, vector: NDArray[np.float32] | None = None, **options: object
    ) -> SearchResults:
        """The reply to a search."""
        return self.engine.search(Search(query=query, **options), vector, lambda: False)  # type: ignore[arg-type]

    def paths(self, query: str, vector: NDArray[np.float32] | None = None, **options: object) -> list[str]:
        """The paths of the hits, best first."""
        return [os.fsdecode(hit.path) for hit in self.search(query, vector, **options).hits]

    def hit(self, query: str, vector: NDArray[np.float32] | None = None, **options: object) -> Hit:
        """The best hit."""
        return self.search(query, vector, **options).hits[0]

    def close(self) -> None:
        """Close what is open."""
        self.lexical.close()
        self.catalogue.close()

    def _document(
        self,
        texts: Sequence[str],
        vectors: Sequence[NDArray[np.float32] | None],
        title: str,
        heading: str,
        kind: str,
        language: str | None,
    ) -> int:
        digest = hashlib.sha256("\0".join(texts).encode()).digest()
        with self.catalogue.write() as db:
            known = db.execute("SELECT id FROM documents WHERE content_hash = ?", (digest,)).fetchone()
            if known:
                return int(known[0])
            cursor = db.execute(
                "INSERT INTO documents (kind, title, reader, reader_version, packing, passages_total, partly,"
                " language, content_hash) VALUES (?, ?, 'text', 1, '', ?, 0, ?, ?)",
                (kind, title, len(texts), language, digest),
            )
            document_id, char_start = int(cursor.lastrowid or 0), 0
            passages, labels = [], []
            for ordinal, text in enumerate(texts):
                text_id = self._text(db, text)
                cursor = db.execute(
                    "INSERT INTO passages (document_id, ordinal, text_id, char_start, page, line, heading,"
                    " text) VALUES (?, ?, ?, ?, 1, ?, ?, ?)",
                    (document_id, ordinal, text_id, char_start, ordinal + 1, heading, text),
                )
                passage_id = int(cursor.lastrowid or 0)
                passages.append(LexicalPassage(passage_id, document_id, heading, title, text, language or ""))
                labels.append(text_id)
                char_start += len(text)
        self.lexical.add(passages)
        self.lexical.commit()
        for label, vector in zip(labels, vectors, strict=False):
            if vector is not None and self.vectors is not None:
                self.vectors.add([label], [vector])
        return document_id

    def _text(self, db: object, text: str) -> int:
        digest = hashlib.sha256(text.encode()).digest()[:16]
        db.execute("INSERT OR IGNORE INTO texts (hash, tokens) VALUES (?, 1)", (digest,))  # type: ignore[attr-defined]
        row = db.execute("SELECT id FROM texts WHERE hash = ?", (digest,)).fetchone()  # type: ignore[attr-defined]
        return int(row[0])


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """An empty library."""
    library = Library(tmp_path)
    yield library
    library.close()


@pytest.fixture
def along() -> Callable[..., NDArray[np.float32]]:
    """Makes unit vectors."""
    return direction
