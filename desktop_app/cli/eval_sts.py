"""`eval sts`: how well cosine follows the similarity that people gave to pairs of sentences."""

from __future__ import annotations

import argparse
from typing import Any

import numpy as np

from desktop_app.cli.context import DONE, Context
from desktop_app.cli.pair_similarity import PairSimilarity, similarities
from desktop_app.cli.tables import number_in, read_table, require_columns
from desktop_app.protocol.errors import EnvironmentProblem
from model_training.metrics import spearman

LEAST_PAIRS = 2


def run(arguments: argparse.Namespace, context: Context) -> int:
    """Spearman's correlation over all rows, and per split where the file names splits."""
    rows = read_table(arguments.file)
    require_columns(rows, ("score", "s1", "s2"), arguments.file)
    if len(rows) < LEAST_PAIRS:
        raise EnvironmentProblem(f"{arguments.file} has one pair only: a correlation needs more")
    scores = np.array([number_in(row, "score", arguments.file) for row in rows])
    found = similarities([(row["s1"], row["s2"]) for row in rows], context)
    report = _report(scores, found, np.array([row.get("split", "") for row in rows]))
    if arguments.json:
        context.terminal.document(report)
        return DONE
    context.terminal.result(f"Spearman {report['spearman']:.4f} over {len(rows):,} pairs")
    for name, part in report["splits"].items():
        context.terminal.result(f"  {name}: {part['spearman']:.4f} over {part['pairs']:,} pairs")
    return DONE


def _report(scores: Any, found: PairSimilarity, splits: Any) -> dict[str, Any]:
    parts = {str(name): splits == name for name in dict.fromkeys(splits.tolist()) if name}
    return {
        "spearman": spearman(scores, found.cosine),
        "pairs": len(scores),
        "seconds": found.seconds,
        "model": found.model,
        "splits": {
            name: {"spearman": spearman(scores[part], found.cosine[part]), "pairs": int(part.sum())}
            for name, part in parts.items()
            if part.sum() >= LEAST_PAIRS
        },
    }
