"""Families of files: who is kept and why, what is freed, and what a person reads."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.families.grouping import FamilyTable, Grouping
from desktop_app.families.pairs import DATES, NEGATION, NUMBERS, SAID_SAME, WORDING, Scores, pack, unpack
from desktop_app.protocol.messages import Family, KeepRules
from tests.families.conftest import file


def families(scores: Scores, threshold: float = 0.8, **options: Sequence[str]) -> list[Family]:
    grouping = Grouping(scores)
    table = grouping.families(threshold, **options)
    return [grouping.family(table, number) for number in range(len(table))]


def names(family: Family) -> tuple[str, list[tuple[str, str]]]:
    members = [(member.path.decode()[6:], member.verdict) for member in family.members]
    return family.keeper.decode()[6:], members


def test_copies_versions_and_formats_are_one_family(scores) -> None:
    files = [
        file("plan v3.docx", 0, mtime=3.0),
        file("plan v2.docx", 1, mtime=2.0),
        file("plan v2 again.docx", 1, inode=9, mtime=1.0),
        file("plan v3.pdf", 2, text=0, mtime=1.0),
    ]
    (family,) = families(scores(files, [{"one": 0, "other": 1, "near": 0.97}]))
    assert names(family) == (
        "plan v3.docx",
        [("plan v3.pdf", "same_text"), ("plan v2.docx", "near"), ("plan v2 again.docx", "near")],
    )
    assert {member.witness for member in family.members} == {b"/home/plan v3.docx"}


def test_copies_are_found_where_only_copies_are_asked_for(scores) -> None:
    files = [file("a.docx", 0), file("a.pdf", 1, text=0), file("a copy.pdf", 1, text=0, inode=8)]
    (family,) = families(scores(files), verdicts=["identical"])
    assert names(family) == ("a.pdf", [("a copy.pdf", "identical")])


def test_copies_of_a_chapter_are_copies_before_they_are_parts_of_a_book(scores) -> None:
    files = [file("book", 0), file("chapter", 1), file("chapter copy", 1), file("page", 2)]
    rows = [{"one": 0, "other": 1, "other_in_one": 1.0}, {"one": 0, "other": 2, "other_in_one": 1.0}]
    found = dict(map(names, families(scores(files, rows))))
    assert found == {"chapter": [("chapter copy", "identical")], "book": [("page", "contained")]}


def test_rules_in_the_order_that_the_person_set(scores) -> None:
    files = [file("old/a.txt", 0, mtime=1.0), file("new/b (1).txt", 0, mtime=2.0)]
    by_name = KeepRules(order=("no_copy_name", "newest"))
    assert families(scores(files, rules=by_name))[0].reason == "Its name does not say that it is a copy"
    newest = families(scores(files, rules=KeepRules(order=("newest", "no_copy_name"))))[0]
    assert (newest.keeper, newest.reason) == (b"/home/new/b (1).txt", "Newest")
    by_folder = KeepRules(order=("folder",), folders=[b"/home/new"])
    assert families(scores(files, rules=by_folder))[0].keeper == b"/home/new/b (1).txt"


def test_most_complete_counts_words_and_bytes_where_there_are_none(scores) -> None:
    rules = KeepRules(order=("most_complete",))
    texts = [file("short.txt", 0, size_bytes=900), file("long.txt", 1, size_bytes=100)]
    rows = [{"one": 0, "other": 1, "near": 0.9}]
    assert families(scores(texts, rows, rules, words=[90, 100]))[0].keeper == b"/home/long.txt"


def test_a_chosen_keeper_goes_before_all_rules_and_the_last_choice_wins(scores) -> None:
    files = [file("a.txt", 0, mtime=9.0), file("b.txt", 0, chosen=1), file("c.txt", 0, chosen=2)]
    family = families(scores(files))[0]
    assert (family.keeper, family.reason) == (b"/home/c.txt", "Chosen by you")


def test_what_is_offline_is_not_kept_for_what_is_here(scores) -> None:
    files = [file("usb/a.txt", 0, mtime=9.0, offline=True), file("a.txt", 0)]
    assert families(scores(files))[0].keeper == b"/home/a.txt"


def test_protected_and_reference_folders_are_not_for_removal(scores) -> None:
    rules = KeepRules(protected=[b"/home/safe"], reference=[b"/home/master"])
    files = [file("safe/a.txt", 0), file("master/a.txt", 0), file("a.txt", 0), file("safer.txt", 0)]
    family = families(scores(files, rules=rules))[0]
    assert (family.keeper, family.reason) == (b"/home/master/a.txt", "In a reference folder")
    removable = {member.path: member.removable for member in family.members}
    assert removable == {b"/home/safe/a.txt": False, b"/home/a.txt": True, b"/home/safer.txt": True}
    assert family.frees_bytes == 200


def test_a_hard_link_frees_nothing_and_two_names_of_one_file_are_counted_once(scores) -> None:
    files = [
        file("a.txt", 0, inode=1, mtime=5.0),
        file("link of a.txt", 0, inode=1),
        file("b.txt", 0, inode=2),
        file("link of b.txt", 0, inode=2),
    ]
    family = families(scores(files))[0]
    assert family.frees_bytes == 100
    assert {member.path: member.frees_bytes for member in family.members}[b"/home/link of a.txt"] == 0


def test_forms_free_nothing_and_say_what_differs(scores) -> None:
    files = [file("invoice 1.pdf", 0), file("invoice 2.pdf", 1)]
    row = {"one": 0, "other": 1, "template": 0.97, "flags": NUMBERS | DATES}
    family = families(scores(files, [row]))[0]
    assert (family.frees_bytes, family.members[0].explanation) == (0, "Only numbers and dates differ")
    row["flags"] = NEGATION
    assert families(scores(files, [row]))[0].members[0].explanation == "Only a negation differs"
    row["flags"] = NUMBERS | WORDING
    assert families(scores(files, [row]))[0].members[0].explanation == "Mostly numbers differ"


def test_what_the_person_called_the_same_is_near_whatever_the_score(scores) -> None:
    files = [file("a.txt", 0), file("b.txt", 1)]
    assert (
        families(scores(files, [{"one": 0, "other": 1, "flags": SAID_SAME}]), 1.0)[0].members[0].score == 1.0
    )


def test_families_that_free_most_come_first(scores) -> None:
    files = [file("a", 0), file("b", 0), file("c", 1, size_bytes=900), file("d", 1, size_bytes=900)]
    assert [family.frees_bytes for family in families(scores(files))] == [900, 100]


def test_families_with_a_file_in_a_folder(scores) -> None:
    files = [file("x/a", 0), file("y/b", 0), file("y/c", 1), file("y/d", 1)]
    grouping = Grouping(scores(files))
    table = grouping.families()
    assert len(grouping.within(table, None)) == 2
    (number,) = grouping.within(table, b"/home/x")
    assert grouping.family(table, number).keeper in (b"/home/x/a", b"/home/y/b")
    assert grouping.within(table, b"/home/z") == []


def test_nothing_makes_no_family(scores) -> None:
    table: FamilyTable = Grouping(scores([])).families()
    assert len(table) == 0
    assert Grouping(scores([])).within(table, b"/home") == []


def test_scores_survive_their_message(scores) -> None:
    before = scores([file("a", 0), file("b", 1)], [{"one": 0, "other": 1, "near": 0.9, "flags": NUMBERS}])
    after = unpack(pack(before))
    assert (after.revision, after.files, after.rules) == (7, before.files, before.rules)
    assert families(after) == families(before)
