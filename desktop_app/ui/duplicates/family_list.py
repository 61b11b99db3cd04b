"""The list of families: any number of them, made into rows only where they are seen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from desktop_app.presenters.duplicates.rows import FamilyRow
from desktop_app.presenters.duplicates.states import FamiliesState, FamilyRows
from desktop_app.presenters.language import translate
from desktop_app.ui.duplicates.two_lines import TONE_TEXTS
from desktop_app.ui.models.results_model import ROW_ROLE, Index
from desktop_app.ui.models.row_painting import PAD, SIDE, elided, line_height, paint_ground, paint_text
from desktop_app.ui.theme import Look, Theme

_ROOT = QModelIndex()
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class FamiliesModel(QAbstractListModel):
    """Rows of a FamilyRows, which is another one after each regrouping."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: FamilyRows | None = None

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() or self._rows is None else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if self._rows is None or role not in _ANSWERED:
            return None
        row = self._rows.row(index.row())
        return row if role == ROW_ROLE else row.spoken

    def set_rows(self, rows: FamilyRows | None) -> bool:
        """Show other families; returns whether they are others."""
        if rows is self._rows:
            return False
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()
        return True

    def refresh(self) -> None:
        """Marks changed: all rows look at them anew when they are painted."""
        if self.rowCount():
            self.dataChanged.emit(self.index(0), self.index(self.rowCount() - 1))


_ANSWERED = (ROW_ROLE, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)


def row_height(look: Look) -> int:
    """Of every row."""
    return PAD + 4 + line_height(look.sizes.body) + line_height(look.sizes.secondary)


class FamilyDelegate(QStyledItemDelegate):
    """Name and space to be won; verdict, number of files and marks."""

    def __init__(self, view: QAbstractItemView, theme: Theme) -> None:
        super().__init__(view)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, row_height(self._theme.look))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: FamilyRow = index.data(ROW_ROLE)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        look = self._theme.look
        first, second = line_height(look.sizes.body), line_height(look.sizes.secondary)
        top = rect.top() + (rect.height() - first - second) // 2
        inside = rect.adjusted(SIDE, 0, -SIDE, 0)
        painter.save()
        paint_ground(painter, rect, state, look)
        self._paint_name(painter, QRect(inside.left(), top, inside.width(), first), row)
        self._paint_words(painter, QRect(inside.left(), top + first, inside.width(), second), row)
        painter.restore()

    def _paint_name(self, painter: QPainter, line: QRect, row: FamilyRow) -> None:
        look = self._theme.look
        small = look.font(look.sizes.body)
        width = QFontMetrics(small).horizontalAdvance(row.size)
        bold = look.font(look.sizes.body, bold=True)
        name = elided(bold, row.name, line.width() - width - 12)
        paint_text(painter, line, name, bold, "text", look)
        painter.setFont(small)
        painter.setPen(look.color("muted"))
        painter.drawText(line, _RIGHT, row.size)

    def _paint_words(self, painter: QPainter, line: QRect, row: FamilyRow) -> None:
        look = self._theme.look
        font = look.font(look.sizes.secondary)
        marked = translate("duplicates", "%n marked", "", row.marked) if row.marked else ""
        room = line.width() - (QFontMetrics(font).horizontalAdvance(marked) + 12 if marked else 0)
        files = f" · {row.files}"
        wide = QFontMetrics(font).horizontalAdvance(files)
        verdict = elided(font, row.verdict, room - wide, Qt.TextElideMode.ElideRight)
        paint_text(painter, line, verdict, font, TONE_TEXTS[row.tone], look)
        rest = line.adjusted(QFontMetrics(font).horizontalAdvance(verdict), 0, 0, 0)
        paint_text(painter, rest, files, font, "muted", look)
        painter.setPen(look.color("accent_text"))
        painter.drawText(line, _RIGHT, marked)


class FamilyList(QTableView):
    """The list. Keys that are not its own go to `on_key`.

    A table of one column: a QListView asks its model about each row whenever the rows are others, which
    takes longer than a frame for thousands of them; a table asks about those in sight only.
    """

    def __init__(
        self, theme: Theme, on_select: Callable[[int], object], on_key: Callable[[QKeyEvent], bool]
    ) -> None:
        super().__init__()
        self.families = FamiliesModel(self)
        self._theme, self._on_select, self._on_key = theme, on_select, on_key
        self._showing = False
        self.setAccessibleName(translate("duplicates", "Families of duplicates"))
        self.setProperty("kind", "popup-list")
        self.setModel(self.families)
        self.setItemDelegate(FamilyDelegate(self, theme))
        self._be_a_list()
        self.selectionModel().currentChanged.connect(self._moved)
        theme.changed.connect(self._fit)
        self._fit()

    def show_families(self, state: FamiliesState) -> None:
        """Show other families; the selected one stays where it is on the screen."""
        self._showing = True
        bar, before = self.verticalScrollBar(), self.visualRect(self.currentIndex())
        was_seen = before.isValid() and self.viewport().rect().intersects(before)
        changed = self.families.set_rows(state.rows if state.empty is None else None)
        now = self.families.index(state.selected) if state.selected >= 0 else QModelIndex()
        if now.isValid() and (changed or now != self.currentIndex()):
            self.setCurrentIndex(now)
            if was_seen and changed:
                bar.setValue(bar.value() + self.visualRect(now).top() - before.top())
        self._showing = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: self.families.rowCount() - 1}
        if event.key() in ends:  # in a table they would stay in the row
            self.setCurrentIndex(self.families.index(ends[Qt.Key(event.key())]))
        elif not self._on_key(event):
            super().keyPressEvent(event)

    def _be_a_list(self) -> None:
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)
        self.horizontalHeader().setMinimumSectionSize(1)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def _fit(self) -> None:
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(row_height(self._theme.look))

    def _moved(self, now: QModelIndex, before: QModelIndex) -> None:
        if now.isValid() and not self._showing:
            self._on_select(now.row())
