"""Pack a document into passages, measured by the model's own tokenizer."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise

from desktop_app.extract.breaks import FULL_STOPS, Measured, measure, visible_from
from desktop_app.extract.cuts import Cutter, Sizes
from desktop_app.extract.document import Block, Document
from desktop_app.extract.tokens import Measure
from desktop_app.protocol.worker_messages import ExtractedPassage

SPECIAL_TOKENS = 2
HEADING_TOKENS = 32
HEADING_JOINT = " › "
CHARS_PER_TOKEN = 12  # more than any readable text has; beyond it are encoded bytes
PREVAILING_SHARE = 0.75  # of a passage's text must be under its heading
UNSURE_TOKENS = 8  # this near to the limit a passage is measured again by itself


@dataclass(frozen=True, slots=True)
class _Passage:
    start: int
    end: int
    tokens: int  # of the text
    measured: bool


class Packer:
    """Packs documents for one model.

    Args: `passage_tokens`: the size to aim for; `max_tokens`: the model's limit, which heading, text
    and two special tokens together never exceed. Raises ValueError on sizes that leave no room.
    """

    def __init__(self, tokens: Measure, passage_tokens: int, max_tokens: int) -> None:
        if passage_tokens < 1 or max_tokens < SPECIAL_TOKENS + 4:
            raise ValueError(f"no room for passages of {passage_tokens} tokens in {max_tokens}")
        self._tokens = tokens
        self._limit = max_tokens - SPECIAL_TOKENS
        self._heading_limit = min(HEADING_TOKENS, self._limit // 4)
        self._aim = passage_tokens

    def pack(self, document: Document) -> list[ExtractedPassage]:
        """The passages in order; their texts, joined, are the document's text. None for white space."""
        blocks = [block for block in document.blocks if block.text]
        if not any(block.text.strip() for block in blocks):
            return []
        outline = _Outline(blocks)
        measured = measure(blocks, self._tokens)
        found = self._cut(measured, self._sizes(blocks))
        headings = [outline.heading(passage.start, passage.end) for passage in found]
        fitted = self._fit_headings(headings, found)
        return [
            self._passage(measured.text, passage, heading, outline)
            for passage, heading in zip(found, fitted, strict=True)
        ]

    def _sizes(self, blocks: Sequence[Block]) -> Sizes:
        """Room is kept for the longest heading that the document has, up to the limit for headings."""
        joined = list({HEADING_JOINT.join(block.heading) for block in blocks})
        longest = min(self._heading_limit, max(self._tokens.counts(joined)))
        room = self._limit - longest
        return Sizes(min(self._aim, room), room, max(room, self._aim) * CHARS_PER_TOKEN)

    def _cut(self, measured: Measured, sizes: Sizes) -> list[_Passage]:
        cuts = Cutter(measured, sizes).cuts()
        passages = [self._between(measured, start, end, sizes) for start, end in pairwise(cuts)]
        while not all(passage.measured for passage in passages):
            passages = self._measure_again(measured.text, passages, sizes)
        return passages

    def _between(self, measured: Measured, start: int, end: int, sizes: Sizes) -> _Passage:
        """A passage with the tokens counted in the whole text; not sure of them where a word was cut."""
        count = measured.tokens_up_to(end) - measured.tokens_up_to(start)
        seams = bisect_left(measured.seams, end) - bisect_right(measured.seams, start)
        whole_words = all(_is_between_words(measured.text, at) for at in (start, end))
        sure = whole_words and seams == 0 and count <= sizes.room_tokens - UNSURE_TOKENS
        return _Passage(start, end, count, sure)

    def _measure_again(self, text: str, passages: list[_Passage], sizes: Sizes) -> list[_Passage]:
        unsure = [passage for passage in passages if not passage.measured]
        counts = iter(self._tokens.counts([text[passage.start : passage.end] for passage in unsure]))
        found: list[_Passage] = []
        for passage in passages:
            count = passage.tokens if passage.measured else next(counts)
            known = replace(passage, tokens=count, measured=True)
            found.extend([known] if count <= sizes.room_tokens else _halves(text, known))
        return found

    def _fit_headings(self, paths: list[tuple[str, ...]], passages: list[_Passage]) -> list[tuple[str, int]]:
        """For each passage its heading, short enough, and the heading's tokens."""
        known = {path: self._shorten(path) for path in dict.fromkeys(paths)}
        fitted: list[tuple[str, int]] = []
        for path, passage in zip(paths, passages, strict=True):
            heading, tokens = known[path]
            fits = tokens + passage.tokens <= self._limit
            fitted.append((heading, tokens) if fits else ("", 0))
        return fitted

    def _shorten(self, path: tuple[str, ...]) -> tuple[str, int]:
        """The joined path: outer parts go first, then the end of the innermost."""
        for kept in range(len(path), 0, -1):
            cut = ("…", *path[-kept:]) if kept < len(path) else path
            joined = HEADING_JOINT.join(cut)
            count = self._tokens.counts([joined])[0]
            if count <= self._heading_limit:
                return joined, count
        return self._shorten_text(path[-1]) if path else ("", 0)

    def _shorten_text(self, title: str) -> tuple[str, int]:
        starts = self._tokens.starts([title])[0]
        for kept in range(min(len(starts), self._heading_limit) - 1, 0, -1):
            shorter = title[: int(starts[kept])].rstrip() + "…"
            count = self._tokens.counts([shorter])[0]
            if count <= self._heading_limit:
                return shorter, count
        return "", 0

    def _passage(
        self, text: str, passage: _Passage, heading: tuple[str, int], outline: _Outline
    ) -> ExtractedPassage:
        block = outline.block_at(passage.start)
        return ExtractedPassage(
            text=text[passage.start : passage.end],
            char_start=passage.start,
            tokens=passage.tokens + heading[1],
            heading=heading[0],
            page=block.page,
            line=outline.line_at(passage.start),
        )


def _is_between_words(text: str, position: int) -> bool:
    return position == 0 or text[position - 1].isspace() or text[position - 1] in FULL_STOPS


def _halves(text: str, passage: _Passage) -> list[_Passage]:
    """Two parts, cut between words near the middle where that is possible; one if nothing is to cut."""
    visible = text[passage.start : passage.end].rstrip()
    end = passage.start + len(visible)
    first = end - len(visible.lstrip())
    if end - first < 2:
        return [replace(passage, measured=True)]
    middle = (first + end) // 2
    space = max(text.rfind(" ", first, middle), text.rfind("\n", first, middle))
    cut = visible_from(text, space if space > 0 else middle)
    return [_Passage(passage.start, cut, 0, False), _Passage(cut, passage.end, 0, False)]


class _Outline:
    """Where the blocks of a text are, and what is said of each place in it."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self._blocks = blocks
        self._begins = list(accumulate((len(block.text) for block in blocks), initial=0))[:-1]
        text = "".join(block.text for block in blocks)
        self._line_ends = [index for index, char in enumerate(text) if char == "\n"]
        self._visible = [bool(block.text.strip()) for block in blocks]

    def block_at(self, position: int) -> Block:
        return self._blocks[bisect_right(self._begins, position) - 1]

    def line_at(self, position: int) -> int | None:
        index = bisect_right(self._begins, position) - 1
        line = self._blocks[index].line
        if line is None:
            return None
        begin = bisect_left(self._line_ends, self._begins[index])
        return line + bisect_left(self._line_ends, position) - begin

    def heading(self, start: int, end: int) -> tuple[str, ...]:
        """The path that holds for most between two places; blocks that are headings count only if alone."""
        first = bisect_right(self._begins, start) - 1
        last = bisect_left(self._begins, end)
        inside = [index for index in range(first, last) if self._visible[index]]
        bodies = [index for index in inside if not self._blocks[index].is_heading] or inside
        if len(bodies) == 1:
            return self._blocks[bodies[0]].heading
        return _prevailing((self._blocks[index].heading, self._inside(index, start, end)) for index in bodies)

    def _inside(self, index: int, start: int, end: int) -> int:
        """How many characters of a block are between two places."""
        begin = self._begins[index]
        return min(end, begin + len(self._blocks[index].text)) - max(start, begin)


def _prevailing(paths: Iterable[tuple[tuple[str, ...], int]]) -> tuple[str, ...]:
    """The longest path that holds for most of the text; each path comes with its characters."""
    weights: Counter[tuple[str, ...]] = Counter()
    for path, chars in paths:
        for depth in range(len(path) + 1):
            weights[path[:depth]] += chars
    holding = [path for path, chars in weights.items() if chars >= weights[()] * PREVAILING_SHARE]
    return max(holding, key=len, default=())
