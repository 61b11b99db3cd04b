"""Verdicts, and what is said of families, in words."""

from __future__ import annotations

from typing import Literal

from desktop_app.presenters.language import number, translate
from desktop_app.presenters.wording import listed
from desktop_app.protocol.messages import (
    Comparison,
    Difference,
    Filling,
    KeepReason,
    KeepRule,
    Member,
    Verdict,
)

Tone = Literal["good", "accent", "caution", "muted"]

EXACT: tuple[Verdict, ...] = ("identical",)
"""What may be marked without a look at each. Of the same words in another format, one may be worth more."""
COUNTED_AS_SPACE: tuple[Verdict, ...] = ("identical", "same_text", "near", "contained")
"""Files of one template say different things: they are no space to be won."""

ALL_OF_IT = 0.995
"""A share of a text from which on it counts as the whole."""

TONES: dict[Verdict, Tone] = {
    "identical": "good",
    "same_text": "good",
    "near": "accent",
    "contained": "accent",
    "template": "caution",
    "topic": "muted",
}


def verdict_label(verdict: Verdict) -> str:
    """A verdict in a word or two, for chips and rows."""
    return {
        "identical": translate("duplicates", "Identical"),
        "same_text": translate("duplicates", "Same text"),
        "near": translate("duplicates", "Nearly the same"),
        "contained": translate("duplicates", "Contained"),
        "template": translate("duplicates", "Same template"),
        "topic": translate("duplicates", "Same topic"),
    }[verdict]


def verdict_tip(verdict: Verdict) -> str:
    """What a verdict means, in a sentence."""
    return {
        "identical": translate("duplicates", "The same bytes, whatever the names are."),
        "same_text": translate("duplicates", "The same words in another format, encoding or line ending."),
        "near": translate("duplicates", "Nearly the same words. Looked at one by one before anything goes."),
        "contained": translate("duplicates", "All or most of it stands in the kept file."),
        "template": translate("duplicates", "Only names, numbers, dates or a “not” differ: no duplicates."),
        "topic": translate("duplicates", "About the same only: no duplicates."),
    }[verdict]


def rule_label(rule: KeepRule) -> str:
    """A keep rule in words."""
    return {
        "folder": translate("duplicates", "In the folder that stands first below"),
        "newest": translate("duplicates", "Newest"),
        "oldest": translate("duplicates", "Oldest"),
        "longest_path": translate("duplicates", "Longest path"),
        "shortest_path": translate("duplicates", "Shortest path"),
        "most_complete": translate("duplicates", "Most complete: the most words"),
        "no_copy_name": translate("duplicates", "Without “copy” or “(1)” in its name"),
    }[rule]


def kept_words(reason: KeepReason) -> str:
    """Why a file is kept."""
    return {
        "folder": translate("duplicates", "In the folder that comes first"),
        "newest": translate("duplicates", "Newest"),
        "oldest": translate("duplicates", "Oldest"),
        "longest_path": translate("duplicates", "Longest path"),
        "shortest_path": translate("duplicates", "Shortest path"),
        "most_complete": translate("duplicates", "Most complete"),
        "no_copy_name": translate("duplicates", "Its name does not say that it is a copy"),
        "chosen": translate("duplicates", "Chosen by you"),
        "reference": translate("duplicates", "In a reference folder"),
        "online": translate("duplicates", "The other is offline"),
        "by_name": translate("duplicates", "First by name"),
    }[reason]


def member_words(member: Member) -> str:
    """How a file matches the kept one: "97 % of it stands in the other"."""
    percent = number(int(member.score * 100))
    if member.verdict == "near":
        return translate("duplicates", "Nearly the same: {percent} %").format(percent=percent)
    if member.verdict == "contained" and member.score < ALL_OF_IT:
        return translate("duplicates", "{percent} % of it stands in the other").format(percent=percent)
    if member.verdict == "template" and member.filled_in:
        form = (
            translate("duplicates", "Same template, mostly; different: {differences}")
            if member.wording
            else translate("duplicates", "Same template; different: {differences}")
        )
        return form.format(differences=listed(map(_filling, member.filled_in)))
    return {
        "identical": translate("duplicates", "The same bytes"),
        "same_text": translate("duplicates", "The same words"),
        "near": "",
        "contained": translate("duplicates", "All of it stands in the other"),
        "template": translate("duplicates", "The same template"),
        "topic": translate("duplicates", "The same topic only"),
    }[member.verdict]


def _filling(what: Filling) -> str:
    return {
        "numbers": translate("duplicates", "numbers"),
        "dates": translate("duplicates", "dates"),
        "names": translate("duplicates", "names"),
        "negation": translate("duplicates", "a “not”"),
    }[what]


def comparison_words(comparison: Comparison) -> str:
    """What differs between two texts, in a sentence."""
    said = [_places(what, count) for what, count in comparison.differences.items()]
    if comparison.parts_moved:
        said.append(translate("duplicates", "%n part(s) moved", "", comparison.parts_moved))
    if comparison.front_matter_differs:
        said.append(translate("duplicates", "front matter", "of a Markdown file"))
    if not said:
        return translate("duplicates", "No word differs.")
    return translate("duplicates", "Different: {differences}.").format(differences=listed(said))


def _places(what: Difference, count: int) -> str:
    return {
        "number": lambda: translate("duplicates", "%n number(s)", "that differ", count),
        "date": lambda: translate("duplicates", "%n date(s)", "that differ", count),
        "name": lambda: translate("duplicates", "%n name(s)", "that differ", count),
        "negation": lambda: translate("duplicates", "%n negation(s)", "that differ", count),
        "section": lambda: translate("duplicates", "%n section(s)", "that differ", count),
        "wording": lambda: translate("duplicates", "%n place(s)", "with other words", count),
    }[what]()


def files_words(count: int) -> str:
    """ "3 files"."""
    return translate("duplicates", "%n file(s)", "", count)


def families_words(count: int) -> str:
    """ "346 families"."""
    return translate("duplicates", "%n (family|families)", "", count)
