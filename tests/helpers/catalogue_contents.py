"""What is in a catalogue, as tests of the scan ask for it."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from desktop_app.engine.catalogue import Catalogue, documents, files, settings
from desktop_app.engine.catalogue.folders import FolderRow
from desktop_app.protocol.messages import EngineSettings
from desktop_app.protocol.worker_messages import Extracted


def known(catalogue: Catalogue) -> set[str]:
    """The paths that the catalogue knows."""
    return {os.fsdecode(row[0]) for row in catalogue.read().execute("SELECT path FROM files")}


def pending(catalogue: Catalogue) -> list[str]:
    """The names of the files that wait to be read."""
    return [Path(file.path).name for file in files.next_pending(catalogue.read(), 0, 100)]


def settle(catalogue: Catalogue) -> None:
    """As if all files had been read."""
    with catalogue.write() as db:
        db.execute("UPDATE files SET state = 1 WHERE state = 0")


def choose(catalogue: Catalogue, folder: FolderRow | None = None, *patterns: str, **chosen: object) -> None:
    """Set settings, and the patterns of a folder or of all."""
    with catalogue.write() as db:
        settings.save(db, EngineSettings(**chosen))  # type: ignore[arg-type]
        settings.set_exclusions(db, None if folder is None else folder.id, patterns)


def rows(catalogue: Catalogue, *columns: str) -> list[tuple[object, ...]]:
    """Columns of the table of files, by path."""
    found = catalogue.read().execute(f"SELECT {', '.join(columns)} FROM files ORDER BY path")
    return [tuple(row) for row in found]


def write(path: Path, text: str, mtime_ns: int = 1_700_000_000_123_456_789) -> None:
    """Write a file with a time finer than a second."""
    path.write_text(text)
    os.utime(path, ns=(mtime_ns, mtime_ns))


def read_all(catalogue: Catalogue, extracted: Callable[..., Extracted]) -> None:
    """Give each waiting file a document of its content."""
    for file in files.next_pending(catalogue.read(), 0, 1000):
        with catalogue.write() as db:
            document_id, _ = documents.store(db, extracted(Path(file.path).read_text()), "x")
            files.link(db, file.id, document_id, file.size_bytes, file.mtime_ns)


def documents_by_name(catalogue: Catalogue) -> dict[str, object]:
    """Path → document."""
    return {os.fsdecode(path): document_id for path, document_id in rows(catalogue, "path", "document_id")}


def by_names(catalogue: Catalogue, words: str) -> set[str]:
    """The file names in which these words are found."""
    found = catalogue.read().execute("SELECT rowid FROM names WHERE names MATCH ?", (f'"{words}"',))
    ids = [row[0] for row in found]
    return {row[0] for row in catalogue.read().execute("SELECT name, id FROM files") if row[1] in ids}
