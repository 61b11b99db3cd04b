"""The engine's scores, followed while the window is open: asked for again when they changed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Literal

from desktop_app.families.pairs import unpack
from desktop_app.presenters.duplicates.listing import Listing
from desktop_app.presenters.language import translate
from desktop_app.presenters.seams import Background, Clock, EngineSeam, Scheduled
from desktop_app.protocol.messages import (
    DuplicateProgress,
    EngineReply,
    Failed,
    FindDuplicates,
    GetDuplicateProgress,
    GetLikenesses,
    Likenesses,
    SteerDuplicates,
)

FOLLOW_MS = 1500.0  # while a search runs the list follows it at most this often


class ScoresSource:
    """Hands out a Listing whenever there is a newer one, and how far the search is."""

    def __init__(self, engine: EngineSeam, clock: Clock, background: Background) -> None:
        self._engine, self._clock, self._background = engine, clock, background
        self._open = False
        self._asking = False
        self._stale = False  # something changed while we were asking
        self._revision = -1
        self._following: Scheduled | None = None
        self.progress: DuplicateProgress | None = None
        self.on_listing: Callable[[Listing], None] = lambda listing: None
        self.on_progress: Callable[[], None] = lambda: None
        self.on_trouble: Callable[[str], None] = lambda reason: None

    def open(self) -> None:
        """Begin to follow."""
        self._open = True
        self._engine.send(GetDuplicateProgress(), self.on_event)
        self.refresh()

    def close(self) -> None:
        """Follow no more."""
        self._open = False

    def on_connected(self) -> None:
        """A new connection: ask anew."""
        self._asking = self._stale = False
        if self._open:
            self.open()

    def find(self, anew: bool = False) -> None:
        """Let the engine look for duplicates now."""
        self._engine.send(FindDuplicates(anew=anew), self._on_told)

    def steer(self, action: Literal["pause", "resume", "cancel"]) -> None:
        """Pause, resume or cancel the search."""
        self._engine.send(SteerDuplicates(action=action), self._on_told)

    def on_event(self, event: EngineReply) -> None:
        """Something the engine says, asked or not."""
        if not isinstance(event, DuplicateProgress):
            return
        self.progress = event
        if self._open:
            self.on_progress()
            if event.revision != self._revision:
                self._follow(event.state)

    def refresh(self) -> None:
        """Ask for the scores now; once more where they are being asked for."""
        if self._following is not None:
            self._following.cancel()
            self._following = None
        if self._asking:
            self._stale = True
            return
        self._asking = True
        self._engine.send(GetLikenesses(), self._on_scores)

    def _follow(self, state: str) -> None:
        """At once where a search ended or somebody decided something; else now and then."""
        if state != "finding":
            self.refresh()
        elif self._following is None:
            self._following = self._clock.after(FOLLOW_MS, self.refresh)

    def _on_told(self, reply: EngineReply) -> None:
        self.on_event(reply)
        if isinstance(reply, Failed):
            self.on_trouble(reply.reason)

    def _on_scores(self, reply: EngineReply) -> None:
        if isinstance(reply, Likenesses):
            # A newer message may say the same number again, but never a lower one: remember it now,
            # so that progress told while the listing is being made asks for nothing twice.
            self._revision = reply.revision
            self._background.run(partial(_made, reply), self._on_made)
        else:
            self._asking = False
            if isinstance(reply, Failed):
                self.on_trouble(reply.reason)

    def _on_made(self, made: Listing | str) -> None:
        self._asking = False
        if isinstance(made, str):
            self.on_trouble(made)
        elif self._open:
            self.on_listing(made)
        if self._stale:
            self._stale = False
            self.refresh()


def _made(reply: Likenesses) -> Listing | str:
    try:
        return Listing(unpack(reply))
    except ValueError as error:
        words = translate("duplicates", "The scores do not fit together ({error}): look again.")
        return words.format(error=error)
