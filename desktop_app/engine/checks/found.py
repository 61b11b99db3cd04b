"""What a check found: how much, what to mend, and the first few of it in words."""

from __future__ import annotations

import os
import sqlite3
from array import array
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from desktop_app.engine.catalogue.files import printable

SHOWN = 20  # details of one kind, at most
CHUNK = 500  # rows mended in one transaction


@dataclass
class Found:
    """The differences of one kind. `ids` are what `mend` needs; 8 bytes each, however many there are."""

    ids: array[int] = field(default_factory=lambda: array("q"))
    details: list[str] = field(default_factory=list)
    count: int = 0

    def add(self, number: int, words: Callable[[int], str]) -> None:
        """Note a difference; its words are asked for only while few are known."""
        self.ids.append(number)
        self.count += 1
        if len(self.details) < SHOWN:
            self.details.append(words(number))

    def say(self, words: str) -> None:
        """Note a difference that needs no number."""
        self.count += 1
        if len(self.details) < SHOWN:
            self.details.append(words)

    def chunks(self) -> Iterator[list[int]]:
        """The ids, a transaction's worth at a time."""
        for start in range(0, len(self.ids), CHUNK):
            yield self.ids[start : start + CHUNK].tolist()


def name_of_document(db: sqlite3.Connection, document_id: int) -> str:
    """A file that holds the document, in words for the person."""
    row = db.execute("SELECT path FROM files WHERE document_id = ? LIMIT 1", (document_id,)).fetchone()
    return f"document {document_id}" if row is None else name_of_path(row[0])


def name_of_text(db: sqlite3.Connection, text_id: int) -> str:
    """A file that holds the text."""
    row = db.execute("SELECT document_id FROM passages WHERE text_id = ? LIMIT 1", (text_id,)).fetchone()
    return f"text {text_id}" if row is None else name_of_document(db, row[0])


def name_of_file(db: sqlite3.Connection, file_id: int) -> str:
    """The path of a file."""
    row = db.execute("SELECT path FROM files WHERE id = ?", (file_id,)).fetchone()
    return f"file {file_id}" if row is None else name_of_path(row[0])


def name_of_path(path: bytes | str) -> str:
    """A path as it can be shown, whatever its bytes are."""
    return printable(os.fsdecode(path))


def in_pairs(ids: Iterable[int]) -> list[tuple[int]]:
    """Ids as `executemany` takes them."""
    return [(number,) for number in ids]
