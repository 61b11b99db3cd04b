"""The engine itself: settings, pace, state, embedding: requests, and what comes back."""

from __future__ import annotations

from typing import Literal

import msgspec

from desktop_app.protocol.basics import FilePath, Message

TextKind = Literal["query", "document"]
Lane = Literal["interactive", "bulk"]
LibraryState = Literal["scanning", "indexing", "embedding", "paused", "up_to_date", "empty"]
Yielding = Literal["go_on", "gently", "pause"]
Pace = Literal["full", "gently", "paused"]


class EngineSettings(msgspec.Struct, frozen=True, kw_only=True):
    """What the person chose for the engine; kept in the catalogue."""

    hidden_files: bool = False  # index files and folders whose name begins with a dot; secrets never are
    follow_gitignore: bool = True
    max_file_mb: int = 512  # 1…4096; larger files are known by name only
    store_text: bool = True  # False: vectors only; no snippet, no search by words within files
    remember_searches: bool = True  # False: past searches are erased, and none is noted
    favour_recent: bool = True  # what is new, or often opened from here, goes first among like hits
    on_battery: Yielding = "gently"
    when_busy: Yielding = "gently"  # other programs want the processor
    full_screen: Yielding = "pause"  # a film, a game, a presentation
    threads: int = 0  # of the embedder on a processor; 0: as many as suit the machine
    gpu_share_percent: int = 100  # 10…100: of the graphics card's time
    reranker: str = ""  # the folder of a cross-encoder that sorts the first results; "": none


class GetSettings(Message, frozen=True, kw_only=True):
    """Ask for the engine's settings."""


class ChangeSettings(Message, frozen=True, kw_only=True):
    """Replace the engine's settings; answered with Settings once they are in force."""

    settings: EngineSettings


class Settings(Message, frozen=True, kw_only=True):
    """The reply to GetSettings and ChangeSettings."""

    settings: EngineSettings
    exclusions: list[str] = []  # for all folders


class ReportFullScreen(Message, frozen=True, kw_only=True):
    """Whether another program fills the screen; forgotten when the client that said so goes."""

    full_screen: bool


class Hurry(Message, frozen=True, kw_only=True):
    """Somebody waits for the library to be up to date: full pace for as long as this client is connected."""


class SetPaused(Message, frozen=True, kw_only=True):
    """Pause or resume indexing of one folder, or of all of them (`path` None)."""

    paused: bool
    path: FilePath | None = None


class SetEmbedding(Message, frozen=True, kw_only=True):
    """Switch the embedding of passages on or off, for as long as this client is connected."""

    enabled: bool


class Reranker(msgspec.Struct, frozen=True, kw_only=True):
    """The cross-encoder that was set up. It is loaded when it is first needed."""

    name: str
    state: Literal["resting", "loading", "ready", "failed"]
    size_bytes: int  # of its weights on the disk; 0: not known
    memory_bytes: int = 0  # taken by its weights while it is loaded
    device: str = ""  # as in Status, while it is loaded
    reason: str = ""  # why it failed, and what to do


class GetStatus(Message, frozen=True, kw_only=True):
    """Ask for counts, device, model and speed."""


class Status(Message, frozen=True, kw_only=True):
    """The reply to GetStatus; also an event, at most a few times a second."""

    files: int
    documents: int
    passages: int
    vectors: int
    pending_files: int
    pending_vectors: int
    problems: int
    model: str
    dimensions: int
    device: str  # "cpu", "cuda: NVIDIA …", "" while the embedder is not running
    backend: str  # "torch"
    embedder: Literal["off", "starting", "ready", "failed"]
    passages_per_second: float
    seconds_left: float | None
    state: LibraryState
    notice: str = ""  # something the person should know, in words, with what to do
    pace: Pace = "full"
    pace_reason: str = ""  # "on battery", "other programs are busy", …; empty at full pace
    reranker: Reranker | None = None  # None: none was set up


class Encode(Message, frozen=True, kw_only=True):
    """Embed texts with the active model; at most 4,096 texts a message."""

    texts: list[str]
    kind: TextKind = "document"


class Vectors(Message, frozen=True, kw_only=True):
    """The reply to Encode: (count, dimensions) float32, row-major, little-endian, unit norm."""

    count: int
    dimensions: int
    data: bytes
    model: str
    backend: str
    seconds: float  # tokenising and embedding, model loading left out


class Subscribe(Message, frozen=True, kw_only=True):
    """Receive events on this connection; also warms the embedder up for searching."""


class Shutdown(Message, frozen=True, kw_only=True):
    """Stop the engine: it finishes the transaction in hand, saves and exits."""
