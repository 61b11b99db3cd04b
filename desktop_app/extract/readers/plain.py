"""Plain text, and formats whose headings a pattern finds: Org, LaTeX, INI, TOML, YAML, logs."""

from __future__ import annotations

import re
from collections.abc import Callable

from desktop_app.extract.decoding import decode
from desktop_app.extract.document import Block, Document, Mark, Reader, one_line, sections

_ORG = re.compile(r"^(?P<level>\*+)[ \t]+(?P<title>\S.*)$", re.MULTILINE)
_LATEX = re.compile(
    r"^[ \t]*\\(?P<level>part|chapter|section|subsection|subsubsection|paragraph)\*?"
    r"(?:\[[^\]\n]*\])?\{(?P<title>[^}\n]+)\}.*$",
    re.MULTILINE,
)
_INI = re.compile(r"^[ \t]*(?P<level>\[\[?)(?P<title>[^\]\n]+)\]\]?[ \t]*$", re.MULTILINE)
_YAML = re.compile(r"^(?P<level>)(?P<title>[\w.-]+):[ \t]*$", re.MULTILINE)
_ADOC = re.compile(r"^(?P<level>={1,6})[ \t]+(?P<title>\S.*)$", re.MULTILINE)
_LATEX_LEVELS = ("part", "chapter", "section", "subsection", "subsubsection", "paragraph")
_ORG_TITLE = re.compile(r"^#\+title:[ \t]*(.+)$", re.IGNORECASE | re.MULTILINE)
_LATEX_TITLE = re.compile(r"\\title\{([^}]+)\}")


def read_text(data: bytes, max_chars: int) -> Document:
    """Prose without marks: one block, in which blank lines part the paragraphs."""
    return Document("text", "", [Block(decode(data, max_chars), line=1)])


def read_lines(data: bytes, max_chars: int) -> Document:
    """Text in which each line stands for itself, such as a log."""
    return Document("text", "", [Block(decode(data, max_chars), line=1, by_lines=True)])


def _marked(
    kind: str, heading: re.Pattern[str], title: re.Pattern[str] | None, by_lines: bool
) -> Callable[[bytes, int], Document]:
    def read(data: bytes, max_chars: int) -> Document:
        text = decode(data, max_chars)
        marks = [
            Mark(found.start(), found.end() + 1, _level(found["level"]), found["title"])
            for found in heading.finditer(text)
        ]
        named = title.search(text, 0, 20_000) if title else None
        blocks = sections(text, marks, by_lines=by_lines)
        return Document(kind, one_line(named[1]) if named else "", blocks)

    return read


def _level(sign: str) -> int:
    return _LATEX_LEVELS.index(sign) if sign in _LATEX_LEVELS else len(sign)


TEXT = Reader("text", 1, read_text, "a text")
LINES = Reader("lines", 1, read_lines, "a text")
ORG = Reader("org", 1, _marked("text", _ORG, _ORG_TITLE, False), "an Org file")
LATEX = Reader("latex", 1, _marked("text", _LATEX, _LATEX_TITLE, False), "a LaTeX file")
ASCIIDOC = Reader("asciidoc", 1, _marked("text", _ADOC, None, False), "an AsciiDoc file")
INI = Reader("ini", 1, _marked("data", _INI, None, True), "a settings file")
YAML = Reader("yaml", 1, _marked("data", _YAML, None, True), "a YAML file")
