"""Hears what later starts of Kindred want of this window (`desktop_app/running_window.py` says how)."""

from __future__ import annotations

import hmac
import logging
import os
import secrets
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from desktop_app.paths import DataDir
from desktop_app.protocol.messages import FilePath
from desktop_app.running_window import HEARD, SHOW, TOGGLE, unframe

SILENCE_MS = 5_000  # a caller that says nothing for so long is left alone

log = logging.getLogger(__name__)


class WindowCalls(QObject):
    """Listens for one data directory, as long as it lives."""

    toggled = Signal(str)  # the desktop's activation token, or ""
    shown = Signal(object)  # list of paths (bytes) of folders to add

    def __init__(self, data_dir: DataDir, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._data_dir = data_dir
        self._token = secrets.token_hex(16)
        self._server = QLocalServer(self)
        self._server.newConnection.connect(self._take)

    def start(self) -> None:
        """Begin to listen. Where that cannot be, the window works all the same and later starts say so."""
        try:
            address = self._data_dir.window_address()
            if not self._listen(address):
                raise OSError(self._server.errorString())
            self._write_contact(address)
        except OSError as error:
            log.warning("later starts will not find this window: %s", error)

    def close(self) -> None:
        """Hear nothing more."""
        if self._server.isListening():
            self._data_dir.window_contact.unlink(missing_ok=True)
            self._server.close()

    def _listen(self, address: str) -> bool:
        """Listen, on a socket that is open to nobody else from its first moment on."""
        before = os.umask(0o077)
        try:
            return self._server.listen(address)
        finally:
            os.umask(before)

    def _write_contact(self, address: str) -> None:
        if os.name != "nt":
            os.chmod(address, 0o600)
        partial_file = self._data_dir.window_contact.with_suffix(".partial")
        with open(partial_file, "w", encoding="utf-8", opener=_private) as file:
            file.write(f"{address}\n{self._token}\n")
        os.replace(partial_file, self._data_dir.window_contact)

    def _take(self) -> None:
        while (caller := self._server.nextPendingConnection()) is not None:
            _Caller(caller, self._answer, self)

    def _answer(self, fields: list[bytes]) -> bool:
        """Carry out what was said; False where it was not for us."""
        if len(fields) < 2 or not hmac.compare_digest(fields[0], self._token.encode()):
            return False
        word, rest = fields[1], fields[2:]
        if word == TOGGLE:
            self.toggled.emit(os.fsdecode(b"".join(rest[:1])))
        elif word == SHOW:
            self.shown.emit([path for path in rest if path])
        return word in (TOGGLE, SHOW)


class _Caller(QObject):
    """One connection: collects what is said, answers once, and goes."""

    def __init__(
        self, socket: QLocalSocket, answer: Callable[[list[FilePath]], bool], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._socket, self._answer = socket, answer
        self._data = b""
        socket.readyRead.connect(self._read)
        socket.disconnected.connect(socket.deleteLater)
        socket.disconnected.connect(self.deleteLater)
        QTimer.singleShot(SILENCE_MS, socket, partial(_hang_up, socket))
        self._read()

    def _read(self) -> None:
        self._data += bytes(self._socket.readAll().data())
        try:
            fields = unframe(self._data)
        except ValueError:
            self._socket.abort()
            return
        if fields is not None:
            if self._answer(fields):
                self._socket.write(HEARD)
            self._socket.disconnectFromServer()


def _hang_up(socket: QLocalSocket) -> None:
    socket.abort()


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
