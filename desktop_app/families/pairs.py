"""Scores of pairs of texts as arrays, and their form in a message."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from desktop_app.protocol.messages import KeepRules, LikeFile, Likenesses

# Bits of `flags`. What the first two say holds whatever the scores are; the others say what differs.
IDENTICAL = 1  # the same bytes; only for files that had to be taken apart, see engine/duplicates/snapshot.py
SAME_TEXT = 2
SAID_SAME = 4  # the person did
NUMBERS = 8
DATES = 16
NAMES = 32
NEGATION = 64
WORDING = 128  # other words, too

Floats = NDArray[np.float32]
Ints = NDArray[np.int32]


@dataclass(frozen=True)
class Pairs:
    """Pairs of texts, all arrays (n,). `one_in_other`: the share of `one` that stands in `other`."""

    one: Ints
    other: Ints
    flags: NDArray[np.uint16]
    near: Floats
    one_in_other: Floats
    other_in_one: Floats
    template: Floats
    topic: Floats

    def __len__(self) -> int:
        return len(self.one)


@dataclass(frozen=True)
class Scores:
    """All that families are made of: files, words of each text (t,), pairs of texts, rules."""

    files: Sequence[LikeFile]
    words: Ints
    pairs: Pairs
    rules: KeepRules
    revision: int = 0


def pack(scores: Scores) -> Likenesses:
    """The message that says them."""
    pairs = scores.pairs
    return Likenesses(
        revision=scores.revision,
        files=list(scores.files),
        words=_bytes(scores.words, "<i4"),
        one=_bytes(pairs.one, "<i4"),
        other=_bytes(pairs.other, "<i4"),
        flags=_bytes(pairs.flags, "<u2"),
        near=_bytes(pairs.near, "<f4"),
        one_in_other=_bytes(pairs.one_in_other, "<f4"),
        other_in_one=_bytes(pairs.other_in_one, "<f4"),
        template=_bytes(pairs.template, "<f4"),
        topic=_bytes(pairs.topic, "<f4"),
        rules=scores.rules,
    )


def unpack(message: Likenesses) -> Scores:
    """The scores in a message. Raises ValueError where its arrays do not fit together."""
    pairs = Pairs(
        one=_ints(message.one),
        other=_ints(message.other),
        flags=np.frombuffer(message.flags, "<u2").astype(np.uint16),
        near=_floats(message.near),
        one_in_other=_floats(message.one_in_other),
        other_in_one=_floats(message.other_in_one),
        template=_floats(message.template),
        topic=_floats(message.topic),
    )
    if len({len(column) for column in vars(pairs).values()}) != 1:
        raise ValueError("the columns of pairs are not of one length")
    return Scores(message.files, _ints(message.words), pairs, message.rules, message.revision)


def _bytes(values: NDArray[np.generic], kind: str) -> bytes:
    return values.astype(kind).tobytes()


def _ints(data: bytes) -> Ints:
    return np.frombuffer(data, "<i4").astype(np.int32)


def _floats(data: bytes) -> Floats:
    return np.frombuffer(data, "<f4").astype(np.float32)
