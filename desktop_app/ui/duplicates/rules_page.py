"""The editor of keep rules: an order that is dragged or moved by keys, and three lists of folders."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QDropEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from desktop_app.presenters.duplicates.rules import FolderRole, FolderRow, RuleRow, RulesState
from desktop_app.presenters.language import translate
from desktop_app.protocol.messages import FilePath, KeepRule
from desktop_app.ui.keys import with_keys
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.controls import card
from desktop_app.ui.widgets.parts import button, label, plain_widget, scrolled

KEY_ROLE = Qt.ItemDataRole.UserRole + 2
CHECKED, UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked


@dataclass(frozen=True)
class RulesActions:
    """What can be changed."""

    switch: Callable[[KeepRule, bool], object]
    move: Callable[[KeepRule, int], object]
    step: Callable[[KeepRule, int], object]
    add_folder: Callable[[FolderRole], object]
    remove_folder: Callable[[FolderRole, FilePath], object]
    move_folder: Callable[[FilePath, int], object]
    reset: Callable[[], object]
    leave: Callable[[], object]


class OrderList(QListWidget):
    """Rules in their order: Space switches one, Alt+Up and Alt+Down or the mouse move it."""

    def __init__(self, actions: RulesActions) -> None:
        super().__init__()
        self._do = actions
        self._showing = False
        self.setProperty("kind", "edit-list")
        self.setAccessibleName(translate("duplicates", "Keep rules in their order"))
        self.setDragDropMode(QListWidget.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.itemChanged.connect(self._changed)

    def show_rules(self, rules: tuple[RuleRow, ...]) -> None:
        """Make the list equal to `rules`; the current one stays the current one."""
        current = self.currentItem().data(KEY_ROLE) if self.currentItem() else None
        self._showing = True
        self.clear()
        for row in rules:
            item = QListWidgetItem(row.label)
            item.setData(KEY_ROLE, row.rule)
            item.setCheckState(CHECKED if row.on else UNCHECKED)
            self.addItem(item)
            if row.rule == current:
                self.setCurrentItem(item)
        self._showing = False
        self.setFixedHeight(_height(self))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if (
            event.modifiers() & Qt.KeyboardModifier.AltModifier
            and event.key() in steps
            and self.currentItem()
        ):
            self._do.step(self.currentItem().data(KEY_ROLE), steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Ask for the other order; the list shows what holds then."""
        item = self.currentItem()
        if item is None:
            return
        to = self.indexAt(event.position().toPoint())
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        self._do.move(item.data(KEY_ROLE), self._place(to))

    def _place(self, to: QModelIndex) -> int:
        return to.row() if to.isValid() else self.count() - 1

    def _changed(self, item: QListWidgetItem) -> None:
        if not self._showing:
            self._do.switch(item.data(KEY_ROLE), item.checkState() == CHECKED)


def _height(shown: QListWidget) -> int:
    """Of all rows: these lists are short, and it is the page that scrolls."""
    return shown.count() * max(1, shown.sizeHintForRow(0)) + 10


class FolderList(QWidget):
    """Folders of one role, with buttons to add and to take out."""

    def __init__(self, role: FolderRole, name: str, actions: RulesActions) -> None:
        super().__init__()
        self._role, self._do = role, actions
        self.list = QListWidget()
        self.list.setProperty("kind", "edit-list")
        self.list.setAccessibleName(name)
        self.list.installEventFilter(self)
        self.add = button(translate("duplicates", "Add folder…"), partial(actions.add_folder, role))
        take_out = translate("duplicates", "Take out")
        self.remove = button(take_out, self._remove, tip=with_keys(take_out, "Del"))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.add)
        row.addWidget(self.remove)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.list)
        column.addLayout(row)

    def show_folders(self, folders: tuple[FolderRow, ...]) -> None:
        """Make the list equal to `folders`."""
        current = self._current()
        self.list.clear()
        for row in folders:
            item = QListWidgetItem(row.shown)
            item.setData(KEY_ROLE, row.path)
            self.list.addItem(item)
            if row.path == current:
                self.list.setCurrentItem(item)
        self.list.setVisible(bool(folders))
        self.list.setFixedHeight(_height(self.list))
        self.remove.setVisible(bool(folders))

    def eventFilter(self, watched: object, event: object) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QKeyEvent.Type.KeyPress and self._key(event):
            return True
        return super().eventFilter(watched, event)  # type: ignore[arg-type]

    def _key(self, event: QKeyEvent) -> bool:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        moved = event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in steps
        if event.key() == Qt.Key.Key_Delete:
            self._remove()
        elif moved and self._role == "folders" and (path := self._current()) is not None:
            self._do.move_folder(path, steps[Qt.Key(event.key())])
        else:
            return False
        return True

    def _current(self) -> FilePath | None:
        item = self.list.currentItem()
        path: FilePath | None = item.data(KEY_ROLE) if item is not None else None
        return path

    def _remove(self) -> None:
        if (path := self._current()) is not None:
            self._do.remove_folder(self._role, path)


class RulesPage(QWidget):
    """All of it, as cards that scroll."""

    def __init__(self, theme: Theme, actions: RulesActions) -> None:
        super().__init__()
        self.order = OrderList(actions)
        words = translate("duplicates", "Back to the families")
        self.back = button(words, actions.leave, tip=with_keys(words, "Esc"))
        self.reset = button(translate("duplicates", "Usual order"), actions.reset)
        self.folders: dict[FolderRole, FolderList] = {
            role: FolderList(role, title, actions) for role, title, _ in _folder_cards()
        }
        self._build()

    def show_rules(self, state: RulesState) -> None:
        """Make the editor equal to `state`."""
        self.order.show_rules(state.rules)
        self.folders["folders"].show_folders(state.folders)
        self.folders["protected"].show_folders(state.protected)
        self.folders["reference"].show_folders(state.reference)
        self.reset.setEnabled(not state.usual)

    def _build(self) -> None:
        page = plain_widget("page")
        column = QVBoxLayout(page)
        column.setContentsMargins(24, 16, 24, 24)
        column.setSpacing(16)
        made, inside = card(translate("duplicates", "Which file of a family is kept"))
        tip = translate(
            "duplicates",
            "The first rule that tells two files apart decides. Drag rules, or use Alt+↑ and Alt+↓.",
        )
        inside.addWidget(label(tip, "muted", wrap=True))
        inside.addWidget(self.order)
        inside.addWidget(self.reset, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(made)
        for role, title, words in _folder_cards():
            made, inside = card(title)
            inside.addWidget(label(words, "muted", wrap=True))
            inside.addWidget(self.folders[role])
            column.addWidget(made)
        column.addStretch(1)
        head = plain_widget("subheader")
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 8, 16, 8)
        row.addWidget(label(translate("duplicates", "Keep rules"), "strong"), 1)
        row.addWidget(self.back)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(head)
        outer.addWidget(scrolled(page), 1)


def _folder_cards() -> tuple[tuple[FolderRole, str, str], ...]:
    return (
        (
            "folders",
            translate("duplicates", "Folders, those most to be kept first"),
            translate("duplicates", "Used by the rule about folders. Alt+↑ and Alt+↓ change their order."),
        ),
        (
            "protected",
            translate("duplicates", "Protected folders"),
            translate("duplicates", "Nothing in them is ever offered for removal."),
        ),
        (
            "reference",
            translate("duplicates", "Reference folders"),
            translate("duplicates", "Kept before all others, and never offered for removal."),
        ),
    )
