"""What others may hear of the search: completion, history and whatever else goes along with it."""

from __future__ import annotations

from typing import Protocol

from desktop_app.protocol.messages import SearchResults


class SearchFollower(Protocol):
    """Somebody who hears what is searched for and found."""

    def on_connected(self) -> None:
        """A new connection to the engine."""
        ...

    def on_query(self, query: str) -> None:
        """The box holds another text."""
        ...

    def on_results(self, results: SearchResults) -> None:
        """An answer to what stands in the box is shown."""
        ...
