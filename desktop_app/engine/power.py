"""How hard Kindred works in the background: at full pace, gently, or not at all for a while.

`decide` is the policy: a pure function of what was seen and of what the person chose. `Power` watches the
machine and says when the pace changes.

What the person has just asked for is not slowed: queries have a lane of their own, files that were just
saved are read at any pace, and while a client *insists* the pace is full whatever was seen. A client
insists when a person waits in front of it for the library to be up to date (`kindred index`): they gave
the order, see its progress, and can end it with a key. A window never insists.
"""

from __future__ import annotations

import logging
import math
import os
import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass

import psutil

from desktop_app.protocol.messages import EngineSettings, Pace, Yielding

log = logging.getLogger(__name__)

OBSERVE_S = 3.0
SMOOTHING_S = 15.0  # what happened longer ago counts for little
BUSY_FROM = 0.35  # of all processors, by programs that are not ours
BUSY_UNTIL = 0.20

ON_BATTERY = "on battery"
OTHERS_BUSY = "other programs are busy"
FULL_SCREEN = "a program fills the screen"

_PACES: dict[Yielding, Pace] = {"go_on": "full", "gently": "gently", "pause": "paused"}
_STRICTNESS: dict[Pace, int] = {"full": 0, "gently": 1, "paused": 2}


@dataclass(frozen=True)
class Observations:
    """What speaks against working at full pace."""

    full_screen: bool = False
    on_battery: bool = False
    others_busy: bool = False


@dataclass(frozen=True)
class Decision:
    """A pace, and why in words; no words at full pace."""

    pace: Pace = "full"
    reason: str = ""


def decide(seen: Observations, settings: EngineSettings) -> Decision:
    """The pace for what was seen: the strictest reason wins, the first of equals is named."""
    reasons = (
        (seen.full_screen, settings.full_screen, FULL_SCREEN),
        (seen.on_battery, settings.on_battery, ON_BATTERY),
        (seen.others_busy, settings.when_busy, OTHERS_BUSY),
    )
    found = Decision()
    for is_so, yielding, reason in reasons:
        pace = _PACES[yielding]
        if is_so and _STRICTNESS[pace] > _STRICTNESS[found.pace]:
            found = Decision(pace, reason)
    return found


# -------------------------------------------------------------------- seeing


@dataclass(frozen=True)
class Machine:
    """The machine at one moment."""

    at_s: float  # of a clock that never goes back
    on_battery: bool
    others_share: float  # of all processors since the time before, by programs that are not ours; 0…1


class MachineWatch:
    """Looks at the battery, and at what others take of the processors since the last look.

    `workers` gives the ids of our processes other than this one: to ask the system for all children
    takes some milliseconds on a machine with hundreds of processes, and this is asked for ever.
    """

    def __init__(self, workers: Callable[[], Iterable[int]]) -> None:
        self._workers = workers
        self._cores = psutil.cpu_count() or 1
        self._before = self._counters()

    def look(self) -> Machine:
        """The machine now. Raises psutil.Error or OSError where the system does not tell."""
        before, self._before = self._before, self._counters()
        at_s, busy_s, own_s = self._before
        processor_s = max(at_s - before[0], 1e-3) * self._cores
        others_s = (busy_s - before[1]) - max(own_s - before[2], 0.0)
        return Machine(at_s, _on_battery(), min(max(others_s / processor_s, 0.0), 1.0))

    def _counters(self) -> tuple[float, float, float]:
        """Now, and processor seconds so far: of everything, and of ours."""
        times = psutil.cpu_times()
        busy_s = sum(getattr(times, name, 0.0) for name in ("user", "nice", "system", "irq", "softirq"))
        return time.monotonic(), busy_s, self._own_seconds()

    def _own_seconds(self) -> float:
        """Of this process and its workers; one that has ended is in its parent's `children_…`."""
        return sum(_seconds_of(pid) for pid in (os.getpid(), *self._workers()))


def _seconds_of(pid: int) -> float:
    try:
        times = psutil.Process(pid).cpu_times()
    except psutil.Error:  # it has just ended
        return 0.0
    return float(times.user + times.system + times.children_user + times.children_system)


def _on_battery() -> bool:
    """Whether the machine runs on its battery; False where it has none, or nothing is known."""
    sensor = getattr(psutil, "sensors_battery", None)  # not on every system
    battery = sensor() if sensor is not None else None
    return battery is not None and battery.power_plugged is False


class Business:
    """Whether others are busy: smoothed, and with two thresholds, so that it does not flap."""

    def __init__(self) -> None:
        self.busy = False
        self._share = 0.0
        self._seen_at_s: float | None = None

    def note(self, share: float, at_s: float) -> bool:
        """Others took this share (0…1) up to `at_s`; returns whether they are busy."""
        passed_s = OBSERVE_S if self._seen_at_s is None else max(at_s - self._seen_at_s, 0.0)
        self._seen_at_s = at_s
        self._share += (share - self._share) * (1.0 - math.exp(-passed_s / SMOOTHING_S))
        self.busy = self._share >= (BUSY_UNTIL if self.busy else BUSY_FROM)
        return self.busy


# -------------------------------------------------------------------- deciding


class Power:
    """Watches the machine and holds the pace. Safe to call from several threads.

    `on_change` gets each new decision, one after the other, from the thread that brought it about; it
    must return soon. `look` is that of a MachineWatch.
    """

    def __init__(
        self,
        settings: EngineSettings,
        on_change: Callable[[Decision], None],
        look: Callable[[], Machine],
    ) -> None:
        self._settings = settings
        self._on_change = on_change
        self._look = look
        self._business = Business()
        self._on_battery = False
        self._full_screen: set[int] = set()
        self._insisting: set[int] = set()
        self._turn = threading.RLock()
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="power", daemon=True)
        self.decision = Decision()

    def start(self) -> None:
        """Begin to watch."""
        self._thread.start()

    def stop(self) -> None:
        """Stop watching; the pace stays as it is."""
        self._stopping.set()
        if self._thread.is_alive():
            self._thread.join(timeout=5.0)

    def change_settings(self, settings: EngineSettings) -> None:
        """The person chose otherwise."""
        with self._turn:
            self._settings = settings
            self._reconsider()

    def report_full_screen(self, client_id: int, full_screen: bool) -> None:
        """A client sees another program fill the screen, or no longer. Holds until `forget`."""
        with self._turn:
            (self._full_screen.add if full_screen else self._full_screen.discard)(client_id)
            self._reconsider()

    def insist(self, client_id: int) -> None:
        """Somebody waits at this client: full pace until `forget`."""
        with self._turn:
            self._insisting.add(client_id)
            self._reconsider()

    def forget(self, client_id: int) -> None:
        """A client has gone, with all that it said."""
        with self._turn:
            self._full_screen.discard(client_id)
            self._insisting.discard(client_id)
            self._reconsider()

    def observe(self) -> None:
        """Look at the machine now."""
        machine = self._look()
        with self._turn:
            self._on_battery = machine.on_battery
            self._business.note(machine.others_share, machine.at_s)
            self._reconsider()

    def _run(self) -> None:
        failing = False
        while not self._stopping.wait(OBSERVE_S):
            try:
                self.observe()
                failing = False
            except Exception:  # a thread's edge: a sensor that fails must not end the watch
                if not failing:
                    log.exception("the machine could not be observed")
                failing = True

    def _reconsider(self) -> None:
        """Decide anew, and tell where it is another decision. The lock is held."""
        decision = Decision() if self._insisting else decide(self._seen(), self._settings)
        if decision == self.decision:
            return
        self.decision = decision
        log.info("pace: %s%s", decision.pace, f" ({decision.reason})" if decision.reason else "")
        self._on_change(decision)

    def _seen(self) -> Observations:
        return Observations(
            full_screen=bool(self._full_screen),
            on_battery=self._on_battery,
            others_busy=self._business.busy,
        )
