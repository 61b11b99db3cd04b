"""What the person chooses: no text stored, problems not listed, a folder that lies elsewhere."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

import msgspec
import pytest

from desktop_app.protocol.messages import (
    ChangeSettings,
    EngineSettings,
    ForgetOpened,
    GetPreview,
    GetSettings,
    IgnoreProblems,
    ListProblems,
    NoteOpened,
    Preview,
    Problems,
    RelocateFolder,
    Settings,
    to_wire,
)
from tests.helpers.real_engine import Engine

pytestmark = [pytest.mark.e2e, pytest.mark.model]


def counters(engine: Engine) -> dict[str, int]:
    """The highest ids ever given to documents and texts: they grow with each extraction and each new text."""
    with sqlite3.connect(f"file:{engine.data_dir.catalogue}?mode=ro", uri=True) as db:
        return dict(db.execute("SELECT name, seq FROM sqlite_sequence WHERE name IN ('documents', 'texts')"))


def stored_texts(engine: Engine) -> list[str]:
    with sqlite3.connect(f"file:{engine.data_dir.catalogue}?mode=ro", uri=True) as db:
        return [row[0] for row in db.execute("SELECT text || heading FROM passages") if row[0]]


def change(engine: Engine, **values: object) -> EngineSettings:
    known = engine.client.call(GetSettings())
    assert isinstance(known, Settings)
    wanted = msgspec.structs.replace(known.settings, **values)
    reply = engine.client.call(ChangeSettings(settings=wanted))
    assert isinstance(reply, Settings)
    return reply.settings


def preview(engine: Engine, path: Path) -> Preview:
    reply = engine.client.call(GetPreview(path=to_wire(path)))
    assert isinstance(reply, Preview)
    return reply


def test_without_stored_text_meaning_is_found_and_the_preview_reads_the_file(
    engine: Engine, folder: Path
) -> None:
    assert change(engine, store_text=False).store_text is False
    engine.add(folder)
    engine.wait_idle()
    engine.wait_until(lambda: stored_texts(engine), lambda texts: not texts)
    assert engine.names("draughts in old windows")[0] == "renovation notes.txt"
    shown = preview(engine, folder / "Home/renovation notes.txt")
    assert "plumber" in shown.passages[0].text
    assert "just now" in shown.note


def test_text_that_is_stored_again_costs_no_embedding(engine: Engine, folder: Path) -> None:
    change(engine, store_text=False)
    engine.add(folder)
    engine.wait_idle()
    engine.wait_until(lambda: stored_texts(engine), lambda texts: not texts)
    before = counters(engine)
    change(engine, store_text=True)
    engine.wait_until(lambda: engine.names("plumber", mode="lexical"), bool)
    engine.wait_idle()
    assert counters(engine) == before
    assert preview(engine, folder / "Home/renovation notes.txt").note == ""


def test_a_folder_that_lies_elsewhere_now_costs_nothing(engine: Engine, folder: Path) -> None:
    engine.add(folder)
    engine.wait_idle()
    before = counters(engine)
    moved = folder.rename(folder.with_name("Elsewhere"))
    engine.client.call(RelocateFolder(path=to_wire(folder), new_path=to_wire(moved)))
    engine.wait_idle()
    assert engine.names("draughts in old windows")[0] == "renovation notes.txt"
    assert counters(engine) == before
    assert [(row.path, row.state, row.files) for row in engine.folders()] == [
        (to_wire(moved), "up_to_date", 6)
    ]


def test_what_was_opened_goes_first_until_it_is_forgotten(engine: Engine, folder: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (folder / name).write_text(f"The lighthouse on the island {name}", encoding="utf-8")
        os.utime(folder / name, (1e9, 1e9))
    engine.add(folder)
    engine.wait_idle()
    assert engine.names("lighthouse island", mode="lexical")[:2] == ["a.txt", "b.txt"]
    engine.client.call(NoteOpened(path=to_wire(folder / "b.txt")))
    assert engine.names("lighthouse island", mode="lexical")[:2] == ["b.txt", "a.txt"]
    change(engine, favour_recent=False)
    assert engine.names("lighthouse island", mode="lexical")[:2] == ["a.txt", "b.txt"]
    engine.client.call(NoteOpened(path=to_wire(folder / "a.txt")))
    change(engine, favour_recent=True)
    assert engine.names("lighthouse island", mode="lexical")[0] == "b.txt"  # nothing was noted meanwhile
    engine.client.call(ForgetOpened())
    assert engine.names("lighthouse island", mode="lexical")[:2] == ["a.txt", "b.txt"]


def test_an_ignored_problem_is_listed_again_when_the_file_changes(engine: Engine, folder: Path) -> None:
    broken = folder / "broken.pdf"
    broken.write_bytes(b"%PDF-1.4\nnothing")
    engine.add(folder)
    assert engine.wait_idle().problems == 1
    engine.client.call(IgnoreProblems(paths=[to_wire(broken)]))
    assert engine.status().problems == 0
    listed = engine.client.call(ListProblems())
    assert isinstance(listed, Problems)
    assert [(problem.path, problem.ignored) for problem in listed.problems] == [(to_wire(broken), True)]
    broken.write_bytes(b"%PDF-1.4\nnothing, again")
    engine.wait_until(engine.status, lambda status: status.problems == 1)
