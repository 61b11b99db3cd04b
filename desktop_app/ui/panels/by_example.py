"""The search panel's share of searching by example: chips, actions, and the card that says why."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QApplication, QListView, QMenu, QWidget

from desktop_app.presenters.language import translate
from desktop_app.presenters.results.preview import PreviewPresenter
from desktop_app.presenters.searching.examples import ExampleChip
from desktop_app.presenters.searching.likeness import LikenessPresenter
from desktop_app.presenters.searching.search import SearchPresenter
from desktop_app.protocol.messages import FilePath
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.preview_pane import PreviewPane
from desktop_app.ui.widgets.search_field import SearchField
from desktop_app.ui.widgets.why_popover import WhyPopover


class ByExample(QObject):
    """A LikenessView, and what a person can ask of it by menu, button and key."""

    def __init__(
        self, theme: Theme, host: QWidget, field: SearchField, results: QListView, preview: PreviewPane
    ) -> None:
        super().__init__(host)
        self._host, self._field, self._results, self._preview_pane = host, field, results, preview
        self._search: SearchPresenter | None = None
        self._preview: PreviewPresenter | None = None
        self._likeness: LikenessPresenter | None = None
        self._before: QWidget | None = None
        self.why = WhyPopover(theme, host, self._more, self._less, self._give_focus_back)
        self.find = self._action(translate("likeness", "Find similar"), "Ctrl+Shift+L", self._find)
        self.more = self._action(translate("likeness", "More like this"), "Ctrl+M", self._more)
        self.less = self._action(translate("likeness", "Less like this"), "Ctrl+Shift+M", self._less)
        self.explain = self._action(translate("why", "Why this result?"), "Ctrl+I", self.show_why)
        self.clipboard = self._action(
            translate("likeness", "Search for what is on the clipboard"), "Ctrl+Shift+V", self._from_clipboard
        )
        field.line.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        field.line.customContextMenuRequested.connect(self._field_menu)
        self.serve(preview)

    def attach(self, search: SearchPresenter, preview: PreviewPresenter, likeness: LikenessPresenter) -> None:
        """Connect the presenters, which were made after this view."""
        self._search, self._preview, self._likeness = search, preview, likeness

    # ------------------------------------------------------------ LikenessView

    def show_examples(self, chips: tuple[ExampleChip, ...]) -> None:
        """Show the examples, and let the person go on typing beside them."""
        self.why.hide()
        self._field.show_examples(chips)
        line = self._field.line
        line.setFocus(Qt.FocusReason.OtherFocusReason)
        line.end(False)  # nothing selected: the next key must not replace the words

    # ------------------------------------------------------------ for the panel

    def serve(self, pane: PreviewPane) -> None:
        """Do what the buttons of a preview ask for."""
        pane.similar.clicked.connect(self.find.trigger)
        pane.why.clicked.connect(lambda: self.show_why(pane.why))
        pane.reading.passages_wanted.connect(self._find_text)

    def remove(self, chip: ExampleChip) -> None:
        """A chip was clicked away."""
        self._presenter().remove(chip)

    def remove_last(self) -> bool:
        """Backspace before all words: the chip to the left goes."""
        return not self._field.line.text() and self._presenter().remove_last()

    def step_back(self) -> None:
        """Esc."""
        self._presenter().step_back()

    def drop(self, paths: list[Path]) -> None:
        """Files were dropped on the box."""
        self._presenter().find_similar_files(paths)

    def add_to(self, menu: QMenu) -> None:
        """Add the actions for a result to its menu."""
        menu.addSeparator()
        menu.addActions([self.find, self.more, self.less])
        menu.addSeparator()
        menu.addAction(self.explain)

    def follow(self) -> None:
        """The results are others now: the card says what holds now, or goes."""
        if self.why.isVisible():
            found = self._search.why() if self._search else None
            if found is None:
                self.why.close_up()
            else:
                self.why.show_why(found)

    def show_why(self, beside: QWidget | None = None) -> None:
        """Say why the selected result was found, beside its row or a button; again: close."""
        if self.why.isVisible():
            self.why.close_up()
            return
        found = self._search.why() if self._search else None
        if found is not None:
            self._before = QApplication.focusWidget()
            self.why.open_at(found, self._place_of(beside))

    # ------------------------------------------------------------ inside

    def _presenter(self) -> LikenessPresenter:
        assert self._likeness is not None
        return self._likeness

    def _action(self, text: str, keys: str, run: Callable[[], object]) -> QAction:
        made = QAction(text, self._host)
        made.setShortcut(QKeySequence(keys))
        made.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        made.triggered.connect(lambda _checked=False: run())
        self._host.addAction(made)
        return made

    def _with_selected(self, action: Callable[[FilePath], None]) -> None:
        path = self._search.selected if self._search else None
        if path is not None:
            action(path)

    def _find(self) -> None:
        self._with_selected(self._presenter().find_similar)

    def _more(self) -> None:
        self._with_selected(self._presenter().more_like)

    def _less(self) -> None:
        self._with_selected(self._presenter().less_like)

    def _find_text(self, text: str) -> None:
        """Text that is selected in the preview; without any, the passage that is shown."""
        assert self._preview is not None
        hit, passage = self._preview.hit, self._preview.passage
        if text.strip() or hit is None or passage is None:
            self._presenter().find_similar_text(text, self._preview.path)
        else:
            self._presenter().find_similar_passages(hit, passage)

    def _from_clipboard(self) -> None:
        # mimeData() is None for an empty clipboard, whatever Qt's types say.
        data: QMimeData | None = QGuiApplication.clipboard().mimeData()
        files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()] if data else []
        if files:
            self._presenter().find_similar_files(files)
        else:
            self._presenter().find_similar_text(data.text() if data else "")

    def _field_menu(self, at: QPoint) -> None:
        menu = self._field.line.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addSeparator()
        menu.addAction(self.clipboard)
        menu.popup(self._field.line.mapToGlobal(at))

    def _place_of(self, beside: QWidget | None) -> QRect:
        if beside is not None:
            return QRect(beside.mapTo(self._host, QPoint(0, 0)), beside.size())
        row = self._results.visualRect(self._results.currentIndex())
        return QRect(self._results.viewport().mapTo(self._host, row.topLeft()), row.size())

    def _give_focus_back(self) -> None:
        (self._before or self._results).setFocus(Qt.FocusReason.PopupFocusReason)
