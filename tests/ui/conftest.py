"""A window on a scripted engine, and a small library to show in it."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.presenters.seams import OnReply
from desktop_app.protocol.messages import (
    ClientRequest,
    Complete,
    Completion,
    Completions,
    EngineReply,
    EngineSettings,
    FilterChip,
    Folder,
    Folders,
    GetPreview,
    GetSettings,
    GetStatus,
    Hit,
    ListFolders,
    ListProblems,
    PassageHit,
    PastSearch,
    Preview,
    PreviewPassage,
    Problem,
    Problems,
    SavedSearch,
    Search,
    Searches,
    SearchResults,
    Settings,
    Span,
    Status,
)
from desktop_app.settings import WindowState
from desktop_app.ui.app import Window
from desktop_app.ui.bridge import QtClock
from desktop_app.ui.theme import Theme
from tests.helpers.recorded_desktop import RecordedDesktop

MARCH_2024 = time.mktime((2024, 3, 12, 12, 0, 0, 0, 0, -1))
DAY_S = 86_400.0
SOON_MS = 150
"""What follows a key: searching, completing, the preview. Longer waits are for pauses in typing."""


class ScriptedEngine:
    """Records requests; answers at once where a script is set, else when the test says so."""

    def __init__(self) -> None:
        self.requests: list[tuple[ClientRequest, OnReply]] = []
        self.scripts: dict[type, Callable[[ClientRequest], list[EngineReply]]] = {}

    def send(self, request: ClientRequest, on_reply: OnReply) -> int:
        self.requests.append((request, on_reply))
        script = self.scripts.get(type(request))
        for reply in script(request) if script else []:
            on_reply(reply)
        return len(self.requests)

    def asked(self, kind: type) -> list[ClientRequest]:
        """All requests of one kind."""
        return [request for request, _ in self.requests if isinstance(request, kind)]

    def reply(self, kind: type, reply: EngineReply, nth: int = -1) -> None:
        """Answer one of the requests of a kind: the last one, or the nth."""
        [on_reply for request, on_reply in self.requests if isinstance(request, kind)][nth](reply)


def spans(text: str, *marked: str, why: str = "meaning") -> list[Span]:
    """Marks for pieces of `text`."""
    return [Span(text.index(piece), text.index(piece) + len(piece), why) for piece in marked]  # type: ignore[arg-type]


class SampleLibrary:
    """Invented files of a small harbour council."""

    root = b"/home/me/Council"

    def passage(self, text: str, **fields: object) -> PassageHit:
        defaults: dict[str, object] = {"passage_id": 1, "ordinal": 2, "char_start": 0, "score": 0.9}
        defaults |= {"char_end": len(text), "semantic_rank": 1, "similarity": 0.71}
        return PassageHit(text=text, **(defaults | fields))  # type: ignore[arg-type]

    def hit(self, path: str, kind: str = "pdf", **fields: object) -> Hit:
        defaults: dict[str, object] = {"document_id": 1, "score": 0.9, "confidence": "strong"}
        defaults |= {"size_bytes": 120_000, "mtime": MARCH_2024, "kind": kind}
        return Hit(path=path.encode("utf-8", "surrogateescape"), **(defaults | fields))  # type: ignore[arg-type]

    def hits(self) -> list[Hit]:
        minutes = (
            "The chair noted that only four of nine members attended, so the decision was put off until "
            "quorum could be reached at the April meeting. The clerk will circulate the tender documents "
            "again, and members who cannot attend are asked to name a deputy."
        )
        orders = "In such a case a vote shall be postponed where fewer than half of the members are present."
        letter = "With this letter we regret the delay, which was caused by too few representatives."
        put_off = "the decision was put off until quorum could be reached"
        first = self.passage(minutes, page=3, lexical_rank=14, highlights=spans(minutes, put_off))
        second = self.passage("The tender is to be opened in public.", ordinal=5, page=7, similarity=0.52)
        third = self.passage("A deputy may vote for an absent member.", ordinal=6, page=8, similarity=0.49)
        marked = [*spans(orders, "vote", "postponed", why="words")]
        rules = self.passage(orders, ordinal=20, page=11, highlights=marked, lexical_rank=1, similarity=0.58)
        sent = self.passage(letter, page=1, highlights=spans(letter, "too few representatives"))
        budget = self.passage("The allocation remains subject to approval in the next sitting.", page=27)
        weak = [
            self.hit(f"/home/me/Council/Archive/Notice {n}.txt", "text", confidence="weak", passages=[budget])
            for n in range(8)
        ]
        return [
            self.hit(
                "/home/me/Council/Minutes/Minutes 2024-03.pdf",
                passages=[first, second, third],
                passages_matched=3,
            ),
            self.hit(
                "/home/me/Council/Rules/Standing orders.pdf",
                confidence="likely",
                passages=[rules],
                passages_matched=2,
                mtime=MARCH_2024 - 800 * DAY_S,
            ),
            self.hit(
                "/home/me/Council/Letters/Letter to the ministry.docx",
                "document",
                confidence="likely",
                passages=[sent],
                mtime=MARCH_2024 + 7 * DAY_S,
            ),
            self.hit(
                "/home/me/Council/Finance/vote_counter.py", "code", confidence="likely", document_id=None,
                name_highlights=[Span(0, 4)], size_bytes=4_100,
            ),
            *weak,
        ]  # fmt: skip

    def results(self, query: str, hits: list[Hit] | None = None, **fields: object) -> SearchResults:
        chip = "ext:pdf"
        at = query.find(chip)
        filters = [FilterChip(text=chip, start=at, end=at + len(chip))] if at >= 0 else []
        defaults: dict[str, object] = {"mode": "hybrid", "took_ms": 31.0, "final": True, "filters": filters}
        found = self.hits() if hits is None else hits
        return SearchResults(query=query, hits=found, **(defaults | fields))  # type: ignore[arg-type]

    def completions(self, request: ClientRequest) -> list[EngineReply]:
        """Endings while `ext:` is being typed; else a past search, the filters, and a word."""
        assert isinstance(request, Complete)
        query, end = request.query, len(request.query)
        field = query.rfind("ext:")
        if field >= 0 and " " not in query[field:]:
            found = [("pdf", 1_204), ("docx", 310), ("md", 96), ("txt", 1)]
            items = [
                Completion(kind="value", text=f"ext:{ending}", start=field, end=end, count=count)
                for ending, count in found
                if ending.startswith(query[field + 4 :])
            ]
            return [Completions(query=query, cursor=request.cursor, items=items)]
        items = [
            Completion(kind="saved", text="ext:pdf in:Council vote", start=0, end=end, note="Votes"),
            Completion(kind="past", text="vote postponed", start=0, end=end),
        ]
        if query.endswith(" ex"):
            items = [Completion(kind="filter", text="ext:", start=end - 2, end=end)]
        if query.endswith("harb"):
            items = [Completion(kind="word", text="harbour", start=end - 4, end=end)]
        return [Completions(query=query, cursor=request.cursor, items=items)]

    def searches(self) -> Searches:
        """Two saved ones and three past ones."""
        saved = [
            SavedSearch(query="ext:pdf in:Council vote", name="Votes", saved_at=1.0),
            SavedSearch(query="dredging contract", name="dredging contract", saved_at=2.0),
        ]
        recent = ["vote postponed", "type:email ferry timetable", "who may name a deputy"]
        return Searches(saved=saved, recent=[PastSearch(query=query, searched_at=0.0) for query in recent])

    def preview(self, request: ClientRequest) -> list[EngineReply]:
        assert isinstance(request, GetPreview)
        texts = [
            "Minutes of the harbour council\n12 March 2024, town hall\n\n",
            "3. Ferry subsidy\nThe subsidy is continued for another year on the terms of 2023.\n\n",
            next(p.text for h in self.hits() for p in h.passages if p.page == 3)
            + "\n\n",
            "5. Ferry timetable\nThe summer timetable was accepted as proposed. Two residents asked about "
            "late crossings on Fridays.\n\n",
            "6. Any other business\nNone. The meeting closed at 21:40.\n",
        ]  # fmt: skip
        passages, at = [], 0
        for ordinal, text in enumerate(texts):
            page = 1 if ordinal < 2 else 3
            passages.append(
                PreviewPassage(passage_id=ordinal, ordinal=ordinal, text=text, char_start=at, page=page)
            )
            at += len(text)
        name = request.path.decode("utf-8", "replace").rsplit("/", 1)[-1]
        return [
            Preview(
                path=request.path,
                kind="pdf",
                title=name,
                passages=passages,
                passages_total=len(passages),
                pages_total=8,
                partly=False,
            )
        ]

    def folders(self) -> Folders:
        return Folders(
            folders=[
                self.folder(
                    "/home/me/Council", problems=3, exclusions=["*.log", "drafts/"], ignored_problems=1
                ),
                self.folder(
                    "/home/me/Research papers",
                    state="indexing",
                    files_done=6_120,
                    files=9_400,
                    passages=81_200,
                    passages_embedded=40_310,
                    files_per_second=42.0,
                    seconds_left=380.0,
                ),
                self.folder("/home/me/Mail/2019–2024", state="paused", files_done=300, passages_embedded=900),
                self.folder(
                    "/media/me/Archive drive",
                    state="offline",
                    note="not there now (unplugged, moved or empty): the 1,204 files known from it are kept, "
                    "and it goes on when it is back",
                    checked_at=time.time() - 3 * DAY_S,
                ),
            ]
        )

    def every_folder(self) -> Folders:
        """A folder for each thing that can be said of one."""
        folder = self.folder
        sysctl = "sudo sysctl fs.inotify.max_user_watches=524288"
        return Folders(
            folders=[
                folder("/home/me/Council", problems=3, exclusions=["*.log", "drafts/"], ignored_problems=1),
                folder(
                    "/home/me/Research papers",
                    state="indexing",
                    files=9_400,
                    files_done=6_120,
                    passages=81_200,
                    passages_embedded=40_310,
                    files_per_second=42.0,
                    seconds_left=380.0,
                ),
                folder(
                    "/srv/projects",
                    watching="polling",
                    note="it has more folders than the system lets Kindred watch, so it is compared every "
                    f"few minutes. To watch all of them: `{sysctl}`",
                ),
                folder("/home/me/New folder", state="scanning", files=312, files_done=312, checked_at=None),
                folder("/home/me/Thesis.docx", single_file=True, files=1, files_done=1, watching="starting"),
                folder(
                    "/media/me/Archive drive", state="offline", note="the drive is not connected: all is kept"
                ),
            ]
        )

    def folder(self, path: str, **fields: object) -> Folder:
        defaults: dict[str, object] = {"state": "up_to_date", "files": 1_204, "files_done": 1_204}
        defaults |= {"passages": 14_533, "passages_embedded": 14_533, "problems": 0}
        defaults |= {"checked_at": time.time() - 310.0}
        return Folder(path=path.encode(), **(defaults | fields))  # type: ignore[arg-type]

    def settings(self, **fields: object) -> Settings:
        exclusions = ["*.bak", "Thumbs.db", "old versions/"]
        return Settings(settings=EngineSettings(**fields), exclusions=exclusions)  # type: ignore[arg-type]

    def problems(self) -> Problems:
        found: list[tuple[str, str, str]] = [
            ("Minutes/Protokoll 1998.pdf", "encrypted", "It needs a password to be opened."),
            (
                "Letters/scan_0041.docx",
                "corrupt",
                "It says that it is a Word file, but its archive is cut short.",
            ),
            ("Archive/accounts.csv", "permission", "The system does not let Kindred read it."),
        ]
        problems = [
            Problem(path=b"/home/me/Council/" + name.encode(), kind=kind, reason=reason)  # type: ignore[arg-type]
            for name, kind, reason in found
        ]
        ignored = Problem(
            path=b"/home/me/Council/Archive/old.zip.part",
            kind="corrupt",
            reason="it is cut short",
            ignored=True,
        )
        return Problems(problems=[*problems, ignored])

    def many_problems(self, number: int) -> Problems:
        """As many as asked for, of several kinds."""
        kinds: list[tuple[str, str]] = [
            ("encrypted", "it needs a password to be opened"),
            ("corrupt", "it says that it is a PDF, but ends in the middle of a page"),
            ("permission", "the system does not let Kindred read it"),
            ("timeout", "it was given up after 60 seconds"),
            ("too_large", "it has more than 512 MB"),
        ]
        return Problems(
            problems=[
                Problem(
                    path=f"/home/me/Council/Year {1990 + n % 30}/Protocol {n:05}.pdf".encode(),
                    kind=kinds[n % len(kinds)][0],  # type: ignore[arg-type]
                    reason=kinds[n % len(kinds)][1],
                )
                for n in range(number)
            ]
        )

    def status(self, **fields: object) -> Status:
        defaults: dict[str, object] = {
            "files": 18_204, "documents": 17_950, "passages": 214_533, "vectors": 214_533, "pending_files": 0,
            "pending_vectors": 0, "problems": 3, "model": "all-MiniLM-L6-v2", "dimensions": 384,
            "device": "cuda: NVIDIA RTX 4070", "backend": "torch", "embedder": "ready",
            "passages_per_second": 0.0, "seconds_left": None, "state": "up_to_date",
        }  # fmt: skip
        return Status(**(defaults | fields))  # type: ignore[arg-type]


class Stage:
    """A shown window with its engine, desktop and library."""

    def __init__(self, window: Window, engine: ScriptedEngine, desktop: RecordedDesktop) -> None:
        self.window, self.engine, self.desktop = window, engine, desktop
        self.view = window.view
        self.library = SampleLibrary()

    def script_all(self) -> None:
        """Answer everything from the sample library."""
        library, scripts = self.library, self.engine.scripts
        scripts[Search] = lambda request: [library.results(request.query)]  # type: ignore[union-attr]
        scripts[GetPreview] = library.preview
        scripts[ListFolders] = lambda _: [library.folders()]
        scripts[ListProblems] = lambda _: [library.problems()]
        scripts[GetStatus] = lambda _: [library.status()]
        scripts[GetSettings] = lambda _: [library.settings()]
        scripts[Complete] = library.completions

    def connect(self) -> None:
        """The engine answers for the first time."""
        self.window.presenter.on_connected()


def settle(qtbot: QtBot) -> None:
    """Wait until all that the presenters were about to do has been done, however busy the machine is."""
    qtbot.waitUntil(lambda: not any(map(_is_soon, _timers())))


def _timers() -> list[QTimer]:
    application = QApplication.instance()
    assert application is not None
    return [timer for clock in application.findChildren(QtClock) for timer in clock.findChildren(QTimer)]


def _is_soon(timer: QTimer) -> bool:
    return timer.isActive() and timer.interval() <= SOON_MS


@pytest.fixture
def app_theme(qapp: QApplication) -> Iterator[Theme]:
    made = Theme(qapp)
    yield made
    # Windows of earlier tests must be gone: a style sheet is applied to every widget that still exists.
    for window in QApplication.topLevelWidgets():
        window.deleteLater()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def stage(qtbot: QtBot, app_theme: Theme, tmp_path: Path) -> Stage:
    engine, desktop = ScriptedEngine(), RecordedDesktop()
    clock = QtClock(app_theme)
    window = Window(app_theme, engine, clock, desktop, "/home/me/.local/share/Kindred", lambda: None)
    qtbot.addWidget(window.view, before_close_func=lambda _: clock.stop())
    made = Stage(window, engine, desktop)
    window.restore(WindowState(theme="light"))
    window.view.resize(1280, 800)
    window.view.show()
    qtbot.waitExposed(window.view)
    return made
