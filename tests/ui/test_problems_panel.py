"""The list of problems by mouse and keyboard, with thousands of rows."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QItemSelectionModel, QPersistentModelIndex, Qt
from pytestqt.modeltest import ModelTester

from desktop_app.presenters.folders.problem_rows import ProblemRow
from desktop_app.protocol.messages import (
    IgnoreProblems,
    ListProblems,
    Problem,
    ProblemKind,
    Problems,
    RetryProblems,
)
from desktop_app.ui.models.problems_model import ProblemsModel

LEFT, CTRL, SHIFT = (
    Qt.MouseButton.LeftButton,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
COUNCIL = b"/home/me/Council"
ACCOUNTS, SCAN = COUNCIL + b"/Archive/accounts.csv", COUNCIL + b"/Letters/scan_0041.docx"
PROTOKOLL = COUNCIL + b"/Minutes/Protokoll 1998.pdf"


@pytest.fixture
def panel(stage, qtbot):
    stage.script_all()
    stage.connect()
    stage.window.presenter.show_panel("folders")
    qtbot.mouseClick(stage.view.folders.cards[COUNCIL].problems, LEFT)
    return stage.view.folders.problems


def many(stage, number: int = 5_000) -> None:
    """Let the engine list that many."""
    stage.engine.scripts[ListProblems] = lambda _: [stage.library.many_problems(number)]
    stage.window.problems.open()


def keys(panel) -> list[bytes]:
    return [panel.model.row_at(panel.model.index(at)).key for at in range(panel.model.rowCount())]


def test_it_opens_from_a_card_with_the_first_row_selected(stage, panel):
    assert panel.isVisible()
    assert panel.list.hasFocus()
    assert (panel.folder.text(), panel.summary.full_text()) == ("Council  ×", "3 files")
    assert keys(panel) == [ACCOUNTS, SCAN, PROTOKOLL]
    assert panel.detail.text() == "No permission: The system does not let Kindred read it."


def test_the_first_row_is_selected_when_the_list_arrives(stage, qtbot):
    stage.script_all()
    stage.engine.scripts[ListProblems] = lambda _: []
    stage.connect()
    stage.window.presenter.show_panel("folders")
    qtbot.mouseClick(stage.view.folders.unread, LEFT)
    assert stage.window.problems.selected == ()
    stage.engine.reply(ListProblems, stage.library.problems())
    assert stage.window.problems.selected == (ACCOUNTS,)


def test_it_opens_from_the_header_for_all_folders(stage, qtbot):
    stage.script_all()
    stage.connect()
    stage.window.presenter.show_panel("folders")
    qtbot.mouseClick(stage.view.folders.unread, LEFT)
    assert stage.view.folders.lists_problems
    assert not stage.view.folders.problems.folder.isVisible()


def test_keys_open_reveal_retry_and_ignore(stage, qtbot, panel):
    qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    qtbot.keyClick(panel.list, Qt.Key.Key_Return, CTRL)
    assert (stage.desktop.opened, stage.desktop.revealed) == ([ACCOUNTS], [ACCOUNTS])
    qtbot.keyClick(panel.list, Qt.Key.Key_Down)
    qtbot.keyClick(panel.list, Qt.Key.Key_R)
    assert stage.engine.asked(RetryProblems) == [RetryProblems(paths=[SCAN])]
    qtbot.keyClick(panel.list, Qt.Key.Key_Up)
    qtbot.keyClick(panel.list, Qt.Key.Key_Delete)
    assert stage.engine.asked(IgnoreProblems) == [IgnoreProblems(paths=[ACCOUNTS])]


def test_ignoring_goes_on_with_the_next_row(stage, qtbot, panel):
    stage.engine.scripts[ListProblems] = lambda _: []  # the engine's answer is not there yet
    qtbot.keyClick(panel.list, Qt.Key.Key_Delete)
    assert keys(panel) == [SCAN, PROTOKOLL]
    assert stage.window.problems.selected == (SCAN,)
    qtbot.keyClick(panel.list, Qt.Key.Key_Delete)
    assert [request.paths for request in stage.engine.asked(IgnoreProblems)] == [[ACCOUNTS], [SCAN]]


def test_escape_goes_back_to_the_card(stage, qtbot, panel):
    qtbot.keyClick(panel.list, Qt.Key.Key_Escape)
    assert not stage.view.folders.lists_problems
    assert stage.view.folders.cards[COUNCIL].hasFocus()


def test_several_are_selected_and_retried_at_once(stage, qtbot, panel):
    qtbot.keyClick(panel.list, Qt.Key.Key_Down, SHIFT)
    assert panel.detail.text() == "2 files selected"
    assert (panel.open.isEnabled(), panel.retry.isEnabled()) == (False, True)
    qtbot.mouseClick(panel.retry, LEFT)
    assert stage.engine.asked(RetryProblems) == [RetryProblems(paths=[ACCOUNTS, SCAN])]


def test_a_click_with_ctrl_adds_to_the_selection(stage, qtbot, panel):
    at = panel.list.visualRect(panel.model.index(2)).center()
    qtbot.mouseClick(panel.list.viewport(), LEFT, CTRL, at)
    assert stage.window.problems.selected == (ACCOUNTS, PROTOKOLL)


def test_all_shown_are_retried(stage, qtbot, panel):
    panel.field.setText("archive")
    qtbot.mouseClick(panel.retry_all, LEFT)
    assert {path for request in stage.engine.asked(RetryProblems) for path in request.paths} == {
        ACCOUNTS,
        SCAN,
    }


def test_typing_filters_and_keeps_what_is_selected(stage, qtbot, panel):
    qtbot.keyClick(panel.list, Qt.Key.Key_End)
    assert stage.window.problems.selected == (PROTOKOLL,)
    qtbot.keyClicks(panel.list, "p")  # a letter in the list goes on in the field
    qtbot.keyClicks(panel.field, "rotokoll")
    assert (panel.field.text(), keys(panel)) == ("protokoll", [PROTOKOLL])
    assert stage.window.problems.selected == (PROTOKOLL,)
    qtbot.keyClick(panel.field, Qt.Key.Key_Escape)
    assert len(keys(panel)) == 3
    assert panel.list.selectionModel().isSelected(panel.model.index(2))


def test_ctrl_f_goes_to_the_filter(stage, qtbot, panel):
    qtbot.keyClick(stage.view, Qt.Key.Key_F, CTRL)
    assert panel.field.hasFocus()
    qtbot.keyClick(panel.field, Qt.Key.Key_Down)
    assert panel.list.hasFocus()


def test_kinds_are_chosen_by_chip(stage, qtbot, panel):
    chip = next(made for made in panel.chips.buttons() if made.text() == "Damaged 1")
    qtbot.mouseClick(chip, LEFT)
    assert keys(panel) == [SCAN]


def test_chips_that_do_not_fit_are_in_a_menu(stage, qtbot, panel):
    many(stage)
    stage.view.resize(640, 500)
    qtbot.waitUntil(panel.chips.more.isVisible)
    menu = panel.chips.menu_of_hidden()
    entry = next(action for action in menu.actions() if action.text() == "Too large 1,000")
    entry.trigger()
    menu.deleteLater()
    assert panel.model.rowCount() == 1_000
    chosen = [made for made in panel.chips.buttons() if made.isChecked()]
    assert chosen[0].isVisible()


def test_ignored_ones_are_shown_and_listed_again(stage, qtbot, panel):
    assert panel.ignored.text() == "Ignored 1"
    qtbot.mouseClick(panel.ignored, LEFT)
    assert len(keys(panel)) == 4
    panel.list.setCurrentIndex(panel.model.index(1))
    assert panel.ignore.text() == "List again Del"
    qtbot.mouseClick(panel.ignore, LEFT)
    path = COUNCIL + b"/Archive/old.zip.part"
    assert stage.engine.asked(IgnoreProblems) == [IgnoreProblems(paths=[path], ignored=False)]


def test_the_menu_of_a_row_has_the_same_actions(panel):
    menu = panel.menu()
    assert [action.text() for action in menu.actions()] == [
        "Open\tEnter", "Show in folder\tCtrl+Enter", "Retry\tR", "Ignore\tDel",
    ]  # fmt: skip
    menu.deleteLater()


def test_the_limit_to_a_folder_is_lifted(stage, qtbot, panel):
    qtbot.mouseClick(panel.folder, LEFT)
    assert not panel.folder.isVisible()


def test_when_all_can_be_read_it_says_so(stage, panel):
    stage.engine.scripts[ListProblems] = lambda _: [Problems(problems=[])]
    stage.window.problems.open()
    assert panel.nothing.title.text() == "Every file could be read."
    assert not panel.retry_all.isVisible()


def test_five_thousand_scroll_without_a_widget_each(stage, qtbot, panel):
    many(stage)
    assert panel.model.rowCount() == 5_000
    assert panel.list.uniformItemSizes()
    panel.focus_list()
    qtbot.keyClick(panel.list, Qt.Key.Key_End)
    assert panel.list.currentIndex().row() == 4_999
    assert panel.list.viewport().children() == []
    assert panel.list.visualRect(panel.model.index(4_999)).intersects(panel.list.viewport().rect())


def test_rows_that_come_and_go_leave_selection_and_scroll(stage, qtbot, panel):
    many(stage)
    panel.focus_list()
    panel.list.setCurrentIndex(panel.model.index(2_500))
    panel.list.scrollTo(panel.model.index(2_500), panel.list.ScrollHint.PositionAtTop)
    chosen = stage.window.problems.selected
    bar = panel.list.verticalScrollBar().value()
    listed = stage.library.many_problems(5_000).problems
    behind = sorted(listed, key=lambda problem: problem.path)[-100:]
    left = [problem for problem in listed if problem not in behind]
    stage.engine.scripts[ListProblems] = lambda _: [Problems(problems=left)]
    stage.window.problems.on_connected()
    assert panel.model.rowCount() == 4_900
    assert stage.window.problems.selected == chosen
    assert panel.list.selectionModel().isSelected(panel.model.index(2_500))
    assert panel.list.verticalScrollBar().value() == bar


def test_every_row_can_be_selected_and_ignored_at_once(stage, qtbot, panel):
    many(stage)
    panel.list.setFocus()
    qtbot.keyClick(panel.list, Qt.Key.Key_A, CTRL)
    assert panel.detail.text() == "5,000 files selected"
    qtbot.keyClick(panel.list, Qt.Key.Key_Delete)
    assert len(stage.engine.asked(IgnoreProblems)[0].paths) == 5_000


# -------------------------------------------------------------------- the model


def row(key: int, kind: ProblemKind = "corrupt") -> ProblemRow:
    return ProblemRow(Problem(path=b"%05d" % key, kind=kind, reason=""))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ([], [1, 2, 3]),
        ([1, 2, 3], []),
        ([1, 2, 3, 4, 5], [1, 3, 5]),
        ([1, 3, 5], [0, 1, 2, 3, 4, 5, 6]),
        ([1, 2, 3, 7, 8], [2, 3, 4, 5, 8, 9]),
    ],
)
def test_the_model_changes_in_runs_and_keeps_what_stays(before, after):
    model = ProblemsModel()
    tester = ModelTester(None)
    tester.check(model)
    model.set_rows([row(key) for key in before])
    kept = {key: QPersistentModelIndex(model.index(before.index(key))) for key in before if key in after}
    model.set_rows([row(key, "missing") for key in after])
    assert [int(model.row_at(model.index(at)).name) for at in range(model.rowCount())] == after
    assert {key: index.row() for key, index in kept.items()} == {key: after.index(key) for key in kept}
    assert all(model.row_at(model.index(at)).kind == "Gone" for at in range(len(after)))


def test_a_selection_moves_with_its_rows(qtbot):
    model = ProblemsModel()
    model.set_rows([row(key) for key in range(10)])
    selection = QItemSelectionModel(model)
    selection.select(model.index(7), QItemSelectionModel.SelectionFlag.Select)
    model.set_rows([row(key) for key in range(5, 10)])
    assert model.keys(selection.selectedIndexes()) == [b"00007"]
