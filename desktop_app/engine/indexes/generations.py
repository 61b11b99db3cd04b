"""Index generations on disk: written beside the old one, checked, and only then named current.

    <folder>/gen-7/manifest.json   blake3 of every file, and what the owner notes
    <folder>/CURRENT               "gen-7", replaced atomically

A generation is read only after every file's hash was found right: hnswlib crashes on damaged files.
"""

from __future__ import annotations

import contextlib
import json
import os
import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import blake3

from desktop_app.protocol.errors import EnvironmentProblem

FORMAT = 1
CURRENT = "CURRENT"
MANIFEST = "manifest.json"
_GENERATION = re.compile(r"gen-(\d+)")


class IndexDamaged(EnvironmentProblem):
    """An index on disk does not hold together, or is not what was asked for: rebuild it."""


@dataclass(frozen=True)
class Generation:
    """A generation whose files were checked, and what its owner noted in it."""

    folder: Path
    notes: dict[str, str | int]


def write_generation(folder: Path, notes: dict[str, str | int], fill: Callable[[Path], None]) -> Path:
    """Make a new generation current: `fill` writes its files into the folder it is given.

    Older generations are removed afterwards. Raises OSError or EnvironmentProblem where the disk
    does not take it; the old generation is then still current.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    name = f"gen-{max(_numbers(folder), default=0) + 1}"
    temporary = folder / f"{name}.tmp"
    shutil.rmtree(temporary, ignore_errors=True)
    temporary.mkdir(mode=0o700)
    try:
        fill(temporary)
        _seal(temporary, notes)
        os.replace(temporary, folder / name)
    except BaseException:
        shutil.rmtree(temporary, ignore_errors=True)
        raise
    sync_folder(folder)
    replace_file(folder / CURRENT, name.encode())
    _remove_others(folder, name)
    return folder / name


def read_generation(folder: Path) -> Generation | None:
    """The current generation with every file checked; None where none was ever written.

    What an interrupted write left behind is removed. Raises IndexDamaged where anything is missing,
    changed or unreadable.
    """
    pointer = folder / CURRENT
    if not pointer.exists():
        if folder.exists():
            _remove_others(folder, "")
        return None
    try:
        name = pointer.read_text(encoding="ascii")
        if not _GENERATION.fullmatch(name):
            raise IndexDamaged(f"{pointer} names no generation")
        generation = Generation(folder / name, _check(folder / name))
        _remove_others(folder, name)
        return generation
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise IndexDamaged(f"the search index in {folder} cannot be read: {error}") from error


def remove_generations(folder: Path) -> None:
    """Remove all generations: first the name of the current one, so that a crash leaves none half."""
    if not folder.exists():
        return
    (folder / CURRENT).unlink(missing_ok=True)
    sync_folder(folder)
    _remove_others(folder, "")


def replace_file(path: Path, data: bytes) -> None:
    """Replace a file by one that holds `data`, at once and durably."""
    temporary = path.with_name(path.name + ".tmp")
    with open(os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    os.replace(temporary, path)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make the names in a folder durable. Windows has no such call and needs none."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _seal(folder: Path, notes: dict[str, str | int]) -> None:
    """Sync all files and write the manifest over them."""
    hashes = {}
    for path in sorted(folder.iterdir()):
        path.chmod(0o600)
        with path.open("r+b") as file:
            os.fsync(file.fileno())
        hashes[path.name] = _hash(path)
    content = {"format": FORMAT, "files": hashes, "notes": notes}
    seal = blake3.blake3(_canonical(content)).hexdigest()
    replace_file(folder / MANIFEST, json.dumps({**content, "seal": seal}).encode())


def _check(folder: Path) -> dict[str, str | int]:
    """Compare a generation with its manifest; returns the notes."""
    manifest = json.loads((folder / MANIFEST).read_bytes())
    content = {key: manifest[key] for key in ("format", "files", "notes")}
    if manifest["seal"] != blake3.blake3(_canonical(content)).hexdigest() or content["format"] != FORMAT:
        raise IndexDamaged(f"the manifest in {folder} is damaged, or of another format")
    for name, expected in content["files"].items():
        if _hash(folder / name) != expected:
            raise IndexDamaged(f"{folder / name} is damaged")
    notes: dict[str, str | int] = content["notes"]
    return notes


def _canonical(content: dict[str, object]) -> bytes:
    return json.dumps(content, sort_keys=True).encode()


def _hash(path: Path) -> str:
    hasher = blake3.blake3()
    with path.open("rb") as file:
        while chunk := file.read(1 << 22):
            hasher.update(chunk)
    return hasher.hexdigest()


def _numbers(folder: Path) -> list[int]:
    found = (_GENERATION.match(path.name) for path in folder.iterdir())
    return [int(match[1]) for match in found if match]


def _remove_others(folder: Path, keep: str) -> None:
    for path in folder.iterdir():
        if _GENERATION.match(path.name) and path.name != keep:
            with contextlib.suppress(OSError):  # open elsewhere (Windows): goes with the next one
                shutil.rmtree(path)
    with contextlib.suppress(OSError):
        (folder / f"{CURRENT}.tmp").unlink(missing_ok=True)
