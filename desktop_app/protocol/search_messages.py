"""Searching and previews: requests, and what comes back."""

from __future__ import annotations

from typing import Literal

import msgspec

from desktop_app.protocol.basics import FilePath, Message
from desktop_app.protocol.query_messages import Facet

Mode = Literal["hybrid", "semantic", "lexical"]
Group = Literal["file", "passage"]
Confidence = Literal["strong", "likely", "weak"]
MOST_COLLECTED = 1000  # hits of one CollectResults


class Example(msgspec.Struct, frozen=True, kw_only=True):
    """Something to find more of, or less: a file, a passage of it, or a text (of a file, or of nowhere).

    With `passage_id` only that passage of the file counts; where the file no longer has it, `text` does.
    """

    path: FilePath | None = None
    passage_id: int | None = None
    text: str = ""


class Search(Message, frozen=True, kw_only=True):
    """Search the library. A newer Search from the same client on the same `channel` cancels an older one.

    With `progressive`, a reply with `final=False` (file names and words) may come before the final
    one. With `fold_copies`, files with identical bytes become one hit that lists the others. With
    `literal`, `query` is plain text: no filters, phrases or exclusions. With `explain`, the sentence
    that carried the meaning is marked in the first hits, which takes some tens of milliseconds.
    With `like` (and `unlike`) the hits resemble the examples (and are unlike the others): files in and
    outside the library, or texts; `query` may then be empty. The examples themselves are no hits.
    With `rerank`, the cross-encoder that was set up sorts the first 30 hits anew, for at most `rerank_ms`
    (not beside examples, which a query says nothing of); with `progressive`, the order before that is sent
    first, with `final=False`. Failed where none was set up.
    With `facets`, the final reply counts the files that match by type, folder and date.
    With `typing`, the query grows under somebody's hands: a half-typed last word counts for the meaning only
    as what it will most likely become.
    """

    query: str
    limit: int = 50
    mode: Mode = "hybrid"
    group: Group = "file"
    passages_per_file: int = 3
    progressive: bool = False
    fold_copies: bool = False
    literal: bool = False
    explain: bool = False
    like: list[Example] = []
    unlike: list[Example] = []
    channel: Literal["window", "bar"] = "window"
    rerank: bool = False
    rerank_ms: int = 1500  # from when the reranker is loaded; what is not scored by then keeps its place
    facets: bool = False
    typing: bool = False


class Span(msgspec.Struct, frozen=True, array_like=True):
    """Code points [start, end) of the passage's text, and why they are marked."""

    start: int
    end: int
    why: Literal["words", "meaning"] = "words"


class PassageHit(msgspec.Struct, frozen=True, kw_only=True):
    """One passage of a hit."""

    passage_id: int
    ordinal: int  # index in its document, from 0
    text: str
    char_start: int  # offsets into the document's extracted text, in code points
    char_end: int
    score: float  # 0…1, comparable within one reply
    heading: str = ""  # heading path, parts joined by " › "
    page: int | None = None  # from 1
    line: int | None = None  # from 1
    lexical_rank: int | None = None  # from 1; None where words do not match
    semantic_rank: int | None = None
    similarity: float | None = None  # cosine
    rerank_score: float | None = None  # 0…1, how relevant the reranker holds it to be
    highlights: list[Span] = []
    matched: list[str] = []  # which of SearchResults.words stand in this passage


class PriorReason(msgspec.Struct, frozen=True, kw_only=True):
    """What recency and use added to a hit's score comes from."""

    opened: int = 0  # times from here; 0 where that added nothing
    opened_ago_s: float = 0.0  # since the last of them
    changed_ago_s: float | None = None  # since the file was changed; None where that added nothing


NAMED_SO = 0.99
"""A name score from which on a file is called exactly so, with or without its ending."""


class Hit(msgspec.Struct, frozen=True, kw_only=True):
    """One file (or, with group "passage", one passage of a file)."""

    path: FilePath
    document_id: int | None  # None: known by name only
    score: float
    confidence: Confidence
    size_bytes: int
    mtime: float  # seconds since the epoch
    kind: str  # "text", "markdown", "code", "pdf", "document", "email", "html", "data", "notebook", "other"
    title: str = ""
    language: str = ""  # ISO 639-1; "": not known, or none
    passages: list[PassageHit] = []
    passages_matched: int = 0  # passages of this file among the candidates
    name_highlights: list[Span] = []  # in the file name
    copies: list[FilePath] = []
    offline: bool = False
    prior: float = 0.0  # what recency and use added to the score
    prior_reason: PriorReason | None = None  # None where it added nothing
    rerank_score: float | None = None  # 0…1, how relevant the reranker holds it to be
    name_score: float = 0.0  # 0…1, from NAMED_SO on where it is called exactly so; 0 where it does not match
    same_as_example: bool = False  # holds exactly what a file of Search.like holds
    relevance: float = 0.0  # 0…1: the probability that it has to do with the query; `confidence` in words


class FilterChip(msgspec.Struct, frozen=True, kw_only=True):
    """A filter as it was understood from the query, with its place there in code points."""

    text: str  # "ext:pdf"
    start: int
    end: int


class Limits(msgspec.Struct, frozen=True, kw_only=True):
    """From which similarity (cosine) on a passage counts as likely, or strong, in this library."""

    likely: float
    strong: float


class Correction(msgspec.Struct, frozen=True, kw_only=True):
    """A word that occurs nowhere in the library, and the words that were looked for as well."""

    word: str  # as it was typed
    replacements: list[str]  # likeliest first


class SearchResults(Message, frozen=True, kw_only=True):
    """The reply to Search."""

    query: str
    mode: Mode  # the mode that was used: lexical while the model is still loading
    hits: list[Hit]
    took_ms: float
    final: bool
    filters: list[FilterChip] = []
    hints: list[str] = []  # filters that could not be understood, said in words
    note: str = ""  # e.g. "Meaning follows: the model is loading"
    words: list[str] = []  # what of the query words were looked for with, as typed; common ones left out
    limits: Limits | None = None
    reranked: bool = False  # hits with a `rerank_score` were sorted anew
    facets: list[Facet] = []
    corrections: list[Correction] = []
    more: bool = False  # passages beyond those that were looked at may match too: a larger limit looks deeper


class CollectResults(Message, frozen=True, kw_only=True):
    """Answer a search beside the others, once and in full: answered with SearchResults.

    It neither cancels what is searched as one types nor is cancelled by it. At most MOST_COLLECTED hits.
    """

    search: Search


class GetPreview(Message, frozen=True, kw_only=True):
    """The stored text of a file around a passage (never read from disk)."""

    path: FilePath
    ordinal: int = 0  # index of the passage in the middle, from 0
    before: int = 40  # passages before and after it
    after: int = 80


class PreviewPassage(msgspec.Struct, frozen=True, kw_only=True):
    """A stretch of a document's text; consecutive passages tile the text without gaps."""

    passage_id: int
    ordinal: int
    text: str
    char_start: int
    heading: str = ""
    page: int | None = None
    line: int | None = None


class Preview(Message, frozen=True, kw_only=True):
    """The reply to GetPreview: a window of the document's passages, in order."""

    path: FilePath
    kind: str
    title: str
    passages: list[PreviewPassage]
    passages_total: int
    pages_total: int | None
    partly: bool  # the document was longer than what is stored
    note: str = ""  # e.g. that it was read from the file just now, or why there is nothing to show


class NoteOpened(Message, frozen=True, kw_only=True):
    """The person opened a file: noted for the order of results, unless `favour_recent` is off."""

    path: FilePath


class ForgetOpened(Message, frozen=True, kw_only=True):
    """Forget which files the person opened."""


class LibraryChanged(Message, frozen=True, kw_only=True):
    """Event: results may differ now (files came, changed or went)."""
