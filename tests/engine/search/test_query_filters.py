"""What filters let through."""

from __future__ import annotations

import pytest

from desktop_app.engine.search.filters import condition
from desktop_app.engine.search.query import parse

DAY = 86_400 * 10**9


@pytest.fixture
def filled(library):
    library.add("/home/work/Reports/plan.pdf", "a plan", kind="pdf", size=5 << 20)
    library.add("/home/work/Reports/2024/plan.docx", "another plan", kind="document")
    library.add("/home/work/reports-old/notes.md", "some notes", kind="markdown", mtime_ns=DAY)
    library.add("/home/code/plan.py", "def plan", kind="code")
    library.add("/home/Ärzte/straße_100%.txt", "ein Text")
    library.add("/home/pictures/plan.png")
    library.add("/home/sheets/plan.csv", "a, b", kind="data")
    library.add("/home/talks/plan.pptx", "a talk", kind="document")
    library.add("/home/post/plan.eml", "dear", kind="email")
    return library


def names(library, text):
    return sorted(path.removeprefix("/home/") for path in library.paths(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ext:pdf", ["work/Reports/plan.pdf"]),
        ("ext:pdf,docx", ["work/Reports/2024/plan.docx", "work/Reports/plan.pdf"]),
        ("ext:pdf ext:docx", ["work/Reports/2024/plan.docx", "work/Reports/plan.pdf"]),
        ("ext:nothing", []),
        ("in:reports", ["work/Reports/2024/plan.docx", "work/Reports/plan.pdf"]),
        ("in:Reports/2024", ["work/Reports/2024/plan.docx"]),
        ("in:/home/work/Reports/", ["work/Reports/2024/plan.docx", "work/Reports/plan.pdf"]),
        (
            "in:report*",
            ["work/Reports/2024/plan.docx", "work/Reports/plan.pdf", "work/reports-old/notes.md"],
        ),
        ("in:plan.pdf", []),
        ("in:ÄRZTE", ["Ärzte/straße_100%.txt"]),
        ("in:work -in:Reports", ["work/reports-old/notes.md"]),
        ("name:*.md", ["work/reports-old/notes.md"]),
        ("name:NOTES", ["work/reports-old/notes.md"]),
        ("name:plan.p?", ["code/plan.py"]),
        ("name:100%", ["Ärzte/straße_100%.txt"]),
        ("name:0_%", []),
        ("size:>1mb", ["work/Reports/plan.pdf"]),
        ("before:1970-02-01", ["work/reports-old/notes.md"]),
        ("after:1970-02-01 in:reports-old", []),
        ("type:code", ["code/plan.py"]),
        ("type:email", ["post/plan.eml"]),
        ("type:image", ["pictures/plan.png"]),
        ("type:sheet", ["sheets/plan.csv"]),
        ("type:slides", ["talks/plan.pptx"]),
        (
            "type:document in:work",
            ["work/Reports/2024/plan.docx", "work/Reports/plan.pdf", "work/reports-old/notes.md"],
        ),
        ("type:document in:talks", []),
        ("type:image,sheet", ["pictures/plan.png", "sheets/plan.csv"]),
        ("-type:document -ext:py,eml", ["pictures/plan.png", "sheets/plan.csv", "talks/plan.pptx"]),
        ("in:/", None),
    ],
)
def test_what_a_filter_lets_through(filled, text, expected):
    found = names(filled, text)
    assert len(found) == 9 if expected is None else found == expected


def test_filters_narrow_words_and_names(filled):
    assert names(filled, "plan ext:docx") == ["work/Reports/2024/plan.docx"]
    assert names(filled, "plan type:image") == ["pictures/plan.png"]
    assert names(filled, "talk ext:pdf") == []


def test_no_filter_is_no_condition():
    assert not condition(parse("plain words").filters)
    assert condition(()).where == "1"


def test_filters_alone_list_the_newest_first(library):
    for day in (3, 9, 6):
        library.add(f"/home/{day}.txt", f"text {day}", mtime_ns=day * DAY)
    assert library.paths("ext:txt", limit=2) == ["/home/9.txt", "/home/6.txt"]
    assert library.hit("ext:txt").passages[0].text == "text 9"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("lang:de", ["a.txt", "b.md"]),
        ("lang:fr,de", ["a.txt", "b.md", "c.txt"]),
        ("lang:french lang:german ext:txt", ["a.txt", "c.txt"]),
        ("lang:it", []),
        ("-lang:de", ["c.txt", "code.py", "new.txt", "picture.png"]),
        ("-lang:de -lang:fr", ["code.py", "new.txt", "picture.png"]),
    ],
)
def test_files_by_the_language_of_their_text(library, text, expected):
    library.add("/home/a.txt", "Ein Brief.", language="de")
    library.add("/home/b.md", "Noch ein Brief.", language="de")
    library.add("/home/c.txt", "Une lettre.", language="fr")
    library.add("/home/code.py", "def letter", language="")
    library.add("/home/new.txt", "Nobody looked yet.", language=None)
    library.add("/home/picture.png")
    assert names(library, text) == expected


def test_a_language_is_looked_up_in_an_index(library):
    found = condition(parse("lang:de").filters)
    plan = library.catalogue.read().execute(
        "EXPLAIN QUERY PLAN SELECT f.id FROM files f LEFT JOIN documents d ON d.id = f.document_id"
        f" WHERE f.document_id IS NOT NULL AND {found.where}",
        found.parameters,
    )
    assert "documents_by_language" in " ".join(row["detail"] for row in plan)
