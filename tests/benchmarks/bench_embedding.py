"""Embedding throughput against sentence-transformers, on the same texts in one run.

    python tests/benchmarks/bench_embedding.py [--texts FILE] [--count N] [--json OUT]

Both sides get texts of mixed lengths in one call and return unit vectors; sentence-transformers runs
with its own settings. Rounds alternate, and change which side goes first, so that a busy machine
disturbs both alike; what counts is the ratio within a round.
"""

from __future__ import annotations

import argparse
import json
import random
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

from desktop_app.paths import BUILT_IN_MODEL, DataDir, default_data_dir, model_folder
from model_training.encoder import DeviceChoice, Encoder

PASSAGE_WORDS = (60, 210)  # about 75 to 260 tokens, most of them near 200
SYLLABLES = "ka lo mi ren tu sa vel or din pa she gra ton ne bri um fal ce ster ho wi jen qua zy"
COMMON = "the of and to in is that for it was on with as at by from this which or be are not have"

Embed = Callable[[list[str]], np.ndarray]


def make_passages(count: int, seed: int = 1) -> list[str]:
    """Passages of common words and made-up ones, with the odd number and sentence end; always the same."""
    chance = random.Random(seed)
    rare = ["".join(chance.choices(SYLLABLES.split(), k=chance.randint(1, 3))) for _ in range(3_000)]
    return [make_passage(chance, rare) for _ in range(count)]


def make_passage(chance: random.Random, rare: list[str]) -> str:
    common = COMMON.split()
    length = int(chance.triangular(*PASSAGE_WORDS, 130))
    words = [chance.choice(common if chance.random() < 0.6 else rare) for _ in range(length)]
    for place in range(9, length, 13):
        words[place] += chance.choice([".", ",", f" {chance.randint(1, 2_000)}", ";", "?"])
    return " ".join(words)


def passages_per_second(embed: Embed, texts: list[str]) -> float:
    began = time.perf_counter()
    embed(texts)
    return len(texts) / (time.perf_counter() - began)


def alternate(ours: Embed, theirs: Embed, texts: list[str], rounds: int) -> list[tuple[float, float]]:
    """Speeds (ours, theirs) of each round."""
    found = []
    for index in range(rounds):
        sides = [ours, theirs] if index % 2 == 0 else [theirs, ours]
        speeds = {id(side): passages_per_second(side, texts) for side in sides}
        found.append((speeds[id(ours)], speeds[id(theirs)]))
    return found


def lowest_cosine(ours: Embed, theirs: Embed, texts: list[str]) -> float:
    a, b = ours(texts).astype(np.float64), theirs(texts).astype(np.float64)
    return float(((a * b).sum(1) / np.linalg.norm(a, axis=1) / np.linalg.norm(b, axis=1)).min())


def spread(values: list[float]) -> dict[str, float]:
    rounded = {"median": statistics.median(values), "min": min(values), "max": max(values)}
    return {name: round(value, 3) for name, value in rounded.items()}


def load_sides(folder: Path, device: DeviceChoice) -> tuple[Encoder, Embed, Embed]:
    from sentence_transformers import SentenceTransformer

    encoder = Encoder.load(folder, device)
    peer = SentenceTransformer(str(folder), device=encoder.device.type, local_files_only=True)

    def theirs(texts: list[str]) -> np.ndarray:
        return np.asarray(peer.encode(texts, show_progress_bar=False))

    return encoder, encoder.encode, theirs


def measure(arguments: argparse.Namespace) -> dict[str, Any]:
    folder = model_folder(BUILT_IN_MODEL, DataDir(default_data_dir()))
    if folder is None:
        sys.exit("The built-in model is missing: run `python3 -m installer test` first")
    encoder, ours, theirs = load_sides(folder, arguments.device)
    texts = read_texts(arguments)
    for side in (ours, theirs):
        side(texts[:4])
    rounds = alternate(ours, theirs, texts, arguments.rounds)
    tokens = sum(len(text) for text in encoder.tokenize(texts, "document"))
    return {
        "device": encoder.device_description,
        "texts": len(texts),
        "tokens_per_text": round(tokens / len(texts), 1),
        "rounds": arguments.rounds,
        "ours_passages_per_second": spread([ours for ours, _ in rounds]),
        "sentence_transformers_passages_per_second": spread([theirs for _, theirs in rounds]),
        "ratio": spread([ours / theirs for ours, theirs in rounds]),
        "equality_texts": arguments.equal,
        "lowest_cosine": lowest_cosine(ours, theirs, make_passages(arguments.equal, seed=2)),
    }


def read_texts(arguments: argparse.Namespace) -> list[str]:
    if arguments.texts is None:
        return make_passages(arguments.count)
    lines = arguments.texts.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line.strip()][: arguments.count]


def main() -> None:
    parser = argparse.ArgumentParser(description="Embedding throughput against sentence-transformers.")
    parser.add_argument("--texts", type=Path, help="UTF-8, one text per line; default: made up")
    parser.add_argument("--count", type=int, default=200, help="texts in each round")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--equal", type=int, default=1_000, help="texts on which both are compared")
    parser.add_argument("--device", choices=["auto", "cpu", "cuda"], default="auto")
    parser.add_argument("--json", type=Path, help="write the figures here too")
    arguments = parser.parse_args()
    report = json.dumps(measure(arguments), indent=2)
    print(report)
    if arguments.json is not None:
        arguments.json.write_text(report + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
