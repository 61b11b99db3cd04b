"""Cycles with widgets are collected on the widgets' thread, whichever thread made the garbage."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop_app.ui.garbage import GarbageCollector


class Cycle(QObject):
    """An object that only the collector can free; notes on which thread that happened."""

    def __init__(self, freed_on: list[threading.Thread]) -> None:
        super().__init__()
        self.itself = self
        weakref.finalize(self, lambda: freed_on.append(threading.current_thread()))


@pytest.fixture
def collector(qtbot: QtBot) -> Iterator[GarbageCollector]:
    made = GarbageCollector()
    yield made
    made.close()


def make_much_garbage() -> None:
    """More than any threshold, in cycles."""
    for _ in range(20_000):
        cycle: list[object] = []
        cycle.append(cycle)


def test_another_threads_garbage_frees_no_widget_there(collector: GarbageCollector, qtbot: QtBot) -> None:
    freed_on: list[threading.Thread] = []
    Cycle(freed_on)
    other = threading.Thread(target=make_much_garbage)
    other.start()
    other.join()
    assert freed_on == []
    collector.look()
    assert freed_on == [threading.main_thread()]


def test_it_looks_by_itself(collector: GarbageCollector, qtbot: QtBot) -> None:
    freed_on: list[threading.Thread] = []
    Cycle(freed_on)
    make_much_garbage()
    qtbot.waitUntil(lambda: bool(freed_on))


@pytest.mark.parametrize("enabled", [True, False])
def test_afterwards_all_is_as_before(qtbot: QtBot, enabled: bool) -> None:
    was_enabled = gc.isenabled()
    (gc.enable if enabled else gc.disable)()
    GarbageCollector().close()
    assert gc.isenabled() == enabled
    (gc.enable if was_enabled else gc.disable)()
