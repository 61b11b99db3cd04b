"""`kindred duplicates`."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.cli import duplicates, terminal
from desktop_app.protocol.messages import (
    DuplicateProgress,
    Families,
    Family,
    FindDuplicates,
    GetDuplicateProgress,
    GetFamilies,
    Member,
    Verdict,
)
from tests.helpers.fake_engine import FakeEngine, failing

ODD = b"/docs/caf\xe9.txt"  # not UTF-8


def member(path: bytes, verdict: Verdict = "near", removable: bool = True) -> Member:
    return Member(
        path=path,
        verdict=verdict,
        score=0.91,
        witness=b"/docs/plan v3.docx",
        size_bytes=1000,
        mtime=1.0,
        kind="document",
        removable=removable,
        frees_bytes=1000,
        explanation="Only numbers differ" if verdict == "template" else "Nearly the same: 91 %",
    )


def families(*members: Member) -> Families:
    family = Family(
        keeper=b"/docs/plan v3.docx",
        keeper_size_bytes=1200,
        keeper_mtime=2.0,
        keeper_kind="document",
        reason="Newest",
        kept_by="newest",
        members=list(members),
        frees_bytes=1_800_000_000,
    )
    found = [family] if members else []
    return Families(families=found, total=len(found), frees_bytes=1_800_000_000 * len(found), revision=1)


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(duplicates, "POLL_S", 0.0)
    monkeypatch.setattr(terminal, "PROGRESS_EVERY_S", 0.0)


@pytest.fixture
def found(engine: FakeEngine) -> FakeEngine:
    """An engine that has to look first, and then finds two members."""
    states: Iterator[DuplicateProgress] = iter(
        [
            DuplicateProgress(state="finding", stage="Comparing", done=1, total=4, seconds_left=9.0),
            DuplicateProgress(state="up_to_date"),
        ]
    )
    engine.answers[FindDuplicates] = DuplicateProgress(state="waiting")
    engine.answers[GetDuplicateProgress] = lambda request: next(states)
    engine.answers[GetFamilies] = families(member(b"/docs/plan v2.docx"), member(ODD, "template"))
    return engine


def test_the_document_of_the_contract(found: FakeEngine, kindred) -> None:
    outcome = kindred("duplicates", "--json")
    assert outcome.status == 0
    (family,) = outcome.document["families"]
    assert family["keeper"] == "/docs/plan v3.docx"
    first = family["members"][0]
    assert {key: first[key] for key in ("path", "verdict", "score", "witness")} == {
        "path": "/docs/plan v2.docx",
        "verdict": "near",
        "score": 0.91,
        "witness": "/docs/plan v3.docx",
    }
    assert "Comparing: 1 of 4, 9 s left" in outcome.err


def test_what_is_asked_for(found: FakeEngine, kindred, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    kindred("duplicates", "--threshold", "0.95", "--topics", "--in", "letters", "--json")
    (request,) = found.of(GetFamilies)
    assert (request.threshold, "topic" in request.verdicts) == (0.95, True)
    assert request.folder == str(tmp_path / "letters").encode()


def test_lines_for_a_person(found: FakeEngine, kindred) -> None:
    outcome = kindred("duplicates")
    assert "/docs/plan v3.docx  (kept: newest)" in outcome.out
    assert "nearly the same  0.91  /docs/plan v2.docx" in outcome.out
    assert "Only numbers differ" in outcome.out
    assert "1 family; 1.8 GB could be freed." in outcome.err


def test_a_report_has_a_line_for_each_file(found: FakeEngine, kindred, tmp_path: Path) -> None:
    found.answers[GetFamilies] = families(
        member(b"/docs/a"), member(b"/docs/b", removable=False), member(ODD, "template")
    )
    report = tmp_path / "report.csv"
    outcome = kindred("duplicates", "--report", str(report))
    assert (outcome.status, outcome.out) == (0, "")
    with open(report, encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(row["role"], row["path"]) for row in rows] == [
        ("keep", "/docs/plan v3.docx"),
        ("remove", "/docs/a"),
        ("protected", "/docs/b"),
        ("alike", ODD.decode("utf-8", "surrogateescape").encode("utf-8", "backslashreplace").decode()),
    ]


def test_a_report_that_cannot_be_written(found: FakeEngine, kindred, tmp_path: Path) -> None:
    outcome = kindred("duplicates", "--report", str(tmp_path / "no such folder" / "r.csv"))
    assert outcome.status == 1
    assert "cannot be written" in outcome.err


def test_nothing_found_stopped_and_failed(found: FakeEngine, kindred) -> None:
    found.answers[FindDuplicates] = DuplicateProgress(state="up_to_date")
    found.answers[GetFamilies] = families()
    assert "No duplicates" in kindred("duplicates").err
    found.answers[FindDuplicates] = DuplicateProgress(state="paused")
    assert "paused in the window" in kindred("duplicates").err
    found.answers[FindDuplicates] = failing("the disk is full")
    assert kindred("duplicates", "--json").status == 1


@pytest.mark.parametrize("value", ["0.2", "1.5", "much"])
def test_a_threshold_that_is_none(kindred, value: str) -> None:
    assert kindred("duplicates", "--threshold", value).status == 2
