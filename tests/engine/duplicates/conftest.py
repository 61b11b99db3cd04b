"""A library of texts in a catalogue, looked at and compared."""

from __future__ import annotations

import os
from collections.abc import Callable

import pytest

from desktop_app.engine.catalogue import Catalogue, documents, files, folders, wordings
from desktop_app.engine.catalogue.files import DiskEntry
from desktop_app.engine.duplicates.comparing import Comparer
from desktop_app.engine.duplicates.reading import WordingReader
from desktop_app.engine.duplicates.words import Tokenizer
from desktop_app.protocol.worker_messages import Extracted

PACKING = "test"


class Texts:
    """Puts files into the catalogue, and has them compared as the engine would."""

    def __init__(self, catalogue: Catalogue, extracted: Callable[..., Extracted]) -> None:
        self.catalogue, self._extracted = catalogue, extracted
        self.tokenizer = Tokenizer()
        self.reader = WordingReader(catalogue, self.tokenizer)
        self.comparer = Comparer(catalogue, self.tokenizer)
        with catalogue.write() as db:
            self._folder = folders.add(db, "/home", single_file=False)
        self._inode = 0

    def put(self, name: str, *texts: str, content: str = "") -> bytes:
        """A file that holds these passages is read (again); `content`: what tells its bytes from others'."""
        path = f"/home/{name}"
        self._inode += 1
        found = self._extracted(*texts, content=content or "\0".join(texts))
        with self.catalogue.write() as db:
            files.upsert(
                db, self._folder, [DiskEntry(path, max(1, found.size_bytes), self._inode, self._inode)]
            )
            (pending,) = files.pending_at(db, [os.fsencode(path)])
            document, _ = documents.store(db, found, PACKING)
            files.link(db, pending.id, document, max(1, found.size_bytes), self._inode)
        return os.fsencode(path)

    def take(self, name: str) -> None:
        """A file goes, and its document with it."""
        with self.catalogue.write() as db:
            files.remove_below(db, f"/home/{name}")
            documents.collect(db)

    def compare(self) -> None:
        """Look at everything and compare it."""
        while self.reader.step():
            pass
        while wordings.count_uncompared(self.catalogue.read()):
            self.comparer.compare(lambda done, of: True)


@pytest.fixture
def texts(catalogue: Catalogue, extracted: Callable[..., Extracted]) -> Texts:
    return Texts(catalogue, extracted)
