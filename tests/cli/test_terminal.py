from __future__ import annotations

import io
import json

import pytest

from desktop_app.cli import terminal as terminal_module
from desktop_app.cli.terminal import Terminal, printable


class Screen(io.StringIO):
    """A terminal, as far as anyone asks."""

    def isatty(self) -> bool:
        return True


def test_results_and_notes_go_to_different_streams() -> None:
    out, err = io.StringIO(), io.StringIO()
    terminal = Terminal(out, err, quiet=False)
    terminal.result("found")
    terminal.note("by the way")
    terminal.error("wrong")
    assert (out.getvalue(), err.getvalue()) == ("found\n", "by the way\nwrong\n")


def test_quiet_keeps_errors() -> None:
    err = io.StringIO()
    terminal = Terminal(io.StringIO(), err, quiet=True)
    terminal.note("by the way")
    terminal.progress("1 of 2")
    terminal.error("wrong")
    assert err.getvalue() == "wrong\n"


def test_a_document_is_one_line_of_json_whatever_the_names_hold() -> None:
    out = io.StringIO()
    content = {"path": "/caf\udce9/語", "score": float("nan"), "list": [float("inf"), 1.5]}
    Terminal(out, io.StringIO(), quiet=False).document(content)
    assert out.getvalue() == '{"path": "/caf\\udce9/語", "score": null, "list": [null, 1.5]}\n'
    assert json.loads(out.getvalue())["path"] == content["path"]


def test_progress_rewrites_one_line_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    err = Screen()
    terminal = Terminal(io.StringIO(), err, quiet=False)
    terminal.progress("1 of 2")
    terminal.progress("2 of 2")
    terminal.note("done")
    assert err.getvalue() == "\r\033[K1 of 2\r\033[K2 of 2\r\033[Kdone\n"


def test_progress_is_rare_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [100.0]
    monkeypatch.setattr(terminal_module.time, "monotonic", lambda: now[0])
    err = io.StringIO()
    terminal = Terminal(io.StringIO(), err, quiet=False)
    for _ in range(10):
        terminal.progress(f"at {now[0]:.0f}")
        now[0] += 1
    assert err.getvalue() == "at 100\nat 105\n"


def test_emphasis_is_for_terminals_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert not Terminal(io.StringIO(), io.StringIO(), quiet=False).emphasises
    assert Terminal(Screen(), io.StringIO(), quiet=False).emphasises
    monkeypatch.setenv("NO_COLOR", "1")
    assert not Terminal(Screen(), io.StringIO(), quiet=False).emphasises


def test_a_windowed_build_has_no_streams() -> None:
    terminal = Terminal(None, None, quiet=False)
    terminal.result("x")
    terminal.error("y")
    terminal.flush()


def test_printable() -> None:
    assert printable("a\tb\nc\x1b[31m\x07\u202eevil\x85") == "a b c\ufffd[31m\ufffd\ufffdevil\ufffd"
