"""Start-up, keystroke → painted results, event-loop gaps and memory of the real window on a real engine.

    bench_window.py DATA_DIR [--keys 200] [--pace-ms 150] [--index FOLDER] [--json OUT]

The window runs in a process of its own (offscreen unless a display is set up), with the engine, extractors
and embedder behind it as always. With --index a folder is added first, so that the figures are those of a
busy machine. A library to measure on is made by synthetic_library.py.
"""

from __future__ import annotations

import argparse
import itertools
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

QUERIES = [
    "the harbour team repairs the bridge",
    "violin glacier lantern with borrowed tools",
    "council restores the old railway at half the price",
    "who photographs the lighthouse on a foggy morning",
    "satellite survey of the vineyard",
]


def main() -> None:
    """Run the window in a child process and print what it measured."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data_dir", type=Path)
    parser.add_argument("--keys", type=int, default=200)
    parser.add_argument("--pace-ms", type=int, default=150)
    parser.add_argument("--index", type=Path)
    parser.add_argument("--json", type=Path)
    parser.add_argument("--child", type=float, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child is not None:
        run_child(options)
        return
    report = json.loads(run_parent(options))
    text = json.dumps(report, indent=2)
    print(text)
    if options.json:
        options.json.write_text(text, encoding="utf-8")


def run_parent(options: argparse.Namespace) -> str:
    """Start the child with the time of its start; returns the report that it wrote."""
    environment = dict(os.environ)
    environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.NamedTemporaryFile("r", suffix=".json") as out:
        command = [sys.executable, __file__, str(options.data_dir), "--json", out.name]
        command += ["--keys", str(options.keys), "--pace-ms", str(options.pace_ms)]
        command += ["--index", str(options.index.absolute())] if options.index else []
        subprocess.run([*command, "--child", repr(time.time())], env=environment, check=True)
        return out.read()


def percentile(values: list[float], share: float) -> float | None:
    """The value below which `share` of them lie; None for none."""
    return round(sorted(values)[min(len(values) - 1, int(share * len(values)))], 1) if values else None


def run_child(options: argparse.Namespace) -> None:
    """Be the window, with a typist inside."""
    from desktop_app.client.connection import prestart
    from desktop_app.paths import DataDir

    data_dir = DataDir(options.data_dir.absolute())
    ahead = prestart(data_dir)
    from PySide6.QtCore import QEvent, QObject, Qt, QTimer
    from PySide6.QtTest import QTest

    from desktop_app.protocol.messages import SearchResults
    from desktop_app.ui import app as window_app

    started = options.child
    marks: dict[str, float] = {}

    def mark(name: str) -> None:
        marks.setdefault(name, round((time.time() - started) * 1000, 1))

    class Paints(QObject):
        """Tells what a paint of the result list has brought to the screen."""

        def __init__(self) -> None:
            super().__init__()
            self.shown: tuple[str, str] | None = None
            self.painted: dict[tuple[str, str], float] = {}

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint:
                mark("window_painted_ms")
                if self.shown is not None:
                    shown, self.shown = self.shown, None
                    QTimer.singleShot(0, lambda: self.painted.setdefault(shown, time.perf_counter()))
            return False

    class Typist(QObject):
        """Presses one key after another and notes when each answer is on the screen."""

        def __init__(self, window: window_app.Window, paints: Paints) -> None:
            super().__init__()
            self.window, self.paints = window, paints
            self.pressed: dict[str, float] = {}
            self.left = options.keys
            self.text = ""
            self.queries = [QUERIES[number % len(QUERIES)] for number in range(1000)]
            self.timer = QTimer(self, interval=options.pace_ms, timeout=self.press)
            self.ticks: list[float] = []
            self.gaps = QTimer(self, interval=2, timeout=self.tick)
            self.gaps.setTimerType(Qt.TimerType.PreciseTimer)

        def tick(self) -> None:
            self.ticks.append(time.perf_counter())

        def press(self) -> None:
            line = self.window.view.search.field.line
            if self.left == 0:
                self.timer.stop()
                QTimer.singleShot(1500, self.finish)
                return
            self.left -= 1
            if len(self.text) == len(self.queries[0]):
                self.queries.pop(0)
                self.text = ""
                line.clear()
            self.text += self.queries[0][len(self.text)]
            self.pressed[self.text] = time.perf_counter()
            QTest.keyClick(line, self.text[-1])
            mark("key_accepted_ms")

        def finish(self) -> None:
            self.gaps.stop()
            application.quit()

    class TimedEngine:
        """The bridge, with a note of which reply has just been shown."""

        def __init__(self, bridge: window_app.EngineBridge, paints: Paints) -> None:
            self.bridge, self.paints = bridge, paints
            self.viewport: QObject | None = None

        def send(self, request, on_reply):  # type: ignore[no-untyped-def]
            def shown(reply):  # type: ignore[no-untyped-def]
                on_reply(reply)
                if isinstance(reply, SearchResults):
                    if reply.hits:
                        mark("words_answered_ms")
                    stage = "meaning" if reply.mode != "lexical" else "words"
                    self.paints.shown = (reply.query, stage)
                    self.viewport.update()

            return self.bridge.send(request, shown)

    application = window_app.make_application()
    reports = window_app.BugReports()
    bridge = window_app.EngineBridge(window_app.connector(data_dir, ahead))
    paints = Paints()
    timed = TimedEngine(bridge, paints)
    theme = window_app.Theme(application)
    window = window_app.Window(
        theme,
        timed,
        window_app.QtClock(application),
        window_app.SystemDesktop(),
        str(options.data_dir),
        bridge.try_now,
    )
    window_app.wire(window, bridge, reports)
    timed.viewport = window.view.search.list.viewport()
    timed.viewport.installEventFilter(paints)
    window.view.installEventFilter(paints)
    window.restore(window_app.WindowState())
    if options.index:
        window.presenter.start_with([options.index])
    window.view.show()
    window.view.search.field.line.setFocus()
    QTimer.singleShot(0, bridge.start)
    typist = Typist(window, paints)
    typist.press()
    mark("key_accepted_ms")

    def begin() -> None:
        typist.pressed.clear()
        typist.gaps.start()
        typist.timer.start()

    wait_s = 8.0  # until the model is loaded: before that there is no meaning to measure
    QTimer.singleShot(int(wait_s * 1000), begin)
    application.exec()
    report = summary(typist.pressed, paints.painted, typist.ticks)
    report.update(marks)
    report["window_rss_mb"] = resident_mb()
    report["torch_in_window"] = "torch" in sys.modules
    bridge.close()
    window.view.close()
    options.json.write_text(json.dumps(report), encoding="utf-8")


def summary(
    pressed: dict[str, float], painted: dict[tuple[str, str], float], ticks: list[float]
) -> dict[str, object]:
    """Latencies per stage in ms, and gaps of the event loop."""
    report: dict[str, object] = {"keys": len(pressed)}
    for stage in ("words", "meaning"):
        taken = [
            (painted[(text, stage)] - at) * 1000
            for text, at in pressed.items()
            if (text, stage) in painted and painted[(text, stage)] > at
        ]
        report[f"{stage}_painted"] = len(taken)
        report[f"{stage}_p50_ms"] = percentile(taken, 0.5)
        report[f"{stage}_p95_ms"] = percentile(taken, 0.95)
    gaps = [(later - earlier) * 1000 for earlier, later in itertools.pairwise(ticks)]
    report["gap_p99_ms"] = percentile(gaps, 0.99)
    report["gap_max_ms"] = round(max(gaps), 1) if gaps else None
    return report


def resident_mb() -> float:
    """Resident memory of this process in MB."""
    import psutil

    return round(psutil.Process().memory_info().rss / 1e6, 1)


if __name__ == "__main__":
    main()
