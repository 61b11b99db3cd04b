"""E-mail (.eml, .mbox): subject, people, date, the body and the names of what is attached."""

from __future__ import annotations

import email
import re
from collections.abc import Iterator
from dataclasses import replace
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message

from desktop_app.extract.decoding import decode
from desktop_app.extract.document import Block, Document, Reader, ReadProblem, normalise, one_line
from desktop_app.extract.readers.html import read_html

MAX_DEPTH = 10
_SHOWN = ("From", "To", "Cc", "Date", "Subject")
_boundary = re.compile(rb"(?:\A|(?<=\n))From [^\r\n]*\d{4}[^\r\n]*\r?\n")


def read(data: bytes, max_chars: int) -> Document:
    """See Reader. Raises ReadProblem "corrupt" where there are no headers at all."""
    message = email.message_from_bytes(
        _boundary.sub(b"", data, count=1) if data.startswith(b"From ") else data
    )
    if not message.keys():
        raise ReadProblem("corrupt", "The file is named like an e-mail but has no e-mail headers.")
    return Document("email", _header(message, "Subject"), list(_blocks(message, (), max_chars, 0)))


def read_mbox(data: bytes, max_chars: int) -> Document:
    """All messages of a mailbox file, each under its subject."""
    blocks: list[Block] = []
    left = max_chars
    for raw in _boundary.split(data):
        if raw.strip() and left > 0:
            message = email.message_from_bytes(raw)
            found = list(_blocks(message, (_header(message, "Subject"),), left, 0))
            left -= sum(len(block.text) for block in found)
            blocks.extend(found)
    return Document("email", "", blocks)


def _blocks(message: Message, path: tuple[str, ...], max_chars: int, depth: int) -> Iterator[Block]:
    path = tuple(part for part in path if part)
    shown = [f"{name}: {value}" for name in _SHOWN if (value := _header(message, name))]
    if shown:
        yield Block("\n".join(shown) + "\n\n", path, by_lines=True)
    yield from _content(message, path, max_chars, depth)
    attached = [name for part in message.walk() if (name := _attachment_name(part))]
    if attached and depth == 0:
        yield Block("Attachments: " + ", ".join(attached) + "\n", path)


def _content(part: Message, path: tuple[str, ...], max_chars: int, depth: int) -> Iterator[Block]:
    kind = part.get_content_type()
    if kind == "message/rfc822" and depth < MAX_DEPTH:
        for inner in _children(part):
            yield from _blocks(inner, (*path, _header(inner, "Subject")), max_chars, depth + 1)
    elif kind == "multipart/alternative":
        chosen = _plainest(_children(part))
        if chosen is not None:
            yield from _content(chosen, path, max_chars, depth)
    elif part.is_multipart() and depth < MAX_DEPTH:
        for child in _children(part):
            yield from _content(child, path, max_chars, depth)
    elif kind.startswith("text/") and part.get_content_disposition() != "attachment":
        yield from _text_blocks(part, path, max_chars)


def _children(part: Message) -> list[Message]:
    payload = part.get_payload()
    return [child for child in payload if isinstance(child, Message)] if isinstance(payload, list) else []


def _plainest(alternatives: list[Message]) -> Message | None:
    """Plain text if it says anything, else the last alternative, which is the richest."""
    for part in alternatives:
        if part.get_content_type() == "text/plain" and _text(part, 1_000).strip():
            return part
    return alternatives[-1] if alternatives else None


def _text_blocks(part: Message, path: tuple[str, ...], max_chars: int) -> list[Block]:
    text = _text(part, max_chars)
    if part.get_content_subtype() == "html":
        return [replace(block, heading=path + block.heading) for block in read_html(text, max_chars).blocks]
    text = text.strip("\n")
    return [Block(text + "\n\n", path)] if text.strip() else []


def _text(part: Message, max_chars: int) -> str:
    payload = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    charset = part.get_content_charset()
    if charset:
        try:
            return normalise(data.decode(charset, errors="replace"))
        except (LookupError, UnicodeError):
            pass  # an unknown or wrong name: the bytes tell
    return decode(data, max_chars, declared=True)


def _header(message: Message, name: str) -> str:
    raw = message.get(name)
    if raw is None:
        return ""
    try:
        pieces = decode_header(str(raw))
        text = "".join(_piece(piece, charset) for piece, charset in pieces)
    except (HeaderParseError, ValueError):
        text = str(raw)
    return one_line(text)


def _piece(piece: bytes | str, charset: str | None) -> str:
    if isinstance(piece, str):
        return piece
    try:
        return piece.decode(charset or "utf-8", errors="replace")
    except LookupError:
        return piece.decode("latin-1")


def _attachment_name(part: Message) -> str:
    if part.is_multipart() and part.get_content_type() != "message/rfc822":
        return ""
    try:
        return one_line(part.get_filename() or "")
    except (LookupError, ValueError, HeaderParseError):
        return ""


EML = Reader("eml", 1, read, "an e-mail")
MBOX = Reader("mbox", 1, read_mbox, "a mailbox")
