"""A library on disk, and a scanner that compares it with the catalogue."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from desktop_app.engine.catalogue import Catalogue, folders
from desktop_app.engine.catalogue.folders import FolderRow
from desktop_app.engine.ingest.scan import Scanner
from desktop_app.protocol.worker_messages import Extracted
from tests.helpers.catalogue_contents import read_all, write

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
