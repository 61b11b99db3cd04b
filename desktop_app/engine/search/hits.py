"""From ranked documents and file names to the hits that a client shows."""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import msgspec

from desktop_app.engine.indexes.analysis import code_terms
from desktop_app.engine.search.calibrate import LIKELY, Background, Evidence, in_words, relevance, worth
from desktop_app.engine.search.filters import FileCondition
from desktop_app.engine.search.fuse import INEXACT_MOST, RankedDocument, RankedPassage
from desktop_app.engine.search.names import NameMatch, highlights
from desktop_app.engine.search.snippets import Marker
from desktop_app.protocol.messages import Confidence, Hit, PassageHit

NAME_AND_TEXT_BONUS = 0.1
LABEL_SHARE = 0.8  # of the way to what matches exactly, for all words of a query in name and title


@dataclass(frozen=True)
class FileRow:
    """A file as a hit needs it."""

    id: int
    path: bytes
    name: str
    size_bytes: int
    mtime_ns: int
    document_id: int | None
    kind: str
    title: str
    language: str
    offline: bool


@dataclass(frozen=True)
class PassageRow:
    """A stored passage."""

    id: int
    document_id: int
    ordinal: int
    text: str
    char_start: int
    heading: str
    page: int | None
    line: int | None
    language: str


@dataclass(frozen=True)
class Found:
    """A ranked document (or one passage of it) with the texts that will be shown and its worth.

    `relevance`: the probability (0…1) that it has to do with the query.
    """

    ranked: RankedDocument
    shown: tuple[RankedPassage, ...]
    matched: int
    relevance: float
    score: float

    @property
    def confidence(self) -> Confidence:
        """The word for its relevance."""
        return in_words(self.relevance)


_FILE_COLUMNS = (
    "f.id, f.path, f.name, f.size_bytes, f.mtime_ns, f.document_id, ifnull(d.kind, 'other'),"
    " ifnull(d.title, ''), ifnull(d.language, ''), r.offline"
)
_FILE_TABLES = "files f JOIN folders r ON r.id = f.folder_id LEFT JOIN documents d ON d.id = f.document_id"


def fetch_files(
    db: sqlite3.Connection, documents: Iterable[int], file_ids: Iterable[int], files: FileCondition
) -> list[FileRow]:
    """The files of documents, and those with the ids, as far as they are inside the condition."""
    rows = db.execute(
        f"SELECT {_FILE_COLUMNS} FROM {_FILE_TABLES} WHERE f.id IN (SELECT value FROM json_each(?)"
        " UNION SELECT id FROM files WHERE document_id IN (SELECT value FROM json_each(?)))"
        f" AND {files.where}",
        (json.dumps(list(file_ids)), json.dumps(list(documents)), *files.parameters),
    )
    return _file_rows(rows)


def newest_files(db: sqlite3.Connection, files: FileCondition, limit: int) -> list[FileRow]:
    """The files of a condition, newest first."""
    rows = db.execute(
        f"SELECT {_FILE_COLUMNS} FROM {_FILE_TABLES} WHERE {files.where}"
        " ORDER BY f.mtime_ns DESC, f.id LIMIT ?",
        (*files.parameters, limit),
    )
    return _file_rows(rows)


def fetch_passages(
    db: sqlite3.Connection, ids: Iterable[int], first_of: Iterable[int]
) -> dict[int, PassageRow]:
    """Passages by id: those asked for, and the first one of each document in `first_of`."""
    rows = db.execute(
        "SELECT p.id, p.document_id, p.ordinal, p.text, p.char_start, p.heading, p.page, p.line,"
        " ifnull(d.language, '') FROM passages p JOIN documents d ON d.id = p.document_id"
        " WHERE p.id IN (SELECT value FROM json_each(?) UNION"
        " SELECT id FROM passages WHERE ordinal = 0 AND document_id IN (SELECT value FROM json_each(?)))",
        (json.dumps(list(ids)), json.dumps(list(first_of))),
    )
    rows.row_factory = None
    return {row[0]: PassageRow(*row) for row in rows}


def assess(
    ranked: Sequence[tuple[RankedDocument, int]],
    passages: Mapping[int, PassageRow],
    per_file: int,
    marker: Marker,
    background: Background,
) -> list[Found]:
    """Judge ranked documents (each with its number of candidates) by the passages to be shown.

    All scores but those of exact matches are lowered when even the best hit is no good one.
    """
    judged = []
    for document, matched in ranked:
        shown = tuple(item for item in document.passages if item.candidate.passage_id in passages)[:per_file]
        if shown:
            likely = relevance(_evidence(shown, passages, marker), background)
            judged.append(Found(document, shown, matched, likely, document.score))
    best = max((worth(found.confidence) for found in judged), default=1.0)
    return judged if best == 1.0 else [_lowered(found, best) for found in judged]


def _lowered(found: Found, factor: float) -> Found:
    shown = tuple(RankedPassage(item.candidate, item.score * factor) for item in found.shown)
    return Found(found.ranked, shown, found.matched, found.relevance, found.score * factor)


def _evidence(shown: Sequence[RankedPassage], passages: Mapping[int, PassageRow], marker: Marker) -> Evidence:
    rows = [passages[item.candidate.passage_id] for item in shown]
    cosines = [item.candidate.cosine for item in shown if item.candidate.cosine is not None]
    return Evidence(
        similarity=max(cosines, default=None),
        coverage=max(_coverage(row, marker) for row in rows) if marker.telling else 0.0,
        words=len(marker) if marker.telling else 0,
        exact=any(item.candidate.exact for item in shown),
        look_up=marker.look_up,
        empty=len(marker) == 1 and not marker.telling,
    )


def _coverage(row: PassageRow, marker: Marker) -> float:
    return marker.coverage(row.heading, row.text, language=row.language)


@dataclass(frozen=True)
class HitBuilder:
    """Puts hits together for one search."""

    passages: Mapping[int, PassageRow]
    firsts: Mapping[int, PassageRow]  # by document: shown where only the name matched
    marker: Marker
    words: Sequence[str]  # looked for in names

    def hit(self, file: FileRow, found: Found | None, name: NameMatch | None) -> Hit:
        """The hit of a file whose text, name or both matched; marks come with `marked`."""
        shown = [self._passage(item) for item in found.shown] if found else self._first(file)
        likely = max(found.relevance if found else 0.0, _of_name(name))
        return Hit(
            path=file.path,
            document_id=file.document_id,
            score=round(_score(self._text_score(file, found), name), 6),
            confidence=in_words(likely),
            relevance=round(likely, 6),
            size_bytes=file.size_bytes,
            mtime=file.mtime_ns / 1e9,
            kind=file.kind,
            title=file.title,
            language=file.language,
            passages=shown,
            passages_matched=found.matched if found else 0,
            name_highlights=highlights(self.words, os.fsdecode(os.path.basename(file.path))),
            offline=bool(file.offline),
            name_score=round(name.score, 6) if name else 0.0,
        )

    def marked(self, hit: Hit) -> Hit:
        """The hit with the words marked in its passages (only what is shown is worth the time)."""
        passages = [
            msgspec.structs.replace(
                passage,
                highlights=self.marker.spans(passage.text, hit.language),
                matched=self.marker.matched(passage.heading, passage.text, language=hit.language),
            )
            for passage in hit.passages
        ]
        return msgspec.structs.replace(hit, passages=passages)

    def _text_score(self, file: FileRow, found: Found | None) -> float:
        """The score by text, and more where name and title say what the passage takes for granted.

        With half of the words in them, and the others in the passage, it goes half of LABEL_SHARE of the way
        to what matches exactly; words that are in neither make that much less. It never goes the whole way:
        among files that are called alike, what they say still decides.
        """
        if found is None:
            return 0.0
        label = _label(file)
        labelled = self.marker.coverage(label, whole=True) if self.words else 0.0
        if labelled == 0.0 or found.score >= INEXACT_MOST:
            return found.score
        best = self.passages[found.shown[0].candidate.passage_id]
        together = self.marker.coverage(label, best.heading, best.text, whole=True)
        return found.score + LABEL_SHARE * labelled * together**2 * (INEXACT_MOST - found.score)

    def _first(self, file: FileRow) -> list[PassageHit]:
        row = None if file.document_id is None else self.firsts.get(file.document_id)
        return [] if row is None else [_passage_hit(row, 0.0)]

    def _passage(self, item: RankedPassage) -> PassageHit:
        candidate = item.candidate
        plain = _passage_hit(self.passages[candidate.passage_id], item.score)
        return msgspec.structs.replace(
            plain,
            lexical_rank=candidate.lexical_rank,
            semantic_rank=candidate.semantic_rank,
            similarity=None if candidate.cosine is None else round(candidate.cosine, 6),
        )


def folded(hits: Sequence[Hit]) -> list[Hit]:
    """Hits of the same document (and passage) as one, which lists the other paths as copies."""
    kept: dict[tuple[int, int] | bytes, Hit] = {}
    for hit in hits:
        passage = hit.passages[0].passage_id if hit.passages else 0
        same = hit.path if hit.document_id is None else (hit.document_id, passage)
        first = kept.get(same)
        copies = [*first.copies, hit.path] if first else []
        kept[same] = msgspec.structs.replace(first or hit, copies=copies)
    return list(kept.values())


def _label(file: FileRow) -> str:
    """What a file is called: its name, the parts of one written as one word (`AnnualReport`), its title."""
    stem = file.name.rsplit(".", 1)[0] or file.name
    parts = () if stem.islower() else sorted(code_terms(stem).parts)
    return " ".join((stem, *parts, file.title))


def _score(text: float, name: NameMatch | None) -> float:
    """The better of text and name, and a little more where both match."""
    by_name = name.score if name else 0.0
    better, other = max(text, by_name), min(text, by_name)
    return better + NAME_AND_TEXT_BONUS * other * (1 - better)


def _of_name(name: NameMatch | None) -> float:
    """The probability that a file is meant by its name: certain where all of the name was typed."""
    if name is None:
        return 0.0
    return 1.0 if name.exact else LIKELY


def _passage_hit(row: PassageRow, score: float) -> PassageHit:
    return PassageHit(
        passage_id=row.id,
        ordinal=row.ordinal,
        text=row.text,
        char_start=row.char_start,
        char_end=row.char_start + len(row.text),
        score=round(score, 6),
        heading=row.heading,
        page=row.page,
        line=row.line,
    )


def _file_rows(rows: sqlite3.Cursor) -> list[FileRow]:
    rows.row_factory = None
    return [FileRow(*row) for row in rows]
