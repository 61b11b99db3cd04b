"""The card "Open with": programs of the person's own choice for types of files."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop_app.presenters.language import translate
from desktop_app.presenters.results.open_with import OpenWithPresenter, OpenWithRow, OpenWithState
from desktop_app.presenters.wording import printable
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.controls import card
from desktop_app.ui.widgets.parts import (
    Dot,
    ElidedLabel,
    IconButton,
    button,
    empty_layout,
    label,
    set_property,
)

ENDING_WIDTH = 72


class OpenWithCard:
    """The commands that are set, and two fields to write one."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._presenter: OpenWithPresenter | None = None
        self._shown: tuple[OpenWithRow, ...] = ()
        self.frame, column = card(translate("open_with", "Open with"))
        self.ending = _field(translate("open_with", "Type"), "pdf")
        self.command = _field(translate("open_with", "Command"), "evince --page-index={page} {path}")
        self.programs = button(translate("open_with", "Programs") + "  ▾", self._offer, "choice")
        self.programs.setToolTip(translate("open_with", "Known programs on this machine"))
        self.add = button(translate("open_with", "Add"), lambda: self._here().add())
        self.add.setToolTip(translate("open_with", "Open such files so from now on (Enter)"))
        self.test = button(translate("open_with", "Test"), lambda: self._here().try_draft())
        self.test.setToolTip(translate("open_with", "Open a file of the library with this command"))
        self.effect = label(kind="muted", wrap=True)
        self.tried = label(wrap=True)
        self._dot = Dot(theme)
        self.tests: dict[str, QPushButton] = {}
        self.removers: dict[str, IconButton] = {}
        self._fill(column)
        self.ending.textEdited.connect(lambda text: self._here().type_ending(text))
        self.command.textEdited.connect(lambda text: self._here().type_command(text))
        for field in (self.ending, self.command):
            field.returnPressed.connect(lambda: self._here().add())
        theme.changed.connect(self._fit)
        self._fit()

    def attach(self, presenter: OpenWithPresenter) -> None:
        """Connect the presenter, which was made after this view."""
        self._presenter = presenter

    def show_open_with(self, state: OpenWithState) -> None:
        """Show what is set and what is being written."""
        if state.rows != self._shown:
            self._shown = state.rows
            self._show_rows(state.rows)
        for field, text in ((self.ending, state.ending), (self.command, state.command)):
            if field.text() != text:
                field.setText(text)
        self.add.setEnabled(state.can_add)
        self.test.setEnabled(state.can_add)
        self.effect.setText(printable(state.problem or state.effect))
        set_property(self.effect, "kind", "bad" if state.problem else "muted")
        self._outcome.setVisible(bool(state.tried))
        self._dot.set_tone(state.tone)
        self.tried.setText(printable(state.tried))

    def first_control(self) -> QWidget:
        """Where the focus goes when the card is asked for."""
        return self.ending

    def menu_of_programs(self) -> QMenu:
        """The known programs; each writes its command into the field."""
        menu = QMenu(self.programs)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        offered = self._here().suggestions()
        for name, command in offered:
            menu.addAction(name, partial(self._here().type_command, command))
        if not offered:
            menu.addAction(translate("open_with", "None was found: write a command.")).setEnabled(False)
        return menu

    # ------------------------------------------------------------ inside

    def _fit(self) -> None:
        self.ending.setFixedWidth(self._theme.look.sizes.px(ENDING_WIDTH))

    def _fill(self, column: QVBoxLayout) -> None:
        text = translate(
            "open_with",
            "Files open in the program that your system has for them, at the passage where that program can. "
            "A command of your own goes before it. {path}, {url}, {page}, {line} and {query} stand for "
            "what is opened; nothing is run through a shell.",
        )
        column.addWidget(label(text, "muted", wrap=True))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        column.addLayout(self._rows)
        line = QHBoxLayout()
        line.setSpacing(8)
        for part in (self.ending, self.command, self.programs, self.test, self.add):
            line.addWidget(part, 1 if part is self.command else 0)
        column.addLayout(line)
        column.addWidget(self.effect)
        self._outcome = QFrame()
        words = QHBoxLayout(self._outcome)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(8)
        words.addWidget(self._dot)
        words.addWidget(self.tried, 1)
        column.addWidget(self._outcome)

    def _show_rows(self, rows: tuple[OpenWithRow, ...]) -> None:
        empty_layout(self._rows)
        self.tests, self.removers = {}, {}
        for row in rows:
            self._rows.addWidget(self._row(row))

    def _row(self, row: OpenWithRow) -> QWidget:
        made = QFrame()
        line = QHBoxLayout(made)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        command = ElidedLabel("bad" if row.problem else "")
        command.set_text(printable(" · ".join(part for part in (row.command, row.problem) if part)))
        test = button(translate("open_with", "Test"), lambda: self._here().try_out(row.ending, row.command))
        said = translate("open_with", "Test the command for .{ending}").format(ending=row.ending)
        test.setAccessibleName(said)
        change = button(translate("open_with", "Change"), lambda: self._change(row.ending))
        said = translate("open_with", "Change the command for .{ending}").format(ending=row.ending)
        change.setAccessibleName(said)
        said = translate("open_with", "Remove the command for .{ending}").format(ending=row.ending)
        remove = IconButton(self._theme, "close", said, lambda: self._here().remove(row.ending), size=16)
        self.tests[row.ending], self.removers[row.ending] = test, remove
        ending = label(f".{row.ending}", "badge")
        ending.setAlignment(Qt.AlignmentFlag.AlignCenter)
        ending.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        ending.setMinimumWidth(self._theme.look.sizes.px(ENDING_WIDTH))
        line.addWidget(ending)
        line.addWidget(command)
        line.addStretch(1)
        for control in (test, change, remove):
            line.addWidget(control)
        return made

    def _change(self, ending: str) -> None:
        self._here().begin(ending)
        self.command.setFocus()

    def _offer(self) -> None:
        self.menu_of_programs().popup(self.programs.mapToGlobal(self.programs.rect().bottomLeft()))

    def _here(self) -> OpenWithPresenter:
        assert self._presenter is not None
        return self._presenter


def _field(name: str, example: str) -> QLineEdit:
    made = QLineEdit()
    made.setProperty("kind", "field")
    made.setAccessibleName(name)
    made.setToolTip(name)
    made.setPlaceholderText(example)
    made.setAcceptDrops(False)
    return made
