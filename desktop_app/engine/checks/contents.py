"""What the catalogue says of documents, passages, texts and vectors, compared with itself."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator

import blake3
import numpy as np

from desktop_app.engine.catalogue import Catalogue, documents
from desktop_app.engine.catalogue.documents import TEXT_HASH_BYTES
from desktop_app.engine.catalogue.vectors import NORM_TOLERANCE, STORED, ModelRow
from desktop_app.engine.checks.found import Found, in_pairs, name_of_document, name_of_text

ROWS = 2000  # of passages in memory at once
VECTORS = 8192


def passage_counts(catalogue: Catalogue) -> Found:
    """Documents that have not as many passages as they should, numbered from 0."""
    db, found = catalogue.read(), Found()
    rows = db.execute(
        "SELECT d.id FROM documents d"
        " LEFT JOIN passages p ON p.document_id = d.id GROUP BY d.id"
        " HAVING COUNT(p.id) <> d.passages_total OR COALESCE(MAX(p.ordinal), -1) <> d.passages_total - 1"
    )
    for (number,) in rows:
        found.add(number, lambda n: f"{name_of_document(db, n)}: passages are missing, or too many")
    return found


def texts(catalogue: Catalogue, cancelled: Callable[[], bool]) -> Found:
    """Documents with a passage that does not say what it did when it was read."""
    db, found, last = catalogue.read(), Found(), -1
    for document_id, heading, text, digest in _passages(db, cancelled):
        if document_id == last or _text_digest(heading, text) == digest:
            continue
        last = document_id  # passages come by document, nearly always
        found.add(document_id, lambda n: f"{name_of_document(db, n)}: its text is damaged")
    return _distinct(found)


def _distinct(found: Found) -> Found:
    if len(set(found.ids)) == len(found.ids):
        return found
    merged = Found(details=list(dict.fromkeys(found.details)))
    merged.ids.extend(sorted(set(found.ids)))
    merged.count = len(merged.ids)
    return merged


def _passages(
    db: sqlite3.Connection, cancelled: Callable[[], bool]
) -> Iterator[tuple[int, bytes, bytes, bytes]]:
    """All passages whose text is stored, as bytes: damaged text may be no valid UTF-8."""
    last = 0
    while not cancelled():
        rows = db.execute(
            "SELECT p.document_id, CAST(p.heading AS BLOB), CAST(p.text AS BLOB), t.hash, p.id"
            " FROM passages p JOIN texts t ON t.id = p.text_id JOIN documents d ON d.id = p.document_id"
            " WHERE p.id > ? AND d.erased = 0 ORDER BY p.id LIMIT ?",
            (last, ROWS),
        ).fetchall()
        if not rows:
            return
        last = rows[-1][4]
        yield from (row[:4] for row in map(tuple, rows))


def _text_digest(heading: bytes, text: bytes) -> bytes:
    """As `documents.text_hash`, of bytes."""
    return blake3.blake3(heading + b"\n" + text if heading else text).digest(TEXT_HASH_BYTES)


def read_again(catalogue: Catalogue, found: Found) -> None:
    """Have documents read again: under a packing that is no reader's they are replaced when they are.

    Until then they go on answering searches, also where their folder is offline.
    """
    for chunk in found.chunks():
        with catalogue.write() as db:
            db.executemany("UPDATE documents SET packing = '' WHERE id = ?", in_pairs(chunk))
            db.executemany("UPDATE files SET state = 0 WHERE document_id = ?", in_pairs(chunk))


def bad_vectors(catalogue: Catalogue, model: ModelRow, cancelled: Callable[[], bool]) -> Found:
    """Vectors of the active model that are of a wrong size, not finite, or not of length 1."""
    db, found, last = catalogue.read(), Found(), 0
    while not cancelled():
        rows = db.execute(
            "SELECT text_id, vector FROM vectors WHERE model_id = ? AND text_id > ? ORDER BY text_id LIMIT ?",
            (model.id, last, VECTORS),
        ).fetchall()
        if not rows:
            break
        last = rows[-1][0]
        for number in _bad(rows, model.dimensions):
            found.add(number, lambda n: f"{name_of_text(db, n)}: a vector is damaged")
    return found


def _bad(rows: list[sqlite3.Row], dimensions: int) -> list[int]:
    size = dimensions * STORED.itemsize
    whole = [row for row in rows if isinstance(row[1], bytes) and len(row[1]) == size]
    wrong = {row[0] for row in rows} - {row[0] for row in whole}
    data = np.frombuffer(b"".join(row[1] for row in whole), dtype=STORED).reshape(len(whole), dimensions)
    with np.errstate(all="ignore"):  # of a damaged vector anything can come
        norms = np.linalg.norm(data.astype(np.float32), axis=1)
    sound = np.abs(norms - 1) <= NORM_TOLERANCE  # False for NaN and infinity as well
    wrong.update(row[0] for row, good in zip(whole, sound.tolist(), strict=True) if not good)
    return sorted(wrong)


def mend_vectors(catalogue: Catalogue, model: ModelRow, found: Found) -> None:
    """Erase bad vectors and queue their texts."""
    for chunk in found.chunks():
        with catalogue.write() as db:
            db.executemany(
                "DELETE FROM vectors WHERE model_id = ? AND text_id = ?", [(model.id, n) for n in chunk]
            )
        embed_again(catalogue, chunk)


def forgotten_texts(catalogue: Catalogue, model: ModelRow) -> Found:
    """Texts that have no vector and do not wait for one."""
    db, found = catalogue.read(), Found()
    rows = db.execute(
        "SELECT t.id FROM texts t WHERE NOT EXISTS"
        " (SELECT 1 FROM vectors WHERE text_id = t.id AND model_id = ?)"
        " AND NOT EXISTS (SELECT 1 FROM embed_queue WHERE text_id = t.id)"
        " AND EXISTS (SELECT 1 FROM passages WHERE text_id = t.id)",
        (model.id,),
    )
    for (number,) in rows:
        found.add(number, lambda n: f"{name_of_text(db, n)}: a vector is missing")
    return found


def embed_again(catalogue: Catalogue, text_ids: list[int]) -> None:
    """Queue texts for embedding. One whose text is not stored is read again first, as a new one."""
    with catalogue.write() as db:
        for number in text_ids:
            stored = db.execute(
                "SELECT 1 FROM passages p JOIN documents d ON d.id = p.document_id"
                " WHERE p.text_id = ? AND d.erased = 0 LIMIT 1",
                (number,),
            ).fetchone()
            if stored:
                db.execute("INSERT OR IGNORE INTO embed_queue (text_id) VALUES (?)", (number,))
            else:
                _disown(db, number)


def _disown(db: sqlite3.Connection, text_id: int) -> None:
    """Take a text its identity: what is read again is then a new text, and new texts are embedded."""
    db.execute("DELETE FROM embed_queue WHERE text_id = ?", (text_id,))
    db.execute("UPDATE texts SET hash = randomblob(?) WHERE id = ?", (TEXT_HASH_BYTES, text_id))
    holders = "(SELECT document_id FROM passages WHERE text_id = ?)"
    db.execute(f"UPDATE documents SET packing = '' WHERE id IN {holders}", (text_id,))
    db.execute(f"UPDATE files SET state = 0 WHERE document_id IN {holders}", (text_id,))


def needless_queue(catalogue: Catalogue, model: ModelRow) -> Found:
    """Texts that wait for a vector although they have one."""
    db, found = catalogue.read(), Found()
    rows = db.execute(
        "SELECT q.text_id FROM embed_queue q WHERE EXISTS"
        " (SELECT 1 FROM vectors WHERE text_id = q.text_id AND model_id = ?)",
        (model.id,),
    )
    for (number,) in rows:
        found.add(number, lambda n: f"{name_of_text(db, n)}: embedded, but still queued")
    return found


def mend_queue(catalogue: Catalogue, found: Found) -> None:
    """Take them off the queue."""
    for chunk in found.chunks():
        with catalogue.write() as db:
            db.executemany("DELETE FROM embed_queue WHERE text_id = ?", in_pairs(chunk))


def orphan_texts(catalogue: Catalogue) -> Found:
    """Texts that no passage holds."""
    found = Found()
    rows = catalogue.read().execute(
        "SELECT id FROM texts t WHERE NOT EXISTS (SELECT 1 FROM passages WHERE text_id = t.id)"
    )
    for (number,) in rows:
        found.add(number, lambda n: f"text {n} belongs to no document any more")
    return found


def mend_orphan_texts(catalogue: Catalogue, found: Found) -> list[int]:
    """Erase them; returns the ids that went, which the index of meanings must forget too."""
    gone: list[int] = []
    for chunk in found.chunks():
        with catalogue.write() as db:
            gone += documents.collect_texts(db, chunk)
    return gone
