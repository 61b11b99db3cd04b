"""How long `kindred --toggle` takes, from the start of its process until the bar is on the screen.

On an X server of its own (Xvfb, openbox), with the program as it is installed and an empty library. Beside
it, in turns, an interpreter that does nothing: what no Python program can be quicker than.

    python tests/benchmarks/bench_toggle.py [--count 40]
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from desktop_app.paths import DataDir
from desktop_app.ui.x11 import XConnection
from tests.helpers.processes import end_all, environment
from tests.helpers.waiting import wait_for
from tests.helpers.x_display import XDisplay, missing

BAR = "Kindred search"
TIMEOUT_S = 5.0


class Screen:
    """Says whether the bar is among the windows that the window manager shows."""

    def __init__(self, display: XDisplay) -> None:
        self._x = XConnection(display.name)
        self._list = self._x.atom(b"_NET_CLIENT_LIST")
        shown = subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--name", f"^{BAR}$"],
            env=display.environment, capture_output=True, text=True, check=True,
        )  # fmt: skip
        self._bar = int(shown.stdout.split()[0])

    def wait(self, shown: bool) -> None:
        """Look every half millisecond."""
        deadline = time.perf_counter() + TIMEOUT_S
        while (self._bar in self._x.values(self._x.roots[0], self._list)) != shown:
            assert time.perf_counter() < deadline, "the bar did not follow"
            time.sleep(0.0005)


def measure(command: list[str], variables: dict[str, str], screen: Screen, shown: bool) -> float:
    """Milliseconds until the bar is there, or gone."""
    started = time.perf_counter()
    process = subprocess.Popen(command, env=variables)
    screen.wait(shown)
    took_ms = (time.perf_counter() - started) * 1000
    assert process.wait(TIMEOUT_S) == 0
    return took_ms


def interpreter_ms(variables: dict[str, str]) -> float:
    """Milliseconds that an interpreter takes to start and end."""
    started = time.perf_counter()
    subprocess.run([sys.executable, "-c", "pass"], env=variables, check=True)
    return (time.perf_counter() - started) * 1000


def quantiles(values: list[float]) -> str:
    """Median, 95th percentile and the largest."""
    ordered = sorted(values)
    p95 = ordered[min(len(ordered) - 1, round(0.95 * len(ordered)))]
    return f"median {ordered[len(ordered) // 2]:.0f} ms, p95 {p95:.0f} ms, most {ordered[-1]:.0f} ms"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=40)
    count = parser.parse_args().count
    if missing:
        sys.exit(f"not installed: {', '.join(missing)}")
    program = shutil.which("kindred", path=str(Path(sys.executable).parent)) or "kindred"
    with tempfile.TemporaryDirectory() as place:
        display, data_dir = XDisplay(), DataDir(Path(place) / "data")
        variables = environment(data_dir, DISPLAY=display.name, QT_QPA_PLATFORM="xcb")
        try:
            run(count, [program, "--toggle"], variables, display)
        finally:
            end_all(data_dir)
            display.close()


def run(count: int, toggle: list[str], variables: dict[str, str], display: XDisplay) -> None:
    """Show and hide the bar of one window again and again."""
    subprocess.run(toggle, env=variables, check=True)
    wait_for(lambda: display.shows(BAR), 60)
    time.sleep(3)  # the engine and its model come up
    screen = Screen(display)
    shown: list[float] = []
    hidden: list[float] = []
    bare: list[float] = []
    for _ in range(count):
        hidden.append(measure(toggle, variables, screen, shown=False))
        time.sleep(0.4)  # a bar that has just lost the focus is not brought back by the same key
        bare.append(interpreter_ms(variables))
        shown.append(measure(toggle, variables, screen, shown=True))
        time.sleep(0.2)
    print(f"toggle until the bar is on the screen: {quantiles(shown)}")
    print(f"toggle until the bar is gone:          {quantiles(hidden)}")
    print(f"an interpreter that does nothing:      {quantiles(bare)}")


if __name__ == "__main__":
    main()
