"""A catalogue, and documents to put into it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import blake3
import pytest

from desktop_app.engine.catalogue import Catalogue
from desktop_app.protocol.worker_messages import Extracted, ExtractedPassage


@pytest.fixture
def catalogue(tmp_path: Path) -> Iterator[Catalogue]:
    opened = Catalogue(tmp_path / "catalogue.sqlite3")
    yield opened
    opened.close()


@pytest.fixture
def extracted() -> Callable[..., Extracted]:
    """Makes what an extractor would say of a file with these passages."""

    def make(*texts: str, content: str = "", heading: str = "", mtime_ns: int = 1) -> Extracted:
        passages, start = [], 0
        for text in texts:
            passages.append(ExtractedPassage(text=text, char_start=start, tokens=len(text), heading=heading))
            start += len(text)
        return Extracted(
            content_hash=blake3.blake3((content or "".join(texts)).encode()).digest(),
            size_bytes=sum(len(text.encode()) for text in texts),
            mtime_ns=mtime_ns,
            inode=1,
            kind="text",
            title="",
            reader="text",
            reader_version=1,
            passages=passages,
        )

    return make
