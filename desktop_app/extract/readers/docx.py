"""Word documents: paragraphs, headings by style, tables row by row, notes at the end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from desktop_app.extract.document import Block, Document, HeadingPath, Reader, normalise, one_line
from desktop_app.extract.packages import Package

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_W_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_M_TEXT = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_SKIPPED = {_FALLBACK, f"{_W}del", f"{_W}moveFrom", f"{_W}instrText", f"{_W}pPr", f"{_W}rPr"}
_SIGNS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-", f"{_W}ptab": "\t"}
_NOTES = (
    ("word/footnotes.xml", "footnote"),
    ("word/endnotes.xml", "endnote"),
    ("word/comments.xml", "comment"),
)
_heading_name = re.compile(r"heading (\d)$", re.IGNORECASE)


def read(data: bytes, max_chars: int) -> Document:
    """See Reader. Raises ReadProblem "corrupt", "encrypted" or "too_large"."""
    package = Package(data, "a Word document")
    body = _transitional(package.tree("word/document.xml"))
    walk = _Walk(_heading_levels(package), max_chars)
    walk.visit(body)
    for part, tag in _NOTES:
        notes = package.optional_tree(part)
        if notes is not None:
            walk.visit_notes(_transitional(notes), tag)
    title = _title(package) or walk.title
    return Document("document", title, walk.blocks, partly=bool(package.lost_parts))


def _transitional(root: etree._Element) -> etree._Element:
    """The tree of a part; the strict dialect is renamed to the usual one."""
    if str(root.tag).startswith(_W_STRICT):
        for element in root.iter(etree.Element):
            element.tag = str(element.tag).replace(_W_STRICT, _W)
    return root


def _title(package: Package) -> str:
    properties = package.optional_tree("docProps/core.xml")
    return "" if properties is None else one_line(properties.findtext(f".//{_TITLE}") or "")


def _heading_levels(package: Package) -> dict[str, int]:
    """Style id to heading level, inherited along basedOn; 0 is the document's title."""
    styles = package.optional_tree("word/styles.xml")
    if styles is None:
        return {}
    own: dict[str, int | None] = {}
    parents: dict[str, str] = {}
    for style in _transitional(styles).iter(f"{_W}style"):
        style_id = style.get(f"{_W}styleId", "")
        own[style_id] = _level_of_style(style)
        parents[style_id] = _value(style.find(f"{_W}basedOn"))
    levels: dict[str, int] = {}
    for style_id in own:
        level = _inherited(style_id, own, parents)
        if level is not None:
            levels[style_id] = level
    return levels


def _inherited(style_id: str, own: dict[str, int | None], parents: dict[str, str]) -> int | None:
    for _ in range(20):  # a damaged file may go in circles
        level = own.get(style_id)
        if level is not None or not style_id:
            return level
        style_id = parents.get(style_id, "")
    return None


def _level_of_style(style: etree._Element) -> int | None:
    name = _value(style.find(f"{_W}name"))
    if name.lower() == "title":
        return 0
    found = _heading_name.match(name)
    return int(found[1]) if found else _outline_level(style.find(f"{_W}pPr"))


def _outline_level(properties: etree._Element | None) -> int | None:
    element = None if properties is None else properties.find(f"{_W}outlineLvl")
    value = _value(element)
    return int(value) + 1 if value.isdecimal() and int(value) < 9 else None


def _value(element: etree._Element | None) -> str:
    return "" if element is None else element.get(f"{_W}val", "")


class _Walk:
    """Gathers blocks in reading order. lxml bounds the depth of the tree, and so the recursion."""

    def __init__(self, heading_levels: dict[str, int], max_chars: int) -> None:
        self.blocks: list[Block] = []
        self.title = ""
        self._levels = heading_levels
        self._path = HeadingPath()
        self._left = max_chars

    def visit(self, element: etree._Element) -> None:
        """Add what an element and its descendants hold."""
        for child in element.iterchildren(etree.Element):
            if self._left < 0:
                return
            if child.tag == f"{_W}p":
                self._add_paragraph(child)
            elif child.tag == f"{_W}tbl":
                self._add_table(child)
            elif child.tag not in _SKIPPED:
                self.visit(child)

    def visit_notes(self, root: etree._Element, tag: str) -> None:
        """Add footnotes and the like, which belong to no heading."""
        self._path = HeadingPath()
        for note in root.iter(f"{_W}{tag}"):
            if note.get(f"{_W}type") in (None, "normal"):
                self.visit(note)

    def _add_paragraph(self, element: etree._Element) -> None:
        text = normalise("".join(_texts(element))).strip()
        if text:
            level = self._level(element.find(f"{_W}pPr"))
            if level == 0:
                self.title = self.title or one_line(text)
            path = self._path.path if level is None else self._path.enter(level, text)
            self._add(Block(text + "\n\n", path, is_heading=level is not None))
        for box in _inner_boxes(element):
            self.visit(box)

    def _add_table(self, table: etree._Element) -> None:
        rows = [self._row(row) for row in table.iter(f"{_W}tr")]
        texts = [row for row in rows if row.strip(" |")]
        for index, row in enumerate(texts):
            gap = "\n\n" if index == len(texts) - 1 else "\n"
            self._add(Block(row + gap, self._path.path, by_lines=True))

    def _row(self, row: etree._Element) -> str:
        cells: list[str] = []
        for cell in row.iterfind(f".//{_W}tc"):
            if next(cell.iterancestors(f"{_W}tr")) is row:
                own = [
                    paragraph
                    for paragraph in cell.iter(f"{_W}p")
                    if next(paragraph.iterancestors(f"{_W}tc")) is cell
                ]
                cells.append(" ".join(" ".join("".join(_texts(paragraph)).split()) for paragraph in own))
        return normalise(" | ".join(cells)).strip()

    def _level(self, properties: etree._Element | None) -> int | None:
        direct = _outline_level(properties)
        style = _value(None if properties is None else properties.find(f"{_W}pStyle"))
        return direct if direct is not None else self._levels.get(style)

    def _add(self, block: Block) -> None:
        self.blocks.append(block)
        self._left -= len(block.text)


def _texts(element: etree._Element) -> Iterator[str]:
    """The text of a paragraph, without that of paragraphs (text boxes) and deletions inside it."""
    for child in element.iterchildren(etree.Element):
        tag = str(child.tag)
        if tag in (f"{_W}t", _M_TEXT):
            yield child.text or ""
        elif tag in _SIGNS:
            yield _SIGNS[tag]
        elif tag not in _SKIPPED and tag != f"{_W}p" and tag != f"{_W}txbxContent":
            yield from _texts(child)


def _inner_boxes(element: etree._Element) -> list[etree._Element]:
    boxes = element.findall(f".//{_W}txbxContent")
    return [
        box
        for box in boxes
        if next(box.iterancestors(_FALLBACK), None) is None and next(box.iterancestors(f"{_W}p")) is element
    ]


DOCX = Reader("docx", 1, read, "a Word document")
