"""Commands of the person's own: writing, trying, keeping them."""

from __future__ import annotations

import pytest

from desktop_app.presenters.results.open_with import OpenWithPresenter
from desktop_app.presenters.results.opening import Opener
from desktop_app.protocol.messages import CollectResults, Failed
from tests.helpers.recorded_desktop import RecordedDesktop, installed


@pytest.fixture
def desktop() -> RecordedDesktop:
    made = RecordedDesktop()
    made.installed = [installed("Okular"), installed("Kate")]
    return made


@pytest.fixture
def opener(desktop) -> Opener:
    return Opener(desktop)


@pytest.fixture
def card(engine, desktop, opener, view) -> OpenWithPresenter:
    return OpenWithPresenter(engine, desktop, opener, view)


def shown(view):
    return view.shown["show_open_with"]


def test_a_command_is_written_and_in_force_at_once(card, opener, view):
    card.type_ending(" *.PDF")
    card.type_command("mine {path} {page} ")
    assert (shown(view).effect, shown(view).can_add) == ("Opens .pdf files with /usr/bin/mine.", True)
    card.add()
    assert dict(opener.commands) == dict(card.commands) == {"pdf": "mine {path} {page}"}
    assert (shown(view).ending, shown(view).command, len(shown(view).rows)) == ("", "", 1)
    card.remove("pdf")
    assert (dict(opener.commands), shown(view).rows) == ({}, ())


@pytest.mark.parametrize(
    ("ending", "command", "said"),
    [
        ("pdf", "no-viewer {path}", "“no-viewer” is not there"),
        ("pdf", "viewer", "add {path}"),
        ("a/b", "viewer {path}", ""),
        ("", "viewer {path}", ""),
    ],
)
def test_what_would_not_work_cannot_be_added(card, view, ending, command, said):
    card.type_ending(ending)
    card.type_command(command)
    card.add()
    assert (dict(card.commands), shown(view).can_add) == ({}, False)
    assert said in shown(view).problem


def test_the_last_session_comes_back_with_what_is_wrong_by_now(card, opener, view):
    card.restore({"md": "no-editor {path}", "py": "code {path}"})
    assert [(row.ending, bool(row.problem)) for row in shown(view).rows] == [("md", True), ("py", False)]
    assert "md" in opener.commands


def test_known_programs_are_offered_by_what_the_type_needs(card, view):
    card.begin("pdf")
    assert shown(view).command == "/usr/bin/okular --page {page} {path}"
    assert [name for name, _ in card.suggestions()] == ["Okular"]
    card.begin("py")
    assert shown(view).command == "/usr/bin/kate --line {line} {path}"


def test_what_is_set_is_what_is_changed(card, view):
    card.restore({"pdf": "mine {path}"})
    card.begin(".pdf")
    assert (shown(view).ending, shown(view).command) == ("pdf", "mine {path}")


def test_a_try_opens_a_file_of_the_library(card, engine, desktop, view, samples):
    card.begin("pdf")
    card.try_draft()
    assert engine.asked(CollectResults)[0].search.query == "ext:pdf"
    hit = samples.hit("/home/me/a.pdf", passages=[samples.passage("x", page=1)])
    engine.reply(CollectResults, samples.results("ext:pdf", hit))
    assert desktop.started == [["/usr/bin/okular", "--page", "1", "/home/me/a.pdf"]]
    assert (shown(view).tried, shown(view).tone) == ("Started with “a.pdf”.", "good")
    desktop.failures[0]("“okular” ended at once with an error (1).")
    assert (shown(view).tried, shown(view).tone) == ("“okular” ended at once with an error (1).", "bad")


def test_a_try_without_such_a_file_says_so(card, engine, desktop, view, samples):
    card.try_out("pdf", "okular {path}")
    engine.reply(CollectResults, samples.results("ext:pdf"))
    assert "No .pdf file is in the library" in shown(view).tried
    card.try_out("pdf", "okular {path}")
    engine.reply(CollectResults, Failed(reason="the engine stopped"))
    assert (shown(view).tried, desktop.started) == ("The engine stopped.", [])


def test_a_try_that_cannot_work_asks_nothing(card, engine, view):
    card.try_out("pdf", "no-viewer {path}")
    assert (engine.asked(CollectResults), shown(view).tone) == ([], "bad")


def test_only_the_last_try_counts(card, engine, desktop, samples):
    card.try_out("pdf", "okular {path}")
    card.try_out("md", "kate {path}")
    engine.reply(CollectResults, samples.results("ext:pdf", samples.hit("/a.pdf")), nth=0)
    assert desktop.started == []
