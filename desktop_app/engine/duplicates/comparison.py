"""Two texts side by side: what is the same, changed, moved, or on one side only, in code points."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from desktop_app.engine.duplicates.alignment import Alignment, Hunk, Match, align
from desktop_app.engine.duplicates.differences import filled_in, judged
from desktop_app.engine.duplicates.words import Kinds, Tokenizer, body_start, spans
from desktop_app.families.grouping import listed
from desktop_app.families.pairs import DATES, NAMES, NEGATION, NUMBERS
from desktop_app.protocol.messages import DiffBlock, Difference

_PLACES = {"wording": "other place"}
SECTION_WORDS = 12  # that are missing on the other side in one stretch

Span = tuple[int, int]


@dataclass(frozen=True)
class SideBySide:
    """Blocks as in Comparison, and the differences in words."""

    blocks: list[DiffBlock]
    differences: dict[Difference, int]
    parts_moved: int
    front_matter_differs: bool

    @property
    def explanation(self) -> str:
        """What differs: "2 numbers and 1 section differ; 1 part moved"."""
        places = [
            f"{number} {_PLACES.get(name, name)}{'s' * (number > 1)}"
            for name, number in self.differences.items()
        ]
        one = sum(self.differences.values()) == 1
        parts = [
            f"{listed(places)} {'differs' if one else 'differ'}" if places else "",
            f"{self.parts_moved} part{'s' * (self.parts_moved > 1)} moved" if self.parts_moved else "",
        ]
        said = "; ".join(part for part in parts if part) or "No word differs"
        return f"{said}; the front matter differs" if self.front_matter_differs else said


def side_by_side(left: str, right: str, left_kind: str, right_kind: str) -> SideBySide:
    """Compare two texts of these kinds (as in Hit).

    What Markdown has in its front matter counts for no verdict; a person still sees that it differs.
    """
    tokenizer = Tokenizer()
    one, other = tokenizer.tokens(left, left_kind), tokenizer.tokens(right, right_kind)
    aligned = align(one, other)
    differences, moved = _differences(aligned, one.kinds, other.kinds), len(aligned.moved)
    fronts = [text[: body_start(text, kind)] for text, kind in ((left, left_kind), (right, right_kind))]
    if any(fronts):
        left_kind, right_kind = _with_front(left_kind), _with_front(right_kind)
        aligned = align(tokenizer.tokens(left, left_kind), tokenizer.tokens(right, right_kind))
    front_differs = len({tokenizer.tokens(front, "text").digest() for front in fronts}) > 1
    places = _Places(spans(left, left_kind), spans(right, right_kind), len(left), len(right))
    return SideBySide(_blocks(aligned, places), differences, moved, front_differs)


def _with_front(kind: str) -> str:
    return "text" if kind == "markdown" else kind


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


def _differences(aligned: Alignment, one: Kinds, other: Kinds) -> dict[Difference, int]:
    """In how many places what differs; the order is that of `Difference`."""
    counts: dict[Difference, int] = dict.fromkeys(get_args(Difference), 0)
    for hunk in aligned.hunks():
        if _is_wording(hunk, aligned.moved):
            counts[_what(hunk, one, other)] += 1
    return {what: number for what, number in counts.items() if number}


def _is_wording(hunk: Hunk, moved: Sequence[Match]) -> bool:
    """Whether anything here is not only elsewhere on the other side."""
    return bool(
        _rest(hunk.one_start, hunk.one_end, [Run(move.one, move.length) for move in moved])
        or _rest(hunk.other_start, hunk.other_end, [Run(move.other, move.length) for move in moved])
    )


def _what(hunk: Hunk, one: Kinds, other: Kinds) -> Difference:
    mine, theirs = one[hunk.one_start : hunk.one_end], other[hunk.other_start : hunk.other_end]
    longest = max(len(mine), len(theirs))
    if filled_in(mine, theirs) == longest:
        flags = judged(Alignment([], [], len(mine), len(theirs)), mine, theirs).flags
        bits: tuple[tuple[int, Difference], ...] = (
            (DATES, "date"),
            (NEGATION, "negation"),
            (NUMBERS, "number"),
            (NAMES, "name"),
        )
        return next((name for bit, name in bits if flags & bit), "wording")
    return "section" if longest >= SECTION_WORDS else "wording"
