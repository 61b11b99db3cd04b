"""Programs that can open a file at a page or at a line, and what they want to be told for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from desktop_app.presenters.results.commands import Command, Place, as_text, ending_of
from desktop_app.protocol.messages import FilePath

Goes = Literal["pages", "lines"]


@dataclass(frozen=True)
class Program:
    """A known program: where it is found on each system, and its arguments for a file at a place.

    `executables` are looked for on the path; `entries` are names of desktop entries (Linux); `bundles` lie
    in a folder of applications (macOS); `installed` are full paths with environment variables (Windows).
    """

    name: str
    goes: Goes
    arguments: tuple[str, ...]
    executables: tuple[str, ...] = ()
    entries: tuple[str, ...] = ()
    bundles: tuple[str, ...] = ()
    installed: tuple[str, ...] = ()


@dataclass(frozen=True)
class InstalledProgram:
    """A known program on this machine; `start` is what starts it, before its arguments."""

    program: Program
    start: tuple[str, ...]

    @property
    def name(self) -> str:
        return self.program.name

    @property
    def command(self) -> Command:
        """How it opens a file at a place."""
        return Command((*self.start, *self.program.arguments))

    @property
    def command_text(self) -> str:
        """The same, as a person would write it in the settings."""
        return as_text(self.command.words)

    def suits(self, path: FilePath, place: Place) -> bool:
        """Whether it can show that place of that file."""
        if self.program.goes == "lines":
            return place.line is not None
        return place.page is not None or (place.line is None and ending_of(path) == "pdf")


_PAGE_INDEX = ("--page-index={page}", "{path}")  # by the count of pages, not by what is printed on them
_URL = ("{url}#page={page}",)
_GOTO = ("--goto", "{path}:{line}")
_PLUS = ("+{line}", "{path}")
_DASH_LINE = ("--line", "{line}", "{path}")
_COLON = ("{path}:{line}",)

KNOWN_PROGRAMS: tuple[Program, ...] = (
    Program("Document Viewer", "pages", _PAGE_INDEX, ("evince",), ("org.gnome.Evince", "evince")),
    Program("Papers", "pages", _PAGE_INDEX, ("papers",), ("org.gnome.Papers",)),
    Program("Atril", "pages", _PAGE_INDEX, ("atril",), ("atril",)),
    Program("Xreader", "pages", _PAGE_INDEX, ("xreader",), ("xreader",)),
    Program(
        "Okular",
        "pages",
        ("--page", "{page}", "{path}"),
        ("okular",),
        ("org.kde.okular", "okularApplication_pdf"),
        installed=(r"%ProgramFiles%\Okular\bin\okular.exe",),
    ),
    Program(
        "Zathura",
        "pages",
        ("--page={page}", "{path}"),
        ("zathura",),
        ("org.pwmt.zathura", "org.pwmt.zathura-pdf-mupdf", "org.pwmt.zathura-pdf-poppler"),
    ),
    Program("qpdfview", "pages", ("{path}#{page}",), ("qpdfview",), ("qpdfview",)),
    Program("MuPDF", "pages", ("{path}", "{page}"), ("mupdf", "mupdf-x11", "mupdf-gl"), ("mupdf",)),
    Program(
        "SumatraPDF",
        "pages",
        ("-page", "{page}", "{path}"),
        installed=(
            r"%LOCALAPPDATA%\SumatraPDF\SumatraPDF.exe",
            r"%ProgramFiles%\SumatraPDF\SumatraPDF.exe",
        ),
    ),
    Program(
        "Adobe Acrobat",
        "pages",
        ("/A", "page={page}", "{path}"),
        installed=(
            r"%ProgramFiles%\Adobe\Acrobat DC\Acrobat\Acrobat.exe",
            r"%ProgramFiles(x86)%\Adobe\Acrobat Reader DC\Reader\AcroRd32.exe",
        ),
    ),
    Program(
        "Firefox",
        "pages",
        _URL,
        ("firefox", "firefox-esr"),
        ("firefox", "firefox-esr", "org.mozilla.firefox", "firefox_firefox"),
        ("Firefox.app/Contents/MacOS/firefox",),
        (r"%ProgramFiles%\Mozilla Firefox\firefox.exe",),
    ),
    Program(
        "Chromium",
        "pages",
        _URL,
        ("chromium", "chromium-browser"),
        ("chromium", "chromium-browser", "org.chromium.Chromium", "chromium_chromium"),
        ("Chromium.app/Contents/MacOS/Chromium",),
    ),
    Program(
        "Google Chrome",
        "pages",
        _URL,
        ("google-chrome", "google-chrome-stable"),
        ("google-chrome", "com.google.Chrome"),
        ("Google Chrome.app/Contents/MacOS/Google Chrome",),
        (r"%ProgramFiles%\Google\Chrome\Application\chrome.exe",),
    ),
    Program(
        "Microsoft Edge",
        "pages",
        _URL,
        ("microsoft-edge", "microsoft-edge-stable"),
        ("microsoft-edge", "com.microsoft.Edge"),
        ("Microsoft Edge.app/Contents/MacOS/Microsoft Edge",),
        (r"%ProgramFiles(x86)%\Microsoft\Edge\Application\msedge.exe",),
    ),
    Program(
        "Visual Studio Code",
        "lines",
        _GOTO,
        ("code",),
        ("code", "com.visualstudio.code", "code_code"),
        ("Visual Studio Code.app/Contents/Resources/app/bin/code",),
        (
            r"%LOCALAPPDATA%\Programs\Microsoft VS Code\Code.exe",
            r"%ProgramFiles%\Microsoft VS Code\Code.exe",
        ),
    ),
    Program(
        "VSCodium",
        "lines",
        _GOTO,
        ("codium",),
        ("codium", "com.vscodium.codium", "codium_codium"),
        ("VSCodium.app/Contents/Resources/app/bin/codium",),
        (r"%LOCALAPPDATA%\Programs\VSCodium\VSCodium.exe", r"%ProgramFiles%\VSCodium\VSCodium.exe"),
    ),
    Program("Kate", "lines", _DASH_LINE, ("kate",), ("org.kde.kate",)),
    Program("KWrite", "lines", _DASH_LINE, ("kwrite",), ("org.kde.kwrite",)),
    Program("gedit", "lines", _PLUS, ("gedit",), ("org.gnome.gedit", "gedit")),
    Program("Pluma", "lines", _PLUS, ("pluma",), ("pluma",)),
    Program("Xed", "lines", _PLUS, (), ("xed", "org.x.editor")),  # on macOS a program of that name is another
    Program("Geany", "lines", _PLUS, ("geany",), ("geany", "org.geany.Geany")),
    Program("GVim", "lines", _PLUS, ("gvim",), ("gvim",)),
    Program("MacVim", "lines", _PLUS, ("mvim",)),
    Program(
        "Emacs",
        "lines",
        _PLUS,
        ("emacs",),
        ("emacs", "org.gnu.emacs"),
        ("Emacs.app/Contents/MacOS/Emacs",),
    ),
    Program(
        "Sublime Text",
        "lines",
        _COLON,
        ("subl", "sublime_text"),
        ("sublime_text", "com.sublimetext.three", "sublime-text_subl"),
        ("Sublime Text.app/Contents/SharedSupport/bin/subl",),
        (r"%ProgramFiles%\Sublime Text\sublime_text.exe",),
    ),
    Program("Zed", "lines", _COLON, ("zed", "zeditor"), ("dev.zed.Zed",), ("Zed.app/Contents/MacOS/cli",)),
    Program(
        "IntelliJ IDEA",
        "lines",
        _DASH_LINE,
        ("idea",),
        ("jetbrains-idea", "com.jetbrains.IntelliJ-IDEA-Community"),
        ("IntelliJ IDEA.app/Contents/MacOS/idea",),
    ),
    Program(
        "PyCharm",
        "lines",
        _DASH_LINE,
        ("pycharm",),
        ("jetbrains-pycharm", "com.jetbrains.PyCharm-Community"),
        ("PyCharm.app/Contents/MacOS/pycharm",),
    ),
    Program(
        "Notepad++",
        "lines",
        ("-n{line}", "{path}"),
        ("notepad-plus-plus",),
        ("notepad-plus-plus_notepad-plus-plus",),
        installed=(r"%ProgramFiles%\Notepad++\notepad++.exe",),
    ),
    Program(
        "BBEdit", "lines", _PLUS, ("bbedit",), bundles=("BBEdit.app/Contents/Helpers/bbedit_tool",)
    ),
)  # fmt: skip
