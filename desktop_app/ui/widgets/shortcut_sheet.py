"""The sheet of all keys, over the whole window."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop_app.presenters.language import translate
from desktop_app.presenters.shortcuts import Shortcut, ShortcutGroup, shortcut_groups
from desktop_app.ui.keys import shown_keys
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.overlay import Overlay
from desktop_app.ui.widgets.parts import IconButton, label, plain_widget

LARGEST = QSize(880, 640)
TWO_COLUMNS_FROM = 640


class ShortcutSheet(Overlay):
    """Two columns of keys and what they do, one where there is less room; scrolls where there is none."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        super().__init__(theme, parent, LARGEST)
        title = translate("shortcuts", "Keyboard shortcuts")
        self.setAccessibleName(title)
        self.dismissed.connect(self.go)
        self.closer = IconButton(theme, "close", translate("shortcuts", "Close"), self.go, "Esc", size=16)
        head = QHBoxLayout()
        head.setContentsMargins(24, 8, 16, 8)
        head.addWidget(label(title, "title"), 1)
        head.addWidget(self.closer)
        self.page = QScrollArea()
        self.page.setWidgetResizable(True)
        self.page.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.page.setWidget(self._content(shortcut_groups()))
        self.page.setAccessibleName(title)
        self.column.addLayout(head)
        self.column.addWidget(self.page, 1)

    def toggle(self) -> None:
        """Come up, or go."""
        if self.isVisible():
            self.go()
        else:
            self.come_up(self.page)

    def fit(self) -> None:
        """Lie over the parent, in as many columns as there is room for."""
        super().fit()
        narrow = self.card.width() < self.theme.look.sizes.px(TWO_COLUMNS_FROM)
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._halves.setDirection(direction)
        self._halves.setSpacing(24 if narrow else 48)

    def _content(self, groups: Sequence[ShortcutGroup]) -> QWidget:
        half = (len(groups) + 1) // 2
        for part in (groups[:half], groups[half:]):
            column = QVBoxLayout()
            column.setSpacing(24)
            for group in part:
                column.addLayout(_group(group))
            column.addStretch(1)
            self._halves.addLayout(column, 1)
        self._halves.setContentsMargins(24, 8, 24, 24)
        made = plain_widget("panel")
        made.setLayout(self._halves)
        return made


def _group(group: ShortcutGroup) -> QVBoxLayout:
    made = QVBoxLayout()
    made.setSpacing(8)
    made.addWidget(label(group.title, "strong"))
    for shortcut in group.shortcuts:
        made.addLayout(_line(shortcut))
    return made


def _line(shortcut: Shortcut) -> QHBoxLayout:
    written = [native(keys) for keys in shortcut.keys]
    meaning = label(shortcut.meaning, wrap=True)
    meaning.setAccessibleName(f"{shortcut.meaning}: {', '.join(written)}")
    made = QHBoxLayout()
    made.setSpacing(4)
    made.addWidget(meaning, 1, Qt.AlignmentFlag.AlignTop)
    made.addSpacing(12)
    for keys in written:
        made.addWidget(label(keys, "badge"), 0, Qt.AlignmentFlag.AlignTop)
    return made


def native(keys: str) -> str:
    """Keys as this system writes them, arrows as signs; what Qt calls Return is "Enter" on most keyboards."""
    keys = keys.replace("Return", "Enter")
    name = keys.split("+")[-1]
    sign = {"Up": "↑", "Down": "↓", "Right": "→"}.get(name)
    return shown_keys(keys) if sign is None else shown_keys(keys).removesuffix(shown_keys(name)) + sign
