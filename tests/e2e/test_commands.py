"""The command line as its user runs it: real processes, real model, the JSON of the contract."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from desktop_app.paths import DataDir
from tests.helpers.real_engine import Engine, write_documents

pytestmark = [pytest.mark.e2e, pytest.mark.model]

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Ran:
    """How a command ended."""

    status: int
    out: str
    err: str

    def json(self) -> Any:
        return json.loads(self.out)


@dataclass(frozen=True)
class Kindred:
    """Runs commands on one data directory."""

    data_dir: Path

    def __call__(self, *arguments: str | Path) -> Ran:
        command = [
            sys.executable,
            "-m",
            "desktop_app",
            *map(str, arguments),
            "--data-dir",
            str(self.data_dir),
        ]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=240)
        return Ran(done.returncode, done.stdout, done.stderr)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = write_documents(tmp_path_factory.mktemp("commands") / "Files ü")
    (root / "broken.pdf").write_bytes(b"%PDF-1.7 and then nothing of the kind\n" * 20)
    return root


@pytest.fixture(scope="module")
def kindred(tmp_path_factory: pytest.TempPathFactory, folder: Path) -> Iterator[Kindred]:
    """Commands on a library that `index` has made; an open client keeps its engine (and model) running."""
    data_dir = DataDir(tmp_path_factory.mktemp("commands-data")).make()
    kept_open = Engine(data_dir)
    run = Kindred(data_dir.root)
    indexed = run("index", folder)
    assert indexed.status == 3, indexed.err  # done, but one file could not be read
    assert "1 file could not be read" in indexed.err
    assert indexed.out == ""
    yield run
    kept_open.close()


def test_search_prints_the_contract_s_json(kindred: Kindred, folder: Path) -> None:
    found = kindred("search", "why was the vote postponed", "--limit", "2", "--json").json()
    assert found.keys() >= {"query", "took_ms", "mode", "hits"}
    hit = found["hits"][0]
    assert hit["path"] == str(folder / "Council" / "Minutes March.md")
    assert hit["confidence"] in ("strong", "likely", "weak")
    passage = hit["passages"][0]
    assert passage.keys() >= {
        "text",
        "char_start",
        "char_end",
        "page",
        "line",
        "score",
        "lexical_rank",
        "semantic_rank",
        "highlights",
    }
    assert passage["char_end"] - passage["char_start"] == len(passage["text"])
    assert len(found["hits"]) <= 2


def test_group_passage_gives_one_passage_a_hit(kindred: Kindred) -> None:
    found = kindred("search", "the boiler", "--group", "passage", "--mode", "lexical", "--json").json()
    assert found["hits"]
    assert all(len(hit["passages"]) == 1 for hit in found["hits"])


def test_folders_status_problems_and_verify(kindred: Kindred, folder: Path) -> None:
    (row,) = kindred("folders", "--json").json()["folders"]
    assert row["path"] == str(folder)
    status = kindred("status", "--json").json()
    assert status["state"] == "up_to_date"
    assert (status["problems"], status["pending"]) == (1, 0)
    assert status["vectors"] > 0
    (problem,) = kindred("problems", "--json").json()["problems"]
    assert problem["path"] == str(folder / "broken.pdf")
    assert problem["kind"] == "corrupt"
    assert problem["reason"]
    verified = kindred("verify", "--json")
    assert (verified.status, verified.json()["differences"]) == (0, 0)


def test_encode_writes_unit_vectors(kindred: Kindred, tmp_path: Path) -> None:
    (tmp_path / "texts.txt").write_text("a cat\na kitten\nthe tax return\n", encoding="utf-8")
    out = tmp_path / "vectors.npy"
    summary = kindred("encode", "--input", tmp_path / "texts.txt", "--output", out, "--json").json()
    assert (summary["texts"], summary["dimensions"]) == (3, 384)
    vectors = np.load(out)
    assert vectors.dtype == np.float32
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1.0, atol=1e-5)
    assert vectors[0] @ vectors[1] > 0.6 > 0.3 > vectors[0] @ vectors[2]


def test_eval_sts_measures_spearman(kindred: Kindred, tmp_path: Path) -> None:
    rows = ["score\ts1\ts2", "5\ta man plays a guitar\ta man is playing a guitar"]
    rows += [
        "2.5\ta man plays a guitar\ta woman plays a violin",
        "0\ta man plays a guitar\tinterest rates rose",
    ]
    (tmp_path / "sts.tsv").write_text("\n".join(rows), encoding="utf-8")
    assert kindred("eval", "sts", tmp_path / "sts.tsv", "--json").json()["spearman"] == pytest.approx(1.0)


def test_eval_retrieval_uses_a_library_of_its_own(kindred: Kindred, tmp_path: Path) -> None:
    documents = {
        "d/1": "Wool between the rafters keeps the attic warm in winter.",
        "d/2": "The court dismissed the appeal of the shipping company.",
        "d/3": "Bees dance to tell each other where flowers are.",
    }
    queries = {
        "q1": "how to insulate a roof",
        "q2": "legal ruling about a carrier",
        "q3": "insect communication",
    }
    write_beir(tmp_path, documents, queries, {"q1": "d/1", "q2": "d/2", "q3": "d/3"})
    report = kindred("eval", "retrieval", tmp_path, "--mode", "semantic", "--json").json()
    assert report["ndcg_at_10"] == pytest.approx(1.0)
    assert (report["queries"], report["documents"]) == (3, 3)
    again = kindred("eval", "retrieval", tmp_path, "--mode", "hybrid", "--json").json()
    assert again["recall_at_10"] == pytest.approx(1.0)


def write_beir(
    folder: Path, documents: dict[str, str], queries: dict[str, str], judged: dict[str, str]
) -> None:
    (folder / "qrels").mkdir()
    corpus = [json.dumps({"_id": key, "title": "", "text": text}) for key, text in documents.items()]
    (folder / "corpus.jsonl").write_text("\n".join(corpus), encoding="utf-8")
    asked = [json.dumps({"_id": key, "text": text}) for key, text in queries.items()]
    (folder / "queries.jsonl").write_text("\n".join(asked), encoding="utf-8")
    rows = ["query-id\tcorpus-id\tscore", *(f"{query}\t{document}\t1" for query, document in judged.items())]
    (folder / "qrels" / "test.tsv").write_text("\n".join(rows), encoding="utf-8")


def test_doctor_says_what_is_there(kindred: Kindred) -> None:
    said = kindred("doctor")
    assert said.status == 0
    assert "all-MiniLM-L6-v2" in said.out
    assert str(kindred.data_dir) in said.out


def test_mistakes_end_with_a_line_that_helps(kindred: Kindred, tmp_path: Path) -> None:
    missing = kindred("index", tmp_path / "nowhere")
    assert missing.status == 1
    assert "does not exist" in missing.err
    assert missing.err.strip().count("\n") == 0
    assert kindred("search").status == 2
    assert kindred("remove", tmp_path).status == 1


def test_a_file_alone_can_be_added_and_removed(kindred: Kindred, tmp_path: Path) -> None:
    note = tmp_path / "alone.txt"
    note.write_text("An albatross can glide for hours.", encoding="utf-8")
    assert kindred("index", note).status == 3  # the broken one is still there
    found = kindred("search", "a seabird that hardly flaps its wings", "--json").json()
    assert found["hits"][0]["path"] == str(note)
    assert kindred("remove", note).status == 0
    after = kindred("search", "albatross", "--mode", "lexical", "--json").json()
    assert after["hits"] == []
