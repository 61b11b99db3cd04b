"""A worker that does what a test's path tells it to: exit, crash, hang, talk nonsense, or answer."""

from __future__ import annotations

import os
import signal
import sys
import time
from multiprocessing.connection import Client

from desktop_app.engine.workers.processes import read_contact
from desktop_app.protocol.framing import Channel
from desktop_app.protocol.messages import PROTOCOL_VERSION, Done, Hello
from desktop_app.protocol.worker_messages import (
    CancelRerank,
    Embedded,
    EmbedTexts,
    ExtractFailed,
    ExtractFile,
    FileHash,
    FileHashes,
    HashFiles,
    LoadModel,
    LoadReranker,
    ModelLoaded,
    Rerank,
    Reranked,
    RerankerLoaded,
    UnloadReranker,
)


def main() -> None:
    address, family, authkey, token = read_contact()
    if os.environ.get("MISBEHAVE") == "exit at start":
        sys.exit(7)
    connection = Client(address, family, authkey=authkey)
    channel = Channel(connection)
    channel.send(0, Hello(protocol_version=PROTOCOL_VERSION, role="extractor", token=token))
    channel.receive()  # Welcome
    while (frame := channel.receive()) is not None:
        answer(channel, connection, frame.request_id, frame.body)


def answer(channel: Channel, connection: object, request_id: int, request: object) -> None:
    if isinstance(request, HashFiles):
        channel.send(request_id, FileHashes(files=[FileHash(path=path) for path in request.paths]))
    elif isinstance(request, ExtractFile):
        misbehave(os.fsdecode(request.path), channel, connection, request_id)
        channel.send(request_id, ExtractFailed(problem="corrupt", reason="answered"))
    elif isinstance(request, LoadModel):
        loaded = ModelLoaded(
            model="fake", dimensions=2, max_tokens=8, device="cpu", backend="fake", seconds=0.0
        )
        channel.send(request_id, loaded)
    elif isinstance(request, LoadReranker):
        reranker = RerankerLoaded(model=request.folder, device="cpu", memory_bytes=1_000, seconds=0.0)
        channel.send(request_id, reranker)
    elif isinstance(request, UnloadReranker):
        channel.send(request_id, Done())
    elif isinstance(request, Rerank):
        answer_rerank(channel, request_id, request)
    elif isinstance(request, CancelRerank):
        channel.send(request.request_id, Reranked(scores=[0.5], seconds=0.1))
    elif isinstance(request, EmbedTexts):
        if "die" in request.texts:
            os.kill(os.getpid(), signal.SIGKILL)
        if "hang" in request.texts:
            time.sleep(3600)
        data = b"\0\0\x80?\0\0\0\0" * len(request.texts)
        tokens = 100 * request.threads + request.duty_percent if "tell the effort" in request.texts else 1
        reply = Embedded(count=len(request.texts), dimensions=2, data=data, tokens=tokens, seconds=0.1)
        channel.send(request_id, reply)


def answer_rerank(channel: Channel, request_id: int, request: Rerank) -> None:
    if "die" in request.texts:
        os.kill(os.getpid(), signal.SIGKILL)
    if "wrong reply" in request.texts:
        channel.send(request_id, Hello(protocol_version=PROTOCOL_VERSION, role="embedder"))
    elif "until cancelled" not in request.texts:
        channel.send(request_id, Reranked(scores=[float(len(text)) for text in request.texts], seconds=0.1))


def misbehave(path: str, channel: Channel, connection: object, request_id: int) -> None:
    if path == "exit":
        os._exit(0)
    if path == "segfault":
        os.kill(os.getpid(), signal.SIGSEGV)
    if path == "hang":
        time.sleep(3600)
    if path == "nonsense":
        connection.send_bytes(b"\xc1 this is no frame")  # type: ignore[attr-defined]
    if path == "wrong reply":
        channel.send(request_id, Done())


if __name__ == "__main__":
    main()
