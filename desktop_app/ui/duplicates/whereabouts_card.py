"""Where else is this? A small card over the results, which goes with Esc."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.presenters.duplicates.whereabouts import Whereabouts
from desktop_app.presenters.language import translate
from desktop_app.protocol.messages import FilePath
from desktop_app.ui.duplicates.two_lines import TwoLines, TwoLinesList
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.parts import ElidedLabel, IconButton, button, label, say

WIDTH, HEIGHT = 460, 340


class WhereaboutsCard(QFrame):
    """Lies over its parent; Enter opens a file, Ctrl+Enter shows it in its folder."""

    def __init__(self, theme: Theme, parent: QWidget, on_closed: Callable[[], object]) -> None:
        super().__init__(parent)
        self._theme, self._over, self._on_closed = theme, parent, on_closed
        self.on_open: Callable[[FilePath], object] = lambda path: None
        self.on_reveal: Callable[[FilePath], object] = lambda path: None
        self.on_all: Callable[[], None] = lambda: None
        self.setProperty("kind", "popover")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.title = ElidedLabel("title", least=120)
        self.message = label(kind="body-muted", wrap=True)
        self.list = TwoLinesList(theme, translate("duplicates", "Files that are like it"))
        self.list.doubleClicked.connect(lambda index: self._act(self.on_open))
        self.closer = IconButton(theme, "close", translate("duplicates", "Close"), self.close_up, "Esc", 16)
        self.all = button(translate("duplicates", "Open Duplicates"), self._open_all, "quiet")
        self._build()
        self.hide()

    def show_whereabouts(self, state: Whereabouts) -> None:
        """Open the card, or change what it says."""
        self.title.set_text(state.title)
        self.setAccessibleName(f"{state.title} {state.message}")
        say(self.message, state.message)
        rows = [
            TwoLines(row.path, row.name, f"{row.words} · {row.place}", row.tone) for row in state.rows or ()
        ]
        self.list.show_rows(rows, rows[0].key if rows else None)
        self.list.setVisible(bool(rows))
        if not self.isVisible() or state.rows is None:
            self._open()
        (self.list if rows else self).setFocus(Qt.FocusReason.PopupFocusReason)

    def close_up(self) -> None:
        """Go, and give the focus back."""
        self.hide()
        self._on_closed()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_up()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            self._act(self.on_reveal if control else self.on_open)
        else:
            super().keyPressEvent(event)

    def _act(self, action: Callable[[FilePath], object]) -> None:
        key = self.list.key()
        if isinstance(key, bytes):
            action(key)

    def _open_all(self) -> None:
        self.close_up()
        self.on_all()

    def _open(self) -> None:
        sizes, over = self._theme.look.sizes, self._over.rect()
        width, height = min(sizes.px(WIDTH), over.width() - 32), min(sizes.px(HEIGHT), over.height() - 32)
        self.setGeometry((over.width() - width) // 2, (over.height() - height) // 3, width, height)
        self.show()
        self.raise_()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title, 1, Qt.AlignmentFlag.AlignLeft)
        head.addWidget(self.closer)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 12, 12)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.message)
        column.addWidget(self.list, 1)
        column.addStretch(0)
        column.addWidget(self.all, 0, Qt.AlignmentFlag.AlignRight)
