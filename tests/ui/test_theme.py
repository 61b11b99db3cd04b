"""The tokens can be read by everybody, and Qt is told about them."""

from __future__ import annotations

from itertools import product

import pytest
from PySide6.QtGui import QColor, QPalette

from desktop_app.ui.icons import icon_names, pixmap
from desktop_app.ui.theme import DARK, LIGHT, Tokens, palette


def luminance(color: str) -> float:
    """Relative luminance of WCAG 2.2."""
    made = QColor(color)
    parts = [made.redF(), made.greenF(), made.blueF()]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


TEXT = ("text", "muted", "accent_text", "good_text", "caution_text", "bad_text")
GROUNDS = ("background", "panel", "rail", "accent_background")


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), list(product(TEXT, GROUNDS)))
def test_text_reaches_double_a(tokens: Tokens, ink: str, ground: str):
    assert contrast(getattr(tokens, ink), getattr(tokens, ground)) >= 4.5


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_marked_text_and_buttons_reach_double_a(tokens: Tokens):
    for ground in (tokens.words, tokens.meaning):
        assert contrast(tokens.text, ground) >= 4.5
    assert contrast(tokens.on_accent, tokens.accent) >= 4.5


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("dot", ["good", "accent", "caution", "bad", "muted"])
def test_dots_can_be_seen(tokens: Tokens, dot: str):
    assert contrast(getattr(tokens, dot), tokens.panel) >= 3


def test_the_palette_is_explicit(app_theme, qapp):
    app_theme.choose("dark", 100)
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == DARK.background.lower()
    assert palette(LIGHT).color(QPalette.ColorRole.Text).name() == LIGHT.text.lower()


def test_text_grows_with_the_size(app_theme, qapp):
    app_theme.choose("light", 200)
    assert qapp.font().pixelSize() == 26


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_every_icon_draws_something_sharp(qapp, scale: float):
    for name in icon_names():
        made = pixmap(name, "#3D5AFE", 20, scale)
        assert (made.width(), made.devicePixelRatio()) == (round(20 * scale), scale)
        assert not made.toImage().allGray()
