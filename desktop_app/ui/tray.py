"""The icon in the system's tray, where there is one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from desktop_app.presenters.language import translate
from desktop_app.presenters.tray import TrayPresenter, TrayState
from desktop_app.ui.icons import app_icon
from desktop_app.ui.keys import menu_text


class TrayIcon(QObject):
    """A click opens the search bar; the menu has the rest."""

    def __init__(
        self,
        on_search: Callable[[], None],
        on_open: Callable[[], None],
        on_duplicates: Callable[[], None],
        on_quit: Callable[[], None],
    ) -> None:
        super().__init__()
        self._presenter: TrayPresenter | None = None
        self._on_search = on_search
        self._doing = self._news = ""
        self.icon = QSystemTrayIcon(app_icon(), self)
        self.menu = QMenu()
        self.search = self._entry(translate("tray", "Search"), on_search)
        self._entry(translate("tray", "Open Kindred"), on_open)
        self.duplicates = self._entry(translate("tray", "Duplicates"), on_duplicates)
        self.menu.addSeparator()
        self.pause = self._entry("", lambda: self._tray().pause_or_resume())
        self.doing = self.menu.addAction("")
        self.doing.setEnabled(False)
        self.menu.addSeparator()
        self._entry(translate("tray", "Quit Kindred"), on_quit)
        self.icon.setContextMenu(self.menu)
        self.icon.activated.connect(self._activated)

    def attach(self, presenter: TrayPresenter) -> None:
        """Connect the presenter, which was made after this view."""
        self._presenter = presenter

    def show_tray(self, state: TrayState) -> None:
        """Make icon and menu equal to `state`."""
        self.search.setText(menu_text(translate("tray", "Search"), state.hotkey))
        resume, pause = translate("tray", "Resume indexing"), translate("tray", "Pause indexing")
        self.pause.setText(resume if state.paused else pause)
        self.pause.setEnabled(state.can_pause)
        self.doing.setText(state.doing)
        self._doing = state.doing
        self._say()
        self.icon.setVisible(state.shown)

    def show_arrivals(self, number: int, words: str) -> None:
        """Say how many new files duplicate old ones; 0: none."""
        name = translate("tray", "Duplicates")
        new = translate("tray", "%n new", "", number)
        self.duplicates.setText(f"{name} ({new})" if number else name)
        self._news = words
        self._say()

    def _say(self) -> None:
        text = translate("tray", "Kindred: {doing}").format(doing=self._doing)
        first = text if self._doing else "Kindred"
        self.icon.setToolTip(f"{first}\n{self._news}" if self._news else first)

    def close(self) -> None:
        """Take the icon away."""
        self.icon.hide()
        self.menu.deleteLater()

    def _tray(self) -> TrayPresenter:
        assert self._presenter is not None
        return self._presenter

    def _entry(self, text: str, run: Callable[[], None]) -> QAction:
        made = self.menu.addAction(text)
        made.triggered.connect(lambda _checked=False: run())
        return made

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason == QSystemTrayIcon.ActivationReason.Trigger:  # a double click brings one of these, too
            self._on_search()
