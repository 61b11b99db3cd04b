"""Facets: how what matches is spread over types, folders, dates and languages, as filters with counts.

Copies of one content count once, as they are one hit. What is counted are all candidates of a search and
all files whose name matched, not only what is shown; of filters alone, the newest MOST_COUNTED files.
"""

from __future__ import annotations

import json
import os
import re
import sqlite3
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TypeVar

from desktop_app.engine.search.bounds import MOST
from desktop_app.engine.search.filters import FileCondition, types_of
from desktop_app.protocol.messages import Facet, FacetName, FacetValue

MOST_COUNTED = 500
MOST_ENDINGS = 8
MOST_LANGUAGES = 8
MOST_FOLDERS = (8, 5, 4)  # in one place, by its depth
DEEPEST = 3  # parts of a place: a root, a folder in it, one in that

_Place = tuple[str, ...]
"""The name of a root, and folders below it."""

V = TypeVar("V")

# A quotation mark ends a filter's value, the next two are wildcards in it, the last are no characters.
_UNSAYABLE = re.compile('["*?\ud800-\udfff]')


@dataclass(frozen=True, slots=True)
class _File:
    content: int  # equal for copies
    path: str
    extension: str
    kind: str
    language: str
    mtime_ns: int
    root: str


def count_found(
    db: sqlite3.Connection,
    documents: Collection[int],
    file_ids: Collection[int],
    files: FileCondition,
    today: date,
) -> list[Facet]:
    """Facets of documents and single files, as far as they are inside the condition."""
    chosen = "f.id IN (SELECT value FROM json_each(?) UNION"
    chosen += " SELECT id FROM files WHERE document_id IN (SELECT value FROM json_each(?)))"
    given = (json.dumps(list(file_ids)), json.dumps(list(documents)))
    return _facets(_read(db, f"{chosen} AND {files.where}", (*given, *files.parameters)), today)


def count_listed(db: sqlite3.Connection, files: FileCondition, today: date) -> list[Facet]:
    """Facets of the newest files of a condition."""
    newest = "SELECT f.id FROM files f LEFT JOIN documents d ON d.id = f.document_id"
    newest += f" WHERE {files.where} ORDER BY f.mtime_ns DESC LIMIT {MOST_COUNTED + 1}"
    return _facets(_read(db, f"f.id IN ({newest})", files.parameters), today)


def _read(db: sqlite3.Connection, where: str, parameters: Sequence[str | int]) -> list[_File]:
    rows = db.execute(
        "SELECT ifnull(f.document_id, -f.id), f.path, f.extension, ifnull(d.kind, ''),"
        " ifnull(d.language, ''), f.mtime_ns, r.path"
        " FROM files f JOIN folders r ON r.id = f.folder_id LEFT JOIN documents d ON d.id = f.document_id"
        f" WHERE {where} ORDER BY f.mtime_ns DESC LIMIT ?",
        (*parameters, MOST_COUNTED + 1),
    )
    rows.row_factory = None
    return [
        _File(content, os.fsdecode(path), extension, kind, language, mtime_ns, os.fsdecode(root))
        for content, path, extension, kind, language, mtime_ns, root in rows
    ]


def _facets(files: list[_File], today: date) -> list[Facet]:
    partly = len(files) > MOST_COUNTED
    files = files[:MOST_COUNTED]
    every: dict[FacetName, list[FacetValue]] = {
        "type": _types(files),
        "ending": _endings(files),
        "folder": _folders(files),
        "date": _dates(files, today),
        "language": _languages(files),
    }
    return [Facet(name=name, values=values, partly=partly) for name, values in every.items() if values]


def _types(files: Sequence[_File]) -> list[FacetValue]:
    counts = _count((file.content, name) for file in files for name in types_of(file.extension, file.kind))
    return [FacetValue(filter=f"type:{name}", name=name, count=n) for name, n in _most_frequent(counts)]


def _endings(files: Sequence[_File]) -> list[FacetValue]:
    usable = (file for file in files if file.extension.isalnum())
    counts = _count((file.content, file.extension) for file in usable)
    return [
        FacetValue(filter=f"ext:{ending}", name=ending, count=n)
        for ending, n in _most_frequent(counts)[:MOST_ENDINGS]
    ]


def _languages(files: Sequence[_File]) -> list[FacetValue]:
    counts = _count((file.content, file.language) for file in files if file.language)
    return [
        FacetValue(filter=f"lang:{code}", name=code, count=n)
        for code, n in _most_frequent(counts)[:MOST_LANGUAGES]
    ]


def _dates(files: Sequence[_File], today: date) -> list[FacetValue]:
    """From the newest on; each span holds those before it, as its filter does."""
    year = today.replace(month=1, day=1)
    found = [
        _date(name, f"after:{day}", files, _midnight_ns(day), MOST) for name, day in _spans(today).items()
    ]
    found.append(_date("older", f"before:{year}", files, -MOST, _midnight_ns(year)))
    return [value for value in found if value.count]


def _date(name: str, filter: str, files: Sequence[_File], low_ns: int, high_ns: int) -> FacetValue:
    count = len({file.content for file in files if low_ns <= file.mtime_ns < high_ns})
    return FacetValue(filter=filter, name=name, count=count)


def _spans(today: date) -> dict[str, date]:
    return {
        "today": today,
        "week": today - timedelta(days=today.weekday()),
        "month": today.replace(day=1),
        "year": today.replace(month=1, day=1),
    }


def _midnight_ns(day: date) -> int:
    """The first moment of a day in local time."""
    from_datetime = datetime.combine(day, datetime.min.time())
    return int(from_datetime.timestamp()) * 1_000_000_000


def _folders(files: Sequence[_File]) -> list[FacetValue]:
    """The folders in each root and those in them, as a tree; the roots too where there are several."""
    counts = _count((file.content, place) for file in files for place in _places(file))
    inside: dict[_Place, list[_Place]] = {}
    for place, _ in _most_frequent(counts):
        inside.setdefault(place[:-1], []).append(place)
    return _below((), counts, inside, -1 if len(inside.get((), ())) == 1 else 0)


def _below(
    place: _Place, counts: Counter[_Place], inside: Mapping[_Place, Sequence[_Place]], depth: int
) -> list[FacetValue]:
    """What lies in a place, each followed by what lies in it. A negative depth is not listed itself."""
    found: list[FacetValue] = []
    if place not in inside:
        return found
    for other in inside[place][: MOST_FOLDERS[max(0, depth)]]:
        if depth >= 0:
            filter = f"in:{quoted('/'.join(other))}"
            found.append(FacetValue(filter=filter, name=other[-1], count=counts[other], depth=depth))
        found += _below(other, counts, inside, depth + 1)
    return found


def _places(file: _File) -> list[_Place]:
    """All that holds it: the root, and up to two folders below; without what a filter cannot name."""
    folder = os.path.dirname(file.path)
    if not folder.startswith(file.root) or _UNSAYABLE.search(folder):
        return []  # or the root is a single file
    name = os.path.basename(file.root.rstrip(os.sep)) or file.root
    parts = (name, *folder[len(file.root) :].strip(os.sep).split(os.sep)[: DEEPEST - 1])
    return [parts[:length] for length in range(1, len(parts) + 1) if parts[length - 1]]


def quoted(value: str) -> str:
    """A filter's value as it stands in a query: in quotation marks where it has blanks."""
    return f'"{value}"' if any(char.isspace() for char in value) else value


def _count(pairs: Iterable[tuple[int, V]]) -> Counter[V]:
    """How many contents have each value."""
    return Counter(value for _, value in set(pairs))


def _most_frequent(counts: Counter[V]) -> list[tuple[V, int]]:
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))
