"""A damaged word index is refused when it is opened, whichever file the damage is in."""

from __future__ import annotations

import json
import random
import shutil
import struct
import subprocess
import sys
from pathlib import Path

import pytest

from desktop_app.engine.indexes.generations import IndexDamaged
from desktop_app.engine.indexes.lexical import LexicalIndex, LexicalPassage
from desktop_app.engine.indexes.lexical_query import LexicalQuery

WORDS = [f"word{number}" for number in range(400)]


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "lexical"
    source = random.Random(5)
    index = LexicalIndex.open(folder)
    for batch in range(2):
        index.add(
            LexicalPassage(batch * 100 + n, n, "", "title", " ".join(source.choices(WORDS, k=60)))
            for n in range(100)
        )
        index.commit()
    index.remove_documents(range(5))  # makes a file of deletions
    index.commit()
    index.close()
    return folder


def segment_files(folder):
    """The files that the index reads (a superseded list of deletions may lie beside them)."""
    files = []
    for segment in json.loads((folder / "meta.json").read_bytes())["segments"]:
        name = segment["segment_id"].replace("-", "")
        files += [path for path in folder.glob(f"{name}.*") if path.suffix != ".del"]
        files += folder.glob(f"{name}.{(segment['deletes'] or {}).get('opstamp')}.del")
    assert len(files) >= 7
    return files


def body_bytes(data):
    """Where a segment file's footer begins: the version that it names may differ without harm."""
    footer_bytes, magic = struct.unpack("<II", data[-8:])
    return len(data) - 8 - footer_bytes if magic == 1337 else len(data)


def test_every_flipped_bit_and_every_cut_is_found(folder):
    source = random.Random(6)
    for path in [*segment_files(folder), folder / "meta.json", folder / "seal.json"]:
        whole = path.read_bytes()
        damages = [whole[: len(whole) // 2], whole[:-1], b""]
        for _ in range(6):
            flipped = bytearray(whole)
            flipped[source.randrange(body_bytes(whole))] ^= 1 << source.randrange(8)
            damages.append(bytes(flipped))
        for damaged in damages:
            path.write_bytes(damaged)
            try:
                LexicalIndex.open(folder).close()
            except IndexDamaged:
                pass
            else:
                pytest.fail(f"damage in {path.name} went unnoticed")
        path.write_bytes(whole)
    index = LexicalIndex.open(folder)
    assert len(index) == 190
    index.close()


def test_missing_files_are_found(folder):
    for path in [*segment_files(folder), folder / "meta.json", folder / "seal.json"]:
        whole = path.read_bytes()
        path.unlink()
        with pytest.raises(IndexDamaged):
            LexicalIndex.open(folder)
        path.write_bytes(whole)


def test_another_schema_version_is_refused(folder):
    seal = json.loads((folder / "seal.json").read_bytes())
    (folder / "seal.json").write_text(json.dumps({**seal, "schema": 999}))
    with pytest.raises(IndexDamaged, match="format"):
        LexicalIndex.open(folder)


def test_a_foreign_folder_is_refused(tmp_path):
    (tmp_path / "holiday.jpg").write_bytes(b"not an index")
    with pytest.raises(IndexDamaged):
        LexicalIndex.open(tmp_path)


CRASH = """
import os, sys
from pathlib import Path
from desktop_app.engine.indexes.lexical import LexicalIndex, LexicalPassage

index = LexicalIndex.open(Path(sys.argv[1]))
index.add([LexicalPassage(900, 900, "", "", "zebra")])
index.commit()
index.add([LexicalPassage(901, 901, "", "", "lost")])
os._exit(7)
"""


def test_an_index_whose_process_died_opens_with_what_was_committed(folder):
    root = Path(__file__).parents[3]
    died = subprocess.run([sys.executable, "-c", CRASH, str(folder)], cwd=root, check=False)
    assert died.returncode == 7
    again = LexicalIndex.open(folder)
    assert [hit.passage_id for hit in again.search(LexicalQuery(words=("zebra",)), 5)] == [900]
    assert again.search(LexicalQuery(words=("lost",)), 5) == []
    assert len(again) == 191
    again.close()


def test_files_that_changed_places_are_found(tmp_path):
    folder = tmp_path / "lexical"
    index = LexicalIndex.open(folder)
    for start in (0, 100):
        index.add(LexicalPassage(start + n, start + n, "", "", f"number{start + n}") for n in range(100))
        index.commit()
    index.close()
    one, other = sorted(folder.glob("*.idx"))
    held = one.read_bytes()
    one.write_bytes(other.read_bytes())
    other.write_bytes(held)
    with pytest.raises(IndexDamaged, match="not what was last written"):
        LexicalIndex.open(folder)


def test_what_a_crash_left_behind_is_removed(folder):
    left = [folder / f"{'ab' * 16}.term", folder / f"{'cd' * 16}.7.del", folder / ".tmpAbCd"]
    for path in left:
        path.write_bytes(b"words of somebody")
    index = LexicalIndex.open(folder)
    assert not any(path.exists() for path in left)
    assert len(index) == 190
    index.close()


def test_only_a_closed_index_counts_as_closed(folder):
    index = LexicalIndex.open(folder)
    assert index.was_closed
    index.close()
    again = LexicalIndex.open(folder)
    again.add([LexicalPassage(900, 900, "", "", "zebra")])
    again.commit()
    copied = folder.with_name("as a crash leaves it")
    shutil.copytree(folder, copied)
    again.close()
    crashed = LexicalIndex.open(copied)
    assert not crashed.was_closed
    crashed.close()


def spoil(folder):
    """Overwrite the dictionaries of an open index with nonsense, as a failing disk may."""
    for path in folder.glob("*.term"):
        with path.open("r+b") as file:
            file.write(b"\x5a" * path.stat().st_size)


def test_a_search_on_files_that_went_bad_finds_nothing_and_says_so(folder):
    index, heard = LexicalIndex.open(folder), []
    index.on_damage = lambda: heard.append(1)
    spoil(folder)
    assert index.search(LexicalQuery(words=("word7",), typing=True), 5) == []
    assert index.with_identifiers(["word7.word8"], 5) == []
    assert len(heard) == 2
    assert index.recover()
    assert len(index) == 0
    index.add([LexicalPassage(1, 1, "", "", "zebra")])
    index.commit()
    assert len(index.search(LexicalQuery(words=("zebra",)), 5)) == 1
    index.close()


def test_recovery_keeps_files_that_hold_together(folder):
    index = LexicalIndex.open(folder)
    index.add([LexicalPassage(900, 900, "", "", "zebra")])  # not committed
    assert not index.recover()
    assert len(index) == 190
    index.commit()
    assert index.search(LexicalQuery(words=("zebra",)), 5) == []
    index.close()


FULL_DISK = """
import resource, signal, sys
from pathlib import Path
from desktop_app.engine.indexes.lexical import LexicalIndex, LexicalPassage
from desktop_app.protocol.errors import EnvironmentProblem

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
index = LexicalIndex.open(Path(sys.argv[1]))


def put():
    index.remove_documents(range(1000, 4000))
    index.add(LexicalPassage(n, n, "", "", f"word{n} of many " * 20) for n in range(1000, 4000))
    index.commit()


endless = resource.getrlimit(resource.RLIMIT_FSIZE)
resource.setrlimit(resource.RLIMIT_FSIZE, (16_000, endless[1]))
failures = 0
for _ in range(3):
    try:
        put()
    except EnvironmentProblem:
        failures += 1
resource.setrlimit(resource.RLIMIT_FSIZE, endless)
put()
index.close()
print(failures, len(LexicalIndex.open(Path(sys.argv[1]))))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on the size of files")
def test_a_writer_that_failed_loses_nothing_afterwards(folder):
    root = Path(__file__).parents[3]
    ran = subprocess.run(
        [sys.executable, "-c", FULL_DISK, str(folder)], cwd=root, check=True, capture_output=True, text=True
    )
    assert ran.stdout.split() == ["3", str(190 + 3000)]
