"""Families as they are listed: grouped by the threshold, filtered, sorted, and found again."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_app.presenters.duplicates.listing import Listing, Wishes, verdict_counts
from desktop_app.presenters.duplicates.report import write_report
from desktop_app.protocol.messages import KeepRules
from tests.helpers.duplicate_scores import ScoreBook, harbour_book, many_families

HOME = b"/home/me/Council/"
THESIS = "Study/Thesis.pdf"


@pytest.fixture
def listing() -> Listing:
    return Listing(harbour_book().scores())


def keepers(listing: Listing, wishes: Wishes) -> list[str]:
    listed = listing.arrange(wishes)
    paths = [listing.files[listed.keeper(place)].path for place in range(len(listed))]
    return [path.removeprefix(HOME).decode() for path in paths]


def test_families_that_free_most_come_first(listing):
    assert keepers(listing, Wishes()) == [
        "Finance/Budget 2024 final.xlsx",
        "Plans/Harbour plan v3.docx",
        "Study/Thesis.pdf",
        "Contracts/Lease 2023.pdf",
        "Invoices/Invoice 2024-01.pdf",
    ]


def test_a_template_frees_nothing(listing):
    only = Wishes(verdicts=frozenset({"template"}))
    listed = listing.arrange(only)
    assert [int(bytes_) for bytes_ in listed.frees[listed.order]] == [0]
    assert listed.frees_bytes == 0


@pytest.mark.parametrize(
    ("wishes", "expected"),
    [
        (
            Wishes(ending="PDF"),
            ["Study/Thesis.pdf", "Contracts/Lease 2023.pdf", "Invoices/Invoice 2024-01.pdf"],
        ),
        (Wishes(folder=HOME + b"Study"), ["Study/Thesis.pdf"]),
        (Wishes(folder=HOME + b"Stud"), []),
        (Wishes(folder=HOME + b"Downloads/"), ["Finance/Budget 2024 final.xlsx"]),
        (Wishes(least_bytes=5_000_000), ["Study/Thesis.pdf"]),
        (Wishes(ending="PDF", least_bytes=600_000), ["Study/Thesis.pdf", "Contracts/Lease 2023.pdf"]),
    ],
)
def test_filters_look_at_every_file_of_a_family(listing, wishes, expected):
    assert keepers(listing, wishes) == expected


@pytest.mark.parametrize(
    ("sort", "first", "last"),
    [
        ("name", "Finance/Budget 2024 final.xlsx", "Study/Thesis.pdf"),
        ("files", "Invoices/Invoice 2024-01.pdf", "Study/Thesis.pdf"),
        ("likeness", "Finance/Budget 2024 final.xlsx", "Invoices/Invoice 2024-01.pdf"),
        ("newest", "Finance/Budget 2024 final.xlsx", "Invoices/Invoice 2024-01.pdf"),
    ],
)
def test_orders(listing, sort, first, last):
    found = keepers(listing, Wishes(sort=sort))
    assert (found[0], found[-1]) == (first, last)


def test_the_threshold_regroups(listing):
    members = {
        threshold: len(listing.family(listing.arrange(wishes), 1).members)
        for threshold in (0.8, 0.9)
        if (wishes := Wishes(threshold=threshold))
    }
    assert members == {0.8: 2, 0.9: 1}  # v1 is 0.86 like v3
    assert "Plans/Harbour plan v3.docx" not in keepers(listing, Wishes(threshold=0.98))


def test_a_family_is_found_by_any_of_its_files(listing):
    listed = listing.arrange(Wishes())
    for name in ("Plans/Harbour plan v3.docx", "Plans/Old/Harbour plan v1.docx"):
        assert listed.place_of(listing.number[HOME + name.encode()]) == 1
    hidden = listing.arrange(Wishes(ending="PDF"))
    assert hidden.place_of(listing.number[HOME + b"Plans/Harbour plan v3.docx"]) == -1


def test_counts_say_what_a_verdict_would_bring_while_it_is_off(listing):
    exact = Wishes(verdicts=frozenset({"identical"}))
    assert verdict_counts(listing.arrange(exact)) == {"identical": 2}
    counts = listing.verdict_counts(exact)
    assert counts == {"identical": 2, "same_text": 1, "near": 2, "contained": 1, "template": 3, "topic": 0}


def test_no_member_is_listed_without_a_direct_match():
    """A chain A–B–C of which only neighbours match: C goes on nobody's account but B's."""
    book = ScoreBook()
    for name in "abc":
        book.file(f"{name}.txt")
    book.near("a.txt", "b.txt", 0.95)
    book.near("b.txt", "c.txt", 0.95)
    listing = Listing(book.scores())
    listed = listing.arrange(Wishes())
    matching = {(b"a.txt", b"b.txt"), (b"b.txt", b"a.txt"), (b"b.txt", b"c.txt"), (b"c.txt", b"b.txt")}
    for place in range(len(listed)):
        family = listing.family(listed, place)
        for member in family.members:
            assert (member.path.removeprefix(HOME), family.keeper.removeprefix(HOME)) in matching


def test_nothing_at_all_is_a_list_too():
    listing = Listing(ScoreBook().scores())
    for sort in ("space", "files", "likeness", "newest", "name"):
        listed = listing.arrange(Wishes(sort=sort))
        assert (len(listed), listed.frees_bytes) == (0, 0)
    assert set(listing.verdict_counts(Wishes()).values()) == {0}


def test_thousands_keep_their_files_apart():
    listing = Listing(many_families(300).scores())
    for threshold in (0.5, 0.7, 0.9):
        listed = listing.arrange(Wishes(threshold=threshold))
        members = listed.table.member.tolist()
        assert len(set(members)) == len(members)
        assert not set(members) & set(listed.table.keeper.tolist())


# ------------------------------------------------------------------ the report


def test_the_report_lists_every_member_with_its_keeper(listing, tmp_path):
    written = write_report(listing, listing.arrange(Wishes()), tmp_path / "list.csv")
    lines = (tmp_path / "list.csv").read_text("utf-8-sig").splitlines()
    assert (written.files, written.trouble) == (9, "")
    assert len(lines) == 10
    first = lines[1].split(",")
    assert first[1].endswith("Finance/Budget 2024 final.xlsx")
    assert first[3] == "identical"


def test_a_report_follows_the_filters(listing, tmp_path):
    wishes = replace(Wishes(), verdicts=frozenset({"identical"}))
    assert write_report(listing, listing.arrange(wishes), tmp_path / "list.csv").files == 2


def test_a_report_that_cannot_be_written_says_why_and_leaves_nothing(listing, tmp_path):
    (tmp_path / "list.csv").mkdir()
    written = write_report(listing, listing.arrange(Wishes()), tmp_path / "list.csv")
    assert written.trouble
    assert [path.name for path in tmp_path.iterdir()] == ["list.csv"]
    assert write_report(listing, listing.arrange(Wishes()), tmp_path / "none" / "list.csv").trouble


def test_names_of_any_bytes_are_reported(tmp_path):
    book = ScoreBook()
    book.file('a\udcff,\n"b".txt')
    book.file("c.txt", same_bytes_as='a\udcff,\n"b".txt')
    listing = Listing(book.scores())
    assert write_report(listing, listing.arrange(Wishes()), tmp_path / "list.csv").files == 1
    assert "\\udcff" in (tmp_path / "list.csv").read_text("utf-8-sig")


def test_rules_choose_the_keeper():
    book = harbour_book()
    book.rules = KeepRules(order=("folder",), folders=[HOME + b"Archive"])
    listing = Listing(book.scores())
    assert keepers(listing, Wishes())[0] == "Archive/Budget 2024.xlsx"
