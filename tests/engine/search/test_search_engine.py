"""Whole searches of small libraries."""

from __future__ import annotations

import threading

import numpy as np
import pytest

from desktop_app.protocol.messages import Search


def test_words_find_a_passage_and_say_where(library):
    library.add(
        "/home/a.txt", "First part. ", "The blue whale sings.", heading="Sea › Whales", title="Animals"
    )
    library.add("/home/b.txt", "Nothing of the kind.")
    results = library.search("whale song")
    assert (results.query, results.mode, results.final) == ("whale song", "lexical", False)
    (hit,) = results.hits
    assert (hit.path, hit.title, hit.kind, hit.size_bytes, hit.offline) == (
        b"/home/a.txt",
        "Animals",
        "text",
        1000,
        False,
    )
    passage = hit.passages[0]
    assert passage.text == "The blue whale sings."
    assert (passage.ordinal, passage.char_start, passage.char_end) == (1, 12, 33)
    assert (passage.page, passage.line, passage.heading) == (1, 2, "Sea › Whales")
    assert (passage.lexical_rank, passage.semantic_rank, passage.similarity) == (1, None, None)
    assert [passage.text[span.start : span.end] for span in passage.highlights] == ["whale"]


def test_meaning_finds_what_shares_no_word(library, along):
    library.add("/home/car.txt", "An automobile with four doors", vectors=[along(1, 0.1)])
    library.add("/home/tree.txt", "An oak in the forest", vectors=[along(0, 1)])
    hit = library.hit("vehicle", along(1))
    assert hit.path == b"/home/car.txt"
    assert hit.passages[0].semantic_rank == 1
    assert hit.passages[0].similarity == pytest.approx(0.995, abs=1e-3)
    assert hit.confidence == "strong"


def test_both_sides_together_beat_either(library, along):
    library.add("/home/both.txt", "whale songs at sea", vectors=[along(1, 0.3)])
    library.add("/home/words.txt", "whale watching tour", vectors=[along(0, 1)])
    library.add("/home/near.txt", "music of cetaceans", vectors=[along(1, 0.2)])
    assert library.paths("whale song music", along(1))[0] == "/home/both.txt"
    assert library.search("whale song", along(1)).mode == "hybrid"


def test_words_side_by_side_go_before_the_same_words_apart(library):
    library.add("/home/apart.txt", "the notice came late in that period of the year")
    library.add("/home/beside.txt", "the notice period came late in that of the year")
    library.add("/home/turned.txt", "the period notice came late in that of the year")
    hits = library.search("notice period").hits
    assert hits[0].path == b"/home/beside.txt"
    assert hits[0].score > hits[1].score == hits[2].score


def test_the_modes_use_one_side_only(library, along):
    library.add("/home/words.txt", "whale", vectors=[along(0, 1)])
    library.add("/home/near.txt", "cetacean", vectors=[along(1)])
    library.add("/home/whale.txt")
    assert set(library.paths("whale", along(1), mode="lexical")) == {"/home/words.txt", "/home/whale.txt"}
    assert library.paths("whale", along(1), mode="semantic") == ["/home/near.txt", "/home/words.txt"]


@pytest.mark.parametrize(
    "query",
    ["get_user_name", "getUserName", "config.yaml", "ISO9001", "C++", '"user name"', "fix get_user_name"],
)
def test_an_exact_term_never_loses_to_a_vague_neighbour(library, along, query):
    text = "calls get_user_name or getUserName from config.yaml as ISO9001 says in C++, user name too"
    library.add("/home/exact.txt", text, vectors=[along(-1, 0.2)])
    for number in range(30):
        near = "the user got a name, fix config, yaml, iso 9001, c " * (1 + number % 3) + str(number)
        library.add(f"/home/near{number}.txt", near, vectors=[along(1, number / 100)])
    hit = library.hit(query, along(1))
    assert hit.path == b"/home/exact.txt"
    assert hit.confidence == "strong"


def test_an_exact_file_name_wins(library, along):
    library.add("/home/budget.txt", "nothing of interest", vectors=[along(-1)])
    for number in range(20):
        library.add(f"/home/f{number}.txt", f"budget budget {number}", vectors=[along(1, number / 50)])
    assert library.paths("budget.txt", along(1))[0] == "/home/budget.txt"
    assert library.paths("budget", along(1))[0] == "/home/budget.txt"


def test_a_file_found_by_name_shows_how_it_begins(library):
    library.add("/home/minutes.txt", "Those present: all", "The rest")
    hit = library.hit("minutes")
    assert [passage.text for passage in hit.passages] == ["Those present: all"]
    assert hit.passages_matched == 0


def test_a_file_appears_once_with_its_best_passages(library):
    library.add("/home/long.txt", *[f"whale number {n}" for n in range(40)])
    library.add("/home/short.txt", "one whale")
    results = library.search("whale", passages_per_file=2)
    assert sorted(hit.path for hit in results.hits) == [b"/home/long.txt", b"/home/short.txt"]
    longest = next(hit for hit in results.hits if hit.path == b"/home/long.txt")
    assert (len(longest.passages), longest.passages_matched) == (2, 40)


def test_one_huge_file_does_not_hide_the_others(library, along):
    library.add("/home/huge.txt", *[f"whale whale whale {n}" for n in range(400)])
    for number in range(5):
        library.add(f"/home/small{number}.txt", f"a whale among many other things in number {number}")
    assert len(library.paths("whale", limit=10)) == 6


def test_single_passages_on_request(library):
    library.add("/home/long.txt", *[f"whale number {n}" for n in range(5)])
    library.add("/home/whale.png")
    hits = library.search("whale", group="passage", limit=4).hits
    assert len(hits) == 4
    assert all(len(hit.passages) == 1 for hit in hits)
    assert len({hit.passages[0].passage_id for hit in hits}) == 4


def test_copies_are_separate_hits_or_folded(library, along):
    for path in ("/home/b.txt", "/home/a.txt", "/home/c.md"):
        library.add(path, "the very same whale", vectors=[along(1)])
    assert library.paths("whale", along(1)) == ["/home/a.txt", "/home/b.txt", "/home/c.md"]
    (hit,) = library.search("whale", along(1), fold_copies=True).hits
    assert (hit.path, hit.copies) == (b"/home/a.txt", [b"/home/b.txt", b"/home/c.md"])
    assert library.paths("whale ext:md", along(1)) == ["/home/c.md"]


def test_passages_that_share_one_text_are_all_found(library, along):
    for number in range(6):
        library.add(
            f"/home/{number}.txt", "shared notice", f"own part {number}", vectors=[along(1), along(0, 1)]
        )
    assert len(library.paths("anything", along(1), mode="semantic", limit=6)) == 6
    assert library.vectors is not None
    assert len(library.vectors) == 7


@pytest.mark.parametrize("vector", [True, False])
def test_phrases_must_occur_and_exclusions_must_not(library, along, vector):
    query = along(1) if vector else None
    library.add("/home/a.txt", "the blue whale sings", vectors=[along(1)])
    library.add("/home/b.txt", "a whale that is blue", vectors=[along(1, 0.1)])
    library.add(
        "/home/c.txt", "a blue whale here", "and a shark there", vectors=[along(1, 0.2), along(1, 0.3)]
    )
    assert sorted(library.paths('"blue whale"', query)) == ["/home/a.txt", "/home/c.txt"]
    assert library.paths('"blue whale" -shark', query) == ["/home/a.txt"]
    assert sorted(library.paths("whale -shark", query)) == ["/home/a.txt", "/home/b.txt"]
    assert library.paths('"whale blue"', query) == []
    if vector:
        assert library.paths('"blue whale" sea', query, mode="semantic") == ["/home/a.txt", "/home/c.txt"]
        assert sorted(library.paths("sea -shark", query, mode="semantic")) == ["/home/a.txt", "/home/b.txt"]


def test_exclusions_hold_for_names(library):
    library.add("/home/plan.txt", "a plan")
    library.add("/home/plan-draft.txt", "a plan")
    library.add("/home/plan2.txt", "says draft inside")
    assert library.paths("plan -draft") == ["/home/plan.txt"]


def test_filters_restrict_before_ranking(library, along):
    for number in range(150):
        library.add(f"/home/n{number}.txt", f"whale {number}", vectors=[along(1, number / 1000)])
    library.add("/home/far.pdf", "a whale at last", vectors=[along(0.1, 1)])
    assert library.paths("whale ext:pdf", along(1)) == ["/home/far.pdf"]
    assert library.paths("sea ext:pdf", along(1), mode="semantic") == ["/home/far.pdf"]
    while library.vectors is not None and library.vectors.maintain():
        pass
    assert library.paths("sea ext:pdf", along(1), mode="semantic") == ["/home/far.pdf"]


def test_new_and_replaced_files_pass_filters_at_once(library, along):
    library.add("/home/a.md", "first whale", vectors=[along(1)])
    assert library.paths("sea ext:md", along(1), mode="semantic") == ["/home/a.md"]
    library.add("/home/b.md", "second whale", vectors=[along(1, 0.1)])
    assert library.paths("sea ext:md", along(1), mode="semantic") == ["/home/a.md", "/home/b.md"]


def test_deleted_files_are_gone_before_the_indexes_know(library, along):
    library.add("/home/a.txt", "whale one", vectors=[along(1)])
    library.add("/home/b.txt", "whale two", vectors=[along(1, 0.1)])
    library.forget("/home/a.txt")
    assert library.paths("whale", along(1)) == ["/home/b.txt"]


def test_files_of_an_unplugged_drive_are_marked(library):
    drive = library.offline_folder("/media/stick")
    library.add("/media/stick/a.txt", "whale here", folder=drive)
    library.add("/home/z.txt", "whale here")
    assert library.paths("whale") == ["/home/z.txt", "/media/stick/a.txt"]
    assert [hit.offline for hit in library.search("whale").hits] == [False, True]


def test_nonsense_gives_weak_hits_with_low_scores(library, along):
    random = np.random.default_rng(5)
    for number in range(60):
        library.add(
            f"/home/{number}.txt", f"some text {number}", vectors=[along(1, 0, *random.standard_normal(6))]
        )
    hits = library.search("florp glimmer zub", along(0.1, 1)).hits
    assert hits
    assert {hit.confidence for hit in hits} == {"weak"}
    assert max(hit.score for hit in hits) < 0.5


def test_all_words_in_one_passage_are_strong_without_a_model(library):
    library.add("/home/a.txt", "blue whale song")
    library.add("/home/b.txt", "whale of a time")
    first, second = library.search("blue whale song").hits
    assert (first.path, first.confidence) == (b"/home/a.txt", "strong")
    assert second.confidence == "weak"


def test_scores_fall_and_stay_within_0_and_1(library, along):
    for number in range(30):
        library.add(f"/home/{number}.txt", f"whale {'song ' * number}", vectors=[along(1, number / 10)])
    for query in ("whale song", '"whale song"', "27", "whale -nothing"):
        scores = [hit.score for hit in library.search(query, along(1)).hits]
        assert scores == sorted(scores, reverse=True)
        assert all(0 <= score <= 1 for score in scores)


def test_filters_hints_and_limits_are_in_the_reply(library):
    for number in range(5):
        library.add(f"/home/{number}.txt", f"whale {number}")
    results = library.search("whale ext:txt size:huge", limit=3)
    assert [chip.text for chip in results.filters] == ["ext:txt"]
    assert len(results.hints) == 1
    assert len(results.hits) == 3


def test_literal_text_is_searched_as_it_is(library):
    library.add("/home/a.txt", "how to use ext:pdf -x")
    assert library.paths("ext:pdf -x", literal=True) == ["/home/a.txt"]
    assert library.search("ext:pdf -x", literal=True).filters == []


def test_it_works_without_vectors_and_with_an_empty_library(library, along):
    assert library.search("whale", along(1)).hits == []
    assert library.search("whale ext:pdf", along(1), mode="semantic").hits == []
    library.add("/home/a.txt", "whale")
    assert library.paths("whale", along(1)) == ["/home/a.txt"]
    library.vectors = None
    results = library.search("whale", along(1), mode="semantic")
    assert (results.mode, len(results.hits)) == ("lexical", 1)


@pytest.mark.parametrize(
    "query", ["", "   ", "-shark", "😀", '"', "(", "\0", "\ud800", "a" * 10_000, "whale " * 2000, "東" * 2000]
)
def test_no_query_raises(library, along, query):
    library.add("/home/a.txt", "a whale", vectors=[along(1)])
    for mode in ("hybrid", "semantic", "lexical"):
        library.search(query, along(1), mode=mode)
        library.search(f"{query} ext:txt", along(1), mode=mode, group="passage")


def test_a_cancelled_search_ends_without_hits(library):
    library.add("/home/a.txt", "whale")
    assert library.engine.search(Search(query="whale"), None, lambda: True).hits == []


def test_searches_go_on_while_files_come_and_go(library, along):
    failures: list[Exception] = []
    stop = threading.Event()

    def search() -> None:
        try:
            while not stop.is_set():
                for query in ("whale", "whale ext:txt", '"whale number"', "sea"):
                    hits = library.search(query, along(1)).hits
                    assert len({hit.path for hit in hits}) == len(hits)
        except Exception as error:  # noqa: BLE001 - shown by the assertion below
            failures.append(error)

    threads = [threading.Thread(target=search) for _ in range(3)]
    for thread in threads:
        thread.start()
    for number in range(25):
        library.add(f"/home/{number}.txt", f"whale number {number}", vectors=[along(1, number / 30)])
        if number % 3 == 0:
            library.forget(f"/home/{number}.txt")
    stop.set()
    for thread in threads:
        thread.join()
    assert failures == []


def test_a_single_function_word_finds_nothing_relevant(library, along):
    library.add("/home/a.txt", "The whale is here.", vectors=[along(1)])
    (hit,) = library.search("the ", along(1)).hits
    assert (hit.confidence, hit.relevance) == ("weak", 0.0)


def test_a_word_that_occurs_is_at_least_likely_whatever_its_meaning(library, along):
    library.add("/home/a.txt", "whale here", vectors=[along(0, 1)])
    (hit,) = library.search("whale", along(1)).hits
    assert hit.confidence == "likely"


def test_a_question_is_not_answered_by_its_few_words_alone(library, along):
    library.add("/home/a.txt", "The account of a close escape.", vectors=[along(0, 1)])
    query = "how do i close my account"
    assert library.search(query, along(1)).hits[0].confidence == "weak"
    assert library.search(query, along(0.5, 1)).hits[0].confidence == "strong"


def test_common_words_of_a_sentence_are_not_enough_without_the_rare_one(library):
    for number in range(20):
        library.add(f"/home/{number}.txt", f"annual report about sales number {number}")
    library.add("/home/whale.txt", "the whale")
    hits = library.search("annual report about whale sales", limit=30).hits
    assert {hit.path: hit.confidence for hit in hits} == {
        b"/home/whale.txt": "likely",
        **{f"/home/{number}.txt".encode(): "weak" for number in range(20)},
    }


def test_a_hit_says_how_relevant_it_is(library, along):
    library.add("/home/a.txt", "blue whale song", vectors=[along(1)])
    for number in range(8):
        library.add(f"/home/{number}.txt", f"teapots {number}", vectors=[along(0.1, 1, number)])
    best, *others = library.search("deep voices", along(1)).hits
    assert best.relevance > 0.98
    assert all(0 <= hit.relevance < 0.5 for hit in others)


def test_a_mistyped_word_finds_what_was_meant_and_the_reply_says_so(library):
    library.add("/home/lease.txt", "The notice period of the lease is three months.")
    library.add("/home/other.txt", "Nothing of the kind is said here.")
    results = library.search("notise perod ")
    assert [(found.word, found.replacements) for found in results.corrections] == [
        ("notise", ["notice"]),
        ("perod", ["period"]),
    ]
    (passage,) = results.hits[0].passages
    marked = [passage.text[span.start : span.end] for span in passage.highlights]
    assert marked == ["notice", "period"]
    assert library.search('"notise" ').hits == []
    assert library.search("notice ").corrections == []


def test_a_mistyped_word_finds_a_file_by_its_name(library):
    library.add("/home/elephant report.pdf")
    library.add("/home/zoo.txt", "An elephant was seen.")
    assert library.paths("elephnat report ") == ["/home/elephant report.pdf", "/home/zoo.txt"]
    assert library.search("report ").corrections == []


def test_what_was_learnt_of_a_query_holds_until_the_words_change(library):
    library.add("/home/one.txt", "A notice was given.")
    assert library.search("perod ").hits == []
    library.add("/home/two.txt", "The period has ended.")
    assert library.search("perod ").corrections[0].replacements == ["period"]


def shown(library, query):
    """What is marked in the best passage."""
    (passage, *_) = library.hit(query).passages
    return [passage.text[span.start : span.end] for span in passage.highlights]


@pytest.mark.parametrize(
    ("language", "text", "query", "marked"),
    [
        ("de", "Die Häuser am Hafen wurden verkauft.", "Haus am Hafen ", ["Häuser", "Hafen"]),
        ("de", "Mit den Kündigungen ging es schnell.", "wie ist die kundigung ", ["Kündigungen"]),
        ("fr", "Les élèves de l'école chantaient.", "les eleves de l'ecole ", ["élèves", "école"]),
        ("es", "Las canciones del puerto.", "la cancion de puerto ", ["canciones", "puerto"]),
        ("ru", "Срок договоров аренды истёк.", "договор ", ["договоров"]),
        ("el", "Οι μήνες περνούν.", "μηνες ", ["μήνες"]),
        ("ar", "مُدَّة الإشعار ثلاثة أشهر", "مدة ", ["مُدَّة"]),
        ("hi", "नोटिस की अवधि तीन महीने है", "अवधि ", ["अवधि"]),
        ("ja", "私は東京都に行きました。", "東京 ", ["東京"]),
        ("ja", "ﾀﾜｰの高さは三百メートルです。", "タワー ", ["ﾀﾜｰ"]),
        ("zh", "这套公寓的通知期为三个月。", "通知期 ", ["通知期"]),
        ("ko", "해지 통지 기간은 3개월입니다.", "기간 ", ["기간"]),
        ("th", "กรุณาส่งสัญญาที่แก้ไขแล้ว", "สัญญา ", ["สัญญา"]),
    ],
)
def test_words_are_found_and_marked_in_every_language(library, language, text, query, marked):
    library.add("/home/other.txt", "Nothing of the kind is said in this one.", language="en")
    library.add("/home/found.txt", text, language=language)
    hit = library.hit(query)
    assert (hit.path, hit.language) == (b"/home/found.txt", language)
    assert shown(library, query) == marked


def test_the_language_of_few_documents_does_not_beat_that_of_many(library):
    for number in range(40):
        library.add(f"/home/en/{number}.txt", f"Some information on subject {number}.", language="en")
    best = library.add("/home/en/best.txt", "Information. More information about information.", language="en")
    library.add("/home/de.txt", "Eine Information und vieles andere, das hier noch steht.", language="de")
    hits = library.search("information ").hits
    assert hits[0].document_id == best
    assert any(hit.language == "de" for hit in hits)


def test_an_english_library_is_searched_as_if_there_were_no_other_language(library):
    library.add("/home/a.txt", "The dying embers of the fire.", language="en")
    library.add("/home/b.txt", "He will die of it.", language="en")
    assert library.paths("die ")[0] == "/home/b.txt"
    assert library.engine.read(Search(query="wie ist die lage")).language == "en"


def test_common_words_of_the_query_s_own_language_find_nothing(library):
    library.add("/home/a.txt", "Die Katze ist auf dem Dach, und das ist die ganze Lage.", language="de")
    library.add("/home/b.txt", "Kündigungsfrist: drei Monate.", language="de")
    assert library.paths("was ist die Kündigungsfrist ") == ["/home/b.txt"]


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("京都 ", "kyoto"),
        ("東京 ", "tokyo"),
        ("犬 ", "dog"),
        ("子犬 ", "dog"),
        ("東京タワーの高さは ", "tokyo"),
    ],
)
def test_neighbouring_characters_count_more_than_the_same_ones_apart(library, query, first):
    library.add("/home/apart.txt", "都の京、東の国、高い木、犬と子。", language="ja")
    library.add("/home/kyoto.txt", "京都は古い都市です。", language="ja")
    library.add("/home/tokyo.txt", "東京タワーは三百三十三メートルの高さです。", language="ja")
    library.add("/home/dog.txt", "子犬が庭で遊ぶ。犬は走る。", language="ja")
    assert library.paths(query)[0] == f"/home/{first}.txt"
