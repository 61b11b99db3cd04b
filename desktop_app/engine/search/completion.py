"""How what is being typed may go on: filters and their values, words of the library, searches of before."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from desktop_app.engine.catalogue import Catalogue, searches
from desktop_app.engine.catalogue.files import printable
from desktop_app.engine.indexes.analysis import is_unspaced
from desktop_app.engine.indexes.lexical import LexicalIndex
from desktop_app.engine.search.facets import quoted
from desktop_app.engine.search.library_values import FolderCount, LibraryValues
from desktop_app.engine.search.names import fold
from desktop_app.engine.search.query import TYPES
from desktop_app.protocol.languages import LANGUAGES
from desktop_app.protocol.messages import Completion, CompletionKind, Completions

FIELDS = ("ext", "type", "in", "name", "after", "before", "size", "lang")
LISTED = ("ext", "type", "lang")  # their values may be several, with commas
MOST_VALUES = 8
MOST_SAVED, MOST_PAST, MOST_WORDS = 4, 5, 4
LEAST_WORD = 2  # letters, before a word is completed
LEAST_NAME = 3  # the index of names is by three letters
NAMES_READ = 300
SIZES = (">1mb", ">10mb", ">100mb", "<100kb")

_OPEN = re.compile(
    rf'(?:(?<=\s)|^)(?P<minus>-?)(?:(?P<field>{"|".join(FIELDS)}):)?(?P<quote>"?)(?P<value>[^\s"]*|(?<=")[^"]*)$',
    re.IGNORECASE,
)
_CURLY = str.maketrans("“”„‟＂", '"""""')


@dataclass(frozen=True)
class _Token:
    """What stands before the cursor and is not finished: code points [start, end) of the query."""

    field: str  # "" for a word
    minus: str
    value: str
    start: int
    end: int


@dataclass(frozen=True)
class _Value:
    """Something a filter can be set to."""

    text: str
    count: int | None = None
    note: str = ""


class Completer:
    """Completes queries of one library. Any thread may ask."""

    def __init__(
        self, catalogue: Catalogue, lexical: LexicalIndex, today: Callable[[], date] = date.today
    ) -> None:
        self._catalogue, self._lexical, self._today = catalogue, lexical, today
        self._values = LibraryValues(catalogue)

    def complete(self, query: str, cursor: int) -> Completions:
        """Everything that fits, in an order to be shown: values alone where a filter is being typed."""
        cursor = min(max(cursor, 0), len(query))
        query = printable(query)
        token = _token_at(query, cursor)
        items: list[Completion] = []
        if token is not None and token.field:
            items = self._filter_values(token)
        elif cursor == len(query):
            items = [*self._searches(query), *_filter_names(token), *self._words(token)]
        return Completions(query=query, cursor=cursor, items=items)

    # ------------------------------------------------------------ searches of before

    def _searches(self, query: str) -> list[Completion]:
        db, start = self._catalogue.read(), fold(query.lstrip())
        saved = [
            _whole("saved", search.query, query, search.name)
            for search in searches.saved(db)
            if fold(search.query).startswith(start) or f" {start}" in f" {fold(search.name)}"
        ]
        kept = {item.text for item in saved}
        past = [
            _whole("past", search.query, query)
            for search in searches.past(db)
            if search.query not in kept and fold(search.query).startswith(start)
        ]
        return [*_others(saved, query)[:MOST_SAVED], *_others(past, query)[:MOST_PAST]]

    # ------------------------------------------------------------ filters

    def _filter_values(self, token: _Token) -> list[Completion]:
        before, _, last = token.value.rpartition(",") if token.field in LISTED else ("", "", token.value)
        values = self._values_of(token.field, last)
        lead = f"{token.minus}{token.field}:{before}{',' if before else ''}"
        return [
            Completion(
                kind="value",
                text=f"{lead}{quoted(value.text)}",
                start=token.start,
                end=token.end,
                count=value.count,
                note=value.note,
            )
            for value in values[:MOST_VALUES]
        ]

    def _values_of(self, field: str, typed: str) -> list[_Value]:
        match field:
            case "ext":
                return _starting(self._values.current().endings, typed.lstrip("*.").lower())
            case "type":
                counts = self._values.current().types
                known = {name: counts.get(name, 0) for name in TYPES}
                return _starting(known, typed.lower())
            case "lang":
                return _languages(self._values.current().languages, typed.lower())
            case "in":
                return _folders(self._values.current().folders, typed)
            case "name":
                return _names(self._catalogue.read(), typed)
            case "size":
                return [_Value(size) for size in SIZES if size.startswith(typed.lower())]
        return [value for value in self._dates() if value.text.startswith(typed)]

    def _dates(self) -> list[_Value]:
        today = self._today()
        days = {
            "today": today,
            "yesterday": today - timedelta(days=1),
            "week": today - timedelta(days=today.weekday()),
            "month": today.replace(day=1),
            "year": today.replace(month=1, day=1),
            "last_year": today.replace(year=today.year - 1, month=1, day=1),
        }
        return [_Value(day.isoformat(), note=name) for name, day in days.items()]

    # ------------------------------------------------------------ words

    def _words(self, token: _Token | None) -> list[Completion]:
        """Words of the library that begin as the last one does."""
        if token is None or len(token.value) < LEAST_WORD or is_unspaced(token.value):
            return []
        folded = self._lexical.analyzer.words_of(token.value)
        if len(folded) != 1 or len(folded[0]) != len(token.value):
            return []  # several words in one, or letters that fold to more: what follows is not its end
        found = self._lexical.words_starting_with(token.value, MOST_WORDS + 1)
        return [
            Completion(
                kind="word",
                text=f"{token.minus}{token.value}{word[len(token.value) :]}",
                start=token.start,
                end=token.end,
            )
            for word in found
            if word != folded[0]
        ][:MOST_WORDS]


def _token_at(query: str, cursor: int) -> _Token | None:
    """The unfinished word or filter before the cursor; of a filter, what follows up to a blank goes along."""
    plain = query.translate(_CURLY)
    found = _OPEN.search(plain[:cursor])
    if found is None:
        return None
    rest = re.match(r'[^"]*"' if found["quote"] else r"[^\s\"]*", plain[cursor:])
    end = cursor + (rest.end() if rest and found["field"] else 0)
    if not found["field"] and found["quote"]:
        return None  # a phrase: it is to occur as it is typed
    value = query[found.start("value") : cursor]
    return _Token((found["field"] or "").lower(), found["minus"], value, found.start(), end)


def _filter_names(token: _Token | None) -> list[Completion]:
    """Filters whose name begins so; all of them for an empty place."""
    if token is None:
        return []
    return [
        Completion(kind="filter", text=f"{token.minus}{name}:", start=token.start, end=token.end)
        for name in FIELDS
        if name.startswith(token.value.lower())
    ]


def _whole(kind: CompletionKind, text: str, query: str, note: str = "") -> Completion:
    return Completion(kind=kind, text=text, start=0, end=len(query), note=note)


def _others(items: Iterable[Completion], query: str) -> list[Completion]:
    """Without what stands there already."""
    return [item for item in items if item.text != query.strip()]


def _starting(counts: Mapping[str, int], typed: str) -> list[_Value]:
    found = [(-number, text) for text, number in counts.items() if text.startswith(typed)]
    return [_Value(text, -number) for number, text in sorted(found)]


def _folders(folders: Iterable[FolderCount], typed: str) -> list[_Value]:
    """Folders by the beginning of a word of their name, below those that are written before a slash."""
    *above, last = fold(typed.replace("\\", "/")).split("/")
    wanted = f" {last}"
    found: dict[str, list[FolderCount]] = {}
    for folder in folders:
        if wanted in folder.folded and _lies_in(folder.parts, above):
            named = "/".join(folder.parts[-1 - len(above) :])
            same = found.setdefault(named, [])
            # Folders come after those they lie in: what is counted there is not counted again.
            if not any(folder.parts[: len(other.parts)] == other.parts for other in same):
                same.append(folder)
    counts = {text: sum(folder.files for folder in same) for text, same in found.items()}
    return _starting({text: n for text, n in counts.items() if not any(char in text for char in '"*?')}, "")


def _languages(counts: Mapping[str, int], typed: str) -> list[_Value]:
    """Languages by their code or their English name."""
    fitting = {
        code: number
        for code, number in counts.items()
        if code.startswith(typed) or LANGUAGES.get(code, "").lower().startswith(typed)
    }
    return [_Value(value.text, value.count, note=value.text) for value in _starting(fitting, "")]


def _lies_in(parts: tuple[str, ...], above: list[str]) -> bool:
    return [fold(part) for part in parts[-1 - len(above) : -1]] == above if above else True


def _names(db: sqlite3.Connection, typed: str) -> list[_Value]:
    """Names of files that begin so, then those that hold it."""
    if len(typed) < LEAST_NAME or any(char in typed for char in '"*?'):
        return []
    rows = db.execute(
        "SELECT DISTINCT name FROM files WHERE id IN"
        f" (SELECT rowid FROM names WHERE names MATCH ? LIMIT {NAMES_READ})",
        (f'"{typed}"',),
    )
    names = [row[0] for row in rows if not any(char in row[0] for char in '"*?')]
    wanted = fold(typed)
    names.sort(key=lambda name: (not fold(name).startswith(wanted), len(name), name))
    return [_Value(name) for name in names]
