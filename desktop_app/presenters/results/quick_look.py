"""Quick Look: the selected result, larger, and from there to the next one."""

from __future__ import annotations

from typing import Protocol

from desktop_app.presenters.results.preview import PreviewPresenter
from desktop_app.presenters.searching.search import SearchPresenter


class QuickLookView(Protocol):
    """The overlay; its pane is the view of the preview."""

    def show_quick_look(self, shown: bool) -> None:
        """Come up over the results, or go."""
        ...


class QuickLookPresenter:
    """Shows whatever is selected in the results, as long as it is open and something is.

    It stays at the passage of the preview `beside` the results: that is where the file opens.
    """

    def __init__(
        self,
        search: SearchPresenter,
        beside: PreviewPresenter,
        preview: PreviewPresenter,
        view: QuickLookView,
    ) -> None:
        self._search, self._beside, self._preview, self._view = search, beside, preview, view
        self._open = False

    @property
    def is_open(self) -> bool:
        return self._open

    def toggle(self) -> None:
        """Space: open on the selected result, or close."""
        if self._open:
            self.close()
        elif self._search.selected is not None:
            self._open = True
            self.follow()
            self._view.show_quick_look(True)

    def close(self) -> None:
        """Go back to the results."""
        if self._open:
            self._open = False
            self._view.show_quick_look(False)
            self._preview.show(None)

    def step(self, by: int) -> None:
        """Go on to the next result (1), or back to the one before (-1)."""
        if self._open:
            self._search.step(by)
            self.follow()

    def step_match(self, by: int) -> None:
        """Go to another matching passage of the file."""
        for preview in (self._beside, self._preview):
            preview.step(by)

    def need_more(self, at_end: bool) -> None:
        """The person scrolled to an end of the text that is loaded."""
        self._preview.need_more(at_end)

    def follow(self) -> None:
        """The results changed: show what is selected now; close where there is nothing any more."""
        if not self._open:
            return
        hit = self._search.answer.hit(self._search.selected)
        if hit is None:
            self.close()
        else:
            self._preview.show(hit, self._beside.match if self._beside.path == hit.path else 0)
