"""Where a text may be cut into passages, and how good each place is."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

import numpy as np

from desktop_app.extract.document import Block
from desktop_app.extract.tokens import Measure, Offsets

PIECE_CHARS = 4_000
"""Texts go to the tokenizer in pieces of at most this many characters."""

LINE, SENTENCE, UNIT_LINE, PARAGRAPH, PAGE, SECTION = 1, 2, 3, 4, 5, 6
"""Ranks of a break. UNIT_LINE ends a line of code, a row or a log entry; PAGE both a paragraph and a page."""

# Every branch begins at one fixed place and is possessive: linear also on a megabyte of spaces.
_break = re.compile(
    r"(?<=\S)(?P<line>[^\S\n]*+\n\s*+)(?=\S)"
    r"|(?P<stop>(?<=\w)[.!?…]++[\"'”’)\]]*+[^\S\n]++(?=[^\sa-z]))"
    r"|(?P<full>[。！？][」』”’）]*+[^\S\n]*+(?=\S))"
)
FULL_STOPS = "。！？」』”’）"
"""Signs that end a sentence without white space; a tokenizer takes each by itself."""

_visible = re.compile(r"\S")
_STOPS = ".!?…。！？:;"
_CLOSERS = "\"'”’)]」』）"


@dataclass(frozen=True, slots=True)
class Measured:
    """A text with its tokens and the places where it may be cut.

    `token_starts`, `positions` and `seams` are code points, ascending. A cut at a position puts what
    is before it, white space included, into the earlier passage; something visible is on either side.
    """

    text: str
    token_starts: Offsets
    seams: Offsets  # where the tokenizer was given a word in two pieces
    positions: Offsets
    ranks: Offsets  # of each position
    tokens_before: Offsets  # of each position

    def tokens_up_to(self, position: int) -> int:
        """The tokens that begin before a code point."""
        return int(self.token_starts.searchsorted(position))


def measure(blocks: Sequence[Block], tokens: Measure) -> Measured:
    """Find the tokens and the breaks of a document's text."""
    text = "".join(block.text for block in blocks)
    token_starts, seams = _token_starts(text, tokens)
    found = _line_breaks(text, blocks)
    found.update((position, PAGE) for position in _page_starts(blocks) if found.get(position) == PARAGRAPH)
    found.update((position, SECTION) for position in _section_starts(text, blocks))
    positions = np.array(sorted(found), np.int64)
    ranks = np.array([found[position] for position in positions.tolist()], np.int64)
    return Measured(text, token_starts, seams, positions, ranks, np.searchsorted(token_starts, positions))


def next_visible(text: str, position: int) -> int:
    """The place of the next character that is no white space; the text's length if there is none."""
    found = _visible.search(text, position)
    return found.start() if found else len(text)


def visible_from(text: str, position: int) -> int:
    """The place of the next visible character, or the start of its line if that is not before."""
    if position > 0 and text[position - 1] == "\n":
        position -= 1
    end = next_visible(text, position)
    line_start = text.rfind("\n", position, end)
    return end if line_start < 0 else line_start + 1  # a passage keeps the indentation of its first line


def _token_starts(text: str, tokens: Measure) -> tuple[Offsets, Offsets]:
    ends = list(_piece_ends(text))
    begins = [0, *ends[:-1]]
    pieces = [text[begin:end] for begin, end in zip(begins, ends, strict=True)]
    starts = [found + begin for found, begin in zip(tokens.starts(pieces), begins, strict=True)]
    seams = [begin for begin in begins[1:] if not text[begin - 1].isspace()]
    return np.concatenate(starts), np.array(seams, np.int64)


def _piece_ends(text: str) -> list[int]:
    """Cuts for the tokenizer, after white space wherever the second half of a piece has some."""
    ends: list[int] = []
    start = 0
    while len(text) - start > PIECE_CHARS:
        middle, limit = start + PIECE_CHARS // 2, start + PIECE_CHARS
        found = max(text.rfind("\n", middle, limit), text.rfind(" ", middle, limit))
        start = found + 1 if found >= 0 else limit
        ends.append(start)
    return [*ends, len(text)]


def _line_breaks(text: str, blocks: Sequence[Block]) -> dict[int, int]:
    """Position to rank. Ends of lines rank by the block that they are in."""
    begins = list(accumulate((len(block.text) for block in blocks), initial=0))
    found: dict[int, int] = {}
    for match in _break.finditer(text):
        block = blocks[bisect_right(begins, match.start()) - 1]
        if match["line"] is None:
            found[match.end()] = LINE if block.by_lines else SENTENCE
        else:
            position = text.rfind("\n", match.start(), match.end()) + 1
            found[position] = _rank_of_line(text, match, block.by_lines)
    return found


def _rank_of_line(text: str, match: re.Match[str], by_lines: bool) -> int:
    if match["line"].count("\n") > 1:
        return PARAGRAPH
    if by_lines:
        return UNIT_LINE
    last_words = text[max(0, match.start() - 3) : match.start()].rstrip(_CLOSERS)
    return SENTENCE if last_words.endswith(tuple(_STOPS)) else LINE


def _page_starts(blocks: Sequence[Block]) -> list[int]:
    ends = list(accumulate(len(block.text) for block in blocks))
    return [
        end for end, (block, after) in zip(ends, pairwise(blocks), strict=False) if block.page != after.page
    ]


def _section_starts(text: str, blocks: Sequence[Block]) -> list[int]:
    """Where the heading path changes, moved past the white space that a block begins with."""
    found: list[int] = []
    position = 0
    previous: tuple[str, ...] | None = None
    for block in blocks:
        if _visible.search(block.text):
            if previous is not None and block.heading != previous:
                found.append(visible_from(text, position))
            previous = block.heading
        position += len(block.text)
    return found
