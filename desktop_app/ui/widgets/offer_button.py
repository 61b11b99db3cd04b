"""The button that offers filters for what a query says in words; it takes the room that is left."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from desktop_app.presenters.language import translate
from desktop_app.presenters.searching.natural_hints import Offer
from desktop_app.ui.keys import shown_keys

KEYS = "Alt+Enter"
SIDES = 22  # pixels of border and padding


class OfferButton(QPushButton):
    """ "Only PDF · changed in the last 7 days": a click, or Alt+Enter in the box, takes them."""

    def __init__(self, on_accept: Callable[[], object]) -> None:
        super().__init__()
        self._label = ""
        self.setProperty("kind", "offer")
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda _checked=False: on_accept())
        self.hide()

    def show_offer(self, offer: Offer | None) -> None:
        """Offer this; nothing with None."""
        self.setVisible(offer is not None)
        if offer is None or offer.label == self._label:
            return
        self._label = offer.label
        use = translate("search", "Use as filters: {filters} ({keys})")
        self.setToolTip(use.format(filters=offer.label, keys=KEYS))
        self.setAccessibleName(use.format(filters=offer.label, keys=KEYS))
        self.updateGeometry()
        self._fit()

    def sizeHint(self) -> QSize:
        width = self.fontMetrics().horizontalAdvance(self._words())
        return QSize(width + SIDES + 4, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _words(self) -> str:
        return f"{self._label}   {shown_keys(KEYS)}"

    def _fit(self) -> None:
        room = self.width() - SIDES
        metrics = self.fontMetrics()
        fits = metrics.horizontalAdvance(self._words()) <= room
        text = self._words() if fits else metrics.elidedText(self._label, Qt.TextElideMode.ElideRight, room)
        self.setText(text.replace("&", "&&"))
