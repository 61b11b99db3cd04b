"""A folder of the library in words: state, figures, and what should be known about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from desktop_app.presenters.folders.exclusions import ExclusionsState
from desktop_app.presenters.language import number, translate
from desktop_app.presenters.status import Tone, files_words, pace_words, passages_words
from desktop_app.presenters.wording import (
    ago_words,
    command_in,
    duration_words,
    file_name,
    sentence,
    sentences,
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
        problems=_problems(folder.problems),
        exclusions=_exclusions(len(folder.exclusions)),
        editor=editor,
    )


def _problems(files: int) -> str:
    return translate("folders", "%n file(s) could not be read", "", files) if files else ""


def _exclusions(patterns: int) -> str:
    return translate("folders", "%n exclusion(s)", "", patterns) if patterns else ""


def folder_state(folder: Folder, status: Status | None = None) -> tuple[Tone, str]:
    """What happens with a folder, in a word or two."""
    match folder.state:
        case "scanning":
            return "busy", translate("folders", "Comparing with the disk")
        case "indexing" if status is not None and status.pace == "paused":
            return "caution", translate("folders", "Waiting")
        case "indexing":
            reading, learning = translate("folders", "Reading"), translate("folders", "Learning meaning")
            return "busy", reading if folder.files_done < folder.files else learning
        case "paused":
            return "caution", translate("folders", "Paused")
        case "offline":
            return "caution", translate("folders", "Not connected")
        case "up_to_date":
            return "good", translate("folders", "Up to date")


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
    parts = [_files_read(folder), _passages_learned(folder)]
    if folder.state == "indexing" and not waiting:
        parts += [_speed(folder), _time_left(folder)]
    elif folder.checked_at is not None and folder.state in ("up_to_date", "paused", "offline"):
        checked, seen = translate("folders", "checked {ago}"), translate("folders", "last seen {ago}")
        text = seen if folder.state == "offline" else checked
        parts.append(text.format(ago=ago_words(now - folder.checked_at)))
    return " · ".join(part for part in parts if part)


def _files_read(folder: Folder) -> str:
    if folder.files_done >= folder.files:
        return files_words(folder.files)
    text = translate("folders", "{done} of %n file(s) read", "", folder.files)
    return text.format(done=number(folder.files_done))


def _passages_learned(folder: Folder) -> str:
    if folder.passages_embedded >= folder.passages:
        return passages_words(folder.passages)
    text = translate("folders", "{done} of %n passage(s) by meaning", "", folder.passages)
    return text.format(done=number(folder.passages_embedded))


def _speed(folder: Folder) -> str:
    if folder.files_done < folder.files:
        return speed_words(folder.files_per_second, translate("folders", "{figure} files/s"))
    return speed_words(folder.passages_per_second, translate("engine", "{figure} passages/s"))


def _time_left(folder: Folder) -> str:
    if folder.seconds_left is None:
        return ""
    return translate("folders", "{time} left").format(time=duration_words(folder.seconds_left))


def folder_remarks(folder: Folder, status: Status | None) -> tuple[Remark, ...]:
    """What should be known of a folder, the most pressing first."""
    if folder.state == "offline":
        return (_offline(folder),)
    remarks = []
    if folder.state == "indexing" and status is not None and status.pace != "full":
        remarks.append(Remark(sentence(pace_words(status)), "power", translate("folders", "Power settings")))
    if folder.note:
        command = command_in(folder.note)
        note = sentence(folder.note.replace("`", ""))
        if command and note.endswith(f"{command}."):
            note = note[:-1]  # a full stop would be copied with the command
        copy = translate("folders", "Copy command")
        remarks.append(Remark(note, "copy", copy, command) if command else Remark(note))
    elif folder.watching == "polling":
        text = translate("folders", "It cannot be watched: it is compared with the disk every few minutes.")
        remarks.append(Remark(text))
    elif folder.watching == "starting" and folder.state == "up_to_date":
        remarks.append(Remark(translate("folders", "Beginning to watch for changes.")))
    return tuple(remarks)


def _offline(folder: Folder) -> Remark:
    known = translate(
        "folders",
        "It was unplugged, moved or emptied: the %n file(s) known from it stay searchable.",
        "",
        folder.files,
    )
    if folder.single_file:
        remedy = translate("folders", "Plug the drive in, or say where the file lies now.")
    else:
        remedy = translate("folders", "Plug the drive in, or say where the folder lies now.")
    text = sentences((sentence(folder.note) or known, remedy))
    return Remark(text, "locate", translate("folders", "Locate…"))
