"""A model without torch, and a server of it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.embedder.served_encoder import ServedEncoder, WordEncoder


@pytest.fixture
def encoder() -> WordEncoder:
    return WordEncoder()


@pytest.fixture
def served(encoder: WordEncoder) -> Iterator[ServedEncoder]:
    served = ServedEncoder(lambda request: encoder)
    yield served
    served.close()
