"""What the rows of all lists have in common: ground, tile, one line of text."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyle

from desktop_app.ui.theme import Look

PAD = 12  # above and below a row's content
SIDE = 16
TILE = 36
GAP = 10
BAR = 3  # the accent at the left edge of the selected row
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter


def line_height(px: int) -> int:
    """The height of a line of text that size."""
    return round(px * 1.5)


def elided(font: QFont, text: str, width: int, mode: Qt.TextElideMode = Qt.TextElideMode.ElideMiddle) -> str:
    """Text cut to a width."""
    return QFontMetrics(font).elidedText(text, mode, max(0, width))


def paint_ground(painter: QPainter, rect: QRect, state: QStyle.StateFlag, look: Look) -> None:
    """The ground of a row, its accent where it is selected, and the line below it."""
    if state & QStyle.StateFlag.State_Selected:
        painter.fillRect(rect, look.color("accent_background"))
        painter.fillRect(QRect(rect.left(), rect.top(), BAR, rect.height()), look.color("accent"))
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(rect, look.color("rail" if not look.tokens.dark else "panel"))
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), look.color("line"))
    if state & QStyle.StateFlag.State_HasFocus and not state & QStyle.StateFlag.State_Selected:
        painter.setPen(look.color("accent"))  # where the keys are, beside what is selected
        painter.drawRect(rect.adjusted(0, 0, -1, -2))


def paint_tile(painter: QPainter, rect: QRect, text: str, look: Look) -> None:
    """A file's type in a rounded tile."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.color("rail"))
    painter.drawRoundedRect(QRectF(rect), 8, 8)
    painter.setFont(look.font(look.sizes.tiny if len(text) < 4 else look.sizes.px(10), bold=True))
    painter.setPen(look.color("muted"))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)


def paint_hollow_tile(painter: QPainter, rect: QRect, icon: QPixmap, look: Look) -> None:
    """A tile that is only an outline, with an icon: for a file that is not there now."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(look.color("line"), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
    size = icon.deviceIndependentSize()
    middle = QRectF(rect).center()
    painter.drawPixmap(QPointF(middle.x() - size.width() / 2, middle.y() - size.height() / 2), icon)


def paint_text(painter: QPainter, rect: QRect, text: str, font: QFont, color: str, look: Look) -> None:
    """One line at the left of a rectangle, cut at its right."""
    painter.setFont(font)
    painter.setPen(look.color(color))
    painter.drawText(rect, LEFT, elided(font, text, rect.width(), Qt.TextElideMode.ElideRight))
