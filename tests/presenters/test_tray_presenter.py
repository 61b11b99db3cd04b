"""What the tray icon says and offers."""

from __future__ import annotations

from desktop_app.presenters.tray import TrayPresenter, TrayState
from tests.helpers.fake_engine import status


def made(view) -> tuple[TrayPresenter, list[bool]]:
    asked: list[bool] = []
    return TrayPresenter(view, asked.append), asked


def state(view) -> TrayState:
    return view.shown["show_tray"]


def test_it_says_what_the_engine_does(view):
    tray, _ = made(view)
    tray.on_choice(True, "Ctrl+Alt+Space")
    assert (state(view).shown, state(view).hotkey) == (True, "Ctrl+Alt+Space")
    assert state(view).doing == "Starting the engine"
    tray.on_link("connected")
    tray.on_event(status())
    assert state(view).doing == "Up to date"
    tray.on_link("lost")
    assert state(view).doing.startswith("The engine stopped")


def test_pause_becomes_resume_once_all_is_paused(view, samples):
    tray, asked = made(view)
    tray.on_link("connected")
    assert not state(view).can_pause  # there is nothing to pause
    tray.on_folders((samples.folder("/a"), samples.folder("/b", state="paused")))
    assert (state(view).can_pause, state(view).paused) == (True, False)
    tray.pause_or_resume()
    tray.on_folders((samples.folder("/a", state="paused"), samples.folder("/b", state="paused")))
    tray.pause_or_resume()
    assert asked == [True, False]
    tray.on_link("lost")
    assert not state(view).can_pause


def test_what_is_the_same_is_not_drawn_again(view):
    tray, _ = made(view)
    tray.on_choice(True, "")
    drawn = len(view.calls)
    tray.on_event(status(files=4))
    tray.on_event(status(files=5))
    assert len(view.calls) == drawn
