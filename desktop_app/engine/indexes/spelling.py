"""Which words a mistyped one may have been meant to be: small edits, in the word's own alphabet.

An edit is a letter too much, too few, another one, or two changed places (Damerau 1964; Levenshtein 1966;
restricted to edits that do not overlap).
"""

from __future__ import annotations

from collections.abc import Iterator

LEAST_LETTERS = 4
TWO_EDITS_FROM = 8  # letters: in shorter words two edits lead anywhere

# Letters that folding leaves: a word is only ever corrected within its own alphabet.
_ALPHABETS = tuple(
    "".join(map(chr, range(first, last + 1)))
    for first, last in (
        (0x61, 0x7A),  # Latin
        (0x3AC, 0x3CE),  # Greek
        (0x430, 0x45F),  # Cyrillic
        (0x561, 0x586),  # Armenian
        (0x5D0, 0x5EA),  # Hebrew
        (0x621, 0x64A),  # Arabic
        (0x10D0, 0x10FA),  # Georgian
    )
)


def alphabet_of(word: str) -> str:
    """The letters of the alphabet that a folded word is written in; "" where it is not in one alone."""
    return next((letters for letters in _ALPHABETS if all(letter in letters for letter in word)), "")


def one_edit_away(word: str) -> Iterator[str]:
    """All words that one edit makes of a word, some twice; none where its alphabet is not known."""
    letters = alphabet_of(word)
    if not letters:
        return
    for at in range(len(word) + 1):
        head, tail = word[:at], word[at:]
        yield from (head + letter + tail for letter in letters)
        if not tail:
            return
        yield head + tail[1:]
        yield from (head + letter + tail[1:] for letter in letters if letter != tail[0])
        if len(tail) > 1 and tail[0] != tail[1]:
            yield head + tail[1] + tail[0] + tail[2:]


def edits_between(word: str, other: str, most: int) -> int:
    """How many edits make `other` of `word`; `most` + 1 for anything above `most`."""
    if abs(len(word) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for at, letter in enumerate(word, start=1):
        older, before = before, row
        row = [at]
        for place, wanted in enumerate(other, start=1):
            cost = min(before[place] + 1, row[-1] + 1, before[place - 1] + (letter != wanted))
            swapped = at > 1 and place > 1 and letter == other[place - 2] and word[at - 2] == wanted
            row.append(min(cost, older[place - 2] + 1) if swapped else cost)
        if min(row) > most:
            return most + 1
    return min(row[-1], most + 1)
