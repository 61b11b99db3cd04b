"""What a reader returns: blocks of text in reading order, with their place in the file."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from desktop_app.protocol.errors import EnvironmentProblem
from desktop_app.protocol.messages import ProblemKind

MAX_PAGES = 5_000
MAX_TITLE_CHARS = 300

_line_ends = re.compile(r"\r\n?")
_invisible = re.compile("[\u200b\u2060\ufeff]")  # web pages put them beside the anchors of headings
_surrogates = re.compile("[\ud800-\udfff]")


class ReadProblem(EnvironmentProblem):
    """A file that cannot be read; the text is for the person."""

    def __init__(self, problem: ProblemKind, reason: str) -> None:
        super().__init__(reason)
        self.problem: ProblemKind = problem
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of a document's text. The texts of all blocks, joined, are the extracted text.

    `text` carries the blank lines after it. `line` (from 1) is the line of the file where it starts,
    given only where every line end in `text` is a line end of the file.
    """

    text: str
    heading: tuple[str, ...] = ()
    page: int | None = None  # from 1
    line: int | None = None
    is_heading: bool = False  # the text is itself the last part of `heading`
    by_lines: bool = False  # a line is a unit of meaning (code, rows, logs), as a sentence is in prose


@dataclass(frozen=True, slots=True)
class Document:
    """A file as a reader understood it. `kind` is one of those in `messages.Hit.kind`."""

    kind: str
    title: str
    blocks: list[Block]
    pages_total: int | None = None
    partly: bool = False


@dataclass(frozen=True, slots=True)
class Reader:
    """A way to read files. `read` takes all bytes and the most characters to keep.

    A higher `version` makes the engine read files again that an older one read. `read` raises
    ReadProblem, or whatever the libraries raise on damaged bytes.
    """

    name: str
    version: int
    read: Callable[[bytes, int], Document]
    noun: str  # what such a file is called in a sentence: "a PDF"


def normalise(text: str) -> str:
    """The text with LF line ends, without NULs and with lone surrogates replaced; all else is kept."""
    if "\r" in text:
        text = _line_ends.sub("\n", text)
    if "\0" in text:
        text = text.replace("\0", "")
    return _surrogates.sub("\ufffd", text)


def one_line(text: str) -> str:
    """A title or heading on one line, cut to a sane length."""
    return " ".join(_invisible.sub("", normalise(text)).split())[:MAX_TITLE_CHARS]


def limited(document: Document, max_chars: int) -> Document:
    """The document cut to `max_chars` characters, and marked `partly` where that left text out."""
    kept: list[Block] = []
    left = max_chars
    for block in document.blocks:
        if len(block.text) > left:
            if left > 0:
                kept.append(replace(block, text=block.text[:left]))
            return replace(document, blocks=kept, partly=True)
        kept.append(block)
        left -= len(block.text)
    return document


class HeadingPath:
    """The headings above the current place, each with its level (1 is the highest)."""

    def __init__(self, root: tuple[str, ...] = ()) -> None:
        self._root = root
        self._open: list[tuple[int, str]] = []

    def enter(self, level: int, title: str) -> tuple[str, ...]:
        """Open a heading, closing those of its level and below; returns the new path."""
        while self._open and self._open[-1][0] >= level:
            self._open.pop()
        self._open.append((level, one_line(title)))
        return self.path

    @property
    def path(self) -> tuple[str, ...]:
        """Titles from the outermost to the innermost, empty ones left out."""
        return self._root + tuple(title for _, title in self._open if title)


@dataclass(frozen=True, slots=True)
class Mark:
    """A heading in a text: code points [start, end) of its lines, its level and title."""

    start: int
    end: int
    level: int
    title: str


def sections(
    text: str, marks: Iterable[Mark], *, by_lines: bool = False, line: int | None = 1
) -> list[Block]:
    """Cut a text at its headings. The blocks tile `text`; `line` is that of its first character."""
    blocks: list[Block] = []
    path = HeadingPath()
    position = 0

    def add(end: int, is_heading: bool) -> None:
        nonlocal position, line
        if end > position:
            piece = text[position:end]
            blocks.append(Block(piece, path.path, None, line, is_heading, by_lines))
            line = None if line is None else line + piece.count("\n")
            position = end

    for mark in marks:
        add(mark.start, False)
        path.enter(mark.level, mark.title)
        add(mark.end, True)
    add(len(text), False)
    return blocks
