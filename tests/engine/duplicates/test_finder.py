"""Looking for duplicates in the background, and what it tells."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

import pytest

from desktop_app.engine.catalogue import vectors, wordings
from desktop_app.engine.duplicates import finder
from desktop_app.engine.duplicates.answers import DuplicateAnswers
from desktop_app.engine.duplicates.finder import DuplicateFinder
from desktop_app.protocol.errors import EnvironmentProblem
from desktop_app.protocol.messages import (
    ChooseKeeper,
    CompareFiles,
    Comparison,
    DecidePair,
    Decisions,
    DuplicateArrived,
    DuplicateProgress,
    Families,
    FindDuplicates,
    GetDuplicateProgress,
    GetFamilies,
    GetKeepRules,
    GetLikenesses,
    KeepRules,
    KeepRulesInForce,
    Likenesses,
    ListDecisions,
    Message,
    PreviewPassage,
    SetKeepRules,
    SteerDuplicates,
)
from tests.engine.duplicates.conftest import Texts
from tests.helpers.random_prose import prose

PLAN = prose(1, 200)


class Library:
    """A finder on a library, whose rest and pace the test decides."""

    def __init__(self, texts: Texts) -> None:
        self.texts, self.told, self.at_rest, self.pace = texts, list[Message](), True, "full"
        with texts.catalogue.write() as db:
            model = vectors.activate(db, "m", "f", 4)
        self.finder = DuplicateFinder(
            texts.catalogue, model, lambda: None, lambda: self.at_rest, lambda: self.pace, self.told.append  # type: ignore[arg-type,return-value]
        )  # fmt: skip
        self.answers = DuplicateAnswers(texts.catalogue, self.finder, self._window)

    def _window(self, path: bytes, document: int, first: int, last: int) -> tuple[list[PreviewPassage], str]:
        text = wordings.text_of(self.texts.catalogue.read(), document)
        return [PreviewPassage(passage_id=1, ordinal=0, text=text, char_start=0, page=3)], ""

    def until(self, holds: Callable[[], bool]) -> None:
        deadline = time.monotonic() + 20
        while not holds():
            assert time.monotonic() < deadline, self.finder.progress
            time.sleep(0.01)

    def settle(self) -> None:
        self.until(lambda: self.finder.progress.state == "up_to_date" and not self.left())

    def left(self) -> int:
        db = self.texts.catalogue.read()
        return wordings.count_unworded(db) + wordings.count_uncompared(db)

    def families(self, **options: object) -> Families:
        reply = self.answers.handle(GetFamilies(**options))  # type: ignore[arg-type]
        assert isinstance(reply, Families)
        return reply


@pytest.fixture
def library(texts: Texts, monkeypatch: pytest.MonkeyPatch) -> Iterator[Library]:
    monkeypatch.setattr(finder, "ROUND_S", 0.02)
    made = Library(texts)
    yield made
    made.finder.stop()


@pytest.fixture
def settled(library: Library) -> Library:
    """Two versions and a copy, found."""
    library.texts.put("a", PLAN)
    library.texts.put("b", PLAN + " one more line of it")
    library.texts.put("a copy", PLAN)
    library.finder.start()
    library.settle()
    return library


def test_it_finds_what_is_there(settled: Library) -> None:
    (family,) = settled.families().families
    assert {member.path for member in family.members} | {family.keeper} == {
        b"/home/a",
        b"/home/a copy",
        b"/home/b",
    }
    assert not [told for told in settled.told if isinstance(told, DuplicateArrived)]
    progress = settled.answers.handle(GetDuplicateProgress())
    assert isinstance(progress, DuplicateProgress)
    assert progress.revision > 0


def test_it_waits_until_the_library_is_at_rest(library: Library) -> None:
    library.at_rest = False
    library.texts.put("a", PLAN)
    library.finder.start()
    library.until(lambda: "up to date" in library.finder.progress.note)
    assert library.left() == 1
    library.at_rest = True
    library.settle()


def test_a_paused_pace_holds_until_somebody_asks(library: Library) -> None:
    library.pace = "paused"
    library.texts.put("a", PLAN)
    library.finder.start()
    time.sleep(0.1)
    assert library.left() == 1
    library.answers.handle(FindDuplicates())
    library.settle()


def test_pause_resume_and_cancel(library: Library) -> None:
    library.texts.put("a", PLAN)
    library.answers.handle(SteerDuplicates(action="pause"))
    library.finder.start()
    time.sleep(0.1)
    assert (library.finder.progress.state, library.left()) == ("paused", 1)
    library.answers.handle(SteerDuplicates(action="resume"))
    library.settle()
    library.texts.put("b", PLAN + " more")
    library.answers.handle(SteerDuplicates(action="cancel"))
    assert library.finder.progress.state == "cancelled"
    library.answers.handle(FindDuplicates(anew=True))
    library.settle()
    assert len(library.families().families) == 1


def test_a_new_file_that_duplicates_an_old_one_is_told(settled: Library) -> None:
    settled.texts.put("download/a", PLAN)
    settled.until(lambda: any(isinstance(told, DuplicateArrived) for told in settled.told))
    settled.texts.put("download/c", "Some words before it: " + PLAN)
    settled.until(lambda: sum(isinstance(told, DuplicateArrived) for told in settled.told) == 2)
    arrived = [told for told in settled.told if isinstance(told, DuplicateArrived)]
    assert [(told.path, told.verdict) for told in arrived] == [
        (b"/home/download/a", "identical"),
        (b"/home/download/c", "near"),
    ]
    assert arrived[0].original in (b"/home/a", b"/home/a copy")


def test_a_file_that_is_like_nothing_is_not_told(settled: Library) -> None:
    settled.texts.put("new", prose(9, 100))
    settled.settle()
    time.sleep(0.1)
    assert not [told for told in settled.told if isinstance(told, DuplicateArrived)]


def test_decisions_rules_and_keepers_change_the_families(settled: Library) -> None:
    revision = settled.finder.progress.revision
    settled.answers.handle(ChooseKeeper(path=b"/home/b"))
    assert settled.families().families[0].keeper == b"/home/b"
    settled.answers.handle(DecidePair(one=b"/home/a", other=b"/home/b", same=False))
    assert all(
        member.path != b"/home/b" for family in settled.families().families for member in family.members
    )
    decided = settled.answers.handle(ListDecisions())
    assert isinstance(decided, Decisions)
    assert [(each.one, each.other, each.same) for each in decided.decisions] == [
        (b"/home/a", b"/home/b", False)
    ]
    rules = KeepRules(order=("oldest",), reference=[b"/home"])
    settled.answers.handle(SetKeepRules(rules=rules))
    assert settled.answers.handle(GetKeepRules()) == KeepRulesInForce(rules=rules)
    assert settled.finder.progress.revision == revision + 3


def test_pages_of_families_and_bad_thresholds(settled: Library) -> None:
    settled.texts.put("x", prose(5, 60))
    settled.texts.put("x again", prose(5, 60))
    settled.settle()
    time.sleep(0.05)
    settled.finder.scores_changed()
    assert [len(settled.families(offset=at, limit=1).families) for at in range(3)] == [1, 1, 0]
    assert settled.families(limit=1).total == 2
    with pytest.raises(EnvironmentProblem, match="between"):
        settled.families(threshold=0.2)


def test_scores_for_the_window(settled: Library) -> None:
    reply = settled.answers.handle(GetLikenesses())
    assert isinstance(reply, Likenesses)
    assert len(reply.files) == 3


def test_two_files_are_compared(settled: Library) -> None:
    reply = settled.answers.handle(CompareFiles(left=b"/home/a", right=b"/home/b"))
    assert isinstance(reply, Comparison)
    assert (reply.verdict, reply.explanation) == ("near", "1 other place differs")
    assert (reply.left_text, reply.left_pages) == (PLAN, [(0, 3)])
    assert reply.blocks[-1].kind == "only_right"
    with pytest.raises(EnvironmentProblem, match="not in the library"):
        settled.answers.handle(CompareFiles(left=b"/home/a", right=b"/home/gone"))
    with pytest.raises(EnvironmentProblem, match="itself"):
        settled.answers.handle(DecidePair(one=b"/home/a", other=b"/home/a", same=True))
