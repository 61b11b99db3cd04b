"""The catalogue survives anything: tests 3, 4 and 5 of what Kindred promises."""

from __future__ import annotations

import json
import os
import random
import shlex
import shutil
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import pytest
from filelock import FileLock

from desktop_app.engine.catalogue import Catalogue
from desktop_app.engine.catalogue.migrations import MIGRATIONS
from desktop_app.engine.library import Library
from desktop_app.engine.service import Service
from desktop_app.paths import DataDir
from desktop_app.protocol.errors import Bug, EnvironmentProblem, KindredError
from desktop_app.protocol.messages import (
    Folders,
    GetPreview,
    GetSettings,
    GetStatus,
    ListFolders,
    ListProblems,
    Message,
    Search,
    SearchResults,
    SetEmbedding,
    Verify,
    VerifyReport,
)
from tests.helpers.killed_migration import LATER
from tests.helpers.real_engine import Engine
from tests.helpers.spoiling import WAYS, flip_in_the_header
from tests.helpers.threaded_library import MODEL, ThreadStarter, running_library, wait_idle, waiting
from tests.reliability.conftest import Figure, Scale

ROOT = Path(__file__).parents[2]


def environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}


# ------------------------------------------------------------------ 5: migrations that are killed


@pytest.fixture
def first_format(tmp_path: Path) -> Path:
    """The folder of a catalogue of the first format, with something in each table."""
    folder = tmp_path / "first"
    folder.mkdir()
    catalogue = Catalogue(folder / "catalogue.sqlite3", MIGRATIONS[:1])
    with catalogue.write() as db:
        db.execute("INSERT INTO folders (path) VALUES (?)", (b"/home/\xff",))
        for n in range(1, 301):
            db.execute(
                "INSERT INTO documents (content_hash, kind, title, reader, reader_version, packing,"
                " passages_total, partly) VALUES (?, 'text', ?, 'text', 1, 'p', 1, 0)",
                (b"%032d" % n, f"title {n}"),
            )
            db.execute(
                "INSERT INTO files (folder_id, path, name, extension, size_bytes, mtime_ns, inode, state,"
                " document_id) VALUES (1, ?, ?, 'txt', 1, 1, ?, 1, ?)",
                (b"/home/\xff/%d" % n, f"{n}.txt", n, n),
            )
            db.execute("INSERT INTO texts (hash, tokens) VALUES (?, 3)", (b"%016d" % n,))
            db.execute(
                "INSERT INTO passages (document_id, ordinal, text_id, char_start, heading, text)"
                " VALUES (?, 0, ?, 0, '', ?)",
                (n, n, f"words of passage {n} " * 20),
            )
    catalogue.close()
    return folder


KEPT_WHOLE = (
    "SELECT id, path FROM folders",
    "SELECT id, path, name, document_id FROM files ORDER BY id",
    "SELECT id, content_hash, title FROM documents ORDER BY id",
    "SELECT id, text_id, text FROM passages ORDER BY id",
)


def content(path: Path) -> list[list[tuple[object, ...]]]:
    """All that a catalogue of any format holds; it must be sound."""
    db = sqlite3.connect(path)
    try:
        assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        return [db.execute(query).fetchall() for query in KEPT_WHOLE]
    finally:
        db.close()


def version(path: Path) -> int:
    db = sqlite3.connect(path)
    try:
        return int(db.execute("PRAGMA user_version").fetchone()[0])
    finally:
        db.close()


def migrate_and_die(path: Path, step: int) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "tests.helpers.killed_migration", str(path), str(step)]
    return subprocess.run(command, cwd=ROOT, env=environment(), capture_output=True, text=True, timeout=120)


def test_5_a_migration_killed_at_each_step(
    first_format: Path, tmp_path: Path, scale: Scale[int], figure: Figure
) -> None:
    whole = content(first_format / "catalogue.sqlite3")
    trial = tmp_path / "trial"
    shutil.copytree(first_format, trial)
    ended = migrate_and_die(trial / "catalogue.sqlite3", 0)
    assert ended.returncode == 0, ended.stderr
    steps = int(ended.stdout)
    chosen = sorted({1 + n * (steps - 1) // (scale(30, steps) - 1) for n in range(scale(30, steps))})

    def kill_at(step: int) -> int:
        folder = tmp_path / f"killed-{step}"
        shutil.copytree(first_format, folder)
        path = folder / "catalogue.sqlite3"
        died = migrate_and_die(path, step)
        assert died.returncode == -9, f"step {step}: {died.returncode} {died.stderr}"
        check_after_kill(path, whole)
        shutil.rmtree(folder)
        return step

    with ThreadPoolExecutor(2) as pool:
        survived = list(pool.map(kill_at, chosen))
    figure(f"migration killed at {len(survived)} of {steps} steps: {len(survived)} reopened, nothing lost")


def check_after_kill(path: Path, whole: list[list[tuple[object, ...]]]) -> None:
    backup = path.with_suffix(".format1.bak")
    assert content(path) == whole
    if version(path) > 1:
        assert content(backup) == whole
    catalogue = Catalogue(path, LATER)
    assert catalogue.read().execute("SELECT COUNT(*) FROM renamed").fetchone()[0] == 300
    catalogue.close()
    assert version(path) == len(LATER)
    assert content(path) == whole
    backups = list(path.parent.glob("*.bak"))
    assert len(backups) == 1
    assert content(backups[0]) == whole
    assert not list(path.parent.glob("*.partial"))
    assert not list(path.parent.glob("*damaged*"))


# ------------------------------------------------------------------ 4: a catalogue that is damaged

PLANTS = ("lighthouse", "beehive", "radiator", "timetable", "sourdough", "chimney", "meadow", "ledger")


class Trial:
    """A library that comes to harm, and what is asked of it afterwards."""

    def __init__(self, data_dir: DataDir) -> None:
        self.data_dir = data_dir
        self.notices: list[str] = []
        self.refused: list[str] = []
        self.restarts = 0

    @contextmanager
    def service(self) -> Iterator[Service]:
        running = Service(self.data_dir, ThreadStarter(), MODEL, lambda event: None)  # type: ignore[arg-type]
        running.start()
        try:
            yield running
        finally:
            running.stop()

    def survive(self) -> str:
        """Start, ask, verify and repair, as often as damage comes to light; returns how it was noticed."""
        for _ in range(4):
            with self.service() as service:
                library = service._library
                if library.notice:
                    self.notices.append(library.notice)
                if self.stays_whole(service, library):
                    break
            self.restarts += 1
        else:
            raise AssertionError(f"damage came back: {self.notices} {self.refused}")
        if self.notices:
            return "set aside"
        return "repaired" if self.repaired else "harmless"

    def stays_whole(self, service: Service, library: Library) -> bool:
        """Use everything; False where damage was met, so that the engine would start anew."""
        self.ask_everything(service)
        settled = self.wait_idle(library)
        self.ask_everything(service)
        report = self.ask(service, Verify(repair=True))
        self.repaired = isinstance(report, VerifyReport) and report.repaired > 0
        if library.catalogue.damage or not settled:
            return False
        assert isinstance(report, VerifyReport), self.refused
        assert report.differences == 0, report.details
        self.check_answers(service, library)
        return not library.catalogue.damage

    def wait_idle(self, library: Library) -> bool:
        """False where damage is met meanwhile."""
        deadline = time.monotonic() + 60
        while not library.catalogue.damage:
            try:
                if not any(left := waiting(library)):
                    return True
            except EnvironmentProblem as error:
                left = str(error)
            assert time.monotonic() < deadline, left
            time.sleep(0.02)
        return False

    def check_answers(self, service: Service, library: Library) -> None:
        reply = service.handle(ListFolders())
        assert isinstance(reply, Folders)
        assert len(reply.folders) == 1, "the folder did not come back"
        for word in PLANTS:
            (result,) = self.search(service, word)
            names = [Path(os.fsdecode(hit.path)).name for hit in result.hits]
            assert f"{word}.txt" in names, f"{word} is not found"

    def ask_everything(self, service: Service) -> None:
        for request in (GetStatus(), ListFolders(), ListProblems(), GetSettings(), Verify()):
            self.ask(service, request)
        for word in PLANTS[:3]:
            try:
                hits = [hit for result in self.search(service, word) for hit in result.hits]
            except KindredError as error:
                self.refused.append(str(error))
                continue
            for hit in hits[:1]:
                self.ask(service, GetPreview(path=hit.path, ordinal=0))

    def ask(self, service: Service, request: Message) -> Message | None:
        """The reply; None where the person would be told what is wrong. Anything else is a crash."""
        try:
            return service.handle(request)
        except Bug:
            raise
        except KindredError as error:
            self.refused.append(str(error))
            return None

    def search(self, service: Service, word: str) -> list[SearchResults]:
        found: list[SearchResults] = []
        service.searching().run(Search(query=word, mode="lexical"), found.append, lambda: False)
        return found


@pytest.fixture(scope="module")
def templates(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Two data folders of one library: of an engine that was stopped, and of one that was killed."""
    place = tmp_path_factory.mktemp("library")
    files = place / "files"
    files.mkdir()
    for number, word in enumerate(PLANTS):
        text = f"The {word} is described here. " + f"Sentence {number} about other things follows. " * 60
        (files / f"{word}.txt").write_text(text)
    stopped, killed = DataDir(place / "stopped").make(), place / "killed"
    with running_library(stopped) as library:
        library.add_folder(str(files))
        wait_idle(library)
        library.catalogue.keepsakes.save()
        library.catalogue.truncate_wal()
        with library.catalogue.write() as db:  # so that the log of the killed one holds a part of it
            db.execute("UPDATE files SET reason = 'none'")
            db.execute("UPDATE files SET reason = NULL")
        shutil.copytree(stopped.root, killed)
    return stopped.root, killed


def test_4_a_catalogue_damaged_in_many_ways(
    templates: tuple[Path, Path], tmp_path: Path, scale: Scale[int], figure: Figure
) -> None:
    outcomes: Counter[str] = Counter()
    count = scale(12, 100)
    for number in range(count):
        way = WAYS[number % len(WAYS)]
        template = templates[(number // len(WAYS) + number) % 2]
        trial = Trial(DataDir(tmp_path / f"{number}"))
        shutil.copytree(template, trial.data_dir.root)
        way(trial.data_dir.catalogue, random.Random(number))
        try:
            outcomes[trial.survive()] += 1
        except BaseException as error:
            # Said at the start, and nothing is touched: a newer format cannot be told from damage.
            if way is not flip_in_the_header or "newer Kindred" not in str(error):
                raise AssertionError(f"{way.__name__}, number {number}: {error!r}") from error
            outcomes["refused"] += 1
        shutil.rmtree(trial.data_dir.root)
    said = ", ".join(f"{name} {number}" for name, number in sorted(outcomes.items()))
    figure(f"damaged {count} ways: {said}; crashes 0, folders back and all documents found in each")


@pytest.mark.e2e
@pytest.mark.model
def test_4_a_real_engine_on_a_damaged_catalogue(
    folder: Path, tmp_path: Path, data_dir: DataDir, scale: Scale[int], figure: Figure
) -> None:
    engine = wordy_engine(data_dir)
    engine.add(folder)
    engine.wait_idle()
    engine.close()
    wait_gone(data_dir)
    count = scale(1, 20)
    for number in range(count):
        trial = DataDir(tmp_path / f"trial-{number}")
        shutil.copytree(data_dir.root, trial.root)
        way = WAYS[number % len(WAYS)]
        way(trial.catalogue, random.Random(number))
        survivor = wordy_engine(trial)
        said = survivor.status().notice
        report = survivor.client.call(Verify(repair=True), timeout_s=300)
        if isinstance(report, VerifyReport) and report.differences:  # set aside with the next start
            survivor.close()
            wait_gone(trial)
            survivor = wordy_engine(trial)
            said = survivor.status().notice
        survivor.wait_idle()
        assert "bread.txt" in survivor.names("starter", mode="lexical"), (way.__name__, said)
        assert survivor.client.call(Verify(), timeout_s=300).differences == 0, (way.__name__, said)  # type: ignore[union-attr]
        survivor.close()
        wait_gone(trial)
    figure(f"real engine on a catalogue damaged {count} ways: all found again")


def wordy_engine(data_dir: DataDir) -> Engine:
    """A real engine that does not load the model, which takes the longest and matters nothing here."""
    engine = Engine(data_dir)
    engine.client.call(SetEmbedding(enabled=False))
    return engine


def wait_gone(data_dir: DataDir) -> None:
    """Wait until the engine has ended."""
    deadline = time.monotonic() + 60
    while data_dir.contact.exists():
        assert time.monotonic() < deadline
        time.sleep(0.05)
    with FileLock(data_dir.lock, timeout=60):
        pass


# ------------------------------------------------------------------ 3: the disk is full

DISK_MB = 40
DISK_MB_A_POINT = 4  # what a point leaves behind, before the indexes are merged


def ways_to_a_small_disk(disk: Path, size_mb: int) -> Iterator[tuple[str, list[str]]]:
    """Commands that run another one with a small file system on `disk`; the last one always can."""
    mount = f'mount -t tmpfs -o size={size_mb}m tmpfs {shlex.quote(str(disk))} && exec "$@"'
    for name, options in (
        ("tmpfs", ["--mount"]),
        ("tmpfs, own user namespace", ["--user", "--map-root-user", "--mount"]),
    ):
        if shutil.which("unshare"):
            yield name, ["unshare", *options, "sh", "-c", mount, "sh"]
    yield "limits on pages and files", []


def small_disk(disk: Path, size_mb: int) -> tuple[str, list[str]]:
    """The first way that works here."""
    for name, prefix in ways_to_a_small_disk(disk, size_mb):
        if not prefix or subprocess.run([*prefix, "true"], capture_output=True, timeout=60).returncode == 0:
            return name, prefix
    raise AssertionError("unreachable")


def test_3_a_full_disk(tmp_path: Path, scale: Scale[int], figure: Figure) -> None:
    disk, files = tmp_path / "disk", tmp_path / "files"
    disk.mkdir()
    files.mkdir()
    (files / "first.txt").write_text("The lighthouse keeper counts the ships.")
    count = scale(4, 30)
    name, prefix = small_disk(disk, DISK_MB + count * DISK_MB_A_POINT)
    command = [
        *prefix,
        sys.executable,
        "-m",
        "tests.helpers.full_disk",
        str(disk),
        str(files),
        str(count),
        "1",
    ]
    ended = subprocess.run(
        [*command, *([] if prefix else ["limited"])],
        cwd=ROOT,
        env=environment(),
        capture_output=True,
        text=True,
        timeout=scale(200, 3600),
    )
    lines = [json.loads(line) for line in ended.stdout.splitlines() if line.startswith(("{", '"'))]
    assert lines[-1:] == ["done"], f"{ended.returncode}: {ended.stdout[-2000:]} {ended.stderr[-4000:]}"
    assert not [line for line in lines if "thread" in line]
    points = [line for line in lines if "point" in line]
    generations = [line for line in lines if "generation" in line]
    assert len(points) == count
    for point in points:
        assert point["sound"], point
        assert (point["missing"], point["differences"]) == ([], 0), point
        assert point["lost"] == [], point
        assert point["told"] or point["refused"] or not point["left"], point
        assert point["cpu"] < 0.5, point
    assert all(line["generation"] >= 2000 for line in generations)
    assert [line for line in generations if line["told"]]
    for line in lines:
        if "engine" in line:
            assert line["engine"] == "started" or "full" in line["engine"], line
    met = [point for point in points if point["told"] or point["refused"]]
    assert met, "no write failed"
    figure(
        f"disk full at {len(points)} points ({name}): {len(met)} told, {len(points) - len(met)} fitted,"
        f" corrupt 0, lost 0; {len(generations)} saves of an index, the old or the new one loads in each"
    )
