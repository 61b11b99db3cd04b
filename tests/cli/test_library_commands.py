from __future__ import annotations

import os
from pathlib import Path

import pytest

from desktop_app.protocol.messages import (
    AddFolder,
    Done,
    Folder,
    Folders,
    GetStatus,
    ListFolders,
    ListProblems,
    ListSearches,
    PastSearch,
    Problem,
    Problems,
    Refresh,
    RemoveFolder,
    Reranker,
    SavedSearch,
    Searches,
    SetEmbedding,
    Status,
    Subscribe,
    Verify,
    VerifyReport,
    to_wire,
)
from desktop_app.settings import WindowState, WindowStateFile
from tests.helpers.fake_engine import FakeEngine, failing, status

ODD_NAME = b"/docs/caf\xe9\x1b[31m.txt"  # not UTF-8, and would colour a terminal


def folder(path: bytes = b"/docs", **changes: object) -> Folder:
    values = {
        "path": path,
        "state": "up_to_date",
        "files": 1200,
        "files_done": 1200,
        "passages": 5,
        "passages_embedded": 4,
        "problems": 0,
    }
    return Folder(**{**values, **changes})  # type: ignore[arg-type]


def test_folders(engine: FakeEngine, kindred) -> None:
    engine.answers[ListFolders] = Folders(folders=[folder(), folder(ODD_NAME, problems=2, note="polled")])
    outcome = kindred("folders", "--json")
    first, second = outcome.document["folders"]
    assert (first["path"], first["state"], first["files"]) == ("/docs", "up_to_date", 1200)
    assert os.fsencode(second["path"]) == ODD_NAME
    text = kindred("folders").out.splitlines()
    assert text[0] == "/docs  up to date: 1,200/1,200 files, 4/5 passages"
    assert "2 problems (polled)" in text[1]
    assert "\x1b" not in text[1]


def test_no_folders(engine: FakeEngine, kindred) -> None:
    engine.answers[ListFolders] = Folders(folders=[])
    outcome = kindred("folders")
    assert (outcome.status, outcome.out) == (0, "")
    assert "kindred index PATH" in outcome.err


def test_remove_names_the_absolute_path(engine: FakeEngine, kindred) -> None:
    assert kindred("remove", "docs").status == 0
    assert engine.of(RemoveFolder) == [RemoveFolder(path=to_wire(os.path.abspath("docs")))]
    engine.answers[RemoveFolder] = failing("docs is not one of the folders")
    assert kindred("remove", "docs").status == 1


def test_status_document(engine: FakeEngine, kindred) -> None:
    engine.answers[GetStatus] = status(pending_files=2, pending_vectors=3, state="embedding")
    document = kindred("status", "--json").document
    contract = {
        "files": 3,
        "documents": 2,
        "passages": 5,
        "vectors": 4,
        "pending": 5,
        "problems": 0,
        "model": "test-model",
        "dimensions": 4,
        "device": "cpu",
        "backend": "torch",
        "passages_per_second": 12.5,
        "state": "embedding",
    }
    assert document.items() >= contract.items()


def test_status_text(engine: FakeEngine, kindred) -> None:
    engine.answers[GetStatus] = status(device="", notice="the model is missing")
    out = kindred("status").out
    assert "state     up to date" in out
    assert "device    not started" in out
    assert "notice    the model is missing" in out


def test_problems(engine: FakeEngine, kindred) -> None:
    found = Problem(path=ODD_NAME, kind="encrypted", reason="a password is needed")
    engine.answers[ListProblems] = Problems(problems=[found])
    document = kindred("problems", "--json").document
    assert document == {
        "problems": [{"path": os.fsdecode(ODD_NAME), "kind": "encrypted", "reason": "a password is needed"}]
    }
    assert kindred("problems").out.endswith(": encrypted: a password is needed\n")


def test_no_problems(engine: FakeEngine, kindred) -> None:
    engine.answers[ListProblems] = Problems(problems=[])
    outcome = kindred("problems", "--json")
    assert (outcome.status, outcome.document) == (0, {"problems": []})


def test_verify(engine: FakeEngine, kindred) -> None:
    engine.answers[Verify] = VerifyReport(differences=0, repaired=0, details=[])
    outcome = kindred("verify", "--json")
    assert (outcome.status, outcome.document) == (0, {"differences": 0, "repaired": 0, "details": []})


def test_verify_with_a_difference_left_is_status_1(engine: FakeEngine, kindred) -> None:
    engine.answers[Verify] = VerifyReport(differences=2, repaired=1, details=["vector 3 is missing"])
    outcome = kindred("verify")
    assert outcome.status == 1
    assert outcome.out == "vector 3 is missing\n2 differences, 1 repaired\n"
    assert "kindred verify --repair" in outcome.err
    kindred("verify", "--repair")
    assert engine.of(Verify) == [Verify(repair=False), Verify(repair=True)]


def statuses(engine: FakeEngine, *replies: Status) -> None:
    """Answer GetStatus with these in turn, and with the last one from then on."""
    left = list(replies)
    engine.answers[GetStatus] = lambda request: left.pop(0) if len(left) > 1 else left[0]


def test_index_waits_until_all_is_embedded(engine: FakeEngine, kindred, tmp_path: Path) -> None:
    statuses(
        engine,
        status(state="scanning"),
        status(state="indexing", pending_files=2),
        status(state="embedding", pending_vectors=3, seconds_left=65.0),
        status(),
    )
    outcome = kindred("index", str(tmp_path))
    assert (outcome.status, outcome.out) == (0, "")
    assert "Up to date: 3 files, 5 passages, 4 vectors." in outcome.err
    assert len(engine.of(GetStatus)) == 4
    assert engine.of(AddFolder) == [AddFolder(path=to_wire(tmp_path))]
    assert len(engine.of(Refresh)) == len(engine.of(Subscribe)) == 1
    assert engine.of(SetEmbedding) == [SetEmbedding(enabled=True)]  # one before may have switched it off


def test_index_without_embedding_neither_embeds_nor_loads_the_model(engine: FakeEngine, kindred) -> None:
    statuses(engine, status(pending_vectors=9, embedder="off"))
    assert kindred("index", "--no-embed").status == 0
    kinds = [type(request) for request in engine.requests]
    assert kinds[0] is SetEmbedding
    assert engine.of(SetEmbedding) == [SetEmbedding(enabled=False)]
    assert Subscribe not in kinds


def test_index_with_problems_is_status_3(engine: FakeEngine, kindred) -> None:
    statuses(engine, status(problems=2))
    outcome = kindred("index", "--json")
    assert outcome.status == 3
    assert outcome.document["problems"] == 2


def test_index_of_a_missing_path_changes_nothing(engine: FakeEngine, kindred, tmp_path: Path) -> None:
    outcome = kindred("index", str(tmp_path), str(tmp_path / "nowhere"))
    assert outcome.status == 1
    assert "nowhere does not exist" in outcome.err
    assert engine.requests == []


def test_index_passes_remarks_on(engine: FakeEngine, kindred, tmp_path: Path) -> None:
    statuses(engine, status())
    engine.answers[AddFolder] = Done(note="already part of /docs")
    assert "already part of /docs" in kindred("index", str(tmp_path)).err


def test_index_says_when_it_is_paused(engine: FakeEngine, kindred) -> None:
    statuses(engine, status(state="paused", pending_vectors=1))
    outcome = kindred("index")
    assert outcome.status == 1
    assert "indexing is paused" in outcome.err


def test_index_gives_up_on_a_model_that_does_not_load(engine: FakeEngine, kindred, monkeypatch) -> None:
    monkeypatch.setattr("desktop_app.cli.indexing.MODEL_FAILURE_S", 0.0)
    statuses(
        engine,
        status(state="embedding", pending_vectors=1, embedder="failed", notice="no memory: close programs"),
    )
    outcome = kindred("index")
    assert outcome.status == 1
    assert "no memory: close programs" in outcome.err


def test_index_fails_where_the_comparison_fails(engine: FakeEngine, kindred) -> None:
    statuses(engine, status())
    engine.answers[Refresh] = failing("the drive was unplugged")
    assert kindred("index", "--quiet").err == "kindred: the drive was unplugged\n"


@pytest.mark.parametrize(
    ("reranker", "line"),
    [
        (
            Reranker(name="judge", state="resting", size_bytes=9_000),
            "judge, resting, 9,000 bytes on the disk",
        ),
        (
            Reranker(name="judge", state="ready", size_bytes=9_000, memory_bytes=8_000, device="cpu"),
            "judge, ready on cpu, 8,000 bytes of memory",
        ),
        (
            Reranker(name="judge", state="failed", size_bytes=0, reason="it is gone"),
            "judge, failed: it is gone",
        ),
    ],
)
def test_the_reranker_is_part_of_the_status(
    engine: FakeEngine, kindred, reranker: Reranker, line: str
) -> None:
    engine.answers[GetStatus] = status(reranker=reranker)
    assert f"reranker  {line}" in kindred("status").out.splitlines()
    assert kindred("status", "--json").document["reranker"]["state"] == reranker.state
    engine.answers[GetStatus] = status()
    assert kindred("status", "--json").document["reranker"] is None


def remembered() -> Searches:
    saved = [
        SavedSearch(query="ext:pdf vote", name="Votes", saved_at=1.0),
        SavedSearch(query="tide", name="tide", saved_at=2.0),
    ]
    return Searches(saved=saved, recent=[PastSearch(query="quay", searched_at=3.0)])


def test_searches_are_listed(engine: FakeEngine, kindred) -> None:
    engine.answers[ListSearches] = remembered()
    assert kindred("searches").out == "* ext:pdf vote  (Votes)\n* tide\n  quay\n"
    assert kindred("searches", "--json").document == {
        "saved": [
            {"query": "ext:pdf vote", "name": "Votes", "saved_at": 1.0},
            {"query": "tide", "name": "tide", "saved_at": 2.0},
        ],
        "recent": [{"query": "quay", "searched_at": 3.0}],
    }
    engine.answers[ListSearches] = Searches(saved=[], recent=[])
    assert "No search is saved" in kindred("searches").err


def test_the_window_forgets_what_a_removed_folder_held(engine: FakeEngine, kindred, data_dir) -> None:
    store = WindowStateFile(data_dir.window_state)
    inside, outside = to_wire(os.path.abspath("docs/a.txt")), to_wire(os.path.abspath("docs2/a.txt"))
    store.save(WindowState(query="vote", selected=outside))
    assert kindred("remove", "docs").status == 0
    assert store.load() == WindowState(query="vote", selected=outside)
    store.save(WindowState(query="vote", selected=inside))
    assert kindred("remove", "docs").status == 0
    assert store.load() == WindowState(query="vote")
