"""The search box: text, the filters understood in it, and a way to empty it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton

from desktop_app.presenters.examples import ExampleChip
from desktop_app.presenters.language import translate
from desktop_app.presenters.wording import printable
from desktop_app.protocol.messages import FilterChip
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.example_chips import ExampleChips
from desktop_app.ui.widgets.parts import IconButton, IconLabel, button, set_property

KeyHandler = Callable[[QKeyEvent], bool]


class SearchField(QFrame):
    """A line of text with a focus ring around all of it. `on_key` sees keys before the line does."""

    def __init__(
        self,
        theme: Theme,
        on_text: Callable[[str], None],
        on_remove: Callable[[FilterChip], None],
        on_key: KeyHandler,
        on_remove_example: Callable[[ExampleChip], None] = lambda chip: None,
    ) -> None:
        super().__init__()
        self.setProperty("kind", "search-field")
        self._theme, self._on_remove, self._on_key = theme, on_remove, on_key
        self._filters: tuple[FilterChip, ...] = ()
        self.filter_buttons: list[QPushButton] = []
        self.line = QLineEdit()
        self.line.setProperty("kind", "search")
        self._placeholder = "Search by meaning, by words or by name"
        self.line.setPlaceholderText(self._placeholder)
        self.line.setAccessibleName("Search")
        self.line.setToolTip("Search (Ctrl+K)")
        self.line.setAcceptDrops(False)  # a folder dropped here belongs to the window
        self.line.textChanged.connect(on_text)
        self.line.installEventFilter(self)
        self.examples = ExampleChips(on_remove_example)
        self.clear_button = IconButton(theme, "close", "Clear the search", self.line.clear, "Esc", size=16)
        self.clear_button.hide()
        self.line.textChanged.connect(lambda text: self.clear_button.setVisible(bool(text)))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 0, 8, 0)
        self._row.setSpacing(8)
        self._row.addWidget(IconLabel(theme, "search", 18))
        self._row.addWidget(self.examples)
        self._row.addWidget(self.line, 1)
        self._row.addWidget(self.clear_button)
        theme.changed.connect(self._fit)
        self._fit()

    def set_text(self, text: str) -> None:
        """Text that the person did not type; the cursor goes behind it."""
        if text != self.line.text():
            self.line.setText(text)

    def show_filters(self, filters: Sequence[FilterChip]) -> None:
        """Show the filters that the engine understood."""
        if tuple(filters) == self._filters:
            return
        self._filters = tuple(filters)
        for old in self.filter_buttons:
            self._row.removeWidget(old)
            old.deleteLater()
        self.filter_buttons = [self._chip(chip) for chip in filters[:4]]
        for at, made in enumerate(self.filter_buttons):
            self._row.insertWidget(self._row.indexOf(self.line) + 1 + at, made)

    def show_examples(self, chips: Sequence[ExampleChip]) -> None:
        """Show what the results should resemble, or not."""
        self.examples.show_chips(chips)
        words = translate("likeness", "Add words or filters") if chips else self._placeholder
        self.line.setPlaceholderText(words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.examples.set_room(self.width() * 55 // 100)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            set_property(self, "focused", event.type() == QEvent.Type.FocusIn)
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._on_key(event)
        return False

    def _chip(self, chip: FilterChip) -> QPushButton:
        text = printable(chip.text)
        shown = text if len(text) <= 24 else text[:23] + "…"
        made = button(f"{shown}  ×", lambda: self._on_remove(chip), "filter", f"Remove {text}")
        made.setAccessibleName(f"Filter {text}: remove")
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return made

    def _fit(self) -> None:
        self.setFixedHeight(self._theme.look.sizes.px(40))
