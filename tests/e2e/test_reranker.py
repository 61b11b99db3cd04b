"""A real engine with a real cross-encoder, tiny and made so that given words decide."""

from __future__ import annotations

import os
import signal
import threading
import time
from pathlib import Path

import msgspec
import psutil
import pytest

from desktop_app import cli
from desktop_app.protocol.errors import EnvironmentProblem
from desktop_app.protocol.messages import (
    ChangeSettings,
    EngineReply,
    GetSettings,
    Reranker,
    Search,
    SearchResults,
    Settings,
    from_wire,
)
from tests.helpers.real_engine import Engine
from tests.helpers.tiny_models import write_word_judge
from tests.helpers.waiting import wait_for

pytestmark = [pytest.mark.e2e, pytest.mark.model]

QUERY = "what should be done before the cold season"
OTHER_QUERY = "preparing a home for winter"
FAVOURITE, DISLIKED = "bread.txt", "renovation notes.txt"


@pytest.fixture
def judge(tmp_path: Path) -> Path:
    """Likes what is baked, and no draughts: the opposite of what the query asks for."""
    return write_word_judge(
        tmp_path / "Judge", {"dough": 1.0, "starter": 1.0, "frost": -1.0, "windows": -1.0}
    )


@pytest.fixture
def indexed(engine: Engine, folder: Path) -> Engine:
    engine.add(folder)
    engine.wait_idle()
    return engine


def choose(engine: Engine, folder: str) -> None:
    known = engine.client.call(GetSettings())
    assert isinstance(known, Settings)
    engine.client.call(ChangeSettings(settings=msgspec.structs.replace(known.settings, reranker=folder)))


def reranker(engine: Engine) -> Reranker:
    state = engine.status().reranker
    assert state is not None
    return state


def order(results: SearchResults) -> list[str]:
    return [Path(from_wire(hit.path)).name for hit in results.hits]


def embedder_of(engine: Engine) -> psutil.Process:
    workers = psutil.Process(engine.pid()).children()
    return next(process for process in workers if "embedder" in process.cmdline())


def test_chosen_asked_and_removed(indexed: Engine, judge: Path) -> None:
    with pytest.raises(EnvironmentProblem, match="no reranker is set up"):
        indexed.search(QUERY, rerank=True)
    usual = order(indexed.search(QUERY))
    assert usual.index(DISLIKED) < usual.index(FAVOURITE)

    choose(indexed, str(judge))
    assert (reranker(indexed).name, reranker(indexed).state) == ("Judge", "resting")
    results = indexed.search(QUERY, rerank=True)
    assert (results.reranked, results.note) == (True, "")
    assert order(results)[0] == FAVOURITE
    assert order(results).index(DISLIKED) > order(results).index(FAVOURITE)
    scores = {
        name: hit.passages[0].rerank_score for name, hit in zip(order(results), results.hits, strict=True)
    }
    assert scores[FAVOURITE] > 0.5 > scores[DISLIKED]  # type: ignore[operator]
    assert [hit.score for hit in results.hits] == sorted((hit.score for hit in results.hits), reverse=True)
    assert reranker(indexed).state == "ready"
    assert 0 < reranker(indexed).memory_bytes < reranker(indexed).size_bytes

    assert order(indexed.search(QUERY)) == usual
    choose(indexed, "")
    wait_for(lambda: indexed.status().reranker is None)


def test_a_progressive_client_sees_the_usual_order_first(indexed: Engine, judge: Path) -> None:
    choose(indexed, str(judge))
    replies: list[EngineReply] = []
    done = threading.Event()

    def keep(reply: EngineReply) -> None:
        replies.append(reply)
        if not isinstance(reply, SearchResults) or reply.final:
            done.set()

    indexed.client.send(Search(query=QUERY, progressive=True, rerank=True), keep)
    assert done.wait(60)
    before, after = replies[-2:]
    assert isinstance(before, SearchResults)
    assert isinstance(after, SearchResults)
    assert (before.reranked, before.final, after.reranked, after.final) == (False, False, True, True)
    assert order(before).index(DISLIKED) < order(before).index(FAVOURITE)
    assert order(after)[0] == FAVOURITE
    assert sorted(order(before)) == sorted(order(after))


def test_what_matches_exactly_stays_first(indexed: Engine, judge: Path) -> None:
    queries = ["retry_delay_seconds", "itinerary", '"sash windows"']
    usual = [order(indexed.search(query))[0] for query in queries]
    choose(indexed, str(judge))
    assert [order(indexed.search(query, rerank=True))[0] for query in queries] == usual


def test_a_newer_search_does_not_wait_for_the_reranker(indexed: Engine, judge: Path) -> None:
    choose(indexed, str(judge))
    replies: list[EngineReply] = []
    indexed.client.send(Search(query=QUERY, rerank=True), replies.append)
    assert not indexed.search("plumber").reranked
    wait_for(lambda: bool(replies))
    assert indexed.search(QUERY, rerank=True).reranked  # and the next one is answered in full


def test_a_choice_outlives_the_engine(indexed: Engine, judge: Path) -> None:
    choose(indexed, str(judge))
    indexed.shut_down()
    indexed.reconnect()
    indexed.wait_idle()
    assert order(indexed.search(QUERY, rerank=True))[0] == FAVOURITE


@pytest.mark.skipif(not hasattr(signal, "SIGSTOP"), reason="processes cannot be stopped here")
def test_an_embedder_that_dies_meanwhile_leaves_the_order_and_the_next_search_is_reranked(
    indexed: Engine, judge: Path
) -> None:
    choose(indexed, str(judge))
    indexed.search(QUERY, rerank=True)  # it is loaded now
    usual = order(indexed.search(OTHER_QUERY))  # and this one's vector known
    embedder = embedder_of(indexed)
    embedder.suspend()  # so that the request is surely under way
    replies: list[SearchResults] = []
    indexed.client.send(Search(query=OTHER_QUERY, rerank=True), replies.append)  # type: ignore[arg-type]
    time.sleep(0.5)
    assert replies == []
    os.kill(embedder.pid, signal.SIGKILL)
    wait_for(lambda: bool(replies))
    assert (order(replies[0]), replies[0].reranked) == (usual, False)
    assert replies[0].note.startswith("Not reranked: ")
    indexed.wait_until(indexed.status, lambda status: status.embedder == "ready")
    assert reranker(indexed).state == "resting"
    assert order(indexed.search(OTHER_QUERY, rerank=True))[0] == FAVOURITE


def test_folders_that_are_refused_change_nothing(
    engine: Engine, judge: Path, tmp_path: Path, built_in_model: Path
) -> None:
    choose(engine, str(judge))
    hostile = tmp_path / "hostile"
    hostile.mkdir()
    (hostile / "config.json").write_text('{"auto_map": {"AutoModel": "own.Model"}}')
    for folder, reason in [
        (tmp_path / "nothing", "no model folder"),
        (tmp_path, "cannot be read"),
        (built_in_model, "no cross-encoder"),
        (hostile, "code of its own"),
    ]:
        with pytest.raises(EnvironmentProblem, match=reason):
            choose(engine, str(folder))
    assert reranker(engine).name == "Judge"


def test_the_command_line(
    indexed: Engine, judge: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def kindred(*arguments: str) -> int:
        return cli.main(["--data-dir", str(indexed.data_dir.root), *arguments])

    assert kindred("search", QUERY, "--rerank") == 1
    assert "kindred settings reranker FOLDER" in capsys.readouterr().err
    monkeypatch.chdir(judge.parent)
    assert kindred("settings", "reranker", judge.name) == 0
    assert capsys.readouterr().out == f"{judge}\n"
    assert kindred("search", QUERY, "--rerank", "--limit", "1") == 0
    assert FAVOURITE in capsys.readouterr().out
    assert kindred("status") == 0
    assert "reranker  Judge, ready on cpu" in capsys.readouterr().out
