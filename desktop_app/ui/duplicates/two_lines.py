"""Lists whose rows are a title and a line of words: plans, removals, decisions, copies."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop_app.ui.models.results_model import ROW_ROLE, Index
from desktop_app.ui.models.row_painting import PAD, SIDE, line_height, paint_ground, paint_text
from desktop_app.ui.theme import Theme

_ROOT = QModelIndex()
TONE_TEXTS = {
    "good": "good_text",
    "accent": "accent_text",
    "caution": "caution_text",
    "bad": "bad_text",
    "muted": "muted",
}


@dataclass(frozen=True)
class TwoLines:
    """A row. `key` is handed back to whoever acts on it."""

    key: object
    title: str
    words: str
    tone: str = "muted"
    tip: str = ""  # what there is no room for


class TwoLinesModel(QAbstractListModel):
    """Any number of rows, replaced as a whole."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[TwoLines, ...] = ()

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{row.title}. {row.words}"
        return (row.tip or row.words) if role == Qt.ItemDataRole.ToolTipRole else None

    def set_rows(self, rows: Sequence[TwoLines]) -> bool:
        """Replace all rows; returns whether any differs."""
        if tuple(rows) == self._rows:
            return False
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()
        return True

    def place_of(self, key: object) -> int:
        """The row with a key; -1 where there is none."""
        return next((at for at, row in enumerate(self._rows) if row.key == key), -1)


class TwoLinesDelegate(QStyledItemDelegate):
    """Paints such rows, all of one height."""

    def __init__(self, view: QAbstractItemView, theme: Theme) -> None:
        super().__init__(view)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        sizes = self._theme.look.sizes
        return QSize(200, PAD + line_height(sizes.body) + line_height(sizes.secondary))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: TwoLines = index.data(ROW_ROLE)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        look = self._theme.look
        first, second = line_height(look.sizes.body), line_height(look.sizes.secondary)
        painter.save()
        paint_ground(painter, rect, state, look)
        top, width = rect.top() + (rect.height() - first - second) // 2, rect.width() - 2 * SIDE
        name = QRect(rect.left() + SIDE, top, width, first)
        paint_text(painter, name, row.title, look.font(look.sizes.body), "text", look)
        words = QRect(rect.left() + SIDE, top + first, width, second)
        paint_text(painter, words, row.words, look.font(look.sizes.secondary), TONE_TEXTS[row.tone], look)
        painter.restore()


def be_a_list_of_rows(made: QListView, theme: Theme, name: str, delegate: QStyledItemDelegate) -> None:
    """What lists of rows of one height have in common."""
    made.setAccessibleName(name)
    made.setProperty("kind", "popup-list")
    made.setItemDelegate(delegate)
    made.setUniformItemSizes(True)
    made.setMouseTracking(True)
    made.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    theme.changed.connect(made.doItemsLayout)


class TwoLinesList(QListView):
    """The list itself."""

    def __init__(self, theme: Theme, name: str, on_chosen: Callable[[object], object] | None = None) -> None:
        super().__init__()
        self.rows = TwoLinesModel(self)
        self._on_chosen = on_chosen
        self.setModel(self.rows)
        be_a_list_of_rows(self, theme, name, TwoLinesDelegate(self, theme))
        self.selectionModel().currentChanged.connect(self._moved)

    def show_rows(self, rows: Sequence[TwoLines], chosen: object = None) -> None:
        """Make the rows equal to `rows`; the chosen one (else the one that was) stays the current one."""
        wanted = chosen if chosen is not None else self.key()
        scrolled = self.verticalScrollBar().value()
        if self.rows.set_rows(rows):
            self.verticalScrollBar().setValue(scrolled)
        place = self.rows.place_of(wanted)
        if place >= 0 and self.currentIndex().row() != place:
            self.setCurrentIndex(self.rows.index(place))

    def key(self) -> object:
        """The key of the current row; None where there is none."""
        index = self.currentIndex()
        return index.data(ROW_ROLE).key if index.isValid() else None

    def _moved(self, now: QModelIndex, before: QModelIndex) -> None:
        if now.isValid() and self._on_chosen is not None:
            self._on_chosen(now.data(ROW_ROLE).key)
