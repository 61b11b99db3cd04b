"""The library's folders: progress, problems, and what can be done about them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from desktop_app.presenters.banners import Banner, Notices
from desktop_app.presenters.seams import EngineSeam
from desktop_app.presenters.status import Tone
from desktop_app.presenters.wording import (
    PROBLEM_LABELS,
    count,
    crumbs,
    duration_words,
    file_name,
    root_of,
    shown_path,
    speed_words,
)
from desktop_app.protocol.messages import (
    AddFolder,
    EngineReply,
    Failed,
    FilePath,
    Folder,
    Folders,
    ListFolders,
    ListProblems,
    Problem,
    Problems,
    RemoveFolder,
    RetryProblems,
    SetPaused,
    to_wire,
)

PROBLEMS_A_PAGE = 50


@dataclass(frozen=True)
class ProblemRow:
    """A file that could not be read."""

    path: FilePath
    name: str
    place: str
    kind: str
    reason: str


@dataclass(frozen=True)
class FolderRow:
    """One folder in words. `progress` is 0…1, None when there is nothing to do."""

    path: FilePath
    name: str
    place: str
    tone: Tone
    state: str
    progress: float | None
    figures: str
    note: str
    paused: bool
    asks_removal: bool
    problems: int
    problems_open: bool
    problem_rows: tuple[ProblemRow, ...]
    problems_hidden: int


@dataclass(frozen=True)
class FoldersState:
    """Everything the folders panel shows. `known` is False until the engine has answered."""

    known: bool
    rows: tuple[FolderRow, ...]
    summary: str
    all_paused: bool


class FoldersView(Protocol):
    """The panel that shows the folders."""

    def show_folders(self, state: FoldersState) -> None:
        """Make the screen equal to `state`, changing only what differs."""
        ...


class FoldersPresenter:
    """Owns the folders panel's state."""

    def __init__(
        self,
        engine: EngineSeam,
        view: FoldersView,
        notices: Notices,
        on_change: Callable[[tuple[Folder, ...]], None],
    ) -> None:
        self._engine, self._view, self._notices = engine, view, notices
        self._on_change = on_change
        self._folders: tuple[Folder, ...] | None = None
        self._problems: tuple[Problem, ...] = ()
        self._open: set[FilePath] = set()
        self._pages: dict[FilePath, int] = {}
        self._asking: FilePath | None = None

    # ------------------------------------------------------------ what the person does

    def add(self, paths: Iterable[Path]) -> None:
        """Add folders (or single files) to the library."""
        for path in paths:
            self._engine.send(AddFolder(path=to_wire(path)), self._after_change)

    def ask_removal(self, path: FilePath) -> None:
        """Ask in the folder's own row whether it is really to go."""
        self._asking = path
        self._show()

    def keep(self) -> None:
        """Not to be removed after all."""
        self._asking = None
        self._show()

    def remove(self, path: FilePath) -> None:
        """Forget a folder; its row goes at once."""
        self._asking = None
        if self._folders is not None:
            self._folders = tuple(folder for folder in self._folders if folder.path != path)
        self._show()
        self._engine.send(RemoveFolder(path=path), self._after_change)

    def set_paused(self, paused: bool, path: FilePath | None = None) -> None:
        """Pause or resume one folder, or all of them."""
        self._engine.send(SetPaused(paused=paused, path=path), self._after_change)

    def toggle_problems(self, path: FilePath) -> None:
        """Show or hide the files of a folder that could not be read."""
        self._open ^= {path}
        if path in self._open:
            self._list_problems()
        self._show()

    def show_more_problems(self, path: FilePath) -> None:
        """Show the next page of a folder's problems."""
        self._pages[path] = self._pages.get(path, 1) + 1
        self._show()

    def retry(self, paths: Sequence[FilePath]) -> None:
        """Read files again."""
        self._engine.send(RetryProblems(paths=list(paths)), self._after_retry)

    def retry_folder(self, path: FilePath) -> None:
        """Read all files of a folder again that could not be read."""
        self.retry([problem.path for problem in self._problems_of(path)])

    # ------------------------------------------------------------ what the engine says

    def on_connected(self) -> None:
        """A new connection: ask for everything again."""
        self._engine.send(ListFolders(), self._on_reply)
        if self._open:
            self._list_problems()

    def on_folders(self, folders: tuple[Folder, ...]) -> None:
        """Folders or their progress changed."""
        before = {folder.path: folder.problems for folder in self._folders or ()}
        self._folders = folders
        paths = {folder.path for folder in folders}
        self._open &= paths
        changed = {folder.path for folder in folders if before.get(folder.path) != folder.problems}
        if changed & self._open:
            self._list_problems()
        self._show()
        self._on_change(folders)

    # ------------------------------------------------------------ inside

    def _list_problems(self) -> None:
        self._engine.send(ListProblems(), self._on_reply)

    def _on_reply(self, reply: EngineReply) -> None:
        if isinstance(reply, Folders):
            self.on_folders(tuple(reply.folders))
        elif isinstance(reply, Problems):
            self._problems = tuple(reply.problems)
            self._show()
        elif isinstance(reply, Failed):
            self._notices.show(Banner("folders", "bad", reply.reason))

    def _after_change(self, reply: EngineReply) -> None:
        if isinstance(reply, Failed):
            self._notices.show(Banner("folders", "bad", reply.reason))
        self._engine.send(ListFolders(), self._on_reply)

    def _after_retry(self, reply: EngineReply) -> None:
        self._after_change(reply)
        self._list_problems()

    def _problems_of(self, path: FilePath) -> list[Problem]:
        roots = [folder.path for folder in self._folders or ()]
        return [problem for problem in self._problems if root_of(problem.path, roots) == path]

    def _show(self) -> None:
        folders = self._folders or ()
        self._view.show_folders(
            FoldersState(
                known=self._folders is not None,
                rows=tuple(self._row(folder) for folder in folders),
                summary=_summary(folders),
                all_paused=bool(folders) and all(folder.state == "paused" for folder in folders),
            )
        )

    def _row(self, folder: Folder) -> FolderRow:
        opened = folder.path in self._open
        problems = self._problems_of(folder.path) if opened else []
        shown = problems[: PROBLEMS_A_PAGE * self._pages.get(folder.path, 1)]
        tone, state = folder_state(folder)
        return FolderRow(
            path=folder.path,
            name=file_name(folder.path),
            place=shown_path(folder.path),
            tone=tone,
            state=state,
            progress=folder_progress(folder),
            figures=folder_figures(folder),
            note=folder.note,
            paused=folder.state == "paused",
            asks_removal=self._asking == folder.path,
            problems=folder.problems,
            problems_open=opened,
            problem_rows=tuple(_problem_row(problem, folder.path) for problem in shown),
            problems_hidden=len(problems) - len(shown),
        )


def _summary(folders: Sequence[Folder]) -> str:
    if not folders:
        return ""
    return f"{count(len(folders), 'folder')} · {count(sum(folder.files for folder in folders), 'file')}"


def _problem_row(problem: Problem, folder: FilePath) -> ProblemRow:
    return ProblemRow(
        path=problem.path,
        name=file_name(problem.path),
        place=crumbs(problem.path, [folder]),
        kind=PROBLEM_LABELS[problem.kind],
        reason=problem.reason,
    )


def folder_state(folder: Folder) -> tuple[Tone, str]:
    """What happens with a folder, in a word or two."""
    match folder.state:
        case "scanning":
            return "busy", "Comparing with the disk"
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
    if folder.state in ("up_to_date", "offline"):
        return None
    read = folder.files_done / folder.files if folder.files else 0.0
    embedded = folder.passages_embedded / folder.passages if folder.passages else read
    return min(1.0, (read + embedded * read) / 2)


def folder_figures(folder: Folder) -> str:
    """Files, passages, speed and time left in one line."""
    busy = folder.state in ("scanning", "indexing")
    parts = [_of(folder.files_done, folder.files, "file", " read")]
    parts.append(_of(folder.passages_embedded, folder.passages, "passage", " by meaning"))
    if busy:
        speed = speed_words(folder.files_per_second, "files")
        if folder.files_done >= folder.files:
            speed = speed_words(folder.passages_per_second, "passages")
        parts.append(speed)
        parts.append(f"{duration_words(folder.seconds_left)} left" if folder.seconds_left is not None else "")
    return " · ".join(part for part in parts if part)


def _of(done: int, total: int, noun: str, what: str) -> str:
    if done >= total:
        return count(total, noun)
    return f"{done:,} of {count(total, noun)}{what}"
