"""The reranker that was chosen: checked at once, loaded late, and honest about what became of it."""

from __future__ import annotations

from concurrent.futures import Future
from pathlib import Path

import pytest

from desktop_app.engine.reranking import REMEMBERED, Asked, KnownScores, Reranking
from desktop_app.engine.workers.embedder import PendingScores
from desktop_app.protocol.errors import ConnectionLost, EnvironmentProblem
from desktop_app.protocol.messages import Hit, PassageHit, SearchResults
from desktop_app.protocol.worker_messages import RerankerLoaded
from tests.helpers.tiny_models import write_cross_encoder

LOADED = RerankerLoaded(model="tiny", device="cpu", memory_bytes=4_321, seconds=0.1)


class StubEmbedder:
    """Loads when the test says so; scores everything 0."""

    def __init__(self) -> None:
        self.state, self.failure = "ready", ""
        self.reranker: RerankerLoaded | None = None
        self.loads: list[Future[RerankerLoaded]] = []
        self.unloaded = 0
        self.asked = 0

    def wait_ready(self, timeout_s: float) -> bool:
        return self.state == "ready"

    def load_reranker(self, folder: str) -> Future[RerankerLoaded]:
        self.loads.append(Future())
        return self.loads[-1]

    def unload_reranker(self) -> None:
        self.unloaded += 1
        self.reranker = None

    def rerank(self, folder: str, query: str, texts: list[str], budget_ms: int) -> PendingScores:
        self.asked += 1
        future: Future[list[float]] = Future()
        future.set_result([0.0] * len(texts))
        return PendingScores(1, future)

    def cancel(self, pending: PendingScores) -> None:
        assert pending.future.done()


class Shelf:
    """Which folder is chosen, and what `Reranking` makes of it."""

    def __init__(self, folder: Path) -> None:
        self.folder = str(folder)
        self.embedder = StubEmbedder()
        self.told = 0
        self.reranking = Reranking(self.embedder, lambda: self.folder, self._tell)  # type: ignore[arg-type]

    def _tell(self) -> None:
        self.told += 1

    def look(self) -> tuple[str, str]:
        state = self.reranking.state()
        assert state is not None
        return state.state, state.reason

    def rerank(self, cancelled_after: int = 1_000) -> SearchResults:
        asked = iter(range(cancelled_after))
        return self.reranking.rerank("query", results(), 1_500, lambda: next(asked, None) is None)


def results() -> SearchResults:
    passage = PassageHit(
        passage_id=1, ordinal=0, text="A.", char_start=0, char_end=2, score=0.5, similarity=0.5
    )
    hit = Hit(path=b"/a", document_id=1, score=0.5, confidence="likely", size_bytes=1, mtime=0.0, kind="text",
              passages=[passage])  # fmt: skip
    return SearchResults(query="query", mode="hybrid", hits=[hit], took_ms=1.0, final=True)


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(write_cross_encoder(tmp_path / "tiny"))


class TestMemory:
    def test_another_choice_forgets_the_scores(self, shelf: Shelf) -> None:
        whole = Future[RerankerLoaded]()
        whole.set_result(LOADED)
        shelf.embedder.load_reranker = lambda folder: whole  # type: ignore[method-assign]
        assert shelf.rerank() == shelf.rerank()
        assert shelf.embedder.asked == 1
        shelf.reranking.choice_changed()
        shelf.rerank()
        assert shelf.embedder.asked == 2

    def test_it_is_bounded(self) -> None:
        known = KnownScores()
        asked = Asked("/models/tiny", "query")
        known.remember(asked, {str(n): float(n) for n in range(REMEMBERED + 2)})
        assert known.recall(asked, {0: "0", 1: "1", 2: "2"}) == {2: 2.0}
        assert known.recall(Asked("/models/tiny", "another"), {2: "2"}) == {}


class TestChoice:
    def test_a_folder_is_looked_at_before_it_is_chosen(self, shelf: Shelf, tmp_path: Path) -> None:
        shelf.reranking.check(shelf.folder)
        shelf.reranking.check("")
        for folder, reason in [
            (str(tmp_path / "nothing"), "no model folder"),
            (str(tmp_path), "cannot be read"),
            ("models/tiny", "whole path"),
            ("/nul\0", "no model folder"),
        ]:
            with pytest.raises(EnvironmentProblem, match=reason):
                shelf.reranking.check(folder)

    def test_none_chosen(self, shelf: Shelf) -> None:
        shelf.reranking.require()
        shelf.folder = ""
        assert shelf.reranking.state() is None
        with pytest.raises(EnvironmentProblem, match="no reranker is set up"):
            shelf.reranking.require()

    def test_another_choice_gives_the_memory_back(self, shelf: Shelf) -> None:
        shelf.embedder.reranker = LOADED
        shelf.folder = ""
        shelf.reranking.choice_changed()
        assert (shelf.embedder.unloaded, shelf.told) == (1, 1)


class TestState:
    def test_it_rests_until_it_is_needed(self, shelf: Shelf) -> None:
        state = shelf.reranking.state()
        assert state is not None
        size = (Path(shelf.folder) / "model.safetensors").stat().st_size
        assert (state.name, state.state, state.size_bytes, state.memory_bytes) == ("tiny", "resting", size, 0)

    def test_loaded_it_says_what_it_takes(self, shelf: Shelf) -> None:
        shelf.embedder.reranker = LOADED
        state = shelf.reranking.state()
        assert state is not None
        assert (state.state, state.memory_bytes, state.device) == ("ready", 4_321, "cpu")

    def test_while_it_is_loaded_a_newer_search_need_not_wait(self, shelf: Shelf) -> None:
        seen: list[tuple[str, str]] = []
        shelf.reranking._on_state = lambda: seen.append(shelf.look())
        found = shelf.rerank(cancelled_after=2)
        assert (found.reranked, found.note) == (False, "")
        assert [state for state, _ in seen] == ["loading", "resting"]

    def test_one_that_does_not_load_is_failed_until_it_does(self, shelf: Shelf) -> None:
        broken, whole = Future[RerankerLoaded](), Future[RerankerLoaded]()
        broken.set_exception(EnvironmentProblem("it lacks weights"))
        whole.set_result(LOADED)
        shelf.embedder.load_reranker = lambda folder: broken  # type: ignore[method-assign]
        assert shelf.rerank().note == "Not reranked: it lacks weights."
        assert shelf.look() == ("failed", "it lacks weights")
        shelf.embedder.load_reranker = lambda folder: whole  # type: ignore[method-assign]
        assert shelf.rerank().reranked
        assert shelf.look()[0] != "failed"

    def test_an_embedder_that_died_is_no_failure_of_the_reranker(self, shelf: Shelf) -> None:
        lost = Future[RerankerLoaded]()
        lost.set_exception(ConnectionLost("the embedder ended"))
        shelf.embedder.load_reranker = lambda folder: lost  # type: ignore[method-assign]
        assert shelf.rerank().note == "Not reranked: the embedder ended."
        assert shelf.look() == ("resting", "")

    def test_a_folder_that_went_away_is_said(self, shelf: Shelf, tmp_path: Path) -> None:
        shelf.folder = str(tmp_path / "unplugged")
        state, reason = shelf.look()
        assert state == "failed"
        assert "no model folder" in reason

    def test_a_model_that_does_not_start_is_the_reason(self, shelf: Shelf) -> None:
        shelf.embedder.state, shelf.embedder.failure = "failed", "the disk is on fire"
        assert shelf.rerank().note == "Not reranked: the disk is on fire."
