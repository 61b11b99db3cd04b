"""Controls of the settings: cards, rows, segments, switches, and buttons that open a list of choices."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from functools import partial
from typing import Generic, TypeVar

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QBoxLayout,
    QButtonGroup,
    QFrame,
    QLayout,
    QMenu,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.flow import FlowLayout
from desktop_app.ui.widgets.parts import button, label

V = TypeVar("V", bound=Hashable)

WIDEST_CONTROL = 0.6  # of its row; a wider one goes below its title


def card(title: str) -> tuple[QFrame, QVBoxLayout]:
    """A card with its title, and the column for what is in it."""
    made = QFrame()
    made.setProperty("kind", "card")
    made.setAccessibleName(title)
    column = QVBoxLayout(made)
    column.setContentsMargins(24, 16, 24, 24)
    column.setSpacing(16)
    column.addWidget(label(title, "strong"))
    return made, column


class SettingRow(QWidget):
    """A title with its explanation, and the control at the right; below them where there is no room."""

    def __init__(self, title: str, text: str, control: QWidget) -> None:
        super().__init__()
        self._control = control
        self.text = label(text, "muted", wrap=True)
        self.text.setVisible(bool(text))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(label(title, wrap=True))
        words.addWidget(self.text)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(16)
        self._row.addLayout(words, 1)
        self._row.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self._control.sizeHint().width() > WIDEST_CONTROL * self.width()
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._row.direction() != direction:
            self._row.setDirection(direction)
            self._row.setSpacing(8 if narrow else 16)


class Segments(QWidget, Generic[V]):
    """Buttons of which one is chosen."""

    def __init__(self, name: str, choices: Iterable[tuple[V, str]], on_choose: Callable[[V], object]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._name, self._on_choose = name, on_choose
        self.buttons: dict[V, QPushButton] = {}
        self._group = QButtonGroup(self)
        self._flow = FlowLayout(8)
        self.setLayout(self._flow)
        self.offer(choices)

    def offer(self, choices: Iterable[tuple[V, str]]) -> None:
        """Offer these choices, in this order; buttons of choices that stay are kept."""
        for at, (value, text) in enumerate(choices):
            if value not in self.buttons:
                made = button(text, partial(self._on_choose, value), "segment")
                made.setAccessibleName(f"{self._name}: {text}")
                made.setCheckable(True)
                self._group.addButton(made)
                self._flow.insert_widget(at, made)
                self.buttons[value] = made

    def choose(self, value: V) -> None:
        """Mark the present choice."""
        self.buttons[value].setChecked(True)


class MenuChoice(QPushButton):
    """A button that says what is chosen and opens the list of choices ("512 MB ▾")."""

    def __init__(self, name: str, on_choose: Callable[[int], object]) -> None:
        super().__init__("…")
        self.setAccessibleName(name)
        self.setProperty("kind", "choice")
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._name, self._on_choose = name, on_choose
        self._choices: tuple[tuple[int, str], ...] = ()
        self._chosen = -1
        self.clicked.connect(self._open)

    def show_choices(self, choices: Sequence[tuple[int, str]], chosen: int) -> None:
        """Offer these choices, one of which holds."""
        if (tuple(choices), chosen) != (self._choices, self._chosen):
            self._choices, self._chosen = tuple(choices), chosen
            text = dict(choices).get(chosen, "")
            self.setText(f"{text}  ▾")
            self.setAccessibleName(f"{self._name}: {text}")

    def menu_of_choices(self) -> QMenu:
        """The list, with the present choice marked."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for value, text in self._choices:
            action = menu.addAction(text, partial(self._on_choose, value))
            action.setCheckable(True)
            action.setChecked(value == self._chosen)
        return menu

    def _open(self) -> None:
        self.menu_of_choices().popup(self.mapToGlobal(self.rect().bottomLeft()))


class Switch(QAbstractButton):
    """On or off. Shows what holds: a click only asks for the other."""

    def __init__(self, theme: Theme, name: str, on_ask: Callable[[bool], object]) -> None:
        super().__init__()
        self._theme = theme
        self.setCheckable(True)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda checked=False: on_ask(checked))
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        px = self._theme.look.sizes.px
        return QSize(px(40), px(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, on = self._theme.look, self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        track = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        strong = look.color("accent" if on else "muted")
        ground = strong if on else look.color("panel")
        if not self.isEnabled():
            strong, ground = look.color("line"), look.color("line" if on else "panel")
        painter.setPen(QPen(strong, 1.5))
        painter.setBrush(ground)
        painter.drawRoundedRect(track, track.height() / 2, track.height() / 2)
        self._paint_knob(painter, track, look.color("on_accent" if on and self.isEnabled() else "muted"))
        if self.hasFocus():
            painter.setPen(QPen(look.color("text" if on else "accent"), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            ring = QRectF(self.rect()).adjusted(0.75, 0.75, -0.75, -0.75)
            painter.drawRoundedRect(ring, ring.height() / 2, ring.height() / 2)
        painter.end()

    def _paint_knob(self, painter: QPainter, track: QRectF, color: QColor) -> None:
        gap = track.height() * 0.2
        size = track.height() - 2 * gap
        left = track.right() - gap - size if self.isChecked() else track.left() + gap
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawEllipse(QRectF(left, track.top() + gap, size, size))


def wide(layout: QLayout) -> QWidget:
    """A widget around a layout, for a row of settings."""
    made = QWidget()
    made.setLayout(layout)
    layout.setContentsMargins(0, 0, 0, 0)
    return made
