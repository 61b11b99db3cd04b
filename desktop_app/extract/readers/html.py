"""HTML: the text of a page in paragraphs, without scripts, styles and navigation."""

from __future__ import annotations

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

from desktop_app.extract.decoding import decode
from desktop_app.extract.document import Block, Document, HeadingPath, Reader, normalise, one_line

_SKIPPED = frozenset(
    ["script", "style", "noscript", "template", "svg", "head", "iframe", "object", "canvas", "select", "math"]
)
_NAVIGATION = "nav, [role=navigation], [aria-hidden=true], [hidden]"
_BLOCK_TAGS = """
    address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption
    figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol option p pre section summary
    table tbody tfoot thead tr ul
"""
_BLOCKS = frozenset(_BLOCK_TAGS.split())
_CELLS = frozenset(["td", "th"])
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_UNNESTED_TAGS = """
    area base br col embed hr img input link meta param source track wbr p li dt dd option tr td th tbody
    thead tfoot script style
"""
_NOT_NESTED = frozenset(_UNNESTED_TAGS.split())
MAX_DEPTH = 3_000
"""The parser takes time by the square of the depth; a deeper page is read as its text alone."""

_tag = re.compile(r"<(?P<closing>/?)(?P<name>[A-Za-z][A-Za-z0-9-]*+)[^<>]*+>?")
_white = re.compile(r"\s+")


def read(data: bytes, max_chars: int) -> Document:
    """See Reader."""
    return read_html(decode(data, max_chars, declared=True), max_chars)


def read_html(markup: str, max_chars: int) -> Document:
    """The document in an HTML text."""
    markup = markup[: max_chars * 4]
    if _depth(markup) > MAX_DEPTH:
        return Document("html", "", [Block(normalise(_tag.sub(" ", markup)))])
    tree = LexborHTMLParser(markup)
    title = _title(tree)
    blocks = _Walk(max_chars, skip_navigation=True).blocks(tree)
    if not blocks:
        blocks = _Walk(max_chars, skip_navigation=False).blocks(tree)
    return Document("html", title, blocks)


def _depth(markup: str) -> int:
    """How deep the elements nest that no other element closes; at least that of the tree."""
    depth = deepest = 0
    for found in _tag.finditer(markup):
        if found["name"].lower() not in _NOT_NESTED:
            depth = max(0, depth - 1) if found["closing"] else depth + 1
            deepest = max(deepest, depth)
    return deepest


def _title(tree: LexborHTMLParser) -> str:
    for selector in ("head title", "title", "h1"):
        node = tree.css_first(selector)
        if node is not None and node.text(deep=True).strip():
            return one_line(node.text(deep=True))
    return ""


class _Walk:
    """One pass over a tree, without recursion: pages nest deeper than Python's stack."""

    def __init__(self, max_chars: int, *, skip_navigation: bool) -> None:
        self._left = max_chars
        self._skip_navigation = skip_navigation
        self._path = HeadingPath()
        self._found: list[Block] = []
        self._pieces: list[str] = []
        self._preformatted = 0

    def blocks(self, tree: LexborHTMLParser) -> list[Block]:
        skipped = {node.mem_id for node in tree.css(_NAVIGATION)} if self._skip_navigation else set()
        todo: list[tuple[LexborNode, bool]] = [(tree.root, False)] if tree.root is not None else []
        while todo and self._left > 0:
            node, leaving = todo.pop()
            if leaving:
                self._leave(node.tag or "")
            elif node.tag not in _SKIPPED and node.mem_id not in skipped:
                self._enter(node)
                todo.append((node, True))
                children = list(node.iter(include_text=True))
                todo.extend((child, False) for child in reversed(children))
        self._flush()
        return self._found

    def _enter(self, node: LexborNode) -> None:
        tag = node.tag or ""
        if tag == "-text":
            text = node.text_content or ""
            self._pieces.append(text if self._preformatted else _white.sub(" ", text))
        elif tag == "br":
            self._pieces.append("\n")
        elif tag in _BLOCKS:
            self._flush()
            self._preformatted += tag == "pre"
            if tag == "li":
                self._pieces.append("- ")

    def _leave(self, tag: str) -> None:
        if tag in _CELLS:
            self._pieces.append(" | ")
        elif tag in _BLOCKS:
            self._flush(_HEADINGS.get(tag), tag)
            self._preformatted -= tag == "pre"

    def _flush(self, level: int | None = None, tag: str = "") -> None:
        """End the paragraph in hand, if it has any text."""
        text = normalise("".join(self._pieces))
        self._pieces.clear()
        if not self._preformatted:
            text = "\n".join(" ".join(row.split()) for row in text.split("\n")).strip(" \n|")
        if not text.strip() or text == "-":
            return
        path = self._path.enter(level, text) if level else self._path.path
        gap = "\n" if tag in ("li", "tr", "dt", "option") else "\n\n"
        lines = tag in ("pre", "tr")
        self._found.append(Block(text.rstrip() + gap, path, None, None, level is not None, lines))
        self._left -= len(text)


HTML = Reader("html", 1, read, "a web page")
