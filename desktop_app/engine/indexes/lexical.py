"""The word index: tantivy, one document per passage; the text itself stays in the catalogue."""

from __future__ import annotations

import contextlib
import logging
import math
import threading
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import numpy as np
import tantivy
from numpy.typing import NDArray

from desktop_app.engine.indexes.analysis import Analyzer
from desktop_app.engine.indexes.generations import IndexDamaged
from desktop_app.engine.indexes.lexical_folder import (
    SCHEMA_VERSION,
    LexicalPassage,
    damage,
    document,
    erase_index,
    new_writer,
    open_index,
)
from desktop_app.engine.indexes.lexical_query import LexicalQuery, QueryBuilder
from desktop_app.engine.indexes.segments import segments_of, strays, write_seal
from desktop_app.engine.indexes.vocabulary import Vocabulary
from desktop_app.protocol.errors import Bug, EnvironmentProblem

log = logging.getLogger(__name__)

MOST_LISTED = 4096  # documents that a filter names to tantivy before over-fetching is tried
MOST_EXCLUDING = 20_000
MOST_SCORED = 4096  # passages of the documents that were found
__all__ = ["DeadWords", "HeldPassages", "LexicalHit", "LexicalIndex", "LexicalPassage"]

T = TypeVar("T")

STEADY_TRIES = 20  # merges in the background may get between two looks at the segments


@dataclass(frozen=True, slots=True)
class LexicalHit:
    """A passage that words lead to; `score` is BM25, comparable within one search."""

    passage_id: int
    document_id: int
    score: float


@dataclass(frozen=True)
class HeldPassages:
    """All passages in the index: their ids (n,) and those of their documents (n,), in no order."""

    passage_ids: NDArray[np.int64]
    document_ids: NDArray[np.int64]


@dataclass(frozen=True)
class DeadWords:
    """Segments whose files hold words of removed passages, and what else is in them.

    Once the `documents` (n,) ascending, with `passages` (n,) of each, were put in anew, the segments go.
    """

    segments: tuple[str, ...]
    documents: NDArray[np.int64]
    passages: NDArray[np.int64]


class LexicalIndex:
    """Passages by their words. Any thread may search; additions show after `commit`.

    What writes raises IndexDamaged where the index does not hold together, and EnvironmentProblem where
    the disk is full. A search that fails never raises: it finds nothing, and says so by `on_damage`
    (called from any thread; it must return at once); then `recover` is to be called.
    """

    def __init__(self, folder: Path, index: tantivy.Index, was_closed: bool) -> None:
        self.analyzer = Analyzer()
        self.was_closed = was_closed
        self.made_anew = False  # instead of a damaged one, so that it has to be filled
        self.on_damage: Callable[[], None] = _nothing
        self.commits = 0  # since it was opened: what was learnt of its words holds until the next
        self._folder = folder
        self._schema = index.schema
        self._write_lock = threading.Lock()
        self._closed = False
        self._adopt(index)

    def _adopt(self, index: tantivy.Index) -> None:
        index.register_tokenizer("words", self.analyzer.words)
        index.register_tokenizer("stems", self.analyzer.stems)
        index.config_reader("manual")
        self._writer: tantivy.IndexWriter | None = new_writer(index)
        self._index = index

    @classmethod
    def open(cls, folder: Path) -> LexicalIndex:
        """Open the index in `folder`, or create it there where there is none.

        Raises IndexDamaged where it is damaged or of another schema version.
        """
        with damage(folder):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            index, was_closed = open_index(folder)
            return cls(folder, index, was_closed)

    @classmethod
    def anew(cls, folder: Path) -> LexicalIndex:
        """An empty index in place of a damaged one. Raises EnvironmentProblem where that cannot go."""
        erase_index(folder)
        index = cls.open(folder)
        index.made_anew = True
        return index

    def add(self, passages: Iterable[LexicalPassage]) -> None:
        """Add passages. Those of a document that is replaced must be removed first."""
        with self._writing() as writer:
            for passage in passages:
                writer.add_document(document(passage, self.analyzer))

    def remove_documents(self, document_ids: Iterable[int]) -> None:
        """Remove all passages of documents."""
        with self._writing() as writer:
            # By query: delete_documents_by_term makes a signed value, and then silently removes nothing.
            listed = tantivy.Query.term_set_query(self._schema, "document_id", list(document_ids))
            writer.delete_documents_by_query(listed)

    def commit(self) -> None:
        """Make additions and removals durable, and visible to searches."""
        with self._writing() as writer:
            writer.commit()
            self._index.reload()
            self.commits += 1
            write_seal(self._folder, SCHEMA_VERSION, closed=False)

    def clear(self) -> None:
        """Remove everything, from the files too."""
        with self._writing() as writer:
            writer.delete_all_documents()
            writer.commit()
        self.collect_garbage()

    def recover(self) -> bool:
        """After a failure: open the files again where they hold together, else begin an empty index.

        Returns whether it is empty now, and has to be filled anew. Raises EnvironmentProblem where
        the disk does not let it.
        """
        with self._write_lock:
            if self._closed:
                raise Bug("the word index was closed")
            self._let_go()
            try:
                with damage(self._folder):
                    self._adopt(open_index(self._folder)[0])
                return False
            except IndexDamaged as error:
                log.warning("the word index is begun anew: %s", error)
            self._let_go()
            erase_index(self._folder)
            with damage(self._folder):
                self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
                self._adopt(open_index(self._folder)[0])
            return True

    def _let_go(self) -> None:
        """Give the writer up, whatever state it is in: it holds the folder's lock."""
        writer, self._writer = self._writer, None
        with contextlib.suppress(IndexDamaged, EnvironmentProblem), damage(self._folder):
            if writer is not None:
                writer.rollback()
                writer.wait_merging_threads()

    def close(self) -> None:
        """Wait for merges in the background and seal the folder. What was not committed is lost."""
        with self._write_lock, damage(self._folder):
            if self._closed:
                return
            self._closed = True
            writer, self._writer = self._writer, None
            if writer is None:  # it failed: unsealed, the next start looks closely
                return
            writer.rollback()
            writer.wait_merging_threads()
            write_seal(self._folder, SCHEMA_VERSION, closed=True)

    def __len__(self) -> int:
        """Passages in the index, as of the last commit."""
        return int(self._index.searcher().num_docs)

    def search(
        self, query: LexicalQuery, k: int, allowed_documents: Collection[int] | None = None
    ) -> list[LexicalHit]:
        """The k best passages, best first: any of the words, all phrases, nothing excluded."""
        if allowed_documents is not None and len(allowed_documents) > MOST_LISTED:
            hits = self._run(lambda builder: builder.ranked(query, None), 4 * k)
            chosen = [hit for hit in hits if hit.document_id in allowed_documents]
            if len(chosen) >= k or len(hits) < 4 * k:
                return chosen[:k]
        return self._run(lambda builder: builder.ranked(query, allowed_documents), k)

    def sequences(self, words: Sequence[str], document_ids: Collection[int]) -> dict[int, float]:
        """What passages of some documents deserve beyond BM25 for words that stand in them side by side."""
        hits = self._run(lambda builder: builder.sequences(words, document_ids), MOST_SCORED)
        return {hit.passage_id: hit.score for hit in hits}

    def with_identifiers(
        self, words: Sequence[str], k: int, allowed_documents: Collection[int] | None = None
    ) -> list[LexicalHit]:
        """Passages that hold an identifier among the words as a whole (`a_b`, `fooBar`, `x.y`)."""
        return self._run(lambda builder: builder.identifiers(words, allowed_documents), k)

    def documents_with(self, phrases: Sequence[str], document_ids: Collection[int]) -> set[int]:
        """Those of the documents that hold any of the words or phrases."""
        if not document_ids:
            return set()
        hits = self._run(lambda builder: builder.phrases_within(phrases, document_ids), MOST_EXCLUDING)
        return {hit.document_id for hit in hits}

    def document_ids(self) -> NDArray[np.int64]:
        """All documents in the index, ascending (n,). Raises IndexDamaged."""
        return np.unique(self.held_passages().document_ids)

    def held_passages(self) -> HeldPassages:
        """All passages in the index; about a second for a million. Raises IndexDamaged."""
        with damage(self._folder):
            searcher, places = self._everything()
            return HeldPassages(
                np.array(searcher.fast_field_values("passage_id", places), np.int64),
                np.array(searcher.fast_field_values("document_id", places), np.int64),
            )

    def rarity(self, stem: str) -> float:
        """How much a word tells: the inverse document frequency of its stem, in nats, above 0.

        It is highest for a word that no passage holds. Removed passages count until they are merged away.
        Source: Robertson & Zaragoza 2009, "The Probabilistic Relevance Framework: BM25 and Beyond".
        """

        def ask(index: tantivy.Index) -> float:
            searcher = index.searcher()
            count = int(searcher.doc_freq("stems", stem))
            return math.log1p((max(count, searcher.num_docs) - count + 0.5) / (count + 0.5))

        return self._answer(ask, 1.0)

    def words_starting_with(self, start: str, limit: int = 10) -> list[str]:
        """The most frequent words that begin with the last word of `start`."""
        tokens = self.analyzer.words_of(start)
        if not tokens:
            return []

        return self.consult(lambda words: words.beginning_with(tokens[-1], limit), [])

    def consult(self, ask: Callable[[Vocabulary], T], otherwise: T) -> T:
        """What `ask` learns from the index's words; `otherwise` where they cannot be read."""
        return self._answer(lambda index: ask(Vocabulary(self._schema, index.searcher())), otherwise)

    # ------------------------------------------------------------ what removed passages leave behind

    def dead_passages(self) -> tuple[int, int]:
        """How many of the passages in the files are removed ones, and how many there are in all."""
        with self._write_lock, damage(self._folder):
            found = segments_of(self._folder)
        return sum(segment.dead for segment in found), sum(segment.passages for segment in found)

    def dead_words(self) -> DeadWords:
        """What to put in anew so that the words of removed passages go. None dead: no segments.

        tantivy merges when it likes, and cannot be asked to; but it erases a segment as soon as nothing
        alive is left in it.
        """
        with self._write_lock, damage(self._folder):
            for _ in range(STEADY_TRIES):
                self._index.reload()
                found = segments_of(self._folder)
                searcher, places = self._everything()
                ordinals = np.array([place.segment_ord for place in places], np.int64)
                alive = np.bincount(ordinals, minlength=len(found)).tolist()
                if alive == [segment.passages - segment.dead for segment in found]:
                    break
            else:
                raise EnvironmentProblem("the word index is being merged: its old words go later")
            dead = [number for number, segment in enumerate(found) if segment.dead]
            inside = [
                place for place, number in zip(places, ordinals.tolist(), strict=True) if number in dead
            ]
            documents = np.array(searcher.fast_field_values("document_id", inside), np.int64)
        return DeadWords(
            tuple(found[number].name for number in dead), *np.unique(documents, return_counts=True)
        )

    def files_left(self, segments: Collection[str]) -> bool:
        """Whether files of these segments, or of others that are not in use, are still there."""
        with self._write_lock, damage(self._folder):
            return bool(strays(self._folder)) or any(
                segment.name in segments for segment in segments_of(self._folder)
            )

    def collect_garbage(self) -> None:
        """Remove files of segments that went; those that a search is reading go the next time."""
        with self._writing() as writer:
            self._index.reload()
            writer.garbage_collect_files()

    def _everything(self) -> tuple[tantivy.Searcher, list[tantivy.DocAddress]]:
        searcher = self._index.searcher()
        if searcher.num_docs == 0:
            return searcher, []
        hits = searcher.search(tantivy.Query.all_query(), searcher.num_docs, count=False).hits
        return searcher, [place for _, place in hits]

    # ------------------------------------------------------------ asking and writing

    def _run(self, build: Callable[[QueryBuilder], tantivy.Query | None], k: int) -> list[LexicalHit]:
        def ask(index: tantivy.Index) -> list[LexicalHit]:
            searcher = index.searcher()
            query = build(QueryBuilder(self._schema, searcher, self.analyzer))
            if query is None or k <= 0 or searcher.num_docs == 0:
                return []
            found = searcher.search(query, min(k, searcher.num_docs), count=False).hits
            places = [place for _, place in found]
            passages = searcher.fast_field_values("passage_id", places)
            documents = searcher.fast_field_values("document_id", places)
            scores = (score for score, _ in found)
            return [LexicalHit(*hit) for hit in zip(passages, documents, scores, strict=True)]

        return self._answer(ask, [])

    def _answer(self, ask: Callable[[tantivy.Index], T], otherwise: T) -> T:
        """What a search finds; where it fails, `otherwise`, and `on_damage` hears of it."""
        index = self._index
        try:
            with damage(self._folder):
                return ask(index)
        except (IndexDamaged, EnvironmentProblem) as error:
            log.warning("a search by words failed: %s", error)
            if index is self._index:  # else it was recovered meanwhile
                self.on_damage()
            return otherwise

    @contextmanager
    def _writing(self) -> Iterator[tantivy.IndexWriter]:
        with self._write_lock:
            if self._closed:
                raise Bug("the word index was closed")
            if self._writer is None:
                with damage(self._folder):
                    self._writer = new_writer(self._index)
            try:
                with damage(self._folder):
                    yield self._writer
            except (IndexDamaged, EnvironmentProblem):
                self._revive_writer()
                raise

    def _revive_writer(self) -> None:
        """A writer that failed once loses what it is given next, and says nothing: begin another."""
        try:
            with damage(self._folder):
                assert self._writer is not None
                self._writer.rollback()
        except (IndexDamaged, EnvironmentProblem) as error:
            log.warning("the word index cannot be written: %s", error)
            self._writer = None


def _nothing() -> None:
    """What `on_damage` does until somebody listens."""
