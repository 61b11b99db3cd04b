"""The extractor as a real process on a real connection."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from multiprocessing.connection import Listener
from pathlib import Path

import pytest

from desktop_app.paths import source_root
from desktop_app.protocol.framing import Channel
from desktop_app.protocol.messages import PROTOCOL_VERSION, Hello, Refused, Welcome, to_wire
from desktop_app.protocol.worker_messages import (
    Extracted,
    ExtractFailed,
    ExtractFile,
    FileHashes,
    HashFiles,
    Languages,
    LanguageSample,
    TellLanguages,
)

START = """
import sys
from desktop_app.extract.worker import run
sys.exit(run(sys.argv[1], sys.argv[2], bytes.fromhex(sys.argv[3]), sys.argv[4]))
"""
LIMITS = """
import resource, sys
from desktop_app.extract.sandbox import Limits, enter
notes = enter(Limits(memory_bytes=600_000_000, open_files=20))
print(notes, resource.getrlimit(resource.RLIMIT_CORE)[0], resource.getrlimit(resource.RLIMIT_NOFILE)[0])
try:
    bytearray(900_000_000)
except MemoryError:
    print("no memory")
try:
    with open(sys.argv[1], "w") as file:
        file.write("x")
except OSError:
    print("no writing")
"""


@dataclass(frozen=True)
class Running:
    process: subprocess.Popen[bytes]
    channel: Channel

    def hello(self) -> Hello:
        return self.channel.receive_as(Hello, 60)


@pytest.fixture
def started() -> Iterator[Running]:
    key = b"k" * 32
    with Listener(authkey=key) as listener:
        address = listener.address
        family = "AF_PIPE" if sys.platform == "win32" else "AF_UNIX"
        process = subprocess.Popen(
            [sys.executable, "-c", START, str(address), family, key.hex(), "the-token"],
            cwd=source_root(),
            stderr=subprocess.PIPE,
        )
        channel = Channel(listener.accept())
        try:
            yield Running(process, channel)
        finally:
            channel.close()
            process.communicate(timeout=60)


@pytest.fixture
def welcomed(started: Running) -> Running:
    started.hello()
    started.channel.send(0, Welcome(protocol_version=PROTOCOL_VERSION, engine_pid=1))
    return started


def request(path: Path, tokenizer: str = "") -> ExtractFile:
    return ExtractFile(
        path=to_wire(path),
        tokenizer=tokenizer,
        max_bytes=1_000_000,
        max_chars=1_000_000,
        passage_tokens=200,
        max_tokens=256,
    )


def test_it_says_hello_with_its_token(started: Running) -> None:
    hello = started.hello()
    assert (hello.role, hello.token, hello.protocol_version) == ("extractor", "the-token", PROTOCOL_VERSION)


@pytest.mark.model
def test_it_hashes_and_extracts_and_goes_on_after_a_bad_file(
    welcomed: Running, tmp_path: Path, built_in_model: Path
) -> None:
    good, bad = tmp_path / "good.md", tmp_path / "bad.pdf"
    good.write_text("# Title\n\nSome words.\n")
    bad.write_bytes(b"%PDF-1.4 nothing")
    welcomed.channel.send(1, HashFiles(paths=[to_wire(good)], max_bytes=1_000))
    hashes = welcomed.channel.receive_as(FileHashes, 60)
    welcomed.channel.send(2, request(bad))
    assert welcomed.channel.receive_as(ExtractFailed, 60).problem == "corrupt"
    welcomed.channel.send(3, request(good, str(built_in_model / "tokenizer.json")))
    frame = welcomed.channel.receive(60)
    assert frame is not None
    assert frame.request_id == 3
    assert isinstance(frame.body, Extracted)
    assert frame.body.content_hash == hashes.files[0].content_hash
    assert frame.body.passages[0].tokens == 6  # title, # title some words .


def test_it_tells_languages_under_its_limits(welcomed: Running) -> None:
    texts = ["Mit freundlichen Grüßen und vielem Dank für alles.", "Merci beaucoup pour votre lettre d'hier."]
    samples = [LanguageSample(kind="text", texts=[text]) for text in texts]
    samples.append(LanguageSample(kind="code", texts=texts))
    welcomed.channel.send(1, TellLanguages(samples=samples))
    assert welcomed.channel.receive_as(Languages, 60).languages == ["de", "fr", ""]


def test_it_ends_well_when_the_engine_goes_away(welcomed: Running) -> None:
    welcomed.channel.close()
    assert welcomed.process.wait(60) == 0


def test_it_ends_when_refused(started: Running) -> None:
    started.hello()
    started.channel.send(0, Refused(reason="no such token"))
    assert started.process.wait(60) == 1
    assert started.process.stderr is not None
    assert b"no such token" in started.process.stderr.read()


def test_it_ends_where_there_is_no_engine(tmp_path: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", START, str(tmp_path / "nothing"), "AF_UNIX", "00", "t"],
        cwd=source_root(),
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert ended.returncode == 1
    assert b"cannot be reached" in ended.stderr


def test_the_limits_hold(tmp_path: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", LIMITS, str(tmp_path / "file")],
        cwd=source_root(),
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert ended.stdout.split("\n")[:3] == ["[] 0 20", "no memory", "no writing"]
