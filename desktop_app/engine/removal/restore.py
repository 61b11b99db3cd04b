"""Bringing removed files back: bytes, time, permissions and path; nothing is overwritten."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable

from desktop_app.engine.removal.checks import Refusal, in_words, is_the_file
from desktop_app.engine.removal.journal import Entry, Journal
from desktop_app.engine.removal.pinned import PinnedFolder, pinned_parent
from desktop_app.engine.removal.reading import Reading
from desktop_app.engine.removal.returning import Source, bring_back, made_again, nearest
from desktop_app.engine.removal.trash.port import Trash, Trashed
from desktop_app.protocol.errors import KindredError

RESTORED = "restored"
UNKNOWN_PLACE = "only the system knows where it lies: bring it back from the system's trash"
NOT_THERE = "it does not lie in the trash any more: somebody took it out or emptied the trash"

NO_TRASH_NOW = "the trash that it lies in is not there at present: plug its drive in, then try again"
ANOTHER = "what lies in its place in the trash is not what was removed: look there before you take it out"


class Restorer:
    """Brings files back one by one."""

    def __init__(self, journal: Journal, reading: Reading, trash: Trash) -> None:
        self._journal, self._reading, self._trash = journal, reading, trash

    def restore(self, entry: Entry) -> Entry:
        """Bring one file back; the entry that comes back says what became of it.

        Where it cannot be brought back it stays in the trash, and the entry has the reason. Raises
        EnvironmentProblem only where the journal cannot be written.
        """
        if entry.state not in ("done", "restoring"):
            return entry
        current = self._journal.note(entry, state="restoring", reason="")

        def note(path: str) -> None:
            nonlocal current
            current = self._journal.note(current, restored_to=path)

        try:
            with contextlib.ExitStack() as folders:
                source = self._source(entry, folders)
                folder = folders.enter_context(_target(entry, source))
                path = bring_back(entry, source, folder, RESTORED, note)
                _set_time(entry, folder, os.path.basename(path))
        except (KindredError, OSError) as error:
            return self._failed(current, in_words(error))
        with contextlib.suppress(OSError):
            self._trash.forget(Trashed(entry.trashed, entry.trash_info), entry.path)
        return self._journal.note(current, state="restored", restored_to=path)

    def _failed(self, entry: Entry, reason: str) -> Entry:
        if reason == NOT_THERE:
            return self._journal.note(entry, state="lost", reason=reason, restored_to="")
        if reason in (UNKNOWN_PLACE, NO_TRASH_NOW) or os.path.lexists(entry.trashed):
            return self._journal.note(entry, state="done", reason=reason, restored_to="")
        return self._journal.note(entry, state="stuck", reason=f"it is on its way back: {reason}")

    def _source(self, entry: Entry, folders: contextlib.ExitStack) -> Source:
        """Where the file lies: in the trash, or under its staged name where an earlier way back ended."""
        trash, name = os.path.split(entry.trashed)
        places: tuple[tuple[Callable[[], PinnedFolder], str], ...] = (
            (lambda: PinnedFolder(trash, trash), name),
            (lambda: pinned_parent(entry.root, entry.path), entry.staged),
        )
        for opened, name in places:
            with contextlib.suppress(OSError):
                folder = folders.enter_context(opened())
                if is_the_file(entry, folder, name, self._reading):
                    return folder, name
        raise Refusal(_why_not_found(entry))


def _why_not_found(entry: Entry) -> str:
    if not entry.trashed:
        return UNKNOWN_PLACE
    if os.path.lexists(entry.trashed):
        return ANOTHER
    return NOT_THERE if os.path.isdir(os.path.dirname(entry.trashed)) else NO_TRASH_NOW


def _target(entry: Entry, source: Source) -> PinnedFolder:
    """The folder it lay in. A drive that is not there is no reason to make its folders elsewhere."""
    own = os.path.dirname(entry.path)
    if os.stat(nearest(own)).st_dev != source[0].identity()[0]:
        raise Refusal(f"the drive of {own} is not there: it stays in the trash until it is")
    return made_again(entry.root, entry.path)


def _set_time(entry: Entry, folder: PinnedFolder, name: str) -> None:
    """A trash that was copied has the bytes, but perhaps not the time."""
    stamp = folder.stamp(name)
    if stamp is not None and stamp.mtime_ns != entry.mtime_ns:
        with contextlib.suppress(OSError):
            folder.set_time(name, entry.mtime_ns)
