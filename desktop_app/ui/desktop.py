"""Opening and showing files with the person's desktop."""

from __future__ import annotations

import os
import subprocess
import sys

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

from desktop_app.presenters.wording import file_name
from desktop_app.protocol.errors import EnvironmentProblem
from desktop_app.protocol.messages import FilePath, from_wire


class SystemDesktop:
    """Hands files to the system; never blocks on the program it starts."""

    def open(self, path: FilePath) -> None:
        """Open a file in its own program. Raises EnvironmentProblem."""
        self._require(path)
        if not QDesktopServices.openUrl(_url(path)):
            raise EnvironmentProblem(
                f"No program opened “{file_name(path)}”: choose one for this type in the system's settings."
            )

    def reveal(self, path: FilePath) -> None:
        """Show a file in the file manager: selected where the system can, else its folder."""
        self._require(path)
        if sys.platform == "win32":
            subprocess.Popen(["explorer", "/select,", from_wire(path)])
        elif sys.platform == "darwin":
            subprocess.Popen(["open", "-R", from_wire(path)])
        elif not _show_by_file_manager(path) and not QDesktopServices.openUrl(_url(os.path.dirname(path))):
            raise EnvironmentProblem("No file manager answered: install one, or copy the path with Ctrl+C.")

    def copy(self, text: str) -> None:
        """Put text on the clipboard."""
        QGuiApplication.clipboard().setText(text)

    def _require(self, path: FilePath) -> None:
        if not os.path.lexists(path):
            raise EnvironmentProblem(
                f"“{file_name(path)}” is not there any more. The list follows within a few seconds."
            )


def _url(path: FilePath) -> QUrl:
    # By percent-encoded bytes: a name that is not UTF-8 has no other form that survives.
    from urllib.parse import quote_from_bytes

    if sys.platform == "win32":
        return QUrl.fromLocalFile(from_wire(path))
    return QUrl.fromEncoded(b"file://" + quote_from_bytes(path).encode())


def _show_by_file_manager(path: FilePath) -> bool:
    """Ask the desktop's file manager over D-Bus (org.freedesktop.FileManager1)."""
    from PySide6.QtDBus import QDBusConnection, QDBusMessage

    bus = QDBusConnection.sessionBus()
    if not bus.isConnected():
        return False
    interface = "org.freedesktop.FileManager1"
    place = "/org/freedesktop/FileManager1"
    message = QDBusMessage.createMethodCall(interface, place, interface, "ShowItems")
    message.setArguments([[bytes(_url(path).toEncoded().data()).decode()], ""])
    answer = bus.call(message, timeout=1000)
    return answer.type() == QDBusMessage.MessageType.ReplyMessage
