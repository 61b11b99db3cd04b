"""Two texts side by side: what is the same, changed, moved, or on one side only, in code points."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from desktop_app.engine.duplicates.alignment import Alignment, Hunk, Match, align
from desktop_app.engine.duplicates.differences import filled_in, judged
from desktop_app.engine.duplicates.words import Kinds, Tokenizer, spans
from desktop_app.families.grouping import listed
from desktop_app.families.pairs import DATES, NAMES, NEGATION, NUMBERS
from desktop_app.protocol.messages import DiffBlock

_PLACES = {"wording": "other place"}
SECTION_WORDS = 12  # that are missing on the other side in one stretch

Span = tuple[int, int]


@dataclass(frozen=True)
class SideBySide:
    """Blocks as in Comparison, and the differences in words."""

    blocks: list[DiffBlock]
    explanation: str


def side_by_side(left: str, right: str, left_kind: str, right_kind: str) -> SideBySide:
    """Compare two texts of these kinds (as in Hit)."""
    tokenizer = Tokenizer()
    one, other = tokenizer.tokens(left, left_kind), tokenizer.tokens(right, right_kind)
    aligned = align(one, other)
    places = _Places(spans(left, left_kind), spans(right, right_kind), len(left), len(right))
    return SideBySide(_blocks(aligned, places), _in_words(aligned, one.kinds, other.kinds))


@dataclass(frozen=True)
class _Places:
    """Where tokens stand in both texts, in code points."""

    left: Sequence[Span]
    right: Sequence[Span]
    left_length: int
    right_length: int

    def of(self, hunk: Hunk) -> tuple[int, int, int, int]:
        """The code points of a hunk: from its first token to its last, or an empty place."""
        return (
            *_stretch(self.left, hunk.one_start, hunk.one_end),
            *_stretch(self.right, hunk.other_start, hunk.other_end),
        )


def _stretch(spans_of: Sequence[Span], start: int, end: int) -> Span:
    if end > start:
        return spans_of[start][0], spans_of[end - 1][1]
    place = spans_of[start - 1][1] if start else 0
    return place, place


@dataclass(frozen=True, order=True)
class Run:
    """Tokens [start, start + length)."""

    start: int
    length: int


def _blocks(aligned: Alignment, places: _Places) -> list[DiffBlock]:
    """Blocks that tile both texts, moved ones aside."""
    blocks: list[DiffBlock] = []
    left = right = 0
    for hunk in aligned.hunks():
        begin_left, end_left, begin_right, end_right = places.of(hunk)
        if begin_left > left or begin_right > right:
            blocks.append(DiffBlock("same", left, begin_left, right, begin_right))
        blocks += _of_hunk(hunk, aligned.moved, places)
        left, right = end_left, end_right
    if left < places.left_length or right < places.right_length:
        blocks.append(DiffBlock("same", left, places.left_length, right, places.right_length))
    return blocks


def _of_hunk(hunk: Hunk, moved: Sequence[Match], places: _Places) -> list[DiffBlock]:
    away = [Run(move.one, move.length) for move in moved if hunk.one_start <= move.one < hunk.one_end]
    here = [Run(move.other, move.length) for move in moved if hunk.other_start <= move.other < hunk.other_end]
    if not away and not here:
        return [DiffBlock(_kind(hunk), *places.of(hunk))]
    blocks = [
        DiffBlock(
            "moved", *places.of(Hunk(move.one, move.one + move.length, move.other, move.other + move.length))
        )
        for move in moved
        if hunk.one_start <= move.one < hunk.one_end
    ]
    for start, end in _rest(hunk.one_start, hunk.one_end, away):
        blocks.append(
            DiffBlock("only_left", *places.of(Hunk(start, end, hunk.other_start, hunk.other_start)))
        )
    for start, end in _rest(hunk.other_start, hunk.other_end, here):
        blocks.append(DiffBlock("only_right", *places.of(Hunk(hunk.one_end, hunk.one_end, start, end))))
    return sorted(blocks, key=lambda block: (block.left_start, block.right_start))


def _rest(start: int, end: int, taken: Iterable[Run]) -> list[Span]:
    """What is left of [start, end) without what is taken."""
    left = []
    for run in sorted(run for run in taken if start <= run.start < end):
        if run.start > start:
            left.append((start, run.start))
        start = max(start, run.start + run.length)
    return [*left, (start, end)] if end > start else left


def _kind(hunk: Hunk) -> Literal["changed", "only_left", "only_right"]:
    if hunk.one_start == hunk.one_end:
        return "only_right"
    return "only_left" if hunk.other_start == hunk.other_end else "changed"


def _in_words(aligned: Alignment, one: Kinds, other: Kinds) -> str:
    """What differs: "2 numbers and 1 section differ; 1 part was moved"."""
    counts = {"number": 0, "date": 0, "name": 0, "negation": 0, "section": 0, "wording": 0}
    for hunk in aligned.hunks():
        if _is_wording(hunk, aligned.moved):
            counts[_what(hunk, one, other)] += 1
    moved = len(aligned.moved)
    said = [
        f"{number} {_PLACES.get(name, name)}{'s' * (number > 1)}" for name, number in counts.items() if number
    ]
    differ = f"{listed(said)} {'differs' if sum(counts.values()) == 1 else 'differ'}" if said else ""
    parts = [differ, f"{moved} part{'s' * (moved > 1)} moved" if moved else ""]
    return "; ".join(part for part in parts if part) or "No word differs"


def _is_wording(hunk: Hunk, moved: Sequence[Match]) -> bool:
    """Whether anything here is not only elsewhere on the other side."""
    return bool(
        _rest(hunk.one_start, hunk.one_end, [Run(move.one, move.length) for move in moved])
        or _rest(hunk.other_start, hunk.other_end, [Run(move.other, move.length) for move in moved])
    )


def _what(hunk: Hunk, one: Kinds, other: Kinds) -> str:
    mine, theirs = one[hunk.one_start : hunk.one_end], other[hunk.other_start : hunk.other_end]
    longest = max(len(mine), len(theirs))
    if filled_in(mine, theirs) == longest:
        flags = judged(Alignment([], [], len(mine), len(theirs)), mine, theirs).flags
        bits = ((DATES, "date"), (NEGATION, "negation"), (NUMBERS, "number"), (NAMES, "name"))
        return next((name for bit, name in bits if flags & bit), "wording")
    return "section" if longest >= SECTION_WORDS else "wording"
