"""The search panel: box, chips, results, preview."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMenu,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop_app.presenters.language import translate
from desktop_app.presenters.results.preview import PreviewPresenter
from desktop_app.presenters.searching.completion import CompletionPresenter, CompletionState
from desktop_app.presenters.searching.likeness import LikenessPresenter
from desktop_app.presenters.searching.result_rows import FoldRow, HitRow, MoreRow
from desktop_app.presenters.searching.search import SearchPresenter
from desktop_app.presenters.searching.search_state import SearchState
from desktop_app.presenters.searching.searches import SearchesPresenter, SearchesState
from desktop_app.protocol.messages import FilePath, FilterChip
from desktop_app.ui.duplicates.whereabouts_card import WhereaboutsCard
from desktop_app.ui.keys import menu_text
from desktop_app.ui.models.results_model import ResultsModel
from desktop_app.ui.panels.acting import CTRL, ENTER_KEYS, Acting
from desktop_app.ui.panels.by_example import ByExample
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.correction_row import CorrectionRow
from desktop_app.ui.widgets.empty_state import EmptyState
from desktop_app.ui.widgets.facet_bar import FacetBar
from desktop_app.ui.widgets.offer_button import OfferButton
from desktop_app.ui.widgets.parts import label, plain_widget, scrolled
from desktop_app.ui.widgets.preview_pane import PreviewPane
from desktop_app.ui.widgets.result_list import ResultList
from desktop_app.ui.widgets.search_field import SearchField
from desktop_app.ui.widgets.searches_shelf import SearchesShelf, ShelfActions

PREVIEW_FROM_WIDTH = 600
LIST_KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
WHERE_ELSE_KEYS = "Ctrl+Shift+D"


class SearchPanel(QWidget):
    """Shows a SearchState and tells the presenter what the person does."""

    def __init__(self, theme: Theme, on_add: Callable[[], None]) -> None:
        super().__init__()
        self._theme = theme
        self._presenter: SearchPresenter | None = None
        self._preview: PreviewPresenter | None = None
        self._searches: SearchesPresenter | None = None
        self.field = SearchField(
            theme,
            self._typed,
            self._remove_filter,
            self._field_key,
            on_remove_example=lambda chip: self.by_example.remove(chip),
            on_negate=self._negate_filter,
        )
        self.offer = OfferButton(self._accept_offer)
        self.facets = FacetBar(self._toggle_filter)
        self.summary = label(kind="muted")
        self.note = label(kind="muted", wrap=True)
        self.corrections = CorrectionRow(lambda: self._search().search_only_typed())
        self.model = ResultsModel(self)
        self.list = self._make_list(theme)
        self.preview = PreviewPane(theme, self._need_more, self._step, self._open, self._reveal)
        self.by_example = ByExample(theme, self, self.field, self.list, self.preview)
        self.acting = Acting(
            theme,
            self,
            self.preview,
            self.by_example,
            lambda: self._search().activate(),
            self._letter,
            self.list.popup_menu,
            self.list.popup_at_current,
        )
        self.on_where_else: Callable[[FilePath], None] = lambda path: None
        self.whereabouts = WhereaboutsCard(theme, self, self.list.setFocus)
        keys = QShortcut(QKeySequence(WHERE_ELSE_KEYS), self)
        keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys.activated.connect(self._ask_where_else)
        self.shelf = SearchesShelf(theme, self._shelf_actions())
        self.empty = EmptyState(theme, on_add, self.shelf)
        self._build()

    def attach(self, search: SearchPresenter, preview: PreviewPresenter, likeness: LikenessPresenter) -> None:
        """Connect the presenters, which were made after this view."""
        self._presenter, self._preview = search, preview
        self.by_example.attach(search, preview, likeness)

    def attach_box(self, completion: CompletionPresenter, searches: SearchesPresenter) -> None:
        """Connect what helps to write a query."""
        self._searches = searches
        self.field.attach(completion, searches)

    # ------------------------------------------------------------ SearchView

    def show_search(self, state: SearchState) -> None:
        """Make the screen equal to `state`."""
        self.field.show_filters(state.filters)
        self.facets.show_menus(state.facets)
        self.offer.show_offer(state.offer)
        self.summary.setText(state.summary)
        self._subheader.setVisible(bool(state.query.strip() or state.summary))
        self.note.setText(state.note)
        self._note_row.setVisible(bool(state.note))
        self.corrections.show_corrections(state.corrections)
        self.list.show_rows(state.rows, state.selected, state.marked)
        self._show_page(state)
        self.acting.follow()
        self.by_example.follow()

    def show_query(self, query: str) -> None:
        """Put text into the box."""
        self.field.set_text(query)

    # ------------------------------------------------------------ CompletionView, SearchesView

    def show_completion(self, state: CompletionState) -> None:
        """Show the ghost and the list under the box."""
        self.field.show_completion(state)

    def put_text(self, text: str, cursor: int) -> None:
        """Put text into the box as if it were typed."""
        self.field.put_text(text, cursor)

    def show_searches(self, state: SearchesState) -> None:
        """Show the star, and past and saved searches."""
        self.field.show_searches(state)
        self.shelf.show_searches(state)
        self.empty.show_shelf()

    # ------------------------------------------------------------ for the window

    def focus_field(self) -> None:
        """Go to the search box and select what is in it."""
        self.acting.leave()
        self.field.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.line.selectAll()

    def regions(self) -> list[QWidget]:
        """The places that F6 goes round."""
        return [self.field.line, self.list, self.preview.reading]

    def step_match(self, by: int) -> None:
        """Go to another matching passage of the previewed file."""
        if not self.acting.step_match(by):
            self._step(by)

    # ------------------------------------------------------------ building

    def _make_list(self, theme: Theme) -> ResultList:
        made = ResultList(
            theme, self.model, self._selected, self._near_end, lambda: self.acting.menu(), self._add_to_menu
        )
        made.delegate.why_asked.connect(lambda: self.by_example.show_why())
        made.clicked.connect(self._clicked)
        made.doubleClicked.connect(self._double_clicked)
        made.installEventFilter(self)
        return made

    def _build(self) -> None:
        header = plain_widget("header")
        top = QHBoxLayout(header)
        top.setContentsMargins(16, 12, 16, 12)
        top.addWidget(self.field)
        self._subheader = plain_widget("subheader")
        second = QHBoxLayout(self._subheader)
        second.setContentsMargins(16, 8, 16, 8)
        second.setSpacing(16)
        second.addWidget(self.facets)
        second.addWidget(self.offer, 1, Qt.AlignmentFlag.AlignLeft)
        second.addStretch(1)
        second.addWidget(self.summary)
        second.addWidget(self.acting.button)
        self._note_row = plain_widget("subheader")
        third = QHBoxLayout(self._note_row)
        third.setContentsMargins(16, 8, 16, 8)
        third.addWidget(self.note)
        self._make_splitter()
        self._pages = QStackedWidget()
        self._pages.addWidget(self.splitter)
        self._pages.addWidget(scrolled(self.empty))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (header, self._subheader, self._note_row, self.corrections):
            column.addWidget(part)
        column.addWidget(self._pages, 1)
        self._subheader.hide()
        self._note_row.hide()

    def _make_splitter(self) -> None:
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        self.splitter.addWidget(self.list)
        self.splitter.addWidget(self.preview)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([620, 604])
        self.list.setMinimumWidth(240)
        self.preview.setMinimumWidth(240)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.preview.setVisible(self.width() >= self._theme.look.sizes.px(PREVIEW_FROM_WIDTH))

    # ------------------------------------------------------------ showing

    def _show_page(self, state: SearchState) -> None:
        if state.empty is not None:
            self.empty.show_empty(state.empty)
        self._pages.setCurrentIndex(0 if state.empty is None else 1)

    # ------------------------------------------------------------ the person

    def _search(self) -> SearchPresenter:
        assert self._presenter is not None
        return self._presenter

    def _typed(self, text: str) -> None:
        self._search().type(text)

    def _remove_filter(self, chip: FilterChip) -> None:
        self._search().filters.remove(chip)
        self.field.line.setFocus()

    def _negate_filter(self, chip: FilterChip) -> None:
        self._search().filters.negate(chip)
        self.field.line.setFocus()

    def _accept_offer(self) -> None:
        self._search().accept_offer()
        self.field.line.setFocus()

    def _shelf_actions(self) -> ShelfActions:
        return ShelfActions(
            run=self._run_search,
            rename=self._rename_search,
            remove=lambda query: self._saved().remove(query),
            forget=lambda query: self._saved().forget(query),
            clear=lambda: self._saved().clear(),
            leave=lambda: self.field.line.setFocus(),
        )

    def _run_search(self, query: str) -> None:
        self._search().edit(query)
        self.field.line.setFocus()

    def _rename_search(self, query: str) -> None:
        self._run_search(query)  # its star is where it gets its name
        self._saved().rename(query)

    def _saved(self) -> SearchesPresenter:
        assert self._searches is not None
        return self._searches

    def _toggle_filter(self, text: str) -> None:
        self._search().filters.toggle(text)
        self.field.line.setFocus()

    def _selected(self, current: FilePath | None, marked: Sequence[FilePath]) -> None:
        if current is not None:
            self._search().select(current)
        self._search().mark(marked)
        self.by_example.follow()

    def _near_end(self) -> None:
        self._search().show_more()

    def _clicked(self, index: QModelIndex) -> None:
        row = self.model.row_at(index)
        if isinstance(row, FoldRow):
            self._search().toggle_weak()
        elif isinstance(row, MoreRow):
            self._search().show_more()

    def _double_clicked(self, index: QModelIndex) -> None:
        if isinstance(self.model.row_at(index), HitRow):
            self._search().activate()

    def _field_key(self, event: QKeyEvent) -> bool:
        """A key in the search box; True where it was for the list."""
        if event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.facets.open_first()
            return True
        if event.key() == Qt.Key.Key_Down and self.shelf.isVisible():
            self.shelf.rows[0].setFocus(Qt.FocusReason.TabFocusReason)
            return True
        if event.key() in LIST_KEYS and not event.modifiers() & CTRL:
            QApplication.sendEvent(self.list, event)
            return True
        if event.key() == Qt.Key.Key_Backspace and self.by_example.remove_last():
            return True
        return self._shared_key(event, copies=not self.field.line.hasSelectedText())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._shared_key(event, copies=True) or self._type_from_list(event)
        return False

    def _shared_key(self, event: QKeyEvent, copies: bool) -> bool:
        if event.key() in ENTER_KEYS and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._accept_offer()
        elif event.key() == Qt.Key.Key_Escape:
            self.by_example.step_back()
            self.field.line.setFocus()
        else:
            return self.acting.key(event, copies)
        return True

    def _type_from_list(self, event: QKeyEvent) -> bool:
        """Space looks at a result; letters go on in the box."""
        if event.key() == Qt.Key.Key_Space and not event.modifiers() & CTRL:
            self.acting.look()
            return True
        return self._letter(event)

    def _letter(self, event: QKeyEvent) -> bool:
        """Text typed while the results have the keys goes on in the box."""
        text = event.text()
        if not text or not text.isprintable() or event.modifiers() & CTRL:
            return False
        self.acting.leave()
        self.field.line.setFocus()
        if text != "/":
            self.field.line.end(False)
            self.field.line.insert(text)
        return True

    def _add_to_menu(self, menu: QMenu) -> None:
        self.by_example.add_to(menu)
        self._add_where_else(menu)

    def _add_where_else(self, menu: QMenu) -> None:
        """Where else is this? The answer comes in a card over the panel."""
        words = translate("duplicates", "Where else is this?")
        menu.addAction(menu_text(words, WHERE_ELSE_KEYS), self._ask_where_else)

    def _ask_where_else(self) -> None:
        selected = self._search().selected
        if selected is not None:
            self.on_where_else(selected)

    def _open(self) -> None:
        self.acting.open()

    def _reveal(self) -> None:
        self.acting.reveal()

    def _need_more(self, at_end: bool) -> None:
        if self._preview is not None:
            self._preview.need_more(at_end)

    def _step(self, by: int) -> None:
        if self._preview is not None:
            self._preview.step(by)
