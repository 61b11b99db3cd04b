"""The main job with the real processes and the real model."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
from pathlib import Path

import psutil
import pytest

from desktop_app.paths import DataDir
from desktop_app.protocol.errors import EnvironmentProblem
from desktop_app.protocol.messages import (
    AddFolder,
    GetPreview,
    ListProblems,
    Preview,
    Problems,
    Refresh,
    RemoveFolder,
    SetEmbedding,
    SetPaused,
    Verify,
    VerifyReport,
    from_wire,
    to_wire,
)
from tests.helpers.real_engine import Engine, write_documents

pytestmark = [pytest.mark.e2e, pytest.mark.model]


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("why was the vote postponed", "Minutes March.md"),
        ("insulation tips for an old house", "renovation notes.txt"),
        ("exponential retry with jitter", "backoff.py"),
        ("remedies against seasonal sneezing", "allergy.html"),
        ("sourdough loaf", "bread.txt"),
        ("mountain train in Norway", "itinerary.csv"),
    ],
)
def test_a_question_in_other_words_finds_its_answer(shared, question: str, answer: str) -> None:
    results = shared.search(question)
    assert Path(from_wire(results.hits[0].path)).name == answer
    assert results.hits[0].passages[0].semantic_rank == 1
    assert results.mode == "hybrid"


def test_the_words_of_such_a_question_do_not_occur(shared) -> None:
    """Else the test above would show nothing."""
    assert "renovation notes.txt" not in shared.names("insulation tips", mode="lexical")


def test_an_exact_phrase_a_filter_and_a_name(shared) -> None:
    assert shared.names('"bleed the radiators"') == ["renovation notes.txt"]
    assert set(shared.names("the ext:md,csv")) <= {"Minutes March.md", "itinerary.csv"}
    assert set(shared.names("in:recipes dough")) == {"bread.txt"}
    assert shared.names("backoff")[0] == "backoff.py"
    assert shared.names("retry_delay_seconds")[0] == "backoff.py"


def test_hits_say_where_they_are(shared) -> None:
    passage = shared.search("retry delay").hits[0].passages[0]
    assert passage.line is not None
    hit = shared.search("late crossings on Fridays").hits[0]
    assert hit.passages[0].heading == "Minutes of the council"
    words = {
        hit.passages[0].text[span.start : span.end]
        for span in hit.passages[0].highlights
        if span.why == "words"
    }
    assert {"late", "crossings", "Fridays"} <= words


def test_the_preview_tiles_the_text(shared, shared_folder: Path) -> None:
    path = shared_folder / "Home" / "renovation notes.txt"
    preview = shared.client.call(GetPreview(path=to_wire(path)))
    assert isinstance(preview, Preview)
    assert "".join(passage.text for passage in preview.passages).strip() == path.read_text().strip()


def test_saving_renaming_and_deleting_are_followed(indexed, folder: Path) -> None:
    note = folder / "Home" / "note.txt"
    note.write_text("The spare key hangs behind the beehive.")
    indexed.wait_until(
        lambda: indexed.names("where is the extra key"), lambda names: names[:1] == ["note.txt"]
    )
    note.write_text("The spare key lies under the flower pot.")
    indexed.wait_until(lambda: indexed.names('"flower pot"'), lambda names: names == ["note.txt"])
    assert indexed.names('"behind the beehive"') == []
    embedded = indexed.wait_idle().vectors
    note.rename(folder / "key.txt")
    indexed.wait_until(lambda: indexed.names('"flower pot"'), lambda names: names == ["key.txt"])
    assert indexed.wait_idle().vectors <= embedded  # the renamed file was not embedded again
    (folder / "key.txt").unlink()
    indexed.wait_until(lambda: indexed.names('"flower pot"'), lambda names: names == [])


def test_a_killed_engine_goes_on_where_it_was(indexed, folder: Path) -> None:
    before = vector_rows(indexed.data_dir)
    pid = engine_pid(indexed)
    (folder / "new.txt").write_text("The lighthouse keeper counts the passing ships.")
    os.kill(pid, signal.SIGKILL)
    psutil.wait_procs([psutil.Process(pid)] if psutil.pid_exists(pid) else [], timeout=10)
    indexed.reconnect()
    indexed.wait_idle()
    after = vector_rows(indexed.data_dir)
    assert before.items() <= after.items()  # nothing that was finished was done again
    assert indexed.names("somebody watches boats")[0] == "new.txt"
    report = indexed.client.call(Verify())
    assert isinstance(report, VerifyReport)
    assert report.differences == 0


def test_a_killed_embedder_is_replaced(indexed, folder: Path) -> None:
    (child,) = [p for p in psutil.Process(engine_pid(indexed)).children() if "embedder" in p.cmdline()]
    child.kill()
    (folder / "new.txt").write_text("A recipe for elderberry syrup.")
    indexed.wait_until(
        lambda: indexed.names("drink made of wild fruit"), lambda names: names[:1] == ["new.txt"], 120
    )


def test_bad_files_are_listed_and_the_rest_is_indexed(engine, folder: Path) -> None:
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7\nthis is no PDF\n" * 50)
    (folder / "broken.docx").write_bytes(b"PK\x03\x04 not a zip")
    (folder / "sound.bin").write_bytes(os.urandom(4096))
    engine.add(folder)
    status = engine.wait_idle()
    reply = engine.client.call(ListProblems())
    assert isinstance(reply, Problems)
    problems = {Path(from_wire(problem.path)).name: problem for problem in reply.problems}
    assert problems.keys() == {"broken.pdf", "broken.docx"}
    assert all(problem.reason for problem in reply.problems)
    assert status.problems == 2
    assert status.pending_files == 0
    assert engine.names("sound.bin")[0] == "sound.bin"


def test_an_unplugged_folder_keeps_what_is_known(indexed, folder: Path) -> None:
    vectors = vector_rows(indexed.data_dir)
    away = folder.with_name("unplugged")
    folder.rename(away)
    (row,) = indexed.wait_until(lambda: indexed.folders(), lambda rows: rows[0].state == "offline")
    assert "not there now" in row.note
    hit = indexed.search("why was the vote postponed").hits[0]
    assert hit.offline
    away.rename(folder)
    indexed.wait_until(lambda: indexed.folders(), lambda rows: rows[0].state == "up_to_date")
    indexed.wait_idle()
    assert vector_rows(indexed.data_dir) == vectors


def test_a_paused_folder_waits(engine, folder: Path) -> None:
    engine.client.call(SetEmbedding(enabled=False))
    engine.add(folder)
    engine.wait_idle()
    engine.client.call(SetPaused(paused=True, path=to_wire(folder)))
    (folder / "late.txt").write_text("written while paused")
    engine.client.call(Refresh())
    assert engine.names('"written while paused"', mode="lexical") == []
    assert engine.folders()[0].state == "paused"
    engine.client.call(SetPaused(paused=False))
    engine.wait_until(
        lambda: engine.names('"written while paused"', mode="lexical"), lambda names: names == ["late.txt"]
    )


def test_words_are_found_without_any_embedding(data_dir: DataDir, folder: Path) -> None:
    engine = Engine(data_dir)  # one that never had a model
    engine.client.call(SetEmbedding(enabled=False))
    engine.add(folder)
    engine.wait_idle()
    status = engine.status()
    assert (status.vectors, status.embedder) == (0, "off")
    assert engine.names("radiators", mode="lexical") == ["renovation notes.txt"]
    engine.close()


def test_a_removed_folder_is_erased(indexed, folder: Path) -> None:
    indexed.client.call(RemoveFolder(path=to_wire(folder)))
    assert indexed.search("why was the vote postponed").hits == []
    status = indexed.status()
    assert (status.files, status.documents, status.passages, status.vectors) == (0, 0, 0, 0)
    with pytest.raises(EnvironmentProblem, match="not one of the folders"):
        indexed.client.call(RemoveFolder(path=to_wire(folder)))


def test_what_cannot_be_added_is_said(engine, tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblem, match="does not exist"):
        engine.client.call(AddFolder(path=to_wire(tmp_path / "nothing")))
    with pytest.raises(EnvironmentProblem, match="own data"):
        engine.client.call(AddFolder(path=to_wire(engine.data_dir.root)))


def test_damaged_indexes_are_rebuilt_without_embedding(indexed) -> None:
    vectors = vector_rows(indexed.data_dir)
    indexed.client.close()
    wait_gone(indexed)
    for path in (indexed.data_dir.indexes / "lexical").rglob("*"):
        if path.is_file() and path.stat().st_size > 100:
            path.write_bytes(b"\0" * 50)
    indexed.reconnect()
    indexed.wait_idle()
    assert indexed.names("radiators", mode="lexical") == ["renovation notes.txt"]
    assert indexed.names("why was the vote postponed")[0] == "Minutes March.md"
    assert vector_rows(indexed.data_dir) == vectors


def test_own_files_are_private(shared) -> None:
    for path in [shared.data_dir.root, *shared.data_dir.root.rglob("*")]:
        assert path.stat().st_mode & 0o077 == 0, path


def test_the_engine_goes_when_its_last_client_does_and_leaves_no_orphan(indexed) -> None:
    process = psutil.Process(engine_pid(indexed))
    family = [process, *process.children(recursive=True)]
    assert len(family) > 1
    indexed.close()
    _, alive = psutil.wait_procs(family, timeout=15)
    assert alive == []
    assert not indexed.data_dir.contact.exists()


# ---------------------------------------------------------------------- what the tests look at


@pytest.fixture
def indexed(engine, folder: Path):
    """An engine that has indexed the sample folder."""
    engine.add(folder)
    engine.wait_idle()
    return engine


@pytest.fixture(scope="module")
def shared_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample folder, for tests that change nothing in it."""
    return write_documents(tmp_path_factory.mktemp("shared") / "My files ü")


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory, shared_folder: Path):
    """An engine that has indexed the sample folder, for tests that only ask."""
    running = Engine(DataDir(tmp_path_factory.mktemp("shared-data")).make())
    running.add(shared_folder)
    running.wait_idle()
    yield running
    running.close()


def engine_pid(engine) -> int:
    return int(json.loads(engine.data_dir.contact.read_text())["pid"])


def wait_gone(engine) -> None:
    engine.wait_until(engine.data_dir.contact.exists, lambda exists: not exists)


def vector_rows(data_dir: DataDir) -> dict[int, bytes]:
    """All vectors, by text id, read from the database itself."""
    db = sqlite3.connect(f"file:{data_dir.catalogue}?mode=ro", uri=True)
    try:
        return dict(db.execute("SELECT text_id, vector FROM vectors").fetchall())
    finally:
        db.close()
