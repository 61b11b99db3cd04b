"""A scripted engine, a clock that a test turns, and views that remember."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from desktop_app.presenters.banners import Banner
from desktop_app.presenters.results.preview import PreviewPresenter
from desktop_app.presenters.seams import OnReply
from desktop_app.presenters.searching.search import SearchPresenter
from desktop_app.protocol.messages import ClientRequest, EngineReply, Folder, Hit, PassageHit, SearchResults


class ScriptedEngine:
    """Records requests; the test answers them."""

    def __init__(self) -> None:
        self.requests: list[tuple[ClientRequest, OnReply]] = []

    def send(self, request: ClientRequest, on_reply: OnReply) -> int:
        self.requests.append((request, on_reply))
        return len(self.requests)

    def asked(self, kind: type) -> list[ClientRequest]:
        """All requests of one kind, in order."""
        return [request for request, _ in self.requests if isinstance(request, kind)]

    def reply(self, kind: type, reply: EngineReply, nth: int = -1) -> None:
        """Answer the last request of a kind, or the nth."""
        [on_reply for request, on_reply in self.requests if isinstance(request, kind)][nth](reply)


class Call:
    """A call that the clock will make."""

    def __init__(self, due_ms: float, run: Callable[[], None]) -> None:
        self.due_ms, self.run, self.cancelled = due_ms, run, False

    def cancel(self) -> None:
        self.cancelled = True


class HandClock:
    """Time passes only when `advance` says so."""

    def __init__(self) -> None:
        self.time_ms = 0.0
        self.calls: list[Call] = []

    def now_ms(self) -> float:
        return self.time_ms

    def after(self, delay_ms: float, run: Callable[[], None]) -> Call:
        self.calls.append(Call(self.time_ms + delay_ms, run))
        return self.calls[-1]

    def advance(self, by_ms: float) -> None:
        """Let time pass and make the calls that fall due, in order."""
        end = self.time_ms + by_ms
        while due := [c for c in self.calls if c.due_ms <= end and not c.cancelled]:
            call = min(due, key=lambda c: c.due_ms)
            self.calls.remove(call)
            self.time_ms = max(self.time_ms, call.due_ms)
            call.run()
        self.time_ms = end


class RecordingView:
    """Every view at once: remembers the last thing shown, by the method's name."""

    def __init__(self) -> None:
        self.shown: dict[str, object] = {}
        self.calls: list[tuple[str, object]] = []

    def __getattr__(self, name: str) -> Callable[..., None]:
        def remember(*arguments: object) -> None:
            value = arguments[0] if len(arguments) == 1 else arguments
            self.shown[name] = value
            self.calls.append((name, value))

        return remember


class RecordingNotices:
    """In place of Notices."""

    def __init__(self) -> None:
        self.banners: list[Banner] = []
        self.dismissed: list[str] = []

    def show(self, banner: Banner) -> None:
        self.banners.append(banner)

    def dismiss(self, topic: str) -> None:
        self.dismissed.append(topic)


class Samples:
    """Short ways to make messages."""

    def passage(self, text: str = "A passage.", **fields: object) -> PassageHit:
        defaults = {"passage_id": 1, "ordinal": 0, "char_start": 0, "char_end": len(text), "score": 0.5}
        return PassageHit(text=text, **(defaults | fields))  # type: ignore[arg-type]

    def hit(self, path: str, **fields: object) -> Hit:
        defaults: dict[str, object] = {"document_id": 1, "score": 0.5, "confidence": "likely", "kind": "text"}
        defaults |= {"size_bytes": 10, "mtime": 0.0, "passages": [self.passage()]}
        return Hit(path=path.encode(), **(defaults | fields))  # type: ignore[arg-type]

    def results(self, query: str, *hits: Hit, **fields: object) -> SearchResults:
        defaults: dict[str, object] = {"mode": "hybrid", "took_ms": 12.0, "final": True}
        return SearchResults(query=query, hits=list(hits), **(defaults | fields))  # type: ignore[arg-type]

    def folder(self, path: str, **fields: object) -> Folder:
        defaults: dict[str, object] = {"state": "up_to_date", "files": 4, "files_done": 4}
        defaults |= {"passages": 9, "passages_embedded": 9, "problems": 0}
        return Folder(path=path.encode(), **(defaults | fields))  # type: ignore[arg-type]


@pytest.fixture
def engine() -> ScriptedEngine:
    return ScriptedEngine()


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def view() -> RecordingView:
    return RecordingView()


@pytest.fixture
def notices() -> RecordingNotices:
    return RecordingNotices()


@pytest.fixture
def samples() -> Samples:
    return Samples()


@pytest.fixture
def opened() -> list[bytes]:
    return []


@pytest.fixture
def search(engine, clock, view, opened) -> SearchPresenter:
    return SearchPresenter(engine, clock, view, PreviewPresenter(engine, view), opened.append)
