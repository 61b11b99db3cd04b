"""A line that says how far something is, with ways to hold it up."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton

from desktop_app.ui.widgets.parts import ElidedLabel


class ProgressRow(QFrame):
    """Words, a bar, and buttons."""

    def __init__(self, name: str, *buttons: QPushButton) -> None:
        super().__init__()
        self.setProperty("kind", "banner")
        self.setAccessibleName(name)
        self.words = ElidedLabel()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(160)
        self.bar.setAccessibleName(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 16, 6)
        row.setSpacing(12)
        row.addWidget(self.words, 1)
        row.addStretch(0)
        row.addWidget(self.bar)
        for made in buttons:
            row.addWidget(made)
        self.hide()

    def show_step(self, words: str, done: int, total: int) -> None:
        """Show how far it is; `total` 0: not known, and no bar is shown."""
        self.words.set_text(words)
        self.bar.setVisible(total > 0)
        self.bar.setRange(0, max(1, total))
        self.bar.setValue(done)
        self.show()
