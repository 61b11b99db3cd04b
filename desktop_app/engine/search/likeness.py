"""What resembles examples: the passages nearest to each of their directions, then documents by all of them.

A document's likeness to an example is the mean, over the example's directions, of its nearest passage to
each (Khattab and Zaharia 2020, arXiv:2004.12832, do so with words in place of passages); to several
examples, the mean of those. So a file that shares one paragraph of ten is less like the example than
another version of it, and what resembles both of two examples comes before what resembles one.
"""

from __future__ import annotations

import json
import sqlite3
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from desktop_app.engine.catalogue import Catalogue
from desktop_app.engine.indexes.lexical import LexicalIndex
from desktop_app.engine.indexes.vectors import VectorIndex
from desktop_app.engine.search.calibrate import Background, Evidence, relevance
from desktop_app.engine.search.filters import FileCondition, condition, documents_of
from desktop_app.engine.search.fuse import Candidate, RankedDocument, RankedPassage
from desktop_app.engine.search.hits import FileRow, Found, HitBuilder, fetch_files, fetch_passages, folded
from desktop_app.engine.search.passage_map import PassageMap
from desktop_app.engine.search.query import ParsedQuery, parse
from desktop_app.engine.search.rocchio import Vectors
from desktop_app.engine.search.snippets import Marker
from desktop_app.protocol.messages import Hit, Limits, Search, SearchResults

LEAST_NEAREST = 100  # passages asked for in each direction
MOST_DOCUMENTS = 200  # of those that the nearest passages lie in, so many are compared as a whole
WHOLE_PASSAGES = 500  # a longer document is compared by its passages among the nearest
PASSAGES_PER_TEXT = 64  # of a text that many files share, so many are looked at
UNKNOWN = -1.0  # the cosine of a passage without a vector: below any other

Cancelled = Callable[[], bool]
Cosines = NDArray[np.float32]


@dataclass(frozen=True)
class Wanted:
    """What hits should resemble: the directions (m, D) of each example; and documents to leave out."""

    examples: Sequence[Vectors]
    without: frozenset[int] = frozenset()

    @property
    def directions(self) -> Vectors:
        """All directions (m, D)."""
        return np.concatenate(self.examples)

    def likeness(self, cosines: Cosines) -> NDArray[np.float32]:
        """(n,) from cosines (n, m): the mean over each example's directions, and of those means."""
        return self._over_examples(cosines, np.mean)

    def nearness(self, cosines: Cosines) -> NDArray[np.float32]:
        """(n,) of single passages: the nearest of each example's directions, and the mean of those."""
        return self._over_examples(cosines, np.max)

    def _over_examples(self, cosines: Cosines, reduce: Callable[..., Cosines]) -> NDArray[np.float32]:
        ends = np.cumsum([len(vectors) for vectors in self.examples])[:-1]
        parts = [reduce(part, axis=1) for part in np.split(cosines, ends, axis=1)]
        return np.asarray(np.mean(parts, axis=0, dtype=np.float32), np.float32)


@dataclass(frozen=True)
class _Near:
    """Passages as (id, document, text, ordinal), and their cosines (n, m) to all m directions."""

    rows: list[tuple[int, int, int, int]]
    cosines: Cosines

    def by_document(self) -> tuple[NDArray[np.int64], Cosines]:
        """The documents (d,), and of each the nearest passage's cosine to each direction (d, m)."""
        documents, owner = np.unique(np.array([row[1] for row in self.rows], np.int64), return_inverse=True)
        best = np.full((len(documents), self.cosines.shape[1]), UNKNOWN, np.float32)
        np.maximum.at(best, owner, self.cosines)
        return documents, best


class LikenessSearch:
    """Searches one library by example. Any number of threads may search at once."""

    def __init__(
        self,
        catalogue: Catalogue,
        lexical: LexicalIndex,
        vectors: Callable[[], VectorIndex | None],
        background: Callable[[], Background],
    ) -> None:
        self._catalogue = catalogue
        self._lexical = lexical
        self._vectors = vectors
        self._background = background
        self._map = PassageMap()

    @property
    def ready(self) -> bool:
        """Whether the vectors are loaded."""
        return self._vectors() is not None

    def search(self, request: Search, wanted: Wanted, cancelled: Cancelled) -> SearchResults:
        """Hits by likeness; what the query has of filters and exclusions narrows them. None unless `ready`.

        A search that was cancelled ends early with no hits.
        """
        started = time.perf_counter()
        query = parse(request.query, literal=request.literal)
        index, background = self._vectors(), self._background()
        hits: list[Hit] = []
        if index is not None and wanted.examples:
            with self._catalogue.snapshot() as db:
                files = condition(query.filters)
                found = self._ranked(db, index, request, query, files, wanted)
                if not cancelled():
                    hits = self._hits(db, request, query, files, found, background)
        return SearchResults(
            query=request.query,
            mode="semantic",
            hits=hits,
            took_ms=(time.perf_counter() - started) * 1000,
            final=True,
            filters=list(query.chips),
            hints=list(query.hints),
            limits=Limits(likely=background.likely, strong=background.strong),
        )

    def _ranked(
        self,
        db: sqlite3.Connection,
        index: VectorIndex,
        request: Search,
        query: ParsedQuery,
        files: FileCondition,
        wanted: Wanted,
    ) -> list[RankedDocument]:
        """Documents, or single passages where those are asked for, best first."""
        allowed = documents_of(db, files) if files else None
        labels = self._nearest(db, index, wanted, allowed, max(LEAST_NEAREST, 2 * request.limit))
        pool = _near(index, wanted, _passages_with(db, labels))
        documents, best = pool.by_document()
        order = np.argsort(-wanted.likeness(best), kind="stable")
        chosen = [int(documents[at]) for at in order if documents[at] not in wanted.without]
        chosen = [document for document in chosen if allowed is None or document in allowed]
        if query.excluded:
            unwanted = self._lexical.documents_with(query.excluded, set(chosen))
            chosen = [document for document in chosen if document not in unwanted]
        kept = set(chosen[: max(MOST_DOCUMENTS, request.limit)])
        rows = {row[0]: row for row in pool.rows if row[1] in kept}
        rows |= {row[0]: row for row in _passages_in(db, kept)}
        near = _near(index, wanted, sorted(rows.values()))
        return _rank(near, wanted, request.limit, singly=request.group == "passage")

    def _nearest(
        self,
        db: sqlite3.Connection,
        index: VectorIndex,
        wanted: Wanted,
        allowed: set[int] | None,
        k: int,
    ) -> list[int]:
        """The texts nearest to each direction, and to the middle of all."""
        inside = None if allowed is None else self._map.labels_of(db, allowed)
        aims = wanted.directions
        middle = aims.mean(axis=0)
        if np.any(middle):
            aims = np.concatenate([aims, middle[None]])
        return list(dict.fromkeys(int(label) for aim in aims for label in index.search(aim, k, inside)[0]))

    def _hits(
        self,
        db: sqlite3.Connection,
        request: Search,
        query: ParsedQuery,
        files: FileCondition,
        ranked: Sequence[RankedDocument],
        background: Background,
    ) -> list[Hit]:
        per_file = max(1, request.passages_per_file)
        shown = [item for document in ranked for item in document.passages[:per_file]]
        passages = fetch_passages(db, [item.candidate.passage_id for item in shown], [])
        builder = HitBuilder(passages, {}, Marker(query, self._lexical.analyzer), [])
        rows: dict[int, list[FileRow]] = {}
        for row in fetch_files(db, {document.document_id for document in ranked}, [], files):
            rows.setdefault(row.document_id or 0, []).append(row)
        hits = [
            builder.hit(row, _found(document, per_file, background), None)
            for document in ranked
            for row in sorted(rows.get(document.document_id, []), key=lambda row: (row.offline, row.path))
        ]
        return (folded(hits) if request.fold_copies else hits)[: request.limit]


def _near(index: VectorIndex, wanted: Wanted, rows: list[tuple[int, int, int, int]]) -> _Near:
    labels = np.array([row[2] for row in rows], np.int64)
    cosines = index.similarities(wanted.directions, labels)
    return _Near(rows, np.nan_to_num(cosines, nan=UNKNOWN))


def _rank(near: _Near, wanted: Wanted, limit: int, singly: bool) -> list[RankedDocument]:
    """The best documents by likeness, each with its most telling passages first; or the nearest passages.

    Telling is what is nearer to a direction than the candidates usually are: a paragraph that all of them
    share (a licence, a list of links) is near, and says nothing of why this one was found.
    """
    if not near.rows:
        return []
    nearness = wanted.nearness(near.cosines)
    ranks = np.empty(len(nearness), np.int64)
    order = np.argsort(-nearness, kind="stable")
    ranks[order] = np.arange(1, len(order) + 1)

    def passage(at: int) -> RankedPassage:
        cosine = float(nearness[at])
        passage_id, document_id, text_id, ordinal = near.rows[at]
        rank = int(ranks[at])
        found = Candidate(passage_id, document_id, text_id, ordinal, cosine=cosine, semantic_rank=rank)
        return RankedPassage(found, _score(cosine))

    if singly:
        best = [passage(at) for at in order[:limit].tolist()]
        return [RankedDocument(item.candidate.document_id, (item,), item.score) for item in best]
    documents, cosines = near.by_document()
    likeness = wanted.likeness(cosines)
    chosen = {int(documents[at]): float(likeness[at]) for at in np.argsort(-likeness, kind="stable")[:limit]}
    telling = wanted.nearness(near.cosines - np.median(cosines, axis=0).astype(np.float32))
    passages: dict[int, list[RankedPassage]] = {document: [] for document in chosen}
    for at in np.lexsort((-nearness, -telling)).tolist():
        if near.rows[at][1] in chosen:
            passages[near.rows[at][1]].append(passage(at))
    return [RankedDocument(key, tuple(passages[key]), _score(score)) for key, score in chosen.items()]


def _score(cosine: float) -> float:
    return min(1.0, max(0.0, cosine))


def _found(document: RankedDocument, per_file: int, background: Background) -> Found:
    """Judged by the likeness of the whole, so that one shared paragraph makes no strong hit."""
    surely = relevance(Evidence(similarity=document.score), background)
    likely = sum(1 for item in document.passages if item.score >= background.likely)
    return Found(document, document.passages[:per_file], max(1, likely), surely, document.score)


def _passages_with(db: sqlite3.Connection, texts: Sequence[int]) -> list[tuple[int, int, int, int]]:
    rows = db.execute(
        "SELECT p.id, p.document_id, p.text_id, p.ordinal FROM json_each(?) t JOIN passages p"
        " ON p.id IN (SELECT id FROM passages WHERE text_id = t.value LIMIT ?)",
        (json.dumps(list(texts)), PASSAGES_PER_TEXT),
    )
    rows.row_factory = None
    return rows.fetchall()


def _passages_in(db: sqlite3.Connection, documents: set[int]) -> list[tuple[int, int, int, int]]:
    """All passages of those documents that are not too long to be compared as a whole."""
    rows = db.execute(
        "SELECT p.id, p.document_id, p.text_id, p.ordinal FROM passages p JOIN documents d"
        " ON d.id = p.document_id WHERE d.passages_total <= ? AND d.id IN (SELECT value FROM json_each(?))",
        (WHOLE_PASSAGES, json.dumps(list(documents))),
    )
    rows.row_factory = None
    return rows.fetchall()
