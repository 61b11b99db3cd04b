"""Removal: what a plan would do, the person's yes, how far it is, what became of it, and the way back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Protocol

from desktop_app.presenters.banners import Banner, BannerTone, Notices
from desktop_app.presenters.duplicates.words import files_words
from desktop_app.presenters.language import number, translate
from desktop_app.presenters.seams import EngineSeam
from desktop_app.presenters.wording import printable, sentence, size_words
from desktop_app.protocol.messages import (
    CancelRemoval,
    EngineReply,
    Failed,
    FilePath,
    GetRemovalProgress,
    PlanRemoval,
    RemovalAction,
    RemovalFamily,
    RemovalPlan,
    RemovalProgress,
    RemoveFiles,
    UndoRemoval,
)

TOPIC = "removal"


@dataclass(frozen=True)
class PlanState:
    """The dry run, as it is shown. `plan` None: the engine is checking."""

    families: tuple[RemovalFamily, ...] = ()
    action: RemovalAction = "trash"
    plan: RemovalPlan | None = None
    can_link: bool = False  # all are identical
    trouble: str = ""

    @property
    def title(self) -> str:
        """What would happen, in a line."""
        if self.plan is None:
            return self.trouble or translate("duplicates", "Checking each file…")
        number = len(self.plan.files)
        if not number:
            return translate("duplicates", "Nothing goes")
        if self.action == "trash":
            return translate("duplicates", "%n file(s) would go to the trash", "", number)
        return translate("duplicates", "%n file(s) would be replaced by links", "", number)

    @property
    def won(self) -> str:
        """What it brings."""
        if self.plan is None or not self.plan.files:
            return ""
        size = size_words(self.plan.won_bytes)
        if self.action == "trash":
            return translate("duplicates", "{size} are free once the trash is emptied.").format(size=size)
        words = translate("duplicates", "{size} are free once the trash is emptied. All names stay.")
        return words.format(size=size)

    @property
    def can_confirm(self) -> bool:
        """Whether there is something to say yes to."""
        return self.plan is not None and bool(self.plan.files)


@dataclass(frozen=True)
class RunningState:
    """A removal, or its undoing, on its way."""

    batch_id: int
    words: str
    done: int
    total: int
    restoring: bool


class RemovalView(Protocol):
    """The dry run, and the line that says how far a removal is."""

    def show_plan(self, state: PlanState | None) -> None:
        """Show a dry run; None: back to the families."""
        ...

    def show_running(self, state: RunningState | None) -> None:
        """Show how far a removal is; None: none runs."""
        ...


class RemovalPresenter:
    """Owns the way from marks to the trash and back."""

    def __init__(self, engine: EngineSeam, view: RemovalView, notices: Notices) -> None:
        self._engine, self._view, self._notices = engine, view, notices
        self._plan: PlanState | None = None
        self._batch: int | None = None  # the one that runs
        self._last: int | None = None  # the one that Ctrl+Z brings back
        self._reported: set[tuple[int, bool]] = set()
        self.on_done: Callable[[], None] = lambda: None  # files went, or came back
        self.on_details: Callable[[int], None] = lambda batch_id: None

    # ------------------------------------------------------------ the plan

    @property
    def planning(self) -> bool:
        """Whether a dry run is shown."""
        return self._plan is not None

    def plan(self, families: Sequence[RemovalFamily], can_link: bool) -> None:
        """Let the engine check a plan; nothing is touched."""
        if families and self._batch is None:
            self._check(PlanState(tuple(families), can_link=can_link))

    def choose_action(self, action: RemovalAction) -> None:
        """Trash, or links in place of identical files; checked anew."""
        if (
            self._plan is not None
            and action != self._plan.action
            and (action == "trash" or self._plan.can_link)
        ):
            self._check(replace(self._plan, action=action, plan=None, trouble=""))

    def call_off(self) -> None:
        """Back to the families; nothing happened."""
        self._plan = None
        self._view.show_plan(None)

    def confirm(self) -> None:
        """The person said yes to what is shown."""
        if self._plan is None or not self._plan.can_confirm:
            return
        shown = self._plan
        self._engine.send(
            RemoveFiles(families=_agreed(shown), action=shown.action), partial(self._on_begun, False)
        )
        self._plan = None
        self._view.show_plan(None)

    def _check(self, state: PlanState) -> None:
        self._show_plan(state)
        request = PlanRemoval(families=list(state.families), action=state.action)
        self._engine.send(request, partial(self._on_plan, state))

    def _on_plan(self, asked: PlanState, reply: EngineReply) -> None:
        if self._plan != asked:
            return  # called off, or another action by now
        if isinstance(reply, RemovalPlan):
            self._show_plan(replace(asked, plan=reply))
        elif isinstance(reply, Failed):
            self._show_plan(replace(asked, trouble=sentence(printable(reply.reason))))

    def _show_plan(self, state: PlanState) -> None:
        self._plan = state
        self._view.show_plan(state)

    # ------------------------------------------------------------ on its way

    def cancel(self) -> None:
        """Go no further: what is done stays done, and can be undone."""
        if self._batch is not None:
            self._engine.send(CancelRemoval(batch_id=self._batch), lambda reply: None)

    def undo_last(self) -> None:
        """Bring back what this window removed last."""
        if self._last is not None:
            self.undo(self._last)

    def undo(self, batch_id: int, entries: Sequence[int] | None = None) -> None:
        """Bring back a batch, or these files of it."""
        if self._batch is not None:
            return
        self._reported.discard((batch_id, True))
        request = UndoRemoval(batch_id=batch_id, entries=None if entries is None else list(entries))
        self._engine.send(request, partial(self._on_begun, True))

    def on_lost(self) -> None:
        """The engine went away: a plan that waits for a yes must be checked anew."""
        if self._plan is not None:
            trouble = translate("duplicates", "The engine stopped. Nothing was touched.")
            self._show_plan(replace(self._plan, plan=None, trouble=trouble))

    def on_connected(self) -> None:
        """A new connection: what ran may have ended meanwhile."""
        if self._batch is not None:
            self._engine.send(GetRemovalProgress(batch_id=self._batch), self.on_progress)
        if self._plan is not None and self._plan.plan is None:
            self._check(replace(self._plan, trouble=""))

    def _on_begun(self, restoring: bool, reply: EngineReply) -> None:
        if isinstance(reply, Failed):
            self._say("bad", sentence(printable(reply.reason)))
        elif isinstance(reply, RemovalProgress):
            self._reported.discard((reply.batch_id, restoring))
            self._batch = reply.batch_id
            self.on_progress(reply)

    def on_progress(self, reply: EngineReply) -> None:
        """How far a batch is: an event, or a reply."""
        if not isinstance(reply, RemovalProgress) or reply.batch_id != self._batch:
            return
        if reply.state in ("waiting", "running"):
            self._view.show_running(_running(reply))
            return
        self._batch = None
        self._view.show_running(None)
        if (reply.batch_id, reply.restoring) not in self._reported:
            self._reported.add((reply.batch_id, reply.restoring))
            self._report(reply)
        self.on_done()

    def _report(self, reply: RemovalProgress) -> None:
        moved = reply.files_done - reply.refused
        tone: BannerTone = "caution" if reply.refused or reply.trouble else "info"
        if reply.restoring:
            words = translate("duplicates", "%n file(s) are back where they were.", "", moved)
            self._last = None
            self._say(tone, _with_rest(words, reply))
            return
        self._last = reply.batch_id if moved else None
        words = translate("duplicates", "%n file(s) went to the trash.", "", moved)
        banner = Banner(TOPIC, tone, _with_rest(words, reply))
        if reply.refused or reply.trouble:
            details = translate("duplicates", "Details")
            banner = replace(banner, action_label=details, action=partial(self.on_details, reply.batch_id))
        elif moved:
            undo = translate("duplicates", "Undo")
            banner = replace(banner, action_label=undo, action=partial(self.undo, reply.batch_id))
        self._notices.show(banner)

    def _say(self, tone: BannerTone, text: str) -> None:
        self._notices.show(Banner(TOPIC, tone, text))


def _agreed(shown: PlanState) -> list[RemovalFamily]:
    """The families with only those files that were shown as going: nothing goes that was not seen."""
    assert shown.plan is not None
    going = {file.path for file in shown.plan.files}
    return [
        _with_victims(family, going)
        for family in shown.families
        if any(v.path in going for v in family.victims)
    ]


def _with_victims(family: RemovalFamily, going: set[FilePath]) -> RemovalFamily:
    """A family with only the victims among `going`."""
    victims = [victim for victim in family.victims if victim.path in going]
    return RemovalFamily(keeper=family.keeper, keeper_document=family.keeper_document, victims=victims)


def _running(reply: RemovalProgress) -> RunningState:
    if reply.restoring:
        words = translate("duplicates", "Bringing files back: {done} of {total}")
    else:
        words = translate("duplicates", "Moving files to the trash: {done} of {total}")
    said = words.format(done=number(reply.files_done), total=files_words(reply.files_total))
    return RunningState(reply.batch_id, said, reply.files_done, reply.files_total, reply.restoring)


def _with_rest(words: str, reply: RemovalProgress) -> str:
    """What went well, what did not, and why it ended early."""
    parts = [words]
    if reply.refused:
        left = translate("duplicates", "Left where it was: {files}.")
        parts.append(left.format(files=files_words(reply.refused)))
    if reply.trouble:
        parts.append(sentence(printable(reply.trouble)))
    elif reply.state == "cancelled":
        parts.append(translate("duplicates", "The rest was called off."))
    return " ".join(parts)
