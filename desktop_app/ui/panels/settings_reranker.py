"""The card "Reranking": the cross-encoder that sorts the first results anew."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.presenters.choices.engine_settings import EngineSettingsPresenter, EngineSettingsState
from desktop_app.presenters.choices.reranker import RerankerState
from desktop_app.presenters.language import translate
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.controls import SettingRow, card
from desktop_app.ui.widgets.parts import Dot, button, label, say

ChooseFolder = Callable[[Path, Callable[[Path], object]], object]
"""Asks for a folder, beginning near one, and calls back with the answer."""


class RerankerCard:
    """Choosing and removing the reranker, and what it is doing."""

    def __init__(self, theme: Theme, on_choose: ChooseFolder) -> None:
        self._presenter: EngineSettingsPresenter | None = None
        self._on_choose = on_choose
        self._folder = ""
        self.frame, column = card(translate("settings", "Reranking"))
        self.choose = button(translate("settings", "Choose a model…"), self._ask)
        self.remove = button(translate("settings", "Remove"), lambda: self._engine().choose_reranker(""))
        self.remove.setAccessibleName(translate("settings", "Remove the reranker"))
        self.name = label(wrap=True)
        self.doing = label(kind="muted", wrap=True)
        self._dot = Dot(theme)
        self._chosen = self._make_chosen()
        explanation = translate(
            "settings",
            "A second model reads your query together with each of the first 30 results, and sorts them anew "
            "once you pause typing. Exact matches stay first. Choose the folder of a cross-encoder that you "
            "have, such as ms-marco-MiniLM or bge-reranker: nothing is fetched.",
        )
        column.addWidget(
            SettingRow(translate("settings", "Sort the first results anew"), explanation, self.choose)
        )
        column.addWidget(self._chosen)

    def attach(self, presenter: EngineSettingsPresenter) -> None:
        """Connect the presenter, which was made after this view."""
        self._presenter = presenter

    def show_settings(self, state: EngineSettingsState) -> None:
        """Show what holds."""
        for control in (self.choose, self.remove):
            control.setEnabled(state.known)
        if state.known:
            self._show(state.reranker)

    def first_control(self) -> QWidget:
        """Where the focus goes when the card is asked for."""
        return self.choose

    def _show(self, reranker: RerankerState) -> None:
        self._folder = reranker.folder
        self._chosen.setVisible(bool(reranker.name))
        self._dot.set_tone(reranker.tone)
        self.name.setText(reranker.name)
        self.name.setToolTip(reranker.folder)
        self.name.setAccessibleName(f"{reranker.name}. {reranker.doing}")
        say(self.doing, reranker.doing)

    def _make_chosen(self) -> QFrame:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.name)
        words.addWidget(self.doing)
        made = QFrame()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._dot)
        row.addLayout(words, 1)
        row.addWidget(self.remove)
        made.hide()
        return made

    def _ask(self) -> None:
        near = Path(self._folder).parent if self._folder else Path.home()
        self._on_choose(near, lambda folder: self._engine().choose_reranker(os.path.abspath(folder)))

    def _engine(self) -> EngineSettingsPresenter:
        assert self._presenter is not None
        return self._presenter
