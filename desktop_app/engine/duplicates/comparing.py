"""Comparing wordings: all of a library in one sweep, new ones each by itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from desktop_app.engine.catalogue import Catalogue, wordings
from desktop_app.engine.catalogue.wordings import Likeness
from desktop_app.engine.duplicates.candidates import CandidatePairs, Ids, SketchIndex
from desktop_app.engine.duplicates.shingles import Shingles
from desktop_app.engine.duplicates.verification import PreparedTexts, likeness
from desktop_app.engine.duplicates.words import Tokenizer

SWEEP_FROM = 400  # uncompared wordings: for more a sweep takes less time than one by one
LEAST_TAIL = 2_000  # wordings that were compared one by one, before the index is made anew
PAIRS_A_STEP = 200

GoOn = Callable[[int, int], bool]
"""Told how many of how many are done; False: stop here. May take its time, to go gently."""


class Comparer:
    """Finds out how alike wordings are, and notes it. One thread may use it."""

    def __init__(self, catalogue: Catalogue, tokenizer: Tokenizer) -> None:
        self._catalogue = catalogue
        self._base: SketchIndex | None = None
        self._tail = _Tail()
        self._texts = PreparedTexts(lambda wording: wordings.sample(catalogue.read(), wording), tokenizer)

    def forget(self) -> None:
        """Let go of what is held in memory."""
        self._base, self._tail = None, _Tail()
        self._texts.clear()

    def compare(self, go_on: GoOn) -> list[int]:
        """Compare all that is not compared; returns the wordings that were compared one by one."""
        waiting = wordings.uncompared(self._catalogue.read(), SWEEP_FROM)
        if len(waiting) >= SWEEP_FROM:
            self._sweep(go_on)
            return []
        return self._one_by_one(waiting, go_on)

    # ---------------------------------------------------------------- one by one

    def _one_by_one(self, waiting: Sequence[int], go_on: GoOn) -> list[int]:
        done: list[int] = []
        for wording in waiting:
            if not go_on(len(done), len(waiting)):
                break
            self._compare_one(wording)
            done.append(wording)
        return done

    def _compare_one(self, wording: int) -> None:
        ids, sketches = wordings.sketches(self._catalogue.read(), [wording])
        base = self._loaded()
        found: list[Likeness] = []
        if len(ids):
            sketch = sketches[0]
            self._tail.add(wording, sketch)
            tail = self._tail.index()
            near = np.union1d(base.like(sketch), tail.like(sketch))
            found = self._verified([(other, wording) for other in near.tolist() if other < wording])
        with self._catalogue.write() as db:
            wordings.store_likenesses(db, found)
            wordings.note_compared(db, [wording])

    def _loaded(self) -> SketchIndex:
        if self._base is None or len(self._tail) > LEAST_TAIL:
            self._base = SketchIndex(*wordings.sketches(self._catalogue.read()))
            self._tail = _Tail()
        return self._base

    # ---------------------------------------------------------------- in one sweep

    def _sweep(self, go_on: GoOn) -> None:
        self._base, self._tail = None, _Tail()
        waiting = np.array(wordings.uncompared(self._catalogue.read(), -1), np.int64)
        index = self._loaded()
        pairs = index.pairs(fresh=waiting)
        for start in range(0, len(pairs), PAIRS_A_STEP):
            if not go_on(start, len(pairs)):
                return
            self._compare_pairs(pairs, start, start + PAIRS_A_STEP, waiting)
        with self._catalogue.write() as db:
            wordings.note_compared(db, waiting.tolist())

    def _compare_pairs(self, pairs: CandidatePairs, start: int, end: int, waiting: Ids) -> None:
        """Compare some pairs; they come by `other`, so that what lies before the next one is done."""
        chosen = zip(pairs.one[start:end].tolist(), pairs.other[start:end].tolist(), strict=True)
        found = self._verified(list(chosen))
        before = waiting[waiting < pairs.other[start]] if start else waiting[:0]
        finished = waiting[waiting < pairs.other[end]] if end < len(pairs) else waiting
        with self._catalogue.write() as db:
            wordings.store_likenesses(db, found)
            wordings.note_compared(db, finished[len(before) :].tolist())

    # ---------------------------------------------------------------- pairs

    def _verified(self, pairs: Sequence[tuple[int, int]]) -> list[Likeness]:
        return [found for one, other in pairs if (found := self._likeness(one, other))]

    def _likeness(self, one: int, other: int) -> Likeness | None:
        first, second = self._texts.get(one), self._texts.get(other)
        if first is None or second is None:
            return None
        return likeness(one, other, first, second, self._frequency)

    def _frequency(self, sketch: Shingles) -> NDArray[np.int64]:
        return self._loaded().frequency(sketch) + self._tail.index().frequency(sketch)


class _Tail:
    """The sketches that came since the index was made; one that is in the index too does no harm."""

    def __init__(self) -> None:
        self._sketches: dict[int, Shingles] = {}
        self._index = SketchIndex(np.empty(0, np.int64), [])

    def __len__(self) -> int:
        return len(self._sketches)

    def add(self, wording: int, sketch: Shingles) -> None:
        self._sketches[wording] = sketch
        ids = sorted(self._sketches)
        self._index = SketchIndex(np.array(ids, np.int64), [self._sketches[number] for number in ids])

    def index(self) -> SketchIndex:
        return self._index
