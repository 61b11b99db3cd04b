"""Writing files the person asked for, on a thread of its own: a network drive may take its time."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from desktop_app.settings import replace_file

log = logging.getLogger(__name__)


class FileWriter(QObject):
    """Replaces files as a whole: what stood there stays until the new one is complete."""

    _finished = Signal(object, str)  # on_done, what went wrong

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._finished.connect(self._tell)

    def write(self, path: Path, data: bytes, on_done: Callable[[str], None]) -> None:
        """Write a file; `on_done` gets "" or what went wrong, on the window's thread."""
        work = threading.Thread(target=self._run, args=(path, data, on_done), name="write-file", daemon=True)
        work.start()

    def _run(self, path: Path, data: bytes, on_done: Callable[[str], None]) -> None:
        try:
            replace_file(path, data, ".kindred-")
        except OSError as error:
            log.warning("a file was not written: %s", error.strerror)
            self._finished.emit(on_done, error.strerror or str(error))
        else:
            self._finished.emit(on_done, "")

    @Slot(object, str)
    def _tell(self, on_done: Callable[[str], None], problem: str) -> None:
        on_done(problem)
