"""What the window remembers between two runs."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import Literal

import msgspec

ThemeChoice = Literal["system", "light", "dark"]
SYSTEM_LANGUAGE = "system"
"""The desktop's own language, as far as the window speaks it."""

USUAL_HOTKEY = "Ctrl+Alt+Space"
TEXT_SIZES_PERCENT = (90, 100, 115, 130, 150, 175, 200)


class WindowState(msgspec.Struct, frozen=True, kw_only=True):
    """Appearance and the last session. `geometry` is what Qt's saveGeometry gives."""

    theme: ThemeChoice = "system"
    text_size_percent: int = 100
    language: str = SYSTEM_LANGUAGE  # a code of ui/languages.py
    geometry: bytes = b""
    panel: str = "search"
    query: str = ""
    selected: bytes = b""  # path of the selected result, as on the wire
    remember_searches: bool = True  # as the engine's setting was: False leaves query and selection empty
    splitter: list[int] = []  # widths in pixels: results, preview
    hotkey: str = USUAL_HOTKEY  # brings up the search bar from anywhere; "": switched off
    tray: bool = True
    keep_running: bool = False  # when the window is closed
    told_running: bool = False  # that it went on, once
    open_with: dict[str, str] = {}  # commands of the person's own, by the ending of a file's name


class WindowStateFile:
    """Reads and writes the window's state; a damaged file costs only what is damaged in it."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def load(self) -> WindowState:
        """The stored state; defaults for whatever is missing, damaged or out of range."""
        try:
            stored = msgspec.json.decode(self._path.read_bytes(), type=dict[str, msgspec.Raw])
        except (OSError, msgspec.DecodeError, UnicodeDecodeError):
            return WindowState()
        values: dict[str, object] = {}
        for field in msgspec.structs.fields(WindowState):
            if field.name in stored:
                values.update(_decoded(field.name, field.type, stored[field.name]))
        return _within_range(msgspec.structs.replace(WindowState(), **values))

    def save(self, state: WindowState) -> None:
        """Replace the file as a whole (0600). Raises OSError where the disk does not let us."""
        self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        replace_file(self._path, msgspec.json.encode(state), ".window-")


def replace_file(path: Path, data: bytes, prefix: str) -> None:
    """Write a file (0600) as a whole: what stood there stays until the new one is complete.

    Args: `prefix`: how the file beside it is called meanwhile. Raises OSError.
    """
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=prefix)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def forget_search(store: WindowStateFile, below: bytes | None = None) -> None:
    """Take query and selection out of the stored state; with `below` a selection in that folder only.

    Raises OSError where the disk does not let us. A window that is open writes its own state when it closes.
    """
    state = store.load()
    if below is None:
        forgotten = msgspec.structs.replace(state, query="", selected=b"", remember_searches=False)
    elif state.selected == below or state.selected.startswith(below.rstrip(b"/\\") + os.sep.encode()):
        forgotten = msgspec.structs.replace(state, selected=b"")
    else:
        return
    if forgotten != state:
        store.save(forgotten)


def _decoded(name: str, kind: type, raw: msgspec.Raw) -> dict[str, object]:
    try:
        return {name: msgspec.json.decode(raw, type=kind)}
    except (msgspec.DecodeError, UnicodeDecodeError):
        return {}


def _within_range(state: WindowState) -> WindowState:
    nearest = min(TEXT_SIZES_PERCENT, key=lambda size: abs(size - state.text_size_percent))
    return msgspec.structs.replace(state, text_size_percent=nearest)
