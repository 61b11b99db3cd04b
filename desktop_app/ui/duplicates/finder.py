"""The duplicate finder beside the main window: its own window, made when first asked for, and the badge."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt

from desktop_app.presenters.banners import Banner, Notices
from desktop_app.presenters.duplicates.arrivals import ArrivalsPresenter, BadgeView
from desktop_app.presenters.duplicates.comparing import ComparisonPresenter
from desktop_app.presenters.duplicates.history import HistoryPresenter
from desktop_app.presenters.duplicates.presenter import DuplicatesPresenter
from desktop_app.presenters.duplicates.removing import RemovalPresenter
from desktop_app.presenters.duplicates.rules import RulesPresenter
from desktop_app.presenters.duplicates.states import Page
from desktop_app.presenters.duplicates.whereabouts import WhereaboutsPresenter, WhereaboutsView
from desktop_app.presenters.language import translate
from desktop_app.presenters.seams import Clock, EngineSeam
from desktop_app.presenters.window import FileActions
from desktop_app.presenters.wording import printable, sentence
from desktop_app.protocol.messages import EngineReply, FilePath, Folder
from desktop_app.ui.background import QtBackground
from desktop_app.ui.duplicates_window import DuplicatePresenters, DuplicatesWindow
from desktop_app.ui.theme import Theme


class DuplicateFinder(QObject):
    """Made with the main window; its own window and presenters come with the first `show`."""

    def __init__(
        self,
        theme: Theme,
        engine: EngineSeam,
        clock: Clock,
        make_files: Callable[[Notices], FileActions],
        badges: list[BadgeView],
        whereabouts: WhereaboutsView,
    ) -> None:
        super().__init__()
        self._theme, self._engine, self._clock, self._make_files = theme, engine, clock, make_files
        self.arrivals = ArrivalsPresenter(badges)
        self.whereabouts = WhereaboutsPresenter(engine, whereabouts)
        self.background = QtBackground()
        self.view: DuplicatesWindow | None = None
        self.presenters: DuplicatePresenters | None = None
        self._folders: tuple[Folder, ...] = ()
        self.on_quit: Callable[[], None] = lambda: None  # the program is to end
        self.activate: Callable[[int], None] = lambda window_id: None  # against focus stealing prevention

    def show(self) -> None:
        """Bring the window to the front, wherever it was."""
        view = self.view or self._made()
        view.setWindowState(view.windowState() & ~Qt.WindowState.WindowMinimized)
        view.show()
        view.raise_()
        view.activateWindow()
        self.activate(int(view.winId()))
        self.arrivals.looked()

    def where_else(self, path: FilePath) -> None:
        """Where else is this?"""
        self.whereabouts.ask(path)

    def close(self) -> None:
        """End with the program."""
        self.background.close()
        if self.view is not None:
            self.view.close()

    # ------------------------------------------------------------ what the engine says

    def on_connected(self) -> None:
        """The engine answers."""
        if self.presenters is not None and self.view is not None:
            self.view.notices.dismiss("engine")
            self.presenters.families.on_connected()
            self.presenters.removal.on_connected()
            self.presenters.history.refresh()

    def on_lost(self, reason: str, seconds_to_next_try: float) -> None:
        """The engine went away; it is started again."""
        if self.presenters is not None and self.view is not None:
            self.presenters.removal.on_lost()
            words = translate("duplicates", "{reason} It is being started again; nothing is lost.")
            text = words.format(reason=sentence(printable(reason)))
            self.view.notices.show(Banner("engine", "caution", text, closable=False))

    def on_event(self, event: EngineReply) -> None:
        """Something the engine says without being asked."""
        self.arrivals.on_event(event)
        if self.presenters is not None:
            self.presenters.families.source.on_event(event)
            self.presenters.removal.on_progress(event)

    def on_folders(self, folders: tuple[Folder, ...]) -> None:
        """The library's folders changed."""
        self._folders = folders
        roots = [folder.path for folder in folders]
        self.whereabouts.on_folders(roots)
        if self.presenters is not None and self.view is not None:
            self.presenters.families.on_folders(roots)
            self.presenters.history.on_folders(roots)
            self.view.files.on_folders(folders)

    # ------------------------------------------------------------ inside

    def _made(self) -> DuplicatesWindow:
        view = DuplicatesWindow(self._theme, self.background, self._make_files)
        engine, notices = self._engine, view.notices
        comparison = ComparisonPresenter(engine, self._clock, view)
        families = DuplicatesPresenter(engine, self._clock, self.background, view, comparison, notices)
        removal = RemovalPresenter(engine, view, notices)
        history = HistoryPresenter(engine, view, notices)
        rules = RulesPresenter(engine, view, notices)
        self.presenters = DuplicatePresenters(families, comparison, removal, history, rules)
        self._connect(self.presenters)
        view.attach(self.presenters)
        view.on_shown, view.on_closed = families.open, families.close
        view.on_quit = lambda: self.on_quit()
        self.view = view
        self.on_folders(self._folders)
        return view

    def _connect(self, made: DuplicatePresenters) -> None:
        """What one presenter tells another."""
        made.families.on_plan = made.removal.plan
        made.families.on_page = self._on_page
        made.removal.on_done = self._on_removed
        made.removal.on_details = self._show_batch
        made.history.on_undo = made.removal.undo
        made.history.on_decided = made.families.source.refresh
        made.rules.on_changed = made.families.source.refresh

    def _on_page(self, page: Page) -> None:
        assert self.presenters is not None
        if page == "history":
            self.presenters.history.open()
        else:
            self.presenters.history.close()
        if page == "rules":
            self.presenters.rules.open()

    def _on_removed(self) -> None:
        assert self.presenters is not None
        self.presenters.families.source.refresh()
        self.presenters.history.refresh()

    def _show_batch(self, batch_id: int) -> None:
        assert self.presenters is not None
        self.presenters.families.show_page("history")
        self.presenters.history.open(batch_id)
