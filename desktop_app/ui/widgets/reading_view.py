"""Read-only text of a document, scrolled to a passage, with its marks and page numbers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QPoint, QRectF, Qt, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFont,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QShortcut,
    QSyntaxHighlighter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QTextEdit

from desktop_app.presenters.language import translate
from desktop_app.presenters.results.preview import PreviewText
from desktop_app.protocol.messages import PreviewPassage, Span
from desktop_app.ui.keys import menu_text
from desktop_app.ui.text_positions import marks_in_utf16
from desktop_app.ui.theme import Look, Theme

LOAD_AHEAD_PX = 600
MARGIN = 32
SIMILAR_KEYS = "Ctrl+Shift+P"
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class PlainDocument(QTextDocument):
    """Text only: nothing named in it is ever loaded."""

    def loadResource(self, type: int, name: QUrl | str) -> object:
        return None


class MarkdownHeadings(QSyntaxHighlighter):
    """Bold lines where Markdown has its headings; the text itself stays as it was written."""

    active = False

    def highlightBlock(self, text: str) -> None:
        if self.active and text.startswith("#"):
            self.setFormat(0, len(text), _bold())


class ReadingView(QTextEdit):
    """Read-only text built with a cursor, never from HTML, with a bar beside the passage in question."""

    passages_wanted = Signal(str)  # passages like the selected text, or ("") like the one that is shown

    def __init__(self, theme: Theme, on_need_more: Callable[[bool], None]) -> None:
        super().__init__()
        self._theme, self._on_need_more = theme, on_need_more
        self._text: PreviewText | None = None
        self._starts: dict[int, tuple[int, int]] = {}  # ordinal → first and last position
        self._filling = False
        self.setProperty("kind", "reading")
        self.setDocument(PlainDocument(self))
        self._headings = MarkdownHeadings(self.document())
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setAcceptDrops(False)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAccessibleName(translate("preview", "Text of the file"))
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        theme.changed.connect(self._redraw)
        keys = QShortcut(QKeySequence(SIMILAR_KEYS), self)
        keys.setContext(Qt.ShortcutContext.WidgetShortcut)
        keys.activated.connect(self.want_passages)

    def show_text(self, text: PreviewText) -> None:
        """Replace everything and scroll to the current passage."""
        self._text = text
        self._filling = True
        self._prepare_document()
        self._append(text.passages, at_end=True)
        self._filling = False
        self.scroll_to(text.current)

    def extend_text(self, passages: Sequence[PreviewPassage], at_end: bool) -> None:
        """Add passages at an end; what is seen stays where it is."""
        if self._text is None:
            return
        bar = self.verticalScrollBar()
        before, height = bar.value(), self.document().size().height()
        self._filling = True
        joined = (*self._text.passages, *passages) if at_end else (*passages, *self._text.passages)
        self._text = _with_passages(self._text, joined)
        self._append(passages, at_end)
        if not at_end:
            bar.setValue(before + round(self.document().size().height() - height))
        self._filling = False

    def scroll_to(self, ordinal: int) -> None:
        """Bring a passage's first mark (else its beginning) to a third of the height."""
        if self._text is None or ordinal not in self._starts:
            return
        marks = self._text.marks.get(ordinal, ())
        passage = next(p for p in self._text.passages if p.ordinal == ordinal)
        found = marks_in_utf16(passage.text, marks[:1])
        position = self._starts[ordinal][0] + (found[0].start if found else 0)
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(position, self.document().characterCount() - 1))
        self.setTextCursor(cursor)
        top = self.cursorRect(cursor).top()
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + top - self.viewport().height() // 3)

    def clear_text(self) -> None:
        """Show nothing."""
        self._text, self._starts = None, {}
        self.document().clear()

    def selected_text(self) -> str:
        """What the person has selected; "" for nothing."""
        return self.textCursor().selection().toPlainText()

    def first_visible_position(self) -> int:
        """The position of the text at the top edge."""
        return self.cursorForPosition(QPoint(MARGIN, 4)).position()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addSeparator()
        menu.addAction(
            menu_text(translate("likeness", "Find similar passages"), SIMILAR_KEYS), self.want_passages
        )
        menu.popup(event.globalPos())

    def want_passages(self) -> None:
        """Ask for passages like what is selected."""
        # Qt's sign for the end of a paragraph inside a selection
        self.passages_wanted.emit(self.textCursor().selectedText().replace("\u2029", "\n"))

    def paintEvent(self, event: QPaintEvent) -> None:
        self._paint_margins()
        super().paintEvent(event)

    # ------------------------------------------------------------ inside

    def _prepare_document(self) -> None:
        assert self._text is not None
        self._starts = {}
        document = self.document()
        document.clear()
        self._headings.active = self._text.markdown
        document.setDefaultFont(self._theme.look.reading_font(self._text.prose))
        document.setDocumentMargin(self._theme.look.sizes.px(MARGIN))
        option = document.defaultTextOption()
        option.setWrapMode(option.WrapMode.WrapAtWordBoundaryOrAnywhere)
        document.setDefaultTextOption(option)

    def _append(self, passages: Sequence[PreviewPassage], at_end: bool) -> None:
        assert self._text is not None
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End if at_end else QTextCursor.MoveOperation.Start)
        cursor.beginEditBlock()
        first = cursor.position()
        fresh: dict[int, tuple[int, int]] = {}
        for passage in passages:
            start = cursor.position()
            self._insert(cursor, passage)
            trailing = len(passage.text) - len(passage.text.rstrip())
            fresh[passage.ordinal] = (start, max(start, cursor.position() - trailing))
        added = cursor.position() - first
        if not at_end:
            self._starts = {o: (a + added, b + added) for o, (a, b) in self._starts.items()}
        self._starts.update(fresh)
        cursor.endEditBlock()

    def _insert(self, cursor: QTextCursor, passage: PreviewPassage) -> None:
        assert self._text is not None
        look = self._theme.look
        text = _one_unit_line_ends(passage.text)
        block = QTextBlockFormat()
        proportional = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
        block.setLineHeight(140.0 if self._text.prose else 130.0, proportional)
        cursor.setBlockFormat(block)
        at = 0
        for start, end, style in _runs(text, self._text.marks.get(passage.ordinal, ()), look):
            cursor.insertText(text[at:start], QTextCharFormat())
            cursor.insertText(text[start:end], style)
            at = end
        cursor.insertText(text[at:], QTextCharFormat())

    def _paint_margins(self) -> None:
        if self._text is None:
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._text.current in self._starts:
            self._paint_bar(painter, *self._starts[self._text.current])
        self._paint_pages(painter, self._text.passages)
        painter.end()

    def _paint_pages(self, painter: QPainter, passages: Sequence[PreviewPassage]) -> None:
        """The number of every page, in the margin beside its first line."""
        look = self._theme.look
        painter.setFont(look.font(look.sizes.tiny))
        painter.setPen(look.color("muted"))
        height, width = self.viewport().height(), self.viewport().width()
        for before, passage in zip((None, *passages), passages, strict=False):
            if passage.page is None or (before is not None and before.page == passage.page):
                continue
            top, bottom = self._cursor_top(self._starts[passage.ordinal][0])
            if bottom > 0 and top < height:
                place = QRectF(width - 40, top, 32, bottom - top)
                painter.drawText(
                    place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, f"{passage.page}"
                )

    def _paint_bar(self, painter: QPainter, start: int, end: int) -> None:
        first, last = self._cursor_top(start), self._cursor_top(end)
        painter.setPen(Qt.PenStyle.NoPen)
        color = QColor(self._theme.look.tokens.accent)
        color.setAlphaF(0.55)
        painter.setBrush(color)
        left = self._theme.look.sizes.px(MARGIN) - 16
        painter.drawRoundedRect(QRectF(left, first[0], 3, last[1] - first[0]), 1.5, 1.5)

    def _cursor_top(self, position: int) -> tuple[float, float]:
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(position, self.document().characterCount() - 1))
        rect = self.cursorRect(cursor)
        return rect.top(), rect.bottom()

    def _on_scrolled(self, value: int) -> None:
        if self._filling or self._text is None:
            return
        bar = self.verticalScrollBar()
        if bar.maximum() - value < LOAD_AHEAD_PX:
            self._on_need_more(True)
        if value < LOAD_AHEAD_PX:
            self._on_need_more(False)

    def _redraw(self) -> None:
        if self._text is not None:
            self.show_text(self._text)


def _bold() -> QTextCharFormat:
    style = QTextCharFormat()
    style.setFontWeight(QFont.Weight.Bold)
    return style


def _with_passages(text: PreviewText, passages: tuple[PreviewPassage, ...]) -> PreviewText:
    return replace(text, passages=passages)


def _one_unit_line_ends(text: str) -> str:
    # Same length, so that marks stay where they are; U+FFFC is Qt's sign for an embedded object.
    return text.replace("\r\n", " \n").replace("\r", "\n").replace("\ufffc", "\ufffd")


def _runs(text: str, spans: Sequence[Span], look: Look) -> list[tuple[int, int, QTextCharFormat]]:
    """Marked stretches in code points, in order and without overlap."""
    runs: list[tuple[int, int, QTextCharFormat]] = []
    end = 0
    for span in sorted(spans, key=lambda span: span.start):
        start, stop = max(span.start, end), min(span.end, len(text))
        if start < stop:
            style = QTextCharFormat()
            style.setBackground(look.color("meaning" if span.why == "meaning" else "words"))
            runs.append((start, stop, style))
            end = stop
    return runs
