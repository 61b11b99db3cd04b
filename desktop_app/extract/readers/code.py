"""Source code: functions and classes are its sections, the qualified name is the heading."""

from __future__ import annotations

import ast
import re
import warnings
from collections.abc import Callable, Iterator
from itertools import accumulate

from desktop_app.extract.decoding import decode
from desktop_app.extract.document import Block, Document, Mark, Reader, sections
from desktop_app.extract.readers.languages import LANGUAGE_OF, defined_name, definition_pattern

VERSION = 1
MAX_PARSED_CHARS = 2_000_000
MAX_LINE_CHARS = 500
"""A longer line is generated; the patterns are not tried on it."""

_ABOVE = re.compile(r"\s*(?://|/\*|\*|#(?!include|define|if|endif)|--|@|\[\w|'''|\"\"\")")


def code_reader(extension: str) -> Reader:
    """The reader of source files with an extension that LANGUAGE_OF knows."""
    language = LANGUAGE_OF[extension]
    return Reader("code", VERSION, _reads(language), "a source file")


def _reads(language: str) -> Callable[[bytes, int], Document]:
    def read(data: bytes, max_chars: int) -> Document:
        text = decode(data, max_chars)
        blocks = _python_blocks(text) if language == "python" else None
        return Document("code", "", blocks or _pattern_blocks(text, language))

    return read


def _pattern_blocks(text: str, language: str) -> list[Block]:
    marks: list[Mark] = []
    position = 0
    for found in _definitions(text, definition_pattern(language)):
        start = max(position, _with_comments(text, found.start()))
        position = start
        marks.append(Mark(start, start, 1 + len(found["indent"].expandtabs(4)), defined_name(found)))
    return sections(text, marks, by_lines=True)


def _definitions(text: str, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    position = 0
    while position < len(text):
        end = text.find("\n", position)
        end = len(text) if end < 0 else end
        found = pattern.match(text, position, end) if end - position <= MAX_LINE_CHARS else None
        if found and defined_name(found):
            yield found
        position = end + 1


def _with_comments(text: str, start: int) -> int:
    """The start of the comment, decorator or attribute lines right above a definition."""
    while start > 0:
        line_start = text.rfind("\n", 0, start - 1) + 1
        if not _ABOVE.match(text[line_start : min(start, line_start + 200)]):
            break
        start = line_start
    return start


def _python_blocks(text: str) -> list[Block] | None:
    """Blocks along Python's own syntax tree; None where it does not parse."""
    if len(text) > MAX_PARSED_CHARS:
        return None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # the person's code, not ours
            tree = ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None
    rows = re.findall(r"[^\n]*\n|[^\n]+", text)
    starts = list(accumulate((len(row) for row in rows), initial=0))
    return _tile(text, rows, starts, list(_spans(tree.body, (), rows)))


Span = tuple[int, int, tuple[str, ...]]
"""First line, line after the last (both from 0) and qualified name of a definition."""


def _spans(body: list[ast.stmt], path: tuple[str, ...], rows: list[str]) -> Iterator[Span]:
    for node in body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            first = min([node.lineno, *(decorator.lineno for decorator in node.decorator_list)]) - 1
            while first > 0 and rows[first - 1].lstrip().startswith("#"):
                first -= 1
            inner = (*path, node.name)
            yield first, node.end_lineno or node.lineno, inner
            if isinstance(node, ast.ClassDef):
                yield from _spans(node.body, inner, rows)


def _tile(text: str, rows: list[str], starts: list[int], spans: list[Span]) -> list[Block]:
    """Give every line the innermost definition that it is in, and join lines that have the same."""
    owners: list[tuple[str, ...]] = [()] * len(rows)
    for first, end, path in spans:
        owners[first:end] = [path] * (min(end, len(rows)) - first)
    for index in range(1, len(rows)):
        if not rows[index].strip():
            owners[index] = owners[index - 1]
    changes = [index for index in range(len(rows)) if index == 0 or owners[index] != owners[index - 1]]
    return [
        Block(text[starts[begin] : starts[end]], owners[begin], None, begin + 1, False, True)
        for begin, end in zip(changes, [*changes[1:], len(rows)], strict=True)
    ]
