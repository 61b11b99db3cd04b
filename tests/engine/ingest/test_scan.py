"""The scan: what is on disk is in the catalogue afterwards, and what is away is not forgotten."""

from __future__ import annotations

import contextlib
import os
import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop_app.engine.catalogue import Catalogue, documents, files, folders, settings
from desktop_app.engine.catalogue.folders import FolderRow
from desktop_app.engine.ingest.default_exclusions import Reason
from desktop_app.engine.ingest.scan import Scanner, file_entry
from desktop_app.protocol.messages import EngineSettings
from desktop_app.protocol.worker_messages import Extracted

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
        db.execute("UPDATE files SET state = 1 WHERE state = 0")


def choose(catalogue: Catalogue, folder: FolderRow | None = None, *patterns: str, **chosen: object) -> None:
    with catalogue.write() as db:
        settings.save(db, EngineSettings(**chosen))  # type: ignore[arg-type]
        settings.set_exclusions(db, None if folder is None else folder.id, patterns)


def rows(catalogue: Catalogue, *columns: str) -> list[tuple[object, ...]]:
    found = catalogue.read().execute(f"SELECT {', '.join(columns)} FROM files ORDER BY path")
    return [tuple(row) for row in found]


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


# ------------------------------------------------------------------ identity


@pytest.fixture
def read_library(
    catalogue: Catalogue, scanner: Scanner, library: Path, add: Add, extracted: Callable[..., Extracted]
) -> FolderRow:
    """A root whose files a, b and sub/c are read, each with a document of its own."""
    (library / "sub").mkdir()
    for name in ("a.txt", "b.txt", "sub/c.txt"):
        write(library / name, name)
    folder = add(library)
    scanner.scan(folder)
    read_all(catalogue, extracted)
    return folder


def write(path: Path, text: str, mtime_ns: int = 1_700_000_000_123_456_789) -> None:
    path.write_text(text)
    os.utime(path, ns=(mtime_ns, mtime_ns))


def read_all(catalogue: Catalogue, extracted: Callable[..., Extracted]) -> None:
    for file in files.next_pending(catalogue.read(), 0, 1000):
        with catalogue.write() as db:
            document_id, _ = documents.store(db, extracted(Path(file.path).read_text()), "x")
            files.link(db, file.id, document_id, file.size_bytes, file.mtime_ns)


def documents_by_name(catalogue: Catalogue) -> dict[str, object]:
    return {os.fsdecode(path): document_id for path, document_id in rows(catalogue, "path", "document_id")}


def by_names(catalogue: Catalogue, words: str) -> set[str]:
    found = catalogue.read().execute("SELECT rowid FROM names WHERE names MATCH ?", (f'"{words}"',))
    ids = [row[0] for row in found]
    return {row[0] for row in catalogue.read().execute("SELECT name, id FROM files") if row[1] in ids}


def test_a_renamed_file_keeps_its_row(
    catalogue: Catalogue, scanner: Scanner, library: Path, read_library: FolderRow
) -> None:
    before = {row[0]: row[1:] for row in rows(catalogue, "id", "document_id", "inode")}
    (library / "a.txt").rename(library / "renamed.md")
    (library / "sub").rename(library / "other")
    result = scanner.scan(read_library)
    assert (result.changed, result.moved, result.removed) == (0, 2, 0)
    assert known(catalogue) == {str(library / name) for name in ("renamed.md", "b.txt", "other/c.txt")}
    assert {row[0]: row[1:] for row in rows(catalogue, "id", "document_id", "inode")} == before
    assert {row[0]: row[1] for row in rows(catalogue, "name", "extension")}["renamed.md"] == "md"
    assert by_names(catalogue, "renamed") == {"renamed.md"}
    assert by_names(catalogue, "a.txt") == set()
    assert scanner.differences(read_library) == []


def test_what_moved_is_found_when_only_its_new_directory_is_compared(
    catalogue: Catalogue, scanner: Scanner, library: Path, read_library: FolderRow
) -> None:
    before = documents_by_name(catalogue)[str(library / "sub/c.txt")]
    (library / "sub").rename(library / "other")
    assert scanner.scan_below(read_library, str(library / "other")).moved == 1
    assert documents_by_name(catalogue)[str(library / "other/c.txt")] == before
    assert scanner.forget(str(library / "sub")) == 0


@pytest.mark.parametrize("first", ["old", "new"])
def test_a_file_moves_from_root_to_root_whichever_is_compared_first(
    catalogue: Catalogue, scanner: Scanner, library: Path, read_library: FolderRow, add: Add, first: str
) -> None:
    second = library.with_name("second")
    second.mkdir()
    (second / "other.txt").write_text("other")
    other = add(second)
    before = documents_by_name(catalogue)[str(library / "a.txt")]
    (library / "a.txt").rename(second / "a.txt")
    for folder in [read_library, other] if first == "old" else [other, read_library]:
        scanner.scan(folder)
    assert documents_by_name(catalogue)[str(second / "a.txt")] == before
    assert pending(catalogue) == ["other.txt"]
    assert len(known(catalogue)) == 4


def test_a_root_that_was_renamed_and_added_anew_keeps_everything(
    catalogue: Catalogue, scanner: Scanner, library: Path, read_library: FolderRow, add: Add
) -> None:
    elsewhere = library.with_name("elsewhere")
    library.rename(elsewhere)
    assert scanner.scan(read_library).offline
    assert scanner.scan(add(elsewhere)).moved == 3
    assert pending(catalogue) == []
    assert {Path(path).parts[-2] for path in known(catalogue)} == {"elsewhere", "sub"}


def test_files_of_an_offline_root_stay_where_a_copy_comes(
    catalogue: Catalogue, scanner: Scanner, library: Path, read_library: FolderRow, add: Add
) -> None:
    copy = library.with_name("copy")
    shutil.copytree(library, copy)  # with the same times, but other inodes
    library.rename(library.with_name("unplugged"))
    scanner.scan(read_library)
    assert scanner.scan(add(copy)).moved == 0
    assert len(known(catalogue)) == 6


def test_hard_links_and_copies_are_not_taken_for_moves(
    catalogue: Catalogue, scanner: Scanner, library: Path, read_library: FolderRow
) -> None:
    os.link(library / "a.txt", library / "link.txt")
    shutil.copy2(library / "b.txt", library / "copy.txt")
    result = scanner.scan(read_library)
    assert (result.changed, result.moved) == (2, 0)
    assert len(known(catalogue)) == 5
    (library / "a.txt").unlink()  # its other name was read by now, or waits for it
    assert scanner.scan(read_library).removed == 1
    assert str(library / "link.txt") in known(catalogue)


@pytest.mark.parametrize("change", ["size", "time", "whole second"])
def test_an_inode_alone_is_no_identity(
    catalogue: Catalogue, scanner: Scanner, library: Path, read_library: FolderRow, change: str
) -> None:
    """Inodes are used again; and files out of an archive share their times."""
    if change == "whole second":
        write(library / "a.txt", "a.txt", 1_700_000_000_000_000_000)
        scanner.scan(read_library)
        settle(catalogue)
    (library / "a.txt").rename(library / "new.txt")
    if change == "size":
        write(library / "new.txt", "another")
    elif change == "time":
        write(library / "new.txt", "A.TXT", 1_700_000_000_123_456_790)
    result = scanner.scan(read_library)
    assert (result.changed, result.moved, result.removed) == (1, 0, 1)
    assert pending(catalogue) == ["new.txt"]


def test_two_files_that_change_places_are_read_again(
    catalogue: Catalogue, scanner: Scanner, library: Path, read_library: FolderRow
) -> None:
    (library / "a.txt").rename(library / "tmp")
    (library / "b.txt").rename(library / "a.txt")
    (library / "tmp").rename(library / "b.txt")
    assert scanner.scan(read_library).changed == 2
    assert sorted(pending(catalogue)) == ["a.txt", "b.txt"]
    assert len(known(catalogue)) == 3


def test_files_named_by_events_move_too(
    catalogue: Catalogue, scanner: Scanner, library: Path, read_library: FolderRow
) -> None:
    before = documents_by_name(catalogue)
    (library / "a.txt").rename(library / "sub" / "a.txt")
    (library / "b.txt").rename(library / "sub" / "b.txt")
    write(library / "sub/c.txt", "longer than before")
    assert scanner.forget(str(library / "b.txt")) == 1  # the news of where it went comes later
    entries = [
        scanner.entry(read_library, str(library / "sub" / name)) for name in ("a.txt", "b.txt", "c.txt")
    ]
    noted = scanner.take_in(read_library, [entry for entry in entries if entry is not None])
    assert (noted.moved, noted.to_read) == (2, 1)
    assert pending(catalogue) == ["c.txt"]
    after = documents_by_name(catalogue)
    assert [after[str(library / "sub" / name)] for name in ("a.txt", "b.txt")] == [
        before[str(library / name)] for name in ("a.txt", "b.txt")
    ]


def test_what_was_left_out_for_a_while_is_not_read_again(
    catalogue: Catalogue, scanner: Scanner, library: Path, read_library: FolderRow
) -> None:
    before = documents_by_name(catalogue)
    choose(catalogue, read_library, "*.txt")
    assert scanner.scan(read_library).removed == 3
    choose(catalogue, read_library)
    assert scanner.scan(read_library).moved == 3
    assert documents_by_name(catalogue) == before


def test_a_file_whose_document_is_erased_is_read_again(
    catalogue: Catalogue, scanner: Scanner, library: Path, read_library: FolderRow
) -> None:
    scanner.forget(str(library / "a.txt"))
    with catalogue.write() as db:
        documents.collect(db)
    assert scanner.scan(read_library).changed == 1
    assert pending(catalogue) == ["a.txt"]


# ------------------------------------------------------------------ races


def test_a_root_that_goes_while_it_is_looked_at_loses_nothing(
    catalogue: Catalogue,
    scanner: Scanner,
    library: Path,
    read_library: FolderRow,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    real = os.scandir
    listed: list[str] = []

    def unplug_in_between(path: str) -> object:
        listed.append(path)
        if listed.count(str(library)) == 2:  # it was there when the scan began
            library.rename(library.with_name("unplugged"))
        return real(path)

    monkeypatch.setattr(os, "scandir", unplug_in_between)
    assert scanner.scan(read_library).offline
    assert len(known(catalogue)) == 3


def test_what_comes_back_behind_the_scan_is_not_forgotten(
    catalogue: Catalogue,
    scanner: Scanner,
    library: Path,
    read_library: FolderRow,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Events are followed while a scan runs: it must not undo what they have noted."""
    real = os.scandir

    def list_while_it_is_away(path: str) -> object:
        if path != str(library):
            return real(path)
        (library / "sub").rename(library.with_name("aside"))
        with real(path) as listing:
            items = list(listing)
        library.with_name("aside").rename(library / "sub")
        return contextlib.nullcontext(iter(items))

    monkeypatch.setattr(os, "scandir", list_while_it_is_away)
    assert scanner.scan(read_library).removed == 0
    assert str(library / "sub/c.txt") in known(catalogue)


def test_a_cancelled_scan_forgets_nothing(
    catalogue: Catalogue, library: Path, own_data: Path, read_library: FolderRow
) -> None:
    scanner = Scanner(catalogue, str(own_data), on_found=lambda: None, cancelled=lambda: True)
    shutil.rmtree(library / "sub")
    assert scanner.scan(read_library).removed == 0
    assert len(known(catalogue)) == 3


def test_one_directory_under_two_paths_is_walked_once(
    catalogue: Catalogue, scanner: Scanner, library: Path, add: Add, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As bind mounts show it; here by metadata, since mounting takes rights."""
    for name in ("a/x.txt", "b/x.txt", "c/x.txt"):
        (library / name).parent.mkdir()
        (library / name).write_text("x")
    real = os.lstat
    monkeypatch.setattr(
        os, "lstat", lambda path, **more: real(library / "a" if path == str(library / "b") else path, **more)
    )
    folder = add(library)
    scanner.scan(folder)
    assert known(catalogue) == {str(library / "a/x.txt"), str(library / "c/x.txt")}
    assert not scanner.looks_into(folder, str(library / "b"))
    assert scanner.entry(folder, str(library / "b/x.txt")) is None
    scanner.scan_below(folder, str(library / "b"))
    assert len(known(catalogue)) == 2
