"""Removals from the command line: planned, carried out, listed, brought back, reported."""

from __future__ import annotations

import argparse
import csv
import sys
from pathlib import Path
from typing import Any

import pytest

from desktop_app.cli.context import Context
from desktop_app.cli.removing import add_removal_flags, identical_family, remove_families
from desktop_app.cli.terminal import Terminal
from desktop_app.client import EngineClient
from desktop_app.paths import DataDir
from desktop_app.protocol.messages import (
    GetRemoval,
    GetRemovalProgress,
    ListRemovals,
    PlannedFile,
    PlanRemoval,
    RemovalBatch,
    RemovalEntries,
    RemovalEntry,
    RemovalPlan,
    RemovalProgress,
    RemovalRemark,
    Removals,
    RemoveFiles,
    UndoRemoval,
)
from desktop_app.removal_report import ENTRY_COLUMNS, entry_rows
from desktop_app.spreadsheet import write_csv
from tests.helpers.fake_engine import FakeEngine

BATCH = RemovalBatch(id=3, action="trash", begun_at=0.0, files=2, removed=1, restored=0, size_bytes=4)
PLAN = RemovalPlan(
    files=[PlannedFile(path=b"/d/c", keeper=b"/d/k", verdict="identical", size_bytes=4, won_bytes=4)],
    size_bytes=4,
    won_bytes=4,
    objections=[RemovalRemark(path=b"/d/n\n", text="it is protected")],
)


def entry(number: int, path: bytes, **changes: Any) -> RemovalEntry:
    values: dict[str, Any] = {"verdict": "identical", "action": "trash", "state": "done"}
    return RemovalEntry(
        id=number, path=path, keeper=b"/d/k", size_bytes=4, changed_at=0.0, **{**values, **changes}
    )


ENTRIES = [
    entry(1, b"/d/c", trashed=b"/t/c"),
    entry(2, b"/d/x", state="put_back", reason="it was touched", restored_to=b"/d/x (put back)"),
]


def progress(**changes: Any) -> RemovalProgress:
    values: dict[str, Any] = {"state": "finished", "restoring": False, "files_done": 2, "refused": 1}
    return RemovalProgress(batch_id=3, files_total=2, **{**values, **changes})


@pytest.fixture
def library(engine: FakeEngine) -> FakeEngine:
    def page(request: GetRemoval) -> RemovalEntries:
        return RemovalEntries(batch=BATCH, entries=ENTRIES[request.offset :])

    engine.answers |= {
        PlanRemoval: PLAN,
        RemoveFiles: progress(state="running", files_done=0),
        GetRemovalProgress: progress(),
        ListRemovals: Removals(batches=[BATCH]),
        GetRemoval: page,
        UndoRemoval: progress(state="running", restoring=True),
    }
    return engine


def remove(
    data_dir: DataDir, capsys: pytest.CaptureFixture[str], *flags: str, report: Path | None = None
) -> Any:
    """What `duplicates --remove` does with one family."""
    parser = argparse.ArgumentParser()
    add_removal_flags(parser)
    parser.add_argument("--json", action="store_true")
    context = Context(data_dir, Terminal(sys.stdout, sys.stderr, quiet=False))
    client = EngineClient.connect(data_dir)
    try:
        families = [identical_family(b"/d/k", [b"/d/c"]), identical_family(b"/d/alone", [])]
        status = remove_families(parser.parse_args(flags), context, client, families, report)
    finally:
        client.close()
    return status, capsys.readouterr()


def test_a_dry_run_says_what_would_go_and_asks_for_nothing_more(
    library: FakeEngine, data_dir: DataDir, capsys: pytest.CaptureFixture[str]
) -> None:
    status, said = remove(data_dir, capsys, "--dry-run")
    assert (status, library.of(RemoveFiles)) == (0, [])
    assert said.out.splitlines() == [
        "would go: /d/c  (identical: /d/k is kept)",
        "stays: /d/n : it is protected",
    ]
    assert "Nothing was touched" in said.err
    [request] = library.of(PlanRemoval)
    assert [family.keeper for family in request.families] == [b"/d/k"]


def test_what_stays_makes_the_exit_status_3(
    library: FakeEngine, data_dir: DataDir, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    status, said = remove(data_dir, capsys, "--replace-by", "hard-link", report=tmp_path / "r.csv")
    assert (status, library.of(RemoveFiles)[0].action) == (3, "hard_link")
    assert "in the trash: /d/c" in said.out
    assert "put back as /d/x (put back): /d/x" in said.out
    assert "kindred removals 3 --undo" in said.err
    with (tmp_path / "r.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(row["path"], row["state"]) for row in rows] == [("/d/c", "done"), ("/d/x", "put_back")]


def test_nothing_that_may_go_is_no_removal(
    library: FakeEngine, data_dir: DataDir, capsys: pytest.CaptureFixture[str]
) -> None:
    library.answers[PlanRemoval] = RemovalPlan(
        files=[], size_bytes=0, won_bytes=0, objections=PLAN.objections
    )
    status, _ = remove(data_dir, capsys)
    assert (status, library.of(RemoveFiles)) == (3, [])


def test_removals_are_listed(library: FakeEngine, kindred) -> None:
    assert "2 files: 1 in the trash (4 bytes), 0 brought back" in kindred("removals").out
    assert kindred("removals", "--json").document["removals"][0]["batch"] == 3
    files = kindred("removals", "3", "--json").document["files"]
    assert [file["state"] for file in files] == ["done", "put_back"]


def test_all_or_some_files_come_back(library: FakeEngine, kindred) -> None:
    outcome = kindred("removals", "3", "--undo")
    assert (outcome.status, "1 of 2 files" in outcome.err) == (3, True)
    library.answers[GetRemovalProgress] = progress(refused=0)
    assert kindred("removals", "3", "--undo", "/d/c").status == 0
    assert [request.entries for request in library.of(UndoRemoval)] == [None, [1]]
    outcome = kindred("removals", "3", "--undo", "/d/foreign")
    assert (outcome.status, outcome.err) == (1, "kindred: /d/foreign is not part of removal 3\n")


def test_a_way_back_without_saying_of_what_is_refused(library: FakeEngine, kindred) -> None:
    assert kindred("removals", "--undo").status == 1


def test_a_removal_that_ended_early_is_a_failure(library: FakeEngine, kindred) -> None:
    library.answers[GetRemovalProgress] = progress(trouble="the disk is full: free some space")
    outcome = kindred("removals", "3", "--undo")
    assert outcome.status == 1
    assert outcome.err.splitlines()[-1] == "kindred: the disk is full: free some space"


def test_the_report_goes_to_a_file(library: FakeEngine, kindred, tmp_path: Path) -> None:
    assert kindred("removals", "3", "--report", str(tmp_path / "r.csv")).out == ""
    assert (tmp_path / "r.csv").read_bytes().startswith(b"\xef\xbb\xbfpath,state,")
    outcome = kindred("removals", "3", "--report", str(tmp_path / "no" / "r.csv"))
    assert (outcome.status, "choose another place" in outcome.err) == (1, True)


def test_names_that_are_not_utf_8_can_be_read_in_the_report(tmp_path: Path) -> None:
    write_csv(tmp_path / "r.csv", ENTRY_COLUMNS, entry_rows([entry(1, b"/d/x\xff\n")]))
    with (tmp_path / "r.csv").open(encoding="utf-8-sig", newline="") as file:
        [row] = csv.DictReader(file)
    assert row["path"] == "/d/x\\udcff\n"
