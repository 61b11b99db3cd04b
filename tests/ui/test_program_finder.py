"""Which known programs are found, and which is the default for a type, on invented machines."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from desktop_app.ui.program_finder import ProgramFinder

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the invented machines have POSIX executables")
PDF = ["application/pdf", "application/octet-stream"]


class Machine:
    """A folder of executables, desktop entries and lists of defaults."""

    def __init__(self, root: Path) -> None:
        self.bin, self.home, self.share = root / "bin", root / "home", root / "share"
        self.entries = self.share / "applications"
        for folder in (self.bin, self.home / ".config", self.entries):
            folder.mkdir(parents=True)
        self.environment = {
            "PATH": str(self.bin),
            "XDG_DATA_DIRS": str(self.share),
            "XDG_CONFIG_DIRS": str(root / "etc"),
        }

    def finder(self, platform: str = "linux") -> ProgramFinder:
        return ProgramFinder(platform, self.environment, self.home)

    def install(self, name: str) -> str:
        path = self.bin / name
        path.write_text("#!/bin/sh\n")
        path.chmod(0o755)
        return str(path)

    def enter(self, name: str, command: str) -> None:
        text = (
            f"[Desktop Entry]\nType=Application\nName=x\nExec={command}\n[Desktop Action new]\nExec=other\n"
        )
        (self.entries / f"{name}.desktop").write_text(text)

    def defaults(self, text: str) -> None:
        (self.home / ".config/mimeapps.list").write_text(text)


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def found(machine: Machine, platform: str = "linux") -> dict[str, tuple[str, ...]]:
    return {made.name: made.start for made in machine.finder(platform).installed()}


def test_programs_on_the_path_are_found_in_the_order_of_the_table(machine):
    kate, evince = machine.install("kate"), machine.install("evince")
    assert list(found(machine).items()) == [("Document Viewer", (evince,)), ("Kate", (kate,))]


def test_nothing_is_found_on_an_empty_machine(machine):
    assert found(machine) == {}
    assert machine.finder().default_for("pdf", PDF) is None


def test_a_flatpak_is_started_by_its_desktop_entry_without_its_field_codes(machine):
    flatpak = machine.install("flatpak")
    machine.enter(
        "org.gnome.Evince", f"{flatpak} run --command=evince --file-forwarding org.gnome.Evince @@u %U @@"
    )
    assert found(machine) == {"Document Viewer": (flatpak, "run", "--command=evince", "org.gnome.Evince")}


def test_an_entry_whose_program_is_gone_is_no_program(machine):
    machine.enter("org.gnome.Evince", "evince %U")
    machine.enter("org.kde.okular", 'okular "%U')
    assert found(machine) == {}


def test_the_persons_default_goes_before_the_systems(machine):
    machine.install("evince")
    machine.install("okular")
    machine.enter("org.gnome.Evince", "evince %U")
    machine.enter("org.kde.okular", "okular %U")
    (machine.entries / "mimeinfo.cache").write_text(
        "[MIME Cache]\napplication/pdf=org.gnome.Evince.desktop;\n"
    )
    assert machine.finder().default_for("pdf", PDF).name == "Document Viewer"
    machine.defaults("[Default Applications]\napplication/pdf=gone.desktop;org.kde.okular.desktop\n")
    assert machine.finder().default_for("pdf", PDF).name == "Okular"


def test_a_default_anywhere_goes_before_what_was_only_added(machine):
    for name in ("evince", "okular"):
        machine.install(name)
        machine.enter(name, f"{name} %U")
    machine.defaults("[Added Associations]\napplication/pdf=evince.desktop;\n")
    (machine.entries / "mimeapps.list").write_text("[Default Applications]\napplication/pdf=okular.desktop\n")
    assert machine.finder().default_for("pdf", PDF).name == "Okular"


def test_a_desktops_own_list_goes_first(machine):
    for name in ("evince", "okular"):
        machine.install(name)
        machine.enter(name, f"{name} %U")
    machine.environment["XDG_CURRENT_DESKTOP"] = "KDE"
    machine.defaults("[Default Applications]\napplication/pdf=evince.desktop\n")
    (machine.home / ".config/kde-mimeapps.list").write_text(
        "[Default Applications]\napplication/pdf=okular.desktop\n"
    )
    assert machine.finder().default_for("pdf", PDF).name == "Okular"


def test_a_type_without_a_default_takes_that_of_the_one_it_belongs_to(machine):
    machine.install("kate")
    machine.enter("org.kde.kate", "kate -b %U")
    machine.defaults("[Default Applications]\ntext/plain=org.kde.kate.desktop\n")
    program = machine.finder().default_for("py", ["text/x-python", "text/plain"])
    assert (program.name, program.start) == ("Kate", ("kate", "-b"))


def test_a_default_that_is_no_known_program_is_none(machine):
    machine.install("xournal")
    machine.enter("xournal", "xournal %f")
    machine.defaults("[Default Applications]\napplication/pdf=xournal.desktop\n")
    assert machine.finder().default_for("pdf", PDF) is None


def test_an_entry_of_another_name_is_known_by_its_executable(machine):
    machine.install("evince")
    machine.enter("my-viewer", "evince %U")
    machine.defaults("[Default Applications]\napplication/pdf=my-viewer.desktop\n")
    assert machine.finder().default_for("pdf", PDF).name == "Document Viewer"


def test_applications_of_macos_are_found_in_their_folders(machine):
    inside = machine.home / "Applications/Firefox.app/Contents/MacOS"
    inside.mkdir(parents=True)
    (inside / "firefox").write_text("")
    assert found(machine, "darwin") == {"Firefox": (str(inside / "firefox"),)}
    assert machine.finder("darwin").default_for("pdf", PDF) is None


@pytest.mark.skipif(sys.platform == "win32", reason="a path of Windows, written on another system")
def test_places_of_windows_are_filled_from_the_environment(machine, monkeypatch):
    machine.environment["LOCALAPPDATA"] = r"C:\Users\me\AppData\Local"
    asked: list[str] = []
    monkeypatch.setattr(Path, "is_file", lambda self: asked.append(str(self)) or "SumatraPDF" in str(self))
    assert found(machine, "win32") == {
        "SumatraPDF": (r"C:\Users\me\AppData\Local\SumatraPDF\SumatraPDF.exe",)
    }
    assert r"C:\Users\me\AppData\Local\Programs\Microsoft VS Code\Code.exe" in asked


def test_a_program_is_found_by_name_by_path_and_from_home(machine, monkeypatch):
    path = machine.install("evince")
    monkeypatch.setenv("HOME", str(machine.bin.parent))
    finder = machine.finder()
    assert [finder.full_path(name) for name in ("evince", path, "~/bin/evince")] == [path] * 3
    assert finder.full_path("okular") is None
