"""The window of the duplicate finder: header, banners, progress, and one of four pages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QFileDialog, QMainWindow, QMenu, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.presenters.banners import Banner, Notices
from desktop_app.presenters.duplicates.comparing import ComparisonPresenter, ComparisonState
from desktop_app.presenters.duplicates.history import HistoryPresenter, HistoryState
from desktop_app.presenters.duplicates.marks import MarkedTotal
from desktop_app.presenters.duplicates.presenter import DuplicatesPresenter
from desktop_app.presenters.duplicates.removing import PlanState, RemovalPresenter, RunningState
from desktop_app.presenters.duplicates.rows import FamilyCards
from desktop_app.presenters.duplicates.rules import FolderRole, RulesPresenter, RulesState
from desktop_app.presenters.duplicates.states import FamiliesState, Filters, Page, ProgressLine
from desktop_app.presenters.language import translate
from desktop_app.presenters.seams import Background
from desktop_app.presenters.window import FileActions
from desktop_app.ui.duplicates.family_page import FamilyActions, FamilyPage
from desktop_app.ui.duplicates.header import Header, HeaderActions
from desktop_app.ui.duplicates.history_page import HistoryActions, HistoryPage
from desktop_app.ui.duplicates.plan_page import PlanActions, PlanPage
from desktop_app.ui.duplicates.progress_row import ProgressRow
from desktop_app.ui.duplicates.rules_page import RulesActions, RulesPage
from desktop_app.ui.icons import app_icon
from desktop_app.ui.keys import menu_text
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.frame import BannerBar
from desktop_app.ui.widgets.parts import button

FIRST_SIZE = (1280, 800)
LEAST_SIZE = (640, 420)
REPORT_NAME = "duplicates.csv"
MARK_ALL_KEYS = "Ctrl+Shift+A"

Entry = tuple[str, str, Callable[[], object]]
"""Of a menu: words, keys, what it does."""
SEPARATOR: Entry = ("", "", lambda: None)


@dataclass(frozen=True)
class DuplicatePresenters:
    """All presenters of the window."""

    families: DuplicatesPresenter
    comparison: ComparisonPresenter
    removal: RemovalPresenter
    history: HistoryPresenter
    rules: RulesPresenter


class DuplicatesWindow(QMainWindow):
    """Implements the views of all of them; `attach` makes the pages."""

    def __init__(
        self, theme: Theme, background: Background, make_files: Callable[[Notices], FileActions]
    ) -> None:
        super().__init__()
        self._theme, self._background = theme, background
        self.notices = Notices(self)
        self.files = make_files(self.notices)
        self.on_shown: Callable[[], None] = lambda: None
        self.on_quit: Callable[[], None] = lambda: None
        self.on_closed: Callable[[], None] = lambda: None
        self.setWindowTitle(translate("duplicates", "Duplicates – Kindred"))
        self.setWindowIcon(app_icon())
        self.setMinimumSize(*LEAST_SIZE)
        self.resize(*FIRST_SIZE)

    def attach(self, presenters: DuplicatePresenters) -> None:
        """Make the pages, on these presenters."""
        self._with = presenters
        self.header = Header(self._theme, self._header_actions())
        self.banner = BannerBar(self._theme, self.notices.dismiss)
        self.pause = button("", self._pause_or_resume, "quiet")
        self.stop = button(translate("duplicates", "Cancel"), self._cancel_search, "quiet")
        self.progress = ProgressRow(translate("duplicates", "Search for duplicates"), self.pause, self.stop)
        call_off = button(translate("duplicates", "Stop here"), presenters.removal.cancel, "quiet")
        self.running = ProgressRow(translate("duplicates", "Removal"), call_off)
        self.families = FamilyPage(self._theme, self._background, self._family_actions())
        self.plan = PlanPage(self._theme, self._plan_actions())
        self.history = HistoryPage(self._theme, self._history_actions())
        self.rules = RulesPage(self._theme, self._rules_actions())
        self._page: Page = "families"
        self._paused = False
        self._build()
        self._make_shortcuts()

    # ------------------------------------------------------------ the views

    def show_page(self, page: Page) -> None:
        """Bring a page to the front."""
        self._page = page
        pages: dict[Page, QWidget] = {
            "families": self.families, "rules": self.rules, "history": self.history,
        }  # fmt: skip
        self._stack.setCurrentWidget(pages[page])
        self.header.setVisible(page == "families")
        focus = {"families": self.families.list, "rules": self.rules.order, "history": self.history.batches}
        focus[page].setFocus(Qt.FocusReason.OtherFocusReason)

    def show_filters(self, filters: Filters) -> None:
        """Make the header equal to `filters`."""
        self.header.show_filters(filters)

    def show_families(self, state: FamiliesState) -> None:
        """Make the list equal to `state`."""
        self.families.show_families(state)

    def show_cards(self, cards: FamilyCards | None) -> None:
        """Show the selected family."""
        self.families.show_cards(cards)

    def show_marked(self, total: MarkedTotal) -> None:
        """Marks changed."""
        self.families.show_marked(total)

    def show_comparison(self, state: ComparisonState) -> None:
        """Show two files side by side."""
        self.families.show_comparison(state)

    def show_progress(self, line: ProgressLine | None) -> None:
        """Show how far the search is."""
        if line is None:
            self.progress.hide()
            return
        self._paused = line.paused
        resume, pause = translate("duplicates", "Resume"), translate("duplicates", "Pause")
        self.pause.setText(resume if line.paused else pause)
        self.pause.setAccessibleName(self.pause.text())
        for made in (self.pause, self.stop):
            made.setVisible(line.can_steer)
        self.progress.show_step(line.words, line.done, line.total)

    def show_plan(self, state: PlanState | None) -> None:
        """Show a dry run; None: back to the families."""
        if state is None:
            self.show_page("families")
            return
        self._stack.setCurrentWidget(self.plan)
        self.header.hide()
        self.plan.show_plan(state)

    def show_running(self, state: RunningState | None) -> None:
        """Show how far a removal is."""
        if state is None:
            self.running.hide()
        else:
            self.running.show_step(state.words, state.done, state.total)

    def show_history(self, state: HistoryState) -> None:
        """Show what was done."""
        self.history.show_history(state)

    def show_rules(self, state: RulesState) -> None:
        """Show the keep rules."""
        self.rules.show_rules(state)

    def show_banner(self, banner: Banner | None) -> None:
        """Show a banner; None for none."""
        self.banner.show_banner(banner)

    # ------------------------------------------------------------ Qt

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self.on_shown()
            self.families.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.on_closed()
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._stack.currentWidget() is not self.families:
            self._leave()
        else:
            super().keyPressEvent(event)

    # ------------------------------------------------------------ what is asked for

    def choose_report(self) -> None:
        """Ask the system where the report goes, without stopping anything meanwhile."""
        dialog = QFileDialog(self, translate("duplicates", "Save the list as a CSV file"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("csv")
        dialog.setNameFilter(translate("duplicates", "Tables (*.csv)"))
        dialog.selectFile(REPORT_NAME)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(lambda names: self._with.families.write_report(Path(names[0])))
        dialog.open()

    def choose_folder(self, role: FolderRole) -> None:
        """Ask the system for a folder of the keep rules."""
        dialog = QFileDialog(self, translate("duplicates", "Choose a folder"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(lambda names: self._with.rules.add_folder(role, Path(names[0])))
        dialog.open()

    def menu_of_more(self) -> QMenu:
        """All that is done seldom, with its keys."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for words, keys, run in self._marking() + self._deciding() + self._looking():
            if words:
                menu.addAction(menu_text(words, keys), run)
            else:
                menu.addSeparator()
        return menu

    def _marking(self) -> list[Entry]:
        do = self._with.families
        everywhere = translate("duplicates", "Mark identical copies in all families…")
        return [
            (everywhere, MARK_ALL_KEYS, do.offer_all_identical),
            (translate("duplicates", "Mark identical copies of this family"), "A", do.mark_exact),
            (translate("duplicates", "Take all marks away"), "", do.clear_marks),
            SEPARATOR,
        ]

    def _deciding(self) -> list[Entry]:
        return [
            (translate("duplicates", "These two are the same"), "S", self._with.families.say_same),
            (translate("duplicates", "Undo"), "Ctrl+Z", self._undo),
            SEPARATOR,
        ]

    def _looking(self) -> list[Entry]:
        do = self._with.families
        return [
            (translate("duplicates", "Keep rules…"), "Ctrl+R", partial(do.show_page, "rules")),
            (translate("duplicates", "History and undo…"), "Ctrl+H", partial(do.show_page, "history")),
            (translate("duplicates", "Save the list as CSV…"), "Ctrl+S", self.choose_report),
            SEPARATOR,
            (translate("duplicates", "Look for duplicates again"), "F5", do.source.find),
            (translate("duplicates", "Compare everything anew"), "", partial(do.source.find, True)),
        ]

    def _undo(self) -> None:
        """Take back what was done last: a decision, else the last removal."""
        if self._with.families.decisions.can_undo:
            self._with.families.decisions.undo()
        else:
            self._with.removal.undo_last()

    def _pause_or_resume(self) -> None:
        self._with.families.source.steer("resume" if self._paused else "pause")

    def _cancel_search(self) -> None:
        self._with.families.source.steer("cancel")

    def _leave(self) -> None:
        """Back to the families."""
        if self._with.removal.planning:
            self._with.removal.call_off()
        else:
            self._with.families.show_page("families")

    # ------------------------------------------------------------ inside

    def _build(self) -> None:
        self._stack = QStackedWidget()
        for page in (self.families, self.plan, self.history, self.rules):
            self._stack.addWidget(page)
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.header, self.progress, self.running, self.banner):
            column.addWidget(part)
        column.addWidget(self._stack, 1)
        self.setCentralWidget(centre)

    def _make_shortcuts(self) -> None:
        do = self._with.families
        everywhere: dict[str, Callable[[], object]] = {
            "Ctrl+Z": self._undo,
            "F5": do.source.find,
            "Ctrl+R": partial(do.show_page, "rules"),
            "Ctrl+H": partial(do.show_page, "history"),
            "Ctrl+S": self.choose_report,
            "Ctrl+W": self.close,
            "Ctrl+Q": lambda: self.on_quit(),
            "F6": partial(self._next_region, 1),
            "Shift+F6": partial(self._next_region, -1),
        }
        in_families: dict[str, Callable[[], object]] = {
            "N": do.not_duplicate,
            "K": do.swap_keeper,
            "S": do.say_same,
            "A": do.mark_exact,
            MARK_ALL_KEYS: do.offer_all_identical,
            "F8": partial(self._with.comparison.step, 1),
            "Shift+F8": partial(self._with.comparison.step, -1),
        }
        for keys, run in everywhere.items():
            self._shortcut(keys, self, run)
        for keys, run in in_families.items():
            self._shortcut(keys, self.families, run)
        slider = self.header.likeness.slider
        self._shortcut("Ctrl+L", self, lambda: slider.setFocus(Qt.FocusReason.ShortcutFocusReason))
        self._shortcut("F10", self, self.header.more.click)

    @staticmethod
    def _shortcut(keys: str, parent: QWidget, run: Callable[[], object]) -> None:
        made = QShortcut(QKeySequence(keys), parent)
        made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        made.activated.connect(lambda: run())

    def _next_region(self, by: int) -> None:
        regions = [region for region in self.families.regions() if region.isVisible()]
        if regions:
            focus = self.focusWidget()
            at = next((i for i, region in enumerate(regions) if focus is region), -1)
            regions[(at + by) % len(regions)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _header_actions(self) -> HeaderActions:
        do = self._with.families
        return HeaderActions(
            verdict=do.toggle_verdict,
            threshold=do.set_threshold,
            ending=do.choose_ending,
            folder=do.choose_folder,
            least_size=do.choose_least_size,
            sort=do.choose_sort,
            more=self.menu_of_more,
        )

    def _family_actions(self) -> FamilyActions:
        do = self._with.families
        return FamilyActions(
            select=do.select,
            choose_member=do.choose_member,
            step_member=do.step_member,
            toggle_mark=do.toggle_mark,
            mark_exact=do.mark_exact,
            step_difference=self._with.comparison.step,
            drawn=self._with.comparison.drawn,
            not_duplicate=do.not_duplicate,
            swap_keeper=do.swap_keeper,
            plan=do.plan_removal,
            open=self.files.open,
            reveal=self.files.reveal,
            act_on_empty=do.act_on_empty,
        )

    def _plan_actions(self) -> PlanActions:
        do = self._with.removal
        return PlanActions(do.confirm, do.call_off, do.choose_action)

    def _history_actions(self) -> HistoryActions:
        do = self._with.history
        return HistoryActions(do.choose, do.undo_batch, do.undo_entry, do.take_back, self._leave)

    def _rules_actions(self) -> RulesActions:
        do = self._with.rules
        return RulesActions(
            switch=do.switch,
            move=do.move,
            step=do.step,
            add_folder=self.choose_folder,
            remove_folder=do.remove_folder,
            move_folder=do.move_folder,
            reset=do.reset,
            leave=self._leave,
        )
