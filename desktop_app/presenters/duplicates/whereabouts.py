"""Where else is this? What matches one file of the library, wherever it lies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Protocol

from desktop_app.presenters.duplicates.words import TONES, Tone, member_words
from desktop_app.presenters.language import translate
from desktop_app.presenters.seams import EngineSeam
from desktop_app.presenters.wording import crumbs, date_words, file_name, printable, sentence
from desktop_app.protocol.messages import Copies, EngineReply, Failed, FilePath, FindCopies, Member


@dataclass(frozen=True)
class CopyRow:
    """A file that matches the one in question."""

    path: FilePath
    name: str
    words: str
    place: str
    tone: Tone


@dataclass(frozen=True)
class Whereabouts:
    """The answer. `rows` None: the engine is looking."""

    path: FilePath
    title: str
    rows: tuple[CopyRow, ...] | None = None
    message: str = ""


class WhereaboutsView(Protocol):
    """A small card beside the list."""

    def show_whereabouts(self, state: Whereabouts) -> None:
        """Open the card, or change what it says."""
        ...


class WhereaboutsPresenter:
    """Asks for one file at a time."""

    def __init__(self, engine: EngineSeam, view: WhereaboutsView) -> None:
        self._engine, self._view = engine, view
        self._asked: FilePath | None = None
        self._roots: tuple[FilePath, ...] = ()

    def on_folders(self, roots: Sequence[FilePath]) -> None:
        """The library's folders changed: places are named from them."""
        self._roots = tuple(roots)

    def ask(self, path: FilePath) -> None:
        """Look for a file's likes."""
        self._asked = path
        looking = translate("duplicates", "Looking…")
        self._view.show_whereabouts(Whereabouts(path, _title(path), None, looking))
        self._engine.send(FindCopies(path=path), partial(self._on_reply, path))

    def _on_reply(self, path: FilePath, reply: EngineReply) -> None:
        if path != self._asked:
            return
        if isinstance(reply, Copies):
            rows = tuple(self._row(member) for member in reply.members)
            nowhere = translate("duplicates", "Nowhere else: nothing in the library is like it.")
            self._view.show_whereabouts(Whereabouts(path, _title(path), rows, "" if rows else nowhere))
        elif isinstance(reply, Failed):
            self._view.show_whereabouts(
                Whereabouts(path, _title(path), (), sentence(printable(reply.reason)))
            )

    def _row(self, member: Member) -> CopyRow:
        place = " · ".join(
            part for part in (crumbs(member.path, self._roots), date_words(member.mtime)) if part
        )
        return CopyRow(
            member.path, file_name(member.path), member_words(member), place, TONES[member.verdict]
        )


def _title(path: FilePath) -> str:
    return translate("duplicates", "Where else is “{name}”?").format(name=file_name(path))
