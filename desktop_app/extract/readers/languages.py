"""How definitions look in the usual programming languages: patterns per family, by file extension.

Every pattern is tried on one line at a time and is at most quadratic in its length. NAME stands for the
name that is defined. HEAD stands for all before a parenthesis; its last word is the name, which counts
only if a word (a type) stands before it.
"""

from __future__ import annotations

import re
from itertools import count

_NOT_KEYWORDS = (
    r"(?!(?:if|else|for|foreach|while|do|switch|case|catch|return|throw|new|delete|goto|await|yield|typeof"
    r"|sizeof|using|lock|function|in|and|or|not)\b)"
)
_MODIFIERS = (
    r"(?:(?:public|private|protected|internal|static|final|abstract|sealed|override|virtual|async|open|inline"
    r"|partial|readonly|const|synchronized|native|default|export|declare|fileprivate|suspend|operator|data"
    r"|implicit|case|lazy|mutating|required|convenience|external|unsafe|extern|annotation)\s+)"
)
_TYPES = (
    r"(?:class|interface|enum(?:\s+class)?|record|struct|object|trait|protocol|extension|namespace|union)"
)

_PATTERNS: dict[str, tuple[str, ...]] = {
    "script": (
        r"(?:export\s+)?(?:default\s+)?(?:async\s+)?function\s*\*?\s*NAME",
        rf"{_MODIFIERS}*(?:class|interface|enum|namespace|module)\s+NAME",
        r"(?:export\s+)?type\s+NAME[^=\n]*=",
        r"(?:export\s+)?(?:const|let|var)\s+NAME\s*(?::[^=\n]+)?=\s*(?:async\s*)?(?:function\b|[^\n=]*=>)",
        rf"{_MODIFIERS}*(?:[gs]et\s+|\*\s*)?{_NOT_KEYWORDS}#?NAME\s*(?:<[^>\n]*>)?\([^;\n]*\)\s*(?::[^={{\n]+)?\{{\s*$",
    ),
    "managed": (
        rf"(?:@\w+\s+)*{_MODIFIERS}*{_TYPES}\s+NAME",
        rf"{_MODIFIERS}*(?:fun|func|def)\s+(?:<[^>\n]*>\s*)?(?:[\w<>?]+\.)?NAME",
        rf"{_MODIFIERS}+HEAD\([^;=]*$",
    ),
    "c": (
        r"(?:template\s*<[^\n]*>\s*)?(?:typedef\s+)?"
        r"(?:class|struct|namespace|union|enum(?:\s+class)?)\s+NAME[^;()\n]*$",
        r"#\s*define\s+NAME\(",
        rf"{_NOT_KEYWORDS}HEAD\([^;]*$",
    ),
    "go": (r"func\s+(?:\(\s*+(?:\w++\s++)?\*?(?P<owner>\w+)[^)]*\)\s*)?NAME", r"type\s+NAME"),
    "rust": (
        r"(?:pub(?:\([^)\n]*\))?\s+)?(?:(?:default|async|const|unsafe|extern(?:\s+\"[^\"\n]*\")?)\s+)*"
        r"(?:fn|struct|enum|trait|mod|union|macro_rules!|type)\s+NAME",
        r"(?:unsafe\s+)?impl\b(?:\s*<[^{\n]*?>)?\s+(?:[^{\n]+?\s+for\s+)?NAME",
    ),
    "ruby": (r"(?:class|module|def)\s+(?:self\.)?NAME",),
    "php": (
        r"(?:(?:public|private|protected|static|abstract|final|readonly)\s+)*"
        r"(?:function\s+&?|class\s+|interface\s+|trait\s+|enum\s+)NAME",
    ),
    "shell": (r"NAME\s*\(\)", r"function\s+NAME"),
    "sql": (
        r"(?i:create\s+(?:or\s+replace\s+)?(?:(?:temp|temporary|unique|materialized|recursive)\s+)*"
        r"(?:table|view|function|procedure|trigger|index|type|schema)\s+(?:if\s+not\s+exists\s+)?)"
        r"[\"`\[]?NAME",
    ),
    "lua": (r"(?:local\s+)?function\s+NAME",),
    "perl": (r"(?:sub|package)\s+NAME",),
    "r": (r"NAME\s*(?:<-|=)\s*function\b",),
    "elixir": (r"(?:defmodule|defp?|defmacrop?|defprotocol)\s+NAME",),
    "python": (r"(?:async\s+)?(?:def|class)\s+NAME",),
    "plain": (),
}

_EXTENSIONS = {
    "script": "js mjs cjs jsx ts tsx mts cts vue svelte",
    "managed": "java cs kt kts scala swift dart groovy gradle",
    "c": "c h cc cpp cxx hh hpp hxx m mm cu cuh ino",
    "go": "go",
    "rust": "rs",
    "ruby": "rb rake gemspec",
    "php": "php",
    "shell": "sh bash zsh fish ksh ps1",
    "sql": "sql",
    "lua": "lua",
    "perl": "pl pm",
    "r": "r jl",
    "elixir": "ex exs",
    "python": "py pyi pyw pyx",
    "plain": "css scss sass less hs ml mli fs clj cljs lisp el erl asm s v vhd f90 pas nim zig cmake mk tf"
    " proto graphql bat cmd awk vim diff patch",
}

LANGUAGE_OF = {extension: language for language, names in _EXTENSIONS.items() for extension in names.split()}
"""The language family of a file extension (lower case, no dot)."""


def definition_pattern(language: str) -> re.Pattern[str]:
    """Matches a line that begins a definition; `defined_name` reads its name off the match."""
    numbers = count()

    def group(found: re.Match[str]) -> str:
        if found[0] == "HEAD":
            return rf"(?P<head{next(numbers)}>[A-Za-z_~][\w \t:<>,.*&~?\[\]]*+)"
        return rf"(?P<name{next(numbers)}>[A-Za-z_$][\w$.:-]*[?!]?)"

    one_of = [re.sub("NAME|HEAD", group, pattern) for pattern in _PATTERNS[language]] or ["(?!)"]
    return re.compile(rf"(?P<indent>[ \t]*)(?:{'|'.join(one_of)})")


def defined_name(found: re.Match[str]) -> str:
    """The name that a line defines, with its owner where the line names it; "" if it defines none."""
    groups = {name: text for name, text in found.groupdict().items() if text}
    owner = groups.get("owner")
    for group, text in groups.items():
        if group.startswith("name"):
            name = text.rstrip(":-.")
            return f"{owner}.{name}" if owner else name
        if group.startswith("head"):
            return _last_word(text)
    return ""


def _last_word(head: str) -> str:
    words = re.split(r"[\s*&]+", head.strip())
    is_definition = len(words) > 1 or "::" in head
    return words[-1].replace("::", ".") if is_definition else ""
