"""Random changes to folders on disk, as a person and programs make them; the same seed does the same."""

from __future__ import annotations

import os
import random
import shutil
from collections.abc import Callable
from pathlib import Path

WORDS = "ferry minutes boiler wool dredging sourdough pollen timetable harbour ledger violin granite".split()
MOST_FILES = 300
DEEPEST = 6


class Churn:
    """Changes what lies below some roots, a step at a time; some goes `outside`, and may come back."""

    def __init__(self, roots: list[Path], outside: Path, seed: int) -> None:
        self._roots, self._outside = roots, outside
        self._random = random.Random(seed)
        self._number = 0
        self._files: list[Path] = []
        self._directories: list[Path] = []
        self._steps: list[tuple[int, Callable[[], None]]] = [
            (30, self._create),
            (25, self._edit),
            (8, self._save_atomically),
            (12, self._rename_file),
            (8, self._delete),
            (8, self._make_directory),
            (4, self._move_directory),
            (2, self._delete_tree),
            (3, self._move_out_and_back),
        ]

    def run(self, steps: int) -> None:
        """So many random steps."""
        weights = [weight for weight, _ in self._steps]
        for _ in range(steps):
            self._look()
            chosen = self._random.choices(self._steps, weights)[0][1]
            chosen()

    def _look(self) -> None:
        """What is there now. Looked up anew now and then only: a walk for each step would take long."""
        if self._number % 20 == 0 or not self._directories:
            self._files, self._directories = [], list(self._roots)
            for root in self._roots:
                for place, names, files in os.walk(root):
                    self._directories.extend(Path(place) / name for name in names)
                    self._files.extend(Path(place) / name for name in files)
        self._number += 1

    def _text(self) -> str:
        lines = self._random.randint(1, 4)
        return "".join(
            " ".join(self._random.choices(WORDS, k=8)) + f" {self._number}.{line}\n" for line in range(lines)
        )

    def _directory(self) -> Path:
        existing = [path for path in self._directories if path.is_dir()]
        return self._random.choice(existing or self._roots)

    def _file(self) -> Path | None:
        existing = [path for path in self._random.choices(self._files, k=5) if path.is_file()]
        return existing[0] if self._files and existing else None

    def _place(self) -> Path:
        return self._directory() / f"{self._random.choice(WORDS)} {self._random.randint(1, 400)}.txt"

    def _create(self) -> None:
        place = self._place()
        if len(self._files) < MOST_FILES and not place.is_dir():
            place.write_text(self._text(), encoding="utf-8")
            self._files.append(place)

    def _edit(self) -> None:
        if self._files and (path := self._file()) is not None:
            with open(path, self._random.choice("aw"), encoding="utf-8") as file:
                file.write(self._text())

    def _save_atomically(self) -> None:
        if self._files and (path := self._file()) is not None:
            partial = path.with_name(f".{path.name}.swp")
            partial.write_text(self._text(), encoding="utf-8")
            os.replace(partial, path)

    def _rename_file(self) -> None:
        if self._files and (path := self._file()) is not None:
            target = self._place()
            if not target.is_dir():
                os.replace(path, target)
                self._files.append(target)

    def _delete(self) -> None:
        if self._files and (path := self._file()) is not None and len(self._files) > 20:
            path.unlink()

    def _make_directory(self) -> None:
        parent = self._directory()
        if len(parent.parts) - len(self._roots[0].parts) < DEEPEST:
            path = parent / f"{self._random.choice(WORDS)} {self._random.randint(1, 40)}"
            for place in (path, path / "inner"):
                place.mkdir(exist_ok=True)
                self._directories.append(place)

    def _sub_directory(self) -> Path | None:
        path = self._directory()
        return None if path in self._roots else path

    def _move_directory(self) -> None:
        source, parent = self._sub_directory(), self._directory()
        if source is None or parent == source or source in parent.parents:
            return
        target = parent / f"moved {self._random.randint(1, 1000)}"
        if not target.exists():
            source.rename(target)
            self._directories.append(target)

    def _delete_tree(self) -> None:
        path = self._sub_directory()
        if path is not None and (self._random.random() < 0.3 or not any(path.rglob("*.txt"))):
            shutil.rmtree(path)

    def _move_out_and_back(self) -> None:
        path = self._sub_directory()
        if path is not None:
            outside = self._outside / f"{self._number}"
            path.rename(outside)
            (outside / "made outside.txt").write_text(self._text(), encoding="utf-8")
            if self._random.random() < 0.7:
                outside.rename(path)


def texts_on_disk(*roots: Path) -> dict[str, str]:
    """The visible files below the roots and what is in them."""
    found = {}
    for root in roots:
        for path in root.rglob("*"):
            if path.is_file() and not path.name.startswith("."):
                found[str(path)] = path.read_text(encoding="utf-8")
    return found
