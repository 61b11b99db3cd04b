"""Frames: what goes in comes out, nonsense is refused, a closed connection is noticed."""

from __future__ import annotations

import threading
from multiprocessing.connection import Pipe

import pytest

from desktop_app.protocol.errors import Bug, ConnectionLost
from desktop_app.protocol.framing import Channel, decode, encode
from desktop_app.protocol.messages import (
    Hit,
    PassageHit,
    Search,
    SearchResults,
    Span,
    Status,
    from_wire,
    to_wire,
)
from desktop_app.protocol.worker_messages import FileHash, FileHashes


def test_a_message_survives_the_wire() -> None:
    hit = Hit(
        path=to_wire("/home/é/a.txt"),
        document_id=3,
        score=0.5,
        confidence="likely",
        size_bytes=1,
        mtime=2.0,
        kind="text",
        passages=[
            PassageHit(
                passage_id=1,
                ordinal=0,
                text="ä𝄞",
                char_start=0,
                char_end=2,
                score=1.0,
                highlights=[Span(0, 1)],
            )
        ],
    )
    results = SearchResults(query="x", mode="hybrid", hits=[hit], took_ms=1.5, final=True)
    frame = decode(encode(7, results))
    assert frame.request_id == 7
    assert frame.body == results


def test_a_name_that_is_not_utf8_survives_the_wire() -> None:
    path = "/tmp/caf\udce9.txt"
    reply = FileHashes(files=[FileHash(path=to_wire(path))])
    body = decode(encode(1, reply)).body
    assert isinstance(body, FileHashes)
    assert from_wire(body.files[0].path) == path


@pytest.mark.parametrize("data", [b"", b"\xc1", b"\x93\x01\x02", encode(1, Search(query="a"))[:-2]])
def test_nonsense_is_a_bug_not_a_crash(data: bytes) -> None:
    with pytest.raises(Bug):
        decode(data)


def test_a_field_of_the_wrong_type_is_refused() -> None:
    data = encode(1, Search(query="a")).replace(b"\xa5query\xa1a", b"\xa5query\x07")
    with pytest.raises(Bug):
        decode(data)


def test_a_closed_connection_is_noticed_by_both_directions() -> None:
    here, there = Pipe()
    channel = Channel(here)
    there.close()
    with pytest.raises(ConnectionLost):
        channel.receive()
    with pytest.raises(ConnectionLost):
        channel.send(1, Search(query="a"))
    channel.close()


def test_receive_gives_up_after_its_time() -> None:
    here, there = Pipe()
    channel = Channel(here)
    assert channel.receive(0.01) is None
    channel.close()
    there.close()


def test_frames_of_many_threads_do_not_mix() -> None:
    here, there = Pipe()
    sender, receiver = Channel(here), Channel(there)
    threads = [
        threading.Thread(target=lambda n=n: [sender.send(n, Search(query=str(n) * 2000)) for _ in range(50)])
        for n in range(1, 5)
    ]
    for thread in threads:
        thread.start()
    for _ in range(200):
        frame = receiver.receive(10)
        assert frame is not None
        assert isinstance(frame.body, Search)
        assert frame.body.query == str(frame.request_id) * 2000
    for thread in threads:
        thread.join()
    sender.close()
    receiver.close()


def test_receive_as_refuses_another_class() -> None:
    here, there = Pipe()
    Channel(there).send(1, Search(query="a"))
    channel = Channel(here)
    with pytest.raises(Bug, match="expected Status"):
        channel.receive_as(Status, 1.0)
    channel.close()
    there.close()
