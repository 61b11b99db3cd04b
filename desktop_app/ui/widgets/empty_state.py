"""A message in an empty place, with something to do about it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.presenters.language import translate
from desktop_app.presenters.searching.emptiness import Empty
from desktop_app.ui.keys import with_keys
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.parts import IconLabel, button, empty_layout, label, plain_widget
from desktop_app.ui.widgets.searches_shelf import SearchesShelf

ICONS = {"connecting": "search", "no_folders": "folder-plus", "ready": "search", "nothing": "nothing"}
TEXT_WIDTH = 520


class EmptyState(QWidget):
    """Icon, title, a sentence or two, tips, and (without folders) the button that adds one.

    Past and saved searches take the place of the tips, where there are any.
    """

    def __init__(self, theme: Theme, on_add: Callable[[], None], shelf: SearchesShelf | None = None) -> None:
        super().__init__()
        self.setProperty("kind", "page")
        self._theme = theme
        self.shelf = shelf
        self._shown: Empty | None = None
        self.icon = IconLabel(theme, "search", 40)
        self.title = label(kind="large")
        self.title.setWordWrap(True)
        self.title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.text = label(kind="body-muted", wrap=True)
        self.text.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.add = button(
            translate("folders", "Add folder…"),
            on_add,
            "primary",
            with_keys(translate("folders", "Choose a folder to search in"), "Ctrl+O"),
        )
        self._tips = plain_widget("")
        self._grid = QGridLayout(self._tips)
        self._build()
        theme.changed.connect(self._fit)
        self._fit()

    def show_empty(self, empty: Empty) -> None:
        """Show a message."""
        if empty == self._shown:
            return
        self._shown = empty
        self.icon.set_icon(ICONS[empty.kind], "muted")
        self.title.setText(empty.title)
        self.text.setText(empty.text)
        self.text.setVisible(bool(empty.text))
        self.add.setVisible(empty.kind == "no_folders")
        self._show_tips(empty)
        self.setAccessibleName(f"{empty.title}. {empty.text}")
        self._fit()

    def _build(self) -> None:
        self._grid.setContentsMargins(0, 16, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(12)
        self._grid.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        column.addStretch(2)
        column.addWidget(self.icon, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.title)
        for part in self._middle():
            row = QHBoxLayout()
            row.addStretch(1)
            row.addWidget(part, 100)
            row.addStretch(1)
            column.addLayout(row)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def _middle(self) -> list[QWidget]:
        return [self.text, self._tips, *([self.shelf] if self.shelf else [])]

    def _show_tips(self, empty: Empty) -> None:
        empty_layout(self._grid)
        for at, tip in enumerate(empty.tips):
            self._grid.addWidget(label(tip.example, "example"), at, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(label(tip.meaning, "body-muted", wrap=True), at, 1)
        self.show_shelf()

    def show_shelf(self) -> None:
        """What is on the shelf changed: show that, or the tips."""
        tips = self._shown is not None and bool(self._shown.tips)
        filled = self.shelf is not None and not self.shelf.empty
        if self.shelf is not None:
            self.shelf.setVisible(tips and filled)
        self._tips.setVisible(tips and not filled)

    def _fit(self) -> None:
        sizes = self._theme.look.sizes
        self.text.setMaximumWidth(sizes.px(TEXT_WIDTH))
        for part in self._middle()[1:]:
            part.setMaximumWidth(sizes.px(TEXT_WIDTH + 200))
