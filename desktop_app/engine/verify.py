"""Comparing catalogue, both indexes and the disk, and mending what differs."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from desktop_app.engine.catalogue import lexical_queue, vectors
from desktop_app.engine.library import Library
from desktop_app.protocol.messages import VerifyReport

SHOWN = 20  # details of one kind, at most


def verify(library: Library, repair: bool) -> VerifyReport:
    """Compare everything. With `repair`, mend it and count what is left."""
    found = _differences(library)
    if not repair or not found:
        return VerifyReport(differences=len(found), repaired=0, details=_shortened(found))
    _repair(library)
    left = _differences(library)
    return VerifyReport(
        differences=len(left), repaired=max(0, len(found) - len(left)), details=_shortened(left or found)
    )


def _differences(library: Library) -> list[str]:
    library.lexical_follower.catch_up()
    return [
        *_database(library),
        *_words(library),
        *_meanings(library),
        *(f"disk differs from the catalogue: {path}" for path in library.roots.differences()),
    ]


def _database(library: Library) -> list[str]:
    rows = library.catalogue.read().execute("PRAGMA quick_check").fetchall()
    return [] if [row[0] for row in rows] == ["ok"] else [f"catalogue: {row[0]}" for row in rows]


def _words(library: Library) -> list[str]:
    held = library.lexical.document_ids()
    wanted = _documents_with_passages(library)
    return [
        *(f"words of document {number} are not in the index" for number in np.setdiff1d(wanted, held)),
        *(f"words of an erased document {number} are still there" for number in np.setdiff1d(held, wanted)),
    ]


def _documents_with_passages(library: Library) -> NDArray[np.int64]:
    rows = library.catalogue.read().execute("SELECT DISTINCT document_id FROM passages ORDER BY document_id")
    return np.array([row[0] for row in rows], dtype=np.int64)


def _meanings(library: Library) -> list[str]:
    index = library.vector_follower.wait_loaded(60.0)
    if index is None:
        return ["the index of meanings is not loaded"]
    held = index.labels()
    wanted = vectors.labels(library.catalogue.read(), library.model_row.id)
    return [
        *(f"vector {label} is not in the index" for label in np.setdiff1d(wanted, held)),
        *(f"vector {label} of an erased text is still there" for label in np.setdiff1d(held, wanted)),
    ]


def _repair(library: Library) -> None:
    held = library.lexical.document_ids()
    wanted = _documents_with_passages(library)
    with library.catalogue.write() as db:
        lexical_queue.queue(db, np.setdiff1d(wanted, held).tolist(), remove=False)
        lexical_queue.queue(db, np.setdiff1d(held, wanted).tolist(), remove=True)
    library.lexical_follower.catch_up()
    library.vector_follower.reconcile()
    for scan in library.roots.scan_all():
        scan.result()


def _shortened(details: list[str]) -> list[str]:
    if len(details) <= SHOWN:
        return details
    return [*details[:SHOWN], f"and {len(details) - SHOWN:,} more"]
