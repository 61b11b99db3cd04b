"""Files by their names: found at once, before anything was read from them."""

from __future__ import annotations

import os
import sqlite3
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.engine.search.filters import FileCondition
from desktop_app.engine.search.words import STOP_WORDS
from desktop_app.protocol.messages import NAMED_SO, Span

MOST_WORDS = 8  # of more, only a name that holds all of them in their order is looked for
LONGEST_NAME = 255  # characters; no file system takes much more
BY_STEM = 0.995  # all of the name but its ending: called exactly so, but after what has no ending
MOST_DRIVERS = 3
MOST_ROWS = 200
MOST_MATCHES = 8000
TRIGRAM = 3
# Short words are looked for among the newest files only: the name index needs three characters.
SCANNED_FILES = 200_000


@dataclass(frozen=True)
class NameMatch:
    """A file whose name (or path) holds every word of the query. `score`: 0…1."""

    file_id: int
    score: float
    exact: bool  # the whole name, or all of it but the ending


def find(db: sqlite3.Connection, words: Sequence[str], files: FileCondition, limit: int) -> list[NameMatch]:
    """The best files by name, best first: exact, then the beginning, then anywhere."""
    folded = [fold(word) for word in words]
    if not folded or sum(map(len, folded)) > LONGEST_NAME:
        return []
    rows = {row[0]: row for asked in _drivers(folded) for row in _rows(db, asked, folded, files)}
    matches = []
    for file_id, name, path in rows.values():
        score = _score(folded, fold(name), fold(os.fsdecode(path)))
        if score is not None:
            matches.append((NameMatch(file_id, score, exact=score >= NAMED_SO), name))
    matches.sort(key=lambda match: (-match[0].score, len(match[1]), match[1], match[0].file_id))
    return [match for match, _ in matches[:limit]]


def occurs(db: sqlite3.Connection, word: str) -> bool:
    """Whether a word stands in the name of any file (shorter ones than three characters are not told)."""
    if len(word) < TRIGRAM:
        return False
    rows = db.execute("SELECT 1 FROM names WHERE names MATCH ? LIMIT 1", (_either_form(word),))
    return rows.fetchone() is not None


def fold(text: str) -> str:
    """`text` as names are compared: composed, without case."""
    return unicodedata.normalize("NFC", text).casefold()


def highlights(words: Sequence[str], name: str) -> list[Span]:
    """Where the words stand in a file name; small ones ("on", "a") only if there are no others."""
    lowered = name.lower()
    if len(lowered) != len(name):  # a letter whose lower case is longer: places would be wrong
        return []
    telling = [word for word in words if len(word) >= TRIGRAM and word.lower() not in STOP_WORDS]
    wanted = map(str.lower, telling or words)
    places = {(at, at + len(word)) for word in wanted if (at := lowered.find(word)) >= 0}
    return [Span(start, end) for start, end in sorted(places)]


def _drivers(words: Sequence[str]) -> list[list[str]]:
    """What the name index is asked: the whole query, all long words, then one each (others in the path)."""
    whole = " ".join(words)
    long = sorted({word for word in words if len(word) >= TRIGRAM}, key=len, reverse=True)
    asked = [[whole]] if len(whole) >= TRIGRAM else []
    if long and 1 < len(words) <= MOST_WORDS:
        asked += [long, *([word] for word in long[:MOST_DRIVERS])]
    return asked or [list(words[:1])]


def _rows(
    db: sqlite3.Connection, asked: Sequence[str], words: Sequence[str], files: FileCondition
) -> list[tuple[int, str, bytes]]:
    """Files by the name index; those that begin with the first word, then the shortest, go first."""
    short = len(asked) == 1 and len(asked[0]) < TRIGRAM
    parameter = f"%{_escaped(asked[0])}%" if short else " AND ".join(map(_either_form, asked))
    # LIKE knows the case of ASCII only; what it cannot compare is compared afterwards.
    in_path = [f"%{_escaped(word)}%" for word in words if word.isascii()]
    rows = db.execute(
        "SELECT f.id, f.name, f.path FROM files f LEFT JOIN documents d ON d.id = f.document_id"
        f" WHERE f.id IN ({_SHORT if short else _TRIGRAM}) AND {files.where}"
        + " AND CAST(f.path AS TEXT) LIKE ? ESCAPE '\\'" * len(in_path)
        + f" ORDER BY f.name LIKE ? ESCAPE '\\' DESC, length(f.name) LIMIT {MOST_ROWS}",
        (parameter, *files.parameters, *in_path, f"{_escaped(asked[0])}%"),
    )
    rows.row_factory = None
    return rows.fetchall()


_TRIGRAM = f"SELECT rowid FROM names WHERE names MATCH ? LIMIT {MOST_MATCHES}"
_SHORT = (
    "SELECT id FROM files WHERE name LIKE ? ESCAPE '\\'"
    f" AND id > (SELECT ifnull(max(id), 0) FROM files) - {SCANNED_FILES} LIMIT {MOST_MATCHES}"
)


def _either_form(word: str) -> str:
    """A match expression: the word in quotes, composed or decomposed (macOS)."""
    forms = dict.fromkeys(unicodedata.normalize(form, word) for form in ("NFC", "NFD"))
    return "(" + " OR ".join('"' + form.replace('"', '""').replace("\0", "") + '"' for form in forms) + ")"


def _escaped(word: str) -> str:
    return "".join(f"\\{char}" if char in "\\%_" else char for char in word)


def _score(words: Sequence[str], name: str, path: str) -> float | None:
    """How well a name fits; None where a word is neither in the name nor in the path."""
    if not all(word in path for word in words) or not any(word in name for word in words):
        return None
    name = " ".join(name.split())  # as the words of a query are joined
    stem = name.rsplit(".", 1)[0] or name
    whole = " ".join(words)
    if whole == name:
        return 1.0
    if whole == stem:
        return BY_STEM
    in_name = [word for word in words if word in name]
    covered = min(1.0, sum(map(len, in_name)) / max(1, len(stem)))
    complete = len(in_name) / len(words)
    start = 0.1 if name.startswith(words[0]) else 0.0
    return round(min(0.9, complete * (0.35 + 0.4 * covered + start)), 6)
