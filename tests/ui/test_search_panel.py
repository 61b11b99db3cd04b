"""The search panel by key and mouse, on a scripted engine."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.presenters.searching.result_rows import FoldRow
from desktop_app.protocol.messages import (
    Correction,
    Facet,
    FacetValue,
    GetPreview,
    Preview,
    PreviewPassage,
    Search,
)

CTRL = Qt.KeyboardModifier.ControlModifier


def type_query(stage, qtbot, text: str) -> None:
    qtbot.keyClicks(stage.view.search.field.line, text)
    qtbot.waitUntil(lambda: any(r.query.endswith(text) for r in stage.engine.asked(Search)))


def shown_names(stage) -> list[str]:
    model = stage.view.search.model
    rows = [model.row_at(model.index(n)) for n in range(model.rowCount())]
    return [row.text if isinstance(row, FoldRow) else row.name for row in rows]


def current_name(stage) -> str:
    row = stage.view.search.model.row_at(stage.view.search.list.currentIndex())
    return row.text if isinstance(row, FoldRow) else row.name


def test_keys_are_accepted_before_the_engine_is_there(stage, qtbot):
    assert stage.view.search.field.line.hasFocus()
    qtbot.keyClicks(stage.view.search.field.line, "vote")
    assert stage.window.search.query == "vote"


def test_results_appear_while_typing(stage, qtbot):
    stage.script_all()
    type_query(stage, qtbot, "vote")
    assert shown_names(stage)[0] == "Minutes 2024-03.pdf"
    assert shown_names(stage)[-1] == "8 more with little in common"
    assert stage.view.search.summary.text() == "12 files · 31 ms"


def test_no_stale_answer_is_painted(stage, qtbot):
    type_query(stage, qtbot, "v")
    qtbot.keyClicks(stage.view.search.field.line, "ote")
    stage.engine.reply(Search, stage.library.results("v"), nth=0)
    assert shown_names(stage) == []


def test_arrows_move_the_results_while_the_box_keeps_the_focus(stage, qtbot):
    stage.script_all()
    type_query(stage, qtbot, "vote")
    line = stage.view.search.field.line
    qtbot.keyClick(line, Qt.Key.Key_Down)
    qtbot.keyClick(line, Qt.Key.Key_Down)
    qtbot.keyClick(line, Qt.Key.Key_Up)
    assert (current_name(stage), line.hasFocus()) == ("Standing orders.pdf", True)
    assert stage.engine.asked(GetPreview)[-1].ordinal == 20


def test_enter_opens_ctrl_enter_reveals_ctrl_c_copies_the_path(stage, qtbot):
    stage.script_all()
    type_query(stage, qtbot, "vote")
    line = stage.view.search.field.line
    path = b"/home/me/Council/Minutes/Minutes 2024-03.pdf"
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.keyClick(line, Qt.Key.Key_Return, CTRL)
    qtbot.keyClick(line, Qt.Key.Key_C, CTRL)
    assert (stage.desktop.opened, stage.desktop.revealed) == ([path], [path])
    assert stage.desktop.copied == [path.decode()]


def test_ctrl_c_copies_the_text_that_is_selected_in_the_box(stage, qtbot):
    stage.script_all()
    type_query(stage, qtbot, "vote")
    stage.view.search.field.line.selectAll()
    qtbot.keyClick(stage.view.search.field.line, Qt.Key.Key_C, CTRL)
    assert (stage.desktop.copied, QApplication.clipboard().text()) == ([], "vote")


def test_escape_clears(stage, qtbot):
    stage.script_all()
    type_query(stage, qtbot, "vote")
    qtbot.keyClick(stage.view.search.field.line, Qt.Key.Key_Escape)
    assert (stage.view.search.field.line.text(), shown_names(stage)) == ("", [])


def test_letters_typed_on_the_list_go_on_in_the_box(stage, qtbot):
    stage.script_all()
    type_query(stage, qtbot, "vote")
    stage.view.search.list.setFocus()
    qtbot.keyClick(stage.view.search.list, "s")
    assert (stage.view.search.field.line.text(), stage.view.search.field.line.hasFocus()) == ("votes", True)


def test_a_click_selects_and_a_double_click_opens(stage, qtbot):
    stage.script_all()
    type_query(stage, qtbot, "vote")
    view = stage.view.search.list
    place = view.visualRect(stage.view.search.model.index(1)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert current_name(stage) == "Standing orders.pdf"
    qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert stage.desktop.opened == [b"/home/me/Council/Rules/Standing orders.pdf"]


def test_the_fold_opens_by_click(stage, qtbot):
    stage.script_all()
    type_query(stage, qtbot, "vote")
    view, model = stage.view.search.list, stage.view.search.model
    place = view.visualRect(model.index(model.rowCount() - 1)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert "Notice 7.txt" in shown_names(stage)


def with_facets(stage) -> None:
    """Every reply counts files by type and folder."""
    types = [FacetValue(filter="type:document", name="document", count=9)]
    endings = [FacetValue(filter="ext:pdf", name="pdf", count=1_204)]
    folders = [
        FacetValue(filter="in:Council/Minutes", name="Minutes", count=8),
        FacetValue(filter='in:"Council/Minutes/R&D old"', name="R&D old", count=2, depth=1),
    ]
    facets = [
        Facet(name="type", values=types),
        Facet(name="ending", values=endings),
        Facet(name="folder", values=folders, partly=True),
    ]
    stage.engine.scripts[Search] = lambda r: [stage.library.results(r.query, facets=facets)]


def test_facets_write_their_filter_into_the_box(stage, qtbot):
    stage.script_all()
    with_facets(stage)
    type_query(stage, qtbot, "vote")
    buttons, line = stage.view.search.facets.buttons, stage.view.search.field.line
    assert [made.text() for made in buttons.values()] == ["Type  ▾", "Folder  ▾", "Date  ▾"]
    assert not buttons["date"].isEnabled()
    menu = buttons["type"].menu_of_entries()
    assert [action.text() for action in menu.actions()] == ["Documents\t9", "", "PDF\t1,204"]
    menu.actions()[-1].trigger()
    assert (line.text(), line.hasFocus()) == ("vote ext:pdf", True)
    qtbot.waitUntil(lambda: buttons["type"].text() == "PDF  ▾")
    assert buttons["type"].isChecked()
    menu = buttons["type"].menu_of_entries()
    assert [action.isChecked() for action in menu.actions()] == [False, False, True]
    menu.actions()[-1].trigger()
    assert line.text() == "vote"


def test_what_a_facet_wrote_is_undone_by_the_key_for_it(stage, qtbot):
    stage.script_all()
    with_facets(stage)
    type_query(stage, qtbot, "vote")
    stage.view.search.facets.buttons["folder"].menu_of_entries().actions()[1].trigger()
    line = stage.view.search.field.line
    assert line.text() == 'vote in:"Council/Minutes/R&D old"'
    qtbot.keyClick(line, Qt.Key.Key_Z, CTRL)
    assert line.text() == "vote"
    assert stage.window.search.query == "vote"


def test_folders_of_folders_are_indented_and_an_ampersand_is_one(stage, qtbot):
    stage.script_all()
    with_facets(stage)
    type_query(stage, qtbot, "vote")
    actions = stage.view.search.facets.buttons["folder"].menu_of_entries().actions()
    assert [action.text() for action in actions] == ["Minutes\t8+", "    R&&D old\t2+"]


def test_the_row_of_facets_is_there_before_the_answer(stage, qtbot):
    qtbot.keyClicks(stage.view.search.field.line, "v")
    stage.engine.reply(Search, stage.library.results("v", [], final=False))
    assert stage.view.search.facets.isVisible()
    before = stage.view.search.list.y()
    stage.engine.reply(Search, stage.library.results("v"))
    assert stage.view.search.list.y() == before


def test_a_filters_cross_takes_it_out_of_the_text(stage, qtbot):
    stage.script_all()
    type_query(stage, qtbot, "vote ext:pdf")
    [chip] = stage.view.search.field.filter_buttons
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(chip.width() - 8, chip.height() // 2))
    assert stage.view.search.field.line.text() == "vote"


def test_later_results_change_the_list_in_place(stage, qtbot):
    library = stage.library
    type_query(stage, qtbot, "vote")
    stage.engine.reply(Search, library.results("vote", library.hits()[1:3], final=False))
    removed: list[object] = []
    stage.view.search.model.rowsRemoved.connect(lambda *_: removed.append(True))
    stage.view.search.model.modelReset.connect(lambda: removed.append(True))
    qtbot.keyClick(stage.view.search.field.line, Qt.Key.Key_Down)
    stage.engine.reply(Search, library.results("vote"))
    assert removed == []
    assert current_name(stage) == "Letter to the ministry.docx"


def test_the_preview_shows_hostile_text_as_text(stage, qtbot):
    hostile = '<img src="file:///etc/passwd"><b>vote</b>\ufffc &amp;'
    passage = PreviewPassage(passage_id=1, ordinal=2, text=hostile, char_start=0)
    stage.script_all()
    stage.engine.scripts[GetPreview] = lambda request: [
        Preview(
            path=request.path, kind="html", title="", passages=[passage], passages_total=1,
            pages_total=None, partly=False,
        )
    ]  # fmt: skip
    type_query(stage, qtbot, "vote")
    assert stage.view.search.preview.reading.toPlainText() == hostile.replace("\ufffc", "\ufffd")


def test_the_preview_scrolls_to_the_passage(stage, qtbot):
    open_long_preview(stage, qtbot, ordinal=30)
    reading = stage.view.search.preview.reading
    top = reading.first_visible_position()
    assert "Line 0 of passage 30" in reading.toPlainText()[top : top + 800]
    assert reading.verticalScrollBar().value() > 0


def test_more_text_comes_when_scrolling_past_the_end(stage, qtbot):
    open_long_preview(stage, qtbot, ordinal=100)
    reading = stage.view.search.preview.reading
    assert "of passage 200\n" not in reading.toPlainText()
    reading.verticalScrollBar().setValue(reading.verticalScrollBar().maximum())
    assert "of passage 200\n" in reading.toPlainText()


def test_earlier_text_comes_in_without_moving_what_is_read(stage, qtbot):
    open_long_preview(stage, qtbot, ordinal=100)
    reading = stage.view.search.preview.reading
    assert "of passage 50\n" not in reading.toPlainText()
    reading.verticalScrollBar().setValue(300)
    assert "of passage 50\n" in reading.toPlainText()
    at = reading.first_visible_position()
    assert "of passage 6" in reading.toPlainText()[at : at + 30]


def test_f3_goes_to_the_next_match_of_the_file(stage, qtbot):
    stage.script_all()
    type_query(stage, qtbot, "vote")
    qtbot.keyClick(stage.view, Qt.Key.Key_F3)
    assert stage.view.search.preview.match.text() == "2 of 3"
    qtbot.keyClick(stage.view, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert stage.view.search.preview.match.text() == "1 of 3"


def test_both_highlight_colours_are_painted(stage, qtbot):
    stage.script_all()
    type_query(stage, qtbot, "vote")
    qtbot.wait(50)
    image = stage.view.search.list.grab().toImage()
    assert {"#d9f2e3", "#ffe9a8"} <= colors(image)


def colors(image: QImage) -> set[str]:
    points = (QPoint(x, y) for x in range(0, image.width(), 2) for y in range(0, image.height(), 2))
    return {image.pixelColor(point).name() for point in points}


def test_a_burst_of_keys_leaves_the_last_query_on_the_screen(stage, qtbot):
    stage.script_all()
    line = stage.view.search.field.line
    for key in "why was the vote postponed":
        QTest.keyClick(line, key)
    qtbot.waitUntil(lambda: stage.engine.asked(Search)[-1].query == "why was the vote postponed")
    assert stage.view.search.summary.text() == "12 files · 31 ms"


def open_long_preview(stage, qtbot, ordinal: int) -> None:
    """Select a hit in the middle of a document of 300 passages of 12 lines."""
    library = stage.library
    hit = library.hit("/home/me/Council/long.txt", "text", passages=[library.passage("x", ordinal=ordinal)])
    stage.engine.scripts[Search] = lambda request: [library.results(request.query, [hit])]
    stage.engine.scripts[GetPreview] = lambda request: [long_preview(request)]
    type_query(stage, qtbot, "vote")


def long_preview(request: GetPreview) -> Preview:
    first, last = max(0, request.ordinal - request.before), min(299, request.ordinal + request.after)
    passages = [
        PreviewPassage(
            passage_id=n,
            ordinal=n,
            text="".join(f"Line {line} of passage {n}\n" for line in range(12)),
            char_start=n * 250,
        )
        for n in range(first, last + 1)
    ]
    return Preview(
        path=request.path, kind="text", title="", passages=passages, passages_total=300,
        pages_total=None, partly=False,
    )  # fmt: skip


def test_a_correction_is_shown_and_taken_back_by_key(stage, qtbot):
    found = [Correction(word="voet", replacements=["vote"])]
    stage.script_all()
    stage.engine.scripts[Search] = lambda request: [
        stage.library.results(request.query, corrections=found if request.query == "voet" else [])
    ]
    row = stage.view.search.corrections
    assert row.isHidden()
    type_query(stage, qtbot, "voet")
    assert (row.also.text(), row.isHidden()) == ("Also searched for: vote", False)
    assert row.only.accessibleName() == row.only.text() == "Search only for “voet”"
    qtbot.keyClick(stage.view.search.field.line, Qt.Key.Key_Q, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: stage.engine.asked(Search)[-1].query == '"voet"')
    assert stage.view.search.field.line.text() == '"voet"'
    assert row.isHidden()
