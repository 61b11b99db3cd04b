"""Keep rules, history and decisions, the badge, and where else a file is."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest

from desktop_app.presenters.duplicates.arrivals import ArrivalsPresenter
from desktop_app.presenters.duplicates.history import HistoryPresenter, state_words
from desktop_app.presenters.duplicates.rules import RulesPresenter
from desktop_app.presenters.duplicates.whereabouts import WhereaboutsPresenter
from desktop_app.protocol.messages import (
    Copies,
    DecidePair,
    Decision,
    Decisions,
    Done,
    DuplicateArrived,
    Failed,
    FindCopies,
    GetKeepRules,
    GetRemoval,
    KeepRules,
    KeepRulesInForce,
    ListDecisions,
    ListRemovals,
    Member,
    RemovalBatch,
    RemovalEntries,
    RemovalEntry,
    Removals,
    RemovalState,
    SetKeepRules,
)

# ------------------------------------------------------------------ rules


@pytest.fixture
def rules(engine, view, notices) -> RulesPresenter:
    made = RulesPresenter(engine, view, notices)
    made.open()
    engine.reply(GetKeepRules, KeepRulesInForce(rules=KeepRules(order=("newest", "folder"))))
    return made


def in_force(engine) -> KeepRules:
    return engine.asked(SetKeepRules)[-1].rules


def test_rules_that_count_come_first_in_their_order(view, rules):
    rows = view.shown["show_rules"].rules
    assert [(row.rule, row.on) for row in rows[:3]] == [("newest", True), ("folder", True), ("oldest", False)]
    assert len(rows) == 7


def test_a_rule_drives_out_its_opposite(engine, rules):
    rules.switch("oldest", True)
    assert in_force(engine).order == ("folder", "oldest")
    rules.switch("folder", False)
    assert in_force(engine).order == ("oldest",)


def test_rules_move_by_steps_and_by_places(engine, rules):
    rules.switch("most_complete", True)
    rules.step("most_complete", -1)
    assert in_force(engine).order == ("newest", "most_complete", "folder")
    rules.move("newest", 99)
    assert in_force(engine).order == ("most_complete", "folder", "newest")
    asked = len(engine.asked(SetKeepRules))
    rules.step("most_complete", -1)
    rules.move("oldest", 0)  # it does not count
    assert len(engine.asked(SetKeepRules)) == asked


def test_a_folder_is_protected_or_a_reference(engine, rules):
    rules.add_folder("protected", Path("/home/me/Council"))
    rules.add_folder("folders", Path("/home/me/Council"))
    rules.add_folder("reference", Path("/home/me/Council"))
    now = in_force(engine)
    assert (now.folders, now.protected, now.reference) == ([b"/home/me/Council"], [], [b"/home/me/Council"])
    rules.remove_folder("reference", b"/home/me/Council")
    assert in_force(engine).reference == []


def test_the_order_of_folders_changes(engine, rules):
    for name in "abc":
        rules.add_folder("folders", Path(f"/{name}"))
    rules.move_folder(b"/c", -1)
    assert in_force(engine).folders == [b"/a", b"/c", b"/b"]


def test_what_the_engine_refuses_is_said_and_asked_for_anew(engine, notices, rules):
    rules.switch("oldest", True)
    engine.reply(SetKeepRules, Failed(reason="the disk is full"))
    assert notices.banners[-1].text == "The disk is full."
    assert len(engine.asked(GetKeepRules)) == 2


def test_the_usual_order_comes_back_and_folders_stay(engine, view, rules):
    rules.add_folder("protected", Path("/a"))
    rules.reset()
    assert in_force(engine) == KeepRules(protected=[b"/a"])
    assert view.shown["show_rules"].usual


# ------------------------------------------------------------------ history

BATCH = RemovalBatch(id=4, action="trash", begun_at=1.7e9, files=3, removed=2, restored=0, size_bytes=2_000)
OLDER = RemovalBatch(id=3, action="trash", begun_at=1.6e9, files=1, removed=0, restored=1, size_bytes=0)


def entry(number: int, state: str, **fields: object) -> RemovalEntry:
    defaults: dict[str, object] = {"keeper": b"/k.txt", "verdict": "identical", "action": "trash"}
    defaults |= {"size_bytes": 1_000, "changed_at": 1.7e9, "path": f"/home/f{number}.txt".encode()}
    return RemovalEntry(id=number, state=state, **(defaults | fields))  # type: ignore[arg-type]


@pytest.fixture
def history(engine, view, notices) -> HistoryPresenter:
    made = HistoryPresenter(engine, view, notices)
    made.open()
    engine.reply(ListRemovals, Removals(batches=[BATCH, OLDER]))
    entries = [entry(1, "done"), entry(2, "done"), entry(3, "refused", reason="it changed")]
    engine.reply(GetRemoval, RemovalEntries(batch=BATCH, entries=entries))
    return made


def test_the_newest_removal_is_open_with_its_files(view, history):
    state = view.shown["show_history"]
    assert [row.words for row in state.batches] == [
        "2 in the trash · 2.0 KB",
        "0 in the trash · 1 brought back",
    ]
    assert [row.can_undo for row in state.batches] == [True, False]
    assert state.batch.id == 4
    assert [row.can_undo for row in state.entries] == [True, True, False]
    assert "It changed." in state.entries[2].words


def test_files_and_batches_are_brought_back(history):
    asked = []
    history.on_undo = lambda batch, entries: asked.append((batch, entries))
    history.undo_entry(2)
    history.undo_batch()
    assert asked == [(4, [2]), (4, None)]


def test_an_answer_for_another_batch_is_dropped(engine, view, history):
    history.choose(3)
    engine.reply(GetRemoval, RemovalEntries(batch=BATCH, entries=[entry(1, "done")]), nth=0)
    assert view.shown["show_history"].entries == ()
    engine.reply(GetRemoval, RemovalEntries(batch=OLDER, entries=[entry(9, "restored")]))
    assert [row.id for row in view.shown["show_history"].entries] == [9]


def test_a_decision_is_taken_back(engine, view, history):
    decision = Decision(one=b"/a.txt", other=b"/b.txt", same=False, decided_at=1.7e9)
    engine.reply(ListDecisions, Decisions(decisions=[decision]))
    [row] = view.shown["show_history"].decisions
    assert row.title == "“a.txt” and “b.txt”"
    history.take_back(row.decision)
    assert view.shown["show_history"].decisions == ()
    assert engine.asked(DecidePair) == [DecidePair(one=b"/a.txt", other=b"/b.txt", same=None)]
    engine.reply(DecidePair, Done())
    assert len(engine.asked(ListDecisions)) == 2


def test_a_closed_page_asks_for_nothing(engine, history):
    history.close()
    asked = len(engine.requests)
    history.refresh()
    assert len(engine.requests) == asked


@pytest.mark.parametrize("state", get_args(RemovalState))
def test_every_state_has_words(state):
    assert state_words(state)


# ------------------------------------------------------------------ the badge


def arrived(name: str, verdict: str = "identical") -> DuplicateArrived:
    return DuplicateArrived(path=f"/new/{name}".encode(), original=b"/old/a.txt", verdict=verdict, score=1.0)  # type: ignore[arg-type]


def test_arrivals_are_counted_until_somebody_looks(view):
    presenter = ArrivalsPresenter([view])
    presenter.on_event(arrived("a (1).txt"))
    assert view.shown["show_arrivals"] == (1, "“a (1).txt” duplicates “a.txt”")
    presenter.on_event(arrived("b.txt", "near"))
    presenter.on_event(arrived("b.txt", "identical"))  # the same file again
    assert view.shown["show_arrivals"] == (2, "2 new duplicates")
    presenter.looked()
    assert view.shown["show_arrivals"] == (0, "")


@pytest.mark.parametrize("verdict", ["template", "contained", "topic"])
def test_what_is_no_copy_is_no_news(view, verdict):
    ArrivalsPresenter([view]).on_event(arrived("Invoice.pdf", verdict))
    assert view.calls == []


# ------------------------------------------------------------------ where else


def test_where_else_lists_files_with_verdict_and_place(engine, view):
    presenter = WhereaboutsPresenter(engine, view)
    presenter.on_folders([b"/home/me/Council"])
    presenter.ask(b"/home/me/Council/a.txt")
    assert view.shown["show_whereabouts"].rows is None
    member = Member(
        path=b"/home/me/Council/Old/b.txt", verdict="near", score=0.97, witness=b"/home/me/Council/a.txt",
        size_bytes=10, mtime=1.7e9, kind="text", explanation="Nearly the same: 97 %",
    )  # fmt: skip
    engine.reply(FindCopies, Copies(path=b"/home/me/Council/a.txt", members=[member]))
    [row] = view.shown["show_whereabouts"].rows
    assert (row.name, row.words) == ("b.txt", "Nearly the same: 97 %")
    assert row.place.startswith("Council › Old")


def test_where_else_says_that_it_is_nowhere_else(engine, view):
    presenter = WhereaboutsPresenter(engine, view)
    presenter.ask(b"/a.txt")
    presenter.ask(b"/b.txt")
    engine.reply(FindCopies, Copies(path=b"/a.txt", members=[]), nth=0)
    assert view.shown["show_whereabouts"].rows is None, "that was the answer for another file"
    engine.reply(FindCopies, Copies(path=b"/b.txt", members=[]))
    assert "Nowhere else" in view.shown["show_whereabouts"].message
    presenter.ask(b"/c.txt")
    engine.reply(FindCopies, Failed(reason="it is not in the library"))
    assert view.shown["show_whereabouts"].message == "It is not in the library."
