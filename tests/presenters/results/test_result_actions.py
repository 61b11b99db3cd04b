"""What is done with the selected results, and the menu of it."""

from __future__ import annotations

import pytest

from desktop_app.presenters.banners import Notices
from desktop_app.presenters.results.preview import PreviewPresenter
from desktop_app.presenters.results.quick_look import QuickLookPresenter
from desktop_app.presenters.results.result_actions import Elsewhere, MenuEntry, ResultActions
from desktop_app.presenters.searching.search import SearchPresenter
from desktop_app.presenters.window import FileActions, noter
from desktop_app.protocol.messages import FilterChip, GetPreview, Hit, NoteOpened, Search
from tests.helpers.recorded_desktop import RecordedDesktop, installed

PDF = "/home/me/Minutes.pdf"
CODE = "/home/me/quay.py"


class Shop:
    """The actions with everything around them."""

    def __init__(self, engine, clock, view) -> None:
        self.desktop, self.called = RecordedDesktop(), []
        self.notices = Notices(view)
        self.preview = PreviewPresenter(engine, view)
        self.search = SearchPresenter(engine, clock, view, self.preview, lambda _: self.actions.open())
        self.files = FileActions(self.desktop, self.notices, noter(engine))
        elsewhere = Elsewhere(
            lambda: self.called.append("quick look"),
            lambda: self.called.append("export all"),
            lambda: self.called.append("export selected"),
            self.called.append,
        )
        self.actions = ResultActions(self.search, self.preview, self.files, self.notices, elsewhere)

    def select(self, *paths: str) -> None:
        self.search.select(paths[-1].encode())
        self.search.mark([path.encode() for path in paths])


@pytest.fixture
def shop(engine, clock, view, samples) -> Shop:
    made = Shop(engine, clock, view)
    made.search.type("outer quay ext:pdf")
    first = samples.passage("The  outer quay\nis closed.", page=3)
    second = samples.passage("The quay opens in May.", ordinal=1, page=12)
    line = samples.passage("def quay():", line=7)
    hits: list[Hit] = [
        samples.hit(PDF, kind="pdf", passages=[first, second]),
        samples.hit(CODE, kind="code", passages=[line]),
        *(samples.hit(f"/home/me/{n}.txt") for n in range(10)),
    ]
    chip = FilterChip(text="ext:pdf", start=11, end=18)
    engine.reply(Search, samples.results("outer quay ext:pdf", *hits, filters=[chip]))
    return made


def texts(entries: tuple[MenuEntry, ...]) -> list[str]:
    return [entry.text for entry in entries]


def run(entries: tuple[MenuEntry, ...], text: str) -> None:
    entry = next(entry for entry in entries if entry.text == text)
    assert entry.run is not None
    entry.run()


def test_enter_opens_at_the_passage_that_is_shown(shop, engine):
    shop.desktop.default = installed("Okular")
    shop.search.activate()
    shop.preview.step(1)
    shop.search.activate()
    assert [words[2] for words in shop.desktop.started] == ["3", "12"]
    assert len(engine.asked(GetPreview)) == 2


def test_lines_are_for_editors(shop):
    shop.desktop.default = installed("Kate")
    shop.select(CODE)
    shop.actions.open()
    assert shop.desktop.started == [["/usr/bin/kate", "--line", "7", CODE]]


def test_a_program_is_told_the_words_without_the_filters(shop):
    shop.files.opener.commands = {"pdf": "find {query} {path}"}
    shop.actions.open()
    assert shop.desktop.started == [["/usr/bin/find", "outer quay", PDF]]


def test_the_engine_hears_once_of_each_file_that_was_opened(shop, engine):
    shop.desktop.default = installed("Okular")
    shop.actions.open()
    shop.select(CODE)
    shop.actions.open_with(installed("Kate"))
    shop.actions.reveal()
    assert engine.asked(NoteOpened) == [NoteOpened(path=PDF.encode()), NoteOpened(path=CODE.encode())]
    shop.select(CODE, PDF)
    shop.actions.open()
    assert len(engine.asked(NoteOpened)) == 2  # a question is no opening
    shop.actions.open()
    assert len(engine.asked(NoteOpened)) == 4


def test_what_does_not_start_was_not_opened(shop, engine, view):
    shop.files.opener.commands = {"pdf": "no-such {path}"}
    shop.actions.open()
    assert view.shown["show_banner"].text == "The program “no-such” is not there."
    assert engine.asked(NoteOpened) == []


def test_what_is_copied_led_somewhere(shop):
    used: list[bytes] = []
    shop.files.on_used = used.append
    for copy in (shop.actions.copy_paths, shop.actions.copy_files, shop.actions.copy_citations):
        copy()
    assert used == [PDF.encode()] * 3


def test_several_files_are_opened_only_after_a_question(shop, view):
    shop.select(CODE, PDF)
    shop.actions.open()
    banner = view.shown["show_banner"]
    assert (banner.text[:12], banner.action_label, shop.desktop.opened) == ("Open 2 files", "Open all", [])
    banner.action()
    assert shop.desktop.opened == [PDF.encode(), CODE.encode()]
    assert view.shown["show_banner"] is None


def test_enter_again_answers_the_question_but_only_for_the_same_files(shop):
    shop.select(CODE, PDF)
    shop.actions.open()
    shop.select(CODE, "/home/me/1.txt")
    shop.actions.open()
    assert shop.desktop.opened == []
    shop.actions.open()
    assert shop.desktop.opened == [CODE.encode(), b"/home/me/1.txt"]


def test_a_question_that_was_closed_is_asked_again(shop):
    shop.select(CODE, PDF)
    shop.actions.open()
    shop.notices.dismiss("open-several")
    shop.actions.open()
    assert shop.desktop.opened == []


def test_too_many_files_are_not_opened_at_all(shop, view):
    shop.select(*(f"/home/me/{n}.txt" for n in range(10)), PDF)
    shop.actions.open()
    shop.actions.open()
    assert "11 files at once are too many: select at most 10" in view.shown["show_banner"].text
    assert shop.desktop.opened == []


def test_a_passage_is_copied_with_its_source(shop):
    shop.actions.copy_citations()
    [(plain, markdown)] = shop.desktop.marked
    assert plain == "“The outer quay is closed.” — Minutes.pdf, page 3, /home/me/Minutes.pdf"
    assert markdown == (
        "> The outer quay is closed.\n>\n> — [Minutes.pdf](<file:///home/me/Minutes.pdf>), page 3"
    )


def test_what_is_selected_in_the_text_is_cited_instead(shop):
    shop.actions.copy_citations("is *closed*")
    [(plain, markdown)] = shop.desktop.marked
    assert plain.startswith("“is *closed*” — ")
    assert markdown.startswith("> is \\*closed\\*\n")


def test_several_passages_are_copied_together(shop):
    shop.select(CODE, PDF)
    shop.actions.copy_citations("only for one")
    [(plain, _)] = shop.desktop.marked
    assert plain.split("\n\n")[1] == "“def quay():” — quay.py, line 7, /home/me/quay.py"


def test_paths_and_files_are_copied(shop):
    shop.select(CODE, PDF)
    shop.actions.copy_paths()
    shop.actions.copy_files()
    assert shop.desktop.copied == [f"{PDF}\n{CODE}"]
    assert shop.desktop.files == [[PDF.encode(), CODE.encode()]] == [list(shop.actions.paths())]


def test_the_menu_of_one_result(shop):
    shop.desktop.installed = [installed("Okular"), installed("Kate")]
    menu = shop.actions.menu()
    assert texts(menu)[:5] == ["Open at page 3", "Open", "Open with", "Quick Look", "Show in folder"]
    inner = menu[2].entries
    assert texts(inner) == ["Okular", "", "Always open .pdf files with…"]
    run(inner, "Okular")
    run(inner, "Always open .pdf files with…")
    run(menu, "Open")
    assert shop.desktop.started == [["/usr/bin/okular", "--page", "3", PDF]]
    assert (shop.desktop.opened, shop.called) == ([PDF.encode()], ["pdf"])


def test_the_menu_of_several_results(shop):
    shop.select(CODE, PDF)
    menu = shop.actions.menu()
    assert "Open 2 files" in texts(menu)
    assert "Copy 2 passages with sources" in texts(menu)
    run(menu, "Export 2 selected results…")
    run(menu, "Export all results…")
    run(menu, "Show in folder")
    assert (shop.called, shop.desktop.revealed) == (["export selected", "export all"], [PDF.encode()])


def test_keys_export_what_is_selected_or_everything(shop):
    shop.actions.export()
    shop.select(CODE, PDF)
    shop.actions.export()
    assert shop.called == ["export all", "export selected"]


def test_without_a_selection_nothing_happens(shop):
    shop.search.clear()
    assert shop.actions.menu() == ()
    for act in (shop.actions.open, shop.actions.reveal, shop.actions.copy_paths, shop.actions.copy_citations):
        act()
    assert (shop.desktop.opened, shop.desktop.copied, shop.desktop.marked) == ([], [], [])


@pytest.fixture
def look(shop, engine, view) -> QuickLookPresenter:
    return QuickLookPresenter(shop.search, shop.preview, PreviewPresenter(engine, view), view)


def test_quick_look_shows_what_is_selected_and_goes_on(look, shop, engine, view):
    look.toggle()
    assert (look.is_open, view.shown["show_quick_look"]) == (True, True)
    assert view.shown["show_heading"][0].name == "Minutes.pdf"
    look.step(1)
    assert (view.shown["show_heading"][0].name, shop.search.selected) == ("quay.py", CODE.encode())
    look.toggle()
    assert (look.is_open, view.shown["show_quick_look"]) == (False, False)


def test_quick_look_needs_something_to_show(look, shop, view):
    shop.search.clear()
    look.toggle()
    look.step(1)
    assert (look.is_open, "show_quick_look" in view.shown) == (False, False)


def test_quick_look_follows_the_results_and_goes_with_them(look, shop, engine, view, samples):
    look.toggle()
    moved = samples.hit(PDF, kind="pdf", passages=[samples.passage("Another.", page=5)])
    engine.reply(Search, samples.results("outer quay ext:pdf", moved))
    look.follow()
    assert view.shown["show_heading"][0].place == "Page 5"
    engine.reply(Search, samples.results("outer quay ext:pdf"))
    look.follow()
    assert not look.is_open
