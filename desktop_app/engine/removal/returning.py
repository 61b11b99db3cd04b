"""Bringing a file to its path again: nothing there is ever overwritten."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable
from itertools import chain

from desktop_app.engine.removal.journal import Entry
from desktop_app.engine.removal.links import drop_link, is_link
from desktop_app.engine.removal.naming import free_names
from desktop_app.engine.removal.pinned import PinnedFolder

Source = tuple[PinnedFolder, str]
"""The folder and the name that a file has at present."""

Note = Callable[[str], None]
"""Told the path beside its own that a file is about to get: after a crash only its own is looked at else."""


def bring_back(entry: Entry, source: Source, folder: PinnedFolder, word: str, note: Note) -> str:
    """Move a file from where it lies to its path, or beside it where something else has that; returns which.

    Where a link took its place, the link goes. `word` is for the name beside: "notes (restored).txt". Raises
    OSError; the file is then where it was, or under its staged name.
    """
    name = os.path.basename(entry.path)
    if is_link(entry, folder.stamp(name)):
        source = _under_staged_name(entry, source, folder)
        if _replace_link(entry, folder, name):
            return entry.path
    for free in chain([name], free_names(name, word)):
        if folder.holds(free):
            continue
        if free != name:
            note(folder.path_of(free))
        with contextlib.suppress(FileExistsError):
            source[0].move(source[1], folder, free)
            _settle(folder)
            return folder.path_of(free)
    raise AssertionError("names never end")


def _under_staged_name(entry: Entry, source: Source, folder: PinnedFolder) -> Source:
    if source != (folder, entry.staged):
        source[0].move(source[1], folder, entry.staged)
    return folder, entry.staged


def _replace_link(entry: Entry, folder: PinnedFolder, name: str) -> bool:
    """Exchange the file, under its staged name, with the link; False where that did not come about."""
    try:
        folder.exchange(entry.staged, name)
    except OSError:
        return False  # the drive does not do this any more: it gets a name beside the link
    if drop_link(entry, folder, entry.staged):
        _settle(folder)
        return True
    folder.exchange(entry.staged, name)  # something was saved there in that very moment: it keeps its place
    return False


def _settle(folder: PinnedFolder) -> None:
    """It is there: only a power cut could still tell otherwise, and the next start would notice."""
    with contextlib.suppress(OSError):
        folder.sync()


def made_again(root: str, path: str) -> PinnedFolder:
    """The folder that a file lay in, made again where it is missing. Raises OSError."""
    folder = os.path.dirname(path)
    above = nearest(folder if path == root else root)
    return PinnedFolder(above, folder, make=True)


def nearest(folder: str) -> str:
    """The folder, or the nearest one above it that exists."""
    while not os.path.isdir(folder):
        folder = os.path.dirname(folder)
    return folder
