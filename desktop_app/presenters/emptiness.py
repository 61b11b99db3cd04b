"""What the search panel says where there is nothing to list. An empty place teaches."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from desktop_app.presenters.language import translate
from desktop_app.presenters.wording import count, printable, sentence
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


TIPS = (
    Tip("why was the vote postponed", "Ask the way you would ask a person: meaning counts, not only words."),
    Tip('"outer quay"', "Words in quotation marks must stand there exactly so."),
    Tip("ext:pdf  in:Council  name:minutes", "Only such files, such folders, such names."),
)


def before_a_query(folders: Sequence[Folder] | None, status: Status | None) -> Empty:
    """What an empty search box shows."""
    if folders is None:
        return Empty("connecting", "Starting", "The engine is coming up. You can type already.")
    if not folders:
        text = (
            "Kindred reads what is in it and finds passages by what they mean. Nothing leaves this machine."
        )
        return Empty("no_folders", "Drop a folder here", text)
    files = status.files if status else sum(folder.files for folder in folders)
    return Empty("ready", f"Search {count(files, 'file')} by meaning", still_reading(status), TIPS)


def nothing_found(results: SearchResults, status: Status | None) -> Empty:
    """What an answer without any hit shows."""
    text = "No passage is close to this in words or meaning."
    if results.filters:
        filters = " ".join(printable(chip.text) for chip in results.filters)
        text += f" The search is limited by {filters}: take that out to look everywhere."
    else:
        text += " Try other words, or describe what the passage says."
    reading = still_reading(status)
    title = "Nothing relevant so far" if reading else "Nothing relevant"
    return Empty("nothing", title, f"{text} {reading}".strip())


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
        return "Words are searchable; meaning is not: the model did not start."
    if status.pending_files and status.state != "paused":
        return "Still reading: words are searchable now, meaning follows."
    if status.pending_vectors:
        done = status.passages - status.pending_vectors
        percent = int(100 * done / status.passages) if status.passages else 0
        paused = " (paused)" if status.state == "paused" else ""
        return f"All words are searchable, {max(0, percent)} % of the passages also by meaning{paused}."
    return ""
