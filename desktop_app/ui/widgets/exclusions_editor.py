"""Patterns of what is left out, with a field that says at once what one more of them would do."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from desktop_app.presenters.folders.exclusions import ExclusionsPresenter, ExclusionsState, teachings
from desktop_app.presenters.language import translate
from desktop_app.presenters.wording import printable
from desktop_app.ui.keys import with_keys
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.flow import FlowLayout
from desktop_app.ui.widgets.parts import button, label, set_property

FIELD_WIDTH = 480
SHOWN_CHARS = 40
DELETE_KEYS = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class ExclusionsEditor(QWidget):
    """Shows an ExclusionsState. `presenter` gives who edits it now, `on_escape` leaves the field."""

    def __init__(
        self,
        theme: Theme,
        name: str,
        presenter: Callable[[], ExclusionsPresenter | None],
        on_escape: Callable[[], object] | None = None,
    ) -> None:
        super().__init__()
        self._theme, self._presenter, self._on_escape = theme, presenter, on_escape
        self._shown: ExclusionsState | None = None
        self.patterns: dict[str, QPushButton] = {}
        self.field = QLineEdit()
        self.field.setProperty("kind", "field")
        self.field.setPlaceholderText(translate("exclusions", "A pattern, as in a .gitignore"))
        self.field.setAccessibleName(name)
        self.field.setToolTip(translate("exclusions", "What to leave out (Enter adds it)"))
        self.field.setAcceptDrops(False)
        self.field.textChanged.connect(self._typed)
        self.field.returnPressed.connect(self._add)
        self.field.installEventFilter(self)
        self.add = button(
            translate("exclusions", "Add"),
            self._add,
            tip=with_keys(translate("exclusions", "Leave this out"), "Enter"),
        )
        self.effect = label(kind="muted", wrap=True)
        self._build()
        theme.changed.connect(self._fit)
        self._fit()

    def show_exclusions(self, state: ExclusionsState) -> None:
        """Make the screen equal to `state`."""
        if state == self._shown:
            return
        self._shown = state
        if self.field.text() != state.draft:
            self.field.setText(state.draft)
        self.add.setEnabled(state.can_add)
        self.effect.setText(printable(state.problem or state.effect))
        set_property(self.effect, "kind", "bad" if state.problem else "muted")
        self._show_patterns(state.patterns)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent):
            return False
        if event.key() == Qt.Key.Key_Escape and self._on_escape is not None:
            return event.type() == QEvent.Type.KeyPress and self._leave()
        if event.key() in DELETE_KEYS and isinstance(watched, QPushButton):
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()  # else it would ask to remove the folder
            elif event.type() == QEvent.Type.KeyPress:
                watched.click()
            return True
        return False

    def _leave(self) -> bool:
        if self.field.text():
            self.field.clear()
        elif self._on_escape is not None:
            self._on_escape()
        return True

    def _build(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.field, 100)
        line.addWidget(self.add)
        line.addStretch(1)
        self._flow = FlowLayout(8)
        self._teachings = FlowLayout(16, 4)
        for tip in teachings():
            self._teachings.addWidget(_teaching(tip.example, tip.meaning))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._flow)
        column.addLayout(line)
        column.addWidget(self.effect)
        column.addLayout(self._teachings)

    def _fit(self) -> None:
        sizes = self._theme.look.sizes
        self.field.setMaximumWidth(sizes.px(FIELD_WIDTH))
        self.effect.setMinimumHeight(round(sizes.secondary * 1.5))  # so that nothing moves while one types

    def _show_patterns(self, patterns: tuple[str, ...]) -> None:
        for gone in [pattern for pattern in self.patterns if pattern not in patterns]:
            made = self.patterns.pop(gone)
            self._flow.removeWidget(made)
            made.hide()
            made.deleteLater()
        for at, pattern in enumerate(patterns):
            if pattern not in self.patterns:
                self.patterns[pattern] = made = self._chip(pattern)
                self._flow.insert_widget(at, made)

    def _chip(self, pattern: str) -> QPushButton:
        text = printable(pattern)
        shown = text if len(text) <= SHOWN_CHARS else text[: SHOWN_CHARS - 1] + "…"
        tip = translate("exclusions", "Leave {pattern} out no more").format(pattern=text)
        made = button(f"{shown}  ×", lambda: self._remove(pattern), "filter", tip)
        name = translate("exclusions", "Leaves out {pattern}: remove").format(pattern=text)
        made.setAccessibleName(name)
        made.installEventFilter(self)
        return made

    def _typed(self, text: str) -> None:
        presenter = self._presenter()
        if presenter is not None:
            presenter.type(text)

    def _add(self) -> None:
        presenter = self._presenter()
        if presenter is not None:
            presenter.add()

    def _remove(self, pattern: str) -> None:
        presenter = self._presenter()
        if presenter is not None:
            self.field.setFocus()
            presenter.remove(pattern)


def _teaching(example: str, meaning: str) -> QWidget:
    made = QWidget()
    line = QHBoxLayout(made)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(6)
    line.addWidget(label(example, "badge"))
    line.addWidget(label(meaning, "muted"))
    return made
