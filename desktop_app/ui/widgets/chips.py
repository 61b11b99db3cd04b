"""A row of chips that never wraps: what does not fit goes into a menu at its end."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from desktop_app.presenters.folders.problem_rows import KindChip
from desktop_app.presenters.language import number, translate
from desktop_app.ui.widgets.parts import button


class KindChips(QWidget):
    """ "All 38", "Needs a password 12", …: a click shows only what is of that kind."""

    def __init__(self, on_choose: Callable[[str | None], None], name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._on_choose = on_choose
        self._chips: tuple[KindChip, ...] = ()
        self._buttons: dict[str | None, QPushButton] = {}
        self.more = button(
            translate("problems", "More ▾"), self._open_menu, "chip", translate("problems", "More kinds")
        )
        self.more.hide()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(6)
        self._row.addWidget(self.more)
        self._row.addStretch(1)

    def show_chips(self, chips: Sequence[KindChip]) -> None:
        """Show these chips, keeping the buttons (and the focus) of kinds that stay."""
        if tuple(chips) == self._chips:
            return
        self._chips = tuple(chips)
        kinds = [chip.kind for chip in chips]
        for kind in [kind for kind in self._buttons if kind not in kinds]:
            gone = self._buttons.pop(kind)
            self._row.removeWidget(gone)
            gone.deleteLater()
        for at, chip in enumerate(chips):
            self._place(at, chip)
        self._fit()

    def buttons(self) -> list[QPushButton]:
        """The chips' buttons, in order."""
        return [self._buttons[chip.kind] for chip in self._chips]

    def menu_of_hidden(self) -> QMenu:
        """The chips that do not fit."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for chip in self._chips:
            if self._buttons[chip.kind].isHidden():
                menu.addAction(_label(chip), partial(self._on_choose, chip.kind))
        return menu

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _place(self, at: int, chip: KindChip) -> None:
        made = self._buttons.get(chip.kind)
        if made is None:
            made = button("", partial(self._on_choose, chip.kind), "chip")
            made.setCheckable(True)
            self._buttons[chip.kind] = made
        made.setText(_label(chip))
        name = translate("problems", "{kind}: %n file(s)", "", chip.count).format(kind=chip.label)
        made.setAccessibleName(name)
        made.setChecked(chip.chosen)
        self._row.insertWidget(at, made)

    def _fit(self) -> None:
        gap = self._row.spacing()
        widths = {made: made.sizeHint().width() + gap for made in self.buttons()}
        crowded = sum(widths.values()) - gap > self.width()
        room = self.width() - (self.more.sizeHint().width() + gap if crowded else 0)
        room -= sum(width for made, width in widths.items() if crowded and made.isChecked())
        for made, width in widths.items():
            fits = not crowded or made.isChecked()
            if not fits:
                room -= width
                fits = room + gap >= 0
            made.setVisible(fits)
        self.more.setVisible(crowded)

    def _open_menu(self) -> None:
        self.menu_of_hidden().popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))


def _label(chip: KindChip) -> str:
    return f"{chip.label} {number(chip.count)}"
