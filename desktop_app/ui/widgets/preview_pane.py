"""The preview: what the selected file is, its text, and why it was found."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.presenters.language import translate
from desktop_app.presenters.results.preview import Heading, PreviewText, Reasons
from desktop_app.protocol.messages import PreviewPassage
from desktop_app.ui.keys import with_keys
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.parts import ElidedLabel, IconButton, button, label, say
from desktop_app.ui.widgets.reading_view import ReadingView

EDGE = 24
NAME_WIDTH = 160  # a name keeps so much of the row that it can be told from others


class PreviewPane(QWidget):
    """Heading and actions, the text, and why it was found.

    Args: `explores`: somebody answers the buttons that find similar files and that explain.
    """

    def __init__(
        self,
        theme: Theme,
        on_need_more: Callable[[bool], None],
        on_step: Callable[[int], None],
        on_open: Callable[[], None],
        on_reveal: Callable[[], None],
        explores: bool = True,
    ) -> None:
        super().__init__()
        self._theme, self._explores = theme, explores
        self.setProperty("kind", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._make_heading(theme, on_step, on_open, on_reveal)
        self.reading = ReadingView(theme, on_need_more)
        self.message = label(kind="body-muted", wrap=True)
        self.message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._reasons = Reasons("", "")
        self._make_reasons()
        self._build()
        self.clear()
        theme.changed.connect(self._fit)

    # ------------------------------------------------------------ PreviewView

    def show_heading(self, heading: Heading, reasons: Reasons) -> None:
        """Show which file this is, where in it we are and why."""
        self._set_visible(True)
        self.name.set_text(heading.name)
        self.name.setToolTip(heading.location)
        say(self.place, heading.place)
        say(self.match, heading.match)
        for part in (self.previous, self.next):
            part.setVisible(bool(heading.match))
        self._reasons = reasons
        self._meaning_text.setVisible(bool(reasons.meaning))
        self._meaning_text.set_text(reasons.meaning)
        self._words_text.setVisible(bool(reasons.words))
        self._words_text.set_text(reasons.words)
        self._fit()

    def show_text(self, text: PreviewText) -> None:
        """Show the text at its current passage."""
        self.message.hide()
        self.reading.show()
        self._partly.setVisible(text.ends_early)
        self.reading.show_text(text)

    def extend_text(self, passages: Sequence[PreviewPassage], at_end: bool) -> None:
        """Add passages at an end."""
        self.reading.extend_text(passages, at_end)

    def show_message(self, text: str) -> None:
        """Say why there is no text."""
        self.reading.hide()
        self.reading.clear_text()
        self._partly.hide()
        self.message.setText(text)
        self.message.show()

    def clear(self) -> None:
        """Show nothing."""
        self._reasons = Reasons("", "")
        self._set_visible(False)
        self.reading.clear_text()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    # ------------------------------------------------------------ inside

    def _fit(self) -> None:
        self._fit_heading()
        self._fit_foot()

    def _fit_heading(self) -> None:
        """Fewer words in a narrow pane; then no button for similar files: menu and key do the same; then
        no page: the list says it."""
        long, short = _reveal_words(), translate("preview", "Folder", "short: show in folder")
        shown = not self.open.isHidden()
        for words, similar, place in (
            (long, True, True),
            (short, True, True),
            (short, False, True),
            (short, False, False),
        ):
            self.reveal.setText(words)
            self.similar.setVisible(similar and shown and self._explores)
            self.place.setVisible(place and shown and bool(self.place.text()))
            if self._has_room(self._top.minimumSize, self._name_beyond_least()):
                break

    def _fit_foot(self) -> None:
        """Fewer words, then none of why it was found: the button leads to all of that."""
        long, short = translate("why", "Why this result?"), translate("why", "Why?")
        for words, needed in ((long, self._foot.sizeHint), (short, self._foot.minimumSize)):
            self.why.setText(words)
            self._show_badges(shown=True)
            if self._has_room(needed):
                return
        self._show_badges(shown=False)

    def _show_badges(self, shown: bool) -> None:
        self._meaning.setVisible(shown and bool(self._reasons.meaning))
        self._words.setVisible(shown and bool(self._reasons.words))

    def _name_beyond_least(self) -> int:
        wanted = min(self.name.sizeHint().width(), self._theme.look.sizes.px(NAME_WIDTH))
        return wanted - self.name.minimumSizeHint().width()

    def _has_room(self, row_size: Callable[[], QSize], more: int = 0) -> bool:
        for row in (self._top, self._foot):
            row.invalidate()  # Qt does that itself only with the next event
        return row_size().width() + more <= self.width() - 2 * EDGE

    def _make_heading(
        self,
        theme: Theme,
        on_step: Callable[[int], None],
        on_open: Callable[[], None],
        on_reveal: Callable[[], None],
    ) -> None:
        self.name = ElidedLabel("title", least=80)
        self.place = _badge("badge")
        self.match = label(kind="muted")
        self.previous = IconButton(
            theme,
            "chevron-up",
            translate("preview", "Previous match in this file"),
            lambda: on_step(-1),
            "Shift+F3",
            16,
        )
        following = translate("preview", "Next match in this file")
        self.next = IconButton(theme, "chevron-down", following, lambda: on_step(1), "F3", 16)
        self._make_actions(on_open, on_reveal)

    def _make_actions(self, on_open: Callable[[], None], on_reveal: Callable[[], None]) -> None:
        tip = with_keys(translate("preview", "Open in its own program"), "Enter")
        self.open = button(translate("preview", "Open ↵"), on_open, tip=tip)
        self.open.setAccessibleName(translate("preview", "Open the file"))
        tip = with_keys(translate("preview", "Show in the file manager"), "Ctrl+Enter")
        self.reveal = button(_reveal_words(), on_reveal, tip=tip)
        self.similar = button(
            translate("likeness", "Find similar"),
            lambda: None,
            tip=with_keys(translate("likeness", "Find files like this one"), "Ctrl+Shift+L"),
        )

    def _make_reasons(self) -> None:
        self._meaning = _badge("meaning", translate("preview", "meaning", "how a passage was found"))
        self._words = _badge("words", translate("preview", "words", "how a passage was found"))
        self._meaning_text = ElidedLabel("muted", Qt.TextElideMode.ElideRight, least=0)
        self._words_text = ElidedLabel("muted", Qt.TextElideMode.ElideRight, least=0)
        self.why = button(
            translate("why", "Why this result?"),
            lambda: None,
            "quiet",
            with_keys(translate("why", "What speaks for this result"), "Ctrl+I"),
        )
        self._partly = label(translate("preview", "Only the beginning of this file is stored."), "muted")

    def _build(self) -> None:
        self._top = top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.name)
        top.addWidget(self.place)
        top.addStretch(1)
        top.addWidget(self.open)
        top.addWidget(self.similar)
        top.addWidget(self.reveal)
        self._foot = foot = QHBoxLayout()
        foot.setSpacing(6)
        for reason in (self._meaning, self._meaning_text, self._words, self._words_text):
            foot.addWidget(reason)
        foot.addStretch(1)
        steps: tuple[QWidget, ...] = (self._partly, self.match, self.previous, self.next)
        for step in steps:
            foot.addWidget(step)
        foot.addWidget(self.why)
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, 16, EDGE, 10)
        column.setSpacing(10)
        column.addLayout(top)
        column.addWidget(self.reading, 1)
        column.addWidget(self.message, 1)
        column.addLayout(foot)

    def _set_visible(self, visible: bool) -> None:
        parts = (
            self.name,
            self.place,
            self.match,
            self.previous,
            self.next,
            self.open,
            self.reveal,
        )
        for part in (*parts, self.reading, self._meaning, self._meaning_text, self._words, self._words_text):
            part.setVisible(visible)
        self.why.setVisible(visible and self._explores)
        self.message.hide()
        self._partly.hide()
        self._fit()


def _reveal_words() -> str:
    return translate("preview", "Show in folder")


def _badge(kind: str, text: str = "") -> QLabel:
    made = label(text, kind)
    made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return made
