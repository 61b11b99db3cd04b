"""OpenDocument texts: paragraphs, headings and table rows of content.xml."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from desktop_app.extract.document import (
    Block,
    Document,
    HeadingPath,
    Reader,
    ReadProblem,
    normalise,
    one_line,
)
from desktop_app.extract.packages import Package

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_ENCRYPTION = "{urn:oasis:names:tc:opendocument:xmlns:manifest:1.0}encryption-data"
_SKIPPED = {f"{_TEXT}tracked-changes", f"{_TEXT}table-of-content", f"{_TEXT}bibliography"}
_SIGNS = {f"{_TEXT}tab": "\t", f"{_TEXT}line-break": "\n"}


def read(data: bytes, max_chars: int) -> Document:
    """See Reader. Raises ReadProblem "corrupt", "encrypted" or "too_large"."""
    package = Package(data, "an OpenDocument text")
    _check_encryption(package)
    walk = _Walk(max_chars)
    body = package.tree("content.xml").find(f".//{_OFFICE}body")
    if body is not None:
        walk.visit(body)
    return Document("document", _title(package), walk.blocks, partly=bool(package.lost_parts))


def _check_encryption(package: Package) -> None:
    manifest = package.optional_tree("META-INF/manifest.xml")
    if manifest is not None and next(manifest.iter(_ENCRYPTION), None) is not None:
        raise ReadProblem("encrypted", "A password is needed to open this document.")


def _title(package: Package) -> str:
    properties = package.optional_tree("meta.xml")
    return "" if properties is None else one_line(properties.findtext(f".//{_TITLE}") or "")


class _Walk:
    """Gathers blocks in reading order. lxml bounds the depth of the tree, and so the recursion."""

    def __init__(self, max_chars: int) -> None:
        self.blocks: list[Block] = []
        self._path = HeadingPath()
        self._left = max_chars

    def visit(self, element: etree._Element) -> None:
        for child in element.iterchildren(etree.Element):
            if self._left < 0:
                return
            if child.tag in (f"{_TEXT}p", f"{_TEXT}h"):
                self._add_paragraph(child)
            elif child.tag == f"{_TABLE}table-row":
                self._add_row(child)
            elif child.tag not in _SKIPPED:
                self.visit(child)

    def _add_paragraph(self, element: etree._Element) -> None:
        text = normalise("".join(_texts(element))).strip()
        if not text:
            return
        path = self._path.path
        is_heading = element.tag == f"{_TEXT}h"
        if is_heading:
            level = element.get(f"{_TEXT}outline-level", "1")
            path = self._path.enter(int(level) if level.isdecimal() else 1, text)
        self._add(Block(text + "\n\n", path, is_heading=is_heading))

    def _add_row(self, row: etree._Element) -> None:
        cells = row.findall(f"{_TABLE}table-cell")
        text = normalise(" | ".join(" ".join("".join(_texts(cell)).split()) for cell in cells))
        if text.strip(" |"):
            self._add(Block(text + "\n", self._path.path, by_lines=True))

    def _add(self, block: Block) -> None:
        self.blocks.append(block)
        self._left -= len(block.text)


def _texts(element: etree._Element) -> Iterator[str]:
    yield element.text or ""
    for child in element.iterchildren(etree.Element):
        if child.tag == f"{_TEXT}s":
            count = child.get(f"{_TEXT}c", "1")
            yield " " * (min(int(count), 1_000) if count.isdecimal() else 1)
        elif child.tag in _SIGNS:
            yield _SIGNS[str(child.tag)]
        elif child.tag not in _SKIPPED:
            yield from _texts(child)
        yield child.tail or ""


ODT = Reader("odt", 1, read, "an OpenDocument text")
