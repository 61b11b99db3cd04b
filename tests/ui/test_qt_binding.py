"""The Qt binding itself: PySide6 6.12.0 loses a reference to a constant with every signal on Python 3.11."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, Signal


class Bell(QObject):
    """A signal with an argument."""

    rung = Signal(int)


def test_signals_do_not_use_up_the_references_of_true_and_none():
    """With 6.12.0 some thousand signals end the process ("deallocating True or False"): use another."""
    bell = Bell()
    bell.rung.connect(lambda _: None)
    before = sys.getrefcount(True), sys.getrefcount(None)
    for number in range(200):
        bell.rung.emit(number)
    after = sys.getrefcount(True), sys.getrefcount(None)
    assert min(now - then for now, then in zip(after, before, strict=True)) > -100
