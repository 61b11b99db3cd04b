"""A few lines of a passage around what matched."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.protocol.messages import Span

SNIPPET_CHARS = 260
_LEAD_CHARS = 48  # shown before the first mark
_SPREAD_CHARS = 170  # marks this far apart still fit into two lines


@dataclass(frozen=True)
class Snippet:
    """Plain text of one paragraph, with marks in code points of `text`."""

    text: str
    marks: tuple[Span, ...] = ()


def snippet(text: str, marks: Sequence[Span]) -> Snippet:
    """The stretch of `text` with the most marks, white space folded, "…" where it is cut."""
    flat, marks = _flatten(text, sorted(marks, key=lambda mark: mark.start))
    start = _beginning(flat, marks)
    end = _ending(flat, start)
    before, after = "…" if start else "", "…" if end < len(flat) else ""
    shift = len(before) - start
    kept = [
        Span(max(mark.start, start) + shift, min(mark.end, end) + shift, mark.why)
        for mark in marks
        if mark.start < end and mark.end > start
    ]
    return Snippet(before + flat[start:end] + after, tuple(kept))


def _flatten(text: str, marks: Sequence[Span]) -> tuple[str, list[Span]]:
    """`text` with each run of white space and control characters as one space, and the marks moved along."""
    characters: list[str] = []
    position = [0] * (len(text) + 1)
    for index, character in enumerate(text):
        position[index] = len(characters)
        if character.isprintable() and not character.isspace():
            characters.append(character)
        elif characters and characters[-1] != " ":
            characters.append(" ")
    position[len(text)] = len(characters)
    flat = "".join(characters).rstrip()
    moved = (_moved(mark, position, len(flat)) for mark in marks)
    return flat, [mark for mark in moved if mark.start < mark.end]


def _moved(mark: Span, position: list[int], length: int) -> Span:
    last = len(position) - 1
    start = position[min(max(mark.start, 0), last)]
    end = position[min(max(mark.end, 0), last)]
    return Span(min(start, length), min(end, length), mark.why)


def _beginning(flat: str, marks: Sequence[Span]) -> int:
    if not marks or len(flat) <= SNIPPET_CHARS:
        first = marks[0].start if marks else 0
        return 0 if first <= _LEAD_CHARS * 2 else _word_start(flat, first - _LEAD_CHARS)
    best = max(marks, key=lambda mark: (_marked_chars_from(mark.start, marks), -mark.start))
    return 0 if best.start <= _LEAD_CHARS else _word_start(flat, best.start - _LEAD_CHARS)


def _marked_chars_from(start: int, marks: Sequence[Span]) -> int:
    end = start + _SPREAD_CHARS
    return sum(min(mark.end, end) - mark.start for mark in marks if start <= mark.start < end)


def _word_start(flat: str, near: int) -> int:
    space = flat.find(" ", near, near + 24)
    return space + 1 if space >= 0 else near


def _ending(flat: str, start: int) -> int:
    end = start + SNIPPET_CHARS
    if end >= len(flat):
        return len(flat)
    space = flat.rfind(" ", end - 24, end)
    return space if space > start else end
