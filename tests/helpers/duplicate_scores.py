"""Scores of invented files, as the engine sends them."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from desktop_app.families.pairs import NUMBERS, Pairs, Scores, pack
from desktop_app.protocol.messages import KeepRules, LikeFile, Likenesses

MARCH_2024 = 1_710_240_000.0
DAY_S = 86_400.0


class ScoreBook:
    """Files and what is known of pairs of them; the newest is kept first, where nothing else is said."""

    def __init__(self, root: str = "/home/me/Council") -> None:
        self.root = root
        self.files: list[LikeFile] = []
        self.words: list[int] = []
        self._pairs: list[tuple[int, int, int, float, float, float, float, float]] = []
        self.rules = KeepRules(order=("no_copy_name", "newest"))

    def file(self, name: str, *, same_bytes_as: str = "", same_text_as: str = "", **fields: object) -> bytes:
        """A file; with the same bytes, or the same words, as one that is there. Returns its path."""
        path = f"{self.root}/{name}".encode("utf-8", "surrogateescape")
        number = len(self.files)
        twin = self._find(same_bytes_as) if same_bytes_as else None
        document = twin.document if twin else number
        text = twin.text if twin else self._find(same_text_as).text if same_text_as else len(self.words)
        if text == len(self.words):
            self.words.append(400)
        defaults: dict[str, object] = {
            "size_bytes": 120_000,
            "mtime": MARCH_2024 - number * DAY_S,
            "inode": number + 1,
            "kind": "document",
            "content": twin.content if twin else 1000 + number,
        }
        self.files.append(LikeFile(path, document, text, **(defaults | fields)))  # type: ignore[arg-type]
        return path

    def near(self, one: str, other: str, score: float = 0.9) -> None:
        """Two files with nearly the same words."""
        self._pair(one, other, 0, near=score)

    def contained(self, part: str, whole: str, score: float = 1.0) -> None:
        """What one says stands in the other."""
        self._pair(part, whole, 0, one_in_other=score)

    def template(self, one: str, other: str, score: float = 0.95) -> None:
        """Two files of which only numbers differ."""
        self._pair(one, other, NUMBERS, template=score)

    def topic(self, one: str, other: str, score: float = 0.9) -> None:
        """Two files about the same."""
        self._pair(one, other, 0, topic=score)

    def path(self, name: str) -> bytes:
        """The path of a file."""
        return self._find(name).path

    def message(self, revision: int = 1) -> Likenesses:
        """What the engine would send."""
        return pack(self.scores(revision))

    def scores(self, revision: int = 1) -> Scores:
        """The same as arrays."""
        columns = list(zip(*self._pairs, strict=True)) or [()] * 8
        kinds = ("i4", "i4", "u2", "f4", "f4", "f4", "f4", "f4")
        arrays = [np.array(column, kind) for column, kind in zip(columns, kinds, strict=True)]
        return Scores(list(self.files), np.array(self.words, "i4"), Pairs(*arrays), self.rules, revision)

    def _pair(self, one: str, other: str, flags: int, **scores: float) -> None:
        kinds = ("near", "one_in_other", "other_in_one", "template", "topic")
        row = (
            self._find(one).text,
            self._find(other).text,
            flags,
            *(scores.get(kind, 0.0) for kind in kinds),
        )
        self._pairs.append(row)  # type: ignore[arg-type]

    def _find(self, name: str) -> LikeFile:
        path = f"{self.root}/{name}".encode("utf-8", "surrogateescape")
        return next(file for file in self.files if file.path == path)


def harbour_book() -> ScoreBook:
    """The families of the sketch: identical, near, same text, contained, template."""
    book = ScoreBook()
    budget = "Finance/Budget 2024 final.xlsx"
    book.file(budget, size_bytes=4_100_000, kind="data")
    for copy in ("Downloads/Budget 2024 final (1).xlsx", "Archive/Budget 2024.xlsx"):
        book.file(copy, same_bytes_as=budget, size_bytes=4_100_000, kind="data")
    book.file("Plans/Harbour plan v3.docx", size_bytes=620_000)
    book.file("Plans/Old/Harbour plan v2.docx", size_bytes=600_000)
    book.file("Plans/Old/Harbour plan v1.docx", size_bytes=580_000)
    book.near("Plans/Harbour plan v3.docx", "Plans/Old/Harbour plan v2.docx", 0.97)
    book.near("Plans/Harbour plan v3.docx", "Plans/Old/Harbour plan v1.docx", 0.86)
    book.file("Contracts/Lease 2023.pdf", size_bytes=640_000, kind="pdf")
    book.file("Contracts/Lease 2023.docx", same_text_as="Contracts/Lease 2023.pdf", size_bytes=240_000)
    book.file("Study/Thesis.pdf", size_bytes=9_800_000, kind="pdf")
    book.file("Study/Chapter 3.docx", size_bytes=310_000)
    book.contained("Study/Chapter 3.docx", "Study/Thesis.pdf", 0.99)
    for month in range(1, 5):
        book.file(f"Invoices/Invoice 2024-0{month}.pdf", size_bytes=40_000, kind="pdf")
    for one, other in _pairs_of(4):
        book.template(
            f"Invoices/Invoice 2024-0{one + 1}.pdf", f"Invoices/Invoice 2024-0{other + 1}.pdf", 0.95
        )
    return book


def many_families(number: int) -> ScoreBook:
    """So many families of two to four files, with scores all over the scale."""
    random = np.random.default_rng(5)
    book = ScoreBook()
    for family in range(number):
        names = [f"Year {1990 + family % 30}/Report {family:05} {letter}.docx" for letter in "abcd"]
        size = 2 + family % 3
        first = len(book.files)
        for at, name in enumerate(names[:size]):
            # By position and not by name: looking each up would take minutes for thousands.
            path = f"{book.root}/{name}".encode()
            number, mtime = first + at, MARCH_2024 - at
            file = LikeFile(path, number, number, 10_000 + family, mtime, number + 1, "document")
            book.files.append(file)
            book.words.append(300)
        for one, other in _pairs_of(size):
            score, template = random.uniform(0.5, 1.0, 2)
            book._pairs.append((first + one, first + other, 0, float(score), 0.0, 0.0, float(template), 0.0))
    return book


def _pairs_of(size: int) -> Iterator[tuple[int, int]]:
    for other in range(size):
        for one in range(other):
            yield one, other
