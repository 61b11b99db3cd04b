"""What was looked for in place of mistyped words, with a way back to what was typed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.presenters.language import translate
from desktop_app.presenters.searching.corrections import also_searched, only_typed
from desktop_app.protocol.messages import Correction
from desktop_app.ui.widgets.parts import button, label, plain_widget

ONLY_TYPED_KEY = "Alt+Q"


class CorrectionRow(QWidget):
    """ "Also searched for: …", and a button; hidden where nothing was mistyped."""

    def __init__(self, on_only_typed: Callable[[], object]) -> None:
        super().__init__()
        self.also = label(kind="muted", wrap=True)
        tip = translate("search", "Take the mistyped words as they stand ({key})").format(key=ONLY_TYPED_KEY)
        self.only = button("", on_only_typed, "quiet", tip)
        self.only.setAccessibleName(translate("search", "Search only for what was typed"))
        ground = plain_widget("subheader")
        row = QHBoxLayout(ground)
        row.setContentsMargins(16, 4, 16, 4)
        row.setSpacing(16)
        row.addWidget(self.also, 1)
        row.addWidget(self.only)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(ground)
        self.hide()

    def show_corrections(self, corrections: Sequence[Correction]) -> None:
        """Say what was looked for as well, and what the button would look for instead."""
        only = only_typed(corrections)
        self.also.setText(also_searched(corrections))
        if self.only.text() != only:
            self.only.setText(only)
            self.only.setAccessibleName(only)
            self.only.setShortcut(QKeySequence(ONLY_TYPED_KEY))  # a new text takes the old one away
        self.setVisible(bool(corrections))
