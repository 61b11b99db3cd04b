"""Texts of made-up words, the same for the same seed."""

from __future__ import annotations

import random


def prose(seed: int, words: int) -> str:
    """So many words of three to eight letters."""
    rng = random.Random(seed)
    return " ".join("".join(rng.choices("abcdefghijklmnop", k=rng.randrange(3, 9))) for _ in range(words))
