"""The search box: text, the ghost behind it, the filters understood in it, a star, a way to empty it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout

from desktop_app.presenters.language import translate
from desktop_app.presenters.searching.completion import CompletionPresenter, CompletionState
from desktop_app.presenters.searching.examples import ExampleChip
from desktop_app.presenters.searching.query_text import shifted, value_span
from desktop_app.presenters.searching.searches import SearchesPresenter, SearchesState
from desktop_app.protocol.messages import FilterChip
from desktop_app.ui.keys import shown_keys
from desktop_app.ui.text_positions import code_points, utf16_offsets
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.completion_list import CompletionList
from desktop_app.ui.widgets.example_chips import ExampleChips
from desktop_app.ui.widgets.filter_chips import ChipActions, FilterButton, FilterChips
from desktop_app.ui.widgets.ghost_line import GhostLine
from desktop_app.ui.widgets.name_bubble import NameBubble
from desktop_app.ui.widgets.parts import IconButton, IconLabel, set_property

KeyHandler = Callable[[QKeyEvent], bool]
OnChip = Callable[[FilterChip], object]

EXAMPLES_SHARE = 0.55  # of the box, at most
CHIPS_SHARE = 0.45  # of what is left, at most
ENTER_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


class SearchField(QFrame):
    """A line of text with a focus ring around all of it.

    Completion sees a key first, then `on_key`, then the line.
    """

    def __init__(
        self,
        theme: Theme,
        on_text: Callable[[str], None],
        on_remove: OnChip,
        on_key: KeyHandler,
        on_remove_example: Callable[[ExampleChip], None] = lambda chip: None,
        on_negate: OnChip = lambda chip: None,
    ) -> None:
        super().__init__()
        self.setProperty("kind", "search-field")
        self._theme, self._on_text, self._on_key = theme, on_text, on_key
        self._completion: CompletionPresenter | None = None
        self._searches: SearchesPresenter | None = None
        self._make_line()
        self.examples = ExampleChips(on_remove_example)
        self.chips = FilterChips(ChipActions(self._edit_filter, on_negate, on_remove))
        self.list = CompletionList(theme, self, self._choose)
        save = translate("search", "Save this search")
        self.star = IconButton(theme, "star", save, self._star, "Ctrl+D", size=18)
        self.clear_button = IconButton(
            theme, "close", translate("search", "Clear the search"), self.line.clear, "Esc", size=16
        )
        self.bubble = NameBubble(theme, self.star, self._name, self._remove_saved, self._leave_name)
        for button in (self.star, self.clear_button):
            button.hide()
        self._build()
        theme.changed.connect(self._fit)
        self._fit()

    def attach(self, completion: CompletionPresenter, searches: SearchesPresenter) -> None:
        """Connect the presenters, which were made after this view."""
        self._completion, self._searches = completion, searches

    @property
    def filter_buttons(self) -> list[FilterButton]:
        """The chips, in order."""
        return self.chips.buttons

    # ------------------------------------------------------------ what is shown

    def set_text(self, text: str) -> None:
        """Text that the person did not type; the cursor goes behind it, and Ctrl+Z takes it back."""
        if text != self.line.text():
            self.line.replace_text(text)

    def put_text(self, text: str, cursor: int) -> None:
        """Text with the cursor at that code point."""
        self.set_text(text)
        self.line.setCursorPosition(utf16_offsets(text)[cursor])

    def show_filters(self, filters: Sequence[FilterChip]) -> None:
        """Show the filters that the engine understood."""
        self.chips.show_chips(filters)

    def show_examples(self, chips: Sequence[ExampleChip]) -> None:
        """Show what the results should resemble, or not."""
        self.examples.show_chips(chips)
        words = translate("likeness", "Add words or filters") if chips else self._placeholder
        self.line.setPlaceholderText(words)
        self._share_room()

    def show_completion(self, state: CompletionState) -> None:
        """Show the ghost and the list."""
        self.line.set_ghost(state.ghost)
        self.list.show_state(state)
        self.line.setAccessibleDescription(self.list.spoken() or state.ghost)

    def show_searches(self, state: SearchesState) -> None:
        """Show the star, and the field for a name."""
        self.star.setVisible(state.can_save)
        if state.starred:
            self.star.set_icon("star-full", translate("search", "Name or remove this saved search"), "Ctrl+D")
        else:
            self.star.set_icon("star", translate("search", "Save this search"), "Ctrl+D")
        self.bubble.show_naming(state.naming)

    # ------------------------------------------------------------ building

    def _make_line(self) -> None:
        self.line = GhostLine(self._theme)
        self.line.setProperty("kind", "search")
        self._placeholder = translate("search", "Search by meaning, by words or by name")
        self.line.setPlaceholderText(self._placeholder)
        self.line.setAccessibleName(translate("search", "Search"))
        tip = translate("search", "Search ({search}) · complete: {complete}", "with their keys")
        complete = translate("search", "{keys} or {others}", "two keys").format(
            keys=shown_keys("Tab"), others=shown_keys("Ctrl+Space")
        )
        self.line.setToolTip(tip.format(search=shown_keys("Ctrl+K"), complete=complete))
        self.line.setAcceptDrops(False)  # a folder dropped here belongs to the window
        self.line.textChanged.connect(self._typed)
        self.line.cursorPositionChanged.connect(lambda *_: self._moved())
        self.line.installEventFilter(self)

    def _build(self) -> None:
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 0, 8, 0)
        self._row.setSpacing(8)
        self._row.addWidget(IconLabel(self._theme, "search", 18))
        self._row.addWidget(self.examples)
        self._row.addWidget(self.line, 1)
        for part in (self.chips, self.star, self.clear_button):
            self._row.addWidget(part)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.examples.set_room(round(EXAMPLES_SHARE * self.width()))
        self._share_room()
        if self.list.isVisible():
            self.list.place()

    def _share_room(self) -> None:
        """Chips of filters take their share of what the examples leave."""
        taken = 0 if self.examples.isHidden() else self.examples.sizeHint().width()
        self.chips.fit_into(round(CHIPS_SHARE * (self.width() - taken)))

    def _fit(self) -> None:
        self.setFixedHeight(self._theme.look.sizes.px(40))

    # ------------------------------------------------------------ the person

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            focused = event.type() == QEvent.Type.FocusIn
            set_property(self, "focused", focused)
            if not focused and self._completion is not None:
                self._completion.leave()
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._completes(event) or self._on_key(event)
        return False

    def _completes(self, event: QKeyEvent) -> bool:
        """A key for the completion; False where it has nothing to do with it."""
        completion, key = self._completion, event.key()
        if completion is None:
            return False
        held = event.modifiers() & (CTRL | SHIFT | ALT)
        if held == CTRL and key == Qt.Key.Key_Space:
            return completion.ask()
        if held == CTRL and key == Qt.Key.Key_D:
            self._star()
            return True
        if held == SHIFT and key == Qt.Key.Key_Delete:
            return completion.forget()
        return not held and self._completes_plainly(completion, key)

    def _completes_plainly(self, completion: CompletionPresenter, key: int) -> bool:
        if key == Qt.Key.Key_Tab:
            return completion.tab()
        if key == Qt.Key.Key_Right:
            return bool(self.line.ghost) and completion.accept_ghost()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            return completion.move(1 if key == Qt.Key.Key_Down else -1)
        if key in ENTER_KEYS:
            return completion.enter()
        return key == Qt.Key.Key_Escape and completion.escape()

    def _typed(self, text: str) -> None:
        self.clear_button.setVisible(bool(text))
        self._moved()
        self._on_text(text)

    def _moved(self) -> None:
        if self._completion is not None:
            text = self.line.text()
            self._completion.typed(text, code_points(text, self.line.cursorPosition()))

    def _choose(self, row: int) -> None:
        if self._completion is not None:
            self._completion.choose(row)

    def _edit_filter(self, chip: FilterChip) -> None:
        """Go to a filter's value in the text, and select it."""
        text = self.line.text()
        for found in shifted([chip], text):
            offsets, (start, end) = utf16_offsets(text), value_span(found)
            self.line.setFocus()
            self.line.setSelection(offsets[start], offsets[end] - offsets[start])

    def _star(self) -> None:
        if self._searches is not None:
            self._searches.star()

    def _name(self, name: str) -> None:
        if self._searches is not None:
            self._searches.name(name)
            self.line.setFocus()

    def _remove_saved(self, query: str) -> None:
        if self._searches is not None:
            self._searches.remove(query)
            self.line.setFocus()

    def _leave_name(self) -> None:
        if self._searches is not None:
            self._searches.leave_name()
