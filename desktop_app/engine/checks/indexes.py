"""Both indexes, compared with the catalogue."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from desktop_app.engine.catalogue import lexical_queue, vectors
from desktop_app.engine.checks.found import Found, name_of_document, name_of_text
from desktop_app.engine.indexes.vectors import VectorIndex
from desktop_app.engine.library import Library

LOAD_WAIT_S = 60.0
LEAST_COSINE = 0.99  # between a vector in the index and the same one in the catalogue (float16)


def words(library: Library) -> Found:
    """Documents whose words the index lacks, or still has although they have gone."""
    db, found = library.catalogue.read(), Found()
    held, wanted = library.lexical.document_ids(), _documents_with_words(library)
    for number in np.setdiff1d(wanted, held).tolist():
        found.add(number, lambda n: f"{name_of_document(db, n)}: its words are not in the index")
    for number in np.setdiff1d(held, wanted).tolist():
        found.add(number, lambda n: f"words of the erased document {n} are still in the index")
    return found


def _documents_with_words(library: Library) -> NDArray[np.int64]:
    return library.lexical_follower.expected_documents()


def mend_words(library: Library) -> None:
    """Queue what differs, and follow the queue to its end."""
    held, wanted = library.lexical.document_ids(), _documents_with_words(library)
    with library.catalogue.write() as db:
        lexical_queue.queue(db, np.setdiff1d(wanted, held).tolist(), remove=False)
        lexical_queue.queue(db, np.setdiff1d(held, wanted).tolist(), remove=True)
    library.lexical_follower.catch_up()


def meanings(library: Library, bad: Found, cancelled: Callable[[], bool]) -> Found:
    """Texts whose vector the index lacks, has too many, or has otherwise than the catalogue.

    `bad` are vectors that are known to be damaged in the catalogue: those are no news.
    """
    db, found = library.catalogue.read(), Found()
    index = library.vector_follower.wait_loaded(LOAD_WAIT_S)
    if index is None:
        found.say("the index of meanings is not loaded")
        return found
    held = index.labels()
    wanted = np.setdiff1d(vectors.labels(db, library.model_row.id), np.array(bad.ids, np.int64))
    for number in np.setdiff1d(wanted, held).tolist():
        found.add(number, lambda n: f"{name_of_text(db, n)}: a vector is not in the index")
    for number in np.setdiff1d(np.setdiff1d(held, wanted), np.array(bad.ids, np.int64)).tolist():
        found.add(number, lambda n: f"the vector of the erased text {n} is still in the index")
    for number in _otherwise(library, db, index, held, cancelled):
        found.add(number, lambda n: f"{name_of_text(db, n)}: a vector differs from the index")
    return found


def _otherwise(
    library: Library,
    db: sqlite3.Connection,
    index: VectorIndex,
    held: NDArray[np.int64],
    cancelled: Callable[[], bool],
) -> list[int]:
    """Labels whose vector is another one in the index: after a power cut a number may be given twice."""
    wrong: list[int] = []
    for labels, stored in vectors.iterate(db, library.model_row):
        if cancelled():
            break
        both = np.isin(labels, held, assume_unique=True)
        try:
            indexed = index.vectors_of(labels[both])
        except KeyError:  # one went while we looked: the library is at work
            continue
        cosines = np.einsum("nd,nd->n", stored[both], indexed)
        wrong += labels[both][cosines < LEAST_COSINE].tolist()
    return wrong


def mend_meanings(library: Library, found: Found) -> None:
    """Have the index forget what it has otherwise, and give it what the catalogue has."""
    for chunk in found.chunks():
        library.vector_follower.remove(chunk)
    library.vector_follower.reconcile()
