"""Where else is this? What matches one file, from stored scores."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.engine.catalogue import Catalogue
from desktop_app.engine.duplicates.snapshot import scores_around
from desktop_app.families.grouping import Grouping
from desktop_app.families.matching import verdict_between
from desktop_app.protocol.messages import (
    DEFAULT_THRESHOLD,
    SHOWN_VERDICTS,
    VERDICTS,
    Copies,
    FilePath,
    Member,
    Verdict,
)


def copies_of(
    catalogue: Catalogue,
    path: FilePath,
    threshold: float = DEFAULT_THRESHOLD,
    verdicts: Sequence[Verdict] = SHOWN_VERDICTS,
) -> Copies:
    """What matches a file of the library, strongest first; every witness is the file itself."""
    with catalogue.snapshot() as db:
        found = scores_around(db, path)
    grouping = Grouping(found)
    itself = next((number for number, file in enumerate(found.files) if file.path == path), None)
    if itself is None:
        return Copies(path=path, members=[])
    members: list[Member] = []
    for number, file in enumerate(found.files):
        verdict, score = verdict_between(found, itself, number, threshold)
        if number != itself and verdict is not None and verdict in verdicts:
            members.append(
                grouping.described(file, found.files[itself], verdict, score, file.size_bytes, number)
            )
    members.sort(key=lambda member: (VERDICTS.index(member.verdict), -member.score, member.path))
    return Copies(path=path, members=members)
