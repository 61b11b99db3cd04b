"""A monkey at the window, in a process of its own: random keys, clicks, drops, sizes and themes.

    python -m tests.helpers.monkey DATA_DIR FOLDER SECONDS OUT.json

The first tenth of the time is for what is made once; memory is compared from then on.
"""

from __future__ import annotations

import json
import random
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

import psutil
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QMenu,
    QWidget,
)

from desktop_app.allocator import give_back_large_blocks, share_heaps
from desktop_app.paths import DataDir
from desktop_app.protocol.messages import AddFolder, to_wire
from desktop_app.settings import TEXT_SIZES_PERCENT
from desktop_app.ui.garbage import GarbageCollector
from tests.helpers.live_window import LiveWindow, post_click, post_key, post_text

WORDS = [
    "vote", "bread", "windows", "railway", "retry", "pollen", 'ext:md ', '"put off"', "-ferry", "名前",
    "zzqx", "type:code ", "in:Home ", "after:2020 ", "a", " ", "été", "size:>1kb ", "lang:de ", '"',
]  # fmt: skip
KEYS = [
    Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Tab,
    Qt.Key.Key_Backtab, Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Backspace,
    Qt.Key.Key_Delete, Qt.Key.Key_F3, Qt.Key.Key_F6, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_F1,
]  # fmt: skip
CTRL_KEYS = "123,KFDICAZOLYSEH/"
PACE_MS = 15
WARM_UP_SHARE = 0.1
NEVER = ("removeButton", "remove")  # a click there asks first; a monkey would remove its folder in the end


class Monkey:
    """One random action after another."""

    def __init__(self, live: LiveWindow, seed: int) -> None:
        self._live, self._view = live, live.view
        self._chance = random.Random(seed)
        self.actions = 0
        self.rest_ms = 0
        self.bugs: list[str] = []
        self._choices: list[tuple[Callable[[], None], int]] = [
            (self._type, 8), (self._press, 8), (self._command, 3), (self._click, 8), (self._resize, 1),
            (self._theme, 1), (self._panel, 2), (self._clear, 2), (self._wait, 1),
            (self._close_popups, 3),
        ]  # fmt: skip

    def act(self) -> None:
        """Do one thing."""
        self.actions += 1
        actions, weights = zip(*self._choices, strict=True)
        self._chance.choices(actions, weights)[0]()

    def note_bug(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """An exception that nothing caught."""
        import traceback

        self.bugs.append("".join(traceback.format_exception(kind, error, trace))[-2000:])

    def _type(self) -> None:
        post_text(QApplication.focusWidget() or self._live.line, self._chance.choice(WORDS))

    def _press(self) -> None:
        held = self._chance.choice([Qt.KeyboardModifier.NoModifier] * 3 + [Qt.KeyboardModifier.ShiftModifier])
        post_key(QApplication.focusWidget() or self._view, self._chance.choice(KEYS), held=held)

    def _command(self) -> None:
        letter = self._chance.choice(CTRL_KEYS)
        post_key(self._view, Qt.Key(ord(letter)), held=Qt.KeyboardModifier.ControlModifier)

    def _click(self) -> None:
        shown = [widget for widget in self._view.findChildren(QWidget) if _may_be_clicked(widget)]
        if shown:
            widget = self._chance.choice(shown)
            at = QPoint(self._chance.randrange(widget.width()), self._chance.randrange(widget.height()))
            post_click(widget, at)

    def _resize(self) -> None:
        self._view.resize(self._chance.randint(560, 1600), self._chance.randint(360, 1000))

    def _theme(self) -> None:
        self._live.window.presenter.set_theme(self._chance.choice(["light", "dark", "system"]))
        self._live.window.presenter.set_text_size(self._chance.choice(TEXT_SIZES_PERCENT))

    def _panel(self) -> None:
        self._live.window.presenter.show_panel(
            self._chance.choice(["search", "search", "folders", "settings"])
        )

    def _clear(self) -> None:
        self._live.line.clear()

    def _wait(self) -> None:
        self.rest_ms = self._chance.randint(50, 300)

    def _close_popups(self) -> None:
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        for dialog in self._view.findChildren(QDialog):
            dialog.reject()


def _may_be_clicked(widget: QWidget) -> bool:
    name = f"{widget.objectName()} {widget.accessibleName()}".lower()
    return (
        widget.isVisible()
        and widget.isEnabled()
        and min(widget.width(), widget.height()) > 0
        and not any(word in name for word in NEVER)
        and not isinstance(widget, QMenu)
    )


def run(data_dir: DataDir, folder: Path, seconds: float) -> dict[str, object]:
    """Let a monkey play for so long; what came of it."""
    share_heaps()
    give_back_large_blocks()
    application = QApplication(sys.argv[:1])
    application.setQuitOnLastWindowClosed(False)
    live = LiveWindow(data_dir)
    live.view.closeEvent = lambda event: event.ignore()  # type: ignore[method-assign]
    live.engine.send(AddFolder(path=to_wire(folder)), lambda reply: None)
    garbage = GarbageCollector(application)
    monkey, process = Monkey(live, seed=37), psutil.Process()
    sys.excepthook = monkey.note_bug
    begun, memory = time.monotonic(), {"before": 0}

    def act() -> None:
        passed = time.monotonic() - begun
        if passed > seconds:
            application.exit(0)  # quit would ask the window, which stays
            return
        if passed > WARM_UP_SHARE * seconds and not memory["before"]:
            memory["before"] = process.memory_info().rss
        try:
            monkey.act()
        finally:
            QTimer.singleShot(PACE_MS + monkey.rest_ms, act)
            monkey.rest_ms = 0

    QTimer.singleShot(0, act)
    application.exec()
    after = process.memory_info().rss
    garbage.close()
    live.close()
    return {
        "actions": monkey.actions,
        "bugs": monkey.bugs,
        "memory_before": memory["before"],
        "memory_after": after,
        "torch": "torch" in sys.modules,
    }


def main() -> None:
    """Play as the arguments say."""
    data_dir, folder, seconds, out = sys.argv[1:]
    report = run(DataDir(Path(data_dir)), Path(folder), float(seconds))
    Path(out).write_text(json.dumps(report), encoding="utf-8")


if __name__ == "__main__":
    main()
