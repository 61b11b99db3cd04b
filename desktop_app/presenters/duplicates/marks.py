"""What is marked to go, and why something may not be: the window's half of the safeguards.

The engine checks every plan again. Here it is made impossible to mark what must stay: the kept file is no
member of its family, so a whole family can never be marked; a mark holds for one kept file and falls where
another takes its place; and what has other bytes must have been looked at beside that file.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from desktop_app.presenters.duplicates.listing import Listed, Listing, Numbers
from desktop_app.presenters.duplicates.words import EXACT
from desktop_app.presenters.language import translate
from desktop_app.protocol.messages import (
    VERDICTS,
    RemovalFamily,
    RemovalVerdict,
    RemovalVictim,
    Verdict,
)

REMOVABLE_VERDICTS: tuple[RemovalVerdict, ...] = ("identical", "same_text", "near", "contained", "template")
_EXACT_CODE = np.array([verdict in EXACT for verdict in VERDICTS] + [False])
_IDENTICAL_CODE = VERDICTS.index("identical")
_TOPIC_CODE = VERDICTS.index("topic")


@dataclass(frozen=True)
class MarkedTotal:
    """What is marked."""

    files: int = 0
    families: int = 0
    frees_bytes: int = 0
    all_identical: bool = False  # so that links may take their places


class Marks:
    """The marks on one listing. All arrays are of its files (f,); -1 for no file."""

    def __init__(self, listing: Listing) -> None:
        self._listing = listing
        files = len(listing.files)
        self._marked_for = np.full(files, -1, np.int64)  # the kept file on whose account it goes
        self._seen_beside = np.full(files, -1, np.int64)  # the kept file that it was looked at beside
        self._there = np.array([not file.offline for file in listing.files], np.bool_)
        self._may_go = listing.grouping.order.removable & self._there

    # ------------------------------------------------------------ one file

    def holds(self, member: int) -> bool:
        """Whether a file is marked."""
        return bool(self._marked_for[member] >= 0)

    def saw(self, member: int, keeper: int) -> None:
        """The person has these two side by side before their eyes."""
        self._seen_beside[member] = keeper

    def why_not(self, listed: Listed, member: int) -> str:
        """Why a file may not be marked, in a sentence; "" where it may."""
        keeper, code = int(listed.keeper_of[member]), int(listed.verdict_of[member])
        if keeper < 0:
            return translate("duplicates", "It is kept: no file of this family may go without it.")
        if self._listing.files[member].offline or self._listing.files[keeper].offline:
            return translate("duplicates", "Its folder or that of the kept file is not connected now.")
        if not self._may_go[member]:
            return translate("duplicates", "It lies in a protected or reference folder, where nothing goes.")
        if code >= _TOPIC_CODE:
            return translate("duplicates", "It is about the same only, and no duplicate.")
        if not _EXACT_CODE[code] and self._seen_beside[member] != keeper:
            return translate("duplicates", "Its bytes are others: look at it beside the kept file first.")
        return ""

    def toggle(self, listed: Listed, member: int) -> str:
        """Mark a file, or take its mark away. Returns why it may not be marked, "" where all went well."""
        if self.holds(member):
            self._marked_for[member] = -1
            return ""
        reason = self.why_not(listed, member)
        if not reason:
            self._marked_for[member] = listed.keeper_of[member]
        return reason

    # ------------------------------------------------------------ many files

    def exact_of(self, listed: Listed, place: int) -> Numbers:
        """The files of one listed family that may be marked together: those with the same bytes."""
        rows = listed.members(place)
        member = listed.table.member[rows]
        exact = self._allowed(listed, member) & _EXACT_CODE[listed.table.verdict[rows]]
        return _of(member, exact)

    def identical_of_all(self, listed: Listed) -> Numbers:
        """The files of all listed families that have the same bytes as the kept one."""
        is_listed = np.zeros(len(self._marked_for), np.bool_)
        is_listed[listed.table.keeper[listed.order]] = True
        member = listed.table.member[listed.table.verdict == _IDENTICAL_CODE]
        member = member[is_listed[listed.keeper_of[member]]]
        return _of(member, self._allowed(listed, member))

    def mark_all(self, listed: Listed, members: Numbers) -> None:
        """Mark these files, which one of the two above has named."""
        exact = members[_EXACT_CODE[listed.verdict_of[members]] & self._allowed(listed, members)]
        self._marked_for[exact] = listed.keeper_of[exact]

    def clear(self, members: Iterable[int] | None = None) -> None:
        """Take away the marks of these files, or (None) of all."""
        self._marked_for[slice(None) if members is None else list(members)] = -1

    def hold_on(self, listed: Listed) -> int:
        """After regrouping: drop the marks that hold no more. Returns how many went."""
        marked = np.flatnonzero(self._marked_for >= 0)
        keeper = listed.keeper_of[marked]
        holds = (keeper == self._marked_for[marked]) & self._allowed(listed, marked)
        holds &= _EXACT_CODE[listed.verdict_of[marked]] | (self._seen_beside[marked] == keeper)
        holds &= listed.verdict_of[marked] < _TOPIC_CODE
        self._marked_for[marked[~holds]] = -1
        return int(np.count_nonzero(~holds))

    def moved_to(self, listing: Listing) -> Marks:
        """The same marks on newer scores, without those of files whose content is another now."""
        made = Marks(listing)
        for member in np.flatnonzero((self._marked_for >= 0) | (self._seen_beside >= 0)).tolist():
            now = self._same_in(listing, member)
            for old, new in ((self._marked_for, made._marked_for), (self._seen_beside, made._seen_beside)):
                keeper = int(old[member])
                if now >= 0 and keeper >= 0:
                    new[now] = self._same_in(listing, keeper)
        return made

    # ------------------------------------------------------------ what goes

    def total(self, listed: Listed) -> MarkedTotal:
        """How much is marked."""
        marked = np.flatnonzero(self._marked_for >= 0)
        of_rows = self._marked_for[listed.table.member] >= 0
        return MarkedTotal(
            files=len(marked),
            families=len(np.unique(self._marked_for[marked])),
            frees_bytes=int(listed.table.frees[of_rows].sum()),
            all_identical=bool(len(marked)) and bool(np.all(listed.verdict_of[marked] == _IDENTICAL_CODE)),
        )

    def count_in(self, listed: Listed, place: int) -> int:
        """How many files of a listed family are marked."""
        return int(np.count_nonzero(self._marked_for[listed.table.member[listed.members(place)]] >= 0))

    def plan(self, listed: Listed) -> list[RemovalFamily]:
        """The marked files with those they go on account of, for the engine."""
        by_keeper: dict[int, list[int]] = {}
        for member in np.flatnonzero(self._marked_for >= 0).tolist():
            by_keeper.setdefault(int(self._marked_for[member]), []).append(member)
        files = self._listing.files
        return [
            RemovalFamily(
                keeper=files[keeper].path,
                keeper_document=files[keeper].content,
                victims=[self._victim(listed, member, keeper) for member in members],
            )
            for keeper, members in by_keeper.items()
        ]

    def _victim(self, listed: Listed, member: int, keeper: int) -> RemovalVictim:
        file = self._listing.files[member]
        return RemovalVictim(
            path=file.path,
            document=file.content,
            verdict=removal_verdict(VERDICTS[listed.verdict_of[member]]),
            reviewed=bool(self._seen_beside[member] == keeper),
        )

    def _allowed(self, listed: Listed, members: Numbers) -> NDArray[np.bool_]:
        """Which of these may go at all: they have a kept file, and both are there."""
        keeper = listed.keeper_of[members]
        return (keeper >= 0) & self._may_go[members] & self._there[keeper]

    def _same_in(self, listing: Listing, number: int) -> int:
        """The number of a file in another listing; -1 where it is gone or holds something else."""
        file = self._listing.files[number]
        now = listing.number.get(file.path, -1)
        same = now >= 0 and listing.files[now].content == file.content
        return now if same else -1


def removal_verdict(verdict: Verdict) -> RemovalVerdict:
    """The verdict in a plan. Raises ValueError for a mere topic, which is no duplicate."""
    for known in REMOVABLE_VERDICTS:
        if known == verdict:
            return known
    raise ValueError(verdict)


def frees_bytes(listed: Listed, members: Numbers) -> int:
    """What removing these members brings."""
    return int(listed.table.frees[np.isin(listed.table.member, members)].sum())


def _of(members: Numbers, chosen: NDArray[np.bool_]) -> Numbers:
    found: Numbers = members[chosen]
    return found
