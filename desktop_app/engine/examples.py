"""The vectors of a search's examples: from the catalogue where they are known, else read and embedded now."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from concurrent.futures import TimeoutError as FutureTimeoutError
from dataclasses import dataclass

from desktop_app.engine.catalogue import Catalogue, documents, files, vectors
from desktop_app.engine.catalogue.documents import text_to_embed
from desktop_app.engine.ingest.exclusions.rules import holds_secrets
from desktop_app.engine.outside_reading import Outside, OutsideReader
from desktop_app.engine.query_vectors import QueryVectors
from desktop_app.engine.search.rocchio import Vectors, evenly
from desktop_app.engine.workers.embedder import Embedder
from desktop_app.protocol.errors import EnvironmentProblem
from desktop_app.protocol.messages import Example, FilePath, from_wire, to_wire

MOST_STORED = 512  # passages of a long file whose vectors are looked at, evenly over its length
MOST_EMBEDDED = 32  # passages that are embedded while somebody waits
MOST_CHARS = 200_000
SHORT_BYTES = 600  # so many bytes of UTF-8 fit into one passage in any script
EMBED_WAIT_S = 60.0
STEP_S = 0.02

Cancelled = Callable[[], bool]


class MeaningNotReady(EnvironmentProblem):
    """An example has to be embedded, and the model is not there (yet)."""


@dataclass(frozen=True)
class Known:
    """An example: its vectors (n, D); where it is a file, its path and the document that holds the same."""

    vectors: Vectors
    path: FilePath | None = None
    document_id: int | None = None


class Examples:
    """Finds the vectors of examples. Any thread may ask; nothing that is read here is stored."""

    def __init__(
        self, catalogue: Catalogue, outside: OutsideReader, query_vectors: QueryVectors, embedder: Embedder
    ) -> None:
        self._catalogue = catalogue
        self._outside = outside
        self._query_vectors = query_vectors
        self._embedder = embedder

    def known(self, examples: Sequence[Example], cancelled: Cancelled) -> list[Known] | None:
        """All examples with their vectors; None where the search was cancelled meanwhile.

        Raises EnvironmentProblem, which says of which example there are none and why; MeaningNotReady
        where only the model is missing.
        """
        found: list[Known] = []
        for example in examples:
            one = self._known(example, cancelled)
            if one is None:
                return None
            found.append(one)
        return found

    def _known(self, example: Example, cancelled: Cancelled) -> Known | None:
        if example.path is None:
            return self._of_text(example.text, cancelled)
        path = from_wire(example.path)
        row = self._row_of(path)
        if row is None:
            return self._of_outside(path, cancelled)
        if example.passage_id is not None:
            return self._of_passage(row, example, cancelled)
        if example.text:
            known = self._of_text(example.text, cancelled)
            return None if known is None else Known(known.vectors, row["path"])
        return self._of_file(row, cancelled)

    def _row_of(self, path: str) -> sqlite3.Row | None:
        """The file's row in the catalogue, under its own name or that of what it links to."""
        db = self._catalogue.read()
        return files.example(db, to_wire(path)) or files.example(db, to_wire(os.path.realpath(path)))

    # ------------------------------------------------------------ of the library

    def _of_passage(self, row: sqlite3.Row, example: Example, cancelled: Cancelled) -> Known | None:
        db = self._catalogue.read()
        model = vectors.active_model(db)
        label = documents.text_of_passage(db, row["document_id"], example.passage_id)
        if label is not None and model is not None:
            found = vectors.of_labels(db, model, [label])[1]
            if len(found):
                return Known(found, row["path"])
        if not example.text.strip():
            raise EnvironmentProblem(
                f"{_name(row['path'])} has changed, and that passage is not in it any more"
            )
        known = self._of_text(example.text, cancelled)
        return None if known is None else Known(known.vectors, row["path"])

    def _of_file(self, row: sqlite3.Row, cancelled: Cancelled) -> Known | None:
        db, document_id = self._catalogue.read(), row["document_id"]
        if row["state"] == files.FileState.PENDING and document_id is None:
            raise EnvironmentProblem(f"{_name(row['path'])} has not been read yet: try again in a moment")
        if row["state"] == files.FileState.PROBLEM:
            raise EnvironmentProblem(f"{_name(row['path'])} could not be read: {row['reason']}")
        labels = [] if document_id is None else documents.text_ids_in_order(db, document_id)
        if not labels:
            raise _without_text(row["path"])
        model = vectors.active_model(db)
        assert model is not None
        stored = vectors.of_labels(db, model, [labels[at] for at in evenly(len(labels), MOST_STORED)])[1]
        found = stored if len(stored) else self._embedded(self._stored_texts(row), cancelled)
        return None if found is None else Known(found, row["path"], document_id)

    def _stored_texts(self, row: sqlite3.Row) -> list[str]:
        """The texts of a file that waits for its vectors."""
        passages = documents.window(self._catalogue.read(), row["document_id"], 0, row["passages_total"])
        texts = [text_to_embed(item.heading, item.text) for item in passages if item.text.strip()]
        if not texts:
            raise EnvironmentProblem(f"the meaning of {_name(row['path'])} is not known yet: it follows soon")
        return texts

    # ------------------------------------------------------------ from elsewhere

    def _of_outside(self, path: str, cancelled: Cancelled) -> Known | None:
        path = os.path.realpath(path)
        if os.path.isdir(path):
            raise EnvironmentProblem(f"{path} is a folder: choose a file in it")
        if holds_secrets(path):
            raise EnvironmentProblem(f"{path} holds secrets, which are never read")
        read = _waited(self._outside.file(path), cancelled)
        if read is None:
            return None
        if not any(passage.text.strip() for passage in read.passages):
            raise _without_text(to_wire(path))
        found = self._embedded(_texts(read), cancelled)
        same = documents.with_content(self._catalogue.read(), read.content_hash)
        return None if found is None else Known(found, to_wire(path), same)

    def _of_text(self, text: str, cancelled: Cancelled) -> Known | None:
        if not text.strip():
            raise EnvironmentProblem("there is no text to compare with")
        if len(text) > MOST_CHARS:
            raise EnvironmentProblem(
                f"that text is too long ({len(text):,} characters, at most {MOST_CHARS:,}): save it as a file"
            )
        texts = [text.strip()]
        if len(text.encode("utf-8", "replace")) > SHORT_BYTES:
            read = _waited(self._outside.text(text), cancelled)
            if read is None:
                return None
            texts = _texts(read)
        found = self._embedded(texts, cancelled)
        return None if found is None else Known(found)

    def _embedded(self, texts: Sequence[str], cancelled: Cancelled) -> Vectors | None:
        """Vectors of the texts, or of so many of them as a person can wait for. None: cancelled."""
        self._embedder.start()
        if self._embedder.state != "ready":
            raise MeaningNotReady(self._embedder.failure or "the model is loading")
        chosen = [texts[at] for at in evenly(len(texts), MOST_EMBEDDED)]
        pending = self._query_vectors.begin(chosen, "document")
        found = self._query_vectors.wait(pending, EMBED_WAIT_S, cancelled)
        if found is None and not cancelled():
            raise EnvironmentProblem("the example could not be embedded in time: try again")
        return found


def _waited(future: Future[Outside], cancelled: Cancelled) -> Outside | None:
    while not cancelled():
        try:
            return future.result(timeout=STEP_S)
        except FutureTimeoutError:
            continue
    return None


def _texts(read: Outside) -> list[str]:
    return [text_to_embed(item.heading, item.text) for item in read.passages if item.text.strip()]


def _without_text(path: FilePath) -> EnvironmentProblem:
    return EnvironmentProblem(f"there is no text in {_name(path)} to compare with")


def _name(path: FilePath) -> str:
    return f"“{os.path.basename(from_wire(path))}”"
