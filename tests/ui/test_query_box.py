"""Completion, chips, offers, past and saved searches in a shown window, by key and mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt

from desktop_app.protocol.messages import (
    Complete,
    Completion,
    Completions,
    FilterChip,
    ForgetSearches,
    ListSearches,
    NoteSearch,
    RemoveSavedSearch,
    SavedSearch,
    SaveSearch,
    Search,
    Searches,
)
from tests.ui.conftest import settle

CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def box(stage):
    stage.script_all()
    stage.engine.scripts[ListSearches] = lambda _: [stage.library.searches()]
    for change in (NoteSearch, ForgetSearches, SaveSearch, RemoveSavedSearch):
        stage.engine.scripts[change] = lambda _: [stage.library.searches()]
    stage.connect()
    return stage.view.search.field


def type_on(box, qtbot, text: str) -> None:
    qtbot.keyClicks(box.line, text)
    settle(qtbot)


def rows(box) -> list[str]:
    return [box.list.list.item(n).text() for n in range(box.list.list.count())]


def test_a_ghost_is_taken_with_tab_or_the_right_arrow(box, qtbot, stage):
    type_on(box, qtbot, "old harb")
    assert (box.line.ghost, box.line.text(), box.list.isVisible()) == ("our", "old harb", False)
    qtbot.keyClick(box.line, Qt.Key.Key_Right)
    assert (box.line.text(), box.line.ghost, stage.window.search.query) == ("old harbour", "", "old harbour")
    box.line.clear()
    type_on(box, qtbot, "harb")
    qtbot.keyClick(box.line, Qt.Key.Key_Tab)
    assert (box.line.text(), box.line.hasFocus()) == ("harbour", True)


def test_the_ghost_is_painted_behind_the_text_and_goes_with_the_cursor(box, qtbot):
    type_on(box, qtbot, "harb")
    with_ghost = box.line.grab().toImage()
    qtbot.keyClick(box.line, Qt.Key.Key_Left)
    assert box.line.ghost == ""
    assert box.line.grab().toImage() != with_ghost


def test_in_plain_typing_arrows_and_enter_belong_to_the_results(box, qtbot, stage):
    type_on(box, qtbot, "vote")
    qtbot.keyClick(box.line, Qt.Key.Key_Down)
    qtbot.keyClick(box.line, Qt.Key.Key_Return)
    assert stage.desktop.opened == [b"/home/me/Council/Rules/Standing orders.pdf"]


def test_a_filter_opens_the_list_by_itself_and_the_keys_choose_in_it(box, qtbot, stage):
    type_on(box, qtbot, "vote ext:")
    assert (box.list.isVisible(), rows(box)) == (True, ["ext:pdf", "ext:docx", "ext:md", "ext:txt"])
    qtbot.keyClick(box.line, Qt.Key.Key_Down)
    qtbot.keyClick(box.line, Qt.Key.Key_Down)
    assert box.line.accessibleDescription() == "ext:docx, 310 files"
    qtbot.keyClick(box.line, Qt.Key.Key_Return)
    assert (box.line.text(), box.list.isVisible()) == ("vote ext:docx ", False)
    assert stage.desktop.opened == []


def test_enter_with_nothing_chosen_opens_the_result(box, qtbot, stage):
    type_on(box, qtbot, "vote ext:")
    qtbot.keyClick(box.line, Qt.Key.Key_Return)
    assert stage.desktop.opened == [b"/home/me/Council/Minutes/Minutes 2024-03.pdf"]


def test_escape_closes_the_list_first_and_then_clears(box, qtbot):
    type_on(box, qtbot, "vote ext:")
    qtbot.keyClick(box.line, Qt.Key.Key_Escape)
    assert (box.list.isVisible(), box.line.text()) == (False, "vote ext:")
    qtbot.keyClick(box.line, Qt.Key.Key_Escape)
    assert box.line.text() == ""


def test_ctrl_space_lists_everything_and_a_click_takes_a_row(box, qtbot, stage):
    qtbot.keyClick(box.line, Qt.Key.Key_Space, CTRL)
    assert rows(box) == ["Votes", "vote postponed"]
    view = box.list.list
    qtbot.mouseClick(view.viewport(), LEFT, pos=view.visualItemRect(view.item(0)).center())
    assert (stage.window.search.query, box.list.isVisible()) == ("ext:pdf in:Council vote", False)
    assert box.line.hasFocus()


def test_shift_delete_erases_a_past_search_from_the_list(box, qtbot, stage):
    qtbot.keyClick(box.line, Qt.Key.Key_Space, CTRL)
    qtbot.keyClick(box.line, Qt.Key.Key_Down)
    qtbot.keyClick(box.line, Qt.Key.Key_Delete, SHIFT)
    assert stage.engine.asked(ForgetSearches) == [ForgetSearches(queries=["vote postponed"])]
    assert rows(box) == ["Votes"]


def test_the_list_lies_under_the_box_over_everything_and_goes_with_the_focus(box, qtbot, stage):
    type_on(box, qtbot, "ext:")
    listed = box.list
    assert listed.parentWidget() is stage.view
    assert listed.y() == box.mapTo(stage.view, QPoint(0, box.height())).y() + 4
    assert listed.list.verticalScrollBar().maximum() == 0
    stage.view.search.list.setFocus()
    assert not listed.isVisible()


def test_tab_leaves_the_box_where_nothing_is_to_be_completed(box, qtbot, stage):
    stage.engine.scripts[Complete] = lambda r: [Completions(query=r.query, cursor=r.cursor, items=[])]
    type_on(box, qtbot, "vote")
    qtbot.keyClick(box.line, Qt.Key.Key_Tab)
    assert not box.line.hasFocus()


def test_places_are_right_behind_letters_of_two_units(box, qtbot, stage):
    item = Completion(kind="value", text="ext:pdf", start=2, end=6, count=1)
    stage.engine.scripts[Complete] = lambda r: [Completions(query=r.query, cursor=r.cursor, items=[item])]
    box.line.insert("😀 ext: vote")
    box.line.setCursorPosition(7)  # behind the colon, in units of UTF-16
    settle(qtbot)
    assert stage.engine.asked(Complete)[-1] == Complete(query="😀 ext: vote", cursor=6)
    qtbot.keyClick(box.line, Qt.Key.Key_Tab)
    assert (box.line.text(), box.line.cursorPosition()) == ("😀 ext:pdf vote", 11)


def test_what_a_completion_wrote_is_undone(box, qtbot):
    type_on(box, qtbot, "harb")
    qtbot.keyClick(box.line, Qt.Key.Key_Tab)
    qtbot.keyClick(box.line, Qt.Key.Key_Z, CTRL)
    assert box.line.text() == "harb"


# ------------------------------------------------------------------ chips


def with_chips(stage, *texts: str) -> None:
    """Every reply has understood these filters, as far as they stand in the query."""

    def answer(request: Search) -> list:
        chips = [
            FilterChip(text=text, start=request.query.index(text), end=request.query.index(text) + len(text))
            for text in texts
            if text in request.query.split(" ")
        ]
        return [stage.library.results(request.query, filters=chips)]

    stage.engine.scripts[Search] = answer


def test_a_click_on_a_chip_goes_to_its_value(box, qtbot, stage):
    with_chips(stage, "ext:pdf")
    type_on(box, qtbot, "ext:pdf vote")
    [chip] = box.filter_buttons
    qtbot.mouseClick(chip, LEFT, pos=QPoint(12, chip.height() // 2))
    assert (box.line.selectedText(), box.line.hasFocus()) == ("pdf", True)


def test_keys_on_a_chip_negate_and_remove_it(box, qtbot, stage):
    with_chips(stage, "ext:pdf", "-ext:pdf")
    type_on(box, qtbot, "ext:pdf vote ")
    qtbot.keyClick(box.filter_buttons[0], Qt.Key.Key_Minus)
    qtbot.waitUntil(lambda: [made.text() for made in box.filter_buttons] == ["not ext:pdf  ×"])
    assert box.line.text() == "-ext:pdf vote "
    qtbot.keyClick(box.filter_buttons[0], Qt.Key.Key_Delete)
    assert box.line.text() == "vote"


def test_a_chip_keeps_its_button_while_one_types(box, qtbot, stage):
    with_chips(stage, "ext:pdf")
    type_on(box, qtbot, "ext:pdf vote")
    [before] = box.filter_buttons
    type_on(box, qtbot, " now")
    box.line.setCursorPosition(0)
    box.line.insert("a ")
    settle(qtbot)
    assert box.filter_buttons == [before]
    assert before.chip.start == 2
    actions = [action.text().split("\t")[0] for action in before.menu_of_actions().actions()]
    assert actions == ["Edit", "All but these", "Remove"]


def test_chips_leave_room_to_type_and_those_without_are_behind_a_button(box, qtbot, stage):
    texts = [f"name:a-rather-long-name-{n}" for n in range(6)]
    with_chips(stage, *texts)
    box.line.insert(" ".join(texts))
    settle(qtbot)
    shown = [made for made in box.filter_buttons if made.isVisible()]
    assert 0 < len(shown) < 6
    assert box.chips.more.text() == f"+{6 - len(shown)}"
    assert [a.text() for a in box.chips.menu_of_hidden().actions()] == texts[len(shown) :]
    assert box.line.width() > box.width() * 0.4


# ------------------------------------------------------------------ offers


def test_an_offer_is_a_button_under_the_box_and_taken_by_alt_enter(box, qtbot, stage):
    offer = stage.view.search.offer
    type_on(box, qtbot, "photo")
    assert not offer.isVisible()
    before = [stage.view.search.list.y(), *(made.x() for made in stage.view.search.facets.buttons.values())]
    type_on(box, qtbot, "s of the harbour")
    assert (offer.isVisible(), offer.text().startswith("Only Images")) == (True, True)
    assert stage.engine.asked(Search)[-1].query == "photos of the harbour"  # nothing is applied by itself
    after = [stage.view.search.list.y(), *(made.x() for made in stage.view.search.facets.buttons.values())]
    assert after == before  # nothing jumps
    qtbot.keyClick(box.line, Qt.Key.Key_Return, ALT)
    assert (box.line.text(), stage.desktop.opened) == ("harbour type:image", [])
    settle(qtbot)
    assert not offer.isVisible()


def test_an_offer_is_taken_by_a_click_and_undone(box, qtbot, stage):
    type_on(box, qtbot, "pdf from 2023")
    qtbot.mouseClick(stage.view.search.offer, LEFT)
    assert box.line.text() == "ext:pdf after:2023-01-01 before:2024-01-01"
    qtbot.keyClick(box.line, Qt.Key.Key_Z, CTRL)
    assert box.line.text() == "pdf from 2023"


# ------------------------------------------------------------------ past and saved searches


def test_the_empty_box_lists_saved_and_past_searches_in_place_of_the_tips(box, qtbot, stage):
    shelf = stage.view.search.shelf
    assert shelf.isVisible()
    assert [row.text.full_text() for row in shelf.rows] == [
        "Votes", "dredging contract", "vote postponed", "type:email ferry timetable", "who may name a deputy",
    ]  # fmt: skip
    qtbot.mouseClick(shelf.rows[2], LEFT)
    assert (box.line.text(), stage.window.search.query) == ("vote postponed", "vote postponed")


def test_the_shelf_is_reached_and_walked_by_keys(box, qtbot, stage):
    shelf = stage.view.search.shelf
    qtbot.keyClick(box.line, Qt.Key.Key_Down)
    assert shelf.rows[0].hasFocus()
    qtbot.keyClick(shelf.rows[0], Qt.Key.Key_Down)
    assert shelf.rows[1].hasFocus()
    qtbot.keyClick(shelf.rows[1], Qt.Key.Key_Up)
    qtbot.keyClick(shelf.rows[0], Qt.Key.Key_Return)
    assert box.line.text() == "ext:pdf in:Council vote"


def test_without_any_the_tips_are_there(stage):
    stage.script_all()
    stage.engine.scripts[ListSearches] = lambda _: [Searches(saved=[], recent=[])]
    stage.connect()
    assert not stage.view.search.shelf.isVisible()
    assert stage.view.search.empty._tips.isVisible()


def test_past_searches_are_cleared(box, qtbot, stage):
    stage.engine.scripts[ForgetSearches] = lambda _: [Searches(saved=[], recent=[])]
    qtbot.mouseClick(stage.view.search.shelf.clear, LEFT)
    assert stage.engine.asked(ForgetSearches) == [ForgetSearches(queries=None)]
    assert not stage.view.search.shelf.isVisible()


def test_the_star_saves_names_and_removes(box, qtbot, stage):
    votes = SavedSearch(query="vote", name="vote", saved_at=1.0)
    stage.engine.scripts[SaveSearch] = lambda _: [Searches(saved=[votes], recent=[])]
    stage.engine.scripts[RemoveSavedSearch] = lambda _: [Searches(saved=[], recent=[])]
    assert not box.star.isVisible()
    type_on(box, qtbot, "vote")
    qtbot.keyClick(box.line, Qt.Key.Key_D, CTRL)
    assert (box.bubble.isVisible(), box.bubble.name.selectedText()) == (True, "vote")
    qtbot.keyClicks(box.bubble.name, "All votes")
    qtbot.keyClick(box.bubble.name, Qt.Key.Key_Return)
    assert stage.engine.asked(SaveSearch)[-1] == SaveSearch(query="vote", name="All votes")
    assert (box.bubble.isVisible(), box.line.hasFocus(), box.line.text()) == (False, True, "vote")
    qtbot.mouseClick(box.star, LEFT)
    qtbot.mouseClick(box.bubble.remove, LEFT)
    assert stage.engine.asked(RemoveSavedSearch) == [RemoveSavedSearch(query="vote")]
    assert box.star.accessibleName() == "Save this search"


def test_escape_or_a_click_elsewhere_leaves_the_name_as_it_was(box, qtbot, stage):
    type_on(box, qtbot, "vote")
    for leave in (
        lambda: qtbot.keyClick(box.bubble.name, Qt.Key.Key_Escape),
        lambda: stage.view.search.list.setFocus(),
    ):
        qtbot.keyClick(box.line, Qt.Key.Key_D, CTRL)
        asked = len(stage.engine.asked(SaveSearch))
        qtbot.keyClicks(box.bubble.name, "x")
        leave()
        assert not box.bubble.isVisible()
        assert len(stage.engine.asked(SaveSearch)) == asked


def test_opening_a_result_notes_the_search(box, qtbot, stage):
    type_on(box, qtbot, "vote")
    qtbot.keyClick(box.line, Qt.Key.Key_Return)
    assert stage.engine.asked(NoteSearch) == [NoteSearch(query="vote")]


def test_a_small_window_scrolls_the_shelf(box, qtbot, stage):
    stage.view.resize(560, 360)
    assert stage.view.size().height() == 360
    assert stage.view.search.shelf.rows[0].isVisible()
