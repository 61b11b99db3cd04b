"""Results as a table (CSV) or as a text to read (Markdown)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from desktop_app import spreadsheet
from desktop_app.presenters.language import translate
from desktop_app.presenters.results.citation import folded, markdown_link, markdown_text
from desktop_app.presenters.results.commands import Place, path_text
from desktop_app.presenters.searching.result_rows import confidence_words
from desktop_app.presenters.wording import printable
from desktop_app.protocol.messages import Hit

ExportForm = Literal["csv", "md"]
EXPORT_FORMS: tuple[ExportForm, ...] = get_args(ExportForm)
COLUMNS = ("path", "title", "confidence", "page", "line", "passage", "score")


@dataclass(frozen=True)
class _Entry:
    """A hit with its best passage."""

    path: str
    title: str
    confidence: str
    page: int | None
    line: int | None
    passage: str
    score: float


def as_csv(hits: Sequence[Hit]) -> bytes:
    """A table with one line per hit, as `spreadsheet.as_csv` makes them.

    The names of the columns are always English, for those who read them by program.
    """
    return spreadsheet.as_csv(COLUMNS, map(_row, map(_entry, hits)))


def _row(entry: _Entry) -> spreadsheet.Row:
    place = ("" if number is None else number for number in (entry.page, entry.line))
    return (entry.path, entry.title, entry.confidence, *place, entry.passage, f"{entry.score:.4f}")


def as_markdown(hits: Sequence[Hit], query: str) -> bytes:
    """A text with a heading per hit, its place and its passage, in UTF-8."""
    title = translate("export", "Results")
    if query.strip():
        title = translate("export", "Results for “{query}”").format(query=markdown_text(printable(query)))
    parts = [f"# {title}"]
    for number, hit in enumerate(hits, start=1):
        entry = _entry(hit)
        place = Place(entry.page, entry.line).words
        facts = (confidence_words(hit.confidence), place, markdown_text(entry.path))
        parts.append(f"## {number}. {markdown_link(hit.path)}")
        parts.append(" · ".join(part for part in facts if part))
        if entry.passage:
            parts.append(f"> {markdown_text(entry.passage)}")
    return ("\n\n".join(parts) + "\n").encode("utf-8", "replace")


def _entry(hit: Hit) -> _Entry:
    best = hit.passages[0] if hit.passages else None
    return _Entry(
        path=printable(path_text(hit.path)),
        title=printable(folded(hit.title)),
        confidence=hit.confidence,
        page=best.page if best else None,
        line=best.line if best else None,
        passage=printable(folded(best.text)) if best else "",
        score=hit.score,
    )
