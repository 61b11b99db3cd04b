"""The settings that are about the engine, by mouse and keyboard."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from desktop_app.protocol.messages import (
    ChangeSettings,
    Done,
    EngineSettings,
    ExclusionEffect,
    Failed,
    ForgetOpened,
    Reranker,
    SetExclusions,
    Settings,
    TryExclusion,
    Verify,
    VerifyReport,
)
from desktop_app.settings import WindowState
from desktop_app.ui.languages import LANGUAGES
from desktop_app.ui.widgets.controls import SettingRow, Switch
from desktop_app.ui.widgets.flow import FlowLayout
from desktop_app.ui.widgets.parts import button

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def panel(stage):
    stage.script_all()
    stage.engine.scripts[ChangeSettings] = lambda request: [Settings(settings=request.settings)]
    stage.connect()
    stage.window.presenter.show_panel("settings")
    return stage.view.settings


def changed(stage) -> EngineSettings:
    return stage.engine.asked(ChangeSettings)[-1].settings


def test_before_the_engine_answers_nothing_can_be_changed(stage, qtbot):
    panel = stage.view.settings
    stage.window.presenter.show_panel("settings")
    controls = [panel.indexing.hidden, panel.indexing.size, panel.power.threads, panel.privacy.text]
    assert not any(control.isEnabled() for control in controls)
    stage.script_all()
    stage.connect()
    assert all(control.isEnabled() for control in controls)
    stage.window.presenter.on_lost("the engine stopped", 0.2)
    assert not any(control.isEnabled() for control in controls)


def test_the_language_is_chosen_and_said_when_it_holds(stage, qtbot):
    panel = stage.view.settings
    stage.window.presenter.show_panel("settings")
    assert set(panel.language_buttons) == {"system", *LANGUAGES}
    assert (panel.language_buttons["system"].isChecked(), panel.language_note.isVisible()) == (True, False)
    qtbot.mouseClick(panel.language_buttons["de"], LEFT)
    assert panel.language_buttons["de"].isChecked()
    assert "started next" in panel.language_note.text()
    assert stage.window.session().language == "de"


def test_a_language_that_there_is_no_more_is_that_of_the_system(stage):
    stage.window.restore(WindowState(language="tlh"))
    assert stage.view.settings.language_buttons["system"].isChecked()


def test_what_is_indexed(stage, qtbot, panel):
    qtbot.mouseClick(panel.indexing.hidden, LEFT)
    assert changed(stage) == EngineSettings(hidden_files=True)
    panel.indexing.gitignore.setFocus()
    qtbot.keyClick(panel.indexing.gitignore, Qt.Key.Key_Space)
    assert changed(stage) == EngineSettings(hidden_files=True, follow_gitignore=False)
    menu = panel.indexing.size.menu_of_choices()
    next(action for action in menu.actions() if action.text() == "1 GB").trigger()
    menu.deleteLater()
    assert changed(stage).max_file_mb == 1024
    assert panel.indexing.size.text() == "1 GB  ▾"
    assert panel.indexing.size.accessibleName() == "Largest file: 1 GB"


def test_power(stage, qtbot, panel):
    for setting, value in (("on_battery", "pause"), ("when_busy", "go_on"), ("full_screen", "gently")):
        qtbot.mouseClick(panel.power.moments[setting].buttons[value], LEFT)
    qtbot.mouseClick(panel.power.gpu_share.buttons[50], LEFT)
    panel.power.threads.menu_of_choices().actions()[1].trigger()
    assert changed(stage) == EngineSettings(
        on_battery="pause", when_busy="go_on", full_screen="gently", gpu_share_percent=50, threads=1
    )


def test_exclusions_for_all_folders(stage, qtbot, panel):
    stage.engine.scripts[TryExclusion] = lambda _: [ExclusionEffect(files=0, of_files=9, size_bytes=0)]
    editor = panel.indexing.exclusions
    assert list(editor.patterns) == ["*.bak", "Thumbs.db", "old versions/"]
    qtbot.keyClicks(editor.field, "*.iso")
    qtbot.waitUntil(lambda: editor.effect.text() == "Leaves out none of the 9 files known now.")
    qtbot.mouseClick(editor.add, LEFT)
    request = stage.engine.asked(SetExclusions)[0]
    assert (request.path, request.patterns[-1]) == (None, "*.iso")


def test_a_refusal_is_a_banner_and_the_control_goes_back(stage, qtbot, panel):
    stage.engine.scripts[ChangeSettings] = lambda _: [Failed(reason="the disk is full")]
    qtbot.mouseClick(panel.indexing.hidden, LEFT)
    assert not panel.indexing.hidden.isChecked()


def test_text_is_erased_after_a_question_in_the_row(stage, qtbot, panel):
    privacy = panel.privacy
    qtbot.mouseClick(privacy.text, LEFT)
    assert privacy.text.isChecked()  # it is what holds, until the question is answered
    assert privacy.erase.isVisible()
    qtbot.mouseClick(privacy.keep, LEFT)
    assert not privacy.erase.isVisible()
    assert stage.engine.asked(ChangeSettings) == []
    qtbot.mouseClick(privacy.text, LEFT)
    qtbot.mouseClick(privacy.erase, LEFT)
    assert changed(stage) == EngineSettings(store_text=False)
    assert not privacy.text.isChecked()


def test_a_reranker_is_chosen_by_its_folder_and_removed(stage, qtbot, panel, monkeypatch):
    card = panel.reranker
    assert not card.remove.isVisible()
    asked: list[Path] = []

    def answer(near, on_found):
        asked.append(near)
        on_found(Path("/models/judge"))

    monkeypatch.setattr(card, "_on_choose", answer)
    qtbot.mouseClick(card.choose, LEFT)
    assert changed(stage) == EngineSettings(reranker=os.path.abspath("/models/judge"))
    assert (card.name.text(), card.remove.isVisible()) == ("judge", True)
    ready = Reranker(name="judge", state="ready", size_bytes=9_000, memory_bytes=8_000, device="cpu")
    stage.window.presenter.on_event(stage.library.status(reranker=ready))
    assert card.doing.text() == "Ready on CPU · 8.0 KB of memory"
    assert card.name.accessibleName() == "judge. Ready on CPU · 8.0 KB of memory"
    card.remove.setFocus()
    qtbot.keyClick(card.remove, Qt.Key.Key_Space)
    assert (changed(stage), card.remove.isVisible()) == (EngineSettings(), False)
    assert asked == [Path.home()]


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_the_dialog_for_a_reranker_begins_where_there_is_a_folder(stage, qtbot, panel, tmp_path):
    found: list[Path] = []
    stage.view.choose_reranker(tmp_path / "gone", found.append)
    dialog = stage.view.findChild(QFileDialog)
    assert dialog.directory().absolutePath() == str(tmp_path)
    dialog.filesSelected.emit([str(tmp_path / "judge")])
    assert found == [tmp_path / "judge"]
    dialog.close()


def test_what_was_opened_is_forgotten_at_a_click(stage, qtbot, panel):
    privacy = panel.privacy
    assert privacy.forget.accessibleName() == "Forget what I opened"
    qtbot.mouseClick(privacy.forget, LEFT)
    stage.engine.reply(ForgetOpened, Done())
    assert privacy.forget.text() == "Forgotten"
    assert privacy.forget.isEnabled()  # else the focus would jump to the next control


def test_what_is_new_goes_first_unless_that_is_switched_off(stage, qtbot, panel):
    assert panel.privacy.favour.isChecked()
    qtbot.mouseClick(panel.privacy.favour, LEFT)
    assert changed(stage) == EngineSettings(favour_recent=False)


def test_a_check_that_finds_differences_offers_to_repair(stage, qtbot, panel):
    privacy = panel.privacy
    stage.engine.scripts.pop(Verify, None)
    qtbot.mouseClick(privacy.check, LEFT)
    assert not privacy.check.isEnabled()
    assert privacy.result.text().startswith("Comparing the catalogue")
    stage.engine.reply(Verify, VerifyReport(differences=1, repaired=0, details=["vector 3 is missing"]))
    assert privacy.details.text() == "vector 3 is missing"
    qtbot.mouseClick(privacy.repair, LEFT)
    stage.engine.reply(Verify, VerifyReport(differences=0, repaired=1, details=["vector 3 is missing"]))
    assert privacy.result.text() == "1 difference repaired."
    assert not privacy.repair.isVisible()
    assert [request.repair for request in stage.engine.asked(Verify)] == [False, True]


def test_every_control_says_what_it_is(panel):
    names = [made.accessibleName() for made in panel.findChildren(Switch)]
    of_the_bar = ["Listen for this key", "Tray icon", "Go on when the window is closed"]
    kept = ["Keep the text of files in the library", "Remember searches"]
    assert names == [
        *of_the_bar, "Start with the session", "Hidden files", "Follow .gitignore", *kept,
        "Put what is new or often opened first",
    ]  # fmt: skip
    assert panel.power.moments["on_battery"].buttons["pause"].accessibleName() == "On battery: Pause"


# -------------------------------------------------------------------- the parts they are made of


def test_a_flow_breaks_into_lines_and_leaves_out_what_is_hidden(qtbot, app_theme):
    host = QWidget()
    qtbot.addWidget(host)
    flow = FlowLayout(8)
    host.setLayout(flow)
    made = [button("word", lambda: None) for _ in range(6)]
    for one in made:
        flow.addWidget(one)
    one_line = flow.heightForWidth(10_000)
    narrow = made[0].sizeHint().width() * 2 + 8
    assert flow.heightForWidth(narrow) == 3 * one_line + 2 * 8
    made[5].hide()
    made[4].hide()
    assert flow.heightForWidth(narrow) == 2 * one_line + 8
    assert flow.heightForWidth(1) == 4 * one_line + 3 * 8  # one a line where nothing fits


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_a_control_goes_below_its_words_where_there_is_no_room(qtbot, app_theme):
    control = button("A rather long choice", lambda: None)
    row = SettingRow("Title", "And why.", control)
    qtbot.addWidget(row)
    row.resize(800, 80)
    row.show()
    QApplication.processEvents()
    beside = control.y()
    row.resize(control.sizeHint().width() + 20, 200)
    QApplication.processEvents()
    assert control.y() > beside
    assert control.x() == 0
