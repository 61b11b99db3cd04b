"""Every text that a person sees goes through `translate`: found by reading the window's own code."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import desktop_app

ROOT = Path(desktop_app.__file__).parent
SHOWN_IN = ("presenters", "ui")
ASIDE = {
    "programs.py", "program_finder.py", "hint_words.py", "natural_hints.py", "query_text.py",
    "theme.py", "x11.py", "macos.py",
}  # fmt: skip
"""Names of programs, words of queries in their languages, style sheets, names of the system's functions."""

NO_TEXT = {
    "Kindred",
    "English",
    "Deutsch",
    "Español",
    "Français",
    "Hant",  # a language is called by itself
    "Scripts/kindred.exe",
    "bindsym {} exec {}",
    "kindred --toggle",
    "org.freedesktop.FileManager1",
    "/org/freedesktop/FileManager1",
    "ShowItems",
    "Mod1",
    "Mod4",
    "Prior",
    "Next",  # keys, as sway calls them
    "Cc",
    "Cs",
    "Zl",
    "Zp",
    "Jan",
    "Feb",
    "Mar",
    "Apr",
    "May",
    "Jun",
    "Jul",
    "Aug",
    "Sep",
    "Oct",
    "Nov",
    "Dec",
    "on battery",
    "other programs are busy",
    "a program fills the screen",  # as the engine says them
    "not on this system",  # said in the log only
}
_MODIFIER = r"(?:Ctrl|Shift|Alt|Meta)"
_KEY = r"(?:\w|F\d+|Space|Tab|Esc|Escape|Del|PgUp|PgDown|Enter|Return|Down|Up|Right|,|/|\{\})"
_KEYS = re.compile(rf"{_MODIFIER}(?:\+{_MODIFIER})*(?:\+{_KEY})?|{_KEY}|")
_PROSE = re.compile(r"[A-Z][a-z]|[a-z…] [a-z]")
_WORD = re.compile(r"[A-Za-z]{2}")
SETTERS = {
    "setText",
    "setToolTip",
    "setAccessibleName",
    "setAccessibleDescription",
    "setPlaceholderText",
    "setWindowTitle",
    "setTitle",
    "addAction",
    "showMessage",
    "set_text",
    "label",
    "button",
    "card",
    "QLabel",
    "QPushButton",
    "QAction",
    "SettingRow",
}
"""What shows its first text as it stands."""


def modules() -> list[Path]:
    found = [path for place in SHOWN_IN for path in sorted((ROOT / place).rglob("*.py"))]
    return [path for path in found if path.name not in ASIDE]


def name_of(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def said_aside(tree: ast.Module) -> set[ast.AST]:
    """Docstrings, translations, and what is written to the log."""
    aside: set[ast.AST] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            aside.add(node.value)
        elif isinstance(node, ast.Call):
            logged = isinstance(node.func, ast.Attribute) and getattr(node.func.value, "id", "") == "log"
            if name_of(node) in ("translate", "OSError") or logged:
                aside |= {part for argument in node.args for part in ast.walk(argument)}
    return aside


def plain(node: ast.AST) -> str | None:
    """A text with {} for what is put into it; None for anything else."""
    if isinstance(node, ast.JoinedStr):
        return "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values)
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def unwrapped(source: str) -> Iterator[str]:
    """Texts that look like a person's language: anywhere as prose, or shown as any word at all."""
    tree = ast.parse(source)
    aside = said_aside(tree)
    pieces = {part for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
    shown = {node.args[0] for node in ast.walk(tree)
             if isinstance(node, ast.Call) and name_of(node) in SETTERS and node.args}  # fmt: skip
    for node in ast.walk(tree):
        text = None if node in aside or node in pieces else plain(node)
        if text is None or text in NO_TEXT or _KEYS.fullmatch(text):
            continue
        if _PROSE.search(text) or (node in shown and _WORD.search(text)):
            yield f"line {node.lineno}: {text!r}"  # type: ignore[attr-defined]


@pytest.mark.parametrize("path", modules(), ids=lambda path: path.name)
def test_no_text_is_left_as_it_is(path: Path) -> None:
    assert list(unwrapped(path.read_text("utf-8"))) == []


@pytest.mark.parametrize(
    "source",
    [
        'label("Folders")',
        'made.setToolTip("more")',
        'title = f"{name} was found"',
        'NAMES = {"a": "Light"}',
        'self.setAccessibleName(f"row {n}")',
    ],
)
def test_such_texts_would_be_found(source: str) -> None:
    assert len(list(unwrapped(source))) == 1


@pytest.mark.parametrize(
    "source",
    [
        'label(translate("folders", "Folders"))',
        'log.info("%s is not there", name)',
        'action("Ctrl+Shift+L")',
        '"""It says what it does."""',
        'made.setProperty("kind", "muted")',
    ],
)
def test_what_nobody_reads_is_left_alone(source: str) -> None:
    assert list(unwrapped(source)) == []


def test_the_list_of_what_is_no_text_has_nothing_that_went() -> None:
    texts = {plain(node) for path in modules() for node in ast.walk(ast.parse(path.read_text("utf-8")))}
    assert NO_TEXT - texts == set()
