"""The keep rules: their order, and the folders that they name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, Protocol, get_args

import msgspec

from desktop_app.presenters.banners import Banner, Notices
from desktop_app.presenters.duplicates.words import rule_label
from desktop_app.presenters.seams import EngineSeam
from desktop_app.presenters.wording import printable, sentence, shown_path
from desktop_app.protocol.messages import (
    EngineReply,
    Failed,
    FilePath,
    GetKeepRules,
    KeepRule,
    KeepRules,
    KeepRulesInForce,
    SetKeepRules,
    to_wire,
)

FolderRole = Literal["folders", "protected", "reference"]
ROLES: tuple[FolderRole, ...] = get_args(FolderRole)
RULES: tuple[KeepRule, ...] = get_args(KeepRule)
_OPPOSITES: dict[KeepRule, KeepRule] = {
    "newest": "oldest",
    "oldest": "newest",
    "longest_path": "shortest_path",
    "shortest_path": "longest_path",
}


@dataclass(frozen=True)
class RuleRow:
    """A rule; those that are on come first, in their order."""

    rule: KeepRule
    label: str
    on: bool


@dataclass(frozen=True)
class FolderRow:
    """A folder that a rule names."""

    path: FilePath
    shown: str


@dataclass(frozen=True)
class RulesState:
    """What the editor shows."""

    rules: tuple[RuleRow, ...] = ()
    folders: tuple[FolderRow, ...] = ()
    protected: tuple[FolderRow, ...] = ()
    reference: tuple[FolderRow, ...] = ()
    usual: bool = True  # whether all is as it comes


class RulesView(Protocol):
    """The editor of keep rules."""

    def show_rules(self, state: RulesState) -> None:
        """Make the editor equal to `state`."""
        ...


class RulesPresenter:
    """Every change holds at once; the engine has the last word on what is in force."""

    def __init__(self, engine: EngineSeam, view: RulesView, notices: Notices) -> None:
        self._engine, self._view, self._notices = engine, view, notices
        self._rules = KeepRules()
        self.on_changed: Callable[[], None] = lambda: None

    @property
    def rules(self) -> KeepRules:
        """What is in force."""
        return self._rules

    def open(self) -> None:
        """Ask for the rules and show them."""
        self._show()
        self._engine.send(GetKeepRules(), self._on_rules)

    def switch(self, rule: KeepRule, on: bool) -> None:
        """Let a rule count, as the last one, or not; its opposite then counts no more."""
        order = [
            each for each in self._rules.order if each not in (rule, _OPPOSITES.get(rule) if on else None)
        ]
        self._set(order=tuple([*order, rule] if on else order))

    def move(self, rule: KeepRule, to: int) -> None:
        """Bring a rule that is on to another place of the order."""
        order = [each for each in self._rules.order if each != rule]
        if rule in self._rules.order:
            order.insert(max(0, min(to, len(order))), rule)
            self._set(order=tuple(order))

    def step(self, rule: KeepRule, by: int) -> None:
        """Move a rule up (-1) or down (1)."""
        if rule in self._rules.order:
            self.move(rule, self._rules.order.index(rule) + by)

    def add_folder(self, role: FolderRole, path: Path) -> None:
        """Name one more folder; a folder has one role for protection at a time."""
        wire = to_wire(path)
        fields = {each: [old for old in getattr(self._rules, each) if old != wire] for each in _rivals(role)}
        self._set(**fields | {role: [*fields[role], wire]})

    def remove_folder(self, role: FolderRole, path: FilePath) -> None:
        """Name a folder no more."""
        self._set(**{role: [each for each in getattr(self._rules, role) if each != path]})

    def move_folder(self, path: FilePath, by: int) -> None:
        """Move one of the folders that are kept first up (-1) or down (1)."""
        folders = list(self._rules.folders)
        if path in folders:
            at = folders.index(path)
            folders.insert(max(0, min(at + by, len(folders) - 1)), folders.pop(at))
            self._set(folders=folders)

    def reset(self) -> None:
        """The order as it comes; folders stay."""
        self._set(order=KeepRules().order)

    def _set(self, **fields: object) -> None:
        changed = msgspec.structs.replace(self._rules, **fields)
        if changed != self._rules:
            self._rules = changed
            self._show()
            self._engine.send(SetKeepRules(rules=changed), self._on_set)

    def _on_set(self, reply: EngineReply) -> None:
        if isinstance(reply, Failed):
            self._notices.show(Banner("rules", "bad", sentence(printable(reply.reason))))
            self._engine.send(GetKeepRules(), self._on_rules)
        else:
            self._on_rules(reply)
        self.on_changed()

    def _on_rules(self, reply: EngineReply) -> None:
        if isinstance(reply, KeepRulesInForce) and reply.rules != self._rules:
            self._rules = reply.rules
            self._show()

    def _show(self) -> None:
        order = self._rules.order
        rows = [RuleRow(rule, rule_label(rule), True) for rule in order]
        rows += [RuleRow(rule, rule_label(rule), False) for rule in RULES if rule not in order]
        folders = {
            role: tuple(FolderRow(path, shown_path(path)) for path in getattr(self._rules, role))
            for role in ROLES
        }
        self._view.show_rules(RulesState(tuple(rows), **folders, usual=order == KeepRules().order))


def _rivals(role: FolderRole) -> tuple[FolderRole, ...]:
    """Roles of which a folder can have only one: what is reference is protected already."""
    return ("folders",) if role == "folders" else ("protected", "reference")
