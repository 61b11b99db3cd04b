from __future__ import annotations

import json
import math
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.cli.beir import lay_out_corpus, read_judgements
from desktop_app.cli.eval_retrieval import evaluation_folder
from desktop_app.cli.terminal import Terminal
from desktop_app.paths import DataDir
from desktop_app.protocol.errors import EnvironmentProblem
from desktop_app.protocol.messages import (
    AddFolder,
    ChangeSettings,
    EngineSettings,
    GetSettings,
    GetStatus,
    Hit,
    Search,
    SearchResults,
    Settings,
    to_wire,
)
from tests.helpers.fake_engine import FakeEngine, status

DOCUMENTS = {
    "a/1": ("Cats", "The cat sat."),
    "../b": ("", "A dog \ud800 barked."),
    "c": ("Query copy", "who barks?"),
    "d\n": ("Fish", "Fish swim."),
}
QUERIES = {"q1": 'who "barks" -loudly ext:pdf', "c": "who barks?", "unjudged": "x", "nothing": "y"}
QRELS = "query-id\tcorpus-id\tscore\nq1\t../b\t2\nq1\ta/1\t1\nc\t../b\t1\nnothing\ta/1\t1\nghost\ta/1\t1\n"


@pytest.fixture
def dataset(tmp_path: Path) -> Path:
    folder = tmp_path / "set"
    (folder / "qrels").mkdir(parents=True)
    corpus = [{"_id": key, "title": title, "text": text} for key, (title, text) in DOCUMENTS.items()]
    (folder / "corpus.jsonl").write_text("".join(json.dumps(row) + "\n" for row in corpus))
    queries = [{"_id": key, "text": text} for key, text in QUERIES.items()]
    (folder / "queries.jsonl").write_text("".join(json.dumps(row) + "\n" for row in queries))
    (folder / "qrels" / "test.tsv").write_text(QRELS)
    return folder


@pytest.fixture
def library(dataset: Path, data_dir: DataDir) -> Iterator[FakeEngine]:
    """The engine of the evaluation's own library: finds what its script says."""
    place = evaluation_folder(data_dir, dataset)
    engine = FakeEngine(DataDir(place / "library"))
    engine.answers[GetStatus] = status()
    engine.answers[GetSettings] = Settings(settings=EngineSettings())
    engine.answers[Search] = lambda request: _found(request, place)
    yield engine
    engine.close()


def _found(request: Search, place: Path) -> SearchResults:
    ids = {QUERIES["q1"]: ["c", "../b"], QUERIES["c"]: ["c", "../b"]}.get(request.query, [])
    names = {key: name for name, key in json.loads((place / "map.json").read_text()).items()}
    hits = [_hit(place / "documents" / names[key]) for key in ids]
    return SearchResults(query=request.query, mode=request.mode, hits=hits, took_ms=1.0, final=True)


def _hit(path: Path) -> Hit:
    return Hit(
        path=to_wire(path),
        document_id=1,
        score=1.0,
        confidence="strong",
        size_bytes=1,
        mtime=0.0,
        kind="text",
    )


def test_measures(library: FakeEngine, dataset: Path, kindred) -> None:
    document = kindred("eval", "retrieval", str(dataset), "--json").document
    # q1: the document with gain 2 at rank 2; c: its own copy is left out, so rank 1; nothing: no hits
    ndcg = [2 / math.log2(3) / (2 + 1 / math.log2(3)), 1.0, 0.0]
    assert document["ndcg_at_10"] == pytest.approx(sum(ndcg) / 3)
    assert document["recall_at_10"] == pytest.approx((0.5 + 1 + 0) / 3)
    assert document["mrr_at_10"] == pytest.approx((0.5 + 1 + 0) / 3)
    assert (document["queries"], document["documents"], document["mode"]) == (3, 4, "hybrid")
    assert document["seconds"] >= 0


def test_queries_are_plain_text(library: FakeEngine, dataset: Path, kindred) -> None:
    outcome = kindred("eval", "retrieval", str(dataset), "--mode", "semantic")
    assert outcome.status == 0
    assert outcome.out.startswith("nDCG@10 0.")
    searches = library.of(Search)
    assert [search.query for search in searches] == [QUERIES["q1"], QUERIES["c"], QUERIES["nothing"]]
    assert all((s.literal, s.limit, s.group, s.mode) == (True, 100, "file", "semantic") for s in searches)


class TestReranked:
    @pytest.fixture
    def own_library(self, data_dir: DataDir, library: FakeEngine) -> Iterator[FakeEngine]:
        """The engine of the person's own library, where the reranker is set up."""
        library.answers[ChangeSettings] = lambda request: Settings(settings=request.settings)
        engine = FakeEngine(data_dir)
        engine.answers[GetSettings] = Settings(settings=EngineSettings(reranker="/models/judge"))
        yield engine
        engine.close()

    def test_by_the_reranker_of_the_settings(
        self, own_library: FakeEngine, library: FakeEngine, dataset: Path, kindred
    ) -> None:
        outcome = kindred("eval", "retrieval", str(dataset), "--rerank")
        assert outcome.status == 0
        assert "hybrid, reranked by judge" in outcome.out
        assert [change.settings.reranker for change in library.of(ChangeSettings)] == ["/models/judge"]
        assert all((s.rerank, s.rerank_ms, s.limit) == (True, 120_000, 100) for s in library.of(Search))

    def test_a_query_that_was_not_reranked_is_no_result(
        self, own_library: FakeEngine, library: FakeEngine, dataset: Path, kindred
    ) -> None:
        library.answers[Search] = lambda request: SearchResults(
            query=request.query, mode="hybrid", hits=[], took_ms=1.0, final=True, note="Not reranked: broken."
        )
        outcome = kindred("eval", "retrieval", str(dataset), "--rerank")
        assert (outcome.status, outcome.out) == (1, "")
        assert "Not reranked: broken" in outcome.err

    def test_none_is_set_up(
        self, own_library: FakeEngine, library: FakeEngine, dataset: Path, kindred
    ) -> None:
        own_library.answers[GetSettings] = Settings(settings=EngineSettings())
        outcome = kindred("eval", "retrieval", str(dataset), "--rerank")
        assert outcome.status == 1
        assert "kindred settings reranker FOLDER" in outcome.err
        assert library.of(Search) == []

    def test_the_next_measurement_is_without_it(
        self, own_library: FakeEngine, library: FakeEngine, dataset: Path, kindred
    ) -> None:
        library.answers[GetSettings] = Settings(settings=EngineSettings(reranker="/models/judge"))
        assert kindred("eval", "retrieval", str(dataset)).status == 0
        assert [change.settings.reranker for change in library.of(ChangeSettings)] == [""]


def test_documents_become_files_once(library: FakeEngine, dataset: Path, data_dir: DataDir, kindred) -> None:
    kindred("eval", "retrieval", str(dataset))
    documents = evaluation_folder(data_dir, dataset) / "documents"
    assert library.of(AddFolder) == [AddFolder(path=to_wire(documents))]
    files = sorted(path for path in documents.rglob("*") if path.is_file())
    assert [path.read_text(encoding="utf-8") for path in files] == [
        "Cats\n\nThe cat sat.\n",
        "A dog ? barked.\n",
        "Query copy\n\nwho barks?\n",
        "Fish\n\nFish swim.\n",
    ]
    before = [path.stat().st_mtime_ns for path in files]
    kindred("eval", "retrieval", str(dataset))
    assert [path.stat().st_mtime_ns for path in files] == before


def test_a_layout_that_was_broken_off_is_done_again(dataset: Path, tmp_path: Path) -> None:
    terminal = Terminal(None, None, quiet=True)
    first = lay_out_corpus(dataset, tmp_path / "cache", terminal)
    os.unlink(tmp_path / "cache" / "map.json")
    os.unlink(first.folder / next(iter(first.document_ids)))
    assert lay_out_corpus(dataset, tmp_path / "cache", terminal) == first
    assert all((first.folder / name).is_file() for name in first.document_ids)


def test_meaning_that_is_off_is_no_result(library: FakeEngine, dataset: Path, kindred) -> None:
    library.answers[Search] = lambda request: SearchResults(
        query=request.query, mode="lexical", hits=[], took_ms=1.0, final=True, note="the model is missing"
    )
    outcome = kindred("eval", "retrieval", str(dataset))
    assert outcome.status == 1
    assert "the model is missing" in outcome.err
    assert kindred("eval", "retrieval", str(dataset), "--mode", "lexical").status == 0


@pytest.mark.parametrize(
    ("name", "text", "reason"),
    [
        ("qrels/test.tsv", "q1\t../b\n", "line 1: expected query id"),
        ("qrels/test.tsv", "ghost\ta/1\t1\n", "no query of"),
        ("queries.jsonl", "{}\n", "needs _id and text"),
        ("queries.jsonl", "nonsense\n", "line 1 is no JSON"),
        ("corpus.jsonl", '{"_id": "1"}\n', "needs _id and text"),
    ],
)
def test_sets_that_cannot_be_used(dataset: Path, kindred, name: str, text: str, reason: str) -> None:
    (dataset / name).write_text(text)
    outcome = kindred("eval", "retrieval", str(dataset))
    assert outcome.status == 1
    assert reason in outcome.err


def test_missing_files(dataset: Path, kindred, tmp_path: Path) -> None:
    assert "dev.tsv cannot be read" in kindred("eval", "retrieval", str(dataset), "--split", "dev").err
    (dataset / "corpus.jsonl").unlink()
    assert "corpus.jsonl cannot be read" in kindred("eval", "retrieval", str(dataset)).err


def test_judgements_without_a_header_and_in_trec_form(dataset: Path) -> None:
    (dataset / "qrels" / "test.tsv").write_text("q1\t0\ta/1\t1\r\nc\t0\tc\t0\r\n", newline="")
    judgements = read_judgements(dataset, "test")
    assert judgements.gains == {"q1": {"a/1": 1.0}, "c": {"c": 0.0}}
    with pytest.raises(EnvironmentProblem):
        read_judgements(dataset, "train")
