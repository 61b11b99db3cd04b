"""What was removed, batch by batch and file by file, and what the person decided of pairs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Protocol

from desktop_app.presenters.banners import Banner, Notices
from desktop_app.presenters.duplicates.words import files_words
from desktop_app.presenters.language import translate
from desktop_app.presenters.seams import EngineSeam
from desktop_app.presenters.wording import crumbs, date_words, file_name, printable, sentence, size_words
from desktop_app.protocol.messages import (
    DecidePair,
    Decision,
    Decisions,
    EngineReply,
    Failed,
    FilePath,
    GetRemoval,
    ListDecisions,
    ListRemovals,
    RemovalBatch,
    RemovalEntries,
    RemovalEntry,
    Removals,
    RemovalState,
)


@dataclass(frozen=True)
class BatchRow:
    """A removal."""

    id: int
    title: str  # "12 files · 12 Mar 2024"
    words: str  # "10 in the trash · 2 brought back · 4.1 MB"
    can_undo: bool


@dataclass(frozen=True)
class EntryRow:
    """A file of a removal."""

    id: int
    name: str
    words: str
    tone: str
    can_undo: bool


@dataclass(frozen=True)
class DecisionRow:
    """A decision on two files."""

    decision: Decision
    title: str
    words: str


@dataclass(frozen=True)
class HistoryState:
    """All lists of the page. `batch` is the one whose files are listed."""

    batches: tuple[BatchRow, ...] = ()
    batch: BatchRow | None = None
    entries: tuple[EntryRow, ...] = ()
    decisions: tuple[DecisionRow, ...] = ()
    trouble: str = ""


class HistoryView(Protocol):
    """The page of what was done."""

    def show_history(self, state: HistoryState) -> None:
        """Make the page equal to `state`."""
        ...


class HistoryPresenter:
    """Lists removals and decisions while the page is open; takes them back."""

    def __init__(self, engine: EngineSeam, view: HistoryView, notices: Notices) -> None:
        self._engine, self._view, self._notices = engine, view, notices
        self._open = False
        self._batches: tuple[RemovalBatch, ...] = ()
        self._chosen: int | None = None
        self._entries: tuple[RemovalEntry, ...] = ()
        self._decisions: tuple[Decision, ...] = ()
        self._trouble = ""
        self._roots: tuple[FilePath, ...] = ()
        self.on_undo: Callable[[int, Sequence[int] | None], None] = lambda batch_id, entries: None
        self.on_decided: Callable[[], None] = lambda: None

    # ------------------------------------------------------------ what the person does

    def open(self, batch_id: int | None = None) -> None:
        """Show the page, at a batch or at the newest one."""
        self._open = True
        self._chosen = batch_id if batch_id is not None else self._chosen
        self.refresh()

    def close(self) -> None:
        """Follow no more."""
        self._open = False

    def choose(self, batch_id: int) -> None:
        """List the files of a batch."""
        if batch_id != self._chosen:
            self._chosen, self._entries = batch_id, ()
            self._ask_entries()
            self._show()

    def undo_batch(self) -> None:
        """Bring back all of the chosen batch."""
        if self._chosen is not None:
            self.on_undo(self._chosen, None)

    def undo_entry(self, entry_id: int) -> None:
        """Bring back one file."""
        if self._chosen is not None:
            self.on_undo(self._chosen, [entry_id])

    def take_back(self, decision: Decision) -> None:
        """A decision holds no more."""
        self._decisions = tuple(each for each in self._decisions if each != decision)
        self._show()
        request = DecidePair(one=decision.one, other=decision.other, same=None)
        self._engine.send(request, self._after_decision)

    # ------------------------------------------------------------ what the engine says

    def on_folders(self, roots: Sequence[FilePath]) -> None:
        """The library's folders changed: places are named from them."""
        self._roots = tuple(roots)

    def refresh(self) -> None:
        """Something was removed, brought back or decided."""
        if self._open:
            self._engine.send(ListRemovals(), self._on_batches)
            self._engine.send(ListDecisions(), self._on_decisions)

    def _on_batches(self, reply: EngineReply) -> None:
        if isinstance(reply, Removals):
            self._trouble = ""
            self._batches = tuple(reply.batches)
            ids = [batch.id for batch in self._batches]
            if self._chosen not in ids:
                self._chosen, self._entries = (ids[0] if ids else None), ()
            self._ask_entries()
        elif isinstance(reply, Failed):
            self._trouble = sentence(printable(reply.reason))
        self._show()

    def _ask_entries(self) -> None:
        if self._chosen is not None:
            self._engine.send(GetRemoval(batch_id=self._chosen), partial(self._on_entries, self._chosen))

    def _on_entries(self, batch_id: int, reply: EngineReply) -> None:
        if isinstance(reply, RemovalEntries) and batch_id == self._chosen:
            self._entries = tuple(reply.entries)
            self._show()

    def _on_decisions(self, reply: EngineReply) -> None:
        if isinstance(reply, Decisions):
            self._decisions = tuple(reply.decisions)
            self._show()

    def _after_decision(self, reply: EngineReply) -> None:
        if isinstance(reply, Failed):
            self._notices.show(Banner("decision", "bad", sentence(printable(reply.reason))))
        self.on_decided()
        self.refresh()

    def _show(self) -> None:
        rows = tuple(_batch_row(batch) for batch in self._batches)
        self._view.show_history(
            HistoryState(
                batches=rows,
                batch=next((row for row in rows if row.id == self._chosen), None),
                entries=tuple(_entry_row(entry, self._roots) for entry in self._entries),
                decisions=tuple(_decision_row(decision) for decision in self._decisions),
                trouble=self._trouble,
            )
        )


def _batch_row(batch: RemovalBatch) -> BatchRow:
    parts = [translate("duplicates", "%n in the trash", "", batch.removed)]
    if batch.restored:
        parts.append(translate("duplicates", "%n brought back", "", batch.restored))
    if batch.size_bytes:
        parts.append(size_words(batch.size_bytes))
    title = f"{files_words(batch.files)} · {date_words(batch.begun_at)}"
    return BatchRow(batch.id, title, " · ".join(parts), can_undo=batch.removed > 0)


def _entry_row(entry: RemovalEntry, roots: Sequence[FilePath]) -> EntryRow:
    kept = translate("duplicates", "kept: {name}").format(name=file_name(entry.keeper))
    parts = [state_words(entry.state), sentence(printable(entry.reason)), crumbs(entry.path, roots), kept]
    tone = "caution" if entry.state in ("refused", "put_back", "stuck", "lost") else "muted"
    words = " · ".join(part for part in parts if part)
    return EntryRow(entry.id, file_name(entry.path), words, tone, can_undo=entry.state == "done")


def state_words(state: RemovalState) -> str:
    """What became of a file, in words."""
    return {
        "intended": translate("duplicates", "Waiting"),
        "trashing": translate("duplicates", "On its way to the trash"),
        "done": translate("duplicates", "In the trash"),
        "refused": translate("duplicates", "Stayed where it was"),
        "put_back": translate("duplicates", "Put back"),
        "skipped": translate("duplicates", "Left alone"),
        "restoring": translate("duplicates", "On its way back"),
        "restored": translate("duplicates", "Brought back"),
        "stuck": translate("duplicates", "Neither here nor there at present"),
        "lost": translate("duplicates", "Moved or deleted by something else"),
    }[state]


def _decision_row(decision: Decision) -> DecisionRow:
    said = (
        translate("duplicates", "The same") if decision.same else translate("duplicates", "Not a duplicate")
    )
    names = translate("duplicates", "“{one}” and “{other}”")
    return DecisionRow(
        decision,
        names.format(one=file_name(decision.one), other=file_name(decision.other)),
        f"{said} · {date_words(decision.decided_at)}",
    )
