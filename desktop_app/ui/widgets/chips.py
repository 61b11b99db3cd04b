"""Rows of chips that never wrap: what does not fit is left out from the end."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from desktop_app.presenters.result_rows import KindChip
from desktop_app.ui.widgets.parts import button


class KindChips(QWidget):
    """ "All 38", "PDF 12", …: a click shows only hits of that kind."""

    def __init__(self, on_choose: Callable[[str | None], None]) -> None:
        super().__init__()
        self.setAccessibleName("Kinds of files")
        self._on_choose = on_choose
        self._chips: tuple[KindChip, ...] = ()
        self._buttons: dict[str | None, QPushButton] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(6)
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
        made.setText(f"{chip.label} {chip.count:,}")
        made.setAccessibleName(f"{chip.label}: {chip.count:,} files")
        made.setChecked(chip.chosen)
        self._row.insertWidget(at, made)

    def _fit(self) -> None:
        used = 0
        for made in self.buttons():
            used += made.sizeHint().width() + self._row.spacing()
            made.setVisible(used - self._row.spacing() <= self.width() or made.isChecked())
