"""Paints the rows of the list of problems: tile, name and place, and why it could not be read."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop_app.presenters.folders.problem_rows import ProblemRow
from desktop_app.presenters.language import translate
from desktop_app.ui.models.results_model import ROW_ROLE, Index
from desktop_app.ui.models.row_painting import (
    GAP,
    PAD,
    SIDE,
    TILE,
    elided,
    line_height,
    paint_ground,
    paint_text,
    paint_tile,
)
from desktop_app.ui.theme import Theme

LEAST_PLACE = 48


class ProblemDelegate(QStyledItemDelegate):
    """All rows have one height, so that a list of any length scrolls without being laid out."""

    def __init__(self, view: QAbstractItemView, theme: Theme) -> None:
        super().__init__(view)
        self._view, self._theme = view, theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        sizes = self._theme.look.sizes
        text = line_height(sizes.body) + line_height(sizes.secondary)
        return QSize(200, 2 * PAD + max(text, sizes.px(TILE)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: ProblemRow = index.data(ROW_ROLE)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        look = self._theme.look
        painter.save()
        paint_ground(painter, rect, state, look)
        size = look.sizes.px(TILE)
        tile = QRect(rect.left() + SIDE, rect.top() + (rect.height() - size) // 2, size, size)
        paint_tile(painter, tile, row.tile, look)
        left = tile.right() + 1 + GAP
        first, second = line_height(look.sizes.body), line_height(look.sizes.secondary)
        top = rect.top() + (rect.height() - first - second) // 2
        width = rect.right() - SIDE - left
        self._paint_name(painter, QRect(left, top, width, first), row)
        self._paint_why(painter, QRect(left, top + first, width, second), row)
        painter.restore()

    def _paint_name(self, painter: QPainter, rect: QRect, row: ProblemRow) -> None:
        look = self._theme.look
        bold, small = look.font(look.sizes.body, bold=True), look.font(look.sizes.secondary)
        name = elided(bold, row.name, rect.width())
        paint_text(painter, rect, name, bold, "muted" if row.quiet else "text", look)
        place = rect.adjusted(QFontMetrics(bold).horizontalAdvance(name) + 8, 0, 0, 0)
        if place.width() > LEAST_PLACE:
            cut = elided(small, row.place, place.width(), Qt.TextElideMode.ElideLeft)
            paint_text(painter, place, cut, small, "muted", look)

    def _paint_why(self, painter: QPainter, rect: QRect, row: ProblemRow) -> None:
        look = self._theme.look
        font = look.font(look.sizes.secondary)
        kind = translate("problems", "Ignored · {why}").format(why=row.kind) if row.ignored else row.kind
        paint_text(painter, rect, kind, font, "muted" if row.quiet else "caution_text", look)
        if row.reason:
            rest = rect.adjusted(QFontMetrics(font).horizontalAdvance(kind) + 8, 0, 0, 0)
            paint_text(painter, rest, row.reason, font, "muted", look)
