"""The window's process: makes everything, runs it, and ends cleanly."""

from __future__ import annotations

import logging
import signal
import socket
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Literal

import msgspec
from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Signal
from PySide6.QtWidgets import QApplication

from desktop_app import logs
from desktop_app.paths import DataDir
from desktop_app.presenters.banners import Banner
from desktop_app.presenters.choices.engine_settings import EngineSettingsPresenter
from desktop_app.presenters.folders.folders import FoldersPresenter
from desktop_app.presenters.folders.problems import ProblemsPresenter
from desktop_app.presenters.results.preview import PreviewPresenter
from desktop_app.presenters.seams import Clock, Desktop, EngineSeam
from desktop_app.presenters.searching.completion import CompletionPresenter
from desktop_app.presenters.searching.likeness import LikenessPresenter
from desktop_app.presenters.searching.search import SearchPresenter
from desktop_app.presenters.searching.searches import SearchesPresenter
from desktop_app.presenters.status import StatusPresenter
from desktop_app.presenters.window import FileActions, Panels, WindowPresenter, noter
from desktop_app.protocol.errors import EnvironmentProblem
from desktop_app.protocol.messages import Folder
from desktop_app.settings import WindowState, WindowStateFile
from desktop_app.ui.bridge import EngineBridge, QtClock, connector
from desktop_app.ui.desktop import SystemDesktop
from desktop_app.ui.duplicates.finder import DuplicateFinder
from desktop_app.ui.full_screen import FullScreenWatch
from desktop_app.ui.garbage import GarbageCollector
from desktop_app.ui.languages import use_language
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.presence import Presence
from desktop_app.ui.result_parts import ResultParts
from desktop_app.ui.surroundings import Surroundings, system_surroundings
from desktop_app.ui.theme import Theme
from desktop_app.ui.window_calls import WindowCalls

if TYPE_CHECKING:
    from desktop_app.client.connection import EngineProcess

FirstShown = Literal["window", "bar", "nothing"]

log = logging.getLogger(__name__)


class Window:
    """A main window with its presenters, on any engine, clock and desktop."""

    def __init__(
        self,
        theme: Theme,
        engine: EngineSeam,
        clock: Clock,
        desktop: Desktop,
        data_folder: str,
        reconnect: Callable[[], None],
        surroundings: Surroundings | None = None,
    ) -> None:
        self.view = MainWindow(theme, lambda notices: FileActions(desktop, notices, noter(engine)))
        self.preview = PreviewPresenter(engine, self.view.search.preview)
        self.search = SearchPresenter(
            engine, clock, self.view.search, self.preview, lambda _: self.results.actions.open()
        )
        self.results = ResultParts(engine, desktop, self.view, self.search, self.preview)
        notices = self.view.notices
        self.likeness = LikenessPresenter(self.search, self.view.search.by_example, notices)
        self.view.search.attach(self.search, self.preview, self.likeness)
        self.completion = CompletionPresenter(engine, clock, self.view.search)
        self.searches = SearchesPresenter(engine, clock, self.view.search, notices)
        self._attach_box()
        self.problems = ProblemsPresenter(engine, clock, self.view.folders, notices)
        self.folders = FoldersPresenter(engine, clock, self.view.folders, notices, self._spread_folders)
        self.view.folders.attach(self.folders, self.problems)
        self.settings = EngineSettingsPresenter(engine, clock, self.view.settings, notices)
        self.view.settings.attach(self.settings)
        self.status = StatusPresenter(self.view, data_folder)
        panels = Panels(self.search, self.folders, self.problems, self.settings)
        self.presenter = WindowPresenter(engine, self.view, notices, panels, self.status, reconnect)
        self.view.attach(self.presenter)
        around = surroundings or Surroundings()
        self.presence = Presence(theme, engine, clock, desktop, self.view, around)
        self.presence.attach(self.presenter, self.search, self.folders)
        self.duplicates = DuplicateFinder(
            theme,
            engine,
            clock,
            lambda notices: FileActions(desktop, notices, noter(engine), self.view.files.opener),
            [self.view.rail.duplicates, self.presence.tray_view],
            self.view.search.whereabouts,
        )
        self._attach_duplicates(around)
        self._attach_session()

    def _attach_box(self) -> None:
        """Connect what helps to write a query, and what remembers it."""
        self.search.follow(self.searches)
        self.completion.on_forgotten = self.searches.on_forgotten
        self.view.files.on_used = self.searches.on_used
        self.view.search.attach_box(self.completion, self.searches)

    def _attach_duplicates(self, around: Surroundings) -> None:
        """All ways to the duplicates window."""
        self.duplicates.on_quit = self.view.quit
        self.duplicates.activate = around.activate
        self.view.on_duplicates = self.duplicates.show
        self.presence.on_duplicates = self.duplicates.show
        self.view.search.on_where_else = self.duplicates.where_else
        card, files = self.view.search.whereabouts, self.view.files
        card.on_open, card.on_reveal, card.on_all = files.open, files.reveal, self.duplicates.show

    def _attach_session(self) -> None:
        """What is to be remembered no more is to go from the disk at once, not when the window closes."""
        self.searches.on_cleared = lambda: self.presenter.keep_session()
        self.settings.on_forgetting = lambda: self.presenter.keep_session()

    def _spread_folders(self, folders: tuple[Folder, ...]) -> None:
        self.search.on_folders(folders)
        self.problems.on_folders(folders)
        self.view.files.on_folders(folders)
        self.presence.on_folders(folders)
        self.duplicates.on_folders(folders)
        self.presenter.on_folders(folders)

    def restore(self, state: WindowState) -> None:
        """Bring back the last session."""
        self.view.restore_geometry(state)
        self.status.on_link("connecting")
        self.results.open_with.restore(state.open_with)
        self.presenter.restore(state)
        self.presence.program.restore(state)

    def session(self) -> WindowState:
        """What to bring back next time."""
        return msgspec.structs.replace(
            self.presence.program.session(self.presenter.session()),
            geometry=self.view.geometry_bytes(),
            splitter=self.view.search.splitter.sizes(),
            open_with=dict(self.results.open_with.commands),
        )


class BugReports(QObject):
    """Exceptions that nothing caught, of any thread: logged, and said on the window's thread."""

    happened = Signal(str)

    def install(self) -> None:
        """Become the hook of the interpreter and of its threads."""
        self._before = sys.excepthook, threading.excepthook
        sys.excepthook = self._report
        threading.excepthook = lambda args: self._report(
            args.exc_type, args.exc_value or args.exc_type(), args.exc_traceback
        )

    def uninstall(self) -> None:
        """Give the hooks back."""
        sys.excepthook, threading.excepthook = self._before

    def _report(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        log.critical("an exception that nothing caught", exc_info=(kind, error, trace))
        self.happened.emit(kind.__name__)


class QuitSignals(QObject):
    """Quits the event loop at SIGINT and SIGTERM: the interpreter must first be woken for them."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self._waker, self._woken = socket.socketpair()
        for end in (self._waker, self._woken):
            end.setblocking(False)
        self._before = signal.set_wakeup_fd(self._waker.fileno())
        self._notifier = QSocketNotifier(self._woken.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(lambda *_: self._woken.recv(64))
        self._handlers = {number: signal.signal(number, self._quit) for number in _quit_signals()}

    def close(self) -> None:
        """Put everything back."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._before)
        for number, handler in self._handlers.items():
            signal.signal(number, handler)
        self._waker.close()
        self._woken.close()

    def _quit(self, number: int, frame: object) -> None:
        # By a timer: a quit before the event loop runs would be forgotten.
        QTimer.singleShot(0, self._application.quit)


def _quit_signals() -> list[signal.Signals]:
    return [signal.SIGINT, signal.SIGTERM]


def run_window(
    data_dir: DataDir,
    folders: list[Path],
    started: EngineProcess | None = None,
    asked_to_quit: Callable[[], bool] = lambda: False,
    show: FirstShown = "window",
) -> int:
    """Show the window until it is closed; `folders` are added to the library first. Returns the exit code.

    Args: `started`: an engine that was started ahead, while this module was being imported. `asked_to_quit`:
    whether a signal came before the window had handlers of its own. `show`: what is in sight first.
    """
    application = make_application()
    log_problem = start_log(data_dir)
    store = WindowStateFile(data_dir.window_state)
    session = store.load()
    use_language(application, session.language)
    reports = BugReports()
    reports.install()
    quit_signals = QuitSignals(application)
    if asked_to_quit():  # before these handlers were there
        QTimer.singleShot(0, application.quit)
    bridge = EngineBridge(connector(data_dir, started))
    clock, desktop = QtClock(application), SystemDesktop()
    surroundings, calls = system_surroundings(data_dir), WindowCalls(data_dir)
    window = Window(
        Theme(application), bridge, clock, desktop, str(data_dir.root), bridge.try_now, surroundings
    )
    wire(window, bridge, reports)
    wire_program(window, calls, application)
    screen = FullScreenWatch(application)
    screen.changed.connect(window.presenter.on_full_screen)
    screen.start()
    window.restore(session)
    window.presenter.keep_session = lambda: save_session(store, window)
    if log_problem:
        window.view.notices.show(Banner("log", "caution", log_problem))
    if folders:
        window.presenter.start_with([folder.absolute() for folder in folders])
    show_first(window, show)
    garbage = GarbageCollector(application)
    QTimer.singleShot(0, bridge.start)  # after the first paint: the window shows at once
    QTimer.singleShot(0, calls.start)
    QTimer.singleShot(0, window.presence.bar_view.prepare)
    try:
        return application.exec()
    finally:
        save_session(store, window)
        calls.close()
        window.duplicates.close()
        window.presence.close()
        clock.stop()
        screen.stop()
        bridge.close()
        quit_signals.close()
        reports.uninstall()
        garbage.close()
        window.view.close()


def make_application() -> QApplication:
    """The QApplication with Kindred's names."""
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    application.setApplicationName("Kindred")
    application.setDesktopFileName("kindred")
    return application


def start_log(data_dir: DataDir) -> str:
    """Begin the window's log; returns what stands in the way, to be shown: the window opens all the same."""
    try:
        logs.configure(data_dir, "window", quiet=False)
    except EnvironmentProblem as problem:
        return str(problem)
    return ""


def wire(window: Window, bridge: EngineBridge, reports: BugReports) -> None:
    """Connect the engine's signals and the bug reports to the presenters."""
    bridge.connected.connect(window.presenter.on_connected)
    bridge.lost.connect(window.presenter.on_lost)
    bridge.heard.connect(window.presenter.on_event)
    bridge.connected.connect(window.presence.on_connected)
    bridge.lost.connect(window.presence.on_lost)
    bridge.heard.connect(window.presence.on_event)
    bridge.connected.connect(window.duplicates.on_connected)
    bridge.lost.connect(window.duplicates.on_lost)
    bridge.heard.connect(window.duplicates.on_event)
    reports.happened.connect(window.presenter.on_bug)


def wire_program(window: Window, calls: WindowCalls, application: QApplication) -> None:
    """Connect later starts, and the end of the program."""
    calls.toggled.connect(window.presence.bar.toggle)
    calls.shown.connect(window.presence.on_second_start)
    window.presence.quit_program = application.quit
    application.setQuitOnLastWindowClosed(False)  # the window says itself whether the program ends with it


def show_first(window: Window, show: FirstShown) -> None:
    """Show what this start was for."""
    window.presence.stays = show != "window"
    if show == "window":
        window.view.show()
    elif show == "bar":
        window.presence.bar.show()


def save_session(store: WindowStateFile, window: Window) -> None:
    """Write the session; a disk that is full costs only that."""
    try:
        store.save(window.session())
    except OSError as error:
        log.warning("the window's state was not saved: %s", error)
