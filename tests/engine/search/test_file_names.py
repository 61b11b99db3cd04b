"""Files found by their names."""

from __future__ import annotations

import time

import pytest

from desktop_app.engine.search import names
from desktop_app.engine.search.fuse import EXACT_FROM


@pytest.mark.parametrize("query", ["annual report", "annual-report.pdf", "ANNUAL", "report pdf", "nnual-rep"])
def test_a_file_without_any_text_is_found_by_its_name(library, query):
    library.add("/home/docs/Annual-Report.pdf")
    library.add("/home/docs/other.pdf")
    hit = library.hit(query)
    assert hit.path == b"/home/docs/Annual-Report.pdf"
    assert hit.document_id is None
    assert hit.passages == []
    assert hit.name_highlights != []


def test_exact_goes_before_the_beginning_and_that_before_anywhere(library):
    for name in ("my budget.xlsx", "budget-plan.xlsx", "budget.xlsx", "budget"):
        library.add(f"/home/{name}")
    found = library.paths("budget")
    assert set(found[:2]) == {"/home/budget.xlsx", "/home/budget"}
    assert found[2:] == ["/home/budget-plan.xlsx", "/home/my budget.xlsx"]
    assert library.hit("budget.xlsx").confidence == "strong"


def test_an_exact_name_is_found_among_thousands_of_similar_ones(library):
    with library.catalogue.write() as db:
        db.executemany(
            "INSERT INTO files (folder_id, path, name, extension, size_bytes, mtime_ns, inode, state)"
            " VALUES (1, ?, ?, 'txt', 1, 1, 1, 2)",
            ((f"/home/old report {n}.txt".encode(), f"old report {n}.txt") for n in range(3000)),
        )
    library.add("/home/report.txt")
    assert library.paths("report", limit=5)[0] == "/home/report.txt"
    assert len(library.paths("report", limit=5)) == 5


def test_a_word_may_stand_in_the_folder_but_one_must_be_in_the_name(library):
    library.add("/home/taxes/2023/form.pdf")
    assert library.paths("taxes form") == ["/home/taxes/2023/form.pdf"]
    assert library.paths("taxes") == []
    assert library.paths("form missing") == []


def test_short_words_find_names_too(library):
    library.add("/home/q3.txt")
    library.add("/home/a_b%.txt")
    assert library.paths("q3") == ["/home/q3.txt"]
    assert library.paths("q") == ["/home/q3.txt"]
    assert library.paths("%") == ["/home/a_b%.txt"]
    assert library.paths("_b") == ["/home/a_b%.txt"]


@pytest.mark.parametrize("query", ["übersicht", "ÜBERSICHT", "u\u0308bersicht", "東京メモ"])
def test_names_in_any_script_and_composition(library, query):
    library.add("/home/Übersicht.txt")
    library.add("/home/U\u0308bersicht-2.txt")
    library.add("/home/東京メモ.txt")
    found = library.paths(query)
    assert found == (["/home/東京メモ.txt"] if query == "東京メモ" else found)
    assert len(found) == (1 if query == "東京メモ" else 2)


@pytest.mark.parametrize(
    "query", ['"', 'a"b', "name:", "AND", "NEAR(a b)", "^a", "a*", "{", "\0abc", "'; DROP"]
)
def test_no_text_disturbs_the_name_index(library, query):
    library.add("/home/plain.txt")
    with library.catalogue.snapshot() as db:
        names.find(db, [query], names.FileCondition(), 10)
    library.search(query)


def test_a_gone_or_renamed_file_is_not_found_by_its_old_name(library):
    library.add("/home/draft.txt")
    with library.catalogue.write() as db:
        db.execute("UPDATE files SET path = ?, name = 'final.txt'", (b"/home/final.txt",))
    assert library.paths("draft") == []
    assert library.paths("final") == ["/home/final.txt"]
    library.forget("/home/final.txt")
    assert library.paths("final") == []


def test_names_that_are_not_utf8_are_found(library):
    library.add("/home/caf\udce9-list.txt".replace("\udce9", "e"))
    with library.catalogue.write() as db:
        db.execute("UPDATE files SET path = ?", (b"/home/caf\xe9-list.txt",))
    assert library.hit("list").path == b"/home/caf\xe9-list.txt"


def test_places_in_the_name():
    assert [(span.start, span.end) for span in names.highlights(["Report", "ann"], "annual report.pdf")] == [
        (0, 3),
        (7, 13),
    ]
    assert names.highlights(["x"], "İx") == []
    spans = names.highlights(["run", "on", "a", "start"], "Restart-Connection.md")
    assert [(span.start, span.end) for span in spans] == [(2, 7)]


def test_words_half_in_the_name_and_half_in_the_text(library, along):
    """The name says what the text takes for granted; others have the same words in the text alone."""
    for number in range(6):
        library.add(
            f"/home/{number}.txt", f"repair costs, and more repair: {number}", vectors=[along(1, 0.5)]
        )
    library.add("/home/far.txt", "costs of bread", vectors=[along(0, 1)])
    library.add("/home/lighthouse-2023.txt", "repair costs of the long roof, 99", vectors=[along(1, 0.6)])
    hits = library.search("lighthouse repair costs", along(1)).hits
    assert hits[0].path == b"/home/lighthouse-2023.txt"
    assert hits[0].passages[0].score < hits[1].passages[0].score  # by its text alone it is not the first


def test_a_title_is_evidence_as_a_name_is(library):
    library.add("/home/a.md", "repair costs of the roof", title="Notes")
    library.add("/home/b.md", "repair costs of the roof, too", title="The lighthouse")
    assert library.paths("lighthouse repair costs")[0] == "/home/b.md"


def test_no_name_or_title_lifts_a_file_to_an_exact_match(library, along):
    library.add("/home/a.txt", "it calls parse_config first", vectors=[along(0, 1)])
    text = "parse config, parse config"
    library.add(
        "/home/b.txt", text, title="The config parse", vectors=[along(1)], mtime_ns=int(time.time() * 1e9)
    )
    first, second = library.search("parse_config", along(1)).hits
    assert first.path == b"/home/a.txt"
    assert first.score >= EXACT_FROM > second.score


def test_a_name_alone_does_not_lift_what_says_little(library):
    library.add("/home/lighthouse.txt", "bread recipes and the repair of ovens")
    library.add("/home/plain.txt", "lighthouse repair costs of the north tower")
    assert library.paths("lighthouse repair costs")[0] == "/home/plain.txt"


def test_long_names_are_found_as_they_are_written(library):
    name = "minutes of the meeting of the board on 3 march 2024"
    library.add(f"/home/{name}.pdf")
    library.add("/home/minutes of the board.pdf")
    assert library.paths(f"{name}.pdf") == library.paths(name.title()) == [f"/home/{name}.pdf"]
    assert library.paths(f"{name} and of those that were not there at all") == []
    assert library.paths("board " * 200) == []


def test_all_of_the_name_goes_before_all_but_its_ending(library):
    library.add("/home/a/debug.rst")
    library.add("/home/b/DEBUG")
    assert library.paths("debug") == ["/home/b/DEBUG", "/home/a/debug.rst"]
    assert library.hit("debug.rst").path == b"/home/a/debug.rst"
