"""The examples of a search as chips in its box; what does not fit goes into a menu behind them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy, QWidget

from desktop_app.presenters.language import translate
from desktop_app.presenters.searching.examples import ExampleChip
from desktop_app.ui.widgets.parts import button, empty_layout

REMOVING_KEYS = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class ExampleChips(QWidget):
    """A click, Delete or Backspace removes a chip. At most `room` pixels wide."""

    def __init__(self, on_remove: Callable[[ExampleChip], None]) -> None:
        super().__init__()
        self._on_remove = on_remove
        self._chips: tuple[ExampleChip, ...] = ()
        self._room = 10_000
        self.buttons: list[QPushButton] = []
        self.more = button("", self._open_menu, "filter")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(6)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(translate("likeness", "Examples"))
        self._fill()

    def show_chips(self, chips: Sequence[ExampleChip]) -> None:
        """Show these chips. The focus stays among them, or goes to whoever asked for it last."""
        if tuple(chips) != self._chips:
            self._chips = tuple(chips)
            self._fill()

    def set_room(self, room: int) -> None:
        """How wide they may become."""
        if room != self._room:
            self._room = room
            self._fit()

    def menu_of_hidden(self) -> QMenu:
        """The chips that do not fit, each to be removed."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for chip, made in zip(self._chips, self.buttons, strict=True):
            if made.isHidden():
                menu.addAction(f"{chip.label}  ×", partial(self._on_remove, chip))
        return menu

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in REMOVING_KEYS
            and isinstance(watched, QPushButton)
        ):
            watched.click()
            return True
        return False

    def _fill(self) -> None:
        self._row.removeWidget(self.more)
        empty_layout(self._row)
        self.buttons = [self._made(chip) for chip in self._chips]
        for made in self.buttons:
            self._row.addWidget(made)
        self._row.addWidget(self.more)
        self._fit()
        self.setVisible(bool(self._chips))

    def _made(self, chip: ExampleChip) -> QPushButton:
        made = button(f"{chip.label}  ×", partial(self._on_remove, chip), "filter", chip.tip)
        if chip.unlike:
            made.setProperty("unlike", True)
        made.setAccessibleName(chip.spoken)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.installEventFilter(self)
        return made

    def _fit(self) -> None:
        """Show as many as there is room for; at least the button that tells how many there are."""
        gap = self._row.spacing()
        widths = [made.sizeHint().width() + gap for made in self.buttons]
        shown = len(widths)
        if sum(widths) > self._room:
            room = self._room - self.more.sizeHint().width() - gap
            shown = next((n for n in range(len(widths), -1, -1) if sum(widths[:n]) <= room), 0)
        for at, made in enumerate(self.buttons):
            made.setVisible(at < shown)
        hidden = len(widths) - shown
        if shown:
            text = translate("likeness", "+%n more", "", hidden)
        else:
            text = translate("likeness", "%n example(s)", "", hidden)
        self.more.setText(f"{text} ▾")
        self.more.setAccessibleName(translate("likeness", "%n more example(s): list", "", hidden))
        self.more.setVisible(hidden > 0)

    def _open_menu(self) -> None:
        self.menu_of_hidden().popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))
