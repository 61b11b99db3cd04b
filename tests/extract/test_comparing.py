"""Two files are compared byte by byte, and anything but certainty is no equality."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from blake3 import blake3

from desktop_app.extract.comparing import compare_files
from desktop_app.extract.worker import answer_to
from desktop_app.protocol.messages import to_wire
from desktop_app.protocol.worker_messages import BytesCompared, CompareBytes


def write(path: Path, data: bytes) -> bytes:
    path.write_bytes(data)
    return to_wire(path)


@pytest.mark.parametrize("size", [0, 1, 1024 * 1024, 3_000_001])
def test_equal_bytes_are_equal_and_both_hashed(tmp_path: Path, size: int) -> None:
    data = bytes(range(256)) * (size // 256 + 1)
    one, other = write(tmp_path / "a", data[:size]), write(tmp_path / "b", data[:size])
    found = answer_to(CompareBytes(first=one, second=other))
    assert isinstance(found, BytesCompared)
    digest = blake3(data[:size]).digest()
    assert (found.equal, found.first.content_hash, found.second.content_hash) == (True, digest, digest)
    assert found.first.inode == (tmp_path / "a").stat().st_ino


def test_one_byte_at_the_end_of_the_second_piece_is_seen(tmp_path: Path) -> None:
    data = bytearray(2_000_000)
    one = write(tmp_path / "a", bytes(data))
    data[-1] = 1
    found = compare_files(one, write(tmp_path / "b", bytes(data)))
    assert not found.equal
    assert found.second.content_hash == blake3(bytes(data)).digest()


def test_a_file_that_begins_as_the_other_is_not_equal(tmp_path: Path) -> None:
    found = compare_files(write(tmp_path / "a", b"same"), write(tmp_path / "b", b"same and more"))
    assert not found.equal
    assert found.second.content_hash == blake3(b"same and more").digest()


def test_what_cannot_be_read_is_never_equal(tmp_path: Path) -> None:
    there = write(tmp_path / "a", b"")
    os.symlink("a", tmp_path / "link")
    missing = compare_files(there, to_wire(tmp_path / "gone"))
    linked = compare_files(to_wire(tmp_path / "link"), there)
    assert (missing.equal, missing.second.problem) == (False, "missing")
    assert (linked.equal, linked.first.problem, "link" in linked.first.reason) == (False, "unreadable", True)


def test_a_file_that_changes_while_it_is_read_is_not_equal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, other = write(tmp_path / "a", b"x" * 100), write(tmp_path / "b", b"x" * 100)
    read = os.read

    def meddling(descriptor: int, count: int) -> bytes:
        data = read(descriptor, count)
        os.utime(other, ns=(1, 1))
        return data

    monkeypatch.setattr("desktop_app.extract.opening.os.read", meddling)
    found = compare_files(one, other)
    assert (found.equal, found.second.problem) == (False, "changing")
