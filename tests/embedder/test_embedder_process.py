"""The embedder as a process of its own, over a real socket, with the real model."""

from __future__ import annotations

import secrets
import subprocess
import sys
from collections.abc import Iterator
from multiprocessing.connection import Listener
from pathlib import Path

import numpy as np
import pytest

from desktop_app.protocol.framing import Channel
from desktop_app.protocol.messages import (
    PROTOCOL_VERSION,
    Failed,
    Hello,
    Message,
    Refused,
    Welcome,
)
from desktop_app.protocol.worker_messages import Embedded, EmbedTexts, LoadModel, ModelLoaded

TOKEN = "one-time-token"
PROGRAM = """
import sys
from desktop_app.embedder.worker import run
address, family, authkey, token = sys.argv[1:]
sys.exit(run(address, family, bytes.fromhex(authkey), token))
"""
PROGRAM_WITHOUT_STREAMS = "import sys; sys.stdout = sys.stderr = None" + PROGRAM


class EmbedderProcess:
    """A started embedder that has said hello, and has not been answered yet."""

    def __init__(self, program: str, shown_key: bytes | None = None) -> None:
        key = secrets.token_bytes(16)
        family = "AF_PIPE" if sys.platform == "win32" else "AF_UNIX"
        with Listener(None, family, authkey=key) as listener:
            arguments = [str(listener.address), family, (shown_key or key).hex(), TOKEN]
            self.process = subprocess.Popen([sys.executable, "-c", program, *arguments])
            try:
                self.channel = Channel(listener.accept())
            except BaseException:
                self.process.wait(30)
                raise
        self.hello = self.channel.receive_as(Hello, 30)

    def welcome(self) -> EmbedderProcess:
        self.channel.send(0, Welcome(protocol_version=PROTOCOL_VERSION, engine_pid=1))
        return self

    def load(self, folder: Path) -> Message:
        self.channel.send(1, LoadModel(folder=str(folder), device="cpu", threads=2))
        frame = self.channel.receive(120)
        assert frame is not None
        return frame.body

    def close(self) -> None:
        self.channel.close()
        self.process.kill()
        self.process.wait(30)


@pytest.fixture
def embedder() -> Iterator[EmbedderProcess]:
    embedder = EmbedderProcess(PROGRAM)
    yield embedder
    embedder.close()


@pytest.mark.e2e
class TestHandshake:
    def test_hello_comes_first_and_shows_the_token(self, embedder: EmbedderProcess) -> None:
        assert embedder.hello == Hello(protocol_version=PROTOCOL_VERSION, role="embedder", token=TOKEN)

    def test_a_refusal_ends_the_process(self, embedder: EmbedderProcess) -> None:
        embedder.channel.send(0, Refused(reason="another version"))
        assert embedder.process.wait(30) == 1

    def test_an_engine_that_hangs_up_ends_the_process(self, embedder: EmbedderProcess) -> None:
        embedder.channel.close()
        assert embedder.process.wait(30) == 1

    def test_nobody_listens(self, tmp_path: Path) -> None:
        family = "AF_PIPE" if sys.platform == "win32" else "AF_UNIX"
        address = r"\\.\pipe\kindred-nobody" if family == "AF_PIPE" else str(tmp_path / "nobody")
        arguments = [sys.executable, "-c", PROGRAM, address, family, "00", TOKEN]
        assert subprocess.run(arguments, check=False, timeout=60, capture_output=True).returncode == 1


@pytest.mark.e2e
@pytest.mark.model
class TestServing:
    def test_load_embed_and_end(self, embedder: EmbedderProcess, built_in_model: Path) -> None:
        loaded = embedder.welcome().load(built_in_model)
        assert isinstance(loaded, ModelLoaded)
        assert (loaded.model, loaded.dimensions, loaded.max_tokens) == ("all-MiniLM-L6-v2", 384, 256)
        assert (loaded.device, loaded.backend) == ("cpu", "torch")
        texts = ["a cat", "what a much longer sentence about dogs " * 20, "", "a cat"]
        embedder.channel.send(2, EmbedTexts(texts=texts, kind="document", lane="bulk"))
        found = vectors(embedder.channel.receive_as(Embedded, 60))
        assert np.linalg.norm(found, axis=1) == pytest.approx([1.0] * 4, abs=1e-5)
        assert found[0] @ found[3] == pytest.approx(1.0, abs=1e-5)
        assert found[0] @ found[1] < 0.9
        embedder.channel.close()
        assert embedder.process.wait(60) == 0

    def test_queries_overtake_passages(self, embedder: EmbedderProcess, built_in_model: Path) -> None:
        embedder.welcome().load(built_in_model)
        passages = [f"{number} " + "and another word " * 60 for number in range(60)]
        embedder.channel.send(2, EmbedTexts(texts=passages, kind="document", lane="bulk"))
        embedder.channel.send(3, EmbedTexts(texts=["one"], kind="query", lane="interactive"))
        embedder.channel.send(4, EmbedTexts(texts=["two"], kind="query", lane="interactive"))
        frames = [embedder.channel.receive(60) for _ in range(3)]
        assert [frame.request_id for frame in frames if frame] == [3, 4, 2]

    def test_the_engine_goes_in_the_middle_of_the_work(
        self, embedder: EmbedderProcess, built_in_model: Path
    ) -> None:
        embedder.welcome().load(built_in_model)
        passages = ["and another word " * 60] * 2_000
        embedder.channel.send(2, EmbedTexts(texts=passages, kind="document", lane="bulk"))
        embedder.channel.send(3, EmbedTexts(texts=["one"], kind="query", lane="interactive"))
        embedder.channel.receive_as(Embedded, 60)
        embedder.channel.close()
        assert embedder.process.wait(30) == 0

    def test_a_folder_that_is_no_model(self, embedder: EmbedderProcess, tmp_path: Path) -> None:
        failed = embedder.welcome().load(tmp_path / "nothing")
        assert isinstance(failed, Failed)
        assert not failed.bug
        assert str(tmp_path / "nothing") in failed.reason
        assert "install the model again" in failed.reason

    def test_without_streams_as_in_a_windowed_build(self, built_in_model: Path) -> None:
        embedder = EmbedderProcess(PROGRAM_WITHOUT_STREAMS)
        try:
            assert isinstance(embedder.welcome().load(built_in_model), ModelLoaded)
        finally:
            embedder.close()


def vectors(message: Embedded) -> np.ndarray:
    return np.frombuffer(message.data, "<f4").reshape(message.count, message.dimensions)
