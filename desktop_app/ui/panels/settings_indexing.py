"""The card "What is indexed"."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop_app.presenters.choices.engine_settings import (
    EngineSettingsPresenter,
    EngineSettingsState,
    left_out_by_itself,
)
from desktop_app.presenters.language import translate
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.controls import MenuChoice, SettingRow, Switch, card
from desktop_app.ui.widgets.exclusions_editor import ExclusionsEditor
from desktop_app.ui.widgets.parts import label


class IndexingCard:
    """Hidden files, .gitignore, the size limit, exclusions for all folders, what is left out anyway."""

    def __init__(self, theme: Theme) -> None:
        self._presenter: EngineSettingsPresenter | None = None
        self.frame, column = card(translate("settings", "What is indexed"))
        self.hidden = Switch(
            theme, translate("settings", "Hidden files"), lambda on: self._choose("hidden_files", on)
        )
        self.gitignore = Switch(
            theme, translate("settings", "Follow .gitignore"), lambda on: self._choose("follow_gitignore", on)
        )
        self.size = MenuChoice(
            translate("settings", "Largest file"), lambda size: self._choose("max_file_mb", size)
        )
        self.exclusions = ExclusionsEditor(
            theme,
            translate("exclusions", "Pattern to leave out of all folders"),
            lambda: self._presenter.exclusions if self._presenter else None,
        )
        self._controls = (self.hidden, self.gitignore, self.size, self.exclusions)
        self._fill(column)

    def attach(self, presenter: EngineSettingsPresenter) -> None:
        """Connect the presenter, which was made after this view."""
        self._presenter = presenter

    def show_settings(self, state: EngineSettingsState) -> None:
        """Show what holds."""
        for control in self._controls:
            control.setEnabled(state.known)
        if not state.known:
            return
        self.hidden.setChecked(state.settings.hidden_files)
        self.gitignore.setChecked(state.settings.follow_gitignore)
        sizes = [(choice.value, choice.label) for choice in state.file_sizes]
        self.size.show_choices(sizes, state.settings.max_file_mb)
        self.exclusions.show_exclusions(state.exclusions)

    def first_control(self) -> QWidget:
        """Where the focus goes when the card is asked for."""
        return self.hidden

    def _fill(self, column: QVBoxLayout) -> None:
        title = translate("settings", "Hidden files and folders")
        text = translate("settings", "Those whose name begins with a dot. Secrets among them never are.")
        column.addWidget(SettingRow(title, text, self.hidden))
        title = translate("settings", "Follow .gitignore")
        text = translate("settings", "What a .gitignore in your folders leaves out is left out here too.")
        column.addWidget(SettingRow(title, text, self.gitignore))
        title = translate("settings", "Largest file that is read")
        text = translate("settings", "Larger files are found by their names only.")
        column.addWidget(SettingRow(title, text, self.size))
        column.addLayout(_block(translate("settings", "Left out of all folders"), self.exclusions))
        column.addWidget(_left_out_by_itself())

    def _choose(self, setting: str, value: object) -> None:
        if self._presenter is not None:
            self._presenter.choose(setting, value)


def _block(title: str, content: QWidget) -> QVBoxLayout:
    made = QVBoxLayout()
    made.setSpacing(8)
    made.addWidget(label(title))
    made.addWidget(content)
    return made


def _left_out_by_itself() -> QFrame:
    made = QFrame()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    column.addWidget(label(translate("settings", "Left out by itself")))
    when = translate("settings", "Secrets always; the rest unless a pattern with “!” takes it in.")
    column.addWidget(label(when, "muted", wrap=True))
    for text in left_out_by_itself():
        column.addWidget(label(f"·  {text}", "muted", wrap=True))
    return made
