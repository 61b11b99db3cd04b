"""reStructuredText: a line of one repeated sign under (and over) a title makes it a heading."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop_app.extract.decoding import decode
from desktop_app.extract.document import Document, Mark, Reader, one_line, sections

_ADORNMENT = re.compile(r"([!-/:-@\[-`{-~])\1{2,}[ \t]*\n?\Z")


def read(data: bytes, max_chars: int) -> Document:
    """See Reader."""
    text = decode(data, max_chars)
    marks = list(_marks(text))
    title = one_line(marks[0].title) if marks else ""
    return Document("markdown", title, sections(text, marks))


def _marks(text: str) -> Iterator[Mark]:
    rows = re.findall(r"[^\n]*\n|[^\n]+", text)
    starts = [0]
    for row in rows:
        starts.append(starts[-1] + len(row))
    levels: list[tuple[str, bool]] = []  # a style's level is the order in which styles appear
    index = 0
    while index + 1 < len(rows):
        over = _overlined(rows, index)
        if over or _underlined(rows, index):
            title = rows[index + 1] if over else rows[index]
            style = (rows[index + 1][0] if not over else rows[index][0], over)
            if style not in levels:
                levels.append(style)
            end = index + (3 if over else 2)
            yield Mark(starts[index], starts[end], levels.index(style) + 1, title.strip())
            index = end
        else:
            index += 1


def _underlined(rows: list[str], index: int) -> bool:
    title, line = rows[index].rstrip(), rows[index + 1]
    stands_alone = index == 0 or not rows[index - 1].strip() or bool(_ADORNMENT.match(rows[index - 1]))
    return (
        bool(title)
        and not title[0].isspace()
        and stands_alone
        and not _ADORNMENT.match(rows[index])
        and bool(_ADORNMENT.match(line))
        and len(line.rstrip()) >= min(len(title), 4)
    )


def _overlined(rows: list[str], index: int) -> bool:
    if index + 2 >= len(rows) or not _ADORNMENT.match(rows[index]):
        return False
    return bool(rows[index + 1].strip()) and rows[index].rstrip() == rows[index + 2].rstrip()


RST = Reader("rst", 1, read, "a reStructuredText file")
