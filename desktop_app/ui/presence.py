"""The program beside its window: search bar, key, tray icon; and when it ends."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt

from desktop_app.presenters.choices.program_settings import ProgramSettingsPresenter, ProgramState
from desktop_app.presenters.folders.folders import FoldersPresenter
from desktop_app.presenters.results.preview import PreviewPresenter
from desktop_app.presenters.seams import Clock, Desktop, EngineSeam
from desktop_app.presenters.searching.search import SearchPresenter
from desktop_app.presenters.searching.search_bar import SearchBarPresenter
from desktop_app.presenters.tray import TrayPresenter
from desktop_app.presenters.window import FileActions, WindowPresenter, noter
from desktop_app.protocol.messages import EngineReply, FilePath, Folder, from_wire
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.search_bar import SearchBar
from desktop_app.ui.surroundings import Surroundings
from desktop_app.ui.theme import Theme
from desktop_app.ui.tray import TrayIcon


class Presence:
    """Made with the window; `quit_program` ends the process."""

    def __init__(
        self,
        theme: Theme,
        engine: EngineSeam,
        clock: Clock,
        desktop: Desktop,
        view: MainWindow,
        surroundings: Surroundings,
    ) -> None:
        self._view, self._surroundings = view, surroundings
        self._window: WindowPresenter | None = None
        self._search: SearchPresenter | None = None
        self.stays = False  # it was started without its window, and goes on without it
        self.quit_program: Callable[[], None] = lambda: None
        self.on_duplicates: Callable[[], None] = lambda: None
        self.bar_view = SearchBar(theme, surroundings.translucent, surroundings.activate)
        preview = PreviewPresenter(engine, self.bar_view.preview)
        self.bar = SearchBarPresenter(
            engine,
            clock,
            self.bar_view,
            lambda notices: FileActions(desktop, notices, noter(engine), view.files.opener),
            preview,
            self._open_with,
        )
        self.bar_view.attach(self.bar, preview)
        self.program = ProgramSettingsPresenter(
            surroundings.system,
            view.settings,
            view.notices,
            view.show_bar_settings,
            desktop.copy,
            self._on_choice,
        )
        view.settings.attach_program(self.program)
        self.tray_view = TrayIcon(self.bar.toggle, self.show_window, lambda: self.on_duplicates(), self.quit)
        self.tray = TrayPresenter(self.tray_view, self._set_paused)
        self.tray_view.attach(self.tray)
        surroundings.pressed.happened.connect(lambda: self.bar.toggle())
        view.closing.connect(self._on_closing)
        view.quitting.connect(self.quit)

    def attach(self, window: WindowPresenter, search: SearchPresenter, folders: FoldersPresenter) -> None:
        """Connect the presenters of the window."""
        self._window, self._search, self._folders = window, search, folders

    # ------------------------------------------------------------ the window

    def show_window(self, activation_token: str = "") -> None:
        """Bring the main window to the front, wherever it was."""
        view = self._view
        view.setWindowState(view.windowState() & ~Qt.WindowState.WindowMinimized)
        view.show()
        view.raise_()
        view.activateWindow()
        self._surroundings.activate(int(view.winId()))

    def on_second_start(self, folders: list[FilePath]) -> None:
        """Kindred was started again: this window is the one, and takes the folders."""
        self.show_window()
        if self._window is not None:
            self._window.start_with([Path(from_wire(folder)) for folder in folders])

    def _open_with(self, query: str) -> None:
        self.show_window()
        if self._window is not None and self._search is not None:
            self._window.show_panel("search")
            if query.strip():
                self._search.restore(query, None)

    # ------------------------------------------------------------ the end

    def quit(self) -> None:
        """End the program."""
        self.bar.hide()
        self.quit_program()

    def _on_closing(self) -> None:
        if self.stays or self.program.state.keep_running:
            self.program.on_window_closed()
        else:
            self.quit()

    def close(self) -> None:
        """Give back what is the system's."""
        self.tray_view.close()
        self._surroundings.close()
        self.bar_view.close()

    # ------------------------------------------------------------ what the engine says

    def on_connected(self) -> None:
        """The engine answers."""
        self.tray.on_link("connected")
        self.bar.on_connected()

    def on_lost(self, reason: str, seconds_to_next_try: float) -> None:
        """The engine went away."""
        self.tray.on_link("lost")
        self.bar.on_lost(reason, seconds_to_next_try)

    def on_folders(self, folders: tuple[Folder, ...]) -> None:
        """The library's folders changed."""
        self.tray.on_folders(folders)
        self.bar.on_folders(folders)

    def on_event(self, event: EngineReply) -> None:
        """Something the engine says without being asked."""
        self.tray.on_event(event)
        self.bar.on_event(event)

    # ------------------------------------------------------------ inside

    def _on_choice(self, state: ProgramState) -> None:
        self.tray.on_choice(state.tray and state.tray_possible, state.hotkey if state.hotkey_possible else "")

    def _set_paused(self, paused: bool) -> None:
        self._folders.set_paused(paused)
