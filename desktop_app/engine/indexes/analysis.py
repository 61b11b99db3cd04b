"""How text becomes terms: one analysis for indexing, for queries and for highlights.

- *words*: runs of letters and digits, lower case, accents folded; each character of a script that
  is written without spaces (Chinese, Japanese, Thai, …) is a word, so that phrases find substrings.
- *stems*: the same words, English-stemmed; and the parts of camelCase and of letters with digits.
- *identifiers*: what programmers and standards write as one: `snake_case`, `camelCase`, `a.b.c`,
  `file-name.ext`, `ISO9001`, `C++`; lower case, whole.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

import tantivy

LONGEST_WORD_BYTES = 80
LONGEST_IDENTIFIER = 100

UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u3040-\u30ff\u3130-\u318f\u31f0-\u31ff"
    "\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff"
)
_UNSPACED = re.compile(f"([{UNSPACED}])")
WORD = re.compile(f"[{UNSPACED}]|[^\\W_{UNSPACED}](?:[^\\W_{UNSPACED}]|[\\u0300-\\u036f])*")
"""A word in raw text, for highlights: it keeps combining marks together with their letter."""

_CHUNK = re.compile(r"\w+(?:[.\-/:@\\]+\w+)*(?:\+\+|#(?!\w))?")
_CAMEL = re.compile(r"[a-z][A-Z]|[A-Z]{2}[a-z]|[^\W\d_]\d|\d[^\W\d_]")
_PARTS = re.compile(r"[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+|\d+|[^\W\d_A-Za-z]+")
_COMPOUND = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)+")
_PUNCTUATION = ".,;:!?()[]{}<>\"'…“”‘’«»"
_SPLIT = re.compile(r"[/:@\\]+")


def normal(text: str) -> str:
    """`text` composed (NFC), with spaces around the characters of scripts that have none."""
    if text.isascii():
        return text
    return _UNSPACED.sub(r" \1 ", unicodedata.normalize("NFC", text))


def is_unspaced(text: str) -> bool:
    """Whether `text` has characters of a script that is written without spaces."""
    return _UNSPACED.search(text) is not None


@dataclass(frozen=True)
class CodeTerms:
    """What a text holds beside ordinary words."""

    identifiers: frozenset[str]  # whole, lower case; of a path also its parts
    parts: frozenset[str]  # of camelCase and of letters with digits: getUser2 → get, User, 2


def code_terms(text: str) -> CodeTerms:
    """The identifiers of a text, and the parts of those that are written as one word."""
    found: set[str] = set()
    for token in set(text.split()):
        bare = token.strip(_PUNCTUATION)
        if not (bare.isalpha() and (bare.islower() or bare.istitle())):  # most words are ordinary
            found.update(_chunks(token))
    pieces = (_PARTS.findall(word) for chunk in found for word in WORD.findall(chunk) if _CAMEL.search(word))
    return CodeTerms(
        frozenset(chunk.lower() for chunk in found), frozenset(part for split in pieces for part in split)
    )


def _chunks(token: str) -> Iterator[str]:
    for chunk in _CHUNK.findall(token):
        for whole in (chunk, *(_SPLIT.split(chunk) if _SPLIT.search(chunk) else ())):
            if is_identifier(whole):
                yield whole


def is_identifier(chunk: str) -> bool:
    """Whether a chunk without spaces is more than an ordinary word or number."""
    if len(chunk) > LONGEST_IDENTIFIER or len(chunk) < 2:
        return False
    return not chunk.isalnum() or _CAMEL.search(chunk) is not None


def is_compound(chunk: str) -> bool:
    """Whether a chunk is words joined by hyphens: prose as often as code (`high-speed`, `file-name`)."""
    return _COMPOUND.fullmatch(chunk) is not None


class Analyzer:
    """Folding and stemming of words, as the index does it. Safe to use from any thread."""

    def __init__(self) -> None:
        self.words = _builder().build()
        self.stems = _builder().filter(tantivy.Filter.stemmer("english")).build()

    def words_of(self, text: str) -> list[str]:
        """The folded words of a text, in order."""
        words: list[str] = self.words.analyze(normal(text))
        return words

    def stems_of(self, text: str) -> list[str]:
        """The stems of the words of a text, in order."""
        stems: list[str] = self.stems.analyze(normal(text))
        return stems


def _builder() -> tantivy.TextAnalyzerBuilder:
    builder = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
    for step in (
        tantivy.Filter.remove_long(LONGEST_WORD_BYTES),
        tantivy.Filter.lowercase(),
        tantivy.Filter.ascii_fold(),
    ):
        builder = builder.filter(step)
    return builder
