"""The embedder process: one model on one device, served over one connection to the engine.

It holds no state but the model, so that the engine may replace it at any time. One model for the whole
life of the process: a second LoadModel would let vectors of two models meet in one reply.
"""

from __future__ import annotations

import logging
import os
import signal
import sys
import threading
import time
from collections.abc import Callable
from functools import partial
from multiprocessing import AuthenticationError
from multiprocessing.connection import Client
from pathlib import Path
from typing import Any, Protocol, runtime_checkable

from desktop_app.embedder.batching import Lanes, PortionedWork, TextEncoder, TokenBudget, WorkLane, rest_s
from desktop_app.embedder.reranking import LoadedReranker, Reranking
from desktop_app.protocol.errors import Bug, ConnectionLost, EnvironmentProblem
from desktop_app.protocol.framing import Channel, Frame
from desktop_app.protocol.messages import (
    PROTOCOL_VERSION,
    Failed,
    Hello,
    Message,
    Refused,
    Welcome,
)
from desktop_app.protocol.worker_messages import (
    CancelRerank,
    Embedded,
    EmbedTexts,
    LoadModel,
    LoadReranker,
    ModelLoaded,
    Rerank,
    UnloadReranker,
)
from model_training.problems import DeviceFault, ModelProblem

EXIT_DONE = 0
EXIT_NOT_CONNECTED = 1
EXIT_DEVICE_FAULT = 3  # the engine starts another process

HANDSHAKE_TIMEOUT_S = 30.0
PORTION_TARGET_S = 0.05  # a query waits for one portion of bulk work, and should answer within 60 ms of that
CPU_BUDGET_TOKENS = (256, 16_384)
CUDA_BUDGET_TOKENS = (8_192, 131_072)

logger = logging.getLogger(__name__)


class LoadedEncoder(TextEncoder[Any], Protocol):
    """What the process needs of a model (see `model_training.encoder.Encoder`)."""

    @property
    def name(self) -> str: ...

    @property
    def max_tokens(self) -> int: ...

    @property
    def device_description(self) -> str: ...


@runtime_checkable
class SharedOut(Protocol):
    """An encoder that shares batches out among threads of the processor."""

    @property
    def threads(self) -> int:
        """How many there are."""

    def use_threads(self, threads: int) -> None:
        """From the next batch on, use so many of them; 0: all."""


def run(address: str, family: str, authkey: bytes, token: str) -> int:
    """Connect to the engine, show the token, and serve until the connection closes.

    Returns: the process's exit status.
    """
    _prepare_process()
    try:
        channel = _connect(address, family, authkey, token)
    except (OSError, EOFError, AuthenticationError, EnvironmentProblem, Bug) as error:
        logger.error("no connection to the engine: %s", error)
        return EXIT_NOT_CONNECTED
    return EmbedderServer(channel, load_encoder, load_reranker, give_memory_back).serve()


class EmbedderServer:
    """Answers the engine's requests: queries at once, passages in portions in between.

    A thread of its own receives; the thread that calls `serve` computes and answers.
    """

    def __init__(
        self,
        channel: Channel,
        load: Callable[[LoadModel], LoadedEncoder],
        load_reranker: Callable[[LoadReranker], LoadedReranker],
        free: Callable[[], object] = lambda: None,
    ) -> None:
        self._channel = channel
        self._load = load
        self._reranking = Reranking(load_reranker, channel.send, free)
        self._lanes: Lanes[Frame] = Lanes()
        self._encoder: LoadedEncoder | None = None
        self._device = ""
        self._budget = TokenBudget(PORTION_TARGET_S, *CPU_BUDGET_TOKENS)

    def serve(self) -> int:
        """Serve until the connection closes or the device fails. Returns: the process's exit status."""
        threading.Thread(target=self._receive, name="receive", daemon=True).start()
        try:
            while (frame := self._lanes.take()) is not None:
                self._answer(frame)
        except ConnectionLost:
            logger.info("the engine is gone")
        except DeviceFault:
            return EXIT_DEVICE_FAULT
        return EXIT_DONE

    def _receive(self) -> None:
        try:
            while (frame := self._channel.receive()) is not None:
                self._put(frame)
        except ConnectionLost:
            logger.debug("nothing more to receive")
        except Bug:
            logger.exception("the engine sent something that is no message")
        finally:
            self._lanes.close()

    def _put(self, frame: Frame) -> None:
        """What need not wait for the thread that computes is done at once."""
        request = frame.body
        if isinstance(request, CancelRerank):
            self._reranking.cancel(request.request_id)
            return
        if isinstance(request, Rerank):
            self._reranking.expect(frame.request_id, request)
        self._lanes.put(frame, _lane(frame))

    def _between(self, request: EmbedTexts, worked_s: float) -> None:
        """Between two portions of work. In bulk work: rest, and answer what is more urgent meanwhile."""
        self._check_connection()
        if request.lane == "interactive":
            return
        self._answer_before("bulk", rest_s(worked_s, request.duty_percent))
        self._use_threads(request)

    def _answer_before(self, lane: WorkLane, wait_s: float = 0.0) -> None:
        """Answer what is more urgent than a lane, and what comes within a time."""
        until = time.monotonic() + wait_s
        while (frame := self._lanes.take_before(lane, max(until - time.monotonic(), 0.0))) is not None:
            self._answer(frame)
        self._check_connection()

    def _check_connection(self) -> None:
        if self._lanes.closed:
            raise ConnectionLost("the engine closed the connection")

    def _answer(self, frame: Frame) -> None:
        """The process's edge: whatever goes wrong with one request is its answer."""
        reply: Message | None
        try:
            reply = self._carry_out(frame)
        except ConnectionLost:
            raise
        except ModelProblem as problem:
            reply = Failed(reason=str(problem))
        except DeviceFault as fault:
            logger.error("%s", fault)
            self._channel.send(frame.request_id, Failed(reason=f"{fault}; the embedder starts anew"))
            raise
        except Exception as error:
            logger.exception("request %d failed", frame.request_id)
            reply = Failed(reason=f"The embedder made a mistake: {error!r}", bug=True)
        if reply is not None:
            self._channel.send(frame.request_id, reply)

    def _carry_out(self, frame: Frame) -> Message | None:
        """The reply; None where another thread will answer."""
        request = frame.body
        if isinstance(request, LoadModel):
            return self._load_model(request)
        if isinstance(request, EmbedTexts):
            return self._embed(request)
        if isinstance(request, Rerank):
            between = partial(self._answer_before, "rerank")
            return self._reranking.rerank(frame.request_id, request, between)
        if isinstance(request, LoadReranker | UnloadReranker):
            self._reranking.order(frame.request_id, request)
            return None
        raise Bug(f"an embedder does not answer {type(request).__name__}")

    def _load_model(self, request: LoadModel) -> ModelLoaded:
        if self._encoder is not None:
            raise Bug(f"{self._encoder.name} is loaded already: start another embedder for another model")
        began = time.perf_counter()
        encoder = self._load(request)
        self._encoder = encoder
        self._follow_device(encoder.device_description)
        return ModelLoaded(
            model=encoder.name,
            dimensions=encoder.dimensions,
            max_tokens=encoder.max_tokens,
            device=self._device,
            backend="torch",
            seconds=time.perf_counter() - began,
            threads=encoder.threads if isinstance(encoder, SharedOut) else 0,
        )

    def _embed(self, request: EmbedTexts) -> Embedded:
        if self._encoder is None:
            raise Bug("texts came before a model was loaded")
        self._use_threads(request)
        work = PortionedWork(self._encoder, self._budget, lambda worked_s: self._between(request, worked_s))
        found = work.embed(request.texts, request.kind)
        self._follow_device(self._encoder.device_description)
        return Embedded(
            count=len(request.texts),
            dimensions=self._encoder.dimensions,
            data=found.rows.astype("<f4").tobytes(),
            tokens=found.tokens,
            seconds=found.seconds,
            device=self._device,
        )

    def _use_threads(self, request: EmbedTexts) -> None:
        encoder: object = self._encoder
        if isinstance(encoder, SharedOut):
            encoder.use_threads(request.threads)

    def _follow_device(self, device: str) -> None:
        """Measure the speed anew on another device: at the start, and where a card's memory ran out."""
        if device != self._device:
            limits = CUDA_BUDGET_TOKENS if device.startswith("cuda") else CPU_BUDGET_TOKENS
            self._budget = TokenBudget(PORTION_TARGET_S, *limits)
            self._device = device


def load_encoder(request: LoadModel) -> LoadedEncoder:
    """Load a model with torch, which is imported only now: the hello must not wait for it."""
    from model_training.encoder import Encoder

    return Encoder.load(Path(request.folder), request.device, request.threads)


def load_reranker(request: LoadReranker) -> LoadedReranker:
    """Load a cross-encoder with torch."""
    from model_training.cross_encoder import CrossEncoder

    return CrossEncoder.load(Path(request.folder), request.device)


def give_memory_back() -> None:
    """Of a model that was let go."""
    from model_training.inference import give_memory_back

    give_memory_back()


def _lane(frame: Frame) -> WorkLane:
    """Loading a model comes before bulk work, as all of that needs it."""
    if isinstance(frame.body, EmbedTexts):
        return frame.body.lane
    return "rerank" if isinstance(frame.body, Rerank) else "interactive"


def _connect(address: str, family: str, authkey: bytes, token: str) -> Channel:
    channel = Channel(Client(address, family, authkey=authkey))
    channel.send(0, Hello(protocol_version=PROTOCOL_VERSION, role="embedder", token=token))
    frame = channel.receive(HANDSHAKE_TIMEOUT_S)
    if frame is not None and isinstance(frame.body, Welcome):
        return channel
    if frame is not None and isinstance(frame.body, Refused):
        raise EnvironmentProblem(f"it refused: {frame.body.reason}")
    raise EnvironmentProblem("it did not greet back: start Kindred again")


def _prepare_process() -> None:
    """Leave the interrupt key to the engine, and give libraries streams to write to.

    The process keeps its priority, as it answers queries. Beside a program that kept both of two processors
    busy, 95 % of queries were answered within 80 to 130 ms at niceness 0, 140 to 180 at 5, 410 to 700 at 10
    and 1,900 to 3,400 at 19 (three rounds each, on a machine shared with others). To lower only the threads
    that embed passages seems no way out, as a query waits for the portion that they have in hand (400 ms at
    10, in one run). What leaves the machine to others is the pace (engine/power.py): rests, fewer threads.
    """
    # The interrupt key is for the engine; this process ends when the connection does.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # A windowed build has no streams, and libraries write to them without asking.
    sys.stdout = sys.stdout or open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
    sys.stderr = sys.stderr or open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
