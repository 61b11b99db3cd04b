"""Keys as the person's keyboard names them: "Ctrl+P" is "Strg+P" on a German one and "⌘P" on a Mac."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence

from desktop_app.presenters.language import translate


def shown_keys(keys: str) -> str:
    """Keys as they are called here; Qt's own catalogues know the names."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText) or keys


def with_keys(text: str, keys: str) -> str:
    """A tooltip: what something does, and the keys that do the same ("" where there are none)."""
    if not keys:
        return text
    return translate("keys", "{text} ({keys})", "a tooltip").format(text=text, keys=shown_keys(keys))


def menu_text(text: str, keys: str) -> str:
    """An entry of a menu, with its keys at the right."""
    return f"{text}\t{shown_keys(keys)}" if keys else text


def short_keys(keys: str) -> str:
    """Keys in as little room as can be: "Ctrl Y", "Ctrl ↵"."""
    shown = shown_keys(keys)
    if keys.endswith("Enter"):
        shown = shown.removesuffix(shown_keys("Enter")) + "↵"
    return shown.replace("+", " ")
