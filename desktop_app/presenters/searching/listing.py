"""The list of results: its rows, page after page, and which of them are selected."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.presenters.searching.answer import Answer
from desktop_app.presenters.searching.paging import Paging
from desktop_app.presenters.searching.result_rows import FOLD_KEY, MORE_KEY, MoreRow, Row, fold_weak, hit_row
from desktop_app.presenters.searching.selection import Selection
from desktop_app.protocol.messages import FilePath, Hit


class Listing:
    """Rows made of answers. Each answer makes all rows anew; the selection stays at its files.

    Args: `only`: most hits (None: page after page).
    """

    def __init__(self, only: int | None) -> None:
        self._only = only
        self._paging = Paging(only)
        self._weak_open = False
        self.selection = Selection()
        self.rows: tuple[Row, ...] = ()

    @property
    def limit(self) -> int:
        """How many hits are to be asked for."""
        return self._paging.limit

    @property
    def selected(self) -> FilePath | None:
        """The path of the selected row; None where that is no hit."""
        current = self.selection.current
        return current if current not in (FOLD_KEY, MORE_KEY) else None

    @property
    def keeps_preview(self) -> bool:
        """Whether the person went to a row that is no hit: the preview then stays at the last one."""
        return self.selection.chosen is not None and self.selection.current in (FOLD_KEY, MORE_KEY)

    @property
    def marked(self) -> frozenset[FilePath]:
        """The keys of all selected rows."""
        return self.selection.marked(self.rows)

    def selected_hits(self, answer: Answer) -> tuple[Hit, ...]:
        """The hits of all selected rows, in the order of the list."""
        marked = self.marked
        return tuple(hit for row in self.rows if row.key in marked and (hit := answer.hit(row.key)))

    def select(self, key: FilePath) -> bool:
        """The person went to a row; False where it was selected already."""
        changed = key != self.selection.current
        if changed:
            self.selection.choose(key)
        return changed

    def mark(self, keys: Sequence[FilePath]) -> bool:
        """These hits are selected together; True where another row is the selected one now."""
        self.selection.mark(keys)
        return bool(keys) and self.selection.current not in keys and self.select(keys[-1])

    def step(self, by: int) -> bool:
        """Select the hit `by` places further on, alone; False where there is none."""
        key = self.selection.beside(self.rows, by)
        if key is None:
            return False
        self.selection.mark(())
        return self.select(key)

    def begin(self) -> None:
        """Other results are about to come: back to the first page, with nothing chosen."""
        self.selection.forget()
        self._paging = Paging(self._only)

    def close_fold(self) -> None:
        """Near misses lie behind their row again."""
        self._weak_open = False

    def toggle_weak(self) -> None:
        """Show or hide the hits with little in common, at the next arranging."""
        self._weak_open = not self._weak_open

    def grow(self) -> bool:
        """Go on to another page: the last row says that it is loading; False where none can follow."""
        if not self._paging.grow(self.rows):
            return False
        self.rows = (*self.rows[:-1], MoreRow(loading=True))
        return True

    def settle(self) -> None:
        """The whole answer has come."""
        self._paging.settle()

    def give_up(self) -> None:
        """No answer will come."""
        self._paging.give_up()

    def arrange(self, answer: Answer, roots: Sequence[FilePath]) -> None:
        """Make the rows of an answer, and select what is still there, else the best."""
        read = self._read_meanwhile(answer)
        if answer.words_only:
            rows: tuple[Row, ...] = tuple(hit_row(hit, roots) for hit in answer.hits)
        else:
            rows = fold_weak(answer.hits, roots, self._weak_open, kept=read)
        self.rows = self._paging.with_more(rows, answer.more_than(self.limit))
        self.selection.settle(self.rows, read, self._paging.first_new(self.rows))

    def _read_meanwhile(self, answer: Answer) -> FilePath | None:
        """What was selected before the reranker had its say: it moves with its row, chosen or not."""
        return self.selection.current if answer.results is not None and answer.results.reranked else None
