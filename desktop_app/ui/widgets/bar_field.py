"""The search box of the bar."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QKeyEvent

from desktop_app.presenters.language import translate
from desktop_app.protocol.messages import FilterChip
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.search_field import SearchField

FIELD_HEIGHT = 60


class BarField(SearchField):
    """The search box, larger and without a frame: the bar around it is one."""

    def __init__(
        self,
        theme: Theme,
        on_text: Callable[[str], None],
        on_remove: Callable[[FilterChip], None],
        on_key: Callable[[QKeyEvent], bool],
        on_negate: Callable[[FilterChip], None],
    ) -> None:
        super().__init__(theme, on_text, on_remove, on_key, on_negate=on_negate)
        self.setProperty("kind", "bar-field")
        self.line.setToolTip("")
        self.clear_button.setToolTip(translate("bar", "Clear the search"))
        self._row.setContentsMargins(20, 0, 16, 0)
        self._row.setSpacing(12)

    def _fit(self) -> None:
        self.setFixedHeight(self._theme.look.sizes.px(FIELD_HEIGHT))
