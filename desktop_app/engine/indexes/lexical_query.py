"""Queries for tantivy, built from terms: user text never meets tantivy's query parser."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import tantivy

from desktop_app.engine.indexes.analysis import Analyzer, code_terms, is_unspaced

MOST_TERMS = 40  # of a pasted text the rarest terms are taken
PREFIX_TERMS = 24
LEAST_PREFIX = 2  # characters: below, a prefix matches too much to mean anything

# How much a match counts beside that of a stem. Exact forms break ties between inflections.
EXACT_FORM = 0.2
TITLE = 0.3
PART = 0.5
IDENTIFIER = 1.0
ADJACENT = 1.0
# Words of the query side by side: the sequential dependence model, Metzler and Croft 2005.
IN_SEQUENCE = 0.2
# A last word that is a word of the library already is less likely the start of another one.
PREFIX_OF_UNKNOWN, PREFIX_OF_KNOWN = 0.8, 0.1


@dataclass(frozen=True)
class LexicalQuery:
    """What is looked for by words. `typing`: the last word may still be incomplete."""

    words: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()
    typing: bool = False

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
        wanted = self._words((*query.words, *query.phrases), query.typing and bool(query.words))
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

    def _words(self, words: Sequence[str], typing: bool) -> list[tantivy.Query]:
        """Every way in which the words may match, each with its weight."""
        text = " ".join(words)
        clauses = self._stems(text)
        clauses += [
            _weighted(self._term("identifiers", word), IDENTIFIER)
            for word in sorted(filter(_is_code, _identifiers(words)))[:MOST_TERMS]
        ]
        for word in filter(is_unspaced, words[:MOST_TERMS]):
            clauses += [_weighted(pair, ADJACENT) for pair in self._neighbours(word)]
        if typing:
            clauses += self._beginning(words[-1])
        return clauses

    def _stems(self, text: str) -> list[tantivy.Query]:
        spaced = [(stem, 1.0) for stem in self._analyzer.stems_of(text)]
        split = [(stem, PART) for part in code_terms(text).parts for stem in self._analyzer.stems_of(part)]
        weights = dict(sorted(split)) | dict(spaced)
        stems = self._rarest("stems", weights)
        clauses = [_weighted(self._term("stems", stem), weights[stem]) for stem in stems]
        clauses += [_weighted(self._term("title", stem), TITLE * weights[stem]) for stem in stems]
        forms = self._rarest("words", dict.fromkeys(self._analyzer.words_of(text)))
        return clauses + [_weighted(self._term("words", form), EXACT_FORM) for form in forms]

    def _rarest(self, field: str, terms: Iterable[str]) -> list[str]:
        distinct = list(terms)
        if len(distinct) <= MOST_TERMS:
            return distinct
        counts = {term: self._searcher.doc_freq(field, term) for term in distinct}
        return sorted((term for term in distinct if counts[term]), key=lambda term: counts[term])[:MOST_TERMS]

    def _neighbours(self, word: str) -> list[tantivy.Query]:
        """Of text without spaces each pair of characters in a row."""
        pairs = dict.fromkeys(pairwise(self._analyzer.words_of(word)))
        return [self._adjacent(pair) for pair in list(pairs)[:MOST_TERMS]]

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
