"""Whether a file's other versions come first when files like it are asked for, beside one mean vector a file.

    kindred --data-dir DATA_DIR index FOLDER
    python tests/benchmarks/bench_similar.py DATA_DIR FOLDER

FOLDER holds one folder for each version (5.1, 7.4, …), in which the same page has the same path. All is
asked of the real engine, so that times include the socket; the peer looks for the passages nearest to the
mean of a file's vectors.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from desktop_app.client import EngineClient
from desktop_app.engine.catalogue import Catalogue, documents, files, vectors
from desktop_app.paths import DataDir
from desktop_app.protocol.messages import Example, Search, SearchResults, from_wire, to_wire

LIMIT = 10


def versions_of(folder: Path) -> dict[Path, set[Path]]:
    """Each file with the other versions of the same page; files without any are left out."""
    pages: dict[Path, set[Path]] = {}
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            pages.setdefault(Path(*path.relative_to(folder).parts[1:]), set()).add(path)
    return {path: same - {path} for same in pages.values() if len(same) > 1 for path in same}


def average_precision(found: Sequence[Path], wanted: set[Path]) -> float:
    """Of the first LIMIT."""
    hits = [rank for rank, path in enumerate(found[:LIMIT], start=1) if path in wanted]
    return sum(at / rank for at, rank in enumerate(hits, start=1)) / len(wanted)


def by_engine(client: EngineClient, path: Path) -> list[Path]:
    """What the engine finds."""
    reply = client.call(Search(query="", like=[Example(path=to_wire(path))], limit=LIMIT), 300)
    assert isinstance(reply, SearchResults)
    return [Path(from_wire(hit.path)) for hit in reply.hits]


class Means:
    """One mean vector for each file, compared with all passages."""

    def __init__(self, catalogue: Catalogue, paths: Sequence[Path]) -> None:
        db = catalogue.read()
        model = vectors.active_model(db)
        assert model is not None
        rows = [files.document_of(db, to_wire(path)) for path in paths]
        of_file = [
            vectors.of_labels(db, model, documents.text_ids_in_order(db, row.document_id or 0))[1]
            for row in rows
            if row is not None
        ]
        self._paths, self._of_file = list(paths), dict(zip(paths, of_file, strict=True))
        self._every = np.concatenate(of_file)
        self._starts = np.cumsum([0, *(len(found) for found in of_file[:-1])])

    def nearest(self, path: Path) -> list[Path]:
        """Files by their passage nearest to the mean of `path`."""
        mean: NDArray[np.float32] = self._of_file[path].mean(axis=0)
        best = np.maximum.reduceat(self._every @ (mean / np.linalg.norm(mean)), self._starts)
        return [self._paths[at] for at in np.argsort(-best) if self._paths[at] != path]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data_dir", type=Path)
    parser.add_argument("folder", type=Path)
    arguments = parser.parse_args()
    versions = versions_of(arguments.folder.absolute())
    precision, first, took_ms = [], [], []
    client = EngineClient.connect(DataDir(arguments.data_dir))
    by_engine(client, next(iter(versions)))  # loads the index
    for path, wanted in versions.items():
        started = time.perf_counter()
        found = by_engine(client, path)
        took_ms.append((time.perf_counter() - started) * 1000)
        precision.append(average_precision(found, wanted))
        first.append(set(found[: len(wanted)]) == wanted)
    client.close()
    catalogue = Catalogue(DataDir(arguments.data_dir).catalogue)
    means = Means(catalogue, list(versions))
    peer = [average_precision(means.nearest(path), wanted) for path, wanted in versions.items()]
    catalogue.close()
    report = {
        "files": len(versions),
        "mean_average_precision": round(float(np.mean(precision)), 4),
        "all_versions_first": round(float(np.mean(first)), 4),
        "peer_mean_vector": round(float(np.mean(peer)), 4),
        "ratio": round(float(np.mean(precision) / np.mean(peer)), 3),
        "ms_p50": round(float(np.percentile(took_ms, 50)), 1),
        "ms_p95": round(float(np.percentile(took_ms, 95)), 1),
    }
    json.dump(report, sys.stdout, indent=1)
    print()


if __name__ == "__main__":
    main()
