"""Scores to make families of."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import pytest

from desktop_app.families.pairs import Pairs, Scores
from desktop_app.protocol.messages import KeepRules, LikeFile

Pair = dict[str, Any]


def file(name: str, number: int, **changes: Any) -> LikeFile:
    """A file that is alone in what it holds."""
    values: dict[str, Any] = {
        "path": f"/home/{name}".encode(),
        "document": number,
        "text": number,
        "size_bytes": 100,
        "mtime": 0.0,
        "inode": 0,
        "kind": "text",
    }
    return LikeFile(**{**values, **changes})


def pairs_of(rows: Sequence[Pair]) -> Pairs:
    """Pairs of texts: each row has `one`, `other`, and what scores are not 0."""

    def column(name: str, kind: type) -> Any:
        return np.array([row.get(name, 0) for row in rows], kind)

    floats = (
        column(name, np.float32) for name in ("near", "one_in_other", "other_in_one", "template", "topic")
    )
    return Pairs(column("one", np.int32), column("other", np.int32), column("flags", np.uint16), *floats)


@pytest.fixture
def scores() -> Callable[..., Scores]:
    """Makes scores of files and pairs; every text has ten words unless `words` says otherwise."""

    def make(
        files: Sequence[LikeFile],
        pairs: Sequence[Pair] = (),
        rules: KeepRules | None = None,
        words: Sequence[int] | None = None,
    ) -> Scores:
        texts = max((each.text for each in files), default=-1) + 1
        counts = np.array(words or [10] * texts, np.int32)
        return Scores(files, counts, pairs_of(pairs), rules or KeepRules(), 7)

    return make
