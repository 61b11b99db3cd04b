"""Natural hints: "pdf from last week" says a filter, which is offered in words and never applied silently.

A small grammar: in each language the query is searched for one kind of file, one time, one size and one
folder (see hint_words). What is left must not read like a question or a statement: those are searched as
they are. Everything here is a plain function of the text, the day and the names of folders.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from desktop_app.presenters.language import translate
from desktop_app.presenters.searching.facets import type_label
from desktop_app.presenters.searching.hint_words import FOLDERS_EVERYBODY_HAS, LANGUAGES, SIZE, Words
from desktop_app.presenters.searching.query_text import field_of, filters_in, with_filters
from desktop_app.presenters.wording import month_words, printable

MOST_WORDS = 6  # besides what is offered as filters: more is a text, not a look-up
LONGEST = 120  # characters
DAYS_OF = {"day": 1, "week": 7, "month": 30, "year": 365}


@dataclass(frozen=True)
class Offer:
    """Filters that a query seems to ask for. `query` is what the box holds once they are taken."""

    label: str
    query: str


@dataclass(frozen=True)
class _Part:
    """A stretch [start, end) of the text, and the filters that say the same."""

    start: int
    end: int
    filters: tuple[str, ...]
    label: str
    alone: bool = True  # enough for an offer without another part


@dataclass(frozen=True)
class _Grammar:
    """The patterns of one language."""

    words: Words
    types: tuple[tuple[str, re.Pattern[str], bool], ...]  # filter, pattern, whether it is enough alone
    spans: tuple[tuple[str, re.Pattern[str]], ...]
    last: re.Pattern[str] | None
    day: re.Pattern[str] | None
    month: re.Pattern[str] | None
    year: re.Pattern[str] | None
    size: re.Pattern[str] | None
    folder: re.Pattern[str] | None
    fillers: re.Pattern[str]
    sentence: re.Pattern[str]


def offer(query: str, today: date, folders: Iterable[str]) -> Offer | None:
    """The filters that the query asks for in words; None in most cases. `folders`: names in the library.

    Of several languages that could be meant, the one that accounts for most of the text.
    """
    if not query.strip() or len(query) > LONGEST or "\n" in query:
        return None
    plain, present = _plain_words(query)
    readings = []
    for grammar in _grammars():
        parts = _parts(grammar, plain, today, folders, present)
        rest = _rest(grammar, plain, parts)
        if parts and _is_look_up(grammar, plain, parts, rest):
            readings.append((parts, rest))
    if not readings:
        return None
    return _offer(query, *max(readings, key=lambda reading: sum(p.end - p.start for p in reading[0])))


def _plain_words(query: str) -> tuple[str, set[str]]:
    """The query with blanks for filters and phrases, and the fields that have filters already."""
    chips = filters_in(query)
    plain = query
    for start, end in [(chip.start, chip.end) for chip in chips]:
        plain = plain[:start] + " " * (end - start) + plain[end:]
    plain = re.sub(r'"[^"]*"', lambda found: " " * len(found[0]), plain)
    return plain, {field_of(chip.text) for chip in chips}


def _offer(query: str, parts: Sequence[_Part], rest: str) -> Offer:
    kept = [chip.text for chip in filters_in(query)] + re.findall(r'"[^"]*"', query)
    filters = [text for part in parts for text in part.filters]
    label = " · ".join(part.label for part in parts)
    return Offer(label[:1].upper() + label[1:], with_filters(rest, [*kept, *filters]))


# ------------------------------------------------------------------ what is said


def _parts(
    grammar: _Grammar, plain: str, today: date, folders: Iterable[str], present: set[str]
) -> list[_Part]:
    """At most one part of each kind, in the order in which the offer names them."""
    found: dict[str, _Part] = {}
    left = plain
    readers: tuple[tuple[str, set[str], Callable[[str], _Part | None]], ...] = (
        ("size", {"size"}, lambda text: _size(grammar, text)),
        ("date", {"after"}, lambda text: _date(grammar, text, today)),
        ("folder", {"in"}, lambda text: _folder(grammar, text, folders)),
        ("type", {"type", "ext"}, lambda text: _type(grammar, text)),
    )
    for kind, fields, find in readers:
        part = None if fields & present else find(left)
        if part is not None:
            found[kind] = part
            left = left[: part.start] + " " * (part.end - part.start) + left[part.end :]
    return [found[kind] for kind in ("type", "date", "size", "folder") if kind in found]


def _type(grammar: _Grammar, text: str) -> _Part | None:
    for filter, pattern, alone in grammar.types:
        if found := pattern.search(text):
            label = translate("search", "only {type}", "a kind of file: only PDF, only Images")
            return _Part(*found.span(), (filter,), label.format(type=_type_words(filter)), alone)
    return None


def _type_words(filter: str) -> str:
    field, _, value = filter.partition(":")
    return type_label(value) if field == "type" else _ENDINGS.get(value, value.upper())


_ENDINGS = {"docx,doc": "Word", "md": "Markdown", "ipynb": "Jupyter"}  # names, alike in all languages


def _size(grammar: _Grammar, text: str) -> _Part | None:
    found = grammar.size.search(text) if grammar.size else None
    if found is None:
        return None
    number, unit = found["number"].replace(",", "."), found["unit"][0].lower()
    if found["larger"] is not None:
        sign, label = ">", translate("search", "larger than {size}")
    else:
        sign, label = "<", translate("search", "smaller than {size}")
    return _Part(
        *found.span(), (f"size:{sign}{number}{unit}b",), label.format(size=f"{number} {unit.upper()}B")
    )


def _folder(grammar: _Grammar, text: str, folders: Iterable[str]) -> _Part | None:
    if grammar.folder is None:
        return None
    known = {name.casefold(): name for name in (*FOLDERS_EVERYBODY_HAS, *folders)}
    for found in grammar.folder.finditer(text):
        name = known.get(found["name"].strip().casefold())
        if name is not None and not any(char in name for char in '"*?'):
            value = f'"{name}"' if " " in name else name
            label = translate("search", "in “{folder}”").format(folder=printable(name))
            return _Part(*found.span(), (f"in:{value}",), label)
    return None


# ------------------------------------------------------------------ times


def _date(grammar: _Grammar, text: str, today: date) -> _Part | None:
    for read in (_last, _span, _day, _month, _year):
        if (part := read(grammar, text, today)) is not None:
            return part
    return None


def _span(grammar: _Grammar, text: str, today: date) -> _Part | None:
    for key, pattern in grammar.spans:
        if found := pattern.search(text):
            filters, label = _SPANS[key](today)
            return _Part(*found.span(), filters, label)
    return None


def _last(grammar: _Grammar, text: str, today: date) -> _Part | None:
    found = grammar.last.search(text) if grammar.last else None
    if found is None:
        return None
    unit = next(
        name
        for name, words in grammar.words.units.items()
        if re.fullmatch(words, found["unit"], re.IGNORECASE)
    )
    filters, label = _last_days(today, int(found["number"]) * DAYS_OF[unit])
    return _Part(*found.span(), filters, label)


def _month(grammar: _Grammar, text: str, today: date) -> _Part | None:
    found = grammar.month.search(text) if grammar.month else None
    if found is None or (grammar.words.spaced and not any(map(found.group, _SAYS_TIME))):
        return None  # "may", "march" and "mars" alone may be anything
    names = enumerate(grammar.words.months, start=1)
    month = next(n for n, words in names if re.fullmatch(words, found["month"], re.IGNORECASE))
    start = date(int(found["year"]) if found["year"] else today.year - (month > today.month), month, 1)
    return _period(found, start, _month_after(start), month_words(start))


def _day(grammar: _Grammar, text: str, today: date) -> _Part | None:
    found = grammar.day.search(text) if grammar.day else None
    try:
        day = date.fromisoformat(found["day"]) if found else None
    except ValueError:
        return None
    return _period(found, day, day + timedelta(days=1), str(day)) if found and day else None


def _year(grammar: _Grammar, text: str, today: date) -> _Part | None:
    found = grammar.year.search(text) if grammar.year else None
    if found is None:
        return None
    year = int(found["year"])
    return _period(found, date(year, 1, 1), date(year + 1, 1, 1), str(year))


def _period(found: re.Match[str], start: date, end: date, name: str) -> _Part:
    filters: tuple[str, ...] = (f"after:{start}",)
    label = translate("search", "changed since {time}")
    if found["until"]:
        filters, label = (f"before:{start}",), translate("search", "changed before {time}")
    elif not found["since"]:
        filters, label = _between(start, end), translate("search", "changed in {time}", "a month or a year")
    return _Part(*found.span(), filters, label.format(time=name))


def _last_days(today: date, days: int) -> tuple[tuple[str, ...], str]:
    label = translate("search", "changed in the last %n day(s)", "", days)
    return (f"after:{today - timedelta(days=days)}",), label


def _this(key: str, start: date) -> tuple[tuple[str, ...], str]:
    labels = {
        "today": translate("search", "changed today"),
        "week": translate("search", "changed this week"),
        "month": translate("search", "changed this month"),
        "year": translate("search", "changed this year"),
    }
    return (f"after:{start}",), labels[key]


def _yesterday(today: date) -> tuple[tuple[str, ...], str]:
    return _between(today - timedelta(days=1), today), translate("search", "changed yesterday")


def _whole(start: date, end: date, name: str) -> tuple[tuple[str, ...], str]:
    label = translate("search", "changed in {time}", "a month or a year")
    return _between(start, end), label.format(time=name)


def _last_month(today: date) -> tuple[tuple[str, ...], str]:
    end = today.replace(day=1)
    start = (end - timedelta(days=1)).replace(day=1)
    return _whole(start, end, month_words(start))


def _last_year(today: date) -> tuple[tuple[str, ...], str]:
    return _whole(date(today.year - 1, 1, 1), date(today.year, 1, 1), str(today.year - 1))


_SPANS: dict[str, Callable[[date], tuple[tuple[str, ...], str]]] = {
    "today": lambda today: _this("today", today),
    "yesterday": _yesterday,
    "this_week": lambda today: _this("week", today - timedelta(days=today.weekday())),
    "last_week": lambda today: _last_days(today, 7),
    "this_month": lambda today: _this("month", today.replace(day=1)),
    "last_month": _last_month,
    "this_year": lambda today: _this("year", today.replace(month=1, day=1)),
    "last_year": _last_year,
}


def _between(start: date, end: date) -> tuple[str, ...]:
    return (f"after:{start}", f"before:{end}")


def _month_after(day: date) -> date:
    return date(day.year + day.month // 12, day.month % 12 + 1, 1)


# ------------------------------------------------------------------ what is left


def _rest(grammar: _Grammar, plain: str, parts: Sequence[_Part]) -> str:
    """The words beside the parts, without those that only joined them."""
    marked = plain
    for part in parts:
        marked = marked[: part.start] + "\0" * (part.end - part.start) + marked[part.end :]
    pieces = re.split("\0+", marked)
    last = len(pieces) - 1
    kept = [_trimmed(grammar, piece, at_start=True, at_end=at < last) for at, piece in enumerate(pieces)]
    return " ".join(piece for piece in kept if piece)


def _trimmed(grammar: _Grammar, piece: str, at_start: bool, at_end: bool) -> str:
    """A piece without fillers at its ends (at its very end only where a part follows)."""
    piece = piece.strip(" ,;:·")
    while True:
        found = grammar.fillers.match(piece) if at_start else None
        cut = piece[found.end() :].strip() if found else piece
        if at_end:
            cut = _without_last(grammar, cut)
        if cut == piece:
            return piece
        piece = cut


def _without_last(grammar: _Grammar, piece: str) -> str:
    for found in grammar.fillers.finditer(piece):
        if found.end() == len(piece) and found.end() > found.start():
            return piece[: found.start()].strip()
    return piece


def _is_look_up(grammar: _Grammar, plain: str, parts: Sequence[_Part], rest: str) -> bool:
    """Whether somebody looks for files here, rather than asks or states something."""
    if plain.rstrip().endswith(("?", "？")) or grammar.sentence.search(rest):
        return False
    words = len(rest.split()) if grammar.words.spaced else len(rest) // 2
    if words > MOST_WORDS:
        return False
    if any(part.filters[0].startswith("size:") for part in parts) or len(parts) > 1:
        return True
    [part] = parts
    at_edge = not _trimmed(grammar, plain[: part.start], True, True) or not plain[part.end :].strip()
    return part.alone and at_edge


# ------------------------------------------------------------------ patterns


@lru_cache(maxsize=1)
def _grammars() -> tuple[_Grammar, ...]:
    return tuple(_grammar(words) for words in LANGUAGES)


def _grammar(words: Words) -> _Grammar:
    types = [(filter, _bounded(words, pattern), True) for filter, pattern in words.types.items()]
    types += [(filter, _bounded(words, pattern), False) for filter, pattern in words.single.items()]
    units = "|".join(words.units.values())
    time = rf"(?:(?:(?P<since>{words.since or _NEVER})|(?P<within>{words.within or _NEVER})|"
    time += rf"(?P<until>{words.until or _NEVER}))\s*)"
    month_year = words.month_year.format(months="|".join(words.months), year=words.year)
    larger = rf"(?:(?P<larger>{words.larger or _NEVER}|>)|(?P<smaller>{words.smaller or _NEVER}|<))\s*{SIZE}"
    return _Grammar(
        words=words,
        types=tuple(types),
        spans=tuple((key, _bounded(words, _with_prepositions(words, p))) for key, p in words.spans.items()),
        last=_bounded(words, _with_prepositions(words, words.last.format(units=units))) if units else None,
        day=_bounded(words, rf"{time}(?P<day>\d{{4}}-\d\d-\d\d)") if words.spaced else None,
        month=_bounded(words, rf"{time}?{month_year}"),
        year=_bounded(words, rf"{time}{'?' if not words.spaced else ''}{words.year}(?![-\d])"),
        size=_bounded(words, larger) if words.larger else None,
        folder=_bounded(words, _FOLDER.format(before=words.folder)) if words.folder else None,
        fillers=_bounded(words, words.fillers),
        sentence=_bounded(words, words.sentence),
    )


_NEVER = r"(?!)"
_SAYS_TIME = ("since", "within", "until", "year")
_FOLDER = r"(?:{before})\s+(?:(?:the|my)\s+)?(?P<name>\w[\w .&-]*?)(?:\s+(?:folder|directory))?(?=\s*$|\s*,)"


def _with_prepositions(words: Words, pattern: str) -> str:
    return rf"(?:(?:{words.within})\s+)?(?:{pattern})" if words.within and words.spaced else f"(?:{pattern})"


def _bounded(words: Words, pattern: str) -> re.Pattern[str]:
    """A pattern of whole words, where the language has blanks between them."""
    edges = (r"(?<![\w-])", r"(?![\w-])") if words.spaced else ("", "")
    return re.compile(f"{edges[0]}(?:{pattern}){edges[1]}", re.IGNORECASE)
