"""One of two texts that are compared: read-only, coloured where it is seen, never anything but text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from desktop_app.presenters.duplicates.alignment import Side, stretch
from desktop_app.protocol.messages import DiffBlock
from desktop_app.ui.text_positions import utf16_offsets
from desktop_app.ui.theme import Theme

MARGIN = 16
SETTLING_ROUNDS = 4  # Qt breaks lines only where it scrolls to: where a line is, is known better then
COLORS = {"changed": "words", "moved": "accent_background", "only_left": "meaning", "only_right": "meaning"}
"""Ground of each kind of difference; what moved is underlined besides, so that colour is not all there is."""


class DiffSide(QPlainTextEdit):
    """Left or right. `on_scroll` is called where the person scrolled, not where the other side did."""

    def __init__(
        self,
        theme: Theme,
        side: Side,
        on_scroll: Callable[[DiffSide], None],
        on_key: Callable[[QKeyEvent], bool],
    ) -> None:
        super().__init__()
        self._theme, self.side = theme, side
        self._on_scroll, self._on_key = on_scroll, on_key
        self._following = False
        self._differences: list[DiffBlock] = []
        self._starts: list[int] = []  # of the differences, in code points
        self._longest = 0  # the length of the longest of them
        self._current: DiffBlock | None = None
        self._offsets: list[int] | range = range(1)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setAcceptDrops(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.setProperty("kind", "diff")
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setWordWrapMode(self.document().defaultTextOption().WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        theme.changed.connect(self._redraw)
        self._redraw()

    def show_text(self, text: str, differences: Sequence[DiffBlock]) -> None:
        """Replace everything."""
        self._following = True
        self._offsets = utf16_offsets(text)
        self._differences = sorted(differences, key=lambda block: stretch(block, self.side))
        places = [stretch(block, self.side) for block in self._differences]
        self._starts = [start for start, _ in places]
        self._longest = max((end - start for start, end in places), default=0)
        self._current = None
        self.setPlainText(one_unit_line_ends(text))
        self._following = False
        self._colour()

    def show_current(self, block: DiffBlock | None) -> None:
        """Mark the difference that is looked at."""
        self._current = block
        self._colour()
        self.viewport().update()

    # ------------------------------------------------------------ places

    def place_at(self, y: int) -> int:
        """The code point that is shown at a height of the viewport."""
        units = self.cursorForPosition(QPoint(MARGIN, y)).position()
        return min(bisect_right(self._offsets, units) - 1, len(self._offsets) - 1)

    def line_of(self, place: int) -> int:
        """The line of the screen, from the beginning of the text, that a code point is on."""
        cursor = self._cursor(place)
        block = cursor.block()
        line = block.layout().lineForTextPosition(cursor.positionInBlock())
        return block.firstLineNumber() + (line.lineNumber() if line.isValid() else 0)

    def bring(self, place: int, row: int) -> None:
        """Scroll so that a code point stands in a row of the viewport, without the other side following."""
        self._following = True
        for _ in range(SETTLING_ROUNDS):
            wanted = self.line_of(place) - row
            if self.verticalScrollBar().value() == wanted:
                break
            self.verticalScrollBar().setValue(wanted)
        self._following = False
        self._colour()

    def row_of_line(self, line: int) -> int:
        """The row of the viewport that a line stands in."""
        return line - self.verticalScrollBar().value()

    # ------------------------------------------------------------ Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._on_key(event):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._colour()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        for block in self._seen():
            self._paint_margin(painter, block)
        painter.end()

    def _paint_margin(self, painter: QPainter, block: DiffBlock) -> None:
        """A bar beside the difference that is looked at; a short line where something is missing here."""
        start, end = stretch(block, self.side)
        top = self.cursorRect(self._cursor(start))
        bottom = self.cursorRect(self._cursor(max(start, end - 1)))
        if block == self._current:
            height = max(bottom.bottom() - top.top(), 3)
            painter.fillRect(QRectF(2, top.top(), 3, height), self._theme.look.color("accent"))
        elif start == end:
            painter.fillRect(QRectF(2, top.top() - 1, 10, 2), self._theme.look.color("good"))

    # ------------------------------------------------------------ inside

    def _cursor(self, place: int) -> QTextCursor:
        cursor = QTextCursor(self.document())
        units = self._offsets[max(0, min(place, len(self._offsets) - 1))]
        cursor.setPosition(min(units, self.document().characterCount() - 1))
        return cursor

    def _scrolled(self, value: int) -> None:
        self._colour()
        if not self._following:
            self._on_scroll(self)

    def _seen(self) -> list[DiffBlock]:
        """The differences in sight: only they are coloured, however many there are."""
        first, last = self.place_at(0), self.place_at(self.viewport().height())
        low = bisect_right(self._starts, first - self._longest - 1)
        high = bisect_right(self._starts, last)
        return [block for block in self._differences[low:high] if stretch(block, self.side)[1] >= first]

    def _colour(self) -> None:
        self.setExtraSelections([self._selection(block) for block in self._seen()])

    def _selection(self, block: DiffBlock) -> QTextEdit.ExtraSelection:
        start, end = stretch(block, self.side)
        cursor = self._cursor(start)
        cursor.setPosition(self._cursor(end).position(), QTextCursor.MoveMode.KeepAnchor)
        style = QTextCharFormat()
        ground = QColor(self._theme.look.color(COLORS[block.kind]))
        style.setBackground(ground)
        if block.kind == "moved":
            style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
            style.setUnderlineColor(self._theme.look.color("accent"))
        made = QTextEdit.ExtraSelection()
        made.cursor, made.format = cursor, style
        return made

    def _redraw(self) -> None:
        self.setFont(self._theme.look.reading_font(prose=False))
        self.document().setDocumentMargin(MARGIN)
        self._colour()


def one_unit_line_ends(text: str) -> str:
    """Text of the same length whose line ends Qt counts as one; U+FFFC is its sign for an object."""
    return text.replace("\r\n", " \n").replace("\r", "\n").replace("\ufffc", "\ufffd")
