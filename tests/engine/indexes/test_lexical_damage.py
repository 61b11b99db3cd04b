"""A damaged word index is refused when it is opened, whichever file the damage is in."""

from __future__ import annotations

import json
import random
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
