"""The window's figures, dates and names in words. English, one place."""

from __future__ import annotations

import os
import re
import time
import unicodedata
from collections.abc import Iterable

from desktop_app.protocol.messages import FilePath, ProblemKind

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
KIND_TILES = {"pdf": "PDF", "document": "DOC", "email": "EML", "markdown": "MD", "html": "HTM", "text": "TXT"}
PROBLEM_LABELS: dict[ProblemKind, str] = {
    "permission": "No permission",
    "missing": "Gone",
    "corrupt": "Damaged",
    "encrypted": "Needs a password",
    "too_large": "Too large",
    "timeout": "Took too long",
    "crashed": "Reader stopped",
    "changing": "Keeps changing",
    "unreadable": "Unreadable",
}
_QUOTED_COMMAND = re.compile(r"`([^`]+)`")
_BARE_COMMAND = re.compile(r"\bsudo [^\n]+")
_BIDI_CONTROLS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def count(number: int, one: str, many: str | None = None) -> str:
    """A figure with its noun: "1 file", "18,204 files"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def date_words(mtime: float) -> str:
    """A day as "12 Mar 2024" in local time; "" where the time is out of the system's range."""
    try:
        when = time.localtime(mtime)
    except (OverflowError, OSError, ValueError):
        return ""
    return f"{when.tm_mday} {MONTHS[when.tm_mon - 1]} {when.tm_year}"


def duration_words(seconds: float) -> str:
    """A rough time left: "under 1 min", "6 min", "2 h 10 min", "3 days"."""
    minutes = round(seconds / 60)
    if minutes < 1:
        return "under 1 min"
    if minutes < 60:
        return f"{minutes} min"
    if minutes < 48 * 60:
        return f"{minutes // 60} h {minutes % 60} min" if minutes % 60 else f"{minutes // 60} h"
    return count(round(minutes / 60 / 24), "day")


def ago_words(seconds: float) -> str:
    """How long something is past: "just now", "5 minutes ago", "2 hours ago", "3 days ago"."""
    minutes = int(max(0.0, seconds) // 60)
    if minutes < 1:
        return "just now"
    if minutes < 60:
        return f"{count(minutes, 'minute')} ago"
    if minutes < 48 * 60:
        return f"{count(minutes // 60, 'hour')} ago"
    return f"{count(minutes // 60 // 24, 'day')} ago"


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
    return text[0].upper() + text[1:] + ("" if text[-1] in ".!?…" else ".")


def size_words(size_bytes: int) -> str:
    """A file size: "640 bytes", "12 KB", "4.1 MB"."""
    if size_bytes < 1000:
        return count(size_bytes, "byte")
    size = float(size_bytes)
    for unit in ("KB", "MB", "GB", "TB"):
        size /= 1000
        if size < 999.5 or unit == "TB":
            break
    return f"{size:.1f} {unit}" if size < 10 else f"{size:,.0f} {unit}"


def device_words(device: str) -> str:
    """ "CPU", or the card's name: "cuda: NVIDIA RTX 4070" becomes "NVIDIA RTX 4070"."""
    if device == "cpu":
        return "CPU"
    return device.split(": ", 1)[-1]


def speed_words(per_second: float, noun: str) -> str:
    """ "42 files/s"; "" below one in ten seconds."""
    if per_second < 0.1:
        return ""
    return f"{per_second:,.0f} {noun}/s" if per_second >= 10 else f"{per_second:.1f} {noun}/s"


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


def place_words(page: int | None, line: int | None, heading: str) -> str:
    """Where a passage is: "Page 3", "Line 120", and its heading in typographic quotes."""
    parts = []
    if page is not None:
        parts.append(f"Page {page}")
    elif line is not None and (line > 1 or not heading):
        parts.append(f"Line {line:,}")
    last = printable(heading.rsplit(" › ", 1)[-1]).strip()
    if last:
        parts.append(f"“{last}”")
    return " · ".join(parts)
