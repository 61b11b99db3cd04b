from __future__ import annotations

import os

import pytest

from desktop_app import cli
from desktop_app.cli.searching import snippet
from desktop_app.protocol.messages import Correction, FilterChip, Hit, PassageHit, Search, SearchResults, Span
from tests.helpers.fake_engine import FakeEngine, failing

ODD_NAME = b"/docs/caf\xe9.pdf"


def passage(text: str = "The cat sat on the mat.", **changes: object) -> PassageHit:
    values = {
        "passage_id": 1,
        "ordinal": 0,
        "text": text,
        "char_start": 100,
        "char_end": 100 + len(text),
        "score": 0.9,
        "page": 3,
        "line": 14,
        "lexical_rank": 1,
        "semantic_rank": None,
        "highlights": [Span(4, 7)],
    }
    return PassageHit(**{**values, **changes})  # type: ignore[arg-type]


def hit(path: bytes = ODD_NAME, *passages: PassageHit) -> Hit:
    return Hit(
        path=path,
        document_id=1 if passages else None,
        score=0.8,
        confidence="strong",
        size_bytes=10,
        mtime=0.0,
        kind="pdf",
        passages=list(passages),
    )


def results(*hits: Hit, **changes: object) -> SearchResults:
    values = {"query": "cat", "mode": "hybrid", "hits": list(hits), "took_ms": 4.5, "final": True}
    return SearchResults(**{**values, **changes})  # type: ignore[arg-type]


def test_the_request(engine: FakeEngine, kindred) -> None:
    engine.answers[Search] = results()
    kindred("search", "black", "cat", "--limit", "7", "--mode", "lexical", "--group", "passage")
    assert engine.of(Search) == [Search(query="black cat", limit=7, mode="lexical", group="passage")]


def test_the_document(engine: FakeEngine, kindred) -> None:
    chip = FilterChip(text="ext:pdf", start=4, end=11)
    engine.answers[Search] = results(hit(ODD_NAME, passage()), filters=[chip], hints=["after: needs a date"])
    outcome = kindred("search", "cat", "--json")
    document = outcome.document
    assert outcome.status == 0
    assert [document[key] for key in ("query", "took_ms", "mode")] == ["cat", 4.5, "hybrid"]
    (found,) = document["hits"]
    assert os.fsencode(found["path"]) == ODD_NAME
    assert (found["score"], found["confidence"]) == (0.8, "strong")
    contract = {
        "text": "The cat sat on the mat.",
        "char_start": 100,
        "char_end": 123,
        "page": 3,
        "line": 14,
        "score": 0.9,
        "lexical_rank": 1,
        "semantic_rank": None,
        "highlights": [[4, 7]],
    }
    assert found["passages"][0].items() >= contract.items()
    assert document["filters"] == [{"text": "ext:pdf", "start": 4, "end": 11}]
    assert outcome.err == "after: needs a date\n"


def test_group_passage_has_exactly_one_passage_a_hit(engine: FakeEngine, kindred) -> None:
    engine.answers[Search] = results(hit(b"/by-name.txt"), hit(b"/a.txt", passage()))
    by_passage = kindred("search", "cat", "--group", "passage", "--json").document
    assert [(found["path"], len(found["passages"])) for found in by_passage["hits"]] == [("/a.txt", 1)]
    assert len(kindred("search", "cat", "--json").document["hits"]) == 2


def test_the_text(engine: FakeEngine, kindred) -> None:
    engine.answers[Search] = results(
        hit(b"/a.pdf", passage()),
        hit(b"/b.txt", passage(page=None, text="Two\n\n  lines\x1b[2J", highlights=[])),
        hit(b"/cat.bin"),
    )
    assert kindred("search", "cat").out.splitlines() == [
        "/a.pdf  strong  page 3",
        "    The cat sat on the mat.",
        "/b.txt  strong  line 14",
        "    Two lines\ufffd[2J",
        "/cat.bin  strong  (by its name)",
    ]


def test_names_that_are_not_utf8_are_printed_as_they_are(
    engine: FakeEngine, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    engine.answers[Search] = results(hit(ODD_NAME))
    cli.main(["--data-dir", str(engine.data_dir.root), "search", "cat"])
    assert capfdbinary.readouterr().out.startswith(ODD_NAME)


def test_nothing_found(engine: FakeEngine, kindred) -> None:
    engine.answers[Search] = results(note="Words only: the model could not be loaded")
    outcome = kindred("search", "cat")
    assert (outcome.status, outcome.out) == (0, "")
    assert outcome.err.splitlines() == [
        "Words only: the model could not be loaded",
        "Nothing relevant was found.",
    ]


def test_reranked(engine: FakeEngine, kindred) -> None:
    engine.answers[Search] = results(hit(b"/a.pdf", passage(rerank_score=0.75)), reranked=True)
    document = kindred("search", "cat", "--rerank", "--json").document
    assert engine.of(Search) == [Search(query="cat", limit=10, rerank=True, rerank_ms=120_000)]
    assert document["reranked"] is True
    assert document["hits"][0]["passages"][0]["rerank_score"] == 0.75


def test_without_a_reranker(engine: FakeEngine, kindred) -> None:
    engine.answers[Search] = failing("no reranker is set up: choose one")
    outcome = kindred("search", "cat", "--rerank")
    assert (outcome.status, outcome.out) == (1, "")
    assert outcome.err == "kindred: no reranker is set up: choose one\n"


def test_a_reranker_that_failed_is_said(engine: FakeEngine, kindred) -> None:
    engine.answers[Search] = results(hit(b"/a.pdf", passage()), note="Not reranked: it lacks weights.")
    outcome = kindred("search", "cat", "--rerank")
    assert (outcome.status, outcome.err) == (0, "Not reranked: it lacks weights.\n")


def test_a_query_that_is_not_utf8(engine: FakeEngine, kindred) -> None:
    engine.answers[Search] = results()
    assert kindred("search", "caf\udce9").status == 0
    assert engine.of(Search)[0].query == "caf?"


def test_snippet_emphasises_words() -> None:
    spans = [Span(8, 11), Span(4, 7)]
    assert snippet("The cat sat.", spans, emphasise=True) == "The \033[1mcat\033[0m \033[1msat\033[0m."
    assert snippet("The cat sat.", spans, emphasise=False) == "The cat sat."


def test_snippet_starts_shortly_before_the_first_word() -> None:
    text = "before " * 100 + "target" + " after" * 100
    start = text.index("target")
    shown = snippet(text, [Span(start, start + 6)], emphasise=False)
    assert shown.startswith("…before before")
    assert shown.endswith("…")
    assert len(shown) <= 242
    assert "target" in shown


def test_snippet_of_overlapping_and_long_spans() -> None:
    text = "abcdef" * 100
    spans = [Span(0, 400), Span(2, 10)]
    shown = snippet(text, spans, emphasise=True)
    assert shown == "\033[1m" + text[:240] + "\033[0m…"


def test_corrections_are_said_and_documented(engine: FakeEngine, kindred) -> None:
    found = [Correction(word="ctas", replacements=["cats", "cat"])]
    engine.answers[Search] = results(hit(ODD_NAME, passage()), corrections=found)
    outcome = kindred("search", "ctas", "--json")
    assert outcome.document["corrections"] == [{"word": "ctas", "replacements": ["cats", "cat"]}]
    assert outcome.document["hits"][0]["language"] == ""
    assert outcome.err == "ctas occurs nowhere: also searched for cats, cat.\n"
