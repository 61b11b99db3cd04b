"""The folders panel: one card per folder, and the list of what could not be read."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.presenters.folders.folders import FoldersPresenter, FoldersState
from desktop_app.presenters.folders.problems import ProblemsPresenter, ProblemsState
from desktop_app.presenters.language import translate
from desktop_app.presenters.searching.emptiness import Empty, before_a_query
from desktop_app.presenters.window import FileActions
from desktop_app.protocol.messages import FilePath
from desktop_app.ui.keys import with_keys
from desktop_app.ui.panels.problems import ProblemsPanel
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.empty_state import EmptyState
from desktop_app.ui.widgets.folder_card import CardWays, FolderCard
from desktop_app.ui.widgets.parts import ElidedLabel, TightButton, button, label, plain_widget

Locate = Callable[[FilePath, bool, Callable[[Path], object]], object]
"""Asks where a folder (or, if True, a single file) lies now, and calls back with the answer."""


class FoldersPanel(QWidget):
    """Shows a FoldersState and a ProblemsState, and tells the presenters what the person does."""

    def __init__(
        self,
        theme: Theme,
        files: FileActions,
        on_add: Callable[[], None],
        on_locate: Locate,
        on_power: Callable[[], object],
    ) -> None:
        super().__init__()
        self._theme, self._files, self._on_locate = theme, files, on_locate
        self._presenter: FoldersPresenter | None = None
        self._problems: ProblemsPresenter | None = None
        self._state: FoldersState | None = None
        self._came_from: FilePath | None = None  # whose problems are shown
        self._ways = CardWays(self._locate, self._open_problems, on_power, self._step)
        self.cards: dict[FilePath, FolderCard] = {}
        self.summary = ElidedLabel("muted", Qt.TextElideMode.ElideRight, least=0)
        self.unread = button(
            "", self._open_problems, "quiet", translate("folders", "Show the files that could not be read")
        )
        self.check_all = TightButton(
            theme,
            "retry",
            translate("folders", "Check all now"),
            self._check_all,
            translate("folders", "Compare all folders with the disk now"),
            "Shift+F5",
        )
        self.pause_all = TightButton(
            theme,
            "pause",
            translate("folders", "Pause all"),
            self._toggle_all,
            translate("folders", "Pause or resume reading in all folders"),
        )
        self.add = button(
            translate("folders", "Add folder…"),
            on_add,
            "primary",
            with_keys(translate("folders", "Add a folder"), "Ctrl+O"),
        )
        self.empty = EmptyState(theme, on_add)
        self.problems = ProblemsPanel(theme, files, self._close_problems)
        self._build()
        self.empty.show_empty(before_a_query(None, None))
        keys = QShortcut(QKeySequence("Shift+F5"), self)
        keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys.activated.connect(self._check_all)
        theme.changed.connect(self._fit)

    def attach(self, presenter: FoldersPresenter, problems: ProblemsPresenter) -> None:
        """Connect the presenters, which were made after this view."""
        self._presenter, self._problems = presenter, problems
        self.problems.attach(problems)

    # ------------------------------------------------------------ FoldersView, ProblemsView

    def show_folders(self, state: FoldersState) -> None:
        """Make the screen equal to `state`."""
        self._state = state
        self.summary.set_text(state.summary)
        self.unread.setText(f"{state.problems}  ›")
        self.unread.setAccessibleName(translate("folders", "{files}: show them").format(files=state.problems))
        self.unread.setVisible(bool(state.problems))
        for action in (self.check_all, self.pause_all, self.add):
            action.setVisible(bool(state.rows))
        resume, pause = translate("folders", "Resume all"), translate("folders", "Pause all")
        self.pause_all.set_face(*(("play", resume) if state.all_paused else ("pause", pause)))
        if not state.rows:
            self.empty.show_empty(_empty(state))
        self._pages.setCurrentWidget(self._scroll if state.rows else self.empty)
        self._drop_gone({row.path for row in state.rows})
        for at, row in enumerate(state.rows):
            self._card(row.path, at).show_row(row)
        self._fit()

    def show_problems(self, state: ProblemsState) -> None:
        """Make the list of problems equal to `state`; while it is open it stands in front."""
        if state.open:
            self.problems.show_problems(state)
        self._faces.setCurrentWidget(self.problems if state.open else self._main)

    # ------------------------------------------------------------ for the window

    @property
    def lists_problems(self) -> bool:
        """Whether the list of problems is in front."""
        return self._faces.currentWidget() is self.problems

    def regions(self) -> list[QWidget]:
        """The places that F6 goes round."""
        if self.lists_problems:
            return self.problems.regions()
        return [self.add if self.add.isVisible() else self.empty.add, *list(self.cards.values())[:1]]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    # ------------------------------------------------------------ inside

    def _build(self) -> None:
        header = plain_widget("header")
        self._top = QHBoxLayout(header)
        self._top.setContentsMargins(16, 8, 16, 8)
        self._top.setSpacing(8)
        self._title = label(translate("folders", "Folders"), "title")
        self._top.addWidget(self._title)
        self._top.addSpacing(4)
        self._top.addWidget(self.summary)
        self._top.addWidget(self.unread)
        self._top.addStretch(1)
        for action in (self.check_all, self.pause_all, self.add):
            self._top.addWidget(action)
            action.hide()
        self.unread.hide()
        header.setMinimumHeight(56)
        page = plain_widget("page")
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(16, 16, 16, 16)
        self._column.setSpacing(12)
        self._column.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(page)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.empty)
        self._pages.addWidget(self._scroll)
        self._main = QWidget()
        main = _bare_column(self._main)
        main.addWidget(header)
        main.addWidget(self._pages, 1)
        self._faces = QStackedWidget()
        self._faces.addWidget(self._main)
        self._faces.addWidget(self.problems)
        _bare_column(self).addWidget(self._faces)

    def _fit(self) -> None:
        """Words in the header's buttons where there is room for them, else icons only."""
        actions = (self.check_all, self.pause_all)
        words = sum(action.width_with_words() for action in actions)
        fixed = sum(part.sizeHint().width() for part in (self._title, self.summary, self.add))
        fixed += self.unread.isVisibleTo(self) * self.unread.sizeHint().width()
        for action in actions:
            action.show_words(fixed + words + 96 <= self.width())

    def _card(self, path: FilePath, at: int) -> FolderCard:
        card = self.cards.get(path)
        if card is None:
            assert self._presenter is not None
            card = FolderCard(self._theme, path, self._presenter, self._files, self._ways)
            self.cards[path] = card
        if self._column.indexOf(card) != at:
            self._column.insertWidget(at, card)
        return card

    def _drop_gone(self, paths: set[FilePath]) -> None:
        for path in [path for path in self.cards if path not in paths]:
            card = self.cards.pop(path)
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()

    def _step(self, path: FilePath, by: int) -> None:
        """Move the focus to the card before or behind one."""
        order = [row.path for row in self._state.rows] if self._state is not None else []
        at = order.index(path) + by
        if 0 <= at < len(order):
            card = self.cards[order[at]]
            card.setFocus(Qt.FocusReason.TabFocusReason)
            self._scroll.ensureWidgetVisible(card)

    def _locate(self, path: FilePath) -> None:
        presenter = self._presenter
        rows = self._state.rows if self._state is not None else ()
        single = any(row.single_file for row in rows if row.path == path)
        if presenter is not None:
            self._on_locate(path, single, lambda new_path: presenter.locate(path, new_path))

    def _open_problems(self, path: FilePath | None = None) -> None:
        if self._problems is not None:
            self._came_from = path
            self._problems.open(path)
            self.problems.focus_list()

    def _close_problems(self) -> None:
        if self._problems is not None:
            self._problems.close()
            card = self.cards.get(self._came_from) if self._came_from is not None else None
            (card or self).setFocus(Qt.FocusReason.OtherFocusReason)

    def _check_all(self) -> None:
        if self._presenter is not None:
            self._presenter.check()

    def _toggle_all(self) -> None:
        if self._presenter is not None and self._state is not None:
            self._presenter.set_paused(not self._state.all_paused)


def _bare_column(parent: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(parent)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    return column


def _empty(state: FoldersState) -> Empty:
    return before_a_query(() if state.known else None, None)
