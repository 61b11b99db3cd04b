"""What the duplicates window shows, beside cards and comparison."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from desktop_app.presenters.duplicates.listing import Listed, Listing, Sort, Wishes
from desktop_app.presenters.duplicates.marks import MarkedTotal, Marks
from desktop_app.presenters.duplicates.rows import FamilyCards, FamilyRow, family_row
from desktop_app.presenters.duplicates.words import families_words, verdict_label, verdict_tip
from desktop_app.presenters.language import number, translate
from desktop_app.presenters.wording import duration_words, file_name, printable, sentence, size_words
from desktop_app.protocol.messages import VERDICTS, DuplicateProgress, FilePath, Verdict

Page = Literal["families", "rules", "history"]
LEAST_SIZES_BYTES = (0, 100_000, 1_000_000, 10_000_000, 100_000_000)


@dataclass(frozen=True)
class VerdictChip:
    """A verdict with the number of its files; on or off."""

    verdict: Verdict
    label: str
    tip: str
    count: int
    on: bool


@dataclass(frozen=True)
class FilterChoice:
    """One line of a filter's menu. `value` is what the presenter is told."""

    value: str | bytes | int
    label: str
    chosen: bool


@dataclass(frozen=True)
class Filters:
    """The header's controls."""

    threshold: float
    chips: tuple[VerdictChip, ...] = ()
    endings: tuple[FilterChoice, ...] = ()
    folders: tuple[FilterChoice, ...] = ()
    sizes: tuple[FilterChoice, ...] = ()
    sorts: tuple[FilterChoice, ...] = ()


@dataclass(frozen=True)
class NoFamilies:
    """What an empty list says."""

    kind: Literal["asking", "looking", "hidden", "none"]
    title: str
    text: str = ""
    action: str = ""  # what its button says: looks again, or clears the filters; "" for no button


class FamilyRows:
    """The rows of the list, made when they are looked at: there may be tens of thousands."""

    def __init__(self, listing: Listing, listed: Listed, marks: Marks) -> None:
        self._listing, self._listed, self._marks = listing, listed, marks

    def __len__(self) -> int:
        return len(self._listed)

    def row(self, place: int) -> FamilyRow:
        """The row at a place, with its marks of now."""
        return family_row(self._listing, self._listed, place, self._marks)


@dataclass(frozen=True)
class FamiliesState:
    """The list. `rows` is another object whenever families are others; `selected` -1 for none."""

    rows: FamilyRows | None = None
    selected: int = -1
    summary: str = ""
    empty: NoFamilies | None = None


@dataclass(frozen=True)
class ProgressLine:
    """How far the search for duplicates is."""

    words: str
    done: int
    total: int  # 0: not known
    paused: bool
    can_steer: bool


class DuplicatesView(Protocol):
    """The duplicates window."""

    def show_page(self, page: Page) -> None:
        """Bring a page to the front."""
        ...

    def show_filters(self, filters: Filters) -> None:
        """Make the header equal to `filters`."""
        ...

    def show_families(self, state: FamiliesState) -> None:
        """Make the list equal to `state`; what is selected stays under the eye."""
        ...

    def show_cards(self, cards: FamilyCards | None) -> None:
        """Show the selected family."""
        ...

    def show_marked(self, total: MarkedTotal) -> None:
        """Marks changed: what would go, and the rows that show it."""
        ...

    def show_progress(self, line: ProgressLine | None) -> None:
        """Show how far the search is; None: it does not run."""
        ...


def make_filters(
    wishes: Wishes, counts: dict[Verdict, int], endings: Sequence[tuple[str, int]], roots: Sequence[FilePath]
) -> Filters:
    """The header for these wishes. `endings`: types with their numbers, the most frequent first."""
    chips = tuple(
        VerdictChip(v, verdict_label(v), verdict_tip(v), counts.get(v, 0), v in wishes.verdicts)
        for v in VERDICTS
    )
    every = translate("duplicates", "All types"), translate("duplicates", "All folders")
    return Filters(
        threshold=wishes.threshold,
        chips=chips,
        endings=(
            FilterChoice("", every[0], not wishes.ending),
            *(FilterChoice(e, f"{printable(e)}  {number(n)}", e == wishes.ending) for e, n in endings),
        ),
        folders=(
            FilterChoice(b"", every[1], not wishes.folder),
            *(FilterChoice(root, file_name(root), root == wishes.folder) for root in roots),
        ),
        sizes=tuple(
            FilterChoice(size, _size_label(size), size == wishes.least_bytes) for size in LEAST_SIZES_BYTES
        ),
        sorts=tuple(FilterChoice(sort, words, sort == wishes.sort) for sort, words in _sort_labels().items()),
    )


def _size_label(size: int) -> str:
    if not size:
        return translate("duplicates", "All sizes")
    return translate("duplicates", "{size} or more").format(size=size_words(size))


def _sort_labels() -> dict[Sort, str]:
    return {
        "space": translate("duplicates", "Most space first"),
        "files": translate("duplicates", "Most files first"),
        "likeness": translate("duplicates", "Most alike first"),
        "newest": translate("duplicates", "Newest first"),
        "name": translate("duplicates", "By name"),
    }


def summary_words(listed: Listed) -> str:
    """ "346 families · 1.8 GB could be freed"."""
    families = families_words(len(listed))
    if not listed.frees_bytes:
        return families
    size = size_words(listed.frees_bytes)
    return f"{families} · {translate('duplicates', '{size} could be freed').format(size=size)}"


def no_families(listing: Listing | None, wishes: Wishes, progress: DuplicateProgress | None) -> NoFamilies:
    """What an empty list says, and what there is to do about it."""
    if listing is None:
        return NoFamilies("asking", translate("duplicates", "Asking for what is known"))
    if listing.files:
        text = translate("duplicates", "Move the slider to the left, or take filters away.")
        clear = translate("duplicates", "Show all families")
        return NoFamilies("hidden", translate("duplicates", "No family matches"), text, clear)
    if progress is not None and progress.state in ("finding", "waiting", "paused"):
        text = translate(
            "duplicates", "What is found shows here at once. You can use it while the search goes on."
        )
        return NoFamilies("looking", translate("duplicates", "Nothing found so far"), text)
    text = translate(
        "duplicates", "No file of the library is like another. New files are compared as they come."
    )
    look = translate("duplicates", "Look again")
    return NoFamilies("none", translate("duplicates", "No duplicates"), text, look)


def progress_line(progress: DuplicateProgress | None) -> ProgressLine | None:
    """The line for a state of the search; None where there is nothing to say."""
    if progress is None or progress.state in ("up_to_date", "cancelled"):
        return None
    paused = progress.state == "paused"
    words = [translate("duplicates", "Paused")] if paused else []
    words.append(_stage_words(progress))
    if progress.seconds_left is not None and not paused:
        left = translate("duplicates", "{time} left").format(time=duration_words(progress.seconds_left))
        words.append(left)
    words.append(sentence(printable(progress.note)))
    said = " · ".join(part for part in words if part)
    return ProgressLine(said, progress.done, progress.total, paused, progress.state != "waiting")


def _stage_words(progress: DuplicateProgress) -> str:
    stage = printable(progress.stage)
    if progress.state == "waiting" and not stage:
        return "" if progress.note else translate("duplicates", "Waits until the library is at rest")
    if not progress.total:
        return stage
    words = translate("duplicates", "{stage}: {done} of {total}")
    return words.format(stage=stage, done=number(progress.done), total=number(progress.total))
