"""The order that a reranker makes: of what it read, and of nothing else."""

from __future__ import annotations

import math

import pytest

from desktop_app.engine.search.rerank import RERANKED_HITS, passages_to_score, reordered
from desktop_app.protocol.messages import Hit, PassageHit


def passage(**fields: object) -> PassageHit:
    defaults: dict[str, object] = {"passage_id": 1, "ordinal": 0, "text": "The text.", "score": 0.5}
    defaults |= {"char_start": 0, "char_end": 9, "similarity": 0.5}
    return PassageHit(**(defaults | fields))  # type: ignore[arg-type]


def hit(name: str, score: float, *passages: PassageHit, **fields: object) -> Hit:
    defaults: dict[str, object] = {"document_id": 1, "confidence": "likely", "size_bytes": 1, "mtime": 0.0}
    defaults |= {"kind": "text", "passages": list(passages) or [passage()]}
    return Hit(path=name.encode(), score=score, **(defaults | fields))  # type: ignore[arg-type]


def names(hits: list[Hit]) -> str:
    return "".join(hit.path.decode() for hit in hits)


class TestWhatIsRead:
    def test_the_best_passage_with_its_title_and_heading(self) -> None:
        found = hit("a", 0.5, passage(heading="Costs › Travel"), passage(text="Another."), title="Budget")
        assert passages_to_score([found]) == {0: "Budget\nCosts › Travel\nThe text."}

    @pytest.mark.parametrize("heading", ["Budget › Travel", ""])
    def test_a_title_that_is_there_already_is_not_said_twice(self, heading: str) -> None:
        text = "Nothing." if heading else "\n Budget for the year."
        read = passages_to_score([hit("a", 0.5, passage(text=text, heading=heading), title="Budget")])
        assert read[0].count("Budget") == 1

    def test_only_the_first_hits(self) -> None:
        hits = [hit("a", 0.5) for _ in range(RERANKED_HITS + 5)]
        assert list(passages_to_score(hits)) == list(range(RERANKED_HITS))

    def test_what_matches_exactly_or_by_name_or_has_no_text_is_left_out(self) -> None:
        by_name = passage(score=0.0, similarity=None)
        hits = [
            hit("e", 0.95),
            hit("n", 0.7, by_name),
            hit("k", 0.7, passages=[]),
            hit("t", 0.6, passage(text="")),
            hit("a", 0.5),
            hit("w", 0.4, passage(similarity=None, lexical_rank=3)),
        ]
        assert list(passages_to_score(hits)) == [4, 5]


class TestOrder:
    def test_the_reranker_decides(self) -> None:
        hits = [hit("a", 0.8), hit("b", 0.7), hit("c", 0.6)]
        assert names(reordered(hits, {0: -4.0, 1: 0.0, 2: 4.0})) == "cba"

    def test_what_was_not_scored_stays_where_it_is(self) -> None:
        hits = [hit("a", 0.95), hit("b", 0.8), hit("c", 0.7), hit("d", 0.6), hit("e", 0.5)]
        moved = reordered(hits, {1: -4.0, 3: 4.0})
        assert names(moved) == "adcbe"
        assert [found.passages[0].rerank_score is not None for found in moved] == [
            False, True, False, True, False
        ]  # fmt: skip

    def test_places_keep_their_scores_so_that_these_fall(self) -> None:
        hits = [hit("a", 0.8), hit("b", 0.7), hit("c", 0.6)]
        moved = reordered(hits, {0: -4.0, 1: 0.0, 2: 4.0})
        assert [found.score for found in moved] == [0.8, 0.7, 0.6]
        assert [found.confidence for found in moved] == ["likely"] * 3

    def test_opinions_that_hardly_differ_do_not_turn_the_order_round(self) -> None:
        hits = [hit("a", 0.8), hit("b", 0.5)]
        assert names(reordered(hits, {0: 0.0, 1: 0.2})) == "ab"
        assert names(reordered(hits, {0: 0.0, 1: 2.0})) == "ba"

    def test_equal_ones_keep_their_order(self) -> None:
        hits = [hit(name, 0.5) for name in "abc"]
        assert names(reordered(hits, {0: 1.0, 1: 1.0, 2: 1.0})) == "abc"

    def test_further_passages_stay_and_the_first_has_the_score(self) -> None:
        (moved,) = reordered([hit("a", 0.5, passage(), passage(text="More."))], {0: 2.0})
        assert moved.passages[0].rerank_score == pytest.approx(1 / (1 + math.exp(-2)), abs=1e-6)
        assert (moved.passages[1].text, moved.passages[1].rerank_score) == ("More.", None)

    def test_nothing_scored_and_extreme_logits(self) -> None:
        hits = [hit("a", 0.8), hit("b", 0.7)]
        assert reordered(hits, {}) == hits
        moved = reordered(hits, {0: -1e30, 1: 1e30})
        assert [found.passages[0].rerank_score for found in moved] == [1.0, 0.0]
