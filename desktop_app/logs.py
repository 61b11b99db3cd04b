"""The log of a process: a private rotating file, with what nobody caught in it.

File contents, queries and the names of the person's files are never logged at INFO or above: logs are what
people attach to reports. Where an error of the system names a file, its trace is logged without that name.
"""

from __future__ import annotations

import copy
import logging
import os
import sys
import threading
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from desktop_app.paths import DataDir
from desktop_app.protocol.errors import EnvironmentProblem

LOG_MAX_BYTES = 2 * 1024 * 1024
LOG_BACKUPS = 2

log = logging.getLogger(__name__)

_ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


def configure(data_dir: DataDir, process_name: str, quiet: bool) -> Path:
    """Log this process to `DataDir.logs/<process_name>.log` and, unless `quiet`, to standard error.

    Also logs exceptions that nobody catches, in any thread. A second call replaces the first one's
    file. Returns: the log file. Raises: EnvironmentProblem where it cannot be written.
    """
    path = data_dir.logs / f"{process_name}.log"
    try:
        data_dir.make()
        handlers: list[logging.Handler] = [_PrivateFile(path)]
    except OSError as error:
        raise EnvironmentProblem(
            f"{path} cannot be written ({error.strerror or error}): "
            "free some space or choose another --data-dir"
        ) from error
    if not quiet and sys.stderr is not None:  # a windowed build has none
        handlers.append(_StandardError(sys.stderr))
    _replace_handlers(handlers, process_name)
    _log_uncaught()
    return path


class _PrivateFile(RotatingFileHandler):
    """A rotating file that only its owner can read, whatever the umask."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            path,
            maxBytes=LOG_MAX_BYTES,
            backupCount=LOG_BACKUPS,
            encoding="utf-8",
            errors="backslashreplace",  # paths that are not UTF-8
        )

    def handleError(self, record: logging.LogRecord) -> None:
        """A full disk costs the line, and must not turn each line into a trace on standard error."""
        if not isinstance(sys.exception(), OSError):
            super().handleError(record)

    def _open(self) -> TextIOWrapper:
        descriptor = os.open(self.baseFilename, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        return TextIOWrapper(open(descriptor, "ab"), encoding=self.encoding, errors=self.errors)


class _WithoutFileNames(logging.Formatter):
    """Leaves the names of files out of traces."""

    def format(self, record: logging.LogRecord) -> str:
        """The line, with a trace of our own making: another handler may have kept its own in the record."""
        record = copy.copy(record)
        record.exc_text = None
        return super().format(record)

    def formatException(self, ei: _ExcInfo) -> str:
        text = super().formatException(ei)
        for name in _file_names(ei[1]):
            text = text.replace(repr(name)[1:-1], "…").replace(name, "…")
        return text


def _file_names(error: BaseException | None) -> set[str]:
    """The files that an error names, and those that led to it."""
    names: set[str] = set()
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        if isinstance(error, OSError):
            named = (error.filename, error.filename2)
            names.update(os.fsdecode(name) for name in named if isinstance(name, str | bytes) and name)
        error = error.__cause__ or error.__context__
    return names


class _StandardError(logging.StreamHandler):  # type: ignore[type-arg]  # generic in the stubs only
    """Ours, to be told from the handlers of others."""


def _replace_handlers(handlers: list[logging.Handler], process_name: str) -> None:
    root = logging.getLogger()
    for old in [handler for handler in root.handlers if isinstance(handler, _PrivateFile | _StandardError)]:
        root.removeHandler(old)
        old.close()
    form = _WithoutFileNames(
        f"%(asctime)s.%(msecs)03d %(levelname)-7s {process_name}[%(process)d] %(name)s: %(message)s",
        datefmt="%Y-%m-%d %H:%M:%S",
    )
    for handler in handlers:
        handler.setFormatter(form)
        root.addHandler(handler)
    root.setLevel(logging.INFO)


class _LoggingHook:
    """Logs an uncaught exception of the main thread, then does what was done before."""

    def __init__(self) -> None:
        self._before = sys.excepthook

    def __call__(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if not issubclass(kind, KeyboardInterrupt):
            log.critical("uncaught exception", exc_info=(kind, error, trace))
        if sys.stderr is not None:
            self._before(kind, error, trace)


class _LoggingThreadHook:
    """The same for all other threads."""

    def __init__(self) -> None:
        self._before = threading.excepthook

    def __call__(self, arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            name = arguments.thread.name if arguments.thread else "unknown"
            exception = (arguments.exc_type, arguments.exc_value, arguments.exc_traceback)
            log.critical("uncaught exception in thread %s", name, exc_info=exception)
        if sys.stderr is not None:
            self._before(arguments)


def _log_uncaught() -> None:
    if not isinstance(sys.excepthook, _LoggingHook):
        sys.excepthook = _LoggingHook()
    if not isinstance(threading.excepthook, _LoggingThreadHook):
        threading.excepthook = _LoggingThreadHook()
