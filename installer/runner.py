"""Running other programs: their output goes to a log file, and comes back as text."""

from __future__ import annotations

import re
import subprocess
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

NOT_FOUND = 127
ERROR = re.compile(r"^(error|fatal|E)\b.*:|Error:", re.IGNORECASE)


@dataclass(frozen=True)
class Finished:
    """How a program ended. `output` is standard output and standard error together."""

    status: int
    output: str

    @property
    def ok(self) -> bool:
        return self.status == 0

    def last_error(self) -> str:
        """The last line that says what went wrong; the last line of all where none says so."""
        lines = [line.strip() for line in self.output.splitlines() if line.strip()]
        errors = [line for line in lines if ERROR.search(line)]
        return (errors or lines or ["it printed nothing"])[-1]


class Runner(Protocol):
    """What the steps use to run programs; the tests pass their own."""

    def run(
        self,
        command: Sequence[str],
        *,
        variables: Mapping[str, str] | None = None,
        timeout_s: float | None = None,
        on_line: Callable[[str], None] | None = None,
    ) -> Finished: ...


class LoggingRunner:
    """Runs programs for real and appends what they print to `log` (once its folder exists)."""

    def __init__(self, log: Path, variables: Mapping[str, str]) -> None:
        self._log = log
        self._variables = child_variables(variables)

    def run(
        self,
        command: Sequence[str],
        *,
        variables: Mapping[str, str] | None = None,
        timeout_s: float | None = None,
        on_line: Callable[[str], None] | None = None,
    ) -> Finished:
        """Run to the end. A missing program ends with 127, one over its time with a negative status."""
        self._write(f"\n$ {subprocess.list2cmdline(command)}\n")
        try:
            child = subprocess.Popen(
                list(command),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                env={**self._variables, **(variables or {})},
                encoding="utf-8",
                errors="replace",
            )
        except OSError as error:
            return Finished(NOT_FOUND, str(error))
        with child, _KilledAfter(child, timeout_s):
            output = "".join(self._heard(line, on_line) for line in child.stdout or ())
        return Finished(child.returncode, output)

    def _heard(self, line: str, on_line: Callable[[str], None] | None) -> str:
        self._write(line)
        if on_line:
            on_line(line.rstrip())
        return line

    def _write(self, text: str) -> None:
        if self._log.parent.is_dir():
            with self._log.open("a", encoding="utf-8") as log:
                log.write(text)


def child_variables(variables: Mapping[str, str]) -> dict[str, str]:
    """Environment variables for a child: those given, less what would mix another Python into ours."""
    unwanted = {"PYTHONPATH", "PYTHONHOME", "PIP_USER", "PIP_TARGET", "PIP_PREFIX", "__PYVENV_LAUNCHER__"}
    return {name: value for name, value in variables.items() if name not in unwanted}


class _KilledAfter:
    """Kills a child that is still running after `timeout_s` seconds."""

    def __init__(self, child: subprocess.Popen[str], timeout_s: float | None) -> None:
        self._timer = threading.Timer(timeout_s, child.kill) if timeout_s else None

    def __enter__(self) -> None:
        if self._timer:
            self._timer.start()

    def __exit__(self, *exception: object) -> None:
        if self._timer:
            self._timer.cancel()
