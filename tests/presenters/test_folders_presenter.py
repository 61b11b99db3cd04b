"""Folders: progress in words, adding, removing, problems."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.presenters.folders import PROBLEMS_A_PAGE, FoldersPresenter, FoldersState
from desktop_app.protocol.messages import (
    AddFolder,
    Done,
    Failed,
    Folders,
    ListFolders,
    ListProblems,
    Problem,
    Problems,
    RemoveFolder,
    RetryProblems,
    SetPaused,
)


@pytest.fixture
def spread() -> list[tuple]:
    return []


@pytest.fixture
def folders(engine, view, notices, spread) -> FoldersPresenter:
    return FoldersPresenter(engine, view, notices, spread.append)


def state(view) -> FoldersState:
    return view.shown["show_folders"]


def test_progress_is_said_in_words(folders, view, samples):
    folders.on_folders(
        (
            samples.folder(
                "/a/Papers", state="indexing", files=9_400, files_done=6_120, passages=81_200,
                passages_embedded=40_600, files_per_second=42.0, seconds_left=380.0,
            ),
        )
    )  # fmt: skip
    row = state(view).rows[0]
    assert (row.name, row.state, row.tone) == ("Papers", "Reading", "busy")
    assert row.figures == (
        "6,120 of 9,400 files read · 40,600 of 81,200 passages by meaning · 42 files/s · 6 min left"
    )
    assert row.progress == pytest.approx((6120 / 9400) * 0.75)


def test_a_finished_folder_has_no_progress_bar(folders, view, samples):
    folders.on_folders((samples.folder("/a/Papers"),))
    row = state(view).rows[0]
    assert (row.progress, row.figures, row.state) == (None, "4 files · 9 passages", "Up to date")


def test_embedding_after_reading_is_called_learning(folders, view, samples):
    folder = samples.folder("/a/P", state="indexing", passages_embedded=3, passages_per_second=250.0)
    folders.on_folders((folder,))
    row = state(view).rows[0]
    assert (row.state, row.figures) == (
        "Learning meaning",
        "4 files · 3 of 9 passages by meaning · 250 passages/s",
    )


def test_adding_asks_the_engine_and_then_for_the_list(folders, engine, spread, samples):
    folders.add([Path("/a/New")])
    assert engine.asked(AddFolder) == [AddFolder(path=b"/a/New")]
    engine.reply(AddFolder, Done())
    engine.reply(ListFolders, Folders(folders=[samples.folder("/a/New")]))
    assert [folder.path for folder in spread[-1]] == [b"/a/New"]


def test_what_cannot_be_added_is_said_in_a_banner(folders, engine, notices):
    folders.add([Path("/a/New")])
    engine.reply(AddFolder, Failed(reason="/a/New is inside a folder that is already there."))
    assert notices.banners[0].text == "/a/New is inside a folder that is already there."


def test_removal_is_asked_for_in_the_row_and_can_be_called_off(folders, engine, view, samples):
    folders.on_folders((samples.folder("/a/Papers"),))
    folders.ask_removal(b"/a/Papers")
    assert state(view).rows[0].asks_removal
    folders.keep()
    assert not state(view).rows[0].asks_removal
    assert engine.asked(RemoveFolder) == []


def test_a_removed_folder_goes_at_once(folders, engine, view, samples):
    folders.on_folders((samples.folder("/a/Papers"), samples.folder("/a/Mail")))
    folders.remove(b"/a/Papers")
    assert [row.name for row in state(view).rows] == ["Mail"]
    assert engine.asked(RemoveFolder) == [RemoveFolder(path=b"/a/Papers")]


def test_a_removal_that_failed_brings_the_row_back(folders, engine, view, samples, notices):
    folders.on_folders((samples.folder("/a/Papers"),))
    folders.remove(b"/a/Papers")
    engine.reply(RemoveFolder, Failed(reason="The disk is full."))
    engine.reply(ListFolders, Folders(folders=[samples.folder("/a/Papers")]))
    assert [row.name for row in state(view).rows] == ["Papers"]
    assert notices.banners[0].text == "The disk is full."


def test_pausing_one_and_all(folders, engine, view, samples):
    folders.on_folders((samples.folder("/a/P", state="paused"),))
    assert state(view).all_paused
    folders.set_paused(False, b"/a/P")
    folders.set_paused(True)
    assert engine.asked(SetPaused) == [
        SetPaused(paused=False, path=b"/a/P"),
        SetPaused(paused=True, path=None),
    ]


def problem(path: str) -> Problem:
    return Problem(path=path.encode(), kind="encrypted", reason="A password is needed.")


def test_problems_are_listed_under_their_own_folder(folders, engine, view, samples):
    folders.on_folders((samples.folder("/a", problems=1), samples.folder("/a/inner", problems=1)))
    folders.toggle_problems(b"/a")
    folders.toggle_problems(b"/a/inner")
    engine.reply(ListProblems, Problems(problems=[problem("/a/x/1.pdf"), problem("/a/inner/2.pdf")]))
    assert [[p.name for p in row.problem_rows] for row in state(view).rows] == [["1.pdf"], ["2.pdf"]]
    shown = state(view).rows[0].problem_rows[0]
    assert (shown.kind, shown.place, shown.reason) == ("Needs a password", "a › x", "A password is needed.")


def test_many_problems_come_in_pages(folders, engine, view, samples):
    folders.on_folders((samples.folder("/a", problems=120),))
    folders.toggle_problems(b"/a")
    engine.reply(ListProblems, Problems(problems=[problem(f"/a/{n}.pdf") for n in range(120)]))
    row = state(view).rows[0]
    assert (len(row.problem_rows), row.problems_hidden) == (PROBLEMS_A_PAGE, 120 - PROBLEMS_A_PAGE)
    folders.show_more_problems(b"/a")
    assert len(state(view).rows[0].problem_rows) == 2 * PROBLEMS_A_PAGE


def test_a_folder_retries_only_its_own_problems(folders, engine, samples):
    folders.on_folders((samples.folder("/a", problems=1), samples.folder("/b", problems=1)))
    folders.toggle_problems(b"/a")
    engine.reply(ListProblems, Problems(problems=[problem("/a/1.pdf"), problem("/b/2.pdf")]))
    folders.retry_folder(b"/a")
    assert engine.asked(RetryProblems) == [RetryProblems(paths=[b"/a/1.pdf"])]


def test_open_problems_are_listed_again_when_their_number_changes(folders, engine, samples):
    folders.on_folders((samples.folder("/a", problems=1),))
    folders.toggle_problems(b"/a")
    folders.on_folders((samples.folder("/a", problems=2),))
    folders.on_folders((samples.folder("/a", problems=2),))
    assert len(engine.asked(ListProblems)) == 2
