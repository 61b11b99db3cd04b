"""Codes and names of languages."""

from __future__ import annotations

import pytest

from desktop_app.protocol.languages import LANGUAGES, code_of


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("de", "de"), ("DE", "de"), (" German ", "de"), ("chinese", "zh"), ("Farsi", "fa"), ("nn", "no"),
        ("", None), ("klingon", None), ("xx", None), ("germa", None),
    ],
)  # fmt: skip
def test_a_language_is_known_by_its_code_and_its_english_name(name, code):
    assert code_of(name) == code


def test_codes_and_names_are_unambiguous():
    assert all(code_of(code) == code and code_of(name) == code for code, name in LANGUAGES.items())
