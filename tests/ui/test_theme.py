"""The tokens can be read by everybody, and Qt is told about them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

import pytest
from PySide6.QtGui import QColor, QPalette

from desktop_app.ui.icons import icon_names, pixmap
from desktop_app.ui.theme import DARK, LIGHT, Look, Sizes, Tokens, palette, style_sheet


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
NO_WORDS = ("QProgressBar", "QScrollBar::handle", "QSplitter", "QSlider")  # nothing is written on them
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


RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
INK, GROUND = re.compile(r"(?<![-\w])color: (#\w{6})"), re.compile(r"background: (#\w{6})")
EDGE_OF_FOCUS = re.compile(r"border(?:-color)?: (?:2px solid |1px solid )?(#\w{6})")


def rules(tokens: Tokens) -> Iterator[tuple[str, str]]:
    """Selector and declarations of all that can be used: what is disabled need not be read (WCAG 1.4.3)."""
    for selector, declared in RULE.findall(style_sheet(Look(tokens, Sizes(100)))):
        if ":disabled" not in selector:
            yield " ".join(selector.split()), declared


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_whatever_the_style_sheet_writes_can_be_read(tokens: Tokens):
    usual = (tokens.background, tokens.panel, tokens.rail)
    inks_of = {selector: INK.findall(declared) for selector, declared in rules(tokens)}
    low = []
    for selector, declared in rules(tokens):
        grounds = GROUND.findall(declared) or usual
        inherited = inks_of.get(selector.split(":")[0]) or [tokens.text]
        inks = INK.findall(declared) or (inherited if GROUND.search(declared) else [])
        low += [f"{selector}: {i} on {g}" for i, g in product(inks, grounds) if contrast(i, g) < 4.5]
    drawn = [line for line in low if not line.startswith(NO_WORDS) and "::indicator" not in line]
    assert drawn == []


def test_no_path_of_the_machine_stands_in_the_style_sheet():
    """A blank in it would make all of the style sheet unreadable."""
    named = re.findall(r"url\(([^)]*)\)", style_sheet(Look(LIGHT, Sizes(100))))
    assert named
    assert [name for name in named if not re.fullmatch(r"icons:[a-z-]+\.svg", name)] == []


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_boxes_to_check_and_their_ticks_can_be_seen(tokens: Tokens):
    assert contrast("#000000", tokens.accent) >= 3  # the tick
    assert contrast(tokens.muted, tokens.panel) >= 3  # the edge of an empty box
    assert contrast(tokens.accent, tokens.panel) >= 3


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_the_ring_of_the_focus_can_be_seen(tokens: Tokens):
    rings = [ring for selector, declared in rules(tokens) if ":focus" in selector or "focused" in selector
             for ring in EDGE_OF_FOCUS.findall(declared)]  # fmt: skip
    assert len(rings) > 10
    grounds = (tokens.background, tokens.panel, tokens.rail)
    assert [ring for ring in rings if min(contrast(ring, ground) for ground in grounds) < 3] == []


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_a_selected_row_can_be_read(tokens: Tokens):
    """Rows are painted by hand; the one that is selected lies on the accent's ground, its marks too."""
    for ink in ("text", "muted", "good_text", "caution_text", "bad_text", "accent_text"):
        assert contrast(getattr(tokens, ink), tokens.accent_background) >= 4.5
    assert contrast(tokens.on_accent, tokens.accent) >= 4.5  # text that is selected with the mouse


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
