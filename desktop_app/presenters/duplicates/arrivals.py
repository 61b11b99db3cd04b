"""New files that duplicate old ones: counted quietly until somebody looks."""

from __future__ import annotations

from typing import Protocol

from desktop_app.presenters.language import translate
from desktop_app.presenters.wording import file_name
from desktop_app.protocol.messages import DuplicateArrived, EngineReply, FilePath, Verdict

REMEMBERED = 500
BADGED: tuple[Verdict, ...] = ("identical", "same_text", "near")
"""Invoices of two months arrive all the time, and are no news."""


class BadgeView(Protocol):
    """Wherever the way to the duplicates shows."""

    def show_arrivals(self, number: int, words: str) -> None:
        """Show how many came since somebody looked (0: none), and the newest in words."""
        ...


class ArrivalsPresenter:
    """Counts them for the rail and the tray."""

    def __init__(self, views: list[BadgeView]) -> None:
        self._views = views
        self._arrived: dict[FilePath, DuplicateArrived] = {}

    def add_view(self, view: BadgeView) -> None:
        """One more place that shows the badge."""
        self._views.append(view)

    @property
    def newest(self) -> FilePath | None:
        """The file that came last."""
        return next(reversed(self._arrived), None)

    def on_event(self, event: EngineReply) -> None:
        """Something the engine says without being asked."""
        if isinstance(event, DuplicateArrived) and event.verdict in BADGED:
            self._arrived.pop(event.path, None)
            self._arrived[event.path] = event
            if len(self._arrived) > REMEMBERED:
                self._arrived.pop(next(iter(self._arrived)))
            self._show()

    def looked(self) -> None:
        """The duplicates window was opened: nothing is new any more."""
        if self._arrived:
            self._arrived.clear()
            self._show()

    def _show(self) -> None:
        for view in self._views:
            view.show_arrivals(len(self._arrived), self._words())

    def _words(self) -> str:
        if not self._arrived:
            return ""
        last = next(reversed(self._arrived.values()))
        if len(self._arrived) == 1:
            words = translate("duplicates", "“{new}” duplicates “{old}”")
            return words.format(new=file_name(last.path), old=file_name(last.original))
        return translate("duplicates", "%n new duplicate(s)", "", len(self._arrived))
