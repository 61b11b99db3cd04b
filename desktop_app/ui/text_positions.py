"""Code points to UTF-16 units: messages count the one, Qt counts the other."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate

from desktop_app.protocol.messages import Span


@dataclass(frozen=True)
class Mark:
    """A stretch of text in UTF-16 units, as Qt wants it."""

    start: int
    length: int
    meaning: bool


def marks_in_utf16(text: str, spans: Iterable[Span]) -> list[Mark]:
    """`spans` (code points of `text`) as Qt's positions; what lies outside the text is cut off."""
    ordered = list(spans)
    if not ordered:
        return []
    offsets = utf16_offsets(text)
    last = len(text)
    marks = []
    for span in ordered:
        start, end = (offsets[min(max(edge, 0), last)] for edge in (span.start, span.end))
        if start < end:
            marks.append(Mark(start, end - start, span.why == "meaning"))
    return marks


def utf16_offsets(text: str) -> list[int] | range:
    """For every code point index from 0 to len(text), its position in UTF-16 units."""
    if not text or max(text) <= "\uffff":
        return range(len(text) + 1)
    return list(accumulate((2 if character > "\uffff" else 1 for character in text), initial=0))


def code_points(text: str, units: int) -> int:
    """How many code points the first UTF-16 units of a text are."""
    return bisect_right(utf16_offsets(text), units) - 1
