"""Reads an evaluation set in BEIR's layout, and lays its documents out as files."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop_app.cli.encoding import read_text
from desktop_app.cli.searching import encodable
from desktop_app.cli.terminal import Terminal
from desktop_app.protocol.errors import EnvironmentProblem

LAYOUT_VERSION = 1
FILES_PER_FOLDER = 1000
CONSONANTS = "bcdfghjklmnpqrst"

Gains = dict[Hashable, float]
"""How relevant each judged document of a query is, by document id."""


@dataclass(frozen=True)
class Judgements:
    """The queries of a split by id, and for each the gains of the documents that were judged."""

    queries: dict[str, str]
    gains: dict[str, Gains]


@dataclass(frozen=True)
class Corpus:
    """A corpus laid out as one text file per document."""

    folder: Path
    document_ids: dict[str, str]  # path below `folder`, with slashes → id


def read_judgements(folder: Path, split: str) -> Judgements:
    """The queries of `qrels/<split>.tsv` that have judgements. Raises EnvironmentProblem."""
    gains: dict[str, Gains] = {}
    for query_id, document_id, gain in _qrels(folder / "qrels" / f"{split}.tsv"):
        gains.setdefault(query_id, {})[document_id] = gain
    path = folder / "queries.jsonl"
    texts = {str(row["_id"]): str(row["text"]) for row in _rows(path, ("_id", "text"))}
    queries = {query_id: texts[query_id] for query_id in gains if query_id in texts}
    if not queries:
        raise EnvironmentProblem(
            f"no query of {path} has judgements in qrels/{split}.tsv: try another --split"
        )
    return Judgements(queries, {query_id: gains[query_id] for query_id in queries})


def _qrels(path: Path) -> Iterator[tuple[str, str, float]]:
    for number, line in enumerate(read_text(path).split("\n"), start=1):
        parts = line.removesuffix("\r").split("\t")
        if not line.strip() or (number == 1 and parts[-1].strip() == "score"):
            continue
        try:
            yield parts[0], parts[-2], float(parts[-1])  # TREC's form has a fourth column in the middle
        except (ValueError, IndexError):
            raise EnvironmentProblem(
                f"{path}, line {number}: expected query id, document id, score"
            ) from None


def _rows(path: Path, needed: tuple[str, ...]) -> Iterator[dict[str, Any]]:
    for number, line in enumerate(read_text(path).split("\n"), start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except ValueError as error:
            raise EnvironmentProblem(f"{path}, line {number} is no JSON: {error}") from error
        if not isinstance(row, dict) or any(name not in row for name in needed):
            raise EnvironmentProblem(f"{path}, line {number} needs {' and '.join(needed)}")
        yield row


def corpus_digest(folder: Path) -> str:
    """Names the corpus by its content. Raises EnvironmentProblem where it cannot be read."""
    try:
        with open(folder / "corpus.jsonl", "rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise EnvironmentProblem(f"{folder / 'corpus.jsonl'} cannot be read: {error.strerror}") from error
    return f"v{LAYOUT_VERSION}-{digest[:24]}"


def lay_out_corpus(source: Path, target: Path, terminal: Terminal) -> Corpus:
    """Write each document of `source/corpus.jsonl` to a file below `target`, unless that was done before.

    `map.json` beside the files is written last, so a broken-off layout is done again.
    """
    documents, map_file = target / "documents", target / "map.json"
    if map_file.is_file():
        return Corpus(documents, json.loads(map_file.read_text(encoding="utf-8")))
    try:
        ids = _write_documents(source, documents, terminal)
        partial = map_file.with_suffix(".partial")
        partial.write_text(json.dumps(ids), encoding="utf-8")
        os.replace(partial, map_file)
    except OSError as error:
        raise EnvironmentProblem(f"{target} cannot be written: {error.strerror}") from error
    return Corpus(documents, ids)


def _write_documents(source: Path, documents: Path, terminal: Terminal) -> dict[str, str]:
    ids: dict[str, str] = {}
    for number, row in enumerate(_rows(source / "corpus.jsonl", ("_id", "text"))):
        name = _file_name(number)
        path = documents / name
        if number % FILES_PER_FOLDER == 0:
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        path.write_text(_document_text(row), encoding="utf-8", newline="\n")
        ids[name] = str(row["_id"])
        terminal.progress(f"{len(ids):,} documents written")
    terminal.end_progress()
    return ids


def _document_text(row: dict[str, Any]) -> str:
    """Title line, blank line, text."""
    title, text = encodable(str(row.get("title") or "")), encodable(str(row["text"]))
    return f"{title}\n\n{text}\n" if title else f"{text}\n"


def _file_name(number: int) -> str:
    """A path of consonants only: file names are searched too, and these no query can hit by chance."""
    return f"zqx{_letters(number // FILES_PER_FOLDER)}/zqx{_letters(number)}.txt"


def _letters(number: int) -> str:
    return "".join(CONSONANTS[int(digit, 16)] for digit in f"{number:06x}")
