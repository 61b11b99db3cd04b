"""CSV files hold no formulas and say their encoding."""

from __future__ import annotations

import csv
import io

import pytest

from desktop_app.spreadsheet import as_csv, safe_cell


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\nx", "＝1", "＠x"])
def test_no_cell_is_a_formula(text: str) -> None:
    assert safe_cell(text) == "'" + text


@pytest.mark.parametrize("value", ["/a=b", "", 7, -7, 1.5])
def test_other_cells_stay_as_they_are(value: object) -> None:
    assert safe_cell(value) == value


def test_a_table_of_any_names() -> None:
    made = as_csv(("path", "size"), [('a\udcff,\n"b"', 3), ("=x", -1)])
    assert made.startswith(b"\xef\xbb\xbfpath,size\r\n")
    read = list(csv.reader(io.StringIO(made.decode("utf-8-sig"), newline="")))
    assert read[1:] == [['a\\udcff,\n"b"', "3"], ["'=x", "-1"]]
