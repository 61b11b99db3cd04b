"""The checks of `python3 -m installer test`: style, types, imports, tests."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from installer.environment import Environment

Call = Callable[[Sequence[str]], int]

MOST_WORKERS = 8
"""Each may hold the model and start an engine with processes of its own: more would need too much memory."""


@dataclass(frozen=True)
class Stage:
    """One check: a command that exits 0 where all is well."""

    name: str
    command: tuple[str, ...]


@dataclass(frozen=True)
class Outcome:
    stage: str
    status: int
    seconds: float

    def __str__(self) -> str:
        verdict = "ok" if self.status == 0 else f"FAILED (exit status {self.status})"
        return f"  {self.stage:<14} {self.seconds:7.1f} s  {verdict}"


def stages(environment: Environment, processors: int, pytest_arguments: Sequence[str]) -> list[Stage]:
    """The checks in the order of their cost; pytest runs side by side, and gets the arguments."""
    python = str(environment.python)
    return [
        Stage("ruff check", (python, "-m", "ruff", "check", ".")),
        Stage("ruff format", (python, "-m", "ruff", "format", "--check", ".")),
        Stage("mypy", (python, "-m", "mypy")),
        Stage("lint-imports", (str(environment.program("lint-imports")),)),
        Stage("pytest", (python, "-m", "pytest", *side_by_side(processors), *pytest_arguments)),
    ]


def side_by_side(processors: int) -> tuple[str, ...]:
    """pytest-xdist's arguments: a worker for each processor, one that is done takes from the others.

    They stand before a person's own, so that `-n 0` among those runs the tests one after another.
    """
    return ("-n", str(min(processors, MOST_WORKERS)), "--dist", "worksteal") if processors > 1 else ()


def check_variables(variables: Mapping[str, str]) -> dict[str, str]:
    """Environment variables for the checks: no display, no model hub, the same on every machine."""
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "PYTHONPATH", "PYTHONHOME", "KINDRED_DATA_DIR"}
    kept = {name: value for name, value in variables.items() if name not in hidden}
    return {**kept, "QT_QPA_PLATFORM": "offscreen", "HF_HUB_OFFLINE": "1", "HF_HUB_DISABLE_TELEMETRY": "1"}


def caller(root: Path, variables: Mapping[str, str]) -> Call:
    """Runs a command in the project's root, its output going straight to the terminal."""
    return lambda command: subprocess.call(list(command), cwd=root, env=check_variables(variables))


def run_stages(wanted: Sequence[Stage], call: Call, say: Callable[[str], None]) -> int:
    """Run every check, also after one has failed, and sum up; returns 0 or 1."""
    outcomes = [_run(stage, call, say) for stage in wanted]
    failed = [outcome.stage for outcome in outcomes if outcome.status != 0]
    say("\n" + "\n".join(map(str, outcomes)))
    say(f"\nFailed: {', '.join(failed)}" if failed else "\nAll checks passed.")
    return 1 if failed else 0


def _run(stage: Stage, call: Call, say: Callable[[str], None]) -> Outcome:
    say(f"\n── {stage.name}")
    started = time.monotonic()
    status = call(stage.command)
    return Outcome(stage.name, status, time.monotonic() - started)
