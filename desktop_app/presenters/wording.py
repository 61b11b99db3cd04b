"""The window's figures, dates and names in words. One place."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterable
from datetime import date

from desktop_app.presenters.language import date_in, number, translate
from desktop_app.protocol.messages import FilePath, ProblemKind

SENTENCE_ENDS = tuple(".!?…。！？")
KIND_TILES = {"pdf": "PDF", "document": "DOC", "email": "EML", "markdown": "MD", "html": "HTM", "text": "TXT"}
_QUOTED_COMMAND = re.compile(r"`([^`]+)`")
_BARE_COMMAND = re.compile(r"\bsudo [^\n]+")
_BIDI_CONTROLS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def problem_label(kind: ProblemKind) -> str:
    """What is wrong with a file, in a word or two."""
    labels: dict[ProblemKind, str] = {
        "permission": translate("problems", "No permission"),
        "missing": translate("problems", "Gone", "the file is there no more"),
        "corrupt": translate("problems", "Damaged"),
        "encrypted": translate("problems", "Needs a password"),
        "too_large": translate("problems", "Too large"),
        "timeout": translate("problems", "Took too long"),
        "crashed": translate("problems", "Reader stopped", "the process that read the file ended"),
        "changing": translate("problems", "Keeps changing"),
        "unreadable": translate("problems", "Unreadable"),
    }
    return labels[kind]


def date_words(mtime: float) -> str:
    """A day as "12 Mar 2024" in local time; "" where the time is out of the system's range."""
    try:
        day = date.fromtimestamp(mtime)
    except (OverflowError, OSError, ValueError):
        return ""
    return date_in(day, translate("time", "d MMM yyyy", "a day, in the letters of Qt's QLocale"))


def month_words(day: date) -> str:
    """A month as "Mar 2024"."""
    return date_in(day, translate("time", "MMM yyyy", "a month, in the letters of Qt's QLocale"))


def duration_words(seconds: float) -> str:
    """A rough time left: "under 1 min", "6 min", "2 h 10 min", "3 days"."""
    minutes = round(seconds / 60)
    if minutes < 1:
        return translate("time", "under 1 min")
    if minutes < 60:
        return translate("time", "{minutes} min").format(minutes=minutes)
    if minutes < 48 * 60:
        form = (
            translate("time", "{hours} h {minutes} min") if minutes % 60 else translate("time", "{hours} h")
        )
        return form.format(hours=minutes // 60, minutes=minutes % 60)
    return translate("time", "%n day(s)", "", round(minutes / 60 / 24))


def ago_words(seconds: float) -> str:
    """How long something is past: "just now", "5 minutes ago", "2 hours ago", "3 days ago"."""
    minutes = int(max(0.0, seconds) // 60)
    if minutes < 1:
        return translate("time", "just now")
    if minutes < 60:
        return translate("time", "%n minute(s) ago", "", minutes)
    if minutes < 48 * 60:
        return translate("time", "%n hour(s) ago", "", minutes // 60)
    return translate("time", "%n day(s) ago", "", minutes // 60 // 24)


def command_in(note: str) -> str:
    """The command that a remedy tells a person to run: what stands in backticks, or after "sudo"; else ""."""
    quoted = _QUOTED_COMMAND.search(note)
    if quoted is not None:
        return quoted[1].strip()
    bare = _BARE_COMMAND.search(note)
    return bare[0].rstrip(" .;") if bare is not None else ""


def sentence(text: str) -> str:
    """Text with a capital letter at its beginning and a full stop at its end."""
    text = text.strip()
    if not text:
        return ""
    return ended(text[0].upper() + text[1:])


def ended(text: str) -> str:
    """Text with a full stop at its end, where it has none."""
    if text.endswith(SENTENCE_ENDS):
        return text
    return translate("wording", "{text}.", "a sentence that lacks its full stop").format(text=text)


def sentences(parts: Iterable[str]) -> str:
    """Sentences one after the other; empty ones are left out."""
    return _joined(parts, translate("wording", "{first} {second}", "two sentences"))


def listed(parts: Iterable[str]) -> str:
    """A list within a line: "bread, flour, water"; empty parts are left out."""
    return _joined(parts, translate("wording", "{first}, {second}", "parts of a list"))


def _joined(parts: Iterable[str], form: str) -> str:
    joined = ""
    for part in filter(None, parts):
        joined = form.format(first=joined, second=part) if joined else part
    return joined


def size_words(size_bytes: int) -> str:
    """A file size: "640 bytes", "12 KB", "4.1 MB"."""
    if size_bytes < 1000:
        return translate("size", "%n byte(s)", "", size_bytes)
    forms = [
        translate("size", "{figure} KB"),
        translate("size", "{figure} MB"),
        translate("size", "{figure} GB"),
        translate("size", "{figure} TB"),
    ]
    size = size_bytes / 1000
    while size >= 999.5 and len(forms) > 1:
        size /= 1000
        del forms[0]
    return forms[0].format(figure=number(size, 1 if size < 10 else 0))


def device_words(device: str) -> str:
    """ "CPU", or the card's name: "cuda: NVIDIA RTX 4070" becomes "NVIDIA RTX 4070"."""
    if device == "cpu":
        return translate("engine", "CPU", "a computer's processor")
    return device.split(": ", 1)[-1]


def speed_words(per_second: float, form: str) -> str:
    """ "42 files/s", where `form` is "{figure} files/s"; "" below one in ten seconds."""
    if per_second < 0.1:
        return ""
    return form.format(figure=number(per_second, 0 if per_second >= 10 else 1))


def printable(text: str) -> str:
    """Text for one line of the screen: control characters, lone surrogates and bidi tricks made visible."""
    if text.isprintable():  # most names are: they need not be looked at by letters
        return text
    return "".join(_visible(character) for character in text)


def _visible(character: str) -> str:
    if character in _BIDI_CONTROLS or unicodedata.category(character) in ("Cc", "Cs", "Zl", "Zp"):
        return "\ufffd"
    return character


def shown_path(path: FilePath) -> str:
    """A path for the screen; what is not UTF-8 or not printable becomes a replacement character."""
    return printable(path.decode("utf-8", "replace"))


def file_name(path: FilePath) -> str:
    """The last part of a path, for the screen."""
    return shown_path(os.path.basename(path.rstrip(b"/\\"))) or shown_path(path)


def root_of(path: FilePath, roots: Iterable[FilePath]) -> FilePath | None:
    """The longest of the folders that holds `path`, if any does."""
    holding = [
        root for root in roots if path == root or path.startswith(root.rstrip(b"/\\") + os.sep.encode())
    ]
    return max(holding, key=len, default=None)


def crumbs(path: FilePath, roots: Iterable[FilePath]) -> str:
    """The way to a file from its library folder: "Council › Minutes"; without one, its last two folders."""
    folder = os.path.dirname(path)
    root = root_of(path, roots)
    if root is None or root == path:
        parts = _parts(folder)[-2:]
    else:
        bare = root.rstrip(b"/\\")
        parts = [os.path.basename(bare), *_parts(folder[len(bare) :])]
    return " › ".join(shown_path(part) for part in parts if part not in (b"", b"."))


def _parts(path: FilePath) -> list[bytes]:
    return path.replace(b"\\", b"/").split(b"/") if os.sep == "\\" else path.split(b"/")


def tile(path: FilePath, kind: str) -> str:
    """Up to four letters for a file's type."""
    extension = os.path.splitext(path)[1][1:].decode("utf-8", "replace")
    if kind in KIND_TILES and kind not in ("text", "document"):
        return KIND_TILES[kind]
    if 0 < len(extension) <= 4 and extension.isascii() and extension.isalnum():
        return extension.upper()
    return KIND_TILES.get(kind, "FILE")


def quoted(text: str) -> str:
    """Text in the quotation marks of the person's language."""
    return translate("search", "“{text}”", "quotation marks").format(text=text)


def place_words(page: int | None, line: int | None, heading: str) -> str:
    """Where a passage is: "Page 3", "Line 120", and its heading in typographic quotes."""
    parts = []
    if page is not None:
        parts.append(translate("preview", "Page {page}").format(page=page))
    elif line is not None and (line > 1 or not heading):
        parts.append(translate("preview", "Line {line}").format(line=number(line)))
    last = printable(heading.rsplit(" › ", 1)[-1]).strip()
    if last:
        parts.append(quoted(last))
    return " · ".join(parts)
