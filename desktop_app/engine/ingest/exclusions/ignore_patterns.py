"""Patterns as in a .gitignore: what a person writes to leave things out, and what git leaves out.

Written against git's own answers (see the tests) rather than with pathspec 1.1. That library answers for
whole paths: with `*`, `!*/`, `!*.txt` it leaves every folder out, so that a walk which does not look into
excluded folders finds nothing; `[z-a]` raises re.error; and `*a*a*a*a*b` takes seconds on a long name, with
the interpreter's lock held, while a .gitignore is written by strangers. Here a pattern is asked about one
file or folder, as git asks, and a star never goes back over what it has passed.

Two differences to git: `?` is one character, not one byte; and case follows the system.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from dataclasses import dataclass

MAX_PATTERN_CHARS = 1000
IGNORES_CASE = sys.platform in ("win32", "darwin")

_FLAGS = re.DOTALL | (re.IGNORECASE if IGNORES_CASE else re.NOFLAG)
_WILD = re.compile(r"[*?\[\\]")
_CLASSES = {
    "alnum": "0-9A-Za-z",
    "alpha": "A-Za-z",
    "blank": r" \t",
    "cntrl": r"\x00-\x1f\x7f",
    "digit": "0-9",
    "graph": r"\x21-\x7e",
    "lower": "a-z",
    "print": r"\x20-\x7e",
    "punct": r"!-/:-@\[-`{-~",
    "space": r" \t\n\r\f\v",
    "upper": "A-Z",
    "xdigit": "0-9A-Fa-f",
}


class BadPattern(ValueError):
    """The pattern can match nothing; the text says why."""


@dataclass(frozen=True, slots=True)
class IgnorePattern:
    """One line. Exactly one of `literal`, `suffix` and `regex` says what it matches."""

    negated: bool
    directories_only: bool
    by_name: bool  # the name alone is compared; else the path below the folder of the pattern
    literal: str | None = None
    suffix: str | None = None
    regex: re.Pattern[str] | None = None

    def matches(self, path: str, name: str, is_directory: bool) -> bool:
        """Whether a file or folder is meant: `path` below the pattern's folder, parts joined by "/"."""
        if self.directories_only and not is_directory:
            return False
        subject = name if self.by_name else path
        if self.regex is not None:
            return self.regex.match(subject) is not None
        if IGNORES_CASE:
            subject = subject.lower()
        return subject == self.literal if self.suffix is None else subject.endswith(self.suffix)


class IgnorePatterns:
    """The patterns of one place, in their order: the last that matches decides."""

    def __init__(self, patterns: Iterable[IgnorePattern]) -> None:
        self._backwards = tuple(patterns)[::-1]
        by_name = [pattern for pattern in self._backwards if pattern.by_name]
        self._literals = frozenset(p.literal for p in by_name if p.literal is not None)
        self._suffixes = tuple(p.suffix for p in by_name if p.suffix is not None)
        self._names = _any_of(p.regex for p in by_name if p.regex is not None)
        self._paths = _any_of(p.regex for p in self._backwards if p.regex is not None and not p.by_name)

    @classmethod
    def of_lines(cls, lines: Iterable[str]) -> IgnorePatterns:
        """The patterns of these lines; what is no pattern is passed over, as git does."""
        return cls(pattern for line in lines if (pattern := _parsed(line)) is not None)

    def __bool__(self) -> bool:
        return bool(self._backwards)

    def decide(self, path: str, name: str, is_directory: bool) -> bool | None:
        """True: left out. False: taken in again by a "!" pattern. None: no pattern says anything."""
        if not self._may_match(path, name):
            return None
        for pattern in self._backwards:
            if pattern.matches(path, name, is_directory):
                return not pattern.negated
        return None

    def _may_match(self, path: str, name: str) -> bool:
        """A quick look before the patterns are asked in their order: most files match none."""
        folded = name.lower() if IGNORES_CASE else name
        return (
            folded in self._literals
            or folded.endswith(self._suffixes)
            or (self._names is not None and self._names.match(name) is not None)
            or (self._paths is not None and self._paths.match(path) is not None)
        )


def _any_of(regexes: Iterable[re.Pattern[str]]) -> re.Pattern[str] | None:
    sources = [regex.pattern for regex in regexes]
    return re.compile("|".join(sources), _FLAGS) if sources else None


def check_pattern(pattern: str) -> str:
    """Why a pattern of the person cannot be used, in words for them; "" where it can."""
    text = pattern.strip()
    if not text:
        return "The pattern is empty: write a name such as *.log, or a folder such as drafts/."
    if len(text) > MAX_PATTERN_CHARS:
        return f"The pattern is longer than {MAX_PATTERN_CHARS} characters: leave out less at once."
    if "\n" in text or "\r" in text or "\0" in text:
        return "A pattern is a single line: add the lines one by one."
    if text.startswith("#"):
        return "A line that begins with # is a remark. Write \\# for a name that begins with #."
    if problem := _unreachable(text):
        return problem
    try:
        compile_pattern(text)
    except BadPattern as error:
        return str(error)
    return ""


def _unreachable(text: str) -> str:
    bare = text.removeprefix("!")
    if bare.startswith("~/") or re.match(r"[A-Za-z]:[\\/]", bare):
        return "A pattern begins at the folder, not at the disk: write drafts/ rather than its whole path."
    if not bare.strip("/"):
        return "The pattern names nothing: write a name such as *.log, or a folder such as drafts/."
    if set(bare.split("/")) & {".", ".."}:
        return "A pattern cannot lead out of the folder: leave out the parts . and .."
    return ""


def _parsed(line: str) -> IgnorePattern | None:
    try:
        return compile_pattern(line)
    except BadPattern:
        return None


def compile_pattern(line: str) -> IgnorePattern | None:
    """The pattern of a line; None for a blank line or a remark. Raises BadPattern."""
    text = _without_trailing_spaces(line.rstrip("\r\n"))
    if not text or text.startswith("#"):
        return None
    negated = text.startswith("!")
    text = text[1:] if negated else text
    directories_only = text.endswith("/")
    text = text[:-1] if directories_only else text
    if not text:
        raise BadPattern(
            "The pattern names nothing: write a name such as *.log, or a folder such as drafts/."
        )
    if len(text) > MAX_PATTERN_CHARS:
        raise BadPattern(f"The pattern is longer than {MAX_PATTERN_CHARS} characters.")
    by_name = "/" not in text
    if by_name and (plain := _plain(text, negated, directories_only)) is not None:
        return plain
    source = _segment(text) if by_name else _path(text.removeprefix("/"))
    return IgnorePattern(negated, directories_only, by_name, regex=re.compile(source + r"\Z", _FLAGS))


def _plain(text: str, negated: bool, directories_only: bool) -> IgnorePattern | None:
    """Names and endings, which most patterns are, need no regular expression."""
    folded = text.lower() if IGNORES_CASE else text
    if not _WILD.search(text):
        return IgnorePattern(negated, directories_only, True, literal=folded)
    if text.startswith("*") and not _WILD.search(text, 1):
        return IgnorePattern(negated, directories_only, True, suffix=folded[1:])
    return None


def _without_trailing_spaces(text: str) -> str:
    kept = text.rstrip(" ")
    backslashes = len(kept) - len(kept.rstrip("\\"))
    return kept + " " if backslashes % 2 and len(kept) < len(text) else kept


def _path(text: str) -> str:
    """A regular expression for a pattern with slashes: `**` alone between them is any number of folders."""
    groups: list[list[str]] = [[]]
    for part in _parts(text):
        if len(part) < 2 or part.strip("*"):
            groups[-1].append(_segment(part))
        elif groups[-1] or len(groups) == 1:
            groups.append([])
    if len(groups) == 1:
        return "/".join(groups[0])
    first, *middle, last = ("/".join(group) for group in groups)
    source = f"{first}/" if groups[0] else ""
    # The leftmost place is as good as any other for what stands between two `**`: nothing is tried again.
    source += "".join(f"(?>(?:[^/]+/)*?{group}/)" for group in middle)
    return source + (f"(?:[^/]+/)*{last}" if groups[-1] else ".+")


def _parts(text: str) -> list[str]:
    """The parts between slashes; a slash in a set of characters separates nothing."""
    parts, begin, position = [], 0, 0
    while position < len(text):
        escaped = text.startswith("\\/", position)
        if escaped or text[position] == "/":
            parts.append(text[begin:position])
            begin = position = position + 1 + escaped
        else:
            position = position + 1 if text[position] == "*" else _one_character(text, position)[1]
    return [*parts, text[begin:]]


def _segment(text: str) -> str:
    """A regular expression for a part of a path; stars do not reach over slashes."""
    chunks = [""]
    position = 0
    while position < len(text):
        if text[position] == "*":
            if chunks[-1] or len(chunks) == 1:
                chunks.append("")
            position += 1
        else:
            source, position = _one_character(text, position)
            chunks[-1] += source
    if len(chunks) == 1:
        return chunks[0]
    first, *middle, last = chunks
    return first + "".join(f"(?>[^/]*?{chunk})" for chunk in middle if chunk) + f"[^/]*{last}"


def _one_character(text: str, position: int) -> tuple[str, int]:
    """What the pattern says of one character of a name, and where it goes on."""
    character = text[position]
    if character == "?":
        return "[^/]", position + 1
    if character == "[":
        return _bracket(text, position + 1)
    if character == "\\":
        position += 1
        if position == len(text):
            raise BadPattern(
                "The pattern ends with a backslash: folders are separated by /, as in drafts/old."
            )
        character = text[position]
    return re.escape(character), position + 1


def _bracket(text: str, position: int) -> tuple[str, int]:
    """A set of characters: `position` is the first one after "["."""
    negated = text[position : position + 1] in ("!", "^")
    position += negated
    inside, start = "", position
    while True:
        if position >= len(text):
            raise BadPattern("A [ in the pattern has no ]: write \\[ for the character itself.")
        if text[position] == "]" and position > start:
            break
        source, position = _set_item(text, position)
        inside += source
    return f"(?!/)[{'^' if negated else ''}{inside}]", position + 1


def _set_item(text: str, position: int) -> tuple[str, int]:
    if text.startswith("[:", position) and (end := text.find(":]", position)) > 0:
        name = text[position + 2 : end]
        if name not in _CLASSES:
            raise BadPattern(
                f"[:{name}:] is no class of characters: there are {', '.join(sorted(_CLASSES))}."
            )
        return _CLASSES[name], end + 2
    low, position = _set_character(text, position)
    if text[position : position + 1] != "-" or text[position + 1 : position + 2] in ("", "]"):
        return _in_set(low), position
    high, position = _set_character(text, position + 1)
    # A range that runs backwards holds its first character only.
    return f"{_in_set(low)}-{_in_set(high)}" if low <= high else _in_set(low), position


def _set_character(text: str, position: int) -> tuple[str, int]:
    position += text[position] == "\\"
    if position >= len(text):
        raise BadPattern("The pattern ends with a backslash: folders are separated by /, as in drafts/old.")
    return text[position], position + 1


def _in_set(character: str) -> str:
    return "\\" + character if character in r"\]^-[&~|" else character
