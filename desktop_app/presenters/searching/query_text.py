"""The text in the search box as filters and words: finding, adding, removing and negating them there.

What a filter means is the engine's to say; here is only how its text lies in the query.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

import msgspec

from desktop_app.protocol.messages import FilterChip

FILTER_NAMES = ("ext", "type", "in", "name", "after", "before", "size", "lang")
_TOKEN = re.compile(
    rf'(?P<filter>(?:(?<!\S)-)?(?:{"|".join(FILTER_NAMES)}):(?:"[^"]*"|[^\s"]*))|"[^"]*"|[^\s"]+',
    re.IGNORECASE,
)
_CURLY = str.maketrans("“”„‟＂", '"""""')
_TYPING = re.compile(rf'(?:^|\s)-?(?:{"|".join(FILTER_NAMES)}):(?:"[^"]*|[^\s"]*)$', re.IGNORECASE)
_SAME = {"before": "after"}
"""Fields of which a new filter takes the place of the old: a span of time is one."""


def typing_filter(query: str, cursor: int) -> bool:
    """Whether the cursor stands in a filter that is being written."""
    return _TYPING.search(query[:cursor].translate(_CURLY)) is not None


def filters_in(query: str) -> list[FilterChip]:
    """Everything that is written like a filter, in order."""
    tokens = _TOKEN.finditer(query.translate(_CURLY))
    spans = [token.span() for token in tokens if token["filter"] is not None]
    return [FilterChip(text=query[start:end], start=start, end=end) for start, end in spans]


def shifted(chips: Iterable[FilterChip], query: str) -> tuple[FilterChip, ...]:
    """The chips of an earlier query at their places in this one, without those that are gone."""
    places = {chip.text: chip for chip in reversed(filters_in(query))}
    return tuple(
        msgspec.structs.replace(chip, start=places[chip.text].start, end=places[chip.text].end)
        for chip in chips
        if chip.text in places
    )


def words_beside(chips: Iterable[FilterChip], query: str) -> str:
    """The query without these filters, for programs that know nothing of them."""
    return _without_all(query, sorted(shifted(chips, query), key=lambda chip: chip.start))


def value_span(chip: FilterChip) -> tuple[int, int]:
    """Where a filter's value lies in the query, without its quotation marks."""
    value = chip.text.partition(":")[2]
    quoted = len(value) > 1 and value.translate(_CURLY)[0] == '"'
    start = chip.end - len(value) + quoted
    return start, chip.end - quoted


def without(query: str, chip: FilterChip) -> str:
    """The query without one filter; unchanged where that is not in it."""
    found = shifted([chip], query)
    return _cut(query, found[0].start, found[0].end) if found else query


def negated(query: str, chip: FilterChip) -> str:
    """The query with one filter turned into its opposite; unchanged where that is not in it."""
    found = shifted([chip], query)
    if not found:
        return query
    text = chip.text[1:] if chip.text.startswith("-") else f"-{chip.text}"
    return query[: found[0].start] + text + query[found[0].end :]


def holds(query: str, text: str) -> bool:
    """Whether a filter stands in the query just as it is given."""
    return any(chip.text.lower() == text.lower() for chip in filters_in(query))


def toggled(query: str, text: str) -> str:
    """The query with a filter, in place of others of its field; or without it, where it is there."""
    if holds(query, text):
        return _without_all(query, [chip for chip in filters_in(query) if chip.text.lower() == text.lower()])
    field = field_of(text)
    return with_filters(_without_all(query, chosen(query, [field])), [text])


def with_filters(query: str, texts: Sequence[str]) -> str:
    """The query with filters added at its end."""
    return " ".join(part for part in (query.strip(), *texts) if part)


def chosen(query: str, fields: Iterable[str]) -> list[FilterChip]:
    """The filters of these fields that are not negated."""
    wanted = set(fields)
    return [
        chip for chip in filters_in(query) if not chip.text.startswith("-") and field_of(chip.text) in wanted
    ]


def field_of(text: str) -> str:
    """The field of a filter; "after" for both ends of a span of time."""
    field = text.lstrip("-").partition(":")[0].lower()
    return _SAME.get(field, field)


def _without_all(query: str, chips: Sequence[FilterChip]) -> str:
    for chip in reversed(chips):
        query = _cut(query, chip.start, chip.end)
    return query


def _cut(query: str, start: int, end: int) -> str:
    return f"{query[:start].rstrip()} {query[end:].lstrip()}".strip()
