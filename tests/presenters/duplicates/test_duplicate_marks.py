"""The safeguards: what can never be marked, what must be looked at, and when marks fall."""

from __future__ import annotations

import random

import numpy as np
import pytest

from desktop_app.presenters.duplicates.listing import Listed, Listing, Wishes
from desktop_app.presenters.duplicates.marks import Marks, removal_verdict
from desktop_app.protocol.messages import VERDICTS, KeepRules
from tests.helpers.duplicate_scores import ScoreBook, harbour_book, many_families

BUDGET, COPY = "Finance/Budget 2024 final.xlsx", "Downloads/Budget 2024 final (1).xlsx"
V3, V2, V1 = (
    f"Plans/{name}.docx" for name in ("Harbour plan v3", "Old/Harbour plan v2", "Old/Harbour plan v1")
)


class Table:
    """A book of scores with its list and marks."""

    def __init__(self, book: ScoreBook, wishes: Wishes | None = None) -> None:
        self.book = book
        self.listing = Listing(book.scores())
        self.listed: Listed = self.listing.arrange(wishes or Wishes())
        self.marks = Marks(self.listing)

    def number(self, name: str) -> int:
        return self.listing.number[self.book.path(name)]

    def toggle(self, name: str) -> str:
        return self.marks.toggle(self.listed, self.number(name))

    def place(self, name: str) -> int:
        return self.listed.place_of(self.number(name))

    def arrange(self, wishes: Wishes) -> int:
        self.listed = self.listing.arrange(wishes)
        return self.marks.hold_on(self.listed)


@pytest.fixture
def table() -> Table:
    return Table(harbour_book())


def test_a_kept_file_cannot_be_marked(table):
    assert "kept" in table.toggle(BUDGET)
    assert table.marks.total(table.listed).files == 0


def test_identical_files_are_marked_without_a_look(table):
    assert table.toggle(COPY) == ""
    total = table.marks.total(table.listed)
    assert (total.files, total.families, total.frees_bytes, total.all_identical) == (1, 1, 4_100_000, True)
    assert table.toggle(COPY) == ""
    assert table.marks.total(table.listed).files == 0


@pytest.mark.parametrize(
    "name", [V2, "Contracts/Lease 2023.docx", "Study/Chapter 3.docx", "Invoices/Invoice 2024-02.pdf"]
)
def test_what_has_other_bytes_must_be_looked_at_first(table, name):
    assert "look at it" in table.toggle(name)
    keeper = int(table.listed.keeper_of[table.number(name)])
    table.marks.saw(table.number(name), keeper)
    assert table.toggle(name) == ""
    [family] = table.marks.plan(table.listed)
    assert family.victims[0].reviewed
    assert family.victims[0].document == table.listing.files[table.number(name)].content
    assert family.keeper_document == table.listing.files[keeper].content


def test_a_look_beside_another_file_does_not_count(table):
    table.marks.saw(table.number(V2), table.number(BUDGET))
    assert "look at it" in table.toggle(V2)


@pytest.mark.parametrize("role", ["protected", "reference"])
def test_files_of_protected_and_reference_folders_are_never_marked(role):
    book = harbour_book()
    book.rules = KeepRules(
        order=("newest",), **{role: [b"/home/me/Council/Archive", b"/home/me/Council/Downloads"]}
    )
    table = Table(book)
    for name in (COPY, "Archive/Budget 2024.xlsx"):
        if table.listed.keeper_of[table.number(name)] >= 0:
            assert "protected or reference" in table.toggle(name)
    members = table.marks.identical_of_all(table.listed)
    paths = [table.listing.files[number].path for number in members.tolist()]
    assert not any(b"Archive" in path or b"Downloads" in path for path in paths)


@pytest.mark.parametrize("away", [BUDGET, COPY])
def test_what_is_not_connected_goes_on_nobodys_account(away):
    book = harbour_book()
    at = next(at for at, file in enumerate(book.files) if file.path == book.path(away))
    fields = {name: getattr(book.files[at], name) for name in book.files[at].__struct_fields__}
    book.files[at] = type(book.files[at])(**(fields | {"offline": True}))
    table = Table(book)
    for number in range(len(book.files)):
        keeper = int(table.listed.keeper_of[number])
        if keeper >= 0 and (book.files[number].offline or book.files[keeper].offline):
            assert "not connected" in table.marks.toggle(table.listed, number)
            assert number not in table.marks.identical_of_all(table.listed).tolist()


def test_topics_are_no_duplicates():
    book = ScoreBook()
    book.file("a.txt")
    book.file("b.txt")
    book.topic("a.txt", "b.txt", 0.95)
    table = Table(book, Wishes(verdicts=frozenset(VERDICTS)))
    table.marks.saw(table.number("b.txt"), table.number("a.txt"))
    assert "no duplicate" in table.toggle("b.txt")
    with pytest.raises(ValueError, match="topic"):
        removal_verdict("topic")


def test_marking_together_takes_identical_files_only(table):
    for place in range(len(table.listed)):
        table.marks.mark_all(table.listed, table.marks.exact_of(table.listed, place))
    marked = {victim.path for family in table.marks.plan(table.listed) for victim in family.victims}
    assert marked == {table.book.path(COPY), table.book.path("Archive/Budget 2024.xlsx")}
    # Whoever hands over all files marks no more.
    table.marks.mark_all(table.listed, np.arange(len(table.book.files)))
    assert table.marks.total(table.listed).files == 2


def test_all_families_means_those_that_are_listed(table):
    table.arrange(Wishes(ending="PDF"))
    assert len(table.marks.identical_of_all(table.listed)) == 0
    table.arrange(Wishes())
    assert len(table.marks.identical_of_all(table.listed)) == 2


def test_a_mark_falls_where_its_family_falls_apart(table):
    table.marks.saw(table.number(V1), table.number(V3))
    table.toggle(V1)
    table.toggle(COPY)
    assert table.arrange(Wishes(threshold=0.95)) == 1  # v1 is in no family any more
    assert not table.marks.holds(table.number(V1))
    assert table.marks.holds(table.number(COPY))
    table.arrange(Wishes())
    assert not table.marks.holds(table.number(V1)), "a mark does not come back by itself"


def test_a_mark_survives_filters_that_only_hide(table):
    table.toggle(COPY)
    assert table.arrange(Wishes(ending="PDF")) == 0
    assert table.marks.total(table.listed).files == 1


def test_marks_move_to_newer_scores_but_not_to_other_content(table):
    table.marks.saw(table.number(V2), table.number(V3))
    table.toggle(V2)
    table.toggle(COPY)
    newer = harbour_book()
    at = next(at for at, file in enumerate(newer.files) if file.path == newer.path(V2))
    fields = {name: getattr(newer.files[at], name) for name in newer.files[at].__struct_fields__}
    newer.files[at] = type(newer.files[at])(**(fields | {"content": 77}))
    newer.files.insert(0, newer.files.pop())  # numbers are others now
    listing = Listing(newer.scores())
    marks = table.marks.moved_to(listing)
    listed = listing.arrange(Wishes())
    marks.hold_on(listed)
    assert marks.holds(listing.number[newer.path(COPY)])
    assert not marks.holds(listing.number[newer.path(V2)])
    assert "look at it" in marks.why_not(listed, listing.number[newer.path(V2)])


def test_a_mark_falls_where_the_kept_file_is_another_now(table):
    table.toggle(COPY)
    newer = harbour_book()
    newer.rules = KeepRules(order=("oldest",))
    listing = Listing(newer.scores())
    marks = table.marks.moved_to(listing)
    assert marks.hold_on(listing.arrange(Wishes())) == 1


@pytest.mark.parametrize("seed", range(20))
def test_whatever_is_done_every_family_keeps_its_file(seed):
    """Random marks, looks, thresholds and rules: no plan names a kept file, or one without its witness."""
    rng = random.Random(seed)
    table = Table(many_families(60))
    files = len(table.book.files)
    for _ in range(300):
        member = rng.randrange(files)
        match rng.randrange(5):
            case 0:
                table.arrange(Wishes(threshold=rng.choice((0.5, 0.6, 0.7, 0.8, 0.9, 0.99))))
            case 1 | 2:
                keeper = int(table.listed.keeper_of[member])
                table.marks.saw(member, keeper if keeper >= 0 else rng.randrange(files))
            case 3:
                table.marks.toggle(table.listed, member)
            case 4:
                table.marks.mark_all(table.listed, np.array([rng.randrange(files) for _ in range(9)]))
        _check_plan(table)


def _check_plan(table: Table) -> None:
    plan = table.marks.plan(table.listed)
    kept = {family.keeper for family in plan}
    kept |= {table.listing.files[number].path for number in table.listed.table.keeper.tolist()}
    for family in plan:
        for victim in family.victims:
            number = table.listing.number[victim.path]
            assert victim.path not in kept
            assert victim.reviewed or victim.verdict == "identical"
            assert table.listing.files[int(table.listed.keeper_of[number])].path == family.keeper
