"""The duplicates window's presenter: following, selecting, marking, deciding, and what is said meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from desktop_app.presenters.duplicates.comparing import ComparisonPresenter
from desktop_app.presenters.duplicates.presenter import DuplicatesPresenter
from desktop_app.presenters.duplicates.scores_source import FOLLOW_MS
from desktop_app.protocol.messages import (
    ChooseKeeper,
    CompareFiles,
    Comparison,
    DecidePair,
    DiffBlock,
    Done,
    DuplicateProgress,
    Failed,
    FindDuplicates,
    GetLikenesses,
    KeepRules,
    RemovalFamily,
    SteerDuplicates,
)
from tests.helpers.duplicate_scores import ScoreBook, harbour_book

HOME = b"/home/me/Council/"
V3, V2, V1 = (
    HOME + name
    for name in (
        b"Plans/Harbour plan v3.docx",
        b"Plans/Old/Harbour plan v2.docx",
        b"Plans/Old/Harbour plan v1.docx",
    )
)


class AtOnce:
    """A Background that does not wait."""

    def run(self, work: Callable[[], Any], done: Callable[[Any], None]) -> None:
        done(work())


class Desk:
    """The presenter with all its fakes."""

    def __init__(self, engine, clock, view, notices) -> None:
        self.engine, self.clock, self.view, self.notices = engine, clock, view, notices
        self.comparison = ComparisonPresenter(engine, clock, view)
        self.presenter = DuplicatesPresenter(engine, clock, AtOnce(), view, self.comparison, notices)
        self.presenter.on_folders([b"/home/me/Council"])
        self.planned: list[tuple[list[RemovalFamily], bool]] = []
        self.presenter.on_plan = lambda families, can_link: self.planned.append((families, can_link))
        self.book = harbour_book()
        self.revision = 0

    def open(self, book: ScoreBook | None = None) -> None:
        self.book = book or self.book
        self.presenter.open()
        self.answer()

    def answer(self) -> None:
        """The engine answers with the scores of now."""
        self.revision += 1
        self.engine.reply(GetLikenesses, self.book.message(self.revision))

    def see(self, text: str = "a") -> None:
        """The comparison that was asked for last arrives."""
        self.clock.advance(100)
        asked = self.engine.asked(CompareFiles)[-1]
        block = DiffBlock("changed", 0, 1, 0, 1)
        reply = Comparison(
            left=asked.left, right=asked.right, left_text=text, right_text="b", blocks=[block],
            verdict="near", score=0.9, explanation="1 word differs",
        )  # fmt: skip
        self.engine.reply(CompareFiles, reply)

    @property
    def cards(self):
        return self.view.shown["show_cards"]

    @property
    def names(self) -> list[str]:
        state = self.view.shown["show_families"]
        return [state.rows.row(place).name for place in range(len(state.rows))]

    @property
    def said(self) -> str:
        return self.notices.banners[-1].text


@pytest.fixture
def desk(engine, clock, view, notices) -> Desk:
    return Desk(engine, clock, view, notices)


# ------------------------------------------------------------------ what is shown


def test_families_are_listed_with_what_they_would_free(desk):
    desk.open()
    assert desk.names[:2] == ["Budget 2024 final.xlsx", "Harbour plan v3.docx"]
    state = desk.view.shown["show_families"]
    assert state.summary == "5 families · 9.9 MB could be freed"
    row = state.rows.row(0)
    assert (row.verdict, row.files, row.size, row.tone) == ("Identical", "3 files", "8.2 MB", "good")
    assert state.rows.row(4).size == "–"
    chips = {chip.verdict: (chip.count, chip.on) for chip in desk.view.shown["show_filters"].chips}
    assert chips["identical"] == (2, True)
    assert chips["topic"] == (0, False)


def test_the_selected_family_shows_keeper_reason_and_verdicts(desk):
    desk.open()
    desk.presenter.select(1)
    keeper, v2, v1 = desk.cards.cards
    assert (keeper.path, keeper.words, keeper.tag) == (V3, "Newest", "Keep")
    assert (v2.path, v2.current, v2.witness) == (V2, True, "Harbour plan v3.docx")
    assert "97 %" in v2.words
    assert v1.current is False
    assert "matches “Harbour plan v3.docx” directly" in v2.spoken
    assert [version.name for version in desk.cards.versions] == [
        "Harbour plan v1.docx", "Harbour plan v2.docx", "Harbour plan v3.docx",
    ]  # fmt: skip


def test_the_selection_follows_its_family_through_regrouping(desk):
    desk.open()
    desk.presenter.select(1)
    desk.presenter.choose_sort("name")
    state = desk.view.shown["show_families"]
    assert state.rows.row(state.selected).key == V3
    desk.presenter.set_threshold(0.9)
    assert desk.cards.family.keeper == V3
    assert len(desk.cards.family.members) == 1
    desk.presenter.set_threshold(0.99)  # the family is gone: whatever lies there is selected
    assert desk.cards.family.keeper != V3


def test_the_selection_follows_a_file_into_another_family(desk):
    desk.open()
    desk.presenter.select(1)
    desk.book.rules = KeepRules(order=("oldest",))
    desk.presenter.source.refresh()
    desk.answer()
    assert V3 in [member.path for member in desk.cards.family.members]


def test_chips_that_are_off_are_counted_once_the_slider_rests(desk):
    desk.open()
    desk.presenter.toggle_verdict("near")
    chips = {chip.verdict: chip for chip in desk.view.shown["show_filters"].chips}
    assert (chips["near"].on, chips["near"].count) == (False, 2)
    desk.presenter.set_threshold(0.9)
    desk.clock.advance(1000)
    chips = {chip.verdict: chip for chip in desk.view.shown["show_filters"].chips}
    assert chips["near"].count == 1


def test_thresholds_beyond_the_scale_are_brought_back(desk):
    desk.open()
    desk.presenter.set_threshold(7)
    assert desk.presenter.wishes.threshold == 1.0
    desk.presenter.set_threshold(0.1)
    assert desk.presenter.wishes.threshold == 0.5


# ------------------------------------------------------------------ empty places


def empty(desk: Desk):
    return desk.view.shown["show_families"].empty


def test_an_empty_list_says_why(desk):
    desk.presenter.open()
    assert empty(desk).kind == "asking"
    desk.presenter.source.on_event(DuplicateProgress(state="finding", stage="Reading texts", done=1, total=9))
    desk.engine.reply(GetLikenesses, ScoreBook().message(1))
    assert empty(desk).kind == "looking"
    desk.presenter.source.on_event(DuplicateProgress(state="up_to_date", revision=1))
    assert empty(desk).kind == "none"
    desk.presenter.act_on_empty()
    assert desk.engine.asked(FindDuplicates) == [FindDuplicates(anew=False)]


def test_filters_that_hide_all_can_be_taken_away(desk):
    desk.open()
    desk.presenter.choose_least_size(10**9)
    assert empty(desk).kind == "hidden"
    desk.presenter.act_on_empty()
    assert empty(desk) is None
    assert len(desk.names) == 5


# ------------------------------------------------------------------ following the engine


def test_scores_are_asked_for_again_when_they_changed(desk):
    desk.open()
    asked = len(desk.engine.asked(GetLikenesses))
    desk.presenter.source.on_event(DuplicateProgress(state="up_to_date", revision=1))
    assert len(desk.engine.asked(GetLikenesses)) == asked
    desk.presenter.source.on_event(DuplicateProgress(state="up_to_date", revision=2))
    assert len(desk.engine.asked(GetLikenesses)) == asked + 1


def test_while_it_searches_the_list_follows_now_and_then(desk):
    desk.open()
    asked = len(desk.engine.asked(GetLikenesses))
    for revision in range(2, 30):
        desk.presenter.source.on_event(DuplicateProgress(state="finding", revision=revision))
    assert len(desk.engine.asked(GetLikenesses)) == asked
    desk.clock.advance(FOLLOW_MS)
    assert len(desk.engine.asked(GetLikenesses)) == asked + 1


def test_a_change_during_an_answer_is_asked_for_after_it(desk):
    desk.presenter.open()
    desk.presenter.source.refresh()
    assert len(desk.engine.asked(GetLikenesses)) == 1
    desk.answer()
    assert len(desk.engine.asked(GetLikenesses)) == 2


def test_progress_is_a_line_that_can_be_steered(desk):
    desk.open()
    event = DuplicateProgress(
        state="finding", stage="Comparing", done=10, total=1_200, seconds_left=130.0, revision=1
    )
    desk.presenter.source.on_event(event)
    line = desk.view.shown["show_progress"]
    assert (line.words, line.done, line.total) == ("Comparing: 10 of 1,200 · 2 min left", 10, 1_200)
    desk.presenter.source.steer("pause")
    assert desk.engine.asked(SteerDuplicates) == [SteerDuplicates(action="pause")]
    desk.engine.reply(SteerDuplicates, DuplicateProgress(state="paused", stage="Comparing", revision=1))
    assert desk.view.shown["show_progress"].paused
    desk.presenter.source.on_event(DuplicateProgress(state="up_to_date", revision=1))
    assert desk.view.shown["show_progress"] is None


def test_a_failure_is_said(desk):
    desk.presenter.open()
    desk.engine.reply(GetLikenesses, Failed(reason="the disk is full"))
    assert desk.said == "The disk is full."


def test_a_closed_window_follows_nothing(desk):
    desk.open()
    desk.presenter.close()
    asked = len(desk.engine.requests)
    desk.presenter.source.on_event(DuplicateProgress(state="up_to_date", revision=99))
    desk.clock.advance(10_000)
    assert len(desk.engine.requests) == asked


def test_a_new_connection_asks_anew(desk):
    desk.presenter.open()
    asked = len(desk.engine.asked(GetLikenesses))
    desk.presenter.on_connected()  # the answer was lost with the old one
    assert len(desk.engine.asked(GetLikenesses)) == asked + 1


# ------------------------------------------------------------------ marks


def test_space_says_that_a_near_file_must_be_looked_at_first(desk):
    desk.open()
    desk.presenter.select(1)
    desk.presenter.toggle_mark()
    assert "look at it" in desk.said
    desk.see()
    desk.presenter.toggle_mark()
    assert desk.cards.cards[1].marked
    total = desk.view.shown["show_marked"]
    assert (total.files, total.all_identical) == (1, False)


def test_a_comparison_that_comes_late_counts_for_nothing(desk):
    desk.open()
    desk.presenter.select(1)
    desk.clock.advance(100)
    desk.presenter.choose_member(V1)
    desk.see()
    desk.presenter.choose_member(V2)
    desk.presenter.toggle_mark()
    assert not desk.cards.cards[1].marked


def test_two_files_without_words_are_not_seen(desk):
    desk.open()
    desk.presenter.select(1)
    desk.clock.advance(100)
    reply = Comparison(
        left=V3, right=V2, left_text="", right_text="", blocks=[], verdict=None, score=0.0, explanation=""
    )
    desk.engine.reply(CompareFiles, reply)
    desk.presenter.toggle_mark()
    assert not desk.cards.cards[1].marked
    assert desk.view.shown["show_comparison"].kind == "failed"


def test_a_family_of_near_files_has_no_select_all(desk):
    desk.open()
    desk.presenter.select(1)
    desk.presenter.mark_exact()
    assert "look at each" in desk.said
    assert desk.view.shown["show_marked"].files == 0


def test_identical_files_of_a_family_are_marked_together_and_back(desk):
    desk.open()
    desk.presenter.mark_exact()
    assert [card.marked for card in desk.cards.cards] == [False, True, True]
    desk.presenter.mark_exact()
    assert desk.view.shown["show_marked"].files == 0


def test_all_identical_files_are_marked_only_after_the_totals_were_said(desk):
    desk.open()
    desk.presenter.offer_all_identical()
    assert desk.said == "2 files with the bytes of a kept one, in 1 family: 8.2 MB in all."
    assert desk.view.shown["show_marked"].files == 0
    desk.notices.banners[-1].action()
    assert desk.view.shown["show_marked"].files == 2


def test_an_offer_for_another_list_marks_nothing(desk):
    desk.open()
    desk.presenter.offer_all_identical()
    offer = desk.notices.banners[-1]
    desk.presenter.choose_ending("PDF")
    offer.action()
    assert desk.view.shown["show_marked"].files == 0
    assert "None of the listed families" in desk.said


def test_marks_that_fall_are_told(desk):
    desk.open()
    desk.presenter.select(1)
    desk.see()
    desk.presenter.toggle_mark()
    desk.presenter.set_threshold(0.99)
    assert desk.said == "1 mark fell away: what the files match changed."
    assert desk.view.shown["show_marked"].files == 0


def test_a_plan_holds_all_marks_with_their_keepers(desk):
    desk.open()
    desk.presenter.plan_removal()
    assert desk.planned == []
    desk.presenter.mark_exact()
    desk.presenter.plan_removal()
    [(families, can_link)] = desk.planned
    assert can_link
    assert [len(family.victims) for family in families] == [2]
    assert {victim.verdict for victim in families[0].victims} == {"identical"}


# ------------------------------------------------------------------ decisions


def test_not_a_duplicate_is_remembered_and_can_be_undone(desk):
    desk.open()
    desk.presenter.select(1)
    desk.presenter.not_duplicate()
    assert desk.engine.asked(DecidePair) == [DecidePair(one=V3, other=V2, same=False)]
    assert desk.cards.current.path == V1, "the next one is looked at"
    desk.engine.reply(DecidePair, Done())
    assert desk.notices.banners[-1].action_label == "Undo"
    desk.presenter.decisions.undo()
    assert desk.engine.asked(DecidePair)[-1] == DecidePair(one=V3, other=V2, same=None)
    assert not desk.presenter.decisions.can_undo


def test_swapping_the_keeper_chooses_the_present_member(desk):
    desk.open()
    desk.presenter.select(1)
    desk.presenter.swap_keeper()
    assert desk.engine.asked(ChooseKeeper) == [ChooseKeeper(path=V2)]
    desk.presenter.decisions.undo()
    assert desk.engine.asked(ChooseKeeper)[-1] == ChooseKeeper(path=V2, chosen=False)


def test_what_is_no_duplicate_loses_its_mark_at_once(desk):
    desk.open()
    desk.presenter.mark_exact()
    desk.presenter.not_duplicate()
    assert [card.marked for card in desk.cards.cards] == [False, False, True]
    assert desk.view.shown["show_marked"].files == 1


def test_another_keeper_takes_all_marks_of_the_family_away_at_once(desk):
    desk.open()
    desk.presenter.mark_exact()
    desk.presenter.swap_keeper()
    assert desk.view.shown["show_marked"].files == 0


def test_a_decision_asks_for_scores_anew_and_says_what_failed(desk):
    desk.open()
    asked = len(desk.engine.asked(GetLikenesses))
    desk.presenter.say_same()
    desk.engine.reply(DecidePair, Failed(reason="the disk is full"))
    assert desk.said == "The disk is full."
    assert len(desk.engine.asked(GetLikenesses)) == asked + 1


def test_members_are_stepped_through_to_the_ends(desk):
    desk.open()
    desk.presenter.select(1)
    desk.presenter.step_member(1)
    desk.presenter.step_member(1)
    assert desk.cards.current.path == V1
    desk.presenter.step_member(-1)
    desk.presenter.step_member(-1)
    assert desk.cards.current.path == V2


def test_a_report_is_written_and_told(desk, tmp_path):
    desk.open()
    desk.presenter.write_report(tmp_path / "list.csv")
    assert desk.said == f"9 files are listed in {tmp_path / 'list.csv'}."
    desk.presenter.write_report(tmp_path / "none" / "list.csv")
    assert "could not be written" in desk.said
