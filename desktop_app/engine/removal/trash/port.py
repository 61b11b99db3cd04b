"""What a removal needs of a trash."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from desktop_app.engine.removal.pinned import PinnedFolder
from desktop_app.protocol.errors import EnvironmentProblem


class NoTrash(EnvironmentProblem):
    """No trash takes the file: it stays where it is, and nothing is ever deleted instead."""


@dataclass(frozen=True)
class Trashed:
    """Where a file lies in the trash ("": only the system knows), and what the trash notes of it there."""

    file: str = ""
    info: str = ""


class Trash(Protocol):
    """Takes files, and tells where they lie."""

    def objection(self, folder: PinnedFolder) -> str:
        """Why no trash would take a file of this folder; "" where one would. Makes nothing."""

    def holds(self, path: str) -> bool:
        """Whether a path lies in a trash already."""

    def take(self, folder: PinnedFolder, staged: str, path: str, note: Callable[[Trashed], None]) -> Trashed:
        """Move a file, which bears the name `staged` in its folder and is known as `path`, to the trash.

        `note` is called with the place before the file goes there, perhaps more than once. Raises NoTrash or
        OSError; the file is then under its staged name as before.
        """

    def find(self, path: str, inode: str) -> Trashed | None:
        """Where a file lies of which only the inode is known; None where this cannot be told."""

    def forget(self, trashed: Trashed, path: str) -> None:
        """A file was taken out: erase what is noted of it, unless that is about another. Raises OSError."""
