"""What a watched root is to the watcher, whatever the system offers: a tree that says what it heard."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable
from typing import Protocol


class Heard(Protocol):
    """Takes what a tree hears; called from the tree's own thread, must return at once."""

    def path(self, path: str) -> None:
        """Something happened at this path."""

    def directory(self, path: str) -> None:
        """A directory appeared here, or was moved away: `refresh` it, then compare it."""

    def lost(self) -> None:
        """Events were lost, or the root itself went: look at everything again."""


class Tree(Protocol):
    """The watches of one root."""

    def refresh(self, directory: str) -> None:
        """Watch what is at or below `directory` now, and nothing else there.

        Raises OSError where the system refuses: ENOSPC or EMFILE where its limits are reached.
        """

    def is_alive(self) -> bool:
        """Whether events would be heard."""

    def close(self) -> None:
        """Watch nothing any more."""


Wants = Callable[[str], bool]
"""Whether a directory, below the root, is to be watched."""

TreeMaker = Callable[[str, Wants, Heard], Tree]
"""Makes the tree of a root; nothing is watched before `refresh` of the root."""


def native_tree(root: str, wants: Wants, heard: Heard) -> Tree:
    """A tree as this system has them. Raises OSError where the system refuses."""
    if sys.platform == "linux":
        from desktop_app.engine.ingest.watching.inotify_tree import (
            InotifyTree,  # other systems cannot import it
        )

        return InotifyTree(root, wants, heard)
    else:
        from desktop_app.engine.ingest.watching.observed_tree import ObservedTree

        return ObservedTree(root, wants, heard)


def is_in(path: str, directory: str) -> bool:
    """Whether `path` is `directory` or lies in it."""
    return path == directory or path.startswith(directory.rstrip(os.sep) + os.sep)


def outermost(paths: Iterable[str]) -> list[str]:
    """The paths that lie in no other of them."""
    kept: list[str] = []
    for path in sorted(paths, key=lambda path: path.replace(os.sep, "\0")):  # "a", "a/b", "a-b"
        if not kept or not is_in(path, kept[-1]):
            kept.append(path)
    return kept
