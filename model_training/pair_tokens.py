"""Queries and passages to token ids, as a cross-encoder wants them: both in one row, the passage cut."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from tokenizers import Tokenizer

from model_training.pair_layout import PairLayout
from model_training.tokens import FIRST_LOOK_CHARS_PER_TOKEN, SURROGATES, find_pad_id, read_tokenizer


@dataclass(frozen=True)
class TokenizedPair:
    """The ids of a query and a passage, special tokens included; `type_ids`: 1 on the passage's, or all 0."""

    ids: list[int]
    type_ids: list[int]

    def __len__(self) -> int:
        return len(self.ids)


class PairTokenizer:
    """A cross-encoder's tokenizer with its limit. Not for several threads at once."""

    def __init__(self, tokenizer: Tokenizer, layout: PairLayout) -> None:
        self._tokenizer = tokenizer
        self._max_tokens = layout.max_tokens
        self._lower_case = layout.lower_case
        self._look_chars = layout.max_tokens * FIRST_LOOK_CHARS_PER_TOKEN
        self.pad_id = find_pad_id(tokenizer, layout.pad_token, layout.pad_id)

    @classmethod
    def load(cls, layout: PairLayout) -> Self:
        """Read the tokenizer of a folder. Raises ModelProblem where it is damaged."""
        return cls(read_tokenizer(layout.tokenizer_file), layout)

    def tokenize(self, query: str, passages: Sequence[str]) -> list[TokenizedPair]:
        """The ids of the query with each passage, in order; any text is accepted, also an empty one.

        What is too long is cut from the passage's end; a query keeps at most half of the room.
        """
        query = self._short(self._prepare(query))
        pairs = [(query, self._prepare(passage)) for passage in passages]
        self._tokenizer.enable_truncation(self._max_tokens, strategy="only_second")
        try:
            found = self._tokenizer.encode_batch_fast(pairs)
        finally:
            self._tokenizer.no_truncation()
        return [TokenizedPair(pair.ids, pair.type_ids) for pair in found]

    def _prepare(self, text: str) -> str:
        whole = SURROGATES.sub("\ufffd", text[: self._look_chars])
        return whole.lower() if self._lower_case else whole

    def _short(self, query: str) -> str:
        room = (self._max_tokens - self._tokenizer.num_special_tokens_to_add(is_pair=True)) // 2
        offsets = self._tokenizer.encode(query, add_special_tokens=False).offsets
        return query if len(offsets) <= room else query[: offsets[room - 1][1]]
