"""Why a file was found, in plain sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from desktop_app.presenters.language import number, translate
from desktop_app.presenters.wording import ago_words, ended, file_name, listed, printable, sentences
from desktop_app.protocol.messages import (
    NAMED_SO,
    Confidence,
    Hit,
    Limits,
    PassageHit,
    PriorReason,
    SearchResults,
)

ReasonKind = Literal["example", "meaning", "words", "name", "prior", "reranker"]
QUOTE_CHARS = 240


@dataclass(frozen=True)
class Reason:
    """One thing that speaks for a file (or against it), with what of its text shows it."""

    kind: ReasonKind
    title: str
    text: str
    quotes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Why:
    """All that is known of why a file is listed where it is."""

    name: str
    confidence: Confidence
    verdict: str  # how sure it is, and what that rests on
    reasons: tuple[Reason, ...]

    @property
    def spoken(self) -> str:
        """Everything in one text, for a screen reader."""
        parts = [self.verdict]
        for reason in self.reasons:
            parts += [reason.title, reason.text, *reason.quotes]
        return sentences(map(ended, filter(None, parts)))


def why_found(hit: Hit, passage: PassageHit | None, results: SearchResults) -> Why:
    """Why `hit` is in `results`; `passage` is the one that is looked at, else its best."""
    shown = passage or (hit.passages[0] if hit.passages else None)
    reasons = [
        *_example_reasons(hit),
        *_meaning_reasons(shown, results),
        *_word_reasons(shown, results.words),
        *_name_reasons(hit),
        *_order_reasons(hit),
    ]
    return Why(file_name(hit.path), hit.confidence, _verdict(hit, shown, results), tuple(reasons))


# ---------------------------------------------------------------- what it rests on


def _verdict(hit: Hit, passage: PassageHit | None, results: SearchResults) -> str:
    grounds = list(_grounds(hit, passage, results))
    if not grounds:
        return translate("why", "Little speaks for this file: it is among the nearest that there are.")
    joined = translate("why", " and ", "between two reasons").join(grounds)
    match hit.confidence:
        case "strong":
            return translate("why", "Strong, because of {reasons}.").format(reasons=joined)
        case "likely":
            return translate("why", "Likely, because of {reasons}.").format(reasons=joined)
    return translate("why", "Weak: all that speaks for it is {reasons}.").format(reasons=joined)


def _grounds(hit: Hit, passage: PassageHit | None, results: SearchResults) -> Iterator[str]:
    if hit.same_as_example:
        yield translate("why", "the same content as the example")
    if hit.name_score > 0:
        yield translate("why", "its name")
    if passage is not None and _is_near(passage, results.limits):
        yield translate("why", "its meaning")
    if passage is not None and passage.matched and results.words:
        if len(passage.matched) == len(results.words):
            yield translate("why", "all of your words in one passage")
        else:
            yield translate("why", "some of your words")


def _is_near(passage: PassageHit, limits: Limits | None) -> bool:
    return passage.similarity is not None and limits is not None and passage.similarity >= limits.likely


# ---------------------------------------------------------------- the reasons


def _example_reasons(hit: Hit) -> Iterator[Reason]:
    if hit.same_as_example:
        text = translate("why", "It holds exactly what your example holds.")
        yield Reason("example", translate("why", "Copy"), text)


def _meaning_reasons(passage: PassageHit | None, results: SearchResults) -> Iterator[Reason]:
    title = translate("why", "Meaning")
    if passage is None:
        return
    if passage.similarity is None:
        text = translate("why", "Its meaning has not been compared (yet): only words and names were.")
        yield Reason("meaning", title, text)
        return
    said = [_closeness(passage.similarity, results.limits)]
    if passage.semantic_rank is not None:
        rank = translate("why", "Of all passages it is number {rank} in meaning.")
        said.append(rank.format(rank=number(passage.semantic_rank)))
    if results.limits is not None:
        said.append(
            translate(
                "why",
                "In this library, unrelated passages seldom reach {likely}, and hardly ever {strong}.",
            ).format(likely=number(results.limits.likely, 2), strong=number(results.limits.strong, 2))
        )
    telling = _telling_sentence(passage)
    if telling:
        said.append(translate("why", "This sentence carried it:"))
    yield Reason("meaning", title, sentences(said), (telling,) if telling else ())


def _closeness(similarity: float, limits: Limits | None) -> str:
    figure = number(similarity, 2)
    if limits is None:
        text = translate("why", "Similarity {figure} to what you search for.")
    elif similarity >= limits.strong:
        text = translate("why", "Very close to what you search for: similarity {figure}.")
    elif similarity >= limits.likely:
        text = translate("why", "Close to what you search for: similarity {figure}.")
    else:
        text = translate("why", "Not close to what you search for: similarity {figure}.")
    return text.format(figure=figure)


def _telling_sentence(passage: PassageHit) -> str:
    span = next((mark for mark in passage.highlights if mark.why == "meaning"), None)
    if span is None:
        return ""
    text = printable(" ".join(passage.text[span.start : span.end].split()))
    return text if len(text) <= QUOTE_CHARS else text[: QUOTE_CHARS - 1].rstrip() + "…"


def _word_reasons(passage: PassageHit | None, words: Sequence[str]) -> Iterator[Reason]:
    if passage is None or not words:
        return
    missing = [word for word in words if word not in passage.matched]
    if not passage.matched:
        text = translate("why", "None of your words are in this passage.")
    elif missing:
        text = translate("why", "Of your words this passage has {found} of {all}; not in it: {missing}.")
        text = text.format(found=len(passage.matched), all=len(words), missing=_listed(missing))
    else:
        text = translate("why", "All of your words are in this passage.")
    if passage.lexical_rank is not None:
        rank = translate("why", "Of all passages it is number {rank} by words.")
        text = sentences((text, rank.format(rank=number(passage.lexical_rank))))
    yield Reason("words", translate("why", "Words"), text, tuple(map(printable, passage.matched)))


def _name_reasons(hit: Hit) -> Iterator[Reason]:
    if hit.name_score <= 0:
        return
    if hit.name_score >= NAMED_SO:
        text = translate("why", "It is called exactly what you typed.")
    else:
        text = translate("why", "Your words are in its name or its folders: for that alone {score} of 1.")
        text = text.format(score=number(hit.name_score, 2))
    name = file_name(hit.path)
    quotes = tuple(name[mark.start : mark.end] for mark in hit.name_highlights if mark.end <= len(name))
    yield Reason("name", translate("why", "Name"), text, quotes)


def _order_reasons(hit: Hit) -> Iterator[Reason]:
    """What moved the hit in the list without saying that it is a good one."""
    if hit.prior > 0:
        text = translate("why", "It was moved up a little, by {added} of 1: {reason}.")
        reason = _prior_words(hit.prior_reason) or translate("why", "it is new, or often opened")
        yield Reason(
            "prior", translate("why", "Order"), text.format(added=number(hit.prior, 3), reason=reason)
        )
    if hit.rerank_score is not None:
        text = translate("why", "The reranker read it together with your words and gave it {score} of 1.")
        score = number(hit.rerank_score, 2)
        yield Reason("reranker", translate("why", "Reranker"), text.format(score=score))


def _prior_words(reason: PriorReason | None) -> str:
    """ "opened 4 times, last 2 hours ago, changed 3 days ago"; "" where nothing is known."""
    said = []
    if reason is not None and reason.opened:
        text = translate("why", "opened %n time(s), last {ago}", "a file", reason.opened)
        said.append(text.format(ago=ago_words(reason.opened_ago_s)))
    if reason is not None and reason.changed_ago_s is not None:
        text = translate("why", "changed {ago}", "a file")
        said.append(text.format(ago=ago_words(reason.changed_ago_s)))
    return listed(said)


def _listed(words: Sequence[str]) -> str:
    return listed(map(printable, words))
