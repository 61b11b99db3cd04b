"""Colours, type and spacing: the tokens, and what Qt is told about them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QDir, QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

import resources
from desktop_app.settings import ThemeChoice

GRID = 8
RAIL_WIDTH = 56
STATUS_HEIGHT = 28
RADIUS = 8
CARD_RADIUS = 10
BAR_RADIUS = 14
SERIF_FAMILIES = ("Charter", "Georgia", "Source Serif 4", "Noto Serif", "Liberation Serif", "DejaVu Serif")


@dataclass(frozen=True)
class Tokens:
    """The colours of one theme. The `…_text` colours reach 4.5 : 1 on every ground they are written on."""

    dark: bool
    background: str
    panel: str
    rail: str
    line: str
    text: str
    muted: str
    accent: str
    accent_background: str
    accent_text: str
    on_accent: str
    words: str
    meaning: str
    good: str
    caution: str
    bad: str
    good_text: str
    caution_text: str
    bad_text: str


LIGHT = Tokens(
    dark=False,
    background="#F6F6F4",
    panel="#FFFFFF",
    rail="#EFEEEB",
    line="#E2E0DB",
    text="#1E1F22",
    muted="#6B6A66",
    accent="#3D5AFE",
    accent_background="#E8ECFF",
    accent_text="#304BE0",
    on_accent="#FFFFFF",
    words="#FFE9A8",
    meaning="#D9F2E3",
    good="#1E8E5A",
    caution="#B26A00",
    bad="#C0362C",
    good_text="#167347",
    caution_text="#945800",
    bad_text="#B32F26",
)
DARK = Tokens(
    dark=True,
    background="#1B1C1F",
    panel="#232428",
    rail="#18191B",
    line="#34363B",
    text="#ECECEA",
    muted="#9A9AA0",
    accent="#8EA0FF",
    accent_background="#2B3152",
    accent_text="#8EA0FF",
    on_accent="#15161A",
    words="#5A4A14",
    meaning="#1E4733",
    good="#5CC98F",
    caution="#E0A24A",
    bad="#F07A70",
    good_text="#5CC98F",
    caution_text="#E0A24A",
    bad_text="#F07A70",
)


@dataclass(frozen=True)
class Sizes:
    """Type sizes in pixels for a text size in percent."""

    percent: int

    def px(self, size: float) -> int:
        """A length that grows with the text."""
        return max(1, round(size * self.percent / 100))

    @property
    def body(self) -> int:
        return self.px(13)

    @property
    def title(self) -> int:
        return self.px(15)

    @property
    def large(self) -> int:
        return self.px(20)

    @property
    def secondary(self) -> int:
        return self.px(12)

    @property
    def tiny(self) -> int:
        return self.px(11)


@dataclass(frozen=True)
class Look:
    """A theme at a text size: all that painting code needs."""

    tokens: Tokens
    sizes: Sizes

    def font(self, px: int, bold: bool = False) -> QFont:
        """The interface font at a size in pixels."""
        font = QFont(QApplication.font())
        font.setPixelSize(px)
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        return font

    def reading_font(self, prose: bool) -> QFont:
        """The font of a preview: a serif one for prose, one of fixed width for code and data."""
        if not prose:
            font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
            font.setPixelSize(self.sizes.px(13))
            return font
        font = QFont([*SERIF_FAMILIES, "serif"])
        font.setStyleHint(QFont.StyleHint.Serif)
        font.setPixelSize(self.sizes.px(15))
        return font

    def color(self, name: str) -> QColor:
        """A token's colour."""
        return QColor(getattr(self.tokens, name))


CHECK = "icons:check.svg"
"""Drawn in black: on the accent of either theme it has a contrast of 3 or more. A name of Qt's own, since a
path with blanks would end the whole style sheet.
"""


class Theme(QObject):
    """The present look; `changed` tells who paints by hand. Follows the system while the choice says so."""

    changed = Signal()

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self._choice: ThemeChoice = "system"
        self._percent = 100
        QDir.setSearchPaths("icons", [str(Path(resources.__file__).parent / "icons")])
        application.setStyle("Fusion")
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._apply)
        self.look = Look(self._tokens(), Sizes(self._percent))
        self._show()

    def choose(self, choice: ThemeChoice, percent: int) -> None:
        """Set theme and text size."""
        if (choice, percent) != (self._choice, self._percent):
            self._choice, self._percent = choice, percent
            self._apply()

    def _apply(self) -> None:
        look = Look(self._tokens(), Sizes(self._percent))
        if look != self.look:  # Qt goes through all widgets, also for a style sheet that is the same
            self.look = look
            self._show()

    def _show(self) -> None:
        self._application.setFont(_interface_font(self.look.sizes.body))
        self._application.setPalette(palette(self.look.tokens))
        self._application.setStyleSheet(style_sheet(self.look))
        self.changed.emit()

    def _tokens(self) -> Tokens:
        if self._choice == "system":
            dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
            return DARK if dark else LIGHT
        return DARK if self._choice == "dark" else LIGHT


def _interface_font(px: int) -> QFont:
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    font.setPixelSize(px)
    return font


def palette(tokens: Tokens) -> QPalette:
    """The tokens as Qt's palette, for all that no style sheet reaches."""
    role = QPalette.ColorRole
    colors = {
        role.Window: tokens.background,
        role.WindowText: tokens.text,
        role.Base: tokens.panel,
        role.AlternateBase: tokens.background,
        role.Text: tokens.text,
        role.PlaceholderText: tokens.muted,
        role.Button: tokens.panel,
        role.ButtonText: tokens.text,
        role.BrightText: tokens.bad,
        role.Highlight: tokens.accent,
        role.HighlightedText: tokens.on_accent,
        role.Link: tokens.accent_text,
        role.ToolTipBase: tokens.panel,
        role.ToolTipText: tokens.text,
        role.Light: tokens.panel,
        role.Midlight: tokens.line,
        role.Mid: tokens.line,
        role.Dark: tokens.line,
        role.Shadow: tokens.line,
    }
    made = QPalette()
    for name, color in colors.items():
        made.setColor(name, QColor(color))
    disabled = QPalette.ColorGroup.Disabled
    for name in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(disabled, name, QColor(tokens.muted))
    return made


def style_sheet(look: Look) -> str:
    """The one style sheet; widgets are told apart by the dynamic property `kind`."""
    t, s = look.tokens, look.sizes
    chip_radius = (s.px(20) + 2 * s.px(1) + 2) // 2  # a larger one would make Qt draw square corners
    return f"""
QWidget {{ color: {t.text}; }}
QMainWindow, QWidget[kind="page"], QScrollArea, QWidget[kind="list-side"] {{ background: {t.background}; }}
QScrollArea {{ border: none; }}
QWidget[kind="panel"] {{ background: {t.panel}; }}
QWidget[kind="header"] {{ background: {t.panel}; border-bottom: 1px solid {t.line}; }}
QWidget[kind="subheader"] {{ background: {t.background}; border-bottom: 1px solid {t.line}; }}
QWidget[kind="rail"] {{ background: {t.rail}; border-right: 1px solid {t.line}; }}
QWidget[kind="footer"] {{ background: {t.panel}; border-top: 1px solid {t.line}; }}
QWidget[kind="status"] {{ background: {t.panel}; border-top: 1px solid {t.line}; }}
QFrame[kind="card"] {{ background: {t.panel}; border: 1px solid {t.line}; border-radius: {CARD_RADIUS}px; }}
QFrame[kind="popover"] {{ background: {t.panel}; border: 1px solid {t.line};
  border-radius: {CARD_RADIUS}px; }}
QFrame[kind="popover"]:focus {{ border-color: {t.accent}; }}
QScrollArea[kind="popover"], QScrollArea[kind="popover"] > QWidget > QWidget {{ background: {t.panel};
  border: none; }}
QFrame[kind="card"]:focus {{ border-color: {t.accent}; }}
QFrame[kind="popup"] {{ background: {t.panel}; border: 1px solid {t.line}; border-radius: {RADIUS}px; }}
QWidget[kind="shelf-row"] {{ border: 1px solid transparent; border-radius: 6px; }}
QWidget[kind="shelf-row"]:hover {{ background: {t.rail if not t.dark else t.panel}; }}
QWidget[kind="shelf-row"]:focus {{ border-color: {t.accent}; }}
QFrame[kind="rule"] {{ background: {t.line}; border: none; max-height: 1px; min-height: 1px; }}

QLabel {{ background: transparent; }}
QLabel[kind="title"] {{ font-size: {s.title}px; font-weight: 600; }}
QLabel[kind="large"] {{ font-size: {s.large}px; font-weight: 600; }}
QLabel[kind="strong"] {{ font-weight: 600; }}
QLabel[kind="muted"] {{ color: {t.muted}; font-size: {s.secondary}px; }}
QLabel[kind="bad"] {{ color: {t.bad_text}; font-size: {s.secondary}px; }}
QLabel[kind="body-muted"] {{ color: {t.muted}; }}
QLabel[kind="badge"] {{ color: {t.muted}; background: {t.rail}; border-radius: 4px; padding: 2px 6px;
  font-size: {s.tiny}px; }}
QLabel[kind="example"] {{ background: {t.rail}; border-radius: 6px; padding: 4px 8px; }}
QLabel[kind="meaning"] {{ background: {t.meaning}; border-radius: 3px; padding: 1px 4px;
  font-size: {s.secondary}px; }}
QLabel[kind="moved"] {{ background: {t.accent_background}; border-radius: 3px; padding: 1px 4px;
  font-size: {s.secondary}px; text-decoration: underline; }}
QLabel[kind="words"] {{ background: {t.words}; border-radius: 3px; padding: 1px 4px;
  font-size: {s.secondary}px; }}

QPushButton {{ background: {t.panel}; border: 1px solid {t.line}; border-radius: {RADIUS}px;
  padding: {s.px(5)}px 12px; min-height: {s.px(20)}px; }}
QPushButton:hover {{ background: {t.background}; border-color: {t.muted}; }}
QPushButton:pressed {{ background: {t.line}; }}
QPushButton:focus {{ border: 2px solid {t.accent}; padding: {s.px(5) - 1}px 11px; }}
QPushButton:disabled {{ color: {t.muted}; border-color: {t.line}; }}
QPushButton[kind="primary"] {{ background: {t.accent}; border-color: {t.accent}; color: {t.on_accent}; }}
QPushButton[kind="primary"]:disabled {{ background: {t.line}; border-color: {t.line}; color: {t.muted}; }}
QPushButton[kind="primary"]:hover:enabled {{ background: {t.accent_text}; }}
QPushButton[kind="primary"]:focus {{ border-color: {t.text}; }}
QPushButton[kind="danger"] {{ color: {t.bad_text}; border-color: {t.bad}; }}
QPushButton[kind="quiet"] {{ background: transparent; border: 1px solid transparent; color: {t.accent_text};
  padding: {s.px(3)}px 8px; }}
QPushButton[kind="quiet"]:hover {{ border-color: {t.line}; }}
QPushButton[kind="quiet"]:focus {{ border: 1px solid {t.accent}; }}
QPushButton[kind="chip"] {{ border-radius: {chip_radius}px; padding: {s.px(1)}px 10px; color: {t.muted};
  font-size: {s.secondary}px; min-height: {s.px(20)}px; max-height: {s.px(20)}px; }}
QPushButton[kind="chip"]:hover {{ border-color: {t.muted}; color: {t.text}; }}
QPushButton[kind="chip"]:checked, QPushButton[kind="filter"] {{ background: {t.accent_background};
  border: 1px solid {t.accent}; color: {t.accent_text}; }}
QPushButton[kind="chip"]:disabled {{ color: {t.muted}; background: transparent; }}
QPushButton[kind="chip"]:focus {{ border: 2px solid {t.accent}; padding: {s.px(1) - 1}px 9px; }}
QPushButton[kind="filter"] {{ border-radius: {chip_radius}px; padding: {s.px(1)}px 10px;
  font-size: {s.secondary}px; min-height: {s.px(20)}px; max-height: {s.px(20)}px; }}
QPushButton[kind="filter"]:focus {{ border: 2px solid {t.accent}; padding: {s.px(1) - 1}px 9px; }}
QPushButton[kind="filter"][unlike="true"] {{ background: {t.panel}; border: 1px dashed {t.muted};
  color: {t.text}; }}
QPushButton[kind="filter"][unlike="true"]:focus {{ border: 2px solid {t.accent}; }}
QPushButton[kind="offer"] {{ background: transparent; border: 1px dashed {t.accent};
  color: {t.accent_text}; border-radius: {chip_radius}px; padding: {s.px(1)}px 10px;
  font-size: {s.secondary}px; min-height: {s.px(20)}px; max-height: {s.px(20)}px; }}
QPushButton[kind="offer"]:hover {{ background: {t.accent_background}; }}
QPushButton[kind="offer"]:focus {{ border: 2px solid {t.accent}; padding: {s.px(1) - 1}px 9px; }}
QPushButton[kind="segment"] {{ padding: {s.px(5)}px 14px; }}
QPushButton[kind="segment"]:checked {{ background: {t.accent_background}; border-color: {t.accent};
  color: {t.accent_text}; }}
QPushButton[kind="segment"]:checked:disabled {{ background: {t.rail}; border-color: {t.line};
  color: {t.muted}; }}
QPushButton[kind="choice"] {{ padding: {s.px(5)}px 12px; text-align: left; }}
QPushButton[kind="choice"]:focus {{ padding: {s.px(5) - 1}px 11px; }}
QToolButton {{ background: transparent; border: 1px solid transparent; border-radius: {RADIUS}px;
  padding: 4px; }}
QToolButton:hover {{ background: {t.line}; }}
QToolButton:focus {{ border: 2px solid {t.accent}; padding: 3px; }}
QToolButton[kind="rail"] {{ border: 2px solid transparent; padding: 0; }}
QToolButton[kind="rail"]:checked {{ background: {t.accent_background}; }}
QToolButton[kind="rail"]:focus {{ border-color: {t.accent}; }}

QFrame[kind="search-field"] {{ background: {t.panel}; border: 1px solid {t.line};
  border-radius: {RADIUS}px; }}
QFrame[kind="search-field"][focused="true"] {{ border: 2px solid {t.accent}; }}
QLineEdit {{ background: transparent; border: none; selection-background-color: {t.accent};
  selection-color: {t.on_accent}; }}
QLineEdit[kind="field"] {{ background: {t.panel}; border: 1px solid {t.line}; border-radius: {RADIUS}px;
  padding: {s.px(5)}px 10px; min-height: {s.px(20)}px; }}
QLineEdit[kind="field"]:focus {{ border: 2px solid {t.accent}; padding: {s.px(5) - 1}px 9px; }}
QLineEdit[kind="field"]:disabled {{ color: {t.muted}; background: {t.background}; }}
QLineEdit[kind="search"] {{ font-size: {s.px(16)}px; }}

QFrame[kind="bar"] {{ background: {t.panel}; border: 1px solid {t.line}; border-radius: {BAR_RADIUS}px; }}
QFrame[kind="bar-field"] {{ background: transparent; border: none; }}
QFrame[kind="bar-field"] QLineEdit {{ font-size: {s.large}px; }}
QListView[kind="bar-list"] {{ background: transparent; }}
QLabel[kind="bar-message"] {{ color: {t.muted}; padding: {s.px(12)}px 20px; }}

QListView {{ background: {t.background}; border: none; outline: none; }}
QTableView[kind="popup-list"] {{ background: {t.panel}; border: none; outline: none; }}
QListView[kind="popup-list"] {{ background: {t.panel}; }}
QTextEdit[kind="reading"], QTextEdit[kind="quick-look"] {{ background: {t.panel}; border: 1px solid {t.line};
  border-radius: {CARD_RADIUS}px; selection-background-color: {t.accent}; selection-color: {t.on_accent}; }}
QTextEdit[kind="reading"]:focus {{ border: 2px solid {t.accent}; }}

QPlainTextEdit[kind="diff"] {{ background: {t.panel}; border: none; border-top: 1px solid {t.line};
  selection-background-color: {t.accent}; selection-color: {t.on_accent}; }}
QPlainTextEdit[kind="diff"]:focus {{ border-top: 1px solid {t.accent}; }}
QListWidget[kind="edit-list"] {{ background: {t.panel}; border: 1px solid {t.line}; border-radius: 6px;
  padding: 2px; }}
QListWidget[kind="edit-list"]:focus {{ border-color: {t.accent}; }}
QListWidget[kind="edit-list"]::item {{ padding: {s.px(3)}px 6px; color: {t.text}; }}
QListWidget[kind="edit-list"]::item:selected {{ background: {t.accent_background}; color: {t.text}; }}
QListWidget[kind="edit-list"]::indicator {{ width: {s.px(13)}px; height: {s.px(13)}px;
  border: 1px solid {t.muted}; border-radius: 3px; background: {t.panel}; }}
QListWidget[kind="edit-list"]::indicator:checked {{ border-color: {t.accent}; background: {t.accent};
  image: url({CHECK}); }}
QSlider::groove:horizontal {{ background: {t.line}; height: 4px; border-radius: 2px; }}
QSlider::sub-page:horizontal {{ background: {t.accent}; height: 4px; border-radius: 2px; }}
QSlider::handle:horizontal {{ background: {t.panel}; border: 2px solid {t.accent};
  width: {s.px(12)}px; height: {s.px(12)}px; margin: -{s.px(6)}px 0; border-radius: {s.px(12) // 2 + 2}px; }}
QSlider::handle:horizontal:focus {{ background: {t.accent}; }}

QFrame[kind="banner"] {{ background: {t.panel}; border: none; border-bottom: 1px solid {t.line};
  border-left: 3px solid {t.accent}; }}
QFrame[kind="banner"][tone="caution"] {{ border-left-color: {t.caution}; }}
QFrame[kind="banner"][tone="bad"] {{ border-left-color: {t.bad}; }}
QFrame[kind="banner"] QLabel {{ color: {t.text}; }}

QSplitter::handle {{ background: {t.line}; }}
QSplitter::handle:horizontal {{ width: 1px; }}
QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
QScrollBar::handle:vertical {{ background: {t.line}; border-radius: 4px; min-height: 32px; margin: 1px; }}
QScrollBar::handle:vertical:hover {{ background: {t.muted}; }}
QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 0; }}
QScrollBar::handle:horizontal {{ background: {t.line}; border-radius: 4px; min-width: 32px; margin: 1px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QProgressBar {{ background: {t.line}; border: none; border-radius: 2px; max-height: 4px; min-height: 4px; }}
QProgressBar::chunk {{ background: {t.accent}; border-radius: 2px; }}
QProgressBar[tone="caution"]::chunk {{ background: {t.caution}; }}
QToolTip {{ background: {t.panel}; color: {t.text}; border: 1px solid {t.line}; padding: 4px 8px;
  font-size: {s.secondary}px; }}
QMenu {{ background: {t.panel}; border: 1px solid {t.line}; padding: 4px; }}
QMenu::item {{ padding: 6px 24px 6px 12px; border-radius: 4px; }}
QMenu::item:disabled {{ color: {t.muted}; }}
QMenu::separator {{ height: 1px; background: {t.line}; margin: 4px 8px; }}
QMenu::item:selected {{ background: {t.accent_background}; color: {t.accent_text}; }}
"""
