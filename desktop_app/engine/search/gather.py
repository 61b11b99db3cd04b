"""Candidates from both indexes, joined with the catalogue so that only what still exists is left."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from desktop_app.engine.indexes.analysis import is_compound
from desktop_app.engine.indexes.lexical import LexicalHit, LexicalIndex
from desktop_app.engine.indexes.lexical_query import LexicalQuery
from desktop_app.engine.indexes.vectors import VectorIndex
from desktop_app.engine.search.fuse import Candidate
from desktop_app.engine.search.passage_map import PassageMap
from desktop_app.engine.search.query import ParsedQuery
from desktop_app.engine.search.words import stop_words

PHRASE_PASSAGES = 1000
CLOSER_DOCUMENTS = 30  # are looked at for words side by side, in about 2 ms
# In a long question an identifier is one word of many; alone, or with a few words, it is what is meant.
# What people hyphenate ("high-speed") is taken for one only where it stands alone.
IDENTIFIER_WORDS = 3
PASSAGES_PER_TEXT = 64  # of a text that many files share, so many are candidates


@dataclass(frozen=True)
class Meaning:
    """The vector side of a search: the index and the query's unit vector (D,)."""

    index: VectorIndex
    query: NDArray[np.float32]


@dataclass(frozen=True)
class _Row:
    passage_id: int
    document_id: int
    text_id: int
    ordinal: int


@dataclass(frozen=True)
class _Near:
    """The nearest texts: rank from 1 and cosine by text."""

    ranks: dict[int, int]
    cosines: dict[int, float]


class Gatherer:
    """Asks both indexes; documents outside `documents` (None: all are inside) never become candidates."""

    def __init__(self, lexical: LexicalIndex) -> None:
        self._lexical = lexical
        self._map = PassageMap()

    def candidates(
        self,
        db: sqlite3.Connection,
        query: ParsedQuery,
        by_words: bool,
        meaning: Meaning | None,
        documents: Collection[int] | None,
        k: int,
    ) -> list[Candidate]:
        """Up to k candidates from each side. A phrase must stand in the passage, whatever its meaning."""
        words = self._by_words(query, k, documents) if by_words or query.phrases else []
        exact = self._exact(query, documents, k) if by_words else set()
        near = _Near({}, {})
        if meaning is not None and not query.phrases:
            near = self._by_meaning(db, meaning, documents, k)
        rows = _rows(db, {hit.passage_id for hit in words} | exact, near.ranks, documents)
        rows = self._without_excluded(query, rows)
        return _joined(rows, words if by_words else [], near, meaning, exact, all_exact=bool(query.phrases))

    def _by_words(self, query: ParsedQuery, k: int, documents: Collection[int] | None) -> list[LexicalHit]:
        asked = without_stop_words(query.lexical, query.language)
        if query.phrases:
            return self._lexical.search(asked, PHRASE_PASSAGES, documents)
        return self._in_sequence(asked.words, self._lexical.search(asked, k, documents))

    def _in_sequence(self, words: Sequence[str], hits: list[LexicalHit]) -> list[LexicalHit]:
        """The hits by a closer look at the best: words that stand side by side count more."""
        documents = dict.fromkeys(hit.document_id for hit in hits)
        added = self._lexical.sequences(words, list(documents)[:CLOSER_DOCUMENTS])
        closer = [replace(hit, score=hit.score + added.get(hit.passage_id, 0.0)) for hit in hits]
        return sorted(closer, key=lambda hit: -hit.score)

    def _by_meaning(
        self, db: sqlite3.Connection, meaning: Meaning, documents: Collection[int] | None, k: int
    ) -> _Near:
        allowed = None if documents is None else self._map.labels_of(db, documents)
        labels, cosines = meaning.index.search(meaning.query, k, allowed)
        found = labels.tolist()
        ranks = {label: rank for rank, label in enumerate(found, start=1)}
        return _Near(ranks, dict(zip(found, cosines.tolist(), strict=True)))

    def _without_excluded(self, query: ParsedQuery, rows: list[_Row]) -> list[_Row]:
        """Without documents that hold an excluded word anywhere, not only in the passage found."""
        if not query.excluded:
            return rows
        unwanted = self._lexical.documents_with(query.excluded, {row.document_id for row in rows})
        return [row for row in rows if row.document_id not in unwanted]

    def _exact(self, query: ParsedQuery, documents: Collection[int] | None, k: int) -> set[int]:
        if len(query.words) > IDENTIFIER_WORDS:
            return set()
        alone = len(query.words) == 1
        asked = [word for word in query.words if alone or not is_compound(word)]
        return {hit.passage_id for hit in self._lexical.with_identifiers(asked, k, documents)}


def without_stop_words(query: LexicalQuery, language: str) -> LexicalQuery:
    """The query without words that say nothing, where others are left.

    In a small library a lone "of" would else be the best that words can do, and count as much as the
    best that meaning can.
    """
    common = stop_words(language)
    kept = tuple(word for word in query.words if word.lower() not in common)
    if not kept or kept == query.words:
        return query
    return replace(query, words=kept, typing=query.typing and kept[-1] == query.words[-1])


def _rows(
    db: sqlite3.Connection,
    passage_ids: Iterable[int],
    text_ids: Iterable[int],
    documents: Collection[int] | None,
) -> list[_Row]:
    """The passages of both lists that exist and are inside, each once."""
    found = db.execute(
        "SELECT id, document_id, text_id, ordinal FROM passages WHERE id IN (SELECT value FROM json_each(?))"
        " UNION SELECT p.id, p.document_id, p.text_id, p.ordinal FROM json_each(?) t JOIN passages p"
        " ON p.id IN (SELECT id FROM passages WHERE text_id = t.value LIMIT ?)",
        (
            json.dumps(list(passage_ids)),
            json.dumps(list(text_ids)),
            # With a filter the first copies may be outside of it.
            PASSAGES_PER_TEXT if documents is None else -1,
        ),
    )
    found.row_factory = None
    inside = (row for row in found if documents is None or row[1] in documents)
    return [_Row(*row) for row in inside]


def _joined(
    rows: list[_Row],
    words: Sequence[LexicalHit],
    near: _Near,
    meaning: Meaning | None,
    exact: set[int],
    all_exact: bool,
) -> list[Candidate]:
    ranks = {hit.passage_id: rank for rank, hit in enumerate(words, start=1)}
    scores = {hit.passage_id: hit.score for hit in words}
    cosines = near.cosines | _missing_cosines(rows, near.cosines, meaning)
    return [
        Candidate(
            passage_id=row.passage_id,
            document_id=row.document_id,
            text_id=row.text_id,
            ordinal=row.ordinal,
            bm25=scores.get(row.passage_id, 0.0),
            lexical_rank=ranks.get(row.passage_id),
            cosine=cosines.get(row.text_id),
            semantic_rank=near.ranks.get(row.text_id),
            exact=all_exact or row.passage_id in exact,
        )
        for row in rows
    ]


def _missing_cosines(
    rows: Sequence[_Row], known: dict[int, float], meaning: Meaning | None
) -> dict[int, float]:
    """Exact cosines of texts that words alone led to; those without a vector yet are left out."""
    if meaning is None:
        return {}
    missing = sorted({row.text_id for row in rows} - known.keys())
    found = meaning.index.similarities(meaning.query, np.array(missing, np.int64))
    return {label: float(cosine) for label, cosine in zip(missing, found, strict=True) if cosine == cosine}
