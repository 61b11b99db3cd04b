"""Markdown: headings become the heading path, front matter gives the title."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop_app.extract.decoding import decode
from desktop_app.extract.document import MAX_TITLE_CHARS, Block, Document, Mark, Reader, one_line, sections

_FRONT = re.compile(r"\A(?P<fence>---|\+\+\+)[ \t]*\n(?P<body>.*?\n)?(?P=fence)[ \t]*(?:\n|\Z)", re.DOTALL)
_FRONT_TITLE = re.compile(r"^title[ \t]*[:=][ \t]*(?P<title>\S.*)$", re.IGNORECASE | re.MULTILINE)
_ATX = re.compile(r" {0,3}(?P<level>#{1,6})(?:[ \t]+(?P<title>[^\n]*))?\n?\Z")
_SETEXT = re.compile(r" {0,3}(?P<level>=+|-+)[ \t]*\n?\Z")
_FENCE = re.compile(r" {0,3}(?P<fence>`{3,}|~{3,})(?P<info>[^\n]*)")
_NOT_A_PARAGRAPH = re.compile(r"[ \t]*(?:[-*+>|#]|\d+[.)]|$)| {4}|\t")
_CLOSING_MARKS = re.compile(r"(?:^|[ \t]+)#+[ \t]*$")
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")


def read(data: bytes, max_chars: int) -> Document:
    """See Reader. `text` of the blocks is the file's own, marks and all."""
    text = decode(data, max_chars)
    blocks = markdown_blocks(text)
    return Document("markdown", markdown_title(text), blocks)


def markdown_blocks(text: str, line: int | None = 1) -> list[Block]:
    """The sections of a Markdown text."""
    return sections(text, _marks(text), line=line)


def markdown_title(text: str) -> str:
    """The title that the front matter names, else the first heading of the first level, else ""."""
    front = _FRONT.match(text)
    named = _FRONT_TITLE.search(front["body"] or "") if front else None
    if named:
        return one_line(named["title"].strip().strip("\"'"))
    return next((one_line(mark.title) for mark in _marks(text) if mark.level == 1), "")


def _marks(text: str) -> Iterator[Mark]:
    front = _FRONT.match(text)
    position = front.end() if front else 0
    fence = ""
    previous = ""  # the line before, where it may be a heading that an underline follows
    for row in text[position:].splitlines(keepends=True) if "\n" in text else [text]:
        start, position = position, position + len(row)
        fence, in_fence = _follow_fence(row, fence)
        if in_fence:
            previous = ""
            continue
        mark = _mark_of(row, previous, start, position)
        if mark:
            yield mark
        previous = "" if mark or _NOT_A_PARAGRAPH.match(row) else row


def _mark_of(row: str, previous: str, start: int, end: int) -> Mark | None:
    atx = _ATX.match(row)
    if atx:
        return Mark(start, end, len(atx["level"]), _plain(atx["title"] or ""))
    underline = _SETEXT.match(row) if previous else None
    if underline:
        level = 1 if underline["level"].startswith("=") else 2
        return Mark(start - len(previous), end, level, _plain(previous))
    return None


def _follow_fence(row: str, fence: str) -> tuple[str, bool]:
    """The fence that is open after this line ("" for none), and whether the line is inside or part of one."""
    found = _FENCE.match(row)
    if not fence:
        return (found["fence"], True) if found else ("", False)
    closes = found and found["fence"].startswith(fence) and not found["info"].strip()
    return ("" if closes else fence), True


def _plain(title: str) -> str:
    without_links = _LINK.sub(r"\1", _CLOSING_MARKS.sub("", title[:MAX_TITLE_CHARS].strip()))
    return re.sub(r"[*`]+|(?<!\w)_+|_+(?!\w)", "", without_links).strip()


MARKDOWN = Reader("markdown", 1, read, "a Markdown file")
