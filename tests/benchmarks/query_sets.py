"""Questions that a library has no answer to: nonsense of five kinds, and lists read from files.

Everything is drawn with a fixed seed, so that two runs ask the same.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

DATA = Path(__file__).parent / "data"
FUNCTION_WORDS = (
    "the a an of to in for on with at by from as into about after and or but if than that this these those it"
    " its they them their he she we you i is are was were be been has have had do does did will would can"
    " could should may not no nor so such only own same too very just there here when where why how what"
    " which who whom whose all any both each few more most other some"
).split()
KEYBOARD_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
LEAST_WORD_LETTERS = 4


class Nonsense:
    """Draws nonsense; `vocabulary` are the dictionary words that salad is made of."""

    def __init__(self, vocabulary: Sequence[str], seed: int = 11) -> None:
        self._vocabulary = vocabulary
        self._random = np.random.default_rng(seed)

    def kinds(self, count: int) -> dict[str, list[str]]:
        """So many queries of each kind; of function words, as many as there are."""
        makers: dict[str, Callable[[], str]] = {
            "non-words": lambda: self._several(self._pronounceable, 1, 5),
            "random letters": lambda: self._several(self._letters, 1, 5),
            "word salad": lambda: self._several(self._word, 3, 8),
            "keyboard mashing": lambda: self._several(self._mashing, 1, 4),
        }
        made = {kind: [make() for _ in range(count)] for kind, make in makers.items()}
        return {**made, "function words": FUNCTION_WORDS}

    def _several(self, make: Callable[[], str], least: int, below: int) -> str:
        return " ".join(make() for _ in range(self._random.integers(least, below)))

    def _pick(self, choices: Sequence[str]) -> str:
        return choices[int(self._random.integers(len(choices)))]

    def _word(self) -> str:
        return self._pick(self._vocabulary)

    def _letters(self) -> str:
        return "".join(self._pick("abcdefghijklmnopqrstuvwxyz") for _ in range(self._random.integers(4, 11)))

    def _pronounceable(self) -> str:
        syllables = self._random.integers(2, 5)
        return "".join(self._pick("bdfgklmnprstvz") + self._pick("aeiou") for _ in range(syllables))

    def _mashing(self) -> str:
        """Neighbouring keys, back and forth along a row."""
        row = self._pick(KEYBOARD_ROWS)
        at = int(self._random.integers(len(row)))
        keys = []
        for _ in range(self._random.integers(5, 13)):
            keys.append(row[at])
            at = int(np.clip(at + self._random.integers(-2, 3), 0, len(row) - 1))
        return "".join(keys)


def dictionary_words(model: Path) -> list[str]:
    """The whole words of a model's own vocabulary: a general dictionary that is there already."""
    vocabulary = json.loads((model / "tokenizer.json").read_text(encoding="utf-8"))["model"]["vocab"]
    plain = (word for word in vocabulary if word.isascii() and word.isalpha() and word.islower())
    return sorted(word for word in plain if len(word) >= LEAST_WORD_LETTERS)


def consumer_health() -> list[str]:
    """Questions in the words of people who ask a doctor or a forum."""
    return (DATA / "consumer_health_questions.txt").read_text(encoding="utf-8").splitlines()


def named_diseases() -> list[str]:
    """The same people's questions about diseases and drugs by name: nearer still to medical abstracts."""
    return (DATA / "named_disease_questions.txt").read_text(encoding="utf-8").splitlines()


def sampled_column(table: Path, column: str, count: int, seed: int = 11) -> list[str]:
    """Distinct texts of a column of a tab-separated table with a header, drawn at random."""
    with table.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        texts = list(dict.fromkeys(row[column].strip() for row in rows))
    drawn = np.random.default_rng(seed).permutation(len(texts))[:count]
    return [texts[number] for number in sorted(drawn.tolist())]
