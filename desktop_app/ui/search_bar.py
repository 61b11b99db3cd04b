"""The search bar over any desktop: frameless, rounded, as high as what is in it.

The window itself is always as high as it may become; only its mask follows the content. So nothing is asked
of the window manager while somebody types, and nothing flickers.
"""

from __future__ import annotations

import os
from collections.abc import Callable

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QObject, QRect, QRectF, Qt
from PySide6.QtGui import (
    QCursor,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QRegion,
)
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QListView, QVBoxLayout, QWidget

from desktop_app.presenters.language import translate
from desktop_app.presenters.results.preview import PreviewPresenter
from desktop_app.presenters.searching.search_bar import BarState, SearchBarPresenter
from desktop_app.protocol.messages import FilterChip
from desktop_app.ui.keys import short_keys
from desktop_app.ui.models.compact_delegate import CompactDelegate
from desktop_app.ui.models.results_model import ResultsModel
from desktop_app.ui.theme import BAR_RADIUS, Theme
from desktop_app.ui.widgets.bar_field import BarField
from desktop_app.ui.widgets.parts import ElidedLabel, label, rule, say
from desktop_app.ui.widgets.preview_pane import PreviewPane
from desktop_app.ui.widgets.shadow import MARGIN, SINKS, Shadow, reach

WIDTH = 720
PEEK_HEIGHT = 400
FROM_TOP = 0.15  # of the screen's height
FROM_BOTTOM = 24
FROM_SIDES = 16
ENTER_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
INTO_LIST = (Qt.Key.Key_Down, Qt.Key.Key_PageDown)
BACK_TO_FIELD = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class SearchBar(QWidget):
    """Shows a BarState and tells the presenter what the person does.

    Args: `translucent`: whether the desktop can show a shadow now; `activate`: gives a window the focus, past
    a window manager that would rather not.
    """

    def __init__(
        self, theme: Theme, translucent: Callable[[], bool], activate: Callable[[int], None]
    ) -> None:
        super().__init__(
            None,
            Qt.WindowType.Tool
            | Qt.WindowType.FramelessWindowHint
            | Qt.WindowType.WindowStaysOnTopHint
            | Qt.WindowType.NoDropShadowWindowHint,
        )
        self._theme, self._translucent, self._activate = theme, translucent, activate
        self._presenter: SearchBarPresenter | None = None
        self._preview: PreviewPresenter | None = None
        self._state = BarState()
        self._showing = False
        self._shadow = Shadow(BAR_RADIUS)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setWindowTitle(translate("bar", "Kindred search"))
        self.field = BarField(theme, self._typed, self._remove_filter, self._field_key, self._negate_filter)
        self.model = ResultsModel(self)
        self.list = self._make_list(theme)
        preview = PreviewPane(theme, self._need_more, self._step, self._open, self._reveal, explores=False)
        self.preview = preview
        self.message = label(kind="bar-message", wrap=True)
        self.hints = ElidedLabel("muted", Qt.TextElideMode.ElideRight, least=0)
        self.summary = label(kind="muted")
        self.box = self._build()
        self._came_from: QWidget = self.field.line
        self._soft = True  # as the desktop was when the bar came up
        self._shaped: tuple[QRect, bool] | None = None
        theme.changed.connect(self._fit)

    def attach(self, presenter: SearchBarPresenter, preview: PreviewPresenter) -> None:
        """Connect the presenters, which were made after this view."""
        self._presenter, self._preview = presenter, preview

    # ------------------------------------------------------------ BarView

    def show_bar(self, state: BarState) -> None:
        """Make the bar equal to `state`."""
        self._showing = True
        self._state = state
        self.field.show_filters(state.filters)
        self.model.set_rows(state.rows)
        self._show_selection(state)
        self.summary.setText(state.summary)
        say(self.message, state.message)
        self.message.setAccessibleName(state.message)
        self.list.setVisible(bool(state.rows))
        self.preview.setVisible(state.peeking)
        self._show_hints()
        self._showing = False
        self._fit()

    def show_query(self, query: str) -> None:
        """Put text into the box."""
        self.field.set_text(query)

    def appear(self, activation_token: str) -> None:
        """Come up on the screen with the pointer."""
        if activation_token:  # Wayland gives the focus to whom the key was pressed for, and Qt reads it here
            os.environ["XDG_ACTIVATION_TOKEN"] = activation_token
        self._place()
        self._fit()
        self.show()
        self.raise_()
        self.activateWindow()
        self._activate(int(self.winId()))
        self.field.line.setFocus(Qt.FocusReason.ActiveWindowFocusReason)
        self.field.line.selectAll()

    def vanish(self) -> None:
        """Go from the screen."""
        self.hide()

    def prepare(self) -> None:
        """Make the system's window now, so that the first call finds it ready."""
        self._place()
        self._fit()
        self.winId()

    # ------------------------------------------------------------ building

    def _make_list(self, theme: Theme) -> QListView:
        made = QListView()
        made.setProperty("kind", "bar-list")
        made.setModel(self.model)
        made.setItemDelegate(CompactDelegate(made, theme))
        made.setAccessibleName(translate("bar", "Results"))
        made.setMouseTracking(True)
        made.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setResizeMode(QListView.ResizeMode.Adjust)
        made.selectionModel().currentChanged.connect(self._moved)
        made.clicked.connect(self._clicked)
        made.installEventFilter(self)
        made.hide()
        return made

    def _build(self) -> QFrame:
        box = QFrame(self)
        box.setProperty("kind", "bar")
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 8, 20, 9)
        foot.setSpacing(16)
        foot.addWidget(self.hints)
        foot.addStretch(1)
        foot.addWidget(self.summary)
        self._foot = QWidget()
        self._foot.setLayout(foot)
        self._rule = rule()
        self.preview.reading.installEventFilter(self)
        column = QVBoxLayout(box)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        for part in (self.field, self._rule, self.list, self.preview, self.message, self._foot):
            column.addWidget(part)
        self.message.hide()
        self.preview.hide()
        return box

    # ------------------------------------------------------------ place and size

    def _place(self) -> None:
        """Lie in the upper third of the screen that has the pointer, in the middle."""
        self._soft = self._translucent()
        screen = QGuiApplication.screenAt(QCursor.pos()) or QGuiApplication.primaryScreen()
        free = screen.availableGeometry()
        width = min(self._theme.look.sizes.px(WIDTH), free.width() - 2 * FROM_SIDES)
        left = free.left() + (free.width() - width) // 2
        top = free.top() + round(free.height() * FROM_TOP)
        height = free.bottom() - FROM_BOTTOM - top
        self.setScreen(screen)
        self.setGeometry(QRect(left, top, width, height).adjusted(-MARGIN, SINKS - MARGIN, MARGIN, 0))

    def _fit(self) -> None:
        """Make the box as high as what is in it; lower only once the answer is complete."""
        open_ = bool(self._state.rows or self._state.message or self._state.peeking)
        for part in (self._rule, self._foot):
            part.setVisible(open_)
        room = self.height() - (MARGIN - SINKS) - MARGIN
        width = self.width() - 2 * MARGIN
        self._fit_middle(room, width)
        height = min(room, self._height_for(width))
        if not self._state.settled and self.box.height() <= room:
            height = max(height, self.box.height())
        box = QRect(MARGIN, MARGIN - SINKS, width, height)
        if self._shaped != (box, self._soft):
            self._shaped = (box, self._soft)
            self.box.setGeometry(box)
            self.setMask(self._shape(box))
            self.update()

    def _fit_middle(self, room: int, width: int) -> None:
        """Give rows or preview the height that they want, and no more than there is."""
        rows = sum(self.list.sizeHintForRow(row) for row in range(self.model.rowCount()))
        others = self._height_of(self.field, self._rule, self._foot, self.message, width=width) + 2
        self.list.setFixedHeight(max(1, min(rows, room - others)))
        self.preview.setFixedHeight(max(1, min(self._theme.look.sizes.px(PEEK_HEIGHT), room - others)))

    def _height_for(self, width: int) -> int:
        parts = (self.field, self._rule, self.list, self.preview, self.message, self._foot)
        return self._height_of(*parts, width=width) + 2

    def _height_of(self, *parts: QWidget, width: int) -> int:
        return sum(_wanted_height(part, width - 2) for part in parts if not part.isHidden())

    def _shape(self, box: QRect) -> QRegion:
        """What of the window is there: the box with its shadow, or without a compositor the box alone."""
        if self._soft:
            return QRegion(reach(box))
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(box), BAR_RADIUS, BAR_RADIUS)
        return QRegion(outline.toFillPolygon().toPolygon())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._soft:
            self._shadow.paint(painter, self.box.geometry(), self.devicePixelRatioF())
        else:
            painter.fillRect(event.rect(), self._theme.look.color("line"))  # under the corners' soft edges
        painter.end()

    # ------------------------------------------------------------ showing

    def _show_selection(self, state: BarState) -> None:
        index = self.model.index_of(state.selected)
        if index != self.list.currentIndex() or not self.list.selectionModel().isSelected(index):
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.list.selectionModel().setCurrentIndex(index, flag)

    def _show_hints(self) -> None:
        peek = short_keys("Space" if self.list.hasFocus() or self._state.peeking else "Ctrl+Y")
        back = translate("bar", "back to the list") if self._state.peeking else translate("bar", "preview")
        hints = (
            (short_keys("Enter"), translate("bar", "open")),
            (short_keys("Ctrl+Enter"), translate("bar", "show in folder")),
            (peek, back),
            (short_keys("Tab"), translate("bar", "open in Kindred")),
        )
        shown = hints if self._state.rows or self._state.peeking else hints[-1:]
        self.hints.set_text("     ".join(f"{keys} {what}" for keys, what in shown))

    # ------------------------------------------------------------ the person

    def _bar(self) -> SearchBarPresenter:
        assert self._presenter is not None
        return self._presenter

    def _typed(self, text: str) -> None:
        self._bar().type(text)

    def _remove_filter(self, chip: FilterChip) -> None:
        self._bar().remove_filter(chip)
        self.field.line.setFocus()

    def _negate_filter(self, chip: FilterChip) -> None:
        self._bar().negate_filter(chip)
        self.field.line.setFocus()

    def _open(self) -> None:
        self._bar().activate()

    def _reveal(self) -> None:
        self._bar().reveal()

    def _need_more(self, at_end: bool) -> None:
        if self._preview is not None:
            self._preview.need_more(at_end)

    def _step(self, by: int) -> None:
        if self._preview is not None:
            self._preview.step(by)

    def _moved(self, now: QModelIndex, before: QModelIndex) -> None:
        row = self.model.row_at(now)
        if row is not None and not self._showing:
            self._bar().select(row.key)

    def _clicked(self, index: QModelIndex) -> None:
        """A click opens, as Enter does."""
        row = self.model.row_at(index)
        if row is not None:
            self._bar().select(row.key)
            self._bar().activate()

    def _field_key(self, event: QKeyEvent) -> bool:
        """A key in the box; True where it was for the bar."""
        key, held = event.key(), event.modifiers() & CTRL
        if key in INTO_LIST and not held and self._state.rows:
            self.list.setFocus(Qt.FocusReason.TabFocusReason)
            QApplication.sendEvent(self.list, event)
            return True
        if key == Qt.Key.Key_C and held and not self.field.line.hasSelectedText():
            self._bar().copy_path()
            return True
        return self._shared_key(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._show_hints()
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if watched is self.list:
            return self._list_key(event) or self._shared_key(event) or self._type_from_list(event)
        return self._peek_key(event) or self._shared_key(event)

    def _list_key(self, event: QKeyEvent) -> bool:
        key, held = event.key(), event.modifiers() & CTRL
        if key == Qt.Key.Key_Space and not held:
            self._peek()
        elif key == Qt.Key.Key_Up and self.list.currentIndex().row() <= 0:
            self.field.line.setFocus(Qt.FocusReason.BacktabFocusReason)
        elif key == Qt.Key.Key_C and held:
            self._bar().copy_path()
        else:
            return False
        return True

    def _peek_key(self, event: QKeyEvent) -> bool:
        if event.key() != Qt.Key.Key_Space:
            return False
        self._peek()
        return True

    def _shared_key(self, event: QKeyEvent) -> bool:
        key, held = event.key(), event.modifiers()
        if key in ENTER_KEYS:
            (self._bar().reveal if held & CTRL else self._bar().activate)()
        elif key == Qt.Key.Key_Escape:
            self._with_focus(self._bar().escape)
        elif key == Qt.Key.Key_Y and held & CTRL:
            self._peek()
        elif key == Qt.Key.Key_Tab and not held & (CTRL | SHIFT):
            self._bar().to_window()
        else:
            return False
        return True

    def _peek(self) -> None:
        self._with_focus(self._bar().peek)

    def _with_focus(self, open_or_close: Callable[[], None]) -> None:
        """Take the focus into the preview as it opens, and back to where it was as it closes."""
        peeked = self._state.peeking
        if not peeked:
            self._came_from = self.list if self.list.hasFocus() else self.field.line
        open_or_close()
        if self._state.peeking != peeked:
            target = self._came_from if peeked else self.preview.reading
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _type_from_list(self, event: QKeyEvent) -> bool:
        """What is typed while the list has the focus goes on in the box."""
        text = event.text()
        types = bool(text) and text.isprintable() and not event.modifiers() & CTRL
        if not types and event.key() not in BACK_TO_FIELD:
            return False
        self.field.line.setFocus()
        self.field.line.end(False)
        QApplication.sendEvent(self.field.line, event)
        return True

    # ------------------------------------------------------------ Qt

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click into the shadow is a click beside the bar."""
        if not self.box.geometry().contains(event.position().toPoint()):
            self._bar().hide()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        left = event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow()
        if left and self.isVisible() and QApplication.activePopupWidget() is None:
            self._bar().on_focus_lost()


def _wanted_height(part: QWidget, width: int) -> int:
    wanted = part.heightForWidth(width) if part.hasHeightForWidth() else part.sizeHint().height()
    return min(max(wanted, part.minimumHeight()), part.maximumHeight())
