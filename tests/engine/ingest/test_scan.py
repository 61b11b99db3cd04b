"""The scan: what is on disk is in the catalogue afterwards, and what is away is not forgotten."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop_app.engine.catalogue import Catalogue, files, folders
from desktop_app.engine.catalogue.folders import FolderRow
from desktop_app.engine.ingest.scan import Scanner, is_excluded_below

Add = Callable[[Path], FolderRow]


@pytest.fixture
def own_data(tmp_path: Path) -> Path:
    folder = tmp_path / "own data"
    folder.mkdir()
    return folder


@pytest.fixture
def scanner(catalogue: Catalogue, own_data: Path) -> Scanner:
    return Scanner(catalogue, str(own_data), on_found=lambda: None, cancelled=lambda: False)


@pytest.fixture
def library(tmp_path: Path) -> Path:
    folder = tmp_path / "library"
    folder.mkdir()
    return folder


@pytest.fixture
def add(catalogue: Catalogue) -> Add:
    def add_folder(path: Path) -> FolderRow:
        with catalogue.write() as db:
            folders.add(db, str(path), single_file=path.is_file())
        row = folders.find(catalogue.read(), str(path))
        assert row is not None
        return row

    return add_folder


def known(catalogue: Catalogue) -> set[str]:
    return {os.fsdecode(row[0]) for row in catalogue.read().execute("SELECT path FROM files")}


def pending(catalogue: Catalogue) -> list[str]:
    return [Path(file.path).name for file in files.next_pending(catalogue.read(), 0, 100)]


def settle(catalogue: Catalogue) -> None:
    with catalogue.write() as db:
        db.execute("UPDATE files SET state = 1")


def test_new_changed_and_gone_files_are_found(
    catalogue: Catalogue, scanner: Scanner, library: Path, add: Add
) -> None:
    folder = add(library)
    for name in ("a.txt", "b.txt", "c.txt"):
        (library / name).write_text(name)
    assert scanner.scan(folder).changed == 3
    settle(catalogue)
    (library / "a.txt").write_text("longer than before")
    (library / "b.txt").unlink()
    (library / "sub").mkdir()
    (library / "sub" / "d.txt").write_text("d")
    result = scanner.scan(folder)
    assert (result.changed, result.removed) == (2, 1)
    assert sorted(pending(catalogue)) == ["a.txt", "d.txt"]
    assert scanner.scan(folder).changed == 0
    assert scanner.differences(folder) == []


@pytest.mark.parametrize("away", ["missing", "empty"])
def test_a_folder_that_is_away_is_offline_and_nothing_is_purged(
    catalogue: Catalogue, scanner: Scanner, library: Path, add: Add, away: str
) -> None:
    folder = add(library)
    (library / "a.txt").write_text("a")
    scanner.scan(folder)
    settle(catalogue)
    elsewhere = library.with_name("elsewhere")
    library.rename(elsewhere)
    if away == "empty":
        library.mkdir()
    assert scanner.scan(folder).offline
    assert known(catalogue) == {str(library / "a.txt")}
    if away == "empty":
        library.rmdir()
    elsewhere.rename(library)
    again = folders.find(catalogue.read(), str(library))
    assert again is not None
    assert again.offline
    assert scanner.scan(again).changed == 0
    assert pending(catalogue) == []


def test_what_is_not_to_be_read_is_left_out(
    catalogue: Catalogue, scanner: Scanner, own_data: Path, tmp_path: Path, add: Add
) -> None:
    for path in (
        "keep/note.txt",
        ".ssh/config",
        ".git/HEAD",
        "node_modules/x/readme.md",
        "keep/.env",
        "keep/id_rsa",
        "keep/server.pem",
        "keep/~$letter.docx",
        f"{own_data.name}/catalogue.txt",
    ):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text("x")
    (tmp_path / "link").symlink_to(tmp_path / "keep")
    (tmp_path / "keep" / "link.txt").symlink_to(tmp_path / "keep" / "note.txt")
    os.mkfifo(tmp_path / "keep" / "pipe")
    scanner.scan(add(tmp_path))
    names = {Path(path).name for path in known(catalogue)}
    assert "note.txt" in names
    assert names.isdisjoint(
        {"config", "HEAD", "readme.md", ".env", "id_rsa", "server.pem", "~$letter.docx", "catalogue.txt"}
    )
    assert names.isdisjoint({"link", "link.txt", "pipe"})


def test_a_directory_that_cannot_be_listed_does_not_lose_its_files(
    catalogue: Catalogue, scanner: Scanner, library: Path, add: Add, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = add(library)
    (library / "locked").mkdir()
    (library / "locked" / "a.txt").write_text("a")
    (library / "b.txt").write_text("b")
    scanner.scan(folder)
    real = os.scandir

    def refuse(path: str) -> object:
        if str(path).endswith("locked"):
            raise PermissionError(13, "Permission denied")
        return real(path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert scanner.scan(folder).removed == 0
    assert len(known(catalogue)) == 2


def test_names_of_any_bytes_are_kept(catalogue: Catalogue, scanner: Scanner, library: Path, add: Add) -> None:
    name = os.fsdecode(b"caf\xe9 \n \xe2\x80\xae.txt")
    (library / name).write_text("x")
    scanner.scan(add(library))
    assert known(catalogue) == {str(library / name)}


def test_a_single_file_can_be_a_root(catalogue: Catalogue, scanner: Scanner, library: Path, add: Add) -> None:
    note = library / "note.txt"
    note.write_text("x")
    (library / "other.txt").write_text("y")
    folder = add(note)
    scanner.scan(folder)
    assert known(catalogue) == {str(note)}
    note.unlink()
    assert scanner.scan(folder).offline
    assert known(catalogue) == {str(note)}


def test_a_deep_tree_ends(catalogue: Catalogue, scanner: Scanner, library: Path, add: Add) -> None:
    folder = add(library)
    here = os.getcwd()
    try:
        os.chdir(library)
        for _ in range(600):  # longer than PATH_MAX: only reachable step by step
            os.mkdir("deeper")
            os.chdir("deeper")
    finally:
        os.chdir(here)
    (library / "a.txt").write_text("a")
    assert scanner.scan(folder).changed == 1


@pytest.mark.parametrize(
    ("path", "excluded"),
    [
        ("/home/.config/lib", False),  # the root itself may lie anywhere
        ("/home/.config/lib/a.txt", False),
        ("/home/.config/lib/.git/a.txt", True),
        ("/home/.config/lib/.hidden.txt", True),
        ("/home/.config/lib/b/node_modules/c.txt", True),
    ],
)
def test_exclusions_count_from_the_root(path: str, excluded: bool) -> None:
    assert is_excluded_below("/home/.config/lib", path) is excluded
