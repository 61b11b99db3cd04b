"""What one more pattern would leave out is counted as the next scan would find it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from desktop_app.engine.catalogue import Catalogue, files, folders, settings
from desktop_app.engine.catalogue.folders import FolderRow
from desktop_app.engine.ingest.exclusions.exclusion_effect import effect
from desktop_app.engine.ingest.scan import Scanner
from desktop_app.protocol.messages import NOTICE_EXAMPLES

FILES = ["a.log", "b.txt", "logs/a.log", "logs/deep/b.txt", "drafts/x.txt", "drafts/final/y.txt", "ü/z.log"]


@pytest.fixture
def scanner(catalogue: Catalogue, tmp_path: Path) -> Scanner:
    (tmp_path / "own").mkdir()
    return Scanner(catalogue, str(tmp_path / "own"), on_found=lambda: None, cancelled=lambda: False)


@pytest.fixture
def root(catalogue: Catalogue, scanner: Scanner, tmp_path: Path) -> FolderRow:
    return add(catalogue, scanner, tmp_path / "library", FILES)


def add(catalogue: Catalogue, scanner: Scanner, root: Path, names: list[str]) -> FolderRow:
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(name)
    with catalogue.write() as db:
        folders.add(db, str(root), single_file=False)
    row = folders.find(catalogue.read(), str(root))
    assert row is not None
    scanner.scan(row)
    return row


def known(catalogue: Catalogue) -> set[bytes]:
    return {row[0] for row in catalogue.read().execute("SELECT path FROM files")}


@pytest.mark.parametrize(
    "pattern",
    ["*.log", "logs/", "/a.log", "drafts/*", "**/deep", "*", "nothing", "*.txt", "l*/**/b.txt", "!b.txt"],
)
@pytest.mark.parametrize("own", [[], ["!*.log"], ["!drafts/final/"]])
@pytest.mark.parametrize("for_all", [False, True])
def test_the_count_is_what_the_next_scan_finds(
    catalogue: Catalogue, scanner: Scanner, root: FolderRow, pattern: str, own: list[str], for_all: bool
) -> None:
    with catalogue.write() as db:
        settings.set_exclusions(db, root.id, own)
    before = known(catalogue)
    counted = effect(catalogue, None if for_all else root, pattern)
    with catalogue.write() as db:
        settings.set_exclusions(db, None if for_all else root.id, [pattern] if for_all else [*own, pattern])
    scanner.scan(root)
    gone = before - known(catalogue)
    assert (counted.files, counted.of_files) == (len(gone), len(before))
    assert set(counted.examples) == gone
    assert counted.size_bytes == sum(os.stat(path).st_size for path in gone)
    assert counted.problem == ""


def test_only_the_folder_in_question_is_counted(
    catalogue: Catalogue, scanner: Scanner, root: FolderRow, tmp_path: Path
) -> None:
    other = add(catalogue, scanner, tmp_path / "other", ["c.log"])
    assert effect(catalogue, other, "*.log").files == 1
    assert effect(catalogue, root, "*.log").files == 3
    assert (effect(catalogue, None, "*.log").files, effect(catalogue, None, "*.log").of_files) == (4, 8)


def test_examples_are_few(catalogue: Catalogue, root: FolderRow) -> None:
    with catalogue.write() as db:
        entries = (files.DiskEntry(f"{root.path}/many/{n}.log", 2, 1, n) for n in range(500))
        files.upsert(db, root.id, entries)
    counted = effect(catalogue, root, "many/")
    assert (counted.files, counted.size_bytes, len(counted.examples)) == (500, 1000, NOTICE_EXAMPLES)


def test_a_file_that_was_chosen_alone_is_not_left_out(
    catalogue: Catalogue, scanner: Scanner, tmp_path: Path
) -> None:
    (tmp_path / "a.log").write_text("x")
    with catalogue.write() as db:
        folder_id = folders.add(db, str(tmp_path / "a.log"), single_file=True)
        files.upsert(db, folder_id, [files.DiskEntry(str(tmp_path / "a.log"), 1, 1, 1)])
    counted = effect(catalogue, None, "*.log")
    assert (counted.files, counted.of_files) == (0, 1)


def test_a_bad_pattern_is_a_problem_and_counts_nothing(catalogue: Catalogue, root: FolderRow) -> None:
    counted = effect(catalogue, root, "[ab")
    assert "no ]" in counted.problem
    assert (counted.files, counted.of_files) == (0, 0)


def test_a_folder_as_deep_as_a_path_can_be(catalogue: Catalogue, root: FolderRow) -> None:
    with catalogue.write() as db:
        files.upsert(db, root.id, [files.DiskEntry(root.path + "/d" * 1900 + "/x.txt", 1, 1, 1)])
    assert effect(catalogue, root, "d/d/d/d").files == 1
