"""Where the tokens of a text begin: the measure of passages."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

BATCH_CHARS = 500_000

Offsets = NDArray[np.int64]


class Measure(Protocol):
    """Finds the tokens of texts."""

    def starts(self, texts: Sequence[str]) -> list[Offsets]:
        """For each text the code point at which each of its tokens begins, ascending."""

    def counts(self, texts: Sequence[str]) -> list[int]:
        """The number of tokens of each text, special tokens left out."""


class ModelTokens:
    """Tokens as a model's own tokenizer.json makes them."""

    def __init__(self, tokenizer_file: str) -> None:
        self._tokenizer = Tokenizer.from_file(tokenizer_file)
        self._tokenizer.no_truncation()
        self._tokenizer.no_padding()

    def starts(self, texts: Sequence[str]) -> list[Offsets]:
        """See Measure. Works in batches, so that memory stays bounded on a long document."""
        found: list[Offsets] = []
        for batch in _batches(texts):
            for encoding in self._tokenizer.encode_batch(batch, add_special_tokens=False):
                found.append(np.fromiter((start for start, _ in encoding.offsets), np.int64, len(encoding)))
        return found

    def counts(self, texts: Sequence[str]) -> list[int]:
        """See Measure."""
        return [
            len(encoding)
            for batch in _batches(texts)
            for encoding in self._tokenizer.encode_batch(batch, add_special_tokens=False)
        ]


class CharacterTokens:
    """Without a tokenizer: up to four letters of a word, one ideograph, or one other sign are a token."""

    _token = re.compile(
        r"[\u2e80-\u2fff\u3001-\u9fff\uac00-\ud7af\U00020000-\U0003ffff]|[^\W\u2e80-\ud7af\U00020000-\U0003ffff]{1,4}|[^\s]"
    )

    def starts(self, texts: Sequence[str]) -> list[Offsets]:
        """See Measure."""
        return [np.array([found.start() for found in self._token.finditer(text)], np.int64) for text in texts]

    def counts(self, texts: Sequence[str]) -> list[int]:
        """See Measure."""
        return [len(starts) for starts in self.starts(texts)]


def _batches(texts: Sequence[str]) -> list[list[str]]:
    batches: list[list[str]] = [[]]
    size = 0
    for text in texts:
        if size > BATCH_CHARS:
            batches.append([])
            size = 0
        batches[-1].append(text)
        size += len(text)
    return batches
