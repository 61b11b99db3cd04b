"""The card "Privacy": whether text is kept, what was opened, and whether the library is true."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop_app.presenters.choices.engine_settings import (
    CheckState,
    EngineSettingsPresenter,
    EngineSettingsState,
)
from desktop_app.presenters.language import translate
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.controls import SettingRow, Switch, card
from desktop_app.ui.widgets.parts import Dot, button, label, say


class PrivacyCard:
    """Keeping text, what was opened, and the check of the library."""

    def __init__(self, theme: Theme) -> None:
        self._presenter: EngineSettingsPresenter | None = None
        self.frame, column = card(translate("settings", "Privacy"))
        self.text = Switch(theme, _keep_text_title(), self._ask_text)
        self.searches = Switch(theme, translate("settings", "Remember searches"), self._ask_searches)
        self.favour = Switch(
            theme,
            translate("settings", "Put what is new or often opened first"),
            lambda on: self._engine().choose("favour_recent", on),
        )
        self.forget = button(translate("settings", "Forget"), lambda: self._engine().forget_opened())
        self.forget.setAccessibleName(translate("settings", "Forget what I opened"))
        self.keep = button(translate("settings", "Keep the text"), lambda: self._engine().keep_text())
        self.erase = button(
            translate("settings", "Erase the text"), lambda: self._engine().erase_text(), "danger"
        )
        self.check = button(translate("settings", "Check the library"), lambda: self._engine().check())
        self.repair = button(
            translate("settings", "Repair"), lambda: self._engine().check(repair=True), "primary"
        )
        self.result = label(wrap=True)
        self.details = label(kind="muted", wrap=True)
        self.details.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._dot = Dot(theme)
        self._question = _row_of(label(_erasure_question(), wrap=True), self.keep, self.erase)
        self._outcome = self._make_outcome()
        self._fill(column)

    def attach(self, presenter: EngineSettingsPresenter) -> None:
        """Connect the presenter, which was made after this view."""
        self._presenter = presenter

    def show_settings(self, state: EngineSettingsState) -> None:
        """Show what holds."""
        self.text.setEnabled(state.known)
        self.searches.setEnabled(state.known)
        if state.known:
            self.text.setChecked(state.settings.store_text)
            self.searches.setChecked(state.settings.remember_searches)
            self.favour.setChecked(state.settings.favour_recent)
        self._show_favours(state)
        self._question.setVisible(state.asks_erasure)
        self.check.setEnabled(state.known and not state.check.running)
        self.repair.setEnabled(state.known)
        self._show_check(state.check)

    def _show_favours(self, state: EngineSettingsState) -> None:
        self.favour.setEnabled(state.known)
        self.forget.setEnabled(state.known)
        done = state.forgotten
        self.forget.setText(translate("settings", "Forgotten") if done else translate("settings", "Forget"))

    def first_control(self) -> QWidget:
        """Where the focus goes when the card is asked for."""
        return self.text

    def _fill(self, column: QVBoxLayout) -> None:
        column.addWidget(SettingRow(_keep_text_title(), _what_keeping_means(), self.text))
        column.addWidget(self._question)
        remember = translate("settings", "Remember searches")
        why = translate(
            "settings",
            "The last 500 that led somewhere are kept on this machine, to complete what you type and to be "
            "listed in the empty box. Switched off, they are erased, and the window opens empty. Saved "
            "searches stay.",
        )
        column.addWidget(SettingRow(remember, why, self.searches))
        favours = translate(
            "settings",
            "Between results that fit about as well, newer files and those that you often open from here "
            "come first. Which files you open is noted on this machine only, and goes with the file.",
        )
        column.addWidget(SettingRow(self.favour.accessibleName(), favours, self.favour))
        column.addWidget(SettingRow(self.forget.accessibleName(), "", self.forget))
        title = translate("settings", "Is the library true?")
        checks = translate(
            "settings",
            "Compares what is stored with your files and with both indexes. You can go on working meanwhile.",
        )
        column.addWidget(SettingRow(title, checks, self.check))
        column.addWidget(self._outcome)

    def _make_outcome(self) -> QFrame:
        words = QHBoxLayout()
        words.setSpacing(8)
        words.addWidget(self._dot)
        words.addWidget(self.result, 1)
        words.addWidget(self.repair)
        made = QFrame()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(words)
        column.addWidget(self.details)
        made.hide()
        return made

    def _show_check(self, check: CheckState) -> None:
        self._outcome.setVisible(bool(check.text))
        self._dot.set_tone(check.tone)
        self.result.setText(check.text)
        self.result.setAccessibleName(check.text)
        say(self.details, "\n".join(check.details))
        self.repair.setVisible(check.can_repair)

    def _engine(self) -> EngineSettingsPresenter:
        assert self._presenter is not None
        return self._presenter

    def _ask_searches(self, on: bool) -> None:
        self._engine().choose("remember_searches", on)

    def _ask_text(self, on: bool) -> None:
        self._engine().choose("store_text", on)


def _keep_text_title() -> str:
    return translate("settings", "Keep the text of files in the library")


def _what_keeping_means() -> str:
    return translate(
        "settings",
        "It is kept on this machine only, so that results show their passages and words inside files are "
        "found. Without it: no passages in the results and no search by words inside files. Meaning and "
        "names are searched as before, and the preview reads the file itself.",
    )


def _erasure_question() -> str:
    return translate(
        "settings",
        "Erase the text that is stored? Your files stay as they are. If you keep it again later, all files "
        "are read anew.",
    )


def _row_of(text: QLabel, *controls: QWidget) -> QFrame:
    made = QFrame()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(text, 1)
    for control in controls:
        row.addWidget(control)
    made.hide()
    return made
