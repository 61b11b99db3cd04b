"""Filters as conditions on the table of files, for the SQL of search."""

from __future__ import annotations

import os
import sqlite3
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from desktop_app.engine.search.query import Filter

# What a type means: kinds that the readers give, and endings for files known by name only.
_KINDS: dict[str, tuple[str, ...]] = {
    "document": ("document", "pdf", "text", "markdown", "html"),
    "code": ("code", "notebook"),
    "email": ("email",),
}
_ENDINGS: dict[str, tuple[str, ...]] = {
    "document": tuple("pdf doc docx odt rtf txt md rst tex epub html htm pages".split()),
    "code": tuple("py js ts c h cpp hpp cs java go rs rb php sh sql swift kt r ipynb".split()),
    "email": tuple("eml msg mbox".split()),
    "image": tuple("png jpg jpeg gif bmp tif tiff webp svg heic heif avif ico psd".split()),
    "sheet": tuple("xlsx xls xlsm ods csv tsv numbers".split()),
    "slides": tuple("pptx ppt odp key".split()),
}
_BY_ENDING_ONLY = ("image", "sheet", "slides")  # whatever a reader calls what is in them


@dataclass(frozen=True)
class FileCondition:
    """A condition on `files f LEFT JOIN documents d`, with its parameters. Empty: all files."""

    sql: str = ""
    parameters: tuple[str | int, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.sql)

    @property
    def where(self) -> str:
        """The condition, always true where there is none."""
        return self.sql or "1"


def condition(filters: Sequence[Filter]) -> FileCondition:
    """All filters together: several of ext:, type: or lang: are alternatives, everything else must hold."""
    clauses: list[FileCondition] = []
    ordered = sorted(filters, key=lambda item: (item.field, item.negated))
    for (field, negated), group in groupby(ordered, key=lambda item: (item.field, item.negated)):
        found = [_clause(item) for item in group]
        if field in ("ext", "type", "lang") and not negated:
            found = [_joined(found, " OR ")]
        clauses += [FileCondition(f"NOT {part.sql}", part.parameters) if negated else part for part in found]
    return _joined(clauses, " AND ") if clauses else FileCondition()


def documents_of(db: sqlite3.Connection, files: FileCondition) -> set[int]:
    """The documents that at least one file of the condition holds."""
    rows = db.execute(
        "SELECT DISTINCT f.document_id FROM files f LEFT JOIN documents d ON d.id = f.document_id"
        f" WHERE f.document_id IS NOT NULL AND {files.where}",
        files.parameters,
    )
    rows.row_factory = None
    return {row[0] for row in rows}


@lru_cache(maxsize=1024)
def types_of(extension: str, kind: str) -> tuple[str, ...]:
    """The types of a file as `type:` knows them, by its ending and what a reader found ("": nothing)."""
    by_kind = "" if any(extension in _ENDINGS[name] for name in _BY_ENDING_ONLY) else kind
    return tuple(
        name for name, endings in _ENDINGS.items() if extension in endings or by_kind in _KINDS.get(name, ())
    )


def _clause(item: Filter) -> FileCondition:
    match item.field:
        case "ext":
            return _one_of("f.extension", item.values)
        case "lang":
            # The plain column can be looked up in its index; but NULL, of which nothing is known, is not it.
            column = "ifnull(d.language, '')" if item.negated else "d.language"
            return _one_of(column, item.values)
        case "type":
            return _of_types(item.values)
        case "in":
            return _inside(item.values[0])
        case "name":
            return _named(item.values[0])
        case "size":
            return _between("f.size_bytes", item.bounds.low, item.bounds.high)
    return _between("f.mtime_ns", item.bounds.low, item.bounds.high)


def _one_of(column: str, values: Sequence[str]) -> FileCondition:
    return FileCondition(f"({column} IN ({', '.join('?' * len(values))}))", tuple(values))


def _of_types(types: Sequence[str]) -> FileCondition:
    """By what the reader found, or by the ending; slides that a reader calls a document are slides."""
    kinds = tuple(kind for name in types for kind in _KINDS.get(name, ()))
    endings = tuple(ending for name in types for ending in _ENDINGS[name])
    others = tuple(ending for name in _BY_ENDING_ONLY for ending in _ENDINGS[name])
    by_kind = [_one_of("ifnull(d.kind, '')", kinds), _negated(_one_of("f.extension", others))]
    return _joined([_joined(by_kind, " AND "), _one_of("f.extension", endings)], " OR ")


def _inside(value: str) -> FileCondition:
    """Below a folder: whole parts of the path in a row, or a path from the root."""
    wanted = os.path.expanduser(value).replace("/", os.sep).strip(os.sep)
    if not wanted:
        return FileCondition("(1)")
    patterns = [f"{_pattern(form)}{_pattern(os.sep)}%" for form in _forms(wanted)]
    below = [f"%{_pattern(os.sep)}{pattern}" for pattern in patterns]
    # A path from a drive's letter has no separator in front.
    return _like("CAST(f.path AS TEXT)", below + patterns if ":" in wanted else below)


def _named(value: str) -> FileCondition:
    """A glob over the whole name; without * and ? the name must contain it."""
    forms = [_pattern(form) for form in _forms(value)]
    is_glob = "*" in value or "?" in value
    return _like("f.name", forms if is_glob else [f"%{form}%" for form in forms])


def _pattern(glob: str) -> str:
    """A LIKE pattern of a glob with * and ?."""
    escaped = "".join(f"\\{char}" if char in "\\%_" else char for char in glob)
    return escaped.replace("*", "%").replace("?", "_")


def _forms(text: str) -> list[str]:
    """Spellings to try: LIKE ignores case for ASCII only, and macOS decomposes accents."""
    if text.isascii():
        return [text]
    cased = (text, text.lower(), text.upper(), text.title(), text.capitalize())
    return list(dict.fromkeys(unicodedata.normalize(form, one) for one in cased for form in ("NFC", "NFD")))


def _like(column: str, patterns: Iterable[str]) -> FileCondition:
    clauses = [FileCondition(f"({column} LIKE ? ESCAPE '\\')", (pattern,)) for pattern in patterns]
    return _joined(clauses, " OR ")


def _between(column: str, low: int | None, high: int | None) -> FileCondition:
    clauses = []
    if low is not None:
        clauses.append(FileCondition(f"{column} >= ?", (low,)))
    if high is not None:
        clauses.append(FileCondition(f"{column} < ?", (high,)))
    return _joined(clauses, " AND ")


def _negated(part: FileCondition) -> FileCondition:
    return FileCondition(f"(NOT {part.sql})", part.parameters)


def _joined(parts: Sequence[FileCondition], word: str) -> FileCondition:
    sql = word.join(part.sql for part in parts)
    return FileCondition(f"({sql})", tuple(value for part in parts for value in part.parameters))
