"""Names of files on their way: out of sight for a moment, in the trash, and beside what took their place."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator

from desktop_app.engine.ingest.exclusions.default_exclusions import OWN_FILE_PREFIX

LONGEST_NAME_BYTES = 255
NUMBERED = 100  # beyond that a number is looked for too long


def staged_name() -> str:
    """A name that scanning ignores and that nothing else has or will have."""
    return OWN_FILE_PREFIX + secrets.token_hex(16)


def is_staged(name: str) -> bool:
    """Whether a file bears such a name."""
    return name.startswith(OWN_FILE_PREFIX)


def free_names(name: str, word: str = "", longest_bytes: int = LONGEST_NAME_BYTES) -> Iterator[str]:
    """Names to try, one after the other: "a.txt", "a 2.txt", …; with a word "a (word).txt", "a (word 2).txt".

    None is longer than `longest_bytes` as the system counts; the extension stays. Without end.
    """
    for count in ("", *range(2, NUMBERED + 1)):
        yield _with(name, _suffix(word, str(count)), longest_bytes)
    while True:
        yield _with(name, _suffix(word, secrets.token_hex(4)), longest_bytes)


def _suffix(word: str, count: str) -> str:
    said = " ".join(part for part in (word, count) if part)
    return f" ({said})" if word else said and f" {said}"


def _with(name: str, suffix: str, longest_bytes: int) -> str:
    stem, extension = os.path.splitext(name)
    while len(os.fsencode(stem + suffix + extension)) > longest_bytes:
        if stem:
            stem = stem[:-1]
        else:
            extension = extension[:-1]
    return stem + suffix + extension
