"""How far the library is: counts, speeds, time left. Computed at most every so often, never per file."""

from __future__ import annotations

import sqlite3
import time
from collections import deque
from dataclasses import dataclass, field

import msgspec

from desktop_app.engine.catalogue import files, folders, problems, settings
from desktop_app.protocol.messages import Folder, FolderState, Watching, to_wire

WINDOW_S = 20.0


class Speed:
    """Things per second over the last 20 seconds."""

    def __init__(self) -> None:
        self._samples: deque[tuple[float, int]] = deque()

    def note(self, total: int) -> None:
        """The running total is now `total`; a smaller one than before starts anew."""
        now = time.monotonic()
        if self._samples and total < self._samples[-1][1]:
            self._samples.clear()
        self._samples.append((now, total))
        while len(self._samples) > 2 and now - self._samples[0][0] > WINDOW_S:
            self._samples.popleft()

    @property
    def per_second(self) -> float:
        """The mean over the window; 0 where too little is known."""
        if len(self._samples) < 2:
            return 0.0
        (first_time, first), (last_time, last) = self._samples[0], self._samples[-1]
        return (last - first) / (last_time - first_time) if last_time > first_time else 0.0


@dataclass(frozen=True)
class LibraryCounts:
    """Counts over the whole library."""

    files: int
    pending_files: int
    problems: int
    documents: int
    passages: int
    vectors: int
    pending_vectors: int


@dataclass(frozen=True)
class PassageCounts:
    """Passages of one root, and how many of them have a vector."""

    passages: int = 0
    embedded: int = 0


def library_counts(db: sqlite3.Connection, model_id: int) -> LibraryCounts:
    """Count everything; some tens of milliseconds at 100,000 files."""
    by_folder = files.counts(db).values()
    return LibraryCounts(
        files=sum(counts.files for counts in by_folder),
        pending_files=_active_pending(db),
        problems=sum(counts.problems for counts in by_folder) - sum(problems.ignored_counts(db).values()),
        documents=_count(db, "SELECT COUNT(*) FROM documents"),
        passages=_count(db, "SELECT COUNT(*) FROM passages"),
        vectors=_count(db, "SELECT COUNT(*) FROM vectors WHERE model_id = ?", model_id),
        pending_vectors=_count(db, "SELECT COUNT(*) FROM embed_queue"),
    )


def _active_pending(db: sqlite3.Connection) -> int:
    return _count(
        db,
        "SELECT COUNT(*) FROM files f JOIN folders r ON r.id = f.folder_id"
        " WHERE f.state = 0 AND r.paused = 0 AND r.offline = 0",
    )


def _count(db: sqlite3.Connection, statement: str, *arguments: int) -> int:
    return int(db.execute(statement, arguments).fetchone()[0])


def passage_counts(db: sqlite3.Connection) -> dict[int, PassageCounts]:
    """Passages per root id."""
    totals = dict(
        db.execute(
            "SELECT f.folder_id, SUM(d.passages_total) FROM files f"
            " JOIN documents d ON d.id = f.document_id GROUP BY f.folder_id"
        ).fetchall()
    )
    waiting = dict(
        db.execute(
            "SELECT f.folder_id, COUNT(*) FROM embed_queue q JOIN passages p ON p.text_id = q.text_id"
            " JOIN files f ON f.document_id = p.document_id GROUP BY f.folder_id"
        ).fetchall()
    )
    return {key: PassageCounts(total, total - waiting.get(key, 0)) for key, total in totals.items()}


@dataclass(frozen=True)
class Following:
    """How roots are followed, by their ids."""

    scanning: set[int] = field(default_factory=set)
    notes: dict[int, str] = field(default_factory=dict)
    watching: dict[int, Watching] = field(default_factory=dict)


class FolderProgress:
    """Turns counts into one row per root, with speeds and time left."""

    def __init__(self) -> None:
        self._files: dict[int, Speed] = {}
        self._passages: dict[int, Speed] = {}

    def rows(self, db: sqlite3.Connection, following: Following, embedding: bool) -> list[Folder]:
        """One row per root, in the order they were added."""
        counts, passages, ignored = files.counts(db), passage_counts(db), problems.ignored_counts(db)
        return [
            msgspec.structs.replace(
                self._row(
                    folder,
                    counts.get(folder.id, files.FolderCounts()),
                    passages.get(folder.id, PassageCounts()),
                    following,
                    embedding,
                ),
                exclusions=settings.exclusions(db, folder.id),
                problems=counts[folder.id].problems - ignored.get(folder.id, 0) if folder.id in counts else 0,
                ignored_problems=ignored.get(folder.id, 0),
            )
            for folder in folders.all_folders(db)
        ]

    def _row(
        self,
        folder: folders.FolderRow,
        counts: files.FolderCounts,
        passages: PassageCounts,
        following: Following,
        embedding: bool,
    ) -> Folder:
        file_speed = self._files.setdefault(folder.id, Speed())
        passage_speed = self._passages.setdefault(folder.id, Speed())
        file_speed.note(counts.files - counts.pending)
        passage_speed.note(passages.embedded)
        unfinished = counts.pending > 0 or (embedding and passages.embedded < passages.passages)
        return Folder(
            path=to_wire(folder.path),
            state=_state(folder, folder.id in following.scanning, unfinished),
            files=counts.files,
            files_done=counts.files - counts.pending,
            passages=passages.passages,
            passages_embedded=passages.embedded,
            problems=counts.problems,
            files_per_second=file_speed.per_second if counts.pending else 0.0,
            passages_per_second=passage_speed.per_second if unfinished else 0.0,
            seconds_left=seconds_left(
                counts.files,
                counts.pending,
                passages.passages,
                passages.passages - passages.embedded if embedding else 0,
                file_speed.per_second,
                passage_speed.per_second,
            )
            if unfinished
            else None,
            note=_offline_note(folder, counts) or following.notes.get(folder.id, ""),
            single_file=folder.single_file,
            watching=following.watching.get(folder.id, "events"),
            checked_at=folder.scanned_at,
        )


def _state(folder: folders.FolderRow, scanning: bool, unfinished: bool) -> FolderState:
    if folder.paused:
        return "paused"
    if folder.offline:
        return "offline"
    if scanning:
        return "scanning"
    return "indexing" if unfinished else "up_to_date"


def _offline_note(folder: folders.FolderRow, counts: files.FolderCounts) -> str:
    if not folder.offline:
        return ""
    return (
        f"not there now (unplugged, moved or empty): the {counts.files:,} files known from it are kept, "
        "and it goes on when it is back"
    )


def seconds_left(
    files_total: int,
    files_pending: int,
    passages: int,
    passages_pending: int,
    files_per_second: float,
    passages_per_second: float,
) -> float | None:
    """Time until all is read and embedded; None where too little is known to say.

    Files that are not read yet are taken to hold as many passages as those that are.
    """
    done = files_total - files_pending
    expected = passages_pending + (passages / done * files_pending if done else 0.0)
    parts = [(files_pending, files_per_second), (expected, passages_per_second)]
    if any(amount > 0 and speed <= 0 for amount, speed in parts):
        return None
    return max(amount / speed if amount else 0.0 for amount, speed in parts)
