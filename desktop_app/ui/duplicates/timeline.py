"""Versions of one text on a line of time."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea

from desktop_app.presenters.duplicates.rows import Version
from desktop_app.presenters.language import translate
from desktop_app.protocol.messages import FilePath
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.parts import Dot, button, empty_layout, label, plain_widget

LONGEST_NAME = 28


class Timeline(QScrollArea):
    """ "v1 → v2 → final", oldest first: a click compares a version with the kept file.

    Scrolls sideways where there are many.
    """

    def __init__(self, theme: Theme, on_choose: Callable[[FilePath], object]) -> None:
        super().__init__()
        self._theme, self._on_choose = theme, on_choose
        self._versions: tuple[Version, ...] = ()
        self.buttons: list[QPushButton] = []
        self.setAccessibleName(translate("duplicates", "Versions, oldest first"))
        self.setWidgetResizable(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        line = plain_widget("page")
        self._row = QHBoxLayout(line)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(6)
        self.setWidget(line)
        theme.changed.connect(self._fit)
        self._fit()

    def show_versions(self, versions: tuple[Version, ...]) -> None:
        """Show these; none hides the line."""
        if versions == self._versions:
            return
        self._versions = versions
        empty_layout(self._row)
        self.buttons.clear()
        for at, version in enumerate(versions):
            if at:
                self._row.addWidget(label("→", "muted"))
            self._add(version)
        self._row.addStretch(1)
        self.setVisible(bool(versions))

    def _fit(self) -> None:
        bar = self.horizontalScrollBar().sizeHint().height()
        self.setFixedHeight(self._theme.look.sizes.px(28) + bar)

    def _add(self, version: Version) -> None:
        dot = Dot(self._theme, 8)
        dot.set_tone("good" if version.keeper else "busy" if version.current else "quiet")
        self._row.addWidget(dot)
        name = version.name if len(version.name) <= LONGEST_NAME else f"{version.name[: LONGEST_NAME - 1]}…"
        tip = f"{version.name} · {version.date}"
        made = button(f"{name} · {version.date}", partial(self._on_choose, version.path), "quiet", tip)
        made.setAccessibleName(tip)
        made.setEnabled(not version.keeper)
        self._row.addWidget(made)
        self.buttons.append(made)
