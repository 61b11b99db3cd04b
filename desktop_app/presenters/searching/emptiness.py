"""What the search panel says where there is nothing to list. An empty place teaches."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from desktop_app.presenters.language import translate
from desktop_app.presenters.wording import printable, sentence, sentences
from desktop_app.protocol.messages import Folder, SearchResults, Status


@dataclass(frozen=True)
class Tip:
    """Something to type, and what it does."""

    example: str
    meaning: str


@dataclass(frozen=True)
class Empty:
    """A message in an empty place."""

    kind: Literal["connecting", "no_folders", "ready", "nothing"]
    title: str
    text: str
    tips: tuple[Tip, ...] = ()


def tips() -> tuple[Tip, ...]:
    """What can be typed; the filters' own words are the same in every language."""
    return (
        Tip(
            translate("search", "why was the vote postponed", "an example of a question"),
            translate("search", "Ask the way you would ask a person: meaning counts, not only words."),
        ),
        Tip(
            translate("search", '"outer quay"', "an example of a phrase, in plain quotation marks"),
            translate("search", "Words in quotation marks must stand there exactly so."),
        ),
        Tip(
            translate("search", "ext:pdf  in:Council  name:minutes", "ext:, in: and name: stay as they are"),
            translate("search", "Only such files, such folders, such names."),
        ),
    )


def before_a_query(folders: Sequence[Folder] | None, status: Status | None) -> Empty:
    """What an empty search box shows."""
    if folders is None:
        text = translate("search", "The engine is coming up. You can type already.")
        return Empty("connecting", translate("search", "Starting"), text)
    if not folders:
        text = translate(
            "search",
            "Kindred reads what is in it and finds passages by what they mean. Nothing leaves this machine.",
        )
        return Empty("no_folders", translate("search", "Drop a folder here"), text)
    files = status.files if status else sum(folder.files for folder in folders)
    title = translate("search", "Search %n file(s) by meaning", "", files)
    return Empty("ready", title, still_reading(status), tips())


def nothing_found(results: SearchResults, status: Status | None) -> Empty:
    """What an answer without any hit shows."""
    said = [translate("search", "No passage is close to this in words or meaning.")]
    if results.filters:
        filters = " ".join(printable(chip.text) for chip in results.filters)
        limited = translate("search", "The search is limited by {filters}: take that out to look everywhere.")
        said.append(limited.format(filters=filters))
    else:
        said.append(translate("search", "Try other words, or describe what the passage says."))
    title = translate("search", "Nothing relevant")
    if reading := still_reading(status):
        said.append(reading)
        title = translate("search", "Nothing relevant so far")
    return Empty("nothing", title, sentences(said))


def nothing_to_compare(reason: str, failed: bool) -> Empty:
    """What a search by example shows that cannot be made: why, and what to do where it `failed` for good."""
    text = sentence(printable(reason))
    if failed:
        text += " " + translate("likeness", "Take that example out of the box (×) to search without it.")
    return Empty("nothing", translate("likeness", "Nothing to compare with"), text)


def nothing_close() -> str:
    """What is said above near misses, where nothing is relevant."""
    return translate("search", "Nothing relevant: no passage is close to this in words or meaning.")


def still_reading(status: Status | None) -> str:
    """How far the library is, while it is not complete; "" when it is."""
    if status is None or status.state in ("up_to_date", "empty"):
        return ""
    if status.embedder == "failed":
        return translate("search", "Words are searchable; meaning is not: the model did not start.")
    if status.pending_files and status.state != "paused":
        return translate("search", "Still reading: words are searchable now, meaning follows.")
    if status.pending_vectors:
        done = status.passages - status.pending_vectors
        percent = max(0, int(100 * done / status.passages)) if status.passages else 0
        text = translate("search", "All words are searchable, {percent} % of the passages also by meaning.")
        if status.state == "paused":
            text = translate(
                "search", "All words are searchable, {percent} % of the passages also by meaning (paused)."
            )
        return text.format(percent=percent)
    return ""
