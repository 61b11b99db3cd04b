"""Builders of small files in every format that is read, and one place to read them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest

from desktop_app.extract.worker import answer_to
from desktop_app.protocol.messages import to_wire
from desktop_app.protocol.worker_messages import Extracted, ExtractFailed, ExtractFile

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

Extract = Callable[..., Extracted | ExtractFailed]
ReadFile = Callable[[str, bytes], Extracted]
FailFile = Callable[[str, bytes], ExtractFailed]


@pytest.fixture
def extract(tmp_path: Path) -> Extract:
    """Write bytes under a name and ask for their extraction, measured by characters."""

    def ask(
        name: str, data: bytes, *, max_bytes: int = 50_000_000, max_chars: int = 5_000_000
    ) -> Extracted | ExtractFailed:
        path = tmp_path / name
        path.write_bytes(data)
        reply = answer_to(
            ExtractFile(
                path=to_wire(path),
                tokenizer="",
                max_bytes=max_bytes,
                max_chars=max_chars,
                passage_tokens=200,
                max_tokens=256,
            )
        )
        assert isinstance(reply, Extracted | ExtractFailed)
        return reply

    return ask


@pytest.fixture
def read_file(extract: Extract) -> ReadFile:
    """As `extract`, for files that must be readable."""

    def ask(name: str, data: bytes) -> Extracted:
        reply = extract(name, data)
        assert isinstance(reply, Extracted), reply
        return reply

    return ask


@pytest.fixture
def fail_file(extract: Extract) -> FailFile:
    """As `extract`, for files that must not be readable."""

    def ask(name: str, data: bytes) -> ExtractFailed:
        reply = extract(name, data)
        assert isinstance(reply, ExtractFailed), reply
        return reply

    return ask


@pytest.fixture
def text_of() -> Callable[[Extracted], str]:
    """The whole extracted text."""
    return lambda extracted: "".join(passage.text for passage in extracted.passages)


@pytest.fixture
def make_zip() -> Callable[[Mapping[str, str | bytes]], bytes]:
    """A zip file with the given parts."""
    return zipped


@pytest.fixture
def make_docx() -> Callable[..., bytes]:
    """A Word document with a body, as XML without its namespace declaration."""

    def make(body: str, **parts: str) -> bytes:
        names = {"styles": "word/styles.xml", "footnotes": "word/footnotes.xml", "core": "docProps/core.xml"}
        document = f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'
        return zipped({"word/document.xml": document} | {names[key]: xml for key, xml in parts.items()})

    return make


@pytest.fixture
def make_pdf() -> Callable[..., bytes]:
    """A PDF whose pages are lists of lines; optionally with a title, or encrypted with a password."""
    return pdf


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def pdf(pages: Sequence[Sequence[str]], title: str = "", encrypted: bool = False) -> bytes:
    font = 3
    first_page = 5
    kids = " ".join(f"{first_page + 2 * index} 0 R" for index in range(len(pages)))
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Count {len(pages)}/Kids[{kids}]>>",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        f"<</Title({title})>>",
    ]
    for index, lines in enumerate(pages):
        number = first_page + 2 * index
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents {number + 1} 0 R"
            f"/Resources<</Font<</F {font} 0 R>>>>>>"
        )
        shown = "".join(f"({line}) Tj 0 -14 Td " for line in lines)
        content = f"BT /F 11 Tf 60 720 Td {shown}ET"
        objects.append(f"<</Length {len(content)}>>stream\n{content}\nendstream")
    # Standard security, revision 2, with keys that belong to no empty password.
    key = "41" * 32
    crypt = f"/Encrypt<</Filter/Standard/V 1/R 2/O<{key}>/U<{key}>/P -4>>/ID[<00><00>]" if encrypted else ""
    return _with_table(objects, f"/Root 1 0 R/Info 4 0 R{crypt}")


def _with_table(objects: Sequence[str], trailer: str) -> bytes:
    data = bytearray(b"%PDF-1.4\n")
    offsets: list[int] = []
    for number, body in enumerate(objects, 1):
        offsets.append(len(data))
        data += f"{number} 0 obj\n{body}\nendobj\n".encode("latin-1")
    start = len(data)
    data += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    data += b"".join(f"{offset:010} 00000 n \n".encode() for offset in offsets)
    return bytes(data + f"trailer<</Size {len(objects) + 1}{trailer}>>\nstartxref\n{start}\n%%EOF\n".encode())
