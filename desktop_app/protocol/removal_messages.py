"""Removing duplicates: a plan and what speaks against it, the removal, its batches, and the way back."""

from __future__ import annotations

from typing import Literal

import msgspec

from desktop_app.protocol.basics import FilePath, Message

RemovalVerdict = Literal["identical", "same_text", "near", "contained", "template"]
"""How a file is like the one that is kept. Files of the same topic only are no duplicates."""

RemovalAction = Literal["trash", "hard_link", "reflink"]
"""The file goes to the trash; with the last two, a link to the kept one takes its place."""

RemovalState = Literal[
    "intended",  # waiting for its turn
    "trashing",  # its place in the trash is chosen
    "done",  # it lies in the trash
    "refused",  # a check failed before anything was moved
    "put_back",  # a check failed afterwards: it lies where it was, or beside that
    "skipped",  # cancelled, or Kindred ended before its turn came
    "restoring",  # on its way back
    "restored",  # it lies where it was, or beside that
    "stuck",  # it can go neither on nor back at present: the reason says where it lies; tried at each start
    "lost",  # something else moved or deleted it meanwhile
]

BatchState = Literal["waiting", "running", "finished", "cancelled"]


class RemovalVictim(msgspec.Struct, frozen=True, kw_only=True):
    """A file to be removed, as the person saw it."""

    path: FilePath
    verdict: RemovalVerdict
    document: int = 0  # LikeFile.content as it was shown; 0 will do where all bytes are compared
    reviewed: bool = False  # the person looked at this one beside the kept one; never by "select all"


class RemovalFamily(msgspec.Struct, frozen=True, kw_only=True):
    """A kept file, and those that go on its account: each matches it directly."""

    keeper: FilePath
    victims: list[RemovalVictim]
    keeper_document: int = 0  # as RemovalVictim.document


class PlanRemoval(Message, frozen=True, kw_only=True):
    """Check a plan and touch nothing: the dry run. Answered with RemovalPlan."""

    families: list[RemovalFamily]
    action: RemovalAction = "trash"


class RemovalRemark(msgspec.Struct, frozen=True, kw_only=True):
    """What is to be known of one file of a plan."""

    path: FilePath
    text: str


class PlannedFile(msgspec.Struct, frozen=True, kw_only=True):
    """A file that would go."""

    path: FilePath
    keeper: FilePath
    verdict: RemovalVerdict
    size_bytes: int
    won_bytes: int  # 0 where other names of the same file stay


class RemovalPlan(Message, frozen=True, kw_only=True):
    """The reply to PlanRemoval: of the files that nothing speaks against."""

    files: list[PlannedFile]
    size_bytes: int
    won_bytes: int  # once the trash is emptied, or with a reflink at once where it is empty already
    objections: list[RemovalRemark]  # files that stay, and why
    remarks: list[RemovalRemark] = []  # files that go, and what the person should know of it


class RemoveFiles(Message, frozen=True, kw_only=True):
    """Remove what nothing speaks against; all of the plan is checked anew. Answered with RemovalProgress."""

    families: list[RemovalFamily]
    action: RemovalAction = "trash"


class GetRemovalProgress(Message, frozen=True, kw_only=True):
    """How far a batch is. Answered with RemovalProgress."""

    batch_id: int


class CancelRemoval(Message, frozen=True, kw_only=True):
    """Remove or restore no more of a batch; the file in hand is finished."""

    batch_id: int


class RemovalProgress(Message, frozen=True, kw_only=True):
    """How far a batch is, on its way out or back; also an event, a few times a second."""

    batch_id: int
    state: BatchState
    restoring: bool  # it is being undone
    files_done: int
    files_total: int
    refused: int  # of those done: they lie where they were, and GetRemoval says why
    trouble: str = ""  # why it ended early, with what to do


class RemovalBatch(msgspec.Struct, frozen=True, kw_only=True):
    """One removal."""

    id: int
    action: RemovalAction
    begun_at: float  # seconds since the epoch
    files: int
    removed: int  # in the trash now
    restored: int
    size_bytes: int  # of those in the trash now


class ListRemovals(Message, frozen=True, kw_only=True):
    """Ask for the removals, the newest first."""

    limit: int = 100


class Removals(Message, frozen=True, kw_only=True):
    """The reply to ListRemovals."""

    batches: list[RemovalBatch]


class GetRemoval(Message, frozen=True, kw_only=True):
    """Ask what became of the files of a batch, in the order they were taken."""

    batch_id: int
    offset: int = 0
    limit: int = 1000


class RemovalEntry(msgspec.Struct, frozen=True, kw_only=True):
    """What became of one file."""

    id: int
    path: FilePath
    keeper: FilePath
    verdict: RemovalVerdict
    action: RemovalAction
    state: RemovalState
    size_bytes: int
    changed_at: float
    reason: str = ""  # why it was refused, put back, …, or what the person should know
    trashed: FilePath = b""  # where it lies in the trash
    restored_to: FilePath = b""  # where it lies since it came back


class RemovalEntries(Message, frozen=True, kw_only=True):
    """The reply to GetRemoval."""

    batch: RemovalBatch
    entries: list[RemovalEntry]


class UndoRemoval(Message, frozen=True, kw_only=True):
    """Bring files back from the trash: those with these ids, or (None) all of the batch.

    Answered with RemovalProgress. Nothing is ever overwritten.
    """

    batch_id: int
    entries: list[int] | None = None
