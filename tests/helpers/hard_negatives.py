"""Pairs of texts that are alike in nearly every word and must never be called duplicates.

300 of them, from templates that share nothing with the tables of the code that judges them but what any text
shares: 50 each in which a number, a date, a name or a negation differs, 50 letters of one template, and 50
invoices of one sender for two months.
"""

from __future__ import annotations

import random
from dataclasses import dataclass

_PROSE = (
    "The harbour office keeps a record of every boat that ties up along the northern wall.",
    "Skippers report to the office on arrival, and the clerk writes the berth into the book.",
    "Water and power come from posts beside each berth, and the meter is read on departure.",
    "The crane lifts boats in spring and puts them ashore when the season has come to its end.",
    "Visitors find showers behind the office, and the baker brings bread to the pier each morning.",
    "Fishing from the outer wall is a habit of the village that nobody has ever written down.",
    "The council pays for the lamps, the sailing club for the buoys, and both share the dredging.",
    "When the wind turns to the north, the gate across the entrance is lowered by the watchman.",
)
_NUMBERED = (
    "The server listens on port {} for requests from the gauge.",
    "The outer quay has room for {} boats.",
    "A berth costs {} crowns for each night.",
    "The crane carries {} kilograms at most.",
    "Parcel {} was handed to the watchman.",
)
_DATED = (
    "The hearing takes place on {}.",
    "This permit ends on {}.",
    "The boat was put ashore on {}.",
    "Payment is due by {} at the office.",
    "The survey was made on {} at low water.",
)
_NAMED = (
    "The berth belongs to {}.",
    "The survey was signed by {} at the office.",
    "Please hand the keys to {} on departure.",
    "The permit was issued to {} for one season.",
    "The report was read aloud by {}.",
)
_TURNED = (
    ("The gate is always lowered at night.", "The gate is never lowered at night."),
    ("Boats must be insured.", "Boats must not be insured."),
    ("The council approved the plan.", "The council rejected the plan."),
    ("Dogs are allowed on the pier.", "Dogs are forbidden on the pier."),
    ("The lamps are switched on in winter.", "The lamps are switched off in winter."),
    ("Fires are permitted on the beach.", "Fires are prohibited on the beach."),
    ("The fee includes water and power.", "The fee excludes water and power."),
    ("The crane is in service.", "The crane is not in service."),
    ("The clerk can waive the fee.", "The clerk cannot waive the fee."),
    ("The water rose before the storm.", "The water rose after the storm."),
)
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "October", "December")
_FIRST = ("Ada", "Bodil", "Cyril", "Dagny", "Edgar", "Frida", "Gustav", "Hedda", "Ivar", "Judith")
_LAST = (
    "Aldrin",
    "Berggren",
    "Castell",
    "Dahlquist",
    "Ekström",
    "Falk",
    "Grönlund",
    "Hedman",
    "Isaksson",
    "Jarl",
)
_STREETS = ("Quay", "Mill", "Church", "Rope", "Tar", "Sail", "Anchor", "Lamp")
_ITEMS = ("Berth", "Water", "Power", "Crane", "Winter storage", "Pump", "Cleaning", "Towing")


@dataclass(frozen=True)
class HardNegative:
    """Two texts that are no duplicates, and in what they differ."""

    kind: str
    one: str
    other: str


def hard_negatives(seed: int = 7) -> list[HardNegative]:
    """All 300, the same for the same seed."""
    rng = random.Random(seed)
    makers = (_numbers, _dates, _names, _negations, _letters, _invoices)
    return [make(rng, number) for make in makers for number in range(50)]


def _within(rng: random.Random, one: str, other: str, kind: str) -> HardNegative:
    """Both sentences in the same surroundings, of any length from none to a few pages."""
    before = " ".join(rng.choices(_PROSE, k=rng.choice((0, 1, 4, 12, 60))))
    after = " ".join(rng.choices(_PROSE, k=rng.choice((0, 1, 4, 12, 60))))
    return HardNegative(kind, f"{before} {one} {after}\n", f"{before} {other} {after}\n")


def _two(rng: random.Random, values: list[str]) -> tuple[str, str]:
    one, other = rng.sample(values, 2)
    return one, other


def _numbers(rng: random.Random, number: int) -> HardNegative:
    sentence = _NUMBERED[number % len(_NUMBERED)]
    start = rng.randrange(10, 9000)
    one, other = str(start), str(start + rng.choice((1, 10, 1000)))
    if number % 4 == 3:
        one, other = f"{one}.50", f"{one}.75"
    return _within(rng, sentence.format(one), sentence.format(other), "numbers")


def _date(rng: random.Random) -> str:
    day, month, year = rng.randrange(1, 29), rng.randrange(10), rng.randrange(2015, 2026)
    return rng.choice(
        (f"{day} {_MONTHS[month]} {year}", f"{year}-{month + 1:02d}-{day:02d}", f"{day}.{month + 1}.")
    )


def _dates(rng: random.Random, number: int) -> HardNegative:
    sentence = _DATED[number % len(_DATED)]
    one, other = _two(rng, [_date(rng) for _ in range(20)])
    if number % 3 == 0:  # only the month
        first, second = _two(rng, list(_MONTHS))
        one, other = f"3 {first} 2024", f"3 {second} 2024"
    return _within(rng, sentence.format(one), sentence.format(other), "dates")


def _name(rng: random.Random) -> str:
    return f"{rng.choice(_FIRST)} {rng.choice(_LAST)}"


def _names(rng: random.Random, number: int) -> HardNegative:
    sentence = _NAMED[number % len(_NAMED)]
    first, last = _two(rng, list(_FIRST)), _two(rng, list(_LAST))
    return _within(
        rng, sentence.format(f"{first[0]} {last[0]}"), sentence.format(f"{first[1]} {last[1]}"), "names"
    )


def _negations(rng: random.Random, number: int) -> HardNegative:
    one, other = _TURNED[number % len(_TURNED)]
    return _within(rng, one, other, "negation")


def _letter(rng: random.Random, body: str) -> str:
    name = _name(rng)
    return (
        f"{name}\n{rng.choice(_STREETS)} Street {rng.randrange(1, 90)}\n\n{_date(rng)}\n\n"
        f"Dear {rng.choice(('Mr', 'Mrs'))} {name.split()[1]},\n\n"
        f"thank you for your letter of {_date(rng)}. We are glad to offer you berth {rng.randrange(1, 300)}"
        f" for the coming season at a price of {rng.randrange(400, 2000)}.{rng.randrange(10, 99)} crowns."
        f" {body}\n\n"
        f"Please sign the enclosed form and send it back by {_date(rng)}.\n\nYours sincerely,\n{_name(rng)}\n"
    )


def _letters(rng: random.Random, number: int) -> HardNegative:
    body = " ".join(rng.sample(_PROSE, k=4 + number % 5 if number % 5 < 5 else 4))
    return HardNegative("letters", _letter(rng, body), _letter(rng, body))


def _invoice(rng: random.Random, month: int, items: list[str], terms: str) -> str:
    lines, total = [], 0
    for item in items:
        count, price = rng.randrange(1, 31), rng.randrange(100, 9000)
        total += count * price
        lines.append(f"{item}    {count}    {price / 100:.2f}    {count * price / 100:.2f}")
    return (
        f"Invoice {rng.randrange(10000, 99999)}\n{_MONTHS[month]} 2024\n\n" + "\n".join(lines) + f"\n\nTotal "
        f"{total / 100:.2f}\nVAT {total / 400:.2f}\nTo be paid by {rng.randrange(1, 29)}"
        f" {_MONTHS[(month + 1) % 10]} 2024\n\n{terms}\n"
    )


def _invoices(rng: random.Random, number: int) -> HardNegative:
    terms = " ".join(_PROSE[: 3 + number % 6])
    items = rng.sample(_ITEMS, k=rng.randrange(3, 7))
    later = items if number % 2 else [*items[:-1], rng.choice([item for item in _ITEMS if item not in items])]
    month = rng.randrange(9)
    return HardNegative(
        "invoices", _invoice(rng, month, items, terms), _invoice(rng, month + 1, later, terms)
    )
