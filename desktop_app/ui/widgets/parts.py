"""Small constructors for the controls that every panel is made of."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from desktop_app.ui.icons import icon
from desktop_app.ui.keys import with_keys
from desktop_app.ui.theme import Theme


def label(text: str = "", kind: str = "", wrap: bool = False) -> QLabel:
    """A label that shows plain text, whatever is in it."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("kind", kind)
    made.setWordWrap(wrap)
    return made


def button(text: str, on_click: Callable[[], object], kind: str = "", tip: str = "") -> QPushButton:
    """A push button; `kind` picks its style."""
    made = QPushButton(text)
    made.setProperty("kind", kind)
    made.setToolTip(tip)
    made.setAccessibleName(text)
    made.setAutoDefault(False)
    made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    made.clicked.connect(lambda _checked=False: on_click())
    return made


def rule() -> QFrame:
    """A thin horizontal line."""
    made = QFrame()
    made.setProperty("kind", "rule")
    return made


def restyle(widget: QWidget) -> None:
    """Apply the style sheet again after a dynamic property changed."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def set_property(widget: QWidget, name: str, value: object) -> None:
    """Set a dynamic property that the style sheet looks at."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        restyle(widget)


def plain_widget(kind: str) -> QWidget:
    """A widget whose ground the style sheet paints."""
    made = QWidget()
    made.setProperty("kind", kind)
    made.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    return made


def scrolled(content: QWidget) -> QScrollArea:
    """A page that scrolls where it is higher than its place, so that it never makes the window larger."""
    made = QScrollArea()
    made.setWidgetResizable(True)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    made.setWidget(content)
    return made


def empty_layout(layout: QLayout) -> None:
    """Take all widgets out of a layout and delete them."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()


def say(shown: QLabel, text: str) -> None:
    """Set a label's text; without any the label is hidden."""
    shown.setText(text)
    shown.setVisible(bool(text))


TONE_COLORS = (
    ("good", "good"),
    ("busy", "accent"),
    ("quiet", "muted"),
    ("caution", "caution"),
    ("bad", "bad"),
)


class IconButton(QToolButton):
    """A flat button with an icon in the text's colour; its name is what screen readers say."""

    def __init__(
        self,
        theme: Theme,
        icon_name: str,
        name: str,
        on_click: Callable[[], object],
        shortcut: str = "",
        size: int = 20,
        fixed: bool = False,
    ) -> None:
        super().__init__()
        self._theme, self._icon_name, self._size = theme, icon_name, size
        self._fixed = fixed
        self.setAccessibleName(name)
        self.setToolTip(with_keys(name, shortcut))
        self.clicked.connect(lambda _checked=False: on_click())
        theme.changed.connect(self._draw)
        self._draw()

    def set_icon(self, icon_name: str, name: str, shortcut: str = "") -> None:
        """Another icon with another meaning."""
        self.setAccessibleName(name)
        self.setToolTip(with_keys(name, shortcut))
        if icon_name != self._icon_name:
            self._icon_name = icon_name
            self._draw()

    def _draw(self) -> None:
        tokens, sizes = self._theme.look.tokens, self._theme.look.sizes
        size = self._size if self._fixed else sizes.px(self._size)
        self.setIconSize(QSize(size, size))
        self.setIcon(icon(self._icon_name, tokens.muted, size, tokens.accent_text))


class IconLabel(QLabel):
    """An icon that is only looked at."""

    def __init__(self, theme: Theme, icon_name: str, size: int, color: str = "muted") -> None:
        super().__init__()
        self._theme, self._icon_name, self._size, self._color = theme, icon_name, size, color
        theme.changed.connect(self._draw)
        self._draw()

    def set_icon(self, icon_name: str, color: str) -> None:
        """Another icon, another colour."""
        if (icon_name, color) != (self._icon_name, self._color):
            self._icon_name, self._color = icon_name, color
            self._draw()

    def _draw(self) -> None:
        color = getattr(self._theme.look.tokens, self._color)
        size = self._theme.look.sizes.px(self._size)
        self.setFixedSize(size, size)
        self.setPixmap(icon(self._icon_name, color, size).pixmap(QSize(size, size), self.devicePixelRatioF()))


class Dot(QWidget):
    """A coloured dot beside a word that says the same."""

    def __init__(self, theme: Theme, size: int = 9) -> None:
        super().__init__()
        self._theme, self._size = theme, size
        self._tone = "quiet"
        theme.changed.connect(self._fit)
        self._fit()

    def set_tone(self, tone: str) -> None:
        """good, busy, quiet, caution or bad."""
        if tone != self._tone:
            self._tone = tone
            self.update()

    def _fit(self) -> None:
        size = self._theme.look.sizes.px(self._size)
        self.setFixedSize(size, size)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.look.color(dict(TONE_COLORS)[self._tone]))
        painter.drawEllipse(self.rect())
        painter.end()


class ElidedLabel(QLabel):
    """One line that is cut where it does not fit; the tooltip has the whole of it."""

    def __init__(
        self, kind: str = "", mode: Qt.TextElideMode = Qt.TextElideMode.ElideMiddle, least: int = 48
    ) -> None:
        super().__init__()
        self._full = ""
        self._mode, self._least = mode, least
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("kind", kind)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)

    def set_text(self, text: str) -> None:
        """The whole text."""
        if text != self._full:
            self._full = text
            self.setAccessibleName(text)
            self.updateGeometry()
            self._fit()

    def full_text(self) -> str:
        """What was given, uncut."""
        return self._full

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        return QSize(self.fontMetrics().horizontalAdvance(self._full) + 1, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self._least, self.sizeHint().width()), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.ensurePolished()
        shown = self.fontMetrics().elidedText(self._full, self._mode, self.width())
        self.setText(shown)
        self.setToolTip(self._full if shown != self._full else "")


class TightButton(QPushButton):
    """A push button that shows only its icon where there is no room for its words."""

    def __init__(
        self,
        theme: Theme,
        icon_name: str,
        text: str,
        on_click: Callable[[], object],
        tip: str,
        keys: str = "",
    ) -> None:
        super().__init__(text)
        self._theme, self._icon_name, self._words, self._tip, self._keys = theme, icon_name, text, tip, keys
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda _checked=False: on_click())
        theme.changed.connect(self._draw)
        self._with_words = True
        self._draw()

    def set_face(self, icon_name: str, text: str) -> None:
        """Another icon with other words."""
        if (icon_name, text) != (self._icon_name, self._words):
            self._icon_name, self._words = icon_name, text
            self._draw()

    def show_words(self, shown: bool) -> None:
        """Words, or the icon only."""
        if shown != self._with_words:
            self._with_words = shown
            self._draw()

    def width_with_words(self) -> int:
        """How wide it is with its words."""
        return self.fontMetrics().horizontalAdvance(self._words) + 2 * 12 + 2

    def _draw(self) -> None:
        size = self._theme.look.sizes.px(18)
        self.setAccessibleName(self._words)
        self.setToolTip(with_keys(self._tip if self._with_words else self._words, self._keys))
        self.setText(self._words if self._with_words else "")
        self.setIconSize(QSize(size, size))
        drawn = icon(self._icon_name, self._theme.look.tokens.muted, size)
        self.setIcon(QIcon() if self._with_words else drawn)
