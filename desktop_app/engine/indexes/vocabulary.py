"""The library's own words: what a mistyped word was meant to be, and how a half-typed one goes on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import tantivy

from desktop_app.engine.indexes.spelling import LEAST_LETTERS, TWO_EDITS_FROM, edits_between, one_edit_away

MOST_REPLACEMENTS = 3
RARE = 0.05  # of the most frequent replacement: below, it is likely a mistyped word itself
COMPLETIONS = 24  # the most frequent words with a beginning are weighed
LEAST_BEGINNING = 3  # letters: shorter ones begin too much, and listing that takes tens of milliseconds
# A completion is taken where it is this share of all that the beginning may become. The word as it stands
# counts more than that, since people do finish their words.
CLEAR_SHARE = 0.5
AS_IT_STANDS = 3.0


@dataclass(frozen=True)
class Correction:
    """A word of the query that occurs nowhere, and the words that were likely meant, best first."""

    word: str  # as it was typed
    replacements: tuple[str, ...]


class Vocabulary:
    """The words of one state of the index."""

    def __init__(self, schema: tantivy.Schema, searcher: tantivy.Searcher) -> None:
        self._schema = schema
        self._searcher = searcher

    def holds(self, word: str) -> bool:
        """Whether any passage holds a folded word: the dictionaries keep those of removed ones."""
        return self._searcher.doc_freq("words", word) > 0 and self._in_a_passage(self._term(word))

    def languages(self) -> dict[str, int]:
        """The languages that have stems of their own, with how many passages are in them, most first."""
        return dict(self._searcher.terms_with_prefix("language", ""))

    @property
    def passages(self) -> int:
        """How many passages there are."""
        return int(self._searcher.num_docs)

    def beginning_with(self, start: str, limit: int) -> list[str]:
        """The most frequent words that begin so."""
        found = self._searcher.terms_with_prefix("words", start, limit=2 * limit)
        return [word for word, _ in found if self.holds(word)][:limit]

    def holds_stem(self, stem: str) -> bool:
        """Whether any passage holds a form of a word with this stem."""
        query = tantivy.Query.term_query(self._schema, "stems", stem, index_option="basic")
        return self._searcher.doc_freq("stems", stem) > 0 and self._in_a_passage(query)

    def nearest(self, word: str) -> tuple[str, ...]:
        """The words most likely meant by a folded word that the library does not hold, best first.

        One edit away; of longer words two, where the first half is right (the whole dictionary would have
        to be gone through otherwise, for tens of milliseconds). Those with the same first letter win.
        """
        if len(word) < LEAST_LETTERS:
            return ()
        near = self._frequencies(one_edit_away(word))
        if not near and len(word) >= TWO_EDITS_FROM:
            near = self._frequencies(self._two_edits_away(word))
        likely = {other: count for other, count in near.items() if other[0] == word[0]} or near
        best = max(likely.values(), default=0)
        ordered = sorted(likely, key=lambda other: (-likely[other], other))
        alive = (other for other in ordered if likely[other] >= RARE * best and self.holds(other))
        return tuple(alive)[:MOST_REPLACEMENTS]

    def completion(self, start: str, beside: Sequence[str]) -> str | None:
        """The word that a beginning will most likely become, "" where that is open.

        Judged by how many passages hold each candidate together with the words `beside`, the nearest last.
        The beginning itself is a candidate too, and comes back where it is a word and nothing is clear.
        None where the library has no word that begins so.
        """
        if len(start) < LEAST_BEGINNING:
            return start if self.holds(start) else ""
        found = dict(self._searcher.terms_with_prefix("words", start, limit=COMPLETIONS))
        if not found:
            return None
        found.setdefault(start, self._searcher.doc_freq("words", start))
        weights = self._together(found, beside)
        weights[start] *= AS_IT_STANDS
        best = max(weights, key=lambda word: weights[word])
        if weights[best] > CLEAR_SHARE * sum(weights.values()):
            return best
        return start if found[start] else ""

    def _together(self, counts: dict[str, int], beside: Sequence[str]) -> dict[str, float]:
        """How many passages hold each word with those beside it; where none does, with fewer of those."""
        for first in range(len(beside)):
            near = [self._term(word) for word in beside[first:]]
            found = {word: float(self._count([self._term(word), *near])) for word in counts}
            if any(found.values()):
                return found
        return {word: float(count) for word, count in counts.items()}

    def _two_edits_away(self, word: str) -> Iterable[str]:
        start = word[: len(word) // 2]
        for other, _ in self._searcher.terms_with_prefix("words", start):
            if abs(len(other) - len(word)) <= 2 and other.isalpha() and edits_between(word, other, 2) <= 2:
                yield other

    def _frequencies(self, words: Iterable[str]) -> dict[str, int]:
        counts = ((word, self._searcher.doc_freq("words", word)) for word in words)
        return {word: count for word, count in counts if count}

    def _count(self, terms: Sequence[tantivy.Query]) -> int:
        query = tantivy.Query.boolean_query([(tantivy.Occur.Must, term) for term in terms])
        return int(self._searcher.search(query, 1, count=True).count)

    def _in_a_passage(self, query: tantivy.Query) -> bool:
        return bool(self._searcher.search(query, 1, count=False).hits)

    def _term(self, word: str) -> tantivy.Query:
        return tantivy.Query.term_query(self._schema, "words", word, index_option="basic")
