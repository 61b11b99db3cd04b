"""The bar as a person uses it: keys, focus, size, and what a screen reader hears."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent, QRegion
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.presenters.banners import Banner
from desktop_app.protocol.messages import GetPreview, Search
from desktop_app.ui.search_bar import FROM_BOTTOM, FROM_TOP, SearchBar
from desktop_app.ui.widgets.shadow import MARGIN, SINKS

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def bar(stage, qtbot: QtBot) -> SearchBar:
    stage.script_all()
    stage.connect()
    stage.window.presence.on_connected()
    stage.window.presence.bar.show()
    view = stage.window.presence.bar_view
    qtbot.waitExposed(view)
    return view


def ask(stage, bar: SearchBar, qtbot: QtBot, query: str = "why was the vote postponed") -> None:
    qtbot.keyClicks(bar.field.line, query)
    qtbot.waitUntil(lambda: [r.query for r in stage.engine.asked(Search)][-1:] == [query])


def selected(bar: SearchBar) -> str:
    return getattr(bar.model.row_at(bar.list.currentIndex()), "name", "")


def test_typing_lists_and_enter_opens(stage, bar, qtbot):
    ask(stage, bar, qtbot)
    assert selected(bar) == "Minutes 2024-03.pdf"
    qtbot.keyClick(bar.field.line, Qt.Key.Key_Return)
    assert [path.rsplit(b"/")[-1] for path in stage.desktop.opened] == [b"Minutes 2024-03.pdf"]
    assert not bar.isVisible()


def test_arrows_go_into_the_list_and_letters_back_to_the_box(stage, bar, qtbot):
    ask(stage, bar, qtbot)
    qtbot.keyClick(bar.field.line, Qt.Key.Key_Down)
    assert bar.list.hasFocus()
    assert selected(bar) == "Standing orders.pdf"
    qtbot.keyClick(bar.list, Qt.Key.Key_Up)
    assert bar.list.hasFocus()
    qtbot.keyClick(bar.list, Qt.Key.Key_Up)
    assert bar.field.line.hasFocus()
    qtbot.keyClick(bar.field.line, Qt.Key.Key_Down)
    qtbot.keyClick(bar.list, Qt.Key.Key_Question)
    assert bar.field.line.hasFocus()
    assert bar.field.line.text().endswith("postponed?")
    qtbot.keyClick(bar.field.line, Qt.Key.Key_Down)
    qtbot.keyClick(bar.list, Qt.Key.Key_Backspace)
    assert bar.field.line.text().endswith("postponed")


def test_control_enter_shows_in_the_folder(stage, bar, qtbot):
    ask(stage, bar, qtbot)
    qtbot.keyClick(bar.field.line, Qt.Key.Key_Down)
    qtbot.keyClick(bar.list, Qt.Key.Key_Return, CTRL)
    assert stage.desktop.revealed == [b"/home/me/Council/Rules/Standing orders.pdf"]


def test_control_c_copies_the_path_unless_text_is_selected(stage, bar, qtbot):
    ask(stage, bar, qtbot)
    qtbot.keyClick(bar.field.line, Qt.Key.Key_C, CTRL)
    assert stage.desktop.copied == ["/home/me/Council/Minutes/Minutes 2024-03.pdf"]
    bar.field.line.selectAll()
    qtbot.keyClick(bar.field.line, Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == "why was the vote postponed"
    assert len(stage.desktop.copied) == 1


def test_a_click_opens(stage, bar, qtbot):
    ask(stage, bar, qtbot)
    place = bar.list.visualRect(bar.model.index(1)).center()
    qtbot.mouseClick(bar.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert stage.desktop.opened == [b"/home/me/Council/Rules/Standing orders.pdf"]


def test_space_in_the_list_previews_and_brings_the_list_back(stage, bar, qtbot):
    ask(stage, bar, qtbot)
    stage.engine.requests.clear()
    qtbot.keyClick(bar.field.line, Qt.Key.Key_Space)  # in the box it is a letter
    assert bar.field.line.text().endswith(" ")
    qtbot.keyClick(bar.field.line, Qt.Key.Key_Down)
    qtbot.keyClick(bar.list, Qt.Key.Key_Space)
    assert bar.preview.isVisible()
    assert not bar.list.isVisible()
    assert bar.preview.reading.hasFocus()
    assert len(stage.engine.asked(GetPreview)) == 1
    qtbot.keyClick(bar.preview.reading, Qt.Key.Key_Space)
    assert bar.list.isVisible()
    assert bar.list.hasFocus()


def test_control_y_previews_from_the_box_and_escape_closes_one_thing_after_the_other(stage, bar, qtbot):
    ask(stage, bar, qtbot)
    qtbot.keyClick(bar.field.line, Qt.Key.Key_Y, CTRL)
    assert bar.preview.isVisible()
    qtbot.keyClick(bar.preview.reading, Qt.Key.Key_Escape)
    assert bar.isVisible()
    assert not bar.preview.isVisible()
    qtbot.keyClick(QApplication.focusWidget() or bar.field.line, Qt.Key.Key_Escape)
    assert not bar.isVisible()


def test_it_offers_nothing_that_nobody_answers(stage, bar, qtbot):
    ask(stage, bar, qtbot)
    qtbot.keyClick(bar.field.line, Qt.Key.Key_Y, CTRL)
    qtbot.waitUntil(bar.preview.isVisible)
    assert bar.preview.open.isVisible()
    assert not bar.preview.similar.isVisible()
    assert not bar.preview.why.isVisible()
    assert not bar.list.itemDelegate().says_why


def test_tab_goes_on_in_the_window(stage, bar, qtbot):
    stage.view.hide()
    ask(stage, bar, qtbot)
    qtbot.keyClick(bar.field.line, Qt.Key.Key_Tab)
    assert not bar.isVisible()
    assert stage.view.isVisible()
    assert stage.view.search.field.line.text() == "why was the vote postponed"


def test_it_comes_back_with_all_text_selected(stage, bar, qtbot):
    ask(stage, bar, qtbot)
    stage.window.presence.bar.toggle()
    stage.window.presence.bar.toggle()
    assert bar.isVisible()
    assert bar.field.line.selectedText() == "why was the vote postponed"
    assert bar.focusWidget() is bar.field.line


def test_the_loss_of_the_focus_hides_it(stage, bar, qtbot):
    bar.activateWindow()
    qtbot.waitUntil(bar.isActiveWindow)
    stage.view.activateWindow()
    qtbot.waitUntil(lambda: not bar.isVisible())
    stage.window.presence.bar.toggle()  # the same key press
    assert not bar.isVisible()


def test_a_click_beside_the_box_hides_it(stage, bar, qtbot):
    place = QPointF(4, 4)
    left = Qt.MouseButton.LeftButton
    pressed = QMouseEvent(
        QEvent.Type.MouseButtonPress, place, place, left, left, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(bar, pressed)
    assert not bar.isVisible()


def test_filters_are_chips_that_can_be_taken_out(stage, bar, qtbot):
    ask(stage, bar, qtbot, "vote ext:pdf")
    (chip,) = bar.field.filter_buttons
    qtbot.keyClick(chip, Qt.Key.Key_Minus)
    assert bar.field.line.text() == "vote -ext:pdf"
    qtbot.keyClick(chip, Qt.Key.Key_Minus)  # it is a chip of the query before: there is no such filter now
    bar.field.line.setText("vote ext:pdf")
    qtbot.keyClick(chip, Qt.Key.Key_Delete)
    assert bar.field.line.text() == "vote"


def test_what_stood_in_the_way_is_said_in_the_bar(stage, bar, qtbot):
    ask(stage, bar, qtbot)
    stage.window.presence.bar.show_banner(Banner("file", "caution", "“a.txt” is not there any more."))
    assert bar.message.isVisible()
    assert bar.message.accessibleName() == "“a.txt” is not there any more."


TWO_SCREENS = """
import sys
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication
from desktop_app.ui.search_bar import SearchBar
from desktop_app.ui.theme import Theme

application = QApplication([])
class Presenter:
    def on_focus_lost(self):
        pass

bar = SearchBar(Theme(application), lambda: True, lambda window: None)
bar.attach(Presenter(), None)
for at in ((600, 400), (2000, 500), (100, 100)):
    QCursor.setPos(*at)
    application.processEvents()
    bar.appear("")
    print(bar.screen().name(), bar.screen().geometry().contains(bar.box.mapToGlobal(bar.box.rect().center())))
    bar.vanish()
"""


def test_it_comes_up_on_the_screen_with_the_pointer(tmp_path: Path):
    side_by_side = [("left", 0, 1280, 800), ("right", 1280, 1920, 1080)]
    screens = [
        {
            "name": name, "x": x, "y": 0, "width": width, "height": height,
            "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1,
        }
        for name, x, width, height in side_by_side
    ]  # fmt: skip
    (tmp_path / "screens.json").write_text(json.dumps({"screens": screens}))
    platform = f"offscreen:configfile={tmp_path / 'screens.json'}"
    shown = subprocess.run(
        [sys.executable, "-c", TWO_SCREENS],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[2],
        env={**os.environ, "QT_QPA_PLATFORM": platform},
    )
    assert shown.stdout.split("\n")[:3] == ["left True", "right True", "left True"]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_pictures(stage, bar, qtbot, theme, tmp_path: Path):
    """To be looked at, in the folder $KINDRED_SCREENSHOTS."""
    folder = Path(os.environ.get("KINDRED_SCREENSHOTS") or tmp_path)
    stage.window.presenter.set_theme(theme)
    ask(stage, bar, qtbot)
    for name in ("bar", "bar-preview"):
        picture = bar.grab()
        assert picture.save(str(folder / f"{name}-{theme}.png"))
        image = picture.toImage()
        middle = image.height() // 4
        assert len({image.pixel(x, middle) for x in range(0, image.width(), 3)}) > 8
        qtbot.keyClick(bar.field.line, Qt.Key.Key_Y, CTRL)


class TestSize:
    def test_it_lies_in_the_middle_of_the_upper_third(self, bar):
        free = QGuiApplication.primaryScreen().availableGeometry()
        box = bar.box.geometry().translated(bar.geometry().topLeft())
        assert abs(box.center().x() - free.center().x()) <= 1
        assert box.top() == free.top() + round(free.height() * FROM_TOP)

    def test_the_window_stays_and_the_box_follows(self, stage, bar, qtbot):
        whole, low = bar.geometry(), bar.box.height()
        assert low < 80
        ask(stage, bar, qtbot)
        assert bar.geometry() == whole
        rows = sum(bar.list.sizeHintForRow(row) for row in range(bar.model.rowCount()))
        assert bar.list.height() == rows
        assert bar.box.height() > low + rows
        assert bar.mask().boundingRect().bottom() == bar.box.geometry().bottom() + SINKS + MARGIN
        bar.field.line.clear()
        assert bar.box.height() == low

    def test_while_more_may_come_it_does_not_shrink(self, stage, bar, qtbot):
        ask(stage, bar, qtbot)
        high = bar.box.height()
        few = stage.library.hits()[:1]
        stage.engine.scripts[Search] = lambda request: [
            stage.library.results(request.query, few, final=False)
        ]
        qtbot.keyClicks(bar.field.line, "x")
        qtbot.waitUntil(lambda: bar.model.rowCount() == 1)
        assert bar.box.height() == high
        stage.engine.reply(Search, stage.library.results(bar.field.line.text(), few))
        assert bar.box.height() < high

    def test_twice_the_text_still_fits_the_screen(self, stage, bar, qtbot):
        stage.window.presenter.set_text_size(200)
        stage.window.presence.bar.show()
        ask(stage, bar, qtbot)
        free = QGuiApplication.primaryScreen().availableGeometry()
        box = bar.box.geometry().translated(bar.geometry().topLeft())
        assert free.adjusted(0, 0, 0, -FROM_BOTTOM + 1).contains(box)
        shown = bar.box.rect()
        for part in (bar.field, bar.list, bar.hints, bar.summary):
            corner = part.mapTo(bar.box, part.rect().bottomRight())
            assert shown.contains(corner)
        assert bar.hints.height() >= bar.hints.fontMetrics().height()

    def test_without_a_compositor_only_the_rounded_box_is_there(self, stage, bar, qtbot):
        bar._translucent = lambda: False
        stage.window.presence.bar.show()
        box = bar.box.geometry()
        assert bar.mask().boundingRect().size().width() == pytest.approx(box.width(), abs=1)
        assert not bar.mask().contains(box.topLeft())  # the corner is round
        assert bar.mask().contains(box.center())
        assert bar.mask().subtracted(QRegion(box.adjusted(0, 0, 1, 1))).isEmpty()
        colour = bar.grab().toImage().pixelColor(box.topLeft())
        assert colour.alpha() == 255


def test_what_a_screen_reader_hears(stage, bar, qtbot):
    ask(stage, bar, qtbot)
    assert bar.windowTitle() == "Kindred search"
    assert bar.field.line.accessibleName() == "Search"
    assert bar.list.accessibleName() == "Results"
    assert bar.model.data(bar.model.index(0), Qt.ItemDataRole.AccessibleTextRole).startswith(
        "Minutes 2024-03.pdf. Strong."
    )


def test_hints_name_the_key_that_works_now(stage, bar, qtbot):
    ask(stage, bar, qtbot)
    assert "Ctrl Y preview" in bar.hints.full_text()
    qtbot.keyClick(bar.field.line, Qt.Key.Key_Down)
    assert "Space preview" in bar.hints.full_text()
