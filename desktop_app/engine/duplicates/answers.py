"""What clients ask of duplicates: families, scores, comparison, decisions, keep rules."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from desktop_app.engine.catalogue import Catalogue, decisions, files
from desktop_app.engine.duplicates.comparison import side_by_side
from desktop_app.engine.duplicates.copies import copies_of
from desktop_app.engine.duplicates.finder import DuplicateFinder
from desktop_app.engine.duplicates.snapshot import scores
from desktop_app.families.grouping import Grouping
from desktop_app.families.pairs import pack
from desktop_app.protocol.errors import EnvironmentProblem
from desktop_app.protocol.messages import (
    LEAST_THRESHOLD,
    VERDICTS,
    ChooseKeeper,
    CompareFiles,
    Comparison,
    Copies,
    DecidePair,
    Decisions,
    Done,
    Families,
    FilePath,
    FindCopies,
    FindDuplicates,
    GetDuplicateProgress,
    GetFamilies,
    GetKeepRules,
    GetLikenesses,
    KeepRulesInForce,
    Likenesses,
    ListDecisions,
    Member,
    Message,
    PreviewPassage,
    SetKeepRules,
    SteerDuplicates,
    from_wire,
)

MOST_CHARS = 400_000  # of each side that is compared
LAST_ORDINAL = 1 << 31
HELD_S = 2.0  # files come and go without a new revision

WindowOf = Callable[[bytes, int, int, int], tuple[list[PreviewPassage], str]]
"""Path, document, first and last ordinal → passages and a remark, as Library.window_of."""

Request = (
    FindDuplicates
    | SteerDuplicates
    | GetDuplicateProgress
    | GetLikenesses
    | GetFamilies
    | FindCopies
    | CompareFiles
    | DecidePair
    | ListDecisions
    | GetKeepRules
    | SetKeepRules
    | ChooseKeeper
)


class DuplicateAnswers:
    """Answers clients. Any thread may ask."""

    def __init__(self, catalogue: Catalogue, finder: DuplicateFinder, window_of: WindowOf) -> None:
        self._catalogue, self._finder, self._window_of = catalogue, finder, window_of
        self._lock = threading.Lock()
        self._grouping: Grouping | None = None
        self._made_at = 0.0
        self._handlers: dict[type[Message], Callable[..., Message]] = {
            FindDuplicates: lambda request: finder.find(request.anew),
            SteerDuplicates: lambda request: finder.steer(request.action),
            GetDuplicateProgress: lambda request: finder.progress,
            GetLikenesses: self._likenesses,
            GetFamilies: self._families,
            FindCopies: self._copies,
            CompareFiles: self._compare,
            DecidePair: self._decide,
            ListDecisions: self._decisions,
            GetKeepRules: self._keep_rules,
            SetKeepRules: self._set_keep_rules,
            ChooseKeeper: self._choose,
        }

    def handle(self, request: Request) -> Message:
        """The reply to a request. Raises EnvironmentProblem."""
        return self._handlers[type(request)](request)

    def grouping(self) -> Grouping:
        """What families are made of now; a moment old at most, so that pages of a list cost little."""
        with self._lock:
            revision = self._finder.progress.revision
            held, now = self._grouping, time.monotonic()
            if held is None or held.scores.revision != revision or now - self._made_at > HELD_S:
                with self._catalogue.snapshot() as db:
                    held = self._grouping = Grouping(scores(db, revision))
                self._made_at = time.monotonic()
            return held

    def _likenesses(self, request: GetLikenesses) -> Likenesses:
        return pack(self.grouping().scores)

    def _families(self, request: GetFamilies) -> Families:
        if not LEAST_THRESHOLD <= request.threshold <= 1:
            raise EnvironmentProblem(f"the threshold is between {LEAST_THRESHOLD} and 1")
        grouping = self.grouping()
        table = grouping.families(request.threshold, request.verdicts)
        numbers = grouping.within(table, request.folder)
        end = None if request.limit is None else request.offset + request.limit
        return Families(
            families=[grouping.family(table, number) for number in numbers[request.offset : end]],
            total=len(numbers),
            frees_bytes=int(table.frees_bytes[numbers].sum()) if numbers else 0,
            revision=grouping.scores.revision,
        )

    def _copies(self, request: FindCopies) -> Copies:
        return copies_of(self._catalogue, request.path, request.threshold)

    def _compare(self, request: CompareFiles) -> Comparison:
        left, right = self._side(request.left), self._side(request.right)
        found = side_by_side(left.text, right.text, left.kind, right.kind)
        match = self._match(request)
        return Comparison(
            left=request.left,
            right=request.right,
            left_text=left.text,
            right_text=right.text,
            blocks=found.blocks,
            verdict=match.verdict if match else None,
            score=match.score if match else 0.0,
            explanation=found.explanation,
            differences=found.differences,
            parts_moved=found.parts_moved,
            front_matter_differs=found.front_matter_differs,
            left_pages=left.pages,
            right_pages=right.pages,
            note=left.note or right.note,
        )

    def _match(self, request: CompareFiles) -> Member | None:
        found = copies_of(self._catalogue, request.left, LEAST_THRESHOLD, VERDICTS).members
        return next((member for member in found if member.path == request.right), None)

    def _side(self, path: FilePath) -> _Side:
        row = files.document_of(self._catalogue.read(), path)
        if row is None:
            raise EnvironmentProblem(f"{from_wire(path)} is not in the library any more")
        if row.document_id is None or not row.passages_total:
            return _Side(
                "", row.kind, [], f"{os.path.basename(from_wire(path))} holds no text that can be read"
            )
        passages, note = self._window_of(path, row.document_id, 0, LAST_ORDINAL)
        return _side(passages, row.kind, note)

    def _decide(self, request: DecidePair) -> Done:
        if request.one == request.other:
            raise EnvironmentProblem("a file is always the same as itself: name two")
        with self._catalogue.write_durably() as db:
            decisions.decide(db, request.one, request.other, request.same, time.time())
        self._finder.scores_changed()
        return Done()

    def _decisions(self, request: ListDecisions) -> Decisions:
        return Decisions(decisions=decisions.listed(self._catalogue.read()))

    def _keep_rules(self, request: GetKeepRules) -> KeepRulesInForce:
        return KeepRulesInForce(rules=decisions.rules(self._catalogue.read()))

    def _set_keep_rules(self, request: SetKeepRules) -> KeepRulesInForce:
        with self._catalogue.write_durably() as db:
            decisions.set_rules(db, request.rules)
        self._finder.scores_changed()
        return KeepRulesInForce(rules=request.rules)

    def _choose(self, request: ChooseKeeper) -> Done:
        with self._catalogue.write_durably() as db:
            decisions.choose(db, request.path, request.chosen, time.time())
        self._finder.scores_changed()
        return Done()


@dataclass(frozen=True)
class _Side:
    """One of two texts that are compared; `pages` as in Comparison."""

    text: str
    kind: str
    pages: list[tuple[int, int]]
    note: str


def _side(passages: Sequence[PreviewPassage], kind: str, note: str) -> _Side:
    parts: list[str] = []
    pages: list[tuple[int, int]] = []
    length = 0
    for passage in passages:
        if length >= MOST_CHARS:
            note = f"Only the first {MOST_CHARS:,} characters are compared"
            break
        if passage.page is not None and (not pages or pages[-1][1] != passage.page):
            pages.append((length, passage.page))
        parts.append(passage.text)
        length += len(passage.text)
    return _Side("".join(parts), kind, pages, note)
