"""The card "Open with", by mouse and keyboard, and what the session keeps of it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from desktop_app.protocol.messages import CollectResults
from desktop_app.settings import WindowState, WindowStateFile
from desktop_app.ui.app import save_session
from tests.helpers.recorded_desktop import installed

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def card(stage):
    stage.script_all()
    stage.desktop.installed = [installed("Okular"), installed("Kate")]
    stage.connect()
    stage.view.show_open_with()
    return stage.view.settings.open_with


def write(qtbot, card, ending: str, command: str) -> None:
    for field, text in ((card.ending, ending), (card.command, command)):
        field.setFocus()
        qtbot.keyClicks(field, text)


def test_a_command_is_written_added_and_used(stage, qtbot, card):
    write(qtbot, card, ".pdf", "mine {page} {path}")
    assert card.effect.text() == "Opens .pdf files with /usr/bin/mine."
    qtbot.keyClick(card.command, Qt.Key.Key_Return)
    assert (list(card.tests), card.ending.text(), card.command.text()) == (["pdf"], "", "")
    stage.window.presenter.show_panel("search")
    qtbot.keyClicks(stage.view.search.field.line, "vote")
    qtbot.keyClick(stage.view.search.field.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(stage.desktop.started))
    assert stage.desktop.started[0][:2] == ["/usr/bin/mine", "3"]


def test_what_is_wrong_is_said_while_it_is_written(qtbot, card):
    write(qtbot, card, "pdf", "mine {file}")
    assert "{file} is not known here" in card.effect.text()
    assert not card.add.isEnabled()
    assert not card.test.isEnabled()


def test_known_programs_fill_the_field(qtbot, card):
    write(qtbot, card, "py", "")
    menu = card.menu_of_programs()
    assert [action.text() for action in menu.actions()] == ["Kate"]
    menu.actions()[0].trigger()
    assert card.command.text() == "/usr/bin/kate --line {line} {path}"
    menu.deleteLater()


def test_a_command_is_tried_on_a_file_of_the_library(stage, qtbot, card):
    found = stage.library.results("ext:pdf", stage.library.hits()[:1])
    stage.engine.scripts[CollectResults] = lambda _: [found]
    write(qtbot, card, "pdf", "mine {page} {path}")
    qtbot.mouseClick(card.test, LEFT)
    assert card.tried.text() == "Started with “Minutes 2024-03.pdf”."
    assert stage.desktop.started[0][:2] == ["/usr/bin/mine", "3"]


def test_commands_are_changed_and_removed(stage, qtbot, card):
    stage.window.results.open_with.restore({"pdf": "mine {path}", "md": "no-editor {path}"})
    assert card.tests["md"].accessibleName() == "Test the command for .md"
    qtbot.mouseClick(card.tests["md"], LEFT)
    assert "“no-editor” is not there" in card.tried.text()
    stage.window.results.open_with.begin("pdf")
    assert card.command.text() == "mine {path}"
    qtbot.mouseClick(card.removers["pdf"], LEFT)
    assert list(card.tests) == ["md"]


def test_the_session_keeps_the_commands(stage, card, tmp_path):
    stage.window.results.open_with.restore({"pdf": "mine {path}"})
    store = WindowStateFile(tmp_path / "window.json")
    save_session(store, stage.window)
    assert store.load().open_with == {"pdf": "mine {path}"}
    (tmp_path / "window.json").write_text('{"open_with": {"pdf": 3}, "panel": "folders"}')
    assert store.load() == WindowState(panel="folders")
