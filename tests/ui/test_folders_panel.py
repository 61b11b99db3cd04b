"""The folders panel by mouse, on a scripted engine."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from desktop_app.protocol.messages import (
    Folders,
    ListProblems,
    RemoveFolder,
    RetryProblems,
    SetPaused,
)
from desktop_app.ui.widgets.parts import IconButton

LEFT = Qt.MouseButton.LeftButton
COUNCIL, PAPERS = b"/home/me/Council", b"/home/me/Research papers"


@pytest.fixture
def panel(stage):
    stage.script_all()
    stage.connect()
    stage.window.presenter.show_panel("folders")
    return stage.view.folders


def test_each_folder_has_a_card_in_words(panel):
    card = panel.cards[PAPERS]
    assert (card.name.full_text(), card.state.text()) == ("Research papers", "Reading")
    assert card.figures.text().endswith("42 files/s · 6 min left")
    assert card.progress.isVisible()
    assert not panel.cards[COUNCIL].progress.isVisible()
    assert panel.summary.full_text() == "4 folders · 13,012 files"


def test_progress_changes_in_place(stage, panel):
    card = panel.cards[PAPERS]
    stage.window.presenter.on_event(Folders(folders=[stage.library.folder(PAPERS.decode())]))
    assert panel.cards == {PAPERS: card}
    assert (card.state.text(), card.progress.isVisible()) == ("Up to date", False)


def test_pause_and_resume(stage, qtbot, panel):
    qtbot.mouseClick(panel.cards[PAPERS].pause, LEFT)
    qtbot.mouseClick(panel.cards["/home/me/Mail/2019–2024".encode()].pause, LEFT)
    qtbot.mouseClick(panel.pause_all, LEFT)
    asked = [(request.paused, request.path) for request in stage.engine.asked(SetPaused)]
    assert asked == [(True, PAPERS), (False, "/home/me/Mail/2019–2024".encode()), (True, None)]


def test_removing_takes_two_steps_in_the_card(stage, qtbot, panel):
    card = panel.cards[PAPERS]
    qtbot.mouseClick(card.remove, LEFT)
    assert card.confirm.isVisible()
    qtbot.mouseClick(card.keep, LEFT)
    assert not card.confirm.isVisible()
    qtbot.mouseClick(card.remove, LEFT)
    qtbot.mouseClick(card.confirm, LEFT)
    assert stage.engine.asked(RemoveFolder) == [RemoveFolder(path=PAPERS)]
    assert PAPERS not in panel.cards


def test_problems_unfold_with_reason_and_can_be_retried(stage, qtbot, panel):
    card = panel.cards[COUNCIL]
    qtbot.mouseClick(card.problems, LEFT)
    assert len(stage.engine.asked(ListProblems)) == 1
    tips = {made.toolTip(): made for made in card.list.findChildren(IconButton)}
    qtbot.mouseClick(tips["Read Protokoll 1998.pdf again"], LEFT)
    qtbot.mouseClick(tips["Show Protokoll 1998.pdf in the file manager"], LEFT)
    path = b"/home/me/Council/Minutes/Protokoll 1998.pdf"
    assert stage.engine.asked(RetryProblems) == [RetryProblems(paths=[path])]
    assert stage.desktop.revealed == [path]
    qtbot.mouseClick(card.retry_all, LEFT)
    assert len(stage.engine.asked(RetryProblems)[-1].paths) == 3


def test_a_folder_opens_in_the_file_manager(stage, qtbot, panel):
    qtbot.mouseClick(panel.cards[PAPERS].reveal, LEFT)
    assert stage.desktop.revealed == [PAPERS]
