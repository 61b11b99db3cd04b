"""Every message between processes, as frozen msgspec structs in tagged unions.

A message travels inside a frame that carries its `request_id` (see framing.py). A reply repeats the
id of its request; an event has id 0. Paths are text: bytes that are not UTF-8 are carried as
surrogate escapes inside the processes and as `os.fsencode` bytes here (see `FilePath`).
"""

from __future__ import annotations

import os
from typing import Literal

import msgspec

PROTOCOL_VERSION = 2

Mode = Literal["hybrid", "semantic", "lexical"]
Group = Literal["file", "passage"]
Confidence = Literal["strong", "likely", "weak"]
TextKind = Literal["query", "document"]
Lane = Literal["interactive", "bulk"]
Role = Literal["client", "extractor", "embedder"]
FolderState = Literal["scanning", "indexing", "up_to_date", "paused", "offline"]
LibraryState = Literal["scanning", "indexing", "embedding", "paused", "up_to_date", "empty"]
Watching = Literal["events", "polling", "starting"]
Yielding = Literal["go_on", "gently", "pause"]
Pace = Literal["full", "gently", "paused"]
ProblemKind = Literal[
    "permission",  # the system does not let us read it
    "missing",  # it went away while we looked
    "corrupt",  # it says that it is X, but does not hold together
    "encrypted",  # a password is needed
    "too_large",  # over the size that a reader accepts
    "timeout",  # the reader did not finish in time
    "crashed",  # the reader process died with this file in hand
    "changing",  # it changes faster than it can be read
    "unreadable",  # any other reason the system gives
]

NOTICE_EXAMPLES = 20  # paths that are named at most where a count would be too bare

FilePath = bytes
"""An absolute path as `os.fsencode` gives it, so that names that are not UTF-8 survive."""


def to_wire(path: str | os.PathLike[str]) -> FilePath:
    """The bytes of a path, for a message."""
    return os.fsencode(path)


def from_wire(path: FilePath) -> str:
    """The path as text (surrogate escapes where it is not UTF-8)."""
    return os.fsdecode(path)


class EngineSettings(msgspec.Struct, frozen=True, kw_only=True):
    """What the person chose for the engine; kept in the catalogue."""

    hidden_files: bool = False  # index files and folders whose name begins with a dot; secrets never are
    follow_gitignore: bool = True
    max_file_mb: int = 512  # 1…4096; larger files are known by name only
    store_text: bool = True  # False: vectors only; no snippet, no search by words within files
    on_battery: Yielding = "gently"
    when_busy: Yielding = "gently"  # other programs want the processor
    full_screen: Yielding = "pause"  # a film, a game, a presentation
    threads: int = 0  # of the embedder on a processor; 0: as many as suit the machine
    gpu_share_percent: int = 100  # 10…100: of the graphics card's time


class Message(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """Root of all messages; the class name is the tag."""


# ---------------------------------------------------------------- handshake (every connection)


class Hello(Message, frozen=True, kw_only=True):
    """The first frame on a connection, from the side that connected."""

    protocol_version: int
    role: Role
    token: str = ""  # workers: the one-time token they were started with


class Welcome(Message, frozen=True, kw_only=True):
    """The engine accepts the connection."""

    protocol_version: int
    engine_pid: int


class Refused(Message, frozen=True, kw_only=True):
    """The engine does not accept the connection; `reason` is for the person."""

    reason: str


# ---------------------------------------------------------------- client → engine


class Search(Message, frozen=True, kw_only=True):
    """Search the library. A newer Search from the same client cancels an older one.

    With `progressive`, a reply with `final=False` (file names and words) may come before the final
    one. With `fold_copies`, files with identical bytes become one hit that lists the others. With
    `literal`, `query` is plain text: no filters, phrases or exclusions. With `explain`, the sentence
    that carried the meaning is marked in the first hits, which takes some tens of milliseconds.
    """

    query: str
    limit: int = 50
    mode: Mode = "hybrid"
    group: Group = "file"
    passages_per_file: int = 3
    progressive: bool = False
    fold_copies: bool = False
    literal: bool = False
    explain: bool = False


class GetPreview(Message, frozen=True, kw_only=True):
    """The stored text of a file around a passage (never read from disk)."""

    path: FilePath
    ordinal: int = 0  # index of the passage in the middle, from 0
    before: int = 40  # passages before and after it
    after: int = 80


class AddFolder(Message, frozen=True, kw_only=True):
    """Add a folder (or a single file) to the library and begin to index it."""

    path: FilePath


class RemoveFolder(Message, frozen=True, kw_only=True):
    """Forget a folder and erase everything that was stored of it."""

    path: FilePath


class ListFolders(Message, frozen=True, kw_only=True):
    """Ask for all folders with their progress."""


class RelocateFolder(Message, frozen=True, kw_only=True):
    """The folder `path` lies now at `new_path`: nothing is read again that did not change."""

    path: FilePath
    new_path: FilePath


class Refresh(Message, frozen=True, kw_only=True):
    """Compare a folder (or, with `path` None, all) with the disk now.

    Answered with Done when the comparison is finished.
    """

    path: FilePath | None = None


class SetExclusions(Message, frozen=True, kw_only=True):
    """What is left out of a folder (or, with `path` None, of all), as patterns like those of a .gitignore.

    Replaces what was set before; files that a pattern excludes are forgotten, others come in.
    """

    path: FilePath | None
    patterns: list[str]


class TryExclusion(Message, frozen=True, kw_only=True):
    """Ask what one more pattern would leave out, of the files known now."""

    path: FilePath | None
    pattern: str


class GetSettings(Message, frozen=True, kw_only=True):
    """Ask for the engine's settings."""


class ChangeSettings(Message, frozen=True, kw_only=True):
    """Replace the engine's settings; answered with Settings once they are in force."""

    settings: EngineSettings


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


class GetStatus(Message, frozen=True, kw_only=True):
    """Ask for counts, device, model and speed."""


class ListProblems(Message, frozen=True, kw_only=True):
    """Ask for the files that could not be read."""


class IgnoreProblems(Message, frozen=True, kw_only=True):
    """Leave out of the list of problems, until the file changes (`ignored` False: list it again)."""

    paths: list[FilePath]
    ignored: bool = True


class RetryProblems(Message, frozen=True, kw_only=True):
    """Read files again that could not be read (all of them with `paths` None)."""

    paths: list[FilePath] | None = None


class Verify(Message, frozen=True, kw_only=True):
    """Compare catalogue, indexes and disk; with `repair`, mend what differs."""

    repair: bool = False


class Encode(Message, frozen=True, kw_only=True):
    """Embed texts with the active model; at most 4,096 texts a message."""

    texts: list[str]
    kind: TextKind = "document"


class Subscribe(Message, frozen=True, kw_only=True):
    """Receive events on this connection; also warms the embedder up for searching."""


class Shutdown(Message, frozen=True, kw_only=True):
    """Stop the engine: it finishes the transaction in hand, saves and exits."""


ClientRequest = (
    Search
    | GetPreview
    | AddFolder
    | RemoveFolder
    | ListFolders
    | RelocateFolder
    | Refresh
    | SetExclusions
    | TryExclusion
    | GetSettings
    | ChangeSettings
    | ReportFullScreen
    | Hurry
    | SetPaused
    | SetEmbedding
    | GetStatus
    | ListProblems
    | IgnoreProblems
    | RetryProblems
    | Verify
    | Encode
    | Subscribe
    | Shutdown
)

# ---------------------------------------------------------------- engine → client


class Span(msgspec.Struct, frozen=True, array_like=True):
    """Code points [start, end) of the passage's text, and why they are marked."""

    start: int
    end: int
    why: Literal["words", "meaning"] = "words"


class PassageHit(msgspec.Struct, frozen=True, kw_only=True):
    """One passage of a hit."""

    passage_id: int
    ordinal: int  # index in its document, from 0
    text: str
    char_start: int  # offsets into the document's extracted text, in code points
    char_end: int
    score: float  # 0…1, comparable within one reply
    heading: str = ""  # heading path, parts joined by " › "
    page: int | None = None  # from 1
    line: int | None = None  # from 1
    lexical_rank: int | None = None  # from 1; None where words do not match
    semantic_rank: int | None = None
    similarity: float | None = None  # cosine
    highlights: list[Span] = []


class Hit(msgspec.Struct, frozen=True, kw_only=True):
    """One file (or, with group "passage", one passage of a file)."""

    path: FilePath
    document_id: int | None  # None: known by name only
    score: float
    confidence: Confidence
    size_bytes: int
    mtime: float  # seconds since the epoch
    kind: str  # "text", "markdown", "code", "pdf", "document", "email", "html", "data", "notebook", "other"
    title: str = ""
    passages: list[PassageHit] = []
    passages_matched: int = 0  # passages of this file among the candidates
    name_highlights: list[Span] = []  # in the file name
    copies: list[FilePath] = []
    offline: bool = False


class FilterChip(msgspec.Struct, frozen=True, kw_only=True):
    """A filter as it was understood from the query, with its place there in code points."""

    text: str  # "ext:pdf"
    start: int
    end: int


class SearchResults(Message, frozen=True, kw_only=True):
    """The reply to Search."""

    query: str
    mode: Mode  # the mode that was used: lexical while the model is still loading
    hits: list[Hit]
    took_ms: float
    final: bool
    filters: list[FilterChip] = []
    hints: list[str] = []  # filters that could not be understood, said in words
    note: str = ""  # e.g. "Meaning follows: the model is loading"


class PreviewPassage(msgspec.Struct, frozen=True, kw_only=True):
    """A stretch of a document's text; consecutive passages tile the text without gaps."""

    passage_id: int
    ordinal: int
    text: str
    char_start: int
    heading: str = ""
    page: int | None = None
    line: int | None = None


class Preview(Message, frozen=True, kw_only=True):
    """The reply to GetPreview: a window of the document's passages, in order."""

    path: FilePath
    kind: str
    title: str
    passages: list[PreviewPassage]
    passages_total: int
    pages_total: int | None
    partly: bool  # the document was longer than what is stored
    note: str = ""  # e.g. that it was read from the file just now, or why there is nothing to show


class Folder(msgspec.Struct, frozen=True, kw_only=True):
    """One folder of the library with its progress."""

    path: FilePath
    state: FolderState
    files: int  # known files
    files_done: int  # read, or known by name only
    passages: int
    passages_embedded: int
    problems: int
    files_per_second: float = 0.0
    passages_per_second: float = 0.0
    seconds_left: float | None = None  # None: nothing to do, or not known yet
    note: str = ""  # e.g. why it is offline, or that it is polled instead of watched, with the remedy
    single_file: bool = False
    watching: Watching = "events"
    checked_at: float | None = None  # seconds since the epoch: last compared with the disk
    exclusions: list[str] = []  # this folder's own patterns
    ignored_problems: int = 0


class Folders(Message, frozen=True, kw_only=True):
    """The reply to ListFolders; also an event when any of it changes."""

    folders: list[Folder]


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


class Problem(msgspec.Struct, frozen=True, kw_only=True):
    """A file that could not be read."""

    path: FilePath
    kind: ProblemKind
    reason: str
    ignored: bool = False


class Problems(Message, frozen=True, kw_only=True):
    """The reply to ListProblems."""

    problems: list[Problem]


class Settings(Message, frozen=True, kw_only=True):
    """The reply to GetSettings and ChangeSettings."""

    settings: EngineSettings
    exclusions: list[str] = []  # for all folders


class ExclusionEffect(Message, frozen=True, kw_only=True):
    """The reply to TryExclusion: of the files that are known now."""

    files: int
    of_files: int
    size_bytes: int
    examples: list[FilePath] = []  # at most NOTICE_EXAMPLES
    problem: str = ""  # why the pattern cannot be used


class VerifyReport(Message, frozen=True, kw_only=True):
    """The reply to Verify."""

    differences: int
    repaired: int
    details: list[str]


class Vectors(Message, frozen=True, kw_only=True):
    """The reply to Encode: (count, dimensions) float32, row-major, little-endian, unit norm."""

    count: int
    dimensions: int
    data: bytes
    model: str
    backend: str
    seconds: float  # tokenising and embedding, model loading left out


class Done(Message, frozen=True, kw_only=True):
    """The request was carried out."""

    note: str = ""


class Failed(Message, frozen=True, kw_only=True):
    """The request could not be carried out; `reason` says why and what to do."""

    reason: str
    bug: bool = False  # ours, rather than something in the person's environment


class LibraryChanged(Message, frozen=True, kw_only=True):
    """Event: results may differ now (files came, changed or went)."""


EngineReply = (
    Welcome
    | Refused
    | SearchResults
    | Preview
    | Folders
    | Status
    | Problems
    | Settings
    | ExclusionEffect
    | VerifyReport
    | Vectors
    | Done
    | Failed
    | LibraryChanged
)
