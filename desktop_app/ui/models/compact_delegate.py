"""Paints the rows of the search bar: tile, name, one line of the passage, where, and how sure."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from desktop_app.presenters.searching.result_rows import HitRow
from desktop_app.ui.models.result_delegate import ResultDelegate
from desktop_app.ui.models.row_painting import GAP, SIDE, TILE, elided, line_height

EDGE = 9  # above and below a row's content
MOST_OF_THE_LINE = 0.4  # for the place where the passage stands


class CompactDelegate(ResultDelegate):
    """As in the window, but with one line of the passage, and where it stands at the end of that line."""

    says_why = False
    snippet_lines = 1
    scroll_bar = 0  # the bar shows all its rows

    def _height(self, row: HitRow, width: int) -> int:
        return 2 * EDGE + 2 * line_height(self._theme.look.sizes.body) + 1

    def _least_height(self) -> int:
        return self._theme.look.sizes.px(TILE) + 2 * EDGE

    def _paint_hit(self, painter: QPainter, rect: QRect, row: HitRow) -> None:
        sizes = self._theme.look.sizes
        left, right = rect.left() + self._text_left(), rect.right() - SIDE
        tile, line = sizes.px(TILE), line_height(sizes.body)
        top = rect.top() + (rect.height() - 1 - 2 * line) // 2
        middle = rect.top() + (rect.height() - 1 - tile) // 2
        self._paint_tile(painter, QRect(rect.left() + SIDE, middle, tile, tile), row)
        end = self._paint_confidence(painter, right, top, line, row.confidence)
        self._paint_name(painter, QRect(left, top, end - left - GAP, line), row)
        second = QRect(left, top + line, right - left, line)
        free = second.width() - self._paint_place(painter, second, row)
        laid = self._snippet(row.snippet, free)
        if laid is not None:
            painter.setPen(self._theme.look.color("text"))
            laid.layout.draw(painter, QPointF(second.topLeft()))

    def _paint_place(self, painter: QPainter, rect: QRect, row: HitRow) -> int:
        """Paint where the passage stands at the right edge; returns the width that takes, with its gap."""
        look = self._theme.look
        font = look.font(look.sizes.secondary)
        widest = rect.width() if not row.snippet.text else int(rect.width() * MOST_OF_THE_LINE)
        text = elided(font, row.meta.split(" · ")[0], widest, Qt.TextElideMode.ElideRight)
        painter.setFont(font)
        painter.setPen(look.color("muted"))
        side = Qt.AlignmentFlag.AlignRight if row.snippet.text else Qt.AlignmentFlag.AlignLeft
        painter.drawText(rect, side | Qt.AlignmentFlag.AlignVCenter, text)
        return QFontMetrics(font).horizontalAdvance(text) + 2 * GAP if text else 0
