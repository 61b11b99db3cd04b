"""The filters in the search box as chips: a click goes to the text, × takes it out, a key turns it round."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy, QWidget

from desktop_app.presenters.language import translate
from desktop_app.presenters.wording import printable
from desktop_app.protocol.messages import FilterChip
from desktop_app.ui.keys import menu_text

LONGEST = 24  # characters that are shown
CROSS = 22  # pixels at the right that belong to the ×
GAP = 6
REMOVE_KEYS = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


@dataclass(frozen=True)
class ChipActions:
    """What can be done with a filter."""

    edit: Callable[[FilterChip], object]
    negate: Callable[[FilterChip], object]
    remove: Callable[[FilterChip], object]


class FilterButton(QPushButton):
    """One filter."""

    def __init__(self, chip: FilterChip, actions: ChipActions) -> None:
        super().__init__()
        self.chip, self._actions = chip, actions
        self._on_cross = False
        self.setProperty("kind", "filter")
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._open_menu)
        self.clicked.connect(self._clicked)
        self.setText(f"{shown(chip)}  ×")
        text = printable(chip.text)
        self.setAccessibleName(translate("search", "Filter {filter}").format(filter=text))
        keys = translate("search", "edit (Enter) · the opposite (−) · remove (Delete, or ×)")
        self.setToolTip(f"{text}: {keys}")

    def menu_of_actions(self) -> QMenu:
        """All that can be done, for the mouse's other button and the menu key."""
        made = QMenu(self)
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        negated = self.chip.text.startswith("-")
        opposite = translate("search", "Only these") if negated else translate("search", "All but these")
        made.addAction(menu_text(translate("search", "Edit"), "Enter"), lambda: self._actions.edit(self.chip))
        made.addAction(f"{opposite}\t−", lambda: self._actions.negate(self.chip))
        made.addAction(
            menu_text(translate("search", "Remove"), "Del"), lambda: self._actions.remove(self.chip)
        )
        return made

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in REMOVE_KEYS:
            self._actions.remove(self.chip)
        elif event.key() == Qt.Key.Key_Minus:
            self._actions.negate(self.chip)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._actions.edit(self.chip)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._on_cross = event.position().x() >= self.width() - CROSS
        super().mousePressEvent(event)

    def _clicked(self) -> None:
        on_cross, self._on_cross = self._on_cross, False
        (self._actions.remove if on_cross else self._actions.edit)(self.chip)

    def _open_menu(self, at: QPoint) -> None:
        self.menu_of_actions().popup(self.mapToGlobal(at))


class FilterChips(QWidget):
    """A row of them; those without room are in a list behind the last one."""

    def __init__(self, actions: ChipActions) -> None:
        super().__init__()
        self._actions = actions
        self._most = 400
        self.buttons: list[FilterButton] = []
        self.more = QPushButton()
        self.more.setProperty("kind", "filter")
        self.more.setAutoDefault(False)
        self.more.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.more.clicked.connect(lambda _checked=False: self._open_hidden())
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(GAP)
        self._row.addWidget(self.more)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_chips(self, chips: Sequence[FilterChip]) -> None:
        """Show these; a chip that only moved in the text keeps its button, and the focus."""
        if [made.chip.text for made in self.buttons] == [chip.text for chip in chips]:
            for made, chip in zip(self.buttons, chips, strict=True):
                made.chip = chip
            return
        for made in self.buttons:
            self._row.removeWidget(made)
            made.hide()
            made.deleteLater()
        self.buttons = [FilterButton(chip, self._actions) for chip in chips]
        for at, made in enumerate(self.buttons):
            self._row.insertWidget(at, made)
        self._fit()

    def fit_into(self, width: int) -> None:
        """The width that is left for the chips."""
        if width != self._most:
            self._most = width
            self._fit()

    def menu_of_hidden(self) -> QMenu:
        """The chips without room."""
        made = QMenu(self)
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for hidden in self.buttons:
            if hidden.isHidden():
                made.addAction(printable(hidden.chip.text), partial(self._actions.edit, hidden.chip))
        return made

    def _fit(self) -> None:
        widths = [made.sizeHint().width() + GAP for made in self.buttons]
        crowded = sum(widths) > self._most
        room, hidden = self._most - (self.more.sizeHint().width() if crowded else 0), 0
        for made, width in zip(self.buttons, widths, strict=True):
            room -= width
            made.setVisible(room >= 0)
            hidden += room < 0
        self.more.setText(f"+{hidden}")
        self.more.setVisible(hidden > 0)
        self.more.setAccessibleName(translate("search", "%n more filter(s)", "", hidden))
        self.setVisible(bool(self.buttons))
        self.updateGeometry()

    def _open_hidden(self) -> None:
        self.menu_of_hidden().popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def sizeHint(self) -> QSize:
        return self._row.sizeHint()


def shown(chip: FilterChip) -> str:
    """A chip's text: cut where it is long; a negated one says so in a word."""
    text = printable(chip.text)
    if text.startswith("-"):
        text = translate("search", "not {filter}").format(filter=text[1:])
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
