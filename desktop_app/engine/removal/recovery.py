"""After a crash: every file whose way is not over is found, and its way ended one way or the other.

A file in the trash stays there, one on its way back goes on, and any other is put back: what was checked
before the crash says nothing any more.
"""

from __future__ import annotations

import contextlib
import logging
import os
from dataclasses import dataclass, field

from desktop_app.engine.removal.checks import in_words, is_known, is_the_file
from desktop_app.engine.removal.execute import PUT_BACK
from desktop_app.engine.removal.journal import UNFINISHED, Entry, Journal
from desktop_app.engine.removal.links import is_link
from desktop_app.engine.removal.pinned import FileStamp, PinnedFolder, pinned_parent
from desktop_app.engine.removal.reading import Reading
from desktop_app.engine.removal.restore import RESTORED, Restorer
from desktop_app.engine.removal.returning import Source, bring_back
from desktop_app.engine.removal.trash.port import Trash, Trashed
from desktop_app.protocol.errors import EnvironmentProblem

log = logging.getLogger(__name__)

NOT_REACHED = "Kindred ended before it came to this file"
INTERRUPTED = "Kindred ended while it was being removed"


@dataclass
class Recovered:
    """What became of the files that were on their way."""

    finished: int = 0  # they lie in the trash
    not_reached: int = 0
    put_back: int = 0
    restored: int = 0
    stuck: list[Entry] = field(default_factory=list)

    def count(self, entry: Entry) -> None:
        """Count an entry whose way was looked after."""
        self.finished += entry.state == "done"
        self.put_back += entry.state == "put_back"
        self.not_reached += entry.state == "skipped"
        self.restored += entry.state == "restored"
        if entry.state in (*UNFINISHED, "lost"):
            self.stuck.append(entry)

    def notice(self) -> str:
        """What the person should know; "" where there is nothing."""
        told = (
            (self.finished, "reached the trash"),
            (self.put_back, "put back in place"),
            (self.restored, "brought back from the trash"),
            (self.not_reached, "not reached"),
        )
        said = ", ".join(f"{count} {words}" for count, words in told if count)
        notices = [f"A removal was cut short. Of its files: {said}."] if said else []
        if self.stuck:
            first = self.stuck[0]
            notices.append(f"Look after {first.path}: {first.reason} (of {len(self.stuck)} such files).")
        return " ".join(notices)


class Recovery:
    """Looks after files whose way was cut short."""

    def __init__(self, journal: Journal, reading: Reading, trash: Trash, restorer: Restorer) -> None:
        self._journal, self._reading, self._trash = journal, reading, trash
        self._restorer = restorer

    def recover(self) -> Recovered:
        """End the way of every file that the journal has under way. Raises EnvironmentProblem."""
        recovered = Recovered()
        for entry in self._journal.unfinished():
            settled = self._recover(entry)
            log.info("a file on its way was %s, and is %s", entry.state, settled.state)
            recovered.count(settled)
        return recovered

    def _recover(self, entry: Entry) -> Entry:
        try:
            with pinned_parent(entry.root, entry.path) as folder:
                return self._settle(entry, folder)
        except (OSError, EnvironmentProblem) as error:
            if self._is_in_trash(entry):
                return self._go_on(entry)
            if isinstance(error, FileNotFoundError) and os.path.isdir(entry.root):
                said = f"its folder is gone: if it was moved, the file may lie there as {entry.staged}"
                return self._journal.note(entry, state="lost", reason=said)
            said = f"it could not be looked for ({in_words(error)}); its name may be {entry.staged}"
            return self._journal.note(entry, state="stuck", reason=said)

    def _settle(self, entry: Entry, folder: PinnedFolder) -> Entry:
        for path in (entry.restored_to, entry.path):
            if path and is_known(entry, folder.stamp(os.path.basename(path))):
                return self._is_home(entry, folder, path)
        if is_known(entry, folder.stamp(entry.staged)) and not self._has_entered_trash(entry):
            return self._bring_back(entry, (folder, entry.staged), folder)
        if self._is_in_trash(entry):
            _drop_other_name(folder, entry.staged, entry)
            return self._go_on(entry)
        return self._settle_staged(entry, folder)

    def _settle_staged(self, entry: Entry, folder: PinnedFolder) -> Entry:
        """Whatever bears the staged name is ours to bring back, even where somebody wrote to it meanwhile."""
        if _is_mere_link(entry, folder):
            folder.drop(entry.staged)
        elif folder.stamp(entry.staged) is not None:
            return self._bring_back(entry, (folder, entry.staged), folder)
        if self._has_entered_trash(entry):  # but it was written to there: then it may not stay
            with _folder_of(entry.trashed) as files:
                return self._bring_back(entry, (files, os.path.basename(entry.trashed)), folder)
        if entry.state == "intended":
            return self._journal.note(entry, state="skipped", reason=NOT_REACHED)
        said = f"it is neither in its place nor in the trash ({entry.trashed or 'its place is unknown'})"
        return self._journal.note(entry, state="lost", reason=said)

    def _is_home(self, entry: Entry, folder: PinnedFolder, path: str) -> Entry:
        """It lies where it belongs: what else there is of it on the way is only another name, or a link."""
        if _is_mere_link(entry, folder):
            folder.drop(entry.staged)
        else:
            _drop_other_name(folder, entry.staged, entry)
        self._leave_trash(entry)
        if entry.state == "intended" and path == entry.path:
            return self._journal.note(entry, state="skipped", reason=NOT_REACHED)
        if entry.state == "restoring":
            return self._journal.note(entry, state="restored", restored_to=path)
        return self._journal.note(entry, state="put_back", reason=INTERRUPTED, restored_to=path)

    def _bring_back(self, entry: Entry, source: Source, folder: PinnedFolder) -> Entry:
        current = entry

        def note(path: str) -> None:
            nonlocal current
            current = self._journal.note(current, restored_to=path)

        restoring = entry.state == "restoring"
        path = bring_back(entry, source, folder, RESTORED if restoring else PUT_BACK, note)
        self._leave_trash(entry)
        if restoring:
            return self._journal.note(current, state="restored", restored_to=path)
        return self._journal.note(current, state="put_back", reason=INTERRUPTED, restored_to=path)

    def _go_on(self, entry: Entry) -> Entry:
        """It lies in the trash."""
        if entry.state == "restoring":
            return self._restorer.restore(entry)
        found = self._place(entry)
        return self._journal.note(entry, state="done", reason="", trashed=found.file, trash_info=found.info)

    def _place(self, entry: Entry) -> Trashed:
        if entry.trashed or entry.state == "intended":
            return Trashed(entry.trashed, entry.trash_info)
        return self._trash.find(entry.path, entry.inode) or Trashed()

    def _has_entered_trash(self, entry: Entry) -> bool:
        """Whether the very file lies in the trash, perhaps under its staged name as well."""
        place = self._place(entry).file
        with contextlib.suppress(OSError), _folder_of(place) as files:
            return _has_inode(entry, files.stamp(os.path.basename(place)))
        return False

    def _is_in_trash(self, entry: Entry) -> bool:
        place = self._place(entry).file
        with contextlib.suppress(OSError), _folder_of(place) as files:
            return is_the_file(entry, files, os.path.basename(place), self._reading)
        return False

    def _leave_trash(self, entry: Entry) -> None:
        """A file that is home leaves neither a second name nor a note in the trash."""
        with contextlib.suppress(OSError), _folder_of(entry.trashed) as files:
            name = os.path.basename(entry.trashed)
            _drop_other_name(files, name, entry)
            if not files.holds(name):
                self._trash.forget(Trashed(entry.trashed, entry.trash_info), entry.path)


def _folder_of(trashed: str) -> PinnedFolder:
    folder = os.path.dirname(trashed)
    return PinnedFolder(folder, folder)


def _is_mere_link(entry: Entry, folder: PinnedFolder) -> bool:
    """Whether the staged name is that of a link of ours, which has not taken the file's place."""
    staged = folder.stamp(entry.staged)
    if entry.action == "trash" or staged is None:
        return False
    return not entry.link_inode or is_link(entry, staged)


def _has_inode(entry: Entry, stamp: FileStamp | None) -> bool:
    return stamp is not None and str(stamp.inode) == entry.inode


def _drop_other_name(folder: PinnedFolder, name: str, entry: Entry) -> None:
    """Where a rename was done in two steps and cut short between them, the file has two names."""
    stamp = folder.stamp(name)
    if stamp is not None and _has_inode(entry, stamp) and stamp.links > 1:
        folder.drop(name)
