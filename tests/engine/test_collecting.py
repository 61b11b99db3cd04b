"""Collecting all results of a search, beside those that come as one types."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.engine.service import Service
from desktop_app.paths import DataDir
from desktop_app.protocol.messages import (
    MOST_COLLECTED,
    AddFolder,
    CollectResults,
    Search,
    SearchResults,
    to_wire,
)
from tests.helpers.threaded_library import MODEL, ThreadStarter, wait_idle

FILES = 130


@pytest.fixture
def service(tmp_path: Path, data_dir: DataDir) -> Iterator[Service]:
    """A library of many short files that all speak of a quay."""
    folder = tmp_path / "files"
    folder.mkdir()
    for number in range(FILES):
        (folder / f"note {number:03}.txt").write_text(f"The quay number {number} is closed.\n")
    running = Service(data_dir, ThreadStarter(), MODEL, lambda event: None)  # type: ignore[arg-type]
    running.start()
    running.handle(AddFolder(path=to_wire(folder)))
    wait_idle(running._library)
    yield running
    running.stop()


def collect(service: Service, search: Search) -> SearchResults:
    reply = service.handle(CollectResults(search=search))
    assert isinstance(reply, SearchResults)
    return reply


def test_all_hits_come_in_one_final_reply(service: Service) -> None:
    found = collect(service, Search(query="quay", limit=1000, progressive=True))
    assert found.final
    assert len({hit.path for hit in found.hits}) == FILES


def test_the_same_as_is_found_by_a_search(service: Service) -> None:
    request = Search(query="quay ext:txt", limit=20)
    replies: list[SearchResults] = []
    service.searching().run(request, replies.append, lambda: False)
    found = collect(service, request)
    assert [hit.path for hit in found.hits] == [hit.path for hit in replies[-1].hits]
    assert len(found.hits) == 20


def test_that_more_may_be_found_is_said_as_long_as_it_is_true(service: Service) -> None:
    few = Search(query="quay", limit=40)  # looks at 100 passages, of 130 that match
    assert collect(service, few).more
    assert not collect(service, Search(query="quay", limit=MOST_COLLECTED)).more
    assert not collect(service, Search(query='"number 7 is"', limit=40)).more


def test_no_more_are_collected_than_the_protocol_allows(
    service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop_app.engine.service.MOST_COLLECTED", 60)
    assert len(collect(service, Search(query="quay", limit=1_000_000)).hits) == 60


def test_filters_alone_list_what_they_let_through(service: Service) -> None:
    assert len(collect(service, Search(query="ext:txt", limit=1)).hits) == 1
