"""Keys are called as on the person's keyboard."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from desktop_app.presenters.language import ENGLISH, speak
from desktop_app.ui.keys import menu_text, short_keys, shown_keys, with_keys
from desktop_app.ui.languages import use_language
from desktop_app.ui.widgets.shortcut_sheet import native


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    assert use_language(qapp, "de") == "de"
    yield
    speak(ENGLISH)
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()


def test_in_english_they_are_as_in_the_code(qapp: QApplication) -> None:
    assert with_keys("Add a folder", "Ctrl+O") == "Add a folder (Ctrl+O)"
    assert with_keys("More", "") == "More"
    assert menu_text("Remove", "Del") == "Remove\tDel"
    assert [short_keys(keys) for keys in ("Ctrl+Y", "Ctrl+Enter", "Enter")] == ["Ctrl Y", "Ctrl ↵", "↵"]


@pytest.mark.usefixtures("german")
def test_in_german_they_are_as_on_a_german_keyboard() -> None:
    assert [shown_keys(keys) for keys in ("Ctrl+Shift+L", "Del")] == ["Strg+Umschalt+L", "Entf"]
    assert with_keys("Ordner hinzufügen", "Ctrl+O") == "Ordner hinzufügen (Strg+O)"
    assert short_keys("Ctrl+Enter") == "Strg ↵"
    assert native("Shift+Down") == "Umschalt+↓"
