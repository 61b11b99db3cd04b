"""What the set-up needs to know about the machine it runs on."""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

OS_RELEASE = Path("/etc/os-release")


@dataclass(frozen=True)
class Machine:
    """`system` is Linux, Darwin or Windows; `distribution` is the ID and ID_LIKE of a Linux, else empty;
    `processors` are those that this process may use.
    """

    system: str
    architecture: str
    distribution: tuple[str, ...]
    is_root: bool
    variables: Mapping[str, str]
    python: str
    python_version: tuple[int, int]
    processors: int

    @property
    def python_name(self) -> str:
        return f"{self.python_version[0]}.{self.python_version[1]}"


def this_machine() -> Machine:
    """The facts about the machine and the Python that run this."""
    return Machine(
        system=platform.system(),
        architecture=platform.machine().lower(),
        distribution=distribution_ids(OS_RELEASE.read_text("utf-8")) if OS_RELEASE.is_file() else (),
        is_root=hasattr(os, "geteuid") and os.geteuid() == 0,
        variables=dict(os.environ),
        # In an activated environment this is the Python it was made from: ours must not build on another one.
        python=getattr(sys, "_base_executable", None) or sys.executable,
        python_version=(sys.version_info[0], sys.version_info[1]),
        processors=usable_processors(),
    )


def usable_processors() -> int:
    """Those that the scheduler lets this process run on, where the system says so; at least 1."""
    allowed: Callable[[int], set[int]] | None = getattr(os, "sched_getaffinity", None)
    return len(allowed(0)) if allowed else os.cpu_count() or 1


def distribution_ids(os_release: str) -> tuple[str, ...]:
    """The words of ID and ID_LIKE in the text of an os-release file, ID first."""
    fields = dict(line.split("=", 1) for line in os_release.splitlines() if "=" in line)
    words = f"{fields.get('ID', '')} {fields.get('ID_LIKE', '')}"
    return tuple(words.replace('"', " ").replace("'", " ").split())
