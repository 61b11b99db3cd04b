"""What the tray icon says and offers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Protocol

from desktop_app.presenters.status import Link, status_line
from desktop_app.protocol.messages import EngineReply, Folder, Status


@dataclass(frozen=True)
class TrayState:
    """The icon's menu."""

    shown: bool = False
    doing: str = ""  # what the engine does, in words
    hotkey: str = ""
    paused: bool = False
    can_pause: bool = False  # there are folders, and an engine


class TrayView(Protocol):
    """The icon."""

    def show_tray(self, state: TrayState) -> None:
        """Make icon and menu equal to `state`."""
        ...


class TrayPresenter:
    """Follows the engine's state into the tray."""

    def __init__(self, view: TrayView, set_paused: Callable[[bool], None]) -> None:
        self._view, self._set_paused = view, set_paused
        self._status: Status | None = None
        self._link: Link = "connecting"
        self._folders: tuple[Folder, ...] = ()
        self._state = TrayState()

    def pause_or_resume(self) -> None:
        """Pause the indexing of all folders, or go on."""
        self._set_paused(not self._state.paused)

    def on_choice(self, shown: bool, hotkey: str) -> None:
        """The person's choices changed."""
        self._show(shown=shown, hotkey=hotkey)

    def on_link(self, link: Link) -> None:
        """The connection to the engine changed."""
        self._link = link
        self._show()

    def on_event(self, event: EngineReply) -> None:
        """Something the engine says without being asked."""
        if isinstance(event, Status):
            self._status = event
            self._show()

    def on_folders(self, folders: tuple[Folder, ...]) -> None:
        """The library's folders changed."""
        self._folders = folders
        self._show()

    def _show(self, **choices: object) -> None:
        state = replace(
            self._state,
            doing=status_line(self._status, self._link).doing,
            paused=bool(self._folders) and all(folder.state == "paused" for folder in self._folders),
            can_pause=bool(self._folders) and self._link == "connected",
            **choices,  # type: ignore[arg-type]
        )
        if state != self._state:
            self._state = state
            self._view.show_tray(state)
