"""Versions of one text: "report v1", "report v2", "report final" as a line through time."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence

from desktop_app.protocol.messages import FilePath, LikeFile

_NUMBERED = re.compile(
    r"(?:^|[\s_.\-(])(?:version|ver|v|rev|r)[\s_.\-]?(\d{1,4}(?:\.\d{1,4})*)(?=$|[\s_.\-)])", re.I
)
_DATED = re.compile(r"(?<!\d)((?:19|20)\d\d)[-_.]?(0[1-9]|1[0-2])(?:[-_.]?(0[1-9]|[12]\d|3[01]))?(?!\d)")
_STAGE = re.compile(
    r"(?:^|[\s_.\-(])(draft|entwurf|wip|final|finale|endfassung|signed|copy|kopie|old|new|latest|\(?\d{1,2}\)?)(?=$|[\s_.\-)])",
    re.I,
)
_EARLY, _LATE = (
    frozenset({"draft", "entwurf", "wip", "old"}),
    frozenset({"final", "finale", "endfassung", "signed"}),
)
_BETWEEN = re.compile(r"[\s_.\-()]+")


def lineage(files: Sequence[LikeFile]) -> list[FilePath]:
    """Of the first file's family, the versions of it, oldest first; empty where no name tells of versions.

    Where all names bear a version or a stage those decide, and time where they do not.
    """
    stems = [_stem(file.path) for file in files]
    base = _base(stems[0])
    same = [number for number, stem in enumerate(stems) if _base(stem) == base]
    if not base or len({stems[number] for number in same}) < 2:
        return []
    versions = [_version(stems[number]) for number in same]
    if None in versions:
        same.sort(key=lambda number: files[number].mtime)
    else:
        placed = dict(zip(same, versions, strict=True))
        same.sort(key=lambda number: (placed[number], files[number].mtime))
    return [files[number].path for number in same]


def _stem(path: FilePath) -> str:
    return os.path.splitext(os.path.basename(os.fsdecode(path)))[0]


def _base(stem: str) -> str:
    """A name without what tells versions apart."""
    for pattern in (_DATED, _NUMBERED, _STAGE, _STAGE):
        stem = pattern.sub(" ", stem)
    return _BETWEEN.sub(" ", stem).strip().casefold()


def _version(stem: str) -> tuple[int, tuple[int, ...]] | None:
    """What a name says of its place: (stage, numbers); None where it says nothing."""
    numbers: tuple[int, ...] = ()
    if dated := _DATED.search(stem):
        numbers = tuple(int(part) for part in dated.groups(default="0"))
    elif numbered := _NUMBERED.search(stem):
        numbers = tuple(int(part) for part in numbered[1].split("."))
    stages = {match.casefold() for match in _STAGE.findall(stem)}
    stage = 1 if stages & _LATE else -1 if stages & _EARLY and not numbers else 0
    return (stage, numbers) if numbers or stage else None
