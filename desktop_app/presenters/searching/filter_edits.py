"""What chips and menus do to the filters of a query: they edit its text, and nothing else."""

from __future__ import annotations

from collections.abc import Callable

from desktop_app.presenters.searching.query_text import negated, toggled, without
from desktop_app.protocol.messages import FilterChip


class FilterEdits:
    """Edits the query in a box: `query` is what stands there, `edit` puts another one in its place."""

    def __init__(self, query: Callable[[], str], edit: Callable[[str], None]) -> None:
        self._query, self._edit = query, edit

    def remove(self, chip: FilterChip) -> None:
        """Take a filter's text out of the query."""
        self._edit(without(self._query(), chip))

    def negate(self, chip: FilterChip) -> None:
        """Have a filter mean its opposite."""
        self._edit(negated(self._query(), chip))

    def toggle(self, text: str) -> None:
        """Add a filter to the query, or take it out where it is there."""
        self._edit(toggled(self._query(), text))
