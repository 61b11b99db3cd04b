"""What a query says in words about files, and what is no such thing."""

from __future__ import annotations

from datetime import date

import pytest

from desktop_app.presenters.searching.natural_hints import offer

TODAY = date(2026, 11, 25)  # a Wednesday
FOLDERS = ("Council", "Research papers")


@pytest.mark.parametrize(
    ("query", "label", "becomes"),
    [
        ("pdf from last week", "Only PDF · changed in the last 7 days", "ext:pdf after:2026-11-18"),
        (
            "emails from 2023 about the budget",
            "Only E-mail · changed in 2023",
            "budget type:email after:2023-01-01 before:2024-01-01",
        ),
        ("spreadsheets larger than 10 mb", "Only Spreadsheets · larger than 10 MB", "type:sheet size:>10mb"),
        ("photos", "Only Images", "type:image"),
        ("in downloads", "In “Downloads”", "in:Downloads"),
        ("since march", "Changed since Mar 2026", "after:2026-03-01"),
        ("since december", "Changed since Dec 2025", "after:2025-12-01"),
        ("yesterday", "Changed yesterday", "after:2026-11-24 before:2026-11-25"),
        ("harbour spreadsheets", "Only Spreadsheets", "harbour type:sheet"),
        ("minutes in Council", "In “Council”", "minutes in:Council"),
        (
            "pdf in my research papers folder",
            "Only PDF · in “Research papers”",
            'ext:pdf in:"Research papers"',
        ),
        ("word documents", "Only Word", "ext:docx,doc"),
        (
            "show me all photos of the harbour from last month",
            "Only Images · changed in Oct 2026",
            "harbour type:image after:2026-10-01 before:2026-11-01",
        ),
        ("the last 3 weeks", "Changed in the last 21 days", "after:2026-11-04"),
        ("invoices before 2020", "Changed before 2020", "invoices before:2020-01-01"),
        ("notes since 2024-01-31", "Changed since 2024-01-31", "notes after:2024-01-31"),
        ("in december 2023", "Changed in Dec 2023", "after:2023-12-01 before:2024-01-01"),
        ("photos this week", "Only Images · changed this week", "type:image after:2026-11-23"),
        ("under 500 kb", "Smaller than 500 KB", "size:<500kb"),
        (
            "Fotos von gestern",
            "Only Images · changed yesterday",
            "type:image after:2026-11-24 before:2026-11-25",
        ),
        ("PDFs der letzten Woche", "Only PDF · changed in the last 7 days", "ext:pdf after:2026-11-18"),
        ("Tabellen größer als 1,5 GB", "Only Spreadsheets · larger than 1.5 GB", "type:sheet size:>1.5gb"),
        ("E-Mails seit März", "Only E-mail · changed since Mar 2026", "type:email after:2026-03-01"),
        (
            "photos de la semaine dernière",
            "Only Images · changed in the last 7 days",
            "type:image after:2026-11-18",
        ),
        (
            "correos de marzo de 2024",
            "Only E-mail · changed in Mar 2024",
            "type:email after:2024-03-01 before:2024-04-01",
        ),
        ("先週のメール", "Only E-mail · changed in the last 7 days", "type:email after:2026-11-18"),
        ("2023年的照片", "Only Images · changed in 2023", "type:image after:2023-01-01 before:2024-01-01"),
        ("12月の写真", "Only Images · changed in Dec 2025", "type:image after:2025-12-01 before:2026-01-01"),
    ],
)
def test_words_become_filters(query, label, becomes):
    found = offer(query, TODAY, FOLDERS)
    assert found is not None
    assert (found.label, found.query) == (label, becomes)


@pytest.mark.parametrize(
    "query",
    [
        "",
        "   ",
        "may",
        "march of the penguins",
        "photo",
        "what did I write last week",
        "why was the vote postponed yesterday",
        "my card payment from yesterday has not arrived",
        "which documents do you need?",
        "how many images are in a film",
        "the boundary layer in 1960 wind tunnel tests of slender bodies at high speed",
        "in nowhere",
        "context today-ish",
        "photosynthesis",
        "pdf " * 60,
        "photos\nyesterday",
        "photos ext:jpg",
    ],
)
def test_ordinary_queries_get_no_offer(query):
    assert offer(query, TODAY, FOLDERS) is None


def test_filters_and_phrases_that_stand_there_stay():
    found = offer('photos "outer quay" in:Council', TODAY, FOLDERS)
    assert found is not None
    assert found.query == 'in:Council "outer quay" type:image'


def test_what_has_a_filter_already_is_not_offered_again():
    found = offer("photos from last week after:2020", TODAY, FOLDERS)
    assert found is not None
    assert found.label == "Only Images"
    taken = offer(found.query, TODAY, FOLDERS)
    assert taken is None or taken.label != found.label


@pytest.mark.parametrize(
    "query", ["pdf from last week", "emails from 2023 about budget", "photos", "since march"]
)
def test_an_offer_that_was_taken_is_not_made_again(query):
    found = offer(query, TODAY, FOLDERS)
    assert found is not None
    assert offer(found.query, TODAY, FOLDERS) is None
