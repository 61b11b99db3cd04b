"""How the program is there when its window is not: key, tray icon, going on, starting with the session."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

import msgspec

from desktop_app.presenters.banners import Banner, Notices
from desktop_app.presenters.language import translate
from desktop_app.protocol.errors import EnvironmentProblem
from desktop_app.settings import USUAL_HOTKEY, WindowState

NEEDED_MODIFIERS = frozenset({"Ctrl", "Alt", "Meta"})


class Hotkey(Protocol):
    """Listens for one key, wherever the focus is."""

    @property
    def possible(self) -> bool:
        """Whether programs may do that here."""
        ...

    def listen(self, keys: str) -> None:
        """Listen for these keys from now on ("": none). Raises EnvironmentProblem where they are taken."""
        ...

    def close(self) -> None:
        """Listen no more."""
        ...


class LoginStart(Protocol):
    """Whether Kindred starts with the session."""

    def is_on(self) -> bool:
        """What holds now."""
        ...

    def set(self, on: bool) -> None:
        """Switch it on or off. Raises OSError where the system does not let us."""
        ...


@dataclass(frozen=True)
class Steps:
    """What to do in one desktop's settings, and the text to put there."""

    desktop: str
    text: str
    copied: str


@dataclass(frozen=True)
class ProgramState:
    """Everything the card "Search bar" shows."""

    hotkey: str = USUAL_HOTKEY  # "" while it is switched off
    hotkey_possible: bool = True
    hotkey_problem: str = ""
    toggle_command: str = ""
    steps: tuple[Steps, ...] = ()  # where the key must be set in the desktop's own settings
    tray: bool = True
    tray_possible: bool = True
    keep_running: bool = False
    login: bool = False
    login_problem: str = ""


class ProgramSettingsView(Protocol):
    """The card "Search bar" of the settings."""

    def show_program(self, state: ProgramState) -> None:
        """Make the screen equal to `state`."""
        ...


@dataclass(frozen=True)
class System:
    """What the system lets a program do, and how it is called there."""

    hotkey: Hotkey
    login: LoginStart
    tray_possible: bool
    toggle_command: str
    desktop: str = ""  # XDG_CURRENT_DESKTOP


class ProgramSettingsPresenter:
    """Owns these choices. Every change takes effect at once; `on_change` hears of it."""

    def __init__(
        self,
        system: System,
        view: ProgramSettingsView,
        notices: Notices,
        go_to_settings: Callable[[], None],
        copy: Callable[[str], None],
        on_change: Callable[[ProgramState], None] = lambda state: None,
    ) -> None:
        self._system, self._view, self._notices = system, view, notices
        self._go_to_settings, self._on_change = go_to_settings, on_change
        self.copy = copy
        self._state = WindowState()
        self._before = USUAL_HOTKEY  # what switching the key on brings back
        self._hotkey_problem = self._login_problem = ""

    # ------------------------------------------------------------ the session

    def restore(self, state: WindowState) -> None:
        """Take up the choices of the last session, and listen."""
        self._state = state
        self._before = state.hotkey or USUAL_HOTKEY
        self._listen()
        if self._hotkey_problem:
            label = translate("hotkey", "Choose other keys")
            banner = Banner("hotkey", "caution", self._hotkey_problem, label, self._to_settings)
            self._notices.show(banner)
        self._show()

    def session(self, state: WindowState) -> WindowState:
        """`state` with these choices in it."""
        mine = self._state
        return msgspec.structs.replace(
            state,
            hotkey=mine.hotkey,
            tray=mine.tray,
            keep_running=mine.keep_running,
            told_running=mine.told_running,
        )

    # ------------------------------------------------------------ what the person does

    def choose_hotkey(self, keys: str) -> None:
        """Other keys, as Qt writes them ("Ctrl+Alt+Space")."""
        if not works_everywhere(keys):
            said = translate("hotkey", "{keys} is typed in other programs too: add Ctrl, Alt or Meta to it.")
            self._listen()
            self._hotkey_problem = said.format(keys=keys)
        else:
            self._before = keys
            self._change(hotkey=keys)
            self._listen()
        self._show()

    def switch_hotkey(self, on: bool) -> None:
        """Listen, or do not."""
        self._change(hotkey=self._before if on else "")
        self._listen()
        self._show()

    def pause_hotkey(self) -> None:
        """Other keys are about to be pressed: the present ones must not bring up the bar meanwhile."""
        self._system.hotkey.listen("")

    def resume_hotkey(self) -> None:
        """They were not pressed after all."""
        self._listen()
        self._show()

    def set_tray(self, on: bool) -> None:
        """Show the tray icon, or do not."""
        self._change(tray=on)
        self._show()

    def set_keep_running(self, on: bool) -> None:
        """Whether the program goes on when its window is closed."""
        self._change(keep_running=on, told_running=False)
        self._show()

    def set_login(self, on: bool) -> None:
        """Whether the program starts with the session."""
        self._login_problem = ""
        try:
            self._system.login.set(on)
        except OSError as error:
            said = translate("program", "The system did not let Kindred change that ({reason}).")
            self._login_problem = said.format(reason=error.strerror or error)
        self._show()

    # ------------------------------------------------------------ the window

    @property
    def state(self) -> ProgramState:
        """What holds now."""
        system = self._system
        by_hand = not system.hotkey.possible
        return ProgramState(
            hotkey=self._state.hotkey,
            hotkey_possible=system.hotkey.possible,
            hotkey_problem=self._hotkey_problem,
            toggle_command=system.toggle_command,
            steps=steps(system.toggle_command, system.desktop, self._before) if by_hand else (),
            tray=self._state.tray,
            tray_possible=system.tray_possible,
            keep_running=self._state.keep_running,
            login=system.login.is_on(),
            login_problem=self._login_problem,
        )

    def on_window_closed(self) -> None:
        """The window was closed and the program goes on: the window says so once, when it is back."""
        if not self._state.told_running:
            self._change(told_running=True)
            text = translate(
                "program",
                "Kindred went on while its window was closed, ready for the search bar. Ctrl+Q quits it.",
            )
            label = translate("program", "Change that")
            self._notices.show(Banner("running", "info", text, label, self._to_settings))

    # ------------------------------------------------------------ inside

    def _to_settings(self) -> None:
        for topic in ("hotkey", "running"):
            self._notices.dismiss(topic)
        self._go_to_settings()

    def _change(self, **fields: object) -> None:
        self._state = msgspec.structs.replace(self._state, **fields)

    def _listen(self) -> None:
        self._hotkey_problem = ""
        try:
            self._system.hotkey.listen(self._state.hotkey)
        except EnvironmentProblem as problem:
            self._hotkey_problem = str(problem)
        except OSError:
            self._hotkey_problem = translate("hotkey", "The display does not answer: no key is listened for.")
        if not self._hotkey_problem:
            self._notices.dismiss("hotkey")

    def _show(self) -> None:
        state = self.state
        self._view.show_program(state)
        self._on_change(state)


def works_everywhere(keys: str) -> bool:
    """Whether keys take nothing away that is typed in other programs: a modifier, or a function key."""
    held, _, key = keys.rpartition("+")  # of "Ctrl++" the key is empty, which does no harm
    return bool(NEEDED_MODIFIERS.intersection(held.split("+"))) or (key[:1] == "F" and key[1:].isdigit())


def steps(command: str, desktop: str, keys: str) -> tuple[Steps, ...]:
    """How `kindred --toggle` is bound to a key in the desktops that keep keys to themselves; ours first."""
    sway = f"bindsym {_sway_keys(keys)} exec {command}"
    every = (
        Steps(
            "GNOME",
            translate(
                "hotkey",
                "Settings → Keyboard → View and Customize Shortcuts → Custom Shortcuts → Add Shortcut. "
                "Name: Kindred. Command: the one below. Then Set Shortcut, and press the keys.",
            ),
            command,
        ),
        Steps(
            "KDE",
            translate(
                "hotkey",
                "System Settings → Keyboard → Shortcuts → Add New → Command or Script. Enter the command "
                "below, choose Add, then Add custom shortcut, and press the keys.",
            ),
            command,
        ),
        Steps(
            "sway",
            translate(
                "hotkey", "Add this line to ~/.config/sway/config, then run swaymsg reload in a terminal."
            ),
            sway,
        ),
    )
    here = desktop.casefold().split(":")
    return tuple(sorted(every, key=lambda one: one.desktop.casefold() not in here))


def _sway_keys(keys: str) -> str:
    """Keys as sway writes them: "Ctrl+Mod1+space"."""
    names = {
        "Alt": "Mod1",
        "Meta": "Mod4",
        "Space": "space",
        "Esc": "Escape",
        "PgUp": "Prior",
        "PgDown": "Next",
    }
    return "+".join(names.get(part, part.lower() if len(part) == 1 else part) for part in keys.split("+"))
