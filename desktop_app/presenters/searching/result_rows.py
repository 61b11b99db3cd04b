"""Hits as the rows of a list: everything a row shows, in words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from desktop_app.presenters.language import translate
from desktop_app.presenters.searching.snippets import Snippet, snippet
from desktop_app.presenters.wording import (
    crumbs,
    date_words,
    file_name,
    place_words,
    size_words,
    tile,
)
from desktop_app.protocol.messages import Confidence, FilePath, Hit, PassageHit, Span

FOLD_KEY = b""
MORE_KEY = b"\0more"  # no path has a NUL
FEW_ROWS = 4


def confidence_words(confidence: Confidence) -> str:
    """How sure it is that a hit is relevant, in a word."""
    words: dict[Confidence, str] = {
        "strong": translate("search", "Strong", "how sure a hit is"),
        "likely": translate("search", "Likely", "how sure a hit is"),
        "weak": translate("search", "Weak", "how sure a hit is"),
    }
    return words[confidence]


@dataclass(frozen=True)
class HitRow:
    """One file of the results. `key` is its path; marks are code points of the text they belong to."""

    key: FilePath
    name: str
    name_marks: tuple[Span, ...]
    crumbs: str
    tile: str
    snippet: Snippet
    meta: str
    date: str
    confidence: Confidence
    offline: bool = False

    @property
    def spoken(self) -> str:
        """The row for a screen reader."""
        parts = [self.name, confidence_words(self.confidence), self.snippet.text]
        parts += [self.meta, self.crumbs, self.date]
        return ". ".join(part for part in parts if part)


@dataclass(frozen=True)
class FoldRow:
    """The row that hides the hits with little in common with the query, or shows them again.

    `alone`: there are no others.
    """

    count: int
    open: bool
    alone: bool = False
    key: FilePath = FOLD_KEY

    @property
    def text(self) -> str:
        if self.alone:
            return translate("search", "%n file(s) with little in common", "", self.count)
        return translate("search", "%n more with little in common", "", self.count)

    @property
    def spoken(self) -> str:
        if self.open:
            return translate("search", "{row}. Press Enter to hide them.").format(row=self.text)
        return translate("search", "{row}. Press Enter to show them.").format(row=self.text)


@dataclass(frozen=True)
class MoreRow:
    """The last row where there are more hits than were asked for."""

    loading: bool
    key: FilePath = MORE_KEY

    @property
    def text(self) -> str:
        if self.loading:
            return translate("results", "Loading more results…")
        return translate("results", "Show more results")

    @property
    def spoken(self) -> str:
        return self.text if self.loading else translate("results", "Show more results. Press Enter.")


Row = HitRow | FoldRow | MoreRow


def hit_row(hit: Hit, roots: Iterable[FilePath]) -> HitRow:
    """The row of one hit; `roots` are the library's folders."""
    name = file_name(hit.path)
    best = hit.passages[0] if hit.passages else None
    return HitRow(
        key=hit.path,
        name=name,
        name_marks=tuple(mark for mark in hit.name_highlights if mark.end <= len(name)),
        crumbs=crumbs(hit.path, roots),
        tile=tile(hit.path, hit.kind),
        snippet=_snippet_of(best) if best else Snippet(""),
        meta=_meta(hit),
        date=date_words(hit.mtime),
        confidence=hit.confidence,
        offline=hit.offline,
    )


def _snippet_of(passage: PassageHit) -> Snippet:
    if not passage.text:
        return Snippet(translate("search", "Found by meaning; its text is not stored."))
    return snippet(passage.text, passage.highlights)


def _meta(hit: Hit) -> str:
    parts = [translate("search", "Not connected")] if hit.offline else []
    if hit.same_as_example:
        parts.append(translate("likeness", "Same content as the example"))
    if hit.passages:
        best = hit.passages[0]
        parts.append(place_words(best.page, best.line, best.heading))
        more = max(hit.passages_matched, len(hit.passages)) - 1
        parts.append(translate("search", "%n more passage(s)", "", more) if more > 0 else "")
    else:
        parts += [translate("search", "Found by name"), size_words(hit.size_bytes)]
    if hit.copies:
        parts.append(translate("search", "%n identical (copy|copies)", "", len(hit.copies)))
    return " · ".join(part for part in parts if part)


def fold_weak(
    hits: Sequence[Hit], roots: Sequence[FilePath], opened: bool, kept: FilePath | None = None
) -> tuple[Row, ...]:
    """The rows of a reply: weak hits only fill up the first FEW_ROWS, the others go under a fold.

    Where all are weak, nothing is relevant, and all go there. The one that is `kept` stays in sight:
    somebody may be reading it.
    """
    alone = all(hit.confidence == "weak" for hit in hits)
    weak = [hit for hit in hits if hit.confidence == "weak" and hit.path != kept]
    room = 0 if alone else max(0, FEW_ROWS - (len(hits) - len(weak)))
    folded = weak[room:] if alone or len(weak) > room + 1 else []
    hidden = {hit.path for hit in folded}
    rows: list[Row] = [hit_row(hit, roots) for hit in hits if hit.path not in hidden]
    if folded:
        rows.append(FoldRow(len(folded), opened, alone))
    if opened:
        rows.extend(hit_row(hit, roots) for hit in folded)
    return tuple(rows)
