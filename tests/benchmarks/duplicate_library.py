"""Catalogues for the benchmark of duplicates: of given texts, or of a large library with families in it."""

from __future__ import annotations

import os
import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import blake3
import numpy as np

from desktop_app.engine.catalogue import Catalogue, documents, files, folders, vectors
from desktop_app.engine.catalogue.files import DiskEntry
from desktop_app.protocol.worker_messages import Extracted, ExtractedPassage

MODEL = ("benchmark", "fingerprint", 384)
PASSAGE_WORDS = 130
VOCABULARY = 60_000
AT_ONCE = 500
TOPICS = 400


@dataclass(frozen=True)
class Written:
    """A file: path, text and kind; its passages are paragraphs."""

    path: str
    text: str
    kind: str = "text"


def of_texts(place: Path | None, texts: Iterable[Written], catalogue: Catalogue | None = None) -> Catalogue:
    """A catalogue (a new one in `place`, or the given one) in which these files are read."""
    opened = catalogue or Catalogue((place or Path()) / "catalogue.sqlite3")
    with opened.write() as db:
        row = db.execute("SELECT id FROM folders").fetchone()
        folder = row[0] if row else folders.add(db, "/library", single_file=False)
    batch: list[Written] = []
    for written in [*texts, None] if not isinstance(texts, Iterator) else _ended(texts):
        if written is not None:
            batch.append(written)
        if batch and (written is None or len(batch) >= AT_ONCE):
            _store(opened, folder, batch)
            batch = []
    return opened


def _ended(texts: Iterator[Written]) -> Iterator[Written | None]:
    yield from texts
    yield None


def _store(catalogue: Catalogue, folder: int, batch: list[Written]) -> None:
    with catalogue.write() as db:
        for written in batch:
            path, size = os.fsencode(written.path), len(written.text.encode())
            number = int.from_bytes(blake3.blake3(path).digest(5), "little")
            files.upsert(db, folder, [DiskEntry(written.path, size, number, number)])
            (pending,) = files.pending_at(db, [path])
            document, _ = documents.store(db, _extracted(written), "benchmark")
            files.link(db, pending.id, document, size, number)


def _extracted(written: Written) -> Extracted:
    passages, start = [], 0
    for text in written.text.split("\n\n"):
        whole = text + "\n\n"
        passages.append(ExtractedPassage(text=whole, char_start=start, tokens=170))
        start += len(whole)
    return Extracted(
        content_hash=blake3.blake3(written.text.encode()).digest(),
        size_bytes=len(written.text),
        mtime_ns=1,
        inode=1,
        kind=written.kind,
        title="",
        reader="text",
        reader_version=1,
        passages=passages,
    )


# ---------------------------------------------------------------- a large library


def large_library(place: Path, count: int) -> Catalogue:
    """A library of `count` files and 4.75 passages each, all embedded; made once, then opened again."""
    place.mkdir(parents=True, exist_ok=True)
    is_new = not (place / "catalogue.sqlite3").exists()
    catalogue = Catalogue(place / "catalogue.sqlite3")
    if is_new:
        of_texts(None, library_texts(count), catalogue)
        _embed(catalogue)
    return catalogue


def library_texts(count: int, seed: int = 11) -> Iterator[Written]:
    """Of 100 files: 76 alone, 8 edited and 4 reformatted versions, 4 parts of others, 8 letters of forms."""
    rng = random.Random(seed)
    words = _vocabulary(rng)
    frames = [_paragraphs(rng, words, 2) for _ in range(max(1, count // 1000))]
    earlier: list[list[str]] = []
    for number in range(count):
        path = f"/library/{number % 97:02d}/{number:06d}.txt"
        kind = number % 100
        if kind < 76 or not earlier:
            text = _paragraphs(rng, words, rng.randrange(3, 8))
            if len(earlier) < 5000:
                earlier.append(text)
        elif kind < 84:
            text = _edited(rng, words, rng.choice(earlier))
        elif kind < 88:
            text = [part.replace(" ", "  ").upper() for part in rng.choice(earlier)]
        elif kind < 92:
            text = rng.choice(earlier)[1:3]
        else:
            text = _letter(rng, rng.choice(frames))
        yield Written(path, "\n\n".join(text))


def _vocabulary(rng: random.Random) -> list[str]:
    letters = "abcdefghijklmnoprstuvw"
    return ["".join(rng.choices(letters, k=rng.randrange(3, 10))) for _ in range(VOCABULARY)]


def _paragraphs(rng: random.Random, words: list[str], count: int) -> list[str]:
    """Words by a law like Zipf's, so that some are in every text."""
    return [
        " ".join(words[int(len(words) ** rng.random()) - 1] for _ in range(PASSAGE_WORDS))
        for _ in range(count)
    ]


def _edited(rng: random.Random, words: list[str], text: list[str]) -> list[str]:
    """A few words of one paragraph are others, and there may be a sentence more."""
    changed = list(text)
    at = rng.randrange(len(changed))
    parts = changed[at].split(" ")
    for _ in range(rng.randrange(1, 6)):
        parts[rng.randrange(len(parts))] = rng.choice(words)
    changed[at] = " ".join(parts)
    return [*changed, " ".join(rng.choices(words, k=12))] if rng.random() < 0.5 else changed


def _letter(rng: random.Random, frame: list[str]) -> list[str]:
    name = rng.choice(("Ada", "Bodil", "Cyril", "Dagny")) + " " + rng.choice(("Aldrin", "Falk", "Jarl"))
    return [f"Dear {name}, on {rng.randrange(1, 28)} May you owe {rng.randrange(9999)} crowns.", *frame]


def _embed(catalogue: Catalogue) -> None:
    """Give every text a unit vector near one of some centres."""
    rng = np.random.default_rng(3)
    centres = rng.normal(size=(TOPICS, MODEL[2]))
    with catalogue.write() as db:
        model = vectors.activate(db, *MODEL)
    while waiting := vectors.next_to_embed(catalogue.read(), 0, 4096):
        made = centres[rng.integers(TOPICS, size=len(waiting))] + rng.normal(size=(len(waiting), MODEL[2]))
        made /= np.linalg.norm(made, axis=1, keepdims=True)
        with catalogue.write() as db:
            vectors.store(db, model.id, [text for text, _ in waiting], made.astype(np.float32))
