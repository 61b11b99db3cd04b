"""Texts to vectors. The one way there: search, evaluation and training all embed through `Encoder`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Self

import numpy as np
import torch
from torch import Tensor

from model_training.batches import batch_end, longest_first
from model_training.inference import DeviceChoice, FloatRows, Inference
from model_training.layout import read_layout
from model_training.network import Network
from model_training.problems import DeviceFault, ModelProblem
from model_training.tokens import TextKind, TextTokenizer, TokenizedText

__all__ = ["DeviceChoice", "DeviceFault", "Encoder", "FloatRows", "ModelProblem", "TextKind", "TokenizedText"]


class Encoder(Inference[TokenizedText]):
    """A sentence encoder on a device. Not for several threads at once: it brings its own."""

    def __init__(
        self,
        name: str,
        tokenizer: TextTokenizer,
        network: Network,
        max_tokens: int,
        threads: int = 0,
        note: str = "",
    ) -> None:
        super().__init__(name, network, tokenizer.pad_id, max_tokens, threads, note)
        self._tokenizer = tokenizer
        self.dimensions = self.infer(self.tokenize(["dimensions"], "document")).shape[1]

    @classmethod
    def read(cls, folder: Path, threads: int, note: str = "") -> Self:
        """Read a folder onto the processor. Raises ModelProblem."""
        layout = read_layout(folder)
        tokenizer, network = TextTokenizer.load(layout), Network.load(layout)
        return cls(layout.name, tokenizer, network, layout.max_tokens, threads, note)

    def tokenize(self, texts: Sequence[str], kind: TextKind) -> list[TokenizedText]:
        """The tokens of each text with the model's prompt for its kind, cut to `max_tokens`."""
        return self._tokenizer.tokenize(texts, kind)

    def embed_tokens(self, batch: Sequence[TokenizedText]) -> Tensor:
        """Embed a batch in one go, with gradients where they are on.

        Returns: (B, D) float32 on the encoder's device, unit norm.
        """
        prompts = torch.tensor([text.prompt_tokens for text in batch], device=self.device)
        vectors: Tensor = self.network(*self.padded_ids([text.ids for text in batch]), prompts)
        return vectors

    def compute(self, batch: Sequence[TokenizedText]) -> Tensor:
        """As `embed_tokens`."""
        return self.embed_tokens(batch)

    def encode(
        self,
        texts: Sequence[str],
        kind: TextKind = "document",
        batch_tokens: int | None = None,
        dimensions: int | None = None,
    ) -> FloatRows:
        """Embed texts of any lengths.

        Args: `batch_tokens`: padded tokens in a batch; None: what suits the device. `dimensions`: keep
        only so many first ones and bring them back to unit norm (for models trained that way:
        Matryoshka representation learning, Kusupati et al. 2022, arXiv:2205.13147).
        Returns: (n, D) float32 in the order of `texts`, unit norm. Raises: as `infer`; ValueError.
        """
        budget = batch_tokens or self.usual_batch_tokens
        tokenized = self.tokenize(texts, kind)
        order = longest_first([len(text) for text in tokenized])
        ordered = [tokenized[index] for index in order]
        lengths = [len(text) for text in ordered]
        rows = np.empty((len(texts), self.dimensions), np.float32)
        start = 0
        while start < len(ordered):
            end = batch_end(lengths, start, budget)
            rows[order[start:end]] = self.infer(ordered[start:end])
            start = end
        return rows if dimensions is None else truncate(rows, dimensions)

    def warm_up(self) -> None:
        """Run a short and a long text, so that kernels are chosen and buffers exist."""
        for words in (4, self.max_tokens):
            self.infer(self.tokenize(["word " * words], "document"))


def truncate(rows: FloatRows, dimensions: int) -> FloatRows:
    """The first `dimensions` of unit vectors, at unit norm again.

    Args: `rows`: (n, D); 1 ≤ `dimensions` ≤ D. Raises: ValueError outside of that range.
    """
    if not 1 <= dimensions <= rows.shape[1]:
        raise ValueError(f"dimensions must be in 1…{rows.shape[1]}")
    kept = rows[:, :dimensions]
    norms = np.linalg.norm(kept, axis=1, keepdims=True)
    shortened: FloatRows = kept / np.maximum(norms, np.finfo(np.float32).tiny)
    return shortened
