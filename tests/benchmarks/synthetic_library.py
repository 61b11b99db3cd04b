"""Makes a large library without embedding: real files and words, synthetic vectors.

`synthetic_library.py DATA_DIR FILES_DIR [--passages 100000]`. Run the engine on it afterwards: it builds
both indexes from the catalogue, as it would after they were lost.
"""

from __future__ import annotations

import argparse
import random
from pathlib import Path

import blake3
import numpy as np
from sample_files import SUBJECTS, paragraph

from desktop_app.engine.catalogue import Catalogue, documents, files, folders, vectors
from desktop_app.engine.catalogue.files import DiskEntry
from desktop_app.engine.installed_model import find_model
from desktop_app.paths import DataDir
from desktop_app.protocol.worker_messages import Extracted, ExtractedPassage

PASSAGES_PER_FILE = 10
SENTENCES = 14  # about 200 tokens
CLUSTERS = 500
DOCUMENTS_PER_TRANSACTION = 200


def make(data_dir: DataDir, files_dir: Path, passages: int, seed: int = 3) -> None:
    """Write the files, and a catalogue in which all of them are read and embedded."""
    model = find_model(data_dir)
    packing = model.packing.name
    rng = random.Random(seed)
    catalogue = Catalogue(data_dir.catalogue)
    with catalogue.write() as db:
        folder_id = folders.add(db, str(files_dir), single_file=False)
    for first in range(0, passages // PASSAGES_PER_FILE, DOCUMENTS_PER_TRANSACTION):
        with catalogue.write() as db:
            for number in range(first, min(first + DOCUMENTS_PER_TRANSACTION, passages // PASSAGES_PER_FILE)):
                entry, extracted = _document(files_dir, number, rng)
                files.upsert(db, folder_id, [entry])
                (pending,) = files.pending_at(db, [entry.path.encode()])
                document_id, _ = documents.store(db, extracted, packing)
                files.link(db, pending.id, document_id, entry.size_bytes, entry.mtime_ns)
    _embed(catalogue, model.name, model.fingerprint, model.dimensions, seed)
    catalogue.close()


def _document(files_dir: Path, number: int, rng: random.Random) -> tuple[DiskEntry, Extracted]:
    texts = [paragraph(rng, SENTENCES) + "\n\n" for _ in range(PASSAGES_PER_FILE)]
    path = files_dir / f"{number % 97:02d}" / f"{rng.choice(SUBJECTS)} {number:06d}.txt"
    path.parent.mkdir(parents=True, exist_ok=True)
    data = "".join(texts).encode()
    path.write_bytes(data)
    info = path.stat()
    starts = np.cumsum([0, *map(len, texts)])
    passages = [
        ExtractedPassage(text=text, char_start=int(start), tokens=200, line=2 * place + 1)
        for place, (text, start) in enumerate(zip(texts, starts, strict=False))
    ]
    extracted = Extracted(
        content_hash=blake3.blake3(data).digest(),
        size_bytes=len(data),
        mtime_ns=info.st_mtime_ns,
        inode=info.st_ino,
        kind="text",
        title="",
        reader="text",
        reader_version=1,
        passages=passages,
    )
    return DiskEntry(str(path), len(data), info.st_mtime_ns, info.st_ino), extracted


def _embed(catalogue: Catalogue, name: str, fingerprint: str, dimensions: int, seed: int) -> None:
    """Give every text a unit vector near one of some cluster centres."""
    random_numbers = np.random.default_rng(seed)
    centres = random_numbers.normal(size=(CLUSTERS, dimensions))
    with catalogue.write() as db:
        model = vectors.activate(db, name, fingerprint, dimensions)
    while waiting := vectors.next_to_embed(catalogue.read(), 0, 4096):
        ids = [text_id for text_id, _ in waiting]
        made = centres[random_numbers.integers(CLUSTERS, size=len(ids))]
        made = made + random_numbers.normal(size=made.shape)
        made /= np.linalg.norm(made, axis=1, keepdims=True)
        with catalogue.write() as db:
            vectors.store(db, model.id, ids, made.astype(np.float32))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data_dir", type=Path)
    parser.add_argument("files_dir", type=Path)
    parser.add_argument("--passages", type=int, default=100_000)
    options = parser.parse_args()
    make(DataDir(options.data_dir.absolute()).make(), options.files_dir.absolute(), options.passages)
