"""JSON and JSON lines: readable lines without quotes and brackets, at the lines where they stand."""

from __future__ import annotations

import json
import re

from desktop_app.extract.decoding import decode
from desktop_app.extract.document import Block, Document, Reader, normalise

MAX_READABLE_CHARS = 8_000_000
"""Above this the text is kept as it is: its size says data rather than prose."""

# A string without an end is one up to its line's end: looking for ends again would be quadratic.
_token = re.compile(
    r'"(?P<string>[^"\\\n]*+(?:\\.[^"\\\n]*+)*+)"?(?P<colon>\s*+:[^\S\n]*+)?|(?P<sign>[{}\[\]])|(?P<comma>,)'
)
_line_end = re.compile(r"(?<![ \t])[ \t]*+,?[ \t]*+$", re.MULTILINE)


def read(data: bytes, max_chars: int) -> Document:
    """See Reader. Damaged JSON is read like the rest: no structure is asked of it."""
    text = decode(data, max_chars)
    if len(text) > MAX_READABLE_CHARS:
        return Document("data", "", [Block(text, line=1, by_lines=True)])
    if text.count("\n") * 2_000 >= len(text):
        return Document("data", "", [Block(_readable(text, line_break=""), line=1, by_lines=True)])
    # All on one line: broken at its commas to be readable, so that lines say nothing about the file.
    return Document("data", "", [Block(_readable(text, line_break="\n"), by_lines=True)])


def _readable(text: str, line_break: str) -> str:
    def plain(found: re.Match[str]) -> str:
        if found["string"] is not None:
            return _unescape(found["string"]) + (": " if found["colon"] else "")
        if found["comma"]:
            return line_break or ","
        return ""

    return normalise(_line_end.sub("", _token.sub(plain, text)))


def _unescape(inner: str) -> str:
    if "\\" not in inner:
        return inner
    try:
        return " ".join(str(json.loads(f'"{inner}"', strict=False)).split())
    except ValueError:
        return inner


JSON = Reader("json", 1, read, "a JSON file")
