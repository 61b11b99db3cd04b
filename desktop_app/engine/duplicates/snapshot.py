"""All that families are made of, from the catalogue: files, texts, pairs, decisions, rules.

Files of the same words are one text, whose pairs hold for all of them. Where the person said of two files
that they are not the same, this is not so any more: every document of their texts (where the two hold the
same bytes, every file of it) becomes a text of its own, with the pairs of the old one, and with a pair to
each of the others but the one that was ruled out.
"""

from __future__ import annotations

import itertools
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from desktop_app.engine.catalogue import decisions, wordings
from desktop_app.engine.catalogue.decisions import DecidedPair
from desktop_app.families.pairs import IDENTICAL, SAID_SAME, SAME_TEXT, Pairs, Scores
from desktop_app.protocol.messages import FilePath, KeepRules, LikeFile

Row = tuple[float, ...]
"""one, other, flags, near, one_in_other, other_in_one, template, topic."""

_FILES = (
    "SELECT f.path, f.document_id, d.content_hash, d.wording_id, ifnull(w.words, 0), f.size_bytes,"
    " f.mtime_ns, f.inode, d.kind, r.offline FROM files f JOIN documents d ON d.id = f.document_id"
    " JOIN folders r ON r.id = f.folder_id LEFT JOIN wordings w ON w.id = d.wording_id"
    " WHERE f.state IN (1, 2) AND f.size_bytes > 0"
)
_HAS_LIKE = (
    " AND (f.document_id IN (SELECT document_id FROM files WHERE document_id IS NOT NULL GROUP BY document_id"
    " HAVING COUNT(*) > 1)"
    " OR w.words > 0 AND w.id IN (SELECT wording_id FROM documents WHERE wording_id IS NOT NULL"
    " GROUP BY wording_id HAVING COUNT(*) > 1)"
    " OR w.id IN (SELECT one FROM likenesses UNION SELECT other FROM likenesses)"
    " OR d.content_hash IN (SELECT one_hash FROM pair_decisions WHERE same = 1"
    " UNION SELECT other_hash FROM pair_decisions WHERE same = 1))"
)


@dataclass(frozen=True)
class FoundFile:
    """A file as the catalogue knows it. `text`: what files of the same words share, any hashable thing."""

    path: FilePath
    document: int
    content_hash: bytes
    wording: int | None
    words: int
    size_bytes: int
    mtime_ns: int
    inode: int
    kind: str
    offline: int

    @property
    def text(self) -> tuple[str, int]:
        """What files of the same words share; a file without words shares its bytes only."""
        return ("w", self.wording) if self.wording is not None and self.words else ("d", self.document)


def scores(db: sqlite3.Connection, revision: int = 0) -> Scores:
    """The scores of a library; one read transaction is the caller's to hold."""
    return assembled(
        _files(db, _HAS_LIKE, ()),
        wordings.likenesses(db),
        decisions.pairs(db),
        decisions.chosen(db),
        decisions.rules(db),
        revision,
    )


def scores_around(db: sqlite3.Connection, path: FilePath) -> Scores:
    """As `scores`, of one file and what is like it."""
    found = _files(db, " AND f.path = ?", (path,))
    if not found:
        return assembled([], [], [], {}, decisions.rules(db), 0)
    wording = found[0].wording
    rows = [] if wording is None or not found[0].words else wordings.likenesses(db, wording)
    alike = {wording, *(int(number) for row in rows for number in row[:2])} - {None}
    marks = ",".join("?" * len(alike))
    content = found[0].content_hash
    files = _files(
        db,
        f" AND (d.wording_id IN ({marks}) OR f.document_id = ? OR d.content_hash IN (SELECT other_hash FROM"
        " pair_decisions WHERE same = 1 AND one_hash = ? UNION SELECT one_hash FROM pair_decisions"
        " WHERE same = 1 AND other_hash = ?))",
        (*alike, found[0].document, content, content),
    )
    return assembled(files, rows, decisions.pairs(db), decisions.chosen(db), decisions.rules(db), 0)


def _files(db: sqlite3.Connection, where: str, values: Sequence[object]) -> list[FoundFile]:
    cursor = db.execute(_FILES + where + " ORDER BY f.path", values)
    cursor.row_factory = None
    return [FoundFile(*row) for row in cursor]


def assembled(
    files: Sequence[FoundFile],
    rows: Iterable[Row],
    decided: Sequence[DecidedPair],
    chosen: dict[FilePath, int],
    rules: KeepRules,
    revision: int,
) -> Scores:
    """Scores from what the catalogue says."""
    said = _Said(files, decided)
    texts = _Texts(files, said)
    pairs = [*texts.spread(rows, said), *texts.taken_apart(said), *texts.said_same(said)]
    return Scores(
        files=[texts.like_file(number, file, chosen.get(file.path, 0)) for number, file in enumerate(files)],
        words=np.array(texts.words, np.int32),
        pairs=_as_arrays(_strongest(pairs)),
        rules=rules,
        revision=revision,
    )


class _Said:
    """Pairs of files (by number) of which the person said that they are the same, or not."""

    def __init__(self, files: Sequence[FoundFile], decided: Sequence[DecidedPair]) -> None:
        self.different: set[tuple[int, int]] = set()
        self.same: set[tuple[int, int]] = set()
        by_path = {file.path: number for number, file in enumerate(files)}
        by_content: dict[bytes, list[int]] = defaultdict(list)
        for number, file in enumerate(files) if decided else ():
            by_content[file.content_hash].append(number)
        for decision in decided:
            for pair in self._meant(decision, by_path, by_content, files):
                (self.same if decision.same else self.different).add(pair)
                (self.different if decision.same else self.same).discard(pair)

    def _meant(
        self,
        decision: DecidedPair,
        by_path: dict[FilePath, int],
        by_content: dict[bytes, list[int]],
        files: Sequence[FoundFile],
    ) -> Iterable[tuple[int, int]]:
        """The pairs that a decision speaks of: these files, and all files of these contents."""
        one, other = by_path.get(decision.one), by_path.get(decision.other)
        if (
            one is not None
            and other is not None
            and (not decision.same or _holds(decision, files, one, other))
        ):
            yield _ordered(one, other)
        if decision.one_hash and decision.other_hash and decision.one_hash != decision.other_hash:
            for pair in itertools.product(
                by_content.get(decision.one_hash, ()), by_content.get(decision.other_hash, ())
            ):
                yield _ordered(*pair)


def _holds(decision: DecidedPair, files: Sequence[FoundFile], one: int, other: int) -> bool:
    return (files[one].content_hash, files[other].content_hash) == (decision.one_hash, decision.other_hash)


class _Texts:
    """Numbers texts, and takes those apart in which a pair was ruled out."""

    def __init__(self, files: Sequence[FoundFile], said: _Said) -> None:
        self._files = files
        ruled_out = [(files[one], files[other]) for one, other in said.different]
        apart = {file.text for pair in ruled_out for file in pair}
        alone = {one.document for one, other in ruled_out if one.document == other.document}
        self.words: list[int] = []
        self.of_file: list[int] = []
        self._documents: list[int] = []
        self._parts: dict[object, list[int]] = defaultdict(list)  # text → numbers
        self._members: list[list[int]] = []
        numbers: dict[object, int] = {}
        documents: dict[object, int] = {}
        for place, file in enumerate(files):
            split_document = file.document in alone
            key = (file.text, file.document if file.text in apart else 0, place if split_document else 0)
            document = (file.document, place if split_document else 0)
            if key not in numbers:
                numbers[key] = len(self.words)
                self.words.append(file.words)
                self._members.append([])
                self._parts[file.text].append(numbers[key])
            self._members[numbers[key]].append(place)
            self.of_file.append(numbers[key])
            self._documents.append(documents.setdefault(document, len(documents)))

    def like_file(self, place: int, file: FoundFile, chosen: int) -> LikeFile:
        """A file as families take it."""
        return LikeFile(
            file.path,
            self._documents[place],
            self.of_file[place],
            file.size_bytes,
            file.mtime_ns / 1e9,
            file.inode,
            file.kind,
            chosen,
            bool(file.offline),
            file.document,
        )

    def spread(self, rows: Iterable[Row], said: _Said) -> Iterable[Row]:
        """The stored pairs of wordings as pairs of texts."""
        ruled_out = self._ruled_out(said)
        for row in rows:
            for one in self._parts.get(("w", row[0]), ()):
                for other in self._parts.get(("w", row[1]), ()):
                    if (one, other) not in ruled_out:
                        yield (one, other, *row[2:])

    def taken_apart(self, said: _Said) -> Iterable[Row]:
        """Pairs within texts that were taken apart."""
        ruled_out = self._ruled_out(said)
        for parts in self._parts.values():
            for one, other in itertools.combinations(parts, 2):
                if (one, other) not in ruled_out:
                    first, second = self._files[self._members[one][0]], self._files[self._members[other][0]]
                    same = IDENTICAL if first.document == second.document else SAME_TEXT
                    yield (one, other, same, 1.0, 1.0, 1.0, 0.0, 0.0)

    def said_same(self, said: _Said) -> Iterable[Row]:
        """Pairs that the person holds to be the same, whatever their words."""
        for one, other in said.same:
            first, second = self.of_file[one], self.of_file[other]
            if first != second:
                yield (*_ordered(first, second), SAID_SAME, 1.0, 0.0, 0.0, 0.0, 0.0)

    def _ruled_out(self, said: _Said) -> set[tuple[int, int]]:
        found = set()
        for one, other in said.different:
            found |= {(self.of_file[one], self.of_file[other]), (self.of_file[other], self.of_file[one])}
        return found


def _strongest(rows: Iterable[Row]) -> list[Row]:
    """Each pair once, with `one` < `other`, with what any row says of it."""
    found: dict[tuple[float, float], Row] = {}
    for row in rows:
        if row[0] > row[1]:
            row = (row[1], row[0], row[2], row[3], row[5], row[4], row[6], row[7])
        key = (row[0], row[1])
        old = found.get(key)
        found[key] = row if old is None else _merged(old, row)
    return list(found.values())


def _merged(one: Row, other: Row) -> Row:
    most = (max(pair) for pair in zip(one[3:], other[3:], strict=True))
    return (one[0], one[1], int(one[2]) | int(other[2]), *most)


def _as_arrays(rows: list[Row]) -> Pairs:
    columns = np.array(rows, np.float64).reshape(len(rows), 8).T
    floats = [column.astype(np.float32) for column in columns[3:]]
    one, other = columns[0].astype(np.int32), columns[1].astype(np.int32)
    return Pairs(one, other, columns[2].astype(np.uint16), *floats)


def _ordered(one: int, other: int) -> tuple[int, int]:
    return (one, other) if one < other else (other, one)
