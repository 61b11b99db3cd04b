"""Rows change in place: what stays is never removed, and positions in Qt's units are right."""

from __future__ import annotations

import random

import pytest
from PySide6.QtCore import QAbstractItemModel, QPersistentModelIndex
from pytestqt.modeltest import ModelTester

from desktop_app.presenters.searching.result_rows import FoldRow
from desktop_app.protocol.messages import Span
from desktop_app.ui.models.results_model import ResultsModel
from desktop_app.ui.text_positions import marks_in_utf16


def row(key: int, count: int = 1) -> FoldRow:
    return FoldRow(count=count, open=False, key=b"%d" % key)


def keys(model: QAbstractItemModel) -> list[bytes]:
    return [model.row_at(model.index(n)).key for n in range(model.rowCount())]  # type: ignore[attr-defined]


@pytest.fixture
def model(qtmodeltester: ModelTester) -> ResultsModel:
    made = ResultsModel()
    qtmodeltester.check(made)
    return made


def test_any_change_leads_to_the_new_rows(model):
    chance = random.Random(7)
    for _ in range(200):
        wanted = [row(key, chance.randrange(3)) for key in chance.sample(range(20), chance.randrange(15))]
        model.set_rows(wanted)
        assert [model.row_at(model.index(n)) for n in range(model.rowCount())] == wanted


def test_an_index_follows_its_row(model):
    model.set_rows([row(1), row(2), row(3)])
    held = QPersistentModelIndex(model.index(1))
    model.set_rows([row(4), row(3), row(2, count=9)])
    assert (held.row(), keys(model)) == (2, [b"4", b"3", b"2"])


def test_equal_rows_repaint_nothing(model, qtbot):
    model.set_rows([row(1), row(2)])
    with qtbot.assertNotEmitted(model.dataChanged):
        model.set_rows([row(1), row(2)])


def test_marks_are_counted_in_utf16():
    text = "𝔴 boats 🛶 here"
    [mark] = marks_in_utf16(text, [Span(text.index("here"), len(text), "meaning")])
    assert (mark.start, mark.length, mark.meaning) == (text.index("here") + 2, 4, True)


@pytest.mark.parametrize("span", [Span(-5, 2), Span(3, 99), Span(50, 60), Span(4, 2)])
def test_marks_outside_are_cut(span):
    assert all(m.start >= 0 and m.start + m.length <= 5 for m in marks_in_utf16("abcde", [span]))
