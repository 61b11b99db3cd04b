"""Folders: progress in words, adding, removing, problems."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.presenters.folders.folders import TICK_MS, FoldersPresenter, FoldersState
from desktop_app.protocol.messages import (
    AddFolder,
    Done,
    Failed,
    Folders,
    ListFolders,
    Refresh,
    RelocateFolder,
    RemoveFolder,
    SetExclusions,
    SetPaused,
    Status,
)


@pytest.fixture
def spread() -> list[tuple]:
    return []


@pytest.fixture
def folders(engine, clock, view, notices, spread) -> FoldersPresenter:
    return FoldersPresenter(engine, clock, view, notices, spread.append, now=lambda: clock.now_ms() / 1000)


def status(**fields: object) -> Status:
    defaults: dict[str, object] = {
        "files": 4, "documents": 4, "passages": 9, "vectors": 9, "pending_files": 0, "pending_vectors": 0,
        "problems": 0, "model": "m", "dimensions": 8, "device": "cpu", "backend": "torch",
        "embedder": "ready", "passages_per_second": 0.0, "seconds_left": None, "state": "indexing",
    }  # fmt: skip
    return Status(**(defaults | fields))  # type: ignore[arg-type]


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


def test_what_was_checked_grows_older_by_itself(folders, view, samples, clock):
    clock.advance(1_000_000)
    folders.on_folders((samples.folder("/a/P", checked_at=690.0),))
    assert state(view).rows[0].figures == "4 files · 9 passages · checked 5 minutes ago"
    clock.advance(5 * 60_000)
    assert state(view).rows[0].figures.endswith("checked 10 minutes ago")


def test_time_is_told_once_a_while_and_only_with_folders(folders, view, samples, clock):
    folders.on_folders(())
    assert clock.calls == []
    for _ in range(3):
        folders.on_folders((samples.folder("/a/P", checked_at=0.0),))
    assert len(clock.calls) == 1
    shown = len(view.calls)
    clock.advance(TICK_MS)
    assert len(view.calls) == shown + 1


def test_a_finished_folder_that_is_compared_again_shows_no_progress(folders, view, samples):
    folders.on_folders((samples.folder("/a/P", state="scanning"),))
    row = state(view).rows[0]
    assert (row.state, row.progress) == ("Comparing with the disk", None)


def test_an_offline_folder_says_what_is_kept_and_what_to_do(folders, view, samples):
    note = "not there now (unplugged): the 4 files known from it are kept"
    folders.on_folders(
        (samples.folder("/a/P", state="offline", note=note), samples.folder("/b", state="offline"))
    )
    first, second = (row.remarks[0] for row in state(view).rows)
    assert first.text == (
        "Not there now (unplugged): the 4 files known from it are kept. "
        "Plug the drive in, or say where the folder lies now."
    )
    assert first.action == second.action == "locate"
    assert "the 4 files known from it stay searchable" in second.text


def test_a_polled_folder_says_why_with_the_command_to_copy(folders, view, samples):
    note = "too many folders to watch, so it is compared now and then: `sudo sysctl fs.x=9` helps"
    folders.on_folders((samples.folder("/a/P", watching="polling", note=note),))
    remark = state(view).rows[0].remarks[0]
    assert (
        remark.text == "Too many folders to watch, so it is compared now and then: sudo sysctl fs.x=9 helps."
    )
    assert (remark.action, remark.payload) == ("copy", "sudo sysctl fs.x=9")


@pytest.mark.parametrize(
    ("pace", "word", "text"),
    [
        ("gently", "Reading", "Going gently: on battery."),
        ("paused", "Waiting", "Waiting: on battery."),
    ],
)
def test_a_folder_that_is_read_slowly_says_why(folders, view, samples, pace, word, text):
    folders.on_folders((samples.folder("/a/P", state="indexing", files_done=1), samples.folder("/a/Q")))
    folders.on_status(status(pace=pace, pace_reason="on battery"))
    busy, idle = state(view).rows
    assert (busy.state, busy.remarks[0].text, busy.remarks[0].action) == (word, text, "power")
    assert idle.remarks == ()
    folders.on_status(status())
    assert state(view).rows[0].remarks == ()


def test_while_it_waits_no_time_is_promised(folders, view, samples):
    busy = samples.folder("/a/P", state="indexing", files_done=1, files_per_second=40.0, seconds_left=60.0)
    folders.on_status(status(pace="paused", pace_reason="a program fills the screen"))
    folders.on_folders((busy,))
    assert state(view).rows[0].figures == "1 of 4 files read · 9 passages"


def test_one_folder_or_all_can_be_compared_with_the_disk(folders, engine):
    folders.check(b"/a/P")
    folders.check()
    assert engine.asked(Refresh) == [Refresh(path=b"/a/P"), Refresh(path=None)]
    engine.reply(Refresh, Done())
    assert len(engine.asked(ListFolders)) == 1


def test_a_moved_folder_is_located(folders, engine, notices):
    folders.locate(b"/media/old", Path("/media/new"))
    assert engine.asked(RelocateFolder) == [RelocateFolder(path=b"/media/old", new_path=b"/media/new")]
    engine.reply(RelocateFolder, Failed(reason="/media/new is part of /media."))
    assert notices.banners[0].text == "/media/new is part of /media."


def test_problems_are_counted_for_the_header(folders, view, samples):
    folders.on_folders(
        (samples.folder("/a", problems=2, ignored_problems=1), samples.folder("/b", problems=1))
    )
    assert state(view).problems == "3 could not be read"
    assert [row.problems for row in state(view).rows] == [
        "2 files could not be read",
        "1 file could not be read",
    ]
    folders.on_folders((samples.folder("/a", ignored_problems=4),))
    assert (state(view).problems, state(view).rows[0].problems) == ("4 ignored", "")


def test_exclusions_open_with_what_is_in_force_and_follow_the_engine(folders, engine, view, samples):
    folders.on_folders((samples.folder("/a", exclusions=["*.log"]),))
    assert (state(view).rows[0].exclusions, state(view).rows[0].editor) == ("1 exclusion", None)
    folders.toggle_exclusions(b"/a")
    assert state(view).rows[0].editor.patterns == ("*.log",)
    folders.on_folders((samples.folder("/a", exclusions=["*.log", "*.tmp"]),))
    assert state(view).rows[0].editor.patterns == ("*.log", "*.tmp")
    folders.exclusions_of(b"/a").remove("*.log")
    assert engine.asked(SetExclusions) == [SetExclusions(path=b"/a", patterns=["*.tmp"])]
    folders.toggle_exclusions(b"/a")
    assert state(view).rows[0].editor is None


def test_the_editor_of_a_folder_that_went_is_closed(folders, view, samples):
    folders.on_folders((samples.folder("/a"),))
    folders.toggle_exclusions(b"/a")
    folders.on_folders(())
    folders.on_folders((samples.folder("/a"),))
    assert state(view).rows[0].editor is None
