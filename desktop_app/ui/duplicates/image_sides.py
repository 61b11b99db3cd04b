"""Two pictures side by side, read within limits on a thread of their own."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from desktop_app.presenters.duplicates.comparing import Pair
from desktop_app.presenters.language import translate
from desktop_app.presenters.seams import Background
from desktop_app.presenters.wording import file_name
from desktop_app.protocol.messages import FilePath

LARGEST_FILE_BYTES = 64 * 1024 * 1024
LARGEST_PIXELS = 120_000_000
SHOWN_EDGE = 1600  # pixels; larger ones are scaled down while they are read
FORMATS = (b"png", b"jpeg", b"jpg", b"gif", b"bmp", b"webp", b"tiff")
"""Only those that are pixels: no vector graphics, which could name other files."""


def read_picture(path: FilePath) -> QImage | None:
    """A picture, scaled down where it is large; None where it is none, is too large, or is not a file."""
    try:
        data = _read(path)
    except OSError:
        return None
    if data is None:
        return None
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    size = reader.size()
    if bytes(reader.format().data()).lower() not in FORMATS or not _fits(size):
        return None
    if max(size.width(), size.height()) > SHOWN_EDGE:
        reader.setScaledSize(size.scaled(SHOWN_EDGE, SHOWN_EDGE, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    return None if image.isNull() else image


def _fits(size: QSize) -> bool:
    return size.isValid() and 0 < size.width() * size.height() <= LARGEST_PIXELS


def _read(path: FilePath) -> bytes | None:
    """The bytes of a regular file; no link is followed and no pipe waited for."""
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    flags |= getattr(os, "O_BINARY", 0)
    handle = os.open(os.fsdecode(path), flags)
    with os.fdopen(handle, "rb") as file:
        info = os.fstat(file.fileno())
        if not stat.S_ISREG(info.st_mode) or info.st_size > LARGEST_FILE_BYTES:
            return None
        return file.read(LARGEST_FILE_BYTES)


class Picture(QLabel):
    """A picture as large as its place, with its size in words below."""

    def __init__(self) -> None:
        super().__init__()
        self._image: QImage | None = None
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def show_picture(self, path: FilePath, image: QImage | None) -> None:
        """Show it; None: say that it cannot be shown."""
        self._image = image
        self.setAccessibleName(translate("duplicates", "Picture {name}").format(name=file_name(path)))
        if image is None:
            self.setText(translate("duplicates", "This picture cannot be shown here: open it to compare."))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self._image is None:
            return
        scale = self.devicePixelRatioF()
        room = QSize(round(self.width() * scale) - 16, round(self.height() * scale) - 16)
        size = self._image.size()
        if size.width() > room.width() or size.height() > room.height():
            size.scale(room, Qt.AspectRatioMode.KeepAspectRatio)
        smooth = Qt.TransformationMode.SmoothTransformation
        shown = QPixmap.fromImage(self._image.scaled(size, Qt.AspectRatioMode.KeepAspectRatio, smooth))
        shown.setDevicePixelRatio(scale)
        self.setPixmap(shown)


class ImageSides(QWidget):
    """Both pictures. `on_drawn` is called once both are in sight."""

    def __init__(self, background: Background, on_drawn: Callable[[Pair], None]) -> None:
        super().__init__()
        self._background, self._on_drawn = background, on_drawn
        self._pair: Pair | None = None
        self.left, self.right = Picture(), Picture()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(1)
        row.addWidget(self.left, 1)
        row.addWidget(self.right, 1)

    def show_pair(self, pair: Pair) -> None:
        """Read both and show them."""
        if pair != self._pair:
            self._pair = pair
            self.left.clear()
            self.right.clear()
            self._background.run(partial(_read_both, pair), partial(self._show, pair))

    def _show(self, pair: Pair, images: tuple[QImage | None, QImage | None]) -> None:
        if pair != self._pair:
            return
        self.left.show_picture(pair.left, images[0])
        self.right.show_picture(pair.right, images[1])
        if None not in images:
            self._on_drawn(pair)


def _read_both(pair: Pair) -> tuple[QImage | None, QImage | None]:
    return read_picture(pair.left), read_picture(pair.right)
