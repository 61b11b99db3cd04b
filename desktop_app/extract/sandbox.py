"""Limits that an extractor puts on itself before it opens a file.

What fences it in beyond limits (Landlock and seccomp on Linux, a restricted token on Windows) belongs
into `enter`, after the imports and the connection, before the first request.
"""

from __future__ import annotations

import os
import stat
import sys
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """What one extractor may use."""

    memory_bytes: int = 2 * 1024**3  # address space
    open_files: int = 64
    niceness: int = 5


def enter(limits: Limits) -> list[str]:
    """Apply the limits to this process, for good.

    Returns what could not be applied, as sentences for the log; nothing of it stops the extractor.
    """
    if sys.platform == "win32":
        return ["Windows has no resource limits of this kind: only the engine's deadline holds"]
    notes = _limit_resources(limits)
    try:
        os.nice(limits.niceness)
    except OSError as error:
        notes.append(f"the priority could not be lowered: {error}")
    return notes


def _limit_resources(limits: Limits) -> list[str]:
    import resource

    wanted = {"RLIMIT_CORE": 0, "RLIMIT_AS": limits.memory_bytes, "RLIMIT_NOFILE": limits.open_files}
    if not _logs_to_file():
        # Nothing may be written; with a log file behind stderr this would silence the log too.
        wanted["RLIMIT_FSIZE"] = 0
    notes = []
    for name, value in wanted.items():
        try:
            _lower(resource, name, value)
        except (OSError, ValueError, AttributeError) as error:
            notes.append(f"{name} could not be set to {value}: {error}")
    return notes


def _lower(resource: object, name: str, value: int) -> None:
    import resource as system

    number = getattr(resource, name)
    _, hard = system.getrlimit(number)
    allowed = value if hard == system.RLIM_INFINITY else min(value, hard)
    system.setrlimit(number, (allowed, allowed))


def _logs_to_file() -> bool:
    try:
        return stat.S_ISREG(os.fstat(2).st_mode)
    except OSError:
        return False
