"""What the engine is doing, in a line of words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Protocol

from desktop_app.presenters.choices.reranker import reranker_words
from desktop_app.presenters.language import number, translate
from desktop_app.presenters.wording import device_words, duration_words, speed_words
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
        library = " · ".join((files_words(status.files), passages_words(status.passages)))
    machine = _machine(status) if status and link == "connected" else ""
    if link == "lost":
        return StatusLine(
            "bad", translate("engine", "The engine stopped; starting it again"), library, machine
        )
    if link == "connecting" or status is None:
        return StatusLine("quiet", translate("engine", "Starting the engine"), library, machine)
    tone, doing = _doing(status)
    return StatusLine(tone, doing, library, machine)


def _doing(status: Status) -> tuple[Tone, str]:
    if status.pace == "paused" and status.state in ("indexing", "embedding"):
        return "caution", pace_words(status)
    tone, doing = _work(status)
    if status.pace == "gently" and tone == "busy":
        return tone, _gently(doing, status)
    return tone, doing


def _gently(doing: str, status: Status) -> str:
    if not status.pace_reason:
        return translate("engine", "{doing} · going gently").format(doing=doing)
    text = translate("engine", "{doing} · going gently: {reason}")
    return text.format(doing=doing, reason=_pace_reason(status.pace_reason.rstrip(".")))


def _work(status: Status) -> tuple[Tone, str]:
    match status.state:
        case "empty":
            return "quiet", translate("engine", "No folders yet")
        case "paused":
            return "caution", translate("engine", "Paused")
        case "scanning":
            return "busy", translate("engine", "Comparing the folders with the disk")
        case "indexing":
            doing = translate("engine", "Reading, %n file(s) to go", "", status.pending_files)
            return "busy", _with_time_left(doing, status)
        case "embedding" if status.embedder == "failed":
            return "bad", translate("engine", "Words only: the model did not start")
        case "embedding" if status.embedder == "starting":
            return "busy", translate("engine", "Loading the model")
        case "embedding":
            doing = translate("engine", "Learning meaning, %n passage(s) to go", "", status.pending_vectors)
            return "busy", _with_time_left(doing, status)
        case "up_to_date":
            return "good", translate("engine", "Up to date")


def _with_time_left(doing: str, status: Status) -> str:
    if not status.seconds_left:
        return doing
    text = translate("engine", "{doing}, {time} left", "Reading, 3 files to go, 2 min left")
    return text.format(doing=doing, time=duration_words(status.seconds_left))


def files_words(files: int) -> str:
    """ "1 file", "18,204 files"."""
    return translate("search", "%n file(s)", "", files)


def passages_words(passages: int) -> str:
    """ "1 passage", "120,310 passages"."""
    return translate("engine", "%n passage(s)", "", passages)


def pace_words(status: Status) -> str:
    """Why the engine holds back: "Going gently: on battery", "Waiting: …"; "" at full pace."""
    if status.pace == "full":
        return ""
    gently = status.pace == "gently"
    if not status.pace_reason:
        return translate("engine", "Going gently") if gently else translate("engine", "Waiting")
    how = (
        translate("engine", "Going gently: {reason}") if gently else translate("engine", "Waiting: {reason}")
    )
    return how.format(reason=_pace_reason(status.pace_reason.rstrip(".")))


def _pace_reason(reason: str) -> str:
    """One of the engine's few reasons in the person's language; another one as it stands."""
    known = {
        "on battery": translate("engine", "on battery"),
        "other programs are busy": translate("engine", "other programs are busy"),
        "a program fills the screen": translate("engine", "a program fills the screen"),
    }
    return known.get(reason, reason)


def _machine(status: Status) -> str:
    return " · ".join(part for part in (status.model, device_words(status.device)) if part)


def engine_facts(status: Status | None, link: Link, data_folder: str) -> EngineFacts:
    """The block about the engine: model, device, what is stored and where."""
    stored = (translate("engine", "Data folder"), data_folder)
    if link != "connected" or status is None:
        lost, starting = translate("engine", "Stopped; starting again"), translate("engine", "Starting")
        return EngineFacts(((translate("engine", "Engine"), lost if link == "lost" else starting), stored))
    device = " · ".join(part for part in (device_words(status.device), status.backend) if part)
    return EngineFacts(
        (
            (translate("engine", "Model"), _model(status)),
            (translate("engine", "Embedding", "making vectors of passages"), _embedding(status)),
            (translate("engine", "Device"), device or translate("engine", "not in use")),
            *_reranker_fact(status),
            (translate("engine", "Library"), _library(status)),
            (translate("engine", "Passages"), _passages(status)),
            stored,
        )
    )


def _model(status: Status) -> str:
    name = status.model or translate("engine", "none", "no model")
    return " · ".join((name, translate("engine", "%n dimension(s)", "", status.dimensions)))


def _embedding(status: Status) -> str:
    states = {
        "off": translate("engine", "off"),
        "starting": translate("engine", "loading"),
        "ready": translate("engine", "ready"),
        "failed": translate("engine", "did not start"),
    }
    rate = status.passages_per_second
    idle = translate("engine", "idle")
    speed = speed_words(rate, translate("engine", "{figure} passages/s")) if rate >= 1 else idle
    return " · ".join((states[status.embedder], speed))


def _library(status: Status) -> str:
    return " · ".join(
        (files_words(status.files), translate("engine", "%n different text(s)", "", status.documents))
    )


def _passages(status: Status) -> str:
    text = translate("engine", "{all}, of which {embedded} by meaning", "passages")
    return text.format(all=number(status.passages), embedded=number(status.vectors))


def _reranker_fact(status: Status) -> tuple[tuple[str, str], ...]:
    if status.reranker is None:
        return ()
    return (
        (
            translate("settings", "Reranker"),
            " · ".join((status.reranker.name, reranker_words(status.reranker))),
        ),
    )
