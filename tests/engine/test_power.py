"""The power policy as a table, and the watch over a machine that the test makes up."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from itertools import pairwise, product
from types import SimpleNamespace

import psutil
import pytest

from desktop_app.engine import power
from desktop_app.engine.power import (
    FULL_SCREEN,
    ON_BATTERY,
    OTHERS_BUSY,
    Business,
    Decision,
    Machine,
    MachineWatch,
    Observations,
    Power,
    decide,
)
from desktop_app.protocol.messages import EngineSettings, Yielding

YIELDINGS: tuple[Yielding, ...] = ("go_on", "gently", "pause")
PACE_LINE = f"pace: gently ({ON_BATTERY})"
GO_ON = EngineSettings(on_battery="go_on", when_busy="go_on", full_screen="go_on")


class TestPolicy:
    def test_nothing_speaks_against_full_pace(self) -> None:
        assert decide(Observations(), EngineSettings()) == Decision("full", "")

    @pytest.mark.parametrize(
        ("seen", "setting", "reason"),
        [
            (Observations(on_battery=True), "on_battery", ON_BATTERY),
            (Observations(others_busy=True), "when_busy", OTHERS_BUSY),
            (Observations(full_screen=True), "full_screen", FULL_SCREEN),
        ],
    )
    def test_each_reason_follows_its_setting(self, seen: Observations, setting: str, reason: str) -> None:
        found = [decide(seen, EngineSettings(**{setting: yielding})) for yielding in YIELDINGS]  # type: ignore[arg-type]
        assert found == [Decision("full", ""), Decision("gently", reason), Decision("paused", reason)]

    def test_the_strictest_reason_wins(self) -> None:
        everything = Observations(full_screen=True, on_battery=True, others_busy=True)
        for battery, busy, screen in product(YIELDINGS, repeat=3):
            settings = EngineSettings(on_battery=battery, when_busy=busy, full_screen=screen)
            strictest = max((battery, busy, screen), key=YIELDINGS.index)
            found = decide(everything, settings)
            assert found.pace == {"go_on": "full", "gently": "gently", "pause": "paused"}[strictest]
            named = {FULL_SCREEN: screen, ON_BATTERY: battery, OTHERS_BUSY: busy}.get(found.reason, "go_on")
            assert named == strictest


class TestBusiness:
    def test_a_short_burst_is_not_busy(self) -> None:
        business = Business()
        assert [business.note(share, 3.0 * step) for step, share in enumerate((1.0, 1.0, 0.0, 0.0))] == [
            False
        ] * 4

    def test_it_is_busy_after_some_seconds_and_calm_after_some_more(self) -> None:
        business = Business()
        loud = [business.note(1.0, 3.0 * step) for step in range(10)]
        calm = [business.note(0.0, 30.0 + 3.0 * step) for step in range(12)]
        assert loud[1:] == sorted(loud[1:])
        assert 2 <= loud.index(True) <= 5
        assert not calm[-1]
        assert calm.index(False) >= 4

    def test_what_goes_up_and_down_between_the_thresholds_changes_nothing(self) -> None:
        business = Business()
        shares = [0.24 if step % 2 else 0.31 for step in range(200)]
        assert not any(business.note(share, 3.0 * step) for step, share in enumerate(shares))
        for step in range(10):
            business.note(1.0, 600.0 + 3.0 * step)
        assert all(business.note(share, 630.0 + 3.0 * step) for step, share in enumerate(shares))

    def test_a_clock_that_stands_still_is_no_trap(self) -> None:
        business = Business()
        assert not any(business.note(1.0, 5.0) for _ in range(100))


class TestPower:
    def make(self, settings: EngineSettings = EngineSettings()) -> tuple[Power, list[Decision]]:  # noqa: B008
        told: list[Decision] = []
        machine = Machine(0.0, on_battery=False, others_share=0.0)
        return Power(settings, told.append, lambda: machine), told

    def test_full_screen_holds_until_the_last_client_takes_it_back_or_goes(self) -> None:
        watch, told = self.make()
        watch.report_full_screen(1, True)
        watch.report_full_screen(2, True)
        watch.report_full_screen(1, False)
        assert watch.decision == Decision("paused", FULL_SCREEN)
        watch.forget(2)
        assert watch.decision == Decision()
        assert told == [Decision("paused", FULL_SCREEN), Decision()]

    def test_a_client_that_insists_has_full_pace_until_it_goes(self) -> None:
        watch, told = self.make()
        watch.report_full_screen(1, True)
        watch.insist(2)
        assert watch.decision == Decision()
        watch.report_full_screen(3, True)
        assert watch.decision == Decision()
        watch.forget(2)
        assert watch.decision.pace == "paused"
        assert [decision.pace for decision in told] == ["paused", "full", "paused"]

    def test_settings_count_at_once(self) -> None:
        watch, _ = self.make()
        watch.report_full_screen(1, True)
        watch.change_settings(GO_ON)
        assert watch.decision == Decision()

    def test_forgetting_a_stranger_changes_nothing(self) -> None:
        watch, told = self.make()
        watch.forget(9)
        assert told == []

    def test_the_battery_and_other_programs_are_seen(self) -> None:
        seen = iter([Machine(0.0, True, 0.0), *(Machine(3.0 * n, False, 1.0) for n in range(1, 20))])
        told: list[Decision] = []
        watch = Power(EngineSettings(), told.append, lambda: next(seen))
        for _ in range(20):
            watch.observe()
        assert told == [Decision("gently", ON_BATTERY), Decision(), Decision("gently", OTHERS_BUSY)]

    def test_decisions_are_told_one_after_the_other(self) -> None:
        told: list[Decision] = []
        inside = threading.Semaphore(1)

        def hear(decision: Decision) -> None:
            assert inside.acquire(blocking=False), "two at once"
            told.append(decision)
            inside.release()

        watch = Power(EngineSettings(), hear, lambda: Machine(0.0, False, 0.0))

        def flip(client_id: int) -> None:
            for step in range(200):
                watch.report_full_screen(client_id, step % 2 == 0)

        threads = [threading.Thread(target=flip, args=(number,)) for number in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(30)
        assert watch.decision == Decision()
        assert told[-1] == watch.decision
        assert all(one != other for one, other in pairwise(told))

    def test_a_sensor_that_fails_does_not_end_the_watch(
        self, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
    ) -> None:
        monkeypatch.setattr(power, "OBSERVE_S", 0.01)
        looks = 0
        changed = threading.Event()

        def look() -> Machine:
            nonlocal looks
            looks += 1
            if looks < 3:
                raise OSError("no such sensor")
            return Machine(0.0, True, 0.0)

        caplog.set_level("INFO", logger="desktop_app.engine.power")
        watch = Power(EngineSettings(), lambda decision: changed.set(), look)
        watch.start()
        assert changed.wait(30)
        watch.stop()
        assert [record.message for record in caplog.records] == [
            "the machine could not be observed",
            PACE_LINE,
        ]


class TestMachineWatch:
    def test_a_machine_without_a_battery_or_a_sensor_is_not_on_battery(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(power.psutil, "sensors_battery", lambda: None, raising=False)
        assert not MachineWatch(list).look().on_battery
        monkeypatch.delattr(power.psutil, "sensors_battery")
        assert not MachineWatch(list).look().on_battery

    @pytest.mark.parametrize(("plugged", "expected"), [(True, False), (False, True), (None, False)])
    def test_a_battery_counts_when_it_is_used(
        self, monkeypatch: pytest.MonkeyPatch, plugged: bool | None, expected: bool
    ) -> None:
        battery = type("Battery", (), {"power_plugged": plugged})
        monkeypatch.setattr(power.psutil, "sensors_battery", lambda: battery, raising=False)
        assert MachineWatch(list).look().on_battery is expected

    def test_what_our_own_processes_use_is_not_of_others(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """The whole machine is made to be as busy as we are: a worker burns half a second, and ends."""
        monkeypatch.setattr(power.psutil, "cpu_times", lambda: times(sum(os.times()[:4])))
        worker = subprocess.Popen([sys.executable, "-c", BURN], stdout=subprocess.PIPE)
        watch = MachineWatch(lambda: [worker.pid])
        worker.communicate()
        assert sum(os.times()[2:4]) > 0.4
        assert watch.look().others_share < 0.05

    def test_what_others_use_is_seen(self, monkeypatch: pytest.MonkeyPatch) -> None:
        used, now = steps(0.0, 5.0 * (psutil.cpu_count() or 1)), steps(100.0, 110.0)
        monkeypatch.setattr(power.psutil, "cpu_times", lambda: times(used()))
        monkeypatch.setattr(power.time, "monotonic", now)
        assert MachineWatch(list).look().others_share == pytest.approx(0.5, abs=0.05)


BURN = "import time\nwhile time.process_time() < 0.5: pass"


def times(user_s: float) -> object:
    """What psutil says of the whole machine."""
    return SimpleNamespace(user=user_s)


def steps(*values: float) -> Callable[[], float]:
    """A function that gives one value after the other."""
    left = iter(values)
    return lambda: next(left)


def test_a_watch_that_runs_looks_again_and_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(power, "OBSERVE_S", 0.01)
    seen = threading.Semaphore(0)

    def look() -> Machine:
        seen.release()
        return Machine(time.monotonic(), False, 0.0)

    watch = Power(EngineSettings(), lambda decision: None, look)
    watch.start()
    for _ in range(3):
        assert seen.acquire(timeout=30)
    watch.stop()
