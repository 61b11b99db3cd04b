"""The language of everything that is shown: English in the code, other languages through Qt's catalogues.

`translate` has the name and the arguments of Qt's own function, so that Qt's tools find the strings. With
`number` and `date_in` it is all that presenters and ui need to know of languages. The language is chosen
once, by the window's composition (`speak`), before anything is shown: no text may be made while a module is
imported. Each call names its subject first ("search", "folders", …); numbers and names go in afterwards, by
`str.format`, never by adding pieces of a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

Translator = Callable[[str, str, str, int], str]
"""(subject, English text, what a translator should know, number for plural forms or -1) → text."""

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_PLURAL = re.compile(r"\((?:([a-z]+)\|)?([a-z]+)\)")


def english(subject: str, text: str, comment: str = "", number: int = -1) -> str:
    """The English text; of "%n file(s)" and "%n (is|are) there" the form that fits the number."""
    return text if number < 0 else english_form(text, number, english_number(number, 0))


def english_form(text: str, number: int, figure: str) -> str:
    """An English text with its plural marks resolved for `number`, which is written as `figure`."""
    chosen = _PLURAL.sub(lambda found: (found[1] or "") if number == 1 else found[2], text)
    return chosen.replace("%n", figure)


def english_number(value: float, decimals: int) -> str:
    """ "18,204", "0.71"."""
    return f"{value:,.{decimals}f}"


def english_date(day: date, form: str) -> str:
    """A day in a form of Qt's letters, of which this knows "d", "MMM" and "yyyy"."""
    return (
        form.replace("d", str(day.day)).replace("yyyy", str(day.year)).replace("MMM", MONTHS[day.month - 1])
    )


@dataclass(frozen=True)
class Language:
    """How a language says texts, numbers (value, decimals) and days (day, form in Qt's letters)."""

    text: Translator = english
    number: Callable[[float, int], str] = english_number
    date: Callable[[date, str], str] = english_date


ENGLISH = Language()
_spoken: list[Language] = [ENGLISH]


def translate(subject: str, text: str, comment: str = "", number: int = -1) -> str:
    """`text` in the person's language. With `number`, "%n" is that number and "(s)" marks the plural."""
    return _spoken[0].text(subject, text, comment, number)


def number(value: float, decimals: int = 0) -> str:
    """A number as the person's language writes it: "18,204", "18.204"."""
    return _spoken[0].number(value, decimals)


def date_in(day: date, form: str) -> str:
    """A day in a form of Qt's letters ("d MMM yyyy"), which should itself be translated."""
    return _spoken[0].date(day, form)


def speak(language: Language) -> None:
    """Speak this language from now on."""
    _spoken[0] = language
