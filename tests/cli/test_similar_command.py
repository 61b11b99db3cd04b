"""`kindred similar`."""

from __future__ import annotations

import io
from types import SimpleNamespace

import msgspec
import pytest

from desktop_app.protocol.messages import Example, Search
from tests.cli.test_search_command import ODD_NAME, hit, passage, results
from tests.helpers.fake_engine import FakeEngine, failing


def test_the_request_names_the_whole_path(engine: FakeEngine, kindred, tmp_path, monkeypatch) -> None:
    engine.answers[Search] = results()
    monkeypatch.chdir(tmp_path)
    kindred("similar", "note.txt", "--limit", "3")
    path = str(tmp_path / "note.txt").encode()
    assert engine.of(Search) == [Search(query="", like=[Example(path=path)], limit=3)]


def test_text_from_standard_input(engine: FakeEngine, kindred, monkeypatch: pytest.MonkeyPatch) -> None:
    engine.answers[Search] = results()
    text = SimpleNamespace(buffer=io.BytesIO("Ein Satz über Möwen".encode()))
    monkeypatch.setattr("sys.stdin", text)
    assert kindred("similar", "-").status == 0
    assert engine.of(Search)[0].like == [Example(text="Ein Satz über Möwen")]


def test_nothing_on_standard_input(engine: FakeEngine, kindred, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(b" ")))
    outcome = kindred("similar", "-")
    assert (outcome.status, outcome.out) == (1, "")
    assert "no text on standard input" in outcome.err


def test_the_document_is_that_of_search_with_copies_marked(engine: FakeEngine, kindred) -> None:
    same = msgspec.structs.replace(hit(ODD_NAME, passage()), same_as_example=True)
    engine.answers[Search] = results(same)
    document = kindred("similar", "/docs/a.pdf", "--json").document
    assert document["like"] == ["/docs/a.pdf"]
    assert document["hits"][0]["same_as_example"] is True
    assert {"path", "score", "confidence", "passages"} <= document["hits"][0].keys()


def test_lines_for_a_person(engine: FakeEngine, kindred) -> None:
    engine.answers[Search] = results(hit(ODD_NAME, passage()))
    assert "The cat sat on the mat." in kindred("similar", "/docs/a.pdf").out
    engine.answers[Search] = results()
    assert "Nothing like it" in kindred("similar", "/docs/a.pdf").err


def test_what_cannot_be_compared_fails_with_the_reason(engine: FakeEngine, kindred) -> None:
    engine.answers[Search] = failing("there is no text in “a.pdf” to compare with")
    outcome = kindred("similar", "/docs/a.pdf", "--json")
    assert (outcome.status, outcome.out) == (1, "")
    assert "no text in “a.pdf”" in outcome.err
