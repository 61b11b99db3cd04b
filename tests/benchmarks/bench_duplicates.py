"""Duplicates: quality on labelled pairs and on hard negatives, speed on a large library, beside datasketch.

    python tests/benchmarks/bench_duplicates.py quality FOLDER       FOLDER holds files/ and pairs.tsv
    python tests/benchmarks/bench_duplicates.py negatives
    python tests/benchmarks/bench_duplicates.py speed DATA_DIR [--files 40000]
    python tests/benchmarks/bench_duplicates.py slider [--families 5000]

`pairs.tsv` has the columns file_a, file_b, jaccard5w, label; labels as in "near>=.8", "identical_text".
Times of `speed` begin with a catalogue in which all is read and embedded and nothing was compared; it is
kept in DATA_DIR for the next run. The peer gets the same words: MinHash with 128 permutations, and an LSH at
Jaccard 0.8.
"""

from __future__ import annotations

import argparse
import csv
import json
import resource
import statistics
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import numpy as np
from duplicate_library import Written, large_library, of_texts

from desktop_app.engine.catalogue import Catalogue, documents, files, vectors, wordings
from desktop_app.engine.duplicates.comparing import Comparer
from desktop_app.engine.duplicates.reading import WordingReader
from desktop_app.engine.duplicates.snapshot import scores
from desktop_app.engine.duplicates.topics import Topics
from desktop_app.engine.duplicates.verification import likeness, prepare
from desktop_app.engine.duplicates.words import Tokenizer
from desktop_app.families.grouping import FamilyTable, Grouping
from desktop_app.families.matching import verdict_between
from desktop_app.families.pairs import Pairs, Scores
from desktop_app.protocol.messages import VERDICTS, KeepRules, LikeFile

THRESHOLD = 0.8
KIND_BY_SUFFIX = {".md": "markdown"}


def find(catalogue: Catalogue) -> dict[str, float]:
    """Do all that the engine does in the background; returns the seconds of each part."""
    tokenizer = Tokenizer()
    took, started_cpu = {}, time.process_time()
    started = time.perf_counter()
    reader = WordingReader(catalogue, tokenizer)
    while reader.step():
        pass
    took["reading"] = time.perf_counter() - started
    started = time.perf_counter()
    comparer = Comparer(catalogue, tokenizer)
    while wordings.uncompared(catalogue.read(), 1):
        comparer.compare(lambda done, of: True)
    took["comparing"] = time.perf_counter() - started
    took["of a processor"] = time.process_time() - started_cpu
    return took


# ---------------------------------------------------------------- quality


def quality(folder: Path) -> dict[str, object]:
    """Precision and recall of "near" against Jaccard, and of "same text"; witnesses of all members."""
    files = sorted(path for path in (folder / "files").rglob("*") if path.is_file())
    written = [
        Written(
            str(path.relative_to(folder / "files")),
            path.read_bytes().decode("utf-8-sig", "replace"),
            KIND_BY_SUFFIX.get(path.suffix, "text"),
        )
        for path in files
    ]
    with tempfile.TemporaryDirectory() as place:
        catalogue = of_texts(Path(place), written)
        find(catalogue)
        found = scores(catalogue.read())
        catalogue.close()
    with open(folder / "pairs.tsv", encoding="utf-8", newline="") as table:
        labelled = list(csv.DictReader(table, delimiter="\t"))
    counts = _judged(found, labelled)
    grouping = Grouping(found)
    families = grouping.families(THRESHOLD)
    near = counts["near, rightly"]
    return {
        "files": len(files),
        "pairs": dict(Counter(row["label"] for row in labelled)),
        "near_precision": near / max(1, near + counts["near, wrongly"]),
        "near_recall": near / max(1, near + counts["near, missed"]),
        "same_text": f"{counts['same text, found']} of {counts['same text']}",
        "families": len(families),
        "members": len(families.member),
        "members_without_witness": without_witness(found, families),
    }


def _judged(found: Scores, labelled: list[dict[str, str]]) -> Counter[str]:
    place = {file.path.decode(): number for number, file in enumerate(found.files)}
    counts: Counter[str] = Counter()
    for row in labelled:
        one, other = place.get(row["file_a"]), place.get(row["file_b"])
        verdict = None if one is None or other is None else verdict_between(found, one, other, THRESHOLD)[0]
        if row["label"] in ("identical_text", "identical_bytes"):
            counts["same text"] += 1
            counts["same text, found"] += verdict in ("same_text", "identical")
            continue
        is_near = float(row["jaccard5w"]) >= THRESHOLD
        if verdict in ("near", "same_text", "identical"):
            counts["near, rightly" if is_near else "near, wrongly"] += 1
        elif is_near:
            counts["near, missed"] += 1
    return counts


def without_witness(found: Scores, families: FamilyTable) -> int:
    """Members that do not match their keeper directly."""
    keepers = np.repeat(families.keeper, np.diff(families.start))
    return sum(
        verdict_between(found, int(keeper), int(member), THRESHOLD)[0] != VERDICTS[verdict]
        for keeper, member, verdict in zip(keepers, families.member, families.verdict, strict=True)
    )


def negatives() -> dict[str, object]:
    """What the hard negatives of the tests are called, of those that may not be."""
    sys.path.insert(0, str(Path(__file__).parents[2]))
    from tests.helpers.hard_negatives import hard_negatives

    tokenizer, wrong, count = Tokenizer(), Counter[str](), 0
    for pair in hard_negatives():
        count += 1
        one, other = (tokenizer.tokens(text, "text") for text in (pair.one, pair.other))
        if one.digest() == other.digest():
            wrong[f"{pair.kind}: same text"] += 1
        found = likeness(1, 2, prepare(one), prepare(other), lambda sketch: np.ones(len(sketch), np.int64))
        if found is not None and found.near > 0:
            wrong[f"{pair.kind}: near"] += 1
    return {"pairs": count, "called identical, same text or near at any threshold": dict(wrong)}


# ---------------------------------------------------------------- speed


def speed(data_dir: Path, count: int) -> dict[str, object]:
    """Seconds and memory of comparing a whole library, and milliseconds of one new file."""
    catalogue = large_library(data_dir, count)
    with catalogue.write() as db:
        files.remove_below(db, "/new")  # of an earlier run
        documents.collect(db)
        db.execute("UPDATE documents SET wording_id = NULL")
        db.execute("DELETE FROM wordings")
    before_mb = _peak_mb()
    took = find(catalogue)
    started = time.perf_counter()
    grouping = Grouping(scores(catalogue.read()))
    table = grouping.families(THRESHOLD)
    took["grouping"] = time.perf_counter() - started
    model = vectors.active_model(catalogue.read())
    assert model is not None
    started, started_cpu = time.perf_counter(), time.process_time()
    placed = Topics(catalogue, model, lambda: None).place(lambda done, of: True)
    took["topics"] = time.perf_counter() - started
    took["topics, of a processor"] = time.process_time() - started_cpu
    report: dict[str, object] = {
        "files": count,
        "passages": int(catalogue.read().execute("SELECT COUNT(*) FROM passages").fetchone()[0]),
        "seconds": {name: round(seconds, 1) for name, seconds in took.items()},
        "peak_mb": round(_peak_mb()),
        "peak_mb_before": round(before_mb),
        "families": len(table),
        "members": dict(Counter(VERDICTS[verdict] for verdict in table.verdict)),
        "placed": placed,
        "new_file_ms": _new_files(catalogue),
        "peer": _peer(catalogue),
    }
    catalogue.close()
    return report


def _new_files(catalogue: Catalogue, count: int = 40) -> dict[str, float]:
    """Milliseconds from a stored document to stored scores, of edited copies of files that are there."""
    tokenizer = Tokenizer()
    reader, comparer = WordingReader(catalogue, tokenizer), Comparer(catalogue, tokenizer)
    rows = (
        catalogue.read()
        .execute("SELECT id FROM documents WHERE id % 997 = 1 ORDER BY id LIMIT ?", (count + 1,))
        .fetchall()
    )
    took, took_cpu = [], []
    for (document,) in rows:
        text = wordings.text_of(catalogue.read(), document)
        new = [
            Written(
                f"/new/{time.time_ns()}.txt",
                text + f"\nOne more line is here, numbered {time.time_ns()}.\n",
                "text",
            )
        ]
        of_texts(None, new, catalogue)
        started, started_cpu = time.perf_counter(), time.process_time()
        reader.step()
        comparer.compare(lambda done, of: True)
        took.append((time.perf_counter() - started) * 1000)
        took_cpu.append((time.process_time() - started_cpu) * 1000)
    took, took_cpu = took[1:], took_cpu[1:]  # the first one reads all sketches
    return {
        "of a processor, p95": round(float(np.percentile(took_cpu, 95)), 1),
        "median": round(statistics.median(took), 1),
        "p95": round(float(np.percentile(took, 95)), 1),
    }


def _peer(catalogue: Catalogue) -> dict[str, object]:
    """MinHash and LSH of datasketch over the same words."""
    try:
        from datasketch import MinHash, MinHashLSH
    except ImportError:
        return {"note": "datasketch is not installed"}
    import re

    word = re.compile(r"\w+")
    started, started_cpu = time.perf_counter(), time.process_time()
    lsh, hashes = MinHashLSH(threshold=THRESHOLD, num_perm=128), []
    for (document,) in catalogue.read().execute("SELECT id FROM documents ORDER BY id").fetchall():
        words = word.findall(wordings.text_of(catalogue.read(), document).lower())
        runs = {" ".join(words[at : at + 5]).encode() for at in range(max(1, len(words) - 4))}
        made = MinHash(num_perm=128)
        made.update_batch(list(runs))
        hashes.append((document, made))
        lsh.insert(document, made)
    pairs = sum(sum(other > document for other in lsh.query(made)) for document, made in hashes)
    return {
        "name": "datasketch",
        "seconds": round(time.perf_counter() - started, 1),
        "of a processor": round(time.process_time() - started_cpu, 1),
        "pairs": pairs,
    }


def _peak_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000


# ---------------------------------------------------------------- slider


def slider(families: int) -> dict[str, object]:
    """Milliseconds to regroup families of three to five files at each of 51 thresholds."""
    grouping = Grouping(_random_scores(families))
    thresholds = [float(threshold) for threshold in np.linspace(0.5, 1.0, 51)] * 4
    took, took_cpu = [], []
    for threshold in thresholds:
        started, started_cpu = time.perf_counter(), time.process_time()
        grouping.families(threshold)
        took.append((time.perf_counter() - started) * 1000)
        took_cpu.append((time.process_time() - started_cpu) * 1000)
    return {
        "families": len(grouping.families(0.5)),
        "files": len(grouping.scores.files),
        "median_ms": round(statistics.median(took), 2),
        "p95_ms": round(float(np.percentile(took, 95)), 2),
        "of a processor, median_ms": round(statistics.median(took_cpu), 2),
        "of a processor, p95_ms": round(float(np.percentile(took_cpu, 95)), 2),
    }


def _random_scores(families: int) -> Scores:
    rng = np.random.default_rng(5)
    sizes = rng.integers(3, 6, families)
    starts = np.concatenate([[0], np.cumsum(sizes)])
    pairs = [
        (start + one, start + other)
        for start, size in zip(starts.tolist(), sizes.tolist(), strict=False)
        for one in range(size)
        for other in range(one + 1, size)
    ]
    one, other = np.array(pairs, np.int32).T
    near = rng.uniform(0.5, 1, len(pairs)).astype(np.float32)
    none = np.zeros(len(pairs), np.float32)
    files = [
        LikeFile(
            f"/files/{at % 97}/{at}.txt".encode(), at, at, 1000 + at, float(rng.integers(1e9)), at + 1, "text"
        )
        for at in range(int(starts[-1]))
    ]
    words = rng.integers(100, 2000, len(files)).astype(np.int32)
    return Scores(
        files, words, Pairs(one, other, none.astype(np.uint16), near, none, none, none, none), KeepRules()
    )


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parts = parser.add_subparsers(dest="part", required=True)
    parts.add_parser("quality").add_argument("folder", type=Path)
    parts.add_parser("negatives")
    of_speed = parts.add_parser("speed")
    of_speed.add_argument("data_dir", type=Path)
    of_speed.add_argument("--files", type=int, default=40_000)
    parts.add_parser("slider").add_argument("--families", type=int, default=5_000)
    options = parser.parse_args()
    reports: dict[str, Callable[[], dict[str, object]]] = {
        "quality": lambda: quality(options.folder),
        "negatives": negatives,
        "speed": lambda: speed(options.data_dir, options.files),
        "slider": lambda: slider(options.families),
    }
    json.dump(reports[options.part](), sys.stdout, indent=1)
    print()


if __name__ == "__main__":
    main()
