"""The scan: what is on disk is in the catalogue afterwards, and what is away is not forgotten."""

from __future__ import annotations

import os
import random
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop_app.engine.catalogue import Catalogue, documents, files, folders
from desktop_app.engine.catalogue.folders import FolderRow
from desktop_app.engine.ingest.exclusions.default_exclusions import Reason
from desktop_app.engine.ingest.scan import Scanner, file_entry
from desktop_app.protocol.worker_messages import Extracted
from tests.helpers.catalogue_contents import choose, known, pending, rows, settle

Add = Callable[[Path], FolderRow]


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


# ------------------------------------------------------------------ rules


def test_single_paths_and_whole_scans_agree(
    catalogue: Catalogue, scanner: Scanner, library: Path, add: Add
) -> None:
    chance = random.Random(3)
    directories = [
        "a",
        "b",
        "c",
        "d",
        "e",
        "out",
        "drafts",
        "node_modules",
        ".hidden",
        ".git",
        ".ssh",
        "Mail.app",
    ]
    names = [
        "a.txt",
        "b.log",
        ".gitignore",
        "CACHEDIR.TAG",
        "pyvenv.cfg",
        ".env",
        "keep.log",
        "~$c.docx",
        "HEAD",
        *"defghijklmnopqrstuvw",
    ]
    lines = ["*.log", "!keep.log", "out/", "/a", "b/*", "*", "!*/"]
    (library / "a").mkdir()
    for _ in range(600):
        path = library.joinpath(*chance.choices(directories, k=chance.randint(0, 5)), chance.choice(names))
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("\n".join(chance.sample(lines, 2)) if path.name == ".gitignore" else "x")
        except OSError:
            continue
    (library / "d" / "link").symlink_to(library / "b")
    folder = add(library)
    for chosen in ({}, {"hidden_files": True}, {"follow_gitignore": False}):
        choose(catalogue, folder, "drafts/", "!drafts/", "/b/b", **chosen)
        scanner.scan(folder)
        everything = [
            Path(top, name) for top, _, names in os.walk(library, followlinks=True) for name in names
        ]
        single = {str(path) for path in everything if scanner.entry(folder, str(path)) is not None}
        assert single == known(catalogue)
        assert len(single) > 50
        for path in everything:
            entered = scanner.looks_into(folder, str(path.parent))
            assert entered or str(path) not in single
            assert (scanner.why_not(folder, str(path)) is None) == (str(path) in single)


def test_a_link_is_not_followed(catalogue: Catalogue, scanner: Scanner, library: Path, add: Add) -> None:
    for name in ("kept/a.txt", "loop/b.txt"):
        (library / name).parent.mkdir()
        (library / name).write_text("x")
    (library / "kept" / "folder").symlink_to(library / "loop")
    (library / "kept" / "file.txt").symlink_to(library / "loop" / "b.txt")
    (library / "loop" / "self").symlink_to(library)
    folder = add(library)
    assert scanner.scan(folder).changed == 2
    for path in ("kept/folder", "kept/folder/b.txt", "kept/file.txt", "loop/self/kept/a.txt"):
        assert scanner.why_not(folder, str(library / path)) is Reason.LINK
        assert scanner.entry(folder, str(library / path)) is None
    scanner.scan_below(folder, str(library / "loop" / "self"))
    assert len(known(catalogue)) == 2


def test_rules_that_change_are_followed(
    catalogue: Catalogue, scanner: Scanner, library: Path, add: Add
) -> None:
    folder = add(library)
    for name in ("a.txt", "b.log", ".c.txt", ".env"):
        (library / name).write_text("x")
    scanner.scan(folder)
    assert known(catalogue) == {str(library / "a.txt"), str(library / "b.log")}
    choose(catalogue, folder, "*.log", hidden_files=True)
    assert scanner.entry(folder, str(library / "b.log")) is None  # at once, without a scan
    assert scanner.entry(folder, str(library / ".c.txt")) is not None
    scanner.scan(folder)
    assert known(catalogue) == {str(library / "a.txt"), str(library / ".c.txt")}
    choose(catalogue, folder)
    scanner.scan(folder)
    assert known(catalogue) == {str(library / "a.txt"), str(library / "b.log")}


@pytest.mark.parametrize("name", ["CACHEDIR.TAG", "pyvenv.cfg", ".gitignore", ".git/info/exclude"])
def test_a_file_that_makes_rules_has_its_directory_compared_anew(
    catalogue: Catalogue, scanner: Scanner, library: Path, add: Add, name: str
) -> None:
    (library / "sub" / ".git" / "info").mkdir(parents=True)
    (library / "sub" / "a.txt").write_text("a")
    folder = add(library)
    scanner.scan(folder)
    path = library / "sub" / name
    assert scanner.changes_rules(str(path))
    assert scanner.rules_directory(str(path)) == str(library / "sub")
    assert not scanner.changes_rules(str(library / "sub" / "a.txt"))
    path.write_text("*.txt\n")
    scanner.scan_below(folder, str(library / "sub"))
    assert known(catalogue) == set()
    path.unlink()
    scanner.scan_below(folder, str(library / "sub"))
    assert known(catalogue) == {str(library / "sub" / "a.txt")}


def test_a_git_ignore_that_is_edited_again_and_again_is_read_each_time(
    catalogue: Catalogue, scanner: Scanner, library: Path, add: Add
) -> None:
    """Its size stays the same and its time hardly changes."""
    (library / ".git").mkdir()
    (library / "a.txt").write_text("a")
    folder = add(library)
    for _ in range(20):
        for line, taken in (("*.txt", False), ("*.log", True)):
            (library / ".gitignore").write_text(line)
            assert (scanner.entry(folder, str(library / "a.txt")) is not None) is taken


def test_a_file_alone_is_chosen_unless_it_is_secret(library: Path) -> None:
    for name, taken in (
        (".plan", True),
        ("a.log", True),
        (".env", False),
        ("id_rsa", False),
        ("gone", False),
    ):
        if name != "gone":
            (library / name).write_text("x")
        assert (file_entry(str(library / name)) is not None) is taken


def test_large_files_are_known_by_name_until_the_limit_is_raised(
    catalogue: Catalogue, scanner: Scanner, library: Path, add: Add, extracted: Callable[..., Extracted]
) -> None:
    folder = add(library)
    with (library / "large.txt").open("wb") as file:
        file.truncate(3 * 1024 * 1024)
    choose(catalogue, max_file_mb=2)
    scanner.scan(folder)
    assert rows(catalogue, "state", "document_id") == [(files.FileState.NAME_ONLY, None)]
    assert scanner.scan(folder).changed == 0
    choose(catalogue, max_file_mb=4)
    scanner.scan(folder)
    (waiting,) = files.next_pending(catalogue.read(), 0, 10)
    with catalogue.write() as db:
        document_id, _ = documents.store(db, extracted("text"), "x")
        assert files.link(db, waiting.id, document_id, waiting.size_bytes, waiting.mtime_ns)
    assert scanner.scan(folder).changed == 0
    choose(catalogue, max_file_mb=1)
    scanner.scan(folder)
    assert rows(catalogue, "state", "document_id") == [(files.FileState.NAME_ONLY, None)]
    with catalogue.write() as db:  # an extractor that had it in hand comes back
        files.link(db, waiting.id, document_id, waiting.size_bytes, waiting.mtime_ns)
        files.set_problem(db, waiting.id, "too_large", "x")
    assert rows(catalogue, "state", "document_id") == [(files.FileState.NAME_ONLY, None)]
    assert scanner.scan(folder).changed == 0
