"""Saved and past searches, where nothing is searched for yet."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.presenters.language import translate
from desktop_app.presenters.searching.searches import SavedRow, SearchesState
from desktop_app.presenters.wording import printable
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.parts import (
    ElidedLabel,
    IconButton,
    IconLabel,
    button,
    empty_layout,
    label,
    plain_widget,
)

MOST_SAVED = 8  # here; the list under the box finds the others


@dataclass(frozen=True)
class ShelfActions:
    """What can be done with a search."""

    run: Callable[[str], object]
    rename: Callable[[str], object]
    remove: Callable[[str], object]
    forget: Callable[[str], object]
    clear: Callable[[], object]
    leave: Callable[[], object]  # upwards, to the box


class SearchRow(QWidget):
    """One search: a click or Enter runs it; at its right what else can be done."""

    def __init__(
        self,
        theme: Theme,
        icon: str,
        text: str,
        note: str,
        on_run: Callable[[], object],
        on_step: Callable[[SearchRow, int], object],
        tools: list[IconButton],
    ) -> None:
        super().__init__()
        self._on_run, self._on_step = on_run, on_step
        self.setProperty("kind", "shelf-row")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(f"{text}, {note}" if note else text)
        self.text = ElidedLabel(mode=Qt.TextElideMode.ElideRight)
        self.text.set_text(text)
        self.note = ElidedLabel("muted", Qt.TextElideMode.ElideRight, least=0)
        self.note.set_text(note)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 2, 4, 2)
        row.setSpacing(8)
        row.addWidget(IconLabel(theme, icon, 16))
        row.addWidget(self.text)
        row.addWidget(self.note)
        row.addStretch(1)
        for tool in tools:
            row.addWidget(tool)

    def mouseReleaseEvent(self, event: object) -> None:
        self._on_run()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._on_run()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._on_step(self, 1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)


class SearchesShelf(QWidget):
    """Two lists, one above the other; each only where there is something in it."""

    def __init__(self, theme: Theme, actions: ShelfActions) -> None:
        super().__init__()
        self._theme, self._actions = theme, actions
        self._shown: tuple[tuple[SavedRow, ...], tuple[str, ...]] = ((), ())
        self.rows: list[SearchRow] = []
        erase = translate("search", "Erase all past searches")
        self.clear = button(translate("search", "Clear"), actions.clear, "quiet", erase)
        self._saved, self._saved_rows = self._section(translate("search", "Saved searches"))
        self._recent, self._recent_rows = self._section(translate("search", "Recent"), self.clear)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 16, 0, 0)
        column.setSpacing(16)
        column.addWidget(self._saved)
        column.addWidget(self._recent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    @property
    def empty(self) -> bool:
        """Whether there is nothing to show."""
        return self._shown == ((), ())

    def show_searches(self, state: SearchesState) -> None:
        """Show these searches."""
        if (state.saved, state.recent) == self._shown:
            return
        self._shown = (state.saved, state.recent)
        self.rows = []
        empty_layout(self._saved_rows)
        empty_layout(self._recent_rows)
        for saved in state.saved[:MOST_SAVED]:
            self._add(self._saved_rows, self._saved_row(saved))
        for query in state.recent:
            self._add(self._recent_rows, self._recent_row(query))
        self._saved.setVisible(bool(state.saved))
        self._recent.setVisible(bool(state.recent))

    def _step(self, row: SearchRow, by: int) -> None:
        """Go to the next row, or back; above the first one is the box."""
        at = self.rows.index(row) + by
        if at < 0:
            self._actions.leave()
        elif at < len(self.rows):
            self.rows[at].setFocus(Qt.FocusReason.TabFocusReason)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.look.sizes.px(520), super().sizeHint().height())

    def _add(self, column: QVBoxLayout, row: SearchRow) -> None:
        column.addWidget(row)
        self.rows.append(row)

    def _saved_row(self, saved: SavedRow) -> SearchRow:
        act, query = self._actions, saved.query
        rename = translate("search", "Rename “{name}”").format(name=saved.name)
        remove = translate("search", "Remove “{name}”").format(name=saved.name)
        tools = [
            IconButton(self._theme, "pencil", rename, partial(act.rename, query), size=16),
            IconButton(self._theme, "close", remove, partial(act.remove, query), size=16),
        ]
        run = partial(act.run, query)
        return SearchRow(self._theme, "star-full", saved.name, saved.text, run, self._step, tools)

    def _recent_row(self, query: str) -> SearchRow:
        text = printable(query)
        forget = translate("search", "Forget “{query}”").format(query=text)
        tools = [IconButton(self._theme, "close", forget, partial(self._actions.forget, query), size=16)]
        return SearchRow(self._theme, "clock", text, "", partial(self._actions.run, query), self._step, tools)

    def _section(self, title: str, *tools: QWidget) -> tuple[QWidget, QVBoxLayout]:
        made = plain_widget("")
        made.setAccessibleName(title)
        head = QHBoxLayout()
        head.addWidget(label(title, "muted"))
        head.addStretch(1)
        for tool in tools:
            head.addWidget(tool)
        rows = QVBoxLayout()
        rows.setSpacing(0)
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addLayout(rows)
        made.hide()
        return made, rows
