"""A library that keeps no text: it is erased once words and vectors do not need it any more.

The rows stay, and with them the identity of each text, so that what is read again costs no embedding.
"""

from __future__ import annotations

import sqlite3

SIZE_WORTH_A_VACUUM = 16 * 1024 * 1024
SHARE_WORTH_A_VACUUM = 0.25


def erase_ready(db: sqlite3.Connection, limit: int = 200) -> int:
    """Erase the text of documents that are embedded; returns how many, at most `limit`."""
    ids = [
        row[0]
        for row in db.execute(
            "SELECT d.id FROM documents d WHERE d.erased = 0 AND NOT EXISTS"
            " (SELECT 1 FROM passages p JOIN embed_queue q ON q.text_id = p.text_id"
            " WHERE p.document_id = d.id) LIMIT ?",
            (limit,),
        )
    ]
    rows = [(document_id,) for document_id in ids]
    db.executemany("UPDATE passages SET text = '', heading = '' WHERE document_id = ?", rows)
    db.executemany("UPDATE documents SET title = '', erased = 1 WHERE id = ?", rows)
    return len(ids)


def read_again(db: sqlite3.Connection) -> None:
    """Have every document read again whose text was erased; its vectors stay as they are."""
    db.execute("UPDATE documents SET packing = '' WHERE erased = 1")
    db.execute("UPDATE files SET state = 0 WHERE document_id IN (SELECT id FROM documents WHERE erased = 1)")


def anything_erased(db: sqlite3.Connection) -> bool:
    """Whether any document's text was erased."""
    return db.execute("SELECT 1 FROM documents WHERE erased = 1 LIMIT 1").fetchone() is not None


def forget_names(db: sqlite3.Connection) -> None:
    """Take what removed files were called out of the index of names, which only marks it as deleted.

    About 0.2 s for 100,000 files; next to nothing where no file went.
    """
    db.execute("INSERT INTO names(names) VALUES ('optimize')")


def is_worth_a_vacuum(db: sqlite3.Connection) -> bool:
    """Whether so much of the database is free that writing it anew pays."""
    pages, free, size = (
        int(db.execute(f"PRAGMA {name}").fetchone()[0])
        for name in ("page_count", "freelist_count", "page_size")
    )
    return free * size >= SIZE_WORTH_A_VACUUM and free >= SHARE_WORTH_A_VACUUM * pages
