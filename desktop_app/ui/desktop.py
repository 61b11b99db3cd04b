"""Opening and showing files with the person's desktop."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Sequence

from PySide6.QtCore import QMimeData, QMimeDatabase, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

from desktop_app.presenters.language import translate
from desktop_app.presenters.results.commands import ending_of, file_url, path_text
from desktop_app.presenters.results.programs import InstalledProgram
from desktop_app.presenters.wording import file_name, quoted
from desktop_app.protocol.errors import EnvironmentProblem
from desktop_app.protocol.messages import FilePath, from_wire
from desktop_app.ui.keys import shown_keys
from desktop_app.ui.launching import Launcher
from desktop_app.ui.program_finder import ProgramFinder


class SystemDesktop:
    """Hands files to the system; never blocks on the program it starts."""

    def __init__(self, finder: ProgramFinder | None = None) -> None:
        self._finder = finder or ProgramFinder()
        self.launcher = Launcher()

    def open(self, path: FilePath) -> None:
        """Open a file in its own program. Raises EnvironmentProblem."""
        self._require(path)
        if not QDesktopServices.openUrl(_url(path)):
            text = translate(
                "desktop", "No program opened {file}: choose one for this type in the system's settings."
            )
            raise EnvironmentProblem(text.format(file=quoted(file_name(path))))

    def reveal(self, path: FilePath) -> None:
        """Show a file in the file manager: selected where the system can, else its folder."""
        self._require(path)
        if sys.platform == "win32":
            subprocess.Popen(["explorer", "/select,", from_wire(path)])
        elif sys.platform == "darwin":
            subprocess.Popen(["open", "-R", from_wire(path)])
        elif not _show_by_file_manager(path) and not QDesktopServices.openUrl(_url(os.path.dirname(path))):
            text = translate(
                "desktop", "No file manager answered: install one, or copy the path with {keys}."
            )
            raise EnvironmentProblem(text.format(keys=shown_keys("Ctrl+C")))

    def copy(self, text: str) -> None:
        """Put text on the clipboard."""
        QGuiApplication.clipboard().setText(text)

    def copy_marked(self, plain: str, markdown: str) -> None:
        """Put text on the clipboard, as it is and as Markdown (RFC 7763)."""
        data = QMimeData()
        data.setText(plain)
        data.setData("text/markdown", markdown.encode())
        QGuiApplication.clipboard().setMimeData(data)

    def copy_files(self, paths: Sequence[FilePath]) -> None:
        """Put files on the clipboard, to be copied where they are pasted."""
        data = files_data(paths)
        data.setText("\n".join(path_text(path) for path in paths))
        urls = "\n".join(file_url(path) for path in paths)
        data.setData("x-special/gnome-copied-files", f"copy\n{urls}".encode())  # what GNOME's files ask for
        QGuiApplication.clipboard().setMimeData(data)

    def programs(self) -> Sequence[InstalledProgram]:
        """The known programs that are installed."""
        return self._finder.installed()

    def default_program(self, path: FilePath) -> InstalledProgram | None:
        """The program that the system opens such files with, where it is a known one."""
        name = path_text(os.path.basename(path))
        kind = QMimeDatabase().mimeTypeForFile(name, QMimeDatabase.MatchMode.MatchExtension)
        return self._finder.default_for(ending_of(path), [kind.name(), *kind.allAncestors()])

    def find(self, program: str) -> str:
        """The full path of a program. Raises EnvironmentProblem."""
        found = self._finder.full_path(program)
        if found is None:
            said = translate(
                "open_with",
                "The program “{name}” is not there: check how it is written, or give its whole path.",
            )
            raise EnvironmentProblem(said.format(name=program))
        return found

    def start(self, words: Sequence[str], path: FilePath, on_failed: Callable[[str], None]) -> None:
        """Start a program with a file. Raises EnvironmentProblem."""
        self._require(path)
        self.launcher.start(words, on_failed)

    def _require(self, path: FilePath) -> None:
        if not os.path.lexists(path):
            text = translate(
                "desktop", "{file} is not there any more. The list follows within a few seconds."
            )
            raise EnvironmentProblem(text.format(file=quoted(file_name(path))))


def _url(path: FilePath) -> QUrl:
    return QUrl.fromEncoded(file_url(path).encode())


def files_data(paths: Sequence[FilePath]) -> QMimeData:
    """Files as they are dragged and pasted: by their URLs."""
    data = QMimeData()
    data.setUrls([_url(path) for path in paths])
    return data


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
