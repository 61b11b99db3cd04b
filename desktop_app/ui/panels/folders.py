"""The folders panel: one card per folder, in the order in which the engine names them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.presenters.emptiness import Empty, before_a_query
from desktop_app.presenters.folders import FoldersPresenter, FoldersState
from desktop_app.protocol.messages import FilePath
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.empty_state import EmptyState
from desktop_app.ui.widgets.folder_card import FolderCard, Reveals
from desktop_app.ui.widgets.parts import ElidedLabel, button, label, plain_widget


class FoldersPanel(QWidget):
    """Shows a FoldersState and tells the presenter what the person does."""

    def __init__(self, theme: Theme, files: Reveals, on_add: Callable[[], None]) -> None:
        super().__init__()
        self._theme, self._files = theme, files
        self._presenter: FoldersPresenter | None = None
        self._state: FoldersState | None = None
        self.cards: dict[FilePath, FolderCard] = {}
        self.summary = ElidedLabel("muted", Qt.TextElideMode.ElideRight)
        self.pause_all = button("Pause all", self._toggle_all, tip="Pause or resume reading in all folders")
        self.add = button("Add folder…", on_add, "primary", "Add a folder (Ctrl+O)")
        self.empty = EmptyState(theme, on_add)
        self._build()
        self.empty.show_empty(before_a_query(None, None))

    def attach(self, presenter: FoldersPresenter) -> None:
        """Connect the presenter, which was made after this view."""
        self._presenter = presenter

    def show_folders(self, state: FoldersState) -> None:
        """Make the screen equal to `state`."""
        self._state = state
        self.summary.set_text(state.summary)
        self.pause_all.setVisible(bool(state.rows))
        self.pause_all.setText("Resume all" if state.all_paused else "Pause all")
        self.add.setVisible(bool(state.rows))
        if not state.rows:
            self.empty.show_empty(_empty(state))
        self._pages.setCurrentWidget(self._scroll if state.rows else self.empty)
        self._drop_gone({row.path for row in state.rows})
        for at, row in enumerate(state.rows):
            self._card(row.path, at).show_row(row)

    def regions(self) -> list[QWidget]:
        """The places that F6 goes round."""
        cards: list[QWidget] = [card.pause for card in self.cards.values()]
        return [self.add if self.add.isVisible() else self.empty.add, *cards[:1]]

    def _build(self) -> None:
        header = plain_widget("header")
        top = QHBoxLayout(header)
        top.setContentsMargins(16, 8, 16, 8)
        top.setSpacing(8)
        top.addWidget(label("Folders", "title"))
        top.addSpacing(4)
        top.addWidget(self.summary)
        top.addStretch(1)
        top.addWidget(self.pause_all)
        top.addWidget(self.add)
        header.setMinimumHeight(56)
        page = plain_widget("page")
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(20, 16, 20, 16)
        self._column.setSpacing(12)
        self._column.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(page)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.empty)
        self._pages.addWidget(self._scroll)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(header)
        column.addWidget(self._pages, 1)
        self.pause_all.hide()
        self.add.hide()

    def _card(self, path: FilePath, at: int) -> FolderCard:
        card = self.cards.get(path)
        if card is None:
            assert self._presenter is not None
            card = self.cards[path] = FolderCard(self._theme, path, self._presenter, self._files)
        if self._column.indexOf(card) != at:
            self._column.insertWidget(at, card)
        return card

    def _drop_gone(self, paths: set[FilePath]) -> None:
        for path in [path for path in self.cards if path not in paths]:
            card = self.cards.pop(path)
            self._column.removeWidget(card)
            card.deleteLater()

    def _toggle_all(self) -> None:
        if self._presenter is not None and self._state is not None:
            self._presenter.set_paused(not self._state.all_paused)


def _empty(state: FoldersState) -> Empty:
    return before_a_query(() if state.known else None, None)
