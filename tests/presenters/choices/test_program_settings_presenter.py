"""Key, tray icon, going on, starting with the session: what the choices do and what is said of them."""

from __future__ import annotations

import pytest

from desktop_app.presenters.choices.program_settings import (
    ProgramSettingsPresenter,
    ProgramState,
    System,
    steps,
    works_everywhere,
)
from desktop_app.protocol.errors import EnvironmentProblem
from desktop_app.settings import USUAL_HOTKEY, WindowState


class Keys:
    """A keyboard on which some keys are another program's."""

    def __init__(self, possible: bool = True) -> None:
        self.possible = possible
        self.heard: list[str] = []
        self.taken: set[str] = set()

    def listen(self, keys: str) -> None:
        self.heard.append(keys)
        if keys in self.taken:
            raise EnvironmentProblem(f"{keys} is taken")

    def close(self) -> None:
        return None


class Session:
    """A desktop's list of what starts with it."""

    def __init__(self) -> None:
        self.on = False
        self.problem: OSError | None = None

    def is_on(self) -> bool:
        return self.on

    def set(self, on: bool) -> None:
        if self.problem:
            raise self.problem
        self.on = on


@pytest.fixture
def keys() -> Keys:
    return Keys()


@pytest.fixture
def session() -> Session:
    return Session()


@pytest.fixture
def made(keys, session, view, notices):
    system = System(keys, session, True, "kindred --toggle")
    return ProgramSettingsPresenter(
        system, view, notices, lambda: view.go_to_settings("bar"), view.copied, view.changed
    )


def state(view) -> ProgramState:
    return view.shown["show_program"]


def test_it_listens_from_the_start(made, keys, view):
    made.restore(WindowState(hotkey="Meta+K"))
    assert keys.heard == ["Meta+K"]
    assert state(view).hotkey == "Meta+K"
    assert view.shown["changed"] == state(view)


def test_keys_that_are_taken_are_a_banner_at_the_start_and_words_in_the_settings(made, keys, view, notices):
    keys.taken = {USUAL_HOTKEY}
    made.restore(WindowState())
    assert notices.banners[-1].text == f"{USUAL_HOTKEY} is taken"
    assert state(view).hotkey_problem == f"{USUAL_HOTKEY} is taken"
    notices.banners[-1].action()
    assert view.shown["go_to_settings"] == "bar"
    made.choose_hotkey("Ctrl+F12")
    assert state(view).hotkey_problem == ""
    assert "hotkey" in notices.dismissed
    assert made.session(WindowState()).hotkey == "Ctrl+F12"


def test_keys_that_are_typed_elsewhere_are_refused(made, keys, view):
    made.restore(WindowState())
    made.pause_hotkey()
    made.choose_hotkey("Shift+K")
    assert "Shift+K is typed in other programs too" in state(view).hotkey_problem
    assert keys.heard[-1] == USUAL_HOTKEY  # as before
    assert made.session(WindowState()).hotkey == USUAL_HOTKEY


@pytest.mark.parametrize(
    ("pressed", "good"),
    [
        ("Ctrl+Alt+Space", True),
        ("Meta+K", True),
        ("F9", True),
        ("Shift+F9", True),
        ("Ctrl++", True),
        ("K", False),
        ("Shift+K", False),
        ("Space", False),
        ("Shift++", False),
        ("F", False),
    ],
)
def test_what_may_work_everywhere(pressed: str, good: bool):
    assert works_everywhere(pressed) == good


def test_switched_off_and_on_again_the_same_keys_hold(made, keys, view):
    made.restore(WindowState(hotkey="Meta+K"))
    made.switch_hotkey(False)
    assert (keys.heard[-1], state(view).hotkey) == ("", "")
    assert made.session(WindowState()).hotkey == ""
    made.switch_hotkey(True)
    assert (keys.heard[-1], state(view).hotkey) == ("Meta+K", "Meta+K")


def test_while_keys_are_chosen_the_present_ones_rest(made, keys):
    made.restore(WindowState())
    made.pause_hotkey()
    assert keys.heard[-1] == ""
    made.resume_hotkey()
    assert keys.heard[-1] == USUAL_HOTKEY


def test_starting_with_the_session_is_what_the_system_says(made, session, view):
    session.on = True  # switched on in the desktop's own settings
    made.restore(WindowState())
    assert state(view).login
    session.problem = PermissionError(13, "Permission denied")
    made.set_login(False)
    assert state(view).login
    assert "Permission denied" in state(view).login_problem
    session.problem = None
    made.set_login(False)
    assert (state(view).login, state(view).login_problem) == (False, "")


def test_going_on_without_a_window_is_said_once(made, notices):
    made.restore(WindowState(keep_running=True))
    made.on_window_closed()
    assert "Ctrl+Q quits" in notices.banners[-1].text
    made.on_window_closed()
    assert len(notices.banners) == 1
    kept = made.session(WindowState(query="vote"))
    assert (kept.told_running, kept.keep_running, kept.query) == (True, True, "vote")


def test_choices_come_back(made, view):
    made.restore(WindowState())
    made.set_tray(False)
    made.set_keep_running(True)
    kept = made.session(WindowState())
    assert (kept.tray, kept.keep_running) == (False, True)
    assert (state(view).tray, state(view).keep_running) == (False, True)


class TestWhereTheDesktopKeepsItsKeys:
    def test_steps_are_shown_for_the_present_desktop_first(self, session, view, notices):
        system = System(Keys(possible=False), session, True, "kindred --toggle", "ubuntu:KDE")
        made = ProgramSettingsPresenter(system, view, notices, lambda: None, view.copied)
        made.restore(WindowState())
        assert [one.desktop for one in state(view).steps] == ["KDE", "GNOME", "sway"]
        assert all("kindred --toggle" in one.copied for one in state(view).steps)

    @pytest.mark.parametrize(
        ("keys", "line"),
        [
            ("Ctrl+Alt+Space", "bindsym Ctrl+Mod1+space exec /opt/kindred --toggle"),
            ("Meta+K", "bindsym Mod4+k exec /opt/kindred --toggle"),
            ("Ctrl+F12", "bindsym Ctrl+F12 exec /opt/kindred --toggle"),
        ],
    )
    def test_sway_gets_its_line(self, keys: str, line: str):
        assert steps("/opt/kindred --toggle", "sway", keys)[0].copied == line
