"""A calm row of drop-downs that narrow a search: type, folder, date, language."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy, QWidget

from desktop_app.presenters.language import translate
from desktop_app.presenters.searching.facets import FacetEntry, FacetMenu, MenuName
from desktop_app.ui.keys import with_keys

INDENT = "    "
KEYS = "Alt+Down"


class FacetButton(QPushButton):
    """One drop-down. Marked while one of its filters stands in the query."""

    def __init__(self, menu: FacetMenu, on_toggle: Callable[[str], object]) -> None:
        super().__init__()
        self._on_toggle = on_toggle
        self._menu: FacetMenu | None = None
        self.setProperty("kind", "chip")
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda _checked=False: self.open_menu())
        self.show_menu(menu)

    def show_menu(self, menu: FacetMenu) -> None:
        """What is offered and chosen now. A menu that is open stays as it is."""
        if menu == self._menu:
            return
        self._menu = menu
        self.setText(f"{menu.label}  ▾")
        self.setChecked(menu.active)
        self.setEnabled(bool(menu.entries))
        self.setToolTip(with_keys(menu.title, KEYS))
        self.setAccessibleName(f"{menu.title}: {menu.label}" if menu.active else menu.title)

    def menu_of_entries(self) -> QMenu:
        """The list, with a mark before what is chosen and the counts at the right."""
        assert self._menu is not None
        made = QMenu(self)
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for group in self._menu.groups:
            if made.actions():
                made.addSeparator()
            for entry in group:
                action = made.addAction(_line(entry), partial(self._on_toggle, entry.filter))
                action.setCheckable(True)
                action.setChecked(entry.chosen)
        return made

    def open_menu(self) -> None:
        """Open the list below the button."""
        assert self._menu is not None
        self.setChecked(self._menu.active)  # a click only opens: what is chosen is shown when it holds
        made = self.menu_of_entries()
        made.popup(self.mapToGlobal(self.rect().bottomLeft()))
        if made.actions():
            made.setActiveAction(made.actions()[0])


class FacetBar(QWidget):
    """The drop-downs in a row; they keep their places while one types."""

    def __init__(self, on_toggle: Callable[[str], object]) -> None:
        super().__init__()
        self.setAccessibleName(translate("search", "Narrow the search"))
        self._on_toggle = on_toggle
        self.buttons: dict[MenuName, FacetButton] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(6)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def show_menus(self, menus: Sequence[FacetMenu]) -> None:
        """Show these, keeping the buttons (and the focus) that stay."""
        for at, menu in enumerate(menus):
            made = self.buttons.get(menu.name)
            if made is None:
                made = self.buttons[menu.name] = FacetButton(menu, self._on_toggle)
                self._row.insertWidget(at, made)
            made.show_menu(menu)
        for name, made in self.buttons.items():
            made.setVisible(name in {menu.name for menu in menus})

    def open_first(self) -> None:
        """Open the first list that has something in it."""
        ready = next((made for made in self.buttons.values() if made.isVisible() and made.isEnabled()), None)
        if ready is not None:
            ready.setFocus(Qt.FocusReason.ShortcutFocusReason)
            ready.open_menu()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())


def _line(entry: FacetEntry) -> str:
    """The text of an action: Qt sets what follows the tabulator at the right; & would be a mnemonic."""
    label = INDENT * entry.depth + entry.label.replace("&", "&&")
    return f"{label}\t{entry.count}" if entry.count else label
