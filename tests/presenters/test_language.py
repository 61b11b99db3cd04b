"""The language of what is shown."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from desktop_app.presenters import language
from desktop_app.presenters.language import english, speak, translate


@pytest.fixture(autouse=True)
def _english_afterwards() -> Iterator[None]:
    yield
    speak(english)


@pytest.mark.parametrize(
    ("number", "text"), [(0, "0 files"), (1, "1 file"), (2, "2 files"), (1234, "1,234 files")]
)
def test_english_fits_the_number(number: int, text: str) -> None:
    assert translate("count", "%n file(s)", "", number) == text


def test_without_a_number_nothing_is_replaced() -> None:
    assert translate("search", "Passage(s) of %n") == "Passage(s) of %n"


def test_another_language_is_asked_with_all_it_needs() -> None:
    asked: list[tuple[str, str, str, int]] = []

    def german(subject: str, text: str, comment: str, number: int) -> str:
        asked.append((subject, text, comment, number))
        return "Öffnen"

    speak(german)
    assert language.translate("search", "Open", "a menu entry") == "Öffnen"
    assert asked == [("search", "Open", "a menu entry", -1)]
