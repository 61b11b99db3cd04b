"""The list of problems: filters, selection, reading again, ignoring, following the library."""

from __future__ import annotations

import pytest

from desktop_app.presenters.folders.problems import (
    FOLLOW_MS,
    RETRY_SHOWN_MS,
    ProblemsPresenter,
    ProblemsState,
)
from desktop_app.protocol.messages import (
    Done,
    Failed,
    IgnoreProblems,
    ListProblems,
    Problem,
    Problems,
    RetryProblems,
)


def problem(path: str, kind: str = "encrypted", **fields: object) -> Problem:
    defaults: dict[str, object] = {"reason": "a password is needed"}
    return Problem(path=path.encode(), kind=kind, **(defaults | fields))  # type: ignore[arg-type]


FOUND = [
    problem("/b/2.pdf", "corrupt", reason="it is cut short"),
    problem("/a/x/1.pdf"),
    problem("/a/inner/3.pdf"),
    problem("/a/old.zip", "corrupt", reason="it is cut short", ignored=True),
]


@pytest.fixture
def problems(engine, clock, view, notices, samples) -> ProblemsPresenter:
    made = ProblemsPresenter(engine, clock, view, notices)
    made.on_folders([samples.folder(path, problems=1) for path in ("/a", "/a/inner", "/b")])
    return made


def state(view) -> ProblemsState:
    return view.shown["show_problems"]


def names(view) -> list[str]:
    return [row.name for row in state(view).rows]


def answer(engine, *found: Problem) -> None:
    engine.reply(ListProblems, Problems(problems=list(found)))


def test_nothing_is_asked_for_while_it_is_closed(problems, engine, samples, clock):
    problems.on_folders([samples.folder("/a", problems=5)])
    problems.on_library_changed()
    problems.on_connected()
    clock.advance(FOLLOW_MS)
    assert engine.requests == []


def test_all_of_them_by_path_with_kinds_counted(problems, engine, view):
    problems.open()
    answer(engine, *FOUND)
    assert names(view) == ["3.pdf", "1.pdf", "2.pdf"]
    assert [(chip.label, chip.count) for chip in state(view).kinds] == [
        ("All", 3), ("Needs a password", 2), ("Damaged", 1),
    ]  # fmt: skip
    row = state(view).rows[1]
    assert (row.place, row.why) == ("a › x", "Needs a password: A password is needed.")
    assert (state(view).summary, state(view).ignored, state(view).folder) == ("3 files", 1, "")


def test_a_folder_shows_only_its_own_and_can_be_widened(problems, engine, view):
    problems.open(b"/a")
    answer(engine, *FOUND)
    assert (names(view), state(view).folder) == (["1.pdf"], "a")
    problems.widen()
    assert (len(names(view)), state(view).folder) == (3, "")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("1.PDF", ["1.pdf"]),
        ("inner", ["3.pdf"]),
        ("cut short", ["2.pdf"]),
        ("password x", ["1.pdf"]),
        ("zz", []),
    ],
)
def test_the_filter_looks_at_name_place_and_reason(problems, engine, view, text, found):
    problems.open()
    answer(engine, *FOUND)
    problems.filter(text)
    assert names(view) == found
    assert state(view).summary == f"{len(found)} of 3 files"
    assert (state(view).empty is None) == bool(found)


def test_a_kind_is_chosen_and_falls_back_when_it_is_gone(problems, engine, view):
    problems.open()
    answer(engine, *FOUND)
    problems.choose_kind("corrupt")
    assert names(view) == ["2.pdf"]
    problems.on_library_changed()
    answer(engine, *FOUND[1:3])
    assert names(view) == ["3.pdf", "1.pdf"]


def test_ignored_ones_are_shown_on_demand_and_listed_again(problems, engine, view):
    problems.open(b"/a")
    answer(engine, *FOUND)
    problems.show_ignored(True)
    assert [(row.name, row.ignored) for row in state(view).rows] == [("old.zip", True), ("1.pdf", False)]
    problems.select([b"/a/old.zip"])
    assert state(view).selection.all_ignored
    problems.ignore()
    assert engine.asked(IgnoreProblems) == [IgnoreProblems(paths=[b"/a/old.zip"], ignored=False)]
    assert not state(view).selection.all_ignored
    assert state(view).ignored == 0


def test_several_are_ignored_at_once_and_go_at_once(problems, engine, view):
    problems.open()
    answer(engine, *FOUND)
    problems.select([b"/a/x/1.pdf", b"/b/2.pdf"])
    assert state(view).selection.text == "2 files selected"
    problems.ignore()
    assert engine.asked(IgnoreProblems) == [IgnoreProblems(paths=[b"/a/x/1.pdf", b"/b/2.pdf"], ignored=True)]
    assert (names(view), problems.selected) == (["3.pdf"], ())


def test_an_ignoring_that_failed_is_said_and_the_list_asked_for_anew(problems, engine, view, notices):
    problems.open()
    answer(engine, *FOUND)
    problems.select([b"/b/2.pdf"])
    problems.ignore()
    engine.reply(IgnoreProblems, Failed(reason="The disk is full."))
    answer(engine, *FOUND)
    assert notices.banners[0].text == "The disk is full."
    assert "2.pdf" in names(view)


def test_what_is_read_again_keeps_its_row_until_the_verdict(problems, engine, view, clock):
    problems.open()
    answer(engine, *FOUND)
    problems.select([b"/a/x/1.pdf"])
    problems.retry()
    assert engine.asked(RetryProblems) == [RetryProblems(paths=[b"/a/x/1.pdf"])]
    engine.reply(RetryProblems, Done())
    answer(engine, FOUND[0], FOUND[2])
    row = state(view).rows[1]
    assert (row.name, row.why, row.quiet) == ("1.pdf", "Reading again…", True)
    assert problems.selected == (b"/a/x/1.pdf",)
    problems.on_library_changed()
    clock.advance(FOLLOW_MS)
    answer(engine, *FOUND)  # it failed again
    assert not state(view).rows[1].quiet
    clock.advance(RETRY_SHOWN_MS)
    assert len(names(view)) == 3


def test_what_could_be_read_this_time_goes(problems, engine, view, clock):
    problems.open()
    answer(engine, *FOUND)
    problems.select([b"/a/x/1.pdf"])
    problems.retry()
    engine.reply(RetryProblems, Done())
    answer(engine, FOUND[0], FOUND[2])
    clock.advance(RETRY_SHOWN_MS)
    assert names(view) == ["3.pdf", "2.pdf"]


def test_all_that_is_shown_is_retried_and_nothing_else(problems, engine, view):
    problems.open(b"/a")
    answer(engine, *FOUND)
    problems.retry_shown()
    assert engine.asked(RetryProblems) == [RetryProblems(paths=[b"/a/x/1.pdf"])]
    assert not state(view).can_retry


def test_the_list_follows_numbers_at_once_and_other_changes_now_and_then(problems, engine, samples, clock):
    problems.open()
    same = [samples.folder(path, problems=1) for path in ("/a", "/a/inner", "/b")]
    problems.on_folders(same)
    assert len(engine.asked(ListProblems)) == 1
    problems.on_folders([samples.folder("/a", problems=2), *same[1:]])
    assert len(engine.asked(ListProblems)) == 2
    for _ in range(5):
        problems.on_library_changed()
    clock.advance(FOLLOW_MS)
    assert len(engine.asked(ListProblems)) == 3


def test_a_folder_that_was_removed_widens_the_list(problems, engine, view, samples):
    problems.open(b"/b")
    answer(engine, *FOUND)
    problems.on_folders([samples.folder("/a", problems=1)])
    assert state(view).folder == ""


def test_an_empty_list_says_so(problems, engine, view):
    problems.open()
    assert state(view).empty.title == "Asking for the list"
    answer(engine)
    assert state(view).empty.title == "Every file could be read."
    answer(engine, FOUND[3])
    assert state(view).empty.text == "1 file is ignored."


def test_closing_shows_the_folders_again(problems, engine, view):
    problems.open()
    answer(engine, *FOUND)
    problems.close()
    assert state(view) == ProblemsState()


def test_names_that_are_not_text_are_shown_and_sent_as_they_are(problems, engine, view):
    odd = Problem(path=b"/b/\xff\n.pdf", kind="corrupt", reason="")
    problems.open()
    answer(engine, odd)
    problems.retry_shown()
    assert state(view).rows[0].name == "\ufffd\ufffd.pdf"
    assert engine.asked(RetryProblems)[0].paths == [odd.path]
