"""A soft shadow under a rounded box, drawn once and stretched: painting it costs nine copies of pixels."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

MARGIN = 32  # how far it reaches beyond the box
SINKS = 8  # how much lower than the box it lies
INSIDE = 12  # and how far under the box it still grows darker, as that of a soft light does
STRENGTH = 0.3  # of black, where it is darkest


class Shadow:
    """The shadow of boxes with one radius, on screens of any scale."""

    def __init__(self, radius: int) -> None:
        self._radius = radius
        self._drawn: dict[float, QPixmap] = {}

    def paint(self, painter: QPainter, box: QRect, scale: float) -> None:
        """Paint the shadow of `box`; `scale` is the device's pixels for each of ours."""
        picture = self._drawn.get(scale)
        if picture is None:
            picture = self._drawn[scale] = self._draw(scale)
        outer = QRectF(box).adjusted(-MARGIN, SINKS - MARGIN, MARGIN, SINKS + MARGIN)
        corner = MARGIN + self._radius + 1
        columns = _stretch(outer.left(), outer.width(), corner)
        rows = _stretch(outer.top(), outer.height(), corner)
        size = 2 * corner + 1
        sources = ((0, corner), (corner, 1), (size - corner, corner))
        for (left, width), (from_x, wide) in zip(columns, sources, strict=True):
            for (top, height), (from_y, high) in zip(rows, sources, strict=True):
                source = QRectF(from_x * scale, from_y * scale, wide * scale, high * scale)
                painter.drawPixmap(QRectF(left, top, width, height), picture, source)

    def _draw(self, scale: float) -> QPixmap:
        """The shadow of the smallest box: rounded rings, each a little darker than the one around it."""
        size = 2 * (MARGIN + self._radius + 1) + 1
        picture = QPixmap(round(size * scale), round(size * scale))
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(scale, scale)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
        for inset in range(MARGIN + INSIDE):
            depth = (inset + 1) / (MARGIN + INSIDE)
            painter.setBrush(QColor.fromRgbF(0, 0, 0, STRENGTH * depth * depth * (3 - 2 * depth)))
            radius = max(1, self._radius + MARGIN - inset)
            ring = QRectF(inset, inset, size - 2 * inset, size - 2 * inset)
            painter.drawRoundedRect(ring, radius, radius)
        painter.end()
        return picture


def _stretch(start: float, length: float, corner: int) -> tuple[tuple[float, float], ...]:
    """Where the first corner, the middle and the last corner lie: (start, length) of each."""
    middle = max(0.0, length - 2 * corner)
    return ((start, corner), (start + corner, middle), (start + length - corner, corner))


def reach(box: QRect) -> QRect:
    """All that a box and its shadow cover."""
    return box.adjusted(-MARGIN, SINKS - MARGIN, MARGIN, SINKS + MARGIN).united(box)
