"""Verdicts, and what is said of families, in words."""

from __future__ import annotations

from typing import Literal

from desktop_app.presenters.language import translate
from desktop_app.protocol.messages import KeepRule, Verdict

Tone = Literal["good", "accent", "caution", "muted"]

EXACT: tuple[Verdict, ...] = ("identical",)
"""What may be marked without a look at each. Of the same words in another format, one may be worth more."""
COUNTED_AS_SPACE: tuple[Verdict, ...] = ("identical", "same_text", "near", "contained")
"""Files of one template say different things: they are no space to be won."""

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


def files_words(number: int) -> str:
    """ "3 files"."""
    return translate("duplicates", "%n file(s)", "", number)


def families_words(number: int) -> str:
    """ "346 families"."""
    if number == 1:
        return translate("duplicates", "1 family")
    return translate("duplicates", "%n families", "", number)
