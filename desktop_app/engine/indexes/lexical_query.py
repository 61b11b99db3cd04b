"""Queries for tantivy, built from terms: user text never meets tantivy's query parser."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import tantivy

from desktop_app.engine.indexes.analysis import (
    ENGLISH,
    Analyzer,
    Parts,
    code_terms,
    grams,
    is_grammar,
    is_short,
    parted,
)
from desktop_app.engine.indexes.vocabulary import Correction

MOST_TERMS = 40  # of a pasted text the rarest terms are taken
PREFIX_TERMS = 24
LEAST_PREFIX = 2  # characters: below, a prefix matches too much to mean anything

# How much a match counts beside that of a stem. Exact forms break ties between inflections.
EXACT_FORM = 0.2
TITLE = 0.3
PART = 0.5
IDENTIFIER = 1.0
# Words of the query side by side: the sequential dependence model, Metzler and Croft 2005.
IN_SEQUENCE = 0.2
CORRECTED = 0.8  # a word that was likely meant
# A last word that is a word of the library already is less likely the start of another one.
PREFIX_OF_UNKNOWN, PREFIX_OF_KNOWN = 0.8, 0.1


@dataclass(frozen=True)
class LexicalQuery:
    """What is looked for by words. `typing`: the last word may still be incomplete.

    `corrections`: for words that occur nowhere, others that are looked for as well. `languages`: those in
    which the words are stemmed.
    """

    words: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()
    typing: bool = False
    corrections: tuple[Correction, ...] = ()
    languages: tuple[str, ...] = (ENGLISH,)

    @property
    def asks(self) -> bool:
        """Whether there is anything to find (exclusions alone find nothing)."""
        return bool(self.words or self.phrases)


class QueryBuilder:
    """Builds queries against one state of the index."""

    def __init__(self, schema: tantivy.Schema, searcher: tantivy.Searcher, analyzer: Analyzer) -> None:
        self._schema = schema
        self._searcher = searcher
        self._analyzer = analyzer

    def ranked(self, query: LexicalQuery, documents: Collection[int] | None) -> tantivy.Query | None:
        """Passages with any of the words and all of the phrases; None where nothing can match."""
        required = self._phrases(query.phrases)
        wanted = self._words(query)
        if required is None or (not wanted and not required):
            return None
        clauses = [(tantivy.Occur.Must, phrase) for phrase in required]
        if documents is not None:
            clauses.append((tantivy.Occur.Must, self._one_of("document_id", documents)))
        clauses += [(tantivy.Occur.MustNot, phrase) for phrase in self._any_phrase(query.excluded)]
        if not clauses:
            return _any(wanted)  # a plain disjunction: tantivy skips what cannot reach the top
        if wanted:
            clauses.append((tantivy.Occur.Should if required else tantivy.Occur.Must, _any(wanted)))
        return tantivy.Query.boolean_query(clauses)

    def sequences(self, words: Iterable[str], documents: Collection[int]) -> tantivy.Query | None:
        """Passages of some documents that hold two of the words in a row; None for less than two.

        Each pair is looked for inside the documents by itself: that is ten times as fast as any pair
        inside them, since tantivy unites the pairs first, over the whole library.
        """
        tokens = self._analyzer.words_of(" ".join(words))
        pairs = list(dict.fromkeys(pairwise(tokens)))[:MOST_TERMS]
        if not pairs or not documents:
            return None
        found = [self._restricted(self._adjacent(pair), documents) for pair in pairs]
        return _weighted(_any(found), IN_SEQUENCE)

    def identifiers(self, words: Iterable[str], documents: Collection[int] | None) -> tantivy.Query | None:
        """Passages that hold an identifier among `words` as a whole; None where none is one."""
        found = sorted(_identifiers(words))[:MOST_TERMS]
        if not found:
            return None
        return self._restricted(_any([self._term("identifiers", word) for word in found]), documents)

    def phrases_within(self, phrases: Iterable[str], documents: Collection[int]) -> tantivy.Query | None:
        """Passages of some documents that hold any of the phrases; None where none has a word."""
        found = self._any_phrase(phrases)
        return self._restricted(_any(found), documents) if found else None

    def _restricted(self, query: tantivy.Query, documents: Collection[int] | None) -> tantivy.Query:
        if documents is None:
            return query
        must = tantivy.Occur.Must
        return tantivy.Query.boolean_query([(must, query), (must, self._one_of("document_id", documents))])

    def _one_of(self, field: str, values: Collection[int]) -> tantivy.Query:
        query = tantivy.Query.term_set_query(self._schema, field, list(values))
        return tantivy.Query.const_score_query(query, 0.0)

    def _phrases(self, phrases: Iterable[str]) -> list[tantivy.Query] | None:
        """All phrases; None where one of them has no word at all, so that nothing can hold it."""
        found = [self._phrase(phrase) for phrase in phrases]
        return None if None in found else found

    def _any_phrase(self, phrases: Iterable[str]) -> list[tantivy.Query]:
        return [query for query in map(self._phrase, phrases) if query is not None]

    def _phrase(self, phrase: str) -> tantivy.Query | None:
        words = self._analyzer.words_of(phrase)
        if not words:
            return None
        return self._adjacent(words)

    def _adjacent(self, words: Sequence[str]) -> tantivy.Query:
        if len(words) == 1:
            return self._term("words", words[0])
        return tantivy.Query.phrase_query(self._schema, "words", list(words))

    def _words(self, query: LexicalQuery) -> list[tantivy.Query]:
        """Every way in which the words may match, each with its weight."""
        words = (*query.words, *query.phrases)
        parts = parted(" ".join(words))
        clauses = self._stems(parts, query.languages) + self._short_runs(parts)
        clauses += [
            _weighted(self._term("identifiers", word), IDENTIFIER)
            for word in sorted(filter(_is_code, _identifiers(words)))[:MOST_TERMS]
        ]
        if query.typing and query.words:
            clauses += self._beginning(words[-1])
        return clauses + self._corrected(query)

    def _stems(self, parts: Parts, languages: Sequence[str]) -> list[tantivy.Query]:
        """The stems of the words; each word counts once, in whichever language it was found."""
        weights = self._stem_weights(parts, languages)
        rarest = self._rarest("stems", weights)
        clauses = [_weighted(found, weights[stems]) for stems, found in self._found("stems", rarest)]
        clauses += [_weighted(found, TITLE * weights[stems]) for stems, found in self._found("title", rarest)]
        forms: dict[tuple[str, ...], float] = {(form,): 1.0 for form in self._analyzer.words_of(parts.spaced)}
        exact = self._found("words", self._rarest("words", forms))
        return clauses + [_weighted(found, EXACT_FORM) for _, found in exact]

    def _stem_weights(self, parts: Parts, languages: Sequence[str]) -> dict[tuple[str, ...], float]:
        """The stems of each word in the languages, grams, and parts of identifiers, with their weights."""
        split = code_terms(parts.spaced).parts
        weights: dict[tuple[str, ...], float] = {
            (stem,): PART for part in sorted(split) for stem in self._analyzer.stems_of(part)
        }
        weights |= dict.fromkeys(self._analyzer.variants_of(parts.spaced, languages), 1.0)
        found = [gram for run in parts.runs if not is_short(run) for gram in grams(run)]
        telling = [gram for gram in found if not is_grammar(gram)] or found
        return weights | {(gram,): 1.0 for gram in telling}

    def _short_runs(self, parts: Parts) -> list[tantivy.Query]:
        """Runs without spaces that are too short for a gram: by their characters."""
        runs = dict.fromkeys(run for run in parts.runs if is_short(run))
        return [self._adjacent(list(run)) for run in list(runs)[:MOST_TERMS]]

    def _found(
        self, field: str, words: Iterable[tuple[str, ...]]
    ) -> list[tuple[tuple[str, ...], tantivy.Query]]:
        """Queries for words that the field holds, each for any of its stems."""
        asked = ((stems, self._any_stem(field, stems)) for stems in words)
        return [(stems, query) for stems, query in asked if query is not None]

    def _any_stem(self, field: str, stems: Sequence[str]) -> tantivy.Query | None:
        """Any of a word's stems, each worth what the word is worth: as rare as all of them together.

        By itself the stem of a language that few documents are in would be rare, and beat the others.
        """
        counts = {stem: count for stem in stems if (count := self._searcher.doc_freq(field, stem))}
        if len(counts) < 2:
            return next((self._term(field, stem) for stem in counts), None)
        whole = self._rarity(sum(counts.values()))
        return _any(
            [_weighted(self._term(field, stem), whole / self._rarity(n)) for stem, n in counts.items()]
        )

    def _rarity(self, passages: int) -> float:
        """The inverse document frequency, as tantivy's BM25 has it."""
        others = max(0, self._searcher.num_docs - passages)
        return math.log(1 + (others + 0.5) / (passages + 0.5))

    def _corrected(self, query: LexicalQuery) -> list[tantivy.Query]:
        """The best of the words that each mistyped one may have been meant to be."""
        return [
            tantivy.Query.boost_query(tantivy.Query.disjunction_max_query(meant), CORRECTED)
            for found in query.corrections
            if (meant := [_any(self._stems(parted(word), query.languages)) for word in found.replacements])
        ]

    def _rarest(self, field: str, words: Mapping[tuple[str, ...], float]) -> list[tuple[str, ...]]:
        distinct = list(words)
        if len(distinct) <= MOST_TERMS:
            return distinct
        counts = {stems: sum(self._searcher.doc_freq(field, stem) for stem in stems) for stems in distinct}
        return sorted((stems for stems in distinct if counts[stems]), key=counts.__getitem__)[:MOST_TERMS]

    def _beginning(self, word: str) -> list[tantivy.Query]:
        """The library's words that begin like the last word that is being typed."""
        tokens = self._analyzer.words_of(word)
        if not tokens or len(tokens[-1]) < LEAST_PREFIX:
            return []
        start = tokens[-1]
        known = self._searcher.doc_freq("words", start) > 0
        weight = PREFIX_OF_KNOWN if known else PREFIX_OF_UNKNOWN
        found = self._searcher.terms_with_prefix("words", start, limit=PREFIX_TERMS + 1)
        return [_weighted(self._term("words", term), weight) for term, _ in found if term != start]

    def _term(self, field: str, value: str) -> tantivy.Query:
        return tantivy.Query.term_query(self._schema, field, value, index_option="freq")


def _identifiers(words: Iterable[str]) -> set[str]:
    return {chunk for word in words for chunk in code_terms(word).identifiers}


def _is_code(identifier: str) -> bool:
    """Whether it has signs that prose has not; what has hyphens and digits ("il-6") counts by its words."""
    return not identifier.replace("-", "").isalnum()


def _any(queries: Sequence[tantivy.Query]) -> tantivy.Query:
    return tantivy.Query.boolean_query([(tantivy.Occur.Should, query) for query in queries])


def _weighted(query: tantivy.Query, weight: float) -> tantivy.Query:
    return query if weight == 1.0 else tantivy.Query.boost_query(query, weight)
