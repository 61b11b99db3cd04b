"""The files of a family as cards: the kept one stands still, the others scroll beside it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListView,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop_app.presenters.duplicates.rows import FamilyCards, FileCard
from desktop_app.presenters.language import translate
from desktop_app.protocol.messages import FilePath
from desktop_app.ui.duplicates.two_lines import TONE_TEXTS
from desktop_app.ui.models.results_model import ROW_ROLE, Index
from desktop_app.ui.models.row_painting import elided, line_height, paint_text
from desktop_app.ui.theme import CARD_RADIUS, Look, Theme

_ROOT = QModelIndex()
WIDTH = 264
GAP = 12
INSIDE = 12


def card_size(look: Look) -> QSize:
    """The size of every card."""
    text = line_height(look.sizes.body) + 3 * line_height(look.sizes.secondary)
    return QSize(look.sizes.px(WIDTH), text + 2 * INSIDE)


def tag_rect(rect: QRect, card: FileCard, look: Look) -> QRect:
    """Where the tag of a card is: at the right of its name."""
    width = QFontMetrics(look.font(look.sizes.tiny)).horizontalAdvance(card.tag) + 12
    if not card.keeper and not card.protected:
        width += look.sizes.px(11) + 6
    height = look.sizes.px(20)
    top = rect.top() + INSIDE + (line_height(look.sizes.body) - height) // 2
    return QRect(rect.right() - INSIDE - width + 1, top, width, height)


def paint_card(painter: QPainter, rect: QRect, card: FileCard, focused: bool, look: Look) -> None:
    """A card: border, name, tag, where and when, verdict in words."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    border, width = ("good", 1.5) if card.keeper else ("accent", 1.5) if card.current else ("line", 1.0)
    painter.setPen(QPen(look.color(border), 2.0 if focused and card.current else width))
    painter.setBrush(look.color("panel"))
    painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), CARD_RADIUS, CARD_RADIUS)
    first, second = line_height(look.sizes.body), line_height(look.sizes.secondary)
    line = QRect(rect.left() + INSIDE, rect.top() + INSIDE, rect.width() - 2 * INSIDE, first)
    tag = tag_rect(rect, card, look)
    bold, small = look.font(look.sizes.body, bold=True), look.font(look.sizes.secondary)
    paint_text(painter, line, elided(bold, card.name, tag.left() - line.left() - 8), bold, "text", look)
    _paint_tag(painter, tag, card, look)
    line = QRect(line.left(), line.bottom() + 1, line.width(), second)
    # Cut in the middle: copies often have one name, and are told apart by the first folder or by the last.
    paint_text(painter, line, elided(small, card.place, line.width()), small, "muted", look)
    paint_text(painter, line.translated(0, second), card.about, small, "muted", look)
    words = "text" if card.keeper else TONE_TEXTS[card.tone]
    paint_text(painter, line.translated(0, 2 * second), card.words, small, words, look)


def _paint_tag(painter: QPainter, tag: QRect, card: FileCard, look: Look) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    ground = "meaning" if card.keeper else "accent_background" if card.marked else "rail"
    painter.setBrush(look.color(ground))
    painter.drawRoundedRect(QRectF(tag), 4, 4)
    color = look.color("good_text" if card.keeper else "accent_text" if card.marked else "muted")
    inside = tag.adjusted(6, 0, -6, 0)
    if not card.keeper and not card.protected:
        size = look.sizes.px(11)
        box = QRectF(inside.left(), tag.center().y() - size / 2 + 0.5, size, size)
        _paint_box(painter, box, card, look)
        inside.setLeft(inside.left() + size + 6)
    painter.setFont(look.font(look.sizes.tiny))
    painter.setPen(color)
    painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, card.tag)


def _paint_box(painter: QPainter, box: QRectF, card: FileCard, look: Look) -> None:
    """The box that is ticked: dotted where the file must be looked at first."""
    style = Qt.PenStyle.DotLine if card.why_not else Qt.PenStyle.SolidLine
    painter.setPen(QPen(look.color("accent" if card.marked else "muted"), 1.2, style))
    painter.setBrush(look.color("accent") if card.marked else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box, 2, 2)
    if card.marked:
        painter.setPen(QPen(look.color("on_accent"), 1.6))
        left, middle, right = (box.left() + box.width() * part for part in (0.22, 0.43, 0.8))
        low = QPointF(middle, box.bottom() - 2.5)
        painter.drawLine(QPointF(left, box.center().y()), low)
        painter.drawLine(low, QPointF(right, box.top() + 3))


class KeeperCard(QWidget):
    """The card of the kept file."""

    def __init__(self, theme: Theme, on_open: Callable[[FilePath], object]) -> None:
        super().__init__()
        self._theme, self._on_open = theme, on_open
        self._card: FileCard | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        theme.changed.connect(self._fit)
        self._fit()

    def show_card(self, card: FileCard) -> None:
        """Show a kept file."""
        if card != self._card:
            self._card = card
            self.setAccessibleName(card.spoken)
            self.setToolTip("\n".join((card.name, card.place, card.about, card.words)))
            self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._card is not None:
            self._on_open(self._card.path)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._card is not None:
            self._on_open(self._card.path)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._card is not None:
            painter = QPainter(self)
            paint_card(painter, self.rect(), self._card, False, self._theme.look)
            if self.hasFocus():
                painter.setPen(QPen(self._theme.look.color("accent"), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), CARD_RADIUS, CARD_RADIUS)
            painter.end()

    def _fit(self) -> None:
        self.setFixedSize(card_size(self._theme.look))
        self.update()


class CardsModel(QAbstractListModel):
    """The members of the selected family."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.cards: tuple[FileCard, ...] = ()

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.cards)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        card = self.cards[index.row()]
        if role == ROW_ROLE:
            return card
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return card.spoken
        if role == Qt.ItemDataRole.ToolTipRole:
            lines = (card.name, card.place, card.about, card.words, card.why_not)
            return "\n".join(line for line in lines if line)
        return None

    def set_cards(self, cards: tuple[FileCard, ...]) -> None:
        """Show these; where the files are the same, only what differs is painted anew."""
        if [card.path for card in cards] == [card.path for card in self.cards]:
            changed = [at for at, (a, b) in enumerate(zip(cards, self.cards, strict=True)) if a != b]
            self.cards = cards
            if changed:
                self.dataChanged.emit(self.index(changed[0]), self.index(changed[-1]))
            return
        self.beginResetModel()
        self.cards = cards
        self.endResetModel()


class CardDelegate(QStyledItemDelegate):
    """Paints the cards of members."""

    def __init__(self, view: QAbstractItemView, theme: Theme) -> None:
        super().__init__(view)
        self._view, self._theme = view, theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        size = card_size(self._theme.look)
        return QSize(size.width() + GAP, size.height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        painter.save()
        place = QRect(rect.topLeft(), card_size(self._theme.look))
        paint_card(painter, place, index.data(ROW_ROLE), self._view.hasFocus(), self._theme.look)
        painter.restore()


class MemberCards(QListView):
    """The members' cards: a click compares, a click on the tag marks. Other keys go to `on_key`."""

    def __init__(
        self,
        theme: Theme,
        on_choose: Callable[[FilePath], object],
        on_mark: Callable[[FilePath], object],
        on_open: Callable[[FilePath], object],
        on_key: Callable[[QKeyEvent], bool],
    ) -> None:
        super().__init__()
        self._theme = theme
        self._on_choose, self._on_mark, self._on_key = on_choose, on_mark, on_key
        self.cards = CardsModel(self)
        self.setAccessibleName(translate("duplicates", "Files that match the kept one"))
        self.setModel(self.cards)
        self.setItemDelegate(CardDelegate(self, theme))
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.doubleClicked.connect(lambda index: on_open(index.data(ROW_ROLE).path))
        theme.changed.connect(self._fit)
        self._fit()

    def show_cards(self, cards: tuple[FileCard, ...]) -> None:
        """Show the members; the current one is brought into sight."""
        self.cards.set_cards(cards)
        at = next((at for at, card in enumerate(cards) if card.current), -1)
        if at >= 0 and self.currentIndex().row() != at:
            self.setCurrentIndex(self.cards.index(at))
            self.scrollTo(self.cards.index(at))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._on_key(event):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        card = self._card_at(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and card is not None:
            on_tag = self._is_on_tag(event.position().toPoint(), card)
            (self._on_mark if on_tag else self._on_choose)(card.path)
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def _card_at(self, at: QPoint) -> FileCard | None:
        index = self.indexAt(at)
        return index.data(ROW_ROLE) if index.isValid() else None

    def _is_on_tag(self, at: QPoint, card: FileCard) -> bool:
        place = QRect(self.visualRect(self.indexAt(at)).topLeft(), card_size(self._theme.look))
        return tag_rect(place, card, self._theme.look).adjusted(-4, -4, 4, 4).contains(at)

    def _fit(self) -> None:
        bar = self.horizontalScrollBar().sizeHint().height()
        self.setFixedHeight(card_size(self._theme.look).height() + bar + 2)
        self.doItemsLayout()


class CardRow(QWidget):
    """Both together."""

    def __init__(self, theme: Theme, keeper: KeeperCard, members: MemberCards) -> None:
        super().__init__()
        self.keeper, self.members = keeper, members
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(keeper, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(members, 1)

    def show_cards(self, cards: FamilyCards) -> None:
        """Show a family."""
        self.keeper.show_card(cards.cards[0])
        self.members.show_cards(cards.cards[1:])
