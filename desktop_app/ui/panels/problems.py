"""The list of files that could not be read; it takes the place of the folders."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QEvent, QItemSelectionModel, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListView,
    QMenu,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop_app.presenters.folders.problem_rows import ProblemRow
from desktop_app.presenters.folders.problems import (
    NoProblems,
    ProblemSelection,
    ProblemsPresenter,
    ProblemsState,
)
from desktop_app.presenters.language import number, translate
from desktop_app.protocol.messages import FilePath
from desktop_app.ui.keys import menu_text, shown_keys, with_keys
from desktop_app.ui.models.problem_delegate import ProblemDelegate
from desktop_app.ui.models.problems_model import ProblemsModel
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.chips import KindChips
from desktop_app.ui.widgets.parts import ElidedLabel, IconButton, IconLabel, button, label, plain_widget

FIELD_WIDTH = 320
EMPTY_ICONS = {"asking": "search", "no_match": "nothing", "all_read": "check"}
ENTER_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
CTRL = Qt.KeyboardModifier.ControlModifier
SELECT = QItemSelectionModel.SelectionFlag


class OpensFiles(Protocol):
    """Opens a file, or shows it in the file manager."""

    def open(self, path: FilePath) -> None:
        """Open it in its own program."""
        ...

    def reveal(self, path: FilePath) -> None:
        """Show it in the file manager."""
        ...


class ProblemsPanel(QWidget):
    """Shows a ProblemsState and tells the presenter what the person does."""

    def __init__(self, theme: Theme, files: OpensFiles, on_back: Callable[[], object]) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(translate("problems", "Files that could not be read"))
        self._theme, self._files, self._on_back = theme, files, on_back
        self._presenter: ProblemsPresenter | None = None
        self._showing = self._list_wanted = False
        self._rows: tuple[ProblemRow, ...] = ()
        self.back = IconButton(theme, "back", translate("problems", "Back to the folders"), on_back, "Esc")
        self.summary = ElidedLabel("muted", Qt.TextElideMode.ElideRight, least=0)
        self.folder = button(
            "",
            lambda: self._problems().widen(),
            "filter",
            translate("problems", "Show those of all folders"),
        )
        self.retry_all = button(
            translate("problems", "Retry all shown"), lambda: self._problems().retry_shown()
        )
        self.field = self._make_field()
        self.chips = KindChips(
            lambda kind: self._problems().choose_kind(kind), translate("problems", "Kinds of problems")
        )
        self.ignored = button("", self._toggle_ignored, "chip")
        self.ignored.setCheckable(True)
        self.model = ProblemsModel(self)
        self.list = self._make_list(theme)
        self.nothing = Nothing(theme)
        self.detail = label(wrap=True)
        self.detail.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._make_actions()
        self._build()
        theme.changed.connect(self._fit)
        self._fit()

    def attach(self, presenter: ProblemsPresenter) -> None:
        """Connect the presenter, which was made after this view."""
        self._presenter = presenter

    def show_problems(self, state: ProblemsState) -> None:
        """Make the screen equal to `state`, keeping selection and scroll."""
        self._showing = True
        self.summary.set_text(state.summary)
        self.folder.setText(f"{state.folder}  ×")
        self.folder.setAccessibleName(
            translate("problems", "Only in {folder}: show those of all folders").format(folder=state.folder)
        )
        self.folder.setVisible(bool(state.folder))
        if self.field.text() != state.filter:
            self.field.setText(state.filter)
        self.chips.show_chips(state.kinds)
        self._show_ignored(state)
        self.retry_all.setEnabled(state.can_retry)
        had_selection = self.list.selectionModel().hasSelection()
        if state.rows is not self._rows:  # a mere selection leaves them as they are
            self._rows = state.rows
            self.model.set_rows(state.rows)
        self._show_selection(state.selection)
        if state.empty is not None:
            self.nothing.show_words(state.empty)
        self._pages.setCurrentWidget(self.list if state.empty is None else self.nothing)
        self._footer.setVisible(bool(state.rows))
        self._tools.setVisible(bool(state.summary or state.ignored))
        self.retry_all.setVisible(bool(state.summary))
        self._showing = False
        if had_selection and state.rows and not state.selection.paths:
            self._select_current()
        elif state.rows and self._list_wanted:
            self.focus_list()

    def focus_list(self) -> None:
        """Go to the list; its first row is selected where none is."""
        self._list_wanted = self.model.rowCount() == 0  # else once there is something in it
        (self if self._list_wanted else self.list).setFocus(Qt.FocusReason.OtherFocusReason)
        chosen = self.list.selectionModel()
        if not self._list_wanted and not chosen.hasSelection():
            current = self.list.currentIndex()
            first = current if current.isValid() else self.model.index(0)
            chosen.setCurrentIndex(first, SELECT.ClearAndSelect)

    def focus_filter(self) -> None:
        """Go to the filter field."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def regions(self) -> list[QWidget]:
        """The places that F6 goes round."""
        return [self.field, self.list, self.back]

    # ------------------------------------------------------------ building

    def _make_field(self) -> QLineEdit:
        made = QLineEdit()
        made.setProperty("kind", "field")
        made.setPlaceholderText(translate("problems", "Filter by name, place or reason"))
        made.setAccessibleName(translate("problems", "Filter the problems"))
        made.setToolTip(with_keys(translate("problems", "Filter"), "Ctrl+F"))
        made.setAcceptDrops(False)
        made.setClearButtonEnabled(False)
        made.textChanged.connect(lambda text: self._problems().filter(text))
        made.installEventFilter(self)
        return made

    def _make_list(self, theme: Theme) -> QListView:
        made = QListView()
        made.setModel(self.model)
        made.setItemDelegate(ProblemDelegate(made, theme))
        made.setAccessibleName(translate("problems", "Files that could not be read"))
        made.setUniformItemSizes(True)
        made.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        made.setMouseTracking(True)
        made.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        made.customContextMenuRequested.connect(self._open_menu)
        made.selectionModel().selectionChanged.connect(self._selected)
        made.doubleClicked.connect(self._open)
        made.installEventFilter(self)
        return made

    def _make_actions(self) -> None:
        self._named: dict[QPushButton, tuple[str, str]] = {}  # words and keys
        self.open, self.reveal = button("", self._open), button("", self._reveal)
        self.retry = button("", lambda: self._problems().retry())
        self.ignore = button("", lambda: self._problems().ignore())
        tip = with_keys(translate("problems", "Open in its own program"), "Enter")
        self._name(self.open, translate("problems", "Open"), "Enter", tip)
        tip = with_keys(translate("problems", "Show in the file manager"), "Ctrl+Enter")
        self._name(self.reveal, translate("problems", "Show in folder"), "Ctrl+Enter", tip)
        tip = with_keys(translate("problems", "Read again"), "R")
        self._name(self.retry, translate("problems", "Retry"), "R", tip)

    def _name(self, action: QPushButton, words: str, keys: str, tip: str) -> None:
        """Words with their key, where it is a single one, on the button and in the menu."""
        self._named[action] = words, keys
        key = "↵" if keys == "Enter" else "" if "+" in keys else shown_keys(keys)
        action.setText(f"{words} {key}".rstrip())
        action.setAccessibleName(words)
        action.setToolTip(tip)

    def _build(self) -> None:
        header = plain_widget("header")
        top = QHBoxLayout(header)
        top.setContentsMargins(12, 8, 16, 8)
        top.setSpacing(8)
        top.addWidget(self.back)
        top.addWidget(label(translate("problems", "Could not be read"), "title"))
        top.addSpacing(4)
        top.addWidget(self.summary)
        top.addWidget(self.folder)
        top.addStretch(1)
        top.addWidget(self.retry_all)
        header.setMinimumHeight(56)
        self._tools = plain_widget("subheader")
        tools = QHBoxLayout(self._tools)
        tools.setContentsMargins(16, 8, 16, 8)
        tools.setSpacing(16)
        tools.addWidget(self.field, 3)
        tools.addWidget(self.chips, 2)
        tools.addWidget(self.ignored)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.list)
        self._pages.addWidget(self.nothing)
        self._footer = self._make_footer()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (header, self._tools):
            column.addWidget(part)
        column.addWidget(self._pages, 1)
        column.addWidget(self._footer)

    def _make_footer(self) -> QWidget:
        made = plain_widget("footer")
        row = QHBoxLayout(made)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(8)
        row.addWidget(self.detail, 1)
        for action in self._buttons():
            row.addWidget(action)
        return made

    def _buttons(self) -> tuple[QPushButton, ...]:
        return self.open, self.reveal, self.retry, self.ignore

    def _fit(self) -> None:
        sizes = self._theme.look.sizes
        words = self.field.fontMetrics().horizontalAdvance(self.field.placeholderText()) + sizes.px(32)
        self.field.setMaximumWidth(max(sizes.px(FIELD_WIDTH), words))
        self.detail.setMinimumHeight(round(2 * sizes.body * 1.4))  # two lines: the list keeps its height
        self.list.scheduleDelayedItemsLayout()

    # ------------------------------------------------------------ showing

    def _show_ignored(self, state: ProblemsState) -> None:
        figure = number(state.ignored)
        hide, show = (
            translate("problems", "Hide what is ignored"),
            translate("problems", "Show what is ignored too"),
        )
        self.ignored.setText(translate("problems", "Ignored {number}").format(number=figure))
        name = translate("problems", "Show ignored files: {number}").format(number=figure)
        self.ignored.setAccessibleName(name)
        self.ignored.setToolTip(hide if state.ignored_shown else show)
        self.ignored.setChecked(state.ignored_shown)
        self.ignored.setVisible(state.ignored > 0)

    def _show_selection(self, selection: ProblemSelection) -> None:
        selected = len(selection.paths)
        self.detail.setText(selection.text)
        for action in (self.open, self.reveal):
            action.setEnabled(selected == 1)
        for action in (self.retry, self.ignore):
            action.setEnabled(selected > 0)
        words, tip = translate("problems", "Ignore"), translate("problems", "Not listed until it changes")
        if selection.all_ignored and selected:
            words = tip = translate("problems", "List again")
        self._name(self.ignore, words, "Del", with_keys(tip, "Del"))
        self.ignore.setAccessibleName(self.ignore.toolTip())

    def _select_current(self) -> None:
        """What was selected has gone: the row that has come into its place is next."""
        current = self.list.currentIndex()
        if current.isValid():
            self.list.selectionModel().select(current, SELECT.ClearAndSelect)

    # ------------------------------------------------------------ the person

    def _problems(self) -> ProblemsPresenter:
        assert self._presenter is not None
        return self._presenter

    def _toggle_ignored(self) -> None:
        self._problems().show_ignored(self.ignored.isChecked())

    def _selected(self) -> None:
        # Also while rows change: Qt takes away from the selection what has gone.
        if not self._showing:
            self._problems().select(self.model.keys(self.list.selectionModel().selectedIndexes()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._field_key(event) if watched is self.field else self._list_key(event)
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._on_back()
        else:
            super().keyPressEvent(event)

    def _field_key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            (self.field.clear if self.field.text() else self._on_back)()
        elif event.key() in (Qt.Key.Key_Down, *ENTER_KEYS):
            self.focus_list()
        else:
            return False
        return True

    def _list_key(self, event: QKeyEvent) -> bool:
        held = event.modifiers() & CTRL
        if event.key() in ENTER_KEYS:
            (self._reveal if held else self._open)()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._problems().ignore()
        elif event.key() == Qt.Key.Key_Escape:
            self._on_back()
        elif event.key() == Qt.Key.Key_R and not held:
            self._problems().retry()
        else:
            return self._type_from_list(event)
        return True

    def _type_from_list(self, event: QKeyEvent) -> bool:
        """Letters typed while the list has the focus go on in the filter."""
        text = event.text()
        if not text.strip() or not text.isprintable() or event.modifiers() & CTRL:
            return False
        self.field.setFocus()
        self.field.end(False)
        self.field.insert(text)
        return True

    def _open_menu(self, at: QPoint) -> None:
        if self.list.indexAt(at).isValid():
            self.menu().popup(self.list.viewport().mapToGlobal(at))

    def menu(self) -> QMenu:
        """The actions for the selection."""
        made = QMenu(self)
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for action in self._buttons():
            made.addAction(menu_text(*self._named[action]), action.click).setEnabled(action.isEnabled())
        return made

    def _open(self) -> None:
        self._with_selected(self._files.open)

    def _reveal(self) -> None:
        self._with_selected(self._files.reveal)

    def _with_selected(self, action: Callable[[FilePath], None]) -> None:
        selected = self._problems().selected
        if len(selected) == 1:
            action(selected[0])


class Nothing(QWidget):
    """What stands where no problem does."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._icon = IconLabel(theme, "check", 40)
        self.title = label(kind="large", wrap=True)
        self.title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.text = label(kind="body-muted", wrap=True)
        self.text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        column.addStretch(2)
        column.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.title)
        column.addWidget(self.text)
        column.addStretch(3)

    def show_words(self, words: NoProblems) -> None:
        """Show a message."""
        self._icon.set_icon(EMPTY_ICONS[words.kind], "muted")
        self.title.setText(words.title)
        self.text.setText(words.text)
        self.setAccessibleName(f"{words.title} {words.text}".strip())
