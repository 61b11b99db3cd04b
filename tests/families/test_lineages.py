"""Versions of one text, told by their names and times."""

from __future__ import annotations

import pytest

from desktop_app.families.keeping import says_copy
from desktop_app.families.lineages import lineage
from tests.families.conftest import file


def line(*names: str) -> list[str]:
    """Files in reverse order of time, as a lineage orders them."""
    files = [file(name, at, mtime=float(len(names) - at)) for at, name in enumerate(names)]
    return [path.decode()[6:] for path in lineage(files)]


def test_numbers_and_stages_go_before_time() -> None:
    assert line("report final.docx", "report v10.docx", "report v2.docx", "report draft.docx") == [
        "report draft.docx",
        "report v2.docx",
        "report v10.docx",
        "report final.docx",
    ]


def test_dates_in_names() -> None:
    assert line("plan 2024-03-01.md", "plan_20231231.md") == ["plan_20231231.md", "plan 2024-03-01.md"]


def test_time_decides_where_a_name_says_nothing() -> None:
    assert line("thesis.pdf", "thesis v2.pdf") == ["thesis v2.pdf", "thesis.pdf"]


@pytest.mark.parametrize(
    "names", [("a.txt", "b.txt"), ("same.txt", "elsewhere/same.txt"), ("v1.txt", "v2.txt")]
)
def test_files_that_are_no_versions(names: tuple[str, ...]) -> None:
    assert line(*names) == []


@pytest.mark.parametrize(
    "name", ["plan (2).doc", "Kopie von plan.doc", "plan copy.doc", "plan.doc.bak", "plan~"]
)
def test_names_that_say_copy(name: str) -> None:
    assert says_copy(f"/home/{name}".encode())


@pytest.mark.parametrize("name", ["copyright.txt", "plan (draft).doc", "photocopier manual.pdf", "f(x).py"])
def test_names_that_do_not(name: str) -> None:
    assert not says_copy(f"/home/{name}".encode())
