"""Resources: the pace follows the machine, what a person asks for is not slowed, and queues are bounded."""

from __future__ import annotations

import random
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from desktop_app.client.engine_client import EngineClient
from desktop_app.paths import DataDir
from desktop_app.protocol.messages import (
    ChangeSettings,
    Done,
    EngineSettings,
    Hurry,
    Refresh,
    ReportFullScreen,
    SetEmbedding,
    Settings,
    Subscribe,
)
from tests.helpers.real_engine import Engine
from tests.reliability.conftest import Figure, Scale

LONG_S = 3600.0  # for the full counts; the small ones take seconds
GROWTH_MB = 150  # of the engine, with 50,000 files that wait: SQLite's page caches are most of it

# The machine that runs the tests may be busy, or a laptop on its battery: only the screen counts here.
ONLY_THE_SCREEN = EngineSettings(on_battery="go_on", when_busy="go_on", full_screen="pause")


@pytest.fixture
def engine(data_dir: DataDir) -> Iterator[Engine]:
    """A real engine that nobody hurries."""
    running = Engine(data_dir, hurry=False)
    yield running
    running.close()


@pytest.fixture
def screen(engine: Engine) -> Iterator[EngineClient]:
    """A second client, which tells of the screen; the engine minds nothing else."""
    assert isinstance(engine.client.call(ChangeSettings(settings=ONLY_THE_SCREEN)), Settings)
    client = EngineClient.connect(engine.data_dir)
    yield client
    client.close()


def fill_screen(screen: EngineClient, engine: Engine) -> None:
    assert screen.call(ReportFullScreen(full_screen=True)) == Done()
    status = engine.status()
    assert (status.pace, status.pace_reason) == ("paused", "a program fills the screen")


def write_files(folder: Path, count: int, words: int) -> Path:
    """Different files of made-up words."""
    chance = random.Random(7)
    syllables = "ka lo mi ren tu sa vel or din pa she gra ton ne bri um fal ce ster ho".split()
    vocabulary = ["".join(chance.choices(syllables, k=chance.randint(1, 3))) for _ in range(3_000)]
    for number in range(count):
        place = folder / f"part {number % 50}"
        place.mkdir(parents=True, exist_ok=True)
        text = " ".join(chance.choices(vocabulary, k=words))
        (place / f"{number}.txt").write_text(f"number{number} {text}", encoding="utf-8")
    return folder


@pytest.mark.e2e
@pytest.mark.model
def test_a_full_screen_stops_embedding_and_no_query(
    engine: Engine, screen: EngineClient, folder: Path, tmp_path: Path, scale: Scale[int], figure: Figure
) -> None:
    engine.client.call(Subscribe())
    engine.add(folder)
    before = engine.wait_idle().vectors
    assert before > 0
    engine.client.call(SetEmbedding(enabled=False))  # until all is read, however fast the machine is
    waiting = write_files(tmp_path / "library", scale(60, 5_000), words=110)
    engine.add(waiting)
    engine.wait_until(
        engine.status, lambda status: status.passages > before and status.pending_files == 0, LONG_S
    )
    fill_screen(screen, engine)
    engine.client.call(SetEmbedding(enabled=True))
    (waiting / "saved.txt").write_text("A zeppelin was seen over the harbour.", encoding="utf-8")
    engine.wait_until(lambda: engine.names("zeppelin", mode="lexical"), lambda names: names == ["saved.txt"])
    took_ms = []
    for number in range(scale(20, 200)):
        found = engine.search(f"not enough members came, {number}")
        assert found.mode == "hybrid"
        assert any(passage.similarity is not None for hit in found.hits for passage in hit.passages)
        took_ms.append(found.took_ms)
    still = engine.status()
    assert still.vectors == before
    screen.close()  # what a client said goes with it
    done = engine.wait_until(engine.status, lambda status: status.pending_vectors == 0, LONG_S)
    assert done.pace == "full"
    assert done.vectors == done.passages
    figure(
        f"{still.pending_vectors:,} vectors waited through {len(took_ms)} queries, the slowest in "
        f"{max(took_ms):.0f} ms; one file saved and found; then all embedded"
    )


@pytest.mark.e2e
def test_a_file_just_saved_is_read_ahead_of_a_backlog(
    engine: Engine, screen: EngineClient, tmp_path: Path, scale: Scale[int], figure: Figure
) -> None:
    engine.client.call(SetEmbedding(enabled=False))
    waiting = scale(3_000, 10_000)
    folder = write_files(tmp_path / "library", waiting, words=600)
    engine.add(folder)
    engine.wait_until(engine.status, lambda status: 0 < status.pending_files < waiting, LONG_S)
    waits_s = []
    for word in ("zeppelin", "accordion", "hippopotamus"):
        engine.wait_until(engine.status, lambda status: status.state != "scanning", LONG_S)
        (folder / f"saved with {word[:3]}.txt").write_text(f"{word} over the harbour", encoding="utf-8")
        saved = time.monotonic()
        engine.wait_until(
            lambda word=word: engine.names(word, mode="lexical"),  # type: ignore[misc]
            lambda names: bool(names),
        )
        waits_s.append(time.monotonic() - saved)
    left = engine.status().pending_files
    assert left > 0, "the backlog was read before: nothing is shown"
    figure(
        f"{left:,} of {waiting:,} files still wait; found by words after "
        + ", ".join(f"{seconds:.1f} s" for seconds in waits_s)
    )


@pytest.mark.e2e
def test_a_burst_while_paused_fills_no_memory_and_loses_nothing(
    engine: Engine, screen: EngineClient, tmp_path: Path, scale: Scale[int], figure: Figure
) -> None:
    folder = tmp_path / "library"
    folder.mkdir()
    (folder / "first.txt").write_text("the first one", encoding="utf-8")
    engine.add(folder)
    engine.wait_until(engine.status, lambda status: status.files == 1 and status.pending_files == 0)
    engine.client.call(SetEmbedding(enabled=False))
    fill_screen(screen, engine)
    process = psutil.Process(engine.pid())
    before = process.memory_info().rss
    count = scale(1_500, 50_000)
    write_files(folder, count, words=20)
    engine.client.call(Refresh(), timeout_s=LONG_S)
    waiting = engine.status()
    assert waiting.files == count + 1
    assert waiting.pending_files > 0
    grown_mb = (process.memory_info().rss - before) / 1e6
    assert waiting.pace == "paused"
    assert grown_mb < GROWTH_MB
    engine.client.call(Hurry())  # now somebody waits: full pace in spite of the screen
    done = engine.wait_until(engine.status, lambda status: status.pending_files == 0, LONG_S)
    assert (done.files, done.documents, done.problems) == (count + 1, count + 1, 0)
    figure(
        f"{count:,} files in a pause, {waiting.pending_files:,} waited, {grown_mb:.0f} MB more; then all read"
    )


@pytest.mark.e2e
def test_the_pace_follows_clients_and_settings(engine: Engine, screen: EngineClient, figure: Figure) -> None:
    fill_screen(screen, engine)
    command = EngineClient.connect(engine.data_dir)
    command.call(Hurry())  # what `kindred index` says
    assert engine.status().pace == "full"
    command.close()
    engine.wait_until(engine.status, lambda status: status.pace == "paused")
    gently = EngineSettings(on_battery="go_on", when_busy="go_on", full_screen="gently")
    engine.client.call(ChangeSettings(settings=gently))
    assert engine.status().pace == "gently"
    screen.call(ReportFullScreen(full_screen=False))
    assert (engine.status().pace, engine.status().pace_reason) == ("full", "")
    screen.call(ReportFullScreen(full_screen=True))
    screen.close()
    engine.wait_until(engine.status, lambda status: status.pace == "full")
    figure("screen, command and settings: the strictest counts, a command that waits comes first")
