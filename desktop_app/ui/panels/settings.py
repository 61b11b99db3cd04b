"""The settings panel: appearance, what is indexed, power, privacy, and what the engine is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from desktop_app.presenters.choices.engine_settings import (
    EngineSettingsPresenter,
    EngineSettingsState,
    percent_label,
)
from desktop_app.presenters.choices.program_settings import ProgramSettingsPresenter, ProgramState
from desktop_app.presenters.language import translate
from desktop_app.presenters.status import EngineFacts
from desktop_app.settings import SYSTEM_LANGUAGE, TEXT_SIZES_PERCENT, ThemeChoice
from desktop_app.ui.languages import LANGUAGES
from desktop_app.ui.panels.settings_bar import SearchBarCard
from desktop_app.ui.panels.settings_indexing import IndexingCard
from desktop_app.ui.panels.settings_open_with import OpenWithCard
from desktop_app.ui.panels.settings_power import PowerCard
from desktop_app.ui.panels.settings_privacy import PrivacyCard
from desktop_app.ui.panels.settings_reranker import ChooseFolder, RerankerCard
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.controls import Segments, card
from desktop_app.ui.widgets.parts import empty_layout, label, plain_widget, say

CARD_WIDTH = 720
EDGE = 16


def _theme_labels() -> dict[ThemeChoice, str]:
    return {
        "system": translate("settings", "As the system", "light or dark colours"),
        "light": translate("settings", "Light", "colours"),
        "dark": translate("settings", "Dark", "colours"),
    }


def _language_labels() -> dict[str, str]:
    return {SYSTEM_LANGUAGE: translate("settings", "As the system", "language"), **LANGUAGES}


class SettingsPanel(QWidget):
    """Every change takes effect at once."""

    def __init__(
        self,
        theme: Theme,
        on_theme: Callable[[ThemeChoice], None],
        on_text_size: Callable[[int], None],
        on_language: Callable[[str], None],
        on_choose_reranker: ChooseFolder,
    ) -> None:
        super().__init__()
        self._theme = theme
        self._themes: Segments[ThemeChoice] = Segments(
            translate("settings", "Colours"), _theme_labels().items(), on_theme
        )
        self._sizes: Segments[int] = Segments(
            translate("settings", "Text size"),
            ((percent, percent_label(percent)) for percent in TEXT_SIZES_PERCENT),
            on_text_size,
        )
        self._languages: Segments[str] = Segments(
            translate("settings", "Language"), _language_labels().items(), on_language
        )
        self.language_note = label(kind="muted", wrap=True)
        self.bar = SearchBarCard(theme)
        self.open_with = OpenWithCard(theme)
        self.indexing = IndexingCard(theme)
        self.reranker = RerankerCard(theme, on_choose_reranker)
        self.power = PowerCard(theme)
        self.privacy = PrivacyCard(theme)
        self._facts: tuple[tuple[str, str], ...] = ()
        self._values: list[QLabel] = []
        self._grid = QGridLayout()
        self._build()
        theme.changed.connect(self._fit)
        self._fit()
        self.show_settings(EngineSettingsState())

    def attach(self, presenter: EngineSettingsPresenter) -> None:
        """Connect the presenter, which was made after this view."""
        for part in (self.indexing, self.reranker, self.power, self.privacy):
            part.attach(presenter)

    def attach_program(self, presenter: ProgramSettingsPresenter) -> None:
        """Connect the presenter of the search bar's card."""
        self.bar.attach(presenter)

    @property
    def theme_buttons(self) -> dict[ThemeChoice, QPushButton]:
        """The buttons of the themes."""
        return self._themes.buttons

    @property
    def language_buttons(self) -> dict[str, QPushButton]:
        """The buttons of the languages."""
        return self._languages.buttons

    @property
    def size_buttons(self) -> dict[int, QPushButton]:
        """The buttons of the text sizes."""
        return self._sizes.buttons

    # ------------------------------------------------------------ what is shown

    def show_appearance(self, theme: ThemeChoice, percent: int) -> None:
        """Mark the present choices."""
        self._themes.choose(theme)
        self._sizes.choose(percent)

    def show_language(self, choice: str, note: str) -> None:
        """Mark the chosen language."""
        self._languages.choose(choice if choice in self._languages.buttons else SYSTEM_LANGUAGE)
        say(self.language_note, note)

    def show_settings(self, state: EngineSettingsState) -> None:
        """Show what holds for the engine."""
        for part in (self.indexing, self.reranker, self.power, self.privacy):
            part.show_settings(state)

    def show_program(self, state: ProgramState) -> None:
        """Show what holds for the search bar and the program around it."""
        self.bar.show_program(state)

    def show_facts(self, facts: EngineFacts) -> None:
        """Show the block about the engine."""
        if [name for name, _ in facts.rows] != [name for name, _ in self._facts]:
            self._rebuild(facts)
        for shown, (_, value) in zip(self._values, facts.rows, strict=True):
            shown.setText(value)
        self._facts = facts.rows

    def go_to(self, part: SearchBarCard | OpenWithCard | PowerCard) -> None:
        """Bring a card to the top, with the focus in it."""
        top = part.frame.y() - self._column.contentsMargins().top()
        self._scroll.verticalScrollBar().setValue(top)
        part.first_control().setFocus(Qt.FocusReason.OtherFocusReason)

    def regions(self) -> list[QWidget]:
        """The places that F6 goes round."""
        parts = (self.bar, self.open_with, self.indexing, self.reranker, self.power, self.privacy)
        chosen = next(made for made in self.theme_buttons.values() if made.isChecked())
        return [chosen, *(part.first_control() for part in parts if part.first_control().isEnabled())]

    # ------------------------------------------------------------ building

    def _build(self) -> None:
        header = plain_widget("header")
        top = QVBoxLayout(header)
        top.setContentsMargins(16, 8, 16, 8)
        top.addWidget(label(translate("settings", "Settings"), "title"))
        header.setMinimumHeight(56)
        page = plain_widget("page")
        self._cards = [
            self._appearance(), self.bar.frame, self.open_with.frame, self.indexing.frame,
            self.reranker.frame, self.power.frame,
            self.privacy.frame, self._engine(),
        ]  # fmt: skip
        self._column = QVBoxLayout(page)
        self._column.setSpacing(12)
        for made in self._cards:
            self._column.addWidget(made)
        self._column.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(header)
        column.addWidget(self._scroll, 1)

    def _appearance(self) -> QFrame:
        made, column = card(translate("settings", "Appearance"))
        rows: tuple[tuple[str, QWidget], ...] = (
            (translate("settings", "Colours"), self._themes),
            (translate("settings", "Text size"), self._sizes),
            (translate("settings", "Language"), self._languages),
        )
        for title, control in rows:
            block = QVBoxLayout()
            block.setSpacing(8)
            block.addWidget(label(title))
            block.addWidget(control)
            column.addLayout(block)
        block.addWidget(self.language_note)
        self.language_note.hide()
        return made

    def _engine(self) -> QFrame:
        made, column = card(translate("settings", "This engine"))
        text = translate(
            "settings", "It reads, embeds and searches on this machine. Nothing is sent anywhere."
        )
        column.addWidget(label(text, "muted", wrap=True))
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        column.addLayout(self._grid)
        return made

    def _rebuild(self, facts: EngineFacts) -> None:
        self._values.clear()
        empty_layout(self._grid)
        for at, (name, _) in enumerate(facts.rows):
            self._grid.addWidget(label(name, "body-muted"), at, 0, Qt.AlignmentFlag.AlignTop)
            value = label(wrap=True)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            value.setAccessibleName(name)
            self._grid.addWidget(value, at, 1, Qt.AlignmentFlag.AlignTop)
            self._values.append(value)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Keep the cards to a width that reads well.

        By the margin: with a maximum width Qt would reckon the height of wrapped text with the full width.
        """
        widest = self._theme.look.sizes.px(CARD_WIDTH)
        self._column.setContentsMargins(EDGE, EDGE, max(EDGE, self.width() - EDGE - widest), EDGE)
