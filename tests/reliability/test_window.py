"""Promises 35 to 37: typing never stalls, a mistake of ours ends nothing, nor does anything a monkey does."""

from __future__ import annotations

import inspect
import json
import logging
import os
import random
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.client.connection import read_contact
from desktop_app.paths import DataDir
from desktop_app.protocol.messages import AddFolder, to_wire
from desktop_app.settings import WindowState
from desktop_app.ui import app as window_app
from tests.helpers.generated_documents import ChangingFolder
from tests.helpers.live_window import LiveWindow, LoopGaps, Typist, post_key
from tests.helpers.processes import environment
from tests.helpers.recorded_desktop import RecordedDesktop
from tests.reliability.conftest import Figure, Scale
from tests.ui.conftest import SampleLibrary, ScriptedEngine, Stage

TOUR_PAUSE_MS = 15
GAP_P99_MS, GAP_MOST_MS = 50.0, 200.0
MEMORY_GROWTH = 0.05
QUESTIONS = [
    "why was the vote postponed",
    "how do I keep the windows warm",
    "bread with a starter",
    "retry after a failure",
    "itchy eyes in spring",
    "railway down to the fjord",
]


@pytest.fixture
def live(qtbot: QtBot, data_dir: DataDir) -> Iterator[LiveWindow]:
    made = LiveWindow(data_dir)
    yield made
    made.close()


# ---------------------------------------------------------------------- 35: typing while indexing


@pytest.mark.e2e
@pytest.mark.model
def test_typing_never_stalls_and_no_stale_answer_is_shown(
    qtbot: QtBot, live: LiveWindow, folder: Path, tmp_path: Path, scale: Scale, full: bool, figure: Figure
) -> None:
    keys = scale(100, 1000)
    library = ChangingFolder(tmp_path / "library", random.Random(35))
    library.add(scale(200, 5_000))
    live.engine.send(AddFolder(path=to_wire(folder)), lambda reply: None)
    qtbot.keyClicks(live.line, "starter")
    qtbot.waitUntil(lambda: live.view.search.model.rowCount() > 0, timeout=120_000)
    live.engine.send(AddFolder(path=to_wire(library.root)), lambda reply: None)
    live.line.clear()
    live.engine.deliveries.clear()
    gaps, typist = LoopGaps(), Typist(lambda key: QTest.keyClick(live.line, key), live.line.clear, pace_ms=50)
    gaps.start()
    typist.type((QUESTIONS * (1 + keys // sum(map(len, QUESTIONS))))[: max(1, keys // 24)])
    qtbot.waitUntil(lambda: typist.done, timeout=keys * 200 + 60_000)
    gaps.stop()
    stale = [one for one in live.engine.deliveries if one.changed_rows and one.query != one.in_the_box]
    late = [one for one in live.engine.deliveries if one.query != one.in_the_box]
    figure(
        f"{typist.pressed} keys at 20 a second while indexing: gaps p99 {gaps.share(0.99):.0f} ms, "
        f"longest {gaps.share(1.0):.0f} ms; {len(live.engine.deliveries)} answers, {len(late)} came too late "
        f"and {len(stale)} of them were shown"
    )
    assert any(one.changed_rows for one in live.engine.deliveries)
    assert stale == []
    if full:
        assert gaps.share(0.99) <= GAP_P99_MS
        assert gaps.share(1.0) <= GAP_MOST_MS


# ---------------------------------------------------------------------- 36: exceptions and a killed engine


def slots(window: window_app.Window) -> list[tuple[object, str]]:
    """What the window's widgets and the engine call: the public methods of all presenters and views.

    Those that take the place of one of Qt's are left out: PySide holds on to them, and would call what a test
    put there for a while after it has gone.
    """
    view = window.view
    owners = [
        window.search, window.preview, window.folders, window.problems, window.settings, window.status,
        window.presenter, view.search, view.folders, view.settings, view.search.preview, view.banner,
        view.files, window.results.actions, window.results.quick_look, view.search.acting,
    ]  # fmt: skip
    return [
        (owner, name)
        for owner in owners
        for name, found in inspect.getmembers(type(owner), inspect.isfunction)
        if not name.startswith("_") and name in vars(type(owner)) and not hasattr(QWidget, name)
    ]


def make_stage(qtbot: QtBot, theme: window_app.Theme) -> Stage:
    engine, desktop = ScriptedEngine(), RecordedDesktop()
    clock = window_app.QtClock(theme)
    window = window_app.Window(theme, engine, clock, desktop, "/home/me/.local/share/Kindred", lambda: None)
    qtbot.addWidget(window.view, before_close_func=lambda _: clock.stop())
    made = Stage(window, engine, desktop)
    window.restore(WindowState(theme="light"))
    window.view.resize(1280, 800)
    window.view.show()
    made.script_all()
    return made


def tour(qtbot: QtBot, stage: Stage) -> None:
    """What a person does in a minute, with every panel in it; all of it comes from the event loop."""
    view, presenter, library = stage.view, stage.window.presenter, SampleLibrary()
    line, held = view.search.field.line, Qt.KeyboardModifier.ControlModifier
    steps: list[Callable[[], object]] = [
        stage.connect,
        lambda: presenter.on_event(library.folders()),
        lambda: presenter.on_event(library.status()),
        *(partial(post_key, line, Qt.Key(ord(letter.upper())), letter) for letter in "vote"),
        lambda: post_key(line, Qt.Key.Key_Down),
        lambda: post_key(line, Qt.Key.Key_Return),
        lambda: post_key(line, Qt.Key.Key_Y, held=held),
        lambda: post_key(view.search.acting.quick_look.pane.reading, Qt.Key.Key_Down),
        lambda: post_key(view.search.acting.quick_look.pane.reading, Qt.Key.Key_Escape),
        lambda: post_key(line, Qt.Key.Key_Escape),
        *(partial(presenter.show_panel, panel) for panel in ("folders", "settings", "search")),
        lambda: post_key(line, Qt.Key.Key_C, held=held),
        lambda: QApplication.postEvent(view, a_drop()),
        lambda: presenter.on_lost("the engine stopped", 0.5),
        presenter.on_connected,
        lambda: presenter.on_full_screen(True),
        lambda: view.resize(700, 500),
    ]
    for step in steps:
        QTimer.singleShot(0, step)
        qtbot.wait(TOUR_PAUSE_MS)


def a_drop() -> QDropEvent:
    """A folder is dropped on the window."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(tempfile.gettempdir())])
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    event = QDropEvent(QPointF(300, 300), action, data, button, Qt.KeyboardModifier.NoModifier)
    data.setParent(QApplication.instance())  # the event does not own it
    return event


@pytest.mark.qt_no_exception_capture
def test_a_mistake_in_any_slot_is_logged_and_shown_and_the_window_lives(
    qtbot: QtBot,
    qapp: QApplication,
    scale: Scale,
    figure: Figure,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    theme = window_app.Theme(qapp)
    reports = window_app.BugReports()
    reports.install()
    try:
        reached, number = _reached(qtbot, theme, monkeypatch)
        chosen = reached[:: scale(9, 1)]
        for one in chosen:
            assert _survives(qtbot, theme, reports, one, monkeypatch, caplog), one
    finally:
        reports.uninstall()
    figure(
        f"{len(chosen)} of the {len(reached)} slots (of {number}) that a tour reaches failed once: "
        "all logged and shown"
    )
    assert len(reached) > number // 3


def _reached(
    qtbot: QtBot, theme: window_app.Theme, monkeypatch: pytest.MonkeyPatch
) -> tuple[list[tuple[str, str]], int]:
    """The slots that a tour reaches, and how many there are."""
    stage = make_stage(qtbot, theme)
    reached: dict[tuple[str, str], None] = {}
    every = slots(stage.window)
    with monkeypatch.context() as patch:
        for owner, name in every:
            slot, original = (type(owner).__name__, name), getattr(type(owner), name)
            patch.setattr(type(owner), name, _noting(reached, slot, original))
        tour(qtbot, stage)
    stage.view.close()
    return list(reached), len(every)


def _noting(
    reached: dict[tuple[str, str], None], slot: tuple[str, str], original: Callable[..., object]
) -> Callable[..., object]:
    def noting(self: object, *arguments: object, **options: object) -> object:
        reached[slot] = None
        return original(self, *arguments, **options)

    return noting


def _survives(
    qtbot: QtBot,
    theme: window_app.Theme,
    reports: window_app.BugReports,
    slot: tuple[str, str],
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> bool:
    """Whether the tour reached the slot, which fails the first time; the window must live either way."""
    stage = make_stage(qtbot, theme)
    owner = next(owner for owner, name in slots(stage.window) if (type(owner).__name__, name) == slot)
    original, failed = getattr(type(owner), slot[1]), []

    def fail_once(self: object, *arguments: object, **options: object) -> object:
        if not failed:
            failed.append(True)
            raise ZeroDivisionError(f"planted in {slot}")
        return original(self, *arguments, **options)

    caplog.clear()
    shown: list[str] = []
    reports.happened.connect(shown.append)
    with monkeypatch.context() as patch, caplog.at_level(logging.CRITICAL):
        patch.setattr(type(owner), slot[1], fail_once)
        tour(qtbot, stage)
    reports.happened.disconnect(shown.append)
    if failed:
        assert shown == ["ZeroDivisionError"], slot
        assert f"planted in {slot}" in caplog.text
    stage.window.presenter.show_panel("search")
    stage.view.search.field.line.clear()
    qtbot.keyClicks(stage.view.search.field.line, "after")
    qtbot.waitUntil(lambda: stage.window.search.query == "after")
    stage.view.close()
    return bool(failed)


@pytest.mark.e2e
@pytest.mark.model
def test_an_engine_that_is_killed_is_back_and_nothing_is_lost(
    qtbot: QtBot, live: LiveWindow, data_dir: DataDir, folder: Path, scale: Scale, figure: Figure
) -> None:
    live.engine.send(AddFolder(path=to_wire(folder)), lambda reply: None)
    qtbot.keyClicks(live.line, "starter")
    qtbot.waitUntil(lambda: live.view.search.model.rowCount() > 0, timeout=120_000)
    for round_number in range(scale(1, 10)):
        live.engine.deliveries.clear()
        os.kill(read_contact(data_dir).pid, signal.SIGKILL)
        qtbot.waitUntil(lambda: live.view.banner.isVisible(), timeout=30_000)
        assert live.line.text() == "starter"
        qtbot.waitUntil(lambda: not live.view.banner.isVisible(), timeout=60_000)
        qtbot.waitUntil(lambda: bool(live.engine.deliveries), timeout=60_000)
        assert live.view.search.model.rowCount() > 0, round_number
    figure(f"{scale(1, 10)} engines killed under the window: a banner, the next one, the same answers")


# ---------------------------------------------------------------------- 37: a monkey


@pytest.mark.e2e
@pytest.mark.model
def test_a_monkey_breaks_nothing(
    data_dir: DataDir, folder: Path, tmp_path: Path, scale: Scale, full: bool, figure: Figure
) -> None:
    seconds, out = scale(15, 1800), tmp_path / "monkey.json"
    arguments = [data_dir.root, folder, seconds, out]
    done = subprocess.run(
        [sys.executable, "-m", "tests.helpers.monkey", *map(str, arguments)],
        capture_output=True,
        text=True,
        env=environment(data_dir, QT_QPA_PLATFORM="offscreen"),
        cwd=Path(__file__).resolve().parents[2],
        timeout=seconds + 120,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-4000:]
    report = json.loads(out.read_text())
    growth = report["memory_after"] / report["memory_before"] - 1
    figure(
        f"{report['actions']:,} random actions in {seconds} s: {len(report['bugs'])} exceptions, memory "
        f"{report['memory_before'] / 1e6:.0f} → {report['memory_after'] / 1e6:.0f} MB ({growth:+.1%})"
    )
    assert report["bugs"] == []
    assert not report["torch"]
    if full:
        assert growth <= MEMORY_GROWTH
