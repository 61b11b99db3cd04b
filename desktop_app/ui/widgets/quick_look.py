"""Quick Look over the results: the preview, large and calm, with the next result one key away."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop_app.presenters.language import translate
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.overlay import Overlay
from desktop_app.ui.widgets.parts import label, set_property
from desktop_app.ui.widgets.preview_pane import PreviewPane

LARGEST = QSize(920, 860)
STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1}
PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class QuickLook(Overlay):
    """The overlay. `on_step` goes to another result; `on_key` sees all other keys before the text does."""

    def __init__(
        self,
        theme: Theme,
        parent: QWidget,
        pane: PreviewPane,
        on_step: Callable[[int], None],
        on_key: Callable[[QKeyEvent], bool],
    ) -> None:
        super().__init__(theme, parent, LARGEST)
        self._on_step, self._on_key = on_step, on_key
        self.pane = pane
        self.setAccessibleName(translate("results", "Quick Look"))
        self.hint = label(
            translate("results", "↑ ↓ other results   ·   Page Up, Page Down read on   ·   Space closes"),
            "muted",
        )
        self.hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.hint.setWordWrap(True)
        self.column.addWidget(pane, 1)
        self.column.addWidget(self.hint)
        set_property(pane.reading, "kind", "quick-look")  # the keys are there anyway: no ring says so
        pane.reading.installEventFilter(self)
        self.installEventFilter(self)

    def show_over(self) -> None:
        """Come up, with the keys in the text."""
        self.come_up(self.pane.reading if self.pane.reading.isVisibleTo(self) else self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched in (self, self.pane.reading) and isinstance(event, QKeyEvent):
            return event.type() == QEvent.Type.KeyPress and self._took(event)
        return super().eventFilter(watched, event)

    def _took(self, event: QKeyEvent) -> bool:
        if event.modifiers() in PLAIN and event.key() in STEPS:
            self._on_step(STEPS[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Space and event.modifiers() in PLAIN:
            self.dismissed.emit()
        else:
            return self._on_key(event)
        return True
