"""How text becomes terms: one analysis for indexing, for queries and for highlights.

- *words*: runs of letters and digits, lower case, accents folded; each character of a script that
  is written without spaces (Chinese, Japanese, Thai, …) is a word, so that phrases find substrings.
- *stems*: the same words, stemmed in the language of their document; the parts of camelCase and of
  letters with digits; and of text without spaces each two characters in a row (three of an alphabet).
- *identifiers*: what programmers and standards write as one: `snake_case`, `camelCase`, `a.b.c`,
  `file-name.ext`, `ISO9001`, `C++`; lower case, whole.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import tantivy

LONGEST_WORD_BYTES = 80
LONGEST_IDENTIFIER = 100

UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u3040-\u30ff\u3130-\u318f\u31f0-\u31ff"
    "\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff"
)
_UNSPACED = re.compile(f"([{UNSPACED}])")
_RUN = re.compile(f"[{UNSPACED}]+")
_HIRAGANA = re.compile("[\u3041-\u309f\u30fc]+")
_ALPHABETIC = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")  # Thai, Lao, Burmese, Khmer

_MARKS = (
    "\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u0900-\u0963"
    "\u0966-\u0dff"
)
WORD = re.compile(
    f"[\uff66-\uff9d][\uff9e\uff9f]?|[{UNSPACED}]|[^\\W_{UNSPACED}](?:[^\\W_{UNSPACED}]|[{_MARKS}])*"
)
"""A word in raw text, for highlights: it keeps combining marks together with their letter."""

# Wide letters and narrow kana, squared words, ligatures and the Arabic forms that PDFs are full of, µ.
_COMPATIBLE = "\u00b5\u3300-\u33ff\ufb00-\ufdff\ufe70-\ufefc\uff01-\uffdc"
_COMPATIBLES = re.compile(f"[{_COMPATIBLE}]+")
# Written or left out at will: the points of Hebrew, Arabic vowels and its stretching line; Greek accents, ё.
_OPTIONAL = {
    code: None
    for first, last in ((0x591, 0x5BD), (0x5BF, 0x5BF), (0x5C1, 0x5C2), (0x640, 0x640), (0x64B, 0x652))
    for code in range(first, last + 1)
} | str.maketrans("άέήίόύώΆΈΉΊΌΎΏёЁ", "αεηιουωΑΕΗΙΟΥΩеЕ")
_SPECIAL = re.compile(f"[{UNSPACED}{_COMPATIBLE}{''.join(map(chr, _OPTIONAL))}]")

STEMMERS = {
    "ar": "arabic", "da": "danish", "de": "german", "el": "greek", "en": "english", "es": "spanish",
    "fi": "finnish", "fr": "french", "hu": "hungarian", "it": "italian", "nl": "dutch", "no": "norwegian",
    "pt": "portuguese", "ro": "romanian", "ru": "russian", "sv": "swedish", "ta": "tamil", "tr": "turkish",
}  # fmt: skip
ENGLISH = "en"  # what is stemmed as: text of no known language too, since most of that is code
# The Portuguese stemmer knows endings (-ção, -ções) by their accents alone; the others do well without,
# and then find what was typed without them.
_ACCENTS_MATTER = frozenset({"pt"})

_CHUNK = re.compile(r"\w+(?:[.\-/:@\\]+\w+)*(?:\+\+|#(?!\w))?")
_CAMEL = re.compile(r"[a-z][A-Z]|[A-Z]{2}[a-z]|[^\W\d_]\d|\d[^\W\d_]")
_PARTS = re.compile(r"[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+|\d+|[^\W\d_A-Za-z]+")
_COMPOUND = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)+")
_PUNCTUATION = ".,;:!?()[]{}<>\"'…“”‘’«»"
_SPLIT = re.compile(r"[/:@\\]+")


def normal(text: str) -> str:
    """`text` composed (NFC), with spaces around the characters of scripts that have none."""
    composed = unicodedata.normalize("NFC", text)
    return _UNSPACED.sub(r" \1 ", _usual(composed)) if _is_special(composed) else composed


def _is_special(composed: str) -> bool:
    """Whether there is more to do than to compose a text: most of it is looked through only once."""
    return not composed.isascii() and _SPECIAL.search(composed) is not None


def _usual(composed: str) -> str:
    return _COMPATIBLES.sub(_as_usual, composed).translate(_OPTIONAL)


def _as_usual(found: re.Match[str]) -> str:
    return unicodedata.normalize("NFKC", found[0])


def is_unspaced(text: str) -> bool:
    """Whether `text` has characters of a script that is written without spaces."""
    return _UNSPACED.search(text) is not None


@dataclass(frozen=True)
class Parts:
    """A text, composed and parted by how it is written."""

    spaced: str  # with a space in place of each run of the other scripts
    runs: tuple[str, ...]  # of characters of scripts without spaces


def parted(text: str) -> Parts:
    """What of a text is written with spaces between words, and what without."""
    composed = unicodedata.normalize("NFC", text)
    if not _is_special(composed):
        return Parts(composed, ())
    usual = _usual(composed)
    return Parts(_RUN.sub(" ", usual), tuple(_RUN.findall(usual)))


def grams(run: str) -> list[str]:
    """Each two characters in a row of a run without spaces, three of an alphabet.

    One gram for a shorter run: `is_short` then, and it stands for nothing but a whole run.
    """
    size = _gram_size(run)
    return [run[at : at + size] for at in range(max(1, len(run) - size + 1))]


def is_short(run: str) -> bool:
    """Whether a run has fewer characters than a gram: then it must be looked for by character."""
    return len(run) < _gram_size(run)


def _gram_size(run: str) -> int:
    return 3 if _ALPHABETIC.match(run) else 2


def is_grammar(gram: str) -> bool:
    """Whether a gram is of hiragana alone: mostly endings and particles, as stop words are elsewhere."""
    return _HIRAGANA.fullmatch(gram) is not None


def is_stemmed_apart(language: str) -> bool:
    """Whether the stems of a language differ from those of text whose language is not known."""
    return language in STEMMERS and language != ENGLISH


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
        self.words = _builder().filter(tantivy.Filter.ascii_fold()).build()
        self.stems = _stemmer(ENGLISH)

    def words_of(self, text: str) -> list[str]:
        """The folded words of a text, in order."""
        words: list[str] = self.words.analyze(normal(text))
        return words

    def stems_of(self, text: str, language: str = ENGLISH) -> list[str]:
        """The stems of the words of a text in some language, in order; as many as it has words."""
        return _stemmed(normal(text), language)

    def variants_of(self, text: str, languages: Sequence[str]) -> list[tuple[str, ...]]:
        """For each word of a text its stems in the languages, each once, the first language's first."""
        by_language = (self.stems_of(text, language) for language in languages)
        return [tuple(dict.fromkeys(stems)) for stems in zip(*by_language, strict=True)]

    def before_stems(self, text: str, language: str) -> str:
        """What is given to the index to make stems of (by `stems`): words, and the grams of other text."""
        parts = parted(text)
        words = _stemmed(parts.spaced, language) if is_stemmed_apart(language) else [parts.spaced]
        return " ".join([*words, *(gram for run in parts.runs for gram in grams(run))])


def _stemmed(normal_text: str, language: str) -> list[str]:
    stems: list[str] = _stemmer(language if language in STEMMERS else ENGLISH).analyze(normal_text)
    return stems


@cache
def _stemmer(language: str) -> tantivy.TextAnalyzer:
    """Folding and stemming in a language, and in the end in English.

    A field has one tokenizer. That it stems in English lets most text be stemmed by tantivy's own thread;
    for words of other languages it means that some stems lose one more ending, in index and query alike.
    """
    stemming, folding = tantivy.Filter.stemmer(STEMMERS[language]), tantivy.Filter.ascii_fold()
    steps = [stemming, folding] if language in _ACCENTS_MATTER else [folding, stemming]
    builder = _builder()
    for step in (*steps, *([tantivy.Filter.stemmer("english")] if language != ENGLISH else [])):
        builder = builder.filter(step)
    return builder.build()


def _builder() -> tantivy.TextAnalyzerBuilder:
    builder = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
    for step in (
        tantivy.Filter.remove_long(LONGEST_WORD_BYTES),
        tantivy.Filter.lowercase(),
    ):
        builder = builder.filter(step)
    return builder
