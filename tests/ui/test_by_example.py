"""Searching by example in the window: chips, keys, menus, drops, and the card that says why."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QTextCursor
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from desktop_app.protocol.messages import AddFolder, Example, Limits, Search
from tests.ui.conftest import Stage

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
FIRST = b"/home/me/Council/Minutes/Minutes 2024-03.pdf"


@pytest.fixture
def searched(stage: Stage, qtbot: QtBot) -> Stage:
    stage.script_all()
    results = stage.library.results
    limits = Limits(likely=0.45, strong=0.6)
    stage.engine.scripts[Search] = lambda request: [results(request.query, words=["vote"], limits=limits)]
    stage.connect()
    qtbot.keyClicks(stage.view.search.field.line, "vote")
    qtbot.waitUntil(lambda: stage.view.search.model.rowCount() > 3 and asked(stage).query == "vote")
    stage.view.activateWindow()
    stage.view.search.field.line.setFocus()
    return stage


def asked(stage: Stage) -> Search:
    request = stage.engine.asked(Search)[-1]
    assert isinstance(request, Search)
    return request


def chips(stage: Stage) -> list[str]:
    return [made.text() for made in stage.view.search.field.examples.buttons]


def press(qtbot: QtBot, stage: Stage, key: Qt.Key, held: Qt.KeyboardModifier) -> None:
    qtbot.keyClick(stage.view.search.field.line, key, held)


# ---------------------------------------------------------------- chips


def test_more_and_less_by_key_add_chips_beside_the_words(searched: Stage, qtbot: QtBot) -> None:
    press(qtbot, searched, Qt.Key.Key_M, CTRL)
    assert (asked(searched).query, asked(searched).like) == ("vote", [Example(path=FIRST)])
    press(qtbot, searched, Qt.Key.Key_M, CTRL | SHIFT)
    assert asked(searched).unlike == [Example(path=FIRST)]
    assert chips(searched) == ["not like: Minutes 2024-03.pdf  ×"]


def test_find_similar_by_button_leaves_only_the_example(searched: Stage, qtbot: QtBot) -> None:
    qtbot.mouseClick(searched.view.search.preview.similar, Qt.MouseButton.LeftButton)
    line = searched.view.search.field.line
    assert (line.text(), asked(searched).query, asked(searched).like) == ("", "", [Example(path=FIRST)])
    assert line.hasFocus()
    assert "filters" in line.placeholderText()
    assert "like Minutes 2024-03.pdf" in searched.view.search.summary.text()


def test_a_chip_goes_by_click_by_delete_and_by_backspace_before_the_words(
    searched: Stage, qtbot: QtBot
) -> None:
    likeness, examples = searched.window.likeness, searched.view.search.field.examples
    for name in (b"/a.txt", b"/b.txt", b"/c.txt"):
        likeness.more_like(name)
    qtbot.mouseClick(examples.buttons[0], Qt.MouseButton.LeftButton)
    qtbot.keyClick(examples.buttons[0], Qt.Key.Key_Delete)
    assert chips(searched) == ["like: c.txt  ×"]
    line = searched.view.search.field.line
    qtbot.keyClick(line, Qt.Key.Key_Backspace)  # a letter of "vote"
    assert (line.text(), chips(searched)) == ("vot", ["like: c.txt  ×"])
    line.clear()
    qtbot.keyClick(line, Qt.Key.Key_Backspace)
    assert chips(searched) == []
    assert not examples.isVisible()


def test_esc_takes_the_words_and_then_the_chips(searched: Stage, qtbot: QtBot) -> None:
    searched.window.likeness.more_like(b"/a.txt")
    line = searched.view.search.field.line
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert (line.text(), chips(searched)) == ("", ["like: a.txt  ×"])
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert chips(searched) == []


def test_chips_that_do_not_fit_are_in_a_menu(searched: Stage, qtbot: QtBot) -> None:
    for number in range(10):
        searched.window.likeness.more_like(f"/a rather long name of a file {number}.txt".encode())
    examples = searched.view.search.field.examples
    shown = [made for made in examples.buttons if not made.isHidden()]
    assert 0 < len(shown) < 10
    assert f"+{10 - len(shown)} more" in examples.more.text()
    hidden = examples.menu_of_hidden().actions()
    assert len(hidden) == 10 - len(shown)
    hidden[-1].trigger()
    assert len(examples.buttons) == 9
    assert searched.view.search.field.line.width() > 300


def test_all_controls_have_names_for_screen_readers(searched: Stage) -> None:
    searched.window.likeness.less_like(b"/a.txt")
    search = searched.view.search
    assert search.field.examples.buttons[0].accessibleName() == "Results unlike a.txt: remove"
    for made in (search.preview.similar, search.preview.why, search.by_example.why.closer):
        assert made.accessibleName()
        assert made.toolTip()


# ---------------------------------------------------------------- where examples come from


def test_the_menu_of_a_result_has_them_with_their_keys(searched: Stage) -> None:
    menu = QMenu()
    searched.view.search.by_example.add_to(menu)
    entries = {action.text(): action.shortcut().toString() for action in menu.actions() if action.text()}
    assert entries == {
        "Find similar": "Ctrl+Shift+L",
        "More like this": "Ctrl+M",
        "Less like this": "Ctrl+Shift+M",
        "Why this result?": "Ctrl+I",
    }


def test_selected_text_of_the_preview(searched: Stage, qtbot: QtBot) -> None:
    reading = searched.view.search.preview.reading
    cursor = QTextCursor(reading.document())
    cursor.setPosition(0)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    reading.setTextCursor(cursor)
    reading.want_passages()
    assert asked(searched).like == [Example(path=FIRST, text="Minutes of the harbour council")]


def test_without_a_selection_it_is_the_passage_that_is_shown(searched: Stage, qtbot: QtBot) -> None:
    reading = searched.view.search.preview.reading
    reading.setFocus()
    qtbot.keyClick(reading, Qt.Key.Key_P, CTRL | SHIFT)
    (example,) = asked(searched).like
    assert (example.path, example.passage_id) == (FIRST, 1)
    assert example.text.startswith("The chair noted")


def test_text_on_the_clipboard(searched: Stage, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("The tide was late.")
    press(qtbot, searched, Qt.Key.Key_V, CTRL | SHIFT)
    assert asked(searched).like == [Example(text="The tide was late.")]


def test_files_on_the_clipboard(searched: Stage, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    QGuiApplication.clipboard().setMimeData(mime(tmp_path / "a.txt"))
    press(qtbot, searched, Qt.Key.Key_V, CTRL | SHIFT)
    assert asked(searched).like == [Example(path=str(tmp_path / "a.txt").encode())]


def test_nothing_on_the_clipboard_is_said(searched: Stage, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().clear()
    press(qtbot, searched, Qt.Key.Key_V, CTRL | SHIFT)
    assert "no text to search for" in searched.view.banner.text.text()


# ---------------------------------------------------------------- drops


def mime(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def over_box(stage: Stage) -> QPoint:
    return stage.view.search.field.mapTo(stage.view, QPoint(60, 12))


def enter(stage: Stage, data: QMimeData, at: QPoint) -> None:
    event = QDragEnterEvent(
        at, Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    stage.view.dragEnterEvent(event)


def drop(stage: Stage, data: QMimeData, at: QPoint) -> None:
    event = QDropEvent(
        QPointF(at), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    stage.view.dropEvent(event)


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.txt"
    path.write_text("A report.")
    return path


def test_a_file_over_the_box_would_be_compared_and_elsewhere_added(searched: Stage, report: Path) -> None:
    overlay, data = searched.view.overlay, mime(report)
    enter(searched, data, over_box(searched))
    assert (overlay.on_box, overlay.accessibleName()) == (True, "Drop here to find files like “report.txt”")
    enter(searched, data, QPoint(600, 500))
    assert (overlay.on_box, overlay.accessibleName()) == (False, "Drop to add “report.txt”")
    assert overlay.box_text == "Drop here to find files like “report.txt”"


def test_a_file_dropped_on_the_box_is_compared_and_not_added(searched: Stage, report: Path) -> None:
    drop(searched, mime(report), over_box(searched))
    assert asked(searched).like == [Example(path=str(report).encode())]
    assert searched.engine.asked(AddFolder) == []
    assert not searched.view.overlay.isVisible()


def test_a_file_dropped_elsewhere_is_added(searched: Stage, report: Path) -> None:
    before = len(searched.engine.asked(Search))
    drop(searched, mime(report), QPoint(600, 500))
    assert len(searched.engine.asked(AddFolder)) == 1
    assert len(searched.engine.asked(Search)) == before


def test_a_folder_dropped_on_the_box_is_added_all_the_same(searched: Stage, tmp_path: Path) -> None:
    enter(searched, mime(tmp_path), over_box(searched))
    assert (searched.view.overlay.on_box, searched.view.overlay.box_text) == (False, "")
    drop(searched, mime(tmp_path), over_box(searched))
    assert [request.path for request in searched.engine.asked(AddFolder)] == [str(tmp_path).encode()]  # type: ignore[attr-defined]


def test_where_the_box_is_not_to_be_seen_there_is_no_such_place(searched: Stage, report: Path) -> None:
    at = over_box(searched)
    searched.window.presenter.show_panel("folders")
    enter(searched, mime(report), at)
    assert not searched.view.overlay.on_box


# ---------------------------------------------------------------- why


def test_the_card_comes_by_key_takes_the_focus_and_goes_with_esc(searched: Stage, qtbot: QtBot) -> None:
    press(qtbot, searched, Qt.Key.Key_I, CTRL)
    card = searched.view.search.by_example.why
    assert card.isVisible()
    assert card.hasFocus()
    assert "similarity 0.71" in card.accessibleName()
    assert searched.view.search.rect().contains(card.geometry())
    qtbot.keyClick(card, Qt.Key.Key_Escape)
    assert not card.isVisible()
    assert searched.view.search.field.line.hasFocus()
    assert searched.view.search.field.line.text() == "vote"


def test_the_card_comes_by_the_button_and_by_a_click_on_how_sure_a_hit_is(
    searched: Stage, qtbot: QtBot
) -> None:
    search = searched.view.search
    qtbot.mouseClick(search.preview.why, Qt.MouseButton.LeftButton)
    assert search.by_example.why.isVisible()
    search.by_example.why.close_up()
    index = search.model.index(1)
    place = search.list.itemDelegate().why_rect(search.list.visualRect(index), search.model.row_at(index))
    qtbot.mouseClick(search.list.viewport(), Qt.MouseButton.LeftButton, pos=place.center())
    assert search.by_example.why.isVisible()
    assert search.by_example.why.name.full_text() == "Standing orders.pdf"


def test_a_click_elsewhere_on_a_row_opens_no_card(searched: Stage, qtbot: QtBot) -> None:
    search = searched.view.search
    rect = search.list.visualRect(search.model.index(1))
    qtbot.mouseClick(search.list.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert not search.by_example.why.isVisible()


def test_the_card_follows_the_results_and_closes_without_one(searched: Stage, qtbot: QtBot) -> None:
    press(qtbot, searched, Qt.Key.Key_I, CTRL)
    card = searched.view.search.by_example.why
    searched.window.search.select(b"/home/me/Council/Rules/Standing orders.pdf")
    searched.window.search.on_status(searched.library.status())
    assert card.name.full_text() == "Standing orders.pdf"
    searched.engine.scripts[Search] = lambda request: [searched.library.results("vote", [])]
    searched.window.search.on_connected()
    assert not card.isVisible()


def test_from_the_card_one_goes_on_to_more_of_it(searched: Stage, qtbot: QtBot) -> None:
    press(qtbot, searched, Qt.Key.Key_I, CTRL)
    card = searched.view.search.by_example.why
    qtbot.mouseClick(card.more, Qt.MouseButton.LeftButton)
    assert asked(searched).like == [Example(path=FIRST)]
    assert not card.isVisible()


def test_in_a_small_window_with_large_text_the_card_still_fits(searched: Stage, qtbot: QtBot) -> None:
    searched.window.presenter.set_text_size(200)
    searched.view.resize(700, 420)
    QApplication.processEvents()
    press(qtbot, searched, Qt.Key.Key_I, CTRL)
    card = searched.view.search.by_example.why
    assert searched.view.search.rect().contains(card.geometry())


def test_without_a_result_there_is_no_card(stage: Stage, qtbot: QtBot) -> None:
    show: Callable[[], None] = stage.view.search.by_example.explain.trigger
    show()
    assert not stage.view.search.by_example.why.isVisible()
