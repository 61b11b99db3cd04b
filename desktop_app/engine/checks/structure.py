"""The catalogue's file: its pages, its indexes, references between tables, the index of file names."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from typing import Final

from desktop_app.engine.catalogue import Catalogue
from desktop_app.engine.catalogue.damage import is_names_damage
from desktop_app.engine.catalogue.formats import strange_values
from desktop_app.engine.checks.found import Found, in_pairs, name_of_file
from desktop_app.protocol.errors import EnvironmentProblem

PROGRESS_STEPS: Final = 200_000  # of SQLite's machine, between two looks at whether to go on
_OF_AN_INDEX: Final = ("missing from index", "wrong # of entries in index", "non-unique entry in index")
_OF_THE_NAMES: Final = "FTS5"


def pages(catalogue: Catalogue, cancelled: Callable[[], bool]) -> tuple[Found, Found]:
    """What SQLite says of the file: (damage that needs a new catalogue, damage of indexes alone)."""
    damaged, indexes = Found(), Found()
    for message in _integrity(catalogue, cancelled):
        if any(part in message for part in _OF_AN_INDEX):
            indexes.say(f"an index of the catalogue is wrong: {message}")
        elif _OF_THE_NAMES not in message:
            damaged.say(f"the catalogue's file is damaged: {message}")
    return damaged, indexes


def _integrity(catalogue: Catalogue, cancelled: Callable[[], bool]) -> list[str]:
    connection = catalogue.new_reader()
    connection.set_progress_handler(lambda: int(cancelled()), PROGRESS_STEPS)
    try:
        found = [str(row[0]) for row in connection.execute("PRAGMA integrity_check(100)")]
        if not cancelled():
            found += strange_values(connection)
    except EnvironmentProblem as error:
        found = [str(error)]
    finally:
        connection.close()
    return [message for message in found if message != "ok"]


def mend_indexes(catalogue: Catalogue) -> None:
    """Build all indexes of the catalogue anew from its tables."""
    with catalogue.write() as db:
        db.execute("REINDEX")


def references(catalogue: Catalogue) -> Found:
    """Rows that refer to a row that is not there."""
    found = Found()
    for table, _, parent, _ in catalogue.read().execute("PRAGMA foreign_key_check"):
        found.say(f"a row of the table of {table} refers to one of {parent} that is not there")
    return found


_DANGLING: Final = (
    "UPDATE files SET document_id = NULL, state = 0 WHERE document_id IS NOT NULL"
    " AND document_id NOT IN (SELECT id FROM documents)",
    "DELETE FROM files WHERE folder_id NOT IN (SELECT id FROM folders)",
    "DELETE FROM passages WHERE document_id NOT IN (SELECT id FROM documents)",
    # Read again, under a packing that is no reader's, a document gets its passages anew.
    "UPDATE documents SET packing = '' WHERE id IN"
    " (SELECT document_id FROM passages WHERE text_id NOT IN (SELECT id FROM texts))",
    "UPDATE files SET state = 0 WHERE document_id IN"
    " (SELECT document_id FROM passages WHERE text_id NOT IN (SELECT id FROM texts))",
    "DELETE FROM passages WHERE text_id NOT IN (SELECT id FROM texts)",
    "DELETE FROM vectors WHERE text_id NOT IN (SELECT id FROM texts)",
    "DELETE FROM vectors WHERE model_id NOT IN (SELECT id FROM models)",
    "DELETE FROM embed_queue WHERE text_id NOT IN (SELECT id FROM texts)",
    "DELETE FROM exclusions WHERE folder_id IS NOT NULL AND folder_id NOT IN (SELECT id FROM folders)",
)


def mend_references(catalogue: Catalogue) -> None:
    """Erase what refers to nothing; files that lose their document by it are read again."""
    with catalogue.write() as db:
        for statement in _DANGLING:
            db.execute(statement)


def names(catalogue: Catalogue) -> Found:
    """Whether the index of file names holds what the table of files says."""
    found = Found()
    try:
        with catalogue.write() as db:
            # rank = 1 has it compared with the table too; a plain check looks at the index alone.
            db.execute("INSERT INTO names(names, rank) VALUES ('integrity-check', 1)")
    except EnvironmentProblem as error:
        if not (isinstance(error.__cause__, sqlite3.Error) and is_names_damage(error.__cause__)):
            raise
        found.say("the index of file names does not agree with the files")
    return found


def lost_files(catalogue: Catalogue) -> Found:
    """Files that count as read, but have no document."""
    db, found = catalogue.read(), Found()
    for (number,) in db.execute("SELECT id FROM files WHERE state IN (1, 2) AND document_id IS NULL"):
        found.add(number, lambda n: f"{name_of_file(db, n)}: what was read of it is not there")
    return found


def mend_lost_files(catalogue: Catalogue, found: Found) -> None:
    """Have them read again."""
    for chunk in found.chunks():
        with catalogue.write() as db:
            db.executemany("UPDATE files SET state = 0 WHERE id = ?", in_pairs(chunk))
