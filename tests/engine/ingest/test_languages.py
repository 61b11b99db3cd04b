"""Telling the languages of documents that were read before."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import msgspec
import pytest

from desktop_app.engine.catalogue import documents, lexical_queue
from desktop_app.engine.ingest.languages import LanguageTeller
from desktop_app.engine.workers.extractor import WorkerDied
from desktop_app.protocol.errors import EnvironmentProblem
from desktop_app.protocol.worker_messages import Languages, TellLanguages


class FakeExtractor:
    """Tells "de" of texts with "ein", "en" of others; dies of what holds "poison"."""

    def __init__(self) -> None:
        self.asked: list[TellLanguages] = []
        self.failure: Exception | None = None
        self.stopped = 0

    def ask(self, request: TellLanguages, reply: tuple[type, ...], deadline_s: float) -> Languages:
        self.asked.append(request)
        if self.failure is not None:
            raise self.failure
        texts = [" ".join(sample.texts) for sample in request.samples]
        if any("poison" in text for text in texts):
            raise WorkerDied("killed")
        return Languages(languages=["de" if "ein" in text else "en" for text in texts])

    def stop(self) -> None:
        self.stopped += 1


class Bench:
    def __init__(self, catalogue: Any, extracted: Callable[..., Any]) -> None:
        self.catalogue, self._extracted = catalogue, extracted
        self.extractor = FakeExtractor()
        self.told = 0
        self.teller = LanguageTeller(
            catalogue,
            self.extractor,  # type: ignore[arg-type]
            lambda: True,
            self._count,
            lambda language: language == "de",
        )

    def _count(self) -> None:
        self.told += 1

    def add(self, *texts: str) -> int:
        """A document as it was stored before languages were told."""
        with self.catalogue.write() as db:
            document_id, _ = documents.store(db, self._extracted(*texts), "p")
            db.execute("UPDATE documents SET language = NULL WHERE id = ?", (document_id,))
            lexical_queue.done(db, 10**9)
        return document_id

    def languages(self) -> list[str | None]:
        rows = self.catalogue.read().execute("SELECT language FROM documents ORDER BY id")
        return [row[0] for row in rows]

    def finish(self) -> None:
        while self.teller.step():
            pass


@pytest.fixture
def bench(catalogue, extracted) -> Bench:
    return Bench(catalogue, extracted)


def test_all_documents_are_told_and_only_the_ones_concerned_are_indexed_anew(bench):
    german, english = bench.add("ein Brief"), bench.add("a letter")
    bench.finish()
    assert bench.languages() == ["de", "en"]
    assert [entry.document_id for entry in lexical_queue.take(bench.catalogue.read(), 9)] == [german]
    assert (bench.told, english) == (1, german + 1)


def test_pieces_of_three_passages_are_looked_at(bench):
    bench.add(*(f"passage {number} " + "x" * 2_000 for number in range(9)))
    bench.finish()
    (request,) = bench.extractor.asked
    (sample,) = request.samples
    assert [text[:9] for text in sample.texts] == ["passage 0", "passage 3", "passage 6"]
    assert max(map(len, sample.texts)) == 700


def test_a_killed_engine_goes_on_where_it_was(bench):
    for number in range(70):
        bench.add(f"a letter {number}")
    assert bench.teller.step() is True
    assert bench.languages().count(None) == 6
    bench.finish()
    assert bench.languages() == ["en"] * 70


def test_a_document_that_ends_the_extractor_is_passed_over_and_the_others_are_told(bench):
    for text in ("ein Brief", "poison", "a letter", "noch ein Brief"):
        bench.add(text)
    bench.finish()
    assert bench.languages() == ["de", "", "en", "de"]


def test_without_an_extractor_nothing_is_lost(bench):
    bench.add("ein Brief")
    bench.extractor.failure = EnvironmentProblem("no process can be started")
    with pytest.raises(EnvironmentProblem):
        bench.teller.step()
    assert bench.languages() == [None]


def test_what_was_read_anew_meanwhile_keeps_what_its_reader_told(bench):
    document_id = bench.add("ein Brief")
    found = bench.extractor.ask

    def ask(*arguments: Any) -> Languages:
        with bench.catalogue.write() as db:
            db.execute("UPDATE documents SET language = 'fr' WHERE id = ?", (document_id,))
        return found(*arguments)

    bench.extractor.ask = ask
    bench.finish()
    assert bench.languages() == ["fr"]


def test_it_works_by_itself_and_ends_its_process_when_all_is_done(bench, monkeypatch):
    monkeypatch.setattr("desktop_app.engine.ingest.languages.ROUND_S", 0.01)
    bench.add("ein Brief")
    bench.teller.start()
    bench.teller._thread.join(timeout=30)
    assert bench.languages() == ["de"]
    assert bench.extractor.stopped == 1
    bench.teller.stop()


def test_its_thread_outlives_what_prevents_it_for_now(bench, monkeypatch):
    monkeypatch.setattr("desktop_app.engine.ingest.languages.ROUND_S", 0.01)
    bench.add("ein Brief")
    bench.extractor.failure = EnvironmentProblem("the disk is full: free some space")
    bench.teller.start()
    deadline = time.monotonic() + 60
    while len(bench.extractor.asked) < 3:
        assert time.monotonic() < deadline
        time.sleep(0.01)
    bench.extractor.failure = None
    bench.teller._thread.join(timeout=30)
    assert bench.languages() == ["de"]
    bench.teller.stop()


def test_new_documents_bring_their_language(catalogue, extracted):
    with catalogue.write() as db:
        documents.store(db, msgspec.structs.replace(extracted("ein Brief"), language="de"), "p")
        documents.store(db, msgspec.structs.replace(extracted("ein Brief"), language="fr"), "q")
    rows = catalogue.read().execute("SELECT language FROM documents").fetchall()
    assert [row[0] for row in rows] == ["fr"]
