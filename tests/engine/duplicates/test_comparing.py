"""Comparing a library: in a sweep, one by one, and after texts went or were packed anew."""

from __future__ import annotations

import pytest

from desktop_app.engine.catalogue import erasing, wordings
from desktop_app.engine.duplicates import comparing
from desktop_app.engine.duplicates.snapshot import scores
from tests.engine.duplicates.conftest import Texts
from tests.helpers.random_prose import prose

PLAN = prose(1, 200)


def likenesses(texts: Texts) -> dict[tuple[str, str], float]:
    """Near scores by the names of files."""
    found = scores(texts.catalogue.read())
    name = {file.text: file.path.decode()[6:] for file in reversed(found.files)}
    pairs = zip(found.pairs.one.tolist(), found.pairs.other.tolist(), found.pairs.near.tolist(), strict=True)
    return {tuple(sorted((name[one], name[other]))): near for one, other, near in pairs}  # type: ignore[misc]


def put_versions(texts: Texts) -> None:
    texts.put("a", PLAN)
    texts.put("b", PLAN + " one more line of it")
    texts.put("c", prose(2, 200))
    texts.put("a again", PLAN)


@pytest.mark.parametrize("sweep_from", [1, 100])
def test_a_sweep_and_one_by_one_find_the_same(texts: Texts, monkeypatch, sweep_from: int) -> None:
    monkeypatch.setattr(comparing, "SWEEP_FROM", sweep_from)
    put_versions(texts)
    texts.compare()
    assert likenesses(texts).keys() == {("a", "b")}
    texts.put("d", "It begins anew: " + PLAN)
    texts.compare()
    assert likenesses(texts).keys() == {("a", "b"), ("a", "d"), ("b", "d")}


def test_a_sweep_that_is_stopped_goes_on_where_it_was(texts: Texts, monkeypatch) -> None:
    monkeypatch.setattr(comparing, "SWEEP_FROM", 1)
    monkeypatch.setattr(comparing, "PAIRS_A_STEP", 1)
    for number in range(5):
        texts.put(f"v{number}", f"{PLAN} {prose(50 + number, 6)}")
    while texts.reader.step():
        pass
    left = [5]
    while left[-1]:
        texts.comparer.compare(lambda done, of: done < 5)
        left.append(wordings.count_uncompared(texts.catalogue.read()))
        assert left[-1] < left[-2]
    assert len(left) > 2
    assert len(likenesses(texts)) == 10


def test_what_went_takes_its_likenesses_along(texts: Texts) -> None:
    put_versions(texts)
    texts.compare()
    texts.take("b")
    assert likenesses(texts) == {}
    texts.put("b", PLAN + " one more line of it")
    texts.compare()
    assert likenesses(texts).keys() == {("a", "b")}


def test_a_text_that_is_gone_from_one_file_stays_with_another(texts: Texts) -> None:
    put_versions(texts)
    texts.compare()
    texts.take("a again")
    assert likenesses(texts).keys() == {("a", "b")}


def test_a_document_that_is_packed_anew_is_looked_at_again(texts: Texts) -> None:
    texts.put("a", PLAN)
    texts.compare()
    with texts.catalogue.write() as db:
        db.execute("UPDATE documents SET packing = 'other'")
    assert wordings.count_unworded(texts.catalogue.read()) == 1
    texts.compare()
    assert wordings.count_unworded(texts.catalogue.read()) == 0


def test_texts_that_are_not_stored_are_left_alone(texts: Texts) -> None:
    put_versions(texts)
    with texts.catalogue.write() as db:
        db.execute("DELETE FROM embed_queue")
        erasing.erase_ready(db)
    texts.compare()
    assert likenesses(texts) == {}
    copies = [file.path for file in scores(texts.catalogue.read()).files]
    assert copies == [b"/home/a", b"/home/a again"]  # by their bytes


def test_what_is_erased_leaves_no_sketch_and_keeps_its_likenesses(texts: Texts) -> None:
    put_versions(texts)
    texts.compare()
    before = likenesses(texts)
    with texts.catalogue.write() as db:
        db.execute("DELETE FROM embed_queue")
        erasing.erase_ready(db)
    assert {row[0] for row in texts.catalogue.read().execute("SELECT sketch FROM wordings")} == {b""}
    assert likenesses(texts) == before
    texts.comparer.forget()
    texts.put("d", PLAN + " something else")
    texts.compare()
    assert likenesses(texts) == before


def test_files_without_words_are_alike_by_their_bytes_only(texts: Texts) -> None:
    texts.put("dots", "…", content="1")
    texts.put("dashes", "—", content="2")
    texts.put("dots again", "…", content="1")
    texts.compare()
    assert [file.path for file in scores(texts.catalogue.read()).files] == [
        b"/home/dots",
        b"/home/dots again",
    ]


def test_compared_anew(texts: Texts) -> None:
    put_versions(texts)
    texts.compare()
    before = likenesses(texts)
    with texts.catalogue.write() as db:
        wordings.compare_again(db)
    assert likenesses(texts) == {}
    texts.compare()
    assert likenesses(texts) == before
