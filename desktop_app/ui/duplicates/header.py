"""What is above the families: verdicts as chips, the slider, filters, and the way to rules and history."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from desktop_app.presenters.duplicates.listing import Sort
from desktop_app.presenters.duplicates.states import FilterChoice, Filters
from desktop_app.presenters.language import number, translate
from desktop_app.protocol.messages import LEAST_THRESHOLD, Verdict
from desktop_app.ui.keys import with_keys
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.flow import FlowLayout
from desktop_app.ui.widgets.parts import button, label, plain_widget

STEPS = 100
SLIDER_WIDTH = 168


@dataclass(frozen=True)
class HeaderActions:
    """What the header can be asked for."""

    verdict: Callable[[Verdict], object]
    threshold: Callable[[float], object]
    ending: Callable[[str], object]
    folder: Callable[[bytes], object]
    least_size: Callable[[int], object]
    sort: Callable[[Sort], object]
    more: Callable[[], QMenu]


class ChoiceButton(QPushButton):
    """A filter: says what is chosen and opens the list of choices."""

    def __init__(self, name: str, on_choose: Callable[..., object]) -> None:
        super().__init__()
        self._name, self._on_choose = name, on_choose
        self._choices: tuple[FilterChoice, ...] = ()
        self.setProperty("kind", "chip")
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setToolTip(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda _checked=False: self._open())

    def show_choices(self, choices: Sequence[FilterChoice]) -> None:
        """Offer these; the first one is no filter."""
        if tuple(choices) == self._choices:
            return
        self._choices = tuple(choices)
        chosen = next((at for at, choice in enumerate(choices) if choice.chosen), 0)
        text = choices[chosen].label.split("  ")[0]
        self.setText(f"{text}  ▾")
        self.setAccessibleName(f"{self._name}: {text}")
        self.setChecked(chosen > 0)

    def menu_of_choices(self) -> QMenu:
        """The list, with the present choice marked."""
        made = QMenu(self)
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for choice in self._choices:
            line = choice.label.replace("&", "&&").replace("  ", "\t")
            action = made.addAction(line, partial(self._on_choose, choice.value))
            action.setCheckable(True)
            action.setChecked(choice.chosen)
        return made

    def _open(self) -> None:
        self.setChecked(any(choice.chosen for choice in self._choices[1:]))  # a click only opens
        made = self.menu_of_choices()
        made.popup(self.mapToGlobal(self.rect().bottomLeft()))
        if made.actions():
            made.setActiveAction(made.actions()[0])


class LikenessSlider(QWidget):
    """How alike files must be, from LEAST_THRESHOLD to 1."""

    def __init__(self, theme: Theme, on_change: Callable[[float], object]) -> None:
        super().__init__()
        self._theme, self._on_change = theme, on_change
        name = translate("duplicates", "Likeness")
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(round(LEAST_THRESHOLD * STEPS), STEPS)
        self.slider.setPageStep(5)
        self.slider.setAccessibleName(name)
        tip = translate("duplicates", "How alike files must be to be one family (Ctrl+L, then ← →)")
        self.slider.setToolTip(tip)
        self.slider.valueChanged.connect(self._changed)
        self.value = QLabel()
        self.value.setProperty("kind", "strong")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(label(name, "body-muted"))
        row.addWidget(self.slider)
        row.addWidget(self.value)
        theme.changed.connect(self._fit)
        self._fit()

    def show_threshold(self, threshold: float) -> None:
        """Show what holds."""
        self.slider.blockSignals(True)
        self.slider.setValue(round(threshold * STEPS))
        self.slider.blockSignals(False)
        self.value.setText(number(threshold, 2))

    def _changed(self, value: int) -> None:
        self._on_change(value / STEPS)

    def _fit(self) -> None:
        sizes = self._theme.look.sizes
        self.slider.setFixedSize(sizes.px(SLIDER_WIDTH), sizes.px(24))
        self.value.setMinimumWidth(sizes.px(32))


class Header(QWidget):
    """Two lines; they wrap where the window is narrow or the text large."""

    def __init__(self, theme: Theme, actions: HeaderActions) -> None:
        super().__init__()
        self._actions = actions
        self.chips: dict[Verdict, QPushButton] = {}
        self._flow = FlowLayout(8)
        self.likeness = LikenessSlider(theme, actions.threshold)
        self.ending = ChoiceButton(translate("duplicates", "Type"), actions.ending)
        self.folder = ChoiceButton(translate("duplicates", "Folder"), actions.folder)
        self.least_size = ChoiceButton(translate("duplicates", "Size"), actions.least_size)
        self.sort = ChoiceButton(translate("duplicates", "Order"), actions.sort)
        more = translate("duplicates", "More")
        self.more = button(f"{more}  ▾", self._open_more, "chip", with_keys(more, "F10"))
        self.more.setAccessibleName(more)
        self._build()

    def show_filters(self, filters: Filters) -> None:
        """Make all controls equal to `filters`."""
        for chip in filters.chips:
            made = self.chips.get(chip.verdict)
            if made is None:
                made = self.chips[chip.verdict] = self._made_chip(chip.verdict)
            made.setText(f"{chip.label} {number(chip.count)}")
            made.setAccessibleName(f"{chip.label}: {number(chip.count)}")
            made.setToolTip(chip.tip)
            made.setChecked(chip.on)
        self.likeness.show_threshold(filters.threshold)
        choices = (filters.endings, filters.folders, filters.sizes, filters.sorts)
        for shown, offered in zip(
            (self.ending, self.folder, self.least_size, self.sort), choices, strict=True
        ):
            shown.show_choices(offered)

    def _made_chip(self, verdict: Verdict) -> QPushButton:
        made = button("", partial(self._actions.verdict, verdict), "chip")
        made.setCheckable(True)
        self._flow.addWidget(made)
        return made

    def _build(self) -> None:
        first, second = plain_widget("header"), plain_widget("subheader")
        row = QHBoxLayout(first)
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(12)
        row.addWidget(label(translate("duplicates", "Duplicates"), "title"), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._flow, 1)
        row.addWidget(self.likeness, 0, Qt.AlignmentFlag.AlignTop)
        filters = FlowLayout(6)
        for shown in (self.ending, self.folder, self.least_size, self.sort):
            filters.addWidget(shown)
        row = QHBoxLayout(second)
        row.setContentsMargins(16, 6, 16, 6)
        row.addLayout(filters, 1)
        row.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(first)
        column.addWidget(second)

    def _open_more(self) -> None:
        self._actions.more().popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))
