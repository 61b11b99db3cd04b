"""Duplicates are removed and brought back by the real engine, across a restart and a crash."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.paths import DataDir
from desktop_app.protocol.messages import (
    GetRemoval,
    GetRemovalProgress,
    PlanRemoval,
    RemovalEntries,
    RemovalFamily,
    RemovalPlan,
    RemovalProgress,
    RemovalVictim,
    RemoveFiles,
    RemoveFolder,
    UndoRemoval,
    to_wire,
)
from tests.helpers.real_engine import Engine

pytestmark = [pytest.mark.e2e, pytest.mark.model]

TEXT = "The ferry leaves from the northern pier at nine, whatever the weather.\n"


@pytest.fixture
def trash(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The home trash of the engine, which inherits our environment."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    return tmp_path / "share" / "Trash"


@pytest.fixture
def engine(data_dir: DataDir, trash: Path) -> Iterator[Engine]:
    running = Engine(data_dir)
    yield running
    running.close()


def write(folder: Path, copies: int) -> RemovalFamily:
    folder.mkdir()
    for name in ("kept.txt", *(f"copy{number}.txt" for number in range(copies))):
        (folder / name).write_text(TEXT)
    victims = [
        RemovalVictim(path=to_wire(folder / f"copy{number}.txt"), verdict="identical")
        for number in range(copies)
    ]
    return RemovalFamily(keeper=to_wire(folder / "kept.txt"), victims=victims)


def wait(engine: Engine, batch: int) -> RemovalProgress:
    def now() -> RemovalProgress:
        reply = engine.client.call(GetRemovalProgress(batch_id=batch))
        assert isinstance(reply, RemovalProgress)
        return reply

    return engine.wait_until(now, lambda progress: progress.state in ("finished", "cancelled"))


def begin(engine: Engine, family: RemovalFamily) -> int:
    begun = engine.client.call(RemoveFiles(families=[family]))
    assert isinstance(begun, RemovalProgress)
    return begun.batch_id


def states(engine: Engine, batch: int) -> dict[str, str]:
    reply = engine.client.call(GetRemoval(batch_id=batch))
    assert isinstance(reply, RemovalEntries)
    return {Path(entry.path.decode()).name: entry.state for entry in reply.entries}


def test_a_copy_goes_and_comes_back_after_a_restart_and_the_library_follows(
    engine: Engine, tmp_path: Path, trash: Path, data_dir: DataDir
) -> None:
    family = write(tmp_path / "files", 1)
    copy = tmp_path / "files" / "copy0.txt"
    engine.add(tmp_path / "files")
    engine.wait_idle()
    plan = engine.client.call(PlanRemoval(families=[family]))
    assert isinstance(plan, RemovalPlan)
    assert (len(plan.files), plan.won_bytes, copy.exists()) == (1, len(TEXT), True)
    batch = begin(engine, family)
    assert wait(engine, batch).refused == 0
    assert (copy.exists(), (trash / "files" / "copy0.txt").read_text()) == (False, TEXT)
    engine.wait_until(lambda: engine.names("ferry pier"), lambda names: names == ["kept.txt"])
    engine.shut_down()

    engine = Engine(data_dir)
    engine.client.call(UndoRemoval(batch_id=batch))
    assert wait(engine, batch).refused == 0
    assert (copy.read_text(), list((trash / "files").iterdir())) == (TEXT, [])
    both = ["copy0.txt", "kept.txt"]
    engine.wait_until(lambda: sorted(engine.names("ferry pier")), lambda names: names == both)
    engine.client.call(RemoveFolder(path=to_wire(tmp_path / "files")))
    engine.shut_down()
    left = b"".join(file.read_bytes() for file in data_dir.root.glob("removals*"))
    assert b"copy0" not in left


def test_an_engine_that_is_killed_in_the_middle_explains_every_file(
    engine: Engine, tmp_path: Path, trash: Path, data_dir: DataDir
) -> None:
    family = write(tmp_path / "files", 80)
    engine.add(tmp_path / "files")
    engine.wait_idle()
    batch = begin(engine, family)
    deadline = time.monotonic() + 30
    while len(list((trash / "files").glob("*"))) < 5 and time.monotonic() < deadline:
        time.sleep(0.001)
    engine.kill()

    engine = Engine(data_dir)
    found = engine.wait_until(
        lambda: states(engine, batch),
        lambda found: not set(found.values()) & {"intended", "trashing", "stuck"},
    )
    for name, state in found.items():
        in_place, in_trash = (tmp_path / "files" / name).exists(), (trash / "files" / name).exists()
        assert (in_place, in_trash) == ((False, True) if state == "done" else (True, False)), (name, state)
    assert sum(state == "done" for state in found.values()) >= 5
    assert "A removal was cut short" in engine.status().notice
    assert list((tmp_path / "files").glob(".kindred*")) == []
    engine.shut_down()
