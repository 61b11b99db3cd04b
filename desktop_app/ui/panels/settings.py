"""The settings panel: appearance, and what the engine is."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import get_args

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop_app.presenters.status import EngineFacts
from desktop_app.settings import TEXT_SIZES_PERCENT, ThemeChoice
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.parts import button, empty_layout, label, plain_widget

THEME_LABELS: dict[ThemeChoice, str] = {"system": "As the system", "light": "Light", "dark": "Dark"}
CARD_WIDTH = 720


class SettingsPanel(QWidget):
    """Every change takes effect at once."""

    def __init__(
        self,
        theme: Theme,
        on_theme: Callable[[ThemeChoice], None],
        on_text_size: Callable[[int], None],
    ) -> None:
        super().__init__()
        self._theme, self._on_theme, self._on_text_size = theme, on_theme, on_text_size
        self.theme_buttons: dict[ThemeChoice, QPushButton] = {}
        self.size_buttons: dict[int, QPushButton] = {}
        self._facts: tuple[tuple[str, str], ...] = ()
        self._values: list[QLabel] = []
        self._grid = QGridLayout()
        self._build()
        theme.changed.connect(self._fit)
        self._fit()

    def show_appearance(self, theme: ThemeChoice, percent: int) -> None:
        """Mark the present choices."""
        self.theme_buttons[theme].setChecked(True)
        self.size_buttons[percent].setChecked(True)

    def show_facts(self, facts: EngineFacts) -> None:
        """Show the block about the engine."""
        if [name for name, _ in facts.rows] != [name for name, _ in self._facts]:
            self._rebuild(facts)
        for shown, (_, value) in zip(self._values, facts.rows, strict=True):
            shown.setText(value)
        self._facts = facts.rows

    def regions(self) -> list[QWidget]:
        """The places that F6 goes round."""
        return [next(b for b in self.theme_buttons.values() if b.isChecked())]

    def _build(self) -> None:
        header = plain_widget("header")
        top = QHBoxLayout(header)
        top.setContentsMargins(16, 8, 16, 8)
        top.addWidget(label("Settings", "title"))
        top.addStretch(1)
        header.setMinimumHeight(56)
        page = plain_widget("page")
        self._cards = [self._appearance(), self._engine()]
        cards = QVBoxLayout(page)
        cards.setContentsMargins(20, 16, 20, 16)
        cards.setSpacing(12)
        for card in self._cards:
            cards.addWidget(card)
        cards.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(header)
        column.addWidget(scroll, 1)

    def _appearance(self) -> QFrame:
        card, column = _card("Appearance")
        column.addWidget(label("Colours", "muted"))
        column.addLayout(self._themes())
        column.addSpacing(4)
        column.addWidget(label("Text size", "muted"))
        column.addLayout(self._text_sizes())
        return card

    def _themes(self) -> QHBoxLayout:
        row, group = _segments(self)
        for choice in get_args(ThemeChoice):
            made = button(THEME_LABELS[choice], partial(self._on_theme, choice), "segment")
            self.theme_buttons[choice] = _segment(made, row, group)
        row.addStretch(1)
        return row

    def _text_sizes(self) -> QHBoxLayout:
        row, group = _segments(self)
        for percent in TEXT_SIZES_PERCENT:
            made = button(f"{percent} %", partial(self._on_text_size, percent), "segment")
            made.setAccessibleName(f"Text size {percent} percent")
            self.size_buttons[percent] = _segment(made, row, group)
        row.addStretch(1)
        return row

    def _engine(self) -> QFrame:
        card, column = _card("This engine")
        text = "It reads, embeds and searches on this machine. Nothing is sent anywhere."
        column.addWidget(label(text, "muted", wrap=True))
        column.addSpacing(4)
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        column.addLayout(self._grid)
        return card

    def _rebuild(self, facts: EngineFacts) -> None:
        self._values.clear()
        empty_layout(self._grid)
        for at, (name, _) in enumerate(facts.rows):
            self._grid.addWidget(label(name, "body-muted"), at, 0, Qt.AlignmentFlag.AlignTop)
            value = label(wrap=True)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            value.setAccessibleName(name)
            self._grid.addWidget(value, at, 1, Qt.AlignmentFlag.AlignTop)
            self._values.append(value)

    def _fit(self) -> None:
        for card in self._cards:
            card.setMaximumWidth(self._theme.look.sizes.px(CARD_WIDTH))


def _card(title: str) -> tuple[QFrame, QVBoxLayout]:
    card = QFrame()
    card.setProperty("kind", "card")
    column = QVBoxLayout(card)
    column.setContentsMargins(20, 16, 20, 20)
    column.setSpacing(8)
    column.addWidget(label(title, "strong"))
    return card, column


def _segments(parent: QWidget) -> tuple[QHBoxLayout, QButtonGroup]:
    row = QHBoxLayout()
    row.setSpacing(6)
    return row, QButtonGroup(parent)


def _segment(made: QPushButton, row: QHBoxLayout, group: QButtonGroup) -> QPushButton:
    made.setCheckable(True)
    group.addButton(made)
    row.addWidget(made)
    return made
