"""A folder of the library in words: state, figures, and what should be known about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from desktop_app.presenters.exclusions import ExclusionsState
from desktop_app.presenters.status import Tone, pace_words
from desktop_app.presenters.wording import (
    ago_words,
    command_in,
    count,
    duration_words,
    file_name,
    sentence,
    shown_path,
    speed_words,
)
from desktop_app.protocol.messages import FilePath, Folder, Status

RemarkAction = Literal["", "locate", "copy", "power"]


@dataclass(frozen=True)
class Remark:
    """Something to know about a folder, with at most one thing to do about it."""

    text: str
    action: RemarkAction = ""
    label: str = ""
    payload: str = ""  # the command to copy


@dataclass(frozen=True)
class FolderRow:
    """One folder in words. `progress` is 0…1, None when there is nothing to do."""

    path: FilePath
    name: str
    place: str
    single_file: bool
    tone: Tone
    state: str
    progress: float | None
    figures: str
    remarks: tuple[Remark, ...]
    paused: bool
    asks_removal: bool
    problems: str  # "3 files could not be read", "" for none
    exclusions: str  # "2 exclusions", "" for none
    editor: ExclusionsState | None  # None while it is closed


def folder_row(
    folder: Folder,
    status: Status | None,
    now: float,
    asks_removal: bool = False,
    editor: ExclusionsState | None = None,
) -> FolderRow:
    """The row of a folder. `now`: seconds since the epoch."""
    tone, state = folder_state(folder, status)
    return FolderRow(
        path=folder.path,
        name=file_name(folder.path),
        place=shown_path(folder.path),
        single_file=folder.single_file,
        tone=tone,
        state=state,
        progress=folder_progress(folder),
        figures=folder_figures(folder, status, now),
        remarks=folder_remarks(folder, status),
        paused=folder.state == "paused",
        asks_removal=asks_removal,
        problems=f"{count(folder.problems, 'file')} could not be read" if folder.problems else "",
        exclusions=count(len(folder.exclusions), "exclusion") if folder.exclusions else "",
        editor=editor,
    )


def folder_state(folder: Folder, status: Status | None = None) -> tuple[Tone, str]:
    """What happens with a folder, in a word or two."""
    match folder.state:
        case "scanning":
            return "busy", "Comparing with the disk"
        case "indexing" if status is not None and status.pace == "paused":
            return "caution", "Waiting"
        case "indexing":
            reading = folder.files_done < folder.files
            return "busy", "Reading" if reading else "Learning meaning"
        case "paused":
            return "caution", "Paused"
        case "offline":
            return "caution", "Not connected"
        case "up_to_date":
            return "good", "Up to date"


def folder_progress(folder: Folder) -> float | None:
    """How much is done, 0…1: half for reading, half for meaning; None when nothing is left to do."""
    complete = folder.files_done >= folder.files and folder.passages_embedded >= folder.passages
    if complete or folder.state in ("up_to_date", "offline"):
        return None
    read = folder.files_done / folder.files if folder.files else 0.0
    embedded = folder.passages_embedded / folder.passages if folder.passages else read
    return min(1.0, (read + embedded * read) / 2)


def folder_figures(folder: Folder, status: Status | None, now: float) -> str:
    """Files, passages, speed, time left, and when it was last compared with the disk, in one line."""
    waiting = status is not None and status.pace == "paused"
    parts = [_of(folder.files_done, folder.files, "file", " read")]
    parts.append(_of(folder.passages_embedded, folder.passages, "passage", " by meaning"))
    if folder.state == "indexing" and not waiting:
        speed = speed_words(folder.files_per_second, "files")
        if folder.files_done >= folder.files:
            speed = speed_words(folder.passages_per_second, "passages")
        parts.append(speed)
        parts.append(f"{duration_words(folder.seconds_left)} left" if folder.seconds_left is not None else "")
    elif folder.checked_at is not None and folder.state in ("up_to_date", "paused", "offline"):
        seen = "last seen" if folder.state == "offline" else "checked"
        parts.append(f"{seen} {ago_words(now - folder.checked_at)}")
    return " · ".join(part for part in parts if part)


def folder_remarks(folder: Folder, status: Status | None) -> tuple[Remark, ...]:
    """What should be known of a folder, the most pressing first."""
    if folder.state == "offline":
        return (_offline(folder),)
    remarks = []
    if folder.state == "indexing" and status is not None and status.pace != "full":
        remarks.append(Remark(f"{pace_words(status)}.", "power", "Power settings"))
    if folder.note:
        command = command_in(folder.note)
        note = sentence(folder.note.replace("`", ""))
        if command and note.endswith(f"{command}."):
            note = note[:-1]  # a full stop would be copied with the command
        remarks.append(Remark(note, "copy", "Copy command", command) if command else Remark(note))
    elif folder.watching == "polling":
        remarks.append(Remark("It cannot be watched: it is compared with the disk every few minutes."))
    elif folder.watching == "starting" and folder.state == "up_to_date":
        remarks.append(Remark("Beginning to watch for changes."))
    return tuple(remarks)


def _offline(folder: Folder) -> Remark:
    files = count(folder.files, "file")
    known = f"It was unplugged, moved or emptied: the {files} known from it stay searchable."
    what = "file" if folder.single_file else "folder"
    text = f"{sentence(folder.note) or known} Plug the drive in, or say where the {what} lies now."
    return Remark(text, "locate", "Locate…")


def _of(done: int, total: int, noun: str, what: str) -> str:
    if done >= total:
        return count(total, noun)
    return f"{done:,} of {count(total, noun)}{what}"
