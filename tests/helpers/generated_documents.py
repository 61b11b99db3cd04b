"""Folders of made-up documents that change: every document says something that no other one says."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from pathlib import Path

WHO = (
    "the harbour master|my neighbour|a quiet clerk|the ferry crew|our landlady|the night nurse|an old printer"
).split("|")
DID = "mended|sold|counted|painted|forgot|described|measured|hid|weighed|wrapped|borrowed|cleaned".split("|")
WHAT = (
    "three brass lamps|the winter timetable|a crate of lemons|the broken oar|twelve letters|a map of a marsh"
).split("|")
WHERE = (
    "behind the chapel|on the upper deck|near the weir|in the cold store|under the stairs|by the gate"
).split("|")
WHEN = "before the frost|on a Tuesday|after the auction|late in May|during the strike|at low water".split("|")
SYLLABLES = "ba ke li mo nu pra shi tor vel wex zan drei quo fim gus".split()
SUFFIXES = (".txt", ".md", ".html", ".csv", ".py")


def sentence(rng: random.Random) -> str:
    """A sentence of everyday words."""
    return f"{rng.choice(WHO)} {rng.choice(DID)} {rng.choice(WHAT)} {rng.choice(WHERE)} {rng.choice(WHEN)}."


def rare_word(number: int) -> str:
    """A word that stands in one document only, and looks like a word."""
    parts = []
    for _ in range(5):
        number, which = divmod(number, len(SYLLABLES))
        parts.append(SYLLABLES[which])
    return "".join(parts) + "th"


def document(rng: random.Random, suffix: str, word: str, sentences: int) -> str:
    """The content of a file of this kind that holds `word`."""
    said = [sentence(rng) for _ in range(sentences)]
    said.insert(rng.randrange(len(said) + 1), f"The password of that day was {word}.")
    if suffix == ".md":
        return f"# Notes of {rng.choice(WHO)}\n\n" + "\n\n".join(said)
    if suffix == ".html":
        body = "".join(f"<p>{line}</p>" for line in said)
        return f"<html><head><title>Log</title></head><body>{body}</body></html>"
    if suffix == ".csv":
        return "day,note\n" + "\n".join(f'{day},"{line}"' for day, line in enumerate(said))
    if suffix == ".py":
        return '"""Kept as code."""\n\nNOTES = [\n' + "".join(f'    "{line}",\n' for line in said) + "]\n"
    return "\n".join(said) + "\n"


@dataclass
class ChangingFolder:
    """A folder of documents that a test edits, renames and removes; it knows which word is where."""

    root: Path
    rng: random.Random
    sentences: int = 12
    words: dict[Path, str] = field(default_factory=dict)
    made: int = 0

    def add(self, count: int) -> None:
        """Write new documents."""
        for _ in range(count):
            suffix = self.rng.choice(SUFFIXES)
            place = self.root / f"year {self.rng.randrange(5)}" / f"note {self.made}{suffix}"
            place.parent.mkdir(parents=True, exist_ok=True)
            self._write(place)

    def edit(self, count: int) -> None:
        """Give documents new content."""
        for path in self._some(count):
            self._write(path)

    def rename(self, count: int) -> None:
        """Move documents to another folder and name."""
        for path in self._some(count):
            self.made += 1
            target = self.root / f"year {self.rng.randrange(5)}" / f"moved {self.made}{path.suffix}"
            target.parent.mkdir(parents=True, exist_ok=True)
            path.rename(target)
            self.words[target] = self.words.pop(path)

    def remove(self, count: int) -> None:
        """Delete documents."""
        for path in self._some(count):
            path.unlink()
            del self.words[path]

    def change(self, size: int) -> None:
        """A bit of everything, with as many documents afterwards as before."""
        self.edit(size)
        self.rename(size // 2)
        self.remove(size // 2)
        self.add(size // 2)

    def _some(self, count: int) -> list[Path]:
        return self.rng.sample(sorted(self.words), min(count, len(self.words)))

    def _write(self, path: Path) -> None:
        self.made += 1
        self.words[path] = rare_word(self.made)
        text = document(self.rng, path.suffix, self.words[path], self.rng.randint(2, self.sentences))
        path.write_text(text, encoding="utf-8")
