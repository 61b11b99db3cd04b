"""The cosine of pairs of texts, each distinct text embedded once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from desktop_app.cli.context import Context
from desktop_app.cli.encoding import embed


@dataclass(frozen=True)
class PairSimilarity:
    """Cosines (N,) of N pairs, and the seconds that embedding took."""

    cosine: npt.NDArray[np.float64]
    model: str
    seconds: float


def similarities(pairs: Sequence[tuple[str, str]], context: Context) -> PairSimilarity:
    """The cosine of each pair under the active model."""
    texts = list(dict.fromkeys(text for pair in pairs for text in pair))
    place = {text: number for number, text in enumerate(texts)}
    with context.client() as client:
        embeddings = embed(client, texts, "document", context.terminal)
    first = embeddings.vectors[[place[a] for a, _ in pairs]]  # (N, D)
    second = embeddings.vectors[[place[b] for _, b in pairs]]  # (N, D)
    cosine = np.einsum("nd,nd->n", first, second, dtype=np.float64)
    return PairSimilarity(cosine, embeddings.model, embeddings.seconds)
