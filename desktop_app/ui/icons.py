"""The icon family: stroked SVG files, tinted with a colour of the theme, sharp at any scale."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

import resources

ICON_FOLDER = Path(resources.__file__).parent / "icons"
SCALES = (1.0, 1.5, 2.0, 3.0)


def icon_names() -> list[str]:
    """All icons of the family."""
    return sorted(path.stem for path in ICON_FOLDER.glob("*.svg"))


def pixmap(name: str, color: str, size: int, scale: float) -> QPixmap:
    """An icon drawn in `color`, `size` logical pixels wide, for a screen of that scale."""
    made = QPixmap.fromImage(_drawn(name, color, round(size * scale)))
    made.setDevicePixelRatio(scale)
    return made


# A window asks several times for each; an image, unlike a pixmap, may outlive the application. The number is
# that of one look, beside which those of a look before would only take memory.
@lru_cache(maxsize=128)
def _drawn(name: str, color: str, width_px: int) -> QImage:
    source = (ICON_FOLDER / f"{name}.svg").read_bytes().replace(b"currentColor", color.encode())
    made = QImage(QSize(width_px, width_px), QImage.Format.Format_ARGB32_Premultiplied)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    QSvgRenderer(QByteArray(source)).render(painter, QRectF(made.rect()))
    painter.end()
    return made


def icon(name: str, color: str, size: int = 20, checked_color: str | None = None) -> QIcon:
    """An icon for a button; `checked_color` while the button is checked."""
    made = QIcon()
    for scale in SCALES:
        made.addPixmap(pixmap(name, color, size, scale))
        if checked_color:
            checked = pixmap(name, checked_color, size, scale)
            made.addPixmap(checked, QIcon.Mode.Normal, QIcon.State.On)
    return made


def app_icon() -> QIcon:
    """The program's own icon."""
    made = QIcon()
    for size in (16, 32, 64, 128, 256):
        made.addPixmap(pixmap("kindred", "#3D5AFE", size, 1.0))
    return made
