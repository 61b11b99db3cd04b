"""Search: parse, filter, gather, fuse, group, judge, mark."""

from __future__ import annotations

import sqlite3
import time
from collections import Counter
from collections.abc import Callable, Collection, Container, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from desktop_app.engine.catalogue import Catalogue
from desktop_app.engine.catalogue.files import printable
from desktop_app.engine.catalogue.vectors import active_model
from desktop_app.engine.indexes.lexical import LexicalIndex
from desktop_app.engine.indexes.vectors import VectorIndex
from desktop_app.engine.search import facets, names
from desktop_app.engine.search.calibrate import Background, Calibration
from desktop_app.engine.search.filters import FileCondition, condition, documents_of
from desktop_app.engine.search.fuse import (
    Candidate,
    RankedDocument,
    combined,
    in_order,
    is_look_up,
    meaning_share,
    rank_documents,
)
from desktop_app.engine.search.gather import Gatherer, Meaning
from desktop_app.engine.search.hits import (
    FileRow,
    Found,
    HitBuilder,
    PassageRow,
    assess,
    fetch_files,
    fetch_passages,
    folded,
    newest_files,
)
from desktop_app.engine.search.names import NameMatch
from desktop_app.engine.search.neighbours import refined
from desktop_app.engine.search.prior import favoured
from desktop_app.engine.search.query import ParsedQuery, parse
from desktop_app.engine.search.snippets import Marker
from desktop_app.engine.search.study import Study
from desktop_app.protocol.messages import Correction, Facet, Hit, Limits, Mode, Search, SearchResults

LEAST_CANDIDATES = 100  # from each side
MOST_CANDIDATES = 1600
MOST_NAMES = 400  # files that match by name, where they are counted
LEAST_JUDGED = 30  # documents: where fewer are wanted, names may still lift others into the list
ENOUGH_DOCUMENTS = 10  # fewer, and one document may have filled the list: look deeper

Cancelled = Callable[[], bool]


@dataclass(frozen=True)
class _Task:
    """One search with everything it needs to know."""

    request: Search
    query: ParsedQuery
    mode: Mode
    meaning: Meaning | None
    files: FileCondition
    documents: Collection[int] | None
    cancelled: Cancelled

    @property
    def name_words(self) -> list[str]:
        """What file names are searched for."""
        if self.mode == "semantic":
            return []
        return [*self.query.likely_words, *(word for phrase in self.query.phrases for word in phrase.split())]


@dataclass(frozen=True)
class _Found:
    """What a search comes to; `more`: passages beyond those that were looked at may match as well."""

    hits: list[Hit]
    facets: list[Facet]
    more: bool = False


class SearchEngine:
    """Searches one library. Any number of threads may search at once.

    `favours`: whether what is new or often opened goes first among equals; `now`: seconds since the epoch.
    """

    def __init__(
        self,
        catalogue: Catalogue,
        lexical: LexicalIndex,
        vectors: Callable[[], VectorIndex | None],
        known_words: Container[str] = (),
        favours: Callable[[], bool] = lambda: True,
        now: Callable[[], float] = time.time,
    ) -> None:
        self._catalogue = catalogue
        self._lexical = lexical
        self._vectors = vectors
        self._favours, self._now = favours, now
        self._gatherer = Gatherer(lexical)
        self._calibration = Calibration()
        self._study = Study(lexical, known_words)
        self._last_read: tuple[tuple[object, ...], ParsedQuery] | None = None
        self._last_marker: tuple[ParsedQuery, Marker] | None = None

    def read(self, request: Search) -> ParsedQuery:
        """A request's query as this library understands it; kept, since words and meaning both ask."""
        asked = (request.query, request.literal, request.typing, self._lexical.commits)
        kept = self._last_read
        if kept is None or kept[0] != asked:
            parsed = parse(printable(request.query), literal=request.literal)
            db = self._catalogue.read()
            query = self._study.of(parsed, request.typing, lambda word: names.occurs(db, word))
            kept = self._last_read = (asked, query)
        return kept[1]

    def search(
        self, request: Search, query_vector: NDArray[np.float32] | None, cancelled: Cancelled
    ) -> SearchResults:
        """The reply to a request; by words and names alone where `query_vector` (D,) is None.

        A search that was cancelled ends early with no hits. Raises IndexDamaged where the word index
        does not hold together.
        """
        started = time.perf_counter()
        query = self.read(request)
        index = self._vectors()
        meaning = None
        if query_vector is not None and index is not None and request.mode != "lexical":
            meaning = Meaning(index, query_vector)
        mode: Mode = request.mode if meaning is not None else "lexical"
        with self._catalogue.snapshot() as db:
            files = condition(query.filters)
            documents = documents_of(db, files) if files else None
            background = self._background(db, meaning)
            task = _Task(request, query, mode, meaning, files, documents, cancelled)
            found = self._found(db, task)
        return SearchResults(
            query=request.query,
            mode=mode,
            hits=found.hits,
            took_ms=(time.perf_counter() - started) * 1000,
            final=meaning is not None or request.mode == "lexical",
            filters=list(query.chips),
            hints=list(query.hints),
            words=self._marker_of(query).words,
            limits=Limits(likely=background.likely, strong=background.strong),
            facets=found.facets,
            more=found.more,
            corrections=[
                Correction(word=word.word, replacements=list(word.replacements)) for word in query.corrections
            ],
        )

    def _found(self, db: sqlite3.Connection, task: _Task) -> _Found:
        if not task.query.asks:
            if not task.files:
                return _Found([], [])
            return _Found(self._listed(db, task), self._facets(db, task, [], []))
        candidates, more = self._candidates(db, task)
        ranked = self._ranked(db, task, candidates)
        by_name = self._by_name(db, task)
        if task.cancelled():
            return _Found([], [])
        counted = self._facets(db, task, [document.document_id for document, _ in ranked], by_name)
        first = dict(islice(by_name.items(), task.request.limit))
        hits = self._composed(db, task, ranked[: max(task.request.limit, LEAST_JUDGED)], first)
        return _Found(hits, counted, more)

    def _facets(
        self, db: sqlite3.Connection, task: _Task, documents: Collection[int], file_ids: Collection[int]
    ) -> list[Facet]:
        if not task.request.facets:
            return []
        if not task.query.asks:
            return facets.count_listed(db, task.files, date.today())
        return facets.count_found(db, documents, file_ids, task.files, date.today())

    def _listed(self, db: sqlite3.Connection, task: _Task) -> list[Hit]:
        """Filters alone list what they let through, newest first."""
        rows = newest_files(db, task.files, task.request.limit)
        by_name = [NameMatch(row.id, 1.0, exact=False) for row in rows]
        return self._put_together(db, task, [], rows, {match.file_id: match for match in by_name})

    def _ranked(
        self, db: sqlite3.Connection, task: _Task, candidates: Sequence[Candidate]
    ) -> list[tuple[RankedDocument, int]]:
        """Ranked documents, or single passages where those are asked for, with their candidates' number."""
        matched = Counter(candidate.document_id for candidate in candidates)
        passages = in_order(candidates, self._scores(db, task, candidates))
        if task.request.group == "passage":
            ranked = [RankedDocument(item.candidate.document_id, (item,), item.score) for item in passages]
        else:
            ranked = rank_documents(passages)
        return [(document, matched[document.document_id]) for document in ranked]

    def _scores(
        self, db: sqlite3.Connection, task: _Task, candidates: Sequence[Candidate]
    ) -> NDArray[np.float64]:
        words = len(task.query.words)
        share = meaning_share(words, task.mode)
        scores = combined(candidates, share)
        if task.meaning is None or task.mode != "hybrid" or task.query.phrases or is_look_up(words):
            return scores
        return refined(db, task.meaning, candidates, scores, share)

    def _candidates(self, db: sqlite3.Connection, task: _Task) -> tuple[list[Candidate], bool]:
        """The passages to be ranked, and whether others may match that were not looked at."""
        k = max(LEAST_CANDIDATES, 2 * task.request.limit)
        while True:
            found = self._gatherer.candidates(
                db, task.query, task.mode != "semantic", task.meaning, task.documents, k
            )
            enough = min(ENOUGH_DOCUMENTS, task.request.limit)
            crowded = len(found) >= k and len({candidate.document_id for candidate in found}) < enough
            if not crowded or k >= MOST_CANDIDATES or task.cancelled():
                return found, len(found) >= k
            k = min(4 * k, MOST_CANDIDATES)

    def _by_name(self, db: sqlite3.Connection, task: _Task) -> dict[int, NameMatch]:
        if not task.name_words:
            return {}
        most = max(MOST_NAMES, task.request.limit) if task.request.facets else task.request.limit
        found = names.find(db, task.name_words, task.files, most)
        return {match.file_id: match for match in found}

    def _composed(
        self,
        db: sqlite3.Connection,
        task: _Task,
        ranked: Sequence[tuple[RankedDocument, int]],
        by_name: dict[int, NameMatch],
    ) -> list[Hit]:
        documents = {document.document_id for document, _ in ranked}
        files = fetch_files(db, documents, by_name, task.files)
        return self._put_together(db, task, ranked, self._allowed(task, files, documents), by_name)

    def _allowed(self, task: _Task, files: list[FileRow], known: set[int]) -> list[FileRow]:
        """Without files that matched by name only, but hold (or are called) what was excluded."""
        excluded = task.query.excluded
        if not excluded:
            return files
        others = {row.document_id for row in files if row.document_id is not None} - known
        unwanted = self._lexical.documents_with(excluded, others)
        folded_words = [names.fold(word) for word in excluded]
        return [
            row
            for row in files
            if row.document_id not in unwanted
            and not any(word in names.fold(row.name) for word in folded_words)
        ]

    def _put_together(
        self,
        db: sqlite3.Connection,
        task: _Task,
        ranked: Sequence[tuple[RankedDocument, int]],
        files: Sequence[FileRow],
        by_name: dict[int, NameMatch],
    ) -> list[Hit]:
        found, builder = self._assessed(db, task, ranked, files)
        texts: dict[int, list[Found]] = {}
        for item in found:
            texts.setdefault(item.ranked.document_id, []).append(item)
        hits = []
        for row in files:
            name = by_name.get(row.id)
            # A document may have lost its passages since they were ranked: then only its name counts.
            own: Sequence[Found | None] = texts.get(row.document_id or 0) or ([None] if name else [])
            hits += [builder.hit(row, item, name) for item in own]
        if task.request.group == "passage":
            hits = [hit for hit in hits if hit.passages]
        if task.query.asks:
            hits.sort(key=_order)
            hits = favoured(db, hits, self._now()) if self._favours() else hits
        hits = folded(hits) if task.request.fold_copies else hits
        return [builder.marked(hit) for hit in hits[: task.request.limit] if not task.cancelled()]

    def _assessed(
        self,
        db: sqlite3.Connection,
        task: _Task,
        ranked: Sequence[tuple[RankedDocument, int]],
        files: Sequence[FileRow],
    ) -> tuple[list[Found], HitBuilder]:
        per_file = max(1, task.request.passages_per_file)
        ids = [item.candidate.passage_id for document, _ in ranked for item in document.passages[:per_file]]
        known = {document.document_id for document, _ in ranked}
        unread = {row.document_id for row in files if row.document_id is not None} - known
        passages = fetch_passages(db, ids, unread)
        marker = self._marker_of(task.query)
        found = assess(ranked, passages, per_file, marker, self._background(db, task.meaning))
        firsts = _firsts(passages, unread)
        return found, HitBuilder(passages, firsts, marker, task.name_words)

    def _marker_of(self, query: ParsedQuery) -> Marker:
        """The marker of a query; the last one is kept: words and meaning ask about the same passages."""
        kept = self._last_marker
        if kept is None or kept[0] != query:
            marker = Marker(query, self._lexical.analyzer, self._lexical.rarity)
            kept = self._last_marker = (query, marker)
        return kept[1]

    def background(self) -> Background:
        """How similar unrelated passages of this library are, under the active model."""
        return self._background(self._catalogue.read())

    def _background(self, db: sqlite3.Connection, meaning: Meaning | None = None) -> Background:
        model, query = active_model(db), None if meaning is None else meaning.query
        return self._calibration.background(self._vectors(), model.name if model else "", query)


def _order(hit: Hit) -> tuple[float, float, bool, bytes]:
    """Best first; equal ones by their best passage, then what can be opened, then by path."""
    passage = hit.passages[0].score if hit.passages else 0.0
    return -hit.score, -passage, hit.offline, hit.path


def _firsts(passages: dict[int, PassageRow], documents: set[int]) -> dict[int, PassageRow]:
    return {row.document_id: row for row in passages.values() if row.document_id in documents}
