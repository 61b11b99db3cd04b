"""A small card under the star, in which a saved search gets its name. It is left by any click elsewhere."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop_app.presenters.language import translate
from desktop_app.presenters.searching.searches import Naming
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.parts import button, label

WIDTH = 320


class NameBubble(QFrame):
    """Enter keeps the name, Esc leaves it as it was."""

    def __init__(
        self,
        theme: Theme,
        below: QWidget,
        on_name: Callable[[str], object],
        on_remove: Callable[[str], object],
        on_leave: Callable[[], object],
    ) -> None:
        super().__init__(below)
        self._theme, self._below = theme, below
        self._on_name, self._on_remove, self._on_leave = on_name, on_remove, on_leave
        self._naming: Naming | None = None
        self.setProperty("kind", "popup")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(translate("search", "Saved search"))
        self.name = QLineEdit()
        self.name.setProperty("kind", "field")
        self.name.setAccessibleName(translate("search", "Name of the saved search"))
        self.name.installEventFilter(self)
        self.done = button(translate("search", "Done"), self._finish, "primary", "Enter")
        removal = translate("search", "Save it no more")
        self.remove = button(translate("search", "Remove"), self._remove, "", removal)
        self._build()
        self.hide()

    def show_naming(self, naming: Naming | None) -> None:
        """Have a name written; None: no more."""
        if naming == self._naming:
            return
        self._naming = naming
        if naming is None:
            self.hide()
            return
        self.name.setText(naming.name)
        self.name.selectAll()
        self._place()
        self.name.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._finish()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self._on_leave()
                return True
        if event.type() == QEvent.Type.FocusOut and isinstance(event, QFocusEvent) and self._is_left():
            self._on_leave()
        return False

    def _is_left(self) -> bool:
        focus = QApplication.focusWidget()
        return self.isVisible() and focus is not None and not self.isAncestorOf(focus)

    def _build(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.remove)
        buttons.addStretch(1)
        buttons.addWidget(self.done)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(8)
        column.addWidget(label(translate("search", "Saved search"), "strong"))
        column.addWidget(self.name)
        column.addLayout(buttons)

    def _place(self) -> None:
        window = self._below.window()
        self.setParent(window)
        self.setFixedWidth(min(self._theme.look.sizes.px(WIDTH), window.width() - 32))
        self.adjustSize()
        corner = self._below.mapTo(window, QPoint(self._below.width(), self._below.height() + 12))
        self.move(max(16, corner.x() - self.width()), corner.y())
        self.show()
        self.raise_()

    def _finish(self) -> None:
        self._on_name(self.name.text())

    def _remove(self) -> None:
        if self._naming is not None:
            self._on_remove(self._naming.query)
