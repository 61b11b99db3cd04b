"""Files are opened without waiting, following or missing a change."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest
from blake3 import blake3

from desktop_app.extract.detect import is_media
from desktop_app.extract.document import ReadProblem
from desktop_app.extract.opening import OpenedFile, hash_file
from desktop_app.protocol.messages import to_wire


def test_a_file_is_hashed_with_its_stamp(tmp_path: Path) -> None:
    path = tmp_path / "a.bin"
    path.write_bytes(b"x" * 3_000_000)
    found = hash_file(to_wire(path), 10_000_000, is_media)
    info = path.stat()
    assert found.content_hash == blake3(path.read_bytes()).digest()
    assert (found.size_bytes, found.mtime_ns, found.inode) == (info.st_size, info.st_mtime_ns, info.st_ino)
    assert found.problem is None


def test_an_empty_file_has_a_hash(tmp_path: Path) -> None:
    (tmp_path / "empty").touch()
    assert hash_file(to_wire(tmp_path / "empty"), 10, is_media).content_hash == blake3(b"").digest()


def test_a_file_over_the_limit_is_not_hashed_and_says_both_sizes(tmp_path: Path) -> None:
    path = tmp_path / "big"
    path.write_bytes(b"x" * 2_000_000)
    found = hash_file(to_wire(path), 1_500_000, is_media)
    assert (found.problem, found.content_hash, found.size_bytes) == ("too_large", b"", 2_000_000)
    assert "2.0 MB" in found.reason
    assert "1.5 MB" in found.reason


def test_a_missing_file_is_missing(tmp_path: Path) -> None:
    assert hash_file(to_wire(tmp_path / "gone"), 10, is_media).problem == "missing"


def test_a_path_with_a_zero_is_unreadable() -> None:
    assert hash_file(b"/a\0b", 10, is_media).problem == "unreadable"


def test_a_folder_is_unreadable(tmp_path: Path) -> None:
    found = hash_file(to_wire(tmp_path), 10, is_media)
    assert (found.problem, "a folder" in found.reason) == ("unreadable", True)


def test_pipes_sockets_links_and_devices_are_refused_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    os.mkfifo("pipe")
    os.symlink("pipe", "link")
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("socket")
        reasons = [
            hash_file(name, 10, is_media).reason for name in (b"pipe", b"link", b"socket", b"/dev/null")
        ]
    for reason, thing in zip(reasons, ["a pipe", "a link", "a socket", "a device"], strict=True):
        assert thing in reason


def test_a_refusal_of_the_system_is_a_permission_problem(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "secret"
    path.touch()

    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)  # the tests may run as root, whom nothing is refused
    assert hash_file(to_wire(path), 10, is_media).problem == "permission"


@pytest.mark.parametrize("change", [b"longer than before", b"short"])
def test_a_change_while_reading_is_noticed(tmp_path: Path, change: bytes) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"some bytes")
    with OpenedFile(str(path), 100) as opened:
        opened.read(4)
        path.write_bytes(change)
        os.utime(path, ns=(1, 1))
        opened.skip()
        with pytest.raises(ReadProblem) as caught:
            opened.finish()
    assert caught.value.problem == "changing"


def test_a_name_that_is_not_utf8_is_read(tmp_path: Path) -> None:
    path = to_wire(tmp_path) + b"/caf\xe9.txt"
    with open(path, "wb") as file:
        file.write(b"x")
    assert hash_file(path, 10, is_media).content_hash == blake3(b"x").digest()


def test_a_film_above_the_limit_is_known_by_samples_of_its_bytes(tmp_path: Path) -> None:
    film, same, other = tmp_path / "film.mp4", tmp_path / "copy.MKV", tmp_path / "other.mp4"
    film.write_bytes(b"a" * 3_000_000)
    same.write_bytes(b"a" * 3_000_000)
    other.write_bytes(b"a" * 2_999_999 + b"b")
    first, second, third = (hash_file(to_wire(path), 1_000_000, is_media) for path in (film, same, other))
    assert first.problem is None
    assert len(first.content_hash) == 32
    assert first.content_hash == second.content_hash != third.content_hash
    assert first.content_hash != hash_file(to_wire(film), 10_000_000, is_media).content_hash
