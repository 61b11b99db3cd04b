"""Who is served next, and in what portions. No torch, so that it can be tested and imported at once."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, Literal, Protocol, TypeVar, get_args

import numpy as np
import numpy.typing as npt

from desktop_app.protocol.messages import TextKind
from model_training.batches import batch_end, longest_first

FloatRows = npt.NDArray[np.float32]

TOKENISE_TEXTS = 64
"""Texts that are tokenised without a look at the interactive lane: about 15 ms for passages."""

LONGEST_REST_S = 1.0
"""A portion that took seconds (the machine slept, or was overloaded) is not followed by a minute's rest."""

WorkLane = Literal["interactive", "rerank", "bulk"]
BY_URGENCY: tuple[WorkLane, ...] = get_args(WorkLane)

T = TypeVar("T")


class Tokens(Protocol):
    """A tokenised text."""

    def __len__(self) -> int: ...


Text = TypeVar("Text", bound=Tokens)


class TextEncoder(Protocol[Text]):
    """What is needed of an encoder to embed texts (see `model_training.encoder.Encoder`)."""

    @property
    def dimensions(self) -> int: ...

    def tokenize(self, texts: Sequence[str], kind: TextKind) -> list[Text]: ...

    def infer(self, batch: Sequence[Text]) -> FloatRows: ...


class Lanes(Generic[T]):
    """Queues between threads, by urgency: queries, then reranking, then passages."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._queues: dict[WorkLane, deque[T]] = {lane: deque() for lane in BY_URGENCY}
        self._closed = False

    def put(self, item: T, lane: WorkLane) -> None:
        """Queue an item at the end of a lane."""
        with self._changed:
            self._queues[lane].append(item)
            self._changed.notify()

    def close(self) -> None:
        """Drop everything: there is nobody left to answer."""
        with self._changed:
            for queue in self._queues.values():
                queue.clear()
            self._closed = True
            self._changed.notify_all()

    @property
    def closed(self) -> bool:
        return self._closed

    def take(self) -> T | None:
        """Wait for the next item of any lane; None once the lanes are closed."""
        with self._changed:
            self._changed.wait_for(lambda: self._closed or any(self._queues.values()))
            return self._first(BY_URGENCY)

    def take_before(self, lane: WorkLane, wait_s: float = 0.0) -> T | None:
        """The next item that is more urgent than a lane's; None where none came in time, or they closed."""
        urgent = BY_URGENCY[: BY_URGENCY.index(lane)]
        with self._changed:
            self._changed.wait_for(lambda: self._closed or any(self._queues[one] for one in urgent), wait_s)
            return self._first(urgent)

    def _first(self, lanes: Sequence[WorkLane]) -> T | None:
        return next((self._queues[lane].popleft() for lane in lanes if self._queues[lane]), None)


class TokenBudget:
    """How many padded tokens go into a batch, so that one takes about `target_s` on this machine.

    A query waits for at most the batch in hand. The speed is a moving average over about four batches.
    """

    def __init__(self, target_s: float, smallest: int, largest: int) -> None:
        self._target_s = target_s
        self._smallest = smallest
        self._largest = largest
        self._tokens_per_second: float | None = None

    @property
    def tokens(self) -> int:
        """The budget now; the smallest one until a speed is known."""
        wanted = self._target_s * (self._tokens_per_second or 0.0)
        return int(min(max(wanted, self._smallest), self._largest))

    def record(self, tokens: int, seconds: float) -> None:
        """Take note of a batch; one far below the budget says nothing about the speed of a full one."""
        if tokens * 2 < self.tokens:
            return
        speed = tokens / max(seconds, 1e-6)
        known = self._tokens_per_second
        self._tokens_per_second = speed if known is None else known + (speed - known) / 4


@dataclass(frozen=True)
class EmbeddedTexts:
    """Vectors in the order of the texts, (n, D) float32; tokens without padding; time without pauses."""

    rows: FloatRows
    tokens: int
    seconds: float


def rest_s(worked_s: float, duty_percent: int) -> float:
    """How long to rest after work, so that work is `duty_percent` (1…100) of the time."""
    return min(worked_s * (100 / min(max(duty_percent, 1), 100) - 1), LONGEST_REST_S)


class PortionedWork(Generic[Text]):
    """Embeds texts in short portions of work, with a call of `pause` after each.

    `pause` is told the seconds that the portion took; what it raises ends the work.
    """

    def __init__(
        self, encoder: TextEncoder[Text], budget: TokenBudget, pause: Callable[[float], None]
    ) -> None:
        self._encoder = encoder
        self._budget = budget
        self._pause = pause
        self._seconds = 0.0

    def embed(self, texts: Sequence[str], kind: TextKind) -> EmbeddedTexts:
        """Embed texts in batches of similar length. Raises whatever the encoder raises."""
        tokenized = self._tokenize(texts, kind)
        order = longest_first([len(text) for text in tokenized])
        ordered = [tokenized[index] for index in order]
        lengths = [len(text) for text in ordered]
        rows = np.empty((len(texts), self._encoder.dimensions), np.float32)
        start = 0
        while start < len(ordered):
            end = batch_end(lengths, start, self._budget.tokens)
            rows[order[start:end]] = self._infer(ordered[start:end])
            start = end
        return EmbeddedTexts(rows, sum(lengths), self._seconds)

    def _tokenize(self, texts: Sequence[str], kind: TextKind) -> list[Text]:
        found: list[Text] = []
        for start in range(0, len(texts), TOKENISE_TEXTS):
            began = time.perf_counter()
            found += self._encoder.tokenize(texts[start : start + TOKENISE_TEXTS], kind)
            self._worked(time.perf_counter() - began)
        return found

    def _infer(self, batch: Sequence[Text]) -> FloatRows:
        """The vectors of a batch whose first text is its longest."""
        began = time.perf_counter()
        rows = self._encoder.infer(batch)
        seconds = time.perf_counter() - began
        self._budget.record(len(batch) * len(batch[0]), seconds)
        self._worked(seconds)
        return rows

    def _worked(self, seconds: float) -> None:
        self._seconds += seconds
        self._pause(seconds)


class PairScorer(Protocol[Text]):
    """What is needed of a cross-encoder to score passages (see `model_training.cross_encoder`)."""

    @property
    def threads(self) -> int: ...

    def tokenize(self, query: str, passages: Sequence[str]) -> list[Text]: ...

    def infer(self, batch: Sequence[Text]) -> FloatRows: ...


@dataclass(frozen=True)
class ScoredTexts:
    """Scores (logits) of the first texts, in their order; time without pauses."""

    scores: list[float]
    seconds: float


class PortionedScoring(Generic[Text]):
    """Scores passages in short portions of work, first ones first, as long as `goes_on` says so.

    A portion has a pair for each thread at least: with a large model that takes longer than the budget.
    """

    def __init__(self, scorer: PairScorer[Text], budget: TokenBudget, goes_on: Callable[[], bool]) -> None:
        self._scorer = scorer
        self._budget = budget
        self._goes_on = goes_on

    def score(self, query: str, passages: Sequence[str]) -> ScoredTexts:
        """Score passages against a query. Raises whatever the cross-encoder or `goes_on` raises."""
        began = time.perf_counter()
        pairs = self._scorer.tokenize(query, passages)
        seconds = time.perf_counter() - began
        scores: list[float] = []
        while len(scores) < len(pairs) and self._goes_on():
            batch = self._portion(pairs, len(scores))
            began = time.perf_counter()
            scores += self._scorer.infer(batch).tolist()
            worked = time.perf_counter() - began
            self._budget.record(len(batch) * max(len(pair) for pair in batch), worked)
            seconds += worked
        return ScoredTexts(scores, seconds)

    def _portion(self, pairs: Sequence[Text], start: int) -> Sequence[Text]:
        """The next pairs within the budget, padding counted."""
        end, width = start, 0
        while end < len(pairs):
            width = max(width, len(pairs[end]))
            if end - start >= self._scorer.threads and width * (end + 1 - start) > self._budget.tokens:
                break
            end += 1
        return pairs[start:end]
