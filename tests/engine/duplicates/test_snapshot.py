"""What the person decided, in what families are made of."""

from __future__ import annotations

import os

import pytest

from desktop_app.engine.catalogue import decisions, files
from desktop_app.engine.duplicates.copies import copies_of
from desktop_app.engine.duplicates.snapshot import scores
from desktop_app.families.grouping import Grouping
from desktop_app.protocol.messages import KeepRules
from tests.engine.duplicates.conftest import Texts
from tests.helpers.random_prose import prose

PLAN = prose(1, 200)


def families(texts: Texts) -> list[set[str]]:
    grouping = Grouping(scores(texts.catalogue.read()))
    table = grouping.families()
    found = [grouping.family(table, number) for number in range(len(table))]
    paths = [(family.keeper, *(member.path for member in family.members)) for family in found]
    return sorted(({path.decode()[6:] for path in family} for family in paths), key=min)


def decide(texts: Texts, one: str, other: str, same: bool | None) -> None:
    with texts.catalogue.write_durably() as db:
        decisions.decide(db, f"/home/{one}".encode(), f"/home/{other}".encode(), same, 1.0)


@pytest.fixture
def library(texts: Texts) -> Texts:
    texts.put("a", PLAN)
    texts.put("b", PLAN + " a line more")
    texts.put("a.pdf", PLAN, content="pdf")
    texts.put("a copy", PLAN)
    texts.put("other", prose(2, 200))
    texts.compare()
    return texts


def test_one_family_of_copies_formats_and_versions(library: Texts) -> None:
    assert families(library) == [{"a", "a.pdf", "a copy", "b"}]


def test_versions_that_are_not_the_same_stay_apart(library: Texts) -> None:
    decide(library, "a", "b", same=False)
    assert families(library) == [{"a", "a copy", "a.pdf"}] or families(library) == [
        {"a", "a copy"},
        {"a.pdf", "b"},
    ]
    assert b"/home/b" not in {member.path for member in copies_of(library.catalogue, b"/home/a").members}
    assert b"/home/b" in {member.path for member in copies_of(library.catalogue, b"/home/a.pdf").members}


def test_formats_that_are_not_the_same(library: Texts) -> None:
    decide(library, "a.pdf", "a", same=False)
    members = {member.path for member in copies_of(library.catalogue, b"/home/a").members}
    assert members == {b"/home/a copy", b"/home/b"}


def test_copies_that_are_to_stay_both(library: Texts) -> None:
    library.put("a third", PLAN)
    decide(library, "a", "a copy", same=False)
    members = {member.path: member.verdict for member in copies_of(library.catalogue, b"/home/a").members}
    assert members == {b"/home/a third": "identical", b"/home/a.pdf": "same_text", b"/home/b": "near"}


def test_a_decision_holds_for_these_contents_wherever_they_lie(library: Texts) -> None:
    decide(library, "a", "b", same=False)
    library.put("elsewhere/b", PLAN + " a line more")
    members = {member.path for member in copies_of(library.catalogue, b"/home/a").members}
    assert members == {b"/home/a copy", b"/home/a.pdf"}


def test_a_decision_holds_for_these_files_however_they_change_and_move(library: Texts) -> None:
    decide(library, "a", "b", same=False)
    library.put("b", PLAN + " two lines more than before")
    library.compare()
    assert b"/home/b" not in {member.path for member in copies_of(library.catalogue, b"/home/a").members}
    with library.catalogue.write() as db:
        number = db.execute("SELECT id FROM files WHERE path = ?", (b"/home/b",)).fetchone()[0]
        (row,) = [row for row in files.with_inodes(db, [6]) if row.id == number]
        assert files.move(db, row, 1, "/home/moved")
    assert b"/home/moved" not in {member.path for member in copies_of(library.catalogue, b"/home/a").members}


def test_what_was_called_the_same_is_so_until_a_file_changes(library: Texts) -> None:
    decide(library, "a", "other", same=True)
    assert "other" in set().union(*families(library))
    assert b"/home/other" in {member.path for member in copies_of(library.catalogue, b"/home/a").members}
    library.put("other", prose(3, 200))
    library.compare()
    assert "other" not in set().union(*families(library))


def test_a_decision_can_be_taken_back_and_the_last_one_counts(library: Texts) -> None:
    before = families(library)
    decide(library, "a", "b", same=False)
    decide(library, "b", "a", same=True)
    assert families(library) == before
    decide(library, "a", "b", same=None)
    assert (families(library), decisions.listed(library.catalogue.read())) == (before, [])


def test_rules_and_chosen_keepers(library: Texts) -> None:
    with library.catalogue.write_durably() as db:
        decisions.set_rules(db, KeepRules(order=("oldest",), protected=[b"/home/x"]))
        decisions.choose(db, b"/home/b", True, 1.0)
        decisions.choose(db, b"/home/a.pdf", True, 2.0)
    found = scores(library.catalogue.read())
    assert found.rules == KeepRules(order=("oldest",), protected=[b"/home/x"])
    assert {os.fsdecode(file.path)[6:]: file.chosen for file in found.files} == {
        "a": 0, "a copy": 0, "a.pdf": 2, "b": 1,
    }  # fmt: skip


def test_where_else_is_this(library: Texts) -> None:
    found = copies_of(library.catalogue, b"/home/a")
    assert [(member.path.decode()[6:], member.verdict) for member in found.members] == [
        ("a copy", "identical"),
        ("a.pdf", "same_text"),
        ("b", "near"),
    ]
    assert {member.witness for member in found.members} == {b"/home/a"}
    assert copies_of(library.catalogue, b"/home/other").members == []
    assert copies_of(library.catalogue, b"/home/nowhere").members == []
