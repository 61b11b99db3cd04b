"""What the library's own words make of a query: its languages, mistyped words, a half-typed last one.

Measured with the built-in model on SciFact, as the share of the ten best files by meaning that stay those of
the whole query (tests/benchmarks/bench_typing.py): last word cut in the middle 0.76 as it stands, 0.90
completed; whole queries 1.00; one letter wrong in one word 0.98, where the model alone keeps 0.77.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import replace

from desktop_app.engine.indexes.analysis import ENGLISH, code_terms
from desktop_app.engine.indexes.lexical import LexicalIndex
from desktop_app.engine.indexes.spelling import LEAST_LETTERS
from desktop_app.engine.indexes.vocabulary import Correction, Vocabulary
from desktop_app.engine.search.query import ParsedQuery
from desktop_app.engine.search.words import stop_words, told_language

MOST_CORRECTED = 3  # words of a query: where more occur nowhere, it is about something else
MOST_LOOKED_UP = 64
MOST_LANGUAGES = 4
COMMON_SHARE = 0.01  # of the passages
BESIDE = 2  # words before the half-typed one that tell what it will become


class Study:
    """Reads queries against one index of words; about a millisecond for each word that is not known.

    `known_words`: words that are spelled right, and are never taken for others.
    """

    def __init__(self, lexical: LexicalIndex, known_words: Container[str] = ()) -> None:
        self._lexical = lexical
        self._known_words = known_words

    def of(self, query: ParsedQuery, typing: bool, is_name: Callable[[str], bool]) -> ParsedQuery:
        """The query with its corrections, and with `embedding_text` as the model is to read it.

        `typing`: a last word without a space after it may be half-typed. `is_name`: whether a word stands
        in the name of a file.
        """
        return self._lexical.consult(lambda words: self._read(query, typing, is_name, words), query)

    def _read(
        self, query: ParsedQuery, typing: bool, is_name: Callable[[str], bool], words: Vocabulary
    ) -> ParsedQuery:
        counts = words.languages()
        language = told_language(query.words, counts)
        query = replace(query, language=language, languages=_languages(language, counts, words.passages))
        corrections = self._corrections(query, is_name, words)
        meant = {found.word: found.replacements[0] for found in corrections if self._is_clear(found, query)}
        text = self._completed(query, words) if typing and query.typing else query.embedding_text
        # The model makes little of a mistyped word; with the right one in its place, the results are nearly
        # those of the query as it was meant. With one that is guessed they would be about something else.
        text = " ".join(meant.get(part, part) for part in text.split(" "))
        return replace(query, embedding_text=text, corrections=corrections)

    # ------------------------------------------------------------ words that occur nowhere

    def _corrections(
        self, query: ParsedQuery, is_name: Callable[[str], bool], words: Vocabulary
    ) -> tuple[Correction, ...]:
        unknown = {
            word: folded
            for word in query.words[:MOST_LOOKED_UP]
            if len(folded := self._plain(word)) >= LEAST_LETTERS
            and self._occurs_nowhere(word, folded, query.languages, words)
        }
        unknown = {word: folded for word, folded in unknown.items() if not is_name(word)}
        beginning = unknown.get(query.words[-1], "") if query.typing else ""
        if beginning and words.beginning_with(beginning, 1):
            del unknown[query.words[-1]]
        if len(unknown) > MOST_CORRECTED:
            return ()
        found = ((word, words.nearest(folded)) for word, folded in unknown.items())
        return tuple(Correction(word, others) for word, others in found if others)

    def _plain(self, word: str) -> str:
        """The folded form of an ordinary word; "" for identifiers, numbers, acronyms and what is no word."""
        folded = self._lexical.analyzer.words_of(word)
        ordinary = len(folded) == 1 and folded[0].isalpha() and not word.isupper()
        return folded[0] if ordinary and not code_terms(word).identifiers else ""

    def _occurs_nowhere(self, word: str, folded: str, languages: Sequence[str], words: Vocabulary) -> bool:
        stems = [stem for stems in self._lexical.analyzer.variants_of(word, languages) for stem in stems]
        if words.holds(folded) or any(map(words.holds_stem, stems)):
            return False
        return folded not in self._known_words

    def _is_clear(self, found: Correction, query: ParsedQuery) -> bool:
        """Whether all that may have been meant are forms of one word."""
        forms = (self._lexical.analyzer.stems_of(word, query.language) for word in found.replacements)
        return len({stem for stems in forms for stem in stems}) == 1

    # ------------------------------------------------------------ a half-typed word

    def _completed(self, query: ParsedQuery, words: Vocabulary) -> str:
        """The text to embed with the last word completed, or without it where that is open."""
        last, text = query.words[-1], query.embedding_text
        before = text.removesuffix(last)
        folded = self._plain(last)
        if not folded or before == text:
            return text
        common = stop_words(query.language)
        beside = [other for word in query.words[:-1] if (other := self._plain(word)) not in common]
        becomes = words.completion(folded, [word for word in beside if word][-BESIDE:])
        if becomes is None or becomes == folded:
            return text
        return f"{before}{becomes}".strip() or text


def _languages(told: str, counts: Mapping[str, int], passages: int) -> tuple[str, ...]:
    """Those to stem a query in: English (with all that is not told apart), its own, and the common ones."""
    common = [language for language, count in counts.items() if count >= COMMON_SHARE * passages]
    return tuple(dict.fromkeys([ENGLISH, told, *common[:MOST_LANGUAGES]]))
