"""Paints the rows of the result list: tile, name, two lines of the passage, where and when."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QAbstractItemModel, QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QFontMetricsF,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QPixmap,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from desktop_app.presenters.language import translate
from desktop_app.presenters.searching.result_rows import FoldRow, HitRow, MoreRow, confidence_words
from desktop_app.presenters.searching.snippets import Snippet
from desktop_app.protocol.messages import Confidence, Span
from desktop_app.ui.icons import pixmap
from desktop_app.ui.models.results_model import ROW_ROLE, Index
from desktop_app.ui.models.row_painting import (
    GAP,
    LEFT,
    PAD,
    SIDE,
    TILE,
    elided,
    line_height,
    paint_ground,
    paint_hollow_tile,
    paint_text,
    paint_tile,
)
from desktop_app.ui.text_positions import marks_in_utf16
from desktop_app.ui.theme import Look, Theme, Tokens

CACHED_LAYOUTS = 400
KEPT_HEIGHTS = 4_000
LEAD_CHARS = 16
WHY_ICON = 15


@dataclass(frozen=True)
class _Laid:
    layout: QTextLayout
    height: int


def confidence_colors(tokens: Tokens, confidence: Confidence) -> tuple[str, str]:
    """The colour of the dot and of the word."""
    return {
        "strong": (tokens.good, tokens.good_text),
        "likely": (tokens.accent, tokens.accent_text),
        "weak": (tokens.muted, tokens.muted),
    }[confidence]


class ResultDelegate(QStyledItemDelegate):
    """Rows are as wide as the view; their heights and text layouts are kept.

    A click on how sure a hit is asks why.
    """

    why_asked = Signal()
    says_why = True  # somebody answers it

    snippet_lines = 2
    scroll_bar = 10  # its width is kept free, whether it is there or not

    def __init__(self, view: QAbstractItemView, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme
        self._laid: OrderedDict[tuple[Snippet, int], _Laid] = OrderedDict()
        self._heights: OrderedDict[tuple[Snippet, int], int] = OrderedDict()
        self._unplugged: QPixmap | None = None
        theme.changed.connect(self._forget)

    def _forget(self) -> None:
        self._laid.clear()
        self._heights.clear()
        self._unplugged = None

    # ------------------------------------------------------------ size

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = index.data(ROW_ROLE)
        width = self._row_width()
        look = self._theme.look
        if not isinstance(row, HitRow):
            return QSize(width, look.sizes.px(48))
        return QSize(width, max(self._height(row, width), self._least_height()))

    def _row_width(self) -> int:
        # Without the scroll bar, whether it is there or not: else its coming would lay out all rows anew.
        return max(200, self._view.width() - self.scroll_bar)

    def _least_height(self) -> int:
        return TILE + 2 * PAD

    def _height(self, row: HitRow, width: int) -> int:
        sizes = self._theme.look.sizes
        snippet = self._snippet_height(row.snippet, width - self._text_left() - SIDE)
        return 2 * PAD + line_height(sizes.body) + snippet + 4 + line_height(sizes.secondary)

    def _snippet_height(self, snippet: Snippet, width: int) -> int:
        """Kept for longer than what is laid out: the list asks for the heights of all its rows."""
        key = (snippet, width)
        height = self._heights.get(key)
        if height is None:
            laid = self._snippet(snippet, width)
            height = self._heights[key] = laid.height if laid else 0
            if len(self._heights) > KEPT_HEIGHTS:
                self._heights.popitem(last=False)
        return height

    def _text_left(self) -> int:
        return SIDE + self._theme.look.sizes.px(TILE) + GAP

    def _snippet(self, snippet: Snippet, width: int) -> _Laid | None:
        if not snippet.text:
            return None
        key = (snippet, width)
        laid = self._laid.get(key)
        if laid is None:
            laid = self._laid[key] = _lay_out(snippet, width, self._theme.look, self.snippet_lines)
            if len(self._laid) > CACHED_LAYOUTS:
                self._laid.popitem(last=False)
        return laid

    # ------------------------------------------------------------ paint

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        row = index.data(ROW_ROLE)
        if (
            self.says_why
            and event.type() == QEvent.Type.MouseButtonRelease
            and isinstance(event, QMouseEvent)
            and isinstance(row, HitRow)
            and self.why_rect(option.rect, row).contains(event.position().toPoint())
        ):
            self.why_asked.emit()
        return super().editorEvent(event, model, option, index)

    def helpEvent(
        self,
        event: QHelpEvent | None,
        view: QAbstractItemView | None,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        row = index.data(ROW_ROLE)
        if self.says_why and event is not None and isinstance(row, HitRow):
            over = self.why_rect(option.rect, row).contains(event.pos())
            QToolTip.showText(
                event.globalPos(), translate("why", "Why this result? (Ctrl+I)") if over else "", view
            )
        return True

    def why_rect(self, rect: QRect, row: HitRow) -> QRect:
        """Where in a row its confidence stands, with the sign that one can ask why."""
        look = self._theme.look
        word = confidence_words(row.confidence)
        width = QFontMetrics(look.font(look.sizes.secondary)).horizontalAdvance(word)
        left = rect.right() - SIDE - width - 5 - look.sizes.px(9) - 8 - look.sizes.px(WHY_ICON)
        return QRect(left, rect.top(), rect.right() - left, PAD + line_height(look.sizes.body) + 4)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW_ROLE)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        look = self._theme.look
        painter.save()
        paint_ground(painter, rect, state, look)
        if isinstance(row, FoldRow):
            self._paint_fold(painter, rect, row)
        elif isinstance(row, MoreRow):
            color = "muted" if row.loading else "accent_text"
            words = rect.adjusted(SIDE, 0, -SIDE, 0)
            paint_text(painter, words, row.text, look.font(look.sizes.body), color, look)
        else:
            self._paint_hit(painter, rect, row)
            if self.says_why and state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
                self._paint_why(painter, self.why_rect(rect, row))
        painter.restore()

    def _paint_why(self, painter: QPainter, rect: QRect) -> None:
        look = self._theme.look
        size, line = look.sizes.px(WHY_ICON), line_height(look.sizes.body)
        drawn = pixmap("help", look.tokens.muted, size, self._view.devicePixelRatioF())
        painter.drawPixmap(QPointF(rect.left(), rect.top() + PAD + (line - size) / 2), drawn)

    def _paint_fold(self, painter: QPainter, rect: QRect, row: FoldRow) -> None:
        look = self._theme.look
        size = look.sizes.px(16)
        scale = self._view.devicePixelRatioF()
        arrow = pixmap("chevron-down" if row.open else "chevron-right", look.tokens.muted, size, scale)
        top = rect.top() + (rect.height() - size) // 2
        painter.drawPixmap(QPointF(rect.left() + SIDE, top), arrow)
        painter.setFont(look.font(look.sizes.body))
        painter.setPen(look.color("muted"))
        painter.drawText(rect.adjusted(SIDE + size + 8, 0, -SIDE, 0), Qt.AlignmentFlag.AlignVCenter, row.text)

    def _paint_hit(self, painter: QPainter, rect: QRect, row: HitRow) -> None:
        sizes = self._theme.look.sizes
        left, right = rect.left() + self._text_left(), rect.right() - SIDE
        top = rect.top() + PAD
        self._paint_tile(painter, QRect(rect.left() + SIDE, top, sizes.px(TILE), sizes.px(TILE)), row)
        line = line_height(sizes.body)
        end = self._paint_confidence(painter, right, top, line, row.confidence) - sizes.px(WHY_ICON) - 8
        self._paint_name(painter, QRect(left, top, end - left - GAP, line), row)
        top += line
        laid = self._snippet(row.snippet, self._row_width() - self._text_left() - SIDE)
        if laid is not None:
            painter.setPen(self._theme.look.color("text"))
            laid.layout.draw(painter, QPointF(left, top))
            top += laid.height
        self._paint_meta(painter, QRect(left, top + 4, right - left, line_height(sizes.secondary)), row)

    def _paint_tile(self, painter: QPainter, rect: QRect, row: HitRow) -> None:
        look = self._theme.look
        if not row.offline:
            paint_tile(painter, rect, row.tile, look)
            return
        if self._unplugged is None:
            scale = self._view.devicePixelRatioF()
            self._unplugged = pixmap("unplugged", look.tokens.muted, look.sizes.px(18), scale)
        paint_hollow_tile(painter, rect, self._unplugged, look)

    def _paint_confidence(
        self, painter: QPainter, right: int, top: int, line: int, confidence: Confidence
    ) -> int:
        """Paint the dot and the word at the right edge; returns where they begin."""
        look = self._theme.look
        dot, ink = confidence_colors(look.tokens, confidence)
        font = look.font(look.sizes.secondary)
        word = confidence_words(confidence)
        left = right - ceil(QFontMetricsF(font).horizontalAdvance(word))
        painter.setFont(font)
        painter.setPen(QColor(ink))
        # A glyph of another font (Chinese, Japanese) may reach a little beyond what its word measures.
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
        painter.drawText(QRect(left, top, right - left, line), flags, word)
        size = look.sizes.px(9)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(dot))
        painter.drawEllipse(QRectF(left - 5 - size, top + (line - size) / 2, size, size))
        return left - 5 - size

    def _paint_name(self, painter: QPainter, rect: QRect, row: HitRow) -> None:
        look = self._theme.look
        bold, small = look.font(look.sizes.body, bold=True), look.font(look.sizes.secondary)
        width = QFontMetrics(bold).horizontalAdvance(row.name)
        name, marks = row.name, row.name_marks
        if width > rect.width():
            name, marks, width = elided(bold, name, rect.width()), (), rect.width()
        _draw_line(painter, name, marks, bold, rect, look)
        rest = rect.adjusted(width + 8, 0, 0, 0)
        if rest.width() > 32:
            painter.setFont(small)
            painter.setPen(look.color("muted"))
            text = elided(small, row.crumbs, rest.width(), Qt.TextElideMode.ElideLeft)
            painter.drawText(rest, LEFT, text)

    def _paint_meta(self, painter: QPainter, rect: QRect, row: HitRow) -> None:
        look = self._theme.look
        font = look.font(look.sizes.secondary)
        painter.setFont(font)
        painter.setPen(look.color("muted"))
        painter.drawText(rect, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, row.date)
        free = rect.width() - QFontMetrics(font).horizontalAdvance(row.date) - 16
        painter.drawText(rect, LEFT, elided(font, row.meta, free))


def _formats(text: str, spans: Sequence[Span], look: Look) -> list[QTextLayout.FormatRange]:
    ranges = []
    for mark in marks_in_utf16(text, spans):
        style = QTextCharFormat()
        style.setBackground(look.color("meaning" if mark.meaning else "words"))
        style.setForeground(look.color("text"))
        one = QTextLayout.FormatRange()
        one.start, one.length, one.format = mark.start, mark.length, style
        ranges.append(one)
    return ranges


def _lay_out(snippet: Snippet, width: int, look: Look, most_lines: int) -> _Laid:
    layout = QTextLayout(snippet.text, look.font(look.sizes.body))
    layout.setFormats(_formats(snippet.text, snippet.marks, look))
    layout.setCacheEnabled(True)
    lines = _break_lines(layout, width, look)
    if lines > most_lines:
        cut = _cut_to_lines(layout, snippet, most_lines)
        return _lay_out(cut, width, look, most_lines)
    return _Laid(layout, lines * line_height(look.sizes.body))


def _break_lines(layout: QTextLayout, width: int, look: Look) -> int:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    number = 0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        slot = line_height(look.sizes.body)
        line.setPosition(QPointF(0, number * slot + (slot - line.height()) / 2))
        number += 1
    layout.endLayout()
    return number


def _cut_to_lines(layout: QTextLayout, snippet: Snippet, most_lines: int) -> Snippet:
    """The snippet without what does not fit; its first mark must stay in sight."""
    line = layout.lineAt(most_lines - 1)
    end = line.textStart() + line.textLength()
    first = snippet.marks[0] if snippet.marks else None
    if first is not None and first.start > LEAD_CHARS and first.end > end * 0.9:
        return _begin_nearer(snippet, first.start)
    kept = snippet.text.encode("utf-16-le")[: 2 * end].decode("utf-16-le", "ignore")
    kept = kept.rstrip()[:-2]
    space = kept.rfind(" ", -16)
    kept = (kept[:space] if space > 0 else kept).rstrip(" ,.;:…")
    marks = tuple(Span(m.start, min(m.end, len(kept)), m.why) for m in snippet.marks if m.start < len(kept))
    return Snippet(kept + "…", marks)


def _begin_nearer(snippet: Snippet, first: int) -> Snippet:
    """The snippet from a word shortly before its first mark on."""
    space = snippet.text.find(" ", first - LEAD_CHARS, first)
    start = space + 1 if space >= 0 else first
    shift = 1 - start
    return Snippet(
        "…" + snippet.text[start:],
        tuple(Span(mark.start + shift, mark.end + shift, mark.why) for mark in snippet.marks),
    )


def _draw_line(
    painter: QPainter, text: str, spans: Sequence[Span], font: QFont, rect: QRect, look: Look
) -> None:
    if not spans:
        painter.setFont(font)
        painter.setPen(QPen(look.color("text")))
        painter.drawText(rect, LEFT, text)
        return
    layout = QTextLayout(text, font)
    layout.setFormats(_formats(text, spans, look))
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(10_000)
    layout.endLayout()
    painter.setPen(QPen(look.color("text")))
    layout.draw(painter, QPointF(rect.left(), rect.top() + (rect.height() - line.height()) / 2))
