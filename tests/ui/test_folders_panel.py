"""The folders panel by mouse and keyboard, on a scripted engine."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QFileDialog

from desktop_app.protocol.messages import (
    ExclusionEffect,
    Folders,
    ListFolders,
    Refresh,
    RelocateFolder,
    RemoveFolder,
    SetExclusions,
    SetPaused,
    TryExclusion,
)

NO_SIZE_HINTS = pytest.mark.qt_log_ignore("propagateSizeHints")  # of dialogs, where there is no screen
LEFT, CTRL, SHIFT = (
    Qt.MouseButton.LeftButton,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
COUNCIL, PAPERS, DRIVE = b"/home/me/Council", b"/home/me/Research papers", b"/media/me/Archive drive"
MAIL = "/home/me/Mail/2019–2024".encode()


@pytest.fixture
def panel(stage):
    stage.script_all()
    stage.connect()
    stage.window.presenter.show_panel("folders")
    return stage.view.folders


def choose(menu, text: str) -> None:
    """Take an entry of a menu that is not shown."""
    found = [action for action in menu.actions() if action.text() == text]
    assert found, [action.text() for action in menu.actions()]
    found[0].trigger()
    menu.deleteLater()


def test_each_folder_has_a_card_in_words(panel):
    card = panel.cards[PAPERS]
    assert (card.name.full_text(), card.state.text()) == ("Research papers", "Reading")
    assert card.figures.text().endswith("42 files/s · 6 min left")
    assert card.progress.isVisible()
    assert not panel.cards[COUNCIL].progress.isVisible()
    assert panel.cards[COUNCIL].figures.text() == "1,204 files · 14,533 passages · checked 5 minutes ago"
    assert panel.summary.full_text() == "4 folders · 13,012 files"


def test_progress_changes_in_place(stage, panel):
    card = panel.cards[PAPERS]
    stage.window.presenter.on_event(Folders(folders=[stage.library.folder(PAPERS.decode())]))
    assert panel.cards == {PAPERS: card}
    assert (card.state.text(), card.progress.isVisible()) == ("Up to date", False)


def test_pause_and_resume(stage, qtbot, panel):
    qtbot.mouseClick(panel.cards[PAPERS].pause, LEFT)
    qtbot.mouseClick(panel.cards[MAIL].pause, LEFT)
    qtbot.mouseClick(panel.pause_all, LEFT)
    asked = [(request.paused, request.path) for request in stage.engine.asked(SetPaused)]
    assert asked == [(True, PAPERS), (False, MAIL), (True, None)]


def test_one_folder_or_all_are_compared_with_the_disk_now(stage, qtbot, panel):
    qtbot.mouseClick(panel.cards[PAPERS].check, LEFT)
    qtbot.mouseClick(panel.check_all, LEFT)
    assert [request.path for request in stage.engine.asked(Refresh)] == [PAPERS, None]


def test_rare_actions_are_in_the_menu(stage, panel):
    card = panel.cards[PAPERS]
    choose(card.menu(), "Show in the file manager")
    assert stage.desktop.revealed == [PAPERS]
    choose(card.menu(), "Files that could not be read")
    assert panel.lists_problems


def test_removing_takes_two_steps_in_the_card(stage, qtbot, panel):
    card = panel.cards[PAPERS]
    choose(card.menu(), "Remove from Kindred…")
    assert card.confirm.isVisible()
    assert card.keep.hasFocus()  # so that a second Enter does not remove
    qtbot.mouseClick(card.keep, LEFT)
    assert not card.confirm.isVisible()
    choose(card.menu(), "Remove from Kindred…")
    qtbot.mouseClick(card.confirm, LEFT)
    assert stage.engine.asked(RemoveFolder) == [RemoveFolder(path=PAPERS)]
    assert PAPERS not in panel.cards


def test_everything_by_keyboard(stage, qtbot, panel):
    card = panel.cards[COUNCIL]
    card.setFocus()
    qtbot.keyClick(card, Qt.Key.Key_P, CTRL)
    qtbot.keyClick(card, Qt.Key.Key_F5)
    qtbot.keyClick(card, Qt.Key.Key_F5, SHIFT)
    qtbot.keyClick(card, Qt.Key.Key_Return, CTRL)
    assert stage.engine.asked(SetPaused) == [SetPaused(paused=True, path=COUNCIL)]
    assert [request.path for request in stage.engine.asked(Refresh)] == [COUNCIL, None]
    assert stage.desktop.revealed == [COUNCIL]
    qtbot.keyClick(card, Qt.Key.Key_Down)
    assert panel.cards[PAPERS].hasFocus()
    qtbot.keyClick(panel.cards[PAPERS], Qt.Key.Key_Delete)
    assert panel.cards[PAPERS].confirm.isVisible()
    qtbot.keyClick(panel.cards[PAPERS], Qt.Key.Key_Up)
    card.setFocus()
    qtbot.keyClick(card, Qt.Key.Key_R, CTRL)
    assert panel.lists_problems


def test_tooltips_show_the_shortcuts(panel):
    card = panel.cards[COUNCIL]
    assert card.pause.toolTip() == "Pause Council (Ctrl+P)"
    assert card.check.toolTip() == "Compare Council with the disk now (F5)"
    assert panel.check_all.toolTip() == "Compare all folders with the disk now (Shift+F5)"
    shown = {action.text(): action.shortcut().toString() for action in card.findChildren(QAction)}
    assert shown["What is left out…"] == "Ctrl+E"


@NO_SIZE_HINTS
def test_an_offline_folder_offers_to_be_located(stage, qtbot, panel, tmp_path):
    card = panel.cards[DRIVE]
    line = card.remarks.lines()[0]
    assert line.text.text().endswith("Plug the drive in, or say where the folder lies now.")
    qtbot.mouseClick(line.action, LEFT)
    dialog = stage.view.findChild(QFileDialog)
    assert dialog.windowTitle() == "Where does “Archive drive” lie now?"
    dialog.filesSelected.emit([str(tmp_path)])
    dialog.close()
    assert stage.engine.asked(RelocateFolder) == [RelocateFolder(path=DRIVE, new_path=str(tmp_path).encode())]


@NO_SIZE_HINTS
def test_any_folder_can_be_located_from_its_menu(stage, panel, tmp_path):
    choose(panel.cards[PAPERS].menu(), "It lies elsewhere now…")
    dialog = stage.view.findChild(QFileDialog)
    dialog.filesSelected.emit([str(tmp_path)])
    dialog.close()
    assert stage.engine.asked(RelocateFolder)[0].path == PAPERS


@NO_SIZE_HINTS
def test_a_single_file_is_located_among_files(stage, panel):
    thesis = stage.library.folder("/home/me/Thesis.docx", single_file=True, state="offline")
    stage.window.presenter.on_event(Folders(folders=[thesis]))
    choose(panel.cards[b"/home/me/Thesis.docx"].menu(), "It lies elsewhere now…")
    dialog = stage.view.findChild(QFileDialog)
    assert dialog.fileMode() == QFileDialog.FileMode.ExistingFile
    dialog.close()


def test_the_command_of_a_polled_folder_is_copied(stage, qtbot, panel):
    note = "too many folders to watch: `sudo sysctl fs.inotify.max_user_watches=524288`"
    polled = stage.library.folder(PAPERS.decode(), watching="polling", note=note)
    stage.window.presenter.on_event(Folders(folders=[polled]))
    line = panel.cards[PAPERS].remarks.lines()[0]
    assert line.text.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse
    qtbot.mouseClick(line.action, LEFT)
    assert stage.desktop.copied == ["sudo sysctl fs.inotify.max_user_watches=524288"]


def test_a_folder_that_is_read_gently_leads_to_the_setting(stage, qtbot, panel):
    stage.window.presenter.on_event(stage.library.status(pace="gently", pace_reason="on battery"))
    line = panel.cards[PAPERS].remarks.lines()[0]
    assert (line.text.text(), line.action.text()) == ("Going gently: on battery.", "Power settings")
    assert panel.cards[COUNCIL].remarks.lines() == []
    qtbot.mouseClick(line.action, LEFT)
    assert stage.window.presenter.panel == "settings"
    assert stage.view.settings.power.moments["on_battery"].buttons["gently"].hasFocus()


# -------------------------------------------------------------------- exclusions


@pytest.fixture
def card(stage, qtbot, panel):
    """The card of the council with its exclusions open."""
    effect = ExclusionEffect(
        files=1_203, of_files=5_000, size_bytes=340_000_000, examples=[COUNCIL + b"/import.tmp"]
    )
    stage.engine.scripts[TryExclusion] = lambda request: [effect]
    made = panel.cards[COUNCIL]
    qtbot.mouseClick(made.exclusions, LEFT)
    return made


def test_typing_a_pattern_shows_what_it_would_leave_out(stage, qtbot, card):
    assert card.editor.field.hasFocus()
    assert list(card.editor.patterns) == ["*.log", "drafts/"]
    qtbot.keyClicks(card.editor.field, "*.tmp")
    qtbot.waitUntil(lambda: "1,203" in card.editor.effect.text())
    assert card.editor.effect.text() == "Leaves out 1,203 of 5,000 files (340 MB), e.g. import.tmp"
    assert [request.pattern for request in stage.engine.asked(TryExclusion)] == ["*.tmp"]


def test_enter_adds_the_pattern(stage, qtbot, card):
    qtbot.keyClicks(card.editor.field, "*.tmp")
    qtbot.keyClick(card.editor.field, Qt.Key.Key_Return)
    assert stage.engine.asked(SetExclusions)[0].patterns == ["*.log", "drafts/", "*.tmp"]
    assert (card.editor.field.text(), "*.tmp" in card.editor.patterns) == ("", True)


def test_a_pattern_is_removed_by_mouse_or_delete(stage, qtbot, card):
    qtbot.mouseClick(card.editor.patterns["*.log"], LEFT)
    assert stage.engine.asked(SetExclusions)[-1].patterns == ["drafts/"]
    chip = card.editor.patterns["drafts/"]
    chip.setFocus()
    qtbot.keyClick(chip, Qt.Key.Key_Delete)
    assert stage.engine.asked(SetExclusions)[-1].patterns == []
    assert not card.confirm.isVisible()  # Delete on a pattern does not ask to remove the folder


def test_escape_empties_the_field_and_then_closes(qtbot, card):
    qtbot.keyClicks(card.editor.field, "x")
    qtbot.keyClick(card.editor.field, Qt.Key.Key_Escape)
    assert (card.editor.field.text(), card.editor.isVisible()) == ("", True)
    qtbot.keyClick(card.editor.field, Qt.Key.Key_Escape)
    assert not card.editor.isVisible()
    assert card.hasFocus()


def test_a_pattern_that_cannot_be_used_is_said_in_red(stage, qtbot, card):
    bad = ExclusionEffect(files=0, of_files=5_000, size_bytes=0, problem="[ is never closed")
    stage.engine.scripts[TryExclusion] = lambda request: [bad]
    qtbot.keyClicks(card.editor.field, "[")
    qtbot.waitUntil(lambda: card.editor.effect.text() == "[ is never closed.")
    assert card.editor.effect.property("kind") == "bad"
    assert not card.editor.add.isEnabled()


def test_what_the_engine_says_of_exclusions_reaches_the_open_card(stage, card):
    changed = stage.library.folder(COUNCIL.decode(), exclusions=["only this"])
    stage.window.presenter.on_event(Folders(folders=[changed]))
    assert list(card.editor.patterns) == ["only this"]


def test_words_give_way_to_icons_where_the_header_is_narrow(stage, panel):
    stage.view.resize(600, 500)
    QApplication.processEvents()
    assert (panel.check_all.text(), panel.check_all.accessibleName()) == ("", "Check all now")
    stage.view.resize(1280, 800)
    QApplication.processEvents()
    assert panel.check_all.text() == "Check all now"


def test_a_folder_of_an_empty_library_has_no_actions(stage, panel):
    stage.engine.scripts[ListFolders] = lambda _: [Folders(folders=[])]
    stage.window.folders.on_connected()
    assert not panel.check_all.isVisible()
    assert panel.regions() == [panel.empty.add]


def test_added_files_keep_their_order(stage, panel):
    names = ["b", "a", "c"]
    found = [stage.library.folder(f"/{name}") for name in names]
    stage.window.presenter.on_event(Folders(folders=found))
    assert [Path(path.decode()).name for path in panel.cards] == names
    tops = [panel.cards[f"/{name}".encode()].y() for name in names]
    QApplication.processEvents()
    assert tops == sorted(tops)
