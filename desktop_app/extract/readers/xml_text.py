"""XML of any kind: its text without the tags, at the lines where it stands."""

from __future__ import annotations

import html
import re

from desktop_app.extract.decoding import decode
from desktop_app.extract.document import Block, Document, Reader, normalise

LEAST_TEXT_SHARE = 0.2
"""Below this share of text the file says what it says in attributes, and is kept as it is."""

_markup = re.compile(r"<!--(?:[^-]|-(?!->))*+(?:-->)?|<!\[CDATA\[|\]\]>|<[!?/\w][^<>]*+>")
_entity = re.compile(r"&(?:#\w{1,8}|\w{1,32});")


def read(data: bytes, max_chars: int) -> Document:
    """See Reader. Nothing is expanded or fetched; damaged XML is read like the rest."""
    text = decode(data, max_chars, declared=True)
    plain = _markup.sub(lambda found: " " + "\n" * found[0].count("\n"), text)
    plain = _entity.sub(lambda found: html.unescape(found[0]).replace("\n", " "), plain)
    if _visible_chars(plain) < _visible_chars(text) * LEAST_TEXT_SHARE:
        plain = text
    return Document("data", "", [Block(normalise(plain), line=1, by_lines=True)])


def _visible_chars(text: str) -> int:
    return sum(map(len, text.split()))


XML = Reader("xml", 1, read, "an XML file")
