"""The light prior: small, explained, and switched off when it is not wanted."""

from __future__ import annotations

import pytest

from desktop_app.engine.catalogue import opened
from desktop_app.engine.catalogue.opened import HALF_LIFE_S, Opened
from desktop_app.engine.search.prior import MOST_FOR_AGE, MOST_FOR_USE, prior
from desktop_app.engine.search.retrieve import SearchEngine
from desktop_app.protocol.messages import PriorReason

NOW = 1_800_000_000.0
DAY = 86_400.0
OLD_NS = int((NOW - 3000 * DAY) * 1e9)


@pytest.fixture
def library(library):
    """The library at a fixed time."""
    wanted = [True]
    library.favours = wanted
    library.engine = SearchEngine(
        library.catalogue,
        library.lexical,
        lambda: library.vectors,
        favours=lambda: wanted[0],
        now=lambda: NOW,
    )
    return library


def open_file(library, path, times=1, at=NOW):
    with library.catalogue.write() as db:
        for _ in range(times):
            opened.note(db, path.encode(), at)


def two_alike(library):
    """Two files that fit equally well, neither new; "/home/a.txt" comes first."""
    library.add("/home/a.txt", "the harbour report of spring", mtime_ns=OLD_NS)
    library.add("/home/b.txt", "the harbour report of autumn", mtime_ns=OLD_NS)
    assert library.paths("harbour report") == ["/home/a.txt", "/home/b.txt"]


def test_the_newer_of_two_equals_goes_first_and_says_why(library):
    library.add("/home/a.txt", "the harbour report of spring", mtime_ns=OLD_NS)
    library.add("/home/b.txt", "the harbour report of autumn", mtime_ns=int((NOW - 2.5 * DAY) * 1e9))
    first, second = library.search("harbour report").hits
    assert first.path == b"/home/b.txt"
    assert first.prior_reason == PriorReason(changed_ago_s=2.5 * DAY)
    assert 0 < first.prior <= MOST_FOR_AGE
    assert first.score == pytest.approx(second.score + first.prior)
    assert (second.prior, second.prior_reason) == (0.0, None)


def test_what_is_often_opened_goes_first_and_says_why(library):
    two_alike(library)
    open_file(library, "/home/b.txt", times=4)
    first = library.hit("harbour report")
    assert first.path == b"/home/b.txt"
    assert first.prior_reason == PriorReason(opened=4)
    assert 0 < first.prior <= MOST_FOR_USE


def test_nothing_lifts_a_hit_over_a_clearly_better_one(library):
    library.add("/home/good.txt", "the harbour report of spring", mtime_ns=OLD_NS)
    library.add("/home/poor.txt", "a report of the weather", mtime_ns=int(NOW * 1e9))
    open_file(library, "/home/poor.txt", times=1000)
    good, poor = library.search("harbour report").hits
    assert good.path == b"/home/good.txt"
    assert poor.prior <= (MOST_FOR_AGE + MOST_FOR_USE) * poor.score


def test_it_never_reaches_what_matches_exactly(library, along):
    library.add("/home/exact.txt", "parse_config reads it", vectors=[along(0, 1)], mtime_ns=OLD_NS)
    library.add("/home/near.txt", "parse config config parse", vectors=[along(1)], mtime_ns=int(NOW * 1e9))
    open_file(library, "/home/near.txt", times=1000)
    assert library.paths("parse_config", along(1))[0] == "/home/exact.txt"


def test_of_files_called_the_same_the_opened_one_goes_first(library):
    library.add("/home/a/README.md", "alpha", mtime_ns=OLD_NS)
    library.add("/home/b/README.md", "beta", mtime_ns=OLD_NS)
    open_file(library, "/home/b/README.md")
    first, second = library.search("README.md").hits
    assert first.path == b"/home/b/README.md"
    assert first.score == second.score == 1.0


def test_it_can_be_switched_off(library):
    two_alike(library)
    open_file(library, "/home/b.txt", times=4)
    library.favours[0] = False
    hits = library.search("harbour report").hits
    assert [hit.path for hit in hits] == [b"/home/a.txt", b"/home/b.txt"]
    assert all(hit.prior == 0.0 for hit in hits)


def test_equally_new_files_keep_their_order(library):
    texts = [
        "harbour report",
        "harbour report and more of it",
        "a report",
        "harbour",
        "of a harbour, a long one",
    ]
    for number, text in enumerate(texts):
        library.add(f"/home/{number}.txt", text, mtime_ns=int((NOW - 600) * 1e9) + number)
    new = library.search("harbour report").hits
    library.favours[0] = False
    plain = library.search("harbour report").hits
    assert [hit.path for hit in new] == [hit.path for hit in plain]


def test_the_prior_is_bounded_and_fades(library):
    often = Opened(count=10**6, last=NOW, decayed=10.0**6)
    assert prior(NOW + 5 * DAY, often, NOW).share <= MOST_FOR_AGE + MOST_FOR_USE
    once = Opened(count=1, last=NOW - DAY, decayed=1.0)
    assert prior(0.0, once, NOW).reason == PriorReason(opened=1, opened_ago_s=DAY)
    long_ago = Opened(count=9, last=NOW - 40 * HALF_LIFE_S, decayed=9.0)
    assert prior(0.0, long_ago, NOW).share == 0.0
    assert prior(0.0, long_ago, NOW).reason == PriorReason()


@pytest.mark.parametrize(("age_s", "said"), [(10, 10.0), (100 * DAY, 100 * DAY), (300 * DAY, None)])
def test_an_age_that_adds_nothing_is_not_said(age_s, said):
    assert prior(NOW - age_s, None, NOW).reason == PriorReason(changed_ago_s=said)


def test_filters_alone_list_by_time_as_before(library):
    two_alike(library)
    open_file(library, "/home/b.txt")
    assert all(hit.prior == 0.0 for hit in library.search("ext:txt").hits)
