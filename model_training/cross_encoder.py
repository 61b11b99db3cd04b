"""How well passages answer a query, by a network that reads both together.

Slower than comparing vectors by as much as there are passages, and better: for the first results only.
Source: Nogueira and Cho 2019, arXiv:1901.04085.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Self

import numpy as np
from torch import Tensor, nn

from model_training.inference import FloatRows, Inference
from model_training.network import LOADING_ERRORS, load_pretrained, mixed_precision
from model_training.pair_layout import PairLayout, read_pair_layout
from model_training.pair_tokens import PairTokenizer, TokenizedPair
from model_training.problems import ModelProblem

__all__ = ["CrossEncoder", "TokenizedPair"]


class PairNetwork(nn.Module):
    """A transformer with a classification head, of which one number is left for each pair."""

    def __init__(self, classifier: nn.Module, layout: PairLayout) -> None:
        super().__init__()
        self.classifier = classifier
        self._labels = layout.labels
        self.takes_type_ids = layout.type_ids

    @classmethod
    def load(cls, layout: PairLayout) -> Self:
        """Read the weights onto the processor as float32. Raises ModelProblem where that is not possible."""
        try:
            classifier = load_pretrained(layout.transformer, "AutoModelForSequenceClassification")
        except LOADING_ERRORS as error:
            reason = f"The model at {layout.folder} cannot be loaded ({error}): choose another"
            raise ModelProblem(reason) from error
        return cls(classifier, layout).float().eval()

    def forward(self, ids: Tensor, mask: Tensor, type_ids: Tensor | None) -> Tensor:
        """Score a padded batch.

        Args: (B, L) int64 each; mask 1 on tokens; `type_ids` 1 on the passage's tokens, None: not wanted.
        Returns: (B,) float32: the one logit, or by how much the second exceeds the first; its sigmoid is
        the probability (of two labels the softmax's) that the passage is relevant.
        """
        extra = {} if type_ids is None else {"token_type_ids": type_ids}
        with mixed_precision(ids.device):
            logits: Tensor = self.classifier(input_ids=ids, attention_mask=mask, **extra).logits.float()
        return logits[:, 0] if self._labels == 1 else logits[:, 1] - logits[:, 0]


class CrossEncoder(Inference[TokenizedPair]):
    """A cross-encoder on a device. Not for several threads at once: it brings its own."""

    network: PairNetwork

    def __init__(
        self,
        layout: PairLayout,
        tokenizer: PairTokenizer,
        network: PairNetwork,
        threads: int = 0,
        note: str = "",
    ) -> None:
        super().__init__(layout.name, network, tokenizer.pad_id, layout.max_tokens, threads, note)
        self._tokenizer = tokenizer

    @classmethod
    def read(cls, folder: Path, threads: int, note: str = "") -> Self:
        """Read a folder onto the processor. Raises ModelProblem."""
        layout = read_pair_layout(folder)
        return cls(layout, PairTokenizer.load(layout), PairNetwork.load(layout), threads, note)

    def tokenize(self, query: str, passages: Sequence[str]) -> list[TokenizedPair]:
        """The tokens of the query with each passage, cut to `max_tokens`."""
        return self._tokenizer.tokenize(query, passages)

    def compute(self, batch: Sequence[TokenizedPair]) -> Tensor:
        """Score a batch in one go: (B,) float32 on the device."""
        types = self.padded([pair.type_ids for pair in batch], 0) if self.network.takes_type_ids else None
        scores: Tensor = self.network(*self.padded_ids([pair.ids for pair in batch]), types)
        return scores

    def score(self, query: str, passages: Sequence[str]) -> FloatRows:
        """How relevant each passage is: (n,) float32 logits in their order. Raises: as `infer`."""
        pairs = self.tokenize(query, passages)
        return self.infer(pairs) if pairs else np.empty(0, np.float32)

    def warm_up(self) -> None:
        """Run one pair: it shows whether the model yields numbers."""
        self.infer(self.tokenize("a query", ["a passage"]))
