"""Removing one file: intent → check → staging → check again → trash → done; where anything differs, back.

The intent is in the journal before this begins. Staging gives the file a name of ours in its own folder: from
then on nobody who goes by names reads or writes it, so that what is checked again is what goes to the trash.
"""

from __future__ import annotations

import contextlib
import logging
import os

from desktop_app.engine.removal.checks import TOUCHED, Pair, Refusal, check_keeper, in_words, look, verify
from desktop_app.engine.removal.journal import Entry, Journal
from desktop_app.engine.removal.links import Clone, clone_blocks, put_link
from desktop_app.engine.removal.pinned import FileStamp, PinnedFolder, pinned_parent
from desktop_app.engine.removal.reading import Reading
from desktop_app.engine.removal.returning import Source, bring_back
from desktop_app.engine.removal.trash.port import Trash, Trashed
from desktop_app.protocol.errors import KindredError

log = logging.getLogger(__name__)

PUT_BACK = "put back"


class Remover:
    """Removes files one by one. `clone` is how this system makes files that share their blocks."""

    def __init__(self, journal: Journal, reading: Reading, trash: Trash, clone: Clone = clone_blocks) -> None:
        self._journal, self._reading, self._trash, self._clone = journal, reading, trash, clone

    def remove(self, entry: Entry) -> Entry:
        """Remove one file that is still to go; the entry that comes back says what became of it.

        Raises EnvironmentProblem only where the journal cannot be written. The file is then where it was, or
        the next start finds out where it is.
        """
        if entry.state != "intended":
            return entry
        with contextlib.ExitStack() as folders:
            try:
                folder = folders.enter_context(pinned_parent(entry.root, entry.path))
                kept = folders.enter_context(pinned_parent(entry.keeper_root, entry.keeper))
                pair = look(entry, folder, kept)
                verify(pair, pair.name, self._reading)
                pair = self._stage(pair)
            except (KindredError, OSError) as error:
                return self._journal.note(entry, state="refused", reason=in_words(error))
            return self._remove_staged(pair)

    def _stage(self, pair: Pair) -> Pair:
        """Give the file its staged name. Where this raises it has its own."""
        if pair.entry.action == "trash":
            pair.folder.move(pair.name, pair.folder, pair.entry.staged)
            return pair
        return put_link(pair, self._journal, self._reading, self._clone)

    def _remove_staged(self, pair: Pair) -> Entry:
        entry = pair.entry

        def note(place: Trashed) -> None:
            nonlocal entry
            entry = self._journal.note(entry, state="trashing", trashed=place.file, trash_info=place.info)

        try:
            verify(pair, entry.staged, self._reading)
            staged = pair.folder.stamp(entry.staged)
            trashed = self._trash.take(pair.folder, entry.staged, entry.path, note)
        except (KindredError, OSError) as error:
            return self._back(pair, entry, (pair.folder, entry.staged), in_words(error))
        return self._confirm(pair, entry, staged, trashed)

    def _confirm(self, pair: Pair, entry: Entry, staged: FileStamp | None, trashed: Trashed) -> Entry:
        """Look once more at what lies in the trash and at what is kept: a writer may have been in between."""
        with contextlib.suppress(OSError):
            pair.folder.sync()
        place, name = os.path.split(trashed.file)
        with contextlib.ExitStack() as folders:
            try:
                files = folders.enter_context(PinnedFolder(place, place))
                refusal = _differs(pair, staged, files.stamp(name))
            except OSError:
                refusal = ""  # only the system knows where it lies, or does not let us look
            if refusal:
                entry = self._back(pair, entry, (files, name), refusal)
                with contextlib.suppress(OSError):
                    self._trash.forget(trashed, entry.path)
                return entry
        return self._journal.note(entry, state="done", trashed=trashed.file, trash_info=trashed.info)

    def _back(self, pair: Pair, entry: Entry, source: Source, reason: str) -> Entry:
        """Put a file back where a check failed. Where even that fails, the next start tries again."""

        def note(path: str) -> None:
            nonlocal entry
            entry = self._journal.note(entry, restored_to=path)

        try:
            path = bring_back(entry, source, pair.folder, PUT_BACK, note)
        except OSError as error:
            log.error("a file could not be put back: %s", error.strerror)
            lies = source[0].path_of(source[1])
            said = f"{reason}; it could not be put back so far ({in_words(error)}) and lies at {lies}"
            return self._journal.note(entry, state="stuck", reason=said)
        return self._journal.note(entry, state="put_back", reason=reason, restored_to=path)


def _differs(pair: Pair, staged: FileStamp | None, trashed: FileStamp | None) -> str:
    """Why a file should not have gone to the trash; "" where all is as it was checked."""
    if staged is None or trashed is None or not trashed.is_unchanged(staged):
        return TOUCHED
    try:
        check_keeper(pair)
    except Refusal as refusal:
        return str(refusal)
    return ""
