"""Removal as the window leads it: a dry run, a yes, progress, the result, the way back."""

from __future__ import annotations

import pytest

from desktop_app.presenters.duplicates.removing import RemovalPresenter
from desktop_app.protocol.messages import (
    CancelRemoval,
    Failed,
    GetRemovalProgress,
    PlannedFile,
    PlanRemoval,
    RemovalFamily,
    RemovalPlan,
    RemovalProgress,
    RemovalRemark,
    RemovalVictim,
    RemoveFiles,
    UndoRemoval,
)

FAMILY = RemovalFamily(
    keeper=b"/k.txt",
    keeper_document=5,
    victims=[
        RemovalVictim(path=b"/a.txt", document=5, verdict="identical"),
        RemovalVictim(path=b"/b.txt", document=5, verdict="identical"),
    ],
)


def planned(*paths: bytes, **fields: object) -> RemovalPlan:
    files = [
        PlannedFile(path=path, keeper=b"/k.txt", verdict="identical", size_bytes=1000, won_bytes=1000)
        for path in paths
    ]
    won = 1000 * len(files)
    defaults: dict[str, object] = {"files": files, "size_bytes": won, "won_bytes": won, "objections": []}
    return RemovalPlan(**(defaults | fields))  # type: ignore[arg-type]


def progress(state: str, done: int = 2, **fields: object) -> RemovalProgress:
    defaults: dict[str, object] = {"batch_id": 7, "restoring": False, "files_total": 2, "refused": 0}
    return RemovalProgress(state=state, files_done=done, **(defaults | fields))  # type: ignore[arg-type]


@pytest.fixture
def presenter(engine, view, notices) -> RemovalPresenter:
    return RemovalPresenter(engine, view, notices)


@pytest.fixture
def running(engine, presenter) -> RemovalPresenter:
    presenter.plan([FAMILY], can_link=True)
    engine.reply(PlanRemoval, planned(b"/a.txt", b"/b.txt"))
    presenter.confirm()
    engine.reply(RemoveFiles, progress("running", 0))
    return presenter


def test_a_plan_is_only_a_dry_run(engine, view, presenter):
    presenter.plan([FAMILY], can_link=False)
    assert view.shown["show_plan"].title == "Checking each file…"
    assert not view.shown["show_plan"].can_confirm
    presenter.confirm()
    engine.reply(PlanRemoval, planned(b"/a.txt", b"/b.txt"))
    state = view.shown["show_plan"]
    assert state.title == "2 files would go to the trash"
    assert state.won == "2.0 KB are free once the trash is emptied."
    assert engine.asked(RemoveFiles) == []


def test_a_yes_removes_only_what_was_shown_as_going(engine, presenter):
    presenter.plan([FAMILY], can_link=False)
    objection = RemovalRemark(path=b"/b.txt", text="it changed")
    engine.reply(PlanRemoval, planned(b"/a.txt", objections=[objection]))
    presenter.confirm()
    [request] = engine.asked(RemoveFiles)
    assert [victim.path for family in request.families for victim in family.victims] == [b"/a.txt"]
    assert request.families[0].keeper_document == 5


def test_a_plan_of_which_nothing_goes_cannot_be_confirmed(engine, view, presenter):
    presenter.plan([FAMILY], can_link=False)
    engine.reply(PlanRemoval, planned())
    presenter.confirm()
    assert engine.asked(RemoveFiles) == []
    assert view.shown["show_plan"].title == "Nothing goes"


def test_links_take_the_place_of_identical_files_only(engine, view, presenter):
    presenter.plan([FAMILY], can_link=False)
    presenter.choose_action("hard_link")
    assert len(engine.asked(PlanRemoval)) == 1
    presenter.call_off()
    presenter.plan([FAMILY], can_link=True)
    presenter.choose_action("hard_link")
    assert engine.asked(PlanRemoval)[-1].action == "hard_link"
    engine.reply(PlanRemoval, planned(b"/a.txt"), nth=-2)  # the answer for the trash, too late
    assert view.shown["show_plan"].plan is None
    engine.reply(PlanRemoval, planned(b"/a.txt"))
    assert view.shown["show_plan"].title == "1 file would be replaced by links"


def test_calling_off_leaves_everything(engine, view, presenter):
    presenter.plan([FAMILY], can_link=False)
    presenter.call_off()
    engine.reply(PlanRemoval, planned(b"/a.txt"))
    presenter.confirm()
    assert view.shown["show_plan"] is None
    assert engine.asked(RemoveFiles) == []


def test_a_plan_that_fails_says_why(engine, view, presenter):
    presenter.plan([FAMILY], can_link=False)
    engine.reply(PlanRemoval, Failed(reason="no trash is there"))
    assert view.shown["show_plan"].title == "No trash is there."
    assert not view.shown["show_plan"].can_confirm


def test_a_lost_engine_takes_the_yes_away_until_it_checked_anew(engine, view, presenter):
    presenter.plan([FAMILY], can_link=False)
    engine.reply(PlanRemoval, planned(b"/a.txt"))
    presenter.on_lost()
    presenter.confirm()
    assert engine.asked(RemoveFiles) == []
    presenter.on_connected()
    assert len(engine.asked(PlanRemoval)) == 2
    engine.reply(PlanRemoval, planned(b"/a.txt"))
    assert view.shown["show_plan"].can_confirm


def test_progress_is_shown_and_the_result_offers_undo(engine, view, notices, running):
    done = []
    running.on_done = lambda: done.append(True)
    running.on_progress(progress("running", 1))
    assert view.shown["show_running"].words == "Moving files to the trash: 1 of 2 files"
    running.on_progress(progress("finished"))
    assert view.shown["show_running"] is None
    banner = notices.banners[-1]
    assert (banner.text, banner.action_label, done) == ("2 files went to the trash.", "Undo", [True])
    banner.action()
    assert engine.asked(UndoRemoval) == [UndoRemoval(batch_id=7)]
    engine.reply(UndoRemoval, progress("running", 0, restoring=True))
    running.on_progress(progress("finished", restoring=True))
    assert notices.banners[-1].text == "2 files are back where they were."


def test_what_stayed_is_told_with_the_way_to_the_reasons(notices, running):
    asked = []
    running.on_details = asked.append
    running.on_progress(progress("finished", refused=1, trouble="the disk is full"))
    banner = notices.banners[-1]
    assert banner.text == "1 file went to the trash. Left where it was: 1 file. The disk is full."
    assert banner.tone == "caution"
    banner.action()
    assert asked == [7]


def test_a_removal_is_cancelled_between_files(engine, notices, running):
    running.cancel()
    assert engine.asked(CancelRemoval) == [CancelRemoval(batch_id=7)]
    running.on_progress(progress("cancelled", 1))
    assert notices.banners[-1].text == "1 file went to the trash. The rest was called off."


def test_one_removal_at_a_time(engine, running):
    running.plan([FAMILY], can_link=False)
    running.undo(3)
    assert len(engine.asked(PlanRemoval)) == 1
    assert engine.asked(UndoRemoval) == []


def test_other_batches_are_none_of_our_business(notices, running):
    running.on_progress(progress("finished", batch_id=8))
    assert notices.banners == []


def test_a_result_is_told_once(notices, running):
    running.on_progress(progress("finished"))
    running.on_progress(progress("finished"))
    assert len(notices.banners) == 1


def test_after_a_lost_connection_the_batch_is_asked_about(engine, running):
    running.on_connected()
    assert engine.asked(GetRemovalProgress) == [GetRemovalProgress(batch_id=7)]


def test_the_last_removal_is_brought_back_by_a_key(engine, running):
    running.undo_last()
    assert engine.asked(UndoRemoval) == []  # it runs still
    running.on_progress(progress("finished"))
    running.undo_last()
    assert engine.asked(UndoRemoval) == [UndoRemoval(batch_id=7)]


def test_a_refused_removal_says_why(engine, notices, presenter):
    presenter.plan([FAMILY], can_link=False)
    engine.reply(PlanRemoval, planned(b"/a.txt"))
    presenter.confirm()
    engine.reply(RemoveFiles, Failed(reason="the journal cannot be written"))
    assert notices.banners[-1].text == "The journal cannot be written."
    presenter.plan([FAMILY], can_link=False)
    assert len(engine.asked(PlanRemoval)) == 2
