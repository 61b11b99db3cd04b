"""Why a result is one: a small card beside it, which takes the focus and goes with Esc."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGraphicsDropShadowEffect,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop_app.presenters.language import translate
from desktop_app.presenters.searching.result_rows import confidence_words
from desktop_app.presenters.searching.why import Reason, Why
from desktop_app.protocol.messages import Confidence
from desktop_app.ui.keys import shown_keys
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.flow import FlowLayout
from desktop_app.ui.widgets.parts import Dot, ElidedLabel, IconButton, button, empty_layout, label, rule

WIDTH = 400
EDGE = 8
SIDE = 16
QUOTE_KINDS = {"meaning": "meaning", "words": "words", "name": "words"}
TONES: dict[Confidence, str] = {"strong": "good", "likely": "busy", "weak": "quiet"}


class WhyPopover(QFrame):
    """Lies over its parent, is no dialog and stops nothing. Closes where the focus leaves it."""

    def __init__(
        self,
        theme: Theme,
        parent: QWidget,
        on_more: Callable[[], None],
        on_less: Callable[[], None],
        on_closed: Callable[[], None],
    ) -> None:
        super().__init__(parent)
        self._host = parent
        self._theme, self._on_closed = theme, on_closed
        self._why: Why | None = None
        self._anchor = QRect()
        self.setProperty("kind", "popover")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._dot = Dot(theme)
        self.name = ElidedLabel("title", least=80)
        self.word = label(kind="muted")
        self.closer = IconButton(theme, "close", translate("why", "Close"), self.close_up, "Esc", 16)
        self.verdict = label(wrap=True)
        body = QWidget()
        self._reasons = QVBoxLayout(body)
        self._reasons.setContentsMargins(0, 0, 0, 0)
        self._reasons.setSpacing(12)
        self._scroll = QScrollArea()
        self._scroll.setProperty("kind", "popover")
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(body)
        self.more = button(translate("likeness", "More like this"), on_more, tip=shown_keys("Ctrl+M"))
        self.less = button(translate("likeness", "Less like this"), on_less, tip=shown_keys("Ctrl+Shift+M"))
        self._build()
        self._shade()
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._focus_moved)
        theme.changed.connect(self._redraw)
        self.hide()

    def open_at(self, why: Why, anchor: QRect) -> None:
        """Show beside `anchor`, in the parent's coordinates, and take the focus."""
        self.show_why(why)
        self._anchor = anchor
        self.show()
        self._fit(anchor)
        self.raise_()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def show_why(self, why: Why) -> None:
        """Say something else, at the same place."""
        if why == self._why:
            return
        self._why = why
        self._dot.set_tone(TONES[why.confidence])
        self.name.set_text(why.name)
        self.word.setText(confidence_words(why.confidence))
        self.verdict.setText(why.verdict)
        empty_layout(self._reasons)
        for reason in why.reasons:
            self._reasons.addWidget(self._shown(reason))
        title = translate("why", "Why “{name}” was found").format(name=why.name)
        self.setAccessibleName(f"{title}. {why.spoken}")
        if self.isVisible():
            self._fit(self._anchor)

    def close_up(self) -> None:
        """Go, and give the focus back."""
        if self.isVisible():
            self.hide()
            self._on_closed()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_up()
        else:
            super().keyPressEvent(event)

    # ------------------------------------------------------------ inside

    def _build(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.name, 1)
        top.addWidget(self._dot)
        top.addWidget(self.word)
        top.addWidget(self.closer)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.more)
        foot.addWidget(self.less)
        foot.addStretch(1)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(SIDE, 12, SIDE, 16)
        column.setSpacing(12)
        column.addLayout(top)
        column.addWidget(self.verdict)
        column.addWidget(rule())
        column.addWidget(self._scroll)
        column.addLayout(foot)

    def _shown(self, reason: Reason) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(label(reason.title, "strong"))
        column.addWidget(label(reason.text, "body-muted", wrap=True))
        kind = QUOTE_KINDS.get(reason.kind, "example")
        if reason.kind == "meaning":
            for quote in reason.quotes:
                column.addWidget(label(quote, kind, wrap=True))
        elif reason.quotes:
            words = QWidget()
            flow = FlowLayout(6, 4)
            words.setLayout(flow)
            for quote in reason.quotes:
                flow.addWidget(label(quote, kind))
            column.addWidget(words)
        return part

    def _fit(self, anchor: QRect) -> None:
        """Under the anchor, else over it, else as near as there is room; long reasons are scrolled."""
        sizes, room = self._theme.look.sizes, self._host.rect().adjusted(EDGE, EDGE, -EDGE, -EDGE)
        self.setFixedWidth(min(sizes.px(WIDTH), room.width()))
        inner = self.width() - 2 * SIDE - 2
        wanted = max(self._reasons.totalHeightForWidth(inner), 1)
        self._scroll.setFixedHeight(wanted)
        whole = self._column.totalHeightForWidth(self.width())
        height = min(whole, room.height())
        self._scroll.setFixedHeight(max(sizes.px(48), wanted - (whole - height)))
        self.setFixedHeight(height)
        below, above = anchor.bottom() + 4, anchor.top() - 4 - height
        top = below if below + height <= room.bottom() else above
        left = min(max(anchor.right() - self.width(), room.left()), room.right() - self.width())
        self.move(QPoint(left, max(room.top(), min(top, room.bottom() - height))))

    def _shade(self) -> None:
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(24)
        shadow.setOffset(0, 4)
        shadow.setColor(QColor(0, 0, 0, 70))
        self.setGraphicsEffect(shadow)

    def _redraw(self) -> None:
        if self.isVisible():
            self._fit(self._anchor)

    def _focus_moved(self, before: QWidget | None, now: QWidget | None) -> None:
        if self.isVisible() and now is not None and now is not self and not self.isAncestorOf(now):
            self.hide()
