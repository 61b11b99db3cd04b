"""What clients ask about removals: one answer per request."""

from __future__ import annotations

from desktop_app.engine.removal.journal import Entry
from desktop_app.engine.removal.removal import Removal
from desktop_app.protocol.messages import (
    CancelRemoval,
    GetRemoval,
    GetRemovalProgress,
    ListRemovals,
    Message,
    PlanRemoval,
    RemovalEntries,
    RemovalEntry,
    Removals,
    RemoveFiles,
    UndoRemoval,
    to_wire,
)

Request = (
    PlanRemoval | RemoveFiles | GetRemovalProgress | CancelRemoval | ListRemovals | GetRemoval | UndoRemoval
)


class Removing:
    """Answers requests; safe to call from several threads."""

    def __init__(self, removal: Removal) -> None:
        self._removal = removal

    def handle(self, request: Request) -> Message:
        """The reply. Raises KindredError."""
        removal = self._removal
        match request:
            case PlanRemoval():
                return removal.planner.check(request.families, request.action).plan
            case RemoveFiles():
                return removal.remove(request.families, request.action)
            case GetRemovalProgress():
                return removal.progress(request.batch_id)
            case CancelRemoval():
                return removal.cancel(request.batch_id)
            case ListRemovals():
                return Removals(batches=removal.journal.batches(request.limit))
            case GetRemoval():
                return self._entries(request)
            case UndoRemoval():
                return removal.undo(request.batch_id, request.entries)

    def _entries(self, request: GetRemoval) -> RemovalEntries:
        journal = self._removal.journal
        found = journal.entries(request.batch_id, request.offset, request.limit)
        return RemovalEntries(batch=journal.batch(request.batch_id), entries=list(map(_told, found)))


def _told(entry: Entry) -> RemovalEntry:
    return RemovalEntry(
        id=entry.id,
        path=to_wire(entry.path),
        keeper=to_wire(entry.keeper),
        verdict=entry.verdict,
        action=entry.action,
        state=entry.state,
        size_bytes=entry.size_bytes,
        changed_at=entry.changed_at,
        reason=entry.reason,
        trashed=to_wire(entry.trashed),
        restored_to=to_wire(entry.restored_to),
    )
