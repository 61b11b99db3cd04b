"""How much a hit is worth, said honestly: a probability, and from it a word: strong, likely or weak.

A cosine means something only beside what chance gives. Four things are weighed, all in standard
deviations of the cosine of unrelated texts under the model:

- the cosine of the best passage, above the mean of unrelated texts;
- the *topic*: the query's mean cosine to the whole library (a product with the library's mean vector).
  Questions beside the subject of a library are less similar to all of it than those it can answer;
- the share of the query's words in one passage, each counted by how rare it is in the library: rare words
  that occur nowhere are a sign of another subject;
- the number of passages: the highest of N similarities by chance grows like sqrt(2 ln N) (Gumbel 1958).

The logistic of their sum is calibrated on libraries of one subject, of several, and of one to thirty files,
with one setting for all, supposing that three of four queries have an answer. The weights are flat: with half
or twice of any, and the limit where 3 % of SciFact's queries are refused, banking, aeronautics and nonsense
are refused in 99 % as before, consumer-health questions in 68–74 % (73 %); only half of SIZE costs small
libraries 4 % more wrong refusals. `tests/benchmarks/bench_relevance.py` measures what is reached.

The built-in model's background is known. That of another model is measured on pairs of the library's
passages; in a library of one subject, where all passages resemble each other, it is stricter than needed.

Words speak for themselves: a passage with every word of a look-up is at least likely, and strong with two
words or more; while its meaning is not known, most words of a sentence make it likely. A quoted phrase, an
identifier and a file name are strong. A single function word ("the") says nothing.
"""

from __future__ import annotations

import math
import threading
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from desktop_app.engine.indexes.vectors import VectorIndex
from desktop_app.protocol.messages import Confidence

PAIRS = 4000
LEAST_VECTORS = 200  # below, a background would be chance
REFRESH_GROWTH = 1.5
TELLING_SD = 2.0

# In standard deviations of the background (see above); STEEPNESS: log-odds for each of them.
TOPIC, COVERAGE, SIZE, LIMIT, STEEPNESS = 0.75, 1.3, 0.5, 1.0, 2.2
FEW_PASSAGES = 5  # of so few, the mean is mostly the hit itself: the topic counts by half
LIKELY, STRONG = 0.5, 0.98  # probabilities
MOSTLY = 0.6  # share of a sentence's words that is likely no accident
SENTENCE_WORDS = 3
USUAL_PASSAGES = 10_000

LIKELY_WORTH, WEAK_WORTH = 0.75, 0.4


@dataclass(frozen=True)
class Background:
    """What chance gives: mean and standard deviation of the cosine of unrelated texts under the model.

    `passages`: how many there are to be similar by chance. `topic`: the mean cosine of the query to all of
    them; None: the mean of unrelated texts.
    """

    mean: float
    sd: float
    passages: int = USUAL_PASSAGES
    topic: float | None = None

    @property
    def telling(self) -> float:
        """The cosine from which a sentence is worth pointing at as what carried the meaning."""
        return self.mean + TELLING_SD * self.sd

    @property
    def likely(self) -> float:
        """The cosine from which a passage likely has to do with the query, whatever its words."""
        return self._reaching(LIKELY)

    @property
    def strong(self) -> float:
        """The cosine from which it surely does."""
        return self._reaching(STRONG)

    def probability(self, similarity: float, coverage: float = 0.0) -> float:
        """How likely it is (0…1) that a passage of this cosine has to do with the query.

        `coverage`: the share (0…1) of the query's words in it, rare ones counting more.
        """
        strength = (similarity - self.mean) / self.sd + COVERAGE * coverage - self._by_chance
        return 1 / (1 + math.exp(-STEEPNESS * max(-50.0, strength)))

    def _reaching(self, probability: float) -> float:
        log_odds = math.log(probability / (1 - probability))
        return self.mean + self.sd * (log_odds / STEEPNESS + self._by_chance)

    @property
    def _by_chance(self) -> float:
        """The standard deviations above the mean that the best of unrelated passages may well reach."""
        topic = 0.0 if self.topic is None else (self.topic - self.mean) / self.sd
        topic *= self.passages / (self.passages + FEW_PASSAGES)
        return LIMIT + SIZE * math.sqrt(2 * math.log(max(2, self.passages))) - TOPIC * topic


PRIORS = {"all-MiniLM-L6-v2": Background(mean=0.08, sd=0.115)}
UNKNOWN_MODEL = Background(mean=0.1, sd=0.12)


@dataclass(frozen=True)
class Evidence:
    """What speaks for a hit. `coverage`: share of the query's `words` that stand in one passage, by rarity.

    `words` is 0 where there are none, or only function words; `empty`: the query is one function word;
    `look_up`: it names what it looks for, in words of which at most half are function words.
    """

    similarity: float | None = None
    coverage: float = 0.0
    words: int = 0
    exact: bool = False
    look_up: bool = True
    empty: bool = False


def relevance(evidence: Evidence, background: Background) -> float:
    """The probability (0…1) that a hit has to do with the query."""
    if evidence.exact:
        return 1.0
    if evidence.empty:
        return 0.0
    if evidence.similarity is None:
        return _by_words(evidence, 0.0)
    return _by_words(evidence, background.probability(evidence.similarity, evidence.coverage))


def in_words(probability: float) -> Confidence:
    """The word for a probability (0…1)."""
    if probability >= STRONG:
        return "strong"
    return "likely" if probability >= LIKELY else "weak"


def _by_words(evidence: Evidence, by_meaning: float) -> float:
    """At least as likely as the words alone make it.

    Of a question, few words are left without the function words ("how do I close my account"): that these
    stand somewhere in one passage says little where its meaning is known.
    """
    alone = evidence.similarity is None
    if evidence.words > 0 and evidence.coverage >= 1.0 and (evidence.look_up or alone):
        sure = evidence.words > 1 or by_meaning >= LIKELY
        return max(by_meaning, STRONG if sure else LIKELY)
    most = evidence.words >= SENTENCE_WORDS and evidence.coverage >= MOSTLY
    return LIKELY if most and alone else by_meaning


def worth(confidence: Confidence) -> float:
    """What the best score of a reply is multiplied with: weak hits must not look like good ones."""
    return {"strong": 1.0, "likely": LIKELY_WORTH, "weak": WEAK_WORTH}[confidence]


@dataclass(frozen=True)
class _Measured:
    """What was learnt of an index: its background, and its mean vector (D,)."""

    owner: int
    model: str
    count: int
    background: Background
    middle: NDArray[np.float32] | None

    def holds_for(self, vectors: VectorIndex, model: str, count: int) -> bool:
        near = self.count / REFRESH_GROWTH <= count <= self.count * REFRESH_GROWTH
        return near and self.owner == id(vectors) and self.model == model


class Calibration:
    """The background of the library, measured when it is first needed and when it grew by half."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._measured: _Measured | None = None

    def background(
        self, vectors: VectorIndex | None, model: str, query: NDArray[np.float32] | None = None
    ) -> Background:
        """The background for a model, with the topic of a query's unit vector (D,) where there is one."""
        count = 0 if vectors is None else len(vectors)
        if vectors is None or count == 0:
            return PRIORS.get(model, UNKNOWN_MODEL)
        with self._lock:
            measured = self._measured
            if measured is None or not measured.holds_for(vectors, model, count):
                measured = self._measured = _measure(vectors, model, count)
        topic = None if query is None or measured.middle is None else float(measured.middle @ query)
        return replace(measured.background, passages=count, topic=topic)


def _measure(vectors: VectorIndex, model: str, count: int) -> _Measured:
    sample = vectors.sample(PAIRS, seed=1)
    background = PRIORS.get(model)
    if background is None:
        background = UNKNOWN_MODEL if count < LEAST_VECTORS else measure(vectors)
    return _Measured(id(vectors), model, count, background, sample.mean(axis=0) if len(sample) else None)


def measure(vectors: VectorIndex) -> Background:
    """The background of random pairs; the same for the same vectors."""
    left, right = vectors.sample(PAIRS, seed=1), vectors.sample(PAIRS, seed=2)
    size = min(len(left), len(right))
    cosines = np.einsum("nd,nd->n", left[:size], right[:size])
    apart = cosines[cosines < 0.999]  # a passage drawn against itself is no pair
    if len(apart) < 2:
        return UNKNOWN_MODEL
    return Background(float(apart.mean()), max(float(apart.std()), 0.01))
