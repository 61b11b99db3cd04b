"""How text becomes terms."""

from __future__ import annotations

import pytest

from desktop_app.engine.indexes.analysis import (
    STEMMERS,
    WORD,
    Analyzer,
    Parts,
    code_terms,
    grams,
    is_short,
    is_stemmed_apart,
    normal,
    parted,
)


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
        ("ｶﾞﾗｽ ㌔", ["ガ", "ラ", "ス", "キ", "ロ"]),
        ("مُدَّة الإشعـار", ["مدة", "الإشعار"]),
        ("\ufee3\ufeaa\ufe93", ["مدة"]),  # in the forms that PDFs use
        ("שָׁלוֹם", ["שלום"]),
        ("Μήνας όλα ёлка", ["μηνας", "ολα", "елка"]),
    ],
)
def test_words_are_folded(text, words):
    assert Analyzer().words_of(text) == words


def test_stems_join_inflections():
    analyzer = Analyzer()
    assert analyzer.stems_of("running runs") == ["run", "run"]
    assert analyzer.stems_of("Libraries") == analyzer.stems_of("library")


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        ("de", "Haus Häuser Häusern Hauses haus"),
        ("de", "Kündigung Kündigungen kundigung"),
        ("fr", "élève élèves eleve"),
        ("fr", "général générale généraux"),
        ("es", "canción canciones cancion"),
        ("it", "università universita"),
        ("pt", "informação informações"),
        ("ru", "договор договора договоры договоров"),
        ("sv", "avtal avtalet avtalen"),
        ("tr", "kitap kitaplar kitapları"),
        ("hu", "lakás lakások"),
    ],
)
def test_inflections_meet_in_the_stemmer_of_their_language(language, forms):
    assert len(set(Analyzer().stems_of(forms, language))) == 1


def test_every_stemmer_gives_one_stem_a_word():
    analyzer, text = Analyzer(), "Die Häuser, l'été à 3 informações договоры مدة 東京 x_y"
    for language in STEMMERS:
        assert len(analyzer.stems_of(text, language)) == len(analyzer.words_of(text))
    assert analyzer.stems_of("houses", "xx") == analyzer.stems_of("houses", "") == ["hous"]


def test_a_word_has_the_stems_of_each_language_once():
    assert Analyzer().variants_of("Kündigungen hat", ["en", "de", "en"]) == [
        ("kundigungen", "kundig"),
        ("hat",),
    ]
    assert Analyzer().variants_of("", ["en", "de"]) == []
    assert [is_stemmed_apart(code) for code in ("de", "en", "", "ja")] == [True, False, False, False]


@pytest.mark.parametrize(
    ("run", "expected"),
    [
        ("東京タワー", ["東京", "京タ", "タワ", "ワー"]),
        ("計量", ["計量"]),
        ("犬", ["犬"]),
        ("한국어", ["한국", "국어"]),
        ("สัญญา", ["สัญ", "ัญญ", "ญญา"]),
        ("ไท", ["ไท"]),
    ],
)
def test_text_without_spaces_is_cut_into_overlapping_grams(run, expected):
    assert grams(run) == expected
    assert is_short(run) == (run in ("犬", "ไท"))


def test_what_the_index_holds_of_mixed_text():
    analyzer = Analyzer()
    given = analyzer.before_stems("Die Häusern, die neuen, von 東京タワー 2", "de")
    stems = [*analyzer.stems_of("Die Häusern, die neuen, von 2", "de"), "東京", "京タ", "タワ", "ワー"]
    assert analyzer.stems.analyze(given) == stems
    assert analyzer.stems.analyze(analyzer.before_stems("Houses, é", "")) == ["hous", "e"]


@pytest.mark.parametrize("language", STEMMERS)
def test_index_and_query_come_to_the_same_stems(language):
    analyzer = Analyzer()
    text = "Häuser l'élève informações договоров مدة kitapları general universities easily μήνες"
    assert analyzer.stems.analyze(analyzer.before_stems(text, language)) == analyzer.stems_of(text, language)


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
    assert parted("a京都é 犬x") == Parts("a é  x", ("京都", "犬"))
    assert parted("aé") == Parts("aé", ())


def test_the_pattern_for_highlights_sees_the_same_words():
    analyzer = Analyzer()
    text = "The naïve fox_trot of 東京, cafe\u0301 3.14 Straße ｶﾞﾗｽ हिन्दी مُدَّة שָׁלוֹם Μήνας ﬁne"
    by_pattern = [word for match in WORD.finditer(text) for word in analyzer.words_of(match[0])]
    assert by_pattern == analyzer.words_of(text)
