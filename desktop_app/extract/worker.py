"""The extractor process: reads one untrusted file at a time into passages."""

from __future__ import annotations

import os
import sys
from functools import lru_cache
from multiprocessing import AuthenticationError
from multiprocessing.connection import Client

from desktop_app.extract import sandbox
from desktop_app.extract.comparing import compare_files
from desktop_app.extract.detect import HEAD_BYTES, detect, is_media
from desktop_app.extract.document import Block, Document, Reader, ReadProblem, limited, normalise
from desktop_app.extract.language import language_of, sampled
from desktop_app.extract.opening import PIECE_BYTES, OpenedFile, Stamp, hash_file, hash_samples, stat_file
from desktop_app.extract.passages import Packer
from desktop_app.extract.tokens import CharacterTokens, Measure, ModelTokens
from desktop_app.protocol.errors import ConnectionLost
from desktop_app.protocol.framing import Channel
from desktop_app.protocol.messages import (
    PROTOCOL_VERSION,
    Failed,
    Hello,
    Message,
    Refused,
    Welcome,
    from_wire,
)
from desktop_app.protocol.worker_messages import (
    CompareBytes,
    CutText,
    Extracted,
    ExtractFailed,
    ExtractFile,
    FileHashes,
    HashFiles,
    Languages,
    Passages,
    TellLanguages,
)

EXIT_OK = 0
EXIT_REFUSED = 1


def run(address: str, family: str, authkey: bytes, token: str) -> int:
    """Serve the engine at `address` until it goes away. Returns the process's exit status."""
    os.environ.setdefault("RAYON_NUM_THREADS", "2")  # the tokenizer's threads: this is a process in the back
    try:
        channel = Channel(Client(address, family, authkey=authkey))
    except (OSError, EOFError, AuthenticationError) as error:
        print(f"extractor: the engine cannot be reached: {error}", file=sys.stderr)
        return EXIT_REFUSED
    for note in sandbox.enter(sandbox.Limits()):
        print(f"extractor: {note}", file=sys.stderr)
    try:
        return _greet_and_serve(channel, token)
    except ConnectionLost:
        return EXIT_OK
    finally:
        channel.close()


def _greet_and_serve(channel: Channel, token: str) -> int:
    channel.send(0, Hello(protocol_version=PROTOCOL_VERSION, role="extractor", token=token))
    answer = channel.receive()
    if answer is not None and isinstance(answer.body, Refused):
        print(f"extractor: refused by the engine: {answer.body.reason}", file=sys.stderr)
    if answer is None or not isinstance(answer.body, Welcome):
        return EXIT_REFUSED
    while True:
        frame = channel.receive()
        if frame is not None:
            channel.send(frame.request_id, answer_to(frame.body))


def answer_to(request: Message) -> Message:
    """The reply to a request of the engine. Never raises for what is wrong with a file."""
    if isinstance(request, HashFiles):
        return FileHashes(files=[hash_file(path, request.max_bytes, is_media) for path in request.paths])
    if isinstance(request, CompareBytes):
        return compare_files(request.first, request.second)
    if isinstance(request, ExtractFile):
        return Extraction(request).reply()
    if isinstance(request, CutText):
        document = Document("text", "", [Block(normalise(request.text))])
        return Passages(passages=_packer(request).pack(document))
    if isinstance(request, TellLanguages):
        return Languages(languages=[language_of(sample.texts, sample.kind) for sample in request.samples])
    return Failed(reason=f"the extractor does not know {type(request).__name__}", bug=True)


class Extraction:
    """One file on its way from bytes to passages; remembers how far it got, for the report."""

    def __init__(self, request: ExtractFile) -> None:
        self._request = request
        self._reader: Reader | None = None
        self._content_hash = b""

    def reply(self) -> Extracted | ExtractFailed:
        """Extracted, or ExtractFailed with a reason in words."""
        try:
            return self._extract()
        except ReadProblem as problem:
            return self._failed(problem)
        except MemoryError:
            return self._failed(
                ReadProblem("too_large", "Reading the file takes more memory than is allowed.")
            )
        except RecursionError:
            return self._failed(ReadProblem("corrupt", "The file is nested too deeply to be read."))
        except (KeyboardInterrupt, SystemExit):
            raise
        except BaseException as error:  # noqa: BLE001 - the process's edge; a Rust panic is no Exception
            return self._failed(self._unknown(error))

    def _extract(self) -> Extracted:
        path = from_wire(self._request.path)
        if is_media(path) and stat_file(path).size_bytes > self._request.max_bytes:
            stamp, self._content_hash = hash_samples(path)
            return self._extracted(stamp, Document("other", "", []))
        with OpenedFile(path, self._request.max_bytes) as opened:
            data = self._read(path, opened)
            self._content_hash = opened.finish()
            stamp = opened.stamp
        if self._reader is None:
            return self._extracted(stamp, Document("other", "", []))
        document = limited(self._reader.read(data, self._request.max_chars), self._request.max_chars)
        return self._extracted(stamp, document)

    def _read(self, path: str, opened: OpenedFile) -> bytes:
        """The file's bytes; only hashed, not kept, where no reader wants them."""
        head = opened.read(HEAD_BYTES)
        try:
            self._reader = detect(path, head)
        except ReadProblem:
            opened.skip()
            self._content_hash = opened.finish()
            raise
        if self._reader is None:
            opened.skip()
            return b""
        pieces = [head]
        while piece := opened.read(PIECE_BYTES):
            pieces.append(piece)
        return b"".join(pieces)

    def _extracted(self, stamp: Stamp, document: Document) -> Extracted:
        passages = _packer(self._request).pack(document)
        sample = [passages[number].text for number in sampled(len(passages))]
        return Extracted(
            content_hash=self._content_hash,
            size_bytes=stamp.size_bytes,
            mtime_ns=stamp.mtime_ns,
            inode=stamp.inode,
            kind=document.kind,
            title=document.title,
            reader=self._reader.name if self._reader else "none",
            reader_version=self._reader.version if self._reader else 1,
            passages=passages,
            pages_total=document.pages_total,
            partly=document.partly,
            language=language_of(sample, document.kind),
        )

    def _failed(self, problem: ReadProblem) -> ExtractFailed:
        return ExtractFailed(
            problem=problem.problem,
            reason=problem.reason,
            reader=self._reader.name if self._reader else "",
            reader_version=self._reader.version if self._reader else 0,
            content_hash=self._content_hash,
        )

    def _unknown(self, error: BaseException) -> ReadProblem:
        detail = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
        if self._reader is None:
            return ReadProblem("unreadable", f"The file could not be read ({detail}).")
        return ReadProblem(
            "corrupt", f"The file seems damaged: it cannot be read as {self._reader.noun} ({detail})."
        )


def _packer(request: ExtractFile | CutText) -> Packer:
    return Packer(_measure(request.tokenizer), request.passage_tokens, request.max_tokens)


@lru_cache(maxsize=2)
def _measure(tokenizer: str) -> Measure:
    """The tokenizer of a file, loaded once a process."""
    return ModelTokens(tokenizer) if tokenizer else CharacterTokens()
