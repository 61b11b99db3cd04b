"""What was removed and what was decided, and the way back from both."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.presenters.duplicates.history import HistoryState
from desktop_app.presenters.language import translate
from desktop_app.protocol.messages import Decision
from desktop_app.ui.duplicates.two_lines import TwoLines, TwoLinesList
from desktop_app.ui.keys import with_keys
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.controls import Segments
from desktop_app.ui.widgets.parts import button, label, plain_widget, say


@dataclass(frozen=True)
class HistoryActions:
    """What can be done on the page."""

    choose: Callable[[int], object]
    undo_batch: Callable[[], object]
    undo_entry: Callable[[int], object]
    take_back: Callable[[Decision], object]
    leave: Callable[[], object]


class HistoryPage(QWidget):
    """Two lists: removals with their files, and decisions."""

    def __init__(self, theme: Theme, actions: HistoryActions) -> None:
        super().__init__()
        self._do = actions
        self._state = HistoryState()
        self.batches = TwoLinesList(theme, translate("duplicates", "Removals, newest first"), self._choose)
        self.entries = TwoLinesList(
            theme, translate("duplicates", "Files of this removal"), self._chose_entry
        )
        self.decisions = TwoLinesList(theme, translate("duplicates", "Decisions, newest first"))
        undo_all = translate("duplicates", "Bring all back")
        undo_one = translate("duplicates", "Bring this file back")
        self.undo_all = button(undo_all, actions.undo_batch)
        self.undo_one = button(undo_one, self._undo_entry)
        self.take_back = button(translate("duplicates", "Take this decision back"), self._take_back)
        back = translate("duplicates", "Back to the families")
        self.back = button(back, actions.leave, tip=with_keys(back, "Esc"))
        choices = (
            ("removals", translate("duplicates", "Removed files")),
            ("decisions", translate("duplicates", "Decisions")),
        )
        self.tabs: Segments[str] = Segments(translate("duplicates", "History"), choices, self.show_tab)
        self.empty = label(kind="body-muted", wrap=True)
        self._build()
        self.show_tab("removals")

    def show_history(self, state: HistoryState) -> None:
        """Make both lists equal to `state`."""
        self._state = state
        chosen = state.batch.id if state.batch is not None else None
        self.batches.show_rows([TwoLines(row.id, row.title, row.words) for row in state.batches], chosen)
        self.entries.show_rows([TwoLines(row.id, row.name, row.words, row.tone) for row in state.entries])
        self.decisions.show_rows([TwoLines(row.decision, row.title, row.words) for row in state.decisions])
        self._fit()

    def show_tab(self, tab: str) -> None:
        """Removals or decisions."""
        self.tabs.choose(tab)
        self._stack.setCurrentIndex(0 if tab == "removals" else 1)
        self._fit()

    def _fit(self) -> None:
        """Say what is missing, and offer only what can be done."""
        state, removals = self._state, self._stack.currentIndex() == 0
        nothing = translate("duplicates", "Nothing was removed so far.")
        undecided = translate("duplicates", "Nothing was decided so far. N: these two are no duplicates.")
        missing = (state.trouble or nothing) if removals and not state.batches else ""
        say(self.empty, missing or (undecided if not removals and not state.decisions else ""))
        entry = next((row for row in state.entries if row.id == self.entries.key()), None)
        self.undo_all.setVisible(removals)
        self.undo_one.setVisible(removals)
        self.take_back.setVisible(not removals)
        self.undo_all.setEnabled(state.batch is not None and state.batch.can_undo)
        self.undo_one.setEnabled(entry is not None and entry.can_undo)
        self.take_back.setEnabled(bool(state.decisions))

    def _choose(self, key: object) -> None:
        if isinstance(key, int):
            self._do.choose(key)

    def _chose_entry(self, key: object) -> None:
        self._fit()

    def _undo_entry(self) -> None:
        key = self.entries.key()
        if isinstance(key, int):
            self._do.undo_entry(key)

    def _take_back(self) -> None:
        key = self.decisions.key()
        if isinstance(key, Decision):
            self._do.take_back(key)

    def _build(self) -> None:
        head = plain_widget("subheader")
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 8, 16, 8)
        row.addWidget(self.tabs, 1)
        row.addWidget(self.back)
        both = QSplitter(Qt.Orientation.Horizontal)
        both.setChildrenCollapsible(False)
        both.setHandleWidth(1)
        both.addWidget(self.batches)
        both.addWidget(self.entries)
        both.setSizes([340, 700])
        self._stack = QStackedWidget()
        self._stack.addWidget(both)
        self._stack.addWidget(self.decisions)
        foot = plain_widget("footer")
        row = QHBoxLayout(foot)
        row.setContentsMargins(16, 8, 16, 8)
        row.addWidget(self.empty, 1)
        row.addStretch(0)
        for made in (self.undo_one, self.undo_all, self.take_back):
            row.addWidget(made)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self._stack, 1)
        column.addWidget(foot)
