"""The word index: tantivy, one document per passage; the text itself stays in the catalogue."""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import tantivy
from numpy.typing import NDArray

from desktop_app.engine.indexes.analysis import Analyzer, code_terms, normal
from desktop_app.engine.indexes.generations import IndexDamaged
from desktop_app.engine.indexes.lexical_query import LexicalQuery, QueryBuilder
from desktop_app.engine.indexes.segments import META, check, write_seal
from desktop_app.protocol.errors import Bug, EnvironmentProblem

SCHEMA_VERSION = 1
WRITER_BYTES = 48 * 1024 * 1024
MOST_LISTED = 4096  # documents that a filter names to tantivy before over-fetching is tried
MOST_EXCLUDING = 20_000


@dataclass(frozen=True)
class LexicalPassage:
    """A passage as it is indexed by words."""

    passage_id: int
    document_id: int
    heading: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class LexicalHit:
    """A passage that words lead to; `score` is BM25, comparable within one search."""

    passage_id: int
    document_id: int
    score: float


class LexicalIndex:
    """Passages by their words. Any thread may search; additions show after `commit`.

    Methods raise IndexDamaged where the index does not hold together: erase its folder and fill it anew.
    """

    def __init__(self, folder: Path, index: tantivy.Index) -> None:
        self.analyzer = Analyzer()
        self._folder = folder
        self._index = index
        self._schema = index.schema
        self._write_lock = threading.Lock()
        index.register_tokenizer("words", self.analyzer.words)
        index.register_tokenizer("stems", self.analyzer.stems)
        index.config_reader("manual")
        self._writer: tantivy.IndexWriter | None = index.writer(heap_size=WRITER_BYTES, num_threads=1)

    @classmethod
    def open(cls, folder: Path) -> LexicalIndex:
        """Open the index in `folder`, or create it there where there is none.

        Raises IndexDamaged where it is damaged or of another schema version.
        """
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if any(folder.iterdir()):
            check(folder, SCHEMA_VERSION)
        with _damage(folder):
            index = tantivy.Index(_schema(), path=str(folder), reuse=(folder / META).exists())
            write_seal(folder, SCHEMA_VERSION, closed=False)
            return cls(folder, index)

    def add(self, passages: Iterable[LexicalPassage]) -> None:
        """Add passages. Those of a document that is replaced must be removed first."""
        with self._writing() as writer:
            for passage in passages:
                writer.add_document(_document(passage))

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

    def close(self) -> None:
        """Wait for merges in the background and seal the folder. What was not committed is lost."""
        with self._write_lock, _damage(self._folder):
            if self._writer is None:
                return
            self._writer.rollback()
            writer, self._writer = self._writer, None
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
        """All documents in the index, ascending (n,)."""
        hits = self._run(lambda builder: tantivy.Query.all_query(), max(1, len(self)))
        return np.unique(np.array([hit.document_id for hit in hits], np.int64))

    def words_starting_with(self, start: str, limit: int = 10) -> list[str]:
        """The most frequent words that begin with the last word of `start`."""
        tokens = self.analyzer.words_of(start)
        if not tokens:
            return []
        with _damage(self._folder):
            found = self._index.searcher().terms_with_prefix("words", tokens[-1], limit=limit)
        return [term for term, _ in found]

    def _run(self, build: Callable[[QueryBuilder], tantivy.Query | None], k: int) -> list[LexicalHit]:
        with _damage(self._folder):
            searcher = self._index.searcher()
            query = build(QueryBuilder(self._schema, searcher, self.analyzer))
            if query is None or k <= 0 or searcher.num_docs == 0:
                return []
            found = searcher.search(query, min(k, searcher.num_docs), count=False).hits
            places = [place for _, place in found]
            passages = searcher.fast_field_values("passage_id", places)
            documents = searcher.fast_field_values("document_id", places)
        scores = (score for score, _ in found)
        return [LexicalHit(*hit) for hit in zip(passages, documents, scores, strict=True)]

    @contextmanager
    def _writing(self) -> Iterator[tantivy.IndexWriter]:
        with self._write_lock, _damage(self._folder):
            if self._writer is None:
                raise Bug("the word index was closed")
            yield self._writer


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    builder.add_unsigned_field("passage_id", fast=True)
    builder.add_unsigned_field("document_id", indexed=True, fast=True)
    builder.add_text_field("words", tokenizer_name="words", index_option="position")
    builder.add_text_field("stems", tokenizer_name="stems", index_option="freq")
    builder.add_text_field("title", tokenizer_name="stems", index_option="freq")
    builder.add_text_field("identifiers", tokenizer_name="raw", index_option="basic")
    return builder.build()


def _document(passage: LexicalPassage) -> tantivy.Document:
    document = tantivy.Document()
    # add_unsigned, since any other way makes a signed value, and that ends tantivy's writer thread.
    document.add_unsigned("passage_id", passage.passage_id)
    document.add_unsigned("document_id", passage.document_id)
    for value in filter(None, (passage.heading, passage.text)):
        text = normal(value)
        document.add_text("words", text)
        document.add_text("stems", text)
    document.add_text("title", normal(passage.title))
    code = code_terms(f"{passage.heading}\n{passage.text}")
    document.add_text("stems", " ".join(code.parts))
    for identifier in code.identifiers:
        document.add_text("identifiers", identifier)
    return document


@contextmanager
def _damage(folder: Path) -> Iterator[None]:
    """Turn what tantivy raises on a damaged index, its panics included, into IndexDamaged."""
    try:
        yield
    except (ValueError, OSError) as error:
        if "No space left" in str(error) or "not enough space" in str(error):
            raise EnvironmentProblem(f"the disk that holds {folder} is full: free some space") from error
        raise IndexDamaged(f"the word index in {folder} failed: {error}") from error
    except BaseException as error:
        # A panic of the Rust side comes as a BaseException of a class that cannot be imported.
        if type(error).__name__ == "PanicException":
            raise IndexDamaged(f"the word index in {folder} failed: {error}") from error
        raise
