"""Words that look like a filter that was written wrong: searched as text, with a hint."""

from __future__ import annotations

import difflib
import re

_LIKE_A_FILTER = re.compile(r"([A-Za-z]{2,12}):([^\s:/\\][^\s]*)")
_OTHER_WORDS = {
    "ext": ("extension", "extensions", "filetype", "ending", "suffix"),
    "type": ("kind", "typ", "filekind"),
    "in": ("folder", "dir", "directory", "path", "inside", "within"),
    "name": ("filename", "named", "title"),
    "after": ("since", "newer"),
    "before": ("until", "older"),
    "size": ("larger", "smaller", "bigger", "filesize"),
    "lang": ("language",),
}
_ALIASES = {word: name for name, words in _OTHER_WORDS.items() for word in words}
_LONG_NAMES = [name for name in _OTHER_WORDS if len(name) > 3]  # a short one is near to too many words
_NEAR = 0.8  # of difflib's ratio: one letter wrong, missing or too many


def hint_for(word: str) -> str | None:
    """A hint for a word of a query; None where it is near to no filter."""
    found = _LIKE_A_FILTER.fullmatch(word)
    if found is None:
        return None
    written, value = found[1], found[2]
    name = _ALIASES.get(written.lower()) or _near(written.lower())
    if name is None:
        return None
    return f"{written}: is no filter and is searched as text. Did you mean {name}:{value}?"


def _near(written: str) -> str | None:
    return next(iter(difflib.get_close_matches(written, _LONG_NAMES, n=1, cutoff=_NEAR)), None)
