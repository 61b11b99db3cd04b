"""The search panel: box, chips, results, preview."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QListView,
    QMenu,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop_app.presenters.completion import CompletionPresenter, CompletionState
from desktop_app.presenters.likeness import LikenessPresenter
from desktop_app.presenters.preview import PreviewPresenter
from desktop_app.presenters.result_rows import FoldRow, HitRow
from desktop_app.presenters.search import SearchPresenter
from desktop_app.presenters.search_state import SearchState
from desktop_app.presenters.searches import SearchesPresenter, SearchesState
from desktop_app.presenters.window import FileActions
from desktop_app.protocol.messages import FilePath, FilterChip
from desktop_app.ui.models.result_delegate import ResultDelegate
from desktop_app.ui.models.results_model import ResultsModel
from desktop_app.ui.panels.by_example import ByExample
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.correction_row import CorrectionRow
from desktop_app.ui.widgets.empty_state import EmptyState
from desktop_app.ui.widgets.facet_bar import FacetBar
from desktop_app.ui.widgets.offer_button import OfferButton
from desktop_app.ui.widgets.parts import label, plain_widget, scrolled
from desktop_app.ui.widgets.preview_pane import PreviewPane
from desktop_app.ui.widgets.search_field import SearchField
from desktop_app.ui.widgets.searches_shelf import SearchesShelf, ShelfActions

PREVIEW_FROM_WIDTH = 600
LIST_KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
ENTER_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
CTRL = Qt.KeyboardModifier.ControlModifier


class SearchPanel(QWidget):
    """Shows a SearchState and tells the presenter what the person does."""

    def __init__(self, theme: Theme, files: FileActions, on_add: Callable[[], None]) -> None:
        super().__init__()
        self._theme, self._files = theme, files
        self._presenter: SearchPresenter | None = None
        self._preview: PreviewPresenter | None = None
        self._showing = False
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
        self._showing = True
        self.field.show_filters(state.filters)
        self.facets.show_menus(state.facets)
        self.offer.show_offer(state.offer)
        self.summary.setText(state.summary)
        self._subheader.setVisible(bool(state.query.strip() or state.summary))
        self.note.setText(state.note)
        self._note_row.setVisible(bool(state.note))
        self.model.set_rows(state.rows)
        self.corrections.show_corrections(state.corrections)
        self._show_selection(state.selected)
        self._show_page(state)
        self._showing = False
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
        self.field.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.line.selectAll()

    def regions(self) -> list[QWidget]:
        """The places that F6 goes round."""
        return [self.field.line, self.list, self.preview.reading]

    def step_match(self, by: int) -> None:
        """Go to another matching passage of the previewed file."""
        self._step(by)

    # ------------------------------------------------------------ building

    def _make_list(self, theme: Theme) -> QListView:
        made = QListView()
        made.setModel(self.model)
        delegate = ResultDelegate(made, theme)
        delegate.why_asked.connect(lambda: self.by_example.show_why())
        made.setItemDelegate(delegate)
        made.setAccessibleName("Results")
        made.setMouseTracking(True)
        made.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setResizeMode(QListView.ResizeMode.Adjust)
        made.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        made.customContextMenuRequested.connect(self._menu)
        made.selectionModel().currentChanged.connect(self._moved)
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

    def _show_selection(self, key: FilePath | None) -> None:
        index = self.model.index_of(key)
        if index != self.list.currentIndex() or not self.list.selectionModel().isSelected(index):
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.list.selectionModel().setCurrentIndex(index, flag)
            if index.row() == 0:
                self.list.scrollToTop()

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

    def _moved(self, now: QModelIndex, before: QModelIndex) -> None:
        row = self.model.row_at(now)
        if row is not None and not self._showing:
            self._search().select(row.key)
            self.by_example.follow()

    def _clicked(self, index: QModelIndex) -> None:
        if isinstance(self.model.row_at(index), FoldRow):
            self._search().toggle_weak()

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
        held = event.modifiers() & CTRL
        if event.key() in ENTER_KEYS and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._accept_offer()
        elif event.key() in ENTER_KEYS:
            (self._reveal if held else self._search().activate)()
        elif event.key() == Qt.Key.Key_Escape:
            self.by_example.step_back()
            self.field.line.setFocus()
        elif event.key() == Qt.Key.Key_C and held and copies:
            self._with_selected(self._files.copy_path)
        else:
            return False
        return True

    def _type_from_list(self, event: QKeyEvent) -> bool:
        """Letters typed while the list has the focus go on in the box."""
        text = event.text()
        if not text or not text.isprintable() or event.modifiers() & CTRL:
            return False
        self.field.line.setFocus()
        if text != "/":
            self.field.line.end(False)
            self.field.line.insert(text)
        return True

    def _menu(self, at: QPoint) -> None:
        if not isinstance(self.model.row_at(self.list.indexAt(at)), HitRow):
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction("Open\tEnter", self._open)
        menu.addAction("Show in folder\tCtrl+Enter", self._reveal)
        menu.addAction("Copy path\tCtrl+C", lambda: self._with_selected(self._files.copy_path))
        self.by_example.add_to(menu)
        menu.popup(self.list.viewport().mapToGlobal(at))

    def _open(self) -> None:
        self._with_selected(self._files.open)

    def _reveal(self) -> None:
        self._with_selected(self._files.reveal)

    def _with_selected(self, action: Callable[[FilePath], None]) -> None:
        selected = self._search().selected
        if selected is not None:
            action(selected)

    def _need_more(self, at_end: bool) -> None:
        if self._preview is not None:
            self._preview.need_more(at_end)

    def _step(self, by: int) -> None:
        if self._preview is not None:
            self._preview.step(by)
