"""Reranking 30 passages: speed against sentence-transformers, what 1.5 s suffice for, and what it costs.

    python tests/benchmarks/bench_reranking.py [--layers 6 --hidden 384] [--folder CROSS_ENCODER] [--json OUT]

Without a folder the cross-encoder is a BERT of that size with random weights (6 × 384 is the size of
ms-marco-MiniLM-L6, 12 × 768 that of bge-reranker-base): speed does not depend on what they say. Rounds
alternate and change which side goes first; what counts is the ratio within a round.
"""

from __future__ import annotations

import argparse
import json
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import psutil
from bench_embedding import make_passages, spread

from desktop_app.embedder.batching import ScoredTexts
from desktop_app.embedder.reranking import Reranking
from desktop_app.engine.search.rerank import RERANKED_HITS
from desktop_app.paths import BUILT_IN_MODEL, DataDir, default_data_dir, model_folder
from desktop_app.protocol.messages import Search
from desktop_app.protocol.worker_messages import LoadReranker, Rerank, UnloadReranker
from model_training.cross_encoder import CrossEncoder
from model_training.inference import give_memory_back

QUERY = "how long is the notice period when a contract ends before the winter"
MEGABYTE = 1e6


def made_up_cross_encoder(folder: Path, layers: int, hidden: int) -> Path:
    """A BERT with random weights and the built-in model's tokenizer."""
    from transformers import BertConfig, BertForSequenceClassification

    built_in = model_folder(BUILT_IN_MODEL, DataDir(default_data_dir()))
    if built_in is None:
        sys.exit("The built-in model is missing: run `python3 -m installer test` first")
    config = BertConfig(
        hidden_size=hidden,
        num_hidden_layers=layers,
        num_attention_heads=hidden // 32,
        intermediate_size=4 * hidden,
        num_labels=1,
    )
    BertForSequenceClassification(config).save_pretrained(folder)
    for name in ("tokenizer.json", "tokenizer_config.json"):
        shutil.copyfile(built_in / name, folder / name)
    return folder


def alternate(sides: list[Callable[[], object]], rounds: int) -> list[list[float]]:
    """Seconds of each side, by round."""
    found = []
    for index in range(rounds):
        seconds = {}
        for side in sides if index % 2 == 0 else sides[::-1]:
            began = time.perf_counter()
            side()
            seconds[side] = time.perf_counter() - began
        found.append([seconds[side] for side in sides])
    return found


class Portions:
    """Reranking as the embedder does it, with the times at which a query could have come between."""

    def __init__(self, folder: Path) -> None:
        self._replies: list[object] = []
        self._folder = str(folder)
        self._reranking = Reranking(load, lambda _, reply: self._replies.append(reply), give_memory_back)

    def order(self, request: LoadReranker | UnloadReranker) -> None:
        """Load or unload, and wait until that is done."""
        before = len(self._replies)
        self._reranking.order(1, request)
        while len(self._replies) == before:
            time.sleep(0.01)

    def load(self) -> None:
        self.order(LoadReranker(folder=self._folder, device="cpu"))

    def run(self, texts: list[str], budget_ms: int) -> tuple[ScoredTexts, float]:
        """The scores, and the longest time that a query would have waited."""
        chances = [time.perf_counter()]
        request = Rerank(folder=self._folder, query=QUERY, texts=texts, budget_ms=budget_ms)
        self._reranking.expect(2, request)
        reply = self._reranking.rerank(2, request, lambda: chances.append(time.perf_counter()))
        return ScoredTexts(reply.scores, reply.seconds), max(np.diff([*chances, time.perf_counter()]))


def load(request: LoadReranker) -> CrossEncoder:
    return CrossEncoder.load(Path(request.folder), request.device)


def measure(folder: Path, rounds: int) -> dict[str, Any]:
    texts = make_passages(RERANKED_HITS)
    return {
        "passages": len(texts),
        "rounds": rounds,
        "weights_mb": round((folder / "model.safetensors").stat().st_size / MEGABYTE, 1),
        **in_portions(folder, texts, rounds),
        **against_sentence_transformers(folder, texts, rounds),
    }


def in_portions(folder: Path, texts: list[str], rounds: int) -> dict[str, Any]:
    """As the embedder works: memory, what the window's budget suffices for, and how long queries wait."""
    portions, resident = Portions(folder), psutil.Process().memory_info
    give_memory_back()
    before = resident().rss
    portions.load()
    portions.run(texts, 600_000)
    loaded = resident().rss
    waits = [portions.run(texts, 600_000)[1] for _ in range(rounds)]
    within = [len(portions.run(texts, Search(query="").rerank_ms)[0].scores) for _ in range(rounds)]
    portions.order(UnloadReranker())
    return {
        "scored_within_the_budget": [min(within), max(within)],
        "longest_wait_of_a_query_ms": [round(1000 * f(waits), 1) for f in (statistics.median, max)],
        "memory_mb": {
            "loaded": round((loaded - before) / MEGABYTE, 1),
            "left_when_unloaded": round((resident().rss - before) / MEGABYTE, 1),
        },
    }


def against_sentence_transformers(folder: Path, texts: list[str], rounds: int) -> dict[str, Any]:
    """Seconds for all passages, and how far the two are apart."""
    from sentence_transformers import CrossEncoder as Peer

    ours, peer = CrossEncoder.load(folder, "cpu"), Peer(str(folder), device="cpu", local_files_only=True)

    def theirs() -> np.ndarray:
        return np.asarray(peer.predict([(QUERY, text) for text in texts], show_progress_bar=False))

    seconds = alternate([lambda: ours.score(QUERY, texts), theirs], rounds)
    probabilities = 1 / (1 + np.exp(-ours.score(QUERY, texts)))
    return {
        "seconds_for_all": round(statistics.median(a for a, _ in seconds), 3),
        "sentence_transformers_seconds_for_all": round(statistics.median(b for _, b in seconds), 3),
        "ratio": spread([b / a for a, b in seconds]),
        "greatest_difference": float(np.abs(probabilities - theirs()).max()),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description="Reranking against sentence-transformers.")
    parser.add_argument("--layers", type=int, default=6)
    parser.add_argument("--hidden", type=int, default=384)
    parser.add_argument("--folder", type=Path, help="a cross-encoder to measure, in place of a made-up one")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--json", type=Path, help="write the figures here too")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        folder = arguments.folder or made_up_cross_encoder(Path(place), arguments.layers, arguments.hidden)
        report = json.dumps(measure(folder, arguments.rounds), indent=2)
    print(report)
    if arguments.json is not None:
        arguments.json.write_text(report + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
