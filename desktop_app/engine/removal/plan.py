"""Checking a plan: what speaks against each of its files, and what is won by the others.

A plan is families: a kept file, and files that go on its account. What is refused here never reaches the
disk; all that can change afterwards is checked again when a file's turn comes.
"""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Callable, Container, Iterable, Sequence
from dataclasses import dataclass, field

from desktop_app.engine.catalogue import Catalogue
from desktop_app.engine.catalogue.held_files import HeldFile, held_file
from desktop_app.engine.ingest.exclusions.rules import Identity, is_placeholder
from desktop_app.engine.removal.checks import Refusal, content_of, in_words
from desktop_app.engine.removal.journal import Intent, Journal
from desktop_app.engine.removal.naming import staged_name
from desktop_app.engine.removal.pinned import FileStamp, pinned_parent
from desktop_app.engine.removal.trash.port import Trash
from desktop_app.protocol.messages import (
    FilePath,
    PlannedFile,
    RemovalAction,
    RemovalFamily,
    RemovalPlan,
    RemovalRemark,
    RemovalVictim,
    from_wire,
    to_wire,
)

WITHOUT_REVIEW = frozenset({"identical"})
"""Verdicts that the bytes confirm; of any other, the person looks at each file beside the kept one."""

HARD_LINK = "it is another name of the kept file (a hard link): removing it wins no space"
OTHER_NAMES = "the same file has other names (hard links) that stay: removing this one wins no space"
SHARED_EDITS = "from then on both are one file: writing to either writes to both; they share time and mode"

MOST_LINKED = "only files with the same bytes can be replaced by a link"
REVIEW = "look at it beside the kept file first: only files with the same bytes go without that"
CHANGED = "it is not what it was when it was shown: look at it again"
KEEPER_CHANGED = "what would be kept is not what it was when it was shown: look at both again"
ALIAS = "it is the very file that would be kept, by another path"
KEEPER_ELSEWHERE = "it is kept in another family: what is kept on account of others does not go"


@dataclass(frozen=True)
class Checked:
    """A plan that was checked, and what may go by it."""

    plan: RemovalPlan
    intents: list[Intent]


@dataclass(frozen=True)
class Seen:
    """A file as catalogue and disk have it; `folder` is the identity of the one that it lies in."""

    file: HeldFile
    stamp: FileStamp
    folder: Identity

    @property
    def identity(self) -> Identity:
        """Device and inode."""
        return self.stamp.device, self.stamp.inode

    def is_same_entry(self, other: Seen) -> bool:
        """Whether both are paths to one name of one file, by a bind mount, a linked root or another case."""
        if not self.stamp.is_same_file(other.stamp):
            return False
        return self.stamp.links == 1 or (
            self.folder == other.folder and _folded(self.file.path) == _folded(other.file.path)
        )


class Planner:
    """Checks plans. `protected` names folders of which no file may go; `own_data` is our own."""

    def __init__(
        self,
        catalogue: Catalogue,
        journal: Journal,
        trash: Trash,
        own_data: Container[Identity],
        protected: Callable[[], Sequence[str]],
    ) -> None:
        self._catalogue, self._journal, self._trash = catalogue, journal, trash
        self._own_data, self._protected = own_data, protected

    def check(self, families: Sequence[RemovalFamily], action: RemovalAction) -> Checked:
        """What may go, what may not and why. Reads names and metadata only, and changes nothing."""
        places = [place for kept in self._protected() for place in (kept, os.path.realpath(kept))]
        round_ = _Round(action, [place.rstrip(os.sep) + os.sep for place in places])
        for family in families:
            if family.keeper not in round_.keepers:
                round_.keep(family.keeper, self._look_for_keeper(family.keeper))
        for family in families:
            for victim in family.victims:
                try:
                    round_.accept(victim, *self._judge(round_, family, victim))
                except (Refusal, OSError) as error:
                    round_.objections.append(RemovalRemark(path=victim.path, text=in_words(error)))
        return round_.result()

    def _judge(self, round_: _Round, family: RemovalFamily, victim: RemovalVictim) -> tuple[Seen, Seen]:
        """The file and the one that is kept. Raises Refusal or OSError where something speaks against it."""
        round_.check_role(victim)
        keeper = round_.keepers[family.keeper]
        if isinstance(keeper, str):
            raise Refusal(f"what would be kept cannot be: {keeper}")
        seen = self._look(victim.path)
        _check_shown(victim, seen, family, keeper)
        self._check_place(round_, seen)
        self._check_earlier(victim)
        _check_link(round_.action, seen, keeper)
        self._check_trash(round_, seen)
        return seen, keeper

    # ------------------------------------------------------------------ a file as it is now

    def _look_for_keeper(self, path: FilePath) -> Seen | str:
        try:
            return self._look(path)
        except (Refusal, OSError) as error:
            return in_words(error)

    def _look(self, path: FilePath) -> Seen:
        """A file of the library as it is on the disk. Raises Refusal or OSError."""
        file = held_file(self._catalogue.read(), path)
        if file is None:
            raise Refusal("it is not in the library (any more)")
        if file.offline:
            raise Refusal(f"its folder {file.root} is not there at present")
        if not file.content_hash:
            raise Refusal("it has not been read, or is being read again")
        with pinned_parent(file.root, file.path) as folder:
            stamp = folder.stamp(os.path.basename(file.path))
            if stamp is None:
                raise Refusal("it is not there any more, or no ordinary file")
            seen = Seen(file, stamp, folder.identity())
        self._check_known(seen)
        return seen

    def _check_known(self, seen: Seen) -> None:
        known = (str(seen.file.inode), seen.file.size_bytes, seen.file.mtime_ns)
        if content_of(seen.stamp) != known:
            raise Refusal("it has changed, and is being read again")
        if not os.access(seen.file.path, os.R_OK):
            raise Refusal("it cannot be read")
        if is_placeholder(os.lstat(seen.file.path)):
            raise Refusal("its content lies in a cloud: comparing it would fetch it")
        if seen.identity in self._own_data:
            raise Refusal("it is Kindred's own data")

    # ------------------------------------------------------------------ what speaks against its going

    def _check_place(self, round_: _Round, seen: Seen) -> None:
        path = seen.file.path
        real = os.path.join(os.path.realpath(os.path.dirname(path)), os.path.basename(path))
        for place in round_.protected:
            if path.startswith(place) or real.startswith(place):
                raise Refusal(f"it lies in {place.rstrip(os.sep)}, from which nothing is removed")
        if self._trash.holds(path) or self._trash.holds(real):
            raise Refusal("it lies in the trash already")
        if round_.is_kept(seen):
            raise Refusal(ALIAS)

    def _check_earlier(self, victim: RemovalVictim) -> None:
        """What went on account of this file without being the same has nothing else left to show for it."""
        if victim.verdict == "identical":
            return
        for entry in self._journal.kept_on_account_of(from_wire(victim.path)):
            if entry.verdict != "identical":
                raise Refusal(f"it is what was kept when {entry.path} was removed: bring that back first")

    def _check_trash(self, round_: _Round, seen: Seen) -> None:
        if seen.folder not in round_.trash_objections:
            with pinned_parent(seen.file.root, seen.file.path) as folder:
                round_.trash_objections[seen.folder] = self._trash.objection(folder)
        if objection := round_.trash_objections[seen.folder]:
            raise Refusal(objection)


@dataclass
class _Round:
    """One plan while it is checked."""

    action: RemovalAction
    protected: list[str]
    keepers: dict[FilePath, Seen | str] = field(default_factory=dict)
    accepted: dict[FilePath, tuple[RemovalVictim, Seen, Seen]] = field(default_factory=dict)
    objections: list[RemovalRemark] = field(default_factory=list)
    trash_objections: dict[Identity, str] = field(default_factory=dict)
    _kept: dict[Identity, list[Seen]] = field(default_factory=dict)

    def keep(self, path: FilePath, keeper: Seen | str) -> None:
        """A family keeps this file, or would."""
        self.keepers[path] = keeper
        if isinstance(keeper, Seen):
            self._kept.setdefault(keeper.identity, []).append(keeper)

    def check_role(self, victim: RemovalVictim) -> None:
        """Raises Refusal where the plan itself speaks against a file."""
        if victim.path in self.keepers:
            raise Refusal(KEEPER_ELSEWHERE)
        if victim.path in self.accepted:
            raise Refusal("the plan names it twice")
        if self.action != "trash" and victim.verdict != "identical":
            raise Refusal(MOST_LINKED)
        if victim.verdict not in WITHOUT_REVIEW and not victim.reviewed:
            raise Refusal(REVIEW)

    def is_kept(self, seen: Seen) -> bool:
        """Whether a path leads to a file that any family keeps, by whatever name."""
        return any(seen.is_same_entry(keeper) for keeper in self._kept.get(seen.identity, ()))

    def accept(self, victim: RemovalVictim, seen: Seen, keeper: Seen) -> None:
        """Nothing speaks against it."""
        self.accepted[victim.path] = (victim, seen, keeper)

    def result(self) -> Checked:
        """The plan, and its intents."""
        won = _won(seen for _, seen, _ in self.accepted.values())
        files, intents, remarks = [], [], []
        for path, (victim, seen, keeper) in self.accepted.items():
            remark = _remark(self.action, seen, keeper, won[path])
            files.append(_planned(victim, seen, keeper, won[path]))
            intents.append(_intent(victim, seen, keeper, remark))
            if remark:
                remarks.append(RemovalRemark(path=path, text=remark))
        plan = RemovalPlan(
            files=files,
            size_bytes=sum(file.size_bytes for file in files),
            won_bytes=sum(won.values()),
            objections=self.objections,
            remarks=remarks,
        )
        return Checked(plan, intents)


def _check_shown(victim: RemovalVictim, seen: Seen, family: RemovalFamily, keeper: Seen) -> None:
    """Raises Refusal where a file, or the kept one, is not what the person saw."""
    holds, kept_holds = seen.file.document_id, keeper.file.document_id
    shown, kept_shown = victim.document, family.keeper_document
    if victim.verdict == "identical":
        if holds != kept_holds:
            raise Refusal("it does not hold the same bytes as the file that would be kept (any more)")
        shown, kept_shown = shown or holds, kept_shown or kept_holds
    if shown != holds:
        raise Refusal(CHANGED)
    if kept_shown != kept_holds:
        raise Refusal(KEEPER_CHANGED)


def _check_link(action: RemovalAction, seen: Seen, keeper: Seen) -> None:
    if action == "trash":
        return
    if seen.stamp.is_same_file(keeper.stamp):
        raise Refusal("it is another name of the kept file (a hard link) already")
    if seen.stamp.device != keeper.stamp.device:
        raise Refusal("the kept file lies on another drive: no link leads from one to the other")


def _won(accepted: Iterable[Seen]) -> dict[FilePath, int]:
    """Bytes won by each file: those of a file with several names count once, and only if all of them go."""
    names: dict[Identity, list[Seen]] = {}
    for seen in accepted:
        names.setdefault(seen.identity, []).append(seen)
    won = {}
    for several in names.values():
        for seen in several:
            last = seen is several[-1] and seen.stamp.links <= len(several)
            won[to_wire(seen.file.path)] = seen.stamp.size_bytes if last else 0
    return won


def _remark(action: RemovalAction, seen: Seen, keeper: Seen, won_bytes: int) -> str:
    if seen.stamp.is_same_file(keeper.stamp):
        return HARD_LINK
    if action == "hard_link":
        return SHARED_EDITS
    return OTHER_NAMES if not won_bytes and seen.stamp.links > 1 else ""


def _planned(victim: RemovalVictim, seen: Seen, keeper: Seen, won_bytes: int) -> PlannedFile:
    return PlannedFile(
        path=victim.path,
        keeper=to_wire(keeper.file.path),
        verdict=victim.verdict,
        size_bytes=seen.stamp.size_bytes,
        won_bytes=won_bytes,
    )


def _intent(victim: RemovalVictim, seen: Seen, keeper: Seen, remark: str) -> Intent:
    inode, size_bytes, mtime_ns = content_of(seen.stamp)
    return Intent(
        root=seen.file.root,
        path=seen.file.path,
        keeper_root=keeper.file.root,
        keeper=keeper.file.path,
        verdict=victim.verdict,
        content_hash=seen.file.content_hash,
        keeper_hash=keeper.file.content_hash,
        inode=inode,
        size_bytes=size_bytes,
        mtime_ns=mtime_ns,
        staged=staged_name(),
        reason=remark,
    )


def _folded(path: str) -> str:
    """A file's name as a file system that ignores case and composition compares it."""
    return unicodedata.normalize("NFC", os.path.basename(path)).casefold()
