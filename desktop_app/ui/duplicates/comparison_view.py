"""Two files side by side, scrolled together, with a legend and the way through their differences."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout

from desktop_app.presenters.duplicates.alignment import Alignment, stretch
from desktop_app.presenters.duplicates.comparing import ComparisonState, Pair
from desktop_app.presenters.language import translate
from desktop_app.presenters.seams import Background
from desktop_app.presenters.wording import crumbs, file_name
from desktop_app.protocol.messages import Comparison, FilePath
from desktop_app.ui.duplicates.diff_side import DiffSide
from desktop_app.ui.duplicates.image_sides import ImageSides
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.parts import ElidedLabel, IconButton, label, plain_widget, say

READ_AT = 3  # the part of the height, from above, at which one reads: there both sides are kept level


class ComparisonPane(QFrame):
    """Names above, both sides, and the legend below."""

    def __init__(
        self,
        theme: Theme,
        background: Background,
        on_step: Callable[[int], object],
        on_drawn: Callable[[Pair], None],
        on_key: Callable[[QKeyEvent], bool],
    ) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._state = ComparisonState()
        self._alignment = Alignment(())
        self.left = DiffSide(theme, "left", self._level, on_key)
        self.right = DiffSide(theme, "right", self._level, on_key)
        self.images = ImageSides(background, on_drawn)
        self.message = label(kind="body-muted", wrap=True)
        self.message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.names = (ElidedLabel("muted"), ElidedLabel("muted"))
        self.position = label(kind="muted")
        back, ahead = (
            translate("duplicates", "Previous difference"),
            translate("duplicates", "Next difference"),
        )
        self.back = IconButton(theme, "chevron-up", back, lambda: on_step(-1), "Shift+F8", 16)
        self.ahead = IconButton(theme, "chevron-down", ahead, lambda: on_step(1), "F8", 16)
        self._legend = plain_widget("")
        self._stack = QStackedWidget()
        self._build()

    def show_comparison(self, state: ComparisonState) -> None:
        """Make both sides equal to `state`."""
        before, self._state = self._state, state
        if state.pair is not None and state.pair != before.pair:
            self._show_names(state.pair)
        if state.kind == "texts" and state.comparison is not None:
            if state.comparison is not before.comparison:
                self._show_texts(state.comparison)
            self._show_position(state, moved=state.at != before.at)
        elif state.kind == "images" and state.pair is not None:
            self.images.show_pair(state.pair)
        else:
            asking = translate("duplicates", "Comparing…") if state.kind == "asking" else ""
            self.message.setText(state.message or asking)
        pages = {"texts": self._sides, "images": self.images}
        self._stack.setCurrentWidget(pages.get(state.kind, self.message))
        self._legend.setVisible(state.kind == "texts")

    # ------------------------------------------------------------ inside

    def _show_names(self, pair: Pair) -> None:
        for shown, path in zip(self.names, (pair.left, pair.right), strict=True):
            shown.set_text(_where(path))
        words = translate("duplicates", "Text of {name}")
        self.left.setAccessibleName(words.format(name=file_name(pair.left)))
        self.right.setAccessibleName(words.format(name=file_name(pair.right)))

    def _show_texts(self, comparison: Comparison) -> None:
        self._alignment = Alignment(comparison.blocks)
        different = [block for block in comparison.blocks if block.kind != "same"]
        self.left.show_text(comparison.left_text, different)
        self.right.show_text(comparison.right_text, different)
        self._show_pages()

    def _show_position(self, state: ComparisonState, moved: bool) -> None:
        self.position.setText(state.position)
        say(self._note, state.message)
        for step in (self.back, self.ahead):
            step.setEnabled(bool(state.differences))
        current = state.differences[state.at] if state.at >= 0 else None
        for side in (self.left, self.right):
            side.show_current(current)
            if current is not None and moved:
                row = self._reading_row(side)
                side.bring(stretch(current, side.side)[0], row)
        if moved:
            self._show_pages()

    def _level(self, scrolled: DiffSide) -> None:
        """Bring the other side level with the one that was scrolled, where one reads."""
        other = self.right if scrolled is self.left else self.left
        place = scrolled.place_at(scrolled.viewport().height() // READ_AT)
        row = scrolled.row_of_line(scrolled.line_of(place))
        other.bring(self._alignment.across(place, scrolled.side), row)
        self._show_pages()

    def _show_pages(self) -> None:
        """The page that is read, beside each name."""
        pair, comparison = self._state.pair, self._state.comparison
        if pair is None or comparison is None:
            return
        sides = (
            (self.left, pair.left, comparison.left_pages),
            (self.right, pair.right, comparison.right_pages),
        )
        for shown, (side, path, pages) in zip(self.names, sides, strict=True):
            at = bisect_right([start for start, _ in pages], side.place_at(8)) - 1
            page = translate("duplicates", "page {number}").format(number=pages[at][1]) if at >= 0 else ""
            shown.set_text(f"{_where(path)} · {page}" if page else _where(path))

    @staticmethod
    def _reading_row(side: DiffSide) -> int:
        return side.viewport().height() // READ_AT // max(1, side.fontMetrics().lineSpacing())

    def _build(self) -> None:
        self._sides = QSplitter(Qt.Orientation.Horizontal)
        self._sides.setChildrenCollapsible(False)
        self._sides.setHandleWidth(1)
        for side in (self.left, self.right):
            self._sides.addWidget(side)
        for page in (self.message, self._sides, self.images):
            self._stack.addWidget(page)
        names = QHBoxLayout()
        names.setContentsMargins(16, 8, 0, 8)  # each name over the first letter of its side
        names.setSpacing(16)
        for shown in self.names:
            names.addWidget(shown, 1, Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(names)
        column.addWidget(self._stack, 1)
        column.addWidget(self._legend)
        self._build_legend()

    def _build_legend(self) -> None:
        row = QHBoxLayout(self._legend)
        row.setContentsMargins(16, 4, 8, 6)
        row.setSpacing(8)
        middle = Qt.AlignmentFlag.AlignVCenter
        row.addWidget(label(translate("duplicates", "Changed"), "words"), 0, middle)
        row.addWidget(label(translate("duplicates", "Only here"), "meaning"), 0, middle)
        row.addWidget(label(translate("duplicates", "Moved"), "moved"), 0, middle)
        self._note = label(kind="muted", wrap=True)
        row.addWidget(self._note, 1)
        row.addStretch(1)
        row.addWidget(self.position)
        row.addWidget(self.back)
        row.addWidget(self.ahead)


def _where(path: FilePath) -> str:
    """A file with its last two folders: copies often have one name."""
    folders = crumbs(path, ())
    return f"{folders} › {file_name(path)}" if folders else file_name(path)
