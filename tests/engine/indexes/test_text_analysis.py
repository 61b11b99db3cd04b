"""How text becomes terms."""

from __future__ import annotations

import pytest

from desktop_app.engine.indexes.analysis import WORD, Analyzer, code_terms, is_unspaced, normal


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Naïve Café, STRASSE", ["naive", "cafe", "strasse"]),
        ("Straße", ["strasse"]),
        ("cafe\u0301", ["cafe"]),
        ("東京タワー now", ["東", "京", "タ", "ワ", "ー", "now"]),
        ("한국 ไทย", ["한", "국", "ไ", "ท", "ย"]),
        ("snake_case a.b", ["snake", "case", "a", "b"]),
        ("don't 3.14", ["don", "t", "3", "14"]),
        ("😀 -- ", []),
        ("ﬁne ＡＢＣ", ["fine", "abc"]),
    ],
)
def test_words_are_folded(text, words):
    assert Analyzer().words_of(text) == words


def test_stems_join_inflections():
    analyzer = Analyzer()
    assert analyzer.stems_of("running runs") == ["run", "run"]
    assert analyzer.stems_of("Libraries") == analyzer.stems_of("library")


@pytest.mark.parametrize(
    ("text", "identifiers"),
    [
        ("call getUserName() now", {"getusername"}),
        ("snake_case_name and __init__", {"snake_case_name", "__init__"}),
        ("see os.path.join, file-name.ext.", {"os.path.join", "file-name.ext"}),
        ("/home/me/x_y.py", {"home/me/x_y.py", "x_y.py"}),
        ("ISO9001, C++ and C#; 2024-01-31", {"iso9001", "c++", "c#", "2024-01-31"}),
        ("Ordinary words. Only Words!", set()),
        ("x" * 200 + "_y", set()),
    ],
)
def test_identifiers_are_kept_whole(text, identifiers):
    assert code_terms(text).identifiers == identifiers


def test_parts_of_camel_case_and_digits():
    assert code_terms("getUserName2 HTTPServer ISO9001 snake_case").parts == {
        "get", "User", "Name", "2", "HTTP", "Server", "ISO", "9001",
    }  # fmt: skip


def test_normal_text_is_composed_and_spaced():
    assert normal("e\u0301 東京") == "é  東  京 "
    assert normal("plain") == "plain"
    assert is_unspaced("a京")
    assert not is_unspaced("aé")


def test_the_pattern_for_highlights_sees_the_same_words():
    analyzer = Analyzer()
    text = "The naïve fox_trot of 東京, cafe\u0301 3.14 Straße"
    by_pattern = [word for match in WORD.finditer(text) for word in analyzer.words_of(match[0])]
    assert by_pattern == analyzer.words_of(text)
