"""The text of the selected file around the passage that matched."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Protocol

from desktop_app.presenters.language import number, translate
from desktop_app.presenters.seams import EngineSeam
from desktop_app.presenters.wording import file_name, listed, shown_path
from desktop_app.protocol.messages import (
    EngineReply,
    Failed,
    FilePath,
    GetPreview,
    Hit,
    PassageHit,
    Preview,
    PreviewPassage,
    Span,
)

PROSE_KINDS = frozenset({"text", "markdown", "pdf", "document", "email", "html", "notebook", "other"})
MORE_PASSAGES = 60


@dataclass(frozen=True)
class Heading:
    """What stands over the text: the file, where in it we are, and which matching passage of how many."""

    path: FilePath
    name: str
    place: str  # "Page 3 of 8"; "" without pages
    match: str  # "1 of 3"; "" with a single one
    location: str  # the whole path, for a tooltip


@dataclass(frozen=True)
class Reasons:
    """Why the passage was found; "" where that way did not find it."""

    meaning: str
    words: str


@dataclass(frozen=True)
class PreviewText:
    """A window of a document. `marks` belongs to passages by ordinal, in code points of their text."""

    path: FilePath
    passages: tuple[PreviewPassage, ...]
    current: int  # ordinal of the passage to scroll to
    marks: dict[int, tuple[Span, ...]]
    prose: bool
    markdown: bool
    ends_early: bool  # the document was longer than what is stored


class PreviewView(Protocol):
    """The pane that shows a preview."""

    def show_heading(self, heading: Heading, reasons: Reasons) -> None:
        """Show what is about to come, at once."""
        ...

    def show_text(self, text: PreviewText) -> None:
        """Replace the text and scroll to its current passage."""
        ...

    def extend_text(self, passages: Sequence[PreviewPassage], at_end: bool) -> None:
        """Add passages before or after the text without moving what is seen."""
        ...

    def show_message(self, text: str) -> None:
        """Say in words why there is no text."""
        ...

    def clear(self) -> None:
        """Show nothing."""
        ...


class PreviewPresenter:
    """Owns what the preview pane shows. Replies to an earlier selection are dropped."""

    def __init__(self, engine: EngineSeam, view: PreviewView) -> None:
        self._engine = engine
        self._view = view
        self._hit: Hit | None = None
        self._match = 0
        self._token = 0
        self._passages: tuple[PreviewPassage, ...] = ()
        self._total = 0
        self._pages: int | None = None
        self._loading = False

    @property
    def path(self) -> FilePath | None:
        """The file that is shown."""
        return self._hit.path if self._hit else None

    @property
    def hit(self) -> Hit | None:
        """The hit that is shown."""
        return self._hit

    @property
    def passage(self) -> PassageHit | None:
        """The matching passage that is shown; None where nothing matched but the name."""
        return self._hit.passages[self._match] if self._hit and self._hit.passages else None

    @property
    def match(self) -> int:
        """Which of the hit's matching passages is shown, from 0."""
        return self._match

    def show(self, hit: Hit | None, match: int = 0) -> None:
        """Show a hit at one of its passages, the best one first; the same hit again changes nothing."""
        if hit is None:
            self._forget()
            self._view.clear()
        elif self._is_shown(hit):
            self._hit = hit
            self._view.show_heading(self._heading(), self._reasons())
        else:
            self._hit, self._match = hit, match
            self._request()

    def step(self, by: int) -> None:
        """Go to the next (1) or previous (-1) matching passage of this file, around the end."""
        if self._hit and len(self._hit.passages) > 1:
            self._match = (self._match + by) % len(self._hit.passages)
            self._request()

    def reload(self) -> None:
        """Ask for the shown text again: the connection was new, or the file changed."""
        if self._hit:
            self._request()

    def need_more(self, at_end: bool) -> None:
        """The person scrolled to an end of the text that is loaded."""
        if self._loading or not self._passages or self._hit is None:
            return
        edge = self._passages[-1].ordinal + 1 if at_end else self._passages[0].ordinal - 1
        if not 0 <= edge < self._total:
            return
        before, after = (0, MORE_PASSAGES) if at_end else (MORE_PASSAGES, 0)
        request = GetPreview(path=self._hit.path, ordinal=edge, before=before, after=after)
        self._loading = True
        self._engine.send(request, partial(self._extended, self._token, at_end))

    def _is_shown(self, hit: Hit) -> bool:
        shown = self._hit
        return shown is not None and shown.path == hit.path and shown.passages == hit.passages

    def _forget(self) -> None:
        self._hit, self._passages, self._total, self._loading = None, (), 0, False
        self._token += 1

    def _request(self) -> None:
        assert self._hit is not None
        self._token += 1
        self._loading = False
        self._view.show_heading(self._heading(), self._reasons())
        if self._hit.document_id is None and not self._hit.passages:
            self._passages = ()
            text = translate("preview", "Known by its name only: there is no text of it to show.")
            self._view.show_message(text)
            return
        passage = self.passage
        request = GetPreview(path=self._hit.path, ordinal=passage.ordinal if passage else 0)
        self._engine.send(request, partial(self._received, self._token))

    def _received(self, token: int, reply: EngineReply) -> None:
        if token != self._token or self._hit is None:
            return
        if isinstance(reply, Failed):
            self._passages = ()
            self._view.show_message(reply.reason)
        elif isinstance(reply, Preview):
            self._show_text(reply)

    def _show_text(self, reply: Preview) -> None:
        self._passages, self._total = tuple(reply.passages), reply.passages_total
        self._pages = reply.pages_total
        if not self._passages:
            self._view.show_message(reply.note or translate("preview", "There is no text in this file."))
            return
        assert self._hit is not None
        self._view.show_heading(self._heading(), self._reasons())
        passage = self.passage
        self._view.show_text(
            PreviewText(
                path=reply.path,
                passages=self._passages,
                current=passage.ordinal if passage else self._passages[0].ordinal,
                marks={hit.ordinal: tuple(hit.highlights) for hit in self._hit.passages},
                prose=reply.kind in PROSE_KINDS,
                markdown=reply.kind == "markdown",
                ends_early=reply.partly,
            )
        )

    def _extended(self, token: int, at_end: bool, reply: EngineReply) -> None:
        if token != self._token:
            return
        self._loading = False
        if not isinstance(reply, Preview) or not self._passages:
            return
        first, last = self._passages[0].ordinal, self._passages[-1].ordinal
        fresh = tuple(p for p in reply.passages if (p.ordinal > last if at_end else p.ordinal < first))
        if fresh:
            self._passages = self._passages + fresh if at_end else fresh + self._passages
            self._view.extend_text(fresh, at_end)

    def _heading(self) -> Heading:
        assert self._hit is not None
        passage, matches = self.passage, len(self._hit.passages)
        return Heading(
            path=self._hit.path,
            name=file_name(self._hit.path),
            place=page_words(passage.page if passage else None, self._pages),
            match=self._match_words(matches) if matches > 1 else "",
            location=shown_path(os.path.dirname(self._hit.path)),
        )

    def _reasons(self) -> Reasons:
        passage = self.passage
        if passage is None:
            return Reasons("", "")
        meaning = [rank_words(passage.semantic_rank)]
        if passage.similarity is not None:
            similarity = translate("preview", "similarity {figure}")
            meaning.insert(0, similarity.format(figure=number(passage.similarity, 2)))
        return Reasons(listed(meaning), rank_words(passage.lexical_rank))

    def _match_words(self, matches: int) -> str:
        text = translate("preview", "{match} of {matches}", "matching passages of a file")
        return text.format(match=number(self._match + 1), matches=number(matches))


def page_words(page: int | None, pages: int | None) -> str:
    """ "Page 3 of 8"; "" without pages."""
    if page is None:
        return ""
    if not pages:
        return translate("preview", "Page {page}").format(page=page)
    return translate("preview", "Page {page} of {pages}").format(page=page, pages=pages)


def rank_words(rank: int | None) -> str:
    """ "rank 3"; "" where there is none."""
    return "" if rank is None else translate("preview", "rank {rank}").format(rank=number(rank))
