"""Which reader gets which file, and what is said when none can read it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from blake3 import blake3

from desktop_app.extract.detect import detect
from desktop_app.extract.document import Document, Reader
from desktop_app.extract.worker import answer_to
from desktop_app.protocol.messages import Failed, GetStatus, to_wire
from desktop_app.protocol.worker_messages import (
    CutText,
    Extracted,
    ExtractFailed,
    FileHashes,
    HashFiles,
    Passages,
)

Extract = Callable[..., Extracted | ExtractFailed]
ReadFile = Callable[[str, bytes], Extracted]
FailFile = Callable[[str, bytes], ExtractFailed]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("photo.jpg", b"\xff\xd8\xff\xe0" + b"\0" * 100),
        ("song.mp3", b"ID3\x04plain enough to be text"),
        ("program", b"\x7fELF\x02\x01\x01" + b"\0" * 100),
        ("archive.zip", b"PK\x03\x04" + b"\0" * 100),
        ("sheet.xlsx", b"PK\x03\x04xl/workbook.xml" + b"\0" * 100),
        ("old.doc.bak", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 100),
        ("note.rtf", b"{\\rtf1 text}"),
        ("zeros", b"\0" * 1000),
        ("empty", b""),
    ],
)
def test_files_without_text_are_known_by_name_with_their_hash(
    name: str, data: bytes, read_file: ReadFile
) -> None:
    found = read_file(name, data)
    assert (found.reader, found.kind, found.passages) == ("none", "other", [])
    assert found.content_hash == blake3(data).digest()


def test_a_log_with_a_gap_of_zeros_is_read(read_file: ReadFile) -> None:
    found = read_file("notes.txt", b"before the crash\n" + b"\0" * 300 + b"after the crash\n")
    assert "crash\nafter" in found.passages[0].text


def test_a_text_that_is_none_is_corrupt(fail_file: FailFile) -> None:
    failed = fail_file("notes.txt", bytes(range(256)) * 20)
    assert (failed.problem, len(failed.content_hash)) == ("corrupt", 32)


def test_a_web_page_named_pdf_is_read_as_a_page(read_file: ReadFile) -> None:
    assert read_file("report.pdf", b"<!DOCTYPE html><p>Not found</p>").reader == "html"


def test_a_script_is_known_by_its_first_line(read_file: ReadFile) -> None:
    assert read_file("tool", b"#!/usr/bin/env python3\nprint(1)\n").kind == "code"


def test_text_beyond_the_limit_is_left_out_and_said(extract: Extract) -> None:
    found = extract("long.txt", b"word " * 10_000, max_chars=1_000)
    assert isinstance(found, Extracted)
    assert found.partly
    assert sum(len(passage.text) for passage in found.passages) == 1_000


def test_a_file_over_the_limit_is_too_large(extract: Extract) -> None:
    failed = extract("big.txt", b"x" * 5_000, max_bytes=4_000)
    assert isinstance(failed, ExtractFailed)
    assert (failed.problem, failed.content_hash) == ("too_large", b"")
    assert "5.0 kB" in failed.reason


class Panic(BaseException):
    """As a panic of a library in Rust arrives."""


@pytest.mark.parametrize(
    ("error", "problem", "word"),
    [
        (MemoryError(), "too_large", "memory"),
        (RecursionError(), "corrupt", "deeply"),
        (KeyError("x"), "corrupt", "damaged"),
        (Panic("index out of bounds"), "corrupt", "a strange format"),
    ],
)
def test_what_a_library_raises_becomes_a_reason(
    error: BaseException, problem: str, word: str, fail_file: FailFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read(data: bytes, max_chars: int) -> Document:
        raise error

    reader = Reader("strange", 3, read, "a strange format")
    monkeypatch.setattr("desktop_app.extract.worker.detect", lambda path, head: reader)
    failed = fail_file("a.bin", b"x")
    assert (failed.problem, failed.reader, failed.reader_version) == (problem, "strange", 3)
    assert word in failed.reason


def test_hashes_come_in_the_order_of_the_paths(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"a")
    paths = [to_wire(tmp_path / name) for name in ("gone", "a", "gone")]
    reply = answer_to(HashFiles(paths=paths, max_bytes=10))
    assert isinstance(reply, FileHashes)
    assert [file.problem for file in reply.files] == ["missing", None, "missing"]


def test_another_process_s_request_is_a_bug() -> None:
    reply = answer_to(GetStatus())
    assert isinstance(reply, Failed)
    assert reply.bug


@pytest.mark.parametrize("name", ["a.PDF", "b.Pdf"])
def test_extensions_are_read_in_any_case(name: str) -> None:
    reader = detect(name, b"%PDF-1.4")
    assert reader is not None
    assert reader.name == "pdf"


def test_a_film_over_the_limit_is_known_by_its_name(extract: Extract) -> None:
    found = extract("holiday.mp4", b"x" * 5_000, max_bytes=4_000)
    assert isinstance(found, Extracted)
    assert (found.reader, found.passages, len(found.content_hash)) == ("none", [], 32)


def test_a_text_of_no_file_is_cut_like_one():
    text = "One sentence says this.\r\nAnother says that. " * 20
    reply = answer_to(CutText(text=text, tokenizer="", passage_tokens=40, max_tokens=60))
    assert isinstance(reply, Passages)
    assert len(reply.passages) > 5
    assert "".join(passage.text for passage in reply.passages) == text.replace("\r\n", "\n")
    blank = answer_to(CutText(text=" \n", tokenizer="", passage_tokens=40, max_tokens=60))
    assert blank == Passages(passages=[])
