"""The duplicates window on a real engine: two copies found, compared, one removed, brought back."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop_app.paths import DataDir
from desktop_app.ui.duplicates_window import DuplicatesWindow
from tests.helpers.live_window import LiveWindow

pytestmark = [pytest.mark.e2e, pytest.mark.model]

NOTES = " ".join(
    f"Paragraph {number}: the harbour council talked about berth {number * 7} and put the repairs of quay "
    f"{number % 5} off until the spring, when the {name} can be hired again."
    for number, name in enumerate(("dredger", "crane", "diver", "surveyor", "tug", "mason", "welder") * 3)
)


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A file, a copy of it, and a version with a few other words."""
    folder = tmp_path / "Council"
    (folder / "Old").mkdir(parents=True)
    (folder / "Notes.txt").write_text(NOTES)
    (folder / "Old" / "Notes (copy).txt").write_text(NOTES)
    (folder / "Old" / "Notes draft.txt").write_text(NOTES.replace("the spring", "early summer", 1))
    for name in ("Notes (copy).txt", "Notes draft.txt"):
        os.utime(folder / "Old" / name, (1_600_000_000, 1_600_000_000))
    return folder


@pytest.fixture
def live(qtbot, data_dir: DataDir, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[LiveWindow]:
    """The window, with a trash of its own."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    made = LiveWindow(data_dir)
    yield made
    made.close()


def keep_picture(view: DuplicatesWindow, name: str) -> None:
    """Keep a picture of the window where KINDRED_SCREENSHOTS says."""
    if folder := os.environ.get("KINDRED_SCREENSHOTS"):
        QApplication.processEvents()
        view.grab().save(str(Path(folder) / f"{name}.png"))


def test_two_copies_are_found_compared_removed_and_brought_back(
    qtbot, live: LiveWindow, library: Path
) -> None:
    copy, draft = library / "Old" / "Notes (copy).txt", library / "Old" / "Notes draft.txt"
    live.window.presenter.drop([library])
    qtbot.waitUntil(lambda: "Up to date" in live.view.status.doing.full_text(), timeout=120_000)
    qtbot.keyClick(live.view, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    view = live.window.duplicates.view
    assert view is not None
    qtbot.waitUntil(view.isActiveWindow, timeout=10_000)
    do = live.window.duplicates.presenters.families
    qtbot.keyClick(view, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: do.cards is not None and len(do.cards.cards) == 3, timeout=60_000)
    listed = view.families.list
    assert [card.name for card in do.cards.cards] == ["Notes.txt", "Notes (copy).txt", "Notes draft.txt"]

    # The draft is not the same word by word: it cannot be marked before it was looked at.
    qtbot.keyClick(listed, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: "early summer" in view.families.comparison.right.toPlainText(), timeout=30_000)
    assert "the spring" in view.families.comparison.left.toPlainText()
    qtbot.keyClick(listed, Qt.Key.Key_F8)
    assert view.families.comparison.position.text().startswith("Difference 1 of")
    qtbot.keyClick(listed, Qt.Key.Key_A)  # marks the identical copy only
    assert [card.marked for card in do.cards.cards] == [False, True, False]
    qtbot.keyClick(listed, Qt.Key.Key_Space)
    assert [card.marked for card in do.cards.cards] == [False, True, True]
    keep_picture(view, "e2e-duplicates")

    qtbot.keyClick(listed, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: view.plan.confirm.isEnabled(), timeout=30_000)
    keep_picture(view, "e2e-duplicates-plan")
    assert copy.exists(), "a dry run touches nothing"
    assert "2 files" in view.plan.title.text()
    qtbot.keyClick(view.plan.confirm, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not copy.exists() and not draft.exists(), timeout=60_000)
    assert (library / "Notes.txt").read_text() == NOTES
    qtbot.waitUntil(lambda: "went to the trash" in view.banner.text.text(), timeout=30_000)

    qtbot.keyClick(view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: copy.exists() and draft.exists(), timeout=60_000)
    assert copy.read_text() == NOTES
    assert copy.stat().st_mtime == 1_600_000_000
    qtbot.waitUntil(lambda: do.cards is not None and len(do.cards.cards) == 3, timeout=60_000)
