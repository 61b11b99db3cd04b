"""A passage with where it comes from, to be pasted into what one writes."""

from __future__ import annotations

import re

from desktop_app.presenters.results.commands import Place, file_url, path_text
from desktop_app.presenters.wording import file_name
from desktop_app.protocol.messages import FilePath

_MARKS = re.compile(r"([\\`*_{}\[\]<>#|~])")


def folded(text: str) -> str:
    """Text with every run of white space as one blank."""
    return " ".join(text.split())


def markdown_text(text: str) -> str:
    """Text in which Markdown finds no marks."""
    return _MARKS.sub(r"\\\1", text)


def markdown_link(path: FilePath) -> str:
    """A file's name that leads to the file."""
    return f"[{markdown_text(file_name(path))}](<{file_url(path)}>)"


def plain_citation(text: str, path: FilePath, place: Place) -> str:
    """“The passage” — Minutes.pdf, page 3, /home/me/Minutes.pdf; without a passage the source alone."""
    source = ", ".join(part for part in (file_name(path), place.words, path_text(path)) if part)
    return f"“{folded(text)}” — {source}" if text.strip() else source


def markdown_citation(text: str, path: FilePath, place: Place) -> str:
    """The same as a quotation in Markdown, with the file's name as a link."""
    source = ", ".join(part for part in (markdown_link(path), place.words) if part)
    return f"> {markdown_text(folded(text))}\n>\n> — {source}" if text.strip() else source
