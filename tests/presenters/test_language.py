"""The language of what is shown."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from desktop_app.presenters import language
from desktop_app.presenters.language import ENGLISH, Language, date_in, number, speak, translate
from desktop_app.presenters.wording import listed, sentence, sentences


@pytest.fixture(autouse=True)
def _english_afterwards() -> Iterator[None]:
    yield
    speak(ENGLISH)


@pytest.mark.parametrize(
    ("number", "text"), [(0, "0 files"), (1, "1 file"), (2, "2 files"), (1234, "1,234 files")]
)
def test_english_fits_the_number(number: int, text: str) -> None:
    assert translate("count", "%n file(s)", "", number) == text


@pytest.mark.parametrize(
    ("count", "text"), [(1, "1 identical copy is left"), (2, "2 identical copies are left")]
)
def test_english_knows_forms_that_are_no_mere_s(count: int, text: str) -> None:
    assert translate("count", "%n identical (copy|copies) (is|are) left", "", count) == text


def test_english_writes_numbers_and_days() -> None:
    assert [number(18204), number(0.7149, 2)] == ["18,204", "0.71"]
    assert date_in(date(2024, 12, 3), "d MMM yyyy") == "3 Dec 2024"


def test_without_a_number_nothing_is_replaced() -> None:
    assert translate("search", "Passage(s) of %n") == "Passage(s) of %n"


def test_another_language_is_asked_with_all_it_needs() -> None:
    asked: list[tuple[str, str, str, int]] = []

    def german(subject: str, text: str, comment: str, number: int) -> str:
        asked.append((subject, text, comment, number))
        return "Öffnen"

    speak(Language(german))
    assert language.translate("search", "Open", "a menu entry") == "Öffnen"
    assert asked == [("search", "Open", "a menu entry", -1)]


def test_sentences_and_lists_are_put_together_as_the_language_does() -> None:
    assert sentence("paused: on battery") == "Paused: on battery."
    assert sentences(["One.", "", "Two!"]) == "One. Two!"
    assert listed(["bread", "", "{flour}"]) == "bread, {flour}"
    forms = {
        "{text}.": "{text}。",
        "{first} {second}": "{first}{second}",
        "{first}, {second}": "{first}、{second}",
    }
    speak(Language(lambda subject, text, comment, number: forms.get(text, text)))
    assert sentence("一時停止中") == "一時停止中。"
    assert sentence("検索中。") == "検索中。"
    assert sentences(["検索中。", "停止。"]) == "検索中。停止。"
    assert listed(["パン", "粉"]) == "パン、粉"
