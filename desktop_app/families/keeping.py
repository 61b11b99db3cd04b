"""Keep rules: which file of a family is kept, and why."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from desktop_app.protocol.messages import FilePath, KeepReason, KeepRule, KeepRules, LikeFile

Keys = NDArray[np.float64]

_COPY_NAME = re.compile(
    r"\bcop(?:y|ies)\b|\bkopie\b|\bcopie\b|\bcopia\b|kopia|コピー|副本|\bbackup\b|\bduplicate\b"
    r"|\(\d{1,3}\)(?=\.|$)|\.(?:bak|old|orig)$|~$|^~\$",
    re.IGNORECASE,
)
_REASONS: dict[KeepReason, str] = {
    "folder": "In the folder that comes first",
    "newest": "Newest",
    "oldest": "Oldest",
    "longest_path": "Deepest in the folders",
    "shortest_path": "Shortest path",
    "most_complete": "Most complete",
    "no_copy_name": "Its name does not say that it is a copy",
    "chosen": "Chosen by you",
    "reference": "In a reference folder",
    "online": "The other is offline",
    "by_name": "First by name",
}


class KeepOrder:
    """The order in which files are kept: the same for all families, so it is found once and not per family.

    Args: `words` (t,): of each text, by LikeFile.text.
    """

    def __init__(self, files: Sequence[LikeFile], words: NDArray[np.int32], rules: KeepRules) -> None:
        self._files = files
        self._keys = _keys(files, words, rules)
        by_path = np.argsort(np.array([file.path for file in files], dtype=object), kind="stable")
        place = np.empty(len(files), np.int64)
        place[by_path] = np.arange(len(files))
        columns = [place.astype(np.float64), *(keys for _, keys in reversed(self._keys))]
        order = np.lexsort(columns) if len(files) else np.empty(0, np.int64)
        self.rank = np.empty(len(files), np.int64)  # (f,), 0: most to be kept
        self.rank[order] = np.arange(len(files))
        kept_folders = [*rules.protected, *rules.reference]
        self.removable = np.array([not is_below(file.path, kept_folders) for file in files], np.bool_)

    def reason(self, keeper: int, members: Sequence[int]) -> KeepReason:
        """Why file `keeper` is kept rather than `members`: the first rule that sets it apart."""
        for reason, keys in self._keys:
            if any(keys[keeper] < keys[member] for member in members):
                return reason
        return "by_name"


def said(reason: KeepReason) -> str:
    """Why a file is kept, in words."""
    return _REASONS[reason]


def _keys(
    files: Sequence[LikeFile], words: NDArray[np.int32], rules: KeepRules
) -> list[tuple[KeepReason, Keys]]:
    """What files are sorted by, smallest first, with the reason that each key gives."""
    chosen = np.array([-file.chosen for file in files], np.float64)
    reference = np.array([not is_below(file.path, rules.reference) for file in files], np.float64)
    offline = np.array([file.offline for file in files], np.float64)
    fixed: list[tuple[KeepReason, Keys]] = [
        ("chosen", chosen),
        ("reference", reference),
        ("online", offline),
    ]
    chosen_rules: list[tuple[KeepReason, Keys]] = [
        (rule, np.array([key(file) for file in files], np.float64))
        for rule in rules.order
        for key in _rule_keys(rule, words, rules)
    ]
    return fixed + chosen_rules


def _rule_keys(
    rule: KeepRule, words: NDArray[np.int32], rules: KeepRules
) -> list[Callable[[LikeFile], float]]:
    match rule:
        case "folder":
            return [lambda file: _first_folder(file.path, rules.folders)]
        case "newest":
            return [lambda file: -file.mtime]
        case "oldest":
            return [lambda file: file.mtime]
        case "longest_path":
            return [lambda file: -len(file.path)]
        case "shortest_path":
            return [lambda file: len(file.path)]
        case "most_complete":
            return [
                lambda file: -int(words[file.text]),
                lambda file: 0 if words[file.text] else -file.size_bytes,
            ]
        case "no_copy_name":
            return [lambda file: says_copy(file.path)]


def says_copy(path: FilePath) -> bool:
    """Whether a file's name says that it is a copy."""
    return _COPY_NAME.search(os.path.basename(os.fsdecode(path))) is not None


def _first_folder(path: FilePath, folders: Sequence[FilePath]) -> int:
    return next((place for place, folder in enumerate(folders) if is_below(path, [folder])), len(folders))


def is_below(path: FilePath, folders: Sequence[FilePath]) -> bool:
    """Whether a file lies in one of the folders, or is one of them."""
    return any(path == folder or path.startswith(_as_prefix(folder)) for folder in folders)


def _as_prefix(folder: FilePath) -> bytes:
    separator = os.sep.encode()
    return folder if folder.endswith(separator) else folder + separator
