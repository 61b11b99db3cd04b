"""What has been set up already: a fingerprint for each finished step, kept inside the environment."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable
from pathlib import Path

INSTALLER_VERSION = "1"
"""Raised when a step's work changes, so that every environment goes through it again."""


def fingerprint(inputs: Iterable[str]) -> str:
    """SHA-256 over what a step's result depends on, and the installer's version."""
    return hashlib.sha256("\0".join([INSTALLER_VERSION, *inputs]).encode()).hexdigest()


class Stamps:
    """The stamps of one environment, and the place it was made in: it does not survive a move."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._read = read(file)

    @property
    def location(self) -> str | None:
        """The folder that the environment was made in; None where no step has finished."""
        return self._read.get("location")

    def has(self, step: str, print_: str) -> bool:
        """Whether this step finished with this fingerprint."""
        return self._read.get(f"step {step}") == print_

    def add(self, step: str, print_: str) -> None:
        """Record, at once and atomically, that a step finished."""
        self._read |= {"location": str(self._file.parent), f"step {step}": print_}
        partial = self._file.with_suffix(".partial")
        partial.write_text(json.dumps(self._read, indent=1, ensure_ascii=False), "utf-8")
        os.replace(partial, self._file)

    def clear(self) -> None:
        """Forget everything: the environment is made anew."""
        self._read = {}
        self._file.unlink(missing_ok=True)


def read(file: Path) -> dict[str, str]:
    """The stamps in `file`; none where it is missing or damaged: the steps then run again, harmlessly."""
    try:
        found = json.loads(file.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return {str(name): str(value) for name, value in found.items()} if isinstance(found, dict) else {}
