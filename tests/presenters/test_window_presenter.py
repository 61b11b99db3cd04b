"""The window as a whole: connection, banners, session, status in words."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.presenters.banners import Banner, Notices
from desktop_app.presenters.choices.engine_settings import EngineSettingsPresenter
from desktop_app.presenters.folders.folders import FoldersPresenter
from desktop_app.presenters.folders.problems import ProblemsPresenter
from desktop_app.presenters.results.preview import PreviewPresenter
from desktop_app.presenters.searching.search import SearchPresenter
from desktop_app.presenters.status import StatusPresenter, engine_facts, status_line
from desktop_app.presenters.window import FileActions, Panels, WindowPresenter, drop_words, noter
from desktop_app.protocol.errors import EnvironmentProblem
from desktop_app.protocol.messages import (
    AddFolder,
    EngineSettings,
    Failed,
    Folders,
    GetSettings,
    GetStatus,
    ListFolders,
    NoteOpened,
    ReportFullScreen,
    Search,
    Settings,
    Status,
    Subscribe,
)
from desktop_app.settings import WindowState


def status(**fields: object) -> Status:
    defaults: dict[str, object] = {
        "files": 18_204, "documents": 18_000, "passages": 214_533, "vectors": 214_533, "pending_files": 0,
        "pending_vectors": 0, "problems": 0, "model": "all-MiniLM-L6-v2", "dimensions": 384,
        "device": "cpu", "backend": "torch", "embedder": "ready", "passages_per_second": 0.0,
        "seconds_left": None, "state": "up_to_date",
    }  # fmt: skip
    return Status(**(defaults | fields))  # type: ignore[arg-type]


@pytest.fixture
def retried() -> list[bool]:
    return []


@pytest.fixture
def window(engine, clock, view, retried) -> WindowPresenter:
    notices = Notices(view)
    search = SearchPresenter(engine, clock, view, PreviewPresenter(engine, view), lambda _: None)
    panels = Panels(
        search,
        FoldersPresenter(engine, clock, view, notices, search.on_folders),
        ProblemsPresenter(engine, clock, view, notices),
        EngineSettingsPresenter(engine, clock, view, notices),
    )
    status_presenter = StatusPresenter(view, "/data")
    return WindowPresenter(engine, view, notices, panels, status_presenter, lambda: retried.append(True))


def test_a_connection_subscribes_and_asks_for_everything(window, engine):
    window.on_connected()
    assert all(engine.asked(kind) for kind in (Subscribe, GetStatus, ListFolders, GetSettings))
    assert engine.asked(ReportFullScreen) == []


def test_the_loss_of_the_engine_is_a_banner_that_goes_with_the_next_connection(window, view, retried):
    window.on_lost("the engine stopped", 4.0)
    banner = view.shown["show_banner"]
    assert banner.text == "The engine stopped. It is being started again; nothing is lost."
    banner.action()
    assert retried == [True]
    window.on_connected()
    assert view.shown["show_banner"] is None


def test_a_short_wait_offers_nothing_to_press(window, view):
    window.on_lost("the engine stopped", 0.25)
    assert view.shown["show_banner"].action is None


def test_a_drop_adds_and_shows_the_folders(window, engine, view):
    window.drop([Path("/a/Council"), Path("/a/Mail")])
    assert [request.path for request in engine.asked(AddFolder)] == [b"/a/Council", b"/a/Mail"]
    assert (window.panel, view.shown["show_panel"]) == ("folders", "folders")


def test_another_language_is_spoken_from_the_next_start_on(window, view):
    window.restore(WindowState(language="fr"))
    assert view.shown["show_language"] == ("fr", "")
    window.set_language("de")
    choice, note = view.shown["show_language"]
    assert (choice, "started next" in note, window.session().language) == ("de", True, "de")
    window.set_language("fr")
    assert view.shown["show_language"] == ("fr", "")


def test_the_session_comes_back(window, engine, view):
    window.restore(WindowState(theme="dark", text_size_percent=150, panel="folders", query="vote"))
    assert view.shown["show_appearance"] == ("dark", 150)
    assert view.shown["show_panel"] == "folders"
    assert [request.query for request in engine.asked(Search)] == ["vote"]
    kept = window.session()
    assert (kept.theme, kept.text_size_percent, kept.panel, kept.query) == ("dark", 150, "folders", "vote")


def found(window, engine, samples, *paths: str) -> None:
    """The query "vote" finds these, and the first is selected."""
    window.restore(WindowState(query="vote"))
    engine.reply(Search, samples.results("vote", *(samples.hit(path) for path in paths)))


def test_the_selection_is_remembered_while_its_folder_is_part_of_the_library(window, engine, samples):
    found(window, engine, samples, "/docs/a.txt")
    assert window.session().selected == b""  # no folder is known yet
    window.on_event(Folders(folders=[samples.folder("/docs")]))
    assert window.session().selected == b"/docs/a.txt"
    window.on_event(Folders(folders=[samples.folder("/docs2")]))
    assert window.session().selected == b""


def test_a_removed_folder_has_the_session_written_at_once(window, samples):
    written: list[WindowState] = []
    window.keep_session = lambda: written.append(window.session())
    window.on_folders([samples.folder("/docs"), samples.folder("/mail")])
    window.on_folders([samples.folder("/docs"), samples.folder("/mail"), samples.folder("/new")])
    assert written == []
    window.on_folders([samples.folder("/docs"), samples.folder("/new")])
    assert len(written) == 1


@pytest.mark.parametrize("remembers", [True, False])
def test_searches_are_remembered_as_the_person_likes(window, engine, samples, remembers):
    window.on_connected()
    window.on_event(Folders(folders=[samples.folder("/docs")]))
    settings = EngineSettings(remember_searches=remembers)
    engine.reply(GetSettings, Settings(settings=settings))
    found(window, engine, samples, "/docs/a.txt")
    kept = window.session()
    assert (kept.query, kept.selected) == (("vote", b"/docs/a.txt") if remembers else ("", b""))
    assert kept.remember_searches == remembers


def test_before_the_engine_says_it_holds_what_held_the_last_time(window):
    window.restore(WindowState(query="vote", remember_searches=False))
    assert (window.session().query, window.session().remember_searches) == ("", False)


def test_an_unknown_panel_of_a_later_version_is_no_obstacle(window, view):
    window.restore(WindowState(panel="topics"))
    assert view.shown["show_panel"] == "search"


def test_the_engines_notice_is_a_banner_while_it_lasts(window, view):
    window.on_event(status(notice="The disk is nearly full: free some space."))
    assert view.shown["show_banner"].text == "The disk is nearly full: free some space."
    window.on_event(status())
    assert view.shown["show_banner"] is None


def test_folders_reach_the_search_panel(window, view):
    window.on_event(Folders(folders=[]))
    assert view.shown["show_search"].empty.kind == "no_folders"


def test_banners_are_one_deep_per_topic_and_the_newest_is_on_top(view):
    notices = Notices(view)
    notices.show(Banner("a", "info", "first"))
    notices.show(Banner("b", "info", "second"))
    notices.show(Banner("a", "info", "third"))
    assert view.shown["show_banner"].text == "third"
    notices.dismiss("a")
    assert view.shown["show_banner"].text == "second"


def test_a_file_that_cannot_be_opened_is_said(view):
    class Refusing:
        def open(self, path: bytes) -> None:
            raise EnvironmentProblem("It is not there any more.")

    FileActions(Refusing(), Notices(view)).open(b"/a")  # type: ignore[arg-type]
    assert view.shown["show_banner"].text == "It is not there any more."


def test_the_engine_hears_of_what_was_opened_and_only_of_that(view, engine):
    class Choosy:
        def open(self, path: bytes) -> None:
            if path == b"/gone":
                raise EnvironmentProblem("It is not there any more.")

        def reveal(self, path: bytes) -> None: ...

    files = FileActions(Choosy(), Notices(view), noter(engine))  # type: ignore[arg-type]
    files.open(b"/a")
    files.reveal(b"/b")
    files.open(b"/gone")
    assert engine.asked(NoteOpened) == [NoteOpened(path=b"/a")]
    engine.reply(NoteOpened, Failed(reason="the disk is full", bug=False))
    assert view.shown["show_banner"].text == "It is not there any more."  # not being noted is no matter


def test_a_file_of_an_offline_folder_says_why_it_does_not_open(view, samples):
    class Refusing:
        def open(self, path: bytes) -> None:
            raise EnvironmentProblem("It is not there any more.")

    files = FileActions(Refusing(), Notices(view))  # type: ignore[arg-type]
    files.on_folders([samples.folder("/media/Archive", state="offline"), samples.folder("/home")])
    files.open(b"/media/Archive/a.pdf")
    assert view.shown["show_banner"].text == (
        "“a.pdf” lies in “Archive”, which is not connected: plug its drive in, "
        "or locate it in the folders panel."
    )
    files.open(b"/home/b.pdf")
    assert view.shown["show_banner"].text == "It is not there any more."


def test_a_full_screen_is_reported_and_again_to_a_new_engine(window, engine):
    window.on_full_screen(True)
    window.on_connected()
    window.on_full_screen(False)
    assert [request.full_screen for request in engine.asked(ReportFullScreen)] == [True, True, False]


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({}, "Up to date"),
        ({"state": "empty"}, "No folders yet"),
        (
            {"state": "indexing", "pending_files": 3_280, "seconds_left": 380.0},
            "Reading, 3,280 files to go, 6 min left",
        ),
        ({"state": "embedding", "pending_vectors": 12}, "Learning meaning, 12 passages to go"),
        ({"state": "embedding", "embedder": "starting"}, "Loading the model"),
        ({"state": "embedding", "embedder": "failed"}, "Words only: the model did not start"),
        ({"state": "paused"}, "Paused"),
        (
            {"state": "embedding", "pending_vectors": 12, "pace": "gently", "pace_reason": "on battery"},
            "Learning meaning, 12 passages to go · going gently: on battery",
        ),
        (
            {
                "state": "indexing",
                "pending_files": 1,
                "pace": "paused",
                "pace_reason": "a program fills the screen",
            },
            "Waiting: a program fills the screen",
        ),
        ({"pace": "gently", "pace_reason": "on battery"}, "Up to date"),
    ],
)
def test_the_status_line_is_words(fields, words):
    line = status_line(status(**fields), "connected")
    assert line.doing == words
    assert (line.library, line.machine) == ("18,204 files · 214,533 passages", "all-MiniLM-L6-v2 · CPU")


def test_without_an_engine_the_line_says_so():
    assert status_line(None, "connecting").doing == "Starting the engine"
    assert status_line(status(), "lost").doing == "The engine stopped; starting it again"
    assert engine_facts(None, "lost", "/data").rows[0] == ("Engine", "Stopped; starting again")


def test_a_drop_is_announced_by_name_or_number(tmp_path):
    (tmp_path / "Council").mkdir()
    (tmp_path / "Mail").mkdir()
    (tmp_path / "a.txt").touch()
    assert drop_words([tmp_path / "Council"]) == "Drop to add “Council”"
    assert drop_words(tmp_path.iterdir()) == "Drop to add 2 folders and 1 file"
