"""A button that shows keys and, once pressed, takes the next ones that are pressed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from desktop_app.presenters.language import translate
from desktop_app.ui.hotkeys.chord import Chord
from desktop_app.ui.keys import shown_keys


class KeyCapture(QPushButton):
    """Shows what holds; Esc or leaving it changes nothing.

    Args: `on_begin`, `on_cancel`: keys are about to be pressed, and were not; `on_keys`: these were.
    """

    def __init__(
        self,
        name: str,
        on_begin: Callable[[], None],
        on_keys: Callable[[str], None],
        on_cancel: Callable[[], None],
    ) -> None:
        super().__init__()
        self._name = name
        self._on_begin, self._on_keys, self._on_cancel = on_begin, on_keys, on_cancel
        self._keys = ""
        self.capturing = False
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._begin)
        self.show_keys("")

    def show_keys(self, keys: str) -> None:
        """Show what holds."""
        self._keys = keys
        shown = (
            translate("hotkey", "Press the keys…") if self.capturing else shown_keys(keys).replace("+", " + ")
        )
        self.setText(shown or translate("hotkey", "None"))
        self.setAccessibleName(f"{self._name}: {self.text()}")
        self.setToolTip(translate("hotkey", "Choose other keys: Enter, then the keys. Esc: as before."))

    def event(self, event: QEvent) -> bool:
        """While it listens every key is its own: Tab, Space and the window's shortcuts too."""
        if self.capturing and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self._take(event)
                return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self.capturing:
            self._end()
            self._on_cancel()

    def _begin(self) -> None:
        if not self.capturing:
            self.capturing = True
            self.show_keys(self._keys)
            self._on_begin()

    def _end(self) -> None:
        self.capturing = False
        self.show_keys(self._keys)

    def _take(self, event: QKeyEvent) -> None:
        chord = Chord.of_event(event)
        if chord is None:
            return  # only modifiers so far
        self._end()
        if chord == Chord(Qt.Key.Key_Escape):
            self._on_cancel()
        else:
            self._on_keys(chord.text)
