"""The files of a tantivy folder: checked before tantivy maps them into memory, and counted.

Every segment file ends in a footer: JSON with the CRC-32 of what goes before, the footer's length
and a magic number. tantivy 0.27 does not check the CRC by itself, and a damaged posting list makes it
panic or answer nonsense. With every commit the CRCs are noted beside the files, so that files that
changed places are found as well. `meta.json` has no footer: its hash is noted when the index is closed
(not before, since merges in the background rewrite it at any time). After a crash the index is
therefore compared with the catalogue (`LexicalFollower`).
"""

from __future__ import annotations

import contextlib
import json
import re
import struct
import zlib
from dataclasses import dataclass
from pathlib import Path

import blake3

from desktop_app.engine.indexes.generations import IndexDamaged, replace_file

SEAL = "seal.json"
META = "meta.json"
_PARTS = ("idx", "pos", "term", "store", "fast", "fieldnorm")
_TAIL = struct.Struct("<II")
_MAGIC = 1337
_CHUNK_BYTES = 1 << 22
_SEGMENT_FILE = re.compile(r"[0-9a-f]{32}\..+")
_TEMPORARY = re.compile(r"\.tmp.+")  # what tantivy renames into place


@dataclass(frozen=True)
class Segment:
    """A part of the index. The files of a segment hold the words of its dead passages too."""

    name: str  # as its files begin
    passages: int  # dead ones included
    dead: int
    files: tuple[str, ...]


def segments_of(folder: Path) -> list[Segment]:
    """The segments that `meta.json` names, in the order in which tantivy numbers them.

    Raises OSError, or IndexDamaged where it does not say what it should.
    """
    try:
        return [_segment(entry) for entry in json.loads((folder / META).read_bytes())["segments"]]
    except (ValueError, KeyError, TypeError) as error:
        raise IndexDamaged(f"{folder / META} is damaged: {error!r}") from error


def _segment(entry: dict[str, object]) -> Segment:
    name = str(entry["segment_id"]).replace("-", "")
    files = [f"{name}.{part}" for part in _PARTS]
    dead = 0
    deletes, passages = entry["deletes"], entry["max_doc"]
    if not isinstance(passages, int) or not isinstance(deletes, dict | None):
        raise TypeError("a segment is described otherwise")
    if deletes is not None:
        files.append(f"{name}.{deletes['opstamp']}.del")
        dead = int(deletes["num_deleted_docs"])
    return Segment(name, passages, dead, tuple(files))


def write_seal(folder: Path, schema_version: int, closed: bool) -> None:
    """Note which schema a folder has, what its files hold and, when it is closed, its `meta.json`."""
    crcs = {}
    if (folder / META).exists():
        for name in (name for segment in segments_of(folder) for name in segment.files):
            with contextlib.suppress(FileNotFoundError):  # merged meanwhile
                crcs[name] = _noted_crc(folder / name)[0]
    seal = {"schema": schema_version, "meta": _meta_hash(folder) if closed else "", "files": crcs}
    replace_file(folder / SEAL, json.dumps(seal).encode())


def check(folder: Path, schema_version: int) -> bool:
    """Raise IndexDamaged unless every file of the index holds together and has this schema version.

    Returns whether the index was closed, so that `meta.json` is known to be what was last written.
    """
    try:
        seal = json.loads((folder / SEAL).read_bytes())
        if seal["schema"] != schema_version:
            raise IndexDamaged(f"the word index in {folder} has another format")
        closed: bool = seal["meta"] != ""
        if closed and seal["meta"] != _meta_hash(folder):
            raise IndexDamaged(f"{folder / META} is not what was last written")
        for segment in segments_of(folder):
            for name in segment.files:
                crc = _checked_crc(folder / name)
                noted = seal["files"][name] if closed else seal["files"].get(name, crc)
                if noted != crc:
                    raise IndexDamaged(f"{folder / name} is not what was last written")
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise IndexDamaged(f"the word index in {folder} cannot be read: {error}") from error
    return closed


def strays(folder: Path) -> list[Path]:
    """Files that `meta.json` does not name: of segments that went, are being written, or never became."""
    kept = {name for segment in segments_of(folder) for name in segment.files}
    return [
        path
        for path in folder.iterdir()
        if path.name not in kept and (_SEGMENT_FILE.fullmatch(path.name) or _TEMPORARY.fullmatch(path.name))
    ]


def remove_strays(folder: Path) -> None:
    """Remove what a crash left behind. Nothing may be writing."""
    for path in strays(folder):
        with contextlib.suppress(OSError):  # goes the next time
            path.unlink()


def _noted_crc(path: Path) -> tuple[int, int]:
    """The CRC-32 in a file's footer, and how many bytes it covers."""
    size = path.stat().st_size
    with path.open("rb") as file:
        file.seek(max(0, size - _TAIL.size))
        tail = file.read(_TAIL.size)
        footer_bytes, magic = _TAIL.unpack(tail) if len(tail) == _TAIL.size else (0, 0)
        body_bytes = size - _TAIL.size - footer_bytes
        if magic != _MAGIC or body_bytes < 0:
            raise IndexDamaged(f"{path} is cut short")
        file.seek(body_bytes)
        return int(json.loads(file.read(footer_bytes))["crc"]), body_bytes


def _checked_crc(path: Path) -> int:
    expected, body_bytes = _noted_crc(path)
    with path.open("rb") as file:
        crc, left = 0, body_bytes
        while left:
            chunk = file.read(min(left, _CHUNK_BYTES))
            if not chunk:
                raise IndexDamaged(f"{path} is cut short")
            crc, left = zlib.crc32(chunk, crc), left - len(chunk)
    if crc != expected:
        raise IndexDamaged(f"{path} is damaged")
    return crc


def _meta_hash(folder: Path) -> str:
    return blake3.blake3((folder / META).read_bytes()).hexdigest()
