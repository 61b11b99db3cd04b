"""Why a root is looked at now and then instead of being watched, and what would help, in words."""

from __future__ import annotations

import errno
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

INOTIFY = Path("/proc/sys/fs/inotify")
SYSCTL_FILE = "/etc/sysctl.d/60-kindred.conf"
MANY_WATCHES = 524_288
MANY_INSTANCES = 512

Cause = Literal["limit", "remote", "refused"]


@dataclass(frozen=True)
class Refusal:
    """Why the changes of a root cannot be had as events."""

    cause: Cause
    reason: str
    remedy: str

    def in_words(self, interval: str) -> str:
        """For the person: how often it is looked at, why, and what to do."""
        return f"Looked at every {interval}: {self.reason}. {self.remedy}"


def remote(filesystem: str) -> Refusal:
    """A network drive, or a file system that others change."""
    return Refusal(
        "remote",
        f"it lies on a network drive ({filesystem}), which does not tell of changes",
        "To have a change noticed at once, choose “Check now”",
    )


def refused(error: OSError, limits: Path = INOTIFY) -> Refusal:
    """The system refused to watch: a limit is reached, or something is out of order."""
    if error.errno == errno.ENOSPC:
        return _limit("max_user_watches", "watched folders", MANY_WATCHES, limits)
    if error.errno == errno.EMFILE:
        return _limit("max_user_instances", "watching programs", MANY_INSTANCES, limits)
    return Refusal(
        "refused",
        f"the system refuses to watch it ({error.strerror or error})",
        "To have a change noticed at once, choose “Check now”",
    )


def _limit(name: str, what: str, enough: int, limits: Path) -> Refusal:
    now = _number(limits / name)
    better = max(enough, 4 * now)
    return Refusal(
        "limit",
        f"Linux allows only {f'{now:,}' if now else 'so many'} {what} here, for all programs together",
        f"To have changes noticed at once, run: sudo sysctl fs.inotify.{name}={better}"
        f" (and write fs.inotify.{name}={better} to {SYSCTL_FILE} to keep it)",
    )


def _number(path: Path) -> int:
    try:
        return int(path.read_text())
    except (OSError, ValueError):
        return 0
