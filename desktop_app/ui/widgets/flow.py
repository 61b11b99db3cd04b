"""A layout that breaks its widgets into lines, like words."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Widgets from left to right, a new line where one does not fit; hidden ones take no room.

    `at_right`: each line ends at the right edge.
    """

    def __init__(self, spacing: int = 8, line_spacing: int = 8, at_right: bool = False) -> None:
        super().__init__()
        self._at_right = at_right
        self._items: list[QLayoutItem] = []
        self._line_spacing = line_spacing
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def insert_widget(self, at: int, widget: QWidget) -> None:
        """Put a widget before the one at that place."""
        self.addWidget(widget)
        self._items.insert(at, self._items.pop())
        self.invalidate()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        """All in one line."""
        hints = [item.sizeHint() for item in self._shown()]
        width = sum(hint.width() for hint in hints) + self.spacing() * max(0, len(hints) - 1)
        return QSize(width, max((hint.height() for hint in hints), default=0))

    def minimumSize(self) -> QSize:
        hints = [item.minimumSize() for item in self._shown()]
        return QSize(
            max((hint.width() for hint in hints), default=0),
            max((hint.height() for hint in hints), default=0),
        )

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _place(self, rect: QRect, move: bool) -> int:
        """Put every item at its place (with `move`); returns the height of all lines."""
        y = rect.y()
        for line in self._lines(rect.width()):
            width = sum(size.width() for _, size in line) + self.spacing() * (len(line) - 1)
            x = rect.x() + (max(0, rect.width() - width) if self._at_right else 0)
            if move:
                for item, size in line:
                    item.setGeometry(QRect(QPoint(x, y), size))
                    x += size.width() + self.spacing()
            y += max(size.height() for _, size in line) + self._line_spacing
        return max(0, y - self._line_spacing - rect.y())

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        """The items of each line, with the size that each gets."""
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        end = 0  # of the last line
        for item in self._shown():
            hint = item.sizeHint()
            size = QSize(min(hint.width(), max(width, item.minimumSize().width())), hint.height())
            if lines and end + self.spacing() + size.width() <= width:
                lines[-1].append((item, size))
                end += self.spacing() + size.width()
            else:
                lines.append([(item, size)])
                end = size.width()
        return lines
