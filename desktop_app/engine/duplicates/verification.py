"""Verification: candidates are compared by their words in full, and by what the words that differ mean."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from desktop_app.engine.catalogue.wordings import Likeness
from desktop_app.engine.duplicates.differences import Differences, differences
from desktop_app.engine.duplicates.shingles import (
    Shingles,
    jaccard,
    masked_shingles,
    shared,
    shingles,
    sketch,
)
from desktop_app.engine.duplicates.words import Tokenizer, Tokens
from desktop_app.families.pairs import WORDING
from desktop_app.protocol.messages import LEAST_THRESHOLD

SLOT_WEIGHT = 3  # a slot that differs weighs as much as so many words that differ otherwise
LEAST_WEIGHED = 16  # hashes of two sketches: fewer say nothing certain of how rare the words are
LEAST_RARE = 0.4  # of the plain likeness: below, what two texts have in common is a frame that many have
MOST_HELD_TOKENS = 3_000_000  # about 26 bytes each, and 16 for its shingles

Frequency = Callable[[Shingles], NDArray[np.int64]]


@dataclass(frozen=True)
class Prepared:
    """A text, ready to be compared."""

    tokens: Tokens
    shingles: Shingles
    masked: Shingles
    sketch: Shingles


def prepare(tokens: Tokens) -> Prepared:
    """What comparing needs of a text."""
    masked = masked_shingles(tokens)
    return Prepared(tokens, shingles(tokens), masked, sketch(masked))


class PreparedTexts:
    """Texts by their wording, the last ones held. `read` gives kind and text, or None where there is none."""

    def __init__(
        self,
        read: Callable[[int], tuple[str, str] | None],
        tokenizer: Tokenizer,
        most_tokens: int = MOST_HELD_TOKENS,
    ) -> None:
        self._read, self._tokenizer, self._most = read, tokenizer, most_tokens
        self._held: OrderedDict[int, Prepared | None] = OrderedDict()
        self._tokens = 0

    def clear(self) -> None:
        """Hold none."""
        self._held.clear()
        self._tokens = 0

    def get(self, wording: int) -> Prepared | None:
        """The text of a wording; None where it is not stored."""
        if wording in self._held:
            self._held.move_to_end(wording)
            return self._held[wording]
        found = self._read(wording)
        prepared = None if found is None else prepare(self._tokenizer.tokens(found[1], found[0]))
        self._held[wording] = prepared
        self._tokens += 0 if prepared is None else len(prepared.tokens)
        while self._tokens > self._most and len(self._held) > 2:
            _, oldest = self._held.popitem(last=False)
            self._tokens -= 0 if oldest is None else len(oldest.tokens)
        return prepared


def likeness(
    one_id: int, other_id: int, one: Prepared, other: Prepared, frequency: Frequency
) -> Likeness | None:
    """How alike two wordings are (`one_id` < `other_id`); None where that is not worth storing."""
    common = shared(one.shingles, other.shingles)
    near = common / max(1, len(one.shingles) + len(other.shingles) - common)
    one_in_other, other_in_one = common / max(1, len(one.shingles)), common / max(1, len(other.shingles))
    if max(one_in_other, other_in_one) < LEAST_THRESHOLD and not _same_frame(one, other):
        return None
    found = differences(one.tokens, other.tokens)
    is_filled_in = guarded(found.slots, found.wording) or _is_frame(one, other, near, frequency)
    scores = Likeness(
        one_id,
        other_id,
        flags=found.flags | (WORDING if found.wording else 0),
        near=0.0 if is_filled_in else _stored(near),
        one_in_other=0.0 if is_filled_in or guarded(found.slots, found.only_one) else _stored(one_in_other),
        other_in_one=0.0 if is_filled_in or guarded(found.slots, found.only_other) else _stored(other_in_one),
        template=_stored(template_likeness(found)) if found.slots else 0.0,
    )
    worth = max(scores.near, scores.one_in_other, scores.other_in_one, scores.template)
    return scores if worth > 0 else None


def guarded(slots: int, wording: int) -> bool:
    """Whether what was filled in outweighs what else differs: such texts are no duplicates."""
    return slots > 0 and SLOT_WEIGHT * slots >= wording


def template_likeness(found: Differences) -> float:
    """The share of words that two texts have in common, where what is filled in does not count: 0…1."""
    if found.filled > found.common:
        return 0.0
    return found.common / max(1, found.common + max(found.only_one, found.only_other))


def _stored(score: float) -> float:
    return score if score >= LEAST_THRESHOLD else 0.0


def _same_frame(one: Prepared, other: Prepared) -> bool:
    """Whether two texts would be alike if all numbers were one word, and all dates."""
    return jaccard(one.masked, other.masked) >= LEAST_THRESHOLD


def _is_frame(one: Prepared, other: Prepared, near: float, frequency: Frequency) -> bool:
    """Whether two texts have little in common but what many texts have, such as the frame of a form.

    Compared by their sketches, a hash weighs one by the root of how many texts have it.
    """
    reach = min(one.sketch[-1], other.sketch[-1]) if len(one.sketch) and len(other.sketch) else 0
    every = np.union1d(one.sketch, other.sketch)
    every = every[every <= reach]
    if len(every) < LEAST_WEIGHED:
        return False
    weights = 1 / np.sqrt(np.maximum(1, frequency(every)))
    both = np.isin(every, one.sketch, assume_unique=True) & np.isin(every, other.sketch, assume_unique=True)
    return float(weights[both].sum() / weights.sum()) < LEAST_RARE * near
