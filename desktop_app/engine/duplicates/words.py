"""The words of a text, whatever format it came in, each with what kind of word it is.

Case, accents' encoding, ligatures, soft hyphens and hyphens at line ends do not count, and neither does the
front matter of Markdown. Signs that change what is said (minus, currency, percent) are tokens, but no words;
in code every sign is one.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

import blake3
import numpy as np
from numpy.typing import NDArray

from desktop_app.engine.duplicates.word_tables import DATE_WORDS, NEGATIONS, NUMBER_WORDS, OPPOSITES

Hashes = NDArray[np.uint64]
Kinds = NDArray[np.uint8]

PLAIN, NUMBER, DATE, NAME, NEGATION, OPPOSITE, SIGN = range(7)
KINDS = 7
MOST_REMEMBERED = 500_000  # distinct tokens, about 100 bytes each

_UNSPACED = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_IGNORED = "\u00ad\u200b-\u200d\ufeff"
_LETTERS = rf"(?:[^\W_{_UNSPACED}]|[\u0300-\u036f{_IGNORED}])+"
_WORD = rf"[{_UNSPACED}]|{_LETTERS}(?:(?:['’_]|-\r?\n(?=[^\W\d_])){_LETTERS})*"
_SIGNS = r"(?<![\w-])[-−–+±](?=[€$£¥]?\d)|[%‰€$£¥¢]"
_OF_PROSE = re.compile(rf"{_WORD}|{_SIGNS}")
_OF_ASCII_PROSE = re.compile(  # the same, and twice as fast
    r"[A-Za-z0-9]+(?:(?:['_]|-\r?\n(?=[A-Za-z]))[A-Za-z0-9]+)*|(?<![\w-])[-+](?=\$?\d)|[%$]", re.ASCII
)
_OF_CODE = re.compile(rf"{_WORD}|[^\w\s]")
_FRONT_MATTER = re.compile(
    r"\A\ufeff?(?P<fence>---|\+\+\+)[ \t]*\r?\n(?:.*?\r?\n)?(?P=fence)[ \t]*(?:\r?\n|\Z)", re.DOTALL
)
_LEFT_OUT = re.compile(rf"[{_IGNORED}]|-\r?\n")
CODE_KINDS = frozenset({"code", "data", "notebook"})


@dataclass(frozen=True)
class Tokens:
    """A text as it is compared: all arrays (n,). `hashes`: 64 bits each, the same for the same word."""

    hashes: Hashes
    kinds: Kinds
    is_word: NDArray[np.bool_]
    masked: Hashes  # as `hashes`, but all numbers are one word, and so are all dates

    def __len__(self) -> int:
        return len(self.hashes)

    @property
    def words(self) -> int:
        """How many of them are words."""
        return int(np.count_nonzero(self.is_word))

    def digest(self) -> bytes:
        """16 bytes that are the same for the same tokens in the same order."""
        return blake3.blake3(self.hashes.tobytes()).digest(16)


class Tokenizer:
    """Takes texts apart. It remembers the words that it saw; one thread may use it."""

    def __init__(self) -> None:
        self._seen = _Seen()

    def tokens(self, text: str, kind: str) -> Tokens:
        """The tokens of a text of this kind ("markdown", "code", …, as in Hit)."""
        found = _pattern(text, kind).findall(text, body_start(text, kind))
        if len(self._seen) > MOST_REMEMBERED:
            self._seen = _Seen()
        seen = self._seen
        places = np.fromiter(map(seen.__getitem__, found), np.int64, len(found))
        table = seen.table()
        return Tokens(table.hashes[places], table.kinds[places], table.is_word[places], table.masked[places])


def spans(text: str, kind: str) -> list[tuple[int, int]]:
    """Where the tokens of a text stand, in code points: as many as `Tokenizer.tokens` gives."""
    return [match.span() for match in _pattern(text, kind).finditer(text, body_start(text, kind))]


def body_start(text: str, kind: str) -> int:
    """Where the text begins, after the front matter of Markdown."""
    front = _FRONT_MATTER.match(text) if kind == "markdown" else None
    return front.end() if front else 0


def _pattern(text: str, kind: str) -> re.Pattern[str]:
    if kind in CODE_KINDS:
        return _OF_CODE
    return _OF_ASCII_PROSE if text.isascii() else _OF_PROSE


@dataclass(frozen=True)
class _Table:
    hashes: Hashes
    kinds: Kinds
    is_word: NDArray[np.bool_]
    masked: Hashes


class _Seen(dict[str, int]):
    """Token → its row in the table; a row is made when a token is first seen."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[tuple[int, int, bool, int]] = []
        self._made = _table([])

    def __missing__(self, token: str) -> int:
        plain = normal(token)
        kind = kind_of(token, plain)
        hashed = _hash(plain)
        masked = {NUMBER: _MASKED_NUMBER, DATE: _MASKED_DATE}.get(kind, hashed)
        self._rows.append((hashed, kind, plain[:1].isalnum(), masked))
        self[token] = place = len(self._rows) - 1
        return place

    def table(self) -> _Table:
        """All rows as arrays."""
        known = len(self._made.hashes)
        if known < len(self._rows):
            new = _table(self._rows[known:])
            self._made = _Table(
                *(
                    np.concatenate([old, more])
                    for old, more in zip(vars(self._made).values(), vars(new).values(), strict=True)
                )
            )
        return self._made


def _table(rows: Sequence[tuple[int, int, bool, int]]) -> _Table:
    hashes, kinds, words, masked = zip(*rows, strict=True) if rows else ((), (), (), ())
    return _Table(
        np.array(hashes, np.uint64),
        np.array(kinds, np.uint8),
        np.array(words, np.bool_),
        np.array(masked, np.uint64),
    )


def normal(token: str) -> str:
    """A token without what does not count."""
    if token.isascii() and "\n" not in token:
        return token.lower()
    token = _LEFT_OUT.sub("", unicodedata.normalize("NFKC", token)).casefold().replace("’", "'")
    return "-" if token in ("−", "–") else token


def kind_of(token: str, plain: str) -> int:
    """What kind of token this is; `plain` is `normal(token)`."""
    if not plain[:1].isalnum():
        return SIGN
    if any(letter.isdigit() for letter in plain) or plain in NUMBER_WORDS:
        return NUMBER
    if plain in DATE_WORDS or token == "May":  # "may" is another word
        return DATE
    if plain in NEGATIONS or plain.endswith("n't"):
        return NEGATION
    if plain in OPPOSITES:
        return OPPOSITE
    return NAME if token[0].isupper() else PLAIN


def _hash(plain: str) -> int:
    return int.from_bytes(blake3.blake3(plain.encode("utf-8", "replace")).digest(8), "little")


_MASKED_NUMBER, _MASKED_DATE = _hash("\0number"), _hash("\0date")
