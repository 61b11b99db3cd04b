"""Promise 12: what is renamed, moved or touched is not read again. And how long looking at a folder takes."""

from __future__ import annotations

import os
import random
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from desktop_app.paths import ENVIRONMENT_VARIABLE, DataDir
from desktop_app.protocol.messages import Refresh, RelocateFolder, Status, to_wire
from tests.helpers.generated_documents import sentence
from tests.helpers.processes import end_all
from tests.helpers.real_engine import Engine
from tests.reliability.conftest import Figure, Scale

pytestmark = [pytest.mark.e2e, pytest.mark.model]

IDLE_WITHIN_S = 3600.0
FILES_IN_A_FOLDER = 20
COUNTED = ("documents", "passages", "texts", "lexical_queue")
"""Tables whose ids are never used again: one that was ever written to again has counted further."""


@dataclass(frozen=True)
class Work:
    """All that reading and embedding leave behind."""

    counters: dict[str, int]
    documents: frozenset[tuple[int, bytes]]
    vectors: int
    waiting: int  # files to read and texts to embed


@dataclass(frozen=True)
class Kept:
    """The catalogue as an engine left it."""

    work: Work
    files: dict[str, tuple[int, int]]  # path → id and document


def look(data_dir: DataDir) -> Kept:
    """Read the catalogue; its engine must have stopped."""
    with closing(sqlite3.connect(f"file:{data_dir.catalogue}?mode=ro", uri=True)) as db:
        counters = dict(db.execute("SELECT name, seq FROM sqlite_sequence"))
        work = Work(
            counters={table: counters[table] for table in COUNTED},
            documents=frozenset(db.execute("SELECT id, content_hash FROM documents")),
            vectors=db.execute("SELECT COUNT(*) FROM vectors").fetchone()[0],
            waiting=db.execute(
                "SELECT (SELECT COUNT(*) FROM files WHERE state = 0) + (SELECT COUNT(*) FROM embed_queue)"
            ).fetchone()[0],
        )
        rows = db.execute("SELECT path, id, document_id FROM files").fetchall()
    return Kept(work, {os.fsdecode(path): (file_id, document_id) for path, file_id, document_id in rows})


def on_disk(*roots: Path) -> set[str]:
    return {os.path.join(top, name) for root in roots for top, _, names in os.walk(root) for name in names}


def write_tree(root: Path, count: int, same: str = "") -> Path:
    """`count` small files, 20 to a folder, in two levels of folders; each says something else, or `same`."""
    chance = random.Random(count)
    for number in range(0, count, FILES_IN_A_FOLDER):
        folder = root / f"area {number // 1000}" / f"folder {number // FILES_IN_A_FOLDER}"
        folder.mkdir(parents=True)
        for one in range(number, min(number + FILES_IN_A_FOLDER, count)):
            (folder / f"note {one}.txt").write_text(
                same or f"Note {one}: {sentence(chance)}\n", encoding="utf-8"
            )
    return root


def rename_tree(root: Path) -> None:
    for area in list(root.iterdir()):
        area.rename(root / f"renamed {area.name}")


def rename_each_file(root: Path) -> None:
    for path in on_disk(root):
        os.rename(path, path.replace("note ", "a paper, a note ").replace(".txt", ".md"))


def touch_all(root: Path) -> None:
    for path in on_disk(root):
        os.utime(path)


@pytest.fixture
def data_dir(data_dir: DataDir, monkeypatch: pytest.MonkeyPatch) -> Iterator[DataDir]:
    """The data directory; no process of it outlives the test."""
    monkeypatch.setenv(ENVIRONMENT_VARIABLE, str(data_dir.root))
    yield data_dir
    end_all(data_dir)


def settled(engine: Engine) -> Status:
    engine.client.call(Refresh(), timeout_s=IDLE_WITHIN_S)
    return engine.wait_idle(IDLE_WITHIN_S)


def compared(data_dir: DataDir) -> tuple[Kept, float]:
    """The catalogue once an engine has started, compared all folders and stopped; the seconds it took."""
    started = time.monotonic()
    engine = Engine(data_dir)
    settled(engine)
    took_s = time.monotonic() - started
    engine.shut_down()
    return look(data_dir), took_s


@pytest.fixture
def library(data_dir: DataDir, tmp_path: Path, scale: Scale[int]) -> tuple[Path, Path, Kept]:
    """Two roots, the first of them full of files that are read and embedded; no engine runs."""
    root, other = write_tree(tmp_path / "library", scale(300, 10_000)), tmp_path / "other"
    other.mkdir()
    (other / "here.txt").write_text("A root that was there before.", encoding="utf-8")
    engine = Engine(data_dir)
    engine.add(root)
    engine.add(other)
    engine.wait_until(engine.status, lambda status: status.files == len(on_disk(root, other)), IDLE_WITHIN_S)
    settled(engine)
    engine.shut_down()
    kept = look(data_dir)
    assert kept.work.waiting == 0
    assert kept.work.vectors >= len(on_disk(root))
    return root, other, kept


def test_what_moves_is_not_read_again(
    data_dir: DataDir, library: tuple[Path, Path, Kept], figure: Figure
) -> None:
    root, other, before = library
    inside, anew = other / "moved", root.with_name("anew")

    def move_into_the_other_root() -> None:
        inside.mkdir()
        for area in list(root.iterdir()):
            area.rename(inside / area.name)
        # An empty root would be taken for an unplugged drive.
        (root / "left.txt").write_text("A root that was there before.", encoding="utf-8")

    said = []
    for name, change, rows_stay in (
        ("folders renamed", lambda: rename_tree(root), True),  # not so much as hashed
        ("each file renamed", lambda: rename_each_file(root), True),
        ("all touched", lambda: touch_all(root), True),
        ("root relocated", lambda: relocate(data_dir, root, anew), True),
        ("root renamed and added anew", lambda: rename_and_add(data_dir, anew, root), True),
        ("moved into another root", move_into_the_other_root, False),  # missed before it was found there
        ("all of that under way", lambda: change_while_it_watches(data_dir, inside), False),
    ):
        change()
        after, took_s = compared(data_dir)  # with the start of the engine
        assert after.work == before.work, name
        there = [folder for folder in (root, other, anew) if folder.exists()]
        assert set(after.files) == on_disk(*there), name
        assert not rows_stay or set(after.files.values()) == set(before.files.values()), name
        said.append(f"{name} {took_s:.1f} s")
    figure(f"{len(before.files)} files, 0 extracted, 0 embedded: {'; '.join(said)}")


def relocate(data_dir: DataDir, path: Path, new_path: Path) -> None:
    path.rename(new_path)
    engine = Engine(data_dir)
    engine.client.call(RelocateFolder(path=to_wire(path), new_path=to_wire(new_path)))
    engine.shut_down()


def rename_and_add(data_dir: DataDir, path: Path, new_path: Path) -> None:
    """The old root is offline from now on."""
    path.rename(new_path)
    engine = Engine(data_dir)
    engine.add(new_path)
    engine.shut_down()


def change_while_it_watches(data_dir: DataDir, root: Path) -> None:
    engine = Engine(data_dir)
    settled(engine)
    for change in (rename_tree, rename_each_file, touch_all):
        change(root)
        engine.client.call(Refresh(), timeout_s=IDLE_WITHIN_S)
    settled(engine)
    engine.shut_down()


def test_how_long_it_takes_to_look_at_a_folder(
    data_dir: DataDir, tmp_path: Path, scale: Scale[int], figure: Figure
) -> None:
    count = scale(2_000, 40_000)
    root = write_tree(tmp_path / "library", count, same="The same words in each of them.")
    engine = Engine(data_dir)
    started = time.monotonic()
    engine.add(root)
    engine.wait_until(
        engine.status,
        lambda status: status.files == count and status.pending_files == 0,
        IDLE_WITHIN_S,
    )
    first_s = time.monotonic() - started
    engine.wait_idle(IDLE_WITHIN_S)
    started = time.monotonic()
    engine.client.call(Refresh(), timeout_s=IDLE_WITHIN_S)
    again_s = time.monotonic() - started
    assert engine.status().documents == 1
    engine.shut_down()
    assert set(look(data_dir).files) == on_disk(root)
    figure(f"{count} files: found and hashed in {first_s:.1f} s, compared anew in {again_s:.2f} s")
