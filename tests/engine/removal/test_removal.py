"""Removals happen one at a time, in the background, and can be followed, cancelled and undone."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.engine.removal.plan import Planner
from desktop_app.engine.removal.recovery import Recovery
from desktop_app.engine.removal.removal import Removal
from desktop_app.engine.removing import Removing
from desktop_app.protocol.errors import EnvironmentProblem
from desktop_app.protocol.messages import (
    CancelRemoval,
    GetRemoval,
    GetRemovalProgress,
    ListRemovals,
    Message,
    PlanRemoval,
    RemovalEntries,
    RemovalFamily,
    RemovalPlan,
    RemovalProgress,
    Removals,
    RemoveFiles,
    UndoRemoval,
    to_wire,
)
from tests.helpers.removals import DirectReading, Ground
from tests.helpers.waiting import wait_for


class StoppableReading(DirectReading):
    """A reading that can be stopped, as an extractor's process can."""

    def stop(self) -> None:
        self.stopped = True


class Running:
    """A removal at work, asked as clients ask."""

    def __init__(self, ground: Ground) -> None:
        self.ground, self.told = ground, list[RemovalProgress]()
        ground.reading = self.reading = StoppableReading()
        catalogue, journal, trash = ground.catalogue, ground.journal, ground.trash
        planner = Planner(catalogue, journal, trash, frozenset(), lambda: ground.protected)
        recovery = Recovery(journal, self.reading, trash, ground.restorer())
        self.removal = Removal(
            journal,
            planner,
            ground.remover(),
            ground.restorer(),
            recovery,
            self.reading,  # type: ignore[arg-type]
            self.told.append,
        )
        self._removing = Removing(self.removal)

    def ask(self, request: Message) -> Message:
        return self._removing.handle(request)  # type: ignore[arg-type]

    def wait(self, progress: Message) -> RemovalProgress:
        assert isinstance(progress, RemovalProgress)
        batch = progress.batch_id

        def now() -> RemovalProgress:
            reply = self.ask(GetRemovalProgress(batch_id=batch))
            assert isinstance(reply, RemovalProgress)
            return reply

        wait_for(lambda: now().state in ("finished", "cancelled"))
        return now()

    def states(self, batch: int) -> list[str]:
        reply = self.ask(GetRemoval(batch_id=batch))
        assert isinstance(reply, RemovalEntries)
        return [entry.state for entry in reply.entries]


@pytest.fixture
def running(ground: Ground) -> Iterator[Running]:
    made = Running(ground)
    made.removal.start()
    yield made
    made.removal.stop()


def family(ground: Ground, count: int) -> tuple[RemovalFamily, list[Path]]:
    kept = ground.write("kept", b"same")
    copies = [ground.write(f"copy{number}", b"same") for number in range(count)]
    return ground.family(kept, *copies), copies


def test_a_batch_goes_and_comes_back(running: Running, ground: Ground) -> None:
    shown, copies = family(ground, 3)
    plan = running.ask(PlanRemoval(families=[shown]))
    assert isinstance(plan, RemovalPlan)
    assert (len(plan.files), all(copy.exists() for copy in copies)) == (3, True)
    done = running.wait(running.ask(RemoveFiles(families=[shown])))
    assert (done.state, done.files_done, done.refused) == ("finished", 3, 0)
    assert not any(copy.exists() for copy in copies)
    assert running.told[-1] == done
    batches = running.ask(ListRemovals())
    assert isinstance(batches, Removals)
    assert [(batch.files, batch.removed) for batch in batches.batches] == [(3, 3)]
    back = running.wait(running.ask(UndoRemoval(batch_id=done.batch_id)))
    assert (back.restoring, back.files_done, back.refused) == (True, 3, 0)
    assert all(copy.read_bytes() == b"same" for copy in copies)
    with pytest.raises(EnvironmentProblem, match="nothing of this"):
        running.ask(UndoRemoval(batch_id=done.batch_id))


def test_single_files_come_back(running: Running, ground: Ground) -> None:
    shown, copies = family(ground, 3)
    batch = running.wait(running.ask(RemoveFiles(families=[shown]))).batch_id
    entries = running.ask(GetRemoval(batch_id=batch, offset=1, limit=1))
    assert isinstance(entries, RemovalEntries)
    running.wait(running.ask(UndoRemoval(batch_id=batch, entries=[entries.entries[0].id])))
    assert [copy.exists() for copy in copies] == [False, True, False]
    assert running.states(batch) == ["done", "restored", "done"]


def test_a_plan_with_nothing_to_go_begins_nothing(running: Running, ground: Ground) -> None:
    shown, copies = family(ground, 1)
    copies[0].write_bytes(b"changed")
    with pytest.raises(EnvironmentProblem, match="nothing can be removed"):
        running.ask(RemoveFiles(families=[shown]))
    with pytest.raises(EnvironmentProblem, match="names no file"):
        running.ask(RemoveFiles(families=[]))
    assert ground.journal.batches(5) == []


def test_cancelling_finishes_the_file_in_hand(running: Running, ground: Ground) -> None:
    shown, copies = family(ground, 5)
    entered, go_on = threading.Event(), threading.Event()

    def hold(number: int) -> None:
        entered.set()
        assert go_on.wait(30)

    running.reading.before = hold
    begun = running.ask(RemoveFiles(families=[shown]))
    assert isinstance(begun, RemovalProgress)
    assert entered.wait(30)
    running.ask(CancelRemoval(batch_id=begun.batch_id))
    go_on.set()
    done = running.wait(begun)
    assert (done.state, done.files_done) == ("cancelled", 1)
    assert running.states(begun.batch_id) == ["done", *["skipped"] * 4]
    assert [copy.exists() for copy in copies] == [False, True, True, True, True]


def test_a_folder_that_is_forgotten_ends_what_is_under_way_there(running: Running, ground: Ground) -> None:
    shown, copies = family(ground, 5)
    entered, go_on = threading.Event(), threading.Event()

    def hold(number: int) -> None:
        entered.set()
        assert go_on.wait(30)

    running.reading.before = hold
    begun = running.ask(RemoveFiles(families=[shown]))
    assert isinstance(begun, RemovalProgress)
    assert entered.wait(30)
    running.removal.forget_below(str(ground.base / "another"))
    running.removal.forget_below(str(ground.root))
    go_on.set()
    assert running.wait(begun).files_done == 1
    running.removal.forget_below(str(ground.root))
    assert ground.journal.batches(5) == []
    assert sum(copy.exists() for copy in copies) == 4


def test_two_removals_that_each_take_what_the_other_keeps_leave_one(running: Running, ground: Ground) -> None:
    one, other = ground.write("one", b"same"), ground.write("other", b"same")
    first = running.ask(RemoveFiles(families=[ground.family(one, other)]))
    try:
        second = running.ask(RemoveFiles(families=[ground.family(other, one)]))
    except EnvironmentProblem:
        second = first  # the first one was over by then, and the plan had its objection
    running.wait(first)
    running.wait(second)
    assert [path.read_bytes() for path in (one, other) if path.exists()] == [b"same"]


def test_closing_leaves_the_rest_and_says_so(ground: Ground) -> None:
    running = Running(ground)
    shown, _ = family(ground, 4)
    begun = running.ask(RemoveFiles(families=[shown]))
    assert isinstance(begun, RemovalProgress)
    running.removal._stopping.set()
    running.removal.start()
    running.removal._thread.join(30)
    assert running.states(begun.batch_id) == ["skipped"] * 4
    assert running.reading.asked == 0
    running.removal.stop()
    assert running.reading.stopped


def test_a_full_disk_of_the_journal_ends_the_batch_and_loses_nothing(
    running: Running, ground: Ground, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown, copies = family(ground, 3)

    def full(*_: object, **__: object) -> None:
        raise EnvironmentProblem("the disk is full: free some space")

    monkeypatch.setattr(ground.journal, "note", full)
    done = running.wait(running.ask(RemoveFiles(families=[shown])))
    assert (done.state, done.trouble) == ("cancelled", "the disk is full: free some space")
    assert all(copy.read_bytes() == b"same" for copy in copies)
    monkeypatch.undo()
    assert ground.recover().not_reached == 3
    assert ground.staged == []


def test_what_an_earlier_run_left_half_way_is_told(ground: Ground) -> None:
    shown, copies = family(ground, 1)
    batch = ground.begin(shown)
    copies[0].rename(copies[0].with_name(ground.journal.entries(batch)[0].staged))
    running = Running(ground)
    running.removal.start()
    wait_for(lambda: bool(running.removal.notice))
    assert "1 put back in place" in running.removal.notice
    assert copies[0].exists()
    running.removal.stop()


def test_nothing_is_known_of_other_removals(running: Running) -> None:
    for request in (GetRemovalProgress(batch_id=7), GetRemoval(batch_id=7), UndoRemoval(batch_id=7)):
        with pytest.raises(EnvironmentProblem, match="no removal 7"):
            running.ask(request)


def test_paths_travel_as_bytes(running: Running, ground: Ground) -> None:
    kept, copy = ground.write("kept", b"same"), ground.write(b"c\xff\n", b"same")
    done = running.wait(running.ask(RemoveFiles(families=[ground.family(kept, copy)])))
    reply = running.ask(GetRemoval(batch_id=done.batch_id))
    assert isinstance(reply, RemovalEntries)
    assert (reply.entries[0].path, reply.entries[0].trashed[-3:]) == (to_wire(copy), b"c\xff\n")
