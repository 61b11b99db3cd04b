"""Choose the cuts between passages: near the size aimed for, at the best places."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from desktop_app.extract.breaks import PAGE, SECTION, Measured, next_visible, visible_from
from desktop_app.extract.tokens import Offsets

LEAST_SHARE = 0.25  # of the size aimed for: a section below it does not end a passage
NEAR = (0.4, 1.3)  # a passage between these multiples of the size aimed for is a good size
STRAY_COST = 4.0  # ranks lost per multiple of the size by which a passage strays from it
WORDS_BACK = 64  # tokens that a cut moves back to stand between words


@dataclass(frozen=True, slots=True)
class Sizes:
    """The sizes that passages are cut to."""

    aim_tokens: int
    room_tokens: int  # never more
    most_chars: int  # never more visible text than this, for runs that are one token to the model

    @property
    def least_tokens(self) -> int:
        """Below this a passage is tiny."""
        return max(1, int(self.aim_tokens * LEAST_SHARE))


class Cutter:
    """Cuts one measured text from its start to its end."""

    def __init__(self, measured: Measured, sizes: Sizes) -> None:
        self._text = measured
        self._sizes = sizes
        self._sections = measured.tokens_before[measured.ranks == SECTION]

    def cuts(self) -> list[int]:
        """The starts of all passages, ascending, the first 0, and at the end the length of the text."""
        length = len(self._text.text)
        cuts = [0]
        while cuts[-1] < length:
            cuts.append(self._next(cuts[-1]))
        if len(cuts) > 2 and self._tail_is_tiny(cuts[-3], cuts[-2]):
            del cuts[-2]
        return cuts

    def _tail_is_tiny(self, before: int, tail: int) -> bool:
        total = len(self._text.token_starts)
        return (
            total - self._text.tokens_up_to(tail) < self._sizes.least_tokens
            and total - self._text.tokens_up_to(before) <= self._sizes.room_tokens
            and len(self._text.text) - before <= self._sizes.most_chars
        )

    def _next(self, start: int) -> int:
        before = self._text.tokens_up_to(start)
        first, last = self._window(start, before)
        sizes = self._text.tokens_before[first:last] - before
        ranks = self._text.ranks[first:last]
        sections = np.flatnonzero((ranks == SECTION) & (sizes >= self._sizes.least_tokens))
        if sections.size:
            return int(self._text.positions[first + sections[0]])
        if self._rest_fits(start, before):
            return len(self._text.text)
        aim = self._balanced_aim(before)
        chosen = self._best(sizes, ranks, aim)
        if chosen is not None:
            return int(self._text.positions[first + chosen])
        return self._between_words(start, before, aim)

    def _window(self, start: int, before: int) -> tuple[int, int]:
        """The breaks within reach, as indices."""
        first = self._text.positions.searchsorted(start, "right")
        by_tokens = self._text.tokens_before.searchsorted(before + self._sizes.room_tokens, "right")
        by_chars = self._text.positions.searchsorted(start + self._sizes.most_chars, "right")
        return int(first), int(max(first, min(by_tokens, by_chars)))

    def _rest_fits(self, start: int, before: int) -> bool:
        return (
            len(self._text.token_starts) - before <= self._sizes.room_tokens
            and len(self._text.text) - start <= self._sizes.most_chars
        )

    def _balanced_aim(self, before: int) -> float:
        """The size at which the section in hand falls into even parts, without a crumb at its end."""
        following = self._sections.searchsorted(before + self._sizes.least_tokens)
        end = self._sections[following] if following < len(self._sections) else len(self._text.token_starts)
        left = max(1, int(end) - before)
        comfortable = min(self._sizes.aim_tokens * 1.15, self._sizes.room_tokens)
        parts = max(-(-left // comfortable), round(left / self._sizes.aim_tokens), 1)
        return float(max(1.0, min(left / parts, self._sizes.room_tokens)))

    def _best(self, sizes: Offsets, ranks: Offsets, aim: float) -> int | None:
        near = (sizes >= aim * NEAR[0]) & (sizes <= aim * NEAR[1])
        if not near.any():
            near = sizes >= self._sizes.least_tokens
        if not near.any():
            return None
        scores = np.minimum(ranks, PAGE) - STRAY_COST * np.abs(sizes - aim) / aim
        return int(np.argmax(np.where(near, scores, -np.inf)))

    def _between_words(self, start: int, before: int, aim: float) -> int:
        """A cut where no break is within reach: before a word, else before a token, else anywhere."""
        text, starts = self._text.text, self._text.token_starts
        seen = next_visible(text, start) + 1
        furthest = min(max(start + self._sizes.most_chars, seen), len(text))
        last = int(starts.searchsorted(furthest, "right")) - 1
        chosen = min(before + max(1, int(aim)), last)
        for index in range(chosen, max(before, chosen - WORDS_BACK), -1):
            position = int(starts[index])
            if position >= seen and text[position - 1].isspace():
                return visible_from(text, position)
        if chosen > before and int(starts[chosen]) >= seen:
            return visible_from(text, int(starts[chosen]))
        return visible_from(text, furthest)
