"""One folder of the library: what happens with it, and what can be done."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from desktop_app.presenters.folders import FolderRow, FoldersPresenter, ProblemRow
from desktop_app.protocol.messages import FilePath
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.parts import (
    Dot,
    ElidedLabel,
    IconButton,
    IconLabel,
    button,
    empty_layout,
    label,
    rule,
    say,
    set_property,
)

INDENT = 32


class Reveals(Protocol):
    """Shows a file or folder in the file manager."""

    def reveal(self, path: FilePath) -> None:
        """Show it."""
        ...


class FolderCard(QFrame):
    """Changes its texts in place; only the list of problems is built anew when it differs."""

    def __init__(self, theme: Theme, path: FilePath, presenter: FoldersPresenter, files: Reveals) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._path, self._presenter, self._files, self._theme = path, presenter, files, theme
        self._row: FolderRow | None = None
        self._make_top(theme)
        self._make_removal()
        self.progress = QProgressBar()
        self.progress.setRange(0, 1000)
        self.progress.setTextVisible(False)
        self.figures = label(kind="muted", wrap=True)
        self.note = label(kind="muted", wrap=True)
        self.problems = button("", lambda: presenter.toggle_problems(path), "quiet")
        self.retry_all = button("Retry all", lambda: presenter.retry_folder(path), "quiet")
        self.list = ProblemList(theme, path, presenter, files)
        self._build()

    def show_row(self, row: FolderRow) -> None:
        """Show the folder's present state."""
        if row == self._row:
            return
        self._row = row
        self.setAccessibleName(f"Folder {row.name}: {row.state}. {row.figures}")
        self.name.set_text(row.name)
        self.place.set_text(row.place)
        self._dot.set_tone(row.tone)
        self.state.setText(row.state)
        self._show_progress(row)
        self.figures.setText(row.figures)
        say(self.note, row.note)
        icon_name, verb = ("play", "Resume") if row.paused else ("pause", "Pause")
        self.pause.set_icon(icon_name, f"{verb} {row.name}")
        self.remove.set_icon("trash", f"Remove {row.name} from Kindred")
        self.reveal.set_icon("open", f"Open {row.name} in the file manager")
        self._removal.setVisible(row.asks_removal)
        self._show_problems(row)

    def _make_top(self, theme: Theme) -> None:
        path, presenter = self._path, self._presenter
        self.name = ElidedLabel("strong", least=180)
        self.place = ElidedLabel("muted", least=0)
        self._dot = Dot(theme)
        self.state = label(kind="muted")
        self.pause = IconButton(theme, "pause", "Pause", self._toggle_pause, size=18)
        self.reveal = IconButton(theme, "open", "Open", lambda: self._files.reveal(path), size=18)
        self.remove = IconButton(theme, "trash", "Remove", lambda: presenter.ask_removal(path), size=18)
        self._icon = IconLabel(theme, "folder", 20)

    def _make_removal(self) -> None:
        path, presenter = self._path, self._presenter
        self._removal = QFrame()
        text = "Remove from Kindred? What was stored of it is erased. Your files stay as they are."
        self.confirm = button("Remove", lambda: presenter.remove(path), "danger")
        self.keep = button("Keep", presenter.keep)
        row = QHBoxLayout(self._removal)
        row.setContentsMargins(0, 4, 0, 0)
        row.setSpacing(8)
        row.addWidget(label(text, wrap=True), 1)
        row.addWidget(self.keep)
        row.addWidget(self.confirm)
        self._removal.hide()

    def _build(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._icon)
        top.addSpacing(4)
        top.addWidget(self.name)
        top.addWidget(self.place)
        top.addStretch(1)
        top.addWidget(self._dot)
        top.addWidget(self.state)
        top.addSpacing(8)
        for action in (self.pause, self.reveal, self.remove):
            top.addWidget(action)
        problems = QHBoxLayout()
        problems.setSpacing(4)
        problems.addWidget(self.problems)
        problems.addWidget(self.retry_all)
        problems.addStretch(1)
        body = QVBoxLayout()
        body.setContentsMargins(INDENT, 0, 4, 0)
        body.setSpacing(8)
        parts: tuple[QWidget, ...] = (self.progress, self.figures, self.note, self._removal)
        for part in parts:
            body.addWidget(part)
        below = QVBoxLayout()
        below.setContentsMargins(INDENT - 8, 0, 4, 0)
        below.setSpacing(4)
        below.addLayout(problems)
        below.addWidget(self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 12, 12)
        column.setSpacing(6)
        for layout in (top, body, below):
            column.addLayout(layout)

    def _toggle_pause(self) -> None:
        if self._row is not None:
            self._presenter.set_paused(not self._row.paused, self._path)

    def _show_progress(self, row: FolderRow) -> None:
        self.progress.setVisible(row.progress is not None)
        if row.progress is not None:
            self.progress.setValue(round(row.progress * 1000))
            self.progress.setAccessibleName(f"{row.name}: {row.progress:.0%} done")
            set_property(self.progress, "tone", "caution" if row.paused else "")

    def _show_problems(self, row: FolderRow) -> None:
        shown = row.problems > 0
        files = "1 file" if row.problems == 1 else f"{row.problems:,} files"
        self.problems.setText(f"{files} could not be read  {'▾' if row.problems_open else '▸'}")
        self.problems.setAccessibleName(f"{files} could not be read: show or hide")
        self.problems.setVisible(shown)
        self.retry_all.setVisible(shown and row.problems_open)
        self.list.setVisible(shown and row.problems_open)
        self.list.show_rows(row.problem_rows, row.problems_hidden)


class ProblemList(QWidget):
    """File, kind, reason; open its folder, try again."""

    def __init__(self, theme: Theme, path: FilePath, presenter: FoldersPresenter, files: Reveals) -> None:
        super().__init__()
        self._theme, self._path, self._presenter, self._files = theme, path, presenter, files
        self._rows: tuple[ProblemRow, ...] = ()
        self._hidden = 0
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(8, 0, 0, 0)
        self._column.setSpacing(4)

    def show_rows(self, rows: tuple[ProblemRow, ...], hidden: int) -> None:
        """Show these problems and how many more there are."""
        if (rows, hidden) == (self._rows, self._hidden):
            return
        self._rows, self._hidden = rows, hidden
        empty_layout(self._column)
        for row in rows:
            self._column.addWidget(rule())
            self._column.addWidget(self._line(row))
        if hidden:
            more = button(f"Show more ({hidden:,})", self._more, "quiet")
            self._column.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)

    def _more(self) -> None:
        self._presenter.show_more_problems(self._path)

    def _line(self, row: ProblemRow) -> QWidget:
        made = QWidget()
        made.setAccessibleName(f"{row.name}: {row.kind}. {row.reason}")
        line = QHBoxLayout(made)
        line.setContentsMargins(0, 2, 0, 2)
        line.setSpacing(8)
        text = QVBoxLayout()
        text.setSpacing(2)
        head = QHBoxLayout()
        head.setSpacing(8)
        name, place = ElidedLabel(least=60), ElidedLabel("muted", Qt.TextElideMode.ElideLeft, least=0)
        name.set_text(row.name)
        place.set_text(row.place)
        head.addWidget(name)
        head.addWidget(place)
        head.addStretch(1)
        text.addLayout(head)
        text.addWidget(label(f"{row.kind}: {row.reason}", "muted", wrap=True))
        line.addLayout(text, 1)
        reveal, retry = self._files.reveal, self._presenter.retry
        open_tip, retry_tip = f"Show {row.name} in the file manager", f"Read {row.name} again"
        line.addWidget(IconButton(self._theme, "open", open_tip, lambda: reveal(row.path), size=16))
        line.addWidget(IconButton(self._theme, "retry", retry_tip, lambda: retry([row.path]), size=16))
        return made
