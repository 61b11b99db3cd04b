"""The list of results: several can be selected, dragged out, and acted on with a menu."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QMimeData, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent, QDrag, QPainter, QPixmap
from PySide6.QtWidgets import QListView, QMenu, QWidget

from desktop_app.presenters.language import translate
from desktop_app.presenters.results.result_actions import MenuEntry
from desktop_app.presenters.searching.result_rows import HitRow, Row
from desktop_app.presenters.wording import file_name
from desktop_app.protocol.messages import FilePath
from desktop_app.ui.keys import menu_text
from desktop_app.ui.models.result_delegate import ResultDelegate
from desktop_app.ui.models.results_model import ResultsModel
from desktop_app.ui.models.row_painting import LEFT, elided
from desktop_app.ui.theme import Theme

NEAR_END_PX = 400
DRAGGED_WIDTH = 240
Flag = QItemSelectionModel.SelectionFlag


class ResultList(QListView):
    """Rows with Ctrl and Shift selection. Tells `on_selected` the current row and all selected hits.

    `on_near_end` hears that the person scrolls towards the last row; `menu` gives what can be done,
    and `add_to_menu` adds what is asked of a single result.
    """

    def __init__(
        self,
        theme: Theme,
        model: ResultsModel,
        on_selected: Callable[[FilePath | None, Sequence[FilePath]], None],
        on_near_end: Callable[[], None],
        menu: Callable[[], Sequence[MenuEntry]],
        add_to_menu: Callable[[QMenu], None],
    ) -> None:
        super().__init__()
        self._theme, self._rows = theme, model
        self._on_selected, self._on_near_end, self._menu_entries = on_selected, on_near_end, menu
        self._add_to_menu = add_to_menu
        self._showing = False
        self._near_end = QTimer(self)  # later: the rows must not change while the list is at work on them
        self._near_end.setSingleShot(True)
        self._near_end.timeout.connect(self._look_for_end)
        self.setModel(model)
        self.delegate = ResultDelegate(self, theme)
        self.setItemDelegate(self.delegate)
        self.setAccessibleName(translate("search", "Results"))
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setDragDropMode(QListView.DragDropMode.DragOnly)
        self.viewport().setAcceptDrops(False)
        self.selectionModel().currentChanged.connect(lambda *_: self._tell())
        self.selectionModel().selectionChanged.connect(lambda *_: self._tell())
        self.verticalScrollBar().valueChanged.connect(lambda *_: self._scrolled())

    def show_rows(self, rows: Sequence[Row], current: FilePath | None, marked: frozenset[FilePath]) -> None:
        """Make rows and selection equal to these, changing only what differs."""
        self._showing = True
        self._rows.set_rows(rows)
        self._show_current(current)
        self._show_marked(marked)
        self._showing = False

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self.popup_at_current()
        elif isinstance(self._rows.row_at(self.indexAt(event.pos())), HitRow):
            self.popup_menu(self.viewport().mapToGlobal(event.pos()))

    def popup_at_current(self) -> None:
        """Open the menu at the row where the keys are."""
        if isinstance(self._rows.row_at(self.currentIndex()), HitRow):
            self.popup_menu(self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center()))

    def popup_menu(self, at: QPoint) -> None:
        """Open the menu of what can be done with what is selected, at a place of the screen."""
        menu = menu_of(self._menu_entries(), self)
        if menu is not None:
            self._add_to_menu(menu)
            menu.popup(at)

    def startDrag(self, actions: Qt.DropAction) -> None:
        data = self.dragged()
        if data.hasUrls():
            drag = QDrag(self)
            drag.setMimeData(data)
            drag.setPixmap(self._picture(len(data.urls())))
            drag.exec(Qt.DropAction.CopyAction, Qt.DropAction.CopyAction)

    def dragged(self) -> QMimeData:
        """The selected files, as other programs take them."""
        return self._rows.mimeData(self.selectedIndexes())

    # ------------------------------------------------------------ inside

    def _show_current(self, key: FilePath | None) -> None:
        index = self._rows.index_of(key)
        if index != self.currentIndex():
            self.selectionModel().setCurrentIndex(index, Flag.NoUpdate)
            if index.row() == 0:
                self.scrollToTop()

    def _show_marked(self, marked: frozenset[FilePath]) -> None:
        indexes = [self._rows.index_of(key) for key in marked]
        if {index.row() for index in indexes} != {index.row() for index in self.selectedIndexes()}:
            wanted = QItemSelection()
            for index in indexes:
                wanted.select(index, index)
            self.selectionModel().select(wanted, Flag.ClearAndSelect)

    def _tell(self) -> None:
        if self._showing:
            return
        index = self.currentIndex()
        row = self._rows.row_at(index)
        selected = row is not None and self.selectionModel().isSelected(index)
        self._on_selected(row.key if row and selected else None, self._rows.keys(self.selectedIndexes()))

    def _scrolled(self) -> None:
        if not self._showing:
            self._near_end.start()

    def _look_for_end(self) -> None:
        bar = self.verticalScrollBar()
        if bar.maximum() - bar.value() < NEAR_END_PX:
            self._on_near_end()

    def _picture(self, number: int) -> QPixmap:
        """What is seen of the files while they are dragged: a name, or how many they are."""
        look, scale = self._theme.look, self.devicePixelRatioF()
        text = translate("results", "%n file(s)", "", number)
        if number == 1:
            text = file_name(self._rows.keys(self.selectedIndexes())[0])
        place = QRect(0, 0, look.sizes.px(DRAGGED_WIDTH), look.sizes.px(32))
        made = QPixmap(place.size() * scale)
        made.setDevicePixelRatio(scale)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(look.color("accent"))
        painter.setBrush(look.color("accent_background"))
        painter.drawRoundedRect(place.adjusted(0, 0, -1, -1), 8, 8)
        font = look.font(look.sizes.body)
        painter.setFont(font)
        painter.setPen(look.color("accent_text"))
        painter.drawText(place.adjusted(12, 0, -12, 0), LEFT, elided(font, text, place.width() - 24))
        painter.end()
        return made


def menu_of(entries: Sequence[MenuEntry], parent: QWidget) -> QMenu | None:
    """A menu that goes when it closes; None where there is nothing in it."""
    if not entries:
        return None
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    _fill(menu, entries)
    return menu


def _fill(menu: QMenu, entries: Sequence[MenuEntry]) -> None:
    for entry in entries:
        if not entry.text:
            menu.addSeparator()
        elif entry.run is None:
            inner = menu.addMenu(entry.text)
            inner.setEnabled(bool(entry.entries))
            _fill(inner, entry.entries)
        else:
            # The keys are shown, not bound: they work without the menu, and twice would be ambiguous.
            menu.addAction(menu_text(entry.text, entry.keys), entry.run)
