"""A line of text that shows, in a muted colour behind the cursor, how it may go on."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit

from desktop_app.ui.theme import Theme

CURSOR_MARGIN = 5  # Qt's rectangle of the cursor reaches so far to its left
GAP = 1


class GhostLine(QLineEdit):
    """The ghost is painted only: it is no part of the text."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._ghost = ""

    @property
    def ghost(self) -> str:
        """What is shown behind the text now; "" where the cursor is not at its end."""
        return self._ghost if self._at_end() else ""

    def set_ghost(self, text: str) -> None:
        """Show this behind the text."""
        if text != self._ghost:
            self._ghost = text
            self.update()

    def replace_text(self, text: str) -> None:
        """Other text, as if it were typed over the old one: Ctrl+Z takes it back."""
        self.selectAll()
        self.insert(text)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.ghost or not self.hasFocus():
            return
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self._theme.look.color("muted"))
        cursor = self.cursorRect()
        left = cursor.left() + CURSOR_MARGIN + GAP
        room = QRect(left, 0, self.width() - left, self.height())
        shown = self.fontMetrics().elidedText(self.ghost, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.end()

    def _at_end(self) -> bool:
        text = self.text()
        return (
            self.cursorPosition() == len(text.encode("utf-16-le")) // 2
            and not self.hasSelectedText()
            and self.layoutDirection() == Qt.LayoutDirection.LeftToRight
        )
