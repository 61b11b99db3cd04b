"""What a command says: results on standard output, everything else on standard error."""

from __future__ import annotations

import io
import json
import math
import os
import shutil
import time
from collections.abc import Mapping
from typing import Any, TextIO

PROGRESS_EVERY_S = 5.0  # where standard error is no terminal
BOLD, PLAIN = "\033[1m", "\033[0m"


class Terminal:
    """Standard output and standard error of one command."""

    def __init__(self, output: TextIO | None, errors: TextIO | None, *, quiet: bool) -> None:
        self._output = _utf8(output)
        self._errors = _utf8(errors)
        self._quiet = quiet
        self._line_open = False
        self._last_progress = -math.inf

    @property
    def emphasises(self) -> bool:
        """Whether results may carry ANSI emphasis."""
        return self._output.isatty() and not os.environ.get("NO_COLOR")

    def result(self, text: str) -> None:
        """A line of the result."""
        print(text, file=self._output)

    def document(self, content: Mapping[str, Any]) -> None:
        """The result as one JSON document; what is not UTF-8 in paths becomes JSON's own escapes."""
        text = json.dumps(_without_nan(content), ensure_ascii=False)
        print(text.encode("utf-8", "backslashreplace").decode("utf-8"), file=self._output)

    def note(self, text: str) -> None:
        """A line on standard error, unless quiet."""
        if not self._quiet:
            self.error(text)

    def error(self, text: str) -> None:
        """A line on standard error, always."""
        self.end_progress()
        print(printable(text), file=self._errors)

    def progress(self, text: str) -> None:
        """How far it is: one line that is rewritten, or one every few seconds where there is no terminal."""
        if self._quiet:
            return
        if self._errors.isatty():
            width = shutil.get_terminal_size().columns - 1
            print("\r\033[K" + printable(text)[:width], end="", file=self._errors, flush=True)
            self._line_open = True
        elif time.monotonic() - self._last_progress >= PROGRESS_EVERY_S:
            self._last_progress = time.monotonic()
            print(printable(text), file=self._errors, flush=True)

    def end_progress(self) -> None:
        """Leave the line that was rewritten."""
        if self._line_open:
            print("\r\033[K", end="", file=self._errors)
            self._line_open = False

    def flush(self) -> None:
        """Write everything out. Raises BrokenPipeError where nobody reads any more."""
        self._output.flush()
        self._errors.flush()


def printable(text: str) -> str:
    """`text` on one line, without characters that steer a terminal."""
    return "".join(" " if char in "\n\t" else "\ufffd" if _steers(char) else char for char in text)


def _steers(char: str) -> bool:
    code = ord(char)
    return code < 0x20 or 0x7F <= code < 0xA0 or 0x202A <= code <= 0x202E or 0x2066 <= code <= 0x2069


def _utf8(stream: TextIO | None) -> TextIO:
    """The stream in UTF-8, with names that are not UTF-8 written as the bytes they are."""
    if stream is None:  # a windowed build
        return io.StringIO()
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(encoding="utf-8", errors="surrogateescape")
    return stream


def _without_nan(value: Any) -> Any:
    """JSON has no NaN: what cannot be computed is null."""
    if isinstance(value, Mapping):
        return {key: _without_nan(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_without_nan(item) for item in value]
    return None if isinstance(value, float) and not math.isfinite(value) else value
