"""The dry run: what would go, what stays and why, and the person's yes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.presenters.duplicates.removing import PlanState
from desktop_app.presenters.duplicates.words import TONES, verdict_label
from desktop_app.presenters.language import translate
from desktop_app.presenters.wording import crumbs, file_name, printable, shown_path, size_words
from desktop_app.protocol.messages import PlannedFile, RemovalAction, RemovalRemark
from desktop_app.ui.duplicates.two_lines import TwoLines, TwoLinesList
from desktop_app.ui.keys import with_keys
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.controls import Segments
from desktop_app.ui.widgets.parts import button, label, say


@dataclass(frozen=True)
class PlanActions:
    """What can be said to a plan."""

    confirm: Callable[[], object]
    call_off: Callable[[], object]
    choose_action: Callable[[RemovalAction], object]


class PlanPage(QWidget):
    """Nothing has happened yet, and Esc leaves it so."""

    def __init__(self, theme: Theme, actions: PlanActions) -> None:
        super().__init__()
        self._do = actions
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title, self.won = label(kind="large", wrap=True), label(kind="body-muted", wrap=True)
        self.list = TwoLinesList(theme, translate("duplicates", "What would happen to each file"))
        choices: tuple[tuple[RemovalAction, str], ...] = (
            ("trash", translate("duplicates", "To the trash")),
            ("hard_link", translate("duplicates", "Replace by hard links")),
            ("reflink", translate("duplicates", "Replace by clones")),
        )
        self.ways: Segments[RemovalAction] = Segments(
            translate("duplicates", "What is done"), choices, actions.choose_action
        )
        self.safety = label(
            translate(
                "duplicates",
                "Each file is compared with the kept one again before it goes. All of it can be undone.",
            ),
            "muted",
            wrap=True,
        )
        back = translate("duplicates", "Back")
        self.back = button(back, actions.call_off, tip=with_keys(back, "Esc"))
        self.confirm = button("", actions.confirm, "primary")
        self._build()

    def show_plan(self, state: PlanState) -> None:
        """Show a dry run."""
        self.title.setText(state.title)
        say(self.won, state.won)
        for action, made in self.ways.buttons.items():
            made.setEnabled(action == "trash" or state.can_link)
            tip = translate("duplicates", "Only where all marked files are identical")
            made.setToolTip("" if made.isEnabled() else tip)
        self.ways.choose(state.action)
        self.list.show_rows(_rows(state))
        self.confirm.setText(_confirm_words(state))
        self.confirm.setAccessibleName(self.confirm.text())
        self.confirm.setToolTip(translate("duplicates", "Ctrl+Enter"))
        self.confirm.setEnabled(state.can_confirm)
        if state.can_confirm:
            self.confirm.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Escape:
            self._do.call_off()
        elif enter and (self.confirm.hasFocus() or event.modifiers() & Qt.KeyboardModifier.ControlModifier):
            self._do.confirm()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.safety, 1)
        foot.addWidget(self.back)
        foot.addWidget(self.confirm)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(10)
        for shown in (self.title, self.won, self.ways):
            column.addWidget(shown)
        column.addWidget(self.list, 1)
        column.addLayout(foot)


def _confirm_words(state: PlanState) -> str:
    files = len(state.plan.files) if state.plan is not None else 0
    if state.action == "trash":
        return translate("duplicates", "Move %n file(s) to the trash", "", files)
    return translate("duplicates", "Replace %n file(s) by links", "", files)


def _rows(state: PlanState) -> list[TwoLines]:
    """What stays comes first: that is news."""
    if state.plan is None:
        return []
    known = {remark.path: remark for remark in state.plan.remarks}
    objections = [_objection(remark) for remark in state.plan.objections]
    return objections + [_going(file, known.get(file.path)) for file in state.plan.files]


def _objection(remark: RemovalRemark) -> TwoLines:
    stays = translate("duplicates", "stays: {reason}").format(reason=printable(remark.text))
    words = " · ".join((stays, crumbs(remark.path, ())))
    return TwoLines(remark.path, file_name(remark.path), words, "caution", shown_path(remark.path))


def _going(file: PlannedFile, remark: RemovalRemark | None) -> TwoLines:
    kept = translate("duplicates", "kept: {name} in {folder}").format(
        name=file_name(file.keeper), folder=crumbs(file.keeper, ())
    )
    parts = [verdict_label(file.verdict), size_words(file.size_bytes), crumbs(file.path, ()), kept]
    if remark is not None:
        parts.insert(2, printable(remark.text))
    tip = f"{shown_path(file.path)}\n{shown_path(file.keeper)}"
    return TwoLines(file.path, file_name(file.path), " · ".join(parts), TONES[file.verdict], tip)
