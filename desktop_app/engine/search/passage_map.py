"""Which text and which document every passage has, in memory: filters become labels without SQL.

16 bytes a passage. What was erased since stays in it until the next full load; that does no
harm, since every result is joined with the catalogue in the end.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Collection

import numpy as np
from numpy.typing import NDArray

RELOAD_GROWTH = 1.5


class PassageMap:
    """Follows the table of passages; ids only grow, so new rows are those above the last one."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._text_ids: NDArray[np.int64] = np.empty(0, np.int64)
        self._document_ids: NDArray[np.int64] = np.empty(0, np.int64)
        self._last = 0
        self._loaded = 0

    def labels_of(self, db: sqlite3.Connection, documents: Collection[int]) -> NDArray[np.int64]:
        """The texts (n,) of documents; one that several passages share may come several times."""
        with self._lock:
            self._follow(db)
            text_ids, document_ids = self._text_ids, self._document_ids
        wanted = np.fromiter(documents, np.int64, len(documents))
        return text_ids[np.isin(document_ids, wanted)]

    def _follow(self, db: sqlite3.Connection) -> None:
        if len(self._text_ids) > RELOAD_GROWTH * self._loaded:
            self._last = 0
        rows = db.execute(
            "SELECT id, text_id, document_id FROM passages WHERE id > ? ORDER BY id", (self._last,)
        )
        rows.row_factory = None
        new = np.array(rows.fetchall(), np.int64).reshape(-1, 3)
        if self._last == 0:
            self._text_ids, self._document_ids = new[:, 1].copy(), new[:, 2].copy()
            self._loaded = len(new)
        elif len(new):
            self._text_ids = np.concatenate([self._text_ids, new[:, 1]])
            self._document_ids = np.concatenate([self._document_ids, new[:, 2]])
        self._last = int(new[-1, 0]) if len(new) else self._last
