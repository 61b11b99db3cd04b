"""The engine's settings: known only once it says them, changed at once, refused aloud; the check."""

from __future__ import annotations

import pytest

from desktop_app.presenters.choices.engine_settings import (
    CHECK_TICK_MS,
    FORGOTTEN_SHOWN_MS,
    EngineSettingsPresenter,
    EngineSettingsState,
    report_words,
)
from desktop_app.presenters.choices.reranker import RerankerState
from desktop_app.protocol.messages import (
    ChangeSettings,
    Done,
    EngineSettings,
    Failed,
    ForgetOpened,
    GetSettings,
    Reranker,
    SetExclusions,
    Settings,
    Verify,
    VerifyReport,
)
from tests.helpers.fake_engine import status as fake_status


@pytest.fixture
def settings(engine, clock, view, notices) -> EngineSettingsPresenter:
    return EngineSettingsPresenter(engine, clock, view, notices, processors=lambda: 6)


@pytest.fixture
def connected(settings, engine) -> EngineSettingsPresenter:
    settings.on_connected()
    engine.reply(GetSettings, Settings(settings=EngineSettings(), exclusions=["*.bak"]))
    return settings


def state(view) -> EngineSettingsState:
    return view.shown["show_settings"]


def test_they_are_known_once_the_engine_has_said_them(settings, engine, view):
    settings.choose("hidden_files", True)
    assert (engine.asked(ChangeSettings), state(view).known) == ([], False)
    settings.on_connected()
    engine.reply(GetSettings, Settings(settings=EngineSettings(threads=3), exclusions=["*.bak"]))
    assert (state(view).known, state(view).settings.threads) == (True, 3)
    assert state(view).exclusions.patterns == ("*.bak",)
    settings.on_lost()
    assert not state(view).known


def test_a_change_shows_at_once_and_goes_to_the_engine(connected, engine, view):
    connected.choose("on_battery", "pause")
    assert state(view).settings.on_battery == "pause"
    assert engine.asked(ChangeSettings) == [ChangeSettings(settings=EngineSettings(on_battery="pause"))]


def test_forgetting_what_was_opened_is_said_for_a_moment(connected, engine, view, clock):
    connected.forget_opened()
    assert engine.asked(ForgetOpened) == [ForgetOpened()]
    assert not state(view).forgotten
    engine.reply(ForgetOpened, Done())
    assert state(view).forgotten
    clock.advance(FORGOTTEN_SHOWN_MS)
    assert not state(view).forgotten


def test_where_it_cannot_be_forgotten_that_is_said(settings, connected, engine, view, notices):
    connected.forget_opened()
    engine.reply(ForgetOpened, Failed(reason="the disk is full", bug=False))
    assert not state(view).forgotten
    assert notices.banners[-1].text == "The disk is full."
    settings.on_lost()
    settings.forget_opened()
    assert len(engine.asked(ForgetOpened)) == 1


def test_the_answer_to_an_earlier_change_does_not_undo_a_later_one(connected, engine, view):
    connected.choose("on_battery", "pause")
    connected.choose("threads", 4)
    engine.reply(ChangeSettings, Settings(settings=EngineSettings(on_battery="pause")), nth=0)
    assert state(view).settings.threads == 4
    engine.reply(ChangeSettings, Settings(settings=EngineSettings(on_battery="pause", threads=2)), nth=1)
    assert state(view).settings.threads == 2  # what the engine made of it


def test_choosing_what_holds_asks_for_nothing(connected, engine):
    connected.choose("max_file_mb", 512)
    assert engine.asked(ChangeSettings) == []


def test_a_refusal_is_a_banner_and_the_settings_go_back(connected, engine, view, notices):
    notices.dismissed.clear()
    connected.choose("hidden_files", True)
    engine.reply(ChangeSettings, Failed(reason="the disk is full"))
    assert notices.banners[0].text == "The disk is full."
    engine.reply(GetSettings, Settings(settings=EngineSettings()))
    assert not state(view).settings.hidden_files
    assert notices.dismissed == []  # it can be read until the next change
    connected.choose("hidden_files", True)
    engine.reply(ChangeSettings, Settings(settings=EngineSettings(hidden_files=True)))
    assert notices.dismissed == ["settings"]


def test_text_is_erased_only_after_a_question(connected, engine, view):
    connected.choose("store_text", False)
    assert (engine.asked(ChangeSettings), state(view).asks_erasure) == ([], True)
    assert state(view).settings.store_text
    connected.keep_text()
    assert not state(view).asks_erasure
    connected.choose("store_text", False)
    connected.erase_text()
    assert engine.asked(ChangeSettings) == [ChangeSettings(settings=EngineSettings(store_text=False))]
    assert (state(view).asks_erasure, state(view).settings.store_text) == (False, False)
    connected.choose("store_text", True)
    assert len(engine.asked(ChangeSettings)) == 2


def test_choices_hold_the_usual_values_and_the_present_one(connected, engine, view):
    assert [choice.label for choice in state(view).threads] == ["Automatic", "1", "2", "4"]
    odd = EngineSettings(threads=12, max_file_mb=300, gpu_share_percent=60)
    connected.on_connected()
    engine.reply(GetSettings, Settings(settings=odd))
    assert [choice.value for choice in state(view).threads] == [0, 1, 2, 4, 12]
    assert "300 MB" in [choice.label for choice in state(view).file_sizes]
    assert [choice.label for choice in state(view).gpu_shares] == ["25 %", "50 %", "60 %", "75 %", "100 %"]


def test_exclusions_for_all_folders(connected, engine, view):
    connected.exclusions.remove("*.bak")
    assert engine.asked(SetExclusions) == [SetExclusions(path=None, patterns=[])]
    assert state(view).exclusions.patterns == ()


class TestReranker:
    def known(self, **fields):
        values = {"name": "judge", "state": "resting", "size_bytes": 91_000_000}
        return Reranker(**(values | fields))

    def test_choosing_and_removing(self, connected, engine, view):
        connected.choose_reranker("/models/judge")
        assert state(view).reranker == RerankerState("judge", "/models/judge")
        connected.choose_reranker("")
        assert state(view).reranker == RerankerState()
        asked = [change.settings.reranker for change in engine.asked(ChangeSettings)]
        assert asked == ["/models/judge", ""]

    def test_one_that_is_refused_goes_back_with_the_reason(self, connected, engine, view, notices):
        connected.choose_reranker("/models/poodle")
        engine.reply(ChangeSettings, Failed(reason="/models/poodle is no cross-encoder: choose another"))
        assert notices.banners[0].text == "/models/poodle is no cross-encoder: choose another."
        engine.reply(GetSettings, Settings(settings=EngineSettings()))
        assert state(view).reranker == RerankerState()

    def test_a_name_that_cannot_be_sent(self, connected, engine, notices):
        connected.choose_reranker("/models/caf\udce9")
        assert engine.asked(ChangeSettings) == []
        assert "not readable text" in notices.banners[0].text

    def test_what_it_is_doing_comes_with_the_status(self, connected, engine, view):
        connected.choose_reranker("/models/judge")
        for fields, doing, tone in [
            ({}, "Loaded when it is first needed · 91 MB", "quiet"),
            ({"state": "loading"}, "Loading · 91 MB", "busy"),
            (
                {"state": "ready", "memory_bytes": 90_900_000, "device": "cuda: RTX"},
                "Ready on RTX · 91 MB of memory",
                "good",
            ),
            ({"state": "failed", "reason": "it lacks weights"}, "It lacks weights.", "bad"),
        ]:
            connected.on_status(fake_status(reranker=self.known(**fields)))
            assert (state(view).reranker.doing, state(view).reranker.tone) == (doing, tone)
        connected.choose_reranker("/models/other")
        assert state(view).reranker == RerankerState("other", "/models/other")  # that was of the one before

    def test_a_status_without_news_shows_nothing_anew(self, connected, view):
        shown = len(view.calls)
        connected.on_status(fake_status())
        assert len(view.calls) == shown


def test_a_check_says_how_long_it_takes_and_what_it_found(connected, engine, view, clock):
    connected.check()
    connected.check()
    assert engine.asked(Verify) == [Verify(repair=False)]
    clock.advance(12 * CHECK_TICK_MS)
    assert state(view).check.text == (
        "Comparing the catalogue, both indexes and the disk: 12 s so far. You can go on working."
    )
    engine.reply(Verify, VerifyReport(differences=2, repaired=0, details=["one", "two"]))
    check = state(view).check
    assert (check.text, check.running) == (
        "2 differences between the catalogue, the indexes and the disk.", False
    )  # fmt: skip
    assert (check.details, check.can_repair) == (("one", "two"), True)
    shown = len(view.calls)
    clock.advance(10 * CHECK_TICK_MS)
    assert len(view.calls) == shown


def test_a_repair(connected, engine, view):
    connected.check(repair=True)
    engine.reply(Verify, VerifyReport(differences=0, repaired=2, details=["one", "two"]))
    assert engine.asked(Verify) == [Verify(repair=True)]
    assert (state(view).check.text, state(view).check.tone) == ("2 differences repaired.", "good")


def test_a_check_that_lost_its_engine_can_be_started_again(connected, engine, view):
    connected.check()
    connected.on_lost()
    assert (state(view).check.text, state(view).check.running) == (
        "The check was interrupted: start it again.", False
    )  # fmt: skip
    engine.reply(Verify, Failed(reason="the engine ended unexpectedly"))
    assert state(view).check.text == "The check was interrupted: start it again."


@pytest.mark.parametrize(
    ("report", "repaired", "text", "can_repair"),
    [
        (VerifyReport(differences=0, repaired=0, details=[]), False,
         "Everything agrees: there is nothing to repair.", False),
        (VerifyReport(differences=1, repaired=0, details=["x"]), False,
         "1 difference between the catalogue, the indexes and the disk.", True),
        (VerifyReport(differences=1, repaired=3, details=["x"]), True,
         "3 differences repaired, 1 left.", True),
    ],
)  # fmt: skip
def test_reports_in_words(report, repaired, text, can_repair):
    words = report_words(report, repaired)
    assert (words.text, words.can_repair) == (text, can_repair)


def test_long_reports_are_cut():
    words = report_words(VerifyReport(differences=99, repaired=0, details=[str(n) for n in range(20)]), False)
    assert words.details[-1] == "and 14 more"
