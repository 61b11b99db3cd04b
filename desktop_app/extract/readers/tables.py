"""CSV and TSV: the lines as they are, under the names of the columns."""

from __future__ import annotations

import csv
import re

from desktop_app.extract.decoding import decode
from desktop_app.extract.document import Block, Document, Reader, one_line

_DELIMITERS = ",;\t|"
_number = re.compile(r"[-+\d.,:/ %€$]*\Z")


def read(data: bytes, max_chars: int) -> Document:
    """See Reader. The columns' names stand above every row as its heading."""
    text = decode(data, max_chars)
    header_end = text.find("\n") + 1 or len(text)
    names = _column_names(text[:header_end])
    if not names:
        return Document("data", "", [Block(text, line=1, by_lines=True)])
    heading = (one_line(", ".join(names)),)
    header = Block(text[:header_end], heading, line=1, is_heading=True, by_lines=True)
    return Document("data", "", [header, Block(text[header_end:], heading, line=2, by_lines=True)])


def _column_names(first_line: str) -> list[str]:
    """The names in a first line; none where it does not look like names."""
    delimiter = max(_DELIMITERS, key=first_line.count)
    try:
        cells = next(csv.reader([first_line.strip("\n")], delimiter=delimiter), [])
    except csv.Error:
        return []
    named = [cell.strip() for cell in cells if cell.strip()]
    looks_like_names = len(named) > 1 and not any(_number.match(name) for name in named)
    return named if looks_like_names and max(map(len, named)) <= 80 else []


TABLE = Reader("csv", 1, read, "a table")
