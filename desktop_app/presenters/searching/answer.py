"""What came back for a query, and what is said of it: how much was found, notes, and why there is nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.presenters.language import number, translate
from desktop_app.presenters.searching.emptiness import (
    Empty,
    before_a_query,
    nothing_close,
    nothing_found,
    nothing_to_compare,
    still_reading,
)
from desktop_app.presenters.searching.examples import ExampleSet
from desktop_app.presenters.searching.query_text import shifted
from desktop_app.presenters.searching.search_state import HitPreview
from desktop_app.presenters.searching.why import Why, why_found
from desktop_app.presenters.status import files_words
from desktop_app.presenters.wording import printable, sentences
from desktop_app.protocol.messages import (
    Correction,
    FilePath,
    FilterChip,
    Folder,
    Hit,
    SearchResults,
    Status,
)


@dataclass(frozen=True)
class Answer:
    """The last results, and why the newest could not be had ("" where they could)."""

    results: SearchResults | None = None
    failure: str = ""

    @property
    def hits(self) -> list[Hit]:
        return self.results.hits if self.results else []

    @property
    def final(self) -> bool:
        """Whether nothing more will come by itself."""
        return self.results is None or self.results.final

    @property
    def words_only(self) -> bool:
        """Words are all there is to go by (the model is still loading): nothing is called irrelevant then."""
        return self.results is not None and self.results.final and self.results.mode == "lexical"

    @property
    def relevant(self) -> bool:
        """Whether any hit is more than a near miss."""
        return any(hit.confidence != "weak" or self.words_only for hit in self.hits)

    def more_than(self, limit: int) -> bool:
        """Whether there may be more hits than came back, where at most `limit` were asked for."""
        return (
            self.results is not None and self.results.final and (self.results.more or len(self.hits) >= limit)
        )

    def hit(self, path: FilePath | None) -> Hit | None:
        """The hit of a file; None where it was not found."""
        return next((hit for hit in self.hits if hit.path == path), None)

    @property
    def corrections(self) -> tuple[Correction, ...]:
        """The words that were taken for mistyped ones."""
        return tuple(self.results.corrections) if self.results else ()

    def chips(self, query: str) -> tuple[FilterChip, ...]:
        """The filters that were understood, as far as they stand in what the query is now."""
        return shifted(self.results.filters, query) if self.results else ()

    def why(self, path: FilePath | None, preview: HitPreview) -> Why | None:
        """Why a file was found, at the passage that is shown of it; None where it was not found."""
        hit = self.hit(path)
        if hit is None or self.results is None:
            return None
        return why_found(hit, preview.passage if preview.path == hit.path else None, self.results)

    def summary(self, examples: ExampleSet) -> str:
        """How much was found, and how fast."""
        if self.results is None:
            return ""
        if not self.results.final and not self.relevant:
            return ""
        files = files_words(len(self.hits)) if self.relevant else translate("search", "Nothing relevant")
        if examples:
            text = translate("search", "{files} {examples}", "3 files like report.pdf")
            files = text.format(files=files, examples=examples.words)
        if not self.results.final:
            return translate("search", "{files} so far").format(files=files)
        took = translate("search", "{figure} ms").format(figure=number(self.results.took_ms))
        reranked = [translate("search", "reranked")] if self.results.reranked and self.relevant else []
        return " · ".join([files, took, *reranked])

    def note(self, examples: ExampleSet, hints: bool, status: Status | None) -> str:
        """What is to be known about the results. Without `hints` what is wrong with a filter is left out."""
        if self.failure:  # of an example it is said where the list would be
            return "" if examples and self.results is None else self.failure
        if self.results is None:
            return ""
        said = [printable(hint) for hint in self.results.hints] if hints else []
        if self.results.final and self.results.hits and not self.relevant:
            said.append(nothing_close())
        said.append(self.results.note or still_reading(status))
        return sentences(said)

    def empty(
        self, asks: bool, examples: ExampleSet, folders: Sequence[Folder] | None, status: Status | None
    ) -> Empty | None:
        """What stands where the list would be; None where there is a list, or one is awaited."""
        if examples and (reason := self._nothing_of_examples()):
            return nothing_to_compare(reason, failed=bool(self.failure))
        if self.results is None:
            return None if asks else before_a_query(folders, status)
        if self.results.hits or not self.results.final:
            return None
        return nothing_found(self.results, status)

    def _nothing_of_examples(self) -> str:
        """Why there is nothing to list where the examples cannot be used, or do not count yet."""
        if self.results is None:
            return self.failure
        return "" if self.results.hits else self.results.note
