"""Reading a file at the moment it is looked at, where its text is not stored."""

from __future__ import annotations

import threading
from collections import OrderedDict

from desktop_app.engine.ingest.reading import MAX_CHARS, Packing
from desktop_app.engine.workers.extractor import DeadlinePassed, Extractor, WorkerDied
from desktop_app.engine.workers.processes import WorkerStarter
from desktop_app.protocol.errors import Bug, EnvironmentProblem
from desktop_app.protocol.messages import FilePath, Message, PreviewPassage
from desktop_app.protocol.worker_messages import Extracted, ExtractedPassage, ExtractFailed, ExtractFile

DEADLINE_S = 30.0
DOCUMENTS_HELD = 4  # in memory only


class LiveReader:
    """Reads a document for the preview; the last few are held in memory."""

    def __init__(self, starter: WorkerStarter, packing: Packing, max_bytes: int) -> None:
        self._packing, self._max_bytes = packing, max_bytes
        self._extractor = Extractor(starter)
        self._held: OrderedDict[bytes, list[ExtractedPassage]] = OrderedDict()
        self._turn = threading.Lock()

    def passages(self, path: FilePath, content_hash: bytes, first: int, last: int) -> list[PreviewPassage]:
        """The passages with ordinals first…last of a file with this content, in order.

        Raises EnvironmentProblem where the file has changed or cannot be read.
        """
        with self._turn:
            found = self._held.pop(content_hash, None) or self._read(path, content_hash)
            self._held[content_hash] = found
            while len(self._held) > DOCUMENTS_HELD:
                self._held.popitem(last=False)
        first = max(first, 0)
        return [_shown(ordinal, found[ordinal]) for ordinal in range(first, min(last + 1, len(found)))]

    def stop(self) -> None:
        """End the process."""
        self._extractor.stop()

    def _read(self, path: FilePath, content_hash: bytes) -> list[ExtractedPassage]:
        found = extract(self._extractor, self._packing, path, self._max_bytes)
        if found.content_hash != content_hash:
            raise EnvironmentProblem("the file has changed: it is being read again")
        return found.passages


def extract(extractor: Extractor, packing: Packing, path: FilePath, max_bytes: int) -> Extracted:
    """What is in a file now. Raises EnvironmentProblem where it cannot be read."""
    request = ExtractFile(
        path=path,
        tokenizer=packing.tokenizer,
        max_bytes=max_bytes,
        max_chars=MAX_CHARS,
        passage_tokens=packing.passage_tokens,
        max_tokens=packing.max_tokens,
    )
    reply = ask(extractor, request, (Extracted, ExtractFailed))
    if isinstance(reply, ExtractFailed):
        raise EnvironmentProblem(reply.reason)
    assert isinstance(reply, Extracted)
    return reply


def ask(extractor: Extractor, request: Message, reply: tuple[type[Message], ...]) -> Message:
    """An extractor's reply. Raises EnvironmentProblem where there is none in time."""
    try:
        return extractor.ask(request, reply, DEADLINE_S)
    except (WorkerDied, DeadlinePassed, Bug) as error:
        raise EnvironmentProblem(f"the file could not be read just now ({error})") from error


def _shown(ordinal: int, passage: ExtractedPassage) -> PreviewPassage:
    return PreviewPassage(
        passage_id=0,
        ordinal=ordinal,
        text=passage.text,
        char_start=passage.char_start,
        heading=passage.heading,
        page=passage.page,
        line=passage.line,
    )
