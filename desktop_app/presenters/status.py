"""What the engine is doing, in a line of words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Protocol

from desktop_app.presenters.language import translate
from desktop_app.presenters.reranker import reranker_words
from desktop_app.presenters.wording import count, device_words, duration_words
from desktop_app.protocol.messages import Status

Tone = Literal["good", "busy", "quiet", "caution", "bad"]
Link = Literal["connecting", "connected", "lost"]


@dataclass(frozen=True)
class StatusLine:
    """The line at the bottom: what goes on, what there is, and with what it is done."""

    tone: Tone
    doing: str
    library: str
    machine: str


@dataclass(frozen=True)
class EngineFacts:
    """Label and value, one a row, for the settings panel."""

    rows: tuple[tuple[str, str], ...]


class StatusView(Protocol):
    """Shows the status line and the block about the engine."""

    def show_status(self, line: StatusLine) -> None:
        """Replace the status line."""
        ...

    def show_facts(self, facts: EngineFacts) -> None:
        """Replace the block about the engine."""
        ...


class StatusPresenter:
    """Turns the engine's figures into words."""

    def __init__(self, view: StatusView, data_folder: str) -> None:
        self._view = view
        self._data_folder = data_folder
        self._link: Link = "connecting"
        self._status: Status | None = None

    def on_link(self, link: Link) -> None:
        """The connection to the engine changed."""
        self._link = link
        self._show()

    def on_status(self, status: Status) -> None:
        """The engine's figures changed."""
        self._status = status
        self._show()

    def _show(self) -> None:
        self._view.show_status(status_line(self._status, self._link))
        self._view.show_facts(engine_facts(self._status, self._link, self._data_folder))


def status_line(status: Status | None, link: Link) -> StatusLine:
    """The status line for the engine's figures (None: not known yet) and the state of the connection."""
    library = ""
    if status is not None and status.files:
        library = f"{count(status.files, 'file')} · {count(status.passages, 'passage')}"
    machine = _machine(status) if status and link == "connected" else ""
    if link == "lost":
        return StatusLine("bad", "The engine stopped; starting it again", library, machine)
    if link == "connecting" or status is None:
        return StatusLine("quiet", "Starting the engine", library, machine)
    tone, doing = _doing(status)
    return StatusLine(tone, doing, library, machine)


def _doing(status: Status) -> tuple[Tone, str]:
    left = f", {duration_words(status.seconds_left)} left" if status.seconds_left else ""
    if status.pace == "paused" and status.state in ("indexing", "embedding"):
        return "caution", pace_words(status)
    tone, doing = _work(status, left)
    if status.pace == "gently" and tone == "busy":
        return tone, f"{doing} · {_lower(pace_words(status))}"
    return tone, doing


def _work(status: Status, left: str) -> tuple[Tone, str]:
    match status.state:
        case "empty":
            return "quiet", "No folders yet"
        case "paused":
            return "caution", "Paused"
        case "scanning":
            return "busy", "Comparing the folders with the disk"
        case "indexing":
            return "busy", f"Reading, {count(status.pending_files, 'file')} to go{left}"
        case "embedding" if status.embedder == "failed":
            return "bad", "Words only: the model did not start"
        case "embedding" if status.embedder == "starting":
            return "busy", "Loading the model"
        case "embedding":
            return "busy", f"Learning meaning, {count(status.pending_vectors, 'passage')} to go{left}"
        case "up_to_date":
            return "good", "Up to date"


def pace_words(status: Status) -> str:
    """Why the engine holds back: "Going gently: on battery", "Waiting: …"; "" at full pace."""
    if status.pace == "full":
        return ""
    how = "Going gently" if status.pace == "gently" else "Waiting"
    return f"{how}: {status.pace_reason.rstrip('.')}" if status.pace_reason else how


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]


def _machine(status: Status) -> str:
    return " · ".join(part for part in (status.model, device_words(status.device)) if part)


def engine_facts(status: Status | None, link: Link, data_folder: str) -> EngineFacts:
    """The block about the engine: model, device, what is stored and where."""
    stored = ("Data folder", data_folder)
    if link != "connected" or status is None:
        state = "Stopped; starting again" if link == "lost" else "Starting"
        return EngineFacts((("Engine", state), stored))
    speed = f"{status.passages_per_second:,.0f} passages/s" if status.passages_per_second >= 1 else "idle"
    device = " · ".join(part for part in (device_words(status.device), status.backend) if part)
    embedder = {"off": "off", "starting": "loading", "ready": "ready", "failed": "did not start"}
    return EngineFacts(
        (
            ("Model", f"{status.model or 'none'} · {status.dimensions} dimensions"),
            ("Embedding", f"{embedder[status.embedder]} · {speed}"),
            ("Device", device or "not in use"),
            *_reranker_fact(status),
            ("Library", f"{count(status.files, 'file')} · {count(status.documents, 'different text')}"),
            ("Passages", f"{status.passages:,}, of which {status.vectors:,} by meaning"),
            stored,
        )
    )


def _reranker_fact(status: Status) -> tuple[tuple[str, str], ...]:
    if status.reranker is None:
        return ()
    return (
        (translate("settings", "Reranker"), f"{status.reranker.name} · {reranker_words(status.reranker)}"),
    )
