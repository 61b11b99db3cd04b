"""Paths that events named, gathered into sets of changes: bounded, and patient with files that never rest."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field

log = logging.getLogger(__name__)

QUIET_S = 0.3  # a burst is over when nothing came for this long
LONGEST_WAIT_S = 2.0  # and is looked at after this long in any case
MOST_PATHS = 20_000  # of one root; with more, the root is compared as a whole
TICK_S = 0.5  # changes of one file closer together than this count as one: a save is several events
RESTLESS_TICKS_PER_S = 0.6  # that it changes every second shows however its events fall
RATE_OVER_S = 2.0
FIRST_DELAY_S = 2.0
LONGEST_DELAY_S = 60.0
FORGET_AFTER_S = 120.0

OnChanges = Callable[[int, set[str]], None]
OnTooMany = Callable[[int], None]


@dataclass(slots=True)
class _Dirty:
    first_s: float
    last_tick_s: float
    ticks: int = 1

    def note(self, now: float) -> None:
        if now - self.last_tick_s >= TICK_S:
            self.last_tick_s = now
            self.ticks += 1


@dataclass(frozen=True, slots=True)
class _Restless:
    """A file that changes every second, time and again."""

    handed_on_s: float
    delay_s: float

    @property
    def not_before_s(self) -> float:
        return self.handed_on_s + self.delay_s


@dataclass
class RootChanges:
    """The dirty paths of one root. Not safe for threads; times are given, so that tests need no clock."""

    first_s: float = 0.0
    last_s: float = 0.0
    too_many: bool = False
    _fresh: dict[str, _Dirty] = field(default_factory=dict)
    _resting: dict[str, _Dirty] = field(default_factory=dict)
    _restless: dict[str, _Restless] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self._fresh) + len(self._resting)

    def add(self, path: str, now: float) -> bool:
        """An event named this path. True where `due_s` may be earlier than it was."""
        if (known := self._resting.get(path)) is not None:
            known.note(now)
            return False
        if (restless := self._restless.get(path)) is not None and now < restless.not_before_s:
            self._resting[path] = _Dirty(now, now)
            return True
        begins = not self._fresh and not self.too_many
        if begins:
            self.first_s = now
        self.last_s = now
        self._add_fresh(path, now)
        return begins

    def _add_fresh(self, path: str, now: float) -> None:
        if (known := self._fresh.get(path)) is not None:
            known.note(now)
        elif self.too_many:
            return
        elif len(self) < MOST_PATHS:
            self._fresh[path] = _Dirty(now, now)
        else:
            self._compare_all()

    def _compare_all(self) -> None:
        self.too_many = True
        self._fresh.clear()
        self._resting.clear()

    def due_s(self) -> float | None:
        """When there is something to hand on; None: nothing is dirty."""
        times = [self._restless[path].not_before_s for path in self._resting]
        if self._fresh or self.too_many:
            times.append(min(self.last_s + QUIET_S, self.first_s + LONGEST_WAIT_S))
        return min(times, default=None)

    def take(self, now: float) -> tuple[set[str], bool]:
        """What is due: paths, and whether the root is to be compared as a whole instead."""
        self._forget_calm(now)
        too_many, self.too_many = self.too_many, False
        paths = self._take_rested(now)
        if self._fresh and min(self.last_s + QUIET_S, self.first_s + LONGEST_WAIT_S) <= now:
            for path, dirty in self._fresh.items():
                self._rate(path, dirty, now)
            paths.update(self._fresh)
            self._fresh.clear()
        return paths, too_many

    def _take_rested(self, now: float) -> set[str]:
        rested = {path for path in self._resting if self._restless[path].not_before_s <= now}
        for path in rested:
            self._rate(path, self._resting.pop(path), now)
        return rested

    def _rate(self, path: str, dirty: _Dirty, now: float) -> None:
        """Leave a path alone for longer, each time it went on changing since it was taken."""
        before = self._restless.get(path)
        since = before.handed_on_s if before is not None else dirty.first_s
        if dirty.ticks > RESTLESS_TICKS_PER_S * max(now - since, RATE_OVER_S):
            delay = FIRST_DELAY_S if before is None else min(2 * before.delay_s, LONGEST_DELAY_S)
            self._restless[path] = _Restless(now, delay)
        elif before is not None:
            del self._restless[path]

    def _forget_calm(self, now: float) -> None:
        if self._restless:
            calm = [
                path
                for path, restless in self._restless.items()
                if path not in self._resting and now - restless.not_before_s > FORGET_AFTER_S
            ]
            for path in calm:
                del self._restless[path]


class DirtyPaths:
    """Hands on what events named once a burst is over, per root, in one thread.

    `on_changes` gets a root's id and its paths; `on_too_many` the id of a root where it is simpler to
    compare everything. Memory is bounded whatever happens on disk.
    """

    def __init__(
        self,
        on_changes: OnChanges,
        on_too_many: OnTooMany,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        self._on_changes, self._on_too_many, self._now = on_changes, on_too_many, now
        self._roots: dict[int, RootChanges] = {}
        self._changed = threading.Condition()
        self._stopping = False
        self._thread = threading.Thread(target=self._run, name="dirty-paths", daemon=True)

    def start(self) -> None:
        """Begin to hand on."""
        self._thread.start()

    def stop(self) -> None:
        """Stop; what has not been handed on is found by the next scan."""
        with self._changed:
            self._stopping = True
            self._changed.notify_all()
        if self._thread.is_alive():
            self._thread.join(timeout=5.0)

    def add(self, folder_id: int, path: str) -> None:
        """An event named this path."""
        with self._changed:
            root = self._roots.setdefault(folder_id, RootChanges())
            if root.add(path, self._now()):
                self._changed.notify_all()

    def forget(self, folder_id: int) -> None:
        """A root is no longer followed."""
        with self._changed:
            self._roots.pop(folder_id, None)

    @property
    def waiting(self) -> int:
        """How many paths are held in memory."""
        with self._changed:
            return sum(map(len, self._roots.values()))

    def _run(self) -> None:
        while (due := self._wait()) is not None:
            for folder_id, (paths, too_many) in due.items():
                self._hand_on(folder_id, paths, too_many)

    def _wait(self) -> dict[int, tuple[set[str], bool]] | None:
        """What is due, once something is; None: it is over."""
        with self._changed:
            while not self._stopping:
                now = self._now()
                times = {key: due for key, root in self._roots.items() if (due := root.due_s()) is not None}
                ready = [key for key, due in times.items() if due <= now]
                if ready:
                    return {key: self._roots[key].take(now) for key in ready}
                self._changed.wait(min(times.values()) - now if times else None)
            return None

    def _hand_on(self, folder_id: int, paths: set[str], too_many: bool) -> None:
        try:
            if too_many:
                self._on_too_many(folder_id)
            if paths and not too_many:
                self._on_changes(folder_id, paths)
        except Exception:  # a thread's edge: later changes must still be followed
            log.exception("following %d changes failed: the folder is compared as a whole", len(paths))
            self._on_too_many(folder_id)
