"""The window as a whole: panels, the connection, files opened, the session."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal, Protocol, get_args

import msgspec

from desktop_app.presenters.banners import Banner, Notices
from desktop_app.presenters.choices.engine_settings import EngineSettingsPresenter
from desktop_app.presenters.folders.folders import FoldersPresenter
from desktop_app.presenters.folders.problems import ProblemsPresenter
from desktop_app.presenters.language import translate
from desktop_app.presenters.results.commands import NOWHERE, Place, path_text
from desktop_app.presenters.results.opening import Opener
from desktop_app.presenters.results.programs import InstalledProgram
from desktop_app.presenters.seams import Desktop, EngineSeam
from desktop_app.presenters.searching.search import SearchPresenter
from desktop_app.presenters.status import StatusPresenter, files_words
from desktop_app.presenters.wording import file_name, quoted, root_of, sentence
from desktop_app.protocol.errors import EnvironmentProblem
from desktop_app.protocol.messages import (
    EngineReply,
    FilePath,
    Folder,
    Folders,
    GetStatus,
    LibraryChanged,
    NoteOpened,
    ReportFullScreen,
    Status,
    Subscribe,
    to_wire,
)
from desktop_app.settings import ThemeChoice, WindowState

PATIENCE_S = 2.0  # a longer wait for the next connection offers to try now
PanelName = Literal["search", "folders", "settings"]


class WindowView(Protocol):
    """The window around the panels."""

    def show_panel(self, panel: PanelName) -> None:
        """Bring a panel to the front."""
        ...

    def show_appearance(self, theme: ThemeChoice, text_size_percent: int) -> None:
        """Draw everything in this theme and text size."""
        ...

    def show_language(self, choice: str, note: str) -> None:
        """Mark the chosen language; `note` says when it is spoken, "" where it is already."""
        ...


class FileActions:
    """Opens, shows and copies files; says in a banner what stood in the way."""

    def __init__(
        self,
        desktop: Desktop,
        notices: Notices,
        on_opened: Callable[[FilePath], None] = lambda path: None,
        opener: Opener | None = None,
    ) -> None:
        self._desktop, self._notices, self._on_opened = desktop, notices, on_opened
        self.opener = opener or Opener(desktop)
        self._offline: dict[FilePath, bool] = {}  # by folder
        self.on_used: Callable[[FilePath], None] = lambda path: None  # something was done with a file

    def on_folders(self, folders: Sequence[Folder]) -> None:
        """Folders changed: whether they are connected explains why a file does not open."""
        self._offline = {folder.path: folder.state == "offline" for folder in folders}

    def open(self, path: FilePath, place: Place = NOWHERE) -> None:
        """Open a file in its own program, or the one the person chose, at a place where that can be had.

        The engine hears of it, for the order of later results.
        """
        self._open(lambda file: self.opener.open(file, place, self._say), path)

    def open_with(self, program: InstalledProgram, path: FilePath, place: Place) -> None:
        """Open a file in a known program, at a place; the engine hears of that as well."""
        self._open(lambda file: self.opener.open_with(program, file, place, self._say), path)

    def reveal(self, path: FilePath) -> None:
        """Show a file in the file manager."""
        self._attempt(self._desktop.reveal, path)

    def copy_path(self, path: FilePath) -> None:
        """Put a file's path on the clipboard."""
        self.copy_paths([path])

    def copy_paths(self, paths: Sequence[FilePath]) -> None:
        """Put paths on the clipboard, one a line."""
        self._desktop.copy("\n".join(path_text(path) for path in paths))
        self._used(paths)

    def copy_text(self, text: str) -> None:
        """Put text on the clipboard."""
        self._desktop.copy(text)

    def copy_citations(self, paths: Sequence[FilePath], plain: str, markdown: str) -> None:
        """Put passages of these files on the clipboard, as they are and as Markdown."""
        self._desktop.copy_marked(plain, markdown)
        self._used(paths)

    def copy_files(self, paths: Sequence[FilePath]) -> None:
        """Put the files themselves on the clipboard."""
        self._desktop.copy_files(paths)
        self._used(paths)

    def _say(self, problem: str) -> None:
        self._notices.show(Banner("file", "caution", problem))

    def _open(self, action: Callable[[FilePath], None], path: FilePath) -> None:
        if self._attempt(action, path):
            self._on_opened(path)

    def _used(self, paths: Sequence[FilePath]) -> None:
        for path in paths:
            self.on_used(path)

    def _attempt(self, action: Callable[[FilePath], None], path: FilePath) -> bool:
        try:
            action(path)
        except EnvironmentProblem as problem:
            self._say(self._why_offline(path) or str(problem))
            return False
        self._notices.dismiss("file")
        self._used([path])
        return True

    def _why_offline(self, path: FilePath) -> str:
        root = root_of(path, self._offline)
        if root is None or not self._offline[root]:
            return ""
        if root == path:
            text = translate(
                "window", "{file} is not connected: plug its drive in, or locate it in the folders panel."
            )
        else:
            text = translate(
                "window",
                "{file} lies in {folder}, which is not connected: plug its drive in, or locate it in the "
                "folders panel.",
            )
        return text.format(file=quoted(file_name(path)), folder=quoted(file_name(root)))


def noter(engine: EngineSeam) -> Callable[[FilePath], None]:
    """Tells the engine which files are opened. Where it cannot note one, nothing is lost that matters."""

    def note(path: FilePath) -> None:
        engine.send(NoteOpened(path=path), lambda reply: None)

    return note


@dataclass(frozen=True)
class Panels:
    """The presenters of all panels."""

    search: SearchPresenter
    folders: FoldersPresenter
    problems: ProblemsPresenter
    settings: EngineSettingsPresenter


class WindowPresenter:
    """Spreads what the engine says over the panels' presenters, and keeps the session."""

    def __init__(
        self,
        engine: EngineSeam,
        view: WindowView,
        notices: Notices,
        panels: Panels,
        status: StatusPresenter,
        reconnect: Callable[[], None],
    ) -> None:
        self._engine, self._view, self._notices = engine, view, notices
        self._search, self._folders, self._status = panels.search, panels.folders, status
        self._problems, self._settings = panels.problems, panels.settings
        self._reconnect = reconnect
        self._full_screen = False
        self._panel: PanelName = "search"
        self._state = WindowState()
        self._spoken = self._state.language
        self._roots: frozenset[FilePath] = frozenset()
        # Called where something is to be remembered no more: what lies on the disk says it still.
        self.keep_session: Callable[[], None] = lambda: None

    # ------------------------------------------------------------ what the person does

    @property
    def panel(self) -> PanelName:
        return self._panel

    def show_panel(self, panel: PanelName) -> None:
        """Go to a panel."""
        self._panel = panel
        self._view.show_panel(panel)

    def drop(self, paths: Sequence[Path]) -> None:
        """Folders or files were dropped on the window, or chosen with the button."""
        if paths:
            self._folders.add(paths)
            self.show_panel("folders")

    def start_with(self, paths: Sequence[Path]) -> None:
        """Folders came with the start: they are added, and the search box waits for a question."""
        if paths:
            self._folders.add(paths)
            self.show_panel("search")

    def set_theme(self, theme: ThemeChoice) -> None:
        """Light, dark, or as the system is."""
        self._set(msgspec.structs.replace(self._state, theme=theme))

    def set_text_size(self, percent: int) -> None:
        """The size of all text, in percent of the usual one."""
        self._set(msgspec.structs.replace(self._state, text_size_percent=percent))

    def set_language(self, choice: str) -> None:
        """Another language, from the next start on: what is shown has been made in the present one."""
        self._set(msgspec.structs.replace(self._state, language=choice))

    def on_full_screen(self, full_screen: bool) -> None:
        """Another program fills the screen, or does so no more: the engine holds back meanwhile."""
        self._full_screen = full_screen
        self._report_full_screen()

    # ------------------------------------------------------------ the session

    def restore(self, state: WindowState) -> None:
        """Bring back appearance, panel, query and selection."""
        self._spoken = state.language
        self._set(state)
        names: tuple[PanelName, ...] = get_args(PanelName)
        self.show_panel(next((name for name in names if name == state.panel), "search"))
        self._search.restore(state.query, state.selected or None)

    def session(self) -> WindowState:
        """What to bring back next time; the view adds its geometry."""
        remembers = self._settings.remembers_searches(self._state.remember_searches)
        return msgspec.structs.replace(
            self._state,
            panel=self._panel,
            query=self._search.query if remembers else "",
            selected=(self._search.remembered or b"") if remembers else b"",
            remember_searches=remembers,
        )

    def on_folders(self, folders: Sequence[Folder]) -> None:
        """The library's folders changed: nothing of a removed one stays in the session."""
        before, self._roots = self._roots, frozenset(folder.path for folder in folders)
        if before - self._roots:
            self.keep_session()

    # ------------------------------------------------------------ what the engine says

    def on_connected(self) -> None:
        """The engine answers: subscribe, and let every panel ask for what it shows."""
        self._notices.dismiss("engine")
        self._status.on_link("connected")
        self._engine.send(Subscribe(), self.on_event)
        self._engine.send(GetStatus(), self.on_event)
        if self._full_screen:
            self._report_full_screen()
        for panel in (self._folders, self._problems, self._settings, self._search):
            panel.on_connected()

    def on_lost(self, reason: str, seconds_to_next_try: float) -> None:
        """The engine went away, or did not come up."""
        text = translate("window", "{reason} It is being started again; nothing is lost.", "the engine")
        banner = Banner("engine", "caution", text.format(reason=sentence(reason)), closable=False)
        if seconds_to_next_try >= PATIENCE_S:
            banner = replace(banner, action_label=translate("window", "Try now"), action=self._reconnect)
        self._status.on_link("lost")
        self._settings.on_lost()
        self._notices.show(banner)

    def on_event(self, event: EngineReply) -> None:
        """Something the engine says without being asked, or in answer to a general question."""
        match event:
            case Status():
                self._status.on_status(event)
                self._search.on_status(event)
                self._folders.on_status(event)
                self._settings.on_status(event)
                self._show_notice(event.notice)
            case Folders():
                self._folders.on_folders(tuple(event.folders))
            case LibraryChanged():
                self._search.on_library_changed()
                self._problems.on_library_changed()
            case _:
                pass  # Done to what is only told; other replies go to whoever asked

    def on_bug(self, summary: str) -> None:
        """A mistake of ours was caught and logged; the window lives on."""
        text = translate(
            "window",
            "Something went wrong inside Kindred ({summary}). It is written to the log; the window goes on.",
        )
        self._notices.show(Banner("bug", "bad", text.format(summary=summary)))

    # ------------------------------------------------------------ inside

    def _report_full_screen(self) -> None:
        self._engine.send(ReportFullScreen(full_screen=self._full_screen), self.on_event)

    def _set(self, state: WindowState) -> None:
        self._state = state
        self._view.show_appearance(state.theme, state.text_size_percent)
        later = translate("window", "Kindred speaks it when it is started next.", "another language")
        self._view.show_language(state.language, later if state.language != self._spoken else "")

    def _show_notice(self, notice: str) -> None:
        if notice:
            self._notices.show(Banner("notice", "caution", notice))
        else:
            self._notices.dismiss("notice")


def drop_words(paths: Iterable[Path]) -> str:
    """What a drop would do: "Drop to add “Council”", "Drop to add 3 folders"."""
    found = [(file_name(to_wire(path)), os.path.isdir(path)) for path in paths]
    if len(found) == 1:
        return translate("window", "Drop to add {name}").format(name=quoted(found[0][0]))
    folders = sum(is_folder for _, is_folder in found)
    files = len(found) - folders
    if not folders:
        return translate("window", "Drop to add %n file(s)", "", files)
    if not files:
        return translate("window", "Drop to add %n folder(s)", "", folders)
    text = translate("window", "Drop to add %n folder(s) and {files}", "", folders)
    return text.format(files=files_words(files))
