"""Writes a folder of mixed text files, the same for the same seed: `sample_files.py FOLDER [--count N]`."""

from __future__ import annotations

import argparse
import csv
import io
import json
import random
from collections.abc import Callable
from email.message import EmailMessage
from pathlib import Path

SUBJECTS = (
    "harbour ferry council budget garden orchard bridge library museum kitchen violin glacier lantern "
    "archive railway compass bakery quarry lighthouse meadow carpenter satellite pottery hospital river "
    "vineyard telescope theatre sawmill reservoir"
).split()
VERBS = (
    "repairs inspects paints measures sells rents opens closes extends cleans photographs describes moves "
    "insures borrows restores surveys plans heats cools"
).split()
DETAILS = (
    "before winter|after the storm|with two volunteers|at half the price|for the third time|by train|"
    "without a permit|during the festival|under the old roof|in spite of the noise|near the northern gate|"
    "with borrowed tools|on a foggy morning|as the contract demands|despite the delay"
).split("|")
KINDS = ("txt", "md", "py", "json", "csv", "html", "eml")


def sentence(rng: random.Random) -> str:
    """A sentence of about ten words."""
    one, other = rng.sample(SUBJECTS, 2)
    number = rng.randrange(2, 900)
    return f"The {one} team {rng.choice(VERBS)} the {other} number {number} {rng.choice(DETAILS)}."


def paragraph(rng: random.Random, sentences: int = 5) -> str:
    """A few sentences."""
    return " ".join(sentence(rng) for _ in range(sentences))


def text_of(kind: str, rng: random.Random) -> str:
    """The content of a file of this kind."""
    writers: dict[str, Callable[[random.Random], str]] = {
        "txt": lambda rng: "\n\n".join(paragraph(rng) for _ in range(rng.randrange(1, 4))),
        "md": _markdown,
        "py": _python,
        "json": lambda rng: json.dumps([{"id": n, "note": sentence(rng)} for n in range(6)], indent=1),
        "csv": _csv,
        "html": _html,
        "eml": _mail,
    }
    return writers[kind](rng)


def _markdown(rng: random.Random) -> str:
    title = rng.choice(SUBJECTS).title()
    parts = [f"## {rng.choice(SUBJECTS).title()}\n\n{paragraph(rng)}" for _ in range(2)]
    return f"# {title}\n\n" + "\n\n".join(parts) + "\n"


def _python(rng: random.Random) -> str:
    names = rng.sample(SUBJECTS, 3)
    return "\n\n".join(
        f'def {name}_{n}(x):\n    """{sentence(rng)}"""\n    return x * {n}\n' for n, name in enumerate(names)
    )


def _csv(rng: random.Random) -> str:
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(["place", "task", "cost"])
    writer.writerows([rng.choice(SUBJECTS), sentence(rng), rng.randrange(10, 5000)] for _ in range(6))
    return out.getvalue()


def _html(rng: random.Random) -> str:
    title = rng.choice(SUBJECTS).title()
    head = f"<html><head><title>{title}</title></head>"
    return f"{head}<body><h1>{title}</h1><p>{paragraph(rng)}</p></body></html>"


def _mail(rng: random.Random) -> str:
    message = EmailMessage()
    message["Subject"] = f"About the {rng.choice(SUBJECTS)}"
    message["From"], message["To"] = "clerk@example.org", "office@example.org"
    message.set_content(paragraph(rng))
    return message.as_string()


def write(folder: Path, count: int, seed: int = 7) -> int:
    """Write `count` files in subfolders of 50; returns their size in bytes."""
    rng = random.Random(seed)
    size = 0
    for number in range(count):
        place = folder / rng.choice(SUBJECTS) / f"part {number // 50:03d}"
        place.mkdir(parents=True, exist_ok=True)
        kind = KINDS[number % len(KINDS)]
        path = place / f"{rng.choice(SUBJECTS)} {number:05d}.{kind}"
        size += path.write_text(text_of(kind, rng), encoding="utf-8")
    return size


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--count", type=int, default=5000)
    options = parser.parse_args()
    print(f"{options.count} files, {write(options.folder, options.count):,} bytes")
