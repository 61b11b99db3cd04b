"""Every panel, light and dark, as pictures: to be looked at, in the folder $KINDRED_SCREENSHOTS."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop_app.protocol.messages import Folders, ListFolders, Search, SearchResults
from desktop_app.settings import ThemeChoice

THEMES: tuple[ThemeChoice, ...] = ("light", "dark")


@pytest.fixture
def take(stage, qtbot: QtBot, tmp_path: Path) -> Callable[[str, ThemeChoice], None]:
    folder = Path(os.environ.get("KINDRED_SCREENSHOTS") or tmp_path)
    folder.mkdir(parents=True, exist_ok=True)

    def shoot(name: str, theme: ThemeChoice, percent: int = 100) -> None:
        stage.window.presenter.set_theme(theme)
        stage.window.presenter.set_text_size(percent)
        qtbot.wait(10)
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


@pytest.mark.parametrize("theme", THEMES)
def test_folders_with_problems_and_a_removal(stage, qtbot, take, theme):
    stage.script_all()
    stage.connect()
    stage.window.presenter.show_panel("folders")
    stage.window.folders.toggle_problems(b"/home/me/Council")
    stage.window.folders.ask_removal("/home/me/Mail/2019–2024".encode())
    take("folders", theme)


@pytest.mark.parametrize("theme", THEMES)
def test_settings(stage, take, theme):
    stage.script_all()
    stage.connect()
    stage.window.presenter.show_panel("settings")
    take("settings", theme)


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


@pytest.mark.parametrize("theme", THEMES)
def test_a_small_window(stage, qtbot, take, theme):
    stage.script_all()
    stage.connect()
    stage.view.resize(640, 400)
    search(stage, qtbot, "why was the vote postponed ext:pdf")
    take("search-small", theme)
    stage.window.presenter.show_panel("folders")
    take("folders-small", theme)
