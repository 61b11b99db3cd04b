"""Facets as menus: words, marks, and what is in the query though nothing is counted for it."""

from __future__ import annotations

from desktop_app.presenters.searching.facets import facet_menus
from desktop_app.protocol.messages import Facet, FacetValue

TYPES = Facet(name="type", values=[FacetValue(filter="type:sheet", name="sheet", count=1_204)])
ENDINGS = Facet(name="ending", values=[FacetValue(filter="ext:csv", name="csv", count=7)], partly=True)
DATES = Facet(name="date", values=[FacetValue(filter="after:2026-11-23", name="week", count=2)])
LANGUAGES = Facet(
    name="language",
    values=[
        FacetValue(filter="lang:de", name="de", count=5),
        FacetValue(filter="lang:eo", name="eo", count=1),
    ],
)


def test_menus_keep_their_order_and_places():
    assert [menu.label for menu in facet_menus([], "vote")] == ["Type", "Folder", "Date"]
    assert [menu.label for menu in facet_menus([LANGUAGES, DATES], "vote")][-1] == "Language"


def test_entries_say_what_they_are_and_how_many():
    menu = facet_menus([TYPES, ENDINGS], "vote")[0]
    assert [(e.label, e.count) for e in menu.entries] == [("Spreadsheets", "1,204"), ("CSV", "7+")]
    assert len(menu.groups) == 2
    languages = facet_menus([LANGUAGES], "")[3]
    assert [e.label for e in languages.entries] == ["German", "eo"]


def test_what_is_chosen_names_the_menu():
    menu = facet_menus([TYPES, ENDINGS], "vote ext:csv type:sheet")[0]
    assert (menu.label, menu.active) == ("Spreadsheets +1", True)
    assert facet_menus([DATES], "vote after:2026-11-23")[2].label == "This week"


def test_a_filter_that_nothing_is_counted_for_can_still_be_taken_out():
    menu = facet_menus([DATES], "vote before:2024-05 -after:2020")[2]
    first = menu.entries[0]
    assert (first.filter, first.count, first.chosen, menu.label) == (
        "before:2024-05",
        "",
        True,
        "before:2024-05",
    )
    assert [e.chosen for e in menu.entries] == [True, False]


def test_a_folder_that_was_typed_is_called_by_its_name():
    assert facet_menus([], 'vote in:"Big plans"')[1].label == "Big plans"
