"""What the person decides of pairs and keepers, with the way back."""

from __future__ import annotations

from collections.abc import Callable

from desktop_app.presenters.banners import Banner, Notices
from desktop_app.presenters.language import translate
from desktop_app.presenters.seams import EngineSeam
from desktop_app.presenters.wording import file_name, printable, sentence
from desktop_app.protocol.messages import (
    ChooseKeeper,
    ClientRequest,
    DecidePair,
    EngineReply,
    Failed,
    FilePath,
)

TOPIC = "decision"
UNDONE_AT_MOST = 50


class DecisionPresenter:
    """Tells the engine, which remembers for good. `on_decided`: scores are to be asked for anew."""

    def __init__(self, engine: EngineSeam, notices: Notices) -> None:
        self._engine, self._notices = engine, notices
        self._undo: list[ClientRequest] = []
        self.on_decided: Callable[[], None] = lambda: None

    def decide(self, one: FilePath, other: FilePath, same: bool) -> None:
        """Two files are the same, or are different things."""
        if same:
            words = translate("duplicates", "“{one}” and “{other}” are the same.")
        else:
            words = translate("duplicates", "“{one}” and “{other}” are no duplicates.")
        said = words.format(one=file_name(one), other=file_name(other))
        self._send(DecidePair(one=one, other=other, same=same))
        self._with_undo(said, DecidePair(one=one, other=other, same=None))

    def keep(self, path: FilePath) -> None:
        """Keep this file of its family, whatever the rules say."""
        self._send(ChooseKeeper(path=path))
        words = translate("duplicates", "“{name}” is kept from now on.").format(name=file_name(path))
        self._with_undo(words, ChooseKeeper(path=path, chosen=False))

    @property
    def can_undo(self) -> bool:
        """Whether there is something to take back."""
        return bool(self._undo)

    def undo(self) -> None:
        """Take back what was decided last."""
        if self._undo:
            self._send(self._undo.pop())
            self._notices.dismiss(TOPIC)

    def _send(self, request: ClientRequest) -> None:
        self._engine.send(request, self._on_reply)

    def _on_reply(self, reply: EngineReply) -> None:
        if isinstance(reply, Failed):
            self._notices.show(Banner(TOPIC, "bad", sentence(printable(reply.reason))))
        self.on_decided()

    def _with_undo(self, words: str, undo: ClientRequest) -> None:
        self._undo = [*self._undo[1 - UNDONE_AT_MOST :], undo]
        self._notices.show(Banner(TOPIC, "info", words, translate("duplicates", "Undo"), self.undo))
