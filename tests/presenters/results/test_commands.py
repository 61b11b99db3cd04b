"""Commands that open a file: what a person may write, and what becomes of it."""

from __future__ import annotations

import os
import re

import pytest

from desktop_app.presenters.results.commands import NOWHERE, Command, Place, as_text, ending_of, file_url
from desktop_app.presenters.results.programs import KNOWN_PROGRAMS
from desktop_app.protocol.errors import EnvironmentProblem
from tests.helpers.recorded_desktop import installed

posix = pytest.mark.skipif(os.name == "nt", reason="paths as POSIX has them")
MINUTES = b"/home/me/Minutes 2024-03.pdf"


def test_placeholders_are_filled_where_they_stand():
    command = Command.parse("viewer --page={page} --find {query} {path}")
    filled = command.filled(MINUTES, Place(page=3, query="outer quay"))
    assert filled == ["viewer", "--page=3", "--find", "outer quay", MINUTES.decode()]


def test_an_unknown_page_or_line_is_the_first():
    assert Command.parse("e +{line} {path}").filled(b"/a.py", NOWHERE) == ["e", "+1", "/a.py"]


def test_a_value_is_filled_in_once_and_never_looked_into():
    filled = Command.parse("e {path} {query}").filled(b"/{query}.txt", Place(query="{path}"))
    assert filled == ["e", "/{query}.txt", "{path}"]


def test_no_query_becomes_an_option_or_an_empty_argument():
    command = Command.parse("e {query} --find={query} {path}")
    assert command.filled(b"/a", Place(query="--exec=rm")) == ["e", "exec=rm", "--find=--exec=rm", "/a"]
    assert command.filled(b"/a", NOWHERE) == ["e", "--find=", "/a"]


def test_a_query_with_a_nul_can_be_handed_over():
    assert Command.parse("e {query} {path}").filled(b"/a", Place(query="a\0b")) == ["e", "ab", "/a"]


@posix
def test_a_name_that_is_no_utf8_survives():
    path = b"/home/me/\xff-- .txt"
    assert os.fsencode(Command.parse("e {path}").filled(path, NOWHERE)[1]) == path
    assert Command.parse("e {url}").filled(path, NOWHERE)[1] == "file:///home/me/%FF--%20.txt"


def test_quotation_marks_keep_words_together():
    assert Command.parse('"my viewer" "-p {page}" {path}').words == ("my viewer", "-p {page}", "{path}")


def test_on_windows_a_backslash_belongs_to_the_path():
    text = r'"C:\Program Files\Viewer\v.exe" -n{line} {path}'
    assert Command.parse(text, windows=True).words[0] == r"C:\Program Files\Viewer\v.exe"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "Write a program"),
        ("evince", "add {path}"),
        ("evince {file}", "{file} is not known here"),
        ('evince "{path}', "never closed"),
        ("{path} --open", "must be a program"),
    ],
)
def test_what_is_wrong_is_said(text, said):
    with pytest.raises(EnvironmentProblem, match=re.escape(said)):
        Command.parse(text)


@pytest.mark.parametrize("program", KNOWN_PROGRAMS, ids=lambda program: program.name)
def test_every_known_program_is_a_command_that_a_person_could_have_written(program):
    words = ("/opt/a program", *program.arguments)
    assert Command.parse(as_text(words), windows=False).words == words
    known = "{page}" if program.goes == "pages" else "{line}"
    assert any(known in word for word in program.arguments)
    assert program.executables or program.entries or program.bundles or program.installed


@pytest.mark.parametrize(
    ("name", "path", "place", "words"),
    [
        ("Document Viewer", MINUTES, Place(page=12), ["--page-index=12", MINUTES.decode()]),
        ("Okular", MINUTES, Place(page=12), ["--page", "12", MINUTES.decode()]),
        ("Firefox", MINUTES, Place(page=12), ["file:///home/me/Minutes%202024-03.pdf#page=12"]),
        ("Visual Studio Code", b"/a b.py", Place(line=7), ["--goto", "/a b.py:7"]),
        ("Kate", b"/a b.py", Place(line=7), ["--line", "7", "/a b.py"]),
        ("GVim", b"/a b.py", Place(line=7), ["+7", "/a b.py"]),
    ],
)
def test_what_known_programs_are_told(name, path, place, words):
    program = installed(name)
    assert program.suits(path, place)
    assert program.command.filled(path, place)[1:] == words


def test_a_viewer_of_pages_is_not_offered_for_lines_nor_an_editor_for_pages():
    viewer, editor = installed("Okular"), installed("Kate")
    assert not viewer.suits(b"/a.py", Place(line=7))
    assert not editor.suits(MINUTES, Place(page=3))
    assert viewer.suits(MINUTES, NOWHERE)  # known by its name only
    assert not editor.suits(b"/a.docx", NOWHERE)


def test_places_in_words():
    assert [Place(page=1200).words, Place(line=7).words, NOWHERE.words] == ["page 1,200", "line 7", ""]


def test_endings():
    assert [ending_of(b"/a/B.PDF"), ending_of(b"/a.b/c"), ending_of(b"/.bashrc")] == ["pdf", "", ""]


@posix
def test_a_url_leads_to_the_file_whatever_its_name():
    assert file_url("/a/ä #1?.pdf".encode()) == "file:///a/%C3%A4%20%231%3F.pdf"
