"""The library's folders: progress, exclusions, and what can be done about them."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from desktop_app.presenters.banners import Banner, Notices
from desktop_app.presenters.folders.exclusions import ExclusionsPresenter
from desktop_app.presenters.folders.folder_rows import FolderRow, folder_row
from desktop_app.presenters.language import translate
from desktop_app.presenters.seams import Clock, EngineSeam
from desktop_app.presenters.status import files_words
from desktop_app.protocol.messages import (
    AddFolder,
    EngineReply,
    Failed,
    FilePath,
    Folder,
    Folders,
    ListFolders,
    Refresh,
    RelocateFolder,
    RemoveFolder,
    SetPaused,
    Status,
    to_wire,
)

TICK_MS = 20_000.0  # "checked 5 minutes ago" grows older while nothing else happens


@dataclass(frozen=True)
class FoldersState:
    """Everything the folders panel shows. `known` is False until the engine has answered."""

    known: bool
    rows: tuple[FolderRow, ...]
    summary: str
    all_paused: bool
    problems: str  # "3 could not be read", "4 ignored", or ""


class FoldersView(Protocol):
    """The panel that shows the folders."""

    def show_folders(self, state: FoldersState) -> None:
        """Make the screen equal to `state`, changing only what differs."""
        ...


class FoldersPresenter:
    """Owns the folders panel's state. `on_change` hears every new list of folders."""

    def __init__(
        self,
        engine: EngineSeam,
        clock: Clock,
        view: FoldersView,
        notices: Notices,
        on_change: Callable[[tuple[Folder, ...]], None],
        now: Callable[[], float] = time.time,
    ) -> None:
        self._engine, self._clock, self._view, self._notices = engine, clock, view, notices
        self._on_change, self._now = on_change, now
        self._folders: tuple[Folder, ...] | None = None
        self._status: Status | None = None
        self._editors: dict[FilePath, ExclusionsPresenter] = {}
        self._asking: FilePath | None = None
        self._ticking = False

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
        self._editors.pop(path, None)
        if self._folders is not None:
            self._folders = tuple(folder for folder in self._folders if folder.path != path)
        self._show()
        self._engine.send(RemoveFolder(path=path), self._after_change)

    def set_paused(self, paused: bool, path: FilePath | None = None) -> None:
        """Pause or resume one folder, or all of them."""
        self._engine.send(SetPaused(paused=paused, path=path), self._after_change)

    def check(self, path: FilePath | None = None) -> None:
        """Compare one folder, or all of them, with the disk now."""
        self._engine.send(Refresh(path=path), self._after_change)

    def locate(self, path: FilePath, new_path: Path) -> None:
        """A folder lies now elsewhere."""
        self._engine.send(RelocateFolder(path=path, new_path=to_wire(new_path)), self._after_change)

    def toggle_exclusions(self, path: FilePath) -> None:
        """Open or close the list of what is left out of a folder."""
        if self._editors.pop(path, None) is None:
            editor = ExclusionsPresenter(self._engine, self._clock, path, self._show, self._list_folders)
            self._editors[path] = editor
            self._accept_exclusions()
        self._show()

    def exclusions_of(self, path: FilePath) -> ExclusionsPresenter | None:
        """The open editor of a folder's exclusions."""
        return self._editors.get(path)

    # ------------------------------------------------------------ what the engine says

    def on_connected(self) -> None:
        """A new connection: ask for everything again."""
        for editor in self._editors.values():
            editor.on_connected()
        self._list_folders()

    def on_folders(self, folders: tuple[Folder, ...]) -> None:
        """Folders or their progress changed."""
        self._folders = folders
        paths = {folder.path for folder in folders}
        for gone in self._editors.keys() - paths:
            del self._editors[gone]
        self._accept_exclusions()
        self._show()
        self._on_change(folders)
        self._keep_ticking()

    def on_status(self, status: Status) -> None:
        """The engine's pace may have changed."""
        before, self._status = self._status, status
        if before is None or (before.pace, before.pace_reason) != (status.pace, status.pace_reason):
            self._show()

    # ------------------------------------------------------------ inside

    def _list_folders(self) -> None:
        self._engine.send(ListFolders(), self._on_reply)

    def _on_reply(self, reply: EngineReply) -> None:
        if isinstance(reply, Folders):
            self.on_folders(tuple(reply.folders))
        elif isinstance(reply, Failed):
            self._notices.show(Banner("folders", "bad", reply.reason))

    def _after_change(self, reply: EngineReply) -> None:
        if isinstance(reply, Failed):
            self._notices.show(Banner("folders", "bad", reply.reason))
        self._list_folders()

    def _accept_exclusions(self) -> None:
        for folder in self._folders or ():
            if folder.path in self._editors:
                self._editors[folder.path].accept(folder.exclusions)

    def _keep_ticking(self) -> None:
        if self._folders and not self._ticking:
            self._ticking = True
            self._clock.after(TICK_MS, self._tick)

    def _tick(self) -> None:
        self._ticking = False
        self._show()
        self._keep_ticking()

    def _show(self) -> None:
        folders = self._folders or ()
        self._view.show_folders(
            FoldersState(
                known=self._folders is not None,
                rows=tuple(self._row(folder) for folder in folders),
                summary=_summary(folders),
                all_paused=bool(folders) and all(folder.state == "paused" for folder in folders),
                problems=_problems(folders),
            )
        )

    def _row(self, folder: Folder) -> FolderRow:
        editor = self._editors.get(folder.path)
        return folder_row(
            folder,
            self._status,
            self._now(),
            asks_removal=self._asking == folder.path,
            editor=editor.state if editor is not None else None,
        )


def _summary(folders: Sequence[Folder]) -> str:
    if not folders:
        return ""
    number = translate("folders", "%n folder(s)", "", len(folders))
    return " · ".join((number, files_words(sum(folder.files for folder in folders))))


def _problems(folders: Sequence[Folder]) -> str:
    unread = sum(folder.problems for folder in folders)
    ignored = sum(folder.ignored_problems for folder in folders)
    if unread:
        return translate("folders", "%n could not be read", "files", unread)
    return translate("folders", "%n ignored", "files", ignored) if ignored else ""
