"""The duplicates window by mouse and keyboard, on a scripted engine."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QComboBox, QPlainTextEdit, QSlider

from desktop_app.presenters.duplicates.comparing import Pair
from desktop_app.protocol.messages import (
    ChooseKeeper,
    CompareFiles,
    Comparison,
    Copies,
    DecidePair,
    Decision,
    Decisions,
    DiffBlock,
    DuplicateArrived,
    DuplicateProgress,
    FindCopies,
    FindDuplicates,
    GetDuplicateProgress,
    GetKeepRules,
    GetLikenesses,
    GetRemoval,
    KeepRules,
    KeepRulesInForce,
    ListDecisions,
    ListRemovals,
    Member,
    PlannedFile,
    PlanRemoval,
    RemovalBatch,
    RemovalEntries,
    RemovalEntry,
    RemovalPlan,
    RemovalProgress,
    Removals,
    RemoveFiles,
    SetKeepRules,
    SteerDuplicates,
    UndoRemoval,
)
from desktop_app.settings import WindowState
from desktop_app.ui.duplicates.cards import card_size, tag_rect
from desktop_app.ui.duplicates.image_sides import read_picture
from desktop_app.ui.models.results_model import ROW_ROLE
from tests.helpers.duplicate_scores import ScoreBook, harbour_book, many_families

LEFT, CTRL, SHIFT = (
    Qt.MouseButton.LeftButton,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
ALT = Qt.KeyboardModifier.AltModifier
HOME = b"/home/me/Council/"
V3 = HOME + b"Plans/Harbour plan v3.docx"
V2, V1 = (HOME + b"Plans/Old/Harbour plan v%d.docx" % number for number in (2, 1))
BATCH = RemovalBatch(
    id=7, action="trash", begun_at=1.7e9, files=2, removed=2, restored=0, size_bytes=8_200_000
)
LINES = [f"Line {number} of the plan, which is long enough to be read." for number in range(300)]


def comparison(request: CompareFiles) -> Comparison:
    """Two texts of 300 lines; on the right ten lines are missing, and one word differs."""
    left = "\n".join(LINES)
    head, tail = "\n".join(LINES[:100]) + "\n", "\n".join(LINES[110:])
    right = head + tail.replace("Line 200", "Line two hundred")
    gap = len("\n".join(LINES[100:110])) + 1
    at = len(head)
    changed = left.index("200 of")
    there = changed - gap
    return Comparison(
        left=request.left,
        right=request.right,
        left_text=left,
        right_text=right,
        blocks=[
            DiffBlock("same", 0, at, 0, at),
            DiffBlock("only_left", at, at + gap, at, at),
            DiffBlock("same", at + gap, changed, at, there),
            DiffBlock("changed", changed, changed + 3, there, there + 11),
            DiffBlock("same", changed + 3, len(left), there + 11, len(right)),
        ],
        verdict="near",
        score=0.97,
        explanation="1 number and 1 section differ",
        left_pages=[(0, 1), (at, 2)],
    )


def planned(request: PlanRemoval) -> RemovalPlan:
    files = [
        PlannedFile(
            path=v.path, keeper=f.keeper, verdict=v.verdict, size_bytes=4_100_000, won_bytes=4_100_000
        )
        for f in request.families
        for v in f.victims
    ]
    size = 4_100_000 * len(files)
    return RemovalPlan(files=files, size_bytes=size, won_bytes=size, objections=[])


@dataclass
class Desk:
    """The window with its engine."""

    stage: object
    qtbot: object
    book: ScoreBook = field(default_factory=harbour_book)

    def __post_init__(self) -> None:
        engine = self.engine = self.stage.engine
        engine.scripts |= {
            GetLikenesses: lambda request: [self.book.message()],
            GetDuplicateProgress: lambda request: [DuplicateProgress(state="up_to_date", revision=1)],
            CompareFiles: lambda request: [comparison(request)],
            PlanRemoval: lambda request: [planned(request)],
            GetKeepRules: lambda request: [KeepRulesInForce(rules=KeepRules(protected=[b"/home/me/Safe"]))],
            SetKeepRules: lambda request: [KeepRulesInForce(rules=request.rules)],
            ListRemovals: lambda request: [Removals(batches=[BATCH])],
            ListDecisions: lambda request: [
                Decisions(decisions=[Decision(one=b"/a.txt", other=b"/b.txt", same=False, decided_at=1.7e9)])
            ],
        }
        self.finder = self.stage.window.duplicates

    def open(self) -> Desk:
        self.finder.show()
        self.qtbot.addWidget(self.view, before_close_func=lambda _: self.finder.close())
        self.qtbot.waitUntil(self.view.isActiveWindow)
        self.qtbot.waitUntil(lambda: self.finder.presenters.families.cards is not None)
        return self

    @property
    def view(self):
        return self.finder.view

    @property
    def list(self):
        return self.view.families.list

    @property
    def cards(self):
        return self.finder.presenters.families.cards

    def key(self, key: Qt.Key, *held: Qt.KeyboardModifier, on: object = None) -> None:
        modifiers = Qt.KeyboardModifier.NoModifier
        for each in held:
            modifiers |= each
        self.qtbot.keyClick(on or self.list, key, modifiers)

    def compared(self) -> None:
        """Wait until the present pair is before the person's eyes."""
        state = self.finder.presenters.comparison
        self.qtbot.waitUntil(lambda: state.state.kind == "texts")

    def choose(self, name: bytes) -> None:
        """Go to a family by the keyboard."""
        self.key(Qt.Key.Key_Home)
        while self.cards.family.keeper != HOME + name:
            self.key(Qt.Key.Key_Down)


@pytest.fixture
def desk(stage, qtbot) -> Desk:
    return Desk(stage, qtbot)


@pytest.fixture
def open_desk(desk) -> Desk:
    return desk.open()


# ------------------------------------------------------------------ ways in


def test_it_opens_from_the_rail_by_its_key_and_from_the_tray(stage, desk, qtbot):
    qtbot.mouseClick(stage.view.rail.duplicates, LEFT)
    assert desk.view.isVisible()
    qtbot.addWidget(desk.view, before_close_func=lambda _: desk.finder.close())
    desk.view.close()
    qtbot.keyClick(stage.view, Qt.Key.Key_3, CTRL)
    assert desk.view.isVisible()
    desk.view.close()
    stage.window.presence.tray_view.duplicates.trigger()
    assert desk.view.isVisible()


def test_the_badge_tells_quietly_and_goes_when_somebody_looks(stage, desk):
    event = DuplicateArrived(
        path=HOME + b"x (1).txt", original=HOME + b"x.txt", verdict="identical", score=1.0
    )
    desk.finder.on_event(event)
    button, tray = stage.view.rail.duplicates, stage.window.presence.tray_view
    assert button.accessibleName() == "Duplicates: “x (1).txt” duplicates “x.txt”"
    assert tray.duplicates.text() == "Duplicates (1 new)"
    assert desk.finder.view is None, "nothing pops up"
    desk.open()
    assert button.accessibleName() == "Duplicates"
    assert tray.duplicates.text() == "Duplicates"


def test_where_else_is_in_the_menu_of_a_result(stage, desk, qtbot):
    stage.script_all()
    stage.connect()
    qtbot.keyClicks(stage.view.search.field.line, "vote")
    qtbot.waitUntil(lambda: stage.view.search.model.rowCount() > 2)
    card = stage.view.search.whereabouts
    qtbot.keyClick(stage.view.search.field.line, Qt.Key.Key_D, CTRL | SHIFT)
    assert card.isVisible()
    asked = stage.engine.asked(FindCopies)[-1]
    member = Member(
        path=HOME + b"Old/x.pdf", verdict="identical", score=1.0, witness=asked.path, size_bytes=1,
        mtime=1.7e9, kind="pdf", explanation="The same bytes",
    )  # fmt: skip
    stage.engine.reply(FindCopies, Copies(path=asked.path, members=[member]))
    qtbot.keyClick(card.list, Qt.Key.Key_Return)
    assert stage.desktop.opened == [HOME + b"Old/x.pdf"]
    qtbot.keyClick(card.list, Qt.Key.Key_Escape)
    assert not card.isVisible()


# ------------------------------------------------------------------ families and members


def test_the_list_is_virtual_and_selects_by_keys(desk, qtbot):
    desk.book = many_families(3_000)
    desk.open()
    assert desk.list.families.rowCount() > 2_000
    desk.key(Qt.Key.Key_Down)
    second = desk.cards.family.keeper
    assert desk.list.currentIndex().data(ROW_ROLE).key == second
    desk.key(Qt.Key.Key_End)
    assert desk.list.currentIndex().row() == desk.list.families.rowCount() - 1


def test_the_slider_regroups_and_the_selected_family_stays_under_the_eye(desk, qtbot):
    desk.book = many_families(400)
    desk.open()
    for _ in range(60):
        desk.key(Qt.Key.Key_Down)
    chosen = desk.cards.family.keeper
    before = desk.list.visualRect(desk.list.currentIndex()).top()
    desk.view.header.likeness.slider.setValue(79)
    assert desk.cards.family.keeper == chosen
    assert desk.list.currentIndex().data(ROW_ROLE).key == chosen
    assert desk.list.visualRect(desk.list.currentIndex()).top() == before
    assert desk.view.header.likeness.value.text() == "0.79"


def test_members_are_gone_through_by_arrows_and_by_mouse(open_desk, qtbot):
    open_desk.choose(b"Plans/Harbour plan v3.docx")
    open_desk.key(Qt.Key.Key_Right)
    assert open_desk.cards.current.path == V1
    members = open_desk.view.families.members
    at = members.visualRect(members.cards.index(0)).topLeft() + QPoint(20, 40)
    qtbot.mouseClick(members.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, at)
    assert open_desk.cards.current.path == V2


def test_a_click_on_the_tag_marks(open_desk, stage, qtbot):
    members = open_desk.view.families.members
    look = open_desk.view.families._theme.look
    place = QRect(members.visualRect(members.cards.index(1)).topLeft(), card_size(look))
    at = tag_rect(place, members.cards.cards[1], look).center()
    qtbot.mouseClick(members.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, at)
    assert [card.marked for card in open_desk.cards.cards] == [False, False, True]
    assert open_desk.view.families.remove.text().startswith("Move 1 file to trash")


def test_versions_stand_on_a_line_of_time(open_desk, qtbot):
    open_desk.choose(b"Plans/Harbour plan v3.docx")
    timeline = open_desk.view.families.timeline
    assert timeline.isVisible()
    assert ["v1" in button.text() for button in timeline.buttons] == [True, False, False]
    qtbot.mouseClick(timeline.buttons[0], LEFT)
    assert open_desk.cards.current.path == V1
    open_desk.choose(b"Finance/Budget 2024 final.xlsx")
    assert not timeline.isVisible()


def test_chips_switch_verdicts(open_desk, qtbot):
    qtbot.mouseClick(open_desk.view.header.chips["template"], LEFT)
    assert open_desk.list.families.rowCount() == 4
    assert open_desk.view.families.summary.text() == "4 families · 9.9 MB could be freed"
    qtbot.mouseClick(open_desk.view.header.chips["template"], LEFT)
    assert open_desk.list.families.rowCount() == 5


def test_filters_are_menus(open_desk):
    button = open_desk.view.header.ending
    labels = [action.text().split("\t")[0] for action in button.menu_of_choices().actions()]
    assert labels[0] == "All types"
    assert set(labels[1:]) == {"PDF", "DOCX", "XLSX"}
    next(action for action in button.menu_of_choices().actions() if action.text().startswith("PDF")).trigger()
    assert open_desk.list.families.rowCount() == 3
    assert button.text() == "PDF  ▾"


def test_enter_opens_and_ctrl_enter_shows_in_the_folder(open_desk, stage):
    open_desk.choose(b"Plans/Harbour plan v3.docx")
    open_desk.key(Qt.Key.Key_Return)
    open_desk.key(Qt.Key.Key_Return, CTRL)
    assert (stage.desktop.opened, stage.desktop.revealed) == ([V2], [V2])


# ------------------------------------------------------------------ side by side


def test_both_sides_scroll_together_by_blocks(open_desk, qtbot):
    open_desk.compared()
    pane = open_desk.view.families.comparison
    pane.left.verticalScrollBar().setValue(200)
    left, right = pane.left, pane.right
    read = left.viewport().height() // 3
    assert left.cursorForPosition(QPoint(20, read)).blockNumber() > 110
    # Ten lines are missing on the right above this place: the same line lies beside the same.
    assert (
        left.cursorForPosition(QPoint(20, read)).block().text()
        == right.cursorForPosition(QPoint(20, read)).block().text()
    )
    right.verticalScrollBar().setValue(20)
    assert (
        left.cursorForPosition(QPoint(20, read)).block().text()
        == right.cursorForPosition(QPoint(20, read)).block().text()
    )


def test_differences_are_gone_to_by_key_and_coloured_where_they_are_seen(open_desk, qtbot):
    open_desk.compared()
    pane = open_desk.view.families.comparison
    assert pane.position.text() == "2 differences"
    assert pane.left.extraSelections() == []
    open_desk.key(Qt.Key.Key_F8)
    assert pane.position.text() == "Difference 1 of 2"
    assert len(pane.left.extraSelections()) == 1
    assert "Line 100" in pane.left.extraSelections()[0].cursor.selectedText()
    open_desk.key(Qt.Key.Key_F8)
    [changed] = pane.right.extraSelections()
    assert changed.cursor.selectedText() == "two hundred"
    open_desk.key(Qt.Key.Key_F8, SHIFT)
    assert pane.position.text() == "Difference 1 of 2"
    assert "page 2" in pane.names[0].full_text() or "page 1" in pane.names[0].full_text()


def test_texts_are_never_more_than_text_and_cannot_be_changed(open_desk, qtbot):
    open_desk.engine.scripts[CompareFiles] = lambda request: [
        Comparison(
            left=request.left, right=request.right, left_text="<b>𝒳 bold</b>\r\nnext",
            right_text="<img src=x>", blocks=[DiffBlock("changed", 3, 4, 0, 4)], verdict=None, score=0.0,
            explanation="",
        )
    ]  # fmt: skip
    open_desk.choose(b"Study/Thesis.pdf")
    open_desk.compared()
    left = open_desk.view.families.comparison.left
    assert left.toPlainText() == "<b>𝒳 bold</b> \nnext"
    assert left.extraSelections()[0].cursor.selectedText() == "𝒳"
    qtbot.keyClicks(left, "xyz")
    assert left.toPlainText() == "<b>𝒳 bold</b> \nnext"


def test_pictures_are_shown_and_count_as_looked_at(desk, qtbot, tmp_path):
    book = ScoreBook(str(tmp_path))
    for name, color in (("a.png", Qt.GlobalColor.red), ("b.png", Qt.GlobalColor.blue)):
        image = QImage(3000, 40, QImage.Format.Format_RGB32)
        image.fill(color)
        assert image.save(str(tmp_path / name))
        book.file(name)
    book.near("a.png", "b.png")
    desk.book = book
    desk.open()
    pane = desk.view.families.comparison
    qtbot.waitUntil(
        lambda: not pane.images.left.pixmap().isNull() and not pane.images.right.pixmap().isNull()
    )
    desk.key(Qt.Key.Key_Space)
    assert desk.cards.cards[1].marked


def test_pictures_are_read_within_limits(tmp_path):
    assert read_picture(str(tmp_path / "none.png").encode()) is None
    (tmp_path / "text.png").write_bytes(b"not a picture")
    assert read_picture(str(tmp_path / "text.png").encode()) is None
    (tmp_path / "drawing.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
    assert read_picture(str(tmp_path / "drawing.svg").encode()) is None
    image = QImage(3000, 40, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    image.save(str(tmp_path / "wide.png"))
    read = read_picture(str(tmp_path / "wide.png").encode())
    assert read is not None
    assert read.width() == 1600


@pytest.mark.skipif(not hasattr(__import__("os"), "mkfifo"), reason="no named pipes here")
def test_neither_links_nor_pipes_are_read_as_pictures(tmp_path):
    import os

    image = QImage(4, 4, QImage.Format.Format_RGB32)
    image.save(str(tmp_path / "real.png"))
    os.symlink(tmp_path / "real.png", tmp_path / "link.png")
    os.mkfifo(tmp_path / "pipe.png")
    for name in ("link.png", "pipe.png"):
        assert read_picture(str(tmp_path / name).encode()) is None


# ------------------------------------------------------------------ safeguards


def test_a_near_file_cannot_be_marked_before_it_was_compared(open_desk):
    open_desk.engine.scripts[CompareFiles] = lambda request: []  # the answer is not there yet
    open_desk.choose(b"Plans/Harbour plan v3.docx")
    open_desk.key(Qt.Key.Key_Space)
    assert not open_desk.cards.cards[1].marked
    assert "look at it" in open_desk.view.banner.text.text()
    open_desk.key(Qt.Key.Key_A)
    assert not any(card.marked for card in open_desk.cards.cards)


def test_a_near_file_is_marked_once_it_was_compared(open_desk):
    open_desk.choose(b"Plans/Harbour plan v3.docx")
    open_desk.compared()
    open_desk.key(Qt.Key.Key_Space)
    assert [card.marked for card in open_desk.cards.cards] == [False, True, False]
    open_desk.key(Qt.Key.Key_Space)
    assert not any(card.marked for card in open_desk.cards.cards)


def test_delete_without_marks_does_nothing(open_desk):
    open_desk.key(Qt.Key.Key_Delete)
    assert open_desk.engine.asked(PlanRemoval) == []
    assert not open_desk.view.families.remove.isEnabled()


def test_nothing_goes_without_a_dry_run_and_a_yes(open_desk, qtbot):
    view = open_desk.view
    open_desk.key(Qt.Key.Key_A)
    open_desk.key(Qt.Key.Key_Delete)
    assert view.plan.isVisible()
    assert view.plan.title.text() == "2 files would go to the trash"
    qtbot.keyClick(view.plan.list, Qt.Key.Key_Escape)
    assert view.families.isVisible()
    assert open_desk.engine.asked(RemoveFiles) == []
    open_desk.key(Qt.Key.Key_Delete)
    assert view.plan.confirm.hasFocus()
    qtbot.keyClick(view.plan.confirm, Qt.Key.Key_Return)
    [request] = open_desk.engine.asked(RemoveFiles)
    assert len(request.families[0].victims) == 2
    assert view.families.isVisible()


def test_progress_result_and_undo(open_desk, qtbot):
    view = open_desk.view
    running = RemovalProgress(
        batch_id=7, state="running", restoring=False, files_done=1, files_total=2, refused=0
    )
    open_desk.engine.scripts[RemoveFiles] = lambda request: [running]
    open_desk.key(Qt.Key.Key_A)
    open_desk.key(Qt.Key.Key_Delete)
    qtbot.keyClick(view.plan.confirm, Qt.Key.Key_Return)
    assert view.running.isVisible()
    assert view.running.words.full_text() == "Moving files to the trash: 1 of 2 files"
    done = RemovalProgress(
        batch_id=7, state="finished", restoring=False, files_done=2, files_total=2, refused=0
    )
    open_desk.finder.on_event(done)
    assert not view.running.isVisible()
    assert view.banner.text.text() == "2 files went to the trash."
    qtbot.mouseClick(view.banner.action, LEFT)
    assert open_desk.engine.asked(UndoRemoval) == [UndoRemoval(batch_id=7)]


def test_all_identical_files_are_marked_after_the_totals(open_desk, qtbot):
    open_desk.key(Qt.Key.Key_A, CTRL, SHIFT)
    assert "8.2 MB in all" in open_desk.view.banner.text.text()
    assert not open_desk.view.families.remove.isEnabled()
    qtbot.mouseClick(open_desk.view.banner.action, LEFT)
    assert open_desk.view.families.remove.text().startswith("Move 2 files")


def test_links_are_offered_for_identical_files_only(open_desk, qtbot):
    open_desk.key(Qt.Key.Key_A)
    open_desk.key(Qt.Key.Key_Delete)
    ways = open_desk.view.plan.ways.buttons
    assert ways["hard_link"].isEnabled()
    qtbot.mouseClick(ways["hard_link"], LEFT)
    assert open_desk.engine.asked(PlanRemoval)[-1].action == "hard_link"
    qtbot.keyClick(open_desk.view.plan.list, Qt.Key.Key_Escape)
    open_desk.choose(b"Plans/Harbour plan v3.docx")
    open_desk.compared()
    open_desk.key(Qt.Key.Key_Space)
    open_desk.key(Qt.Key.Key_Delete)
    assert not ways["hard_link"].isEnabled()


# ------------------------------------------------------------------ decisions, rules, history


def test_decisions_by_key(open_desk):
    open_desk.choose(b"Plans/Harbour plan v3.docx")
    open_desk.key(Qt.Key.Key_N)
    assert open_desk.engine.asked(DecidePair) == [DecidePair(one=V3, other=V2, same=False)]
    assert open_desk.cards.current.path == V1
    open_desk.key(Qt.Key.Key_S)
    assert open_desk.engine.asked(DecidePair)[-1] == DecidePair(one=V3, other=V1, same=True)
    open_desk.key(Qt.Key.Key_Z, CTRL)
    assert open_desk.engine.asked(DecidePair)[-1] == DecidePair(one=V3, other=V1, same=None)
    open_desk.key(Qt.Key.Key_K)
    assert open_desk.engine.asked(ChooseKeeper)[-1].chosen


def test_rules_are_switched_and_moved_by_keys(open_desk, qtbot):
    open_desk.key(Qt.Key.Key_R, CTRL)
    order = open_desk.view.rules.order
    assert order.isVisible()
    order.setCurrentRow(1)
    open_desk.key(Qt.Key.Key_Up, ALT, on=order)
    assert open_desk.engine.asked(SetKeepRules)[-1].rules.order[0] == "folder"
    assert order.currentItem().text().startswith("In the folder")
    open_desk.key(Qt.Key.Key_Space, on=order)
    assert "folder" not in open_desk.engine.asked(SetKeepRules)[-1].rules.order
    open_desk.key(Qt.Key.Key_N, on=order)  # letters decide nothing here
    assert open_desk.engine.asked(DecidePair) == []
    safe = open_desk.view.rules.folders["protected"]
    safe.list.setCurrentRow(0)
    open_desk.key(Qt.Key.Key_Delete, on=safe.list)
    assert open_desk.engine.asked(SetKeepRules)[-1].rules.protected == []
    open_desk.key(Qt.Key.Key_Escape, on=order)
    assert open_desk.view.families.isVisible()


def test_history_brings_back_single_files(open_desk, qtbot):
    made = RemovalEntry(
        id=3, path=HOME + b"a.txt", keeper=HOME + b"b.txt", verdict="identical", action="trash", state="done",
        size_bytes=10, changed_at=1.7e9,
    )  # fmt: skip
    open_desk.engine.scripts[GetRemoval] = lambda request: [RemovalEntries(batch=BATCH, entries=[made])]
    open_desk.key(Qt.Key.Key_H, CTRL)
    page = open_desk.view.history
    assert page.batches.rows.rowCount() == 1
    page.entries.setCurrentIndex(page.entries.rows.index(0))
    qtbot.mouseClick(page.undo_one, LEFT)
    assert open_desk.engine.asked(UndoRemoval) == [UndoRemoval(batch_id=7, entries=[3])]
    qtbot.mouseClick(page.tabs.buttons["decisions"], LEFT)
    page.decisions.setCurrentIndex(page.decisions.rows.index(0))
    qtbot.mouseClick(page.take_back, LEFT)
    assert open_desk.engine.asked(DecidePair) == [DecidePair(one=b"/a.txt", other=b"/b.txt", same=None)]


def test_the_search_can_be_held_up(open_desk, qtbot):
    view = open_desk.view
    event = DuplicateProgress(state="finding", stage="Comparing", done=3, total=9, revision=1)
    open_desk.finder.on_event(event)
    assert view.progress.isVisible()
    qtbot.mouseClick(view.pause, LEFT)
    assert open_desk.engine.asked(SteerDuplicates) == [SteerDuplicates(action="pause")]
    open_desk.finder.on_event(
        DuplicateProgress(state="paused", stage="Comparing", done=3, total=9, revision=1)
    )
    qtbot.mouseClick(view.pause, LEFT)
    qtbot.mouseClick(view.stop, LEFT)
    actions = [request.action for request in open_desk.engine.asked(SteerDuplicates)]
    assert actions == ["pause", "resume", "cancel"]
    open_desk.key(Qt.Key.Key_F5)
    assert open_desk.engine.asked(FindDuplicates) == [FindDuplicates()]


def test_an_empty_library_says_so(desk):
    desk.book = ScoreBook()
    desk.finder.show()
    desk.qtbot.addWidget(desk.view, before_close_func=lambda _: desk.finder.close())
    desk.qtbot.waitUntil(lambda: desk.view.families.empty_title.text() == "No duplicates")
    assert desk.view.families.empty_action.text() == "Look again"


# ------------------------------------------------------------------ for everybody


def test_every_control_has_a_name(open_desk):
    kinds = (QAbstractButton, QAbstractItemView, QComboBox, QSlider, QPlainTextEdit)
    nameless = [
        widget
        for kind in kinds
        for widget in open_desk.view.findChildren(kind)
        if not widget.accessibleName()
        and (widget.isVisibleTo(open_desk.view))
        and widget.objectName() != "qt_scrollarea_viewport"
    ]
    assert nameless == []


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_at_200_percent_it_fits_a_small_screen(open_desk, stage, theme, qtbot):
    stage.window.restore(WindowState(theme=theme, text_size_percent=200))
    open_desk.view.resize(1000, 700)
    qtbot.wait(50)
    assert open_desk.view.width() == 1000
    assert open_desk.view.families.remove.visibleRegion().boundingRect().height() > 0
    assert open_desk.list.width() >= 200


def test_seeing_a_pair_means_that_pair():
    assert Pair(b"/a.png", b"/b.PNG").images
    assert not Pair(b"/a.png", b"/b.txt").images


def test_ctrl_q_ends_the_program_from_here_too(stage, qtbot):
    stage.window.duplicates.show()
    view = stage.window.duplicates.view
    qtbot.waitUntil(view.isVisible)
    with qtbot.waitSignal(stage.view.quitting):
        qtbot.keyClick(view, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not stage.view.isVisible())
