"""One folder of the library: what happens with it, and what can be done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QProgressBar, QVBoxLayout, QWidget

from desktop_app.presenters.folders.exclusions import ExclusionsPresenter
from desktop_app.presenters.folders.folder_rows import FolderRow, Remark
from desktop_app.presenters.folders.folders import FoldersPresenter
from desktop_app.presenters.language import translate
from desktop_app.protocol.messages import FilePath
from desktop_app.ui.keys import with_keys
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.exclusions_editor import ExclusionsEditor
from desktop_app.ui.widgets.flow import FlowLayout
from desktop_app.ui.widgets.parts import (
    Dot,
    ElidedLabel,
    IconButton,
    IconLabel,
    button,
    label,
    rule,
    set_property,
)

ICON = 20
ICON_GAP = 12
EDGE = 16


class Reveals(Protocol):
    """Shows a file or folder in the file manager, and copies text."""

    def reveal(self, path: FilePath) -> None:
        """Show it."""
        ...

    def copy_text(self, text: str) -> None:
        """Put text on the clipboard."""
        ...


@dataclass(frozen=True)
class CardWays:
    """What a card cannot do by itself: each is called with the folder's path."""

    locate: Callable[[FilePath], object]  # ask where it lies now
    problems: Callable[[FilePath], object]  # show its files that could not be read
    power: Callable[[], object]  # show the settings of power
    step: Callable[[FilePath, int], object]  # to the next or previous card


class FolderCard(QFrame):
    """Changes its texts in place. Its keys work wherever in it the focus is."""

    def __init__(
        self, theme: Theme, path: FilePath, presenter: FoldersPresenter, files: Reveals, ways: CardWays
    ) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._path, self._presenter, self._files, self._theme = path, presenter, files, theme
        self._ways = ways
        self._row: FolderRow | None = None
        self._make_top(theme)
        self._make_actions()
        self._make_removal()
        self.progress = QProgressBar()
        self.progress.setRange(0, 1000)
        self.progress.setTextVisible(False)
        self.figures = label(kind="muted", wrap=True)
        self.remarks = RemarkList(self._act_on)
        self.problems = button("", lambda: ways.problems(path), "quiet")
        self.exclusions = button(
            "",
            self._toggle_editor,
            "quiet",
            with_keys(translate("folders", "What is left out of it"), "Ctrl+E"),
        )
        self.editor = ExclusionsEditor(
            theme,
            translate("exclusions", "Pattern to leave out of this folder"),
            self._editing,
            self._leave_editor,
        )
        self._build()
        theme.changed.connect(self._fit)
        self._fit()

    def show_row(self, row: FolderRow) -> None:
        """Show the folder's present state."""
        if row == self._row:
            return
        self._row = row
        said = ". ".join([row.figures, *(remark.text for remark in row.remarks)])
        name = translate("folders", "Folder {name}: {state}. {more}")
        self.setAccessibleName(name.format(name=row.name, state=row.state, more=said))
        self._icon.set_icon("file" if row.single_file else "folder", "muted")
        self.name.set_text(row.name)
        self.place.set_text(row.place)
        self._dot.set_tone(row.tone)
        self.state.setText(row.state)
        self._show_progress(row)
        self.figures.setText(row.figures)
        self.remarks.show_remarks(row.remarks)
        self._name_buttons(row)
        self._removal.setVisible(row.asks_removal)
        self._show_links(row)
        self._show_editor(row)

    def menu(self) -> QMenu:
        """The rare actions."""
        made = QMenu(self)
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        made.addActions([self.reveal, self.list_problems])
        made.addSeparator()
        made.addActions([self.exclude, self.locate])
        made.addSeparator()
        made.addAction(self.remove)
        return made

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.hasFocus() and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._ways.step(self._path, 1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    # ------------------------------------------------------------ building

    def _make_top(self, theme: Theme) -> None:
        self.name = ElidedLabel("strong", least=200)
        self.place = ElidedLabel("muted", least=0)
        self._dot = Dot(theme)
        self.state = label(kind="muted")
        self.pause = IconButton(theme, "pause", translate("folders", "Pause"), self._toggle_pause, size=18)
        self.check = IconButton(theme, "retry", translate("folders", "Check"), self._check, size=18)
        self.more = IconButton(theme, "more", translate("folders", "More"), self._open_menu, size=18)
        self._icon = IconLabel(theme, "folder", ICON)

    def _make_actions(self) -> None:
        path, ways = self._path, self._ways
        self._action(translate("folders", "Pause or resume"), "Ctrl+P", self._toggle_pause)
        self._action(translate("folders", "Compare with the disk now"), "F5", self._check)
        self.reveal = self._action(
            translate("folders", "Show in the file manager"), "Ctrl+Return", lambda: self._files.reveal(path)
        )
        self.list_problems = self._action(
            translate("folders", "Files that could not be read"), "Ctrl+R", lambda: ways.problems(path)
        )
        self.exclude = self._action(translate("folders", "What is left out…"), "Ctrl+E", self._toggle_editor)
        self.locate = self._action(
            translate("folders", "It lies elsewhere now…"), "", lambda: ways.locate(path)
        )
        self.remove = self._action(translate("folders", "Remove from Kindred…"), "Del", self._ask_removal)

    def _action(self, text: str, keys: str, run: Callable[[], object]) -> QAction:
        made = QAction(text, self)
        made.setShortcut(QKeySequence(keys))
        made.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        made.triggered.connect(lambda _checked=False: run())
        self.addAction(made)
        return made

    def _make_removal(self) -> None:
        path, presenter = self._path, self._presenter
        self._removal = QFrame()
        text = translate(
            "folders",
            "Remove from Kindred? What was stored of it is erased. Your files stay as they are.",
        )
        self.confirm = button(translate("folders", "Remove"), lambda: presenter.remove(path), "danger")
        self.keep = button(translate("folders", "Keep"), self._keep)
        row = QHBoxLayout(self._removal)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(label(text, wrap=True), 1)
        row.addWidget(self.keep)
        row.addWidget(self.confirm)
        self._removal.hide()

    def _build(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._icon)
        top.addSpacing(ICON_GAP - 8)
        top.addWidget(self.name)
        top.addWidget(self.place)
        top.addStretch(1)
        top.addWidget(self._dot)
        top.addWidget(self.state)
        top.addSpacing(8)
        for action in (self.pause, self.check, self.more):
            top.addWidget(action)
        self._links = QWidget()
        links = FlowLayout(8)
        self._links.setLayout(links)
        links.addWidget(self.problems)
        links.addWidget(self.exclusions)
        self._section = self._make_section()
        self._body = QVBoxLayout()
        self._body.setSpacing(6)
        for part in (self.progress, self.figures, self.remarks, self._removal):
            self._body.addWidget(part)
        self._below = QVBoxLayout()
        self._below.addWidget(self._links)
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, 8, EDGE - 4, 12)
        column.setSpacing(4)
        column.addLayout(top)
        column.addLayout(self._body)
        column.addLayout(self._below)
        column.addWidget(self._section)
        self._links.hide()

    def _make_section(self) -> QWidget:
        made = QWidget()
        self._section_column = QVBoxLayout(made)
        self._section_column.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(label(translate("folders", "Left out of this folder"), "strong"), 1)
        self.close_editor = button(
            translate("folders", "Done"),
            self._leave_editor,
            "quiet",
            with_keys(translate("folders", "Close"), "Esc"),
        )
        head.addWidget(self.close_editor)
        self._section_column.addWidget(rule())
        self._section_column.addLayout(head)
        self._section_column.addWidget(self.editor)
        made.hide()
        return made

    def _fit(self) -> None:
        """Everything below the name begins where the name does."""
        indent = self._theme.look.sizes.px(ICON) + ICON_GAP
        self._body.setContentsMargins(indent, 0, 4, 4)
        self._below.setContentsMargins(indent - 9, 0, 4, 0)  # a quiet button's own margin
        self._section_column.setContentsMargins(indent, 4, 4, 0)

    # ------------------------------------------------------------ showing

    def _name_buttons(self, row: FolderRow) -> None:
        resume, pause = translate("folders", "Resume {name}"), translate("folders", "Pause {name}")
        text = (resume if row.paused else pause).format(name=row.name)
        self.pause.set_icon("play" if row.paused else "pause", text, "Ctrl+P")
        text = translate("folders", "Compare {name} with the disk now").format(name=row.name)
        self.check.set_icon("retry", text, "F5")
        self.more.set_icon("more", translate("folders", "More for {name}").format(name=row.name))

    def _show_progress(self, row: FolderRow) -> None:
        self.progress.setVisible(row.progress is not None)
        if row.progress is not None:
            self.progress.setValue(round(row.progress * 1000))
            text = translate("folders", "{name}: {percent} % done")
            percent = round(100 * row.progress)
            self.progress.setAccessibleName(text.format(name=row.name, percent=percent))
            set_property(self.progress, "tone", "caution" if row.tone == "caution" else "")

    def _show_links(self, row: FolderRow) -> None:
        self.problems.setText(f"{row.problems}  ›")
        show = translate("folders", "{files}: show them").format(files=row.problems)
        self.problems.setAccessibleName(show)
        self.problems.setToolTip(with_keys(show, "Ctrl+R"))
        self.problems.setVisible(bool(row.problems))
        self.exclusions.setText(row.exclusions)
        text = translate("folders", "{exclusions} of {name}: show or hide", "2 exclusions of Council")
        self.exclusions.setAccessibleName(text.format(exclusions=row.exclusions, name=row.name))
        self.exclusions.setVisible(bool(row.exclusions))
        self._links.setVisible(bool(row.problems or row.exclusions))

    def _show_editor(self, row: FolderRow) -> None:
        opens = row.editor is not None and self._section.isHidden()
        self._section.setVisible(row.editor is not None)
        if row.editor is not None:
            self.editor.show_exclusions(row.editor)
        if opens:
            self.editor.field.setFocus()

    # ------------------------------------------------------------ the person

    def _toggle_pause(self) -> None:
        if self._row is not None:
            self._presenter.set_paused(not self._row.paused, self._path)

    def _check(self) -> None:
        self._presenter.check(self._path)

    def _ask_removal(self) -> None:
        self._presenter.ask_removal(self._path)
        self.keep.setFocus()

    def _keep(self) -> None:
        self.setFocus()
        self._presenter.keep()

    def _toggle_editor(self) -> None:
        self._presenter.toggle_exclusions(self._path)

    def _leave_editor(self) -> None:
        self.setFocus()
        self._presenter.toggle_exclusions(self._path)

    def _editing(self) -> ExclusionsPresenter | None:
        return self._presenter.exclusions_of(self._path)

    def _open_menu(self) -> None:
        self.menu().popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _act_on(self, remark: Remark) -> None:
        if remark.action == "locate":
            self._ways.locate(self._path)
        elif remark.action == "copy":
            self._files.copy_text(remark.payload)
        elif remark.action == "power":
            self._ways.power()


class RemarkList(QWidget):
    """Sentences that can be selected, each with at most one button."""

    def __init__(self, on_act: Callable[[Remark], object]) -> None:
        super().__init__()
        self._on_act = on_act
        self._remarks: tuple[Remark, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self.hide()

    def show_remarks(self, remarks: tuple[Remark, ...]) -> None:
        """Show these, in order; lines that stay are kept, so that a selection in them stays too."""
        if remarks == self._remarks:
            return
        self._remarks = remarks
        for at, remark in enumerate(remarks):
            line = self._line(at)
            line.show_remark(remark)
        while self._column.count() > len(remarks):
            item = self._column.takeAt(self._column.count() - 1)
            if item is not None and (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.setVisible(bool(remarks))

    def lines(self) -> list[RemarkLine]:
        """What is shown, in order."""
        return [self._line(at) for at in range(self._column.count())]

    def _line(self, at: int) -> RemarkLine:
        item = self._column.itemAt(at)
        widget = item.widget() if item is not None else None
        if isinstance(widget, RemarkLine):
            return widget
        made = RemarkLine(self._on_act)
        self._column.addWidget(made)
        return made


class RemarkLine(QWidget):
    """One remark."""

    def __init__(self, on_act: Callable[[Remark], object]) -> None:
        super().__init__()
        self._on_act = on_act
        self._remark = Remark("")
        self.text = label(kind="muted", wrap=True)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.text.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.action = button("", lambda: self._on_act(self._remark), "quiet")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self.text, 1)
        line.addWidget(self.action, 0, Qt.AlignmentFlag.AlignTop)

    def show_remark(self, remark: Remark) -> None:
        """Show another remark."""
        self._remark = remark
        if self.text.text() != remark.text:
            self.text.setText(remark.text)
        self.text.setAccessibleName(remark.text)
        self.action.setText(remark.label)
        self.action.setAccessibleName(remark.label)
        copy = translate("folders", "Copy: {command}").format(command=remark.payload)
        tips = {"copy": copy, "locate": translate("folders", "Choose where it lies now")}
        self.action.setToolTip(tips.get(remark.action, ""))
        self.action.setVisible(bool(remark.action))
