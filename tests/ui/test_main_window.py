"""The window: panels, shortcuts, drops, banners, appearance, the session."""

from __future__ import annotations

import warnings

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QRect, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

from desktop_app.presenters.banners import Banner
from desktop_app.protocol.errors import EnvironmentProblem
from desktop_app.protocol.messages import AddFolder, Folders, ListFolders, Search
from desktop_app.settings import WindowState, WindowStateFile
from desktop_app.ui.app import BugReports, save_session

CTRL = Qt.KeyboardModifier.ControlModifier
COPY, LEFT, PLAIN = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.mark.parametrize(
    ("key", "panel"),
    [(Qt.Key.Key_2, "folders"), (Qt.Key.Key_Comma, "settings")],
)
def test_shortcuts_switch_panels_and_back(stage, qtbot, key, panel):
    qtbot.keyClick(stage.view, key, CTRL)
    assert stage.window.presenter.panel == panel
    assert stage.view.rail.buttons[panel].isChecked()
    qtbot.keyClick(stage.view, Qt.Key.Key_1, CTRL)
    assert stage.window.presenter.panel == "search"
    assert stage.view.search.field.line.hasFocus()


@pytest.mark.parametrize(
    ("key", "held"), [(Qt.Key.Key_K, CTRL), (Qt.Key.Key_F, CTRL), (Qt.Key.Key_Slash, PLAIN)]
)
def test_the_search_box_is_one_key_away(stage, qtbot, key, held):
    stage.window.presenter.show_panel("settings")
    qtbot.keyClick(stage.view, key, held)
    assert stage.view.search.field.line.hasFocus()
    assert stage.view.search.field.line.text() == ""


def test_letters_typed_anywhere_begin_a_search(stage, qtbot):
    stage.window.presenter.show_panel("search")
    qtbot.keyClicks(stage.view.search.field.line, "old")
    stage.window.presenter.show_panel("folders")
    qtbot.keyClicks(stage.view.folders, "n")
    qtbot.keyClicks(stage.view.search.field.line, "ew")
    assert stage.window.presenter.panel == "search"
    assert stage.view.search.field.line.text() == "new"


def test_folders_that_come_with_the_start_leave_the_search_box_ready(stage, tmp_path):
    stage.window.presenter.start_with([tmp_path])
    assert stage.engine.asked(AddFolder)
    assert stage.window.presenter.panel == "search"


def test_a_slash_can_be_typed_into_the_box(stage, qtbot):
    qtbot.keyClicks(stage.view.search.field.line, "a/b")
    assert stage.view.search.field.line.text() == "a/b"


def test_f6_goes_round_the_window(stage, qtbot):
    stage.script_all()
    stage.connect()
    qtbot.keyClicks(stage.view.search.field.line, "vote")
    qtbot.waitUntil(lambda: stage.view.search.model.rowCount() > 0)
    seen = []
    for _ in range(4):
        qtbot.keyClick(stage.view, Qt.Key.Key_F6)
        seen.append(QApplication.focusWidget().accessibleName())
    assert seen == ["Results", "Text of the file", "Search", "Search"]
    assert stage.view.search.field.line.hasFocus()


def mime(*paths: str) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(path) for path in paths])
    return data


def drag_over(target: QWidget, data: QMimeData) -> QDragEnterEvent:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # PySide 6.12; earlier ones have no other way
        event = QDragEnterEvent(QPoint(20, 20), COPY, data, LEFT, PLAIN)
    QApplication.sendEvent(target, event)
    return event


def test_folders_can_be_dropped_on_the_window(stage, tmp_path):
    (tmp_path / "Council").mkdir()
    data = mime(str(tmp_path / "Council"))
    assert drag_over(stage.view, data).isAccepted()
    assert (stage.view.overlay.isVisible(), stage.view.overlay.text) == (True, "Drop to add “Council”")
    QApplication.sendEvent(stage.view, QDropEvent(QPointF(20, 20), COPY, data, LEFT, PLAIN))
    assert not stage.view.overlay.isVisible()
    assert stage.engine.asked(AddFolder) == [AddFolder(path=str(tmp_path / "Council").encode())]
    assert stage.window.presenter.panel == "folders"


def test_a_drag_that_leaves_or_brings_no_files_changes_nothing(stage, tmp_path):
    drag_over(stage.view, mime(str(tmp_path)))
    QApplication.sendEvent(stage.view, QDragLeaveEvent())
    assert not stage.view.overlay.isVisible()
    text = QMimeData()
    text.setText("just words")
    assert not drag_over(stage.view, text).isAccepted()
    assert stage.engine.asked(AddFolder) == []


def test_nothing_inside_takes_a_drop_for_itself(stage):
    takers = [w for w in stage.view.findChildren(QWidget) if w.acceptDrops() and w is not stage.view]
    viewports = [w for w in takers if w.parent() and getattr(w.parent(), "acceptDrops", bool)()]
    assert [w for w in takers if w.isVisible() and w not in viewports] == []


def test_a_banner_shows_acts_and_closes(stage, qtbot):
    done = []
    stage.view.notices.show(Banner("a", "caution", "Something to know.", "Do it", lambda: done.append(True)))
    banner = stage.view.banner
    assert (banner.isVisible(), banner.text.text()) == (True, "Something to know.")
    qtbot.mouseClick(banner.action, LEFT)
    assert done == [True]
    qtbot.mouseClick(banner.closer, LEFT)
    assert not banner.isVisible()


def test_losing_the_engine_keeps_the_results(stage, qtbot):
    stage.script_all()
    stage.connect()
    qtbot.keyClicks(stage.view.search.field.line, "vote")
    qtbot.waitUntil(lambda: stage.view.search.model.rowCount() > 0)
    stage.window.presenter.on_lost("the engine stopped", 0.5)
    assert stage.view.search.model.rowCount() > 0
    assert stage.view.status.doing.full_text() == "The engine stopped; starting it again"
    stage.connect()
    assert not stage.view.banner.isVisible()


def test_an_exception_in_a_slot_is_logged_and_said_and_the_window_lives(stage, qtbot, caplog):
    reports = BugReports()
    reports.happened.connect(stage.window.presenter.on_bug)
    reports.install()
    stage.engine.scripts[ListFolders] = lambda _: 1 / 0
    try:
        stage.view.notices.show(Banner("a", "info", "Press.", "Fail", stage.window.folders.on_connected))
        qtbot.mouseClick(stage.view.banner.action, LEFT)
    finally:
        reports.uninstall()
    assert "ZeroDivisionError" in stage.view.banner.text.text()
    assert "ZeroDivisionError" in caplog.text
    qtbot.keyClicks(stage.view.search.field.line, "still here")
    assert stage.window.search.query == "still here"


def test_the_theme_changes_at_once_and_is_remembered(stage, qtbot, tmp_path):
    stage.window.presenter.show_panel("settings")
    qtbot.mouseClick(stage.view.settings.theme_buttons["dark"], LEFT)
    qtbot.mouseClick(stage.view.settings.size_buttons[150], LEFT)
    assert stage.view.palette().window().color().name() == "#1b1c1f"
    store = WindowStateFile(tmp_path / "window.json")
    save_session(store, stage.window)
    assert (store.load().theme, store.load().text_size_percent, store.load().panel) == (
        "dark",
        150,
        "settings",
    )


def test_the_session_is_restored(stage, qtbot, tmp_path):
    stage.view.resize(780, 700)
    stage.view.search.splitter.setSizes([400, 323])
    qtbot.keyClicks(stage.view.search.field.line, "vote")
    session = stage.window.session()
    stage.view.resize(700, 600)
    stage.window.search.clear()
    stage.window.restore(session)
    assert (stage.view.width(), stage.view.height()) == (780, 700)
    assert stage.view.search.field.line.text() == "vote"
    assert stage.window.session().splitter == session.splitter


@pytest.mark.parametrize("place", [(0, 0), (900, 700), (-300, -40)])
def test_the_window_fits_its_screen(stage, place):
    stage.view.move(*place)
    stage.view.resize(1280, 800)
    available = QRect(0, 30, 1280, 770)
    stage.view.fit_to(available)
    assert available.contains(stage.view.frameGeometry())
    assert stage.view.height() < 770  # the system's own title bar needs room as well


def test_a_window_that_fits_stays_as_it_is(stage):
    stage.view.move(40, 50)
    stage.view.resize(700, 500)
    stage.view.fit_to(QRect(0, 0, 1920, 1080))
    assert (stage.view.x(), stage.view.y()) == (40, 50)
    assert (stage.view.width(), stage.view.height()) == (700, 500)


def test_the_first_size_and_a_restored_one_fit_the_screen(stage):
    available = stage.view.screen().availableGeometry()
    stage.view.restore_geometry(WindowState())
    assert available.contains(stage.view.frameGeometry())
    stage.view.resize(3000, 2000)
    stage.view.restore_geometry(WindowState(geometry=stage.view.geometry_bytes()))
    assert available.contains(stage.view.frameGeometry())


def test_opening_a_result_of_an_offline_drive_says_why(stage, qtbot):
    stage.script_all()
    away = stage.library.hit("/media/me/Archive drive/a.pdf", offline=True)
    stage.engine.scripts[Search] = lambda request: [stage.library.results(request.query, [away])]
    stage.connect()

    def refuse(path: bytes) -> None:
        raise EnvironmentProblem("It is not there any more.")

    stage.desktop.open = refuse
    qtbot.keyClicks(stage.view.search.field.line, "vote")
    qtbot.waitUntil(lambda: stage.view.search.model.rowCount() > 0)
    row = stage.view.search.model.row_at(stage.view.search.model.index(0))
    assert (row.offline, row.meta.split(" · ")[0]) == (True, "Not connected")
    qtbot.keyClick(stage.view.search.field.line, Qt.Key.Key_Return)
    qtbot.waitUntil(stage.view.banner.isVisible)
    assert "“Archive drive”, which is not connected" in stage.view.banner.text.text()


def test_every_control_has_a_name_for_screen_readers(stage, qtbot):
    stage.script_all()
    stage.connect()
    stage.window.folders.toggle_exclusions(b"/home/me/Council")
    stage.window.problems.open()
    controls = [*stage.view.findChildren(QAbstractButton), *stage.view.findChildren(QLineEdit)]
    nameless = [c for c in controls if not (c.isHidden() or c.accessibleName())]
    assert nameless == []


def test_rail_tooltips_show_their_shortcuts(stage):
    tips = [made.toolTip() for made in stage.view.rail.buttons.values()]
    assert tips == ["Search (Ctrl+1)", "Folders (Ctrl+2)", "Settings (Ctrl+,)"]


def test_an_empty_library_teaches(stage):
    stage.engine.scripts[ListFolders] = lambda _: [Folders(folders=[])]
    stage.connect()
    assert stage.view.search.empty.title.text() == "Drop a folder here"
    assert stage.view.search.empty.add.isVisible()
