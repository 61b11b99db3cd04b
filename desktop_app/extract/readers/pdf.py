"""PDF: the text of each page, lines joined to paragraphs again."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pypdfium2
import pypdfium2.raw as pdfium

from desktop_app.extract.document import MAX_PAGES, Block, Document, Reader, ReadProblem, normalise, one_line

_HYPHENATED = re.compile("[\ufffe\x02](?:\r?\n)?")  # PDFium's sign for a word that a line end parts
_controls = re.compile("[\x00-\x08\x0b-\x1f\x7f\ufffe\uffff]")
_BULLET = re.compile(r"(?:[-•–◦▪■●*‣]|\(?\d{1,3}[.)]|\(?[a-z][.)]|§)\s")
_SOFT_HYPHEN = re.compile(r"[^\W\d_]-$")
_TOOL_PREFIX = re.compile(r"^Microsoft \w+ - ")
_NO_TITLES = ("untitled", "(anonymous)", "anonymous", "unknown")  # what programs write for none
_ENDS = (".", "!", "?", ":", "。", "！", "？", '."', ".”", ".)")


def read(data: bytes, max_chars: int) -> Document:
    """See Reader. Raises ReadProblem "encrypted" or "corrupt"."""
    document = _open(data)
    try:
        pages_total = len(document)
        pages, damaged = _pages(document, min(pages_total, MAX_PAGES), max_chars)
        if damaged and not any(pages):
            raise ReadProblem("corrupt", "The PDF is damaged: none of its pages can be read.")
        partly = pages_total > MAX_PAGES or damaged > 0
        return Document("pdf", _title(document), list(_blocks(pages)), pages_total, partly)
    finally:
        document.close()


def _open(data: bytes) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if error.err_code == pdfium.FPDF_ERR_PASSWORD:
            raise ReadProblem("encrypted", "A password is needed to open this PDF.") from error
        if error.err_code == pdfium.FPDF_ERR_SECURITY:
            raise ReadProblem("encrypted", "This PDF is encrypted in a way that cannot be read.") from error
        raise ReadProblem("corrupt", "The PDF is damaged: it cannot be opened.") from error


def _pages(document: pypdfium2.PdfDocument, count: int, max_chars: int) -> tuple[list[str], int]:
    """The text of each page, and how many pages were damaged."""
    pages: list[str] = []
    damaged = 0
    left = max_chars
    for index in range(count):
        try:
            pages.append(_page_text(document, index))
        except pypdfium2.PdfiumError:
            pages.append("")
            damaged += 1
        left -= len(pages[-1])
        if left < 0:
            break
    return pages, damaged


def _page_text(document: pypdfium2.PdfDocument, index: int) -> str:
    page = document[index]
    try:
        textpage = page.get_textpage()
        try:
            text: str = textpage.get_text_range()
        finally:
            textpage.close()
    finally:
        page.close()
    return _controls.sub("", normalise(_HYPHENATED.sub("", text)))


def _title(document: pypdfium2.PdfDocument) -> str:
    title = one_line(_TOOL_PREFIX.sub("", document.get_metadata_value("Title") or ""))
    return "" if title.lower() in _NO_TITLES else title


def _blocks(pages: list[str]) -> Iterator[Block]:
    """A block per paragraph; one that goes on over a page's end is followed by a mere line end."""
    pending: Block | None = None
    for number, text in enumerate(pages, 1):
        for part in paragraphs(text):
            if pending is not None:
                continues = pending.page != number and _goes_on(pending.text, part)
                yield Block(pending.text + ("\n" if continues else "\n\n"), page=pending.page)
            pending = Block(part, page=number)
    if pending is not None:
        yield Block(pending.text + "\n", page=pending.page)


def _goes_on(before: str, after: str) -> bool:
    return not before.endswith(_ENDS) and after[0].islower()


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a page whose text came line by line.

    A paragraph ends at a blank line, before a list item, after a short line that ends a sentence, and
    between short lines (verse, tables), which stay lines.
    """
    lines = [line.strip() for line in text.split("\n")]
    width = _usual_width(lines)
    found: list[str] = []
    current = ""
    for index, line in enumerate(lines):
        current = _joined(current, line, lines[index - 1] if index else "", width)
        following = lines[index + 1] if index + 1 < len(lines) else ""
        if current and _ends_paragraph(line, following, width):
            found.append(current)
            current = ""
    return [*found, current] if current else found


def _usual_width(lines: list[str]) -> int:
    lengths = sorted(len(line) for line in lines if line)
    return lengths[len(lengths) * 8 // 10] if lengths else 0


def _joined(current: str, line: str, previous: str, width: int) -> str:
    if not current or not line:
        return current or line
    if _SOFT_HYPHEN.search(current) and line[0].islower():
        return current[:-1] + line
    separator = " " if len(previous) > width * 0.6 else "\n"
    return current + separator + line


def _ends_paragraph(line: str, following: str, width: int) -> bool:
    if not line or not following:
        return True
    if _BULLET.match(following):
        return True
    return line.endswith(_ENDS) and len(line) < width * 0.75


PDF = Reader("pdf", 1, read, "a PDF")
