"""Starting other programs: as lists of words, apart from us, and with an eye on those that fail at once."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QObject, QTimer

from desktop_app.presenters.language import translate
from desktop_app.protocol.errors import EnvironmentProblem

WATCH_S = 4.0  # a program that ends with an error later than this had opened something
TICK_MS = 200
BATCH_FILES = (".bat", ".cmd")


@dataclass(frozen=True)
class _Started:
    process: subprocess.Popen[bytes]
    name: str
    at: float
    on_failed: Callable[[str], None]


class Launcher(QObject):
    """Starts programs that live on without us."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._started: list[_Started] = []
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._look)

    @property
    def running(self) -> int:
        """How many of the programs it started are known to run still."""
        return len(self._started)

    def start(self, words: Sequence[str], on_failed: Callable[[str], None]) -> None:
        """Start a program, its full path first. Raises EnvironmentProblem where it does not start."""
        name = Path(words[0]).name
        if sys.platform == "win32" and name.lower().endswith(BATCH_FILES):
            # Windows runs these through a shell, in which a file's name could be a command.
            said = translate("open_with", "“{name}” is a batch file: name the program itself (.exe).")
            raise EnvironmentProblem(said.format(name=name))
        try:
            process = subprocess.Popen(
                list(words),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                start_new_session=True,  # it does not end with us
            )
        except (OSError, ValueError) as error:
            said = translate("open_with", "“{name}” did not start: {reason}")
            reason = getattr(error, "strerror", None) or str(error)
            raise EnvironmentProblem(said.format(name=name, reason=reason)) from error
        self._started.append(_Started(process, name, monotonic(), on_failed))
        self._timer.start()

    def _look(self) -> None:
        """Forget what has ended, say what ended at once with an error; sleep when nothing is new."""
        running = []
        for started in self._started:
            code = started.process.poll()
            if code is None:
                running.append(started)
            elif code != 0 and monotonic() - started.at < WATCH_S:
                said = translate(
                    "open_with",
                    "“{name}” ended at once with an error ({code}): see its command in the settings.",
                )
                started.on_failed(said.format(name=started.name, code=code))
        self._started = running
        if all(monotonic() - started.at >= WATCH_S for started in running):
            self._timer.stop()
