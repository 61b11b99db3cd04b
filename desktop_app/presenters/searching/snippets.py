"""A few lines of a passage around what matched."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.protocol.messages import Span

SNIPPET_CHARS = 260
_LEAD_CHARS = 48  # shown before the first mark
_SPREAD_CHARS = 170  # marks this far apart still fit into two lines
_MOST_MARKS = 100
_UNSEEN = "\\s\x00-\x1f\x7f-\x9f\xad\u200b-\u200f\u2028-\u202f\u205f-\u206f\ufeff\ue000-\uf8ff"
_FOLDED = re.compile(f"[{_UNSEEN}]{{2,}}|[^\\S ]|[{_UNSEEN[2:]}]")  # all but a single blank


@dataclass(frozen=True)
class Snippet:
    """Plain text of one paragraph, with marks in code points of `text`."""

    text: str
    marks: tuple[Span, ...] = ()


def snippet(text: str, marks: Sequence[Span]) -> Snippet:
    """The stretch of `text` with the most marks, white space folded, "…" where it is cut."""
    marks = sorted(marks, key=lambda mark: mark.start)[:_MOST_MARKS]
    first, last = _window(text, marks)
    flat, marks = _flatten(text[first:last], [Span(m.start - first, m.end - first, m.why) for m in marks])
    start = _beginning(flat, marks)
    if first > 0 and start == 0:
        start = _word_start(flat, 0)
    end = _ending(flat, start)
    before = "…" if start or first else ""
    after = "…" if end < len(flat) or text[last:].strip() else ""
    shift = len(before) - start
    kept = [
        Span(max(mark.start, start) + shift, min(mark.end, end) + shift, mark.why)
        for mark in marks
        if mark.start < end and mark.end > start
    ]
    return Snippet(before + flat[start:end] + after, tuple(kept))


def _window(text: str, marks: Sequence[Span]) -> tuple[int, int]:
    """A part of a long text that surely holds the snippet: only that is worth looking at closely."""
    best = min(max(_densest(marks), 0), len(text))
    return max(0, best - 4 * _LEAD_CHARS), best + 4 * SNIPPET_CHARS


def _densest(marks: Sequence[Span]) -> int:
    """Where the most marked characters begin that fit into two lines; `marks` are in order."""
    best, most, inside, ahead, furthest = 0, 0, 0, 0, 0
    for mark in marks:
        end = mark.start + _SPREAD_CHARS
        while ahead < len(marks) and marks[ahead].start < end:
            inside += marks[ahead].end - marks[ahead].start
            furthest = max(furthest, marks[ahead].end)
            ahead += 1
        shown = inside - max(0, furthest - end)  # of a long sentence only its beginning fits
        if shown > most:
            best, most = mark.start, shown
        inside -= mark.end - mark.start
    return best


def _flatten(text: str, marks: Sequence[Span]) -> tuple[str, list[Span]]:
    """`text` with each run of white space and control characters as one space, and the marks moved along."""
    pieces: list[str] = []
    starts, ends, gone = [-1], [-1], [0]  # of the runs; and how many characters have gone up to their ends
    at = 0
    for run in _FOLDED.finditer(text):
        space = " " if run.start() > 0 else ""
        pieces += [text[at : run.start()], space]
        starts.append(run.start())
        ends.append(run.end())
        gone.append(gone[-1] + run.end() - run.start() - len(space))
        at = run.end()
    flat = "".join([*pieces, text[at:]]).rstrip()

    def moved(position: int) -> int:
        position = min(max(position, 0), len(text))
        run = bisect_right(starts, position) - 1
        inside = position < ends[run]
        return min(starts[run] - gone[run - 1] if inside else position - gone[run], len(flat))

    found = (Span(moved(mark.start), moved(mark.end), mark.why) for mark in marks)
    return flat, [mark for mark in found if mark.start < mark.end]


def _beginning(flat: str, marks: Sequence[Span]) -> int:
    if not marks or len(flat) <= SNIPPET_CHARS:
        first = marks[0].start if marks else 0
        return 0 if first <= _LEAD_CHARS * 2 else _word_start(flat, first - _LEAD_CHARS)
    best = _densest(marks)
    return 0 if best <= _LEAD_CHARS else _word_start(flat, best - _LEAD_CHARS)


def _word_start(flat: str, near: int) -> int:
    space = flat.find(" ", near, near + 24)
    return space + 1 if space >= 0 else near


def _ending(flat: str, start: int) -> int:
    end = start + SNIPPET_CHARS
    if end >= len(flat):
        return len(flat)
    space = flat.rfind(" ", end - 24, end)
    return space if space > start else end
