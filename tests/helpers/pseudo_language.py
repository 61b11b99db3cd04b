"""A language that nobody speaks: English, two fifths longer and with accents, to find what has no room."""

from __future__ import annotations

import re

from desktop_app.presenters.language import Language, english

LONGER = 0.4
MARK = "⟦"
_ACCENTS = str.maketrans("aeioucnyAEIOUCNY", "äéïöüçñÿÄÉÏÖÜÇÑŸ")
_FIELDS = re.compile(r"(\{\w*\})")
_FORMS = ("d MMM yyyy", "MMM yyyy")  # the letters of a date are no text


def lengthened(text: str) -> str:
    """ "⟦Ädd foldér… ~~~~⟧": words as long as a German translation may be, marked at both ends."""
    pieces = [
        piece if _FIELDS.fullmatch(piece) else piece.translate(_ACCENTS) for piece in _FIELDS.split(text)
    ]
    more = round(LONGER * len(_FIELDS.sub("", text)))
    words = "".join("~ " if at % 8 == 7 else "~" for at in range(max(0, more - 2)))
    return f"{MARK}{''.join(pieces)}{words.rstrip()}⟧"


def pseudo_text(subject: str, text: str, comment: str, number: int) -> str:
    """What `translate` answers in this language."""
    own = _FIELDS.sub("", text)  # of "{kind}: {reason}" nothing grows
    if text in _FORMS or not any(letter.isalpha() for letter in own):
        return text
    return lengthened(english(subject, text, comment, number))


PSEUDO = Language(pseudo_text)
