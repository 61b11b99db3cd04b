"""What to mark in a passage: the words that matched, or the sentence that carried the meaning."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import ArrayLike

from desktop_app.engine.indexes.analysis import WORD, Analyzer, grams, is_grammar, parted
from desktop_app.engine.search.query import ParsedQuery
from desktop_app.engine.search.words import stop_words
from desktop_app.protocol.messages import Span

MOST_SPANS = 100
CORRECTED_WORTH = 0.9  # of a word that was only likely meant: never as good as all words as they were typed
MOST_WORDS = 64
LEAST_PREFIX = 3  # every word that begins with the letter just typed would be marked otherwise

# What French and Italian join to the next word: "l'appartement" is about "appartement".
_ELISION = re.compile(r"^(?:[cdjlmnst]|qu|all|dall|dell|nell|sull|un)['’](?=\w)", re.IGNORECASE)
_SENTENCE = re.compile(r"(?:[.!?…]+[\"'”’)\]]*(?=\s|$)|[。！？]+[」』”）]*|\n\s*\n)\s*")


@dataclass(frozen=True)
class _Term:
    """A word of the query, with the stems that stand for it.

    `row`: its folded words, where they must stand side by side.
    """

    stems: frozenset[str] = frozenset()
    row: tuple[str, ...] = ()
    worth: float = 1.0
    start: str = ""  # set for the word that is being typed: any word that begins so matches
    typed: str = field(default="", compare=False)  # as the person wrote it
    common: bool = False  # a function word


@dataclass(frozen=True)
class Marks:
    """What of a query stands in a text: where, and which of its words."""

    spans: tuple[Span, ...] = ()
    terms: frozenset[int] = frozenset()
    whole: frozenset[int] = frozenset()  # of the terms, those of which more than the beginning stands there


class Marker:
    """Finds a query's words in passages, by the same analysis as the word index. For one search."""

    def __init__(
        self, query: ParsedQuery, analyzer: Analyzer, rarity: Callable[[str], float] = lambda stem: 1.0
    ) -> None:
        self._analyzer = analyzer
        terms = list(_terms(query, analyzer))
        self._terms = _content(terms)
        self.words = list(dict.fromkeys(term.typed for term in self._terms))
        """The words that the query is about, as they were typed, each once."""
        self._word_of = [self.words.index(term.typed) for term in self._terms]
        self.telling = not all(term.common for term in self._terms)
        """Whether the query has a word that is more than a function word ("the", "of")."""
        self.look_up = self.telling and 2 * sum(not term.common for term in terms) >= len(terms)
        """Whether it names what it looks for, rather than asks in a sentence full of function words."""
        self._weights = [_rarity(term, analyzer, rarity) for term in self._terms]
        self._singles = [number for number, term in enumerate(self._terms) if not term.row]
        self._rows = [(number, term.row) for number, term in enumerate(self._terms) if term.row]
        # Stems change only the end of a word, so a word that matches begins with one of these.
        self._starts = {start for number in self._singles for start in _starts(self._terms[number])}
        self._known: dict[tuple[str, str], frozenset[int]] = {}
        self._marks: dict[tuple[str, str], Marks] = {}

    def __len__(self) -> int:
        """How many words the query is about."""
        return len(self._terms)

    def spans(self, text: str, language: str = "") -> list[Span]:
        """What to mark in a text of a language, in code points, in order and without overlap."""
        return list(self._marked(text, language).spans)

    def coverage(self, *texts: str, language: str = "", whole: bool = False) -> float:
        """The share (0…1) of the query's words that stand in the texts; 0 for a query without words.

        Rare words count more than common ones, by their rarity in the library. `whole`: of the word that is
        being typed more than its beginning must stand there.
        """
        marks = [self._marked(text, language) for text in texts]
        found = frozenset[int]().union(*(each.whole if whole else each.terms for each in marks))
        if not found:
            return 0.0
        # fsum does not depend on the order: all words give 1, and nothing just below.
        told = math.fsum(self._weights[number] * self._terms[number].worth for number in found)
        return told / math.fsum(self._weights)

    def matched(self, *texts: str, language: str = "") -> list[str]:
        """Those of `words` that stand in the texts."""
        terms = (number for text in texts for number in self._marked(text, language).terms)
        return [self.words[at] for at in sorted({self._word_of[number] for number in terms})]

    def _marked(self, text: str, language: str) -> Marks:
        marks = self._marks.get((text, language))
        if marks is None:
            found = [*self._found_singles(text, language), *self._found_rows(text)]
            merged = _merged([(start, end) for _, start, end in found])[:MOST_SPANS]
            terms = frozenset(number for numbers, _, _ in found for number in numbers)
            begun = {number for number in terms if self._terms[number].start}
            typed = {
                number
                for numbers, start, end in found
                for number in numbers & begun
                if self._terms[number].stems & set(self._analyzer.stems_of(text[start:end], language))
            }
            marks = self._marks[(text, language)] = Marks(
                tuple(Span(start, end) for start, end in merged), terms, (terms - begun) | typed
            )
        return marks

    def _found_singles(self, text: str, language: str) -> Iterator[tuple[frozenset[int], int, int]]:
        """Words that match by themselves: (terms, start, end)."""
        if not self._singles:
            return
        # Accents may hide a beginning: then every word is looked at, which is slower.
        for start, end in (
            self._candidates(text) if text.isascii() else map(re.Match.span, WORD.finditer(text))
        ):
            numbers = self._terms_of(text[start:end], language)
            if numbers:
                yield numbers, start, end

    def _candidates(self, text: str) -> Iterator[tuple[int, int]]:
        """Words of an ASCII text that begin as a match must."""
        lowered = text.lower()
        for start in self._starts:
            at = lowered.find(start)
            while at >= 0:
                word = WORD.match(lowered, at)
                end = word.end() if word else at + 1
                if at == 0 or not lowered[at - 1].isalnum():
                    yield at, end
                at = lowered.find(start, end)

    def _terms_of(self, word: str, language: str) -> frozenset[int]:
        """The single-word terms that a word of a text matches."""
        found = self._known.get((word, language))
        if found is None:
            folded = self._analyzer.words_of(word)
            stems = set(self._analyzer.stems_of(word, language))
            found = frozenset(number for number in self._singles if _fits(self._terms[number], folded, stems))
            self._known[(word, language)] = found
        return found

    def _found_rows(self, text: str) -> Iterator[tuple[frozenset[int], int, int]]:
        """Words that stand side by side: (the term, start, end)."""
        if not self._rows:
            return
        places, words = [], []
        for match in WORD.finditer(text):
            for folded in self._analyzer.words_of(match[0]):
                places.append(match.span())
                words.append(folded)
        firsts: dict[str, list[int]] = {}
        for at, word in enumerate(words):
            firsts.setdefault(word, []).append(at)
        for number, row in self._rows:
            for at in firsts.get(row[0], ()):
                if tuple(words[at : at + len(row)]) == row:
                    yield frozenset((number,)), places[at][0], places[at + len(row) - 1][1]


def _terms(query: ParsedQuery, analyzer: Analyzer) -> Iterator[_Term]:
    meant = {found.word: found.replacements for found in query.corrections}
    function_words = stop_words(query.language)
    for place, word in enumerate(query.words[:MOST_WORDS]):
        parts = parted(_ELISION.sub("", word))
        for run in parts.runs:
            yield from (_gram(gram, word) for gram in grams(run))
        folded = analyzer.words_of(parts.spaced)
        if len(folded) > 1:
            yield _Term(row=tuple(folded), typed=word)
        elif folded:
            last = query.typing and place == len(query.words) - 1 and len(folded[0]) >= LEAST_PREFIX
            forms = (parts.spaced, *meant.get(word, ()))
            yield _Term(
                stems=frozenset(stem for form in forms for stem in _stems(form, query, analyzer)),
                worth=CORRECTED_WORTH if word in meant else 1.0,
                start=folded[0] if last else "",
                typed=word,
                common=folded[0] in function_words,
            )
    for phrase in query.phrases:
        row = tuple(analyzer.words_of(phrase))
        if row:
            yield _Term(row=row, typed=f'"{phrase}"')


def _gram(gram: str, typed: str) -> _Term:
    """Characters side by side, which are a stem of the index together."""
    return _Term(frozenset({gram}), tuple(gram), typed=typed, common=is_grammar(gram))


def _stems(word: str, query: ParsedQuery, analyzer: Analyzer) -> list[str]:
    return [stem for stems in analyzer.variants_of(word, query.languages) for stem in stems]


def _content(terms: list[_Term]) -> list[_Term]:
    """Without the function words, unless there is nothing else."""
    chosen = [term for term in terms if not term.common]
    return list(dict.fromkeys(chosen or terms))


def _rarity(term: _Term, analyzer: Analyzer, rarity: Callable[[str], float]) -> float:
    """How much a word tells: as rare as its commonest form; of words side by side the rarest counts."""
    if term.stems:
        return min(map(rarity, term.stems))
    stems = (stem for word in term.row for stem in analyzer.stems_of(word))
    return max(map(rarity, stems), default=1.0)


def _fits(term: _Term, folded: Sequence[str], stems: set[str]) -> bool:
    if not term.stems.isdisjoint(stems):
        return True
    return bool(term.start) and any(word.startswith(term.start) for word in folded)


def _starts(term: _Term) -> set[str]:
    starts = {stem[: max(2, len(stem) - 1)] for stem in term.stems}
    return starts | ({term.start} if term.start else set())


def _merged(places: list[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(places):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def sentences(text: str) -> list[tuple[int, int]]:
    """The sentences of a text as [start, end) in code points, without the space around them."""
    spans, start = [], 0
    for match in _SENTENCE.finditer(text):
        spans.append((start, match.end()))
        start = match.end()
    spans.append((start, len(text)))
    trimmed = (
        (begin + _leading(text[begin:end]), begin + len(text[begin:end].rstrip())) for begin, end in spans
    )
    return [(begin, end) for begin, end in trimmed if begin < end]


def best_sentence(spans: Sequence[tuple[int, int]], similarities: ArrayLike) -> Span | None:
    """The sentence nearest to the query; None where there are fewer than two to choose from.

    `similarities`: (n,) cosines of the n sentences to the query.
    """
    if len(spans) < 2:
        return None
    start, end = spans[int(np.argmax(np.asarray(similarities)))]
    return Span(start, end, "meaning")


def _leading(text: str) -> int:
    return len(text) - len(text.lstrip())
