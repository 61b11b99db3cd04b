"""Which rows of the results are selected, by their keys: rows come, go and move under a selection."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from desktop_app.presenters.searching.result_rows import MORE_KEY, HitRow, Row
from desktop_app.protocol.messages import FilePath


class Selection:
    """The selected row, and those that are selected together with it.

    `chosen` is the row the person went to; without one (or where it is gone) the best hit is selected.
    """

    def __init__(self) -> None:
        self.chosen: FilePath | None = None
        self.current: FilePath | None = None
        self._marked: frozenset[FilePath] = frozenset()

    def forget(self) -> None:
        """Other results are about to come: the choice was among the old ones."""
        self.chosen, self._marked = None, frozenset()

    def choose(self, key: FilePath) -> None:
        """The person went to a row."""
        self.chosen = self.current = key

    def mark(self, keys: Iterable[FilePath]) -> None:
        """These rows are selected together."""
        self._marked = frozenset(keys)

    def settle(self, rows: Sequence[Row], read: FilePath | None, first_new: FilePath | None) -> None:
        """The rows are these now: keep what is still there, be it only `read` and not chosen.

        Who asked for more results by key goes on with the first of them, `first_new`.
        """
        if first_new is not None and self.chosen == MORE_KEY:
            self.chosen = first_new
        keys = [row.key for row in rows]
        kept = next((key for key in (self.chosen, read) if key is not None and key in keys), None)
        if kept is not None:
            self.current = kept
            return
        marked = (key for key in keys if key in self._marked)
        hits = [row.key for row in rows if isinstance(row, HitRow)]
        self.current = next(iter((*marked, *hits, *keys)), None)

    def marked(self, rows: Sequence[Row]) -> frozenset[FilePath]:
        """All selected rows: those marked that are still there, as long as the selected one is among them."""
        if self.current is None:
            return frozenset()
        present = self._marked.intersection(row.key for row in rows)
        return present if self.current in present else frozenset({self.current})

    def beside(self, rows: Sequence[Row], by: int) -> FilePath | None:
        """The hit `by` places after the selected row, whatever stands between; None beyond the ends."""
        keys = [row.key for row in rows if isinstance(row, HitRow)]
        at = keys.index(self.current) + by if self.current in keys else 0
        return keys[at] if 0 <= at < len(keys) else None
