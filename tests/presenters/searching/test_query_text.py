"""Filters as they lie in the text of a query."""

from __future__ import annotations

import pytest

from desktop_app.presenters.searching.query_text import (
    chosen,
    filters_in,
    holds,
    negated,
    shifted,
    toggled,
    typing_filter,
    value_span,
    with_filters,
    without,
    words_beside,
)
from desktop_app.protocol.messages import FilterChip


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("vote ext:pdf", ["ext:pdf"]),
        ('-in:"My files" EXT:pdf, vote', ['-in:"My files"', "EXT:pdf,"]),
        ("in:“My files” vote", ["in:“My files”"]),
        ('"see ext:pdf" vote', []),
        ("context:pdf http://a foo:bar", []),
        ('"a"ext:pdf', ["ext:pdf"]),
        ("ext:", ["ext:"]),
    ],
)
def test_filters_are_found_as_the_engine_finds_them(query, found):
    chips = filters_in(query)
    assert [chip.text for chip in chips] == found
    assert [query[chip.start : chip.end] for chip in chips] == found


@pytest.mark.parametrize(
    ("query", "cursor", "typing"),
    [
        ("ext:", 4, True),
        ("vote -ext:p", 11, True),
        ('in:"My fi', 9, True),
        ('in:"My files"', 13, False),
        ("ext:pdf vote", 12, False),
        ("ext:pdf vote", 6, True),
        ("ex", 2, False),
        ("http://", 7, False),
    ],
)
def test_a_filter_is_being_typed(query, cursor, typing):
    assert typing_filter(query, cursor) == typing


@pytest.mark.parametrize(
    ("before", "text", "after"),
    [
        ("", "ext:pdf", "ext:pdf"),
        ("vote", "ext:pdf", "vote ext:pdf"),
        ("vote ext:pdf now", "ext:pdf", "vote now"),
        ("vote EXT:PDF", "ext:pdf", "vote"),
        ("in:a vote", "in:b", "vote in:b"),
        ("-in:a vote", "in:b", "-in:a vote in:b"),
        ("type:document vote", "ext:pdf", "type:document vote ext:pdf"),
        ("after:2024 before:2025 vote", "after:2026-01-01", "vote after:2026-01-01"),
    ],
)
def test_toggling_replaces_what_says_the_same_of_a_file(before, text, after):
    assert toggled(before, text) == after


def test_removing_and_negating_where_it_stands():
    [chip] = filters_in("vote ext:pdf now")
    assert without("vote ext:pdf now", chip) == "vote now"
    assert negated("vote ext:pdf now", chip) == "vote -ext:pdf now"
    [chip] = filters_in("vote -ext:pdf now")
    assert negated("vote -ext:pdf now", chip) == "vote ext:pdf now"


def test_what_is_not_there_any_more_changes_nothing():
    [chip] = filters_in("ext:pdf")
    assert (without("vote", chip), negated("vote", chip), shifted([chip], "vote")) == ("vote", "vote", ())


@pytest.mark.parametrize(
    ("query", "value"), [("x ext:pdf", "pdf"), ('in:"My files"', "My files"), ("in:", "")]
)
def test_the_value_of_a_filter(query, value):
    [chip] = filters_in(query)
    start, end = value_span(chip)
    assert query[start:end] == value


def test_a_half_written_quotation_has_all_of_its_rest_as_value():
    assert not holds('in:"My fi', 'in:"My fi"')
    assert [chip.text for chip in chosen("ext:pdf before:2024 -ext:md", ["ext", "after"])] == [
        "ext:pdf",
        "before:2024",
    ]
    assert with_filters(" vote ", ["a:b", "c:d"]) == "vote a:b c:d"


def test_words_without_the_filters_that_were_understood():
    chips = [FilterChip(text="in:x", start=13, end=17), FilterChip(text="ext:pdf", start=0, end=7)]
    assert words_beside(chips, "ext:pdf quay in:x now") == "quay now"
    assert words_beside(chips, "quay of ext:md") == "quay of ext:md"
