"""A file that moved is the same file; and a scan undoes nothing that happens while it runs."""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop_app.engine.catalogue import Catalogue, documents
from desktop_app.engine.catalogue.folders import FolderRow
from desktop_app.engine.ingest.scan import Scanner
from tests.helpers.catalogue_contents import (
    by_names,
    choose,
    documents_by_name,
    known,
    pending,
    rows,
    settle,
    write,
)

Add = Callable[[Path], FolderRow]


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
