"""The schema, as an append-only list of migrations. Never edit one that was released: add another.

A document is *erased* where the person wants no text stored: its passages are empty, its vectors stay.

file → (content hash) → document → passages → text → vector (per model)

A *text* is what is embedded: heading path and passage text together. It has one row per distinct
content, so that a vector is computed once and the HNSW graph holds no copies. Its id is the label
in the vector index and, by AUTOINCREMENT, is never used again.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

Migration = Callable[[sqlite3.Connection], None]


def m001_first(db: sqlite3.Connection) -> None:
    """Folders, files, documents, passages, texts, vectors and the queues of their followers."""
    for statement in _M001.split(";;"):
        db.execute(statement)


_M001 = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID
;;
CREATE TABLE folders (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    path BLOB NOT NULL UNIQUE,
    single_file INTEGER NOT NULL DEFAULT 0,
    paused INTEGER NOT NULL DEFAULT 0,
    offline INTEGER NOT NULL DEFAULT 0,
    scanned_at REAL
)
;;
CREATE TABLE documents (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    content_hash BLOB NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    reader TEXT NOT NULL,
    reader_version INTEGER NOT NULL,
    packing TEXT NOT NULL,
    pages_total INTEGER,
    passages_total INTEGER NOT NULL,
    partly INTEGER NOT NULL
)
;;
CREATE TABLE files (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    folder_id INTEGER NOT NULL REFERENCES folders(id) ON DELETE CASCADE,
    path BLOB NOT NULL UNIQUE,
    name TEXT NOT NULL,
    extension TEXT NOT NULL,
    size_bytes INTEGER NOT NULL,
    mtime_ns INTEGER NOT NULL,
    inode INTEGER NOT NULL,
    state INTEGER NOT NULL,
    document_id INTEGER REFERENCES documents(id),
    problem TEXT,
    reason TEXT
)
;;
CREATE INDEX files_by_folder_state ON files(folder_id, state)
;;
CREATE INDEX files_by_state ON files(state, id)
;;
CREATE INDEX files_by_document ON files(document_id)
;;
CREATE TABLE texts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    hash BLOB NOT NULL UNIQUE,
    tokens INTEGER NOT NULL
)
;;
CREATE TABLE passages (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    document_id INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    text_id INTEGER NOT NULL REFERENCES texts(id),
    char_start INTEGER NOT NULL,
    page INTEGER,
    line INTEGER,
    heading TEXT NOT NULL,
    text TEXT NOT NULL,
    UNIQUE (document_id, ordinal)
)
;;
CREATE INDEX passages_by_text ON passages(text_id)
;;
CREATE TABLE models (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    fingerprint TEXT NOT NULL UNIQUE,
    dimensions INTEGER NOT NULL,
    active INTEGER NOT NULL DEFAULT 0
)
;;
CREATE TABLE vectors (
    model_id INTEGER NOT NULL REFERENCES models(id) ON DELETE CASCADE,
    text_id INTEGER NOT NULL REFERENCES texts(id) ON DELETE CASCADE,
    vector BLOB NOT NULL,
    PRIMARY KEY (text_id, model_id)  -- this way round, since a text that goes takes its vectors along
)
;;
CREATE TABLE embed_queue (text_id INTEGER PRIMARY KEY REFERENCES texts(id) ON DELETE CASCADE)
;;
CREATE TABLE lexical_queue (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    document_id INTEGER NOT NULL,
    remove INTEGER NOT NULL
)
;;
CREATE VIRTUAL TABLE names USING fts5(
    name, content='files', content_rowid='id', tokenize='trigram'
)
;;
CREATE TRIGGER names_insert AFTER INSERT ON files BEGIN
    INSERT INTO names(rowid, name) VALUES (new.id, new.name);
END
;;
CREATE TRIGGER names_delete AFTER DELETE ON files BEGIN
    INSERT INTO names(names, rowid, name) VALUES ('delete', old.id, old.name);
END
;;
CREATE TRIGGER names_update AFTER UPDATE OF name ON files BEGIN
    INSERT INTO names(names, rowid, name) VALUES ('delete', old.id, old.name);
    INSERT INTO names(rowid, name) VALUES (new.id, new.name);
END
"""


def m002_choices(db: sqlite3.Connection) -> None:
    """What the person chose: exclusions, problems not to be listed, settings; and erased texts."""
    for statement in _M002.split(";;"):
        db.execute(statement)


_M002 = """
CREATE TABLE exclusions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    folder_id INTEGER REFERENCES folders(id) ON DELETE CASCADE,  -- NULL: all folders
    pattern TEXT NOT NULL
)
;;
CREATE INDEX exclusions_by_folder ON exclusions(folder_id)
;;
CREATE TABLE ignored_problems (
    path BLOB PRIMARY KEY,
    size_bytes INTEGER NOT NULL,
    mtime_ns INTEGER NOT NULL
) WITHOUT ROWID
;;
ALTER TABLE documents ADD COLUMN erased INTEGER NOT NULL DEFAULT 0
;;
CREATE INDEX files_by_inode ON files(inode)
"""


def m003_searches(db: sqlite3.Connection) -> None:
    """Past and saved searches."""
    for statement in _M003.split(";;"):
        db.execute(statement)


_M003 = """
CREATE TABLE past_searches (
    query TEXT PRIMARY KEY COLLATE NOCASE,
    searched_at REAL NOT NULL
) WITHOUT ROWID
;;
CREATE TABLE saved_searches (
    query TEXT PRIMARY KEY COLLATE NOCASE,
    name TEXT NOT NULL,
    saved_at REAL NOT NULL
) WITHOUT ROWID
"""


def m004_languages(db: sqlite3.Connection) -> None:
    """The language of each document: ISO 639-1, "" where it is not sure, NULL where nobody looked yet."""
    db.execute("ALTER TABLE documents ADD COLUMN language TEXT")
    db.execute("CREATE INDEX documents_by_language ON documents(language)")


def m005_opened(db: sqlite3.Connection) -> None:
    """What the person opened; triggers let it move, and go, with its file."""
    for statement in _M005.split(";;"):
        db.execute(statement)


_M005 = """
CREATE TABLE opened (
    path BLOB PRIMARY KEY,
    count INTEGER NOT NULL,
    last REAL NOT NULL,
    decayed REAL NOT NULL
) WITHOUT ROWID
;;
CREATE TRIGGER opened_moves AFTER UPDATE OF path ON files BEGIN
    UPDATE OR REPLACE opened SET path = new.path WHERE path = old.path;
END
;;
CREATE TRIGGER opened_goes AFTER DELETE ON files BEGIN
    DELETE FROM opened WHERE path = old.path;
END
"""


def m006_duplicates(db: sqlite3.Connection) -> None:
    """What texts say in words, how alike they are, and what the person decided of duplicates.

    A *wording* is what documents of the same words share. `compared`: with the wordings before it; `placed`:
    by the meaning of its vectors. It goes with its last document, and its likenesses go with it.
    """
    for statement in _M006.split(";;"):
        db.execute(statement)


_M006 = """
CREATE TABLE wordings (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    hash BLOB NOT NULL UNIQUE,
    words INTEGER NOT NULL,
    sketch BLOB NOT NULL,
    compared INTEGER NOT NULL DEFAULT 0,
    placed INTEGER NOT NULL DEFAULT 0
)
;;
CREATE INDEX wordings_uncompared ON wordings(id) WHERE compared = 0
;;
CREATE INDEX wordings_unplaced ON wordings(id) WHERE placed = 0
;;
ALTER TABLE documents ADD COLUMN wording_id INTEGER REFERENCES wordings(id)
;;
CREATE INDEX documents_by_wording ON documents(wording_id)
;;
CREATE INDEX documents_unworded ON documents(id)
    WHERE wording_id IS NULL AND erased = 0 AND passages_total > 0
;;
CREATE TABLE likenesses (
    one INTEGER NOT NULL REFERENCES wordings(id) ON DELETE CASCADE,
    other INTEGER NOT NULL REFERENCES wordings(id) ON DELETE CASCADE,
    flags INTEGER NOT NULL,
    near REAL NOT NULL,
    one_in_other REAL NOT NULL,
    other_in_one REAL NOT NULL,
    template REAL NOT NULL,
    topic REAL NOT NULL,
    PRIMARY KEY (one, other)
) WITHOUT ROWID
;;
CREATE INDEX likenesses_by_other ON likenesses(other)
;;
CREATE TABLE pair_decisions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    one BLOB NOT NULL,  -- paths, and what the files held then
    other BLOB NOT NULL,
    one_hash BLOB,
    other_hash BLOB,
    same INTEGER NOT NULL,
    decided_at REAL NOT NULL
)
;;
CREATE INDEX pair_decisions_by_one ON pair_decisions(one)
;;
CREATE INDEX pair_decisions_by_other ON pair_decisions(other)
;;
CREATE TABLE chosen_keepers (path BLOB PRIMARY KEY, chosen_at REAL NOT NULL) WITHOUT ROWID
;;
CREATE TRIGGER wording_lost AFTER UPDATE OF wording_id ON documents
    WHEN old.wording_id IS NOT NULL AND old.wording_id IS NOT new.wording_id BEGIN
    DELETE FROM wordings WHERE id = old.wording_id
        AND NOT EXISTS (SELECT 1 FROM documents WHERE wording_id = old.wording_id);
END
;;
CREATE TRIGGER wording_gone AFTER DELETE ON documents WHEN old.wording_id IS NOT NULL BEGIN
    DELETE FROM wordings WHERE id = old.wording_id
        AND NOT EXISTS (SELECT 1 FROM documents WHERE wording_id = old.wording_id);
END
;;
CREATE TRIGGER wording_packed AFTER UPDATE OF packing ON documents WHEN old.packing <> new.packing BEGIN
    UPDATE documents SET wording_id = NULL WHERE id = new.id;
END
;;
CREATE TRIGGER wording_erased AFTER UPDATE OF erased ON documents
    WHEN new.erased = 1 AND new.wording_id IS NOT NULL BEGIN
    UPDATE wordings SET sketch = X'' WHERE id = new.wording_id
        AND NOT EXISTS (SELECT 1 FROM documents WHERE wording_id = new.wording_id AND erased = 0);
END
;;
CREATE TRIGGER decided_path_moved AFTER UPDATE OF path ON files WHEN old.path <> new.path BEGIN
    UPDATE pair_decisions SET one = new.path WHERE one = old.path;
    UPDATE pair_decisions SET other = new.path WHERE other = old.path;
    UPDATE OR REPLACE chosen_keepers SET path = new.path WHERE path = old.path;
END
"""


MIGRATIONS: list[Migration] = [
    m001_first,
    m002_choices,
    m003_searches,
    m004_languages,
    m005_opened,
    m006_duplicates,
]
