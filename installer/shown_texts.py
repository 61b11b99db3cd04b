"""The texts that the code shows to a person: what stands in its calls of `translate`.

Read by Python's own parser: Qt's lupdate passes over calls whose number is more than a name.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from installer.problems import SetupProblem

SPOKEN = ("desktop_app/presenters", "desktop_app/ui")  # where text is that a person sees

Key = tuple[str, str, str]
"""Subject, English text, comment: what Qt tells texts apart by."""


@dataclass(frozen=True)
class ShownText:
    """A text. `plural`: it has a number, and a form for each kind of numbers."""

    subject: str
    english: str
    comment: str = ""
    plural: bool = False

    @property
    def key(self) -> Key:
        return self.subject, self.english, self.comment


def shown_texts(root: Path) -> list[ShownText]:
    """Every text once: by subject, and within it as they come in the code. Raises SetupProblem."""
    found: dict[Key, ShownText] = {}
    for place in SPOKEN:
        for path in sorted((root / place).rglob("*.py")):
            for text in _texts_of(path):
                if text.plural or text.key not in found:
                    found[text.key] = text
    return sorted(found.values(), key=lambda text: text.subject)


def _texts_of(path: Path) -> Iterator[ShownText]:
    calls = [node for node in ast.walk(ast.parse(path.read_bytes())) if isinstance(node, ast.Call)]
    for call in sorted(calls, key=lambda call: (call.lineno, call.col_offset)):
        if isinstance(call.func, ast.Name) and call.func.id == "translate":
            yield _text_of(call, path)


def _text_of(call: ast.Call, path: Path) -> ShownText:
    words = [argument.value for argument in call.args[:3] if isinstance(argument, ast.Constant)]
    match words:
        case [str(subject), str(english), *more] if len(words) == len(call.args[:3]) and not call.keywords:
            comment = more[0] if more and isinstance(more[0], str) else ""
            return ShownText(subject, english, comment, plural=len(call.args) > 3)
    raise SetupProblem(
        f"{path}, line {call.lineno}: the texts of a translation are not there as they stand.",
        "Write them as plain strings, by position.",
    )
