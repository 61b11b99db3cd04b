"""The steps of a set-up: each is done once, timed, and stamped when it is done."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from installer.stamps import Stamps, fingerprint


@dataclass(frozen=True)
class Step:
    """One part of the set-up.

    `inputs` is what its result depends on; `is_present` says, without starting anything, whether the result
    is still there; `work` does it (also over a half-finished attempt) and returns what to tell the person.
    """

    name: str
    inputs: tuple[str, ...]
    is_present: Callable[[], bool]
    work: Callable[[], str]

    def is_done(self, stamps: Stamps) -> bool:
        return stamps.has(self.name, fingerprint(self.inputs)) and self.is_present()


def run_steps(steps: Sequence[Step], stamps: Stamps, say: Callable[[str], None]) -> bool:
    """Do the steps that are not done, in order; returns whether there were any."""
    if all(step.is_done(stamps) for step in steps):
        return False
    for number, step in enumerate(steps, 1):
        # Asked again for each: a step that makes the environment anew undoes those after it.
        if not step.is_done(stamps):
            _do(step, stamps, say, f"[{number}/{len(steps)}]")
    return True


def _do(step: Step, stamps: Stamps, say: Callable[[str], None], position: str) -> None:
    say(f"{position} {step.name} …")
    started = time.monotonic()
    result = step.work()
    stamps.add(step.name, fingerprint(step.inputs))
    say(f"      {time.monotonic() - started:.1f} s: {result}")
