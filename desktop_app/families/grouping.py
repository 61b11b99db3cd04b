"""Families of files, regrouped within a frame while a slider moves: objects only for what is shown."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from desktop_app.families.keeping import KeepOrder, is_below, said
from desktop_app.families.lineages import lineage
from desktop_app.families.pairs import DATES, NAMES, NEGATION, NUMBERS, WORDING, Floats, Scores
from desktop_app.families.stars import (
    CONTAINED_CODE,
    IDENTICAL_CODE,
    SAME_TEXT_CODE,
    Codes,
    Index,
    Stars,
    stars,
    strongest_first,
)
from desktop_app.protocol.messages import (
    DEFAULT_THRESHOLD,
    SHOWN_VERDICTS,
    VERDICTS,
    Family,
    FilePath,
    Filling,
    LikeFile,
    Member,
    Verdict,
)

_SAID = {
    "identical": "The same bytes",
    "same_text": "The same words",
    "near": "Nearly the same",
    "contained": "All of it stands in the other",
    "template": "The same template",
    "topic": "The same topic only",
}
_FILLED_IN: tuple[tuple[int, Filling], ...] = (
    (NUMBERS, "numbers"),
    (DATES, "dates"),
    (NAMES, "names"),
    (NEGATION, "negation"),
)
_FILLINGS = {"negation": "a negation"}


@dataclass(frozen=True)
class FamilyTable:
    """Families as arrays, those that free most first.

    Of family i, `keeper[i]` is a file, and `member[start[i]:start[i + 1]]` the files that match it.
    """

    keeper: Index  # (n,)
    start: Index  # (n + 1,)
    member: Index  # (m,)
    verdict: Codes  # (m,) of VERDICTS
    score: Floats  # (m,)
    frees: Index  # (m,) bytes; 0 for hard links and for what may not be removed
    frees_bytes: Index  # (n,)

    def __len__(self) -> int:
        return len(self.keeper)


class Grouping:
    """Groups files by stored scores. What does not hang on the threshold is found once, here."""

    def __init__(self, scores: Scores) -> None:
        self.scores = scores
        self.order = KeepOrder(scores.files, scores.words, scores.rules)
        files = scores.files
        self._text = np.array([file.text for file in files], np.int64)
        self._document = np.array([file.document for file in files], np.int64)
        self._size = np.array([file.size_bytes for file in files], np.int64)
        self._inode = np.array([file.inode for file in files], np.int64)
        documents = int(self._document.max(initial=-1)) + 1
        self._best = _best_files(self._text, self.order.rank, len(scores.words))
        self._has_copies = np.bincount(self._text, minlength=len(scores.words)) > 1
        self._text_rank = _ranks_of_texts(self._best, self.order.rank)
        self._best_copy = _best_files(self._document, self.order.rank, documents)
        self._flags = _flags_by_pair(scores)

    def families(
        self,
        threshold: float = DEFAULT_THRESHOLD,
        verdicts: Iterable[Verdict] = SHOWN_VERDICTS,
    ) -> FamilyTable:
        """Make families of what scores `threshold` (0…1) or more, by these verdicts only."""
        counted = frozenset(verdicts)
        copies = self._has_copies if counted & {"identical", "same_text"} else None
        found = stars(self.scores.pairs, self._text_rank, threshold, counted, copies)
        keeper, verdict, score = self._of_files(found, np.array([each in counted for each in VERDICTS]))
        member = np.flatnonzero(keeper != np.arange(len(keeper)))
        rank = self.order.rank[member]
        member = member[strongest_first(keeper[member], verdict[member], score[member], rank)]
        return self._table(keeper[member], member, verdict[member], score[member])

    def _of_files(self, found: Stars, counts: NDArray[np.bool_]) -> tuple[Index, Codes, Floats]:
        """Keeper (itself where it has none), verdict and score of each file, from those of its text.

        Where a verdict does not count, a file may still be an identical copy of another.
        """
        keeper = self._best[found.keeper[self._text]]
        verdict, score = found.verdict[self._text].copy(), found.score[self._text]
        with_keeper = self._text == self._text[keeper]
        same_bytes = self._document == self._document[keeper]
        verdict[with_keeper] = np.where(same_bytes[with_keeper], IDENTICAL_CODE, SAME_TEXT_CODE)
        aside = ~counts[verdict]
        alone = self._best_copy[self._document] if counts[IDENTICAL_CODE] else np.arange(len(keeper))
        keeper[aside], verdict[aside], score[aside] = alone[aside], IDENTICAL_CODE, 1.0
        return keeper, verdict, score

    def _table(self, keeper_of: Index, member: Index, verdict: Codes, score: Floats) -> FamilyTable:
        first = np.flatnonzero(np.diff(keeper_of, prepend=-1))
        keepers, counts = keeper_of[first], np.diff(first, append=len(keeper_of))
        frees = np.where(
            verdict <= CONTAINED_CODE, self._frees(keeper_of, member), 0
        )  # a form is no duplicate
        totals = np.add.reduceat(frees, first) if len(first) else np.empty(0, np.int64)
        order = np.lexsort((self.order.rank[keepers], -totals))
        start = np.concatenate([[0], np.cumsum(counts[order])])
        rows = np.repeat(first[order] - start[:-1], counts[order]) + np.arange(len(member))
        return FamilyTable(
            keeper=keepers[order],
            start=start,
            member=member[rows],
            verdict=verdict[rows],
            score=score[rows],
            frees=frees[rows],
            frees_bytes=totals[order],
        )

    def _frees(self, keeper: Index, member: Index) -> Index:
        """Bytes that are won by removing each member: a file with several names is counted once."""
        frees = np.where(self.order.removable[member], self._size[member], 0)
        inode, named = self._inode[member], self._inode[member] != 0
        linked = named & (inode == self._inode[keeper]) & (self._document[member] == self._document[keeper])
        frees[linked] = 0
        rows = np.flatnonzero(named)
        order = rows[np.lexsort((inode[rows], keeper[rows]))]
        again = (np.diff(inode[order]) == 0) & (np.diff(keeper[order]) == 0)
        frees[order[1:][again]] = 0
        return frees

    def within(self, table: FamilyTable, folder: FilePath | None) -> list[int]:
        """The families (by number) of which a file lies in `folder`; all with None."""
        if folder is None:
            return list(range(len(table)))
        inside = np.array([is_below(file.path, [folder]) for file in self.scores.files], np.bool_)
        if not len(table):
            return []
        members = np.logical_or.reduceat(inside[table.member], table.start[:-1])
        numbers: list[int] = np.flatnonzero(inside[table.keeper] | members).tolist()
        return numbers

    # ---------------------------------------------------------------- what is shown

    def family(self, table: FamilyTable, number: int) -> Family:
        """Family `number` of a table, in full."""
        keeper = int(table.keeper[number])
        rows = range(int(table.start[number]), int(table.start[number + 1]))
        file, others = self.scores.files[keeper], [int(table.member[row]) for row in rows]
        members = [self._member(table, row, keeper) for row in rows]
        alike = [
            self.scores.files[other]
            for other, member in zip(others, members, strict=True)
            if member.verdict in ("near", "same_text", "identical")
        ]
        kept_by = self.order.reason(keeper, others)
        return Family(
            keeper=file.path,
            keeper_size_bytes=file.size_bytes,
            keeper_mtime=file.mtime,
            keeper_kind=file.kind,
            reason=said(kept_by),
            kept_by=kept_by,
            members=members,
            frees_bytes=int(table.frees_bytes[number]),
            lineage=lineage([file, *alike]),
        )

    def _member(self, table: FamilyTable, row: int, keeper: int) -> Member:
        number, verdict = int(table.member[row]), VERDICTS[table.verdict[row]]
        file = self.scores.files[number]
        return self.described(
            file, self.scores.files[keeper], verdict, float(table.score[row]), int(table.frees[row]), number
        )

    def described(
        self, file: LikeFile, witness: LikeFile, verdict: Verdict, score: float, frees: int, number: int
    ) -> Member:
        """A member in full: `number` is its place among the files."""
        flags = self._flags.get(_key(file.text, witness.text), 0)
        return Member(
            path=file.path,
            verdict=verdict,
            score=round(score, 4),
            witness=witness.path,
            size_bytes=file.size_bytes,
            mtime=file.mtime,
            kind=file.kind,
            removable=bool(self.order.removable[number]),
            frees_bytes=frees,
            explanation=explained(verdict, score, flags),
            filled_in=filled_in(flags) if verdict == "template" else (),
            wording=verdict == "template" and bool(flags & WORDING),
        )


def filled_in(flags: int) -> tuple[Filling, ...]:
    """What differs by a pair's flags."""
    return tuple(name for bit, name in _FILLED_IN if flags & bit)


def explained(verdict: Verdict, score: float, flags: int) -> str:
    """A verdict in words: "Only numbers and dates differ"."""
    if verdict == "template" and (what := [_FILLINGS.get(each, each) for each in filled_in(flags)]):
        differ = "differs" if what == ["a negation"] else "differ"
        return f"Mostly {listed(what)} {differ}" if flags & WORDING else f"Only {listed(what)} {differ}"
    if verdict == "contained" and score < 0.995:
        return f"{score:.0%} of it stands in the other"
    return f"{_SAID[verdict]}: {int(score * 100)} %" if verdict == "near" else _SAID[verdict]


def listed(words: list[str]) -> str:
    """Some words as a person lists them: "numbers, dates and names"."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


def _best_files(text: Index, rank: Index, texts: int) -> Index:
    """Of each text (t,) the file that is most to be kept; -1 where it has none."""
    best = np.full(texts, -1, np.int64)
    order = np.argsort(-rank)  # the best is written last
    best[text[order]] = order
    return best


def _ranks_of_texts(best: Index, rank: Index) -> Index:
    """A permutation of texts, by the rank of their best file; those without a file last."""
    worth = np.where(best >= 0, rank[best] if len(rank) else 0, len(rank))
    result = np.empty(len(best), np.int64)
    result[np.argsort(worth, kind="stable")] = np.arange(len(best))
    return result


def _flags_by_pair(scores: Scores) -> dict[tuple[int, int], int]:
    pairs = scores.pairs
    told: NDArray[np.intp] = np.flatnonzero(pairs.flags & (NUMBERS | DATES | NAMES | NEGATION))
    return {
        _key(one, other): flags
        for one, other, flags in zip(
            pairs.one[told].tolist(), pairs.other[told].tolist(), pairs.flags[told].tolist(), strict=True
        )
    }


def _key(one: int, other: int) -> tuple[int, int]:
    return (one, other) if one < other else (other, one)
