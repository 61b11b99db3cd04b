"""Words that are spelled right, whether or not the library has them: those the model knows as a whole."""

from __future__ import annotations

import logging
from functools import cached_property
from pathlib import Path
from typing import Any

import msgspec

log = logging.getLogger(__name__)

WORD_STARTS = "▁Ġ"  # how SentencePiece and byte-level vocabularies mark the start of a word


class KnownWords:
    """The whole words of a tokenizer's vocabulary, some ten thousand; read when first asked.

    Args: `tokenizer`: a tokenizer.json; where it cannot be read, no word is known.
    """

    def __init__(self, tokenizer: Path) -> None:
        self._tokenizer = tokenizer

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and word.lower() in self._words

    @cached_property
    def _words(self) -> frozenset[str]:
        try:
            model = msgspec.json.decode(self._tokenizer.read_bytes())["model"]
            return frozenset(_whole_words(model))
        except (OSError, msgspec.DecodeError, KeyError, TypeError) as error:
            log.warning("the words of the model are not known: %s", error)
            return frozenset()


def _whole_words(model: dict[str, Any]) -> set[str]:
    """Of WordPiece those without a mark, of the other kinds those with one."""
    pieces = [piece if isinstance(piece, str) else piece[0] for piece in model["vocab"]]
    marked = {piece[1:].lower() for piece in pieces if piece[:1] in WORD_STARTS and piece[1:].isalpha()}
    return marked or {piece.lower() for piece in pieces if piece.isalpha()}
