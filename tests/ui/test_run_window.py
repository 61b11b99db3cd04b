"""The window's own process: it shows without an engine, ends when told to, and stays light."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

PROGRAM = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from desktop_app.paths import DataDir
from desktop_app.protocol.errors import EnvironmentProblem
from desktop_app.ui import app

def refuse(on_event, on_lost):
    raise EnvironmentProblem("no engine in this test")

def shown():
    heavy = [name for name in ("torch", "sqlite3", "hnswlib", "tantivy") if name in sys.modules]
    print("shown", *heavy, flush=True)

app.connector = lambda data_dir, started: refuse
wire = app.wire
app.wire = lambda *parts: (wire(*parts), QTimer.singleShot(0, shown))
sys.exit(app.run_window(DataDir(Path(sys.argv[1])), []))
"""


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_it_shows_without_an_engine_and_ends_at_a_signal(tmp_path: Path, number: signal.Signals):
    process = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(tmp_path / "data")],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    with process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline() == "shown\n"
        process.send_signal(number)
        assert process.wait(60) == 0, process.stderr.read()
    kept = msgspec.json.decode((tmp_path / "data" / "window.json").read_bytes())
    assert (kept["panel"], kept["query"]) == ("search", "")
    assert (tmp_path / "data" / "logs" / "window.log").is_file()


SPEAKING = PROGRAM.replace(
    "def shown():",
    """def shown():
    from PySide6.QtWidgets import QApplication, QLineEdit
    views = [view for view in QApplication.topLevelWidgets() if view.isWindow()]
    print(*{line.placeholderText() for view in views for line in view.findChildren(QLineEdit)}, flush=True)
    QApplication.quit()
""",
)


def test_it_speaks_the_chosen_language_from_its_first_moment(tmp_path: Path):
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "window.json").write_text('{"language": "de"}', "utf-8")
    ended = subprocess.run(
        [sys.executable, "-c", SPEAKING, str(tmp_path / "data")],
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONUTF8": "1"},
    )
    assert "Nach Bedeutung, Wörtern oder Namen suchen" in ended.stdout, ended.stderr


INTERRUPTED_IMPORT = """
import os, signal, sys
from desktop_app.client import connection
from desktop_app.__main__ import main

class Interrupting:
    def find_spec(self, name, path=None, target=None):
        if name == "PySide6.QtGui":
            os.kill(os.getpid(), signal.SIGTERM)

connection.prestart = lambda data_dir: None
sys.meta_path.insert(0, Interrupting())
sys.exit(main(["--data-dir", sys.argv[1]]))
"""


def test_a_signal_while_modules_are_loaded_ends_it_quietly(tmp_path: Path):
    program = [sys.executable, "-c", INTERRUPTED_IMPORT, str(tmp_path / "data")]
    ended = subprocess.run(
        program,
        capture_output=True,
        text=True,
        timeout=60,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    assert (ended.returncode, ended.stderr) == (0, "")
