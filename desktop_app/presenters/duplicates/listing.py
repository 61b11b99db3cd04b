"""Families as they are listed: regrouped, filtered and sorted on arrays, within a frame of the slider."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from desktop_app.families.grouping import FamilyTable, Grouping
from desktop_app.families.pairs import Scores
from desktop_app.presenters.duplicates.words import COUNTED_AS_SPACE
from desktop_app.presenters.wording import tile
from desktop_app.protocol.messages import (
    DEFAULT_THRESHOLD,
    SHOWN_VERDICTS,
    VERDICTS,
    Family,
    FilePath,
    LikeFile,
    Verdict,
)

Sort = Literal["space", "files", "likeness", "newest", "name"]
SORTS: tuple[Sort, ...] = ("space", "files", "likeness", "newest", "name")

Numbers = NDArray[np.int64]
Flags = NDArray[np.bool_]

_IS_SPACE = np.array([verdict in COUNTED_AS_SPACE for verdict in VERDICTS])
_NO_VERDICT = len(VERDICTS)


@dataclass(frozen=True)
class Wishes:
    """What the person wants to see: all that the list depends on beside the scores."""

    threshold: float = DEFAULT_THRESHOLD
    verdicts: frozenset[Verdict] = frozenset(SHOWN_VERDICTS)
    ending: str = ""  # "PDF"; "" for all
    folder: FilePath = b""  # b"" for all
    least_bytes: int = 0
    sort: Sort = "space"

    @property
    def filters(self) -> tuple[str, FilePath, int]:
        """What hides families, verdicts aside."""
        return self.ending, self.folder, self.least_bytes


@dataclass(frozen=True)
class Listed:
    """Families in the order of the list. `keeper_of` and `verdict_of` are of all files (f,), shown or not.

    A file that is no member has keeper -1.
    """

    wishes: Wishes
    table: FamilyTable
    order: Numbers  # (s,) the families that are shown
    frees: Numbers  # (n,) bytes by family, templates and topics left out
    keeper_of: Numbers
    verdict_of: NDArray[np.uint8]

    def __len__(self) -> int:
        return len(self.order)

    @property
    def frees_bytes(self) -> int:
        """Of all that are shown."""
        return int(self.frees[self.order].sum())

    def members(self, place: int) -> slice:
        """Where the members of the family at a place of the list lie in the table."""
        number = int(self.order[place])
        return slice(int(self.table.start[number]), int(self.table.start[number + 1]))

    def keeper(self, place: int) -> int:
        """The kept file of the family at a place of the list."""
        return int(self.table.keeper[self.order[place]])

    def place_of(self, file: int) -> int:
        """Where the family of a file is listed; -1 where it is not."""
        keeper = int(self.keeper_of[file])
        found = np.flatnonzero(self.table.keeper[self.order] == (file if keeper < 0 else keeper))
        return int(found[0]) if len(found) else -1


class Listing:
    """Makes lists of families from one snapshot of scores. To be made aside: it takes a while."""

    def __init__(self, scores: Scores) -> None:
        self.grouping = Grouping(scores)
        self.files: Sequence[LikeFile] = scores.files
        self.revision = scores.revision
        self.endings = [tile(file.path, file.kind) for file in self.files]
        self.number = {file.path: number for number, file in enumerate(self.files)}
        self._sizes = np.array([file.size_bytes for file in self.files], np.int64)
        self._times = np.array([file.mtime for file in self.files], np.float64)
        self._name_place = _places_by_name(self.files)
        self._passing: tuple[tuple[str, FilePath, int], Flags] = (("", b"", 0), self._all())

    def ending_counts(self) -> Counter[str]:
        """How many files there are of each type."""
        return Counter(self.endings)

    def arrange(self, wishes: Wishes) -> Listed:
        """Group, filter and sort."""
        table = self.grouping.families(wishes.threshold, wishes.verdicts)
        frees = _sums(np.where(_IS_SPACE[table.verdict], table.frees, 0), table)
        shown = np.flatnonzero(self._shown(table, wishes))
        keeper_of = np.full(len(self.files), -1, np.int64)
        keeper_of[table.member] = np.repeat(table.keeper, np.diff(table.start))
        verdict_of = np.full(len(self.files), _NO_VERDICT, np.uint8)
        verdict_of[table.member] = table.verdict
        order = shown[self._sorted(table, frees, shown, wishes.sort)]
        return Listed(wishes, table, order, frees, keeper_of, verdict_of)

    def verdict_counts(self, wishes: Wishes) -> dict[Verdict, int]:
        """How many files each verdict has at this threshold, if all were shown."""
        table = self.grouping.families(wishes.threshold, VERDICTS)
        return _counted(table)

    def family(self, listed: Listed, place: int) -> Family:
        """The family at a place of the list, in full."""
        return self.grouping.family(listed.table, int(listed.order[place]))

    def _shown(self, table: FamilyTable, wishes: Wishes) -> Flags:
        """Families (n,) with a file that passes all filters."""
        if wishes.filters != self._passing[0]:
            self._passing = (wishes.filters, self._pass(wishes))
        passing = self._passing[1]
        return passing[table.keeper] | (_sums(passing[table.member].astype(np.int64), table) > 0)

    def _pass(self, wishes: Wishes) -> Flags:
        passing = self._all() & (self._sizes >= wishes.least_bytes)
        if wishes.ending:
            passing &= np.array([ending == wishes.ending for ending in self.endings], np.bool_)
        if wishes.folder:
            prefix = wishes.folder.rstrip(b"/\\") + os.sep.encode()
            passing &= np.array([file.path.startswith(prefix) for file in self.files], np.bool_)
        return passing

    def _all(self) -> Flags:
        return np.ones(len(self.files), np.bool_)

    def _sorted(self, table: FamilyTable, frees: Numbers, shown: Numbers, sort: Sort) -> Numbers:
        names = self._name_place[table.keeper[shown]]
        if sort == "name":
            return np.argsort(names, kind="stable")
        return np.lexsort((names, -self._worth(table, frees, sort)[shown]))

    def _worth(self, table: FamilyTable, frees: Numbers, sort: Sort) -> NDArray[np.float64]:
        """By what families (n,) are sorted, the highest first."""
        if sort == "files":
            return np.diff(table.start).astype(np.float64)
        if sort == "likeness":
            # The first member is the most like one: verdicts count before scores.
            first = table.start[:-1]
            return table.score[first] - 2.0 * table.verdict[first]
        if sort == "newest":
            times = np.maximum.reduceat(self._times[table.member], table.start[:-1]) if len(table) else _NONE
            return np.maximum(times, self._times[table.keeper])
        return frees.astype(np.float64)


_NONE = np.empty(0, np.float64)


def verdict_counts(listed: Listed) -> dict[Verdict, int]:
    """How many files have each of the verdicts that count."""
    counts = _counted(listed.table)
    return {verdict: counts[verdict] for verdict in listed.wishes.verdicts}


def _counted(table: FamilyTable) -> dict[Verdict, int]:
    counts = np.bincount(table.verdict, minlength=len(VERDICTS))
    return {verdict: int(counts[code]) for code, verdict in enumerate(VERDICTS)}


def _sums(values: Numbers, table: FamilyTable) -> Numbers:
    return np.add.reduceat(values, table.start[:-1]) if len(table) else np.empty(0, np.int64)


def _places_by_name(files: Sequence[LikeFile]) -> Numbers:
    names = [os.path.basename(file.path).lower() for file in files]
    place = np.empty(len(files), np.int64)
    place[sorted(range(len(files)), key=names.__getitem__)] = np.arange(len(files))
    return place
