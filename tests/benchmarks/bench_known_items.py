"""How often the right file is first, of those whose name, identifier or phrase was asked for exactly.

    python tests/benchmarks/bench_known_items.py PLACE [--queries 500] [--seed 1] [--misses]

PLACE is a data directory, or a folder, which is indexed first (words and names alone, in a directory
that goes again). The queries are made from what is indexed: file names with and without their ending,
identifiers as code writes them, quoted phrases of 3 to 8 words. A first hit is right where it is called
so, or really holds the identifier or the phrase: that is judged by the stored text alone.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import sqlite3
import sys
import tempfile
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from desktop_app.cli.context import Context, ask
from desktop_app.cli.indexing import add_folders, bring_up_to_date
from desktop_app.cli.terminal import Terminal
from desktop_app.client import EngineClient
from desktop_app.paths import DataDir
from desktop_app.protocol.messages import Done, Search, SearchResults, SetEmbedding, from_wire

Kind = Literal["name", "stem", "identifier", "phrase"]
KINDS: tuple[Kind, ...] = ("name", "stem", "identifier", "phrase")

IDENTIFIER = re.compile(
    r"(?<![\w.\-/:@\\])(?:[A-Za-z]+(?:_[A-Za-z0-9]+)+|[a-z]+(?:[A-Z][a-z]+)+)(?![\w.\-/:@\\+#])"
)
WORDS = re.compile(r"[^\W_]+")
PROSE = re.compile(r"(?<![\w'’])[A-Za-z]+(?:[ ,;]+[A-Za-z]+)+(?![\w'’])")
LEAST_LETTERS = 5  # of an identifier
TRIES = 200


@dataclass(frozen=True)
class Item:
    """An indexed file: its name and the whole of its stored text."""

    path: str
    name: str
    text: str


@dataclass(frozen=True)
class Asked:
    """A query, and what makes a file the right answer to it."""

    kind: Kind
    query: str
    is_right: Callable[[Item], bool]


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("place", type=Path)
    parser.add_argument("--queries", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--misses", action="store_true", help="list what was not first, on standard error")
    arguments = parser.parse_args()
    with library(arguments.place.absolute()) as client_and_items:
        client, items = client_and_items
        asked = queries(items, arguments.queries, random.Random(arguments.seed))
        print(json.dumps(measured(client, items, asked, arguments.misses), indent=2))


class library:
    """A client and the items of a data directory, or of a folder that is indexed for the time of a block."""

    def __init__(self, place: Path) -> None:
        self._place = place
        self._own = None if (place / "catalogue.sqlite3").exists() else tempfile.TemporaryDirectory()

    def __enter__(self) -> tuple[EngineClient, list[Item]]:
        data_dir = DataDir(Path(self._own.name) if self._own else self._place)
        context = Context(data_dir, Terminal(None, sys.stderr, quiet=False))
        self._client = EngineClient.connect(data_dir)
        ask(self._client, SetEmbedding(enabled=self._own is None), Done)
        if self._own:
            add_folders(self._client, [str(self._place)], context)
            bring_up_to_date(self._client, context, embed=False)
        return self._client, stored_items(data_dir.root / "catalogue.sqlite3")

    def __exit__(self, *_: object) -> None:
        self._client.close()
        if self._own:
            self._own.cleanup()


def stored_items(catalogue: Path) -> list[Item]:
    """Every file that was read, in the order of its path."""
    db = sqlite3.connect(f"file:{catalogue}?mode=ro", uri=True)
    texts: dict[int, list[str]] = {}
    for document_id, text in db.execute(
        "SELECT document_id, text FROM passages ORDER BY document_id, ordinal"
    ):
        texts.setdefault(document_id, []).append(text)
    rows = db.execute("SELECT path, name, document_id FROM files WHERE document_id IS NOT NULL ORDER BY path")
    items = [Item(os.fsdecode(path), name, "".join(texts.get(number, ()))) for path, name, number in rows]
    db.close()
    return items


def queries(items: Sequence[Item], count: int, random_source: random.Random) -> list[Asked]:
    """`count` different queries, of each kind as many as the files give."""
    found: dict[str, Asked] = {}
    for number in range(TRIES * count):
        kind = KINDS[number % len(KINDS)]
        asked = MAKERS[kind](random_source.choice(items), random_source)
        if asked is not None:
            found.setdefault(asked.query, asked)
        if len(found) == count:
            break
    return list(found.values())


def by_name(item: Item, random_source: random.Random) -> Asked | None:
    """The whole name, where the query language reads it as words."""
    return Asked("name", item.name, lambda hit: hit.name == item.name) if _is_plain(item.name) else None


def by_stem(item: Item, random_source: random.Random) -> Asked | None:
    """The name without its ending."""
    stem = item.name.rsplit(".", 1)[0]
    if stem == item.name or not _is_plain(stem):
        return None
    return Asked("stem", stem, lambda hit: _stem(hit) == stem.casefold() or hit.name == stem)


def by_identifier(item: Item, random_source: random.Random) -> Asked | None:
    """One identifier out of the text."""
    found = sorted({name for name in IDENTIFIER.findall(item.text) if len(name) >= LEAST_LETTERS})
    if not found:
        return None
    identifier = random_source.choice(found)
    whole = re.compile(rf"(?<!\w){re.escape(identifier)}(?!\w)", re.IGNORECASE)
    return Asked("identifier", identifier, lambda hit: bool(whole.search(hit.text) or whole.search(hit.name)))


def by_phrase(item: Item, random_source: random.Random) -> Asked | None:
    """Some words in a row out of the text, in quotes."""
    rows = [words for match in PROSE.findall(item.text) if len(words := match.split()) >= 3]
    if not rows:
        return None
    row, count = random_source.choice(rows), random_source.randint(3, 8)
    start = random_source.randint(0, max(0, len(row) - count))
    words = row[start : start + count]
    wanted = _folded_words(" ".join(words))
    return Asked("phrase", f'"{" ".join(words)}"', lambda hit: wanted in _folded_words(hit.text))


MAKERS: dict[Kind, Callable[[Item, random.Random], Asked | None]] = {
    "name": by_name,
    "stem": by_stem,
    "identifier": by_identifier,
    "phrase": by_phrase,
}


def measured(
    client: EngineClient, items: Sequence[Item], asked: Sequence[Asked], list_misses: bool
) -> dict[str, object]:
    """The share of first hits that are right, over all and by kind."""
    by_path = {item.path: item for item in items}
    totals: Counter[str] = Counter(query.kind for query in asked)
    right: Counter[str] = Counter()
    for query in asked:
        results = ask(client, Search(query=query.query, limit=5), SearchResults, 60)
        first = from_wire(results.hits[0].path) if results.hits else ""
        item = by_path.get(first) or Item(first, os.path.basename(first), "")
        right[query.kind] += query.is_right(item)
        if list_misses and not query.is_right(item):
            print(f"{query.kind}: {query.query} → {first or 'nothing'}", file=sys.stderr)
    return {
        "files": len(items),
        "queries": len(asked),
        "first": sum(right.values()) / max(1, len(asked)),
        "by_kind": {kind: f"{right[kind]} of {totals[kind]}" for kind in KINDS},
    }


def _is_plain(name: str) -> bool:
    """Whether the query language has nothing special to read in a name."""
    return '"' not in name and ":" not in name and not re.search(r"(?:^|\s)-", name)


def _stem(item: Item) -> str:
    return item.name.rsplit(".", 1)[0].casefold()


def _folded_words(text: str) -> str:
    """The words of a text between single spaces, without case and accents; as a phrase is read."""
    return f" {' '.join(_words(text))} "


def _words(text: str) -> Iterator[str]:
    for match in WORDS.finditer(unicodedata.normalize("NFD", text.casefold())):
        yield match[0]


if __name__ == "__main__":
    main()
