"""The preview: what the selected file is, its text, and why it was found."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.presenters.language import translate
from desktop_app.presenters.preview import Heading, PreviewText, Reasons
from desktop_app.protocol.messages import PreviewPassage
from desktop_app.ui.keys import with_keys
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.parts import ElidedLabel, IconButton, button, label, say
from desktop_app.ui.widgets.reading_view import ReadingView

SHORT_LABELS_UNDER = 400
SIMILAR_FROM = 480


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
        self._make_reasons()
        self._build()
        self.clear()

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
        self._meaning.setVisible(bool(reasons.meaning))
        self._words.setVisible(bool(reasons.words))
        self._meaning_text.setVisible(bool(reasons.meaning))
        self._meaning_text.set_text(reasons.meaning)
        self._words_text.setVisible(bool(reasons.words))
        self._words_text.set_text(reasons.words)

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
        self._set_visible(False)
        self.reading.clear_text()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= self._theme.look.sizes.px(SHORT_LABELS_UNDER)
        self.reveal.setText(
            _reveal_words() if wide else translate("preview", "Folder", "short: show in folder")
        )
        self.why.setText(translate("why", "Why this result?") if wide else translate("why", "Why?"))
        self._fit_similar()

    # ------------------------------------------------------------ inside

    def _fit_similar(self) -> None:
        """The button gives way in a narrow pane: menu and key do the same."""
        wide = self.width() >= self._theme.look.sizes.px(SIMILAR_FROM)
        self.similar.setVisible(self._explores and wide and not self.open.isHidden())

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
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.name)
        top.addWidget(self.place)
        top.addStretch(1)
        top.addWidget(self.open)
        top.addWidget(self.similar)
        top.addWidget(self.reveal)
        foot = QHBoxLayout()
        foot.setSpacing(6)
        for reason in (self._meaning, self._meaning_text, self._words, self._words_text):
            foot.addWidget(reason)
        foot.addStretch(1)
        steps: tuple[QWidget, ...] = (self._partly, self.match, self.previous, self.next)
        for step in steps:
            foot.addWidget(step)
        foot.addWidget(self.why)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 10)
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
        self._fit_similar()


def _reveal_words() -> str:
    return translate("preview", "Show in folder")


def _badge(kind: str, text: str = "") -> QLabel:
    made = label(text, kind)
    made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return made
