"""Starting the program once the environment is ready."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from installer.environment import Environment
from installer.machine import Machine
from installer.problems import SetupProblem
from installer.runner import child_variables


def need_display(machine: Machine, environment: Environment) -> None:
    """Raises SetupProblem where no window can be shown (only Linux has such machines)."""
    shown_by = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if machine.system == "Linux" and not any(machine.variables.get(name) for name in shown_by):
        raise SetupProblem(
            "Kindred is ready, but has no display for its window: DISPLAY and WAYLAND_DISPLAY are unset.",
            "Run this in a desktop session, or over SSH with: ssh -X. "
            f"The command line works without a display: {environment.program('kindred')} --help",
        )


def folders_to_open(arguments: Sequence[str]) -> list[str]:
    """The folders as absolute paths. Raises SetupProblem for one that does not exist."""
    missing = [folder for folder in arguments if not Path(folder).is_dir()]
    if missing:
        raise SetupProblem(f"There is no folder {missing[0]}.", "Check the path; quote one with spaces.")
    return [str(Path(folder).absolute()) for folder in arguments]


def start_program(environment: Environment, folders: Sequence[str], variables: Mapping[str, str]) -> int:
    """Become the program (on Windows: run it and wait); returns its exit status where it returns at all."""
    command = [str(environment.python), "-m", "desktop_app", *folders]
    if not environment.windows:
        sys.stdout.flush()
        os.execve(command[0], command, child_variables(variables))
    return subprocess.call(command, env=child_variables(variables))
