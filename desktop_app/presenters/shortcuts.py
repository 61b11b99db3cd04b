"""Every key of the window, for the sheet that shows them."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.presenters.language import translate


@dataclass(frozen=True)
class Shortcut:
    """One or more keys, as Qt writes them ("Ctrl+C"), and what they do."""

    keys: tuple[str, ...]
    meaning: str


@dataclass(frozen=True)
class ShortcutGroup:
    """Keys that belong together."""

    title: str
    shortcuts: tuple[Shortcut, ...]


def shortcut_groups() -> tuple[ShortcutGroup, ...]:
    """All keys, in the person's language."""
    return (_searching(), _reading(), _results(), _window())


def _searching() -> ShortcutGroup:
    return ShortcutGroup(
        translate("shortcuts", "Searching"),
        (
            Shortcut(("Ctrl+K", "/"), translate("shortcuts", "Go to the search box")),
            Shortcut(("Up", "Down"), translate("shortcuts", "Go through the results, from the box too")),
            Shortcut(("Tab", "Right"), translate("shortcuts", "Take what the box completes")),
            Shortcut(("Ctrl+Space",), translate("shortcuts", "List how the search may go on")),
            Shortcut(("Alt+Return",), translate("shortcuts", "Take the filters that are offered")),
            Shortcut(("Alt+Down",), translate("shortcuts", "Filters, with counts")),
            Shortcut(("Alt+Q",), translate("shortcuts", "Search for the words as they were typed")),
            Shortcut(("Ctrl+D",), translate("shortcuts", "Save the search, or name it anew")),
            Shortcut(("Esc",), translate("shortcuts", "Clear the search")),
            Shortcut(("Ctrl+Shift+V",), translate("shortcuts", "Search for what is on the clipboard")),
            Shortcut(("Ctrl+Shift+S",), translate("shortcuts", "Export the results")),
        ),
    )


def _results() -> ShortcutGroup:
    return ShortcutGroup(
        translate("shortcuts", "Selected results"),
        (
            Shortcut(("Return",), translate("shortcuts", "Open at the passage that was found")),
            Shortcut(("Shift+Return",), translate("shortcuts", "Open at the beginning")),
            Shortcut(("Ctrl+Return",), translate("shortcuts", "Show in folder")),
            Shortcut(("Space", "Ctrl+Y"), translate("shortcuts", "Quick Look, from the list or the box")),
            Shortcut(("Shift+Up", "Shift+Down"), translate("shortcuts", "Select several")),
            Shortcut(("Ctrl+A",), translate("shortcuts", "Select all (in the list)")),
            Shortcut(("Ctrl+C",), translate("shortcuts", "Copy path")),
            Shortcut(("Ctrl+Alt+C",), translate("shortcuts", "Copy file")),
            Shortcut(("Ctrl+Shift+C",), translate("shortcuts", "Copy passage with source")),
            Shortcut(("Ctrl+I",), translate("shortcuts", "Why this result?")),
            Shortcut(("Ctrl+Shift+L",), translate("shortcuts", "Find similar files")),
            Shortcut(("Ctrl+Shift+D",), translate("shortcuts", "Where else is this?")),
            Shortcut(("Ctrl+M", "Ctrl+Shift+M"), translate("shortcuts", "More like this, less like this")),
            Shortcut(("Shift+F10",), translate("shortcuts", "All actions")),
        ),
    )


def _reading() -> ShortcutGroup:
    return ShortcutGroup(
        translate("shortcuts", "Preview"),
        (
            Shortcut(("Ctrl+Shift+P",), translate("shortcuts", "Find similar passages (in the text)")),
            Shortcut(("F3",), translate("shortcuts", "Next match in this file")),
            Shortcut(("Shift+F3",), translate("shortcuts", "Previous match in this file")),
            Shortcut(("PgUp", "PgDown"), translate("shortcuts", "Read on (in the text)")),
        ),
    )


def _window() -> ShortcutGroup:
    return ShortcutGroup(
        translate("shortcuts", "Window"),
        (
            Shortcut(("Ctrl+1", "Ctrl+2", "Ctrl+3"), translate("shortcuts", "Search, folders, duplicates")),
            Shortcut(("Ctrl+,",), translate("shortcuts", "Settings")),
            Shortcut(("F6", "Shift+F6"), translate("shortcuts", "Next or previous part of the window")),
            Shortcut(("Ctrl+O",), translate("shortcuts", "Add a folder")),
            Shortcut(("F1", "Ctrl+/"), translate("shortcuts", "These keys")),
            Shortcut(("Ctrl+Q",), translate("shortcuts", "Quit")),
        ),
    )
