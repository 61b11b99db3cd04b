"""A family as a row of the list, and its files as cards: everything they show, in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from desktop_app.presenters.duplicates.listing import Listed, Listing
from desktop_app.presenters.duplicates.marks import Marks
from desktop_app.presenters.duplicates.words import (
    TONES,
    Tone,
    files_words,
    kept_words,
    member_words,
    verdict_label,
)
from desktop_app.presenters.language import translate
from desktop_app.presenters.wording import crumbs, date_words, file_name, size_words
from desktop_app.protocol.messages import VERDICTS, Family, FilePath, Member, Verdict


@dataclass(frozen=True)
class FamilyRow:
    """One family in the list. `key` is the kept file's path."""

    key: FilePath
    name: str
    verdict: str
    tone: Tone
    files: str
    size: str  # space to be won; "–" for none
    marked: int

    @property
    def spoken(self) -> str:
        """The row for a screen reader."""
        marked = translate("duplicates", "%n marked", "", self.marked) if self.marked else ""
        won = "" if self.size == "–" else translate("duplicates", "{size} to be won").format(size=self.size)
        return ". ".join(part for part in (self.name, self.verdict, self.files, won, marked) if part)


@dataclass(frozen=True)
class FileCard:
    """One file of a family: the kept one, or a member with its verdict."""

    path: FilePath
    name: str
    place: str  # "Plans › Old"
    about: str  # "2 Mar 2024 · 41 KB"
    words: str  # the verdict with its score, or why it is kept
    tone: Tone
    keeper: bool
    marked: bool = False
    current: bool = False
    why_not: str = ""  # why it may not be marked; "" where it may
    witness: str = ""  # the name of the file that it matches directly
    protected: bool = False

    @property
    def tag(self) -> str:
        """What stands beside its name: what becomes of it, or may become of it."""
        if self.keeper:
            return translate("duplicates", "Keep")
        if self.protected:
            return translate("duplicates", "Protected")
        return translate("duplicates", "Remove")

    @property
    def fate(self) -> str:
        """What becomes of it, for a screen reader."""
        if self.keeper or self.protected:
            return self.tag
        return translate("duplicates", "marked to go") if self.marked else translate("duplicates", "stays")

    @property
    def spoken(self) -> str:
        """The card for a screen reader."""
        beside = translate("duplicates", "matches “{name}” directly").format(name=self.witness)
        parts = [self.name, self.fate, self.words, beside if self.witness else ""]
        parts += [self.place, self.about, self.why_not]
        return ". ".join(part for part in parts if part)


@dataclass(frozen=True)
class Version:
    """A file of a lineage, on the line of time."""

    path: FilePath
    name: str
    date: str
    keeper: bool
    current: bool


@dataclass(frozen=True)
class FamilyCards:
    """A family in full: the kept file first."""

    family: Family
    cards: tuple[FileCard, ...]
    versions: tuple[Version, ...] = ()
    can_mark_all: int = 0  # files that may be marked together

    @property
    def current(self) -> Member:
        """The member that is compared with the kept file."""
        at = next(at for at, card in enumerate(self.cards) if card.current)
        return self.family.members[at - 1]

    @property
    def can_mark(self) -> bool:
        """Whether the present member may be marked, or its mark taken away."""
        card = next(card for card in self.cards if card.current)
        return card.marked or not card.why_not


def family_row(listing: Listing, listed: Listed, place: int, marks: Marks) -> FamilyRow:
    """The row at a place of the list."""
    keeper, rows = listed.keeper(place), listed.members(place)
    path = listing.files[keeper].path
    codes = np.unique(listed.table.verdict[rows])  # strongest first
    verdicts: list[Verdict] = [VERDICTS[code] for code in codes]
    frees = int(listed.frees[listed.order[place]])
    return FamilyRow(
        key=path,
        name=file_name(path),
        verdict=" + ".join(verdict_label(verdict) for verdict in verdicts),
        tone=TONES[verdicts[0]],
        files=files_words(rows.stop - rows.start + 1),
        size=size_words(frees) if frees else "–",
        marked=marks.count_in(listed, place),
    )


def family_cards(
    listing: Listing,
    listed: Listed,
    place: int,
    marks: Marks,
    roots: Sequence[FilePath],
    current: FilePath | None,
) -> FamilyCards:
    """The cards of the family at a place; `current` (else the first) is the member that is compared."""
    family = listing.family(listed, place)
    paths = [member.path for member in family.members]
    chosen = current if current in paths else paths[0]
    cards = [_keeper_card(family, roots)]
    for member in family.members:
        number = listing.number[member.path]
        why_not = marks.why_not(listed, number)
        marked = marks.holds(number)
        cards.append(_member_card(member, roots, marked, member.path == chosen, why_not))
    return FamilyCards(
        family=family,
        cards=tuple(cards),
        versions=_versions(listing, family, chosen),
        can_mark_all=len(marks.exact_of(listed, place)),
    )


def _keeper_card(family: Family, roots: Sequence[FilePath]) -> FileCard:
    return FileCard(
        path=family.keeper,
        name=file_name(family.keeper),
        place=crumbs(family.keeper, roots),
        about=_about(family.keeper_mtime, family.keeper_size_bytes),
        words=kept_words(family.kept_by),
        tone="good",
        keeper=True,
    )


def _member_card(
    member: Member, roots: Sequence[FilePath], marked: bool, current: bool, why_not: str
) -> FileCard:
    return FileCard(
        path=member.path,
        name=file_name(member.path),
        place=crumbs(member.path, roots),
        about=_about(member.mtime, member.size_bytes),
        words=member_words(member),
        tone=TONES[member.verdict],
        keeper=False,
        marked=marked,
        current=current,
        why_not=why_not,
        witness=file_name(member.witness),
        protected=not member.removable,
    )


def _about(mtime: float, size_bytes: int) -> str:
    return " · ".join(part for part in (date_words(mtime), size_words(size_bytes)) if part)


def _versions(listing: Listing, family: Family, current: FilePath) -> tuple[Version, ...]:
    """The lineage without copies of what is kept, which are no step; nothing where all names are alike."""
    kept = listing.files[listing.number[family.keeper]].document
    steps = [listing.files[listing.number[path]] for path in family.lineage]
    steps = [file for file in steps if file.document != kept or file.path == family.keeper]
    return tuple(
        Version(
            path=file.path,
            name=file_name(file.path),
            date=date_words(file.mtime),
            keeper=file.path == family.keeper,
            current=file.path == current,
        )
        for file in steps
        if len({file_name(step.path) for step in steps}) > 1
    )
