"""Plain text, Markdown, reStructuredText, tables, JSON, XML and notebooks."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from desktop_app.protocol.worker_messages import Extracted

ReadFile = Callable[[str, bytes], Extracted]
TextOf = Callable[[Extracted], str]
FILLER = "This sentence is here to fill the section with enough words for a passage. " * 5


def headings(extracted: Extracted) -> list[str]:
    return [passage.heading for passage in extracted.passages]


def test_plain_text_keeps_every_character(read_file: ReadFile, text_of: TextOf) -> None:
    text = f"  First line.\r\n\r\n{FILLER}\r\n\r\n\r\n  indented\tend"
    found = read_file("notes.txt", text.encode())
    assert text_of(found) == text.replace("\r\n", "\n")
    assert (found.reader, found.kind, found.passages[0].line) == ("text", "text", 1)


@pytest.mark.parametrize("name", ["README", "notes.unknown", "LICENSE.old"])
def test_text_without_a_known_extension_is_read(name: str, read_file: ReadFile, text_of: TextOf) -> None:
    assert text_of(read_file(name, b"plain words")) == "plain words"


@pytest.mark.parametrize("data", [b"", b"\n\n  \n", b"\xef\xbb\xbf"])
def test_a_text_without_words_is_read_and_has_no_passages(data: bytes, read_file: ReadFile) -> None:
    assert read_file("empty.txt", data).passages == []


def test_markdown_headings_make_the_path_and_lines_are_those_of_the_file(read_file: ReadFile) -> None:
    text = (
        f"# Guide\n\n{FILLER}\n\n## Install *now*\n\n{FILLER}\n\nSetext\n======\n\n{FILLER}\n"
        f"```\n# no heading\n```\n\n### [Deep](https://example.org) ##\n\n{FILLER}"
    )
    found = read_file("guide.md", text.encode())
    assert headings(found) == ["Guide", "Guide › Install now", "Setext", "Setext › Deep"]
    assert [passage.line for passage in found.passages] == [1, 5, 9, 17]
    assert (found.title, found.kind) == ("Guide", "markdown")


@pytest.mark.parametrize(
    "front", ['---\ntitle: "My notes"\ntags: [a]\n---\n', "+++\ntitle = 'My notes'\n+++\n"]
)
def test_front_matter_names_a_markdown_file(front: str, read_file: ReadFile) -> None:
    found = read_file("a.md", f"{front}\n# Heading\n\ntext".encode())
    assert found.title == "My notes"


def test_lists_and_rules_are_no_setext_headings(read_file: ReadFile) -> None:
    found = read_file("a.md", f"- item\n---\n\n{FILLER}\n\n---\n\n{FILLER}".encode())
    assert set(headings(found)) == {""}


def test_rst_levels_follow_the_order_of_their_signs(read_file: ReadFile) -> None:
    text = (
        f"=====\nGuide\n=====\n\n{FILLER}\n\nInstall\n-------\n\n{FILLER}\n\n"
        f"Linux\n~~~~~\n\n{FILLER}\n\nUse\n---\n\n{FILLER}\n"
    )
    found = read_file("guide.rst", text.encode())
    assert headings(found) == ["Guide", "Guide › Install", "Guide › Install › Linux", "Guide › Use"]
    assert found.title == "Guide"


def test_an_rst_table_is_no_heading(read_file: ReadFile) -> None:
    found = read_file("a.rst", f"====  ====\na     b\n====  ====\n\n{FILLER}".encode())
    assert set(headings(found)) == {""}


def test_csv_rows_stand_under_their_columns(read_file: ReadFile, text_of: TextOf) -> None:
    rows = [f"Person {number},City {number},{number}" for number in range(200)]
    text = "\n".join(["name,city,age", *rows])
    found = read_file("people.csv", text.encode())
    assert set(headings(found)) == {"name, city, age"}
    assert text_of(found) == text
    assert len(found.passages) > 3
    for passage in found.passages:
        assert text.split("\n")[(passage.line or 0) - 1] == passage.text.split("\n")[0]


def test_a_table_without_names_has_no_heading(read_file: ReadFile) -> None:
    assert headings(read_file("n.tsv", b"1\t2\n3\t4\n")) == [""]


def test_json_is_readable_at_its_own_lines(read_file: ReadFile) -> None:
    records = [{"name": f"Änne {number}", "tags": ["a", "b"], "bio": FILLER} for number in range(5)]
    raw = json.dumps(records, indent=2)
    found = read_file("people.json", raw.encode())
    assert found.kind == "data"
    for passage in found.passages:
        assert not set('"{}[]') & set(passage.text)
        if "name: Änne" in passage.text.split("\n")[0]:
            assert '"name"' in raw.split("\n")[(passage.line or 0) - 1]
    assert any("name: Änne 3\n" in passage.text for passage in found.passages)


def test_json_on_one_line_is_broken_at_its_commas(read_file: ReadFile, text_of: TextOf) -> None:
    raw = json.dumps([{"key": "a, b", "other": 1}] * 200)
    found = read_file("min.json", raw.encode())
    assert "key: a, b\n other: 1\n" in text_of(found)
    assert found.passages[0].line is None


def test_damaged_json_is_still_read(read_file: ReadFile, text_of: TextOf) -> None:
    assert "open end" in text_of(read_file("cut.json", b'{"a": [1, 2, {"b": "open end'))


def test_json_lines_keep_a_record_on_its_line(read_file: ReadFile, text_of: TextOf) -> None:
    found = read_file("a.jsonl", b'{"a": "x", "n": [1, 2]}\n{"a": "y"}\n')
    assert text_of(found) == "a: x, n: 1, 2\na: y\n"


def test_xml_loses_its_tags_but_not_its_lines(read_file: ReadFile, text_of: TextOf) -> None:
    found = read_file(
        "feed.xml", b"<?xml version='1.0'?>\n<a>\n<!-- x\n -->\n<b>Fish &amp; chips, twice</b>\n</a>\n"
    )
    assert text_of(found).split("\n")[4].strip() == "Fish & chips, twice"


def test_xml_entities_are_not_expanded(read_file: ReadFile, text_of: TextOf) -> None:
    bomb = b"<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><a>before &x; after, and more words</a>"
    assert "&x;" in text_of(read_file("bomb.xml", bomb))


def test_settings_stand_under_their_sections(read_file: ReadFile) -> None:
    lines = "\n".join(f"key_{number} = value {number}" for number in range(40))
    assert set(headings(read_file("a.toml", f"[tool.one]\n{lines}\n[tool.two]\n{lines}\n".encode()))) == {
        "tool.one",
        "tool.two",
    }


def test_latex_and_org_headings_nest(read_file: ReadFile) -> None:
    tex = f"\\title{{My paper}}\n\\section{{Intro}}\n{FILLER}\n\\subsection*{{Aim}}\n{FILLER}\n"
    found = read_file("a.tex", tex.encode())
    assert (found.title, headings(found)[-1]) == ("My paper", "Intro › Aim")
    org = read_file("a.org", f"* Home\n{FILLER}\n** Garden\n{FILLER}\n".encode())
    assert headings(org) == ["Home", "Home › Garden"]


def notebook(*cells: dict[str, object]) -> bytes:
    return json.dumps({"cells": cells, "nbformat": 4, "metadata": {}}).encode()


def test_a_notebook_gives_cells_and_short_outputs(read_file: ReadFile, text_of: TextOf) -> None:
    found = read_file(
        "a.ipynb",
        notebook(
            {"cell_type": "markdown", "source": ["# Analysis\n", "We look at sales."]},
            {
                "cell_type": "code",
                "source": "print(total)",
                "outputs": [{"text": ["x" * 5_000]}, {"data": {"text/plain": "42"}}],
            },
        ),
    )
    assert (found.kind, found.title, found.passages[0].heading) == ("notebook", "Analysis", "Analysis")
    assert "We look at sales.\n\nprint(total)\n\nxxx" in text_of(found)
    assert len(text_of(found)) < 1_200


def test_headings_run_on_over_the_cells_of_a_notebook(read_file: ReadFile) -> None:
    found = read_file(
        "a.ipynb",
        notebook({"cell_type": "markdown", "source": "## Load"}, {"cell_type": "code", "source": FILLER}),
    )
    assert headings(found) == ["Load"]
