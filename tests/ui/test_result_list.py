"""Several results: selected, dragged, opened, copied; Quick Look; more of them; the sheet of keys."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QContextMenuEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QWidget

from desktop_app.presenters.shortcuts import shortcut_groups
from desktop_app.protocol.messages import AddFolder, CollectResults, GetPreview, Search
from desktop_app.ui.widgets.result_list import menu_of
from tests.helpers.recorded_desktop import installed

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton
MINUTES = b"/home/me/Council/Minutes/Minutes 2024-03.pdf"
ORDERS = b"/home/me/Council/Rules/Standing orders.pdf"
LETTER = b"/home/me/Council/Letters/Letter to the ministry.docx"


def find(stage, qtbot, query: str = "vote") -> None:
    stage.script_all()
    qtbot.keyClicks(stage.view.search.field.line, query)
    qtbot.waitUntil(lambda: stage.engine.asked(Search)[-1].query == query)


def click(stage, qtbot, row: int, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    view = stage.view.search.list
    place = view.visualRect(stage.view.search.model.index(row)).center()
    qtbot.mouseClick(view.viewport(), LEFT, held, place)


def selected(stage) -> list[bytes]:
    view = stage.view.search.list
    return stage.view.search.model.keys(view.selectedIndexes())


def told(stage) -> list[bytes]:
    return list(stage.window.results.actions.paths())


def test_shift_and_arrows_select_several_from_the_box(stage, qtbot):
    find(stage, qtbot)
    line = stage.view.search.field.line
    qtbot.keyClick(line, Qt.Key.Key_Down, SHIFT)
    qtbot.keyClick(line, Qt.Key.Key_Down, SHIFT)
    assert selected(stage) == told(stage) == [MINUTES, ORDERS, LETTER]
    assert stage.view.search.preview.name.full_text() == "Letter to the ministry.docx"
    qtbot.keyClick(line, Qt.Key.Key_Up)
    assert selected(stage) == told(stage) == [ORDERS]


def test_ctrl_and_shift_clicks_select_several(stage, qtbot):
    find(stage, qtbot)
    click(stage, qtbot, 1)
    click(stage, qtbot, 0, CTRL)
    assert selected(stage) == told(stage) == [MINUTES, ORDERS]
    assert stage.window.search.selected == MINUTES
    click(stage, qtbot, 0, CTRL)
    assert (selected(stage), told(stage), stage.window.search.selected) == ([ORDERS], [ORDERS], ORDERS)
    click(stage, qtbot, 2, SHIFT)
    assert told(stage) == [MINUTES, ORDERS, LETTER] or told(stage) == [ORDERS, LETTER]


def test_everything_can_be_selected_and_the_fold_is_no_file(stage, qtbot):
    find(stage, qtbot)
    view = stage.view.search.list
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_A, CTRL)
    assert len(told(stage)) == 4
    qtbot.keyClick(view, Qt.Key.Key_End, SHIFT)
    assert len(told(stage)) == 4


def test_a_refresh_leaves_the_selection_and_the_place_alone(stage, qtbot):
    find(stage, qtbot)
    click(stage, qtbot, 0)
    click(stage, qtbot, 2, CTRL)
    before = stage.view.search.list.verticalScrollBar().value()
    hits = stage.library.hits()
    changed = [hits[2], hits[0], *hits[3:]]  # one is gone, two changed places
    stage.engine.scripts[Search] = lambda request: [stage.library.results(request.query, changed)]
    stage.window.search.on_connected()
    assert sorted(selected(stage)) == sorted([MINUTES, LETTER])
    assert stage.view.search.list.verticalScrollBar().value() == before


def test_a_drag_takes_all_selected_files_out_as_copies(stage, qtbot):
    find(stage, qtbot)
    click(stage, qtbot, 0)
    click(stage, qtbot, 1, CTRL)
    view = stage.view.search.list
    assert [url.toLocalFile().encode() for url in view.dragged().urls()] == [MINUTES, ORDERS]
    assert view.model().supportedDragActions() == Qt.DropAction.CopyAction
    assert view.dragEnabled()
    assert not view.acceptDrops()
    flags = [view.model().flags(view.model().index(row)) for row in (0, 4)]  # a file, and the fold
    assert [bool(flag & Qt.ItemFlag.ItemIsDragEnabled) for flag in flags] == [True, False]


class OwnDrag:
    """A drag event of our own results over a place of the window."""

    def __init__(self, stage, place: QPoint) -> None:
        self._source, self._place = stage.view.search.list, place
        self._data = QMimeData()
        self._data.setUrls([QUrl.fromLocalFile("/home/me/a.pdf")])
        self.accepted = False

    def mimeData(self) -> QMimeData:
        return self._data

    def source(self) -> QWidget:
        return self._source

    def position(self) -> QPointF:
        return QPointF(self._place)

    def accept(self) -> None:
        self.accepted = True

    acceptProposedAction = accept

    def ignore(self) -> None:
        self.accepted = False


def test_of_our_own_results_only_the_search_box_takes_a_drop(stage, qtbot):
    find(stage, qtbot)
    on_list, field = OwnDrag(stage, QPoint(300, 400)), stage.view.search.field
    on_box = OwnDrag(stage, field.mapTo(stage.view, field.rect().center()))
    stage.view.dragEnterEvent(on_list)
    assert (on_list.accepted, stage.view.overlay.isVisible()) == (
        True,
        False,
    )  # else no move would be heard of
    stage.view.dragMoveEvent(on_list)
    assert (on_list.accepted, stage.view.overlay.isVisible()) == (False, False)
    stage.view.dropEvent(on_list)
    assert stage.engine.asked(AddFolder) == []
    stage.view.dragMoveEvent(on_box)
    assert (on_box.accepted, stage.view.overlay.isVisible()) == (True, True)
    stage.view.dropEvent(on_box)
    assert stage.engine.asked(Search)[-1].like[0].path == b"/home/me/a.pdf"


def test_enter_twice_opens_several_at_their_pages(stage, qtbot):
    find(stage, qtbot)
    stage.desktop.default = installed("Okular")
    line = stage.view.search.field.line
    qtbot.keyClick(line, Qt.Key.Key_Down, SHIFT)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert (stage.view.banner.isVisible(), stage.desktop.started) == (True, [])
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert [words[2:] for words in stage.desktop.started] == [
        ["3", MINUTES.decode()],
        ["11", ORDERS.decode()],
    ]


def test_enter_opens_at_the_match_that_was_stepped_to(stage, qtbot):
    find(stage, qtbot)
    stage.desktop.default = installed("Okular")
    qtbot.keyClick(stage.view, Qt.Key.Key_F3)
    qtbot.keyClick(stage.view.search.field.line, Qt.Key.Key_Return)
    qtbot.keyClick(stage.view.search.field.line, Qt.Key.Key_Return, SHIFT)
    assert stage.desktop.started == [["/usr/bin/okular", "--page", "7", MINUTES.decode()]]
    assert stage.desktop.opened == [MINUTES]


def test_keys_copy_the_file_and_the_passage(stage, qtbot):
    find(stage, qtbot)
    qtbot.keyClick(stage.view.search.field.line, Qt.Key.Key_C, CTRL | SHIFT)
    qtbot.keyClick(stage.view.search.field.line, Qt.Key.Key_C, CTRL | Qt.KeyboardModifier.AltModifier)
    assert stage.desktop.files == [[MINUTES]]
    assert stage.desktop.marked[0][0].endswith(f"— Minutes 2024-03.pdf, page 3, {MINUTES.decode()}")
    assert stage.desktop.copied == []


def test_text_selected_in_the_preview_is_what_is_cited(stage, qtbot):
    find(stage, qtbot)
    reading = stage.view.search.preview.reading
    qtbot.waitUntil(lambda: "harbour" in reading.toPlainText())
    reading.setFocus()
    cursor = reading.textCursor()
    cursor.setPosition(0)
    cursor.setPosition(7, cursor.MoveMode.KeepAnchor)
    reading.setTextCursor(cursor)
    qtbot.keyClick(reading, Qt.Key.Key_C, CTRL | SHIFT)
    assert stage.desktop.marked[0][0].startswith("“Minutes” — Minutes 2024-03.pdf, page 3")


# ------------------------------------------------------------ Quick Look


def test_space_looks_arrows_go_on_space_closes(stage, qtbot):
    find(stage, qtbot)
    results, look = stage.view.search.list, stage.view.search.acting.quick_look
    results.setFocus()
    qtbot.keyClick(results, Qt.Key.Key_Space)
    assert look.isVisible()
    reading = look.pane.reading
    assert reading.hasFocus()
    qtbot.keyClick(reading, Qt.Key.Key_Down)
    assert look.pane.name.full_text() == "Standing orders.pdf"
    assert selected(stage) == told(stage) == [ORDERS]
    qtbot.keyClick(reading, Qt.Key.Key_Left)
    assert look.pane.name.full_text() == "Minutes 2024-03.pdf"
    qtbot.keyClick(reading, Qt.Key.Key_Space)
    assert (look.isVisible(), results.hasFocus()) == (False, True)
    assert not stage.view.search.field.line.hasSelectedText()


def test_a_space_in_the_box_is_a_space_and_ctrl_y_looks_from_there(stage, qtbot):
    find(stage, qtbot)
    line, look = stage.view.search.field.line, stage.view.search.acting.quick_look
    qtbot.keyClick(line, Qt.Key.Key_Space)
    assert (line.text(), look.isVisible()) == ("vote ", False)
    qtbot.waitUntil(lambda: stage.engine.asked(Search)[-1].query == "vote ")
    qtbot.keyClick(line, Qt.Key.Key_Y, CTRL)
    assert look.isVisible()
    qtbot.keyClick(look.pane.reading, Qt.Key.Key_Escape)
    assert (look.isVisible(), line.hasFocus(), line.text()) == (False, True, "vote ")
    assert not line.hasSelectedText()  # the next letter must not replace the query


def test_f3_enter_and_a_click_beside_in_quick_look(stage, qtbot):
    find(stage, qtbot)
    look = stage.view.search.acting.quick_look
    stage.desktop.default = installed("Okular")
    stage.window.results.quick_look.toggle()
    qtbot.keyClick(look.pane.reading, Qt.Key.Key_F3)
    assert look.pane.match.text() == "2 of 3"
    assert stage.view.search.preview.match.text() == "2 of 3"  # what Enter opens is what is looked at
    qtbot.keyClick(look.pane.reading, Qt.Key.Key_Return)
    assert stage.desktop.started == [["/usr/bin/okular", "--page", "7", MINUTES.decode()]]
    qtbot.mouseClick(look, LEFT, pos=QPoint(4, 4))
    assert not look.isVisible()


def test_letters_typed_in_quick_look_go_on_in_the_box(stage, qtbot):
    find(stage, qtbot)
    stage.window.results.quick_look.toggle()
    qtbot.keyClick(stage.view.search.acting.quick_look.pane.reading, "s")
    assert not stage.view.search.acting.quick_look.isVisible()
    assert stage.view.search.field.line.hasFocus()
    assert stage.view.search.field.line.text() == "votes"


def test_who_asks_for_similar_files_in_quick_look_sees_what_comes(stage, qtbot):
    find(stage, qtbot)
    look = stage.view.search.acting.quick_look
    stage.window.results.quick_look.toggle()
    qtbot.mouseClick(look.pane.similar, LEFT)
    assert not look.isVisible()
    assert stage.engine.asked(Search)[-1].like[0].path == MINUTES
    stage.window.results.quick_look.toggle()
    qtbot.mouseClick(look.pane.why, LEFT)
    assert stage.view.search.by_example.why.isVisible()


def test_a_file_without_text_can_be_looked_at_and_left(stage, qtbot):
    find(stage, qtbot)
    stage.window.search.select(b"/home/me/Council/Finance/vote_counter.py")
    stage.view.search.list.setFocus()
    qtbot.keyClick(stage.view.search.list, Qt.Key.Key_Space)
    look = stage.view.search.acting.quick_look
    assert look.hasFocus()
    assert look.pane.message.isVisible()
    qtbot.keyClick(look, Qt.Key.Key_Up)
    assert look.pane.name.full_text() == "Letter to the ministry.docx"
    qtbot.keyClick(look, Qt.Key.Key_Space)
    assert not look.isVisible()


# ------------------------------------------------------------ more results


def many(stage, qtbot, number: int = 230) -> None:
    stage.script_all()
    hits = [stage.library.hit(f"/home/me/Council/{n:04}.pdf") for n in range(number)]
    stage.engine.scripts[Search] = lambda request: [
        stage.library.results(request.query, hits[: request.limit])
    ]
    qtbot.keyClicks(stage.view.search.field.line, "vote")
    qtbot.waitUntil(lambda: stage.engine.asked(Search)[-1].query == "vote")
    qtbot.waitUntil(lambda: stage.view.search.list.verticalScrollBar().maximum() > 0)
    assert stage.view.search.model.rowCount() == 51


def test_scrolling_to_the_end_brings_more_without_a_jump(stage, qtbot):
    many(stage, qtbot)
    bar = stage.view.search.list.verticalScrollBar()
    bar.setValue(bar.maximum())
    at = bar.value()
    qtbot.waitUntil(lambda: stage.view.search.model.rowCount() == 101)
    qtbot.waitUntil(lambda: bar.maximum() > at)
    assert bar.value() == at
    assert stage.window.search.selected == b"/home/me/Council/0000.pdf"
    assert stage.engine.asked(GetPreview)[-1].path == b"/home/me/Council/0000.pdf"


def test_end_and_enter_go_on_page_by_page(stage, qtbot):
    many(stage, qtbot, 120)
    results = stage.view.search.list
    results.setFocus()
    for page, rows in (("0050", 101), ("0100", 120)):
        qtbot.keyClick(results, Qt.Key.Key_End)
        qtbot.keyClick(results, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda rows=rows: stage.view.search.model.rowCount() == rows)
        assert stage.window.search.selected == f"/home/me/Council/{page}.pdf".encode()
        assert results.currentIndex().row() == int(page)


def test_the_last_row_can_be_clicked(stage, qtbot):
    many(stage, qtbot)
    stage.view.search.list.verticalScrollBar().blockSignals(True)
    stage.view.search.list.scrollToBottom()
    stage.view.search.list.verticalScrollBar().blockSignals(False)
    click(stage, qtbot, 50)
    qtbot.waitUntil(lambda: stage.view.search.model.rowCount() == 101)


# ------------------------------------------------------------ menu and sheet


def test_the_menu_shows_keys_and_acts(stage, qtbot):
    find(stage, qtbot)
    menu = menu_of(stage.window.results.actions.menu(), stage.view)
    texts = [action.text() for action in menu.actions()]
    assert texts[:2] == ["Open at page 3\tEnter", "Open\tShift+Enter"]
    next(action for action in menu.actions() if action.text().startswith("Copy path")).trigger()
    assert stage.desktop.copied == [MINUTES.decode()]
    menu.deleteLater()


def test_the_menu_key_asks_for_the_selected_row_and_the_mouse_for_the_one_below_it(stage, qtbot, monkeypatch):
    find(stage, qtbot)
    opened: list[str] = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, at: opened.append(menu.actions()[0].text()))
    results = stage.view.search.list
    key = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), QPoint(0, 0))
    results.contextMenuEvent(key)
    qtbot.keyClick(stage.view.search.field.line, Qt.Key.Key_F10, SHIFT)
    place = results.visualRect(stage.view.search.model.index(1)).center()
    qtbot.mouseClick(results.viewport(), Qt.MouseButton.RightButton, pos=place)
    results.contextMenuEvent(QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, QPoint(0, 0)))
    below = QPoint(20, results.viewport().height() - 2)
    results.contextMenuEvent(QContextMenuEvent(QContextMenuEvent.Reason.Mouse, below, QPoint(0, 0)))
    qtbot.mouseClick(stage.view.search.acting.button, LEFT)
    third, eleventh = "Open at page 3\tEnter", "Open at page 11\tEnter"
    assert opened == [third, third, eleventh, eleventh]


def test_always_open_with_leads_to_the_settings(stage, qtbot):
    find(stage, qtbot)
    stage.desktop.installed = [installed("Okular")]
    stage.window.results.actions.menu()[2].entries[-1].run()
    card = stage.view.settings.open_with
    assert stage.window.presenter.panel == "settings"
    assert card.ending.hasFocus()
    assert (card.ending.text(), card.command.text()) == ("pdf", "/usr/bin/okular --page {page} {path}")


def test_f1_shows_the_keys_and_goes_again(stage, qtbot):
    sheet = stage.view.shortcuts
    qtbot.keyClick(stage.view, Qt.Key.Key_F1)
    assert sheet.isVisible()
    qtbot.keyClick(sheet.page, Qt.Key.Key_Escape)
    assert (sheet.isVisible(), stage.view.search.field.line.hasFocus()) == (False, True)
    qtbot.keyClick(stage.view, Qt.Key.Key_Slash, CTRL)
    assert sheet.isVisible()
    qtbot.keyClick(stage.view, Qt.Key.Key_2, CTRL)
    assert (sheet.isVisible(), stage.window.presenter.panel) == (False, "folders")


def test_every_shortcut_of_the_window_is_on_the_sheet(stage):
    written = {keys for group in shortcut_groups() for shortcut in group.shortcuts for keys in shortcut.keys}
    on_sheet = {QKeySequence(keys).toString() for keys in written}
    bound = {made.key().toString() for made in stage.view.findChildren(QShortcut) if made.isEnabled()}
    folders_only = {"Ctrl+R", "Ctrl+E", "Ctrl+I", "Ctrl+P", "Del", "Delete", "Shift+F5"}
    synonyms = {"Ctrl+L", "Ctrl+F", "Ctrl+W", "Ctrl+,"}
    assert {keys for keys in bound - on_sheet - folders_only - synonyms if "Return" not in keys} == set()


def test_all_that_is_new_has_a_name_for_screen_readers(stage, qtbot):
    find(stage, qtbot)
    assert stage.view.search.acting.button.accessibleName() == "What to do with the results"
    assert stage.view.search.acting.quick_look.accessibleName() == "Quick Look"
    assert stage.view.shortcuts.accessibleName() == "Keyboard shortcuts"
    assert QApplication.focusWidget() is stage.view.search.field.line


# ------------------------------------------------------------ export


def export_to(stage, qtbot, path: Path, form: str) -> QFileDialog:
    """Choose a file in the dialog that is open."""
    [dialog] = stage.view.findChildren(QFileDialog)
    dialog.selectNameFilter(next(name for name in dialog.nameFilters() if f"*.{form}" in name))
    dialog.fileSelected.emit(str(path))
    qtbot.waitUntil(lambda: "exported to" in stage.view.banner.text.text())
    dialog.close()
    return dialog


@pytest.mark.qt_log_ignore("propagateSizeHints")  # of the platform of the tests, for any dialog
def test_all_results_are_exported_by_key(stage, qtbot, tmp_path):
    find(stage, qtbot)
    collected = stage.library.results("vote")
    stage.engine.scripts[CollectResults] = lambda _: [collected]
    qtbot.keyClick(stage.view.search.field.line, Qt.Key.Key_S, CTRL | SHIFT)
    dialog = export_to(stage, qtbot, tmp_path / "out.csv", "csv")
    assert dialog.acceptMode() == QFileDialog.AcceptMode.AcceptSave
    assert stage.view.banner.text.text() == "12 results exported to “out.csv”."
    assert (tmp_path / "out.csv").read_text("utf-8-sig").count("\n") == 13
    qtbot.mouseClick(stage.view.banner.action, LEFT)
    assert stage.desktop.revealed == [str(tmp_path / "out.csv").encode()]


@pytest.mark.qt_log_ignore("propagateSizeHints")  # of the platform of the tests, for any dialog
def test_selected_results_are_exported_as_markdown(stage, qtbot, tmp_path):
    find(stage, qtbot)
    click(stage, qtbot, 1)
    click(stage, qtbot, 2, CTRL)
    qtbot.keyClick(stage.view.search.list, Qt.Key.Key_S, CTRL | SHIFT)
    export_to(stage, qtbot, tmp_path / "out", "md")
    text = (tmp_path / "out.md").read_text("utf-8")
    assert text.count("\n## ") == 2
    assert "Standing orders.pdf" in text


def test_without_results_no_dialog_comes(stage, qtbot):
    qtbot.keyClick(stage.view.search.field.line, Qt.Key.Key_S, CTRL | SHIFT)
    assert "search for something first" in stage.view.banner.text.text()
    assert stage.view.findChildren(QFileDialog) == []
