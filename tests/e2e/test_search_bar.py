"""The bar on a real screen: a key or a command brings it up, keys are typed, Enter opens the right file."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop_app.paths import DataDir
from tests.helpers.processes import end_all, environment, kindred
from tests.helpers.real_engine import Engine
from tests.helpers.waiting import wait_for
from tests.helpers.x_display import XDisplay, needs_x

pytestmark = [pytest.mark.e2e, pytest.mark.model, pytest.mark.x11, needs_x]

BAR, WINDOW = "Kindred search", "Kindred"
HOTKEY = "ctrl+alt+space"


@pytest.fixture(scope="module")
def display() -> Iterator[XDisplay]:
    made = XDisplay()
    yield made
    made.close()


class Desk:
    """A person's desktop: a library, a display, and an opener that only writes down what it is given."""

    def __init__(self, display: XDisplay, data_dir: DataDir, folder: Path, place: Path) -> None:
        self.display, self.data_dir, self.folder = display, data_dir, folder
        self._opened = place / "opened"
        opener = place / "bin" / "xdg-open"
        opener.parent.mkdir()
        opener.write_text(f'#!/bin/sh\nprintf "%s\\n" "$1" >> "{self._opened}"\n')
        opener.chmod(0o755)
        path = os.pathsep.join((str(opener.parent), os.environ["PATH"]))
        screen = {name: display.environment[name] for name in ("DISPLAY", "QT_QPA_PLATFORM")}
        self._environment = environment(data_dir, **screen, PATH=path)

    def start(self, *arguments: str | Path) -> subprocess.Popen[bytes]:
        return subprocess.Popen(kindred(*arguments), env=self._environment)

    def run(self, *arguments: str | Path) -> None:
        assert self.start(*arguments).wait(60) == 0

    def opened(self) -> list[str]:
        return self._opened.read_text().splitlines() if self._opened.exists() else []

    def file(self, name: str) -> str:
        return (self.folder / name).as_uri()


@pytest.fixture
def desk(display: XDisplay, data_dir: DataDir, folder: Path, tmp_path: Path) -> Iterator[Desk]:
    yield Desk(display, data_dir, folder, tmp_path)
    end_all(data_dir)


@pytest.fixture
def read(data_dir: DataDir, folder: Path) -> Iterator[None]:
    """The sample documents are in the library."""
    engine = Engine(data_dir)
    engine.add(folder)
    engine.wait_idle()
    yield
    engine.close()


def find_and_open(desk: Desk, bring_up: Callable[[], object], question: str) -> None:
    bring_up()
    desk.display.wait_shown(BAR)
    wait_for(lambda: desk.display.focused() == BAR, 20)
    desk.display.type(question)
    desk.display.press("Return")  # opens once the answer to all that was typed is here


@pytest.mark.usefixtures("read")
def test_by_key_and_by_command_from_any_window(desk: Desk) -> None:
    program = desk.start()
    display = desk.display
    display.wait_shown(WINDOW)
    wait_for(desk.data_dir.window_contact.exists, 30)
    find_and_open(desk, lambda: display.press(HOTKEY), "too few people came so nothing was decided")
    wait_for(lambda: desk.opened() == [desk.file("Council/Minutes March.md")], 60)
    display.wait_shown(BAR, False)  # it goes once it has done its work
    find_and_open(desk, lambda: desk.run("--toggle"), "itchy eyes in spring")
    wait_for(lambda: desk.opened()[1:] == [desk.file("Health/allergy.html")], 60)
    desk.run("--toggle")
    display.wait_shown(BAR)
    display.picture("bar-on-screen")
    display.press(HOTKEY)  # one of the ways up is a way down for the other
    display.wait_shown(BAR, False)
    program.send_signal(signal.SIGTERM)
    assert program.wait(30) == 0


@pytest.mark.usefixtures("read")
def test_without_a_window_only_the_bar_comes_and_tab_brings_the_window(desk: Desk) -> None:
    display = desk.display
    desk.run("--toggle")
    display.wait_shown(BAR)
    assert not display.shows(WINDOW)
    wait_for(lambda: display.focused() == BAR, 20)
    display.type("sash windows")
    display.press("Tab")
    display.wait_shown(WINDOW)
    display.wait_shown(BAR, False)
    wait_for(lambda: display.focused() == WINDOW, 20)
    display.press("ctrl+q")
    display.wait_shown(WINDOW, False)
    wait_for(lambda: not desk.data_dir.window_contact.exists(), 30)
    desk.run("--toggle")  # and again, from nothing
    display.wait_shown(BAR)
    display.press("Escape")
    display.wait_shown(BAR, False)


def test_a_second_start_hands_over_and_ends(desk: Desk, tmp_path: Path) -> None:
    more = tmp_path / "more"
    more.mkdir()
    (more / "beehive.txt").write_text("The spare key hangs behind the beehive.")
    both = [desk.start(desk.folder), desk.start(more)]  # at once: either may be the first
    wait_for(lambda: [process.poll() for process in both].count(0) == 1, 60)
    engine = Engine(desk.data_dir)
    for name in ("beehive.txt", "bread.txt"):
        wait_for(lambda name=name: name in engine.names(f"name:{name}", mode="lexical"), 60)
    engine.close()
    (window,) = (process for process in both if process.poll() is None)
    window.send_signal(signal.SIGTERM)
    assert window.wait(30) == 0
