"""How often "nothing relevant" is said where it is true, and where it is not; how good the probability is.

    kindred eval retrieval SCIFACT --split train --data-dir DATA      # once: indexes the library
    kindred eval retrieval CRANFIELD --split test --data-dir DATA
    python tests/benchmarks/bench_relevance.py DATA SCIFACT:train CRANFIELD:test \
        --foreign banking77/train.tsv:text > relevance.json

Each library is asked its own judged queries (refused: wrongly), those of the other libraries, the texts of
`--foreign`, five kinds of nonsense, and two lists of health questions, which lie near the subject of a
medical library. Refused means that no hit is better than weak. The expected calibration error compares the
probability of the best hit with the share of queries that belong to the library, in ten bins, supposing
that three of four queries do (Guo et al. 2017, arXiv:1706.04599).
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from query_sets import Nonsense, consumer_health, dictionary_words, named_diseases, sampled_column

from desktop_app.cli.beir import read_judgements
from desktop_app.cli.context import Context, ask
from desktop_app.cli.eval_retrieval import evaluation_folder
from desktop_app.cli.searching import ANSWER_TIMEOUT_S, encodable
from desktop_app.cli.terminal import Terminal
from desktop_app.client import EngineClient
from desktop_app.engine.search.calibrate import LIKELY
from desktop_app.paths import BUILT_IN_MODEL, DataDir, model_folder
from desktop_app.protocol.messages import Search, SearchResults

OWN_SHARE = 0.75
BINS = 10


@dataclass(frozen=True)
class Library:
    """A set in BEIR layout that was indexed below the data directory, and its judged queries."""

    name: str
    folder: Path
    queries: list[str]

    @classmethod
    def read(cls, place: str) -> Library:
        """From `FOLDER:SPLIT`."""
        folder, _, split = place.rpartition(":")
        judgements = read_judgements(Path(folder), split)
        judged = [text for query_id, text in judgements.queries.items() if judgements.gains[query_id]]
        return cls(Path(folder).name, Path(folder), judged)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data_dir", type=Path)
    parser.add_argument("libraries", nargs="+", metavar="FOLDER:SPLIT")
    parser.add_argument("--foreign", default="", metavar="TABLE:COLUMN")
    parser.add_argument("--sample", type=int, default=1000, help="texts of the foreign table")
    parser.add_argument("--nonsense", type=int, default=100, help="queries of each kind")
    arguments = parser.parse_args()
    data_dir, terminal = DataDir(arguments.data_dir), Terminal(sys.stderr, sys.stderr, quiet=False)
    libraries = [Library.read(place) for place in arguments.libraries]
    foreign = foreign_queries(data_dir, arguments)
    report = {}
    for library in libraries:
        others = {other.name: other.queries for other in libraries if other.name != library.name}
        found = probabilities(
            data_dir, library, {library.name: library.queries, **others, **foreign}, terminal
        )
        report[library.name] = summary(found, library.name)
    json.dump(report, sys.stdout, indent=1)
    print()


def foreign_queries(data_dir: DataDir, arguments: argparse.Namespace) -> dict[str, list[str]]:
    """The queries that none of the libraries should answer, by kind."""
    model = model_folder(BUILT_IN_MODEL, data_dir)
    assert model is not None, "the built-in model is not installed"
    sets = Nonsense(dictionary_words(model)).kinds(arguments.nonsense)
    if arguments.foreign:
        table, _, column = arguments.foreign.rpartition(":")
        sets["foreign"] = sampled_column(Path(table), column, arguments.sample)
    return {**sets, "consumer health": consumer_health(), "named diseases": named_diseases()}


def probabilities(
    data_dir: DataDir, library: Library, sets: Mapping[str, Sequence[str]], terminal: Terminal
) -> dict[str, NDArray[np.float64]]:
    """For each set the relevance of the best hit of each query; 0 where there is no hit."""
    place = DataDir(evaluation_folder(data_dir, library.folder) / "library")
    found = {}
    with Context(place, terminal).client() as client:
        for name, queries in sets.items():
            found[name] = np.array([best(client, query) for query in queries])
            terminal.progress(f"{library.name}: {name} asked")
    terminal.end_progress()
    return found


def best(client: EngineClient, query: str) -> float:
    """The highest relevance (0…1) among the hits of a query."""
    results = ask(client, Search(query=encodable(query), literal=True), SearchResults, ANSWER_TIMEOUT_S)
    assert results.mode == "hybrid", results.note
    return max((hit.relevance for hit in results.hits), default=0.0)


def summary(found: Mapping[str, NDArray[np.float64]], own: str) -> dict[str, object]:
    """Rates of refusal in percent, and the calibration error."""
    refused = {name: round(100 * float(np.mean(values < LIKELY)), 1) for name, values in found.items()}
    counts = {name: len(values) for name, values in found.items()}
    wrongly = refused.pop(own)
    return {
        "wrongly_refused_percent": wrongly,
        "refused_percent": refused,
        "queries": counts,
        "expected_calibration_error": round(calibration_error(found, own), 4),
    }


def calibration_error(found: Mapping[str, NDArray[np.float64]], own: str) -> float:
    """The mean distance (0…1) of probability and share of own queries, weighted by bin."""
    shares = {name: OWN_SHARE if name == own else (1 - OWN_SHARE) / (len(found) - 1) for name in found}
    values = np.concatenate(list(found.values()))
    belongs = np.concatenate([np.full(len(v), float(name == own)) for name, v in found.items()])
    weights = np.concatenate([np.full(len(v), shares[name] / len(v)) for name, v in found.items()])
    bins = np.minimum((values * BINS).astype(int), BINS - 1)
    gaps = np.bincount(bins, weights * (values - belongs), minlength=BINS)
    return float(np.abs(gaps).sum() / weights.sum())


if __name__ == "__main__":
    main()
