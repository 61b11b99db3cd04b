"""The list under the search box: how what is typed may go on. It never takes the focus."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desktop_app.presenters.language import translate
from desktop_app.presenters.searching.completion import CompletionRow, CompletionState
from desktop_app.ui.icons import icon
from desktop_app.ui.models.row_painting import LEFT, elided
from desktop_app.ui.theme import Theme

ICONS = {"filter": "filter", "value": "filter", "word": "search", "past": "clock", "saved": "star"}
ROLE = Qt.ItemDataRole.UserRole
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
ROW = 32
EDGE = 4
WIDEST = 640
MOST_ROWS = 12


class CompletionList(QFrame):
    """Floats over the panel, below the box; rows are shown, chosen by the box's keys or by a click."""

    def __init__(self, theme: Theme, box: QWidget, on_choose: Callable[[int], object]) -> None:
        super().__init__(box)
        self._theme, self._box, self._on_choose = theme, box, on_choose
        self._rows: tuple[CompletionRow, ...] = ()
        self.setProperty("kind", "popup")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.list = QListWidget()
        self.list.setProperty("kind", "popup-list")
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setItemDelegate(_RowDelegate(self.list, theme))
        self.list.setAccessibleName(translate("search", "Suggestions"))
        self.list.itemClicked.connect(lambda item: self._on_choose(self.list.row(item)))
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        column.addWidget(self.list)
        self.hide()

    def show_state(self, state: CompletionState) -> None:
        """Show the rows, or nothing where there are none."""
        if state.rows != self._rows:
            self._rows = state.rows
            self._fill()
        self.list.setCurrentRow(state.current)
        self.setVisible(state.open)
        if state.open:
            self.place()

    def spoken(self) -> str:
        """The chosen row for a screen reader; "" for none."""
        row = self.list.currentRow()
        return self._rows[row].spoken if 0 <= row < len(self._rows) else ""

    def place(self) -> None:
        """Lie below the box, as wide as it is (within reason) and as high as the rows are."""
        window = self._box.window()
        if self.parentWidget() is not window:
            shown = not self.isHidden()
            self.setParent(window)
            self.setVisible(shown)
        px = self._theme.look.sizes.px
        below = self._box.mapTo(window, QPoint(0, self._box.height() + EDGE))
        rows = min(len(self._rows), MOST_ROWS)
        height = min(rows * px(ROW) + 2 * EDGE + 2, window.height() - below.y() - EDGE)
        self.setGeometry(QRect(below, QSize(min(self._box.width(), px(WIDEST)), height)))
        self.raise_()

    def _fill(self) -> None:
        self.list.clear()
        for row in self._rows:
            item = QListWidgetItem(row.text)
            item.setData(ROLE, row)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, row.spoken)
            self.list.addItem(item)


class _RowDelegate(QStyledItemDelegate):
    """Icon, text with what is typed in it standing back, what it means, and how many files."""

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(100, self._theme.look.sizes.px(ROW))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row = index.data(ROLE)
        look, rect = self._theme.look, QRect(option.rect)
        state = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color("accent_background" if chosen else "background"))
            painter.drawRoundedRect(rect, 6, 6)
        size = look.sizes.px(16)
        drawn = icon(ICONS[row.kind], look.tokens.accent_text if chosen else look.tokens.muted, size)
        drawn.paint(painter, QRect(rect.left() + 10, rect.center().y() - size // 2, size, size))
        rect.adjust(size + 20, 0, -12, 0)
        self._paint_words(painter, rect, row, chosen)
        painter.restore()

    def _paint_words(self, painter: QPainter, rect: QRect, row: CompletionRow, chosen: bool) -> None:
        look = self._theme.look
        small, plain = look.font(look.sizes.secondary), look.font(look.sizes.body)
        painter.setFont(small)
        painter.setPen(look.color("muted"))
        painter.drawText(rect, RIGHT, row.count)
        rect.setRight(rect.right() - QFontMetrics(small).horizontalAdvance(row.count) - 12 * bool(row.count))
        strong = look.font(look.sizes.body, bold=True)
        typed = row.text[: row.typed]
        for text, font in ((typed, plain), (row.text[row.typed :], strong if row.typed else plain)):
            shown = elided(font, text, rect.width(), Qt.TextElideMode.ElideRight)
            painter.setFont(font)
            painter.setPen(look.color("accent_text" if chosen else "text"))
            painter.drawText(rect, LEFT, shown)
            rect.setLeft(rect.left() + QFontMetrics(font).horizontalAdvance(shown))
        rect.setLeft(rect.left() + 12)
        painter.setFont(small)
        painter.setPen(look.color("muted"))
        painter.drawText(rect, LEFT, elided(small, row.note, rect.width(), Qt.TextElideMode.ElideRight))
