"""How long the search box waits: completions and facets on a synthetic library, beside the search itself.

    python tests/benchmarks/bench_query_box.py --passages 200000

Times in ms, of the engine's side only. A thousand folders, so that there is something to complete.
"""

from __future__ import annotations

import argparse
import json
import tempfile
import time
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TypeVar

import msgspec
import numpy as np
from bench_search import PASSAGES_PER_FILE, Synthetic, fill_catalogue, fill_lexical

from desktop_app.engine.catalogue import Catalogue, searches
from desktop_app.engine.indexes.lexical import LexicalIndex
from desktop_app.engine.search import facets, library_values
from desktop_app.engine.search.completion import Completer
from desktop_app.engine.search.filters import FileCondition
from desktop_app.engine.search.retrieve import SearchEngine
from desktop_app.protocol.messages import Search

T = TypeVar("T")

ROUNDS = 100
FOLDERS = 1_000


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--passages", type=int, default=200_000)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        print(json.dumps(run(Path(folder), arguments.passages), indent=2))


def run(folder: Path, passages: int) -> dict[str, object]:
    """Build the library, complete queries, count facets."""
    synthetic = Synthetic()
    texts = synthetic.texts(passages)
    catalogue = Catalogue(folder / "catalogue.sqlite3")
    fill_catalogue(catalogue, texts, np.zeros((passages, 1), np.float32))
    with catalogue.write() as db:
        move_into_folders(db)
        for number, query in enumerate(synthetic.queries(500)):
            searches.note(db, query, float(number))
    lexical = LexicalIndex.open(folder / "lexical")
    fill_lexical(lexical, texts)
    result = {
        "passages": passages,
        "files": passages // PASSAGES_PER_FILE,
        "count_values_ms": percentiles(lambda _: library_values.count(catalogue.read()), range(10)),
        "complete_ms": completions(Completer(catalogue, lexical), synthetic),
        "facets_ms": facet_times(catalogue),
        "search_ms": search_times(catalogue, lexical, synthetic.queries(ROUNDS)),
    }
    lexical.close()
    catalogue.close()
    return result


def move_into_folders(db: object) -> None:
    """Spread the files over a thousand folders in two levels."""
    db.execute(  # type: ignore[attr-defined]
        "UPDATE files SET path ="
        " CAST('/library/area ' || (id % 40) || '/part-' || (id % ?) || '/' || name AS BLOB)",
        (FOLDERS,),
    )


def completions(completer: Completer, synthetic: Synthetic) -> dict[str, object]:
    """By what is being typed: the beginnings of words, and each filter."""
    completer.complete("ext:", 4)  # the first count
    time.sleep(1)
    words = synthetic.queries(ROUNDS)
    asked = {
        "words, 2 letters": [query[: query.rfind(" ") + 3] for query in words],
        "words, 4 letters": [query[: query.rfind(" ") + 5] for query in words],
        "one letter": [query[:1] for query in words],
        "ext:": ["vote ext:", "vote ext:p"] * (ROUNDS // 2),
        "in:": [f"in:part-{number}" for number in range(ROUNDS)],
        "name:": [f"name:notes-{number}" for number in range(ROUNDS)],
        "after:": ["after:20"] * ROUNDS,
    }
    return {
        name: percentiles(lambda query: completer.complete(query, len(query)), queries)
        for name, queries in asked.items()
    }


def facet_times(catalogue: Catalogue) -> dict[str, object]:
    """Of 200 documents and 50 names, as a search has them, and of filters alone."""
    random, db, today = np.random.default_rng(3), catalogue.read(), date.today()
    files = db.execute("SELECT count(*) FROM files").fetchone()[0]
    drawn = [random.integers(1, files + 1, 250).tolist() for _ in range(ROUNDS)]
    condition = FileCondition("(f.extension = ?)", ("md",))
    return {
        "of a search": percentiles(
            lambda ids: facets.count_found(db, ids[:200], ids[200:], FileCondition(), today), drawn
        ),
        "of filters alone": percentiles(lambda _: facets.count_listed(db, condition, today), drawn),
    }


def search_times(catalogue: Catalogue, lexical: LexicalIndex, queries: Sequence[str]) -> dict[str, object]:
    """A search by words, without facets and with them."""
    engine = SearchEngine(catalogue, lexical, lambda: None)
    plain = Search(query="", mode="lexical")
    asked = {"plain": plain, "with facets": replace_query(plain, facets=True)}
    return {
        name: percentiles(
            lambda query, request=request: engine.search(  # type: ignore[misc]
                replace_query(request, query=query), None, lambda: False
            ),
            queries,
        )
        for name, request in asked.items()
    }


def replace_query(request: Search, **changes: object) -> Search:
    """A request with some of its fields changed."""
    return msgspec.structs.replace(request, **changes)


def percentiles(run: Callable[[T], object], inputs: Sequence[T]) -> dict[str, float]:
    """p50 and p95 of the time that each input takes, in ms."""
    times = []
    for given in inputs:
        started = time.perf_counter()
        run(given)
        times.append((time.perf_counter() - started) * 1000)
    return {
        "p50": round(float(np.percentile(times, 50)), 2),
        "p95": round(float(np.percentile(times, 95)), 2),
    }


if __name__ == "__main__":
    main()
