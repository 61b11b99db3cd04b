"""The real desktop: programs that are really started (scripts on the path that write down their words)."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from desktop_app.presenters.banners import Notices
from desktop_app.presenters.results.commands import Place, file_url
from desktop_app.presenters.window import FileActions
from desktop_app.protocol.errors import EnvironmentProblem
from desktop_app.ui.desktop import SystemDesktop
from desktop_app.ui.program_finder import ProgramFinder

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the recording program is a shell script")


class Banners:
    """Remembers the last banner."""

    banner = None

    def show_banner(self, banner) -> None:
        self.banner = banner


class Recorder:
    """A folder with scripts that write their words, one a line and a NUL at the end, into a file."""

    def __init__(self, root: Path) -> None:
        self.bin, self.log = root / "bin", root / "words"
        self.bin.mkdir()

    def install(self, name: str, status: int = 0) -> None:
        script = self.bin / name
        words = f'printf "%s\\n" "$@" >> "{self.log}.new"; mv "{self.log}.new" "{self.log}"'
        script.write_text(f"#!/bin/sh\n{words}\nexit {status}\n")
        script.chmod(0o755)

    @property
    def words(self) -> list[bytes]:
        return self.log.read_bytes().splitlines() if self.log.exists() else []


@pytest.fixture
def recorder(tmp_path: Path) -> Recorder:
    return Recorder(tmp_path)


@pytest.fixture
def desktop(qtbot, recorder: Recorder, tmp_path: Path) -> Iterator[SystemDesktop]:
    environment = {"PATH": f"{recorder.bin}:/usr/bin:/bin", "XDG_DATA_DIRS": str(tmp_path / "share")}
    made = SystemDesktop(ProgramFinder("linux", environment, tmp_path / "home"))
    yield made
    qtbot.waitUntil(lambda: made.launcher.running == 0)


@pytest.fixture
def banners() -> Banners:
    return Banners()


@pytest.fixture
def files(desktop: SystemDesktop, banners: Banners) -> FileActions:
    return FileActions(desktop, Notices(banners))


NAMES = [
    b"Minutes 2024.pdf",
    b"-rf.pdf",
    b"$(touch gone); `id` & 'x' \"y\" > z.pdf",
    b"%U {path} \\.pdf",
    b"no utf-8 \xff\xfe.pdf",
]


@pytest.mark.parametrize("name", NAMES)
def test_a_file_of_any_name_is_opened_at_its_page(qtbot, recorder, files, tmp_path, name):
    path = os.fsencode(tmp_path) + b"/" + name
    try:
        os.close(os.open(path, os.O_CREAT))
    except OSError:
        pytest.skip("this file system has no such names")
    recorder.install("viewer")
    files.opener.commands = {"pdf": "viewer --page={page} {path}"}
    files.open(path, Place(page=12))
    qtbot.waitUntil(lambda: bool(recorder.words))
    assert recorder.words == [b"--page=12", path]
    assert not (tmp_path / "gone").exists()


def test_the_default_program_of_the_system_is_told_the_page(qtbot, recorder, files, tmp_path):
    recorder.install("evince")
    entries = tmp_path / "share/applications"
    entries.mkdir(parents=True)
    (entries / "org.gnome.Evince.desktop").write_text("[Desktop Entry]\nExec=evince %U\n")
    (entries / "mimeinfo.cache").write_text("[MIME Cache]\napplication/pdf=org.gnome.Evince.desktop;\n")
    (tmp_path / "a.PDF").write_text("")
    files.open(os.fsencode(tmp_path / "a.PDF"), Place(page=3))
    qtbot.waitUntil(lambda: bool(recorder.words))
    assert recorder.words == [b"--page-index=3", os.fsencode(tmp_path / "a.PDF")]


def test_source_code_goes_to_the_editor_of_plain_text(recorder, desktop, tmp_path):
    recorder.install("kate")
    entries = tmp_path / "share/applications"
    entries.mkdir(parents=True)
    (entries / "org.kde.kate.desktop").write_text("[Desktop Entry]\nExec=kate %U\n")
    (entries / "mimeinfo.cache").write_text("[MIME Cache]\ntext/plain=org.kde.kate.desktop;\n")
    assert desktop.default_program(b"/a/quay.py").name == "Kate"
    assert desktop.default_program(b"/a/\xff.pdf") is None


def test_a_program_that_fails_at_once_is_said(qtbot, recorder, files, banners, tmp_path):
    recorder.install("viewer", status=3)
    (tmp_path / "a.pdf").write_text("")
    files.opener.commands = {"pdf": "viewer {path}"}
    files.open(os.fsencode(tmp_path / "a.pdf"))
    qtbot.waitUntil(lambda: banners.banner is not None)
    assert "“viewer” ended at once with an error (3)" in banners.banner.text


def test_a_program_that_is_not_there_or_is_none_is_said(recorder, files, banners, tmp_path):
    (tmp_path / "a.pdf").write_text("")
    files.opener.commands = {"pdf": "viewer {path}"}
    files.open(os.fsencode(tmp_path / "a.pdf"))
    assert "The program “viewer” is not there" in banners.banner.text
    (recorder.bin / "viewer").write_bytes(b"\x7fELF and nothing more")
    (recorder.bin / "viewer").chmod(0o755)
    files.open(os.fsencode(tmp_path / "a.pdf"))
    assert "“viewer” did not start" in banners.banner.text


def test_a_file_that_is_gone_is_not_handed_over(recorder, desktop, tmp_path):
    recorder.install("viewer")
    with pytest.raises(EnvironmentProblem, match="is not there any more"):
        desktop.start([desktop.find("viewer")], os.fsencode(tmp_path / "gone.pdf"), lambda _: None)


def test_text_is_copied_plain_and_as_markdown(desktop):
    desktop.copy_marked("“A” — b", "> A")
    data = QGuiApplication.clipboard().mimeData()
    assert (data.text(), data.data("text/markdown").data()) == ("“A” — b", b"> A")


def test_files_are_copied_for_file_managers_and_editors(desktop):
    paths = [b"/a/x y.txt", b"/a/\xff"]
    desktop.copy_files(paths)
    data = QGuiApplication.clipboard().mimeData()
    assert [url.toEncoded().data().decode() for url in data.urls()] == [file_url(path) for path in paths]
    assert data.text() == "/a/x y.txt\n/a/?"
    copied = data.data("x-special/gnome-copied-files").data().decode()
    assert copied == "copy\nfile:///a/x%20y.txt\nfile:///a/%FF"
