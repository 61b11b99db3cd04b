"""The language of everything that is shown: English in the code, other languages through Qt's catalogues.

`translate` has the name and the arguments of Qt's own function, so that Qt's tools find the strings, and
it is the one thing that presenters and ui need to know of languages. The language is chosen once, by the
window's composition (`speak`), before anything is shown. Each call names its subject first ("search",
"folders", …); numbers and names go in afterwards, by `str.format`, never by adding pieces of a sentence.
"""

from __future__ import annotations

from collections.abc import Callable

Translator = Callable[[str, str, str, int], str]
"""(subject, English text, what a translator should know, number for plural forms or -1) → text."""


def english(subject: str, text: str, comment: str = "", number: int = -1) -> str:
    """The English text; of "%n file(s)" the form that fits the number."""
    if number < 0:
        return text
    return text.replace("%n", f"{number:,}").replace("(s)", "" if number == 1 else "s")


_speaker: list[Translator] = [english]


def translate(subject: str, text: str, comment: str = "", number: int = -1) -> str:
    """`text` in the person's language. With `number`, "%n" is that number and "(s)" marks the plural."""
    return _speaker[0](subject, text, comment, number)


def speak(translator: Translator) -> None:
    """Use this translator from now on."""
    _speaker[0] = translator
