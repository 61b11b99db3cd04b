"""`eval retrieval`: nDCG@10, recall@10 and MRR@10, through the engine and ranking that search uses.

The corpus becomes a library of its own, with its own engine, below the data directory; it is kept, so
that a second run embeds nothing.
"""

from __future__ import annotations

import argparse
import os
import time
from collections.abc import Mapping
from pathlib import Path
from statistics import fmean
from typing import Any

import msgspec

from desktop_app.cli.beir import Corpus, Gains, Judgements, corpus_digest, lay_out_corpus, read_judgements
from desktop_app.cli.context import DONE, Context, ask
from desktop_app.cli.indexing import add_folders, bring_up_to_date
from desktop_app.cli.searching import ANSWER_TIMEOUT_S, encodable, patiently_reranked
from desktop_app.cli.terminal import Terminal
from desktop_app.client import EngineClient
from desktop_app.paths import DataDir
from desktop_app.protocol.errors import EnvironmentProblem
from desktop_app.protocol.messages import (
    ChangeSettings,
    Done,
    GetSettings,
    Mode,
    Search,
    SearchResults,
    SetEmbedding,
    Settings,
    from_wire,
)
from model_training.metrics import mrr_at_k, ndcg_at_k, recall_at_k

CUTOFF = 10
SEARCH_LIMIT = 100


def run(arguments: argparse.Namespace, context: Context) -> int:
    """Index the corpus where that is still to do, search every judged query, print the measures."""
    judgements = read_judgements(arguments.folder, arguments.split)
    reranker = chosen_reranker(context) if arguments.rerank else ""
    place = evaluation_folder(context.data_dir, arguments.folder)
    library = Context(DataDir(place / "library").make(), context.terminal)
    corpus = lay_out_corpus(arguments.folder, place, context.terminal)
    embed = arguments.mode != "lexical"
    with library.client() as client:
        ask(client, SetEmbedding(enabled=embed), Done)
        choose_reranker(client, reranker)
        add_folders(client, [str(corpus.folder)], library)
        bring_up_to_date(client, library, embed=embed)
        started = time.monotonic()
        rankings = rank_all(client, judgements, corpus, arguments, context.terminal)
    seconds = time.monotonic() - started
    report = {
        **measures(rankings, judgements),
        "queries": len(judgements.queries),
        "documents": len(corpus.document_ids),
        "seconds": seconds,
        "mode": arguments.mode,
        "split": arguments.split,
        "reranker": Path(reranker).name,
    }
    _print(report, arguments, context.terminal)
    return DONE


def evaluation_folder(data_dir: DataDir, source: Path) -> Path:
    """Where the corpus of `source` and its library are kept."""
    return data_dir.root / "eval" / corpus_digest(source)


def chosen_reranker(context: Context) -> str:
    """The reranker's folder, of the person's own library. Raises EnvironmentProblem where none is chosen."""
    with context.client() as client:
        folder = ask(client, GetSettings(), Settings).settings.reranker
    if not folder:
        raise EnvironmentProblem("no reranker is set up: `kindred settings reranker FOLDER` chooses one")
    return folder


def choose_reranker(client: EngineClient, folder: str) -> None:
    """Have a library use this reranker ("": none)."""
    settings = ask(client, GetSettings(), Settings).settings
    if settings.reranker != folder:
        changed = msgspec.structs.replace(settings, reranker=folder)
        ask(client, ChangeSettings(settings=changed), Settings)


def rank_all(
    client: EngineClient,
    judgements: Judgements,
    corpus: Corpus,
    arguments: argparse.Namespace,
    terminal: Terminal,
) -> dict[str, list[str]]:
    """The documents found for each query, best first.

    Raises EnvironmentProblem where meaning is off, or a query was not reranked that should have been.
    """
    mode: Mode = arguments.mode
    rankings: dict[str, list[str]] = {}
    for query_id, text in judgements.queries.items():
        request = Search(query=encodable(text), limit=SEARCH_LIMIT, mode=mode, group="file", literal=True)
        request = patiently_reranked(request) if arguments.rerank else request
        results = ask(client, request, SearchResults, ANSWER_TIMEOUT_S)
        _check_meaning(results, mode)
        if arguments.rerank and results.note:
            raise EnvironmentProblem(f"a query was not reranked: {results.note}")
        rankings[query_id] = _ranking(results, corpus, query_id, judgements.gains[query_id])
        terminal.progress(f"{len(rankings):,} of {len(judgements.queries):,} queries")
    terminal.end_progress()
    return rankings


def _check_meaning(results: SearchResults, mode: Mode) -> None:
    if mode != "lexical" and results.note and results.mode == "lexical":
        raise EnvironmentProblem(f"a query was answered by words only: {results.note}")


def _ranking(results: SearchResults, corpus: Corpus, query_id: str, gains: Gains) -> list[str]:
    """Document ids in order. Like BEIR, the query itself is left out where the corpus holds it."""
    names = (os.path.relpath(from_wire(hit.path), corpus.folder) for hit in results.hits)
    found = [corpus.document_ids[name] for name in (name.replace(os.sep, "/") for name in names)]
    return [document_id for document_id in found if document_id != query_id or document_id in gains]


def measures(rankings: Mapping[str, list[str]], judgements: Judgements) -> dict[str, float]:
    """The mean of each measure over all queries; a query without hits counts as 0."""
    every = [(rankings[query_id], gains) for query_id, gains in judgements.gains.items()]
    return {
        "ndcg_at_10": fmean(ndcg_at_k(ranking, gains, CUTOFF) for ranking, gains in every),
        "recall_at_10": fmean(recall_at_k(ranking, gains, CUTOFF) for ranking, gains in every),
        "mrr_at_10": fmean(mrr_at_k(ranking, gains, CUTOFF) for ranking, gains in every),
    }


def _print(report: dict[str, Any], arguments: argparse.Namespace, terminal: Terminal) -> None:
    if arguments.json:
        terminal.document(report)
        return
    terminal.result(
        f"nDCG@10 {report['ndcg_at_10']:.4f}, recall@10 {report['recall_at_10']:.4f}, "
        f"MRR@10 {report['mrr_at_10']:.4f} ({_manner(report)}, {report['queries']:,} queries, "
        f"{report['documents']:,} documents, {report['seconds']:.1f} s)"
    )


def _manner(report: dict[str, Any]) -> str:
    return f"{report['mode']}, reranked by {report['reranker']}" if report["reranker"] else report["mode"]
