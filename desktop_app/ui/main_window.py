"""The window: rail, banner, panels, status line; drops and shortcuts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QByteArray, QMimeData, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.presenters.banners import Banner, Notices
from desktop_app.presenters.language import translate
from desktop_app.presenters.results.export import form_of
from desktop_app.presenters.results.export_forms import ExportForm
from desktop_app.presenters.searching.likeness import similar_words
from desktop_app.presenters.status import EngineFacts, StatusLine
from desktop_app.presenters.window import FileActions, PanelName, WindowPresenter, drop_words
from desktop_app.presenters.wording import file_name, quoted
from desktop_app.protocol.messages import FilePath, from_wire
from desktop_app.settings import ThemeChoice, WindowState
from desktop_app.ui.icons import app_icon
from desktop_app.ui.panels.folders import FoldersPanel
from desktop_app.ui.panels.search import SearchPanel
from desktop_app.ui.panels.settings import SettingsPanel
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.frame import DUPLICATES_KEYS, BannerBar, DropOverlay, Rail, StatusBar
from desktop_app.ui.widgets.shortcut_sheet import ShortcutSheet

FIRST_SIZE = (1280, 800)
LEAST_SIZE = (560, 360)
FRAME_ROOM = (16, 48)  # what the system puts around a window, before that can be measured
COMMAND_KEYS = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


class MainWindow(QMainWindow):
    """Implements the views of the window, the status and the banners."""

    closing = Signal()
    quitting = Signal()

    def __init__(self, theme: Theme, make_files: Callable[[Notices], FileActions]) -> None:
        super().__init__()
        self._theme = theme
        self._presenter: WindowPresenter | None = None
        self.notices = Notices(self)
        self.files = make_files(self.notices)
        self.on_duplicates: Callable[[], None] = lambda: None
        self.rail = Rail(theme, self._choose_panel, lambda: self.on_duplicates())
        self.banner = BannerBar(theme, self.notices.dismiss)
        self.status = StatusBar(theme)
        self.search = SearchPanel(theme, self.choose_folder)
        self.folders = FoldersPanel(theme, self.files, self.choose_folder, self.locate, self.show_power)
        self.settings = SettingsPanel(
            theme,
            on_theme=lambda choice: self._window().set_theme(choice),
            on_text_size=lambda percent: self._window().set_text_size(percent),
            on_language=lambda choice: self._window().set_language(choice),
            on_choose_reranker=self.choose_reranker,
        )
        self._panels: dict[PanelName, SearchPanel | FoldersPanel | SettingsPanel] = {
            "search": self.search,
            "folders": self.folders,
            "settings": self.settings,
        }
        self._build()
        self._make_shortcuts()

    def attach(self, presenter: WindowPresenter) -> None:
        """Connect the presenter, which was made after this view."""
        self._presenter = presenter

    # ------------------------------------------------------------ WindowView, StatusView, BannerView

    def show_panel(self, panel: PanelName) -> None:
        """Bring a panel to the front."""
        self.shortcuts.go()
        self._stack.setCurrentWidget(self._panels[panel])
        self.rail.choose(panel)
        if panel == "search":
            self.search.focus_field()
        else:
            self._panels[panel].setFocus(Qt.FocusReason.OtherFocusReason)

    def show_appearance(self, theme: ThemeChoice, text_size_percent: int) -> None:
        """Draw everything in this theme and text size."""
        self._theme.choose(theme, text_size_percent)
        self.settings.show_appearance(theme, text_size_percent)

    def show_language(self, choice: str, note: str) -> None:
        """Mark the chosen language; `note` says when it is spoken."""
        self.settings.show_language(choice, note)

    def show_status(self, line: StatusLine) -> None:
        """Replace the status line."""
        self.status.show_line(line)

    def show_facts(self, facts: EngineFacts) -> None:
        """Replace the block about the engine."""
        self.settings.show_facts(facts)

    def show_banner(self, banner: Banner | None) -> None:
        """Show a banner; None for none."""
        self.banner.show_banner(banner)

    # ------------------------------------------------------------ the session

    def restore_geometry(self, state: WindowState) -> None:
        """Size, place and splitter of the last session, where they still fit a screen."""
        if not state.geometry or not self.restoreGeometry(QByteArray(state.geometry)):
            self.resize(*FIRST_SIZE)
        if not self.isMaximized() and not self.isFullScreen():
            self.fit_to(self.screen().availableGeometry())
        if len(state.splitter) == 2 and all(width > 0 for width in state.splitter):
            self.search.splitter.setSizes(state.splitter)

    def fit_to(self, available: QRect) -> None:
        """Make the window no larger than a screen has room for, and lie within it."""
        room = QSize(available.width() - FRAME_ROOM[0], available.height() - FRAME_ROOM[1])
        size = self.size().boundedTo(room).expandedTo(self.minimumSize())
        if size != self.size():
            self.resize(size)
        frame = self.frameGeometry()
        if not available.contains(frame):
            self.move(
                max(available.left(), min(frame.left(), available.left() + room.width() - size.width())),
                max(available.top(), min(frame.top(), available.top() + room.height() - size.height())),
            )

    def geometry_bytes(self) -> bytes:
        """Size and place, for the next session."""
        return bytes(self.saveGeometry().data())

    # ------------------------------------------------------------ drag and drop, anywhere

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_paths(event.mimeData()):
            event.acceptProposedAction()
            self.dragMoveEvent(event)
            event.accept()  # also what only passes: else nothing more would be heard of it

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if self._concerns_us(event):
            event.acceptProposedAction()
            self._show_drop(event)
        else:
            event.ignore()
            self.overlay.hide()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.overlay.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        self.overlay.hide()
        paths = dropped_paths(event.mimeData())
        if not paths or not self._concerns_us(event):
            return
        event.acceptProposedAction()
        files, folders = self._for_box(event), [path for path in paths if path.is_dir()]
        if files:
            self.search.by_example.drop(files)
        if folders or not files:
            self._window().drop(folders if files else paths)

    def _concerns_us(self, event: QDropEvent) -> bool:
        """Whether a drop here would do anything: our own results, on their way out, only have the box."""
        return event.source() is None or bool(self._for_box(event))

    def _show_drop(self, event: QDropEvent) -> None:
        """Say what a drop would do here; and what it would do on the search box."""
        paths = dropped_paths(event.mimeData())
        files = [path for path in paths if not path.is_dir()]
        box = self._box() if files else QRect()
        self.overlay.show_over(drop_words(paths), box, similar_words(files), bool(self._for_box(event)))

    def _box(self) -> QRect:
        """Where the search box is; empty while another panel is in front."""
        field = self.search.field
        return QRect(field.mapTo(self, QPoint(0, 0)), field.size()) if field.isVisible() else QRect()

    def _for_box(self, event: QDropEvent) -> list[Path]:
        """The files that are dragged over the search box. Folders are added wherever they are dropped."""
        if not self._box().contains(event.position().toPoint()):
            return []
        return [path for path in dropped_paths(event.mimeData()) if not path.is_dir()]

    # ------------------------------------------------------------ Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.overlay.setGeometry(self.rect())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters that no panel wanted begin a search."""
        text = event.text()
        if not text.strip() or not text.isprintable() or event.modifiers() & COMMAND_KEYS:
            super().keyPressEvent(event)
            return
        self._choose_panel("search")
        self.search.field.line.insert(text)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        event.accept()

    def choose_folder(self) -> None:
        """Ask the system for a folder, without stopping anything meanwhile."""
        dialog = QFileDialog(self, translate("folders", "Add a folder to search in"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(lambda names: self._window().drop([Path(name) for name in names]))
        dialog.open()

    def locate(self, path: FilePath, single_file: bool, on_found: Callable[[Path], object]) -> None:
        """Ask the system where a folder (or a single file) of the library lies now."""
        question = translate("folders", "Where does {name} lie now?").format(name=quoted(file_name(path)))
        dialog = QFileDialog(self, question)
        kind = QFileDialog.FileMode.ExistingFile if single_file else QFileDialog.FileMode.Directory
        dialog.setFileMode(kind)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly, not single_file)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        near = _nearest_folder(Path(from_wire(path)).parent)
        dialog.setDirectory(str(near))
        dialog.filesSelected.connect(lambda names: on_found(Path(names[0])))
        dialog.open()

    def choose_reranker(self, near: Path, on_found: Callable[[Path], object]) -> None:
        """Ask the system for the folder of a model that sorts results anew."""
        dialog = QFileDialog(self, translate("settings", "Choose the folder of a cross-encoder"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setDirectory(str(_nearest_folder(near)))
        dialog.filesSelected.connect(lambda names: on_found(Path(names[0])))
        dialog.open()

    def ask_export(self, suggested: str, on_chosen: Callable[[Path, ExportForm], object]) -> None:
        """Ask the system where results are to be written, and in which form."""
        filters: dict[str, ExportForm] = {
            translate("export", "Table for spreadsheets (*.csv)"): "csv",
            translate("export", "Text to read, Markdown (*.md)"): "md",
        }
        dialog = QFileDialog(self, translate("export", "Export results"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setNameFilters(list(filters))
        dialog.setDefaultSuffix("csv")
        dialog.filterSelected.connect(lambda name: dialog.setDefaultSuffix(filters[name]))
        dialog.selectFile(suggested)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(
            lambda name: on_chosen(*form_of(Path(name), filters[dialog.selectedNameFilter()]))
        )
        dialog.open()

    def show_open_with(self) -> None:
        """Go to the settings of programs."""
        self._choose_panel("settings")
        self.settings.go_to(self.settings.open_with)

    def show_power(self) -> None:
        """Go to the settings of power."""
        self._choose_panel("settings")
        self.settings.go_to(self.settings.power)

    def show_bar_settings(self) -> None:
        """Go to the settings of the search bar."""
        self._choose_panel("settings")
        self.settings.go_to(self.settings.bar)

    # ------------------------------------------------------------ inside

    def _window(self) -> WindowPresenter:
        assert self._presenter is not None
        return self._presenter

    def _choose_panel(self, panel: PanelName) -> None:
        self._window().show_panel(panel)

    def _build(self) -> None:
        self.setWindowTitle("Kindred")
        self.setWindowIcon(app_icon())
        self.setMinimumSize(*LEAST_SIZE)
        self.setAcceptDrops(True)
        self._stack = QStackedWidget()
        for name, panel in self._panels.items():
            panel.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            panel.setAccessibleName(self.rail.buttons[name].accessibleName())
            self._stack.addWidget(panel)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.banner)
        right.addWidget(self._stack, 1)
        right.addWidget(self.status)
        centre = QWidget()
        row = QHBoxLayout(centre)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(right, 1)
        self.setCentralWidget(centre)
        self.overlay = DropOverlay(self._theme, self)
        self.shortcuts = ShortcutSheet(self._theme, self)
        QWidget.setTabOrder(self.search.list, self.search.preview.reading)

    def _make_shortcuts(self) -> None:
        panels: tuple[PanelName, ...] = ("search", "folders")
        for number, panel in enumerate(panels, start=1):
            self._shortcut(f"Ctrl+{number}", partial(self._choose_panel, panel))
        self._shortcut(DUPLICATES_KEYS, lambda: self.on_duplicates())
        self._shortcut("Ctrl+,", lambda: self._choose_panel("settings"))
        for keys in ("Ctrl+K", "Ctrl+L", "/"):
            self._shortcut(keys, lambda: self._choose_panel("search"))
        self._shortcut("Ctrl+F", self._find)
        self._shortcut("Ctrl+O", self.choose_folder)
        self._shortcut("F3", lambda: self.search.step_match(1))
        self._shortcut("Shift+F3", lambda: self.search.step_match(-1))
        self._shortcut("F6", lambda: self._next_region(1))
        self._shortcut("Shift+F6", lambda: self._next_region(-1))
        for keys in ("F1", "Ctrl+/"):
            self._shortcut(keys, lambda: self.shortcuts.toggle())
        self._shortcut("Ctrl+W", self.close)
        self._shortcut("Ctrl+Q", self.quit)

    def _shortcut(self, keys: str, run: Callable[[], object]) -> None:
        QShortcut(QKeySequence(keys), self).activated.connect(lambda: run())

    def quit(self) -> None:
        """End the program, also where it would go on without a window."""
        self.quitting.emit()
        self.close()

    def _find(self) -> None:
        """Go to the field that looks for things in what is in front."""
        if self._window().panel == "folders" and self.folders.lists_problems:
            self.folders.problems.focus_filter()
        else:
            self._choose_panel("search")

    def _next_region(self, by: int) -> None:
        """Move the focus to the next part of the window, around the rail."""
        panel = self._panels[self._window().panel]
        rail = self.rail.buttons[self._window().panel]
        regions = [region for region in (*panel.regions(), rail) if region.isVisible()]
        focus = self.focusWidget()
        at = next((i for i, r in enumerate(regions) if focus is r), -1)
        regions[(at + by) % len(regions)].setFocus(Qt.FocusReason.ShortcutFocusReason)


def _nearest_folder(path: Path) -> Path:
    """The folder, or the nearest one above it that exists."""
    return next((folder for folder in (path, *path.parents) if folder.is_dir()), Path.home())


def dropped_paths(data: QMimeData) -> Sequence[Path]:
    """The local files and folders among what is dragged."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
