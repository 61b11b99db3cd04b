"""Python's cyclic garbage is collected on the thread of the widgets alone.

Any thread that makes an object may have the interpreter collect cycles, and a widget that is destroyed away
from its thread crashes the program, often much later.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

LOOK_EVERY_MS = 1000


class GarbageCollector(QObject):
    """Collects from the event loop, by the interpreter's own thresholds, until it is closed.

    What lives when it begins is looked at no more: it is nearly all there is, and lives as long as the
    window, so that a collection takes a millisecond and not thirty.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._was_enabled = gc.isenabled()
        gc.disable()
        gc.collect()
        gc.freeze()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(LOOK_EVERY_MS)

    def look(self) -> None:
        """Collect the oldest generation that is due, and so all younger ones."""
        for generation in due_generations()[:1]:
            gc.collect(generation)

    def close(self) -> None:
        """Leave it to the interpreter again."""
        self._timer.stop()
        gc.unfreeze()
        if self._was_enabled:
            gc.enable()


def due_generations() -> list[int]:
    """The generations whose counts are over their thresholds, oldest first."""
    counts, thresholds = gc.get_count(), gc.get_threshold()
    return [each for each in (2, 1, 0) if thresholds[each] and counts[each] > thresholds[each]]
