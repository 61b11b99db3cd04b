"""The bar: when it comes and goes, what it lists, what it does with files, and what it forgets."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from desktop_app.presenters.results.preview import PreviewPresenter
from desktop_app.presenters.results.programs import InstalledProgram
from desktop_app.presenters.searching.search_bar import (
    KEPT_MS,
    MOST_ROWS,
    SAME_KEY_MS,
    BarState,
    SearchBarPresenter,
)
from desktop_app.presenters.window import FileActions
from desktop_app.protocol.errors import EnvironmentProblem
from desktop_app.protocol.messages import GetPreview, LibraryChanged, Search
from tests.helpers.recorded_desktop import installed


class Desktop:
    """Opens what is there, and nothing else."""

    def __init__(self) -> None:
        self.done: list[tuple[str, object]] = []
        self.problem = ""
        self.default: InstalledProgram | None = None

    def _do(self, what: str, with_what: object) -> None:
        if self.problem:
            raise EnvironmentProblem(self.problem)
        self.done.append((what, with_what))

    def open(self, path: bytes) -> None:
        self._do("open", path)

    def default_program(self, path: bytes) -> InstalledProgram | None:
        return self.default

    def find(self, program: str) -> str:
        return program

    def start(self, words: Sequence[str], path: bytes, on_failed: Callable[[str], None]) -> None:
        self._do("start", list(words))

    def reveal(self, path: bytes) -> None:
        self._do("reveal", path)

    def copy(self, text: str) -> None:
        self._do("copy", text)


@pytest.fixture
def desktop() -> Desktop:
    return Desktop()


@pytest.fixture
def windows() -> list[str]:
    """The queries with which the main window was asked for."""
    return []


@pytest.fixture
def bar(engine, clock, view, desktop, windows) -> SearchBarPresenter:
    made = SearchBarPresenter(
        engine,
        clock,
        view,
        lambda notices: FileActions(desktop, notices),
        PreviewPresenter(engine, view),
        windows.append,
    )
    made.on_folders(())
    return made


def state(view) -> BarState:
    return view.shown["show_bar"]


def names(view) -> list[str]:
    return [getattr(row, "name", "fold") for row in state(view).rows]


def ask(bar, engine, samples, query: str, *paths: str, **fields: object) -> None:
    bar.type(query)
    engine.reply(Search, samples.results(query, *(samples.hit(path) for path in paths), **fields))


def coming_and_going(view) -> list[str]:
    return [name for name, _ in view.calls if name in ("appear", "vanish")]


class TestComingAndGoing:
    def test_toggle_shows_and_hides(self, bar, view):
        bar.toggle("token of the desktop")
        assert bar.visible
        assert view.shown["appear"] == "token of the desktop"
        bar.toggle()
        assert not bar.visible
        assert coming_and_going(view) == ["appear", "vanish"]

    def test_the_key_that_took_the_focus_does_not_bring_it_back(self, bar, clock):
        bar.show()
        bar.on_focus_lost()
        clock.advance(SAME_KEY_MS - 1)
        bar.toggle()
        assert not bar.visible
        bar.toggle()  # the next press is meant
        assert bar.visible

    def test_a_key_some_time_after_the_focus_went_shows_it(self, bar, clock):
        bar.show()
        bar.on_focus_lost()
        clock.advance(SAME_KEY_MS + 1)
        bar.toggle()
        assert bar.visible

    def test_showing_what_is_shown_brings_it_to_the_front(self, bar, view):
        bar.show()
        bar.show()
        assert coming_and_going(view) == ["appear", "appear"]

    def test_what_was_asked_is_there_again_for_a_while_then_forgotten(
        self, bar, engine, view, samples, clock
    ):
        bar.show()
        ask(bar, engine, samples, "vote", "/a/minutes.txt")
        bar.hide()
        clock.advance(KEPT_MS - 1)
        bar.show()
        assert (bar.query, names(view)) == ("vote", ["minutes.txt"])
        bar.hide()
        clock.advance(KEPT_MS + 1)
        assert bar.query == ""
        assert view.shown["show_query"] == ""
        assert state(view).rows == ()

    def test_when_it_comes_back_it_asks_again(self, bar, engine, samples):
        bar.show()
        ask(bar, engine, samples, "vote", "/a/minutes.txt")
        bar.hide()
        bar.show()
        assert [request.query for request in engine.asked(Search)] == ["vote", "vote"]


class TestSearching:
    def test_it_has_a_channel_of_its_own(self, bar, engine):
        bar.show()
        bar.type("vote")
        assert [(r.channel, r.progressive) for r in engine.asked(Search)] == [("bar", True)]

    def test_more_rows_than_fit_are_only_counted(self, bar, engine, view, samples):
        bar.show()
        ask(bar, engine, samples, "vote", *(f"/a/{n}.txt" for n in range(12)))
        assert names(view) == [f"{n}.txt" for n in range(MOST_ROWS)]
        assert state(view).summary.startswith("12 files")

    def test_the_selected_row_stays_in_sight(self, bar, engine, view, samples, clock):
        bar.show()
        ask(bar, engine, samples, "vote", *(f"/a/{n}.txt" for n in range(9)))
        bar.select(b"/a/1.txt")
        bar.on_event(LibraryChanged())
        clock.advance(2_000)
        better = [samples.hit(f"/a/{n}.txt") for n in range(2, 12)]
        engine.reply(Search, samples.results("vote", *better, samples.hit("/a/1.txt")))
        assert names(view)[-1] == "1.txt"
        assert len(names(view)) == MOST_ROWS
        assert state(view).selected == b"/a/1.txt"

    def test_until_the_answer_is_complete_it_is_not_settled(self, bar, engine, view, samples):
        bar.show()
        ask(bar, engine, samples, "vote", "/a/0.txt", final=False)
        assert not state(view).settled
        engine.reply(Search, samples.results("vote", samples.hit("/a/0.txt")))
        assert state(view).settled

    def test_a_hidden_bar_does_not_follow_the_disk(self, bar, engine, samples, clock):
        bar.show()
        ask(bar, engine, samples, "vote", "/a/0.txt")
        clock.advance(1_000)
        asked = len(engine.asked(Search))
        bar.hide()
        bar.on_event(LibraryChanged())
        bar.on_connected()
        clock.advance(10_000)
        assert len(engine.asked(Search)) == asked

    def test_nothing_found_is_said(self, bar, engine, view, samples):
        bar.show()
        ask(bar, engine, samples, "zzz")
        assert "Nothing relevant" in state(view).message

    def test_a_lost_engine_is_said_until_it_is_back(self, bar, view):
        bar.show()
        bar.on_lost("the engine stopped", 1.0)
        assert "started again" in state(view).message
        bar.on_connected()
        assert "started again" not in state(view).message

    def test_without_folders_it_says_where_to_go(self, bar, view):
        bar.show()
        assert "Tab" in state(view).message


class TestFiles:
    @pytest.fixture(autouse=True)
    def _found(self, bar, engine, samples):
        bar.show()
        ask(bar, engine, samples, "vote", "/a/0.txt", "/a/1.txt")

    def test_enter_opens_and_the_bar_goes(self, bar, desktop):
        bar.select(b"/a/1.txt")
        bar.activate()
        assert desktop.done == [("open", b"/a/1.txt")]
        assert not bar.visible

    def test_enter_waits_for_the_answer_to_the_last_key(self, bar, engine, samples, desktop, clock):
        bar.type("votes")
        bar.activate()
        clock.advance(100)
        assert desktop.done == []
        engine.reply(Search, samples.results("votes", samples.hit("/a/right.txt")))
        assert desktop.done == [("open", b"/a/right.txt")]

    def test_but_not_once_the_bar_has_gone(self, bar, engine, samples, desktop, clock):
        bar.type("votes")
        bar.activate()
        clock.advance(100)
        bar.escape()
        engine.reply(Search, samples.results("votes", samples.hit("/a/right.txt")))
        assert desktop.done == []

    def test_reveal_and_copy(self, bar, desktop):
        bar.copy_path()
        assert bar.visible
        bar.reveal()
        assert desktop.done == [("copy", "/a/0.txt"), ("reveal", b"/a/0.txt")]
        assert not bar.visible

    def test_what_stood_in_the_way_is_said_in_the_bar_until_something_is_typed(self, bar, desktop, view):
        desktop.problem = "“0.txt” is not there any more."
        bar.activate()
        assert bar.visible
        assert state(view).message == desktop.problem
        bar.type("votes")
        assert state(view).message == ""

    def test_and_said_again_when_it_is_tried_again(self, bar, desktop, view):
        desktop.problem = "“0.txt” is not there any more."
        bar.reveal()
        bar.hide()
        bar.show()
        assert state(view).message == ""
        bar.reveal()
        assert state(view).message == desktop.problem
        assert bar.visible

    def test_tab_goes_on_in_the_window(self, bar, windows):
        bar.to_window()
        assert windows == ["vote"]
        assert not bar.visible


class TestPeeking:
    @pytest.fixture(autouse=True)
    def _found(self, bar, engine, samples):
        bar.show()
        ask(bar, engine, samples, "vote", "/a/0.txt", "/a/1.txt")

    def test_nothing_is_fetched_before_it_is_asked_for(self, bar, engine, view):
        bar.select(b"/a/1.txt")
        assert engine.asked(GetPreview) == []
        bar.peek()
        assert [request.path for request in engine.asked(GetPreview)] == [b"/a/1.txt"]
        assert state(view).peeking
        assert state(view).rows == ()

    def test_escape_closes_the_preview_before_the_bar(self, bar, view):
        bar.peek()
        bar.escape()
        assert bar.visible
        assert not state(view).peeking
        assert len(state(view).rows) == 2
        bar.escape()
        assert not bar.visible

    def test_an_emptied_box_has_nothing_to_preview(self, bar, view):
        bar.peek()
        bar.type("")
        assert not state(view).peeking
        bar.peek()
        assert not state(view).peeking

    def test_a_bar_that_comes_back_shows_its_rows(self, bar, view):
        bar.peek()
        bar.hide()
        bar.show()
        assert not state(view).peeking


def test_enter_opens_at_the_page_of_the_passage(bar, engine, desktop, samples):
    desktop.default = installed("Okular")
    bar.show()
    bar.type("vote")
    hit = samples.hit("/lib/a.pdf", passages=[samples.passage(page=3)])
    engine.reply(Search, samples.results("vote", hit))
    bar.activate()
    assert desktop.done == [("start", ["/usr/bin/okular", "--page", "3", "/lib/a.pdf"])]


def test_a_full_bar_offers_no_further_page(bar, engine, view, samples):
    bar.show()
    bar.type("vote")
    engine.reply(Search, samples.results("vote", *(samples.hit(f"/lib/{n}.txt") for n in range(24))))
    for _ in range(30):
        bar._search.step(1)
    assert [request.limit for request in engine.asked(Search)] == [24]
