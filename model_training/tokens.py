"""Texts to token ids, as an encoder wants them: with its prompt, its special tokens, at most so many.

`tokenizer.json` may carry truncation and padding of its own (128 tokens in the built-in model's), so both
are switched off and done here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import dropwhile, takewhile
from pathlib import Path
from typing import Literal, Self

from tokenizers import Tokenizer

from model_training.layout import Layout
from model_training.problems import ModelProblem

TextKind = Literal["query", "document"]

FIRST_LOOK_CHARS_PER_TOKEN = 16
"""Of a long text, first only this many characters per token that fit are tokenised."""
EDGE_TOKENS = 64
"""The cut at the end of a first look may spoil its last tokens; so many must lie beyond what is kept."""

SURROGATES = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True)
class TokenizedText:
    """The ids of one text, special tokens included, and how many at the start belong to the prompt."""

    ids: list[int]
    prompt_tokens: int = 0

    def __len__(self) -> int:
        return len(self.ids)


@dataclass(frozen=True)
class SpecialTokens:
    """What the tokenizer puts before and after every text."""

    before: list[int]
    after: list[int]


class TextTokenizer:
    """A model's tokenizer with its prompts and its limit."""

    def __init__(self, tokenizer: Tokenizer, layout: Layout) -> None:
        self._tokenizer = tokenizer
        self._special = _find_special_tokens(tokenizer)
        self._room = max(1, layout.max_tokens - len(self._special.before) - len(self._special.after))
        self._lower_case = layout.lower_case
        self._prompts = {"query": layout.query_prompt, "document": layout.document_prompt}
        self._prompt_tokens = {kind: self._measure(prompt) for kind, prompt in self._prompts.items()}
        self.pad_id = find_pad_id(tokenizer, layout.pad_token, layout.pad_id)

    @classmethod
    def load(cls, layout: Layout) -> Self:
        """Read the tokenizer of a model folder. Raises ModelProblem where it is damaged."""
        return cls(read_tokenizer(layout.tokenizer_file), layout)

    def tokenize(self, texts: Sequence[str], kind: TextKind) -> list[TokenizedText]:
        """The ids of each text with its prompt, in order; any text is accepted, also an empty one.

        A text that is too long is cut at the end. Every result has between 1 and `max_tokens` ids.
        """
        prepared = [self._prepare(text, kind) for text in texts]
        look = self._room * FIRST_LOOK_CHARS_PER_TOKEN
        bodies = self._bodies([text[:look] for text in prepared])
        for index, text in enumerate(prepared):
            if len(text) > look:
                bodies[index] = self._look_further(text, bodies[index], look)
        return [self._finish(body, kind) for body in bodies]

    def _prepare(self, text: str, kind: TextKind) -> str:
        whole = self._prompts[kind] + SURROGATES.sub("\ufffd", text)
        return whole.lower() if self._lower_case else whole

    def _bodies(self, texts: list[str]) -> list[list[int]]:
        """The ids of texts without special tokens."""
        return [found.ids for found in self._tokenizer.encode_batch_fast(texts, add_special_tokens=False)]

    def _look_further(self, text: str, body: list[int], look: int) -> list[int]:
        """Enough ids of a long text: tokenising a megabyte to keep 256 tokens takes a second."""
        while len(body) < self._room + EDGE_TOKENS and look < len(text):
            look *= 4
            body = self._bodies([text[:look]])[0]
        return body

    def _finish(self, body: list[int], kind: TextKind) -> TokenizedText:
        ids = self._special.before + body[: self._room] + self._special.after
        # A tokenizer without special tokens makes nothing of an empty text; the network needs something.
        ids = ids or [self.pad_id]
        return TokenizedText(ids, min(self._prompt_tokens[kind], len(ids) - 1))

    def _measure(self, prompt: str) -> int:
        return len(self._special.before) + len(self._bodies([prompt])[0]) if prompt else 0


def read_tokenizer(file: Path) -> Tokenizer:
    """The tokenizer in a file, without truncation and padding. Raises ModelProblem where it is damaged."""
    try:
        tokenizer = Tokenizer.from_file(str(file))
    except Exception as error:  # the library raises plain Exception
        raise ModelProblem(f"{file} cannot be read ({error}): install or import the model again") from error
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def find_pad_id(tokenizer: Tokenizer, pad_token: str | None, pad_id: int | None) -> int:
    """The padding's id: that of the token that is named, else the given one, else 0."""
    named = tokenizer.token_to_id(pad_token) if pad_token else None
    return next((found for found in (named, pad_id) if found is not None), 0)


def _find_special_tokens(tokenizer: Tokenizer) -> SpecialTokens:
    sample = tokenizer.encode("a")
    marked = list(zip(sample.ids, sample.special_tokens_mask, strict=True))
    before = [token for token, _ in takewhile(lambda pair: pair[1], marked)]
    rest = dropwhile(lambda pair: pair[1], marked)
    return SpecialTokens(before, [token for token, special in rest if special])
