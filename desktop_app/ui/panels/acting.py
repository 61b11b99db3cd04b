"""The search panel's share of acting on results: keys, the menu, Quick Look."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from desktop_app.presenters.language import translate
from desktop_app.presenters.results.quick_look import QuickLookPresenter
from desktop_app.presenters.results.result_actions import MenuEntry, ResultActions
from desktop_app.ui.panels.by_example import ByExample
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.parts import IconButton
from desktop_app.ui.widgets.preview_pane import PreviewPane
from desktop_app.ui.widgets.quick_look import QuickLook

ENTER_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Acting(QObject):
    """A QuickLookView, and what a person can do with the selected results by key, button and menu.

    `on_enter` does what the selected row is for; `on_letter` takes a key that is typed text; `popup` opens
    the list's menu at a place of the screen.
    """

    def __init__(
        self,
        theme: Theme,
        host: QWidget,
        beside: PreviewPane,
        by_example: ByExample,
        on_enter: Callable[[], None],
        on_letter: Callable[[QKeyEvent], bool],
        popup: Callable[[QPoint], None],
        popup_at_current: Callable[[], None],
    ) -> None:
        super().__init__(host)
        self._beside, self._on_enter, self._on_letter, self._popup = beside, on_enter, on_letter, popup
        self._results: ResultActions | None = None
        self._looking: QuickLookPresenter | None = None
        said = translate("results", "What to do with the results")
        self.button = IconButton(theme, "more", said, self._popup_below, "Shift+F10", 16)
        self.quick_look = self._make_quick_look(theme, host)
        self._leave_for_examples(by_example)
        self._make_shortcuts(host, popup_at_current)

    def attach(self, results: ResultActions, looking: QuickLookPresenter) -> None:
        """Connect the presenters, which were made after this view."""
        self._results, self._looking = results, looking

    # ------------------------------------------------------------ QuickLookView

    def show_quick_look(self, shown: bool) -> None:
        """Come up over the results, or go."""
        if shown:
            self.quick_look.show_over()
        else:
            self.quick_look.go()

    # ------------------------------------------------------------ for the panel

    def key(self, event: QKeyEvent, copies: bool) -> bool:
        """A key in the box or the list; True where it was for the results. Without `copies` Ctrl+C is not."""
        if event.key() in ENTER_KEYS:
            self._enter(event)
        elif event.key() == Qt.Key.Key_Y and event.modifiers() & CTRL:
            self.look()
        elif event.key() == Qt.Key.Key_C and event.modifiers() == CTRL and copies:
            self._acts().copy_paths()
        else:
            return False
        return True

    def look(self) -> None:
        """Open Quick Look on the selected result, or close it."""
        self._look().toggle()

    def leave(self) -> None:
        """Close Quick Look: the person goes elsewhere."""
        if self._looking is not None:
            self._looking.close()

    def follow(self) -> None:
        """The results are others now."""
        if self._looking is not None:
            self._looking.follow()

    def step_match(self, by: int) -> bool:
        """Go to another matching passage in Quick Look; False where that is not open."""
        if self._looking is None or not self._looking.is_open:
            return False
        self._looking.step_match(by)
        return True

    def menu(self) -> Sequence[MenuEntry]:
        """What can be done with what is selected."""
        return self._acts().menu()

    def open(self) -> None:
        """Open what is selected."""
        self._acts().open()

    def reveal(self) -> None:
        """Show what is selected in the file manager."""
        self._acts().reveal()

    # ------------------------------------------------------------ building

    def _make_quick_look(self, theme: Theme, host: QWidget) -> QuickLook:
        pane = PreviewPane(
            theme,
            lambda at_end: self._look().need_more(at_end),
            lambda by: self._look().step_match(by),
            self.open,
            self.reveal,
        )
        made = QuickLook(theme, host, pane, lambda by: self._look().step(by), self._look_key)
        made.dismissed.connect(self.leave)
        return made

    def _leave_for_examples(self, by_example: ByExample) -> None:
        """Who asks for similar files there is to see what comes."""
        pane = self.quick_look.pane
        asked = (action.triggered for action in (by_example.find, by_example.more, by_example.less))
        for signal in (pane.similar.clicked, pane.reading.passages_wanted, *asked):
            signal.connect(lambda *_: self.leave())
        by_example.serve(pane)

    def _make_shortcuts(self, host: QWidget, popup_at_current: Callable[[], None]) -> None:
        keys = {
            "Ctrl+Shift+C": lambda: self._acts().copy_citations(self._chosen_text()),
            "Ctrl+Alt+C": lambda: self._acts().copy_files(),
            "Ctrl+Shift+S": lambda: self._acts().export(),
            "Shift+F10": popup_at_current,  # Qt knows only the menu key itself, which few have
        }
        for written, run in keys.items():
            made = QShortcut(QKeySequence(written), host)
            made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            made.activated.connect(run)

    # ------------------------------------------------------------ inside

    def _enter(self, event: QKeyEvent) -> None:
        if event.isAutoRepeat():
            return  # a key that is held down would answer what it has just asked
        if event.modifiers() & CTRL:
            self.reveal()
        elif event.modifiers() & SHIFT:
            self._acts().open_at_beginning()
        else:
            self._on_enter()

    def _look_key(self, event: QKeyEvent) -> bool:
        """A key in Quick Look that is not its own: for the file that is shown, or typed text."""
        return self.key(event, copies=False) or self._on_letter(event)

    def _popup_below(self) -> None:
        self._popup(self.button.mapToGlobal(self.button.rect().bottomLeft()))

    def _chosen_text(self) -> str:
        """The text that is selected in the preview, where the keys are there."""
        for pane in (self._beside, self.quick_look.pane):
            if pane.reading.hasFocus():
                return pane.reading.selected_text()
        return ""

    def _acts(self) -> ResultActions:
        assert self._results is not None
        return self._results

    def _look(self) -> QuickLookPresenter:
        assert self._looking is not None
        return self._looking
