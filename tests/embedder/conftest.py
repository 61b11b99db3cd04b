"""A model without torch, and a server of it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.embedder.served_encoder import LengthScorer, ServedEncoder, WordEncoder


@pytest.fixture
def encoder() -> WordEncoder:
    return WordEncoder()


@pytest.fixture
def scorer() -> LengthScorer:
    return LengthScorer()


@pytest.fixture
def served(encoder: WordEncoder, scorer: LengthScorer) -> Iterator[ServedEncoder]:
    served = ServedEncoder(lambda request: encoder, lambda request: scorer)
    yield served
    served.close()
