"""`eval pairs`: how well cosine tells pairs of the same meaning from others."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

import numpy as np

from desktop_app.cli.context import DONE, Context
from desktop_app.cli.pair_similarity import PairSimilarity, similarities
from desktop_app.cli.tables import Row, number_in, read_table, require_columns
from desktop_app.protocol.errors import EnvironmentProblem
from model_training.metrics import average_precision, best_f1, roc_auc

SAME, DIFFERENT = 1, 0
LABELS = {"same": SAME, "related": DIFFERENT, "different": DIFFERENT}

LabelledPair = tuple[str, str, int]


def run(arguments: argparse.Namespace, context: Context) -> int:
    """AUC, average precision and best F1 of "same" against all other pairs."""
    pairs = read_pairs(arguments.file)
    labels = np.array([label for _, _, label in pairs])
    if labels.all() or not labels.any():
        raise EnvironmentProblem(f"{arguments.file} has labels of one kind only: nothing can be told apart")
    report = _report(labels, similarities([(a, b) for a, b, _ in pairs], context))
    if arguments.json:
        context.terminal.document(report)
    else:
        context.terminal.result(
            f"AUC {report['auc']:.4f}, average precision {report['average_precision']:.4f}, "
            f"best F1 {report['best_f1']:.4f} at cosine {report['threshold']:.3f} over {len(pairs):,} pairs"
        )
    return DONE


def read_pairs(path: Path) -> list[LabelledPair]:
    """The pairs of a file with text1 (or s1), text2 (or s2) and label, or anchor, positive and negative.

    "related" counts as not the same, and so does a number below 0.5. Raises: EnvironmentProblem.
    """
    rows = read_table(path)
    if rows and "anchor" in rows[0]:
        require_columns(rows, ("anchor", "positive"), path)
        return [pair for row in rows for pair in _of_triple(row)]
    first, second = ("s1", "s2") if rows and "s1" in rows[0] else ("text1", "text2")
    require_columns(rows, (first, second, "label"), path)
    return [(row[first], row[second], _label(row, path)) for row in rows]


def _of_triple(row: Row) -> list[LabelledPair]:
    same = (row["anchor"], row["positive"], SAME)
    negative = row.get("negative", "")
    return [same, (row["anchor"], negative, DIFFERENT)] if negative else [same]


def _label(row: Row, path: Path) -> int:
    word = row["label"].strip().lower()
    if word in LABELS:
        return LABELS[word]
    number = number_in(row, "label", path)
    if not 0 <= number <= 1:
        raise EnvironmentProblem(f"{path}: a label is {number}: expected same, related, different or 0…1")
    return SAME if number >= 0.5 else DIFFERENT


def _report(labels: Any, found: PairSimilarity) -> dict[str, Any]:
    best = best_f1(labels, found.cosine)
    return {
        "auc": roc_auc(labels, found.cosine),
        "average_precision": average_precision(labels, found.cosine),
        "best_f1": best.f1,
        "threshold": best.threshold,
        "precision": best.precision,
        "recall": best.recall,
        "pairs": len(labels),
        "positives": int(labels.sum()),
        "seconds": found.seconds,
        "model": found.model,
    }
