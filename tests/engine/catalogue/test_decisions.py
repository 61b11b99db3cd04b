"""Decisions on duplicates: kept beside the catalogue, and moving along with files."""

from __future__ import annotations

from pathlib import Path

from desktop_app.engine.catalogue import Catalogue, decisions
from desktop_app.protocol.messages import KeepRules

STRANGE = b"/home/\xff\xfe not utf-8"


def test_decisions_keepers_and_rules_come_back_into_a_new_catalogue(tmp_path: Path) -> None:
    path = tmp_path / "catalogue.sqlite3"
    catalogue = Catalogue(path)
    rules = KeepRules(
        order=("oldest", "folder"), folders=[b"/home/a"], protected=[STRANGE], reference=[b"/r"]
    )
    with catalogue.write_durably() as db:
        decisions.decide(db, STRANGE, b"/home/b", False, 1.5)
        decisions.decide(db, b"/home/c", b"/home/b", True, 2.5)
        decisions.choose(db, STRANGE, True, 3.0)
        decisions.set_rules(db, rules)
    before = decisions.listed(catalogue.read())
    catalogue.close()
    for file in tmp_path.glob("catalogue.sqlite3*"):
        file.unlink()
    catalogue = Catalogue(path)
    db = catalogue.read()
    assert len(before) == 2
    assert (decisions.listed(db), decisions.rules(db), decisions.chosen(db)) == (before, rules, {STRANGE: 1})
    catalogue.close()


def test_rules_of_a_newer_kindred_are_left_for_it(catalogue: Catalogue) -> None:
    with catalogue.write() as db:
        db.execute("INSERT INTO meta (key, value) VALUES ('keep_rules', '{\"order\": [\"loudest\"]}')")
    assert decisions.rules(catalogue.read()) == KeepRules()


def test_a_later_choice_counts_more_and_can_be_taken_back(catalogue: Catalogue) -> None:
    with catalogue.write() as db:
        for at, name in enumerate((b"/a", b"/b", b"/a")):
            decisions.choose(db, name, True, float(at))
    assert decisions.chosen(catalogue.read()) == {b"/b": 1, b"/a": 2}
    with catalogue.write() as db:
        decisions.choose(db, b"/a", False, 9.0)
    assert decisions.chosen(catalogue.read()) == {b"/b": 1}
