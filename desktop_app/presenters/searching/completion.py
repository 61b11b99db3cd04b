"""Completion of what is typed: the ghost of the likeliest continuation, and a list under the box.

The list never opens by itself but while a filter is being written, so that in plain typing every key keeps
its meaning. The ghost is what one would have to type on; it shrinks as one does.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from desktop_app.presenters.language import translate
from desktop_app.presenters.seams import Clock, EngineSeam, Scheduled
from desktop_app.presenters.searching.facets import date_label, language_label
from desktop_app.presenters.searching.query_text import typing_filter
from desktop_app.presenters.wording import listed, printable
from desktop_app.protocol.messages import (
    Complete,
    Completion,
    CompletionKind,
    Completions,
    EngineReply,
    ForgetSearches,
)

PAUSE_MS = 90.0  # in plain typing: a ghost that flickers at every key helps nobody
GHOST_KINDS: tuple[CompletionKind, ...] = ("past", "saved", "value", "word")


@dataclass(frozen=True)
class CompletionRow:
    """One line of the list. `typed`: how much of `text` stands in the box already, in code points."""

    kind: CompletionKind
    text: str
    typed: int = 0
    note: str = ""
    count: str = ""

    @property
    def spoken(self) -> str:
        """The line for a screen reader."""
        return listed((self.text, self.note, self.count))


@dataclass(frozen=True)
class CompletionState:
    """What is shown: the ghost behind the cursor, and the list, where it is open. `current`: -1 for none."""

    ghost: str = ""
    rows: tuple[CompletionRow, ...] = ()
    current: int = -1

    @property
    def open(self) -> bool:
        """Whether the list is shown."""
        return bool(self.rows)


class CompletionView(Protocol):
    """The box and its list."""

    def show_completion(self, state: CompletionState) -> None:
        """Make the screen equal to `state`."""
        ...

    def put_text(self, text: str, cursor: int) -> None:
        """Put text into the box as if it were typed, the cursor at that code point."""
        ...


class CompletionPresenter:
    """Owns ghost and list. Every method for a key returns whether the key was for them."""

    def __init__(self, engine: EngineSeam, clock: Clock, view: CompletionView) -> None:
        self._engine, self._clock, self._view = engine, clock, view
        self._text, self._cursor = "", 0
        self._token = 0
        self._found: Completions | None = None
        self._asked = False  # the person asked for the list
        self._dismissed = False  # … or closed it; until the text is another one
        self._current = -1
        self._waiting: Scheduled | None = None
        self._shown = CompletionState()
        self.on_forgotten: Callable[[EngineReply], None] = lambda reply: None

    @property
    def ghost(self) -> str:
        """What the likeliest continuation adds to the text."""
        return self._shown.ghost

    # ------------------------------------------------------------ what the person does

    def typed(self, text: str, cursor: int) -> None:
        """The box holds this now, with the cursor at that code point."""
        if (text, cursor) == (self._text, self._cursor):
            return
        if text != self._text:
            self._asked = self._dismissed = False
        self._text, self._cursor, self._current = text, cursor, -1
        self._token += 1
        self._cancel()
        if text.strip() or self._asked:
            self._waiting = self._clock.after(0.0 if self._in_filter() else PAUSE_MS, self._ask)
        self._show()

    def ask(self) -> bool:
        """Ctrl+Space: open the list, whatever stands in the box."""
        self._asked, self._dismissed, self._current = True, False, 0
        self._cancel()
        self._ask()
        return True

    def tab(self) -> bool:
        """Take the ghost, or the chosen line, or open the list for a word that is not finished.

        Never twice for one text, so that Tab leaves the box in the end.
        """
        if self._shown.open:
            return self.accept()
        if self._shown.ghost:
            return self.accept_ghost()
        if (
            self._dismissed
            or not self._text[: self._cursor].strip()
            or self._text[self._cursor - 1].isspace()
        ):
            return False
        if self._items():
            self._asked, self._current = True, 0
            self._show()
            return True
        return False

    def move(self, by: int) -> bool:
        """Up and down, while the list is open; beyond its ends to no line at all."""
        if not self._shown.open:
            return False
        places = len(self._shown.rows) + 1
        self._current = (self._current + 1 + by) % places - 1
        self._show()
        return True

    def enter(self) -> bool:
        """Take the chosen line; where none is chosen, Enter is for the results."""
        return self._shown.open and self._current >= 0 and self.accept()

    def escape(self) -> bool:
        """Close the list."""
        if not self._shown.open:
            return False
        self._close()
        return True

    def accept(self) -> bool:
        """Take the chosen line, or else the first one."""
        if not self._shown.open:
            return False
        self.choose(max(0, self._current))
        return True

    def choose(self, row: int) -> None:
        """Take a line."""
        self._take(self._items()[row])

    def accept_ghost(self) -> bool:
        """Take the ghost."""
        item = self._likeliest()
        if item is None:
            return False
        self._take(item)
        return True

    def forget(self) -> bool:
        """Erase the chosen line, where it is a past search."""
        items = self._items()
        if not self._shown.open or self._current < 0 or items[self._current].kind != "past":
            return False
        query = items[self._current].text
        self._engine.send(ForgetSearches(queries=[query]), lambda reply: self._forgotten(query, reply))
        return True

    def leave(self) -> None:
        """The box lost the focus."""
        self._close()

    # ------------------------------------------------------------ inside

    def _in_filter(self) -> bool:
        return typing_filter(self._text, self._cursor)

    def _ask(self) -> None:
        self._waiting = None
        token = self._token
        request = Complete(query=self._text, cursor=self._cursor)
        self._engine.send(request, lambda reply: self._received(token, reply))

    def _received(self, token: int, reply: EngineReply) -> None:
        if token == self._token and isinstance(reply, Completions):
            self._found = reply
            self._current = min(self._current, len(reply.items) - 1)
            self._show()

    def _forgotten(self, query: str, reply: EngineReply) -> None:
        if self._found is not None:
            left = [item for item in self._found.items if (item.kind, item.text) != ("past", query)]
            self._found = Completions(query=self._found.query, cursor=self._found.cursor, items=left)
            self._current = min(self._current, len(left) - 1)
            self._show()
        self.on_forgotten(reply)

    def _take(self, item: Completion) -> None:
        whole = item.kind in ("past", "saved")
        after = self._text[item.end :]
        gap = " " if item.kind == "value" and not after.startswith(" ") else ""
        text = f"{self._text[: item.start]}{item.text}{gap}{'' if whole else after}"
        cursor = item.start + len(item.text) + (item.kind == "value")
        self._close()
        self._view.put_text(text, cursor)
        self._dismissed = item.kind != "filter"

    def _items(self) -> list[Completion]:
        """What was found for just this text and cursor."""
        found = self._found
        fits = found is not None and (found.query, found.cursor) == (self._text, self._cursor)
        return found.items if found is not None and fits else []

    def _likeliest(self) -> Completion | None:
        """The continuation that begins with what stands there, behind which the cursor is.

        While an answer is under way the one to an earlier text counts, as far as it still fits.
        """
        if self._found is None or self._cursor != len(self._text) or not self._text.strip():
            return None
        fitting = [item for item in self._found.items if item.kind in GHOST_KINDS and self._rest(item)]
        return min(fitting, key=lambda item: GHOST_KINDS.index(item.kind), default=None)

    def _rest(self, item: Completion) -> str:
        """What an item would add to the text; "" where it is no continuation of it."""
        assert self._found is not None
        if item.end != len(self._found.query):
            return ""
        whole = self._found.query[: item.start] + item.text
        return whole[len(self._text) :] if whole.startswith(self._text) else ""

    def _close(self) -> None:
        self._asked, self._dismissed, self._current = False, True, -1
        self._show()

    def _cancel(self) -> None:
        if self._waiting is not None:
            self._waiting.cancel()
            self._waiting = None

    def _show(self) -> None:
        state = self._state()
        if state != self._shown:
            self._shown = state
            self._view.show_completion(state)

    def _state(self) -> CompletionState:
        likeliest = self._likeliest()
        ghost = self._rest(likeliest) if likeliest is not None else ""
        if not (self._asked or (self._in_filter() and not self._dismissed)):
            return CompletionState(ghost)
        rows = tuple(self._row(item) for item in self._items())
        return CompletionState(ghost, rows, self._current)

    def _row(self, item: Completion) -> CompletionRow:
        if item.kind == "saved":
            query = "" if item.note == item.text else printable(item.text)
            return CompletionRow(item.kind, printable(item.note), 0, query)
        standing = self._text[item.start : item.end]
        typed = len(standing) if item.text.lower().startswith(standing.lower()) else 0
        count = "" if item.count is None else translate("search", "%n file(s)", "", item.count)
        return CompletionRow(item.kind, printable(item.text), typed, _note(item), count)


def _note(item: Completion) -> str:
    if item.kind == "filter":
        return _meaning(item.text.strip("-:"))
    named = language_label if item.text.lstrip("-").startswith("lang:") else date_label
    return printable(named(item.note))


def _meaning(name: str) -> str:
    """What a filter looks at."""
    meanings = {
        "ext": translate("search", "ending of the name, as in ext:pdf"),
        "type": translate("search", "kind of file, as in type:email"),
        "in": translate("search", "folder, as in in:letters"),
        "name": translate("search", "name of the file, as in name:*2024*"),
        "after": translate("search", "changed since, as in after:2024-01-31"),
        "before": translate("search", "changed before, as in before:2025"),
        "size": translate("search", "size, as in size:>1mb"),
        "lang": translate("search", "language, as in lang:de"),
    }
    return meanings.get(name, "")
