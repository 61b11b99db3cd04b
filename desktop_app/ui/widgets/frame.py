"""What stands around the panels: rail, status line, banner, drop overlay."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.presenters.banners import Banner, BannerTone
from desktop_app.presenters.language import translate
from desktop_app.presenters.status import StatusLine
from desktop_app.presenters.window import PanelName
from desktop_app.ui.keys import with_keys
from desktop_app.ui.theme import GRID, RAIL_WIDTH, STATUS_HEIGHT, Theme
from desktop_app.ui.widgets.parts import Dot, ElidedLabel, IconButton, IconLabel, button, label, set_property

DUPLICATES_KEYS = "Ctrl+3"
BANNER_COLORS: dict[BannerTone, str] = {"info": "accent_text", "caution": "caution_text", "bad": "bad_text"}


def rail_entries() -> tuple[tuple[PanelName, str, str, str], ...]:
    """Panel, icon, name and keys, from top to bottom."""
    return (
        ("search", "search", translate("window", "Search", "name of a panel"), "Ctrl+1"),
        ("folders", "folder", translate("window", "Folders", "name of a panel"), "Ctrl+2"),
        ("settings", "settings", translate("window", "Settings", "name of a panel"), "Ctrl+,"),
    )


class Rail(QFrame):
    """The strip at the left that switches panels; settings stand at its foot."""

    def __init__(
        self, theme: Theme, on_choose: Callable[[PanelName], None], on_duplicates: Callable[[], object]
    ) -> None:
        super().__init__()
        self.setProperty("kind", "rail")
        self.setFixedWidth(RAIL_WIDTH)
        self.setAccessibleName(translate("window", "Panels"))
        self.buttons: dict[PanelName, IconButton] = {}
        group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(7, 12, 7, 12)
        column.setSpacing(4)
        for panel, icon_name, name, shortcut in rail_entries():
            if panel == "settings":
                self.duplicates = BadgedButton(theme, on_duplicates)
                column.addWidget(self.duplicates, 0, Qt.AlignmentFlag.AlignHCenter)
                column.addStretch(1)
            entry = IconButton(theme, icon_name, name, partial(on_choose, panel), shortcut, fixed=True)
            entry.setProperty("kind", "rail")
            entry.setCheckable(True)
            entry.setFixedSize(40, 40)
            group.addButton(entry)
            column.addWidget(entry, 0, Qt.AlignmentFlag.AlignHCenter)
            self.buttons[panel] = entry

    def choose(self, panel: PanelName) -> None:
        """Mark a panel as the present one."""
        self.buttons[panel].setChecked(True)


class BadgedButton(IconButton):
    """Opens the duplicates window; a dot says that something is new there."""

    def __init__(self, theme: Theme, on_click: Callable[[], object]) -> None:
        self._plain = translate("duplicates", "Duplicates")
        super().__init__(theme, "copies", self._plain, on_click, DUPLICATES_KEYS, fixed=True)
        self._news = False
        self.setProperty("kind", "rail")
        self.setFixedSize(40, 40)

    def show_arrivals(self, number: int, words: str) -> None:
        """Show that something is new, or (0) that nothing is."""
        self._news = number > 0
        self.setAccessibleName(f"{self._plain}: {words}" if words else self._plain)
        self.setToolTip(with_keys(self._plain, DUPLICATES_KEYS) + (f"\n{words}" if words else ""))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._news:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._theme.look.color("rail"), 2))
            painter.setBrush(self._theme.look.color("accent"))
            painter.drawEllipse(QRectF(26, 5, 10, 10))
            painter.end()


class StatusBar(QFrame):
    """The line at the bottom, in words."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("kind", "status")
        self._theme = theme
        self._dot = Dot(theme)
        self.doing = ElidedLabel("muted", Qt.TextElideMode.ElideRight, least=240)
        self.library = ElidedLabel("muted", Qt.TextElideMode.ElideRight, least=0)
        self.machine = ElidedLabel("muted", Qt.TextElideMode.ElideRight, least=0)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(8)
        row.addWidget(self._dot)
        row.addWidget(self.doing)
        row.addSpacing(8)
        row.addWidget(self.library)
        row.addStretch(1)
        row.addWidget(self.machine)
        theme.changed.connect(self._fit)
        self._fit()

    def show_line(self, line: StatusLine) -> None:
        """Show the engine's state."""
        self._dot.set_tone(line.tone)
        self.doing.set_text(line.doing)
        self.library.set_text(line.library)
        self.machine.set_text(line.machine)
        said = ". ".join(part for part in (line.doing, line.library, line.machine) if part)
        self.setAccessibleName(translate("window", "Status: {status}").format(status=said))

    def _fit(self) -> None:
        self.setFixedHeight(max(STATUS_HEIGHT, self._theme.look.sizes.px(STATUS_HEIGHT)))


class BannerBar(QFrame):
    """One message over the panel, with at most one action."""

    def __init__(self, theme: Theme, on_close: Callable[[str], None]) -> None:
        super().__init__()
        self.setProperty("kind", "banner")
        self._banner: Banner | None = None
        self._on_close = on_close
        self._icon = IconLabel(theme, "alert", 20)
        self.text = label(wrap=True)
        self.action = button("", self._act)
        self.action.hide()
        self.closer = IconButton(
            theme, "close", translate("window", "Close this message"), self._close, size=16
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(16, GRID, 16, GRID)
        row.setSpacing(12)
        row.addWidget(self._icon)
        row.addWidget(self.text, 1)
        row.addWidget(self.action)
        row.addWidget(self.closer)
        self.hide()

    def show_banner(self, banner: Banner | None) -> None:
        """Show a message; None for none."""
        self._banner = banner
        if banner is not None:
            self.text.setText(banner.text)
            self.setAccessibleName(banner.text)
            self._icon.set_icon("alert", BANNER_COLORS[banner.tone])
            self.action.setText(banner.action_label)
            self.action.setAccessibleName(banner.action_label)
            self.action.setVisible(banner.action is not None)
            self.closer.setVisible(banner.closable)
            set_property(self, "tone", banner.tone)
        self.setVisible(banner is not None)

    def _act(self) -> None:
        if self._banner is not None and self._banner.action is not None:
            self._banner.action()

    def _close(self) -> None:
        if self._banner is not None:
            self._on_close(self._banner.topic)


class DropOverlay(QWidget):
    """Covers the window while something is dragged over it, and says what a drop would do.

    Where files are dragged, the search box is a place of its own.
    """

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._window = theme, parent
        self.text = ""
        self.box_text = ""
        self.on_box = False
        self._box = QRect()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_over(
        self, text: str, box: QRect | None = None, box_text: str = "", on_box: bool = False
    ) -> None:
        """Cover the parent. `box`: where a drop does what `box_text` says; `on_box`: whether it is there."""
        shown = (text, box or QRect(), box_text, on_box)
        if self.isVisible() and shown == (self.text, self._box, self.box_text, self.on_box):
            return
        self.text, self._box, self.box_text, self.on_box = shown
        self.setAccessibleName(box_text if on_box else text)
        self.setGeometry(self._window.rect())
        self.raise_()
        self.show()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._theme.look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QColor(look.tokens.background)
        ground.setAlphaF(0.94)
        painter.fillRect(self.rect(), ground)
        inside = QRectF(self.rect()).adjusted(24, 24, -24, -24)
        if not self._box.isEmpty():
            inside.setTop(self._box.bottom() + 16)
            self._paint_place(painter, QRectF(self._box), 8, self.on_box)
            self._paint_box_words(painter)
        self._paint_place(painter, inside, 14, not self.on_box)
        self._paint_words(painter, inside.toRect())
        painter.end()

    def _paint_place(self, painter: QPainter, place: QRectF, radius: float, chosen: bool) -> None:
        look = self._theme.look
        color, width = ("accent", 2) if chosen else ("muted", 1)
        painter.setPen(QPen(look.color(color), width, Qt.PenStyle.DashLine))
        tint = look.color("accent_background")
        tint.setAlphaF(0.8 if chosen else 0.0)
        painter.setBrush(tint)
        painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), radius, radius)

    def _paint_box_words(self, painter: QPainter) -> None:
        look = self._theme.look
        painter.setFont(look.font(look.sizes.px(14), bold=self.on_box))
        painter.setPen(look.color("accent_text" if self.on_box else "text"))
        place = self._box.adjusted(16, 0, -16, 0)
        words = painter.fontMetrics().elidedText(self.box_text, Qt.TextElideMode.ElideMiddle, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)

    def _paint_words(self, painter: QPainter, place: QRect) -> None:
        look = self._theme.look
        middle = place.adjusted(32, 0, -32, 0)
        painter.setFont(look.font(look.sizes.large, bold=True))
        painter.setPen(look.color("muted" if self.on_box else "accent_text"))
        title = painter.fontMetrics().elidedText(self.text, Qt.TextElideMode.ElideMiddle, middle.width())
        painter.drawText(middle.adjusted(0, 0, 0, -32), Qt.AlignmentFlag.AlignCenter, title)
        painter.setFont(look.font(look.sizes.body))
        painter.setPen(look.color("muted" if self.on_box else "text"))
        painter.drawText(
            middle.adjusted(0, 32, 0, 0),
            Qt.AlignmentFlag.AlignCenter,
            translate("window", "Your files stay where they are and as they are."),
        )
