"""Why a file was found, in sentences."""

from __future__ import annotations

import msgspec

from desktop_app.presenters.searching.why import Why, why_found
from desktop_app.protocol.messages import Hit, Limits, PriorReason, Span

LIMITS = Limits(likely=0.45, strong=0.6)
TEXT = "First. The decision was put off. Last."


def explain(samples, hit: Hit, *words: str, **fields: object) -> Why:
    results = samples.results("q", hit, words=list(words), limits=LIMITS, **fields)
    return why_found(hit, None, results)


def reason(why: Why, kind: str) -> str:
    return next(reason.text for reason in why.reasons if reason.kind == kind)


def quotes(why: Why, kind: str) -> tuple[str, ...]:
    return next(reason.quotes for reason in why.reasons if reason.kind == kind)


def test_meaning_is_said_as_a_word_and_a_number_with_the_sentence_that_carried_it(samples) -> None:
    mark = Span(TEXT.index("The"), TEXT.index(" Last"), "meaning")
    passage = samples.passage(TEXT, similarity=0.71, semantic_rank=1204, highlights=[mark])
    why = explain(samples, samples.hit("/a.txt", passages=[passage], confidence="strong"))
    assert "Very close to what you search for: similarity 0.71." in reason(why, "meaning")
    assert "number 1,204 in meaning" in reason(why, "meaning")
    assert "seldom reach 0.45, and hardly ever 0.60" in reason(why, "meaning")
    assert quotes(why, "meaning") == ("The decision was put off.",)
    assert why.verdict == "Strong, because of its meaning."


def test_how_close_follows_the_limits_of_the_library(samples) -> None:
    def said(similarity: float) -> str:
        passage = samples.passage(similarity=similarity)
        return reason(explain(samples, samples.hit("/a.txt", passages=[passage])), "meaning")

    assert said(0.60).startswith("Very close")
    assert said(0.45).startswith("Close")
    assert said(0.44).startswith("Not close")


def test_without_a_vector_it_says_that_meaning_was_not_compared(samples) -> None:
    why = explain(samples, samples.hit("/a.txt"), mode="lexical")
    assert "has not been compared" in reason(why, "meaning")


def test_words_that_stand_there_and_words_that_do_not(samples) -> None:
    passage = samples.passage(lexical_rank=14, matched=["vote", "postponed"])
    hit = samples.hit("/a.txt", passages=[passage])
    all_of_them = explain(samples, hit, "vote", "postponed")
    assert reason(all_of_them, "words").startswith("All of your words are in this passage.")
    assert "number 14 by words" in reason(all_of_them, "words")
    some = explain(samples, hit, "vote", "quorum", "postponed")
    assert "2 of 3; not in it: quorum." in reason(some, "words")
    assert quotes(some, "words") == ("vote", "postponed")
    none = explain(samples, samples.hit("/a.txt"), "quorum")
    assert reason(none, "words").startswith("None of your words")


def test_without_words_nothing_is_said_of_them(samples) -> None:
    assert all(part.kind != "words" for part in explain(samples, samples.hit("/a.txt")).reasons)


def test_a_name_that_matched(samples) -> None:
    named = samples.hit("/Vote 2024.txt", passages=[], name_score=0.8, name_highlights=[Span(0, 4)])
    why = explain(samples, named, "vote")
    assert "for that alone 0.80 of 1" in reason(why, "name")
    assert quotes(why, "name") == ("Vote",)
    assert why.verdict == "Likely, because of its name."
    exact = explain(samples, msgspec.structs.replace(named, name_score=1.0), "vote")
    assert "exactly what you typed" in reason(exact, "name")


def test_a_copy_of_the_example(samples) -> None:
    why = explain(samples, samples.hit("/a.txt", same_as_example=True))
    assert "exactly what your example holds" in reason(why, "example")


def test_what_moved_it_in_the_list(samples) -> None:
    used = PriorReason(opened=4, opened_ago_s=7_300, changed_ago_s=3 * 86_400.0)
    hit = samples.hit("/a.txt", prior=0.012, prior_reason=used, rerank_score=0.83)
    why = explain(samples, hit)
    said = "opened 4 times, last 2 hours ago, changed 3 days ago"
    assert reason(why, "prior") == f"It was moved up a little, by 0.012 of 1: {said}."
    assert "gave it 0.83 of 1" in reason(why, "reranker")
    assert {"prior", "reranker"}.isdisjoint(
        part.kind for part in explain(samples, samples.hit("/a.txt")).reasons
    )


def test_what_has_little_for_it_is_said_to_be_so(samples) -> None:
    far = samples.passage(similarity=0.2)
    why = explain(samples, samples.hit("/a.txt", passages=[far], confidence="weak"), "vote")
    assert why.verdict.startswith("Little speaks for this file")
    passage = samples.passage(similarity=0.2, matched=["vote"])
    hit = samples.hit("/a.txt", passages=[passage], confidence="weak")
    assert (
        explain(samples, hit, "vote", "quorum").verdict
        == "Weak: all that speaks for it is some of your words."
    )


def test_a_screen_reader_gets_all_of_it(samples) -> None:
    passage = samples.passage(similarity=0.7, matched=["vote"])
    spoken = explain(samples, samples.hit("/a.txt", passages=[passage]), "vote").spoken
    assert "similarity 0.70." in spoken
    assert "Words. All of your words are in this passage. vote." in spoken
