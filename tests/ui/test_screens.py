"""Every panel, light and dark, as pictures: to be looked at, in the folder $KINDRED_SCREENSHOTS."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec import structs
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot

from desktop_app.protocol.messages import (
    CollectResults,
    Correction,
    ExclusionEffect,
    Facet,
    FacetValue,
    Folders,
    GetStatus,
    ListFolders,
    ListProblems,
    ListSearches,
    Problems,
    Search,
    SearchResults,
    TryExclusion,
    Verify,
    VerifyReport,
)
from desktop_app.settings import ThemeChoice
from desktop_app.ui.widgets.result_list import menu_of
from tests.helpers.recorded_desktop import installed

THEMES: tuple[ThemeChoice, ...] = ("light", "dark")
COUNCIL = b"/home/me/Council"


@pytest.fixture
def take(stage, qtbot: QtBot, tmp_path: Path) -> Callable[[str, ThemeChoice], None]:
    folder = Path(os.environ.get("KINDRED_SCREENSHOTS") or tmp_path)
    folder.mkdir(parents=True, exist_ok=True)

    def shoot(name: str, theme: ThemeChoice, percent: int = 100) -> None:
        stage.window.presenter.set_theme(theme)
        stage.window.presenter.set_text_size(percent)
        qtbot.wait(50)  # layouts of wrapped text settle in several rounds
        picture = stage.view.grab()
        assert picture.save(str(folder / f"{name}-{theme}.png"))
        image = picture.toImage()
        colors = {image.pixel(x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)}
        assert len(colors) > 8

    return shoot


def search(stage, qtbot: QtBot, query: str) -> None:
    stage.view.search.field.line.setFocus()
    qtbot.keyClicks(stage.view.search.field.line, query)
    qtbot.waitUntil(lambda: stage.window.search.query == query)
    qtbot.wait(100)


@pytest.mark.parametrize("theme", THEMES)
def test_search_with_results(stage, qtbot, take, theme):
    stage.script_all()
    stage.connect()
    search(stage, qtbot, "why was the vote postponed ext:pdf")
    take("search", theme)
    stage.view.search.list.setFocus()
    qtbot.keyClick(stage.view.search.list, Qt.Key.Key_End)
    qtbot.keyClick(stage.view.search.list, Qt.Key.Key_Return)
    take("search-weak-open", theme)


def with_facets(stage) -> None:
    """Every reply counts the files that match."""
    types = [("type:document", "document", 31), ("type:email", "email", 12), ("type:code", "code", 1)]
    endings = [("ext:pdf", "pdf", 22), ("ext:docx", "docx", 9), ("ext:eml", "eml", 12)]
    folders = [("in:Council/Minutes", "Minutes", 20), ("in:Council/Letters", "Letters", 12)]
    dates = [("after:2026-11-01", "month", 3), ("after:2026-01-01", "year", 18), ("before:2026", "older", 26)]
    named = {"type": types, "ending": endings, "folder": folders, "date": dates}
    facets = [
        Facet(name=name, values=[FacetValue(filter=f, name=n, count=count) for f, n, count in values])
        for name, values in named.items()
    ]
    stage.engine.scripts[Search] = lambda request: [stage.library.results(request.query, facets=facets)]


@pytest.mark.parametrize("theme", THEMES)
def test_the_search_box(stage, qtbot, take, theme):
    stage.script_all()
    with_facets(stage)
    stage.engine.scripts[ListSearches] = lambda _: [stage.library.searches()]
    stage.connect()
    take("box-empty", theme)
    take("box-empty-200", theme, 200)
    search(stage, qtbot, "pdf from last week about harb")
    qtbot.waitUntil(lambda: stage.view.search.field.line.ghost == "our")
    take("box-ghost-and-offer", theme)
    stage.view.search.field.line.clear()
    search(stage, qtbot, "vote ext:")
    qtbot.waitUntil(stage.view.search.field.list.isVisible)
    qtbot.keyClick(stage.view.search.field.line, Qt.Key.Key_Down)
    take("box-list", theme)
    take("box-list-200", theme, 200)
    stage.view.search.field.line.clear()
    qtbot.keyClick(stage.view.search.field.line, Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
    take("box-list-of-all", theme)
    qtbot.keyClick(stage.view.search.field.line, Qt.Key.Key_Escape)
    search(stage, qtbot, "vote ext:pdf")
    qtbot.keyClick(stage.view.search.field.line, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    take("box-name", theme)


@pytest.mark.parametrize("theme", THEMES)
def test_the_menu_of_a_facet(stage, qtbot, take, tmp_path, theme):
    stage.script_all()
    with_facets(stage)
    stage.connect()
    search(stage, qtbot, "vote ext:pdf")
    stage.window.presenter.set_theme(theme)
    menu = stage.view.search.facets.buttons["type"].menu_of_entries()
    menu.ensurePolished()
    menu.adjustSize()
    picture = menu.grab()
    folder = Path(os.environ.get("KINDRED_SCREENSHOTS") or tmp_path)
    assert picture.save(str(folder / f"facet-menu-{theme}.png"))
    menu.deleteLater()


@pytest.mark.parametrize("theme", THEMES)
def test_search_with_a_correction(stage, qtbot, take, theme):
    stage.script_all()
    stage.connect()
    found = [Correction(word="postpond", replacements=["postponed", "postpone"])]
    stage.engine.scripts[Search] = lambda request: [stage.library.results(request.query, corrections=found)]
    search(stage, qtbot, "why was the vote postpond")
    take("search-correction", theme)


@pytest.mark.parametrize("theme", THEMES)
def test_folders_with_problems_and_a_removal(stage, qtbot, take, theme):
    stage.script_all()
    stage.connect()
    stage.window.presenter.show_panel("folders")
    stage.window.folders.ask_removal("/home/me/Mail/2019–2024".encode())
    take("folders", theme)


def open_exclusions(stage, qtbot: QtBot, pattern: str) -> None:
    """Open those of the first folder and type a pattern."""
    files = [b"/home/me/Council/Archive/import.log", b"/home/me/Council/server.log"]
    effect = ExclusionEffect(files=1_203, of_files=5_000, size_bytes=340_000_000, examples=files)
    problem = ExclusionEffect(files=0, of_files=5_000, size_bytes=0, problem="[ is never closed")
    stage.engine.scripts[TryExclusion] = lambda request: [problem if "[" in request.pattern else effect]
    card = stage.view.folders.cards[COUNCIL]
    stage.window.folders.toggle_exclusions(COUNCIL)
    qtbot.keyClicks(card.editor.field, pattern)
    qtbot.waitUntil(lambda: card.editor.effect.text() not in ("", "Counting…"))


@pytest.mark.parametrize("theme", THEMES)
def test_every_state_of_a_folder(stage, qtbot, take, theme):
    stage.script_all()
    stage.engine.scripts[ListFolders] = lambda _: [stage.library.every_folder()]
    stage.engine.scripts[GetStatus] = lambda _: [
        stage.library.status(state="indexing", pending_files=3_280, pace="gently", pace_reason="on battery")
    ]
    stage.connect()
    stage.window.presenter.show_panel("folders")
    take("folders-states", theme)
    waiting = stage.library.status(
        state="indexing", pending_files=3_280, pace="paused", pace_reason="a program fills the screen"
    )
    stage.window.presenter.on_event(waiting)
    open_exclusions(stage, qtbot, "*.tmp")
    take("folders-exclusions", theme)
    stage.view.folders.cards[COUNCIL].editor.field.setText("[")
    qtbot.waitUntil(lambda: "never closed" in stage.view.folders.cards[COUNCIL].editor.effect.text())
    take("folders-exclusions-200", theme, 200)


@pytest.mark.parametrize("theme", THEMES)
def test_the_list_of_problems(stage, qtbot, take, theme):
    stage.script_all()
    stage.connect()
    stage.window.presenter.show_panel("folders")
    qtbot.mouseClick(stage.view.folders.cards[COUNCIL].problems, Qt.MouseButton.LeftButton)
    problems = stage.view.folders.problems
    qtbot.mouseClick(problems.ignored, Qt.MouseButton.LeftButton)
    take("problems-folder", theme)
    stage.engine.scripts[ListProblems] = lambda _: [stage.library.many_problems(5_000)]
    stage.window.problems.open()
    problems.focus_list()
    for _ in range(3):
        qtbot.keyClick(problems.list, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    take("problems-many", theme)
    take("problems-200", theme, 200)
    stage.view.resize(640, 400)
    take("problems-small", theme)
    stage.view.resize(1280, 800)
    problems.field.setText("nothing like this")
    take("problems-filtered-away", theme)
    stage.engine.scripts[ListProblems] = lambda _: [Problems(problems=[])]
    stage.window.problems.open()
    take("problems-none", theme)


@pytest.mark.parametrize("theme", THEMES)
def test_settings(stage, qtbot, take, theme):
    stage.window.presenter.show_panel("settings")
    take("settings-not-connected", theme)
    stage.script_all()
    stage.connect()
    stage.window.presenter.show_panel("settings")
    take("settings", theme)
    stage.view.show_power()
    take("settings-power", theme)
    qtbot.mouseClick(stage.view.settings.privacy.text, Qt.MouseButton.LeftButton)
    details = ["words of document 18 are not in the index", "disk differs: /home/me/Council/new.pdf"]
    stage.engine.scripts[Verify] = lambda _: [VerifyReport(differences=2, repaired=0, details=details)]
    qtbot.mouseClick(stage.view.settings.privacy.check, Qt.MouseButton.LeftButton)
    qtbot.wait(10)
    scroll = stage.view.settings.findChild(QScrollArea)
    scroll.verticalScrollBar().setValue(scroll.verticalScrollBar().maximum())
    take("settings-privacy", theme)


@pytest.mark.parametrize("theme", THEMES)
def test_results_of_a_drive_that_is_not_connected(stage, qtbot, take, theme):
    stage.script_all()
    hits = stage.library.hits()
    for at in (1, 2):
        path = hits[at].path.replace(COUNCIL, b"/media/me/Archive drive")
        hits[at] = structs.replace(hits[at], path=path, offline=True)
    stage.engine.scripts[Search] = lambda request: [stage.library.results(request.query, hits)]
    stage.connect()
    search(stage, qtbot, "why was the vote postponed")
    take("search-offline", theme)


@pytest.mark.parametrize("theme", THEMES)
def test_empty_states(stage, qtbot, take, theme):
    take("starting", theme)
    stage.script_all()
    stage.engine.scripts[ListFolders] = lambda _: [Folders(folders=[])]
    stage.connect()
    stage.window.presenter.on_event(stage.library.status(state="empty", files=0, passages=0))
    take("no-folders", theme)
    stage.window.presenter.show_panel("folders")
    take("no-folders-in-folders", theme)
    stage.window.presenter.show_panel("search")
    stage.window.presenter.on_event(stage.library.folders())
    stage.window.presenter.on_event(stage.library.status())
    take("ready", theme)


@pytest.mark.parametrize("theme", THEMES)
def test_nothing_relevant(stage, qtbot, take, theme):
    stage.script_all()
    weak = [hit for hit in stage.library.hits() if hit.confidence == "weak"]
    stage.engine.scripts[Search] = lambda request: [stage.library.results(request.query, weak)]
    stage.connect()
    search(stage, qtbot, "zebra crossing on the moon")
    take("nothing-relevant", theme)
    stage.engine.scripts[Search] = lambda request: [stage.library.results(request.query, [])]
    qtbot.keyClicks(stage.view.search.field.line, " ext:pdf")
    qtbot.wait(150)
    take("nothing-at-all", theme)


@pytest.mark.parametrize("theme", THEMES)
def test_still_reading_and_a_banner(stage, qtbot, take, theme):
    stage.script_all()
    stage.connect()
    reading = stage.library.status(state="indexing", pending_files=3_280, seconds_left=380.0, device="cpu")
    stage.window.presenter.on_event(reading)
    search(stage, qtbot, "why was the vote postponed")
    stage.window.presenter.on_lost("The engine stopped", 4.0)
    take("still-reading-engine-lost", theme)


@pytest.mark.parametrize("theme", THEMES)
def test_a_drop(stage, take, theme, tmp_path):
    stage.script_all()
    stage.connect()
    stage.view.overlay.show_over("Drop to add “Council”")
    take("drop", theme)


def hard_names(stage) -> SearchResults:
    library = stage.library
    text = (
        "委員会は定足数に達しなかったため、採決を四月の会議まで延期した。議長は書類を再送すると述べた。" * 3
    )
    arabic = "تم تأجيل التصويت لأن عدد الأعضاء الحاضرين لم يكن كافياً لاتخاذ القرار في هذه الجلسة."
    emoji = "🛶🛶🛶 The vote 🗳️ was put off until more members could come 𝔴𝔦𝔱𝔥 their boats."
    hostile = '<img src="file:///etc/passwd"><b>vote</b> <script>alert(1)</script> postponed &amp; adjourned'
    long = "A very long name " * 12 + "postponed.pdf"
    hits = [
        library.hit(
            "/home/me/Council/議事録/令和六年三月 議事録.pdf", passages=[library.passage(text, page=2)]
        ),
        library.hit(
            "/home/me/Council/محاضر/محضر الجلسة.docx", "document", passages=[library.passage(arabic)]
        ),
        library.hit(
            f"/home/me/Council/{'Deeply nested folder/' * 6}{long}", passages=[library.passage(emoji)]
        ),
        library.hit("/home/me/Council/<b>bold<b>.html", "html", passages=[library.passage(hostile, line=3)]),
        library.hit("/home/me/Council/bad\udcff\udcfename.txt", "text", document_id=None),
        library.hit(
            "/home/me/Council/one\nline\u202egpj.exe", "other", document_id=None, confidence="likely"
        ),
    ]
    return library.results("vote", hits)


@pytest.mark.parametrize("theme", THEMES)
def test_hard_names(stage, qtbot, take, theme):
    stage.script_all()
    stage.engine.scripts[Search] = lambda request: [hard_names(stage)]
    stage.connect()
    search(stage, qtbot, "vote")
    take("hard-names", theme)


@pytest.mark.parametrize("theme", THEMES)
def test_text_at_twice_the_size(stage, qtbot, take, theme):
    stage.script_all()
    stage.connect()
    search(stage, qtbot, "why was the vote postponed ext:pdf")
    take("search-200", theme, 200)
    stage.window.presenter.show_panel("folders")
    take("folders-200", theme, 200)
    stage.window.presenter.show_panel("settings")
    take("settings-200", theme, 200)
    stage.view.show_power()
    take("settings-power-200", theme, 200)


@pytest.mark.parametrize("theme", THEMES)
def test_a_small_window(stage, qtbot, take, theme):
    stage.script_all()
    stage.connect()
    stage.view.resize(640, 400)
    search(stage, qtbot, "why was the vote postponed ext:pdf")
    take("search-small", theme)
    stage.window.presenter.show_panel("folders")
    take("folders-small", theme)
    stage.view.show_power()
    take("settings-small", theme)


@pytest.mark.parametrize("theme", THEMES)
def test_what_can_be_done_with_results(stage, qtbot, take, theme):
    stage.script_all()
    stage.desktop.installed = [installed("Document Viewer"), installed("Okular"), installed("Firefox")]
    stage.connect()
    search(stage, qtbot, "why was the vote postponed")
    results = stage.view.search.list
    results.setFocus()
    qtbot.keyClick(results, Qt.Key.Key_Space)
    take("quick-look", theme)
    take("quick-look-200", theme, 200)
    qtbot.keyClick(stage.view.search.acting.quick_look.pane.reading, Qt.Key.Key_Space)
    for _ in range(2):
        qtbot.keyClick(results, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(results, Qt.Key.Key_Return)
    take("several-selected", theme)
    picture_of_menu(stage, "menu-several", theme)
    qtbot.keyClick(results, Qt.Key.Key_Home)
    picture_of_menu(stage, "menu", theme)


@pytest.mark.parametrize("theme", THEMES)
def test_the_end_of_a_page_of_results(stage, qtbot, take, theme):
    stage.script_all()
    hits = [stage.library.hit(f"/home/me/Council/Minutes {n}.pdf", passages=[]) for n in range(50)]
    reply = stage.library.results("vote", hits)
    stage.engine.scripts[Search] = lambda request: [reply] if request.limit == 50 else []
    stage.connect()
    search(stage, qtbot, "vote")
    results = stage.view.search.list
    results.verticalScrollBar().setValue(results.verticalScrollBar().maximum())
    qtbot.keyClick(stage.view.search.field.line, Qt.Key.Key_Up)
    take("more-results", theme)


def picture_of_menu(stage, name: str, theme: ThemeChoice) -> None:
    """The menu of the selected results, with the one of programs."""
    folder = os.environ.get("KINDRED_SCREENSHOTS")
    menu = menu_of(stage.window.results.actions.menu(), stage.view)
    inner = [action.menu() for action in menu.actions() if action.menu()]
    assert menu.sizeHint().height() > 100
    if folder:
        menu.grab().save(str(Path(folder) / f"{name}-{theme}.png"))
        for shown in inner:
            shown.grab().save(str(Path(folder) / f"{name}-programs-{theme}.png"))


@pytest.mark.parametrize("theme", THEMES)
def test_the_sheet_of_keys(stage, qtbot, take, theme):
    stage.script_all()
    stage.connect()
    qtbot.keyClick(stage.view, Qt.Key.Key_F1)
    take("shortcuts", theme)
    take("shortcuts-200", theme, 200)
    stage.view.resize(640, 400)
    take("shortcuts-small", theme)


@pytest.mark.parametrize("theme", THEMES)
def test_commands_of_ones_own(stage, qtbot, take, theme):
    stage.script_all()
    stage.desktop.installed = [installed("Document Viewer"), installed("Kate")]
    stage.connect()
    stage.window.results.open_with.restore(
        {"md": "no-editor {path}", "py": "/usr/bin/code --goto {path}:{line}"}
    )
    stage.window.results.open_with.begin("pdf")
    stage.view.show_open_with()
    stage.engine.scripts[CollectResults] = lambda request: [stage.library.results(request.search.query)]
    qtbot.mouseClick(stage.view.settings.open_with.test, Qt.MouseButton.LeftButton)
    take("settings-open-with", theme)
    take("settings-open-with-200", theme, 200)
