"""Every panel in each of its states: longer words have room, and whatever takes the focus has a name."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop_app.presenters.language import ENGLISH, speak
from desktop_app.protocol.messages import (
    Correction,
    ExclusionEffect,
    Folders,
    GetStatus,
    ListFolders,
    ListSearches,
    Search,
    TryExclusion,
    Verify,
    VerifyReport,
)
from desktop_app.ui.widgets.parts import ElidedLabel
from tests.helpers.pseudo_language import MARK, PSEUDO

COUNCIL = b"/home/me/Council"
Scene = Callable[[object, QtBot], None]


def ask(stage, qtbot: QtBot, query: str) -> None:
    qtbot.keyClicks(stage.view.search.field.line, query)
    qtbot.waitUntil(lambda: stage.window.search.query == query)
    qtbot.wait(100)


def starting(stage, qtbot: QtBot) -> None:
    stage.window.presenter.on_lost("the engine could not be reached", 4.0)


def no_folders(stage, qtbot: QtBot) -> None:
    stage.engine.scripts[ListFolders] = lambda _: [Folders(folders=[])]
    stage.connect()


def ready(stage, qtbot: QtBot) -> None:
    stage.connect()


def past_searches(stage, qtbot: QtBot) -> None:
    stage.engine.scripts[ListSearches] = lambda _: [stage.library.searches()]
    stage.connect()


def results(stage, qtbot: QtBot) -> None:
    found = [Correction(word="postpond", replacements=["postponed"])]
    stage.engine.scripts[Search] = lambda request: [stage.library.results(request.query, corrections=found)]
    stage.connect()
    ask(stage, qtbot, "vote postpond ext:pdf")


def nothing(stage, qtbot: QtBot) -> None:
    stage.engine.scripts[Search] = lambda request: [stage.library.results(request.query, [])]
    stage.connect()
    ask(stage, qtbot, "zebra ext:pdf")


def folders(stage, qtbot: QtBot) -> None:
    stage.engine.scripts[ListFolders] = lambda _: [stage.library.every_folder()]
    stage.engine.scripts[GetStatus] = lambda _: [
        stage.library.status(state="indexing", pending_files=3_280, pace="gently", pace_reason="on battery")
    ]
    stage.connect()
    stage.window.presenter.show_panel("folders")
    stage.window.folders.ask_removal(b"/home/me/Thesis.docx")


def exclusions(stage, qtbot: QtBot) -> None:
    folders(stage, qtbot)
    effect = ExclusionEffect(
        files=1_203, of_files=5_000, size_bytes=340_000_000, examples=[COUNCIL + b"/a.tmp"]
    )
    stage.engine.scripts[TryExclusion] = lambda _: [effect]
    stage.window.folders.toggle_exclusions(COUNCIL)
    qtbot.keyClicks(stage.view.folders.cards[COUNCIL].editor.field, "*.tmp")
    qtbot.waitUntil(lambda: "1,203" in stage.view.folders.cards[COUNCIL].editor.effect.text())


def problems(stage, qtbot: QtBot) -> None:
    stage.connect()
    stage.window.presenter.show_panel("folders")
    stage.window.problems.open()
    stage.view.folders.problems.focus_list()


def settings(stage, qtbot: QtBot) -> None:
    details = ["words of document 18 are not in the index"]
    stage.engine.scripts[Verify] = lambda _: [VerifyReport(differences=2, repaired=0, details=details)]
    stage.connect()
    stage.window.presenter.show_panel("settings")
    qtbot.mouseClick(stage.view.settings.privacy.text, Qt.MouseButton.LeftButton)
    stage.window.settings.check()
    stage.window.presenter.set_language("de")


SCENES = (
    starting, no_folders, ready, past_searches, results, nothing, folders, exclusions, problems, settings,
)  # fmt: skip


SIZES = ((1440, 100), (1280, 100), (960, 100), (1280, 150), (1280, 200))  # width, percent


@pytest.fixture
def longer(qapp: QApplication) -> Iterator[None]:
    """Everything that is made from now on is in the longer language."""
    speak(PSEUDO)
    yield
    speak(ENGLISH)


# ------------------------------------------------------------------ room


def cut(widget: QWidget, elides: bool = False) -> str:
    """What of a widget's own words cannot be seen; "" where all can.

    `elides`: whether words may be shortened where that is seen ("…"): labels whose tooltip has the whole of
    them, and what an empty field says.
    """
    if isinstance(widget, ElidedLabel):
        words = widget.full_text()
        return words if words.startswith(MARK) and widget.text() != words and not elides else ""
    if isinstance(widget, QLabel):
        return widget.text() if _label_is_cut(widget) else ""
    if isinstance(widget, QPushButton | QToolButton):
        needs = widget.sizeHint()
        return widget.text() if widget.text() and needs.width() > widget.width() else ""
    return _beyond_the_field(widget) if isinstance(widget, QLineEdit) and not elides else ""


def _label_is_cut(shown: QLabel) -> bool:
    if not shown.text() or not shown.pixmap().isNull():
        return False
    if not shown.wordWrap():
        return shown.sizeHint().width() > shown.width() + 1
    longest = max(shown.fontMetrics().horizontalAdvance(word) for word in shown.text().split())
    return shown.heightForWidth(shown.width()) > shown.height() + 1 or longest > shown.width()


def _beyond_the_field(field: QLineEdit) -> str:
    words = field.placeholderText()
    room = field.width() - 16
    return words if not field.text() and field.fontMetrics().horizontalAdvance(words) > room else ""


def sticks_out(widget: QWidget) -> bool:
    """Whether it goes beyond what it lies in, at the right: nothing scrolls there."""
    around = widget.parentWidget()
    while around is not None and not isinstance(around.parentWidget(), QAbstractScrollArea):
        if around.isWindow():
            break
        around = around.parentWidget()
    if around is None:
        return False
    return widget.mapTo(around, QPoint(widget.width(), 0)).x() > around.width() + 1


def shown_widgets(window: QWidget) -> list[QWidget]:
    return [widget for widget in window.findChildren(QWidget) if widget.isVisible()]


@pytest.mark.usefixtures("longer")
@pytest.mark.parametrize(
    ("width", "percent"), [(1440, 100), (1280, 100), (960, 100), (1280, 150), (1280, 200)]
)
@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.__name__)
def test_longer_words_have_room(request, qtbot: QtBot, scene: Scene, width: int, percent: int) -> None:
    stage = request.getfixturevalue("stage")  # made now: its texts are to be longer
    stage.script_all()
    stage.view.resize(width, 800)
    stage.window.presenter.set_text_size(percent)
    scene(stage, qtbot)
    qtbot.wait(100)
    usual = (width, percent) == (1440, 100)
    words = [text for widget in shown_widgets(stage.view) if (text := cut(widget, elides=not usual))]
    outside = [repr(widget) for widget in shown_widgets(stage.view) if sticks_out(widget)]
    assert (words, outside) == ([], [])


def test_what_has_no_room_would_be_found(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    narrow = QPushButton("A button of many words", window)
    narrow.resize(40, 30)
    low = QLabel("Words that take more than one line " * 5, window)
    low.setWordWrap(True)
    low.setGeometry(0, 40, 100, 20)
    wide = QLabel("Beyond the edge", window)
    window.resize(300, 200)
    wide.setGeometry(290, 80, 800, 80)
    window.show()
    assert [cut(part) for part in (narrow, low, wide)] == [narrow.text(), low.text(), ""]
    assert [sticks_out(part) for part in (narrow, low, wide)] == [False, False, True]


# ------------------------------------------------------------------ names


def nameless(window: QWidget) -> list[str]:
    """What can have the focus and says nothing to a screen reader."""
    found = []
    for widget in window.findChildren(QWidget):
        takes_focus = widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.focusProxy() is None
        if takes_focus and widget.isVisible() and not name_of(widget):
            found.append(f"{type(widget).__name__} in {type(widget.parentWidget()).__name__}")
    return found


def name_of(widget: QWidget) -> str:
    """What a screen reader would say."""
    known = QAccessible.queryAccessibleInterface(widget)
    return known.text(QAccessible.Text.Name).strip() if known is not None else ""


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.__name__)
def test_whatever_takes_the_focus_has_a_name(stage, qtbot: QtBot, scene: Scene) -> None:
    stage.script_all()
    scene(stage, qtbot)
    qtbot.wait(50)
    shown = [widget for widget in (stage.view, stage.window.presence.bar_view) if widget is not None]
    assert [text for window in shown for text in nameless(window)] == []


def test_a_button_without_a_name_would_be_found(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    QToolButton(window).setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    window.show()
    assert len(nameless(window)) == 1
    window.findChild(QAbstractButton).setAccessibleName("Close")
    assert nameless(window) == []
