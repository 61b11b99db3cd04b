"""Commands that open a file at a place: a program and its arguments, never a line for a shell."""

from __future__ import annotations

import os
import re
import shlex
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote_from_bytes

from desktop_app.presenters.language import number, translate
from desktop_app.protocol.errors import EnvironmentProblem
from desktop_app.protocol.messages import FilePath, from_wire

PLACEHOLDERS = ("path", "url", "page", "line", "query")
_PLACEHOLDER = re.compile(r"\{([a-z]+)\}")
_NEEDS_QUOTES = re.compile(r"""[\s"']""")


@dataclass(frozen=True)
class Place:
    """Where in a file to begin: page and line from 1, and what was searched for."""

    page: int | None = None
    line: int | None = None
    query: str = ""

    @property
    def known(self) -> bool:
        """Whether there is anywhere to go to but the beginning."""
        return self.page is not None or self.line is not None

    @property
    def words(self) -> str:
        """The place within a sentence: "page 12", "line 120"; "" where it is not known."""
        if self.page is not None:
            return translate("results", "page {number}").format(number=number(self.page))
        if self.line is not None:
            return translate("results", "line {number}").format(number=number(self.line))
        return ""


NOWHERE = Place()


@dataclass(frozen=True)
class Command:
    """A program and its arguments, with placeholders for the file, the place and the query."""

    words: tuple[str, ...]

    @classmethod
    def parse(cls, text: str, windows: bool = os.name == "nt") -> Command:
        """The command that a person wrote. Raises EnvironmentProblem with what is wrong in it.

        Quotation marks keep words together; on Windows a backslash is part of a path, elsewhere it takes
        the meaning from the character after it.
        """
        words = _split(text, windows)
        if not words:
            raise EnvironmentProblem(
                translate("open_with", "Write a program and its arguments: evince {path}")
            )
        for name in _PLACEHOLDER.findall(text):
            if name not in PLACEHOLDERS:
                said = translate(
                    "open_with", "{name} is not known here. There are {path}, {url}, {page}, {line}, {query}."
                )
                raise EnvironmentProblem(said.replace("{name}", f"{{{name}}}"))
        if _PLACEHOLDER.search(words[0]):
            raise EnvironmentProblem(translate("open_with", "The first word must be a program."))
        if "{path}" not in text and "{url}" not in text:
            raise EnvironmentProblem(translate("open_with", "Say where the file goes: add {path}."))
        return cls(tuple(words))

    def filled(self, path: FilePath, place: Place) -> list[str]:
        """Program and arguments for a file. An unknown page or line is 1; an empty argument is dropped.

        No value becomes an option: one that would begin its argument with "-" loses that (only a query can,
        since paths are absolute).
        """
        values = {
            "path": from_wire(path),
            "url": file_url(path),
            "page": str(place.page or 1),
            "line": str(place.line or 1),
            "query": place.query.replace("\0", ""),
        }
        filled = (_PLACEHOLDER.sub(lambda found: values[found[1]], word) for word in self.words)
        kept = [
            done if word.startswith("-") else done.lstrip("- ")
            for word, done in zip(self.words, filled, strict=True)
        ]
        return [word for word in kept if word]


def _split(text: str, windows: bool) -> list[str]:
    lexer = shlex.shlex(text, posix=True, punctuation_chars=False)
    lexer.whitespace_split = True
    lexer.commenters = ""
    if windows:
        lexer.escape = ""
    try:
        return list(lexer)
    except ValueError as error:
        raise EnvironmentProblem(
            translate("open_with", "A quotation mark is opened and never closed.")
        ) from error


def as_text(words: Sequence[str]) -> str:
    """Words as a person would write them, so that `Command.parse` gives them back."""
    return " ".join(f'"{word}"' if _NEEDS_QUOTES.search(word) else word for word in words)


def ending_of(path: FilePath) -> str:
    """The file's type as its name says it: "pdf"; "" without one."""
    return os.path.splitext(path)[1][1:].decode("utf-8", "replace").lower()


def file_url(path: FilePath) -> str:
    """The file's URL. By percent-encoded bytes: a name that is not UTF-8 has no other form that survives."""
    if os.name == "nt":
        return Path(from_wire(path)).as_uri()
    return "file://" + quote_from_bytes(path)


def path_text(path: FilePath) -> str:
    """The path as text that other programs can take: bytes that are not UTF-8 become "?"."""
    return from_wire(path).encode("utf-8", "replace").decode()
