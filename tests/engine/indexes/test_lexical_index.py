"""Finding passages by words."""

from __future__ import annotations

import threading

import pytest

from desktop_app.engine.indexes.lexical import LexicalIndex, LexicalPassage
from desktop_app.engine.indexes.lexical_query import LexicalQuery
from desktop_app.protocol.errors import Bug

TEXTS = {
    1: "The quick brown fox jumps over a fence; running foxes everywhere",
    2: "def getUserName(self): return snake_case_name",
    3: "東京タワーに行く",
    4: "Norms such as ISO 9001 and iso9001",
    5: "Some code in C++ and more code in C#",
    6: "A naïve café in the Straße",
    7: "AND OR NOT (a:b) +must -not ~2 *",
    8: "a snake case name in prose, and the user called Name",
    9: "See file-name.ext at /home/me/x_y.py",
    10: "brown bread, and a quick fox that is not brown",
}


@pytest.fixture
def index(tmp_path):
    index = LexicalIndex.open(tmp_path / "lexical")
    index.add(LexicalPassage(number, number + 100, "", "", text) for number, text in TEXTS.items())
    index.commit()
    yield index
    index.close()


def found(index, *words, k=20, allowed=None, **parts):
    hits = index.search(LexicalQuery(words=words, **parts), k, allowed)
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
    return [hit.passage_id for hit in hits]


@pytest.mark.parametrize(
    ("word", "first"),
    [
        ("fence", 1),
        ("FENCES", 1),
        ("snake_case_name", 2),
        ("getUserName", 2),
        ("getusername", 2),
        ("iso9001", 4),
        ("C++", 5),
        ("c#", 5),
        ("cafe", 6),
        ("CAFÉ", 6),
        ("cafe\u0301", 6),
        ("strasse", 6),
        ("file-name.ext", 9),
        ("x_y.py", 9),
        ("/home/me/x_y.py", 9),
        ("東京", 3),
        ("タワー", 3),
    ],
)
def test_a_word_finds_its_passage_first(index, word, first):
    assert found(index, word)[0] == first


def test_parts_of_identifiers_are_found(index):
    assert 2 in found(index, "user")
    assert 2 in found(index, "snake")
    assert 4 in found(index, "iso")


def test_an_exact_identifier_goes_before_the_same_words_in_prose(index):
    assert found(index, "snake_case_name")[:2] == [2, 8]
    assert [hit.passage_id for hit in index.with_identifiers(["snake_case_name"], 5)] == [2]
    assert index.with_identifiers(["snake", "fox"], 5) == []


def test_words_side_by_side_are_found_in_the_documents_that_are_named(index):
    found_in = index.sequences(["quick", "brown", "fox"], [101, 110, 104])
    assert set(found_in) == {1}
    assert found_in[1] > index.sequences(["brown", "fox"], [101])[1] > 0
    assert index.sequences(["brown", "fox"], [110]) == {}
    assert index.sequences(["brown", "fox"], []) == index.sequences(["fox"], [101]) == {}


def test_what_people_hyphenate_is_prose(index):
    """A compound must not outweigh the other words, as an identifier of code does."""
    index.add(
        [
            LexicalPassage(21, 121, "", "", "a well-known plum"),
            LexicalPassage(22, 122, "", "", "well known is the plum of Zwetschgenfeld"),
        ]
    )
    index.commit()
    assert found(index, "well-known", "plum", "zwetschgenfeld")[0] == 22


def test_any_of_the_words_is_enough_and_more_is_better(index):
    assert found(index, "quick", "fence", "zebra")[0] == 1
    assert found(index, "zebra") == []


def test_phrases_must_occur(index):
    assert found(index, phrases=("quick brown fox",)) == [1]
    assert found(index, phrases=("brown quick",)) == []
    assert found(index, "bread", phrases=("quick",)) == [10, 1]
    assert found(index, phrases=("京タワ",)) == [3]
    assert found(index, phrases=("Naïve CAFE",)) == [6]
    assert found(index, "fox", phrases=("!?",)) == []


def test_exclusions_must_not_occur(index):
    assert found(index, "fox", excluded=("bread",)) == [1]
    assert found(index, "code", excluded=("c",)) == []
    assert found(index, "fox", excluded=("quick brown",)) == [10]
    assert found(index, excluded=("fox",)) == []
    assert set(found(index, "fox", excluded=("!!",))) == {1, 10}


def test_the_word_being_typed_may_be_incomplete(index):
    assert found(index, "bre", typing=True) == [10]
    assert found(index, "bre") == []
    assert found(index, "quick", "fen", typing=True)[0] == 1
    assert found(index, "f", typing=True) == []


def test_only_allowed_documents_are_found(index):
    assert found(index, "fox", allowed={110}) == [10]
    assert found(index, "fox", allowed=set()) == []
    assert set(found(index, "fox", allowed=range(1, 10_000))) == {1, 10}


def test_documents_that_hold_a_phrase(index):
    assert index.documents_with(["fox", "café"], [101, 102, 106, 110]) == {101, 106, 110}
    assert index.documents_with(["fox"], []) == set()
    assert index.documents_with(["!"], [101]) == set()


def test_heading_and_title_are_searched_but_phrases_do_not_cross_them(index):
    index.add([LexicalPassage(50, 500, "Chapter One › Zebras", "Animal book", "stripes and manes")])
    index.commit()
    assert found(index, "zebra") == [50]
    assert found(index, "animal") == [50]
    assert found(index, phrases=("chapter one",)) == [50]
    assert found(index, phrases=("zebras stripes",)) == []


@pytest.mark.parametrize(
    "text",
    [
        "AND", "OR NOT", "a:b", "title:x", '"', "'", "(", "[", "*", "?", "~", "^2", "\\", "\0", "😀", "\n\t",
        "",         "+must -not", "/regex.*/", "𝒳𝒴", "\u202e", "a" * 10_000, "word " * 2_000, "日" * 3_000,
        "x_y." * 2_500,
    ],
)  # fmt: skip
def test_no_text_at_all_raises(index, text):
    for query in (
        LexicalQuery(words=tuple(text.split()), typing=True),
        LexicalQuery(words=(text,), phrases=(text,), excluded=(text,)),
        LexicalQuery(words=tuple(f"{text}{number}" for number in range(50))),
    ):
        index.search(query, 10)
        index.search(query, 10, {101})
    index.with_identifiers([text], 5)
    index.documents_with([text], [101])
    index.words_starting_with(text)


def test_operators_of_query_languages_are_plain_words(index):
    assert found(index, "AND", "NOT")[0] == 7


def test_removed_documents_are_gone_and_others_stay(index):
    index.remove_documents([101, 999])
    index.commit()
    assert found(index, "fox") == [10]
    assert index.document_ids().tolist() == [number + 100 for number in TEXTS if number != 1]
    index.add([LexicalPassage(77, 101, "", "", "a fox again")])
    index.commit()
    assert set(found(index, "fox")) == {10, 77}


def test_a_document_replaced_in_one_go_has_its_new_passages_only(index):
    index.remove_documents([101])
    index.add([LexicalPassage(78, 101, "", "", "entirely new fox")])
    index.commit()
    assert set(found(index, "fox")) == {10, 78}
    assert len(index) == len(TEXTS)


def test_words_that_start_alike(index):
    assert index.words_starting_with("the quic") == ["quick"]
    assert index.words_starting_with("") == []


def test_k_limits_the_hits(index):
    assert len(found(index, "fox", k=1)) == 1
    assert found(index, "fox", k=0) == []


def test_an_index_comes_back_after_closing(tmp_path):
    folder = tmp_path / "päth with space"
    index = LexicalIndex.open(folder)
    index.add([LexicalPassage(1, 2**40, "", "", "kept")])
    index.commit()
    index.add([LexicalPassage(2, 3, "", "", "never committed")])
    index.close()
    index.close()
    with pytest.raises(Bug, match="closed"):
        index.commit()
    again = LexicalIndex.open(folder)
    assert [hit.document_id for hit in again.search(LexicalQuery(words=("kept",)), 5)] == [2**40]
    assert again.search(LexicalQuery(words=("never",)), 5) == []
    again.close()


def test_searches_go_on_while_documents_are_written(tmp_path):
    index = LexicalIndex.open(tmp_path / "lexical")
    failures: list[Exception] = []
    stop = threading.Event()

    def search() -> None:
        try:
            while not stop.is_set():
                hits = index.search(LexicalQuery(words=("common", "word"), typing=True), 20)
                assert len({hit.passage_id for hit in hits}) == len(hits)
        except Exception as error:  # noqa: BLE001 - shown by the assertion below
            failures.append(error)

    threads = [threading.Thread(target=search) for _ in range(4)]
    for thread in threads:
        thread.start()
    for batch in range(12):
        index.add(
            LexicalPassage(batch * 50 + n, batch * 50 + n, "", "", f"common word{n}") for n in range(50)
        )
        index.remove_documents([batch * 50])
        index.commit()
    stop.set()
    for thread in threads:
        thread.join()
    assert failures == []
    assert len(index) == 12 * 49
    index.close()


def test_a_rarer_word_tells_more_and_one_that_occurs_nowhere_most(tmp_path):
    index = LexicalIndex.open(tmp_path / "index")
    assert index.rarity("whale") > 0
    index.add(LexicalPassage(n, n, "", "", "common" if n else "common whales") for n in range(50))
    index.commit()
    assert 0 < index.rarity("common") < 0.1 < index.rarity("whale") < index.rarity("zebra")
    index.close()
