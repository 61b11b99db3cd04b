"""A card over a dimmed panel: not a window of its own, and gone with one key."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from desktop_app.ui.theme import Theme

EDGE = 32


class Overlay(QWidget):
    """Covers its parent; the card in its middle is at most `largest` wide and high (grown with the text).

    `dismissed` tells that the person wants it gone: by Escape, or by a click beside the card.
    """

    dismissed = Signal()

    def __init__(self, theme: Theme, parent: QWidget, largest: QSize) -> None:
        super().__init__(parent)
        self.theme, self._covered, self._largest = theme, parent, largest
        self._focus_before: QWidget | None = None
        self.card = QFrame(self)
        self.card.setProperty("kind", "card")
        self.column = QVBoxLayout(self.card)
        self.column.setContentsMargins(1, 8, 1, 8)
        self.column.setSpacing(0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        parent.installEventFilter(self)
        theme.changed.connect(self.fit)
        self.hide()

    def come_up(self, focus: QWidget) -> None:
        """Cover the parent, with the keys going to `focus`."""
        self._focus_before = QApplication.focusWidget()
        self.fit()
        self.raise_()
        self.show()
        focus.setFocus(Qt.FocusReason.PopupFocusReason)

    def go(self) -> None:
        """Uncover it; the keys go where they went before, unless the person has moved them."""
        focus = QApplication.focusWidget()
        inside = focus is self or (focus is not None and self.isAncestorOf(focus))
        before, self._focus_before = self._focus_before, None
        if inside and before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.PopupFocusReason)
        self.hide()  # last: Qt would hand the keys on as Tab does, and a line would select all that is in it

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._covered and event.type() == QEvent.Type.Resize:
            self.fit()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismissed.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.card.geometry().contains(event.position().toPoint()):
            self.dismissed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        ground = QColor("black")
        ground.setAlphaF(0.55 if self.theme.look.tokens.dark else 0.28)
        painter = QPainter(self)
        painter.fillRect(self.rect(), ground)
        painter.end()

    def fit(self) -> None:
        """Lie over the parent."""
        self.setGeometry(self._covered.rect())
        px = self.theme.look.sizes.px
        edge = min(EDGE, self.width() // 16)
        width = min(px(self._largest.width()), self.width() - 2 * edge)
        height = min(px(self._largest.height()), self.height() - 2 * edge)
        self.card.setGeometry((self.width() - width) // 2, (self.height() - height) // 2, width, height)
