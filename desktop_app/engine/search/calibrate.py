"""How much a hit is worth, said honestly: strong, likely or weak.

A cosine means something only beside the background: how similar any two passages of this library
are under this model. It is taken from random pairs (mean and standard deviation) and, for the
built-in model, averaged with the background of text of many kinds, so that a library about one
subject, where everything is similar, and one of a few files both get sane limits:

    likely: mean + 3 sd        strong: mean + 4.5 sd

Measured with the built-in model on four libraries (Cranfield, SciFact, both together, 3,000 news
and caption sentences): the best cosine of nonsense was at most 0.38, of queries about something
else mostly under 0.40; of queries with an answer, 9 of 10 were above 0.48. The limits came to
0.40–0.58 for likely and 0.56–0.77 for strong; since then they are kept from rising above the usual
ones by more than a hair: in a manual of one product good answers at 0.45 were called weak.

Words speak for themselves: a passage with every word of the query is at least likely, and strong
with two words or more; while its meaning is not known, most words of a sentence make it likely. A
quoted phrase, an identifier and a file name are strong.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass

import numpy as np

from desktop_app.engine.indexes.vectors import VectorIndex
from desktop_app.protocol.messages import Confidence

PAIRS = 4000
MOST_RISE = 0.03
LEAST_VECTORS = 200  # below, a background would be chance
REFRESH_GROWTH = 1.5
TELLING_SD, LIKELY_SD, STRONG_SD = 2.0, 3.0, 4.5
MOSTLY = 0.6  # share of the query's words that helps a similarity just under the limit

SENTENCE_WORDS = 3  # of so many words, most of them in one passage are likely no accident

LIKELY_WORTH, WEAK_WORTH = 0.75, 0.4


@dataclass(frozen=True)
class Background:
    """Mean and standard deviation of the cosine of unrelated passages."""

    mean: float
    sd: float

    @property
    def likely(self) -> float:
        """The cosine from which a passage likely has to do with the query."""
        return self.mean + LIKELY_SD * self.sd

    @property
    def telling(self) -> float:
        """The cosine from which a sentence is worth pointing at as what carried the meaning."""
        return self.mean + TELLING_SD * self.sd

    @property
    def strong(self) -> float:
        """The cosine from which it surely does."""
        return self.mean + STRONG_SD * self.sd

    def tempered(self, prior: Background) -> Background:
        """The middle of a measured background and the usual one, and hardly above the usual one.

        In a library about one subject any two passages are similar; that makes an answer to a
        question no worse, so the limits must not rise with it.
        """
        middle = Background((self.mean + prior.mean) / 2, (self.sd + prior.sd) / 2)
        highest = Background(prior.mean + MOST_RISE, prior.sd)
        return min(middle, highest, key=lambda background: background.likely)


PRIORS = {"all-MiniLM-L6-v2": Background(mean=0.08, sd=0.115)}
UNKNOWN_MODEL = Background(mean=0.1, sd=0.12)


@dataclass(frozen=True)
class Evidence:
    """What speaks for a hit. `coverage`: share of the query's `words` that stand in one passage."""

    similarity: float | None = None
    coverage: float = 0.0
    words: int = 0
    exact: bool = False


def judge(evidence: Evidence, background: Background) -> Confidence:
    """How sure it is that a hit has to do with the query."""
    similarity = -1.0 if evidence.similarity is None else evidence.similarity
    all_words = evidence.words > 0 and evidence.coverage >= 1.0
    if evidence.exact or similarity >= background.strong:
        return "strong"
    if all_words and (evidence.words > 1 or similarity >= background.likely):
        return "strong"
    if all_words or similarity >= background.likely:
        return "likely"
    if evidence.coverage < MOSTLY:
        return "weak"
    if evidence.similarity is None:
        return "likely" if evidence.words >= SENTENCE_WORDS else "weak"
    return "likely" if similarity >= background.likely - background.sd / 2 else "weak"


def worth(confidence: Confidence) -> float:
    """What the best score of a reply is multiplied with: weak hits must not look like good ones."""
    return {"strong": 1.0, "likely": LIKELY_WORTH, "weak": WEAK_WORTH}[confidence]


class Calibration:
    """The background of the library, measured when it is first needed and when it grew by half."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._measured: tuple[int, str, int] = (0, "", 0)  # the index, the model, how many vectors
        self._background = UNKNOWN_MODEL

    def background(self, vectors: VectorIndex | None, model: str) -> Background:
        """The background for a model; a default where there are too few vectors to measure."""
        prior = PRIORS.get(model)
        count = 0 if vectors is None else len(vectors)
        if vectors is None or count < LEAST_VECTORS:
            return prior or UNKNOWN_MODEL
        with self._lock:
            owner, name, measured_at = self._measured
            same = owner == id(vectors) and name == model
            if not same or not measured_at / REFRESH_GROWTH <= count <= measured_at * REFRESH_GROWTH:
                found = measure(vectors)
                self._background = found.tempered(prior) if prior else found
                self._measured = (id(vectors), model, count)
            return self._background


def measure(vectors: VectorIndex) -> Background:
    """The background of random pairs; the same for the same vectors."""
    left, right = vectors.sample(PAIRS, seed=1), vectors.sample(PAIRS, seed=2)
    size = min(len(left), len(right))
    cosines = np.einsum("nd,nd->n", left[:size], right[:size])
    apart = cosines[cosines < 0.999]  # a passage drawn against itself is no pair
    if len(apart) < 2:
        return UNKNOWN_MODEL
    return Background(float(apart.mean()), max(float(apart.std()), 0.01))
