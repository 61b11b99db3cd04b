"""The first end: a folder is dropped, a question is typed, the answer is found, read and opened."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from desktop_app.paths import DataDir
from desktop_app.settings import WindowState
from desktop_app.ui import app as window_app
from tests.helpers.recorded_desktop import RecordedDesktop, installed

pytestmark = [pytest.mark.e2e, pytest.mark.model]


@pytest.fixture
def desktop() -> RecordedDesktop:
    return RecordedDesktop()


@pytest.fixture
def window(qtbot, data_dir: DataDir, desktop: RecordedDesktop) -> Iterator[window_app.Window]:
    """The whole window on a real engine."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    bridge = window_app.EngineBridge(window_app.connector(data_dir))
    theme = window_app.Theme(application)
    clock = window_app.QtClock(application)
    made = window_app.Window(theme, bridge, clock, desktop, str(data_dir.root), bridge.try_now)
    window_app.wire(made, bridge, window_app.BugReports())
    made.restore(WindowState())
    made.view.resize(1280, 800)
    made.view.show()
    bridge.start()
    yield made
    clock.stop()
    bridge.close()
    made.view.close()


def drop(view, folder: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(folder))])
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    enter = QDragEnterEvent(QPoint(300, 300), action, data, button, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(view, enter)
    assert enter.isAccepted()
    event = QDropEvent(QPointF(300, 300), action, data, button, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(view, event)


def name_at(window: window_app.Window, at: int = 0) -> str:
    """The name in a row; "" where there is none, and for the fold."""
    rows = window.view.search.model
    row = rows.row_at(rows.index(at, 0))
    return getattr(row, "name", "")


def picture(window: window_app.Window, name: str) -> None:
    """Keep a picture of the window where KINDRED_SCREENSHOTS says."""
    folder = os.environ.get("KINDRED_SCREENSHOTS")
    if folder:
        window.view.grab().save(str(Path(folder) / f"{name}.png"))


def test_drop_a_folder_ask_in_other_words_read_and_open(
    qtbot, window: window_app.Window, desktop: RecordedDesktop, folder: Path
) -> None:
    drop(window.view, folder)
    line = window.view.search.field.line
    qtbot.keyClicks(line, "too few people came so nothing was decided")
    qtbot.waitUntil(lambda: name_at(window) == "Minutes March.md", timeout=120_000)
    qtbot.waitUntil(
        lambda: "put off until" in window.view.search.preview.reading.toPlainText(), timeout=30_000
    )
    picture(window, "e2e-search")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(desktop.opened), timeout=10_000)
    assert desktop.opened == [os.fsencode(folder / "Council" / "Minutes March.md")]
    line.clear()
    qtbot.keyClicks(line, "backoff")  # a file's name is found as well
    qtbot.waitUntil(lambda: name_at(window) == "backoff.py", timeout=30_000)
    picture(window, "e2e-name")


def test_a_vague_likeness_is_called_so_and_is_one_key_away(
    qtbot, window: window_app.Window, desktop: RecordedDesktop, folder: Path
) -> None:
    drop(window.view, folder)
    line = window.view.search.field.line
    qtbot.keyClicks(line, "why was the vote postponed")
    # The model sees little in common with the minutes (a cosine of 0.2), though nothing is nearer.
    qtbot.waitUntil(lambda: "Nothing relevant" in window.view.search.note.text(), timeout=120_000)
    qtbot.waitUntil(lambda: window.view.search.model.rowCount() == 1, timeout=30_000)
    assert name_at(window) == ""  # the fold
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: name_at(window, 1) == "Minutes March.md", timeout=10_000)
    assert desktop.opened == []
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(desktop.opened), timeout=10_000)
    assert desktop.opened == [os.fsencode(folder / "Council" / "Minutes March.md")]


def test_what_is_saved_while_the_window_is_open_is_found(
    qtbot, window: window_app.Window, folder: Path
) -> None:
    drop(window.view, folder)
    line = window.view.search.field.line
    qtbot.keyClicks(line, '"behind the beehive"')
    (folder / "note.txt").write_text("The spare key hangs behind the beehive.")
    qtbot.waitUntil(lambda: name_at(window) == "note.txt", timeout=60_000)
    (folder / "note.txt").unlink()
    qtbot.waitUntil(lambda: name_at(window) == "", timeout=60_000)


def test_results_are_opened_at_their_line_cited_and_exported(
    qtbot, window: window_app.Window, desktop: RecordedDesktop, folder: Path, tmp_path: Path
) -> None:
    desktop.default = installed("Kate")
    drop(window.view, folder)
    line = window.view.search.field.line
    qtbot.keyClicks(line, "late crossings on Fridays")
    qtbot.waitUntil(lambda: name_at(window) == "Minutes March.md", timeout=120_000)
    minutes = folder / "Council" / "Minutes March.md"
    passage = window.search.selected_hits()[0].passages[0]
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(desktop.started), timeout=30_000)
    assert desktop.started == [["/usr/bin/kate", "--line", str(passage.line), str(minutes)]]
    assert "crossings" in "".join(minutes.read_text().splitlines(keepends=True)[passage.line - 1 :])
    window.results.actions.copy_citations()
    assert f"— Minutes March.md, line {passage.line}, {minutes}" in desktop.marked[0][0]
    window.results.export.export_all(tmp_path / "found.csv", "csv")
    qtbot.waitUntil((tmp_path / "found.csv").exists, timeout=60_000)
    table = (tmp_path / "found.csv").read_text("utf-8-sig").splitlines()
    assert table[0] == "path,title,confidence,page,line,passage,score"
    assert str(minutes) in table[1]
