"""How many hits are asked for: a page at first, and another one whenever the person comes to the end."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.presenters.searching.result_rows import FoldRow, HitRow, MoreRow, Row
from desktop_app.protocol.messages import FilePath

PAGE = 50
MOST = 500  # all rows are made anew for each reply: more would be felt; an export has a thousand


class Paging:
    """The limit of one search, which only grows, and where in the rows the last page began.

    With `only` there is one page, as long as that.
    """

    def __init__(self, only: int | None = None) -> None:
        self.limit = only or PAGE
        self._most = only or MOST
        self.loading = False
        self._first_new: int | None = None

    def grow(self, rows: Sequence[Row]) -> bool:
        """Ask for one page more; False where that is under way, or nothing can follow."""
        if self.loading or not any(isinstance(row, MoreRow) for row in rows):
            return False
        self.limit += PAGE
        self.loading = True
        self._first_new = len(rows) - 1  # where the row that offers more stands now
        return True

    def settle(self) -> None:
        """The answer with the grown limit has come."""
        self.loading = False

    def give_up(self) -> None:
        """No answer will come: the next try asks for the same page."""
        if self.loading:
            self.limit -= PAGE
            self.loading = False

    def with_more(self, rows: tuple[Row, ...], more: bool) -> tuple[Row, ...]:
        """The rows, and one that offers more where there may be `more` like them.

        Behind a closed fold nothing is offered: what would come is folded away as well.
        """
        folded = any(isinstance(row, FoldRow) and not row.open for row in rows)
        if folded or not rows or not (self.loading or (more and self.limit < self._most)):
            return rows
        return (*rows, MoreRow(self.loading))

    def first_new(self, rows: Sequence[Row]) -> FilePath | None:
        """The first row of the page that has just come; None where none has."""
        if self.loading:
            return None
        at, self._first_new = self._first_new, None
        row = rows[at] if at is not None and at < len(rows) else None
        return row.key if isinstance(row, HitRow) else None
