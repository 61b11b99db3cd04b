"""What a search shows, and to whom: its state, the panel's view, the preview beside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from desktop_app.presenters.searching.emptiness import Empty
from desktop_app.presenters.searching.facets import FacetMenu
from desktop_app.presenters.searching.natural_hints import Offer
from desktop_app.presenters.searching.result_rows import Row
from desktop_app.protocol.messages import Correction, FilePath, FilterChip, Hit, PassageHit


@dataclass(frozen=True)
class SearchState:
    """Everything the search panel shows, the preview left out."""

    query: str = ""
    rows: tuple[Row, ...] = ()
    selected: FilePath | None = None
    marked: frozenset[FilePath] = frozenset()  # all selected rows, that one among them
    facets: tuple[FacetMenu, ...] = ()
    offer: Offer | None = None
    filters: tuple[FilterChip, ...] = ()
    summary: str = ""
    note: str = ""
    corrections: tuple[Correction, ...] = ()
    empty: Empty | None = None
    settled: bool = True  # the rows are the whole answer to what stands in the box


class SearchView(Protocol):
    """The panel that shows a search."""

    def show_search(self, state: SearchState) -> None:
        """Make the screen equal to `state`, changing only what differs."""
        ...

    def show_query(self, query: str) -> None:
        """Put text into the search box that the person did not type there."""
        ...


class HitPreview(Protocol):
    """Whoever shows more of the selected hit."""

    @property
    def path(self) -> FilePath | None:
        """The file that is shown."""
        ...

    @property
    def passage(self) -> PassageHit | None:
        """The matching passage that is shown."""
        ...

    def show(self, hit: Hit | None) -> None:
        """Show a hit, or nothing."""
        ...

    def reload(self) -> None:
        """The engine is another one now: ask it again."""
        ...
