"""The query language: words, "exact phrases", -exclusions and filters; any text at all is a valid query."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from desktop_app.engine.indexes.analysis import ENGLISH
from desktop_app.engine.indexes.lexical_query import LexicalQuery
from desktop_app.engine.indexes.vocabulary import Correction
from desktop_app.engine.search.bounds import UNBOUNDED, Bounds, date_bounds, size_bounds
from desktop_app.engine.search.near_filters import hint_for
from desktop_app.protocol.languages import code_of
from desktop_app.protocol.messages import FilterChip

Field = Literal["ext", "in", "name", "type", "after", "before", "size", "lang"]

TYPES = ("document", "code", "email", "image", "sheet", "slides")

_TOKEN = re.compile(
    r"""
    (?: (?<!\S) (?P<minus> -(?=[^\s-]) ) )?
    (?: (?P<field> ext|in|name|type|after|before|size|lang ) : (?: "(?P<quoted>[^"]*)" | (?P<value>[^\s"]*) )
      | "(?P<phrase>[^"]*)"
      | (?P<word>[^\s"]+)
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_CURLY = str.maketrans("“”„‟＂", '"""""')


@dataclass(frozen=True)
class Filter:
    """A condition on files: `bounds` for dates (ns) and sizes (bytes), `values` for all else."""

    field: Field
    values: tuple[str, ...] = ()
    bounds: Bounds = UNBOUNDED
    negated: bool = False


@dataclass(frozen=True)
class ParsedQuery:
    """A query in parts. `typing`: the query ends in a word that may still be incomplete."""

    words: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()  # words and phrases
    filters: tuple[Filter, ...] = ()
    chips: tuple[FilterChip, ...] = ()
    hints: tuple[str, ...] = ()
    embedding_text: str = ""  # words and phrases in their order: what the model reads
    typing: bool = False
    corrections: tuple[Correction, ...] = ()
    language: str = ENGLISH  # in which it is written, as far as can be told
    languages: tuple[str, ...] = (ENGLISH,)  # in which its words are stemmed

    @property
    def lexical(self) -> LexicalQuery:
        """What the word index is asked."""
        return LexicalQuery(
            self.words, self.phrases, self.excluded, self.typing, self.corrections, self.languages
        )

    @property
    def likely_words(self) -> tuple[str, ...]:
        """The words, with what was likely meant in place of mistyped ones."""
        meant = {found.word: found.replacements[0] for found in self.corrections}
        return tuple(meant.get(word, word) for word in self.words)

    @property
    def asks(self) -> bool:
        """Whether there are words or phrases to find (filters and exclusions only narrow)."""
        return bool(self.words or self.phrases)


def parse(text: str, literal: bool = False) -> ParsedQuery:
    """The parts of a query. With `literal` all of it is plain words. Never raises."""
    if literal:
        return ParsedQuery(words=tuple(text.split()), embedding_text=" ".join(text.split()))
    reader = _Reader()
    last: re.Match[str] | None = None
    for last in _TOKEN.finditer(text.translate(_CURLY)):
        reader.take(last, text)
    return reader.finish(typing=last is not None and last.end() == len(text) and _is_word(last))


def _is_word(token: re.Match[str]) -> bool:
    return token["word"] is not None and token["minus"] is None


class _Reader:
    """Collects the parts, token by token."""

    def __init__(self) -> None:
        self._words: list[str] = []
        self._phrases: list[str] = []
        self._excluded: list[str] = []
        self._filters: list[Filter] = []
        self._chips: list[FilterChip] = []
        self._hints: list[str] = []
        self._embedded: list[str] = []

    def take(self, token: re.Match[str], text: str) -> None:
        """Take one token of `text`."""
        if token["field"] is not None:
            self._take_filter(token, text)
            return
        quoted = token["phrase"] is not None
        value = (token["phrase"] if quoted else token["word"]).strip()
        if not value:
            return
        if token["minus"]:
            self._excluded.append(value)
            return
        (self._phrases if quoted else self._words).append(value)
        if not quoted and (hint := hint_for(value)):
            self._hints.append(hint)
        self._embedded.append(value)

    def finish(self, typing: bool) -> ParsedQuery:
        """The query."""
        if self._excluded and not self._embedded and not self._filters:
            self._hints.append("An exclusion needs something to find: add a word.")
        return ParsedQuery(
            words=tuple(self._words),
            phrases=tuple(self._phrases),
            excluded=tuple(self._excluded),
            filters=tuple(self._filters),
            chips=tuple(self._chips),
            hints=tuple(self._hints),
            embedding_text=" ".join(self._embedded),
            typing=typing,
        )

    def _take_filter(self, token: re.Match[str], text: str) -> None:
        field = token["field"].lower()
        value = (token["quoted"] if token["quoted"] is not None else token["value"]).strip()
        found = _read_filter(field, value, token["minus"] is not None)
        if isinstance(found, str):
            self._hints.append(found)
            return
        self._filters.append(found)
        start, end = token.span()
        self._chips.append(FilterChip(text=text[start:end], start=start, end=end))


def _read_filter(field: str, value: str, negated: bool) -> Filter | str:
    """The filter, or a hint that says how to write it."""
    match field:
        case "ext":
            values = _listed(value, lambda part: part.lstrip("*").lstrip(".").lower())
            return (
                Filter("ext", values, negated=negated) if values else "ext: needs an ending, as in ext:pdf."
            )
        case "in":
            return (
                Filter("in", (value,), negated=negated) if value else "in: needs a folder, as in in:reports."
            )
        case "name":
            return (
                Filter("name", (value,), negated=negated) if value else "name: needs a name, as in name:*.md."
            )
        case "type":
            return _read_type(value, negated)
        case "size":
            bounds = size_bounds(value)
            hint = f"size:{value} is not a size: write size:>1mb or size:<500kb."
            return hint if bounds is None else Filter("size", bounds=bounds, negated=negated)
        case "after" | "before":
            bounds = date_bounds(field, value)
            hint = (
                f"{field}:{value} is not a date: write {field}:2024-01-31, {field}:2024-01 or {field}:2024."
            )
            if bounds is None:
                return hint
            return Filter("after" if field == "after" else "before", bounds=bounds, negated=negated)
    return _read_languages(value, negated)


def _read_type(value: str, negated: bool) -> Filter | str:
    values = _listed(
        value, lambda part: part.lower().removesuffix("s") if part.lower() != "slides" else "slides"
    )
    unknown = [part for part in values if part not in TYPES]
    if unknown or not values:
        return f"type:{value} is not known: write one of {', '.join(TYPES)}."
    return Filter("type", values, negated=negated)


def _read_languages(value: str, negated: bool) -> Filter | str:
    named = {part: code_of(part) for part in _listed(value, str.lower)}
    unknown = [part for part, code in named.items() if code is None]
    if unknown or not named:
        return f"lang:{value} is not known: write a code or an English name, as in lang:de or lang:german."
    codes = tuple(dict.fromkeys(code for code in named.values() if code is not None))
    return Filter("lang", codes, negated=negated)


def _listed(value: str, clean: Callable[[str], str]) -> tuple[str, ...]:
    parts = (clean(part.strip()) for part in value.split(","))
    return tuple(dict.fromkeys(part for part in parts if part))
