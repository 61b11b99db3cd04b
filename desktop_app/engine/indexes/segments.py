"""Checking a tantivy folder before tantivy maps it into memory.

Every segment file ends in a footer: JSON with the CRC-32 of what goes before, the footer's length
and a magic number. tantivy 0.27 does not check the CRC by itself, and a damaged posting list makes it
panic or answer nonsense. `meta.json` has no footer: its hash is noted beside it when the index is
closed (not before, since merges in the background rewrite it at any time).
"""

from __future__ import annotations

import json
import struct
import zlib
from pathlib import Path

import blake3

from desktop_app.engine.indexes.generations import IndexDamaged, replace_file

SEAL = "seal.json"
META = "meta.json"
_PARTS = ("idx", "pos", "term", "store", "fast", "fieldnorm")
_TAIL = struct.Struct("<II")
_MAGIC = 1337
_CHUNK_BYTES = 1 << 22


def write_seal(folder: Path, schema_version: int, closed: bool) -> None:
    """Note which schema a folder has and, when it is closed, what its `meta.json` holds."""
    seal = {"schema": schema_version, "meta": _meta_hash(folder) if closed else ""}
    replace_file(folder / SEAL, json.dumps(seal).encode())


def check(folder: Path, schema_version: int) -> None:
    """Raise IndexDamaged unless every file of the index holds together and has this schema version."""
    try:
        seal = json.loads((folder / SEAL).read_bytes())
        if seal["schema"] != schema_version:
            raise IndexDamaged(f"the word index in {folder} has another format")
        if seal["meta"] not in ("", _meta_hash(folder)):
            raise IndexDamaged(f"{folder / META} is not what was last written")
        for path in _segment_files(folder):
            _check_footer(path)
    except (OSError, ValueError, KeyError, TypeError, AttributeError, struct.error) as error:
        raise IndexDamaged(f"the word index in {folder} cannot be read: {error}") from error


def _segment_files(folder: Path) -> list[Path]:
    """The files of the segments that `meta.json` names; others are left over and are not read."""
    files = []
    for segment in json.loads((folder / META).read_bytes())["segments"]:
        name = segment["segment_id"].replace("-", "")
        files += [folder / f"{name}.{part}" for part in _PARTS]
        if segment["deletes"] is not None:
            files.append(folder / f"{name}.{segment['deletes']['opstamp']}.del")
    return files


def _check_footer(path: Path) -> None:
    size = path.stat().st_size
    with path.open("rb") as file:
        file.seek(max(0, size - _TAIL.size))
        footer_bytes, magic = _TAIL.unpack(file.read(_TAIL.size))
        body_bytes = size - _TAIL.size - footer_bytes
        if magic != _MAGIC or body_bytes < 0:
            raise IndexDamaged(f"{path} is cut short")
        file.seek(body_bytes)
        expected = json.loads(file.read(footer_bytes))["crc"]
        file.seek(0)
        crc, left = 0, body_bytes
        while left:
            chunk = file.read(min(left, _CHUNK_BYTES))
            crc, left = zlib.crc32(chunk, crc), left - len(chunk)
    if crc != expected:
        raise IndexDamaged(f"{path} is damaged")


def _meta_hash(folder: Path) -> str:
    return blake3.blake3((folder / META).read_bytes()).hexdigest()
