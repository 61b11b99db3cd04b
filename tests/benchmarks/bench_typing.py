"""Half-typed and mistyped queries: how much of the results of the whole query they give.

    python tests/benchmarks/bench_typing.py DATA_DIR QUERIES.jsonl [--count 100]

DATA_DIR is the data directory of a library (of `kindred eval retrieval DIR` it is below `eval/`), QUERIES a
file of {"text": …} lines. Each query's last word is cut at a share of its letters, or one letter of one
word is changed; said is the share of the ten best files by meaning that stay the same, with the last word
read as it stands (`typing` off), and as the window asks.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import fmean

from desktop_app.client.engine_client import EngineClient
from desktop_app.paths import DataDir
from desktop_app.protocol.messages import Search, SearchResults

BEST = 10
SHARES = (0.3, 0.5, 0.7, 1.0)
LETTERS = "abcdefghijklmnopqrstuvwxyz"
LEAST_LETTERS = 6  # of a word that is cut or mistyped

Ask = Callable[[str, bool], list[bytes]]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("data_dir", type=Path)
    parser.add_argument("queries", type=Path)
    parser.add_argument("--count", type=int, default=100)
    arguments = parser.parse_args()
    client = EngineClient.connect(DataDir(arguments.data_dir))

    def ask(query: str, typing: bool) -> list[bytes]:
        request = Search(query=query, mode="semantic", limit=BEST, typing=typing)
        reply = client.call(request, timeout_s=600)
        assert isinstance(reply, SearchResults)
        return [hit.path for hit in reply.hits]

    queries = chosen(arguments.queries, arguments.count)
    whole = {query: ask(query, False) for query in queries}
    print(f"{len(queries)} queries of {arguments.queries}")
    for share in SHARES:
        halves = {query: cut(query, share) for query in queries}
        before, after = (kept(whole, halves, ask, typing) for typing in (False, True))
        print(f"last word cut to {share:.0%}: as it stands {before:.3f}, as the window asks {after:.3f}")
    typos = {query: mistyped(query, random.Random(query)) for query in queries}
    print(f"one letter wrong: {kept(whole, typos, ask, False):.3f}")
    client.close()


def chosen(file: Path, count: int) -> list[str]:
    """Queries whose last word is long enough to be cut; the same for the same file."""
    lines = (
        json.loads(line)["text"].rstrip(".?! ") for line in file.read_text(encoding="utf-8").splitlines()
    )
    fitting = [text for text in lines if _is_plain(text.split()[-1])]
    return random.Random(3).sample(fitting, min(count, len(fitting)))


def _is_plain(word: str) -> bool:
    return len(word) >= LEAST_LETTERS and word.isalpha() and not word.isupper()


def cut(query: str, share: float) -> str:
    """The query without the end of its last word."""
    last = query.split()[-1]
    return query[: len(query) - len(last) + max(1, round(share * len(last)))]


def mistyped(query: str, source: random.Random) -> str:
    """The query with one letter of one of its words left out, changed, added, or swapped with the next."""
    words = query.split()
    number = source.choice([at for at, word in enumerate(words) if _is_plain(word)])
    word, at = words[number], source.randrange(1, len(words[number]) - 1)
    head, tail, letter = word[:at], word[at:], source.choice(LETTERS)
    wrong = (
        head + tail[1:],
        head + letter + tail[1:],
        head + letter + tail,
        head + tail[1] + tail[0] + tail[2:],
    )
    words[number] = source.choice([form for form in wrong if form != word])
    return " ".join([*words, ""])


def kept(whole: dict[str, list[bytes]], changed: dict[str, str], ask: Ask, typing: bool) -> float:
    """The mean share of the whole queries' results that the changed ones give (0…1)."""
    return fmean(_shared(found, ask(changed[query], typing)) for query, found in whole.items())


def _shared(found: Sequence[bytes], other: Sequence[bytes]) -> float:
    return len(set(found) & set(other)) / max(1, len(found))


if __name__ == "__main__":
    main()
