"""The list of families, and the selected one beside it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.presenters.duplicates.comparing import ComparisonState, Pair
from desktop_app.presenters.duplicates.marks import MarkedTotal
from desktop_app.presenters.duplicates.rows import FamilyCards
from desktop_app.presenters.duplicates.states import FamiliesState
from desktop_app.presenters.duplicates.words import comparison_words
from desktop_app.presenters.language import translate
from desktop_app.presenters.seams import Background
from desktop_app.protocol.messages import FilePath
from desktop_app.ui.duplicates.cards import CardRow, KeeperCard, MemberCards
from desktop_app.ui.duplicates.comparison_view import ComparisonPane
from desktop_app.ui.duplicates.family_list import FamilyList
from desktop_app.ui.duplicates.timeline import Timeline
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.flow import FlowLayout
from desktop_app.ui.widgets.parts import button, label, plain_widget, scrolled

LIST_WIDTH = 340
LEAST_LIST_WIDTH = 200
LEAST_COMPARISON_HEIGHT = 200


@dataclass(frozen=True)
class FamilyActions:
    """What can be done with families and their files."""

    select: Callable[[int], object]
    choose_member: Callable[[FilePath], object]
    step_member: Callable[[int], object]
    toggle_mark: Callable[[FilePath | None], object]
    mark_exact: Callable[[], object]
    step_difference: Callable[[int], object]
    drawn: Callable[[Pair], None]
    not_duplicate: Callable[[], object]
    swap_keeper: Callable[[], object]
    plan: Callable[[], object]
    open: Callable[[FilePath], object]
    reveal: Callable[[FilePath], object]
    act_on_empty: Callable[[], object]


class FamilyPage(QWidget):
    """Everything about families; keys work the same from the list, the cards and both texts."""

    def __init__(self, theme: Theme, background: Background, actions: FamilyActions) -> None:
        super().__init__()
        self._theme, self._do = theme, actions
        self._cards: FamilyCards | None = None
        self._total = MarkedTotal()
        self.list = FamilyList(theme, actions.select, self._key)
        self.summary = label(kind="body-muted", wrap=True)
        self.keeper = KeeperCard(theme, actions.open)
        self.members = MemberCards(theme, actions.choose_member, actions.toggle_mark, actions.open, self._key)
        self.timeline = Timeline(theme, actions.choose_member)
        self.comparison = ComparisonPane(theme, background, actions.step_difference, actions.drawn, self._key)
        self.verdict = label(kind="body-muted", wrap=True)
        self._make_buttons()
        self._build()

    def show_families(self, state: FamiliesState) -> None:
        """Make the list equal to `state`."""
        self.list.show_families(state)
        self.summary.setText(state.summary)
        if state.empty is not None:
            self.empty_title.setText(state.empty.title)
            self.empty_text.setText(state.empty.text)
            self.empty_action.setText(state.empty.action)
            self.empty_action.setAccessibleName(state.empty.action)
            self.empty_action.setVisible(bool(state.empty.action))
        came = state.empty is None and self._stack.currentWidget() is self._empty
        self._stack.setCurrentWidget(self._splitter if state.empty is None else self._empty)
        if came:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_cards(self, cards: FamilyCards | None) -> None:
        """Show the selected family."""
        self._cards = cards
        if cards is not None:
            self._row.show_cards(cards)
            self.timeline.show_versions(cards.versions)
            self.mark_all.setVisible(cards.can_mark_all > 1)
        for made in (self.not_duplicate, self.swap_keeper):
            made.setEnabled(cards is not None)

    def show_comparison(self, state: ComparisonState) -> None:
        """Show both sides, and the verdict in words below."""
        self.comparison.show_comparison(state)
        self.verdict.setText("" if state.comparison is None else comparison_words(state.comparison))

    def show_marked(self, total: MarkedTotal) -> None:
        """Marks changed."""
        self._total = total
        text = translate("duplicates", "Move %n file(s) to trash", "", total.files)
        self.remove.setText(f"{text}  ⌫" if total.files else translate("duplicates", "Move to trash"))
        self.remove.setAccessibleName(text)
        self.remove.setEnabled(total.files > 0)
        nothing = translate("duplicates", "Mark files first: Space, or a click on “Remove”")
        first = translate("duplicates", "Shows first what would happen (Delete)")
        self.remove.setToolTip(first if total.files else nothing)
        self.list.families.refresh()

    def regions(self) -> list[QWidget]:
        """The parts that F6 goes through."""
        return [self.list, self.members, self.comparison.left, self.comparison.right]

    # ------------------------------------------------------------ keys

    def _key(self, event: QKeyEvent) -> bool:
        """Keys of the list, the cards and the texts; returns whether this was one."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        key = event.key()
        if self._cards is None or shift:
            return False
        if key == Qt.Key.Key_Space:
            self._do.toggle_mark(None)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and not control:
            self._do.step_member(1 if key == Qt.Key.Key_Right else -1)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._do.plan()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            (self._do.reveal if control else self._do.open)(self._cards.current.path)
        else:
            return False
        return True

    # ------------------------------------------------------------ inside

    def _make_buttons(self) -> None:
        do = self._do
        exact = translate("duplicates", "Mark identical copies")
        exact_tip = translate("duplicates", "Mark the files of this family with the same bytes (A)")
        self.mark_all = button(exact, do.mark_exact, tip=exact_tip)
        different = translate("duplicates", "Not a duplicate")
        different_tip = translate("duplicates", "These two are different things: remembered for good (N)")
        self.not_duplicate = button(f"{different}  N", do.not_duplicate, tip=different_tip)
        self.not_duplicate.setAccessibleName(different)
        swap = translate("duplicates", "Swap keeper")
        swap_tip = translate("duplicates", "Keep this file in place of the other (K)")
        self.swap_keeper = button(f"{swap}  K", do.swap_keeper, tip=swap_tip)
        self.swap_keeper.setAccessibleName(swap)
        self.remove = button("", do.plan, "primary")
        self.empty_title, self.empty_text = (
            label(kind="large", wrap=True),
            label(kind="body-muted", wrap=True),
        )
        self.empty_action = button("", do.act_on_empty)

    def _build(self) -> None:
        left = plain_widget("panel")
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.list, 1)
        foot = plain_widget("footer")
        inside = QVBoxLayout(foot)
        inside.setContentsMargins(16, 8, 16, 8)
        inside.addWidget(self.summary)
        column.addWidget(foot)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(1)
        self._splitter.addWidget(left)
        self._splitter.addWidget(self._right())
        self._left = left
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setSizes([LIST_WIDTH, 900])
        self._theme.changed.connect(self._fit)
        self._fit()
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty_page())
        self._stack.addWidget(self._splitter)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)

    def _fit(self) -> None:
        """Large text needs room: the list keeps its width, the right side scrolls where it is too high."""
        sizes = self._theme.look.sizes
        self._left.setMinimumWidth(sizes.px(LEAST_LIST_WIDTH))
        self.comparison.setMinimumHeight(sizes.px(LEAST_COMPARISON_HEIGHT))

    def _right(self) -> QWidget:
        """The family, which scrolls where there is little room, and the buttons, which do not."""
        self._row = CardRow(self._theme, self.keeper, self.members)
        family = plain_widget("page")
        column = QVBoxLayout(family)
        column.setContentsMargins(20, 16, 20, 0)
        column.setSpacing(10)
        column.addWidget(self._row)
        column.addWidget(self.timeline)
        column.addWidget(self.comparison, 1)
        self.timeline.hide()
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 10, 20, 16)
        foot.setSpacing(16)
        foot.addWidget(self.verdict, 1)
        buttons = FlowLayout(8, at_right=True)
        for each in (self.mark_all, self.not_duplicate, self.swap_keeper, self.remove):
            buttons.addWidget(each)
        foot.addLayout(buttons, 2)
        made = plain_widget("page")
        outer = QVBoxLayout(made)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(scrolled(family), 1)
        outer.addLayout(foot)
        return made

    def _empty_page(self) -> QWidget:
        self._empty = plain_widget("page")
        column = QVBoxLayout(self._empty)
        column.setContentsMargins(48, 24, 48, 24)
        column.setSpacing(12)
        column.addStretch(2)
        for shown in (self.empty_title, self.empty_text):
            shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(shown)
        column.addWidget(self.empty_action, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        return self._empty
