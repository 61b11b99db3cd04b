"""Removals and ways back that are killed at chosen steps, looked after by another process, and then examined.

`python -m tests.helpers.killed_removal BASE every ACTION FILES` kills at each step there is; `… random ACTION
FILES RUNS SEED` at random ones, several times a run. A step is anything done to a name or to the journal.
With `linked` at the end the drive knows no rename that does not replace. Prints a line of JSON for each run:
how often it was killed, in which states the files were found, and what is wrong.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
import traceback
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

from desktop_app.engine.removal import pinned, renaming
from desktop_app.engine.removal.journal import Entry, Journal
from desktop_app.protocol.messages import RemovalAction
from tests.helpers.removals import Ground

FILE_EVENTS = frozenset({"open", "os.link", "os.remove", "os.mkdir", "os.utime", "os.chmod"})
NEVER = 0
State = dict[str, tuple[bytes, int]]  # path → bytes and time


class Countdown:
    """Kills this process at the chosen step."""

    def __init__(self, base: Path, last: int) -> None:
        self._base, self._left = str(base), last
        self.steps = 0

    def step(self) -> None:
        self.steps += 1
        self._left -= 1
        if self._left == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    def watch(self) -> None:
        """Count from now on."""
        sys.addaudithook(lambda event, _: self.step() if event in FILE_EVENTS else None)
        _around(renaming, "_rename", self.step)
        _around(pinned, "hard_link", self.step)
        for name in ("note", "skip"):
            _around(Journal, name, self.step)


def _around(owner: Any, name: str, step: Callable[[], None]) -> None:
    original = getattr(owner, name)

    def counted(*arguments: Any, **named: Any) -> Any:
        step()
        result = original(*arguments, **named)
        step()
        return result

    setattr(owner, name, counted)


def clone(target: int, source: int) -> None:
    """Drives of test machines know no clones: copied bytes look the same from outside."""
    os.sendfile(target, source, 0, os.fstat(source).st_size)


def in_child(work: Callable[[], None]) -> bool:
    """Run in a process of its own; False where it was killed. Raises where it failed."""
    child = os.fork()
    if child == 0:
        try:
            work()
            os._exit(0)
        except BaseException:  # noqa: BLE001 - told to the parent
            traceback.print_exc()
            os._exit(1)
    _, status = os.waitpid(child, 0)
    assert not os.WIFEXITED(status) or os.WEXITSTATUS(status) == 0, "a child failed: see above"
    return os.WIFEXITED(status)


def prepare(base: Path, action: RemovalAction, files: int) -> State:
    """Write families and note a batch; returns the files as they were."""
    base.mkdir(parents=True)
    before: State = {}

    def work() -> None:
        ground = Ground(base)
        families = []
        for number in range(0, files, 3):
            data = f"family {number} ".encode() * 50
            kept = ground.write(f"kept/{number}.txt", data)
            copies = [
                ground.write(f"d{n % 7}/copy.txt" if n < 7 else f"d{n % 7}/{n}.txt", data)
                for n in range(number, min(number + 3, files))
            ]
            families.append(ground.family(kept, *copies))
        ground.begin(*families, action=action)

    in_child(work)
    for path in (base / "files").rglob("*.txt"):
        before[str(path)] = (path.read_bytes(), path.stat().st_mtime_ns)
    return before


def carry_out(base: Path, last: int = NEVER) -> Callable[[], None]:
    """Remove what is still intended."""

    def work() -> None:
        ground = Ground(base, clone=clone)
        Countdown(base, last).watch()
        remover = ground.remover()
        for entry in ground.journal.entries(1):
            if entry.state == "intended":
                remover.remove(entry)

    return work


def undo(base: Path, last: int = NEVER) -> Callable[[], None]:
    """Bring everything back."""

    def work() -> None:
        ground = Ground(base, clone=clone)
        Countdown(base, last).watch()
        ground.restore(*(entry for entry in ground.journal.entries(1) if entry.state == "done"))

    return work


def recover(base: Path, last: int = NEVER) -> Callable[[], None]:
    """What the next start does."""

    def work() -> None:
        ground = Ground(base, clone=clone)
        Countdown(base, last).watch()
        ground.recover()

    return work


# ------------------------------------------------------------------ examining


def faults(base: Path, before: State) -> tuple[list[str], Counter[str]]:
    """What the journal does not explain, and the states of the files."""
    journal = Journal(base / "removals.sqlite3")
    entries = journal.entries(1)
    journal.close()
    found = [fault for entry in entries for fault in _faults_of(entry, before)]
    victims = {entry.path for entry in entries}
    found += [
        f"{path}: a kept file changed"
        for path in before
        if path not in victims and _read(path) != before[path]
    ]
    found += [f"{path}: left on its way" for path in base.rglob(".kindred-removing-*")]
    trash = base / "home" / "Trash"
    files = {path.name for path in trash.glob("files/*")}
    notes = {path.name.removesuffix(".trashinfo") for path in trash.glob("info/*")}
    expected = {os.path.basename(entry.trashed) for entry in entries if entry.state == "done"}
    if not files == notes == expected:
        found.append(f"the trash holds {files}, notes {notes}, the journal says {expected}")
    return found, Counter(entry.state for entry in entries)


def _faults_of(entry: Entry, before: State) -> list[str]:
    expected = before[entry.path]
    lies = entry.trashed if entry.state == "done" else entry.restored_to or entry.path
    if entry.state not in ("done", "skipped", "put_back", "restored"):
        return [f"{entry.path}: {entry.state}: {entry.reason}"]
    if _read(lies) != expected or str(os.lstat(lies).st_ino) != entry.inode:
        return [f"{entry.path}: {entry.state}, but {lies} does not hold it"]
    if entry.state == "done" and entry.action == "trash" and os.path.lexists(entry.path):
        return [f"{entry.path}: in the trash and still there"]
    if entry.state == "done" and entry.action != "trash" and Path(entry.path).read_bytes() != expected[0]:
        return [f"{entry.path}: no link took its place"]
    return []


def _read(path: str) -> tuple[bytes, int] | None:
    try:
        return Path(path).read_bytes(), os.stat(path).st_mtime_ns
    except OSError:
        return None


def not_restored(base: Path, before: State) -> list[str]:
    """After everything was brought back: what is not as it was."""
    now = {str(path) for path in (base / "files").rglob("*") if path.is_file()}
    return [f"{path} is not as it was" for path in before if _read(path) != before[path]] + [
        f"{path} is new" for path in now - set(before)
    ]


# ------------------------------------------------------------------ runs


def kill_at_every_step(base: Path, action: RemovalAction, files: int) -> None:
    """Kill the removal, the way back and what follows a crash at each of their steps."""
    last = 0
    finished = {"out": False, "back": False, "after": False}
    while not all(finished.values()):
        last += 1
        for way in finished:
            if not finished[way]:
                finished[way] = _one(base / f"{way}{last}", action, files, way, last)


def _one(base: Path, action: RemovalAction, files: int, way: str, last: int) -> bool:
    before = prepare(base, action, files)
    if way == "out":
        finished = in_child(carry_out(base, last))
    elif way == "back":
        in_child(carry_out(base))
        finished = in_child(undo(base, last))
    else:
        in_child(carry_out(base, 14))
        finished = in_child(recover(base, last))
    in_child(recover(base))
    _tell(base, before, kills=not finished, at=f"{way} {last}")
    return finished


def kill_at_random(base: Path, action: RemovalAction, files: int, runs: int, seed: int) -> None:
    """Kill each run's removal once, and its way back and recoveries now and then."""
    chance = random.Random(seed)
    steps_a_file, steps_back = 25, 18
    for run in range(runs):
        place = base / str(run)
        before, kills = prepare(place, action, files), 0
        kills += not in_child(carry_out(place, chance.randint(1, steps_a_file * files)))
        while not in_child(recover(place, chance.choice((NEVER, chance.randint(1, 12))))):
            kills += 1
        _tell(place, before, kills, at=f"run {run}, removed", undo_too=False)
        kills = int(not in_child(undo(place, chance.choice((NEVER, chance.randint(1, steps_back * files))))))
        in_child(recover(place))
        _tell(place, before, kills, at=f"run {run}, brought back")


def _tell(base: Path, before: State, kills: int | bool, at: str, undo_too: bool = True) -> None:
    found, states = faults(base, before)
    if undo_too:
        in_child(undo(base))
        found += not_restored(base, before)
    print(json.dumps({"at": at, "kills": int(kills), "states": states, "faults": found}), flush=True)


if __name__ == "__main__":
    place, how, what, count, *rest = sys.argv[1:]
    if rest[-1:] == ["linked"]:
        renaming._system_rename = lambda: None  # type: ignore[assignment]
    if how == "every":
        kill_at_every_step(Path(place), what, int(count))  # type: ignore[arg-type]
    else:
        kill_at_random(Path(place), what, int(count), int(rest[0]), int(rest[1]))  # type: ignore[arg-type]
