"""Which program opens a file, and at which place."""

from __future__ import annotations

import pytest

from desktop_app.presenters.banners import Notices
from desktop_app.presenters.results.commands import NOWHERE, Place
from desktop_app.presenters.window import FileActions
from desktop_app.protocol.messages import Folder
from tests.helpers.recorded_desktop import RecordedDesktop, installed

PDF = b"/home/me/a.pdf"


@pytest.fixture
def desktop() -> RecordedDesktop:
    return RecordedDesktop()


@pytest.fixture
def files(desktop, view) -> FileActions:
    return FileActions(desktop, Notices(view))


def test_the_systems_program_opens_a_file_without_a_place(files, desktop):
    desktop.default = installed("Okular")
    files.open(PDF)
    assert (desktop.opened, desktop.started) == ([PDF], [])


def test_the_systems_program_is_told_the_place_where_it_is_a_known_one(files, desktop):
    desktop.default = installed("Okular")
    files.open(PDF, Place(page=3))
    assert (desktop.opened, desktop.started) == ([], [["/usr/bin/okular", "--page", "3", "/home/me/a.pdf"]])


def test_a_default_that_cannot_show_the_place_opens_the_file_as_always(files, desktop):
    desktop.default = installed("Okular")
    files.open(b"/home/me/a.txt", Place(line=3))
    desktop.default = None
    files.open(PDF, Place(page=3))
    assert (desktop.opened, desktop.started) == ([b"/home/me/a.txt", PDF], [])


def test_a_command_of_the_persons_own_goes_first(files, desktop):
    desktop.default = installed("Okular")
    files.opener.commands = {"pdf": "mine {path} {page}"}
    files.open(b"/home/me/A.PDF", Place(page=3))
    files.open(PDF, NOWHERE)
    assert desktop.started == [
        ["/usr/bin/mine", "/home/me/A.PDF", "3"],
        ["/usr/bin/mine", "/home/me/a.pdf", "1"],
    ]


def test_a_command_whose_program_is_gone_is_said_in_a_banner(files, desktop, view):
    files.opener.commands = {"pdf": "no-viewer {path}"}
    files.open(PDF, NOWHERE)
    assert "“no-viewer” is not there" in view.shown["show_banner"].text
    assert (desktop.opened, desktop.started) == ([], [])


def test_a_program_that_ends_at_once_is_said_in_a_banner(files, desktop, view):
    files.open_with(installed("Okular"), PDF, Place(page=3))
    desktop.failures[0]("“okular” ended at once with an error (1).")
    assert view.shown["show_banner"].text == "“okular” ended at once with an error (1)."


def test_an_offline_drive_explains_why_nothing_opens(files, desktop, view, samples):
    root: Folder = samples.folder("/home/me", state="offline")
    files.on_folders([root])
    files.opener.commands = {"pdf": "no-viewer {path}"}
    files.open(PDF, NOWHERE)
    assert "which is not connected" in view.shown["show_banner"].text


def test_several_paths_are_copied_one_a_line(files, desktop):
    files.copy_paths([b"/a", b"/b\xff"])
    assert desktop.copied == ["/a\n/b?"]
