"""Every message between the engine and its workers: extractors and the embedder."""

from __future__ import annotations

from typing import Literal

import msgspec

from desktop_app.protocol.messages import (
    Done,
    Failed,
    FilePath,
    Hello,
    Lane,
    Message,
    ProblemKind,
    Refused,
    TextKind,
    Welcome,
)

# ---------------------------------------------------------------- engine ⇄ extractor


ANY_SIZE = 1 << 62
"""As `max_bytes`: files of any size."""


class HashFiles(Message, frozen=True, kw_only=True):
    """Stat and hash files (blake3 of the bytes)."""

    paths: list[FilePath]
    max_bytes: int


class ExtractFile(Message, frozen=True, kw_only=True):
    """Read one file into passages."""

    path: FilePath
    tokenizer: str  # path of the tokenizer.json that passages are measured with; "" = by characters
    max_bytes: int
    max_chars: int  # text beyond this is left out and `partly` is set
    passage_tokens: int  # aim for about this many
    max_tokens: int  # never more, heading context and special tokens included


class CutText(Message, frozen=True, kw_only=True):
    """Cut a text that is in no file into passages."""

    text: str
    tokenizer: str
    passage_tokens: int
    max_tokens: int


class FileHash(msgspec.Struct, frozen=True, kw_only=True):
    """What HashFiles found for one path: a hash, or a problem."""

    path: FilePath
    size_bytes: int = 0
    mtime_ns: int = 0
    inode: int = 0
    content_hash: bytes = b""  # 32 bytes
    problem: ProblemKind | None = None
    reason: str = ""


class FileHashes(Message, frozen=True, kw_only=True):
    """The reply to HashFiles, in the order of the request."""

    files: list[FileHash]


class CompareBytes(Message, frozen=True, kw_only=True):
    """Read two files side by side, to their ends, whatever their size."""

    first: FilePath
    second: FilePath


class BytesCompared(Message, frozen=True, kw_only=True):
    """The reply to CompareBytes. `equal` is about the bytes themselves, not about their hashes."""

    equal: bool
    first: FileHash
    second: FileHash


class ExtractedPassage(msgspec.Struct, frozen=True, kw_only=True):
    """A passage. The texts of all passages of a document tile its extracted text."""

    text: str
    char_start: int
    tokens: int  # of `heading` and `text` together, special tokens left out
    heading: str = ""
    page: int | None = None
    line: int | None = None


class Extracted(Message, frozen=True, kw_only=True):
    """The reply to ExtractFile when the file was read (also when there is nothing to index in it)."""

    content_hash: bytes
    size_bytes: int
    mtime_ns: int
    inode: int
    kind: str
    title: str
    reader: str  # "pdf", "text", … ; "none": known by name only
    reader_version: int
    passages: list[ExtractedPassage]
    pages_total: int | None = None
    partly: bool = False
    language: str = ""  # ISO 639-1; "": not sure, or none (code, data)


class Passages(Message, frozen=True, kw_only=True):
    """The reply to CutText; none for white space."""

    passages: list[ExtractedPassage]


class ExtractFailed(Message, frozen=True, kw_only=True):
    """The reply to ExtractFile when the file could not be read."""

    problem: ProblemKind
    reason: str
    reader: str = ""
    reader_version: int = 0
    content_hash: bytes = b""


class LanguageSample(msgspec.Struct, frozen=True, kw_only=True):
    """Some of the text of a document that was read before."""

    kind: str
    texts: list[str]  # the beginnings of some passages


class TellLanguages(Message, frozen=True, kw_only=True):
    """Tell the languages of documents whose text is stored already."""

    samples: list[LanguageSample]


class Languages(Message, frozen=True, kw_only=True):
    """The reply to TellLanguages, in the order of the request: ISO 639-1, or ""."""

    languages: list[str]


ExtractorRequest = (
    Hello | Welcome | Refused | HashFiles | CompareBytes | ExtractFile | CutText | TellLanguages
)
ExtractorReply = (
    Hello | FileHashes | BytesCompared | Extracted | ExtractFailed | Passages | Languages | Failed
)

# ---------------------------------------------------------------- engine ⇄ embedder


class LoadModel(Message, frozen=True, kw_only=True):
    """Load a model folder (sentence-transformers layout) onto a device."""

    folder: str
    device: Literal["auto", "cpu", "cuda"] = "auto"
    threads: int = 0  # 0: the backend's own choice


class EmbedTexts(Message, frozen=True, kw_only=True):
    """Embed texts; replies may come in another order than the requests."""

    texts: list[str]
    kind: TextKind
    lane: Lane
    threads: int = 0  # of the processor; 0: all that the model was loaded with
    duty_percent: int = 100  # 1…100, bulk only: how much of the time is worked; the rest is left to others


class ModelLoaded(Message, frozen=True, kw_only=True):
    """The model is ready."""

    model: str  # name of the folder
    dimensions: int
    max_tokens: int
    device: str
    backend: str
    seconds: float
    threads: int = 0  # of the processor, for EmbedTexts.threads; 0: not known


class Embedded(Message, frozen=True, kw_only=True):
    """Unit vectors: (count, dimensions) float32, row-major, little-endian."""

    count: int
    dimensions: int
    data: bytes
    tokens: int  # embedded, special tokens included, padding left out
    seconds: float  # worked, without rests and without requests that came in between
    device: str = ""  # as in ModelLoaded; it changes where a graphics card's memory runs out


class LoadReranker(Message, frozen=True, kw_only=True):
    """Load a cross-encoder's folder, beside other work; at once where it is loaded already.

    There is one at a time: another one takes its place.
    """

    folder: str
    device: Literal["auto", "cpu", "cuda"] = "auto"


class RerankerLoaded(Message, frozen=True, kw_only=True):
    """The reply to LoadReranker."""

    model: str  # name of the folder
    device: str
    memory_bytes: int  # of its weights
    seconds: float


class UnloadReranker(Message, frozen=True, kw_only=True):
    """Give its memory back; answered with Done."""


class Rerank(Message, frozen=True, kw_only=True):
    """Score texts against a query with the loaded cross-encoder, the first ones first.

    It yields to queries between portions of about 50 ms, or of one pair where that takes longer.
    """

    folder: str  # the one that is meant: Failed where another one is loaded by now
    query: str
    texts: list[str]
    budget_ms: int  # from the moment that the request arrives


class CancelRerank(Message, frozen=True, kw_only=True):
    """The answer to this request is not wanted any more; it comes after the portion in hand, unfinished."""

    request_id: int


class Reranked(Message, frozen=True, kw_only=True):
    """The reply to Rerank."""

    scores: list[float]  # logits of the first texts: of fewer than were sent where time ran out
    seconds: float  # worked


EmbedderRequest = (
    Hello | Welcome | Refused | LoadModel | EmbedTexts | LoadReranker | UnloadReranker | Rerank | CancelRerank
)
EmbedderReply = Hello | ModelLoaded | Embedded | RerankerLoaded | Reranked | Done | Failed
