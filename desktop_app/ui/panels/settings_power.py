"""The card "Power": when the engine holds back, and how much of the machine it takes."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.presenters.choices.engine_settings import (
    GPU_SHARES_PERCENT,
    EngineSettingsPresenter,
    EngineSettingsState,
    percent_label,
    yielding_labels,
)
from desktop_app.presenters.language import translate
from desktop_app.protocol.messages import Yielding
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.controls import MenuChoice, Segments, SettingRow, card
from desktop_app.ui.widgets.parts import label


def moments() -> tuple[tuple[str, str, str], ...]:
    """When something else needs the machine: setting, title, explanation."""
    return (
        ("on_battery", translate("settings", "On battery"), ""),
        ("when_busy", translate("settings", "When other programs are busy"), ""),
        (
            "full_screen",
            translate("settings", "When a program fills the screen"),
            translate("settings", "A film, a game, a presentation."),
        ),
    )


class PowerCard:
    """Searching is always at full speed: all this is about reading and learning in the background."""

    def __init__(self, theme: Theme) -> None:
        self._presenter: EngineSettingsPresenter | None = None
        self.frame, column = card(translate("settings", "Power"))
        self.moments: dict[str, Segments[Yielding]] = {
            setting: Segments(title, yielding_labels().items(), partial(self._choose, setting))
            for setting, title, _ in moments()
        }
        self.threads = MenuChoice(
            translate("settings", "Processor threads"), partial(self._choose, "threads")
        )
        self.gpu_share: Segments[int] = Segments(
            translate("settings", "Graphics card"),
            ((percent, percent_label(percent)) for percent in GPU_SHARES_PERCENT),
            partial(self._choose, "gpu_share_percent"),
        )
        self._fill(column)

    def attach(self, presenter: EngineSettingsPresenter) -> None:
        """Connect the presenter, which was made after this view."""
        self._presenter = presenter

    def show_settings(self, state: EngineSettingsState) -> None:
        """Show what holds."""
        for control in (*self.moments.values(), self.threads, self.gpu_share):
            control.setEnabled(state.known)
        if not state.known:
            return
        for setting, segments in self.moments.items():
            segments.choose(getattr(state.settings, setting))
        threads = [(choice.value, choice.label) for choice in state.threads]
        self.threads.show_choices(threads, state.settings.threads)
        self.gpu_share.offer((choice.value, choice.label) for choice in state.gpu_shares)
        self.gpu_share.choose(state.settings.gpu_share_percent)

    def first_control(self) -> QWidget:
        """Where the focus goes when the card is asked for."""
        buttons = list(next(iter(self.moments.values())).buttons.values())
        return next((made for made in buttons if made.isChecked()), buttons[0])

    def _fill(self, column: QVBoxLayout) -> None:
        text = translate(
            "settings", "How reading and learning in the background make room. Searching never waits."
        )
        column.addWidget(label(text, "muted", wrap=True))
        for setting, title, explanation in moments():
            column.addWidget(SettingRow(title, explanation, self.moments[setting]))
        threads = translate("settings", "Of the processor, while it learns meaning without a graphics card.")
        column.addWidget(SettingRow(translate("settings", "Processor threads"), threads, self.threads))
        share = translate("settings", "How much of its time it may take, where there is one.")
        column.addWidget(SettingRow(translate("settings", "Graphics card"), share, self.gpu_share))

    def _choose(self, setting: str, value: object) -> None:
        if self._presenter is not None:
            self._presenter.choose(setting, value)
