"""Documents and their passages: the text of the library, once per distinct content."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

import blake3

from desktop_app.engine.catalogue.files import printable
from desktop_app.protocol.messages import PreviewPassage
from desktop_app.protocol.worker_messages import Extracted, ExtractedPassage

TEXT_HASH_BYTES = 16


def text_to_embed(heading: str, text: str) -> str:
    """What the model reads for a passage: where it stands, then what it says."""
    return f"{heading}\n{text}" if heading else text


def text_hash(heading: str, text: str) -> bytes:
    """The identity of an embedded text: 16 bytes of blake3."""
    return blake3.blake3(printable(text_to_embed(heading, text)).encode()).digest(TEXT_HASH_BYTES)


def find(db: sqlite3.Connection, content_hash: bytes, packing: str) -> int | None:
    """The document of this content, if it is packed as `packing` says."""
    row = db.execute(
        "SELECT id FROM documents WHERE content_hash = ? AND packing = ?", (content_hash, packing)
    ).fetchone()
    return None if row is None else int(row[0])


def with_content(db: sqlite3.Connection, content_hash: bytes) -> int | None:
    """The document of this content, however it is packed."""
    row = db.execute("SELECT id FROM documents WHERE content_hash = ?", (content_hash,)).fetchone()
    return None if row is None else int(row[0])


def text_ids_in_order(db: sqlite3.Connection, document_id: int) -> list[int]:
    """The texts of a document's passages from its beginning to its end, each once."""
    rows = db.execute("SELECT text_id FROM passages WHERE document_id = ? ORDER BY ordinal", (document_id,))
    return list(dict.fromkeys(row[0] for row in rows))


def text_of_passage(db: sqlite3.Connection, document_id: int | None, passage_id: int | None) -> int | None:
    """The text of a document's passage; None where it has no such passage (any more)."""
    row = db.execute(
        "SELECT text_id FROM passages WHERE id = ? AND document_id = ?", (passage_id, document_id)
    ).fetchone()
    return None if row is None else int(row[0])


def erased_hash(db: sqlite3.Connection, document_id: int) -> bytes | None:
    """The content hash of a document whose text is not stored; None where it is."""
    row = db.execute(
        "SELECT content_hash FROM documents WHERE id = ? AND erased = 1", (document_id,)
    ).fetchone()
    return None if row is None else bytes(row[0])


def store(db: sqlite3.Connection, extracted: Extracted, packing: str) -> tuple[int, list[int]]:
    """Store a document with its passages and queue both followers.

    A document of the same content that was packed otherwise is replaced: its files follow.
    Returns the document's id, and the ids of texts that went with a replaced one.
    """
    old = db.execute(
        "SELECT id, packing FROM documents WHERE content_hash = ?", (extracted.content_hash,)
    ).fetchone()
    let_go: list[int] = []
    if old is None:
        document_id = _insert(db, extracted, packing)
    elif old[1] == packing:  # another file of this content was read at the same time
        return int(old[0]), []
    else:
        document_id = int(old[0])
        let_go = _text_ids(db, document_id)
        _clear_passages(db, document_id)
        _update(db, document_id, extracted, packing)
    _store_passages(db, document_id, extracted.passages)
    db.execute("INSERT INTO lexical_queue (document_id, remove) VALUES (?, 0)", (document_id,))
    return document_id, collect_texts(db, let_go)


def _insert(db: sqlite3.Connection, extracted: Extracted, packing: str) -> int:
    cursor = db.execute(
        "INSERT INTO documents (kind, title, reader, reader_version, packing, pages_total, passages_total,"
        " partly, language, content_hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (*_columns(extracted, packing), extracted.content_hash),
    )
    return int(cursor.lastrowid or 0)


def _update(db: sqlite3.Connection, document_id: int, extracted: Extracted, packing: str) -> None:
    db.execute(
        "UPDATE documents SET kind = ?, title = ?, reader = ?, reader_version = ?, packing = ?,"
        " pages_total = ?, passages_total = ?, partly = ?, language = ?, erased = 0 WHERE id = ?",
        (*_columns(extracted, packing), document_id),
    )


def _columns(extracted: Extracted, packing: str) -> tuple[object, ...]:
    return (
        extracted.kind,
        printable(extracted.title),
        extracted.reader,
        extracted.reader_version,
        packing,
        extracted.pages_total,
        len(extracted.passages),
        int(extracted.partly),
        extracted.language,
    )


def _store_passages(db: sqlite3.Connection, document_id: int, passages: Iterable[ExtractedPassage]) -> None:
    for ordinal, passage in enumerate(passages):
        heading, text = printable(passage.heading), printable(passage.text)
        text_id = _text_id(db, text_hash(heading, text), passage.tokens)
        db.execute(
            "INSERT INTO passages (document_id, ordinal, text_id, char_start, page, line, heading, text)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (document_id, ordinal, text_id, passage.char_start, passage.page, passage.line, heading, text),
        )


def _text_id(db: sqlite3.Connection, digest: bytes, tokens: int) -> int:
    """The id of a text, made (and queued for embedding) where it is new."""
    row = db.execute("SELECT id FROM texts WHERE hash = ?", (digest,)).fetchone()
    if row is not None:
        return int(row[0])
    cursor = db.execute("INSERT INTO texts (hash, tokens) VALUES (?, ?)", (digest, tokens))
    text_id = int(cursor.lastrowid or 0)
    db.execute("INSERT INTO embed_queue (text_id) VALUES (?)", (text_id,))
    return text_id


def _clear_passages(db: sqlite3.Connection, document_id: int) -> None:
    db.execute("DELETE FROM passages WHERE document_id = ?", (document_id,))


def collect(db: sqlite3.Connection, limit: int = 500) -> tuple[int, list[int]]:
    """Erase documents that no file holds any more, and texts that no passage holds.

    Returns how many documents went, and the ids of the texts that went (labels for the vector index
    to remove). At most `limit` documents a call.
    """
    documents = [
        row[0]
        for row in db.execute(
            "SELECT id FROM documents d"
            " WHERE NOT EXISTS (SELECT 1 FROM files WHERE document_id = d.id) LIMIT ?",
            (limit,),
        )
    ]
    candidates: set[int] = set()
    for document_id in documents:
        candidates.update(_text_ids(db, document_id))
        _clear_passages(db, document_id)
        db.execute("DELETE FROM documents WHERE id = ?", (document_id,))
        db.execute("INSERT INTO lexical_queue (document_id, remove) VALUES (?, 1)", (document_id,))
    return len(documents), collect_texts(db, candidates)


def collect_texts(db: sqlite3.Connection, candidates: Iterable[int]) -> list[int]:
    """Erase those of the texts that no passage holds; returns their ids."""
    gone = [
        text_id
        for text_id in candidates
        if db.execute("SELECT 1 FROM passages WHERE text_id = ? LIMIT 1", (text_id,)).fetchone() is None
    ]
    db.executemany("DELETE FROM texts WHERE id = ?", ((text_id,) for text_id in gone))
    return gone


def _text_ids(db: sqlite3.Connection, document_id: int) -> list[int]:
    rows = db.execute("SELECT DISTINCT text_id FROM passages WHERE document_id = ?", (document_id,))
    return [row[0] for row in rows]


def window(db: sqlite3.Connection, document_id: int, first: int, last: int) -> list[PreviewPassage]:
    """The passages with ordinals first…last of a document, in order."""
    rows = db.execute(
        "SELECT id, ordinal, text, char_start, heading, page, line FROM passages"
        " WHERE document_id = ? AND ordinal BETWEEN ? AND ? ORDER BY ordinal",
        (document_id, first, last),
    )
    return [
        PreviewPassage(
            passage_id=row["id"],
            ordinal=row["ordinal"],
            text=row["text"],
            char_start=row["char_start"],
            heading=row["heading"],
            page=row["page"],
            line=row["line"],
        )
        for row in rows
    ]
