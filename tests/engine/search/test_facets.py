"""Facets: what the files that match are, counted, each as a filter that finds just those."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from itertools import product

import pytest

from desktop_app.engine.search.facets import MOST_COUNTED, count_listed
from desktop_app.engine.search.filters import FileCondition, types_of
from desktop_app.protocol.messages import Facet

TODAY = date.today()


def noon_ns(day: date) -> int:
    return int(datetime.combine(day, datetime.min.time()).timestamp() + 43_200) * 1_000_000_000


def facet(found: list[Facet], name: str) -> dict[str, int]:
    """Counts by filter."""
    return {value.filter: value.count for one in found if one.name == name for value in one.values}


@pytest.fixture
def filled(library):
    """Ten files in two levels of folders, of several types and ages."""
    library.add("/home/a.md", "the tide tables", kind="markdown", mtime_ns=noon_ns(TODAY))
    library.add("/home/Harbour/b.pdf", "tide and quay", kind="pdf", mtime_ns=noon_ns(date(2001, 5, 1)))
    library.add("/home/Harbour/Big plans/c.pdf", "tide mill", kind="pdf", mtime_ns=noon_ns(date(2001, 5, 2)))
    library.add("/home/Harbour/Big plans/d.pdf", "tide mill", kind="pdf", mtime_ns=noon_ns(date(2001, 5, 2)))
    library.add("/home/Mail/e.eml", "the tide came in", kind="email", mtime_ns=noon_ns(date(2001, 5, 3)))
    library.add("/home/Mail/tide.png", mtime_ns=noon_ns(TODAY))
    return library


def test_all_that_match_are_counted_not_only_those_shown(filled):
    found = filled.search("tide", facets=True, limit=1, fold_copies=True)
    assert len(found.hits) == 1
    assert facet(found.facets, "type") == {"type:document": 3, "type:email": 1, "type:image": 1}
    assert facet(found.facets, "ending") == {"ext:pdf": 2, "ext:eml": 1, "ext:md": 1, "ext:png": 1}


def test_every_filter_finds_as_many_files_as_its_facet_says(filled):
    found = filled.search("tide", facets=True, fold_copies=True)
    filters = {value.filter: value.count for one in found.facets for value in one.values}
    assert {one.name for one in found.facets} == {"type", "ending", "folder", "date"}
    for text, count in filters.items():
        assert len(filled.search(f"tide {text}", fold_copies=True).hits) == count, text


def test_folders_are_a_tree_below_the_root(filled):
    found = filled.search("tide", facets=True)
    [folders] = [one for one in found.facets if one.name == "folder"]
    assert [(value.filter, value.count, value.depth) for value in folders.values] == [
        ("in:home/Harbour", 2, 0),
        ('in:"home/Harbour/Big plans"', 1, 1),
        ("in:home/Mail", 2, 0),
    ]


def test_of_several_roots_each_is_named(filled):
    other = filled.offline_folder("/media/stick")
    filled.add("/media/stick/old/f.txt", "tide wheel", folder=other)
    found = filled.search("tide", facets=True)
    [folders] = [one for one in found.facets if one.name == "folder"]
    shown = [(value.filter, value.depth) for value in folders.values]
    assert shown[0] == ("in:home", 0)
    assert shown[-2:] == [("in:stick", 0), ("in:stick/old", 1)]


def test_names_that_a_filter_cannot_say_are_left_out(filled):
    filled.add('/home/Har"bour/g.txt', "tide gauge")
    filled.add("/home/Har*/h.txt", "tide gate")
    found = filled.search("tide", facets=True)
    assert all("Har" not in text.replace("Harbour", "") for text in facet(found.facets, "folder"))


def test_spans_of_time_hold_the_newer_ones(filled):
    filled.add("/home/i.txt", "tide pool", mtime_ns=noon_ns(TODAY - timedelta(days=400)))
    counts = facet(filled.search("tide", facets=True).facets, "date")
    assert counts[f"after:{TODAY}"] == 2
    assert counts[f"after:{TODAY.replace(day=1)}"] >= 2
    assert counts[f"before:{TODAY.replace(month=1, day=1)}"] == 4


def test_filters_alone_count_what_they_let_through(filled):
    found = filled.search("type:document", facets=True, limit=1)
    assert facet(found.facets, "ending") == {"ext:pdf": 2, "ext:md": 1}


def test_only_where_asked(filled):
    assert filled.search("tide").facets == []
    assert filled.search("", facets=True).facets == []


def test_of_very_many_only_the_newest_are_counted_and_said_so(library):
    with library.catalogue.write() as db:
        db.executemany(
            "INSERT INTO files (folder_id, path, name, extension, size_bytes, mtime_ns, inode, state)"
            " VALUES (1, ?, 'x.txt', 'txt', 1, ?, 1, 2)",
            ((f"/home/{n}.txt".encode(), n) for n in range(MOST_COUNTED + 5)),
        )
    [types] = [f for f in count_listed(library.catalogue.read(), FileCondition(), TODAY) if f.name == "type"]
    assert (types.partly, types.values[0].count) == (True, MOST_COUNTED)


def test_types_in_words_agree_with_the_filter(library):
    """types_of() and the SQL of `type:` say the same of every file."""
    endings = ("pdf", "md", "pptx", "csv", "png", "eml", "html", "py", "ipynb", "xyz")
    kinds = ("pdf", "document", "code", "email", "html", "data", "notebook", "other")
    for ending, kind in product(endings, kinds):
        library.add(f"/home/{kind}.{ending}", f"{kind} {ending}", kind=kind)
    for name in ("document", "code", "email", "image", "sheet", "slides"):
        found = set(library.paths(f"type:{name}", limit=200))
        assert found == {
            f"/home/{kind}.{ending}"
            for ending, kind in product(endings, kinds)
            if name in types_of(ending, kind)
        }


def test_languages_of_what_matches(library):
    library.add("/home/a.txt", "Die Tide ist da.", language="de")
    library.add("/home/b.txt", "Die Tide kam.", language="de")
    library.add("/home/c.txt", "The tide came.", language="en")
    library.add("/home/d.py", "tide = 3", kind="code")
    library.add("/home/e.txt", "Nobody looked at this tide yet.", language=None)
    found = library.search("tide", facets=True)
    assert facet(found.facets, "language") == {"lang:de": 2, "lang:en": 1}
    assert facet(library.search("tide lang:en", facets=True).facets, "language") == {"lang:en": 1}
